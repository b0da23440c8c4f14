"""Files dropped on the desk: each comes in with its words in order, its title and its day, as the screen shows them."""

from datetime import date
from pathlib import Path

from textual.widgets import OptionList

from drafter.desk import Desk
from tests.sources.test_documents import docx, mail, paragraph, run, two_columns
from tests.tui.conftest import fill
from tests.tui.rest import settle
from tests.tui.test_screens import screen_text
from tui.app import DeskApp
from tui.issue.screen import IssueScreen

RUBY = (
    "<w:r><w:ruby><w:rt><w:r><w:t>{over}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>{base}</w:t></w:r></w:rubyBase>"
    "</w:ruby></w:r>"
)
PAGE = (
    "<html><head><meta charset=Shift_JIS><title>港の浚渫、6月着工｜潮路新聞</title></head>"
    "<body><h1>港の浚渫、6月着工</h1>"
    "<p>2026年3月5日</p><p>川波港の浚渫工事が6月に始まると国が4日発表した。工費は42億円で、町では約240人の雇用につながる。</p>"
    "<p>髙橋﨑子町長は「町の機会だ」と話した。</p></body></html>"
)


def dropped(folder: Path) -> dict[str, tuple[bytes, str, date | None, str]]:
    """By name: the file's bytes, its title, its day, and words that must stand in its text in one piece."""
    letter = docx(
        paragraph(run("港湾整備のお知らせ"))
        + paragraph(run("2026年3月6日"))
        + paragraph(
            RUBY.format(over="かわなみ", base="川波"),
            run("港の工費は42億円です。担当は"),
            RUBY.format(over="たかはし", base="髙橋"),
            run("です。"),
        )
    )
    return {
        "a.pdf": (two_columns(), "Ministry to deepen the port of Kawanami by two metres", date(2026, 3, 4), "Item 000"),
        "b.docx": (letter, "港湾整備のお知らせ", date(2026, 3, 6), "川波港の工費は42億円です。担当は髙橋です。"),
        "c.html": (PAGE.encode("cp932"), "港の浚渫、6月着工", date(2026, 3, 5), "髙橋﨑子町長は「町の機会だ」"),
        "d.eml": (
            mail("港湾の整備", "工費は42億円です。", "iso-2022-jp"),
            "港湾の整備",
            date(2026, 3, 4),
            "工費は42億円です。",
        ),
    }


async def test_dropped_files_show_their_words_and_days(desk: Desk, tmp_path: Path) -> None:
    issue, _ = fill(desk)
    files = dropped(tmp_path)
    for name, (raw, *_) in files.items():
        (tmp_path / name).write_bytes(raw)
    app = DeskApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, IssueScreen)
        screen.take("\n".join(str(tmp_path / name) for name in files))
        await settle(pilot)
        came = {Path(item.source.origin).name: item.source for item in desk.issue(issue.id).sources}
        for name, (_, title, day, words) in files.items():
            assert (came[name].title, came[name].published) == (title, day), name
            assert words in came[name].text, name
        listed = screen.query_one("#sources", OptionList)
        for at, item in enumerate(desk.issue(issue.id).sources[1:], start=1):
            _, title, _, words = files[Path(item.source.origin).name]
            listed.focus()
            listed.highlighted = at
            await settle(pilot)
            shown = "".join(screen_text(app))
            assert title[:8] in shown
            assert words[:8] in shown
