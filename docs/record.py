"""Records docs/walk-through.md: an issue made from the samples, mended, checked and exported, key by key.

Run it again with `python docs/record.py` from the root of a checkout. It writes no other file and asks no network.
"""

import asyncio
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from textual.pilot import Pilot  # noqa: E402

from drafter.desk import Desk  # noqa: E402
from drafter.settings import Settings  # noqa: E402
from tui.app import DeskApp  # noqa: E402

SIZE = (100, 30)
# What one does, in words; the keys; typed text, which counts as no key, stands after a plus sign.
STEPS: list[tuple[str, list[str]]] = [
    ("An empty desk says what to do.", []),
    ("`s` reads the sample articles and drafts a bullet from the first.", ["s"]),
    ("To the sources, down to the second, `d`: a second bullet.", ["shift+tab", "j", "d"]),
    ("Down one more, `d`: a third.", ["shift+tab", "j", "d"]),
    ("`K` moves it up.", ["K"]),
    ("`enter` opens it; `f2` goes to its first fact, and the source stands beside it.", ["enter", "f2"]),
    ("A wrong figure, typed at the head of the text, turns at the pause.", ["home", "+About 9,999 people came. "]),
    ("Undone, and back: `esc`. `c` opens the check screen, the worst claims first.", ["ctrl+z", "escape", "c"]),
    ("`y` twice: two claims signed, each with one key.", ["y", "y"]),
    ("`esc`, then `x`: what still stands open is listed before anything goes out.", ["escape", "x"]),
    ("`x` again goes on to the forms: what stands open is no wall.", ["x"]),
    ("`enter` takes Markdown. A reason is asked for, and kept.", ["enter", "+First look"]),
    ("`enter` writes the file.", ["enter"]),
]


def frame(app: DeskApp) -> str:
    """What the terminal shows, as text."""
    rows = app.screen._compositor.render_strips()
    texts = ("".join(segment.text for segment in row if not segment.control) for row in rows)
    return "\n".join(text.rstrip() for text in texts)


async def settle(pilot: Pilot[int]) -> None:
    """Waits for a pause in typing and for what it starts."""
    await pilot.pause(0.5)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def record(folder: Path) -> str:
    """The whole walk-through as Markdown."""
    clock = lambda: datetime(2026, 3, 20, 9, 0, tzinfo=UTC)  # noqa: E731
    with Desk.open(Settings(home=folder, person="M. Sato"), clock) as desk:
        app = DeskApp(desk)
        parts, keys = [], 0
        async with app.run_test(size=SIZE, notifications=True) as pilot:
            for words, pressed in STEPS:
                for key in pressed:
                    await pilot.press(*(key[1:] if key.startswith("+") else [key]))
                    keys += not key.startswith("+")
                    await settle(pilot)
                parts.append(f"{words}\n\n```\n{frame(app)}\n```\n")
        head = (
            f"# A walk through the desk\n\nAn issue of the samples, at 100x30: {keys} keys beside the typing of text.\n"
        )
        return "\n".join([head, *parts])


def main() -> None:
    """Records into docs/walk-through.md; exports go to a folder that is thrown away."""
    import os

    with tempfile.TemporaryDirectory(prefix="walk-") as folder:
        os.chdir(folder)
        told = asyncio.run(record(Path("home").absolute()))
        there = f"{Path(folder).resolve()}/issue-1-1.md"
        told = told.replace(there, "/digest/issue-1-1.md".ljust(len(there)))
    (ROOT / "docs" / "walk-through.md").write_text(told, encoding="utf-8")


if __name__ == "__main__":
    main()
