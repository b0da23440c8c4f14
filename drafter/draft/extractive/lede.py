"""The sentence that a bullet opens with: the one of a source that tells the event.

News tells it first. A feature opens with a scene and tells it a few sentences later, with the day or the sum.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from drafter.draft.extractive.choose import content
from drafter.draft.extractive.dateline import without_dateline
from drafter.draft.extractive.hanging import hangs
from drafter.draft.extractive.joints import shorter_form
from drafter.draft.extractive.manner import in_first_person, is_opinion, speaks
from drafter.draft.extractive.material import Passage
from drafter.draft.extractive.naming import told_of_title
from drafter.draft.extractive.repair import repair
from drafter.draft.extractive.side_event import side_event
from drafter.draft.extractive.sorts import sort_of
from drafter.draft.extractive.verbs import main_verb
from drafter.facts.model import Fact, Time

_EARLY, _SCENE = 6, 14
_TOLD_AGAIN, _SPOKEN_SHARE, _URGING_SHARE = 0.75, 0.3, 0.2
_IS = re.compile(r"\b(?:is|are)\b")
_SHOULD = re.compile(r"\b(?:should|ought to|must)\b(?! (?:have|still|first|be)\b)", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_FRESH_DAYS = 10
_FORMAL = re.compile(r"\bas follows\b|\bhereby\b|\b(?:notice|notify|inform)\b", re.IGNORECASE)
_EVENT = re.compile(
    r"\b(?:said|announced|signed|agreed|opened|launched|approved|voted|began|bought|picked|won|met|named|unveiled"
    r"|passed|arrived|held|ordered|joined|told|killed|killing|spent|spend|released|completed|offered|decided"
    r"|will (?:[a-z]+ )?[a-z]+|to (?:build|open|buy|pay|spend|begin|move|sell|join|visit|meet|raise|cut))\b"
)


# A feature's first words: a time long past, or somebody who is no part of the event.
_SCENE_OPENS = re.compile(
    r"^(?:When|If|Every|Once|Imagine|Picture|For (?:\d+|[a-z]+) (?:years|decades)|Thirty|Twenty|Ask)\b"
)
# A saying that an essay opens with: a ship that can't be mended is a ship that has been sunk.
_SAYING = re.compile(
    r"^(?:In [a-z]+, )?(?:[Aa]n?|[Nn]o|[Ee]very) [a-z]+ (?:that|who|which|without)\b[^,“”]*\b(?:is|can)(?:n?['’]t)?\b"
)
# An object that only the sentence before tells: the navy has forgotten this.
_THIS_ALONE = re.compile(r"[a-z] (?:this|these|those)[,.;]")
# Whom an earlier sentence named in full, and what nobody did.
_KNOWN_PERSON = re.compile(r"^(?:Mr|Ms|Mrs|Dr|Prof)\. [A-Z][\w’'-]+(?=,| [a-z])")
_NOBODY = re.compile(r"^(?:Almost |Hardly )?(?:Nobody|nobody|No one|no one|Nothing|Everyone|Everybody|Few people)\b")
# What had been before, and what was told in the sentences before: neither opens a bullet.
_BEFORE = re.compile(r"\bhad (?:never |not |long |already )?[a-z]+")
_POINTS_BACK = re.compile(
    r"^The (?:offer|deal|move|announcement|decision|plan|proposal|agreement|visit|expansion|investment|project|contract"
    r"|sale|talks|law|bill|program|study|report|expansion|companies|company|two|three|event|ceremony|meeting)\b"
)


def lede_of(group: Sequence[Passage], title: str = "") -> Passage | None:
    """The sentence that tells the event: the first that tells what the title names; else the first that stands alone.

    After a scene it is the one with day and sum, or, where that hangs on the sentence before it, that sentence. A
    sentence that the next one tells in full gives way to it: a page's summary above its text.
    """
    if (said := _announced(group) or urged(group, title)) is not None:
        return said
    alone = [passage for passage in group[:_SCENE] if stands_alone(passage)]
    lede = told_of_title(alone, title) or _lede_untitled(group, alone)
    return lede if lede is None else _in_full(lede, alone)


def _announced(group: Sequence[Passage]) -> Passage | None:
    """What a speech announces: the first of its sentences, in nobody's first person, that says what will be done."""
    spoken = sum(in_first_person(passage.text) for passage in group)
    if spoken < _SPOKEN_SHARE * len(group):
        return None
    verbs = ((passage, main_verb(repair(passage.text))) for passage in group if stands_alone(passage))
    return next((passage for passage, verb in verbs if verb is not None and verb.form in ("future", "perfect")), None)


def urged(group: Sequence[Passage], title: str) -> Passage | None:
    """What an opinion piece asks for: its first sentence that says who should do what; None for a report."""
    urging = [passage for passage in group if _SHOULD.search(_QUOTED.sub("", passage.text))]
    if not (_SHOULD.search(title) or len(urging) > max(1, _URGING_SHARE * len(group))):
        return None
    return next((one for one in urging if stands_alone(one) and not _POINTS_BACK.match(one.text)), None)


