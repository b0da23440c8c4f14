"""Options and readings that several commands share: dates, text files and standard input."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import ParamSpec, TypeVar

import click

from drafter.errors import SourceError
from drafter.text.entry import admit

P = ParamSpec("P")
R = TypeVar("R")
MAX_TEXT_BYTES = 10_000_000


class DayType(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a usage error."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no day; write it as 2022-12-06.", param, ctx)


DAY = DayType()
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
jsonl_option = click.option("--jsonl", is_flag=True, help="One JSON object a line in, one a line out.")
published_option = click.option("--published", type=DAY, help="The day the text was published (YYYY-MM-DD).")


def examples(*lines: str) -> str:
    """The end of a command's help: lines to paste, none of them rewrapped."""
    return "\b\nExample:\n" + "\n".join(f"  {line}" for line in lines)


def correction_options(command: Callable[P, R]) -> Callable[P, R]:
    """What a person may give in place of what was found of a source: --title, --site, --url, --published."""
    command = published_option(command)
    command = click.option("--url", help="The article's address, in place of the one found.")(command)
    command = click.option("--site", help="The site's name, in place of the one found.")(command)
    return click.option("--title", help="The source's title, in place of the one found.")(command)


def parse_day(value: object) -> date | None:
    """The day of a JSON line, None where it is missing. Raises ValueError with words."""
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"{value!r} is no day; write it as 2022-12-06.") from None


def read_text_file(name: str) -> str:
    """A text file, or standard input for `-`. Raises SourceError that says what to do."""
    if name == "-":
        return _decoded(sys.stdin.buffer.read(MAX_TEXT_BYTES + 1), "standard input")
    path = Path(name).expanduser()
    try:
        if path.is_dir():
            raise SourceError(f"{name} is a folder.", code="directory", hint="Give a file inside it.")
        with path.open("rb") as stream:
            return _decoded(stream.read(MAX_TEXT_BYTES + 1), name)
    except FileNotFoundError:
        raise SourceError(f"There is no file {name}.", code="missing", hint="Check the path.") from None
    except OSError as error:
        raise SourceError(
            f"{name} can't be read: {error.strerror}.", code="unreadable", hint="Check its rights."
        ) from None


def _decoded(raw: bytes, name: str) -> str:
    if len(raw) > MAX_TEXT_BYTES:
        raise SourceError(f"{name} is over 10 MB.", code="too_large", hint="Give the article alone.")
    from drafter.sources.charset import decode, is_binary

    if is_binary(raw):
        raise SourceError(f"{name} is no text.", code="binary", hint="Give a text file; `drafter extract` reads pages.")
    text = admit(decode(raw).text)
    if not text.strip():
        raise SourceError(f"{name} is empty.", code="empty", hint="Give a file that holds text.")
    return text
