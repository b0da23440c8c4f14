"""The sense of a sentence against its best source sentence: direction turned, negation added or dropped, else unjudged.

Says conflicting only where the two sentences share most of their words; otherwise a person looks.
"""

import re
from collections.abc import Sequence

from drafter.check.index import Sentence, SourceIndex
from drafter.check.judge import evidence, place
from drafter.check.model import Judgement, Reason
from drafter.text.display import display_line

_NOT = re.compile(r"\b(?:not|never|cannot|\w+n['’]t)\b", re.IGNORECASE)
_NEGATED = re.compile(
    r"\b(?:not|never|no|none|cannot|without|\w+n['’]t|denied|refused|failed|rejected)\b", re.IGNORECASE
)
_WAYS: tuple[tuple[str, str], ...] = (
    (r"rose|rise[sn]?|rising|increas\w+|grew|climb\w*|gain\w*|jump\w*|up",
     r"fell|falls?|fallen|declin\w+|decreas\w+|drop\w*|shrank|down"),
    (r"approv\w+|accept\w*|adopt\w*|pass(?:ed|es)", r"reject\w*|refus\w+|vetoed|voted down"),
    (r"raise[sd]?|hike[sd]?|lift(?:ed|s)", r"cuts?|lower(?:ed|s)|reduc\w+"),
    (r"before", r"after"),
    (r"open(?:ed|s)", r"close[sd]?"),
    (r"won|wins", r"lost|loses"),
    (r"join(?:ed|s)", r"left|quits?"),
)  # fmt: skip
_PAIRS = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other in _WAYS
)


def judge_sentence(sentence: Sentence, text: str, sources: Sequence[SourceIndex]) -> Judgement:
    """Whether a sentence of the bullet holds in sense, by the source sentence that shares most of its words."""
    ranked = [
        (len(sentence.stems & other.stems) / max(1, len(sentence.stems)), -at, -number)
        for at, source in enumerate(sources)
        for number, other in enumerate(source.sentences)
    ]
    share, at, number = max(ranked, default=(0.0, 0, 0))
    if share < 0.4:
        return Judgement("unchecked", "unjudged", "No sentence of the sources says this plainly: read it by eye.")
    source = sources[-at]
    best = source.sentences[-number]
    shown = evidence(source, -at, best.span)
    where = place(source, -at, best.span)
    turned = _turned(sentence.span.of(text), best.span.of(source.text)) if share >= 0.6 else None
    if turned:
        said = f"The source says it the other way round: {display_line(shown.text)} ({where})."
        return Judgement("conflicting", turned, said, (shown,))
    if share < 0.6:
        return Judgement("unchecked", "unjudged", f"The nearest is {where}: read it by eye.", (shown,))
    return Judgement("supported", "same", f"The source says so ({where}).", (shown,))


def _turned(mine: str, theirs: str) -> Reason | None:
    for one, other in _PAIRS:
        for here, there in ((one, other), (other, one)):
            if here.search(mine) and not there.search(mine) and there.search(theirs) and not here.search(theirs):
                return "direction"
    if _NOT.search(mine) and not _NEGATED.search(theirs):
        return "negation"
    if _NOT.search(theirs) and not _NEGATED.search(mine) and len(_NOT.findall(theirs)) == 1:
        return "negation"
    return None
