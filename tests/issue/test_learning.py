"""A style learnt from back issues holds what they show, and says from what; the rest stays as it was."""

from datetime import date

from drafter.draft.house import HouseStyle
from drafter.issue.learning import learn_style
from drafter.issue.model import Issue, IssueBullet

KNOWN = HouseStyle(title="Harbor Notes", avoid=(("slated", "scheduled"),), layout="lists")


def bullet(place: int, words: int, first: str) -> IssueBullet:
    """A bullet of that many words."""
    body = first + " and so on" * ((words - len(first.split())) // 3) + "."
    return IssueBullet(id=f"b{place}", version=1, headline=f"Port {'a ' * place}to open again", body=body)


def back(number: int, day: date, *bullets: IssueBullet) -> Issue:
    """A released issue."""
    return Issue(
        id=str(number), version=1, title="Harbor Notes", volume="2", number=number, date=day, state="released",
        image_source="Port Photo", about=f"Notes {number}.", bullets=bullets,
    )  # fmt: skip


ISSUES = [
    back(
        9, date(2026, 3, 1),
        bullet(2, 60, "The US **opened a port** on 3 March, and $5 million was [paid](1) for 30 cranes"),
        bullet(3, 81, "The US **shut a small port** on 4 March, and it was [sold](1) at [once](2)"),
    ),
    back(7, date(2026, 2, 1), bullet(4, 120, "The port **was opened again** on 20 January 2026 by 40 people")),
]  # fmt: skip


def test_what_the_issues_show_is_learnt_with_what_it_was_drawn_from() -> None:
    learnt = learn_style(ISSUES, KNOWN)
    style = learnt.style
    assert (style.volume, style.days_between_issues, style.headlines) == ("2", 14, (1, 2))
    assert (style.about, style.image_credit) == ("Notes 9.", "Port Photo")
    assert (style.headline_words, style.headline_figures) == ((6, 8), False)
    assert (style.words_advised, style.words_aim, style.figures) == ((55, 120), 80, (0, 2))
    assert (style.bold_words, style.links, style.anchor_words) == ((3, 4), (1, 2), (1, 1))
    assert (style.date_order, style.years) == ("day_month", "others")
    assert ("U.S.", "US") in style.short_forms
    assert learnt.measured["date_order"] == "0 as December 6, 3 as 6 December"
    assert learnt.measured["links"] == "2 bullets, 1 to 2, middle 1.5"


def test_what_they_do_not_show_stays() -> None:
    learnt = learn_style(ISSUES, KNOWN)
    assert (learnt.style.avoid, learnt.style.layout) == (KNOWN.avoid, "lists")
    assert {"avoid", "layout", "title", "copied_words"}.isdisjoint(learnt.measured)
    plain = [one.model_copy(update={"bullets": (bullet(1, 60, "A port was opened again"),)}) for one in ISSUES]
    bare = learn_style(plain, KNOWN)
    assert (bare.style.links, bare.style.bold_words) == (KNOWN.links, KNOWN.bold_words)
    assert learn_style([], KNOWN).style == KNOWN


def test_both_forms_side_by_side_are_no_rule() -> None:
    mixed = [back(1, date(2026, 1, 1), bullet(1, 60, "The US and the U.S. and the US met, and the U.S. paid"))]
    known = KNOWN.model_copy(update={"short_forms": ()})
    assert learn_style(mixed, known).style.short_forms == ()
