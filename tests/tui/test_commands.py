"""Every command of every screen at both sizes: its key does what it says, help and palette list it, a setting moves it.

A command without a row in COMMANDS fails `test_every_command_has_a_row`.
"""

import asyncio
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from drafter.desk import Desk
from drafter.draft import DraftRequest, draft_extractive
from drafter.issue.model import Issue
from drafter.settings import DeskSettings, Settings
from tests.tui.conftest import ARTICLE, BODY, fill, make_source
from tests.tui.rest import settle, until
from tests.tui.test_screens import SIZES, screen_text
from tui.app import DeskApp
from tui.check.screen import CheckScreen
from tui.desk_screen import DeskScreen
from tui.dialogs.box import Box
from tui.dialogs.choose import Choose
from tui.dialogs.form import Form
from tui.dialogs.gate import Gate
from tui.dialogs.offer import Offer
from tui.dialogs.search import Search
from tui.dialogs.versions import Versions
from tui.dialogs.words import Words
from tui.edit.screen import EditScreen
from tui.help import commands_of
from tui.issue.jobs import Reading
from tui.issue.screen import IssueScreen
from tui.sentences import SAME, SENTENCES

Shown = Callable[[DeskApp, Issue], bool]
WRONG = BODY.replace("1,170", "9,170")
SECOND = "Port Ellis opened a harbor on March 3, 2026. Ships from Japan came on the first day."


def issue_now(app: DeskApp, issue: Issue) -> Issue:
    """The issue as it stands."""
    return app.desk.issue(issue.id)


def top(kind: type) -> Shown:
    """The uppermost screen is one of those."""
    return lambda app, issue: isinstance(app.screen, kind)


def words(text: str) -> Shown:
    """The text stands on the terminal."""
    return lambda app, issue: text in " ".join(" ".join(screen_text(app)).split())


def acts(*wanted: str) -> Shown:
    """The sign-offs on the record."""
    return lambda app, issue: [signed.act for signed in app.desk.signoffs(issue.id)] == list(wanted)


def first_body(part: str) -> Shown:
    """The first bullet's saved text has that in it."""
    return lambda app, issue: part in issue_now(app, issue).bullets[0].body


