"""The headline of an extractive bullet: a source's title or the lede, in present tense, sentence case, short.

Takes words away and turns a verb; adds none. Many are made and the least faulty comes first; whether it holds is for
the checker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.draft.extractive.hanging import hangs
from drafter.draft.extractive.repair import repair
from drafter.draft.extractive.shortening import cuts, shorter
from drafter.draft.extractive.tense import present
from drafter.draft.extractive.titles import DEMONYMS, clauses_of
from drafter.draft.extractive.verbs import is_form, main_verb, says_something
from drafter.draft.house import HouseStyle
from drafter.draft.rules import headline_faults

_SITE = re.compile(r"\s+(?:\||–|—|-|::|»)\s+[^|–—»]{2,40}$")
_KICKER = re.compile(
    r"^(?:(?:UPDATE ?\d?|BREAKING|EXCLUSIVE|VIDEO|PHOTOS|WATCH|FOCUS|URGENT|WRAPUP ?\d?)\s?[:|-]\s*"
    r"|(?:Baseball|Basketball|Soccer|Football|Golf|Tennis|Sumo|Rugby|Olympics|Sports?|Politics|Business|Economy|Markets"
    r"|World|National|Local|Asia|Japan news|Tech|Science|Culture|Weather|Press release|News release|Readout|News): "
    r"|[A-Z]{3,5}(?: \d+)?: (?=[A-Z])"
    r"|(?:Joint )?(?:Readout|Summary|Statement|Press Release|Announcement|Press Statement) (?:of|on) (?:the )?)",
    re.IGNORECASE,
)
# How a feature is headed: a question, or words that point at what only the page shows.
_TEASE = re.compile(
    r"\?|^(?:At|In|For|On|With|Inside|Behind|Meet|Why|How|What|When|Where|Who|Here|This|These)\b"
    r"|\b(?:this|these|here['’]s)\b",
    re.IGNORECASE,
)
# What only says what kind of page it is.
_LABEL = re.compile(
    r"^(?:Interview|Q&A|Q and A|Podcast|Video|Photos?|Announcements?|Notes|Transcript|Editorial|Opinion|Remarks|Speech"
    r"|Statement|Joint Statement|Press Conference)\b",
    re.IGNORECASE,
)
# An essay's title has a participle where a report's has a verb: Rethinking Extended Deterrence.
_GERUND = re.compile(r"^[A-Z][a-z]+ing [A-Z]?[a-z]+ed [A-Z]?[a-z]+")
_MONTHS = "January February March April May June July August September October November December".replace(" ", "|")
_WHEN = re.compile(rf",?\s(?:on|from|until|in) (?:{_MONTHS})(?: \d{{1,2}}(?!\d)(?:-\d{{1,2}})?)?(?:,? \d{{4}})?,?")
_OPENING = re.compile(
    r"^(?:In|On|At|After|Before|Under|With|As|By|Following|During|Amid|Until|Since|From|For)\b"
    r"[^,]{2,80}(?:, \d{4})?,\s(?=[^\W\d])"
)
_SHORT = (
    (re.compile(r"\bthe United States\b", re.IGNORECASE), "US"),
    (re.compile(r"\bUnited States\b"), "US"),
    (re.compile(r"\bPrime Minister\b"), "PM"),
    (re.compile(r"\bUnited Kingdom\b"), "UK"),
    (re.compile(r"\bSelf-Defense Forces\b"), "SDF"),
    (re.compile(r"\bwhat (?:it|they|he|she) (?:says?|said|calls?|called) (?:(?:will|would) be|is) "), ""),
    (re.compile(r"\bMajor League Baseball\b"), "MLB"),
    (re.compile(r"\b([Uu]pper|[Ll]ower) house of (?:the )?Diet\b"), r"\1 house"),
    (re.compile(r"(?: by)? \d+(?: votes)?(?: to |-)\d+(?= (?:a |an |the |to ))"), ""),
)
_SAYS = re.compile(r", (?:[\w'’-]+ ){1,4}(?:says?|sources)$")
_SAID_IT_DOES = re.compile(
    r"^(?P<who>[^,“”\"]{3,50}?)(?: has| have)? (?:said|announced|says|announces)(?: (?:that )?)?(?:it|they|he|she)"
    r" (?=will |would |has |have |[a-z]+ed )"
)
_SAID_ASIDE = re.compile(
    r",\s(?:[\w’'-]+ ){1,7}(?:said|announced|reported)(?: in a [\w ]{3,30})?(?=,|$)(?:,(?= (?:in|to|as|with)\b))?"
)
_APPOSED = re.compile(
    r", (?:an? |the |which |who |whose |made |signed |held |built |[A-Z])[^,]{4,90},(?= (?!(?:in|at|near|of|on)\b))"
    r"|, \d\d,(?= )"
)
# What was done to the subject, and when, between commas: a report, released on March 10, says.
_DONE_ASIDE = re.compile(
    r",\s(?:[a-z]+ed|made|held|built|signed|written|drawn|led|known|set|run) (?:on|in|by|from|at|for|after|with|last)\b"
    r"[^,“”\"]{2,80},(?= [a-z])"
)
_COUNTED = re.compile(r"(?<=\bof )(?:(?:about|some|around|nearly) )?\d+(?:,\d{3})* (?=(?:US )?[A-Za-z]+s\b)")
# What a study says is the news; that it says so is its label: "Report: allies should …".
_STUDY = re.compile(
    r"^(?:[\w-]+ )?(?P<what>report|study|survey|poll|paper|analysis|review|commentary)\b[^,“”]{0,60}?"
    r" (?:says|said|argues|argued|finds|found|concludes|concluded|shows|showed|warns|warned) (?:that )?"
    r"(?:the |an? )?(?P<said>.{20,})$",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"^Japan[-–](?:US|U\.S\.) (?=.*\b(?:[Tt]alks|[Mm]eeting|[Dd]ialogue|[Cc]onsultations|[Ee]xercise)\b)"
)
# A body's name with the letters it goes by: the Department of Energy (DOE).
_CALLED = re.compile(
    r"\b(?:[Tt]he )?[A-Z][\w’'-]*(?:(?:,? (?:of|and|for|the))* ?,? ?[A-Z][\w.’'-]*)+ \((?P<short>[A-Z]{2,8})\)"
)
# Headlines drop articles, but where they count or compare: twice a year, the first.
_ARTICLE = re.compile(
    r"\b(?:an?|the) (?!(?:year|month|week|day|share|third|half|quarter|few|lot|number|cost|price|first|same"
    r"|next|most|least|only|largest|last|\d)\b)(?=\w)",
    re.IGNORECASE,
)
_PAIR = re.compile(r"\b(?:[Uu]nder|[Ii]n|[Oo]f|[Bb]y|[Ff]or|[Tt]he|[Nn]ew|[Ff]irst) (Japan), (US) (?=[a-z])")
_HOLLOW = re.compile(
    r"\b(?:round|series|number|group|batch|list|part|portion|range|set|call|plans?|agreement|bill|memorandum|report"
    r"|they|it|them|say|way|place|notes|step|steps|firms|companies|volume|amount|rise|raise)$"
)
_BACK = re.compile(
    r"^(?:(?:[Bb]y|[Ii]n) contrast|[Ff]or (?:example|instance)|[Ii]n (?:fact|short)|[Ee]ven so|[Oo]f course"
    r"|And|But|That|Or|If|While|He|She|It|They|His|Her|Their|Its|There|Some|Who|Which|Asked|Of|Among"
    r"|(?:[Cc]urrent|[Pp]revious|[Ll]atest|[Oo]ld|[Oo]ther|[Ss]econd|[Ff]irst|[Ss]ame) ones?"
    r"|(?:[A-Z][a-z]+,? (?:and )?){1,3}[a-z]+ this)\b|\b(?:it|them)$"
)
_SOMEBODY = re.compile(r"\b(?:he|she|they)\b")
# What somebody wants, as if it were so: only behind who says it.
URGES = re.compile(r"^[^:]*\b(?:should|must|ought to)\b")
# A participle after a comma that no second comma closes: the clause's own verb is cut away.
_UNCLOSED = re.compile(r"^[^,]{3,40}, (?:made|signed|held|built|called|led|based|written|known|flown)\b[^,]*$")
# What the subject is, between commas: a headline has no room for it.
_BESIDE = re.compile(r"^[^,]{3,40}, [a-z][^,]{3,60}, [a-z]")
_MEETS_NOBODY = re.compile(r"\bmeets? (?:in|on|at)\b")
_SMALL = frozenset(
    "a an the and or but nor for of to in on at by with from as into over via is are be its their than".split()
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that could be the headline, and how far its origin and its making speak against it."""

    text: str
    against: float


