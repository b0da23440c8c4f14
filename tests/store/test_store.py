"""Durability: what was acknowledged is there after a kill, a damaged file is left alone, and the journal rebuilds."""

import errno
import os
import signal
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from drafter.desk import Desk, rebuild
from drafter.errors import StorageError
from drafter.settings import Settings
from drafter.store.database import DatabaseStore
from drafter.store.journal import read_journal
from drafter.store.opening import os_failure, storage_failure
from tests.desk.conftest import source_of

_SAVING = """
import sys
from pathlib import Path
from drafter.desk import Desk
from drafter.settings import Settings
desk = Desk.open(Settings(home=Path(sys.argv[1]), person="x"))
issue = desk.new_issue()
issue, bullet = desk.add_blank_bullet(issue.id, [])
for number in range(10_000):
    bullet = desk.save_bullet(issue.id, bullet.id, bullet.version, str(number), "body " * 50)
    sys.stdout.write(f"{number}\\n")
    sys.stdout.flush()
"""


def opened(home: Path) -> Desk:
    return Desk.open(Settings(home=home, person="x"))


def filled(home: Path) -> None:
    """A folder with one issue in it, closed again."""
    with opened(home) as desk:
        issue = desk.new_issue(day=date(2026, 3, 20))
        issue, item = desk.add_source(issue.id, source_of())
        issue, bullet = desk.add_blank_bullet(issue.id, [item.id])
        desk.save_bullet(issue.id, bullet.id, 1, "Head", "Body.")


def test_a_kill_loses_no_acknowledged_save(tmp_path: Path) -> None:
    for round_ in range(3):
        child = subprocess.Popen([sys.executable, "-c", _SAVING, str(tmp_path / "home")], stdout=subprocess.PIPE)
        assert child.stdout is not None
        told = [child.stdout.readline() for _ in range(20 + 13 * round_)]
        child.send_signal(signal.SIGKILL)
        told += child.stdout.readlines()
        child.stdout.close()
        child.wait()
        acknowledged = int([line for line in told if line.endswith(b"\n")][-1])
        with opened(tmp_path / "home") as desk:
            assert int(desk.issue("latest").bullets[0].headline) >= acknowledged
            acts = [act for act in read_journal(tmp_path / "home" / "journal.jsonl") if not isinstance(act, tuple)]
            assert [act.seq for act in acts] == list(range(1, len(acts) + 1))


@pytest.mark.parametrize("harm", ["page", "header", "no database"])
def test_a_damaged_file_is_never_written_to_and_a_way_back_is_named(tmp_path: Path, harm: str) -> None:
    filled(tmp_path)
    filled(tmp_path)
    path = tmp_path / "drafter.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    raw = bytearray(path.read_bytes())
    place = slice(4096 + 1, 4096 * 3) if harm == "page" else slice(0, 60)
    raw[place] = b"\xa5" * len(raw[place])
    path.write_bytes(b"this is text, and no database " * 40 if harm == "no database" else raw)
    harmed = path.read_bytes()
    with pytest.raises(StorageError) as caught:
        opened(tmp_path)
    assert caught.value.code == "damaged"
    assert "doctor --rebuild" in str(caught.value) and "copies" in str(caught.value)
    assert path.read_bytes() == harmed


def test_the_journal_rebuilds_every_issue(tmp_path: Path) -> None:
    filled(tmp_path)
    with opened(tmp_path) as desk:
        before, versions = desk.issue("latest"), desk.versions("latest", desk.issue("latest").bullets[0].id)
    with (tmp_path / "journal.jsonl").open("ab") as stream:
        stream.write(b'{"act": {"seq": 99, "iss')
    (tmp_path / "drafter.sqlite3").write_bytes(b"damaged" * 100)
    count, aside = rebuild(tmp_path)
    assert count == 4
    assert aside is not None and aside.read_bytes() == b"damaged" * 100
    with opened(tmp_path) as desk:
        assert desk.issue("latest") == before
        assert desk.versions("latest", before.bullets[0].id) == versions
        desk.hold_bullet("latest", before.bullets[0].id, True)
        assert desk.undo("latest") is not None
    assert [act.seq for act in read_journal(tmp_path / "journal.jsonl") if not isinstance(act, tuple)] == [*range(1, 7)]


def test_the_journal_catches_up_after_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, _lines: list[str]) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with opened(tmp_path) as desk:
        issue = desk.new_issue()
        with monkeypatch.context() as patched:
            patched.setattr("drafter.store.journal.append_lines", full)
            desk.add_source(issue.id, source_of())
        desk.set_details(issue.id, title="Later")
    lines = list(read_journal(tmp_path / "journal.jsonl"))
    assert [act.seq for act in lines if not isinstance(act, tuple)] == [1, 2, 3]
    assert [sha256 for sha256, _ in (line for line in lines if isinstance(line, tuple))] == [source_of().sha256]


def test_a_full_disk_saves_nothing_and_says_so(tmp_path: Path) -> None:
    with opened(tmp_path) as desk:
        issue = desk.new_issue()
        store = desk._store
        assert isinstance(store, DatabaseStore)
        with store._transaction(writes=False) as connection:
            pages = connection.execute(text("PRAGMA page_count")).scalar_one()
            connection.execute(text(f"PRAGMA max_page_count={pages}"))
        with pytest.raises(StorageError) as caught:
            desk.add_source(issue.id, source_of("word " * 50_000))
        assert caught.value.code == "full"
        assert desk.issue(issue.id) == issue


def test_a_folder_that_is_none_is_said_to_be_that(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for home in (tmp_path / "file", tmp_path / "file" / "home"):
        with pytest.raises(StorageError) as caught:
            opened(home)
        assert caught.value.code == "no_folder"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said_to_be_that(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StorageError) as caught:
        opened(tmp_path)
    tmp_path.chmod(0o700)
    assert caught.value.code == "read_only"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (sqlite3.OperationalError("attempt to write a readonly database"), "read_only"),
        (sqlite3.OperationalError("unable to open database file"), "read_only"),
        (sqlite3.OperationalError("database or disk is full"), "full"),
        (sqlite3.OperationalError("database is locked"), "locked"),
        (sqlite3.DatabaseError("database disk image is malformed"), "damaged"),
        (sqlite3.DatabaseError("file is not a database"), "damaged"),
        (OSError(errno.EROFS, "Read-only file system"), "read_only"),
        (PermissionError(errno.EACCES, "Permission denied"), "read_only"),
        (OSError(errno.ENOSPC, "No space left on device"), "full"),
    ],
)
def test_every_failure_has_its_name(tmp_path: Path, error: Exception, code: str) -> None:
    told = os_failure(error, tmp_path) if isinstance(error, OSError) else storage_failure(error, tmp_path, tmp_path)
    assert told.code == code and told.hint


def test_copies_roll(tmp_path: Path) -> None:
    filled(tmp_path)
    for number in range(7):
        for copy in (tmp_path / "copies").glob("*"):
            os.utime(copy, (copy.stat().st_mtime - 3600, copy.stat().st_mtime - 3600))
            copy.rename(copy.with_name(f"drafter-2020010{number}T{copy.name[-13:-8]}.sqlite3"))
        filled(tmp_path)
    copies = sorted((tmp_path / "copies").iterdir())
    assert 1 <= len(copies) <= 5
    found = sqlite3.connect(copies[-1])
    assert found.execute("SELECT count(*) FROM records").fetchone()[0] > 4
    found.close()
