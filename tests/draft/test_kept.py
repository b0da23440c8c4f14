"""Sentences that a person wrote come back word for word, whatever a redraft did to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.draft.kept import edited_sentences, kept_faults, put_back, sentences_of
from drafter.draft.markup import derive

BEFORE = "The firm will **open a plant**. It will [hire](1) people. It makes glass."


@pytest.mark.parametrize(
    ("now", "edited"),
    [
        (BEFORE, []),
        (BEFORE.replace("**", ""), []),
        (BEFORE.replace("[hire](1)", "hire"), []),
        (BEFORE.replace("glass", "fine glass"), ["It makes fine glass."]),
        (BEFORE + " It is old.", ["It is old."]),
        ("It makes glass. The firm will **open a plant**.", []),
        ("", []),
    ],
)
def test_what_a_person_wrote_since(now: str, edited: list[str]) -> None:
    assert edited_sentences(BEFORE, now) == edited


@pytest.mark.parametrize(
    ("body", "kept", "result"),
    [
        (BEFORE, "It makes glass.", BEFORE),
        (BEFORE, "It will hire people.", BEFORE),
        (BEFORE, "It makes fine glass.", BEFORE.replace("glass", "fine glass")),
        (BEFORE, "It will hire 40 people.", BEFORE.replace("It will [hire](1) people.", "It will hire 40 people.")),
        (
            BEFORE,
            "The firm will open two plants.",
            "The firm will open two plants. It will [hire](1) people. It makes glass.",
        ),
        (BEFORE, "Nobody knew of this.", BEFORE + " Nobody knew of this."),
        ("", "It is old.", "It is old."),
        ("The firm makes **fine glass**.", "The firm makes glass now.", "The firm makes glass now."),
        ("[The](1) firm makes glass.", "The firm makes glass now.", "The firm makes glass now."),
        ("It makes [fine glass](1)", "It makes fine glass now.", "It makes fine glass now."),
    ],
)
def test_a_lost_sentence_is_put_back_in_its_place(body: str, kept: str, result: str) -> None:
    assert put_back(body, [kept]) == result
    assert kept_faults(result, [kept]) == []


def test_a_lost_sentence_is_a_hard_fault() -> None:
    (fault,) = kept_faults(BEFORE, ["It makes fine glass.", "It makes glass."])
    assert fault.hard and "fine glass" in fault.message


def test_two_kept_sentences_do_not_push_each_other_out() -> None:
    kept = ["It makes fine glass.", "It makes fine glasses."]
    assert kept_faults(put_back(BEFORE, kept), kept) == []


WORDS = st.text(alphabet="ab *[]()1.", min_size=1, max_size=12)


@given(st.lists(WORDS, max_size=6).map(" ".join), st.lists(st.sampled_from(["It is old.", "He went.", "It ran far."])))
def test_putting_back_never_fails_and_loses_nothing(body: str, kept: list[str]) -> None:
    assert kept_faults(put_back(body, kept), kept) == []


@given(st.text(max_size=80))
def test_sentences_are_those_of_the_plain_text(body: str) -> None:
    text = derive(body).text
    assert all(sentence in text for sentence in sentences_of(body))
    assert edited_sentences(body, body) == []
