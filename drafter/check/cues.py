"""Words that turn the sense of a sentence: direction, negation, and how sure it is. Found in both scripts, not judged.

A cue knows the stems near it, so that two texts are compared where they speak of the same thing.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.check.ways import LOOSE, WAYS
from drafter.check.words import Content
from drafter.text.language import Language
from drafter.text.span import Span

Sort = Literal["way", "not", "modal"]
_WINDOW = 6

_NAMES = tuple(WAYS)

_NOT = re.compile(
    r"\b(?:(?:not(?! (?:only|just|later|least|less|more))|never|cannot|\w+n['’]t|no longer)\b"
    r"|(?<!voted )(?<!vote )(?<!voting )(?<!said )(?<!say )no(?!\.? ?\d)"
    r"(?! (?:choice|longer|more than|fewer|less than|later|earlier|sooner|doubt))\b|neither\b|nor\b"
    r"|without\b|none\b"
    r"|nobody\b|nothing\b|non(?=-)|ha(?:s|ve|d) yet to\b|withh(?:old|eld)\w*"
    r"|(?:fail(?:s|ed)?|refus(?:e[sd]?|ing)|declin(?:e[sd]?|ing)) to\b)",
    re.IGNORECASE,
)
# Words that a not passes over on its way to what it denies.
_PASSED = frozenset(
    "yet ever even any want need intend immedia legally fully been able thought believe known side".split()
)
# What may stand between a not and the way that it turns: "not yet approved", "no job cuts".
_CARRIED = re.compile(r"[\s-]+(?:(?!the |a |an |approv|accept|allow)\w+\s+)?(?:be\s+|been\s+)?")
_UNDOING = re.compile(
    r"\b(?:after"
    r"|(?:lift|relax|eas|end|remov|scrap|overturn|revers|undo|abandon|drop)\w*) (?:(?:a|an|the|its|their) )?(?:\w+ )?$",
    re.IGNORECASE,
)
_UNDONE_JA = re.compile("(?:措置)?(?:を|の)(?:全面|一部)?(?:解除|撤廃|緩和|撤回)")
# A noun with its particle, the verb, and the not behind it: 合意に至らなかった, 使用しない, 延長の考えはない.
_NOT_JA = re.compile(
    r"(?:[一-鿿ァ-ヶー]{1,10}(?:については|について|[をはがにもでとの]{1,2}))?[一-鿿ァ-ヶー]{1,8}[ぁ-ん]{0,8}?"
    r"(?:なかった|ない|なく|ません|おらず|ず(?=[、。に]))"
    r"|(?:[一-鿿ァ-ヶー]{2,8}(?:[をはがもの]|について)?)?(?:見送|断念|取りやめ|無関係|未定)"
)
# Forms of ない that deny nothing: must, may, not only, no more than.
_NO_DENIAL_JA = re.compile(
    "(?:かもしれ|欠かせ|過ぎ|すぎ|違い|限ら|得|少なく|なければなら|だけで|のみなら|間も|まも|問わ|かかわら|ほかなら)"
    "(?:ない|なく|ず)$|(?:おそれ|恐れ|懸念)(?:は|が)?ない$"
)
# How far from settled a thing is: 1 for what will be, 2 for what is planned or expected, 3 for what may be.
_MODAL: tuple[tuple[int, str], ...] = (
    (3, r"may(?! \d)|might|could|consider(?:s|ing)|weigh(?:s|ing)(?= (?:a|an|the|whether)\b)|mull(?:s|ing)|studying"
        r"|thinking (?:of|about)"
        r"|contemplat\w+|ponder(?:s|ing)|would consider|[Rr]eportedly|[Aa]llegedly"
        r"|(?:believed|thought|suspected|said) to"
        r"|propos(?:e[sd]?|al|als|ing)|[Pp]ossibl[ey]|potential(?:ly)?|[Pp]erhaps|[Pp]robabl[ey]|[Ii]f|[Uu]nless|likely"
        r"|appear(?:s|ed)? to"
        r"|seem(?:s|ed)? to|(?:in|held|holding) talks (?:to|on|over|about)|explor(?:es|ed|ing)|float(?:s|ed)"
        r"|rumou?red|under (?:consideration|review|discussion|study)|being (?:considered|weighed|discussed|studied)"
        r"|suspected|preliminary|tentative(?:ly)?|conditional\w*|subject to|contingent|proposed"),
    (2, r"(?:pledg|vow|promis|committ|predict)\w+|undert(?:akes?|aken|ook|aking)"
        r"|(?<!a )(?<!the )plan(?:s|ned|ning)? (?:to|on|for)"
        r"|(?:is|are|was|were) planned|plans|intend\w*|intention|aim(?:s|ed|ing)? (?:to|for|at)|aims?|hop(?:es?|ed|ing)"
        r"|in the hope|expect\w*|seek(?:s|ing)? (?:to|a|an)?|project(?:s|ed) to|foresee\w*|foreseen|reckons?"
        r"|forecast(?:s|ed|ing)?(?! (?:for|of))|foresees|(?:is|are|was|were) forecast"
        r"|anticipat\w+|want(?:s|ed)? to|wants?|target(?:s|ed|ing)?|goal"
        r"|call(?:s|ed)? for|urge[sd]?"
        r"|prepar\w+ to|means? to|meant to|in principle"),
    (1, r"will|would|should|shall|is to|are to|to be|scheduled|slated|set (?:to|for)|due|going to|future|can"),
)  # fmt: skip
_MODAL_EN = re.compile("|".join(rf"\b(?P<l{level}>{words})\b" for level, words in _MODAL))
_MODAL_JA = re.compile(
    "(?P<l3>検討|可能性|かもしれ|とみられ|模様|恐れ|という見方|(?<=[うくすつぬぶむるた])案を|提案|らしい|見られ)"
    "|(?P<l2>見通し|見込み|見込ん|予想|方針|意向|目指す|目指し|計画(?=[だでし。、])|したい考え|する考え|想定)|(?P<l1>予定|することに|する。)"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A turning word: for a way its pair and side, for a negation its verb, for a modal its level.

    `near` are the stems around it, `beside` the two on each side, `target` the stem that it governs, `at` its
    place among the content; `carried` is a way that a not has turned; `targets` are that stem and, in Japanese, all
    others of the denied words.
    """

    sort: Sort
    key: str
    side: int
    span: Span
    sentence: int
    at: int
    target: str
    near: frozenset[str]
    beside: frozenset[str]
    targets: frozenset[str]
    carried: bool


