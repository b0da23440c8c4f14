"""Plain text: the words wrapped at 78 columns, numbered addresses in brackets behind the words they belong to."""

import textwrap

from drafter.export.sheet import Detail, Run, Sheet

_COLUMNS = 78


def write_plain(sheet: Sheet) -> str:
    """The sheet as text; addresses stand whole, never broken."""
    head = [sheet.title, f"Vol: {sheet.volume}", f"Date: {sheet.day}"]
    if sheet.image:
        head.append(f"Image Source: {_run(sheet.image)}")
    blocks = ["\n".join(head), "\n".join(["Headlines:", *(_point(one.headline) for one in sheet.details)])]
    blocks += ["Details:", *(_point(_body(one)) for one in sheet.details)]
    if sheet.about:
        blocks.append(_wrapped(sheet.about, "", ""))
    return "\n\n".join(blocks) + "\n"


def _body(detail: Detail) -> str:
    return "".join(map(_run, detail.runs))


def _run(run: Run) -> str:
    return f"{run.text} [{run.url}]" if run.url else run.text


def _point(words: str) -> str:
    return _wrapped(words, "- ", "  ")


def _wrapped(words: str, first: str, rest: str) -> str:
    return textwrap.fill(
        words,
        _COLUMNS,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
