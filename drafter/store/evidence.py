"""The evidence of sources: bytes and texts as files named by their SHA-256, and a line for each reading.

They lie in the folder `evidence` of the data folder. A file is written once and never again; lines are appended. The
database holds the texts that bullets rest on; this holds what they were read in, and what was read later on.
"""

from __future__ import annotations

import json
import logging
import os
import secrets
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from drafter.errors import StorageError
from drafter.sources.reading import Kept, Reading
from drafter.store.line import append_lines, dumps
from drafter.text.entry import admit, sha256_of

FOLDER = "evidence"
_NAME = "readings.jsonl"
_log = logging.getLogger(__name__)


class Evidence:
    """The evidence in one data folder."""

    def __init__(self, home: Path, clock: Callable[[], datetime]) -> None:
        self._folder = home / FOLDER
        self._clock = clock

    def keep(self, reading: Reading, raw: bytes, text: str) -> None:
        """Keeps the bytes, the text and the line of a reading. A disk that can't be written is logged: the source is
        read all the same."""
        try:
            self._put(reading.raw_sha256, raw)
            self._put(reading.text_sha256, admit(text).encode("utf-8"))
            line = {**reading.model_dump(mode="json"), "at": self._clock().isoformat()}
            append_lines(self._folder / _NAME, [dumps(line)])
        except OSError as error:
            _log.warning("the evidence of a source can't be kept: %s", error.strerror)

    def readings(self, text_sha256: str, url: str | None = None) -> list[Kept]:
        """The readings that gave a text, or that came from an address, oldest first."""
        return [one for one in self._lines() if one.text_sha256 == text_sha256 or (url and url in (one.url, one.given))]

    def held(self, sha256: str) -> bytes:
        """The bytes of that name. Raises StorageError (`no_evidence`, `damaged_evidence`)."""
        try:
            raw = self._path(sha256).read_bytes()
        except OSError:
            raise StorageError(
                f"The evidence {sha256[:12]} is not in this data folder.",
                code="no_evidence",
                hint="Fetch it again with `drafter source refetch`.",
            ) from None
        if sha256_of(raw) != sha256:
            raise StorageError(
                f"The evidence {sha256[:12]} was changed on the disk.",
                code="damaged_evidence",
                hint="Put its file back from a copy of the data folder.",
            )
        return raw

    def _path(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256

    def _put(self, sha256: str, raw: bytes) -> None:
        """Writes bytes under their name, whole or not at all, unless they are there."""
        path = self._path(sha256)
        if path.exists():
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"{sha256[:12]}.{secrets.token_hex(4)}.part")
        try:
            with beside.open("xb") as stream:
                stream.write(raw)
                stream.flush()
                os.fsync(stream.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)

    def _lines(self) -> Iterator[Kept]:
        """Every reading; lines cut by a crash are passed over."""
        try:
            lines = (self._folder / _NAME).read_bytes().splitlines()
        except OSError:
            return
        for line in lines:
            try:
                yield Kept.model_validate(json.loads(line))
            except ValueError:
                _log.warning("a line of the evidence can't be read and was passed over")
