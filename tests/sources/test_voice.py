"""Opinion and speeches are told from reports by what a page says of itself, never by what it reports on."""

import pytest

from drafter.sources.assemble import source_of_text
from drafter.sources.page.parse import parse_page
from drafter.sources.voice import voice_of


@pytest.mark.parametrize(
    ("head", "line", "address", "voice"),
    [
        ("Opinion | Ports need more cranes", "", "", "opinion"),
        ("Editorial: Ports need more cranes", "", "", "opinion"),
        ("（社説）港の改革　急ぐべきだ", "", "", "opinion"),
        ("Ports need more cranes", "Analysis & Opinion", "", "opinion"),
        ("Ports need more cranes", "Guest columnist", "", "opinion"),
        ("Ports need more cranes", "", "https://ports.example/opinion/2026/cranes", "opinion"),
        ("Remarks by Governor Oda at the Port Forum", "", "", "speech"),
        ("“Two Shores”: Address by Minister Mio Sawada in Kobe", "", "", "speech"),
        ("Two shores", "Remarks as prepared for delivery", "", "speech"),
        ("Two shores", "", "https://ministry.example/speeches/two-shores.html", "speech"),
        ("Opinion polls show support for the port", "", "", None),
        ("Editorial writers at two papers strike", "The opinion of the court", "", None),
        ("Remarks on cranes anger the port", "Analysis", "https://ports.example/news/opinion-poll", None),
        ("Governor addresses the port strike", "Columns of steel", "https://ports.example/speeches-anger-port", None),
        ("知事の演説に港が反発", "社説を読む会", "", None),
    ],
)
def test_a_page_says_what_it_is(head: str, line: str, address: str, voice: str | None) -> None:
    assert voice_of([head], [line], address, "") == voice


def test_a_line_below_an_essay_says_whose_views_these_are() -> None:
    assert voice_of(["Cranes"], [], "", "The views expressed here are the author's own.") == "opinion"
    assert voice_of(["Cranes"], [], "", "He expressed views on the author of the plan.") is None


PAGE = "<title>Cranes</title>{above}<h1>Ports need more cranes</h1><p>{text}</p>{below}"
TEXT = "The port of Kobe bought 12 cranes from Delmar for $90 million on May 3, 2026, its harbor office said. " * 4


@pytest.mark.parametrize(
    ("above", "below", "codes"),
    [
        ("<div>Commentary</div>", "", ["opinion"]),
        ("<ul><li><a href='/o'>Opinion</a></li></ul>", "", []),
        ("<div><a href='/n'>News</a> <a href='/o'>Opinion</a></div>", "", []),
        ("", "<div>Opinion</div>", []),
    ],
    ids=["a kicker", "a menu", "links side by side", "what follows the article"],
)
def test_a_kicker_counts_and_a_menu_does_not(above: str, below: str, codes: list[str]) -> None:
    page = PAGE.format(above=above, text=TEXT, below=below).encode()
    warnings = parse_page(page, "utf-8", "https://ports.example/a")["warnings"]
    assert isinstance(warnings, list)
    assert [warning["code"] for warning in warnings] == codes


def test_the_lines_above_a_pasted_text_count() -> None:
    text = f"Opinion\nPorts need more cranes\nBy Ann Hale\n\n{TEXT}"
    assert [warning.code for warning in source_of_text(text, origin="paste").warnings] == ["opinion"]
    assert source_of_text(f"Ports get cranes\n\n{TEXT}\nOpinion", origin="paste").warnings == ()
