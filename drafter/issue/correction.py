"""The note of a correction, written from the difference between what was released and what stands now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from drafter.draft.markup import plain
from drafter.issue.model import IssueBullet
from drafter.text.display import flat
from drafter.text.sentences import sentences

_ALIKE = 0.5
_SCALES = frozenset({"thousand", "million", "billion", "trillion", "percent", "yen", "dollars"})


def correction_note(released: Sequence[IssueBullet], now: Sequence[IssueBullet]) -> list[str]:
    """A sentence for each thing that reads otherwise, in the order of the issue; empty when no word changed."""
    present = {bullet.id: bullet for bullet in now}
    known = {bullet.id for bullet in released}
    notes: list[str] = []
    for bullet in released:
        if bullet.id not in present:
            notes.append(f"The item “{flat(bullet.headline)}” was withdrawn.")
            continue
        other = present[bullet.id]
        notes += _reworded(flat(bullet.headline), flat(other.headline), "The headline")
        notes += _of_text(flat(other.headline), plain(bullet.body), plain(other.body))
    return notes + [f"The item “{flat(bullet.headline)}” was added." for bullet in now if bullet.id not in known]


def _of_text(headline: str, old: str, new: str) -> Iterator[str]:
    before = [flat(span.of(old)) for span in sentences(old)]
    after = [flat(span.of(new)) for span in sentences(new)]
    where = f"In “{headline}”"
    for tag, i, j, k, m in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        gone, come = before[i:j], after[k:m]
        for one, other in zip(gone, come, strict=False):
            yield from _reworded(one, other, where)
        for one in gone[len(come) :]:
            yield f"{where}, the sentence “{one}” was taken out."
        for other in come[len(gone) :]:
            yield f"{where}, this was added: “{other}”"


def _reworded(old: str, new: str, where: str) -> Iterator[str]:
    """What was said and what should have been; the words that differ alone where the rest is the same."""
    if old == new:
        return
    before, after = old.split(), new.split()
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    if matcher.ratio() < _ALIKE:
        yield f"{where}, “{old}” should have read “{new}”"
        return
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            continue
        if before[j : j + 1] == after[m : m + 1] and "".join(before[j : j + 1]).strip(".,;") in _SCALES:
            j, m = j + 1, m + 1
        one, other = _run(before, i, j), _run(after, k, m)
        if tag == "delete":
            yield f"{where}, “{one}” should not have been there."
        elif tag == "insert":
            yield f"{where}, “{other}” was missing after “{_run(before, max(0, i - 3), i)}”."
        else:
            yield f"{where}, “{one}” should have read “{other}”."


def _run(words: Sequence[str], start: int, end: int) -> str:
    return " ".join(words[start:end]).rstrip(".,;:")
