"""What earlier issues had on the matters of sources, as commands show it: lines for a person, and JSON."""

from collections.abc import Sequence

from drafter.facts.model import Json
from drafter.issue.memory import Earlier
from drafter.sources.model import Source
from drafter.text.display import display_line, shortened


def earlier_told(found: Sequence[tuple[Source, Sequence[Earlier]]]) -> str:
    """What earlier issues had on the matters of sources, a line for each bullet."""
    rows = []
    for source, bullets in found:
        rows.append(f"  {shortened(source.title or source.origin, 60)}")
        rows += [f"    ↩ {earlier_line(one)}" for one in bullets]
    return "\n".join(["Earlier on these matters", *rows]) if rows else "No earlier bullet is on these matters."


def earlier_line(one: Earlier) -> str:
    """An earlier bullet on one line: where it was, its headline, what moved, what was promised, the shared names."""
    told = [f"Vol. {one.issue.volume}.{one.issue.number} ({one.issue.date}) “{shortened(one.bullet.headline, 66)}”"]
    told += [f"it said {display_line(item.before)}, now {display_line(item.now)}" for item in one.moved]
    told += [f"{display_line(item.words)} has passed" for item in one.passed]
    told.append("shares " + ", ".join(display_line(name) for name in one.names[:4]))
    return " · ".join(told)


def earlier_json(found: Sequence[tuple[Source, Sequence[Earlier]]]) -> list[Json]:
    """The same as JSON."""
    return [
        {
            "source": source.title or source.origin,
            "url": source.url,
            "issue": one.issue.id,
            "bullet": one.bullet.id,
            "headline": one.bullet.headline,
            "names": list(one.names),
            "moved": [{"kind": item.kind, "before": item.before, "now": item.now} for item in one.moved],
            "passed": [{"text": item.words, "sentence": item.sentence} for item in one.passed],
        }
        for source, bullets in found
        for one in bullets
    ]
