"""A PostgreSQL server of the tests' own, on a socket in a folder of its own, where the machine has one installed."""

import os
import pwd
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import quote

_PLACES = ("/usr/lib/postgresql/*/bin", "/usr/local/bin", "/usr/bin", "/opt/homebrew/bin")


def programs() -> Path | None:
    """The folder of initdb and postgres, or None."""
    found = [folder for place in _PLACES for folder in sorted(Path("/").glob(place.lstrip("/")), reverse=True)]
    return next((folder for folder in found if (folder / "initdb").exists() and (folder / "postgres").exists()), None)


@contextmanager
def server() -> Iterator[str]:
    """The address of an empty database in a server that ends with the block. It listens on no network."""
    home = Path(mkdtemp(prefix="pg-", dir="/tmp"))  # a socket's path has at most about 100 characters
    owner = _owner()
    if owner is not None:
        os.chown(home, owner, -1)
    data, at = home / "data", programs()
    assert at is not None
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": home, "user": owner}
    try:
        subprocess.run([at / "initdb", "-D", data, "-A", "trust", "-U", "drafter", "-N"], check=True, **quiet)
        options = ["-c", "listen_addresses=", "-k", str(home), "-c", "fsync=off"]
        running = subprocess.Popen([at / "postgres", "-D", data, *options], **quiet)
        try:
            _wait(at, home, quiet)
            yield f"postgresql+psycopg://drafter@/postgres?host={quote(str(home))}"
        finally:
            running.send_signal(signal.SIGINT)  # ends without waiting for those who are connected
            running.wait(20)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _owner() -> int | None:
    """Whom to run it as: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    return pwd.getpwnam("nobody").pw_uid


def _wait(at: Path, home: Path, quiet: dict[str, object]) -> None:
    for _ in range(200):
        if (home / ".s.PGSQL.5432").exists() and _answers(home):
            return
        time.sleep(0.05)
    raise AssertionError("the server did not start")


def _answers(home: Path) -> bool:
    import psycopg

    try:
        with psycopg.connect(host=str(home), user="drafter", dbname="postgres", connect_timeout=2):
            return True
    except psycopg.OperationalError:
        return False