def headline_of(titles: Sequence[str], ledes: Sequence[str], text: str, house: HouseStyle) -> list[str]:
    """The headlines that keep the rules, best first: from the titles, the lede's own first, and the ledes' sentences.

    `text` is the source's sentences: a word of a title in capitals stays so only if they have it so. May be empty.
    """
    for title in titles:
        # A release repeats its title above its text: that shows no word's case.
        text = re.sub(rf"(?m)^\s*{re.escape(title)}\s*$", " ", text) if title else text
    made = [Line(told, 0.8 * at) for at, title in enumerate(titles) for told in _from_title(title, text, ledes)]
    made += [Line(told, 0.5) for title in titles for told in _crossed(title, ledes, text)]
    made += [Line(told, 1.0 if at == 0 else 6.0) for at, lede in enumerate(ledes) for told in _from_lede(lede)]
    fitted = [
        Line(text, line.against + lost) for line in made for text, lost in cuts(line.text, house.headline_characters)
    ]
    kept = [line for line in fitted if not headline_faults(line.text, house)]
    ranked = sorted(kept, key=lambda line: line.against + _weakness(line.text))
    return list(dict.fromkeys(line.text for line in ranked))


def _weakness(line: str) -> float:
    """How little a line does what a headline does: say in a whole clause who does what."""
    return sum(
        (
            0.0 if says_something(line) else 4.0,
            2.0 if _HOLLOW.search(line) else 0.0,
            6.0 if _BACK.search(line) or _SOMEBODY.search(line) else 0.0,
            1.5 if _MEETS_NOBODY.search(line) else 0.0,
            4.0 if _UNCLOSED.match(line) else 0.0,
            2.0 if _BESIDE.match(line) else 0.0,
            2.0 if URGES.search(line) else 0.0,
            4.0 if _TEASE.search(line) or _LABEL.match(line) else 0.0,
            max(0.0, (36 - len(line)) / 10),
            0.6 * len(re.findall(r"\d[\d,.-]*", line)),
        )
    )


