"""A name looked up in a source: contiguous and in order, in another known form, or a blend of two."""

import re
from functools import cache
from typing import NamedTuple

from drafter.check.hearing import blended_of, known_as
from drafter.check.index import SourceIndex
from drafter.check.model import Reason, Verdict
from drafter.check.words import plain_words, stem_of
from drafter.facts.glossary import Entry, glossary
from drafter.facts.model import Fact, Wording
from drafter.text.display import display_line
from drafter.text.folding import fold
from drafter.text.span import Span


class Found(NamedTuple):
    """How a source has some words: what is said of it, and where. `said` is the message when the words don't do."""

    verdict: Verdict
    reason: Reason
    span: Span | None
    said: str | None = None


_KINDS_OF_FIRM = frozenset("inc corp co ltd llc plc corporation company limited group holdings".split())
_KINDS_OF_PLACE = frozenset("prefecture province state city island islands county town village district".split())
_SIGNS = {"米国": "米", "日本": "日", "中国": "中", "英国": "英", "韓国": "韓", "フランス": "仏", "ドイツ": "独"}
_COUNTRIES = "米日中英仏独韓豪印露"
_BODIES = "department|ministry|bureau|office|university|institute|bank|port|city|college"
_OF_A_NATION = re.compile(r"(?:the )?(?P<nation>us|united states|american|japanese|japan) ")
_NATION_BEFORE = re.compile(r"(?:(?P<jp>\bJapan(?:['’]s|ese)?)|\bU\.? ?S\.?|\bUnited States|\bAmerican)\s*\Z")
_OF_BODY = re.compile(rf"(?P<kind>{_BODIES}) of (?:the )?(?P<field>[\w ]+)")
_BODY = re.compile(rf"(?P<field>[\w ]+) (?P<kind>{_BODIES})")
_PRONOUN = 3  # letters of a short form in capitals that may be a small word too: US, IT, WHO
_NICKED = re.compile(r"[-\s]+")


def find_name(fact: Fact, source: SourceIndex) -> Found | None:
    """How a source knows a name: whole, by other forms, across scripts, or as a blend; None when it does not."""
    assert isinstance(fact.value, Wording)
    words = plain_words(fact.value.text).removeprefix("the ")
    if not words:
        return None
    span = locate(source, fact.value.text, words)
    if span:
        return Found("supported", "same", span)
    forms = other_forms(words)
    for form in (*forms, *(_SIGNS[form] for form in forms if form in _SIGNS)):
        span = locate(source, form, plain_words(form))
        if span:
            return Found("supported", "partial-name" if form.isascii() else "translated", span)
    return (
        _acronym(fact.value.text, words, source)
        or _surname_first(fact.value.text, source)
        or _reordered(words, source)
        or _shortened(words, source)
        or _of_body(words, source)
        or _composed(words, source)
        or _blend(words, source)
        or _adjective(words, source)
        or _common_word(words, source)
        or _heard(fact.value.text, source)
    )


def locate(source: SourceIndex, text: str, words: str) -> Span | None:
    """The first place of a name in a source's own text; Japanese is looked up as it is written."""
    if not words:
        return None
    if words.isascii() or not re.search("[぀-ヿ一-鿿]", words):
        capital = text.isupper() and len(words) <= _PRONOUN
        spans = (source.view.span(*at) for at in source.words.each(words))
        return next((span for span in spans if not capital or span.of(source.text)[0].isupper()), None)
    flat = fold(text).text
    if len(flat) == 1:
        match = _short_country(flat).search(source.view.text) if flat in _COUNTRIES else None
        return source.view.span(*match.span()) if match else None
    start = source.view.text.find(flat)
    return source.view.span(start, start + len(flat)) if start >= 0 else None


