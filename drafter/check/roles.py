"""A person's title: the source's own, a short form of it, or one that the glossary knows for the same."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter.check.hearing import known_as
from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Judgement
from drafter.check.names import entries_of, is_country, other_forms
from drafter.check.places import evidence, place
from drafter.check.words import plain_words
from drafter.facts.glossary import Entry
from drafter.facts.model import Fact, Wording
from drafter.text.display import display_line
from drafter.text.span import Span

_SAME = {
    "gov": "governor", "sen": "senator", "rep": "representative", "congressman": "representative",
    "congresswoman": "representative", "adm": "admiral", "gen": "general", "lt": "lieutenant", "col": "colonel",
    "maj": "major", "brig": "brigadier", "capt": "captain", "cmdr": "commander", "sgt": "sergeant", "chairman": "chair",
    "chairwoman": "chair", "chairperson": "chair", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
    "advisor": "adviser", "defence": "defense", "ex": "former", "prof": "professor", "amb": "ambassador",
    "sec": "secretary",
    "ministry": "minister", "economics": "economic", "economy": "economic", "then": "former",
}  # fmt: skip
_PHRASES = (
    (r"\bpm\b|\bpremier\b", "prime minister"), (r"\bceo\b|\bchief executive officer\b", "chief executive"),
    (r"\bcfo\b|\bchief financial officer\b", "chief financial"), (r"\bcto\b", "chief technology"),
    (r"\bcoo\b|\bchief operating officer\b", "chief operating"), (r"\bchief technology officer\b", "chief technology"),
    (r"\bforeign affairs\b", "foreign"), (r"\bvp\b", "vice president"), (r"\bfm\b", "foreign minister"),
)  # fmt: skip
_EMPTY = frozenset("of for the and a an in on mr ms mrs dr his her its their s to at by".split())
# Words that make another office of the same words: a vice president is no president.
_MODIFIERS = frozenset("vice deputy assistant former acting under interim senior parliamentary".split())
_RANKS = frozenset("vice deputy assistant former acting".split())
# Words that make another rank of a rank: a brigadier general is no major general.
_GRADES = frozenset("lieutenant major brigadier rear staff".split())
_GRADED = frozenset("general colonel admiral commander governor sergeant".split())
# The nouns that name an office; what any leader may be called (head, leader, official, boss) is not among them.
_MILITARY = frozenset("general admiral colonel captain major sergeant lieutenant".split())
_POSTS = frozenset(
    "president chair secretary minister governor mayor senator representative commander director ambassador judge"
    " curator spokesperson professor manager superintendent principal attorney consul"
    " speaker commissioner founder coach economist analyst engineer teacher chancellor lawyer prosecutor"
    " pilot bishop king emperor treasurer councilman councilwoman".split()
)
_FIELDS = frozenset(
    "defense foreign finance trade economic health justice transport agriculture environment labor interior energy"
    " commerce treasury state digital education land industry prime financial operating technology"
    " legal marketing".split()
)
HEADS = _POSTS | _MILITARY
# What may stand in a title beside the noun of its office.
TITLE_WORDS = (
    _MODIFIERS | _GRADES | _FIELDS | frozenset(
        "chief executive officer regional plant general board city council member policy party press public affairs"
        " head counsel managing branch factory founder co senior junior human resources personnel research division"
        " bureau national security cabinet staff commanding leader owner s u american japanese".split()
    )
)  # fmt: skip
_APPOSED = re.compile(
    r", (?!and |or |but |with |while |said )(?:the |a |an |its |who (?:is|was) )?"
    r"((?:[^,.;:()\"”]|(?<=\b[A-Z])\.){4,70})(?=[,.;])"
)
_LED = re.compile(r"((?:(?<![\w'’])[\w.-]+ ){0,5}[a-z]+), (?:(?:[A-Z][\w-]*\.? ){0,3})$")
_BEFORE = 70  # characters before a name in which a title with a comma stands
_COURTESY = frozenset("mr ms mrs dr miss sir dame 氏 さん 様 君 ちゃん".split())


def judge_role(bullet: Reading, at: int, held: Sequence[tuple[int, SourceIndex]]) -> Judgement | None:
    """What there is to say against a name's title by the sources that have the name; None when it stands."""
    fact = bullet.facts[at]
    assert isinstance(fact.value, Wording)
    beside = title_beside(fact.span, bullet.text), title_before(fact.span, bullet.text)
    for role in (fact.value.role, *beside):
        told = _judge_title(role, fact.value.text, held) if role and role_words(role) else None
        if told:
            return told
    role = fact.value.role
    if not role or not role_words(role) or plain_words(role) in _COURTESY or _any_stands(role, fact.value.text, held):
        return None
    if all(source.language == "ja" for _, source in held):
        return None
    return Judgement("unchecked", "unjudged", f"The source has the name, but not as {display_line(role)}: look by eye.")


