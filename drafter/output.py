"""Standard output: data and nothing else. The only module under `drafter` that prints.

JSON goes out as UTF-8 whatever the locale; what a terminal would obey is written as an escape, which leaves the
value the same. Text for people goes through the display form.
"""

import json
import re
import sys

from drafter.text.display import display

_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def json_text(value: object, *, indent: int | None = None) -> str:
    """The value as JSON in one line (or indented), with terminal controls and bidi marks escaped."""
    written = json.dumps(value, ensure_ascii=False, indent=indent, default=str)
    return _OBEYED.sub(lambda found: f"\\u{ord(found.group()):04x}", written)


def emit_json(value: object) -> None:
    """One JSON object as the whole of standard output."""
    _write(json_text(value, indent=2) + "\n")


def emit_line(value: object) -> None:
    """One JSON object as one line, flushed."""
    _write(json_text(value) + "\n")


def emit_text(text: str) -> None:
    """A line or lines for a person, in display form."""
    _write(display(text) + "\n")


def emit_file(content: str) -> None:
    """A file's content as it is (an export to a pipe); in display form when a terminal reads it."""
    _write(display(content) if sys.stdout.isatty() else content)


def _write(text: str) -> None:
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return
    sys.stdout.flush()
    stream.write(text.encode("utf-8", "replace"))
    stream.flush()