def _surname_first(name: str, source: SourceIndex) -> Found | None:
    """ "Minoru TOKIOKA" for "TOKIOKA Minoru", as ministries write a surname, and "Tokioka Minoru" for either."""
    parts = plain_words(name).split()
    if len(parts) != 2:
        return None
    for theirs, at in source.names:
        if list(theirs) == parts[::-1]:
            words = source.facts[at].span.of(source.text), name
            if any(word.isupper() and len(word) > 2 for text in words for word in text.split()):
                return Found("supported", "partial-name", source.facts[at].span)
    return None


def _heard(name: str, source: SourceIndex) -> Found | None:
    """A name that a Japanese source has in its own script, by the sound; or two of its names put together."""
    same = known_as(name, source)
    if same:
        return Found("supported", "translated", source.facts[same[0]].span)
    blend = blended_of(name, source)
    if blend is None:
        return None
    spans = [source.facts[at].span for at in blend]
    words = " and ".join(display_line(span.of(source.text)) for span in spans)
    return Found("conflicting", "name", spans[0], f"The source has these names of two people, {words}")


@cache
def _short_country(sign: str) -> re.Pattern[str]:
    """A country in one sign, only where it stands for the country: 日米, 訪中, 米軍, 対日; never 16日 or 年中."""
    return re.compile(
        rf"(?<=[{_COUNTRIES}]){sign}(?![常時間])|(?<=[対訪在駐反親滞渡]){sign}(?![応照面])"
        rf"|(?<![0-9０-９一二三四五六七八九十\d]){sign}(?=[{_COUNTRIES}軍朝系側艦製]|大統領|政府|国防|国務|議会|大手|海軍|空軍)"
        + (f"|(?<![新古玄白精欧南北中]){sign}(?=[ァ-ヶ一-鿿])" if sign == "米" else "")
    )


@cache
def _by_words() -> dict[str, tuple[Entry, ...]]:
    table: dict[str, tuple[Entry, ...]] = {}
    for entry in glossary().entries:
        for form in (*entry.english, *entry.japanese):
            key = plain_words(form).removeprefix("the ")
            table[key] = (*table.get(key, ()), entry)
    return table


def entries_of(words: str) -> tuple[Entry, ...]:
    """The entries of the glossary that have some plain words among their forms; plurals and possessives aside."""
    table = _by_words()
    return table.get(words) or table.get(words.removesuffix("s")) or ()


def other_forms(words: str) -> list[str]:
    """The other forms of a name that the glossary knows, English ones first."""
    known = entries_of(words)
    return [form for entry in known for form in (*entry.english, *entry.japanese) if plain_words(form) != words]


def _of_body(words: str, source: SourceIndex) -> Found | None:
    """ "Department of Agriculture" for "Agriculture Department", and the other way round."""
    nation = _OF_A_NATION.match(words)
    words = words[nation.end() :] if nation else words
    match = _OF_BODY.fullmatch(words) or _BODY.fullmatch(words)
    if match is None:
        return None
    kind, field = match["kind"], match["field"]
    for form in (f"{kind} of {field}", f"{field} {kind}"):
        found = source.words.find(form)
        span = source.view.span(*found) if found else None
        if span and not (nation and _is_of_another(nation["nation"], source.text[: span.start])):
            return Found("supported", "partial-name", span)
    return None


def _is_of_another(nation: str, before: str) -> bool:
    """Whether the words before a body give it to the other nation: Japan's Ministry of Defense is not the US one."""
    other = _NATION_BEFORE.search(before[-20:])
    return other is not None and (other["jp"] is None) != nation.startswith(("us", "united", "american"))


def _adjective(words: str, source: SourceIndex) -> Found | None:
    """ "Midwestern" for "Midwest": the adjective of a name that the source has."""
    root = re.sub(r"(?:ern|ian|an|ese|ish|s)$", "", words) if " " not in words else ""
    for parts, at in source.names if len(root) >= 5 else ():
        if root in (part[: len(root)] for part in parts if abs(len(part) - len(words)) <= 4):
            return Found("supported", "partial-name", source.facts[at].span)
    return None