def _from_title(title: str, text: str, ledes: Sequence[str]) -> Iterator[str]:
    bare = _SAYS.sub("", _KICKER.sub("", _SITE.sub("", " ".join(title.split()))))
    if len(bare.split()) < 4 or _GERUND.match(bare):
        return
    bare = _shortened(_PAIR.sub(_hyphened, repair(bare)))
    for clause in clauses_of(bare, ledes[0] if ledes else ""):
        yield from shorter(_cased(clause, text))
    line = present(_sentence_case(bare, text))
    if line is not None:
        yield from shorter(line)
        if _JOINT.match(line) and not says_something(line):
            yield "Japan, US hold " + _JOINT.sub("", line)


def _crossed(title: str, ledes: Sequence[str], text: str) -> Iterator[str]:
    """The title with the lede's subject, where both have the same verb: a title often says "upper house" for a name."""
    if len(title.split()) < 4:
        return
    line = present(_sentence_case(_shortened(repair(title)), text))
    told = present(_shortened(re.sub(r"^(?:An?|The) (?=\w)", "", _WHEN.sub("", ledes[0])))) if ledes else None
    mine, other = main_verb(line) if line else None, main_verb(told) if told else None
    if line and told and mine and other and mine.base == other.base:
        yield told[: other.whole.start] + line[mine.whole.start :]


