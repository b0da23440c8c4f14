"""English years, decades and centuries; four digits are a year only where nothing counts or numbers with them."""

import re
from collections.abc import Iterator

from drafter.facts.dates.english.words import ORDINALS
from drafter.facts.dates.gate import matches
from drafter.facts.dates.mention import Calendar, Mention, Range
from drafter.text.lazy import lazily

_COUNTED = (
    r"(?!\s(?:people|troops?|soldiers|sailors|marines|Marines|workers|employees|jobs|homes|houses|tons?|tonnes|units"
    r"|vehicles|residents|students|km|miles|meters|metres|feet|hours|pounds|votes|yen|dollars|won|euros|yuan|points"
    r"|GMT|UTC|JST|local|a\.m|p\.m|times|members|households|families|ships|aircraft|jets|missiles|cases|deaths|rpm"
    r"|percent|per cent|million|billion|Avenue|Street|Road|Pennsylvania|block)\b)"
)
_YEAR = lazily(
    r"(?=\d)(?:19|20|1[0-8])(?<![\w.,$€£¥#/:+-]..)\d\d(?![\w%/]|[.,:]\d|-[A-Za-z]?\d|-[a-z]+-)" + _COUNTED,
)
_AFTER_MID = lazily(r"(?<=[Mm]id-)(?:19|20)\d\d(?![\w%/-]|[.,]\d)")
_RANGE = lazily(
    r"(?=\d)(?<![\w.,$€£¥#/:-])(?P<a>(?:1[5-9]|20)\d\d)(?:(?P<s>-|/| to | through | until |~)(?P<b>(?:1[5-9]|20)\d\d)"
    r"|-(?P<c>\d\d))(?![\w%/-]|[.,]\d)" + _COUNTED
)
_BETWEEN = lazily(r"(?<=[Bb]etween )(?P<a>(?:1[5-9]|20)\d\d) and (?P<b>(?:1[5-9]|20)\d\d)(?![\w%-]|[.,]\d)" + _COUNTED)
_DECADE = lazily(r"(?=\d|the\s\d)(?:the\s)?(?<![\w.,$-])(?P<y>(?:1[5-9]|20)\d)0'?s\b")
_CENTURY = lazily(
    rf"\b(?=[\dfsten])(?:the\s)?\b(?P<n>\d{{1,2}}(?:<sup>)?(?:st|nd|rd|th)(?:</sup>)?"
    rf"|{'|'.join(sorted(ORDINALS, key=len, reverse=True))})[\s-]century\b"
)
_SURE_BEFORE = lazily(
    r"(?:\b(?:in|since|by|until|till|during|of|from|to|through|after|before|for|late|early|year|around|circa|between|and"
    r"|or|than|the|a|an|its|their|his|her|our|this|that|was|is)|'s|s'|\(|;|,|mid-?)\s?$",
    re.I,
)
# A hedge between a word of time and a year: "printed in about 1831", "until at least 2035", "no earlier than 2035".
_HEDGED_BEFORE = lazily(
    r"\b(?:(?:in|from|since|by|until|till|before|after|to|dates?|dated|built|made|written|painted|printed|founded|born"
    r"|died) (?:about|around|circa|roughly|approximately|at least|as (?:early|late) as)"
    r"|no (?:earlier|later|sooner) than|circa|c\.)\s$",
    re.I,
)
# Farther off, the verb of a work or a life tells: "made in Kyoto around 1320".
_MADE_BEFORE = lazily(
    r"\b(?:built|made|written|painted|printed|founded|born|died|dates?|dated|dating|cast|forged|carved|woven|copied"
    r"|composed|compiled|completed|erected)\b[^.;]{0,40} (?:about|around)\s$"
)
_NUMBERED_BEFORE = lazily(
    r"\b(?:Route|Room|No\.|Number|Section|Form|Highway|[Pp]age|Resolution|Flight|Bill|Act|Article|Suite|Box|Unit|ISO"
    r"|population|had|has|have|drew|seats?|holds?|scored|totall?ed|numbered|some|about|only|over|nearly|almost|all"
    r"|at least|up to|more than|fewer than|than|(?:crowd|group|total) of around)\s$"
)
_OLD_BEFORE = lazily(
    r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Yy]ear|[Oo]f|[Tt]he|[Aa]fter|[Bb]efore|[Ff]rom|[Tt]o|[Cc]irca)\s$"
)
_CAPITAL_BEFORE = lazily(r"(?:^|[^.\s\"]\s)[A-Z][\w.]*\s$")


def years(text: str) -> Iterator[Mention]:
    """In 2024, the 2026 budget, mid-2025, 2026 through 2030, between 2019 and 2024."""
    for match in _YEAR.finditer(text):
        if _is_year(text, match.start(), match.end()):
            yield Mention(match.start(), match.end(), Calendar(match.group()))
    for match in _AFTER_MID.finditer(text):
        yield Mention(match.start(), match.end(), Calendar(match.group()))
    for pattern in (_RANGE, _BETWEEN):
        for match in pattern.finditer(text):
            first, last = match["a"], match["b"]
            if pattern is _RANGE and match["c"]:
                last = first[:2] + match["c"]
                if int(match["c"]) <= 12 and int(last) != int(first) + 1:
                    continue
            if first < last:
                yield Mention(match.start(), match.end(), Range(Calendar(first), Calendar(last)))


def ages(text: str) -> Iterator[Mention]:
    """The 1990s, the 21st century."""
    for match in matches(_DECADE, text, "0s", "0's"):
        yield Mention(match.start(), match.end(), Calendar(match["y"] + "X"))
    for match in matches(_CENTURY, text, "century"):
        word = match["n"]
        number = int(re.match(r"\d+", word)[0]) if word[0].isdigit() else ORDINALS[word]  # type: ignore[index]  # digits lead
        if 1 <= number <= 30:
            yield Mention(match.start(), match.end(), Calendar(f"{number - 1:02}XX"))


def _is_year(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 28) : start]
    if _HEDGED_BEFORE.search(before) or _MADE_BEFORE.search(text, max(0, start - 70), start):
        return True
    if _NUMBERED_BEFORE.search(before):
        return False
    sure = _SURE_BEFORE.search(before) is not None
    if text[start : start + 2] not in ("19", "20"):
        return _OLD_BEFORE.search(before) is not None and not re.match(r"\s[a-z]+s\b", text[end : end + 20])
    if sure:
        return True
    return not _CAPITAL_BEFORE.search(before)
