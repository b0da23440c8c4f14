"""Faithful bullets that are flagged, and wrong copies that are found, by kind, on the pairs of fixtures/checks."""

import re
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drafter.check import SourceIndex, check_bullet, index_source
from drafter.check.model import Report

PAIRS = Path(__file__).parents[2] / "fixtures" / "checks"
_TURNED = {
    "rose": "fell", "fell": "rose", "dropped": "rose",
    "approved": "rejected", "rejected": "approved", "raised": "cut",
}  # fmt: skip
WRONG = {
    "scale": (re.compile(r"(?<=\d )(million|billion|trillion)"), {"million": "billion", "billion": "million"}),
    "currency": (re.compile(r"\$(?=\d)"), {"$": "€"}),
    "absent": (re.compile(r"\b\d{2}(?=[ ,%-])"), {}),
    "direction": (re.compile(r"\b(rose|fell|dropped|approved|rejected|raised)\b"), _TURNED),
    "negation": (re.compile(r"\bwill\b"), {"will": "will not"}),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    """A bullet, its sources, and the day it counts from."""

    bullet: str
    sources: tuple[SourceIndex, ...]
    day: date

    def check(self, bullet: str | None = None) -> Report:
        """The report on the bullet, or on a copy of it."""
        return check_bullet(bullet or self.bullet, self.sources, self.day)


def pairs() -> list[Pair]:
    """Every pair of the fixtures, in order."""
    return [pair for path in sorted(PAIRS.glob("faithful_*.txt")) for pair in _read(path)]


def _read(path: Path) -> list[Pair]:
    found: list[Pair] = []
    heads: list[tuple[str, date, list[str]]] = []
    told = False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            _, site, day = line.split()
            heads, told = ([] if told else heads), False
            heads.append((site, date.fromisoformat(day), []))
        elif line.startswith("+"):
            told = True
            indexed = tuple(index_source("\n".join(lines), day, site=site) for site, day, lines in heads)
            found.append(Pair(line[1:].strip(), indexed, heads[0][1]))
        elif line.strip() and not line.startswith("#"):
            heads[-1][2].append(line)
    return found


def wrong_copies(bullet: str) -> dict[str, str]:
    """A wrong copy of each kind that the bullet allows: the first place is changed."""
    copies: dict[str, str] = {}
    for kind, (pattern, words) in WRONG.items():
        match = pattern.search(bullet)
        word = (
            str(int(match.group()) * 3 + 1)
            if match and kind == "absent"
            else words.get(match.group())
            if match
            else None
        )
        if match and word:
            copies[kind] = bullet[: match.start()] + word + bullet[match.end() :]
    return copies  # fmt: skip


def rates() -> dict[str, tuple[int, int]]:
    """By kind, how many were found of how many; `clean` counts the faithful bullets that nothing flags."""
    made: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for pair in pairs():
        made["clean"] += 1
        found["clean"] += pair.check().ok()
        for kind, copy in wrong_copies(pair.bullet).items():
            made[kind] += 1
            found[kind] += not pair.check(copy).ok()
    return {kind: (found[kind], made[kind]) for kind in made}


def main() -> None:
    """Prints the rates; `--faults` lists the faithful bullets that were flagged."""
    for kind, (found, made) in rates().items():
        print(f"{kind:<12}{found:>5} of {made:<5}{found / made:>7.3f}")
    if "--faults" in sys.argv:
        print("\n".join(pair.bullet for pair in pairs() if not pair.check().ok()))