def _common_word(words: str, source: SourceIndex) -> Found | None:
    """A word that only its sentence's beginning made a capital: the source has it in small letters."""
    at = source.places.get(stem_of(words), ()) if " " not in words and words.isascii() and len(words) > 3 else ()
    for place in at:
        start = source.reading.content.starts[place]
        if source.text[start].islower():
            word = re.compile(r"\w+").match(source.text, start)
            return Found("supported", "partial-name", Span(*word.span()) if word else None)
    return None


def _acronym(name: str, words: str, source: SourceIndex) -> Found | None:
    letters = name.replace(".", "")
    spelled = _spelled_out(letters).search(source.text) if letters.isalpha() and letters.isupper() else None
    if spelled and len(letters) > 2:
        return Found("supported", "partial-name", Span(*spelled.span()))
    for parts, at in source.names:
        fact = source.facts[at]
        assert isinstance(fact.value, Wording)
        long = fact.value.text
        plain = long.replace(".", "")
        short = letters.isupper() and len(letters) > 1 and len(parts) > 1 and initials(long) == letters
        if short or (plain.isupper() and len(plain) > 1 and initials(name) == plain):
            return Found("supported", "partial-name", fact.span)
    return None


@cache
def _spelled_out(letters: str) -> re.Pattern[str]:
    """The capitalised words that a short form is made of, small words between them: CFIUS."""
    return re.compile(r"\b" + r"\w+,? (?:(?:of|on|in|for|and|the|to) )*".join(letters) + r"\w+")


def initials(name: str) -> str:
    """The first letters of a name's capitalised words."""
    return "".join(word[0] for word in _NICKED.split(name) if word[:1].isupper())


def is_country(word: str) -> bool:
    """True for a country, its people or its adjective in one word."""
    known = _by_words().get(word, ())
    return bool(known) and known[0].kind == "place"


def _reordered(words: str, source: SourceIndex) -> Found | None:
    """ "US-Japan Dialogue" for "Japan-U.S. Dialogue", and a name without the countries that lead it."""
    parts = words.split()
    lead = [part for part in parts[:3] if is_country(part)]
    rest = parts[len(lead) :]
    if not lead or parts[: len(lead)] != lead or len(rest) < 2:
        return None
    found = source.words.find(" ".join(rest))
    if found is None:
        return None
    return Found("supported", "partial-name", source.view.span(*found))


def _shortened(words: str, source: SourceIndex) -> Found | None:
    parts = words.split()
    for theirs, at in source.names:
        fact = source.facts[at]
        if len(parts) >= 2 and len(theirs) > len(parts) and _in_order(parts, theirs) and _same_sort(parts, theirs):
            return Found("supported", "partial-name", fact.span)
        if len(parts) == len(theirs) >= 2 and all(_nick(one, other) for one, other in zip(parts, theirs, strict=True)):
            return Found("supported", "partial-name", fact.span)
    kept = [part for part in parts if part not in _KINDS_OF_FIRM and part not in _KINDS_OF_PLACE]
    if kept and len(kept) < len(parts):
        span = locate(source, " ".join(kept), " ".join(kept)) or _by_glossary(kept, source)
        return Found("supported", "partial-name", span) if span else None
    if len(parts) > 1 and any(len(part) >= 3 for part in parts):
        return _abbreviated(parts, source)
    return None


def _by_glossary(parts: list[str], source: SourceIndex) -> Span | None:
    forms = other_forms(" ".join(parts))
    return next((span for form in forms if (span := locate(source, form, plain_words(form)))), None)


def _in_order(parts: list[str], theirs: tuple[str, ...]) -> bool:
    rest = iter(theirs)
    return all(part in rest for part in parts)


def _same_sort(parts: list[str], theirs: tuple[str, ...]) -> bool:
    """A short form keeps the first or the last word; of a person's name it keeps both."""
    return parts[0] == theirs[0] or parts[-1] == theirs[-1]


