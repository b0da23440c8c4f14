"""What a model is told: the fixed prompt first, then this job, the articles last and clearly bounded as data.

Pieces are put side by side, never into a template. Text of an article stands only between its two boundary lines,
which carry a mark that no article can know beforehand.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from drafter.draft.chat.client import Message
from drafter.draft.engine import DraftRequest
from drafter.draft.examples import nearest
from drafter.draft.extractive.choose import Choice, ranked, repeated
from drafter.draft.extractive.dates import house_date
from drafter.draft.extractive.lede import lede_of
from drafter.draft.extractive.material import Passage, passages
from drafter.draft.extractive.sorts import sort_of
from drafter.draft.house_lines import house_lines
from drafter.draft.split import split
from drafter.facts.model import Json, fact_json
from drafter.sources.model import Source
from drafter.sources.pasted.cleaned import as_read
from drafter.text.display import display, display_line
from drafter.text.language import language_of

_CHOSEN = ("money", "people", "quantity", "due", "date", "number", "duration", "past")
_SORTS = {"due": "date to come", "past": "date", "people": "number of people"}
_MOST_FIGURES = 14
_MOST_EXAMPLES = 3
_JAPANESE = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_PART = 6000


def messages_for(system: str, request: DraftRequest, budget_tokens: int) -> list[Message]:
    """The first two messages of a job whose prompt fits in about `budget_tokens`."""
    head = "\n".join(_job(request))
    room = max(500, budget_tokens - estimate_tokens(system) - estimate_tokens(head) - 200)
    return [
        {"role": "system", "content": system},
        {
            "role": "user",
            "content": head
            + "\n\nARTICLES\n\n"
            + "\n\n".join(_articles([as_read(source) for source in request.sources], room)),
        },
    ]


def estimate_tokens(text: str) -> int:
    """About how many tokens a text has: one for four Latin letters, one for each Japanese character."""
    japanese = len(_JAPANESE.findall(text))
    return japanese + (len(text) - japanese) // 4


def least_tokens(text: str) -> int:
    """Fewer tokens than any known tokenizer makes of a text: one for five Latin letters or two Japanese characters."""
    japanese = len(_JAPANESE.findall(text))
    return japanese // 2 + (len(text) - japanese) // 5


def _job(request: DraftRequest) -> Iterator[str]:
    house = request.house
    if request.house.examples:
        yield "EXAMPLES of this digest's bullets, for the voice only; nothing in them is news now:"
        texts = [f"{source.title} {source.text}" for source in request.sources]
        yield from (f"- {example}" for example in nearest(house.examples, texts, _MOST_EXAMPLES))
        yield ""
    yield "HOUSE STYLE"
    yield from house_lines(house, request.words)
    if request.issue_date is not None:
        yield f"THE ISSUE'S DATE: {_day(request.issue_date)}"
    yield "FIGURES FOUND in the articles, most telling first (choose from these, worded as there):"
    yield from _figures(
        [as_read(source) for source in request.sources], request.published.year if request.published else None
    )
    if request.previous is not None:
        yield "THE BULLET AS IT STANDS:"
        yield f"headline: {display_line(request.previous.headline)}"
        yield f"body: {display_line(request.previous.body)}"
    if request.kept:
        yield "SENTENCES THE EDITOR WROTE; keep each word for word, links and bold aside:"
        yield from (f"- {display_line(sentence)}" for sentence in request.kept)
    if request.instruction:
        yield f"THE EDITOR ASKS: {display_line(request.instruction)}"


def _day(day: date) -> str:
    return f"{day:%A}, {day:%B} {day.day}, {day.year}"


def _figures(sources: Sequence[Source], year: int | None) -> Iterator[str]:
    """One figure a line: the words of the article, its value, the article's number. Repeated ones come first."""
    groups = [passages(source, at) for at, source in enumerate(sources)]
    repeats = repeated(groups)
    found: dict[object, tuple[tuple[int, int, int], str]] = {}
    for passage in (passage for group in groups for passage in group):
        for fact in passage.facts:
            sort = sort_of(fact, passage)
            if sort in _CHOSEN and fact.value not in found:
                rank = (-repeats[fact.value], _CHOSEN.index(sort), passage.place)
                said = fact_json(fact, sources[passage.source].text)
                found[fact.value] = (rank, _figure_line(said, sort, passage.source + 1, year))
    yield from [line for _, line in sorted(found.values())][:_MOST_FIGURES] or ["- none"]


def _figure_line(fact: Mapping[str, Json], sort: str, article: int, year: int | None) -> str:
    words, hedge, value = str(fact["text"]), str(fact.get("hedge") or ""), fact["value"]
    if hedge and language_of(words) == "en" and not words.casefold().startswith(hedge.casefold()):
        words = f"{hedge} {words}"
    dated = not hedge and isinstance(value, dict) and "edtf" in value
    day = house_date(str(value["edtf"]), year) if dated and isinstance(value, dict) else None
    meant = f" = {day}" if day is not None and day != words else ""
    return f"- {display_line(words)}{meant} ({_SORTS.get(sort, sort)}, article {article})"


def _articles(sources: Sequence[Source], room: int) -> Iterator[str]:
    share = room // max(1, len(sources))
    for number, source in enumerate(sources, start=1):
        mark = hashlib.sha256(f"{source.sha256}:{number}".encode()).hexdigest()[:12]
        about = [f"Article {number}", display_line(source.title), display_line(source.site)]
        if source.published is not None:
            about.append(f"published {_day(source.published)}")
        text = _fitting(source, number - 1, share)
        yield f"[begin {mark}] {' | '.join(part for part in about if part)}\n{text}\n[end {mark}]"


def _fitting(source: Source, number: int, tokens: int) -> str:
    """The text as it may be shown, or, of a longer one, the sentences of each part that tell most, in order."""
    text = source.text
    if estimate_tokens(text) <= tokens:
        return display(text)
    characters = tokens * (1 if source.language == "ja" else 4)
    group = passages(source, number)
    parts = split(text, _PART)
    quota = max(200, characters // max(1, len(parts)))
    chosen = sorted(
        (p for part in parts for p in _telling([p for p in group if part.contains(p.span)], quota)),
        key=lambda passage: passage.place,
    )
    return display("\n".join(passage.text for passage in chosen))[:characters] or display(text[:characters])


def _telling(group: Sequence[Passage], quota: int) -> Iterator[Passage]:
    so_far = Choice()
    used = 0
    first = lede_of(group)
    rest = [passage for _, passage in ranked(group, so_far, repeated([group])) if passage is not first]
    for passage in [*([first] if first else []), *rest]:
        used += len(passage.text) + 1
        if used > quota:
            return
        yield passage
