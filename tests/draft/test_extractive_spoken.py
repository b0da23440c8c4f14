"""Talk, opinion and scenes: what a page's own words aren't, and where its news stands all the same."""

from datetime import date

import pytest

from drafter.draft import DraftRequest, derive, draft_extractive
from drafter.draft.extractive.antecedent import with_firm
from drafter.draft.extractive.hanging import hangs
from drafter.draft.extractive.hedging import hedged
from drafter.draft.extractive.lede import lede_of
from drafter.draft.extractive.material import passages
from drafter.draft.extractive.side_event import side_event
from drafter.draft.extractive.spoken import turns_of
from drafter.draft.extractive.tense import present
from drafter.draft.extractive.titles import speaker_of
from drafter.draft.extractive.verbs import main_verb
from drafter.draft.extractive.years import is_ahead
from drafter.facts import find_facts
from drafter.sources.model import SourceWarning
from tests.draft.test_extractive import source


@pytest.mark.parametrize(
    ("title", "speaker"),
    [
        ("Remarks by Deputy Secretary Oda at the Port Forum", "Oda"),
        ("Under Secretary Lind's Remarks at the Steel Dinner", "Lind"),
        ("Address by Foreign Minister SAWADA Mio at Hale University", "Sawada"),
        ("Secretary Holt: “Two Shores” — Address in Kobe", "Holt"),
        ("Statement by the Press Secretary", None),
        ("Mayor addresses the port strike in Kobe", None),
    ],
)
def test_a_title_tells_who_speaks(title: str, speaker: str | None) -> None:
    assert speaker_of(title) == speaker


TALK = "Oda: The yard will hire 40 welders.\n\nPorts Today: Why now?\n\nOda: We need them.\n\nPorts Today: And then?\n"


def test_the_turns_of_an_interview_are_known_by_two_labels_that_take_turns() -> None:
    assert [turn.speaker for turn in turns_of(f"Ken Oda runs the yard.\n\n{TALK}")] == ["Oda", "", "Oda", ""]
    assert turns_of("Cost: $4 million.\n\nJobs: 40.\n\nStart: May.") == []


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("“I knew nothing,” said Ann Hale on May 3, a day after Toyo and Delmar unveiled their plan for a plant.",
         "Toyo and Delmar unveiled their plan for a plant."),
        ("Ken Oda spoke with Ports Today in Kobe, where the two firms signed a pact on May 3 to build tugs.",
         "The two firms signed a pact on May 3 to build tugs."),
        ("“I knew nothing,” said Ann Hale, who runs the shop.", None),
    ],
)  # fmt: skip
def test_the_event_of_a_side_clause_is_told_alone(sentence: str, event: str | None) -> None:
    assert side_event(sentence) == event


@pytest.mark.parametrize(
    ("title", "text", "opens"),
    [
        ("Delmar orders 12 tugs from Toyo Yards", "On a gray morning a man bowed to a crane in the rain and laughed."
         " Delmar has ordered 12 tugs from Toyo Yards for $90 million.", "Delmar"),
        ("Ports must share their cranes", "Old habits die slowly on the docks of the two countries, it seems."
         " The two navies should share cranes by 2028.", "The two navies"),
        ("Remarks by Ken Oda", "I thank you all for this warm welcome to Kobe. We had a fine lunch, and two more."
         " Japan will open a school for welders in May.", "Japan will"),
    ],
    ids=["a scene", "an opinion", "a speech"],
)  # fmt: skip
def test_the_sentence_that_tells_the_news_leads(title: str, text: str, opens: str) -> None:
    lede = lede_of(passages(source(text), 0), title)
    assert lede is not None and lede.text.startswith(opens)


@pytest.mark.parametrize(
    ("before", "ahead"),
    [
        ("Oda said that he would visit Guam in ", True),
        ("The yard closes in ", True),
        ("Work is to be finished in ", True),
        ("The launcher was withdrawn in ", False),
        ("The yard laid off 60 people in ", False),
        ("The cranes of Kobe in ", None),
    ],
)
def test_a_month_lies_where_the_verb_before_it_says(before: str, ahead: bool | None) -> None:
    assert is_ahead(before) is ahead