def _judge_title(role: str, name: str, held: Sequence[tuple[int, SourceIndex]]) -> Judgement | None:
    """The conflict of a title with those that the sources give to the name; None when one agrees or none compares."""
    if plain_words(role) in _COURTESY or _any_stands(role, name, held):
        return None
    told = [
        (said, theirs, number, source)
        for number, source in held
        for theirs in _mentions(name, source)
        for said in _titles_at(theirs, source)
    ]
    if any(_same_office(role, said) for said, *_ in told):
        return None
    other = next((each for each in told if _contradicts(role, each[0])), None)
    return _another(role, *other) if other else None


def _titles_at(theirs: Fact, source: SourceIndex) -> list[str]:
    assert isinstance(theirs.value, Wording)
    found = (theirs.value.role, title_beside(theirs.span, source.text), title_before(theirs.span, source.text))
    return [said for said in found if said and plain_words(said) not in _COURTESY]


def _another(role: str, said: str, theirs: Fact, number: int, source: SourceIndex) -> Judgement:
    name = display_line(theirs.span.of(source.text))
    words = f"The source calls {name} {display_line(said)}, not {display_line(role)}"
    return Judgement(
        "conflicting", "role", f"{words} ({place(source, number, theirs.span)}).",
        (evidence(source, number, theirs.span),), display_line(said) if said.isascii() else None,
    )  # fmt: skip


def _any_stands(role: str, name: str, held: Sequence[tuple[int, SourceIndex]]) -> bool:
    return any(_stands(role, theirs, source) for _, source in held for theirs in _mentions(name, source))


def title_beside(span: Span, text: str) -> str | None:
    """The title that stands after a name between commas: "Voss, chief of the Library's Asian Division,"."""
    match = _APPOSED.match(text, span.end)
    words = match[1] if match else ""
    return words if role_words(words) & HEADS else None


def title_before(span: Span, text: str) -> str | None:
    """The title that stands before a name and a comma, a rank between them or none: "Her lawyer, Cmdr. Ida Marlow,"."""
    match = _LED.search(text, max(0, span.start - _BEFORE), span.start)
    words = match[1] if match and text.startswith((",", " said"), span.end) else ""
    return words if role_words(words) & HEADS else None


def _same_office(role: str, said: str) -> bool:
    """True for two titles by one noun, deputies kept apart from their chiefs."""
    mine, theirs = role_words(role), role_words(said)
    same = mine & _RANKS == theirs & _RANKS and not _other_field(mine, theirs) and not _other_grade(mine, theirs)
    return bool(mine & theirs & HEADS) and same


