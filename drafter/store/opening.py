"""Opening a database: pragmas, the check of its soundness, and what a failure is called. Never repairs anything."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.errors import StorageError
from drafter.store.copies import newest_copy

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.engine.interfaces import DBAPIConnection

NAME = "drafter.sqlite3"
_BUSY_MS = 5000


def open_engine(home: Path, address: str | None) -> Engine:
    """An engine on the database of the folder, or on the address. Raises StorageError."""
    from sqlalchemy import create_engine, event
    from sqlalchemy.exc import ArgumentError, NoSuchModuleError

    if address is not None and not address.startswith("sqlite"):
        try:
            return create_engine(address, isolation_level="SERIALIZABLE", pool_size=1, max_overflow=0)
        except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
            raise StorageError(
                f"The store's address can't be used: {type(error).__name__}.",
                code="bad_store",
                hint="Write it as postgresql+psycopg://user@host/name, and install psycopg.",
            ) from None
    from sqlalchemy.pool import StaticPool

    path = database_path(home, address)
    engine = create_engine(
        f"sqlite:///{path}", poolclass=StaticPool, connect_args={"check_same_thread": False, "timeout": _BUSY_MS / 1000}
    )
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def database_path(home: Path, address: str | None) -> Path:
    """The file of a SQLite database."""
    return Path(address.removeprefix("sqlite:///")).expanduser() if address else home / NAME


def require_folder(home: Path) -> None:
    """Makes the data folder. Raises StorageError."""
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise os_failure(error, home) from None


def require_sound(home: Path, path: Path) -> None:
    """Raises StorageError when the file is damaged; looks with a reading connection, so that nothing is written."""
    if not path.exists() or path.stat().st_size == 0:
        return
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=_BUSY_MS / 1000)) as found:
            rows = found.execute("PRAGMA quick_check(1)").fetchall()
    except sqlite3.DatabaseError as error:
        if _says_damaged(error):
            raise damaged(home, path) from None
        return
    if rows != [("ok",)]:
        raise damaged(home, path)


def damaged(home: Path, path: Path) -> StorageError:
    """The error of a damaged file: what stands, and the ways back."""
    copy = newest_copy(home)
    by_copy = f" or put the newest copy, {copy}, in its place" if copy else ""
    return StorageError(
        f"The database {path} is damaged; it is left exactly as it is.",
        code="damaged",
        hint=f"`drafter doctor --rebuild` makes a new one from the journal and sets this one aside;{by_copy}".rstrip(
            ";"
        )
        + ".",
    )


def storage_failure(error: Exception, home: Path, path: Path) -> StorageError:
    """What a database's failure is called, and what to do."""
    original = getattr(error, "orig", None) or error
    told = str(original).lower()
    if _says_damaged(original):
        return damaged(home, path)
    if "disk is full" in told or "disk i/o" in told:
        return StorageError(
            f"The disk of {home} is full: this was not saved.", code="full", hint="Free some room, then repeat."
        )
    if "readonly" in told or "read-only" in told or "unable to open" in told:
        return read_only(home)
    if "locked" in told or "could not serialize" in told:
        return StorageError(
            "Another program holds the database.", code="locked", hint="Close the other one, or try again in a moment."
        )
    if "connect" in told or "fatal:" in told:
        return StorageError(
            f"The shared database can't be used: {_first_line(original)}.",
            code="unreachable",
            hint="Check that it runs and that DRAFTER_STORE names it rightly; what was saved stands.",
        )
    return StorageError(
        f"The database failed: {type(original).__name__}.", code="database", hint="`drafter doctor` says more."
    )


def _first_line(error: BaseException) -> str:
    """The first line of what the driver says; it names host and role, never the password."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(" .")


def os_failure(error: OSError, home: Path) -> StorageError:
    """What a failure of the file system is called."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return StorageError(f"The disk of {home} is full.", code="full", hint="Free some room, then repeat.")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return read_only(home)
    return StorageError(
        f"The data folder {home} can't be used: {error.strerror}.",
        code="no_folder",
        hint="Choose another with --home or DRAFTER_HOME.",
    )


def read_only(home: Path) -> StorageError:
    """The error of a folder that can't be written to."""
    return StorageError(
        f"The data folder {home} can't be written to.",
        code="read_only",
        hint="Mend its rights, or choose another with --home or DRAFTER_HOME.",
    )


def _says_damaged(error: BaseException) -> bool:
    told = str(error).lower()
    return any(words in told for words in ("malformed", "not a database", "corrupt", "file is encrypted"))


def _set_pragmas(connection: DBAPIConnection, _record: object) -> None:
    # SQLAlchemy would begin transactions late, by the driver's habit; here "begin" does it.
    driver: Any = connection
    driver.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={_BUSY_MS}"):
        driver.execute(f"PRAGMA {pragma}")


def _begin(connection: Any) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