def _hyphened(found: re.Match[str]) -> str:
    return found.group().replace(", ", "-")


def _from_lede(lede: str) -> Iterator[str]:
    if hangs(lede):
        return
    bare = _WHEN.sub("", _DONE_ASIDE.sub("", _OPENING.sub("", lede))).rstrip(".")
    bare = re.sub(r"\s?\([^)]*\)", "", _CALLED.sub(r"\g<short>", bare))
    bare = _SAID_IT_DOES.sub(r"\g<who> ", _SAID_ASIDE.sub("", bare))
    bare = _COUNTED.sub("", re.sub(r"^(?:An?|The) (?=\w)", "", bare))
    if study := _STUDY.match(bare):
        yield from shorter(f"{study['what'].capitalize()}: {study['said']}")
    for told in dict.fromkeys((bare, _APPOSED.sub("", bare))):
        line = present(_ARTICLE.sub("", _shortened(_SAID_IT_DOES.sub(r"\g<who> ", told))))
        if line is not None:
            yield from shorter(line[:1].upper() + line[1:])


def _shortened(line: str) -> str:
    for pattern, instead in _SHORT:
        line = pattern.sub(instead, line)
    if len(line) > 66 and any(mark in line for mark in '“”"'):
        line = re.sub(r"[“”\"]", "", line)
    return line.strip().rstrip(".!;: ")


def _sentence_case(line: str, text: str) -> str:
    """A title set in capitals, with capitals only where the text has them inside a sentence."""
    words = line.split()
    capitals = sum(word[:1].isupper() for word in words)
    return line if capitals * 3 < len(words) * 2 else _cased(line, text)


def _cased(line: str, text: str) -> str:
    words = line.split()
    beside = [f"{one} {other}" for one, other in pairwise(words)]
    named = [any(f"{pair} " in f"{text} " for pair in beside[max(0, at - 1) : at + 1]) for at in range(len(words))]
    return " ".join([words[0], *(_cased_word(word, text, named[at]) for at, word in enumerate(words[1:], 1))])


def _cased_word(word: str, text: str, named: bool) -> str:
    """The word of a title as the text has it; `named` where the text has it beside the same word."""
    bare = re.sub(r"[^\w-]", "", word)
    if bare in DEMONYMS:
        return word
    if re.match(r"\d+-[A-Z][a-z]", word):
        return word.lower()
    if bare[:1].isupper() and is_form(bare.lower()) and not re.search(rf"(?<=[a-z,] ){re.escape(bare)}\b", text):
        return word.lower()
    if not bare[:1].isupper() or (bare.isupper() and len(bare) > 1) or bare.lower() in _SMALL:
        return word.lower() if bare.lower() in _SMALL else word
    inside = re.search(rf"(?<=[a-z,] ){re.escape(bare)}\b", text)
    if inside and not named and re.search(rf"\b{re.escape(bare.lower())}\b", text):
        return word.lower()
    lower = re.search(rf"\b{re.escape(_stem(bare.lower()))}[a-z]{{0,3}}\b", text)
    # A name of a title stands in its text; what does not is a common word that the text says otherwise.
    unknown = bool(text) and re.search(rf"\b{re.escape(bare)}\b", text) is None
    return word if inside or not (lower or unknown) else word.lower()


def _stem(word: str) -> str:
    """The word without the letters that a plural changes: `batter` of battery and of batteries."""
    return word[:-1] if len(word) > 4 and word[-1] in "yse" else word
