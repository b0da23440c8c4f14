"""The headline of an extractive bullet: the source's title or the lede, in present tense, sentence case, short.

Takes words away and turns a verb; adds none. Whether it holds is for the checker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.draft.extractive.repair import repair
from drafter.draft.extractive.verbs import Verb, is_form, main_verb, participle, says_something, third_person
from drafter.draft.house import HouseStyle
from drafter.draft.rules import headline_faults

_SITE = re.compile(r"\s+(?:\||–|—|-|::|»)\s+[^|–—»]{2,40}$")
_SUM = re.compile(
    r"(?<=\s)(an? )?(?:US|NT|A|C)?[$€£¥][\d.,]+ ?(?:million|billion|trillion|bn|m)?[ -]"
    r"(?!(?:over|in|on|for|to|by|from|at|of|and|or|a|per|each|into|with|as|more|less|worth|will|is|was|million|billion"
    r"|trillion)\b)(?=[a-z])",
    re.IGNORECASE,
)
_KICKER = re.compile(
    r"^(?:UPDATE ?\d?|BREAKING|EXCLUSIVE|VIDEO|PHOTOS|WATCH|FOCUS|URGENT|WRAPUP ?\d?)\s?[:|-]\s*", re.IGNORECASE
)
_MONTHS = "January February March April May June July August September October November December".replace(" ", "|")
_WHEN = re.compile(rf",?\s(?:on|from|until|in) (?:{_MONTHS})(?: \d{{1,2}}(?:-\d{{1,2}})?)?(?:, \d{{4}})?,?")
_OPENING = re.compile(r"^(?:In|On|At|After|Before|Under|With|As|By|Following|During|Amid)\b[^,]{2,80},\s(?=\w)")
_SHORT = (
    (re.compile(r"\bthe United States\b", re.IGNORECASE), "US"),
    (re.compile(r"\bUnited States\b"), "US"),
    (re.compile(r"\bPrime Minister\b"), "PM"),
    (re.compile(r"\bUnited Kingdom\b"), "UK"),
    (re.compile(r"\bSelf-Defense Forces\b"), "SDF"),
)
_CUT_AT = re.compile(
    r"[,;:]? (?:which|who|that|where|while|after|as|with|for|in|on|at|by|from|through|under|to|and|including"
    r"|amid|over|near|into)\b|[,;:—–(]"
)
_SAYS = re.compile(r", (?:[\w'’-]+ ){1,4}(?:says?|sources)$")
_APPOSED = re.compile(r", (?:an? |the |[A-Z])[^,]{4,90},(?= (?:and )?[\w ]*)")
_COUNTED = re.compile(r"(?<=\bof )(?:(?:about|some|around|nearly) )?\d[\d,]* (?=(?:US )?[A-Za-z]+s\b)")
_JOINT = re.compile(
    r"^Japan[-–](?:US|U\.S\.) (?=.*\b(?:[Tt]alks|[Mm]eeting|[Dd]ialogue|[Cc]onsultations|[Ee]xercise)\b)"
)
_PAIR = re.compile(r"\b(?:[Uu]nder|[Ii]n|[Oo]f|[Bb]y|[Ff]or|[Tt]he|[Nn]ew|[Ff]irst) (Japan), (US) (?=[a-z])")
_HOLLOW = re.compile(
    r"\b(?:round|series|number|group|batch|list|part|portion|range|set|call|plans?|agreement|bill|memorandum|report"
    r"|they|it)$"
)
_OPEN_ENDED = re.compile(r"\b(?:allow|let|ask|enable|help|urge|order|require)(?:s|es)? (?:[\w-]+ ?){0,4}$")
_DANGLING = re.compile(
    r"(?:\s+(?:a|an|the|of|to|in|on|at|for|by|and|or|with|from|as|its|their|his|her|new|will|has|have|is|are"
    r"|that))+$",
    re.IGNORECASE,
)
_SMALL = frozenset(
    "a an the and or but nor for of to in on at by with from as into over via is are be its their than".split()
)


def headline_of(title: str, ledes: Sequence[str], text: str, house: HouseStyle) -> list[str]:
    """The headlines that keep the rules, best first: from the title, then from the ledes. May be empty.

    `text` is the source's: a word of a title in capitals stays so only if the text has it inside a sentence.
    """
    made = [*_from_title(title, text), *(line for lede in ledes for line in _from_lede(lede))]
    fitted = [fit for line in made for slim in _without_sum(line) for fit in _fitted(slim, house)]
    kept = list(dict.fromkeys(line for line in fitted if not headline_faults(line, house)))
    return sorted(kept, key=lambda line: (not says_something(line), bool(_HOLLOW.search(line))))


def _from_title(title: str, text: str) -> Iterator[str]:
    bare = _SAYS.sub("", _KICKER.sub("", _SITE.sub("", " ".join(title.split()))))
    if len(bare.split()) >= 4:
        line = _present(_sentence_case(_shortened(_PAIR.sub(_hyphened, repair(bare))), text))
        yield line
        if _JOINT.match(line) and not says_something(line):
            yield "Japan, US hold " + _JOINT.sub("", line)


def _hyphened(found: re.Match[str]) -> str:
    return found.group().replace(", ", "-")


def _from_lede(lede: str) -> Iterator[str]:
    bare = _WHEN.sub("", _OPENING.sub("", lede)).rstrip(".")
    bare = re.sub(r"\s?\([^)]*\)", "", bare)
    bare = _COUNTED.sub("", re.sub(r"^(?:An?|The) (?=\w)", "", bare))
    for told in dict.fromkeys((bare, _APPOSED.sub("", bare))):
        line = _present(_shortened(told))
        yield line[:1].upper() + line[1:]


def _without_sum(line: str) -> Iterator[str]:
    """The line without a sum that only describes a noun, then as it is: headlines hardly ever hold a figure."""
    slim = _SUM.sub(lambda match: match.group(1) or "", line)
    if slim != line:
        yield slim
    yield line


def _shortened(line: str) -> str:
    for pattern, instead in _SHORT:
        line = pattern.sub(instead, line)
    if len(line) > 66 and any(mark in line for mark in '“”"'):
        line = re.sub(r"[“”\"]", "", line)
    return line.strip().rstrip(".!;: ")


def _present(line: str) -> str:
    verb = main_verb(line)
    if verb is None or verb.form == "present":
        return line
    subject, rest = line[: verb.whole.start], line[verb.whole.end :]
    if verb.form == "passive" and line[verb.whole.start :].startswith(("will", "would")):
        return f"{subject}to be {participle(verb.base)}{rest}"
    if second := re.match(r" and (?=([a-z]+)\b)", rest):
        rest = second.group() + _also_present(second.group(1), subject) + rest[second.end(1) :]
    return subject + _in_present(verb, subject) + rest


def _also_present(word: str, subject: str) -> str:
    """The second of two verbs, `signed and exchanged`, as the first: any other word stays."""
    verb = main_verb(f"It {word} so") if word.endswith("ed") else None
    return word if verb is None else _in_present(verb, subject)


def _in_present(verb: Verb, subject: str) -> str:
    if verb.form == "future":
        return f"to {verb.base}"
    if verb.form == "passive":
        return ("are " if _plural(subject) else "is ") + participle(verb.base)
    return verb.base if _plural(subject) else third_person(verb.base)


def _plural(subject: str) -> bool:
    head = re.split(r" (?:of|in|at|for|from|on|by|to|with|that|which|between|under)\b|,", subject.strip())[0]
    words = [word for word in head.split() if not word.endswith("ly")]
    last = words[-1] if words else ""
    return " and " in subject or (last.islower() and re.search(r"[^s]s$", last) is not None)


def _sentence_case(line: str, text: str) -> str:
    """A title set in capitals, with capitals only where the text has them inside a sentence."""
    words = line.split()
    capitals = sum(word[:1].isupper() for word in words)
    if capitals * 3 < len(words) * 2:
        return line
    told = [words[0]] + [_cased(word, text) for word in words[1:]]
    return " ".join(told)


def _cased(word: str, text: str) -> str:
    bare = re.sub(r"[^\w-]", "", word)
    if re.match(r"\d+-[A-Z][a-z]", word):
        return word.lower()
    if bare[:1].isupper() and is_form(bare.lower()) and not re.search(rf"(?<=[a-z,] ){re.escape(bare)}\b", text):
        return word.lower()
    if not bare[:1].isupper() or (bare.isupper() and len(bare) > 1) or bare.lower() in _SMALL:
        return word.lower() if bare.lower() in _SMALL else word
    inside = re.search(rf"(?<=[a-z,] ){re.escape(bare)}\b", text)
    lower = re.search(rf"\b{re.escape(bare.lower())}\b", text)
    return word if inside or not lower else word.lower()


def _fitted(line: str, house: HouseStyle) -> Iterator[str]:
    limit = house.headline_characters
    if len(line) <= limit:
        yield _DANGLING.sub("", line)
    slim = re.sub(r"\b(?:the|a|an) (?=\w)", "", line, flags=re.IGNORECASE).replace("laboratory", "lab")
    if len(line) > limit >= len(slim):
        yield slim[:1].upper() + slim[1:]
    for source in (line, slim) if len(line) > limit else ():
        cuts = [match.start() for match in _CUT_AT.finditer(source) if 22 <= match.start() <= limit]
        for at in reversed(cuts):
            cut = _DANGLING.sub("", source[:at].rstrip(" ,;:—–("))
            if says_something(cut) and not _OPEN_ENDED.search(cut):
                yield cut[:1].upper() + cut[1:]
