"""Records docs/walk-through.md: an issue of five bullets made, mended, checked and exported on own fixtures.

It counts the keys as it presses them, and puts one of its frames into README.md. Run it again with
`python docs/record.py` from the root of a checkout. It writes no other file and asks no network.
"""

import asyncio
import os
import re
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from textual.events import Paste  # noqa: E402
from textual.pilot import Pilot  # noqa: E402

from drafter.desk import Desk  # noqa: E402
from drafter.settings import Settings  # noqa: E402
from tests.tui.rest import settle  # noqa: E402
from tui.app import DeskApp  # noqa: E402
from tui.check.screen import CheckScreen  # noqa: E402
from tui.issue.screen import IssueScreen  # noqa: E402

SIZE = (100, 30)
SAMPLES = sorted((ROOT / "fixtures" / "samples").glob("*.html"))
ARTICLES = ROOT / "fixtures" / "articles_draft"
# The fact sheet of the Japanese article, written up by the editor.
HYDROGEN = (
    "Kitahama Energy said on March 9 that it will [build](1) **a green hydrogen plant** in Texas for $1.2 billion. "
    "The plant is to create 350 jobs."
)
TITLE = "Japanese company to build hydrogen plant in Texas"

# The step after which the picture of the README is taken.
PICTURE = "`d` four times: a bullet from each of the others. →1 at a source names the bullet made from it."

# What one does, in words; then what is pressed. After a plus sign stands what is typed, which counts as no key; after
# an at sign what is pasted, which counts as one: a file's text, or the list of the samples. `k…` is k up to the fact
# sheet, `y…` is y until the last claim is signed.
Step = tuple[str, list[str]]
EDITOR: list[Step] = [
    ("An empty desk says what to do.", []),
    ("`a` opens the box that takes anything: here four files, pasted as a list.", ["a", "@samples"]),
    ("`ctrl+s`: each comes in with its site, day and length. Two of them tell one story.", ["ctrl+s"]),
    (
        "An article's text is pasted in the same way, and its address is asked for.",
        ["a", "@politics-ambassador-vote.txt"],
    ),
    ("", ["ctrl+s", "+https://capitolwire.example/thornquist"]),
    ("One more; `ctrl+s` keeps the address.", ["ctrl+s", "a", "@university-quantum.txt", "ctrl+s"]),
    ("", ["+https://sendaipost.example/quantum", "ctrl+s"]),
    ("`g` makes one bullet of the story, with a link to each source.", ["g"]),
    (PICTURE, ["d"] * 4),
    ("The Japanese article gave a fact sheet, to be written up: `k` to it, `enter`.", ["k…", "enter"]),
    (
        "`alt+a` selects it all, and one writes over it; every fact is held against the Japanese text.",
        ["alt+a", f"+{HYDROGEN}"],
    ),
    (
        "Two figures lost their “about”. `f3` goes back to the one, `f6` takes the source's value; so for the other.",
        ["f3", "f6", "f3", "f6"],
    ),
    ("A figure that the source has not turns as soon as one pauses.", ["down", "end", "+ It opens in 2035."]),
    ("`ctrl+z` takes it back; `shift+tab` to the headline.", ["ctrl+z", "shift+tab", "alt+a", f"+{TITLE}"]),
    ("`esc`, and `K` moves the bullet up.", ["escape", "K"]),
    ("`p`: the issue as it goes out.", ["p"]),
    ("`c`, and the fact-checker sits down.", ["escape", "c"]),
]
CHECKER: list[Step] = [
    ("`y`: a claim that stands is signed with one key, and the next one comes.", ["y", "y"]),
    ("`y` to the last of them.", ["y…"]),
]
GOING_OUT: list[Step] = [
    ("`x`: nothing stands open. `enter` takes Markdown …", ["x", "enter"]),
    ("… and `enter` writes the file.", ["enter"]),
]


@dataclass(slots=True)
class Walk:
    """A walk as told so far, and the keys of each of the two people."""

    parts: list[str] = field(default_factory=list)
    picture: str = ""
    editor: int = 0
    checker: int = 0
    claims: int = 0
    left: int = 0


def frame(app: DeskApp) -> str:
    """What the terminal shows, as text."""
    rows = app.screen._compositor.render_strips()
    texts = ("".join(segment.text for segment in row if not segment.control) for row in rows)
    return "\n".join(text.rstrip() for text in texts)


