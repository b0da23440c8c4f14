"""The store: entries with versions and records of every act, in SQLite by default. Only the desk uses it."""

import sqlite3
from datetime import UTC, datetime

from drafter.errors import StorageError
from drafter.settings import Settings
from drafter.store.model import Change, Entry, EntryKind, Record, State, Store

__all__ = ["Change", "Entry", "EntryKind", "Record", "State", "Store", "open_store"]


def open_store(settings: Settings) -> Store:
    """The store of the settings, checked for damage before anything is written. Raises StorageError."""
    from sqlalchemy.exc import SQLAlchemyError

    from drafter.store.copies import roll_copies
    from drafter.store.database import DatabaseStore
    from drafter.store.opening import (
        database_path,
        open_engine,
        os_failure,
        require_folder,
        require_sound,
        storage_failure,
    )

    home, path = settings.home, database_path(settings.home, settings.store)
    require_folder(home)
    on_file = settings.store is None or settings.store.startswith("sqlite")
    try:
        if on_file:
            require_sound(home, path)
        if on_file and path.exists() and path.stat().st_size:
            roll_copies(home, path, datetime.now(UTC))
        return DatabaseStore(open_engine(home, settings.store), home, settings.store)
    except StorageError:
        raise
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise storage_failure(error, home, path) from None
    except OSError as error:
        raise os_failure(error, home) from None
