"""Names and quotations of a bullet judged: found in a source whole or in a known form, or said not to be."""

import re
from collections.abc import Sequence

from drafter.check.cast import Cast
from drafter.check.countries import implied_country, is_home, shortened_state
from drafter.check.index import Reading, SourceIndex
from drafter.check.model import Evidence, Judgement, Reason, Verdict
from drafter.check.names import Found, entries_of, find_name
from drafter.check.occurrences import Shares
from drafter.check.places import evidence, name_of, place
from drafter.check.posts import other_post
from drafter.check.quotes import beheaded, find_quote
from drafter.check.roles import judge_role
from drafter.check.speakers import other_speaker
from drafter.check.voices import other_voice
from drafter.check.words import plain_words
from drafter.facts.model import Fact, Wording
from drafter.text.display import display_line
from drafter.text.span import Span

_RANK: dict[Verdict, int] = {
    "supported": 5, "weaker": 4, "doubtful": 3, "unchecked": 2, "conflicting": 1, "unsupported": 0,
}  # fmt: skip


# How the Japanese of cities and parts of a country ends: a source may name the city and not the state.
_PARTS = ("州", "県", "市", "府", "都", "島", "島々", "諸島")
# Of several sources that have a name, the one that has it most plainly tells how.
_PLAIN: dict[Reason, int] = {"same": 3, "partial-name": 2, "translated": 1}


def judge_wording(
    bullet: Reading, at: int, shares: Shares, sources: Sequence[SourceIndex], casts: Sequence[Cast]
) -> Judgement:
    """The judgement of a name or a quotation; `shares` tells which source covers its sentence, `casts` its people."""
    fact = bullet.facts[at]
    look = find_name if fact.kind == "name" else find_quote
    found = [(number, hit) for number, source in enumerate(sources) if (hit := look(fact, source)) is not None]
    if fact.kind == "name" and not any(hit[0] == "supported" for _, hit in found):
        long = _spelled_out(bullet, at)
        if long is not None:
            return judge_wording(bullet, long, shares, sources, casts)
    if not found and fact.kind == "name":
        own = fact.span.of(bullet.text)
        found = [
            (number, hit)
            for number, source in enumerate(sources)
            if (hit := implied_country(plain_words(own), source) or shortened_state(own, source))
        ]
    if not found:
        return _unknown(fact, bullet, at, shares, sources)
    found = [(number, _spoken(bullet, at, hit, sources[number], sources)) for number, hit in found]
    number, hit = max(found, key=lambda item: (_RANK[item[1].verdict], _PLAIN.get(item[1].reason, 0), -item[0]))
    if hit.verdict == "supported" and fact.kind == "name":
        held = [(number, each) for number, each in found if each.verdict == "supported"]
        told = judge_role(bullet, at, [(number, sources[number]) for number, _ in held])
        if told:
            return told
        post = _another_post(bullet, at, sources)
        if post:
            return post
        other = other_voice(bullet, at, sources, casts)
        if other:
            return _another_voice(*other, sources)
    return _told(hit, number, sources)


def _another_post(bullet: Reading, at: int, sources: Sequence[SourceIndex]) -> Judgement | None:
    for number, source in enumerate(sources):
        bodies = other_post(bullet, at, source)
        if bodies:
            theirs, mine = (display_line(body.value.text) for body in bodies if isinstance(body.value, Wording))
            said = (
                f"The source has this person with {theirs}, not with {mine} ({place(source, number, bodies[0].span)})."
            )
            return Judgement("conflicting", "role", said, (evidence(source, number, bodies[0].span),))
    return None


def _another_voice(number: int, span: Span, sources: Sequence[SourceIndex]) -> Judgement:
    source = sources[number]
    words = display_line(span.of(source.text))
    said = f"In the source this goes with {words} ({place(source, number, span)})."
    return Judgement("conflicting", "name", said, (evidence(source, number, span),))


def _spoken(bullet: Reading, at: int, hit: Found, source: SourceIndex, sources: Sequence[SourceIndex]) -> Found:
    """How a source has a quotation, unless it gives the words to another speaker."""
    fact = bullet.facts[at]
    if fact.kind != "quote" or hit.verdict != "supported" or hit.span is None:
        return hit
    assert isinstance(fact.value, Wording)
    cut = beheaded(fact.value.text, bullet, fact.span.start, source, hit.span)
    return cut or other_speaker(bullet, at, source, hit.span, sources) or hit


