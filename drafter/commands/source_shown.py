"""A kept source and its differences as `drafter source` shows them: lines for a person, and JSON. Reads models only."""

from collections.abc import Iterator, Sequence

from drafter.desk.again import Compared, Difference
from drafter.facts.model import Json
from drafter.issue.model import IssueSource
from drafter.sources.changes import marked
from drafter.sources.reading import Kept
from drafter.text.display import display_line

_MOST_CLAIMS = 6


def source_told(item: IssueSource, readings: Sequence[Kept]) -> str:
    """How a source came, each reading in its block, and its text."""
    source = item.source
    head = [source.title or "(no title)", f"{source.site or '(no site)'} · {source.published or 'no date'}"]
    blocks = ["\n".join(_reading_told(one, source.sha256)) for one in readings]
    came = "\n\n".join(blocks) or "No bytes are kept here: it was pasted, or read on another desk. Its text is below."
    return "\n\n".join(["\n".join(head), came, f"text   sha256 {source.sha256}", source.text])


def source_json(item: IssueSource, readings: Sequence[Kept]) -> dict[str, Json]:
    """The same as JSON."""
    return {
        "source": item.model_dump(mode="json"),
        "readings": [one.model_dump(mode="json") for one in readings],
    }


def compared_told(found: Compared) -> str:
    """What changed, first where bullets rest on it."""
    name = display_line(found.item.source.title or found.item.source.origin)
    when = f"{found.later.at:%Y-%m-%d %H:%M} UTC"
    if found.same:
        return f"{name}\nThe page says what it said. Fetched {when}."
    resting = [one for one in found.differences if one.rests]
    others = [one for one in found.differences if not one.rests]
    rows = [name, f"The page has changed. Fetched {when}; the kept text stays the evidence."]
    rows += [f"  {part}: {display_line(old)} → {display_line(new)}" for part, old, new in found.about]
    if resting:
        rows += ["", "What bullets rest on", *(row for one in resting for row in _difference_told(one))]
    if others:
        rows += ["", "The rest" if resting else "No bullet rests on what changed"]
        rows += [row for one in others for row in _difference_told(one)]
    return "\n".join(rows)


def compared_json(found: Compared) -> dict[str, Json]:
    """What changed as JSON; spans `before` are of the kept text, `after` of the later one."""
    return {
        "same": found.same,
        "fetched": found.later.model_dump(mode="json"),
        "about": [{"what": part, "before": old, "after": new} for part, old, new in found.about],
        "changes": [_difference_json(one) for one in found.differences],
    }


def _reading_told(one: Kept, sha256: str) -> Iterator[str]:
    charset = one.encoding or "none of its own"
    rows = {
        "read": f"{one.at:%Y-%m-%d %H:%M:%S} UTC",
        "given": one.given,
        "through": " → ".join(one.hops),
        "from": one.url or "",
        "status": str(one.status or ""),
        "type": one.headers.get("content-type", ""),
        "charset": f"{charset} (the header said {one.declared})" if one.declared else charset,
        "bytes": f"{one.size}{', cut off' if one.cut else ''}  sha256 {one.raw_sha256}",
        "gave": "the kept text" if one.text_sha256 == sha256 else f"another text  sha256 {one.text_sha256}",
    }
    return (f"{name:<8} {display_line(value)}" for name, value in rows.items() if value)


def _difference_told(one: Difference) -> Iterator[str]:
    sign = "~" if one.changed.old and one.changed.new else "-" if one.changed.old else "+"
    yield f"  {sign} {display_line(marked(one.changed.old, one.changed.new))}"
    claims = [f"{rest.bullet}: {display_line(rest.claim)}" for rest in one.rests if rest.kind != "sentence"]
    claims = claims or [f"{rest.bullet}: {display_line(rest.claim)}" for rest in one.rests]
    for told in claims[:_MOST_CLAIMS]:
        yield f"      bullet {told}"
    if len(claims) > _MOST_CLAIMS:
        yield f"      and {len(claims) - _MOST_CLAIMS} more"


def _difference_json(one: Difference) -> dict[str, Json]:
    changed = one.changed
    return {
        "before": list(changed.before),
        "after": list(changed.after),
        "old": changed.old,
        "new": changed.new,
        "claims": [
            {"bullet": rest.bullet_id, "place": rest.bullet, "kind": rest.kind, "text": rest.claim}
            for rest in one.rests
        ],
    }
