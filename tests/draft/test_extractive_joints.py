"""Where sentences come apart, and what a sentence needs beside it: clauses, datelines, subjects that point back."""

import re
from datetime import date

import pytest

from drafter.draft import DraftRequest, derive, draft_extractive
from drafter.draft.extractive.antecedent import is_told_of, pointing_back
from drafter.draft.extractive.dateline import city_of, without_dateline
from drafter.draft.extractive.edits import house_form
from drafter.draft.extractive.introduce import introduced, placed
from drafter.draft.extractive.joints import shorter_form, split_form
from drafter.draft.extractive.lede import lede_of
from drafter.draft.extractive.material import passages
from tests.draft.test_extractive import source


@pytest.mark.parametrize(
    ("given", "left", "city"),
    [
        ("KOBE, Japan and DOVER, Del., Sept. 2, 2026 — Kaizan will build.", "Kaizan will build.", "Kobe"),
        ("TOKYO/RENO, March 9 (Wire) - The two met.", "The two met.", "Tokyo"),
        ("TOKYO, 9 March 2026 – Kaizan will build.", "Kaizan will build.", "Tokyo"),
        ("RENO, Nev., March 9, 2026 /NewsLine/ -- Kaizan will build.", "Kaizan will build.", "Reno"),
        ("(Kanto Wire) - The two met.", "The two met.", None),
        ("The Navy - Marine Corps team - The best of all.",) * 2 + (None,),
        ("Kobe Steel and Nippon Iron — The two firms met.",) * 2 + (None,),
    ],
)
def test_a_dateline_is_no_part_of_a_sentence(given: str, left: str, city: str | None) -> None:
    assert without_dateline(given) == left
    assert city_of(given) == city


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("Yoko Hata, who has run a farm in the valley for 31 years, said her cows give less milk on such days.",) * 2,
        (
            "The plan would be the first of its kind, the people said, asking not to be named as talks are private.",
            "The plan would be the first of its kind.",
        ),
        ("OTSU, Aug. 4, 2026 — Kaizan today announced a plan.", "Kaizan announced on August 4 a plan."),
        ("The launcher was withdrawn in November after a protest.", "The launcher was withdrawn in November 2025"
         " after a protest."),
        ("Cases that take 90 days today will take 30 under the rule.", "Cases that take 90 days will take 30 under"
         " the rule."),
        ("The two signed a pact today in Guam.", "The two signed a pact on August 5 in Guam."),
        ("It broke ground that day on a mill in Ohio.", "It broke ground on a mill in Ohio."),
        ("The fund has helped 90 people this fiscal year.",) * 2,
        ("Kaizan, a leading global supplier of glass, opened a mill.", "Kaizan, a supplier of glass, opened a mill."),
    ],
)  # fmt: skip
def test_no_edit_leaves_a_fragment_or_a_wrong_day(given: str, wanted: str) -> None:
    assert house_form(passages(source(given, date(2026, 8, 5)), 0)[0], 2026) == wanted


@pytest.mark.parametrize(
    ("given", "split", "short"),
    [
        (
            "The Navy plans to send six ships to yards in Japan, officials said, in a step that would move work away.",
            "The Navy plans to send six ships to yards in Japan, officials said. The step would move work away.",
            "The Navy plans to send six ships to yards in Japan, officials said.",
        ),
        ("The patrol will begin in the week of January 18, and Australia, which has a stake, may join it.",) * 3,
    ],
)
def test_a_sentence_comes_apart_at_its_joints_only(given: str, split: str, short: str) -> None:
    assert split_form(given) == split
    assert shorter_form(given) == short


ROVER = (
    "The agency named a pilot to the crew on March 9 in Houston. Japan will supply a pressurized rover in exchange."
    " The rover is to be delivered in 2031."
)
FIRMS = (
    "Toyo Motor sold more cars in the United States. Nissho fell 8 percent to 205,340 cars in all."
    " The company, which cuts 900 jobs, ended output in August."
)


@pytest.mark.parametrize(("text", "needs"), [(ROVER, 1), (FIRMS, 1)], ids=["a thing", "a firm"])
def test_a_subject_that_points_back_stands_only_beside_what_brought_it_in(text: str, needs: int) -> None:
    told = passages(source(text), 0)
    back = pointing_back(told, [text])
    assert not is_told_of(told[2], back, told[:1])
    assert is_told_of(told[2], back, [told[0], told[needs]])


def test_the_place_of_a_report_is_named_and_no_place_becomes_a_person() -> None:
    text = "OTSU, Shiga (Wire) -- The lake is high. Southside Virginia Community College will open a center."
    assert placed("The city said it will put up 14 monitors here.", text) == (
        "The city of Otsu said it will put up 14 monitors in Otsu."
    )
    assert introduced(["Virginia will give it a grant."], [text]) == ["Virginia will give it a grant."]
    text = "Mayor Aya Kitano met them. Kitano said so."
    assert introduced(["Kitano said so."], [text]) == ["Mayor Aya Kitano said so."]


def test_a_lede_that_its_next_sentence_sets_right_comes_with_it() -> None:
    text = (
        "OTSU — Japan will raise the volume of US beef that enters at the lower rate by 15,000 tons a year, the farm"
        " ministry said on March 9. The change takes effect in April and must still be approved by the Diet."
    )
    draft = draft_extractive(DraftRequest((source(text),)))
    told = derive(draft.bullet.body).text
    assert told.startswith("Japan will raise") and "must still be approved" in told
    assert draft.report.ok()


def test_a_scene_or_a_quotation_opens_no_bullet() -> None:
    for scene in ("When the lamps went out in 1998, it meant layoffs for all.", "“I had a call,” said the envoy then."):
        group = passages(source(f"OTSU — {scene}\n\nKaizan opened a $9 million mill in Ohio on March 9."), 0)
        lede = lede_of(group)
        assert lede is not None
        assert lede.text.startswith("Kaizan")


def test_the_bold_phrase_names_what_the_headline_names() -> None:
    text = (
        "OTSU — The governor on March 9 asked the commander of Naval Forces Japan to explain the emergency landing of"
        " a helicopter on a beach. The crew of five was unhurt, and the Navy has inspected 12 helicopters since."
    )
    draft = draft_extractive(DraftRequest((source(text, title="Governor asks why helicopter came down on beach"),)))
    derived = derive(draft.bullet.body)
    assert derived.bold is not None
    assert derived.bold.of(derived.text) == "emergency landing of a helicopter"


@pytest.mark.parametrize(
    ("title", "lede", "wanted"),
    [
        ("Readout of the Secretary's call with Minister Kano", "The Secretary called Kano.", "call"),
        ("Upper house passes bill to guard cables", "The House of Councillors on March 9 passed a bill on cables.",
         "House of Councillors passes bill to guard cables"),
        ("Five ideas for the alliance", "A new report by the Potomac Forum, released on March 9, argues that the allies"
         " should hold talks on deterrence every year.", "Report: allies should hold talks on deterrence every year"),
        ("Harbor State and Kyudai College launch joint semiconductor degree program",
         "Harbor State and Kyudai College will offer a degree.",
         "Harbor State, Kyudai College launch semiconductor degree program"),
    ],
)  # fmt: skip
def test_headlines_of_releases_reports_and_long_titles(title: str, lede: str, wanted: str) -> None:
    from drafter.draft import HouseStyle
    from drafter.draft.extractive.headline import headline_of

    found = headline_of([title], [lede], lede, HouseStyle())
    assert any(re.search(re.escape(wanted), line) for line in found[:4]), found
    assert not any(line.startswith("Readout") for line in found)