def _told(hit: Found, number: int, sources: Sequence[SourceIndex]) -> Judgement:
    source = sources[number]
    shown: tuple[Evidence, ...] = (evidence(source, number, hit.span),) if hit.span else ()
    where = place(source, number, hit.span) if hit.span else name_of(source, number)
    words = display_line(shown[0].match) if shown else "the same words"
    said = f"{hit.said or f'The source says {words}'} ({where})."
    return Judgement(hit.verdict, hit.reason, said, shown)


def _spelled_out(bullet: Reading, at: int) -> int | None:
    """The name that an acronym in brackets stands for: the one right before the bracket."""
    fact = bullet.facts[at]
    words = fact.span.of(bullet.text).replace(".", "")
    if not (words.isupper() and 2 <= len(words) <= 8):
        return None
    for before in range(at):
        other = bullet.facts[before]
        between = bullet.text[other.span.end : other.span.end + len(words) + 4]
        if other.kind == "name" and re.match(rf"\s*\(\W*{re.escape(words)}\b", between):
            return before
    return None


def _unknown(fact: Fact, bullet: Reading, at: int, shares: Shares, sources: Sequence[SourceIndex]) -> Judgement:
    words = fact.span.of(bullet.text)
    japanese = any(source.language == "ja" for source in sources)
    latin = not re.search("[぀-ヿ一-鿿]", words) and any(map(str.isalpha, words))
    if fact.kind == "name" and _foreign_place(plain_words(words), sources):
        return Judgement("unsupported", "absent", "The sources name no such place.")
    if fact.kind == "name" and _only_a_capital(bullet, at):
        return Judgement("unchecked", "unjudged", "A word that begins the sentence, perhaps no name: look by eye.")
    if japanese and latin and not _covered(bullet, at, shares, sources):
        return Judgement("unchecked", "script", "The source is in Japanese and no glossary links this: compare by eye.")
    if fact.kind == "quote" and len(plain_words(words).split()) <= 2:
        return Judgement("unchecked", "unjudged", "Marked words that the sources lack: compare them by eye.")
    if fact.kind == "name" and isinstance(fact.value, Wording) and len(words) <= 1:
        return Judgement("unchecked", "unjudged", "Too short to look up: compare by eye.")
    return Judgement("unsupported", "absent", "This is not in the sources given.")


# A plural before its verb, and endings that no surname has.
_COMMON = re.compile(
    r"[A-Z][a-z]+s (?:are|were|have|will|would|also|can|could|should|may)\b"
    r"|[A-Z][a-z]+(?:tion|sion|ment|ness|ity|ance|ence|ism|asm|ship|ings|als|ures)s?(?= [a-z])"
)


def _only_a_capital(bullet: Reading, at: int) -> bool:
    """True for a word that only its sentence's beginning made a capital: "Findings are", "Enthusiasm for"."""
    start = bullet.facts[at].span.start
    begins = start == bullet.sentences[bullet.home[at]].span.start
    return begins and _COMMON.match(bullet.text, start) is not None


def _foreign_place(words: str, sources: Sequence[SourceIndex]) -> bool:
    """True for a country, or a state beside other states, that the glossary knows and Japanese sources lack."""
    known = entries_of(words)
    countries = bool(known) and all(entry.kind == "place" and entry.japanese for entry in known)
    if not countries or is_home(words) or any(source.language != "ja" for source in sources):
        return False
    part = next((form[-1] for entry in known for form in entry.japanese if form.endswith(_PARTS)), None)
    return part is None or any(_names_another(part, source) for source in sources)


def _names_another(part: str, source: SourceIndex) -> bool:
    """True where a source names a state, a prefecture: then another one is another place."""
    return part in "州県" and any(
        form.endswith(part)
        for parts, _ in source.names
        for entry in entries_of(" ".join(parts))
        for form in entry.japanese
    )


def _covered(bullet: Reading, at: int, shares: Shares, sources: Sequence[SourceIndex]) -> bool:
    """True when a source in the bullet's own script tells what its sentence tells."""
    stems = bullet.sentences[bullet.home[at]].stems
    for number, source in enumerate(sources):
        if source.language != "ja" and max(shares[number].values(), default=0.0) >= max(2.0, 0.3 * len(stems)):
            return True
    return False
