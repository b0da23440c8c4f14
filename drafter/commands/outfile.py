"""What a command writes out: a file whole or not at all, or standard output; and an error that says what to do."""

import os
import tempfile
from pathlib import Path

from drafter.diagnostics import say
from drafter.errors import StorageError
from drafter.facts.model import Json
from drafter.output import emit_file, emit_json

STANDARD_OUTPUT = "-"


def put_out(target: str, raw: bytes, told: str, found: dict[str, Json] | None = None) -> None:
    """Writes to the file `target` and says what was `told` of it, or to standard output (text in UTF-8 only).

    With `found`, standard output has one JSON object in any case: `found`, the `file` (null without one), and the
    `content` where there is no file to hold it.
    """
    is_file = target != STANDARD_OUTPUT
    if is_file:
        write_whole(Path(target).expanduser(), raw)
        say(f"{target} written{told}.")
    if found is not None:
        emit_json(
            {**found, "file": target if is_file else None, **({} if is_file else {"content": raw.decode("utf-8")})}
        )
    elif not is_file:
        emit_file(raw.decode("utf-8"))


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
