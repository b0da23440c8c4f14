"""Slips that no source can show, each with the sentence that has none."""

from datetime import date

import pytest

from drafter.issue.gate import gate
from drafter.issue.model import Issue, IssueBullet, IssueSource, Numbered
from drafter.issue.slips import find_slips
from tests.desk.conftest import source_of

DAY = date(2026, 3, 20)
CASES = [
    ("Cabinet approval is expected March 20.", {"expected_passed"}),
    ("Approval is still expected on March 19.", {"expected_passed"}),
    ("The yard is due to close by the end of 2025.", {"expected_passed"}),
    ("Cabinet approval is expected March 21.", set()),
    ("The mayor said on March 10 that approval is expected in June.", set()),
    ("Approval is expected, the mayor said on March 10, by June 1.", set()),
    ("Approval was expected on March 10.", set()),
    ("The yard is scheduled to open in March.", set()),
    ("The two met on Tuesday, March 10.", set()),
    ("The two met on Monday, March 10.", {"weekday"}),
    ("The two met on March 10 (Monday) in Kure.", {"weekday"}),
    ("The two met on Tuesday, December 30.", set()),
    ("The two met on Wednesday, December 30, 2025.", {"weekday"}),
    ("The two met on Friday, February 30.", set()),
    ("The two [met](1) in Kure.", set()),
    ("The two [met](2) in Kure.", {"link_address"}),
    ("The two [met](3) in Kure.", {"link_dead"}),
]


def issue_of(body: str, headline: str = "") -> Issue:
    sources = (IssueSource(id="s1", source=source_of()), IssueSource(id="s2", source=source_of("Other.", None)))
    numbers = (Numbered(number=1, source_id="s1"), Numbered(number=2, source_id="s2"))
    bullet = IssueBullet(id="b1", version=1, headline=headline, body=body, sources=numbers)
    return Issue(id="i", version=1, title="Digest", date=DAY, sources=sources, bullets=(bullet,))


def codes(body: str, headline: str = "") -> set[str]:
    issue = issue_of(body, headline)
    return {slip.code for slip in find_slips(issue, issue.bullets[0])}


@pytest.mark.parametrize(("body", "found"), CASES)
def test_a_slip_is_found_and_its_like_is_not(body: str, found: set[str]) -> None:
    assert codes(body) == found


@pytest.mark.parametrize(
    ("headline", "body", "found"),
    [
        ("Inaugural Japan-US Harbor Dialogue meets", "The US-Japan Harbor Dialogue met in Kure.", {"two_names"}),
        ("Inaugural US-Japan Harbor Dialogue meets", "The US-Japan Harbor Dialogue met in Kure.", set()),
        ("Japan-US Trade Pact comes", "The US-Japan Harbor Dialogue speaks of the trade.", set()),
        ("Battery plant brings workers", "Two navies met near Kure.", {"headline_apart"}),
        ("Battery plant brings workers", "The plant is in Kure.", set()),
    ],
)
def test_a_headline_is_held_against_its_text(headline: str, body: str, found: set[str]) -> None:
    assert codes(body, headline) == found


def test_the_gate_lists_slips_with_their_place() -> None:
    left = gate(issue_of("Cabinet approval is expected March 20.", "Approval expected"), [])
    (item,) = [one for one in left if one.code == "expected_passed"]
    assert item.bullet_id == "b1" and item.message.startswith("Bullet 1: ") and "2026-03-20" in item.message


def test_the_gate_lists_what_has_passed_in_a_fact_sheet_beside_the_sheet_itself() -> None:
    text = "高浜市は10日、追悼式を3月15日に開催すると発表した。"
    source = source_of(text).model_copy(update={"language": "ja", "published": date(2026, 3, 11)})
    bullet = IssueBullet(
        id="b1",
        version=1,
        headline="Fact sheet: service",
        body=f"- when: March 10, 2026 / March 15\n  {text}\n- how many: about 350 people\n  約350人が参列する。",
        form="fact_sheet",
        sources=(Numbered(number=1, source_id="s1"),),
    )
    issue = Issue(
        id="i", version=1, title="Digest", date=DAY, sources=(IssueSource(id="s1", source=source),), bullets=(bullet,)
    )
    assert [one.code for one in gate(issue, []) if one.bullet_id] == ["fact_sheet", "expected_passed"]


def test_a_sheets_headline_is_held_when_the_body_is_written_up() -> None:
    left = gate(issue_of("The city will hold a service in May.", "Fact sheet: US Navy, service"), [])
    assert "headline_sheet" in {one.code for one in left}
