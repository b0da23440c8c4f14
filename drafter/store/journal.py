"""The journal: every act as one line of JSON, flushed to the disk, from which issues can be rebuilt.

A line is `{"text": {"sha256","text"}}` or `{"act": {…}}`. It follows the database: what a crash kept out of it is
appended at the next opening. It never holds a key, and nothing in it is ever rewritten.
"""

import json
import logging
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from drafter.store.line import append_lines, dumps, record_json, record_of
from drafter.store.model import Record

NAME = "journal.jsonl"
_TAIL = 1 << 20
_log = logging.getLogger(__name__)


class Journal:
    """The journal of one data folder."""

    def __init__(self, home: Path) -> None:
        self.path = home / NAME
        self.last = _last_seq(self.path)

    def append(self, records: Iterable[Record], texts: Mapping[str, str]) -> bool:
        """Appends texts, then acts, and waits for the disk; False when it can't be written (the database has it)."""
        lines = [dumps({"text": {"sha256": sha256, "text": text}}) for sha256, text in texts.items()]
        kept = list(records)
        lines += [dumps({"act": record_json(record)}) for record in kept]
        try:
            append_lines(self.path, lines)
        except OSError as error:
            _log.warning("the journal can't be written: %s", error.strerror)
            return False
        self.last = max([self.last, *(record.seq for record in kept)])
        return True


def read_journal(path: Path) -> Iterator[Record | tuple[str, str]]:
    """The journal's acts and its texts as (sha256, text), in order; lines cut by a crash are passed over."""
    with path.open("rb") as stream:
        for line in stream:
            try:
                given = json.loads(line.decode("utf-8"))
                yield record_of(given["act"]) if "act" in given else (given["text"]["sha256"], given["text"]["text"])
            except (ValueError, KeyError, TypeError):
                _log.warning("a line of the journal can't be read and was passed over")


def _last_seq(path: Path) -> int:
    """The number of the last act in the journal, 0 when there is none."""
    try:
        with path.open("rb") as stream:
            end = stream.seek(0, os.SEEK_END)
            stream.seek(max(0, end - _TAIL))
            lines = stream.read().splitlines()
    except OSError:
        return 0
    for line in reversed(lines):
        try:
            given = json.loads(line.decode("utf-8"))
            return int(given["act"]["seq"])
        except (ValueError, KeyError, TypeError):
            continue
    return max((item.seq for item in read_journal(path) if isinstance(item, Record)), default=0)
