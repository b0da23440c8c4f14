"""The person's own editor on a bullet: a file of its own, the terminal lent to the editor, the text read back."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from textual.app import App

from drafter.errors import UsageError


def edit_outside(app: App[int], text: str) -> str | None:
    """The text as the editor left it, or None when the editor failed. Raises UsageError in words."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    if not command:
        raise UsageError("No editor is named.", code="no_editor", hint="Set EDITOR and start again.")
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
