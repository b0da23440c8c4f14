"""A line brought to the length of a headline: wordings with fewer words first, then cuts where a clause may end."""

import re
from collections.abc import Iterator

from drafter.draft.extractive.verbs import is_ing_form, says_something

# A sum that only describes a noun: headlines hardly ever hold a figure.
_SUM = re.compile(
    r"(?<=\s)(an? )?(?:US|NT|A|C)?[$€£¥][\d.,]+ ?(?:million|billion|trillion|bn|m)?[ -]"
    r"(?!(?:over|in|on|for|to|by|from|at|of|and|or|a|per|each|into|with|as|more|less|worth|will|is|was|million|billion"
    r"|trillion)\b)(?=[a-z])",
    re.IGNORECASE,
)
# What a person is, before the name: former trade negotiator Rebecca Thornquist.
_DESCRIBED = re.compile(
    r"\b(?:former |veteran |longtime )?(?:[a-z-]+ ){0,2}(?:negotiator|lawmaker|minister|envoy|officer|official|director"
    r"|executive|lawyer|banker|professor|economist|diplomat|senator|mayor|pitcher|player|chief|aide|adviser"
    r"|businessman|businesswoman) (?=[A-Z][\w’'-]+ [A-Z])"
)
_DEMONYM = re.compile(
    r"\b(?:Japanese|American|US|ROK|South Korean|Australian|British)"
    r" (?=(?:Foreign|Vice|Deputy|Prime|Defense|Trade|Minister|Secretary|Ambassador|President)\b)"
)
_TITLED = re.compile(
    r"\b(?:(?:Deputy|Vice|First|Under|Assistant|Foreign|Defense|Prime|Trade|Economy|Finance|Industry) )*"
    r"(?:Minister|Secretary|Ambassador|President|Governor|Gov\.|Chancellor)"
    r"(?: (?:of|for) [A-Z]\w+(?:(?:,| and) [A-Z]\w+)*)? (?=[A-Z][\w’'-]+)"
)
# A firm is bought by its shares.
_SHARES = re.compile(r"\b(?:all|any|the)?(?: the)?(?: outstanding| issued)? ?shares (?:of|in) (?=[A-Z])")
# A firm's name as the press has it: SoftBank Group as SoftBank.
_HOLDING = re.compile(r"(?<=[a-z\d]) (?:Group|Holdings|Corporation)(?=,| (?:and|to|[a-z]+s)\b)")
_NATIONS = re.compile(r"\b(?:nation|country|world|state|city|region)['’]s (?=first|largest|only|biggest)")
# Two who act together, before the verb: headlines join them with a comma.
_BOTH = re.compile(r"^((?:[A-Z][\w.’'-]* ){1,4})and (?=(?:[A-Z][\w.’'-]* ){1,4}[a-z])")
_LIGHT = re.compile(r"(?<=\s)(?:new|joint|planned|local|major|private|additional|annual|proposed|key) (?=[a-z])")
_ARTICLES = re.compile(r"\b(?:the|an|a) (?=\w)", re.IGNORECASE)
_WHOSE = re.compile(r"\b(?:its|their) (?=[a-z])")
_CLAUSE = re.compile(r",? (?:but|while|after|as|when|because|amid|which|who|whose|that|where)\b|,(?!\d)|[;:—–(]")
_PHRASE = re.compile(
    r",? (?:with|for|in|on|at|by|from|through|under|to|including|over|near|into|following|during|between|off|across"
    r"|along|around)\b|,? of (?=\d)"
    # Only before another deed or another thing: a search and rescue drill is one.
    r"|,? and (?=(?:the|an?|its|their|his|her|to|will|[A-Z\d][\w.’'-]*|[a-z]+s"
    r"|[a-z]+ (?:the|an?|its|their|[A-Z\d][\w.-]*))\b)"
)
_ING = re.compile(r" (?=([a-z]+ing) (?:[A-Z\d]|(?:the|an?|its|their|his|her|all|more|new)\b))")
_OPEN_ENDED = re.compile(
    r"\b(?:allow|let|ask|enable|help|urge|order|require|want|expect|is|are|has|have|be)(?:s|es|ed)? (?:[\w-]+ ?){0,4}$"
    r"|\b(?:wants?|argues?|believes?|finds?|shows?|concludes?|suggests?|confirms?|reveals?|notes?|adds?|says?|said"
    r"|seeks?|makes?|gives?|takes?|puts?|sets?|agrees?|plans?|aims?)(?: say)?$"
    r"|\b(?:brings?|puts?|turns?|keeps?)(?: [\w'’-]+){1,4}$"
    r"|\bthat(?: [\w-]+){1,3}$|, (?:which|who|whose|where)\b[^,]*$"
)
_DANGLING = re.compile(
    r"(?:\s+(?:a|an|the|of|to|in|on|at|for|by|and|or|with|from|as|its|their|his|her|new|will|has|have|is|are"
    r"|that|than|more|most|some|several|about|around|roughly|nearly|up|least|aimed|held|based|led|designed|meant"
    r"|smallest|largest|highest|lowest|biggest))+$",
    re.IGNORECASE,
)
_LEAST = 22


