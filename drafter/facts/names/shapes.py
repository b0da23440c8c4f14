"""How English names are built: which words join, which head a body, what the glossary knows, how compounds part."""

from functools import cache

from drafter.facts.glossary import glossary, key
from drafter.facts.names.vocabulary import bodies, heads, modifiers, opens_sentences, topics
from drafter.facts.words import listed
from drafter.text.span import Span

_PRIZED = frozenset(
    "Literature Physics Chemistry Medicine Economics Physiology Fiction History Biography Poetry Music Drama".split()
)
_PRIZES = frozenset("Prize Medal Award Awards Prizes".split())
_FOR = frozenset("Campaign Doctors Physicians Students Teachers Alliance Mothers Fund Initiative Program".split())
_ON = frozenset(
    "Commission Committee Council Convention Treaty Summit Conference Agreement Policy Institute Forum".split()
)
_TO = frozenset("Ambassador Envoy Representative Ambassadors Mission".split())
_TAILS = frozenset("Partnership Committee Commission Council Agency Act Institute Administration Fund Group".split())
_PARTICLES = frozenset("de van von bin al da del la der den los".split())
# New, north and the like of Japanese, Korean and Chinese places: Shin-Osaka is one place.
_NEIGHBOURS = frozenset("Shin Kita Minami Higashi Nishi Naka Kami Shimo Oku Moto".split())
# What ends names from Japanese in small letters: Yamaguchi-gumi, Kiyomizu-dera.
_SUFFIXES = frozenset("gumi kai ji dera jo ku shi cho san gawa kawa dori machi mura ken fu za kan jinja jingu".split())
_CALLINGS = ("ists", "ers", "logy", "ics", "graphy", "ians", "medicine", "nomy")
_PAIRS = frozenset(
    {
        ("Commercial", "Industrial"),
        ("Food", "Drug"),
        ("CHIPS", "Science"),
        ("Strategic", "International"),
        ("Fire", "Disaster"),
        ("Children", "Families"),
        ("Health", "Human"),
        ("Oceanic", "Atmospheric"),
        ("Aeronautics", "Space"),
        ("Customs", "Border"),
        ("Security", "Exchange"),
        ("Securities", "Exchange"),
    }
)


@cache
def _known() -> frozenset[str]:
    shipped = glossary()
    return frozenset(
        form
        for form, entries in shipped.by_english.items()
        if any(e.kind not in ("title", "currency") for e in entries)
    )


def known(words: str) -> bool:
    """True when the glossary names this, its case aside."""
    return words[:1].isupper() and key(words) in _known()


def names_no_person(words: str) -> bool:
    """True when the glossary names this and it is a place or a body."""
    entries = glossary().of_english(words)
    return bool(entries) and all(entry.kind != "person" for entry in entries)


def joins(words: list[str], link: str, word: str) -> bool:
    """Whether a joining word or a comma ties what stood before to the next capitalised word."""
    last = words[-1].rstrip(".")
    joined = any(each in ("of", "for", "on") for each in words)
    first_link = link.split(" ", maxsplit=1)[0]
    if link in ("&", "and") and known(f"{words[-1]} {link} {word}"):
        return True
    if link == "&":
        return not (known(last) and known(word))
    if first_link in _PARTICLES:
        return last not in heads() and last not in bodies()
    if link in (",", ", and", "and"):
        return _lists(words, last, link, word, joined)
    if first_link == "of":
        holds = last in bodies() or last in listed("english_bodies_of")
        return holds or words[-1] in heads() or (joined and last in topics())
    if first_link == "at":
        # A campus: the University of Texas at Austin.
        return "University" in words[:2] and "of" in words
    if first_link == "in":
        return last in _PRIZES and (word in topics() or opens_sentences(word) or word in _PRIZED)
    if first_link == "for":
        return (
            last in _FOR or last in _PRIZES or last in bodies() or words[-1] in heads() or (joined and last in topics())
        )
    if first_link == "on":
        return last in _ON
    return link == "to" and last in _TO


def _lists(words: list[str], last: str, link: str, word: str, joined: bool) -> bool:
    if link == "and" and (last, word) in _PAIRS:
        return True
    if not joined or not any(each in bodies() or each in heads() or each in modifiers() for each in words):
        return False
    if link == "and" and not known(last) and not known(word) and word not in heads():
        # A field, a trade or a science goes on with another: "of Tourism and Antiquities", "of Machinists and Aerospace
        # Workers"; what belongs to a body with a proper name of its own would be known, or be no word of the language.
        return last.endswith(_CALLINGS) or word in topics() or opens_sentences(word)
    return last in topics() and word in topics()


def split_compound(word: str, span: Span) -> list[tuple[str, Span]]:
    """US-Japan names two; Okinawa-based and R-Texas one; Indo-Pacific and Secretary-General-like words stay whole."""
    if "-" not in word or known(word):
        return [(word, span)]
    parts = word.split("-")
    if parts[0] in _NEIGHBOURS or parts[-1] in _SUFFIXES:
        return [(word, span)]
    if parts[0] in ("D", "R", "I") and known(word[2:]):
        # A lawmaker's party and state: R-Texas.
        return [(word[2:], Span(span.start + 2, span.end))]
    if parts[-1][:1].islower():
        head = word[: len(word) - len(parts[-1]) - 1]
        if head in heads() or head in modifiers() or len(head) < 2:
            return []
        return split_compound(head, Span(span.start, span.start + len(head)))
    if not any(known(part) for part in parts) or any(len(part) < 2 for part in parts):
        return [(word, span)]
    found: list[tuple[str, Span]] = []
    at = span.start
    for part in parts:
        if part[:1].isupper():
            found.append((part, Span(at, at + len(part))))
        at += len(part) + 1
    return found