@pytest.mark.parametrize(
    ("sentence", "hanging"),
    [
        ("A decision is due by November 15.", True),
        ("China and Russia protested, and the launcher left.", True),
        ("Each crane will cost $4 million.", True),
        ("Each side will pay half of it.", False),
        ("A hearing on the Kobe cranes will be held in May.", False),
    ],
)
def test_a_sentence_hangs_where_it_only_answers(sentence: str, hanging: bool) -> None:
    assert hangs(sentence) is hanging


def test_a_headline_is_no_surer_than_its_source() -> None:
    text = "Japan plans to raise its purchases by about a third."
    lines = list(hedged("Japan to raise purchases by a third", find_facts(text, None), text))
    assert lines[:2] == [
        "Japan to raise purchases by about a third",
        "Japan plans to raise purchases by about a third",
    ]


def test_an_opinion_is_told_as_argued_and_a_quotation_is_never_halved() -> None:
    text = (
        "The docks of the two countries are old and slow, and they are getting older. “We have waited for a long"
        " time in Kobe. We owe the welders a new crane,” the mayor said. Japan and the United States should share 12"
        " cranes by 2028 at a cost of $90 million. The two navies should pay for half of it."
    )
    body = derive(draft_extractive(DraftRequest((source(text, date(2026, 3, 11)),))).bullet.body).text
    assert body.startswith("A commentary argues that Japan and the United States should share 12 cranes")
    assert "We owe" not in body


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Two megawatts per crane, day and night.", False),
        ("Power at 11 cents a unit, fixed for 20 years.", False),
        ("The current one expires at the end of March 2027.", True),
        ("Forty welders mentored the crew, paid by Delmar.", True),
    ],
)
def test_an_answer_without_a_verb_is_no_sentence(sentence: str, kept: bool) -> None:
    assert [passage.text for passage in passages(source(sentence), 0)] == [sentence] * kept


@pytest.mark.parametrize(
    ("before", "sentence", "named"),
    [
        ("The Kobe Gulls have a goalie.", "The club said that it has signed Oda.",
         "The Kobe Gulls said that they have signed Oda."),
        ("The Kobe Gulls have a goalie.", "The club has signed Oda.", "The club has signed Oda."),
        ("The Kobe Gulls have a goalie.", "The club said that its coach left.", "The club said that its coach left."),
        ("A port has a goalie.", "The club signed Oda.", "The club signed Oda."),
    ],
)  # fmt: skip
def test_a_club_goes_by_the_name_that_the_sentence_before_opens_with(before: str, sentence: str, named: str) -> None:
    assert with_firm(sentence, before, before) == named


def test_a_saying_opens_no_bullet() -> None:
    text = "A crane that nobody can run is a crane that is broken. Delmar has ordered 12 tugs from Toyo Yards."
    lede = lede_of(passages(source(text), 0), "Why ports wait")
    assert lede is not None and lede.text.startswith("Delmar")


def test_a_name_behind_an_article_only_describes() -> None:
    verb = main_verb("A US appeals court on May 3 revived the verdict.")
    assert verb is not None and verb.base == "revive"


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Kobe Gulls have signed Oda", "Kobe Gulls sign Oda"),
        ("Kobe Gulls were sold to Oda", "Kobe Gulls are sold to Oda"),
        ("Delmar has signed Oda", "Delmar signs Oda"),
        ("Delmar was sold and moved to Oda", "Delmar is sold and moves to Oda"),
    ],
)
def test_the_verb_shows_that_several_act(line: str, headline: str) -> None:
    assert present(line) == headline


def test_what_a_page_of_opinion_asks_for_is_headed_as_commentary() -> None:
    text = "The Navy has two drydocks on the West Coast that can take a carrier. One dock in Japan stands idle."
    told = SourceWarning(code="opinion", message="It argues.")
    page = source(text).model_copy(update={"title": "Japan should host the next Navy drydock", "warnings": (told,)})
    draft = draft_extractive(DraftRequest((page,), date(2026, 5, 4)))
    assert draft.bullet.headline == "Commentary: Japan should host the next Navy drydock"
    assert "opinion" in {fault.code for fault in draft.faults}
