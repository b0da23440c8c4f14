"""What leaves the desk: text to the clipboard by what is in reach, a source's address at the sentence."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from drafter.browser import address_at, open_address, opener
from drafter.desk import Desk
from tests.tui.conftest import HOSTILE, fill
from tests.tui.rest import settle
from tests.tui.test_screens import screen_text
from tui.app import DeskApp
from tui.clipboard import copy

# environment, tools found, tools that take it; the tool that is told, whether the terminal is written to.
CLIPBOARDS = [
    ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0", "TERM": "xterm"}, {"wl-copy", "xclip"}, {"wl-copy"}, "wl-copy", False),
    ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0", "TERM": "xterm"}, {"wl-copy", "xclip"}, {"xclip"}, "xclip", False),
    ({"DISPLAY": ":0", "TERM": "xterm"}, {"wl-copy", "xsel"}, {"wl-copy", "xsel"}, "xsel", False),
    ({"TERM": "xterm"}, {"pbcopy"}, {"pbcopy"}, "pbcopy", False),
    ({"TERM": "screen", "TMUX": "1"}, {"tmux"}, {"tmux"}, "tmux", False),
    ({"TERM": "xterm"}, {"wl-copy", "xclip", "xsel", "tmux"}, {"wl-copy", "xclip", "xsel", "tmux"}, "OSC 52", True),
    ({"TERM": "xterm", "DISPLAY": ":0"}, {"xclip"}, set(), "OSC 52", True),
    ({"TERM": "screen", "TMUX": "1"}, set(), set(), "No clipboard is in reach", False),
    ({"TERM": "dumb"}, set(), set(), "No clipboard is in reach", False),
]


@pytest.mark.parametrize(("environment", "found", "taking", "words", "written"), CLIPBOARDS)
def test_the_clipboard_goes_by_what_is_in_reach_and_says_which(
    tmp_path: Path, environment: dict[str, str], found: set[str], taking: set[str], words: str, written: bool
) -> None:
    sent: list[str] = []

    def run(command: Sequence[str], text: str) -> bool:
        return command[0] in taking and "\x1b" not in text

    told = copy(
        HOSTILE,
        tmp_path / "copied.txt",
        sent.append,
        environment=environment,
        find=lambda name: name if name in found else None,
        run=run,
    )
    assert words in told and bool(sent) == written
    kept = tmp_path / "copied.txt"
    assert kept.is_file() == ("copied.txt" in told)
    assert not kept.is_file() or ("日本語" in kept.read_text("utf-8") and "\x1b" not in kept.read_text("utf-8"))


def test_a_text_too_long_for_the_terminal_goes_to_the_file_alone(tmp_path: Path) -> None:
    sent: list[str] = []
    told = copy("日" * 40_000, tmp_path / "c", sent.append, environment={"TERM": "xterm"}, find=lambda name: None)
    assert not sent and "No clipboard" in told and len((tmp_path / "c").read_text("utf-8")) == 40_000


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    told = copy("words", tmp_path / "none" / "c", lambda text: None, environment={}, find=lambda name: None)
    assert "could not be kept" in told


ADDRESSES = [
    ("https://a.test/x", "", "https://a.test/x"),
    ("https://a.test/x", "It costs $8-9, or so.", "https://a.test/x#:~:text=It%20costs%20%248%2D9%2C%20or%20so."),
    ("https://a.test/x#top", "Two  words", "https://a.test/x#top:~:text=Two%20words"),
    (
        "https://a.test/x",
        "one two three four five six seven eight nine ten eleven twelve thirteen",
        "https://a.test/x#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen",
    ),
    ("https://a.test/x", "雇用", "https://a.test/x#:~:text=%E9%9B%87%E7%94%A8"),
]


@pytest.mark.parametrize(("url", "sentence", "address"), ADDRESSES)
def test_an_address_points_at_the_sentence(url: str, sentence: str, address: str) -> None:
    assert address_at(url, sentence) == address


def test_a_long_japanese_sentence_is_named_by_its_ends() -> None:
    sentence = "北浜エナジーは十二日、" + "米テネシー州に蓄電池の工場を建てると" * 3 + "発表した。"
    assert len(address_at("https://a.test", sentence)) < 30 + 28 * 9 and "," in address_at("https://a.test", sentence)


OPENERS = [
    ({"BROWSER": "firefox"}, "linux", ["firefox"]),
    ({"BROWSER": "w3m"}, "linux", []),
    ({}, "linux", []),
    ({"DISPLAY": ":0"}, "linux", ["xdg-open"]),
    ({}, "darwin", ["open"]),
    ({"WSL_DISTRO_NAME": "d"}, "linux", ["wslview"]),
]


@pytest.mark.parametrize(("environment", "platform", "command"), OPENERS)
def test_only_a_browser_with_a_window_of_its_own_is_started(
    environment: dict[str, str], platform: str, command: list[str]
) -> None:
    assert opener(environment, lambda name: name, platform) == command


OPENED = [
    ("https://a.test", ["true"], True),
    ("https://a.test", ["false"], False),
    ("https://a.test", ["no-such-browser"], False),
    ("https://a.test", [], False),
    ("file:///etc/hosts", ["true"], False),
]


@pytest.mark.parametrize(("address", "command", "opened"), OPENED)
def test_opening_says_whether_it_did(address: str, command: list[str], opened: bool) -> None:
    assert open_address(address, command) is opened


# Keys from the issue screen; what the file of the last way then holds.
COPIES = [
    (["C"], "it will invest $810 million in a battery plant"),
    (["shift+tab", "C"], "https://news.test/kitami"),
    (["enter", "alt+c"], "**a battery plant**"),
    (["c", "C"], "Lakeview Post, 2026-03-12"),
]


@pytest.mark.parametrize(("keys", "words"), COPIES)
async def test_bullet_source_and_evidence_are_copied(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, keys: list[str], words: str
) -> None:
    monkeypatch.setattr("tui.clipboard.TOOLS", ())
    fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        assert words in (desk.settings.home / "copied.txt").read_text("utf-8")
        assert "copied.txt" in "".join(screen_text(app))


ROUTES = [["shift+tab", "O"], ["enter", "f2", "alt+o"], ["enter", "f2", "tab", "o"], ["c", "o"]]


@pytest.mark.parametrize("keys", ROUTES)
async def test_with_no_browser_the_address_is_shown(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, keys: list[str]
) -> None:
    monkeypatch.setattr("drafter.browser.opener", lambda: [])
    fill(desk)
    app = DeskApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        told = "".join(row.strip(" │") for row in screen_text(app))
        assert "https://news.test/kitami" in told and (":~:text=" in told) == (keys[0] != "shift+tab")
