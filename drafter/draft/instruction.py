"""What an editor asks of a redraft in a few words: a new headline alone, a number of words, or anything else."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.draft.engine import Task

_HEADLINE = re.compile(r"(?:(?:a |another |new |other |only |just )*headline(?: only| alone)?)[.!]?", re.IGNORECASE)
_SHORTEN = re.compile(
    r"(?:(?:shorten|cut|trim|shorter)(?: it| this)?(?: down)?(?: to)?:? )?(?:about |at most )?(\d{2,3}) words?[.!]?"
    r"|(?:shorten|cut|trim)(?: it| this)?(?: down)? to (\d{2,3})[.!]?|shorter[.!]?|shorten(?: it| this)?[.!]?",
    re.IGNORECASE,
)

_LEAD = re.compile(
    r"(?:lead|begin|start|open)(?:s|ing)?(?: it| this| the bullet)?(?: off)? (?:with|on):? +(.+?)[.!]?", re.IGNORECASE
)


class Asked(NamedTuple):
    """The task of a redraft, the number of words for `shorten` where it is named, and what an engine is told."""

    task: Task
    words: int | None = None
    instruction: str | None = None


def asked(instruction: str | None) -> Asked:
    """The task that an instruction names; one that names none is told to the engine as it is."""
    said = " ".join((instruction or "").split())
    if _HEADLINE.fullmatch(said):
        return Asked("headline")
    if (found := _SHORTEN.fullmatch(said)) is not None:
        number = found.group(1) or found.group(2)
        return Asked("shorten", int(number) if number else None)
    return Asked("bullet", None, instruction)


def lead_asked(instruction: str) -> str | None:
    """What the bullet is to lead with, where that is all that is asked."""
    found = _LEAD.fullmatch(" ".join(instruction.split()))
    return found[1] if found is not None else None
