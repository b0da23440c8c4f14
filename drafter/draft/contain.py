"""Makes a model's answer harmless before anyone sees it: what is foreign or live is cut out, whatever was asked.

It only ever takes away. What it took away stands as a fault beside the bullet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.draft.copying import copied_runs
from drafter.draft.fault import Fault
from drafter.draft.foreign import foreign_faults, is_hidden
from drafter.draft.markup import Derived, derive, mark
from drafter.text.entry import admit
from drafter.text.sentences import sentences
from drafter.text.span import Span

# ECMA-48: control sequences, and control strings up to their terminator or the line's end.
_SEQUENCE = re.compile(
    "(?:\x1b\\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]?"
    "|(?:\x1b[]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]{0,2000}(?:\x07|\x1b\\\\|\x9c)?"
)
_CUT = Fault("contained", "Words of the answer that were no news, or live, were cut out of it.", False)


def prompt_faults(text: str, prompts: Sequence[str]) -> list[Fault]:
    """A fault where a text repeats eight words or more of a prompt in a row."""
    runs = copied_runs(text, prompts, 8)
    message = "Words of the instructions stand in the bullet: leave them out."
    return [Fault("prompt_text", message, True, run) for run in runs]


def contained(body: str, source_texts: Sequence[str], prompts: Sequence[str]) -> tuple[str, list[Fault]]:
    """The body with links to no source unwrapped, and sentences with foreign content gone; and a fault if any was."""
    clean = _visible(body)
    derived = derive(clean)
    bad = _foreign_spans(derived.text, source_texts, prompts)
    keep = [span for span in sentences(derived.text) if not any(span.overlaps(other) for other in bad)]
    links = [link for link in derived.links if 1 <= link.source <= len(source_texts)]
    if len(keep) == len(sentences(derived.text)) and len(links) == len(derived.links) and clean == body:
        return body, []
    return _rebuilt(derived, keep, len(source_texts)), [_CUT]


def _visible(body: str) -> str:
    """The body without what can't be seen, and without what such characters would have made a terminal do."""
    bare = _SEQUENCE.sub("", admit(body))
    return "".join(char for char in " ".join(bare.splitlines()) if char != "\ufffd" and not is_hidden(char))


def _foreign_spans(text: str, source_texts: Sequence[str], prompts: Sequence[str]) -> list[Span]:
    faults = [*foreign_faults(text, source_texts, "body"), *prompt_faults(text, prompts)]
    return [fault.span for fault in faults if fault.span is not None]


def _rebuilt(derived: Derived, keep: Sequence[Span], sources: int) -> str:
    pieces: list[str] = []
    for span in keep:
        bold = next((b.shift(-span.start) for b in derived.bolds[:1] if span.contains(b)), None)
        links = [
            (link.span.shift(-span.start), link.source)
            for link in derived.links
            if span.contains(link.span) and 1 <= link.source <= sources and not _crosses(link.span, derived.bold)
        ]
        pieces.append(mark(span.of(derived.text), bold, links))
    return " ".join(pieces)


def _crosses(link: Span, bold: Span | None) -> bool:
    return bold is not None and link.overlaps(bold)
