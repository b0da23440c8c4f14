"""The person's own editor on a bullet: a file of its own, the terminal lent to the editor, the text read back."""

import os
import shlex
import shutil
import subprocess
import tempfile
from pathlib import Path

from textual.app import App

from drafter.errors import UsageError

_USUAL = ("editor", "nano", "vi")


def _found() -> list[str]:
    """The first of the usual editors that is there, where the person names none."""
    return next(([name] for name in _USUAL if shutil.which(name)), [])


def edit_outside(app: App[int], text: str) -> str | None:
    """The text as the editor left it, or None when the editor failed. Raises UsageError in words."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "") or _found()
    if not command:
        raise UsageError("No editor is here.", code="no_editor", hint="Start drafter with EDITOR=… set to one.")
    with tempfile.TemporaryDirectory(prefix="drafter-") as folder:
        path = Path(folder) / "bullet.md"
        path.write_text(text, encoding="utf-8")
        try:
            with app.suspend():
                code = subprocess.run([*command, str(path)], check=False).returncode
        except OSError as error:
            raise UsageError(
                f"{command[0]} can't be started: {error.strerror}.", code="no_editor", hint="Set EDITOR."
            ) from None
        return path.read_text(encoding="utf-8", errors="replace").rstrip("\n") if code == 0 else None