def ended(line: str) -> str:
    """The line without the small words that a cut left at its end (bought by the)."""
    return _DANGLING.sub("", line)


def shorter(line: str) -> Iterator[str]:
    """The line without sums that describe, then as it is, then with fewer words of the kind that headlines drop."""
    slim = _SUM.sub(_article, line)
    yield slim
    yield line
    if len(slim) <= 66:
        return
    joined = _joined(slim)
    firms = _joined(_HOLDING.sub("", slim))
    yield from dict.fromkeys((joined, firms, _LIGHT.sub("", joined), _LIGHT.sub("", firms)))
    for pattern in (_NATIONS, _SHARES, _DESCRIBED, _DEMONYM, _TITLED):
        slim = pattern.sub("", slim)
        yield slim[:1].upper() + slim[1:]


def _joined(line: str) -> str:
    """Two who act together as headlines join them: `Japan, US sign`."""
    return _BOTH.sub(lambda both: f"{both.group(1).rstrip()}, ", line)


def _article(sum_: re.Match[str]) -> str:
    """The article before a sum as the word after the sum has it: a $2 billion undersea cable, an undersea cable."""
    if sum_.group(1) is None:
        return ""
    return "an " if sum_.string[sum_.end()] in "aeio" or sum_.string.startswith("under", sum_.end()) else "a "


def cuts(line: str, limit: int) -> Iterator[tuple[str, float]]:
    """The line if it fits, or the lines that are left when it is cut, each with what the cut costs.

    The end of a clause costs least, a phrase that says where or for what costs more, and each word lost a little. A
    line that fits is cut too: the checker may refuse what stands at its end.
    """
    if len(line) <= limit:
        yield _DANGLING.sub("", line), 0.0
        yield from ((cut, cost + 1.0) for cut, cost in _cut(line, limit, 0.0))
        return
    slim = _ARTICLES.sub("", line).replace("laboratory", "lab")
    if len(slim) <= limit:
        yield slim[:1].upper() + slim[1:], 0.2
    for text, extra in ((line, 0.0), (slim, 0.2), (_WHOSE.sub("", slim), 0.3)):
        yield from _cut(text, limit, extra)


def _cut(text: str, limit: int, extra: float) -> Iterator[tuple[str, float]]:
    for at, cost in _places(text):
        cut = _DANGLING.sub("", text[:at].rstrip(" ,;:—–("))
        whole = says_something(cut) and not _OPEN_ENDED.search(cut)
        if _LEAST <= len(cut) <= limit and whole:
            yield cut[:1].upper() + cut[1:], cost + extra + (len(text) - len(cut)) / len(text)


def _places(line: str) -> Iterator[tuple[int, float]]:
    yield from ((match.start(), 0.3) for match in _CLAUSE.finditer(line))
    yield from ((match.start(), 0.4) for match in _ING.finditer(line) if is_ing_form(match.group(1)))
    yield from ((match.start(), 0.5) for match in _PHRASE.finditer(line))
    yield from ((match.start(), 0.9) for match in re.finditer(r" of (?=[A-Z])", line))
