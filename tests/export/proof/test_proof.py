"""A record says what stood, is read without the program, and names exactly what moved since."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest

from drafter.desk import Desk
from drafter.errors import UsageError
from drafter.export.proof import Proof, draw_proof, find_moved, read_proof, write_paper, write_proof
from drafter.export.proof.address import sentence_address
from drafter.issue.model import Issue
from tests.desk.conftest import TEXT, source_of

BODY = "The plant in **Kitami town** will [cost](1) $810 million and create 1,170 jobs."
HOSTILE = "<script>alert(1)</script> ](javascript:x) \x1b[31m \u202e & `x` https://evil.example"


@pytest.fixture
def kept(desk: Desk) -> tuple[Desk, Issue]:
    """An issue with one bullet, one claim confirmed with a note."""
    issue, source = desk.add_source(desk.new_issue().id, source_of())
    issue, bullet = desk.add_blank_bullet(issue.id, [source.id])
    desk.save_bullet(issue.id, bullet.id, bullet.version, "Kitami plant to create jobs", BODY)
    claim = next(one for one in desk.claims(issue.id) if one.text == "$810 million")
    desk.sign(issue.id, claim, "confirm", "read it in the paper too")
    return desk, desk.issue(issue.id)


def test_a_claim_is_recorded_with_all_that_it_rests_on(kept: tuple[Desk, Issue]) -> None:
    proof = kept[0].proof("latest")
    claim = next(one for one in proof.claims if one.text == "$810 million")
    quoted = claim.quoted[0]
    assert (claim.verdict, claim.open, quoted.match, quoted.sentence) == ("supported", False, "$810 million", TEXT)
    assert TEXT[quoted.start : quoted.end] == quoted.match and quoted.text_sha256 == proof.sources[0].sha256
    assert [(one.person, one.note, one.stands) for one in claim.said] == [("M. Sato", "read it in the paper too", True)]
    assert claim.text not in {one.text for one in proof.left} and proof.left
    assert proof.bullets[0].text[claim.start : claim.end] == claim.text


@pytest.mark.parametrize("form", ["md", "html", "json"])
def test_each_form_holds_the_same_things_in_words(kept: tuple[Desk, Issue], form: str) -> None:
    proof = kept[0].proof("latest")
    written = write_proof(proof, form).decode()
    bare = re.sub(r"<[^>]*>|\\", "", written) if form != "json" else written
    for claim in proof.claims:
        assert claim.text in bare and claim.evidence_sha256 in written
    for words in ("M. Sato", "read it in the paper too", TEXT, "#:~:text="):
        assert words in (written if "#" in words else bare)
    assert form != "json" or read_proof(written) == proof


def test_what_is_no_record_is_refused() -> None:
    for text in ("", "{}", '{"format": "drafter record"}', "[1]", '{"format": "drafter record", "version": 9}'):
        with pytest.raises(UsageError):
            read_proof(text)


SENTENCES = [
    ("https://a.example/x", "It costs $8-9, they say.", "https://a.example/x#:~:text=It%20costs%20%248%2D9%2C%20they"),
    ("https://a.example/x#part", "It rains.", "https://a.example/x#part:~:text=It%20rains."),
    ("https://a.example/x#", "It rains.", "https://a.example/x#:~:text=It%20rains."),
    ("https://a.example/x#:~:text=old", "It rains.", "https://a.example/x#:~:text=It%20rains."),
    ("javascript:alert(1)", "It rains.", None),
    (None, "It rains.", None),
]


@pytest.mark.parametrize(("url", "sentence", "begins"), SENTENCES)
def test_an_address_leads_to_the_sentence(url: str | None, sentence: str, begins: str | None) -> None:
    address = sentence_address(url, sentence)
    assert address is None if begins is None else (address or "").startswith(begins)


@pytest.mark.parametrize(
    "sentence",
    [
        "The company said on Monday that it will build a plant of 3,000 square metres, and hire 40 people, by May.",
        "同社は来年の春までに新しい工場を建設し、約四千人を雇用する計画であると月曜日の記者会見で発表した。",
    ],
)
def test_a_long_sentence_is_named_by_its_ends(sentence: str) -> None:
    address = sentence_address("https://a.example/x", sentence) or ""
    first, last = (unquote(part) for part in urlsplit(address).fragment.split("text=")[1].split(","))
    assert sentence.startswith(first) and sentence.endswith(last) and len(first) + len(last) < len(sentence)


def test_nothing_moved_while_nothing_moved(kept: tuple[Desk, Issue]) -> None:
    desk, issue = kept
    assert find_moved(desk.proof(issue.id), {1: TEXT}, issue) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (TEXT + " More was said.", {"text_changed"}),
        (TEXT.replace("will", "WILL"), {"text_changed"}),
        (TEXT.replace("$810", "$910"), {"text_changed", "evidence_gone"}),
        (None, {"source_gone"}),
    ],
)
def test_a_source_that_moved_is_named(kept: tuple[Desk, Issue], text: str | None, codes: set[str]) -> None:
    desk, issue = kept
    assert {one.code for one in find_moved(desk.proof(issue.id), {1: text}, issue)} == codes


@pytest.mark.parametrize(
    ("headline", "body", "codes", "gone"),
    [
        (None, BODY.replace("**", ""), set(), set()),
        (None, BODY.replace("1,170", "1,710"), {"bullet_edited", "claim_gone"}, {"1,170 jobs"}),
        ("Kitami plant to open", None, {"bullet_edited", "claim_gone"}, {"Kitami plant to create jobs"}),
    ],
)
def test_a_bullet_that_was_edited_is_named(
    kept: tuple[Desk, Issue], headline: str | None, body: str | None, codes: set[str], gone: set[str]
) -> None:
    desk, issue = kept
    proof, bullet = desk.proof(issue.id), issue.bullets[0]
    desk.save_bullet(issue.id, bullet.id, bullet.version, headline or bullet.headline, body or bullet.body)
    moved = find_moved(proof, {1: TEXT}, desk.issue(issue.id))
    assert {one.code for one in moved} == codes
    assert all(any(words in one.message for one in moved) for words in gone)


def test_a_record_that_was_changed_says_so(kept: tuple[Desk, Issue]) -> None:
    written = write_proof(kept[0].proof("latest"), "json").decode()
    altered = read_proof(written.replace(f'"sentence": "{TEXT}"', f'"sentence": "{TEXT.replace("810", "910")}"'))
    assert "record_altered" in {one.code for one in find_moved(altered, {})}


def _hostile(desk: Desk) -> Proof:
    source = source_of(TEXT, "https://news.example/a").model_copy(update={"title": HOSTILE, "site": HOSTILE})
    issue, held = desk.add_source(desk.new_issue(title=HOSTILE).id, source)
    issue, bullet = desk.add_blank_bullet(issue.id, [held.id])
    desk.save_bullet(issue.id, bullet.id, bullet.version, HOSTILE, f"{HOSTILE} cost $810 million.")
    claims = desk.claims(issue.id)
    for claim in claims:
        desk.sign(issue.id, claim, "dispute", HOSTILE)
    made = desk.proof(issue.id).made
    return draw_proof(desk.issue(issue.id), desk.claims(issue.id), desk.signoffs(issue.id), made=made, made_by=HOSTILE)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links |= {value or "" for name, value in attrs if name in ("href", "src")}


@pytest.mark.parametrize("form", ["html", "sheet", "md", "json"])
def test_hostile_words_stay_words(desk: Desk, form: str) -> None:
    proof = _hostile(desk)
    written = (write_paper(proof) if form == "sheet" else write_proof(proof, form)).decode()
    assert "\x1b" not in written and "\u202e" not in written
    if form == "md":
        bare = re.sub(r"\\.", "", written)
        assert "<script" not in bare and "](" not in bare and "evil.example" in bare and "://evil" not in bare
    elif form != "json":
        page = _Tags()
        page.feed(written)
        assert not page.tags & {"script", "img", "iframe", "form", "object"}
        assert all(link.startswith(("https://news.example/", "#c")) for link in page.links)


def test_the_sheet_numbers_every_claim_and_gives_it_boxes(kept: tuple[Desk, Issue]) -> None:
    proof = kept[0].proof("latest")
    written = write_paper(proof).decode()
    for claim in proof.claims:
        assert written.count(f"<sup>{claim.number}</sup>") == 1 and f"<b>{claim.number}</b>" in written
    assert written.count("☐ right") == len(proof.claims)
    assert "<u>$810 million</u><sup>" in written and "<mark>$810 million</mark>" in written
