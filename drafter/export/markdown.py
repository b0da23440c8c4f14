"""Markdown in the form of the digest's own issues: title, volume, date, image, headlines, details, about."""

import re

from drafter.export.sheet import PLACEHOLDER, Run, Sheet

_SPECIAL = re.compile(r"[\\`*\[\]<>]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,20};)|~~|(?<=!)(?=\[)")
_BLOCK = re.compile(r"^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|={2,}|-{2,}|:?-+:?\||\d{1,9}(?=[.)](?:\s|$)))")


def write_markdown(sheet: Sheet, layout: str = "sections") -> str:
    """The sheet as CommonMark: with headings, or as two lists (`lists`) with the volume in the title."""
    if layout == "lists":
        return _lists(sheet)
    head = [f"# {_text(sheet.title)}", f"Vol: {_text(sheet.volume)}", f"Date: {sheet.day}"]
    if sheet.image:
        head.append(f"Image Source: {_run(sheet.image)}")
    blocks = [*head, "## Headlines:", "\n".join(f"- {_start(_text(one.headline))}" for one in sheet.details)]
    blocks += ["## Details:", "\n".join(f"- {_start(''.join(map(_run, one.runs)))}" for one in sheet.details)]
    if sheet.about:
        blocks.append(_start(_text(sheet.about)))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _lists(sheet: Sheet) -> str:
    """Two lists in a row need two markers, or a reader takes them for one."""
    blocks = [f"# {_text(sheet.title)} Vol {_text(sheet.volume)}"]
    if sheet.image:
        blocks.append(f"Image Source: {_run(sheet.image)}")
    blocks.append("\n".join(f"* {_start(_text(one.headline))}" for one in sheet.details))
    blocks.append("\n".join(f"- {_start(''.join(map(_run, one.runs)))}" for one in sheet.details))
    if sheet.about:
        blocks.append(_start(_text(sheet.about)))
    return "\n\n".join(block for block in blocks if block) + "\n"


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