def _way_pattern(columns: tuple[int, int], edges: str) -> re.Pattern[str]:
    sides = [
        f"(?P<w{number}_{side}>{way[column]})"
        for number, way in enumerate(WAYS.values())
        for side, column in enumerate(columns)
        if way[column]
    ]
    return re.compile(edges + "(?:" + "|".join(sides) + ")" + edges)


_WAY_EN = _way_pattern((0, 1), r"\b")
_WAY_JA = _way_pattern((2, 3), "")
# The same words in one flat alternation of small letters: several times as quick to pass over what is no way.
_ANY_WAY = re.compile(rf"\b(?:{'|'.join(side for way in WAYS.values() for side in way[:2])})\b")


def _ways(text: str, language: Language) -> Iterator[re.Match[str]]:
    """The turning words of a text, each as the group of its way and side."""
    if language == "ja":
        yield from _WAY_JA.finditer(text)
        return
    small = text.lower()
    small = small if len(small) == len(text) else text
    for rough in _ANY_WAY.finditer(small):
        match = _WAY_EN.match(small, rough.start())
        if match:
            yield match


def loose(cue: Cue) -> bool:
    """True for ways that are often said of another thing nearby: they need more shared neighbours."""
    return cue.sort == "way" and cue.key in LOOSE


def find_cues(text: str, spans: Sequence[Span], content: Content, language: Language) -> tuple[Cue, ...]:
    """The cues of a text, sentence by sentence."""
    starts = [span.start for span in spans]
    negations = list(_negations(text, language))
    # Japanese content has each word and its English stem besides: twice as many to look at.
    window = 2 * _WINDOW if language == "ja" else _WINDOW
    found: list[Cue] = []
    for sort, key, side, span, target_at, carried in _raw(text, language, negations):
        number = max(0, bisect_right(starts, span.start) - 1)
        if not spans or span.start >= spans[number].end:
            continue
        low, high = (bisect_left(content.starts, edge) for edge in spans[number])
        at = bisect_left(content.starts, target_at)
        while sort == "not" and at + 1 < high and content.stems[at] in _PASSED:
            at += 1
        target = content.stems[at] if low <= at < high else ""
        here = content.stems[max(low, at - window) : min(high, at + window + 1)]
        own = frozenset(content.between(*span)) if sort == "way" else frozenset()
        targets = frozenset((target,)) - {""} if sort == "not" else frozenset()
        if sort == "not" and language == "ja":
            targets |= frozenset(content.between(*span))
        beside = frozenset(content.stems[max(low, at - 2) : min(high, at + 3)]) - own
        near = frozenset(here) - own - targets
        found.append(Cue(sort, key, side, span, number, at, target, near, beside, targets, carried))
    return tuple(found)


_Raw = tuple[Sort, str, int, Span, int, bool]


def _raw(text: str, language: Language, negations: list[tuple[Span, int]]) -> Iterator[_Raw]:
    for span, target_at in negations:
        yield "not", "", 1, span, target_at, False
    for match in _ways(text, language):
        number, side = match.lastgroup[1:].split("_") if match.lastgroup else ("0", "0")
        name = _NAMES[int(number)]
        flipped = name not in LOOSE and (
            any(_governs(negation, match, language) for negation in negations) or _undone(match, language)
        )
        yield "way", name, int(side) ^ flipped, Span(*match.span()), match.start(), flipped
    for match in (_MODAL_JA if language == "ja" else _MODAL_EN).finditer(text):
        level = int((match.lastgroup or "l1")[1:])
        yield "modal", "", level, Span(*match.span()), match.start() if language == "ja" else match.end(), False


def _governs(negation: tuple[Span, int], match: re.Match[str], language: Language) -> bool:
    """True when a negation turns a way round: "did not approve", "cut no jobs", 認めない."""
    span, _ = negation
    if language == "ja":
        itself = match.group() in ("見送", "取りやめ")  # that is the negation
        return not itself and span.start < match.end() and match.start() < span.end
    between = match.string[span.end : match.start()]
    return _CARRIED.fullmatch(between) is not None or match.end() + 1 == span.start


def _undone(match: re.Match[str], language: Language) -> bool:
    """True for a way that is taken back: "lifting a ban", 禁止を解除."""
    if language == "ja":
        return _UNDONE_JA.match(match.string, match.end()) is not None
    return _UNDOING.search(match.string, max(0, match.start() - 30), match.start()) is not None


def _negations(text: str, language: Language) -> Iterator[tuple[Span, int]]:
    if language == "ja":
        for match in _NOT_JA.finditer(text):
            if not _NO_DENIAL_JA.search(match.group()):
                yield Span(*match.span()), match.start()
        return
    for match in _NOT.finditer(text):
        yield Span(*match.span()), match.end()
