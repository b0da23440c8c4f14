"""How fast facts are found. Promised: 300,000 characters a second on one core, time linear from 1 kB to 1 MB.

Seconds are those of the processor, so that what else the machine does is not counted.

The text is the marked corpus itself, its markup taken off, English and Japanese, repeated to the size wanted.
"""

import time
from datetime import date

from drafter.facts import find_facts
from tests.score.corpus import cases

PUBLISHED = date(2026, 3, 18)
SIZES = (1_000, 10_000, 100_000, 1_000_000)
HOSTILE = (
    *("1", "億", "“", '"', "「", " ", "1-", "1 ", "1st ", "December ", "(", "A", "三", "1,", "$", "the 1", "第"),
    *("1月", "1日", "1年", "前年", "元日", "1~", "10-10 ", "one ", "year "),
)


def prose(pattern: str, size: int) -> str:
    """That many characters of the corpus's lines, a line apart."""
    text = "\n\n".join(case.text for case in cases(pattern))
    return (text * (size // len(text) + 1))[:size]


def seconds(text: str) -> float:
    """The best of five times to find the facts of a text."""
    times = []
    for _ in range(5 if len(text) <= 100_000 else 1):
        began = time.process_time()
        find_facts(text, PUBLISHED)
        times.append(time.process_time() - began)
    return min(times)


def main() -> None:
    """Prints the speeds by language and size, and the seconds of hostile text."""
    for language, pattern in (("English", "corpus_en_*.txt"), ("Japanese", "corpus_ja_*.txt")):
        for size in SIZES:
            taken = seconds(prose(pattern, size))
            print(f"{language} {size:>9,} characters: {size / taken:>10,.0f} a second (300,000 promised)")
    for piece in HOSTILE:
        taken = seconds((piece * (1_000_000 // len(piece)))[:1_000_000])
        print(f"1,000,000 characters of {piece!r}: {taken:.2f} s (5 promised)")
