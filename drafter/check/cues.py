"""Words that turn the sense of a sentence: direction, negation, and how sure it is. Found in both scripts, not judged.

A cue knows the stems near it, so that two texts are compared where they speak of the same thing.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from drafter.check.words import Content
from drafter.text.language import Language
from drafter.text.span import Span

Sort = Literal["not", "modal"]

_NOT = re.compile(
    r"\b(?:(?:not(?! (?:only|just|later|least|less|more))|never|cannot|\w+n['’]t|no longer)\b"
    r"|(?<!voted )(?<!vote )(?<!voting )no(?! to\b|[.,;]| one\b|\.? ?\d)"
    r"(?! (?:choice|longer|more than|fewer|less than|later|earlier|sooner|doubt))\b|neither\b|nor\b"
    r"|without\b|none\b"
    r"|nobody\b|no one\b|nothing\b|non(?=-)|ha(?:s|ve|d) yet to\b|withh(?:old|eld)\w*|spar(?:ed|es|ing)\b"
    r"|rather than\b|instead of\b"
    r"|(?:fail(?:s|ed|ing|ure)?|refus(?:e[sd]?|ing|al)|declin(?:e[sd]?|ing)|forg[eo]t(?:s|ting)?) to\b"
    r"|stop(?:s|ped)? short of\b"
    r"|(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|disput(?:es|ed|ing)|knock(?:s|ed|ing) down|reject(?:s|ed|ing)?)"
    r" (?:(?:a|the|any) (?:notion|report|claim|idea|suggestion|allegation|rumou?r)s? )?that\b)",
    re.IGNORECASE,
)
# Words that deny by denying the doer, and how far behind them the deed may stand.
_DOERS, _DEEDS = re.compile("nobody|no one|none|nothing|neither", re.IGNORECASE), 5
_DEED_ENDS = re.compile(r"[,;:]|\b(?:despite|because|after|before|while|but|and|until|since|as)\b", re.IGNORECASE)
# Words that a not passes over on its way to what it denies.
_PASSED = frozenset(
    "yet ever even any want need intend immedia legally fully been able thought believe known side".split()
)
# A noun with its particle, the verb, and the not behind it: 合意に至らなかった, 使用しない, 延長の考えはない.
_NOT_JA = re.compile(
    r"(?:[一-鿿ァ-ヶー]{1,10}(?:については|について|[をはがにもでとの]{1,2}))?[一-鿿ァ-ヶー]{1,8}[ぁ-ん]{0,8}?"
    r"(?:なかった|ない|なく|ません|おらず|ず(?=[、。に]))"
    r"|(?:[一-鿿ァ-ヶー]{2,8}(?:[をはがもの]|について)?)?無関係"
)
# Forms of ない that deny nothing: must, may, not only, no more than.
_NO_DENIAL_JA = re.compile(
    "(?:かもしれ|欠かせ|過ぎ|すぎ|違い|限ら|得|少なく|なければなら|だけで|のみなら|間も|まも|問わ|かかわら|ほかなら)"
    "(?:ない|なく|ず)$|(?:おそれ|恐れ|懸念)(?:は|が)?ない$"
)
# How far from settled a thing is: 1 for what will be, 2 for what is planned or expected, 3 for what may be.
# "Subject to ice conditions" sets one; "subject to a tariff", "to criticism" does not.
SUBJECT_TO = (
    r"subject to (?!(?:\w+ )?(?:\d|tariff|dut|tax|fine|penalt|critic|control|sanction|law|rule|interpret|change|abuse))"
)
_MODAL: tuple[tuple[int, str], ...] = (
    (3, r"may(?! \d)|might|could|consider(?:s|ing)|weigh(?:s|ing)(?= (?:a|an|the|whether)\b)|mull(?:s|ing)|studying"
        r"|thinking (?:of|about)"
        r"|contemplat\w+|ponder(?:s|ing)|would consider|[Rr]eportedly|[Aa]llegedly"
        r"|(?:believed|thought|suspected|said) to"
        r"|propos(?:e[sd]?|al|als|ing)|[Pp]ossibl[ey]|potential(?:ly)?|[Pp]erhaps|[Pp]robabl[ey]|[Ii]f|[Uu]nless|likely"
        r"|appear(?:s|ed)? to"
        r"|seem(?:s|ed)? to|(?:in|held|holding) talks (?:to|on|over|about)|explor(?:es|ed|ing)|float(?:s|ed)"
        r"|rumou?red|under (?:consideration|review|discussion|study)|being (?:considered|weighed|discussed|studied)"
        rf"|suspected|preliminary|tentative(?:ly)?|conditional\w*|{SUBJECT_TO}|contingent|proposed"),
    (2, r"(?:pledg|vow|promis|committ|predict)\w+|undert(?:akes?|aken|ook|aking)"
        r"|(?<!a )(?<!the )plan(?:s|ned|ning)? (?:to|on|for)"
        r"|(?:is|are|was|were) planned|plans|intend\w*|intention|aim(?:s|ed|ing)? (?:to|for|at)|aims?|hop(?:es?|ed|ing)"
        r"|in the hope|expect\w*|seek(?:s|ing)? (?:to|a|an)?|project(?:s|ed) to|foresee\w*|foreseen|reckons?"
        r"|forecast(?:s|ed|ing)?(?! (?:for|of))|foresees|(?:is|are|was|were) forecast"
        r"|anticipat\w+|want(?:s|ed)? to|wants?|target(?:s|ed|ing)?|goal"
        r"|call(?:s|ed)? for|urge[sd]?"
        r"|prepar\w+ to|means? to|meant to|in principle|must|needs? to|ha[sv]e? to"),
    (1, r"will|would|should|shall|is to|are to|to be|scheduled|slated|set (?:to|for)|due|going to|future|can"),
)  # fmt: skip
_MODAL_EN = re.compile("|".join(rf"\b(?P<l{level}>{words})\b" for level, words in _MODAL))
_MODAL_JA = re.compile(
    "(?P<l3>検討|可能性|かもしれ|とみられ|模様|恐れ|という見方|(?<=[うくすつぬぶむるた])案を|提案|らしい|見られ)"
    "|(?P<l2>見通し|見込み|見込ん|予想|方針|意向|目指す|目指し|計画(?=[だでし。、])|したい考え|する考え|想定)|(?P<l1>予定|することに|する。)"
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A turning word: a not, or a modal with its level.

    `target` is the stem that it governs, `at` the place of that among the content; `targets` are that stem and, in
    Japanese, all others of the denied words.
    """

    sort: Sort
    level: int
    span: Span
    sentence: int
    at: int
    target: str
    targets: frozenset[str]