IN_SOURCES = ["shift+tab"]
EDIT = ["enter"]
CHECK = ["c"]
# The screen, the command's id, the keys up to its own and after, and what then holds.
Row = tuple[type[DeskScreen], str, list[str], list[str], Shown]
# Those that leave the issue as it was: one application shows them all, one after another.
LOOKS: list[Row] = [
    (IssueScreen, "enter_source", IN_SOURCES, [], top(Form)),
    (IssueScreen, "enter_bullet", [], [], top(EditScreen)),
    (IssueScreen, "add", [], [], top(Box)),
    (IssueScreen, "check", [], [], top(CheckScreen)),
    (IssueScreen, "export", [], [], top(Gate)),
    (IssueScreen, "help", [], [], top(Words)),
    (IssueScreen, "help_here", [], [], top(Words)),
    (IssueScreen, "preview", [], [], words("Headlines")),
    (IssueScreen, "edit", [], [], top(EditScreen)),
    (IssueScreen, "versions", [], [], top(Versions)),
    (IssueScreen, "offer", [], [], top(Offer)),
    (IssueScreen, "mark", IN_SOURCES, [], words("●")),
    (IssueScreen, "source_details", [], [], top(Form)),
    (IssueScreen, "browse", IN_SOURCES, [], words("No browser is in reach")),
    (IssueScreen, "copy_row", [], [], words("copied.txt")),
    (IssueScreen, "search", [], [], top(Search)),
    (IssueScreen, "next_pane", [], [], lambda a, i: a.focused is a.screen.query_one("#evidence")),
    (IssueScreen, "details", [], [], top(Form)),
    (IssueScreen, "open", [], [], top(Choose)),
    (IssueScreen, "state", [], [], top(Choose)),
    (IssueScreen, "earlier", [], [], words("Earlier issues had nothing")),
    (IssueScreen, "style", [], [], top(Words)),
    (IssueScreen, "tour", [], [], words("Tour ")),
    (EditScreen, "back", EDIT, [], top(IssueScreen)),
    (EditScreen, "next_fact", EDIT, [], lambda a, i: a.screen.area.cursor_location != (0, 0)),  # type: ignore[attr-defined]
    (EditScreen, "previous_fact", EDIT, [], lambda a, i: a.focused is a.screen.query_one("#headline")),
    (EditScreen, "redraft", EDIT, [], top(Form)),
    (EditScreen, "help_edit", EDIT, [], top(Words)),
    (EditScreen, "offer_here", EDIT, [], top(Offer)),
    (EditScreen, "versions_here", EDIT, [], top(Versions)),
    (EditScreen, "open_source", EDIT, [], words("https://news.test/kitami")),
    (EditScreen, "copy", EDIT, [], words("copied.txt")),
    (EditScreen, "select_all", EDIT, [], lambda a, i: a.screen.area.selected_text == a.screen.area.text),  # type: ignore[attr-defined]
    (EditScreen, "save", EDIT, [], words("Saved.")),
    (CheckScreen, "back_check", CHECK, [], top(IssueScreen)),
    (CheckScreen, "blind", CHECK, [], words("· blind")),
    (CheckScreen, "unseen", CHECK, [], words("only unseen")),
    (CheckScreen, "edit_claim", CHECK, [], top(EditScreen)),
    (CheckScreen, "open_evidence", CHECK, [], words("news.test")),
    (CheckScreen, "copy_evidence", CHECK, [], words("copied.txt")),
    (CheckScreen, "export_check", CHECK, [], top(Gate)),
    (CheckScreen, "help", CHECK, [], top(Words)),
    (CheckScreen, "help_check", CHECK, [], top(Words)),
]
# Those that change it, or end the program.
DEEDS: list[Row] = [
    (IssueScreen, "draft", IN_SOURCES, [], lambda a, i: len(issue_now(a, i).bullets) == 3),
    (IssueScreen, "undo", ["H"], [], lambda a, i: not issue_now(a, i).bullets[0].held),
    (IssueScreen, "redo", ["H", "u"], [], lambda a, i: issue_now(a, i).bullets[0].held),
    (IssueScreen, "move_down", [], [], lambda a, i: issue_now(a, i).bullets[1].id == i.bullets[0].id),
    (IssueScreen, "move_up", ["j"], [], lambda a, i: issue_now(a, i).bullets[0].id == i.bullets[1].id),
    (IssueScreen, "hold", [], [], lambda a, i: issue_now(a, i).bullets[0].held),
    (IssueScreen, "merge", [], ["enter"], lambda a, i: len(issue_now(a, i).bullets) == 1),
    (IssueScreen, "split", [], ["enter"], lambda a, i: len(issue_now(a, i).bullets) == 3),
    (IssueScreen, "drop", [], [], lambda a, i: len(issue_now(a, i).bullets) == 1),
    (IssueScreen, "story", IN_SOURCES, [], lambda a, i: any(len(b.sources) == 2 for b in issue_now(a, i).bullets)),
    (IssueScreen, "blank", [], [], lambda a, i: not issue_now(a, i).bullets[-1].body),
    (IssueScreen, "retry", [], [], lambda a, i: a.screen.jobs.readings[0].id != "reading-first"),  # type: ignore[attr-defined]
    (IssueScreen, "new", [], [], lambda a, i: len(a.desk.issues()) == 2),
    (IssueScreen, "samples", [], [], lambda a, i: len(issue_now(a, i).sources) == 3 + len(a.desk.samples())),
    (IssueScreen, "stop", [], [], lambda a, i: a.screen.jobs.readings[-1].worker.is_cancelled),  # type: ignore[attr-defined]
    (IssueScreen, "quit", [], [], lambda a, i: a.return_value == 0),
    (IssueScreen, "leave", [], [], lambda a, i: a.return_value == 0),
    (EditScreen, "apply", [*EDIT, "f3", "f3", "f3"], [], first_body("1,170")),
    (EditScreen, "left_out", EDIT, ["enter"], lambda a, i: len(issue_now(a, i).bullets[0].body) > len(WRONG)),
    (EditScreen, "bold", EDIT, [], first_body("**On**")),
    (EditScreen, "bold", [*EDIT, "f8"], [], lambda a, i: "**" not in issue_now(a, i).bullets[0].body),
    (EditScreen, "link", EDIT, [], first_body("[On](1)")),
    (EditScreen, "notes", EDIT, ["enter", *"Yes", "enter"], acts("ask", "answer")),
    (EditScreen, "editor", EDIT, [], first_body("Written elsewhere.")),
    (EditScreen, "leave", EDIT, [], lambda a, i: a.return_value == 0),
    (CheckScreen, "confirm", CHECK, [], acts("ask", "confirm")),
    (CheckScreen, "dispute", CHECK, [*"No", "enter"], acts("ask", "dispute")),
    (CheckScreen, "ask", CHECK, [*"Who", "enter"], acts("ask", "ask")),
    (CheckScreen, "no_claim", CHECK, [], acts("ask", "no_claim")),
    (CheckScreen, "unsign", [*CHECK, "y", "k"], [], acts("ask", "confirm", "undo")),
    (CheckScreen, "pick", [*CHECK, "right_square_bracket"], [], acts("ask", "confirm")),
    (CheckScreen, "next_sentence", CHECK, ["p"], acts("ask", "confirm")),
    (CheckScreen, "previous_sentence", CHECK, ["p"], acts("ask", "confirm")),
    (CheckScreen, "confirm_name", [*CHECK, "b", "home", "j"], [], acts("ask", "confirm", "confirm")),
    (CheckScreen, "leave", CHECK, [], lambda a, i: a.return_value == 0),
]
COMMANDS = LOOKS + DEEDS


