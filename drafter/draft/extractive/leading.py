"""A bullet that leads with what the editor asks for: its sentence on that goes first, and no word is changed.

Only a sentence that can open a bullet is put there: one that leans on another would lose its sense.
"""

from __future__ import annotations

import re
from datetime import date

from drafter.draft.bullet import Bullet
from drafter.draft.extractive.antecedent import subject_noun
from drafter.draft.extractive.lede import stands_alone
from drafter.draft.extractive.material import Passage
from drafter.draft.extractive.reworking import sentence_marked
from drafter.draft.markup import derive
from drafter.errors import EngineError
from drafter.facts import find_facts
from drafter.facts.model import Kind
from drafter.text.display import shortened
from drafter.text.sentences import sentences
from drafter.text.span import Span

_WORD = re.compile(r"[a-z\d][a-z\d'’-]*")
_STEM = 5
_EMPTY = frozenset(
    "the a an of on in at to for by with from and or its their his her this that it what who when how about part fact"
    " sentence news".split()
)
# What an editor calls a fact by its kind.
_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("cost", "costs", "price", "money", "sum", "budget", "amount", "spending", "investment"), "money"),
    **dict.fromkeys(("date", "day", "time", "timing", "schedule", "deadline"), "date"),
    **dict.fromkeys(("quote", "quotation", "statement"), "quote"),
    **dict.fromkeys(("share", "percentage", "rate"), "percent"),
}


def led_with(bullet: Bullet, about: str, day: date | None) -> Bullet:
    """The bullet with its sentence on `about` first, the others in their order.

    Raises EngineError: `no_such_sentence` where none tells of it, `leaning_sentence` where it can't stand first.
    """
    derived = derive(bullet.body)
    spans = sentences(derived.text)
    chosen = _telling(derived.text, spans, about, day)
    if chosen is None:
        raise EngineError(
            f"No sentence of the bullet tells of “{shortened(about, 60)}”.",
            code="no_such_sentence",
            hint="Use words that stand in it.",
        )
    text = chosen.of(derived.text)
    if chosen != spans[0] and not _may_open(text, chosen, day):
        raise EngineError(
            f"“{shortened(text, 60)}” leans on the sentence before it.",
            code="leaning_sentence",
            hint="Write out what its first words mean, then ask again.",
        )
    order = [chosen, *(span for span in spans if span != chosen)]
    body = " ".join(sentence_marked(derived, span) for span in order)
    return bullet.model_copy(update={"body": body})


def _telling(text: str, spans: list[Span], about: str, day: date | None) -> Span | None:
    """The sentence that shares most with the words; of equals, the first."""
    asked = [word for word in _WORD.findall(about.casefold()) if word not in _EMPTY]
    kinds = {_KINDS[word] for word in asked if word in _KINDS}
    stems = {word[:_STEM] for word in asked}

    def shared(span: Span) -> int:
        said = {word[:_STEM] for word in _WORD.findall(span.of(text).casefold())}
        told = {fact.kind for fact in find_facts(span.of(text), day)}
        return 2 * len(stems & said) + len(kinds & told)

    best = max(spans, key=shared, default=None)
    return best if best is not None and shared(best) else None


def _may_open(text: str, span: Span, day: date | None) -> bool:
    return subject_noun(text) is None and stands_alone(Passage(0, 0, span, text, tuple(find_facts(text, day)), day))
