"""A bullet worked on: a headline alone, fewer words, by rule and by what the editor asked for in a few words."""

import pytest

from drafter.draft import Bullet, DraftRequest, derive, draft_extractive
from drafter.draft.instruction import Asked, asked
from drafter.draft.markup import count_words
from drafter.errors import EngineError
from tests.score.draft_articles import events

TIRES = next(event for event in events() if event.name == "tires")


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (None, Asked("bullet")),
        ("lead with the cost", Asked("bullet", None, "lead with the cost")),
        ("a new headline", Asked("headline")),
        ("Headline only.", Asked("headline")),
        ("a headline that names the town", Asked("bullet", None, "a headline that names the town")),
        ("shorten to 60 words", Asked("shorten", 60)),
        ("60 words", Asked("shorten", 60)),
        ("cut it down to 60", Asked("shorten", 60)),
        ("shorter", Asked("shorten")),
        ("name the 60 workers", Asked("bullet", None, "name the 60 workers")),
    ],
)
def test_an_instruction_names_its_task(said: str | None, wanted: Asked) -> None:
    assert asked(said) == wanted


def test_a_shorter_bullet_keeps_its_event_its_markup_and_the_editors_words() -> None:
    whole = draft_extractive(TIRES.request).bullet
    text = derive(whole.body).text
    last = text.rpartition(". ")[2]
    request = DraftRequest(TIRES.sources, task="shorten", previous=whole, words=60)
    short = draft_extractive(request)
    told = derive(short.bullet.body)
    assert 20 <= count_words(told.text) <= 60 < count_words(text)
    assert text.startswith(told.text[:60]) and told.bold is not None and told.links
    assert short.report.ok() and short.bullet.headline == whole.headline
    kept = draft_extractive(DraftRequest(TIRES.sources, task="shorten", previous=whole, words=60, kept=(last,)))
    assert derive(kept.bullet.body).text.endswith(last)


def test_one_long_sentence_loses_its_trailing_clause() -> None:
    body = "Kaizan will **build a plant** in Reno for [makers](1) of cells in the county, which is known for its trout."
    bullet = Bullet(headline="Kaizan to build plant in Reno", body=body)
    short = draft_extractive(DraftRequest(TIRES.sources, task="shorten", previous=bullet, words=14)).bullet
    assert short.body == "Kaizan will **build a plant** in Reno for [makers](1) of cells in the county."


def test_another_headline_leaves_the_body_as_it_is() -> None:
    whole = draft_extractive(TIRES.request).bullet
    again = draft_extractive(DraftRequest(TIRES.sources, task="headline", previous=whole))
    assert again.bullet.body == whole.body
    assert again.bullet.headline != whole.headline and again.headline_report.ok()
    assert not [fault for fault in again.faults if fault.hard]


BODY = (
    "Kaizan Cell said on Monday that it will **build a plant** in Reno. "
    "Governor Ann Mercer said the state will pay $95 million in [grants](1). "
    "Production begins in June 2027. It will run day and night."
)
# What the editor asks for, and the first words of the bullet then; or the code of the refusal.
LED = (
    ("lead with the grants", "Governor Ann Mercer said the state will pay $95 million in [grants](1)."),
    ("Lead with the cost.", "Governor Ann Mercer"),
    ("begin with production", "Production begins"),
    ("open it with the governor", "Governor Ann Mercer"),
    ("lead with the plant", "Kaizan Cell"),
    ("lead with the mayor of Sparks", "no_such_sentence"),
    ("lead with day and night", "leaning_sentence"),
    ("make it livelier", "unknown_instruction"),
    ("mention the grants", "unknown_instruction"),
)


@pytest.mark.parametrize(("said", "wanted"), LED)
def test_a_bullet_leads_with_what_is_asked_for_or_says_why_not(said: str, wanted: str) -> None:
    previous = Bullet(headline="Kaizan to build plant in Reno", body=BODY)
    request = DraftRequest(TIRES.sources, instruction=said, previous=previous)
    if wanted.islower():
        with pytest.raises(EngineError) as refused:
            draft_extractive(request)
        assert refused.value.code == wanted
        return
    led = draft_extractive(request).bullet.body
    assert led.startswith(wanted) and sorted(led.split()) == sorted(BODY.split())
