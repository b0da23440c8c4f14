"""Earlier bullets on a matter come up with what moved since; other matters bring up nothing."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.issue.memory import Earlier, archive_of, earlier
from drafter.issue.model import Issue, IssueBullet
from drafter.sources.assemble import source_of_text

BULLETS = (
    (
        "Plan to move marines to new Guam camp goes ahead",
        "A plan to move some 3,200 US Marines from Okinawa to Guam goes ahead, officers said. Building of"
        " [Fort Hakura](1) was held up by storms, but the camp will be ready to take people in 2024."
        " Japan bears $2.6 billion of it.",
    ),
    (
        "Battery maker to build plant in Tennessee",
        "Orbis Cells will build a **$640 million battery plant** in Clarkdale, Tennessee, and hire 980 people. Work on"
        " the site is to begin in the summer of 2023, the company said on December 6.",
    ),
    (
        "Governor backs runway on Uwase island",
        "Governor Kamida accepted plans for a runway on the island of Uwase for drills that now take place on Iwoto.",
    ),
    (
        "Econ 2+2 meets in Tokyo",
        "Ministers of Japan and the United States met in Tokyo on December 1 and spoke of chips, the State Department"
        " said.",
    ),
)
ISSUE = Issue(
    id="i1",
    version=1,
    title="Digest",
    volume="1",
    number=23,
    date=date(2022, 12, 16),
    bullets=tuple(
        IssueBullet(id=f"b{place}", version=1, headline=head, body=body) for place, (head, body) in enumerate(BULLETS)
    ),
)
DAY = date(2024, 5, 3)
MORE = Issue.model_validate(
    {
        **ISSUE.model_dump(),
        "bullets": [
            IssueBullet(
                id="b9",
                version=1,
                headline="Joint harbor cell opens in Sasebo",
                body="The US-Japan Combined Harbor Watch Cell (CHWC) opened on December 2 in Sasebo, Nagasaki."
                " It has 1,450 sensors. Power comes from a plant in nearby Tarumi that Norrland Energy runs.",
            )
        ],
    }
)


def found(text: str, today: date = DAY) -> list[Earlier]:
    """What comes up for a text."""
    source = source_of_text(text, origin="paste").model_copy(update={"published": DAY})
    return earlier(source, archive_of([ISSUE]), today)


CASES = [
    # An article, the bullet that comes up, what moved (before, now), what promise has passed.
    (
        "Fort Hakura to open a year late\n\nThe first marines will move into Fort Hakura on Guam in 2025, a year later"
        " than planned, its commander said on Thursday.",
        "b0", [("2024", "2025")], [],
    ),
    (
        "Marines reach Guam\n\nThe first 90 marines arrived at Fort Hakura on Guam on March 14, 2025, said an officer.",
        "b0", [("2024", "March 14, 2025")], [],
    ),
    (
        "Fort Hakura on schedule\n\nFort Hakura on Guam will open in 2024 as planned, the Corps said.", "b0", [], [],
    ),
    (
        "Orbis Cells to hire more\n\nOrbis Cells will hire 1,450 people at its plant in Tennessee, it said.",
        "b1", [("980", "1,450")], ["the summer of 2023"],
    ),
    (
        "Orbis Cells delays its plant\n\nWork on the Orbis Cells plant will begin in June 2025, the firm said.",
        "b1", [("the summer of 2023", "June 2025")], ["the summer of 2023"],
    ),
    (
        "Island base put off\n\nMarine Corps Base Fort Hakura, on Guam, will not be ready for Marines before the"
        " fall of 2025, Col. Dana Reyes said. It was to open in 2024.",
        "b0", [("2024", "the fall of 2025")], [],
    ),
    (
        "Guam to receive Marines in 2025, not 2024\n\nThe plan to move some 3,200 Marines from Okinawa is late.",
        "b0", [("2024", "2025")], [],
    ),
    (
        "Orbis Cells to hire more\n\nOrbis Cells now wants 1,450 people in Clarkdale, up from the 980 it promised."
        " Cells are to leave the plant in 2026.",
        "b1", [("980", "1,450")], ["the summer of 2023"],
    ),
    ("Uwase runway nears its end\n\nThe runway on Uwase is half done, the ministry said.", "b2", [], []),
    ("Kamida wins a third term\n\nGovernor Kamida, who backed the runway on Uwase, won again.", "b2", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "bullet", "moves", "promises"), CASES)
def test_an_earlier_bullet_comes_up_with_what_moved(
    text: str, bullet: str, moves: list[tuple[str, str]], promises: list[str]
) -> None:
    (one,) = found(text)
    assert one.bullet.id == bullet
    assert [(item.before, item.now) for item in one.moved] == moves
    assert [item.words for item in one.passed] == promises


@pytest.mark.parametrize(
    "text",
    [
        "Toyota to build in Ohio\n\nToyota Motor will build a $2 billion plant in Ohio by 2027 and hire 980 people.",
        "Marines play in Naha\n\nUS Marines gave a concert in Naha, Okinawa, on May 3, and Japan's governor came.",
        "Ministers speak of chips\n\nThe State Department said Japan and the United States would speak in Tokyo.",
        "Storm over Guam\n\nA storm reached Guam. Marines from Okinawa cleared roads, and 3,200 homes had no power.",
        "School opens\n\nA school for 640 children in Clarkdale, Tennessee, will open in the summer of 2025.",
        "Snow falls on Hokkaido\n\nIt snowed for a week in Sapporo, and 40 trains were late.",
        "Nothing here has a name of its own, and it will happen in 2025.",
        "",
    ],
)
def test_other_matters_bring_up_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Combined Harbor Watch Cell grows\n\nThe Combined Harbor Watch Cell will have drones, its head said.", True),
        ("CHWC to add drones\n\nThe CHWC in Sasebo, Nagasaki, will have drones, its head said.", True),
        ("Norrland Energy calls lamps back\n\nNorrland Energy calls back 1,450 lamps that it sold in Oslo.", False),
    ],
)
def test_a_name_is_known_without_its_countries_by_its_short_form_and_not_by_the_way(text: str, known: bool) -> None:
    source = source_of_text(text, origin="paste").model_copy(update={"published": DAY})
    assert [one.bullet.id for one in earlier(source, archive_of([MORE]), DAY)] == ["b9"] * known


def test_a_promise_passes_only_with_its_day() -> None:
    text = CASES[2][0]
    assert found(text, date(2024, 12, 31))[0].passed == ()
    (promise,) = found(text, date(2025, 1, 1))[0].passed
    assert promise.words == "2024"
    assert promise.sentence.startswith("Building of Fort Hakura")


def test_where_a_move_stands_is_a_span_of_the_article() -> None:
    text = CASES[0][0]
    assert [item.span.of(text) for item in found(text)[0].moved] == ["2025"]
