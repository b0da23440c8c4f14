"""Markdown in the form of the digest's own issues: headings, lists, links and bold, and no other markup."""

import re

from drafter.export.sheet import PLACEHOLDER, Block, Run, Sheet

_OPENINGS = {"title": "# ", "heading": "## "}
_MARKERS = ("- ", "* ")
# Bare addresses too: many renderers would turn them into links (GFM autolinks), and only a source's link is one.
_SPECIAL = re.compile(r"[\\`*\[\]<>]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,20};)|~~|(?<=!)(?=\[)|:(?=//)|(?<=\bwww)\.")
_BLOCK = re.compile(r"^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|={2,}|-{2,}|:?-+:?\||\d{1,9}(?=[.)](?:\s|$)))")


def write_markdown(sheet: Sheet) -> str:
    """The sheet as CommonMark. Two lists in a row have two markers, or a reader takes them for one."""
    parts: list[str] = []
    before = ""
    for kind, blocks in sheet.runs_by_kind:
        marker = _MARKERS[before == "headline"] if kind in ("headline", "detail") else _OPENINGS.get(kind, "")
        between = "\n" if kind in ("headline", "detail") else "\n\n"
        parts.append(between.join(f"{marker}{_start(_words(block))}" for block in blocks))
        before = kind
    return "\n\n".join(part for part in parts if part) + "\n"


def _words(block: Block) -> str:
    return "".join(map(_run, block.runs))


def _run(run: Run) -> str:
    text = _text(run.text)
    if run.bold and (bare := text.strip()):
        text = text.replace(bare, f"**{bare}**", 1)
    url = PLACEHOLDER if run.placeholder else run.url
    return f"[{text}]({url})" if url else text


def _text(words: str) -> str:
    return _SPECIAL.sub(lambda found: "".join(f"\\{char}" for char in found.group()), words)


def _start(words: str) -> str:
    """The words with nothing at their start that would open a heading, a list or a rule."""
    found = _BLOCK.match(words)
    if not found:
        return words
    return words[: found.end()] + "\\" + words[found.end() :] if found.group().isdigit() else "\\" + words
