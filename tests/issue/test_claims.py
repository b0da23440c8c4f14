"""The laws of claims: an edit reopens exactly what it touches; a move reopens nothing; the gate names what is open."""

from datetime import UTC, date, datetime

import pytest

from drafter.check.model import CheckedFact, CheckedSentence, Evidence, Judgement, Report, Verdict
from drafter.draft import derive
from drafter.facts import find_facts
from drafter.issue.claims import Claim, claims_of
from drafter.issue.gate import gate
from drafter.issue.model import Act, Issue, IssueBullet, IssueSource, Numbered, SignOff
from drafter.text.sentences import sentences
from drafter.text.span import Span
from tests.desk.conftest import source_of

FIRST = "The plant will cost **$810 million** and create 1,170 jobs."
SECOND = "It [opens](1) in Kitami with 40 lines and 40 robots."


def report(text: str, verdict: Verdict = "supported", evidence: str = "The source says so.") -> Report:
    """A report in which every fact and sentence has that verdict and rests on that sentence."""
    found = (Evidence(0, Span(0, len(evidence)), evidence, evidence),) if evidence else ()
    judged = Judgement(verdict, "same", "So says the source.", found)
    facts = tuple(CheckedFact(fact, judged) for fact in find_facts(text, None))
    return Report(text, facts, tuple(CheckedSentence(span, judged) for span in sentences(text)))


def claims(body: str, signoffs: list[SignOff], headline: str = "Plant to open", **judged: str) -> list[Claim]:
    bullet = IssueBullet(id="b1", version=1, headline=headline, body=body)
    return claims_of(bullet, report(headline), report(derive(body).text, **judged), signoffs)  # type: ignore[arg-type]


def signed(found: list[Claim], act: Act = "confirm") -> list[SignOff]:
    at = datetime(2026, 3, 20, tzinfo=UTC)
    return [
        SignOff(
            bullet_id=claim.bullet_id,
            person="S",
            at=at,
            act=act,
            claim_key=claim.key,
            verdict=claim.judgement.verdict,
            evidence_sha256=claim.evidence_sha256,
        )
        for claim in found
    ]


def open_texts(found: list[Claim]) -> set[str]:
    return {claim.text for claim in found if claim.open}


def test_every_fact_and_sentence_is_a_claim_with_a_key_of_its_own() -> None:
    found = claims(f"{FIRST} {SECOND}", [])
    assert len({claim.key for claim in found}) == len(found)
    assert {"$810 million", "1,170 jobs"} & open_texts(found)
    assert [claim.kind for claim in found].count("sentence") == 3


@pytest.mark.parametrize(
    "body",
    [
        f"{SECOND} {FIRST}",
        f"Something new opens the bullet. {FIRST} {SECOND}",
        f"{FIRST} {SECOND}".replace("**", "").replace("[opens](1)", "opens"),
        f"{FIRST}  {SECOND.replace('.', '!')}",
        f"{FIRST} {SECOND}".replace("The plant", "the plant"),
    ],
)
def test_moving_and_marking_reopen_nothing(body: str) -> None:
    before = claims(f"{FIRST} {SECOND}", [])
    now = claims(body, signed(before))
    assert open_texts(now) <= {"Something new opens the bullet."}


@pytest.mark.parametrize(
    "edited",
    [FIRST.replace("1,170", "1,710"), FIRST.replace("will", "may"), FIRST.replace("create", "not create")],
)
def test_editing_a_sentence_reopens_its_claims_and_no_others(edited: str) -> None:
    before = claims(f"{FIRST} {SECOND}", [])
    now = claims(f"{edited} {SECOND}", signed(before))
    plain, second = derive(edited).text, derive(SECOND).text
    assert plain in open_texts(now)
    assert {claim.text for claim in now if claim.open} == {c.text for c in now if c.text in plain}
    assert second not in open_texts(now)
    assert all(claim.reopened for claim in now if claim.text == plain)


def test_a_changed_source_reopens_and_the_signature_stays_on_the_record() -> None:
    before = claims(FIRST, [])
    now = claims(FIRST, signed(before), evidence="The source says otherwise.")
    body = [claim for claim in now if claim.part == "body"]
    assert body and all(claim.open and claim.reopened for claim in body)


@pytest.mark.parametrize(
    ("act", "is_open", "stands"),
    [
        ("confirm", False, True),
        ("no_claim", False, True),
        ("dispute", True, True),
        ("ask", True, True),
        ("undo", True, False),
    ],
)
def test_the_last_word_stands(act: Act, is_open: bool, stands: bool) -> None:
    before = claims(FIRST, [])
    now = claims(FIRST, [*signed(before), *signed(before, act)])
    assert {claim.open for claim in now} == {is_open}
    assert all((claim.signed is not None) == stands for claim in now)


def test_equal_facts_of_one_sentence_are_signed_apart() -> None:
    before = claims("It has 40 lines, and 40 lines more.", [])
    figures = [claim for claim in before if claim.kind in ("number", "quantity")]
    assert len(figures) == 2
    now = claims("It has 40 lines, and 40 lines more.", signed(figures[:1]))
    assert [claim.open for claim in now if claim.kind in ("number", "quantity")] == [False, True]


def issue_of(bullet: IssueBullet | None) -> Issue:
    return Issue(
        id="i",
        version=1,
        title="T",
        date=date(2026, 3, 20),
        sources=(IssueSource(id="s1", source=source_of()),),
        bullets=(bullet,) if bullet else (),
    )


WHOLE = IssueBullet(
    id="b1", version=1, headline="Plant to open", body=FIRST, sources=(Numbered(number=1, source_id="s1"),)
)
GATES: list[tuple[str, IssueBullet | None, str]] = [
    ("nothing", None, "no_bullets"),
    ("held", WHOLE.model_copy(update={"held": True}), "no_bullets"),
    ("headline", WHOLE.model_copy(update={"headline": " "}), "no_headline"),
    ("sheet", WHOLE.model_copy(update={"form": "fact_sheet"}), "fact_sheet"),
    ("empty", WHOLE.model_copy(update={"body": ""}), "no_body"),
]


@pytest.mark.parametrize(("bullet", "code"), [row[1:] for row in GATES], ids=[row[0] for row in GATES])
def test_the_gate_names_what_is_wrong_with_the_form(bullet: IssueBullet | None, code: str) -> None:
    assert code in {item.code for item in gate(issue_of(bullet), [])}


@pytest.mark.parametrize(
    ("verdict", "act", "code"),
    [
        ("supported", None, "unsigned"),
        ("conflicting", None, "conflicting"),
        ("unsupported", None, "unsupported"),
        ("weaker", None, "weaker"),
        ("supported", "dispute", "disputed"),
        ("supported", "ask", "asked"),
        ("supported", "confirm", None),
        ("conflicting", "confirm", None),
    ],
)
def test_the_gate_names_open_claims(verdict: str, act: Act | None, code: str | None) -> None:
    found = [claim for claim in claims(FIRST, [], verdict=verdict) if claim.part == "body"]
    if act:
        found = [c for c in claims(FIRST, signed(found, act), verdict=verdict) if c.part == "body"]
    codes = {item.code for item in gate(issue_of(WHOLE), found) if item.claim_key}
    assert codes == ({code} if code else set())
