"""The extractive engine on invented articles: what an editor would not let pass must not come through."""

import re
import time
from datetime import date

import pytest

from drafter.draft import Draft, DraftRequest, derive, draft_extractive
from drafter.draft.extractive.dates import house_date
from drafter.draft.extractive.edits import house_form
from drafter.draft.extractive.introduce import introduced
from drafter.draft.extractive.joints import shorter_form
from drafter.draft.extractive.material import MOST_SENTENCES, passages
from drafter.draft.extractive.redating import names_loose_day
from drafter.draft.extractive.repair import repair
from drafter.draft.markup import count_words
from drafter.errors import EngineError
from drafter.resources import sample_paths
from drafter.sources.file import read_file
from drafter.sources.model import Source
from drafter.text.entry import fingerprint
from drafter.text.language import language_of
from tests.score.draft_articles import Event, events

EVENTS = [*events(), *(Event(path.stem, (read_file(path),), ()) for path in sample_paths())]
ENGLISH = [event for event in EVENTS if event.sources[0].language == "en"]
JAPANESE = [event for event in EVENTS if event.sources[0].language == "ja"]
NAMED = {"ids": lambda event: event.name}


def source(text: str, published: date | None = date(2026, 3, 11), title: str = "") -> Source:
    """A source of that text."""
    return Source(
        sha256=fingerprint(text),
        text=text,
        published=published,
        title=title,
        language=language_of(text),
        url="https://a.example/",
    )


def told(draft: Draft) -> str:
    """The words of a draft's body."""
    return derive(draft.bullet.body).text


@pytest.mark.parametrize("event", EVENTS, **NAMED)
def test_the_same_sources_give_the_same_bytes_and_the_checker_lets_them_stand(event: Event) -> None:
    first, second = draft_extractive(event.request), draft_extractive(event.request)
    assert first.bullet == second.bullet
    assert first.report.ok()
    assert first.headline_report.ok()


@pytest.mark.parametrize("event", ENGLISH, **NAMED)
def test_an_english_bullet_keeps_the_hard_rules(event: Event) -> None:
    draft = draft_extractive(event.request)
    assert [fault.message for fault in draft.faults if fault.hard] == []
    assert 60 <= count_words(told(draft)) <= 130
    assert not names_loose_day(told(draft))
    assert not re.search(r"\b(\w+ \w+ \w+ \w+ \w+ \w+)\b.*\b\1\b", told(draft)), "says something twice"
    assert {link.source for link in derive(draft.bullet.body).links} == set(range(1, len(event.sources) + 1))
    assert any(fault.code == "source_words" for fault in draft.faults)


@pytest.mark.parametrize("event", [event for event in ENGLISH if event.headlines or event.bolds], **NAMED)
def test_an_editor_would_keep_the_headline_and_the_bold_phrase(event: Event) -> None:
    bullet = draft_extractive(event.request).bullet
    derived = derive(bullet.body)
    assert not event.headlines or bullet.headline in event.headlines
    assert not event.bolds or (derived.bold is not None and derived.bold.of(derived.text) in event.bolds)


@pytest.mark.parametrize("event", JAPANESE, **NAMED)
def test_a_japanese_source_gives_a_fact_sheet_that_says_so(event: Event) -> None:
    draft = draft_extractive(event.request)
    assert draft.bullet.form == "fact_sheet"
    assert [fault.code for fault in draft.faults] == ["fact_sheet"]
    lines = draft.bullet.body.splitlines()
    assert all(re.match(r"- (?:who|where|called|how|when|share|change)", line) for line in lines[::2])
    assert all(line[2:] in event.sources[0].text for line in lines[1::2])


def test_the_lost_hyphens_of_a_page_come_back_and_its_notices_stay_out() -> None:
    event = next(event for event in ENGLISH if event.name == "hyphens")
    draft = draft_extractive(event.request)
    text = told(draft)
    for thing in ("icebreaker dock in Alaska", "deep-water repair basin", "West Coast", "propeller foundry in Ohio"):
        assert thing in text
    assert "Rwanda" not in text + draft.bullet.headline
    assert not re.search(r"\b(?:large|deep|nuclear|high|long|cross), (?:scale|water|powered|precision|term)", text)
    assert not any(char.isdigit() for char in text)
    assert "U. S." not in text


def test_a_long_source_takes_no_more_than_two_seconds() -> None:
    prose = next(event for event in ENGLISH if event.name == "tires").sources[0].text
    long = source("\n\n".join(prose.replace("Greenwood", f"Greenwood{n}") for n in range(14)))
    assert len(long.text.split()) > 3000
    began = time.process_time()
    draft_extractive(DraftRequest((long,)))
    assert time.process_time() - began < 2


@pytest.mark.parametrize(("many", "codes"), [(900, []), (MOST_SENTENCES + 1, ["source_cut"])])
def test_every_sentence_of_a_long_source_is_considered_or_the_cut_is_said(many: int, codes: list[str]) -> None:
    filler = "The crew of the ferry went on with its work."
    long = source(" ".join([*([filler] * (many - 1)), "The yard will pay $84 million for a new dock in Ohio."]))
    assert ("$84 million" in passages(long, 0)[-1].text) == (not codes)
    draft = draft_extractive(DraftRequest((long,)))
    assert [fault.code for fault in draft.faults if fault.code == "source_cut"] == codes


