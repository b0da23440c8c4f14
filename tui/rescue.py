"""What is typed and can't be saved when the program leaves: into a file that can be written, of which the person is
told."""

import tempfile
from pathlib import Path


def rescue(home: Path, text: str) -> Path | None:
    """The file that holds the text now, in the data folder, else in the system's own; None when neither takes it."""
    for folder in (home, Path(tempfile.gettempdir())):
        path = folder / "drafter-unsaved.md"
        try:
            path.touch(mode=0o600)
            path.write_text(text, encoding="utf-8", errors="replace")
        except OSError:
            continue
        return path
    return None