def _sets_scene(passage: Passage) -> bool:
    """True for what is so all the time, at the head of a feature: the coffee is Colombian."""
    verb = main_verb(repair(without_dateline(passage.text)))
    figures = any(sort_of(fact, passage) in ("money", "people", "date", "due") for fact in passage.facts)
    return verb is None and not figures and _IS.search(passage.text) is not None


def _in_full(lede: Passage, alone: Sequence[Passage]) -> Passage:
    mine = content(lede.text)
    after = next((passage for passage in alone if passage.place == lede.place + 1), None)
    if after is None or len(after.facts) <= len(lede.facts):
        return lede
    return after if len(mine & content(after.text)) >= _TOLD_AGAIN * len(mine) else lede


def _lede_untitled(group: Sequence[Passage], alone: Sequence[Passage]) -> Passage | None:
    early = next((passage for passage in alone if passage.place < _EARLY), None)
    first = early or next((passage for passage in group if stands_alone(passage)), group[0] if group else None)
    if first is None or (_eventful(first) >= 1 and not _sets_scene(first)):
        return first
    later = [p for p in group[:_SCENE] if p.place > first.place and not (speaks(p.text) or is_opinion(p.text))]
    told = max(later, key=lambda p: (_eventful(p), -p.place), default=first)
    if _eventful(told) < 3:
        return first
    if told in alone and not _POINTS_BACK.match(told.text):
        return told
    before = next((p for p in alone if p.place == told.place - 1), None)
    return before or first


def stands_alone(passage: Passage) -> bool:
    """True for a sentence that a bullet may open with: no scene, no quotation, no opinion, nothing that points back."""
    told = repair(without_dateline(passage.text))
    if side_event(told) is not None:
        return True
    opens = (_SCENE_OPENS, _KNOWN_PERSON, _NOBODY, *(() if passage.facts else (_SAYING,)))
    scene = (
        _THIS_ALONE.search(told) is not None
        or any(pattern.match(told) for pattern in opens)
        or told.startswith(("“", '"', "‘"))
        or bool(passage.speaker)
    )
    return not (scene or is_opinion(passage.text) or hangs(passage.text) or speaks(passage.text))


def _eventful(passage: Passage) -> float:
    """How much a sentence tells of something that happened just now: its day, its sum or heads, its verb."""
    fresh = any(_is_fresh(fact, passage.published) for fact in passage.facts)
    counted = any(sort_of(fact, passage) in ("money", "people") for fact in passage.facts)
    verb = main_verb(repair(passage.text)) if fresh else None
    did = _EVENT.search(_BEFORE.sub("", passage.text)) is not None or (verb is not None and verb.form == "past")
    return 2.0 * fresh + 1.0 * counted + 1.0 * did


def _is_fresh(fact: Fact, published: date | None) -> bool:
    if published is None or fact.kind != "date" or not isinstance(fact.value, Time):
        return False
    told = fact.value.edtf.partition("/")[0]
    if told == published.isoformat()[: len("2026-10")]:
        return True
    try:
        day = date.fromisoformat(told)
    except ValueError:
        return False
    return published - timedelta(days=_FRESH_DAYS) <= day <= published


def ledes_of(groups: Sequence[Sequence[Passage]], titles: Sequence[str] = ()) -> list[Passage]:
    """The ledes of all sources, the one that tells the event best first; among equals the sources' order counts.

    `titles` are the sources', as many as there are groups where any are given.
    """
    named = titles or [""] * len(groups)
    ledes = [lede for group, title in zip(groups, named, strict=True) if (lede := lede_of(group, title)) is not None]
    words = [set().union(*(content(passage.text) for passage in group)) for group in groups]
    days = [lede.published for lede in ledes if lede.published is not None]
    newest = max(days) if len(set(days)) > 1 else None
    told = {lede.source: _day_of(lede) for lede in ledes}
    # Reports of one day: the one that tells the day of the event, not the day after it.
    first = min((day for day in told.values() if day), default=None) if newest is None else None

    def against(lede: Passage) -> float:
        own = first is not None and told[lede.source] == first
        return -_telling(lede) - 3 * _shared(lede, words) - (lede.published == newest) - own

    return sorted(ledes, key=against)


def _day_of(lede: Passage) -> str | None:
    """The day that a lede tells of, where it is one of the last days."""
    fresh = (fact for fact in lede.facts if _is_fresh(fact, lede.published))
    return next((fact.value.edtf for fact in fresh if isinstance(fact.value, Time)), None)


def _shared(lede: Passage, words: Sequence[set[str]]) -> float:
    """The share of a lede's longer words that another source uses too: what all tell is the event."""
    mine = content(lede.text)
    others = [theirs for at, theirs in enumerate(words) if at != lede.source]
    return max((len(mine & theirs) / max(1, len(mine)) for theirs in others), default=0.0)


def _telling(lede: Passage) -> float:
    sorts = {sort_of(fact, lede) for fact in lede.facts} & {"money", "people", "date", "quantity"}
    words = len(shorter_form(repair(lede.text)).split())
    formal = 4.0 if _FORMAL.search(lede.text) else 0.0
    verb = main_verb(repair(lede.text))
    verbless = 0.0 if verb is not None else 2.0
    return len(sorts) - formal - verbless - max(0.0, (words - 40) / 5) - 0.5 * lede.place
