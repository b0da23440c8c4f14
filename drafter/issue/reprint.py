"""A back issue's file beside the issue as it is written again: each line that came out otherwise, and why.

Compares texts alone. What changes no word (list marks, spaces, small raised letters) is told apart from what does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from drafter.issue.back import is_page, whole_lines

Why = Literal["around", "marks", "links", "words", "added"]
REASONS: dict[Why, str] = {
    "around": "not of the issue: it stands around it",
    "marks": "the same words with other marks: list points, headings, spaces, raised letters",
    "links": "the same words with other links",
    "words": "other words",
    "added": "not in the file",
}
_LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\[\]\\])+)\]\(([^()\s]*)\)")
_BOLD = re.compile(r"(?<!\\)\*\*(.+?)(?<!\\)\*\*")
_TAG = re.compile(r"</?su[bp]>", re.I)
_LEAD = re.compile(r"^\s*(?:#+\s+|[•‣·]\s*|[-*+]\s+)")
_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Difference:
    """A line of the file and the line that stands for it, either may be missing; `why` is a key of REASONS."""

    why: Why
    before: str
    now: str


def differences(file: str, written: str) -> list[Difference]:
    """Every line that reads otherwise in `written`, in the file's order, then what is in `written` alone."""
    if is_page(file):
        from drafter.issue.back_page import page_lines

        file = page_lines(file)
    ours = [line for line in whole_lines(written) if line]
    found = list(_of_file([line for line in whole_lines(file) if line], ours))
    return found + [Difference("added", "", line) for line in ours]


def _of_file(lines: list[str], ours: list[str]) -> Iterator[Difference]:
    """The differences line by line; a line of ours that was found leaves the list."""
    for line in lines:
        now = _counterpart(line, ours)
        if now is None:
            yield Difference("around", line, "")
            continue
        ours.remove(now)
        if now != line:
            yield Difference(_why(line, now), line, now)


def _counterpart(line: str, ours: list[str]) -> str | None:
    """The line of ours that stands for this one: the same, else of the same letters, else the most alike."""
    letters = _letters(line)
    for same in (lambda one: one == line, lambda one: _letters(one) == letters):
        if (found := next(filter(same, ours), None)) is not None:
            return found
    matcher = SequenceMatcher(b=letters, autojunk=False)
    for one in ours:
        matcher.set_seq1(_letters(one))
        if matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE:
            return one
    return None


def _why(line: str, now: str) -> Why:
    if _letters(line) != _letters(now):
        return "words"
    return "marks" if (_links(line), _BOLD.findall(_LINK.sub(r"\1", line))) == (
        _links(now), _BOLD.findall(_LINK.sub(r"\1", now))
    ) else "links"  # fmt: skip


def _links(line: str) -> list[tuple[str, str]]:
    return [(anchor, address.casefold()) for anchor, address in _LINK.findall(line)]


def _letters(line: str) -> str:
    words = _BOLD.sub(r"\1", _LINK.sub(r"\1", _TAG.sub("", _LEAD.sub("", line))))
    return re.sub(r"[\s\\]", "", words)