def stocked(desk: Desk) -> Issue:
    """Two bullets, three sources of which two tell one story, a wrong figure, a draft beside, a question asked."""
    issue, bullet = fill(desk, body=WRONG)
    desk.add_source(issue.id, make_source(ARTICLE.replace("will invest", "is to invest"), "Plant to come", "Daily"))
    issue, item = desk.add_source(issue.id, make_source(SECOND, "Harbor opened", "Harbor Desk"))
    issue, other = desk.add_blank_bullet(issue.id, [item.id])
    desk.save_bullet(issue.id, other.id, other.version, "Harbor opened", SECOND)
    offered = draft_extractive(DraftRequest((issue.sources[0].source,), issue.date))
    desk.offer(issue.id, bullet.id, offered)
    asked = next(claim for claim in desk.claims(issue.id, bullet.id) if claim.text == "$810 million")
    desk.sign(issue.id, asked, "ask", "Which year?")
    return desk.issue(issue.id)


def key_of(screen: DeskScreen, command: str) -> str:
    """The key that calls a command."""
    return next(binding.key for binding in commands_of(screen) if binding.id == command)


@pytest.fixture(scope="session")
def stocked_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the stocked issue, to be copied."""
    home = tmp_path_factory.mktemp("stocked") / "home"
    with Desk.open(Settings(home=home, person="M. Sato")) as desk:
        stocked(desk)
    return home


@pytest.fixture
def stock(stocked_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk on a copy of it, from which nothing leaves but into files."""
    monkeypatch.setattr("tui.clipboard.TOOLS", ())
    monkeypatch.setattr("drafter.browser.opener", lambda: [])
    monkeypatch.setattr("tui.edit.commands.edit_outside", lambda app, text: "Written elsewhere.")
    home = tmp_path / "home"
    shutil.copytree(stocked_home, home)
    with Desk.open(Settings(home=home, person="M. Sato", desk=DeskSettings(autosave_ms=50))) as desk:
        yield desk


async def go_home(pilot: Pilot[int]) -> None:
    """Back to the issue screen as it was when it was opened."""
    app = pilot.app
    assert isinstance(app, DeskApp)
    while not isinstance(app.screen, IssueScreen):
        await pilot.press("escape")
        await settle(pilot)
    app.clear_notifications()
    app.tour = None
    app.screen.marked.clear()
    app.screen.bullets.focus()
    app.screen.bullets.highlighted = app.screen.sources.highlighted = 0
    app.screen.redraw()
    await settle(pilot)


async def command(pilot: Pilot[int], issue: Issue, row: Row) -> None:
    """Presses the keys of a row from the issue screen: what it shows holds afterwards, and not before its own key."""
    screen, named, before, after, shown = row
    app = pilot.app
    assert isinstance(app, DeskApp)
    for key in before:
        await pilot.press(key)
        await settle(pilot)
    here = app.screen
    assert isinstance(here, screen)
    assert not shown(app, issue), "it holds already: the test could not fail"
    await pilot.press(key_of(here, named))
    if named in ("quit", "leave"):
        await until(lambda: shown(app, issue))
        return
    await settle(pilot)
    for key in after:
        await pilot.press(key)
    await settle(pilot)
    assert shown(app, issue)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", [IssueScreen, EditScreen, CheckScreen])
async def test_the_key_of_a_command_shows_what_it_says(
    stock: Desk, subtests: pytest.Subtests, size: tuple[int, int], kind: type[DeskScreen]
) -> None:
    issue = stock.issue("latest")
    app = DeskApp(stock)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        for row in (row for row in LOOKS if row[0] is kind):
            with subtests.test(command=row[1]):
                await go_home(pilot)
                await command(pilot, issue, row)
    assert stock.issue("latest") == issue


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("row", DEEDS, ids=[f"{row[0].NAME}-{row[1]}" for row in DEEDS])
async def test_the_key_of_a_command_does_what_it_says(stock: Desk, size: tuple[int, int], row: Row) -> None:
    issue = stock.issue("latest")
    app = DeskApp(stock)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, IssueScreen)
        if row[1] in ("retry", "stop"):
            app.screen.jobs.readings = [Reading("http://127.0.0.1:9/x", "reading-first", "It is not there.")]
        if row[1] == "stop":
            slow = app.screen.run_worker(asyncio.sleep(30), exit_on_error=False)
            app.screen.jobs.readings.append(Reading("http://127.0.0.1:9/y", worker=slow))
        await command(pilot, issue, row)


