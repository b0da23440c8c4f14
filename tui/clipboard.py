"""Text to the person's clipboard, by what reaches it: a local tool, else the terminal (OSC 52), else a file.

What is copied is display form: pasted into a shell it can't act. Nothing here raises; the answer says which way.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from drafter.text.display import display

# The variable that says that the tool can reach a clipboard; pbcopy needs none. Without it a tool would wait or fail.
TOOLS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard", "-in")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("", ("pbcopy",)),
    # tmux drops OSC 52 from programs by default, but sets its own and the terminal's clipboard when it is asked to.
    ("TMUX", ("tmux", "load-buffer", "-w", "-")),
)
_TOOL_SECONDS = 2
# Terminals refuse longer sequences: xterm and others keep some 100,000 bytes of base64.
_LONGEST_SEQUENCE = 74_000
_NO_SEQUENCES = frozenset({"", "dumb", "linux"})


def run_tool(command: Sequence[str], text: str) -> bool:
    """Gives the text to a tool; True when it took it."""
    try:
        done = subprocess.run(
            command,
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_TOOL_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def copy(
    text: str,
    file: Path,
    sequence: Callable[[str], None],
    *,
    environment: Mapping[str, str] = os.environ,
    find: Callable[[str], str | None] = shutil.which,
    run: Callable[[Sequence[str], str], bool] = run_tool,
) -> str:
    """Copies, and says where it went. `sequence` writes OSC 52 to the terminal, `file` is the last way."""
    text = display(text)
    for variable, command in TOOLS:
        if (not variable or environment.get(variable)) and find(command[0]) and run(command, text):
            return f"Copied {len(text):,} characters with {command[0]}."
    told = _kept(text, file)
    in_reach = environment.get("TERM", "") not in _NO_SEQUENCES and not environment.get("TMUX")
    if in_reach and len(text.encode("utf-8", "replace")) <= _LONGEST_SEQUENCE:
        sequence(text)
        return f"Copied through the terminal (OSC 52), which gives no answer. {told}"
    return f"No clipboard is in reach. {told}"


def _kept(text: str, file: Path) -> str:
    try:
        file.touch(mode=0o600)
        file.write_text(text, encoding="utf-8", errors="replace")
    except OSError as error:
        return f"It could not be kept in {file}: {error.strerror}."
    return f"It lies in {file} too." if text else f"{file} is empty."
