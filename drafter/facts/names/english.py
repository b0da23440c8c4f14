"""English names: runs of capitalised words with their joining words, cut at titles, demonyms and possessives."""

from collections.abc import Iterator
from typing import TypeAlias

from drafter.facts.candidate import Candidate
from drafter.facts.model import Wording
from drafter.facts.names.english_roles import role_before
from drafter.facts.names.lines import CAPITALS, TITLE_CASE
from drafter.facts.names.openings import Context, leads_a_person, only_opens
from drafter.facts.names.runs import Run, runs_of
from drafter.facts.names.shapes import known, names_no_person, split_compound
from drafter.facts.names.titles import title_range
from drafter.facts.names.vocabulary import (
    bodies,
    calendar,
    demonyms,
    heads,
    is_opener,
    modifiers,
    no_names,
    numbered,
    opens_sentences,
    topics,
)
from drafter.facts.words import listed
from drafter.text.lazy import lazily
from drafter.text.span import Span

_PARTY_OF_STATE = lazily(r"[DRI]-[A-Z]")
_NUMBERED = lazily(r" #?\d")
_NTH = lazily(r"\d{1,3}(?:st|nd|rd|th)")
# The platform of one letter is told by what is done there: "wrote on X", never "solve for X".
_PLATFORM = lazily(r"(?<=\bon )X\b(?=[.,;:)\"']|\Z| (?:that|on|after|in|to|late|early|by|from|and|[A-Z]))")
_PLAIN = lazily(r"\b[a-z]{3,}\b")


_Found: TypeAlias = tuple[Span, str | None]
_JOINERS = frozenset("of for and on to the de van von bin al da del la der den los".split())
_BODIES_ALONE = frozenset(("Cabinet", "Treasury"))


def names(text: str) -> list[Candidate]:
    """The names of a folded English text in order; a second look gives title-case lines the names told elsewhere."""
    runs = list(runs_of(text))
    told = {word for run in runs if not run.manner for word in run.words[1 if run.opens else 0 :]}
    alone = {run.words[0] for run in runs if not run.manner and not run.opens and len(run.words) == 1}
    plain = set(_PLAIN.findall(text)) if any(run.opens for run in runs) else set()
    context = Context(told, alone, plain)
    found = _acts_whole(text, [each for run in runs for each in _names_of(run, context)])
    platforms = ((Span(*match.span()), None) for match in _PLATFORM.finditer(text))
    return [
        Candidate(span, "name", Wording(span.of(text), role=role or _small_role(text, span)))
        for span, role in (*found, *platforms)
    ]


def _acts_whole(text: str, found: list[_Found]) -> Iterator[_Found]:
    """The names, an act's two halves made one: Ships | for | America Act."""
    held: _Found | None = None
    for each in found:
        if held is not None and text[held[0].end : each[0].start] in (" and ", " for ") and each[1] is None:
            act = each[0].of(text)
            if act.endswith((" Act", " Law")) and not known(act) and not known(held[0].of(text)):
                each = Span(held[0].start, each[0].end), None
                held = None
        if held is not None:
            yield held
        held = each
    if held is not None:
        yield held


def _small_role(text: str, span: Span) -> str | None:
    role = role_before(text, span.start)
    named = span.of(text)
    return role if role is not None and not named.isupper() and not names_no_person(named) else None


def _names_of(run: Run, context: Context) -> Iterator[_Found]:
    if run.manner == CAPITALS and len(run.words) > 1:
        return
    lo, hi = 0, len(run.words)
    if run.labels and not known(" ".join(run.words)):
        return
    if run.manner == TITLE_CASE:
        yield from _in_headline(run, context.alone)
        return
    while lo < hi and run.opens and only_opens(run, lo, context):
        lo += 1
        if not is_opener(run.words[lo - 1]) and run.words[lo - 1] not in ("Q.", "A."):
            break
    yield from _cut(run, lo, hi, None)


def _in_headline(run: Run, told: set[str]) -> Iterator[_Found]:
    """Names in a title-case line: only what the glossary or the running text knows."""
    at = 0
    while at < len(run.words):
        for end in range(min(len(run.words), at + 6), at, -1):
            if known(" ".join(run.words[at:end])) or (end == at + 1 and _told(run.words[at], told)):
                yield from _cut(run, at, end, None)
                at = end - 1
                break
        at += 1


