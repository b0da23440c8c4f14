"""Names and quotations looked up in a source: contiguous and in order, or word for word. Likeness decides nothing."""

import re

from drafter.check.index import SourceIndex, plain_words
from drafter.check.model import Reason, Verdict
from drafter.facts.glossary import glossary
from drafter.facts.model import Fact, Wording
from drafter.text.span import Span

Found = tuple[Verdict, Reason, Span | None]

_LOOSE = re.compile(r"[^\w]+")


def locate(source: SourceIndex, words: str) -> Span | None:
    """The first place of some folded words in a source's own text, whatever stands between them but letters."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return None
    before, after = (r"(?<!\w)", r"(?!\w)") if words.isascii() else ("", "")
    match = re.search(
        before + r"(?:'s)?\W{1,4}".join(_dotted(part) for part in parts) + after, source.view.text, re.IGNORECASE
    )
    return source.view.span(*match.span()) if match else None


def _dotted(part: str) -> str:
    return r"\.?".join(part) if part.isalpha() and part.isascii() and len(part) <= 3 else part


def find_name(fact: Fact, source: SourceIndex) -> Found | None:
    """How a source knows a name: whole, by other forms, across scripts, or as a blend; None when it does not."""
    assert isinstance(fact.value, Wording)
    words = plain_words(fact.value.text).removeprefix("the ")
    if f" {words} " in source.words or (not words.isascii() and words in source.words):
        return "supported", "same", locate(source, words)
    for form in _other_forms(fact.value.text):
        plain = plain_words(form)
        if plain and (f" {plain} " in source.words if plain.isascii() else plain in source.words):
            return "supported", "translated" if not plain.isascii() else "partial-name", locate(source, plain)
    return _acronym(fact.value.text, words, source) or _shortened(words, source) or _blend(words, source)


def _other_forms(name: str) -> list[str]:
    known = glossary()
    entries = [*known.of_english(name), *known.of_english(name.removeprefix("the ")), *known.of_japanese(name)]
    return [form for entry in entries for form in (*entry.english, *entry.japanese)]


def _acronym(name: str, words: str, source: SourceIndex) -> Found | None:
    letters = name.replace(".", "")
    for at, fact in enumerate(source.facts):
        if fact.kind != "name" or not isinstance(fact.value, Wording):
            continue
        long = fact.value.text
        if (letters.isupper() and _initials(long) == letters) or (long.isupper() and _initials(name) == long):
            return "supported", "partial-name", source.facts[at].span
    return None


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())


def _names(source: SourceIndex) -> list[tuple[list[str], Fact]]:
    return [
        (plain_words(fact.value.text).split(), fact)
        for fact in source.facts
        if fact.kind == "name" and isinstance(fact.value, Wording)
    ]


def _shortened(words: str, source: SourceIndex) -> Found | None:
    parts = words.split()
    for theirs, fact in _names(source):
        rest = iter(theirs)
        if len(parts) >= 2 and all(part in rest for part in parts):
            return "supported", "partial-name", fact.span
    lacking = [part for part in parts if f" {part} " not in source.words]
    return ("supported", "partial-name", None) if parts and not lacking and len(parts) == 1 else None


def _blend(words: str, source: SourceIndex) -> Found | None:
    parts = words.split()
    if len(parts) != 2 or not words.isascii():
        return None
    for theirs, fact in _names(source):
        if len(theirs) == 2 and theirs[1] == parts[1] and theirs[0] != parts[0] and f" {parts[0]} " in source.words:
            return "conflicting", "name", fact.span
    return None


def find_quote(fact: Fact, source: SourceIndex) -> Found | None:
    """How a source has a quotation: word for word, with other words, or (None) not at all."""
    assert isinstance(fact.value, Wording)
    pieces = [words for part in re.split(r"…|\.\.\.", fact.value.text) if (words := plain_words(part))]
    if pieces and all(f" {p} " in source.words or (not p.isascii() and p in source.words) for p in pieces):
        return "supported", "same", locate(source, pieces[0])
    quoted = " ".join(pieces).split()
    if len(quoted) < 4:
        return None
    from difflib import SequenceMatcher

    best = _closest(quoted, source.words.split())
    if best and SequenceMatcher(None, quoted, best, autojunk=False).ratio() >= 0.6:
        return "conflicting", "quotation", locate(source, " ".join(best))
    return None


def _closest(words: list[str], text: list[str]) -> list[str] | None:
    wanted, size = set(words), len(words)
    hits = [word in wanted for word in text]
    count = sum(hits[:size])
    best, at = count, 0
    for end in range(size, len(hits)):
        count += hits[end] - hits[end - size]
        if count > best:
            best, at = count, end - size + 1
    return text[at : at + size] if best * 5 >= size * 3 else None
