"""Standard error and exit codes: how an error of the tree, or a bug, is told to a person. Never a traceback.

Exit codes: 0 done; 1 done and found something; 2 usage; 3 source; 4 engine; 5 storage; 130 interrupted; 70 a bug
(sysexits.h EX_SOFTWARE), whose traceback, without locals, goes to the log file alone.
"""

import errno
import sys
import traceback
from pathlib import Path

from drafter.errors import DrafterError, EngineError, SourceError, StorageError, UsageError
from drafter.text.display import display_line

DONE, FOUND, USAGE, SOURCE, ENGINE, STORAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 5, 70, 130
_CODES: tuple[tuple[type[DrafterError], int], ...] = (
    (UsageError, USAGE),
    (SourceError, SOURCE),
    (EngineError, ENGINE),
    (StorageError, STORAGE),
)
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})


def say(message: str) -> None:
    """One line on standard error, in display form: progress, warnings, errors."""
    sys.stderr.write(f"drafter: {display_line(message)}\n")
    sys.stderr.flush()


def report(error: DrafterError, where: str = "") -> int:
    """Says the error and its hint, and in which of several files it is; the exit code of its branch."""
    say(f"{where}: {error}" if where else str(error))
    return next((code for branch, code in _CODES if isinstance(error, branch)), USAGE)


def report_os(error: OSError) -> int:
    """Says a failure of the system that no part foresaw: a full disk, a read-only folder, a lost file."""
    where = f" ({error.filename})" if error.filename else ""
    if error.errno in _NO_ROOM:
        say(
            f"The disk can't be written: {error.strerror}{where}. Free some room or choose another folder, then repeat."
        )
        return STORAGE
    say(f"The system refused: {error.strerror or error}{where}. Check the path and its rights, then repeat.")
    return SOURCE


def report_bug(error: BaseException, log: Path | None) -> int:
    """Says that drafter itself failed and where the particulars are."""
    where = _logged(error, log)
    told = f"The particulars are in {where}." if where else "The particulars could not be written."
    say(f"drafter failed in a way nobody foresaw ({type(error).__name__}). Nothing saved is lost. {told}")
    return BUG


def _logged(error: BaseException, log: Path | None) -> Path | None:
    if log is None:
        return None
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        frames = traceback.format_tb(error.__traceback__)
        with log.open("a", encoding="utf-8") as stream:
            stream.write(f"{type(error).__name__}\n{''.join(frames)}\n")
    except OSError:
        return None
    return log
