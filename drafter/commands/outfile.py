"""Files that a command writes: whole or not at all, and an error that says what to do."""

import os
import tempfile
from pathlib import Path

from drafter.errors import StorageError


def write_whole(path: Path, raw: bytes) -> None:
    """Writes the file beside its name and puts it in place at the end. Raises StorageError."""
    try:
        if path.is_dir():
            raise StorageError(f"{path} is a folder.", code="unwritable", hint="Name a file in it.")
        if path.exists() and not path.is_file():
            path.write_bytes(raw)
            return
        _replace(path, raw)
    except OSError as error:
        raise StorageError(
            f"{path} can't be written: {error.strerror}.", code="unwritable", hint="Choose another place with -o."
        ) from None


def _replace(path: Path, raw: bytes) -> None:
    target = path.resolve()
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(raw)
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(mode)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
