"""Plain text: the words wrapped at 78 columns, numbered addresses in brackets behind the words they belong to."""

import textwrap

from drafter.export.sheet import Run, Sheet

_COLUMNS = 78
_FORMS = {"headline": ("- ", "  ", "\n"), "detail": ("- ", "  ", "\n\n")}


def write_plain(sheet: Sheet) -> str:
    """The sheet as text; addresses stand whole, never broken."""
    parts: list[str] = []
    for kind, blocks in sheet.runs_by_kind:
        first, rest, between = _FORMS.get(kind, ("", "", "\n"))
        parts.append(between.join(_wrapped("".join(map(_run, block.runs)), first, rest) for block in blocks))
    return "\n\n".join(parts) + "\n"


def _run(run: Run) -> str:
    return f"{run.text} [{run.url}]" if run.url else run.text


def _wrapped(words: str, first: str, rest: str) -> str:
    return textwrap.fill(
        words,
        _COLUMNS,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
