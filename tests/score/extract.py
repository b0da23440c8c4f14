"""How many of the pages in fixtures/articles are read rightly: kind, title, site, date, body."""

import sys
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from drafter.sources.file import read_file
from drafter.sources.model import Source

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "articles"
PARTS = ("kind", "partial", "title", "site", "published", "body")


@dataclass(slots=True)
class Tally:
    """How often each part was to be found, how often it was right, and each fault in words."""

    wanted: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def rate(self, part: str) -> float:
        """The share of the part that was right; 1.0 where none was wanted."""
        return self.right[part] / self.wanted[part] if self.wanted[part] else 1.0

    def add(self, name: str, part: str, expected: object, got: object) -> None:
        """Counts one part of one page."""
        self.wanted[part] += 1
        self.right[part] += expected == got
        if expected != got:
            self.faults.append(f"{name}: {part} is {expected!r}, got {got!r}")


def tally() -> Tally:
    """The counts over all pages."""
    total = Tally()
    for name, expected in tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8")).items():
        found = read_file(FOLDER / name)
        total.add(name, "kind", expected["kind"], found.kind)
        for part in ("title", "site"):
            if part in expected:
                got = getattr(found, part)
                total.add(name, part, got if got in _words(expected, part) else expected[part], got)
        total.add(name, "partial", expected.get("partial", expected["kind"] == "paywall"), found.partial)
        if expected["kind"] == "article":
            total.add(name, "published", expected.get("published"), found.published)
            total.add(name, "body", "whole", _body(found, expected))
    return total


def _body(found: Source, expected: dict[str, object]) -> str:
    """`whole`, or what is wrong with the body."""
    text = found.text
    if not text.startswith(_words(expected, "begins")):
        return f"begins {text[:50]!r}"
    if not text.endswith(_words(expected, "ends")):
        return f"ends {text[-50:]!r}"
    lost = [words for words in _words(expected, "holds") if words not in text]
    held = [words for words in _words(expected, "absent") if words in text]
    return f"holds {held}, lacks {lost}" if held or lost else "whole"


def _words(expected: dict[str, object], part: str) -> tuple[str, ...]:
    """The words of one part: where the article may begin or end in several ways, each of them."""
    given = expected.get(part, [])
    return (given,) if isinstance(given, str) else tuple(map(str, given)) if isinstance(given, list) else ()


def main() -> None:
    """Prints the table; `--faults` lists every fault."""
    total = tally()
    print(f"{total.wanted['kind']} pages")
    for part in PARTS:
        print(f"{part:<10}{total.right[part]:>4} of {total.wanted[part]:>3}   {total.rate(part):.3f}")
    if "--faults" in sys.argv:
        print("\n".join(total.faults))
