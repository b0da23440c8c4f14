"""Which sources tell one story: no pair is joined that is none, and most that are one are found."""

from datetime import date
from itertools import combinations
from pathlib import Path

from drafter.issue.model import IssueSource
from drafter.issue.stories import stories
from drafter.sources.model import Source
from drafter.text.entry import fingerprint
from drafter.text.language import language_of

ARTICLES = Path(__file__).resolve().parents[2] / "fixtures" / "articles_draft"


def read(path: Path) -> tuple[IssueSource, str]:
    """An article of the set as a source, and the event that it is about."""
    head, _, text = path.read_text("utf-8").partition("\n---\n")
    known = dict(row.split(": ", 1) for row in head.splitlines() if ": " in row)
    day = date.fromisoformat(known["published"])
    source = Source(sha256=fingerprint(text), text=text, published=day, language=language_of(text))
    return IssueSource(id=path.stem, source=source), known.get("event", "") or path.stem


def test_on_the_articles_of_known_events() -> None:
    kept = [read(path) for path in sorted(ARTICLES.glob("*.txt")) if path.stem != "README"]
    events = {item.id: event for item, event in kept}
    events["ja-spaceport"] = events["wire-spaceport-a"]  # the same launch site, in two languages
    found = stories([item for item, _ in kept])
    joined = {pair for story in found for pair in combinations(sorted(story), 2)}
    wanted = {pair for pair in combinations(sorted(events), 2) if events[pair[0]] == events[pair[1]]}
    assert joined <= wanted
    assert len(joined & wanted) / len(wanted) >= 0.75


def test_a_far_day_or_no_sources_join_nothing() -> None:
    item, _ = read(ARTICLES / "wire-forest-fire-a.txt")
    other, _ = read(ARTICLES / "wire-forest-fire-b.txt")
    assert stories([item, other]) == [(item.id, other.id)]
    far = other.model_copy(update={"source": other.source.model_copy(update={"published": date(2020, 1, 1)})})
    assert stories([item, far]) == [] and stories([]) == []