SCREENS: list[tuple[type[DeskScreen], list[str]]] = [
    (IssueScreen, []),
    (IssueScreen, IN_SOURCES),
    (EditScreen, EDIT),
    (CheckScreen, CHECK),
]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("kind", "keys"), SCREENS)
async def test_every_command_has_a_row_is_in_help_and_in_the_palette(
    stock: Desk, size: tuple[int, int], kind: type[DeskScreen], keys: list[str]
) -> None:
    app = DeskApp(stock)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        screen = app.screen
        assert isinstance(screen, kind)
        listed = {binding.id: binding for binding in commands_of(screen)}
        assert set(listed) <= {row[1] for row in COMMANDS if row[0] is kind}
        footer = screen_text(app)[-1]
        assert len(footer.rstrip()) <= size[0] and "help" in footer
        help_words = [binding.description for binding in listed.values() if binding.id not in UNLISTED]
        await pilot.press("f1")
        await settle(pilot)
        told = "\n".join(screen_text(app))
        assert not [words for words in help_words if words[:20] not in told]
        assert app.screen.query_one("VerticalScroll").max_scroll_y == 0, "help does not fit the screen"
        await pilot.press("escape")
        await settle(pilot)
        works = {active.binding.id for active in screen.active_bindings.values() if active.binding.id}
        await pilot.press("ctrl+p")
        await settle(pilot)
        assert isinstance(app.screen, CommandPalette)
        rows = app.screen.query_one(OptionList)
        offered = " ".join(str(rows.get_option_at_index(at).prompt) for at in range(rows.option_count))
        told = {b.id: SENTENCES[b.id] for b in listed.values() if b.id in works and b.id and b.id not in SAME}
        assert {one for one, sentence in told.items() if sentence not in offered} <= IDLE
        assert {
            one: n for one, sentence in told.items() if (n := offered.count(sentence)) != 1 and one not in IDLE
        } == {}
        assert ("Export as docx: a Word document" in offered) == (kind is not EditScreen)


# Not in help as commands: enter says in the footer what it does, the words name tab, one of two is enough.
UNLISTED = {
    "next_pane",
    "enter_source",
    "enter_bullet",
    "help",
    "help_here",
    "help_edit",
    "help_check",
    "move_up",
    "redo",
    "leave",
    "quit",
}
# Not in the palette where they have nothing to act on: nothing failed, nothing is under way.
IDLE = {"retry", "stop"}


async def test_a_key_is_remapped_by_the_settings_in_footer_help_and_deed(tmp_path: Path) -> None:
    keys = {"hold": "Z", "drop": "f12"}
    settings = Settings(home=tmp_path / "home", person="M. Sato", desk=DeskSettings(keys=keys))
    with Desk.open(settings) as desk:
        issue = stocked(desk)
        app = DeskApp(desk)
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            assert "Z hold" in screen_text(app)[-1]
            await pilot.press("H")
            assert not desk.issue(issue.id).bullets[0].held
            await pilot.press("Z")
            assert desk.issue(issue.id).bullets[0].held
            await pilot.press("f12")
            assert len(desk.issue(issue.id).bullets) == 1


FAULTY = [
    ({"hodl": "Z"}, "hodl is no command"),
    ({"hold": "a"}, "a is the key of add already"),
]


@pytest.mark.parametrize(("keys", "said"), FAULTY)
async def test_a_faulty_key_of_the_settings_is_told(tmp_path: Path, keys: dict[str, str], said: str) -> None:
    settings = Settings(home=tmp_path / "home", person="M. Sato", desk=DeskSettings(keys=keys))
    with Desk.open(settings) as desk:
        fill(desk)
        app = DeskApp(desk)
        async with app.run_test(size=(120, 40), notifications=True) as pilot:
            await settle(pilot)
            assert words(said)(app, desk.issue("latest"))


def test_every_command_has_one_sentence_of_its_own_for_the_palette() -> None:
    named = {row[1] for row in COMMANDS} - SAME
    assert named == set(SENTENCES)
    assert all(sentence[0].isupper() and len(sentence) <= 60 for sentence in SENTENCES.values())


async def test_a_form_of_export_is_one_command_of_the_palette(tmp_path: Path) -> None:
    with Desk.open(Settings(home=tmp_path / "home", person="M. Sato")) as desk:
        stocked(desk)
        app = DeskApp(desk)
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            await pilot.press("ctrl+p", *"word", "space", *"doc")
            await settle(pilot)
            await pilot.press("enter")
            await settle(pilot)
            assert isinstance(app.screen, Gate)
            await pilot.press("x")
            await settle(pilot)
            assert isinstance(app.screen, Form) and "docx" in app.screen.query_one("#line-file", Input).value