@pytest.mark.parametrize(
    "text", ["", "\n \n", "Menu", "?" * 500, "Subscribe now. Read more. Click here.", "\u202e" * 50]
)
def test_what_holds_no_prose_is_an_error_in_words(text: str) -> None:
    with pytest.raises(EngineError) as caught:
        draft_extractive(DraftRequest((source(text),)))
    assert caught.value.code == "nothing_to_draft"
    assert caught.value.hint


def test_without_a_source_there_is_nothing_to_draft() -> None:
    with pytest.raises(EngineError) as caught:
        draft_extractive(DraftRequest(()))
    assert caught.value.code == "no_source"


# Published on Wednesday, March 11, 2026.
HOUSE = [
    ("It was announced Tuesday by the firm in Ohio.", "It was announced on March 10 by the firm in Ohio."),
    ("Construction will begin this summer in the town.", "Construction will begin in the summer of 2026 in the town."),
    ("A joint exercise will be held there next February.", "A joint exercise will be held there in February 2027."),
    ("He took office in October last year after a vote.", "He took office in October 2025 after a vote."),
    ("It sailed in the Sea of Japan with a tug last week, a mate said.", "It sailed in the Sea of Japan with a tug."),
    ("TOKYO, March 11 (Wire) - The two sides signed the pact here.", "The two sides signed the pact here."),
    ("It will cover about 60 acres of land, according to the firm.", "It will cover about 60 acres of land."),
    ("Japan will replace the cranes at all of its ports, Arimura told the meeting.",
     "Japan will replace the cranes at all of its ports."),
    ("The talks in Washington, D.C. ended without a result.", "The talks in Washington ended without a result."),
    ("The U.S. Navy said “the U.S. stays” in the port.", "The US Navy said “the U.S. stays” in the port."),
    ("However, the governor signed the bill into law.", "The governor signed the bill into law."),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), HOUSE)
def test_a_sentence_is_put_in_house_form(given: str, wanted: str) -> None:
    passage = passages(source(given), 0)[0]
    assert house_form(passage, 2026) == wanted


@pytest.mark.parametrize(
    ("given", "loose"),
    [
        ("Seiwa will pay $42 a share, 27% more than Lakeshore's closing price on Friday.", True),
        ("Seiwa will pay $42 a share on Friday for the bank in Ohio.", False),
        ("Seiwa paid $42 a share, 27% more than Lakeshore's closing price on Friday.", False),
        ("The storm tore across the island over the weekend, killing two.", False),
        ("It will sail in the area at the weekend of the festival there.", True),
    ],
)
def test_a_day_that_may_be_another_is_not_guessed(given: str, loose: bool) -> None:
    assert names_loose_day(house_form(passages(source(given), 0)[0], 2026)) is loose


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("a large, scale project", "A large-scale project"),
        ("the AI, driven demand and a long, term plan", "The AI-driven demand and a long-term plan"),
        ("the Japan, U. S. alliance", "The Japan-US alliance"),
        ("Japan, US agree on rules", "Japan, US agree on rules"),
        ("supply, demand and price", "Supply, demand and price"),
        ("the plant, powered by gas", "The plant, powered by gas"),
        ("for one, two and three years", "For one, two and three years"),
    ],
)
def test_only_lost_hyphens_are_put_back(given: str, wanted: str) -> None:
    assert repair(given) == wanted


@pytest.mark.parametrize(
    ("edtf", "wanted"),
    [
        ("2026-12-06", "December 6"),
        ("2025-12-06", "December 6, 2025"),
        ("2026-12-01/2026-12-02", "December 1-2"),
        ("2026-11-30/2026-12-02", "November 30 to December 2"),
        ("2026-22", "the summer of 2026"),
        ("2027-34", "the second quarter of 2027"),
        ("2027-04", "April 2027"),
        ("XXXX-12-06", "December 6"),
        ("2024~", "2024"),
        ("2026-13-01", None),
        ("2026-12-01/..", None),
    ],
)
def test_dates_are_written_as_the_house_writes_them(edtf: str, wanted: str | None) -> None:
    assert house_date(edtf, 2026) == wanted


def test_a_clause_that_adds_little_goes() -> None:
    assert (
        shorter_form("The company will build the plant in the county next to the river, which is known for its trout.")
        == "The company will build the plant in the county next to the river."
    )


def test_a_person_is_introduced_at_the_first_mention() -> None:
    text = "Vice Minister for Ports Kenji Arimura led the talks. Arimura said the cranes were old."
    assert introduced(["Arimura said the cranes were old.", "Later, Arimura said more."], [text]) == [
        "Vice Minister for Ports Kenji Arimura said the cranes were old.",
        "Later, Arimura said more.",
    ]