class Way(NamedTuple):
    """One side of a pair of contraries, told at a place.

    `denied` is None where a not may be meant for another word; `unsure` where it is told as wanted, awaited or doubted.
    """

    name: str
    side: int
    span: Span
    denied: bool | None
    unsure: bool


class Statement(NamedTuple):
    """A clause, or clauses too short to stand alone: its stems and figures, its ways, its nots.

    `negative` are the words that may deny, in whatever manner; `awaited` where it is told as a condition or as
    still to come.
    """

    sentence: int
    span: Span
    stems: frozenset[str]
    ways: tuple[Way, ...]
    nots: tuple[Cue, ...]
    negative: frozenset[str]
    awaited: bool


def find_cues(text: str, spans: Sequence[Span], content: Content, language: Language) -> tuple[Cue, ...]:
    """The cues of a text, sentence by sentence."""
    starts = [span.start for span in spans]
    found: list[Cue] = []
    for sort, level, span, target_at in _raw(text, language):
        number = max(0, bisect_right(starts, span.start) - 1)
        if not spans or span.start >= spans[number].end:
            continue
        low, high = (bisect_left(content.starts, edge) for edge in spans[number])
        at = bisect_left(content.starts, target_at)
        while sort == "not" and at + 1 < high and content.stems[at] in _PASSED:
            at += 1
        target = content.stems[at] if low <= at < high else ""
        targets = frozenset((target,)) - {""} if sort == "not" else frozenset()
        if sort == "not" and language == "ja":
            targets |= frozenset(content.between(*span))
        elif sort == "not" and _DOERS.fullmatch(text, *span):
            ends = _DEED_ENDS.search(text, span.end, spans[number].end)
            high = bisect_left(content.starts, ends.start()) if ends else high
            targets = frozenset(content.stems[at : max(at + 1, min(at + _DEEDS, high))])
        found.append(Cue(sort, level, span, number, at, target, targets))
    return tuple(found)


def _raw(text: str, language: Language) -> Iterator[tuple[Sort, int, Span, int]]:
    """The cues of a text as they stand: what each is, its level, its span, and where what it governs begins."""
    for span, target_at in _negations(text, language):
        yield "not", 0, span, target_at
    for match in (_MODAL_JA if language == "ja" else _MODAL_EN).finditer(text):
        level = int((match.lastgroup or "l1")[1:])
        yield "modal", level, Span(*match.span()), match.start() if language == "ja" else match.end()


def _negations(text: str, language: Language) -> Iterator[tuple[Span, int]]:
    if language == "ja":
        for match in _NOT_JA.finditer(text):
            if not _NO_DENIAL_JA.search(match.group()):
                yield Span(*match.span()), match.start()
        return
    for match in _NOT.finditer(text):
        yield Span(*match.span()), match.end()
