"""Bullets as editors write them, and slips made by hand (fixtures/checks/fresh.txt): never made by a program."""

import re
import sys
from collections.abc import Iterator
from dataclasses import replace

from drafter.check.model import NOT_OK
from drafter.text.span import Span
from tests.score.check_pairs import FOLDER, Copy, Pair, read

FRESH = FOLDER / "fresh.txt"
_SLIP = re.compile(r"\{([^{}]+)\}")


def faithful() -> tuple[Pair, ...]:
    """The bullets that tell their sources truly."""
    return tuple(pair for mark, pair in read(FRESH) if mark == "+")


def slips() -> Iterator[Copy]:
    """The bullets with one slip each, which is marked by braces in the fixture."""
    for mark, pair in read(FRESH):
        if mark == "-":
            yield marked("slips_ja" if pair.japanese else "slips", pair)


def marked(kind: str, pair: Pair) -> Copy:
    """A wrong bullet whose slips stand in braces, without them."""
    places: list[Span] = []
    for each in _SLIP.finditer(pair.bullet):
        start = each.start() - 2 * len(places)
        places.append(Span(start, start + len(each[1])))
    return Copy(kind, replace(pair, bullet=_SLIP.sub(r"\1", pair.bullet)), tuple(places))


def main() -> None:
    """Prints what is flagged though true, and what is not though wrong."""
    for pair in faithful():
        report = pair.check()
        for fact in report.facts:
            if fact.judgement.verdict in NOT_OK or (fact.judgement.verdict == "doubtful" and "-v" in sys.argv):
                print(f"FACT {fact.judgement.verdict} {fact.fact.span.of(pair.bullet)!r}: {fact.judgement.message}")
        for sentence in report.sentences:
            if sentence.judgement.verdict in NOT_OK:
                words = sentence.span.of(pair.bullet)
                print(f"SENTENCE {sentence.judgement.verdict} {words!r}: {sentence.judgement.message}")
    for copy in slips():
        if not copy.flagged(strict=True):
            print(f"{copy.kind}: {copy.pair.bullet}")
        elif not copy.flagged():
            print(f"{copy.kind} only doubtful: {copy.pair.bullet}")


if __name__ == "__main__":
    main()