def pasted(name: str) -> str:
    """What stands on the clipboard: the names of the samples, or an article without its head."""
    if name == "samples":
        return "\n".join(f"inbox/{path.name}" for path in SAMPLES)
    head, _, text = (ARTICLES / name).read_text(encoding="utf-8").partition("\n---\n")
    known = dict(line.split(": ", 1) for line in head.splitlines())
    day = datetime.fromisoformat(known["published"])
    return f"{known['title']}\n\n{known['site']}\n{day:%B} {day.day}, {day.year}\n\n{text.strip()}"


async def press(pilot: Pilot[int], key: str) -> int:
    """Does what one key of a step says; how many keys it was."""
    if key.startswith("@"):
        pilot.app.post_message(Paste(pasted(key[1:])))
    elif key.startswith("+") and len(key) > 1:
        pilot.app.post_message(Paste(key[1:]))
    else:
        await pilot.press(key)
    await settle(pilot)
    return 0 if key.startswith("+") and len(key) > 1 else 1


async def sign_all(pilot: Pilot[int]) -> int:
    """Presses y until no claim is left; how often."""
    count = 0
    while isinstance(screen := pilot.app.screen, CheckScreen) and any(claim.open for claim in screen.claims):
        before = screen.claim_here()
        count += await press(pilot, "y")
        assert screen.claim_here() != before or not any(claim.open for claim in screen.claims), "y did not go on"
    return count


async def go_to_sheet(pilot: Pilot[int]) -> int:
    """Presses k until one is on the fact sheet; how often."""
    count = 0
    while isinstance(screen := pilot.app.screen, IssueScreen) and (here := screen.bullet_here()) is not None:
        if here.form == "fact_sheet":
            return count
        count += await press(pilot, "k")
    raise AssertionError("no fact sheet")


REPEATED = {"k…": go_to_sheet, "y…": sign_all}


async def walk(folder: Path) -> Walk:
    """The whole of it, on a desk in a folder in which one stands."""
    (folder / "inbox").mkdir()
    for sample in SAMPLES:
        shutil.copy(sample, folder / "inbox")
    clock = lambda: datetime(2026, 3, 20, 9, 0, tzinfo=UTC)  # noqa: E731
    told = Walk()
    with (
        patch("tui.check.screen.SECONDS_TO_READ", 0.0),  # it presses y faster than anybody reads
        Desk.open(Settings(home=folder / "home", person="M. Sato"), clock) as desk,
    ):
        app = DeskApp(desk)
        async with app.run_test(size=SIZE, notifications=True) as pilot:
            await settle(pilot)
            for steps, who in ((EDITOR, "editor"), (CHECKER, "checker"), (GOING_OUT, "editor")):
                for words, keys in steps:
                    for key in keys:
                        count = await REPEATED[key](pilot) if key in REPEATED else await press(pilot, key)
                        setattr(told, who, getattr(told, who) + count)
                    if words == PICTURE:
                        told.picture = frame(app)
                    if words:
                        told.parts.append(f"{words}\n\n```\n{frame(app)}\n```\n")
                    app.clear_notifications()
            told.claims, told.left = len(desk.signoffs("latest")), len(desk.gate("latest"))
    return told


def document(told: Walk) -> str:
    """The walk as Markdown, with the keys counted at its head."""
    head = (
        "# A walk through the desk\n\n"
        "An issue of five bullets from six articles, one of them Japanese, at 100x30, recorded by `docs/record.py` "
        "from the program itself.\n\n"
        f"- The editor presses {told.editor} keys beside the typing of text (60 promised).\n"
        f"- The fact-checker presses {told.checker} keys for {told.claims} claims (one a supported claim promised).\n"
    )
    return "\n".join([head, *told.parts])


def main() -> None:
    """Records into docs/walk-through.md and README.md; the export goes to a folder that is thrown away."""
    os.environ["TZ"] = "UTC"
    time.tzset()
    with tempfile.TemporaryDirectory(prefix="walk-") as given:
        folder = Path(given).resolve()
        os.chdir(folder)
        walked = asyncio.run(walk(folder))
        told = document(walked)
        there = f"{folder}/issue-1-1.md"
        told = told.replace(there, "/digest/issue-1-1.md".ljust(len(there)))
    (ROOT / "docs" / "walk-through.md").write_text(told, encoding="utf-8")
    readme = ROOT / "README.md"
    first = re.compile(r"```\n.*?```", re.DOTALL)
    readme.write_text(first.sub(lambda _: f"```\n{walked.picture}\n```", readme.read_text("utf-8"), count=1), "utf-8")


if __name__ == "__main__":
    main()
