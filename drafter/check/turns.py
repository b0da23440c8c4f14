"""What is wrong with the sense of a sentence, and the words in which it is told."""

from collections.abc import Sequence
from typing import NamedTuple

from drafter.check.index import SourceIndex
from drafter.check.model import Judgement, Reason, Verdict
from drafter.check.places import evidence, place
from drafter.text.display import display_line


class Turn(NamedTuple):
    """What is wrong with a sentence: the verdict, and the source's sentence that tells it otherwise."""

    verdict: Verdict
    reason: Reason
    source: int
    sentence: int
    said: str


def told_turn(turn: Turn, sources: Sequence[SourceIndex]) -> Judgement:
    """The judgement of a turned sentence, with the source's own words and where they stand."""
    source = sources[turn.source]
    span = source.sentences[turn.sentence].span
    shown = evidence(source, turn.source, span)
    said = f"{turn.said}: “{display_line(shown.text)}” ({place(source, turn.source, span)})."
    return Judgement(turn.verdict, turn.reason, said, (shown,))