def _nick(one: str, other: str) -> bool:
    """ "Econ" for "economic": an abbreviation of four letters or more."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= 4 and long.startswith(short))


def _abbreviated(parts: list[str], source: SourceIndex) -> Found | None:
    """The same words with one of them abbreviated, anywhere in the source: Econ 2+2 for economic 2+2."""
    pattern = " ".join(
        rf"{re.escape(part)}\w*" if len(part) >= 4 and part.isalpha() else re.escape(part) for part in parts
    )
    match = re.search(rf"(?<= ){pattern}(?= )", source.words.joined)
    if match is None:
        return None
    return Found("supported", "partial-name", source.view.span(*source.words.range_at(match.start(), match.group())))


def _composed(words: str, source: SourceIndex) -> Found | None:
    """A name put before another that one sentence has whole ("Navy MH-60R"), or a calling before a surname."""
    parts = words.split()
    wholes = dict(reversed(source.names))
    for cut in range(1, len(parts)):
        first, last = tuple(parts[:cut]), tuple(parts[cut:])
        at = wholes.get(last)
        if at is None and len(last) == 1:
            at = next((at for theirs, at in source.names if theirs[-1:] == last and len(theirs) > 1), None)
        if at is None:
            continue
        home = source.home[at]
        beside = any(theirs == first and source.home[other] == home for theirs, other in source.names)
        if beside and (len(first) > 1 or entries_of(" ".join(first))):
            return Found("supported", "partial-name", source.facts[at].span)
        if all(_in_small_letters(part, home, source) for part in first):
            return Found("supported", "partial-name", source.facts[at].span)
    return None


def _in_small_letters(word: str, home: int, source: SourceIndex) -> bool:
    """True when a sentence has a word in small letters: it is no part of a name there."""
    return re.search(rf"\b{re.escape(word)}\b", source.text[slice(*source.sentences[home].span)]) is not None


def _blend(words: str, source: SourceIndex) -> Found | None:
    """Words of two names put together, or a surname with a given name that is not its own."""
    parts = words.split()
    if len(parts) < 2 or not words.isascii():
        return None
    held = {part for theirs, _ in source.names for part in theirs}
    for theirs, at in source.names:
        if len(theirs) < 2 or theirs[-1] != parts[-1] or theirs == tuple(parts):
            continue
        person = len(theirs) == 2 == len(parts) and len(theirs[-1]) > 2 and not entries_of(" ".join(theirs))
        if all(part in held for part in parts) or (person and not known_kind(parts[-1])):
            own = display_line(source.facts[at].span.of(source.text))
            giver = next((other for names, other in source.names if names[:1] == (parts[0],) and len(names) > 1), None)
            also = f" and {display_line(source.facts[giver].span.of(source.text))}" if giver is not None else ""
            return Found("conflicting", "name", source.facts[at].span, f"The source says {own}{also}")
    if all(part in held for part in parts):
        at = next(at for theirs, at in source.names if parts[0] in theirs)
        own = display_line(source.facts[at].span.of(source.text))
        return Found(
            "conflicting", "name", source.facts[at].span, f"The source has these words, but in two names; one is {own}"
        )
    return None


_KINDS = frozenset(
    "ministry department agency island islands prefecture city county state river bay sea strait base court party union"
    " university college school institute center centre council commission committee association force forces army"
    " navy corps fleet guard bank group company corp motors motor industries airlines house office bureau board"
    " district street airport port station plant times post news minister secretary strategy program act treaty"
    " agreement dialogue summit forum exercise general affairs defense finance trade".split()
)


def known_kind(word: str) -> bool:
    """True for a word that ends the names of bodies, firms and places, never a surname."""
    return word in _KINDS or word in _KINDS_OF_FIRM or word in _KINDS_OF_PLACE
