"""The articles to draft from, as sources grouped by event, with what a bullet of each event should keep."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drafter.draft import DraftRequest
from drafter.facts import find_facts
from drafter.facts.model import Fact
from drafter.sources.model import Source
from drafter.text.entry import fingerprint
from drafter.text.language import language_of

FOLDER = Path(__file__).resolve().parent.parent.parent / "fixtures" / "articles_draft"
_TOLD = ("key", "headline", "bold")


@dataclass(frozen=True, slots=True)
class Event:
    """The sources that tell of one event, the key figures as words of a bullet, and the headlines and bolds to find."""

    name: str
    sources: tuple[Source, ...]
    keys: tuple[str, ...]
    headlines: tuple[str, ...] = ()
    bolds: tuple[str, ...] = ()

    @property
    def request(self) -> DraftRequest:
        """The request to draft one bullet from all sources."""
        return DraftRequest(self.sources)

    def key_facts(self) -> Iterator[tuple[str, Fact]]:
        """Each key with the fact that it is."""
        for key in self.keys:
            found = [fact for fact in find_facts(key, self.request.published) if fact.kind not in ("name", "quote")]
            assert found, f"{self.name}: no fact in {key!r}"
            yield key, found[0]


def read_article(path: Path) -> tuple[dict[str, str], Source]:
    """The head of a file and the source in it."""
    head, _, text = path.read_text(encoding="utf-8").partition("\n---\n")
    said = {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in head.splitlines())}
    source = Source(
        sha256=fingerprint(text),
        text=text,
        title=said["title"],
        site=said["site"],
        url=said["url"],
        published=date.fromisoformat(said["published"]),
        published_source="given",
        language=language_of(text),
        origin=path.name,
    )
    return said, source


def events() -> list[Event]:
    """Every event of the folder, in order of its files' names."""
    groups: dict[str, list[Source]] = {}
    told: dict[str, dict[str, tuple[str, ...]]] = {}
    for path in sorted(FOLDER.glob("*.txt")):
        said, source = read_article(path)
        groups.setdefault(said["event"], []).append(source)
        of = told.setdefault(said["event"], {})
        of |= {name: tuple(one.strip() for one in said[name].split("|")) for name in _TOLD if said.get(name)}
    return [Event(name, tuple(s), *(told[name].get(head, ()) for head in _TOLD)) for name, s in groups.items()]