def _told(word: str, told: set[str]) -> bool:
    if len(word) <= 2 or word not in told:
        return False
    return not opens_sentences(word) and word not in heads() and word not in modifiers()


def _cut(run: Run, lo: int, hi: int, role: str | None) -> Iterator[_Found]:
    """The names within words [lo, hi): what stands before a title, then what the title belongs to."""
    while lo < hi:
        words = run.words[lo:hi]
        title = None if known(" ".join(words)) and words[0] not in heads() else title_range(words)
        if title is None:
            yield from _named(run, lo, hi, role)
            return
        yield from _named(run, lo, lo + title[0], role)
        role = " ".join(words[title[0] : title[1]])
        lo += title[1]


def _named(run: Run, lo: int, hi: int, role: str | None) -> Iterator[_Found]:
    words = run.words
    while lo < hi and (
        _idle(words[lo], role, run.opens or hi - lo != 2 or words[hi - 1] in bodies()) or words[lo] in _JOINERS
    ):
        lo += 1
    if lo < hi and _NTH.fullmatch(words[lo]) and not _is_numbered_body(words[lo + 1 : hi]):
        lo += 1
    while lo < hi and (_idles_last(words, lo, hi, role) or words[hi - 1] == "&" or words[hi - 1] in _JOINERS):
        hi -= 1
    if lo >= hi:
        return
    if role is None and hi - lo > 2 and words[lo].lower() in listed("english_roles") and leads_a_person(words[lo:hi]):
        role = words[lo]
        lo += 1
    whole = " ".join(words[lo:hi])
    nation = words[lo] in demonyms() and hi - lo > 1 and not known(whole) and not _belongs_to_a_nation(words[lo + 1])
    if nation and not (hi - lo > 2 and _closes_of_a_nation(words[lo:hi])):
        yield from _one(words[lo], run.spans[lo], None)
        yield from _named(run, lo + 1, hi, role)
        return
    if hi - lo > 1 and words[lo] in numbered() and words[lo] in modifiers():
        return
    if hi - lo == 1:
        if hi == len(words) and words[lo] in listed("english_labels") and _NUMBERED.match(run.after):
            return
        plain = words[lo] in modifiers() or words[lo] in topics() or words[lo].lower() in listed("english_roles")
        if role is None and plain and not known(words[lo]) and (words[lo] not in _BODIES_ALONE or run.opens):
            return
        pieces = split_compound(words[lo], run.spans[lo])
        for word, span in pieces:
            yield from _one(word, span, role)
        return
    yield from _one(whole, Span(run.spans[lo].start, run.spans[hi - 1].end), role)


def _is_numbered_body(words: list[str]) -> bool:
    """Whether an ordinal in figures is a part of the name before it: 7th Fleet, but her 14th World Cup."""
    return any(word in listed("english_forces") or word in bodies() for word in words)


def _belongs_to_a_nation(word: str) -> bool:
    return word in bodies() or word in listed("english_regions") or word in listed("english_bodies_of_a_nation")


def _closes_of_a_nation(words: list[str]) -> bool:
    """Whether a run that an adjective of nationality opens is one body: Australian Defence Force."""
    head = words[: words.index("of")] if "of" in words else words
    return head[-1] in listed("english_bodies_of_a_nation")


def _one(words: str, span: Span, role: str | None) -> Iterator[_Found]:
    if len(words) == 1:
        return
    if words.upper() == words and sum(char.isdigit() for char in words) > 7:
        # The number of a contract or a case names nobody.
        return
    if words.rstrip(".") in ("Jr", "Sr", "Co", "Inc", "Ltd", "Corp") or words == "2+2":
        return
    yield span, role


def _idles_last(words: list[str], lo: int, hi: int, role: str | None) -> bool:
    """Whether the last word is none of the name's; "Co." and LNG may close a firm's name."""
    last = words[hi - 1]
    return (
        last in calendar()
        or (hi - lo == 1 and _idle(last, role, True))
        or last in ("I", "A")
        or (last == "2+2" and hi - lo == 1)
    )


def _idle(word: str, role: str | None, first: bool) -> bool:
    """Whether a word at a name's edge is none of it; "The" within a sentence begins a title (The Lancet)."""
    return (
        word in calendar()
        or word in no_names()
        or (word == "The" and role is None and first)
        or (_PARTY_OF_STATE.match(word) is not None and not known(word[2:]))
    )