def _other_grade(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """True for a grade that the source has not; a colonel may be a lieutenant colonel, a governor is no deputy."""
    if not mine & theirs & _GRADED:
        return False
    grades = mine & _GRADES, theirs & _GRADES
    return grades[0] != grades[1] and (bool(grades[0]) or "governor" in mine)


def _other_field(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """True for the foreign minister and the defense minister."""
    fields = mine & _FIELDS, theirs & _FIELDS
    return bool(fields[0] and fields[1]) and not fields[0] & fields[1]


def _contradicts(role: str, said: str) -> bool:
    """True for two titles that can't be one person's: other offices, other ranks, or a deputy told as the chief."""
    if role.isascii() and said.isascii():
        mine, theirs = role_words(role), role_words(said)
        sorts = [(mine & sort, theirs & sort) for sort in (_POSTS, _MILITARY)]
        if mine & HEADS and theirs & HEADS:
            compared = [(one, other) for one, other in sorts if one and other]
            changed = mine & _RANKS != theirs & _RANKS or _other_field(mine, theirs) or _other_grade(mine, theirs)
            return bool(compared) and all(changed or not one & other for one, other in compared)
    return _comparable(role, said) and not _agree(role, said)


@lru_cache(maxsize=2048)
def role_words(role: str) -> frozenset[str]:
    """The words of a title that tell one office from another, abbreviations spelled out, countries aside."""
    plain = plain_words(role)
    for pattern, full in _PHRASES:
        plain = re.sub(pattern, full, plain)
    words = (_SAME.get(word, word) for word in plain.split())
    return frozenset(word for word in words if word not in _EMPTY and not is_country(word))


def _mentions(name: str, source: SourceIndex) -> Iterator[Fact]:
    last = plain_words(name).split()[-1:]
    forms = [form for form in other_forms(plain_words(name)) if not form.isascii()]
    heard = known_as(name, source)
    for parts, at in source.names:
        fact = source.facts[at]
        if list(parts[-1:]) == last or at in heard or any(form in fact.span.of(source.text) for form in forms):
            yield fact


def _stands(role: str, theirs: Fact, source: SourceIndex) -> bool:
    assert isinstance(theirs.value, Wording)
    said = theirs.value.role
    if said and plain_words(said) not in _COURTESY and _agree(role, said):
        return True
    mine = role_words(role)
    start, end = theirs.span
    led = title_before(theirs.span, source.text)
    if led and mine & HEADS and mine & HEADS <= role_words(led):
        return True
    after = re.match(r",? (?:who (?:is|was) )?[^.;]{0,110}", source.text[end : end + 120])
    beside = role_words(after.group()) if after and after.group().startswith(",") else frozenset()
    before = (
        role_words(source.text[max(0, start - 90) : start].rsplit(". ", 1)[-1]) if _cut_short(said) else frozenset()
    )
    return any(mine <= words and (mine & _MODIFIERS) == (words & _MODIFIERS & mine) for words in (beside, before))


def _cut_short(said: str | None) -> bool:
    """True where the rules of names read no title, or only the last word of a long one: "Officer"."""
    return not said or (" " not in said and said.casefold() in ("officer", "executive", "affairs"))


def _agree(one: str, other: str) -> bool:
    mine, theirs = role_words(one), role_words(other)
    if not one.isascii() or not other.isascii():
        return _linked(one, other)
    if mine & _MODIFIERS != theirs & _MODIFIERS or _other_grade(mine, theirs):
        return False
    return mine <= theirs or theirs <= mine or _linked(one, other)


def _linked(one: str, other: str) -> bool:
    """True when the glossary has both titles in one entry, or can't tell because it lacks one of them."""
    here, there = (_titles(role) for role in (one, other))
    if not one.isascii() or not other.isascii():
        return not here or not there or not set(here).isdisjoint(there) or _named_short(one, other, here, there)
    return not set(here).isdisjoint(there)


def _named_short(one: str, other: str, here: tuple[Entry, ...], there: tuple[Entry, ...]) -> bool:
    """True for a Japanese title without its field, 次官補 for エネルギー次官補: which field it is stands elsewhere."""
    entries, short = (here, other) if one.isascii() else (there, one)
    return any(form.endswith(short) for entry in entries for form in entry.japanese)


@lru_cache(maxsize=1024)
def _titles(role: str) -> tuple[Entry, ...]:
    words = plain_words(role).split()
    for first in range(len(words)):
        found = tuple(entry for entry in entries_of(" ".join(words[first:])) if entry.kind == "title")
        if found:
            return found
    return ()


def _comparable(one: str, other: str) -> bool:
    return one.isascii() == other.isascii() or bool(_titles(one) and _titles(other))
