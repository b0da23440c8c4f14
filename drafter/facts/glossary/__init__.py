"""The glossary: names that English and Japanese write in two scripts, shipped as plain lines that anyone can add to.

`kind | English form; alias | 日本語; 別名` in `entries.txt`; `#` begins a remark. Loaded once, at first use.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from drafter.text.folding import fold


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing with its names: `kind` is place, body, person, title, currency, exercise, law, ship or firm."""

    kind: str
    english: tuple[str, ...]
    japanese: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    """All entries, with look-ups by any of their forms, case and width folded."""

    entries: tuple[Entry, ...]
    by_english: dict[str, tuple[Entry, ...]]
    by_japanese: dict[str, tuple[Entry, ...]]

    def of_english(self, form: str) -> tuple[Entry, ...]:
        """The entries that have this English form; empty when there is none."""
        return self.by_english.get(key(form), ())

    def of_japanese(self, form: str) -> tuple[Entry, ...]:
        """The entries that have this Japanese form; empty when there is none."""
        return self.by_japanese.get(key(form), ())

    def to_japanese(self, form: str) -> tuple[str, ...]:
        """The Japanese forms of an English form."""
        return tuple(each for entry in self.of_english(form) for each in entry.japanese)

    def to_english(self, form: str) -> tuple[str, ...]:
        """The English forms of a Japanese form."""
        return tuple(each for entry in self.of_japanese(form) for each in entry.english)


def key(form: str) -> str:
    """How a form is looked up: folded, lower case, full stops and doubled spaces aside."""
    return " ".join(fold(form).text.casefold().replace(".", "").split())


@cache
def glossary() -> Glossary:
    """The shipped glossary, read once."""
    lines = (files(__name__) / "entries.txt").read_text(encoding="utf-8").splitlines()
    return read(lines)


def read(lines: list[str]) -> Glossary:
    """A glossary from its lines; a line that lacks one of the three parts raises ValueError with its number."""
    entries: list[Entry] = []
    by_english: dict[str, tuple[Entry, ...]] = {}
    by_japanese: dict[str, tuple[Entry, ...]] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("|")]
        if len(parts) != 3 or not all(parts):
            raise ValueError(f"glossary line {number}: write `kind | English; alias | 日本語; 別名`")
        entry = Entry(parts[0], _forms(parts[1]), _forms(parts[2]))
        entries.append(entry)
        for forms, table in ((entry.english, by_english), (entry.japanese, by_japanese)):
            for each in forms:
                table[key(each)] = (*table.get(key(each), ()), entry)
    return Glossary(tuple(entries), by_english, by_japanese)


def _forms(part: str) -> tuple[str, ...]:
    return tuple(form for each in part.split(";") if (form := each.strip()))
