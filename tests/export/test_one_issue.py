"""One issue in every form and both layouts, read back by other programs: the same words, links, bold and figures."""

import re

import pytest

from drafter.export import LAYOUTS, read_json, write
from drafter.facts import find_facts
from drafter.issue.model import Issue
from tests.export.readers import READERS, Read, bare, mail
from tests.export.test_forms import issue

BODIES = (
    "Kitami Cell will **open a new plant** in Clarkdale, the state [announced](1) on March 10. It [will create](2) 980"
    " jobs and cost “about $640 million,” Governor Holloway said — a fifth of it in 2028.",
    "Énergie Dubois and Hokuto Power [signed](1) a **20-year pact & more** on liquid gas, worth 1.2 trillion yen."
    " Nothing in it is <final>, *said* both; it_is_a_draft of 14 pages, and 3 * 4 = 12.",
    "The US Navy **sent three ships** to Sasebo on February 27-28, [its](2) Pacific Fleet said. The ships, with 1,450"
    " sailors, [left](1) Guam on February 20. Some 4,000 people [came](2) to see them; 12.5% came from abroad.",
    "Talks on a **harbor security code** begin on April 4. Japan [pays](1) ¥31 billion over three years for 18 ports."
    " The code’s 2nd draft was due in “the summer of 2025”, Arimura said, and is late by 7 months.",
    "Work on the **Uwase runway** [began](2) on March 3. It is 2,300 metres long and lies 34 km from Tanegashima.",
)  # fmt: skip
ISSUE = issue(*BODIES, image_source="Harbor Herald & Sons", image_url="https://img.example/1?a=1&b=2")
ISSUE = ISSUE.model_copy(
    update={
        "about": "A digest of 5 things, twice a month. Write to us.",
        "bullets": tuple(
            bullet.model_copy(update={"headline": head})
            for bullet, head in zip(
                ISSUE.bullets,
                (
                    "Kitami Cell to open plant",
                    "Dubois, Hokuto sign pact on gas",
                    "Navy ships visit Sasebo & leave",
                    "Talks on harbor code begin",
                    "Econ 2+2: work on runway begins",
                ),
                strict=True,
            )
        ),
    }
)
BOLDS = [bare(re.findall(r"\*\*(.+?)\*\*", body)[0]) for body in BODIES]
ADDRESSES = {"1": "https://a.example/x", "2": "https://b.example/y%281%29"}
IMAGE = ("HarborHerald&Sons", "https://img.example/1?a=1&b=2")
LINKS = [(bare(anchor), ADDRESSES[n]) for body in BODIES for anchor, n in re.findall(r"\[([^\]]+)\]\((\d)\)", body)]


def figures(letters: str) -> list[str]:
    """Every number that the letters hold, in order."""
    return re.findall(r"\d+", letters)


def read(form: str, layout: str, given: Issue = ISSUE) -> Read:
    """The issue in a form and a layout, read back."""
    return READERS[form](write(given, form, layout=layout))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("form", READERS)
def test_each_form_has_the_same_words_links_bold_and_figures(form: str, layout: str) -> None:
    found, page = read(form, layout), read("html", layout)
    assert found.letters == page.letters
    assert figures(found.letters) == figures(page.letters)
    if form == "txt":
        assert [address for _, address in found.links] == [address for _, address in [IMAGE, *LINKS]]
    else:
        assert (found.links, found.bolds) == ([IMAGE, *LINKS], BOLDS)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_mail_has_them_in_both_its_parts(layout: str) -> None:
    text, page = mail(write(ISSUE, "eml", layout=layout))
    assert (text, page) == (read("txt", layout), read("html", layout))


def test_the_words_are_those_of_the_bullets() -> None:
    page = read("html", "sections")
    for body in BODIES:
        assert bare(re.sub(r"\*\*|\[([^\]]+)\]\(\d\)", r"\1", body)) in page.letters
    facts = [fact for body in BODIES for fact in find_facts(body) if fact.kind in ("money", "number", "quantity")]
    assert len(facts) >= 15


@pytest.mark.parametrize("form", ["md", "html", "txt", "docx", "pdf"])
def test_layouts_differ_by_headings_and_date_alone(form: str) -> None:
    sections, lists = read(form, "sections"), read(form, "lists")
    for words in ("Vol:1.4Date:February25,2022", "Headlines:", "Details:"):
        sections = Read(sections.letters.replace(words, "", 1), sections.links, sections.bolds)
    assert sections == Read(lists.letters.replace("Vol1.4", "", 1), lists.links, lists.bolds)


def test_json_is_the_whole_issue() -> None:
    assert read_json(write(ISSUE, "json")) == ISSUE
