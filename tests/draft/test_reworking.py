"""A bullet worked on: a headline alone, fewer words, by rule and by what the editor asked for in a few words."""

import pytest

from drafter.draft import Bullet, DraftRequest, derive, draft_extractive
from drafter.draft.instruction import Asked, asked
from drafter.draft.markup import count_words
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
