"""The evidence of sources: written once, found by text and by address, and no reason for a source to be lost."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from drafter.errors import StorageError
from drafter.sources.reading import Reading, kept_headers, reading_of
from drafter.store.evidence import FOLDER, Evidence
from drafter.text.entry import sha256_of
from tests.desk.conftest import source_of

DAY = datetime(2026, 3, 20, 9, 0, tzinfo=UTC)
RAW = b"<p>The plant will cost $810 million.</p>"


def evidence(home: Path) -> Evidence:
    """Evidence whose clock stands still."""
    return Evidence(home, lambda: DAY)


def reading(raw: bytes = RAW, text: str = "The plant", url: str = "https://news.example/a") -> Reading:
    """A reading of those bytes."""
    return reading_of(url, raw, source_of(text), url=url, status=200)


def test_bytes_and_text_are_kept_under_their_names(tmp_path: Path) -> None:
    kept = evidence(tmp_path)
    kept.keep(reading(), RAW, "The plant")
    (found,) = evidence(tmp_path).readings(sha256_of(b"The plant"))
    assert (found.at, found.size, found.given) == (DAY, len(RAW), "https://news.example/a")
    assert (kept.held(found.raw_sha256), kept.held(found.text_sha256)) == (RAW, b"The plant")


def test_readings_are_found_by_their_text_and_by_their_address(tmp_path: Path) -> None:
    kept = evidence(tmp_path)
    kept.keep(reading(), RAW, "The plant")
    kept.keep(reading(b"later", "The mill"), b"later", "The mill")
    kept.keep(reading(b"other", "A port", "https://news.example/b"), b"other", "A port")
    sha256 = sha256_of(b"The plant")
    assert len(kept.readings(sha256)) == 1
    assert [one.size for one in kept.readings(sha256, "https://news.example/a")] == [len(RAW), 5]


def test_a_line_cut_by_a_crash_loses_no_other(tmp_path: Path) -> None:
    kept = evidence(tmp_path)
    kept.keep(reading(), RAW, "The plant")
    with (tmp_path / FOLDER / "readings.jsonl").open("ab") as lines:
        lines.write(b'{"given":"https://news.exa')
    kept.keep(reading(b"later"), b"later", "The plant")
    assert [one.size for one in kept.readings(sha256_of(b"The plant"))] == [len(RAW), 5]


def test_a_disk_that_can_not_be_written_loses_no_source(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / FOLDER).write_bytes(b"a file in its place")
    kept = evidence(tmp_path)
    kept.keep(reading(), RAW, "The plant")
    assert "can't be kept" in caplog.text and kept.readings(sha256_of(b"The plant")) == []
    with pytest.raises(StorageError) as caught:
        kept.held(sha256_of(RAW))
    assert caught.value.code == "no_evidence"


def test_nothing_that_tells_of_the_reader_is_kept() -> None:
    given = {"Set-Cookie": "id=7", "WWW-Authenticate": "x", "ETag": '"a"', "X-Long": "a" * 5000}
    assert kept_headers(given) == {"etag": '"a"', "x-long": "a" * 1000}
