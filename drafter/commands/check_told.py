"""A report of `drafter check` as it reads in a terminal: what to look at first, what stands after it, wrapped.

Every flagged claim has the words, the verdict, what the source says and where, and the source's own sentence.
"""

import shutil
import textwrap
from collections.abc import Iterable

from drafter.check.model import GLYPHS, NOT_OK, WORST_FIRST, Judgement, Report
from drafter.text.display import display_line, shortened

_WIDEST, _NARROWEST = 100, 40
_LEFT_OUT, _LONGEST = 8, 160


def told(report: Report, names: list[str], *, strict: bool) -> str:
    """The report in lines no wider than the terminal; `names` are the sources', in order."""
    facts = [(item.fact.span.of(report.text), item.judgement) for item in report.facts]
    said = [(item.span.of(report.text), item.judgement) for item in report.sentences]
    rank = {verdict: number for number, verdict in enumerate(WORST_FIRST)}
    flagged = sorted((each for each in facts if each[1].verdict != "supported"), key=lambda each: rank[each[1].verdict])
    turned = [each for each in said if each[1].verdict in NOT_OK]
    unread = [each for each in said if each[1].verdict == "unchecked" or (not facts and each not in turned)]
    shown = {(each.source, each.match) for _, judgement in flagged for each in judgement.evidence}
    left = [item for item in report.left_out if (item.source, item.text) not in shown][:_LEFT_OUT]
    parts = [
        [row for each in (*flagged, *turned) for row in _flagged(*each, names)],
        _headed("Read by eye", (row for each in unread for row in _flagged(*each, names))),
        _headed("Stands", (row for words, judgement in facts if judgement.verdict == "supported"
                           for row in _wrapped(f"{GLYPHS['supported']} {display_line(words)}: {judgement.message}"))),
        _headed("Left out", (row for item in left for row in _wrapped(f"  {item.text} ({names[item.source]})"))),
        _headed("The sources disagree", (
            row for item in report.disagreements
            for row in _wrapped("  " + " / ".join(f"{side.text} ({names[side.source]})" for side in item.sides)))),
        _headed("Notes", (row for note in report.notes for row in _wrapped(f"  {note.message}"))),
        [_summary(report, strict=strict)],
    ]  # fmt: skip
    return "\n\n".join("\n".join(part) for part in parts if part)


def _flagged(words: str, judgement: Judgement, names: list[str]) -> Iterable[str]:
    """A claim to look at: its words and verdict, what is said of it, and the source's sentence."""
    yield from _wrapped(
        f"{GLYPHS[judgement.verdict]} {shortened(words, _LONGEST)}: {judgement.verdict}. {judgement.message}"
    )
    quoted = judgement.evidence[0] if judgement.evidence else None
    if quoted and quoted.text not in judgement.message:
        yield from _wrapped(f"    {names[quoted.source]}: {shortened(quoted.text, _LONGEST)}")


def _headed(title: str, rows: Iterable[str]) -> list[str]:
    listed = list(rows)
    return [f"{title}:", *listed] if listed else []


def _wrapped(line: str) -> list[str]:
    width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((80, 24)).columns))
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.wrap(line, width, subsequent_indent=indent, break_on_hyphens=False) or [line]


def _summary(report: Report, *, strict: bool) -> str:
    counts: dict[str, int] = {}
    for item in report.facts:
        counts[item.judgement.verdict] = counts.get(item.judgement.verdict, 0) + 1
    if not counts and report.ok(strict=strict):
        return "Nothing to check but words, and nothing flagged: read them by eye."
    listed = ", ".join(f"{count} {verdict}" for verdict, count in counts.items()) or "no facts"
    turned = sum(item.judgement.verdict in ("conflicting", "weaker") for item in report.sentences)
    sense = f"; {turned} sentence{'s' if turned > 1 else ''} flagged" if turned else ""
    return f"{'ok' if report.ok(strict=strict) else 'not ok'}: {listed}{sense}"
