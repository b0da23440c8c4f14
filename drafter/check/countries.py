"""Countries and states that a source names in another way: by a capital, a ship, a part, or a short form."""

import re

from drafter.check.index import SourceIndex
from drafter.check.names import Found, entries_of, locate, other_forms
from drafter.check.words import plain_words
from drafter.text.display import display_line
from drafter.text.span import Span

# What stands for a country in the news: its capital, its parliament, the prefix of its ships.
_SEATS: dict[str, tuple[str, ...]] = {
    "United States": ("Washington", "USS", "Pentagon", "White House", "Congress", "NASA"),
    "Japan": ("Tokyo", "JS", "Diet"),
    "China": ("Beijing", "PLA"),
    "South Korea": ("Seoul",),
    "North Korea": ("Pyongyang",),
    "Taiwan": ("Taipei",),
    "United Kingdom": ("London", "HMS", "Westminster"),
    "Australia": ("Canberra", "HMAS"),
    "Philippines": ("Manila",),
    "Russia": ("Moscow", "Kremlin"),
    "Ukraine": ("Kyiv",),
    "France": ("Paris",),
    "Germany": ("Berlin",),
    "India": ("New Delhi", "Delhi"),
    "Canada": ("Ottawa",),
}
# What is short for one of two countries; the long form is never short for it.
_SHORT = {"korea": "South Korea", "korean": "South Korea", "koreans": "South Korea"}
# How the glossary's Japanese forms end for the parts of these two countries.
_PARTS: dict[str, tuple[str, ...]] = {"United States": ("州",), "Japan": ("県", "府", "都")}


# The states as datelines shorten them (AP style), where the short form is no other word.
_STATES = dict(
    pair.split("=") for pair in (
        "Alabama=Ala,Arizona=Ariz,Arkansas=Ark,California=Calif,Colorado=Colo,Connecticut=Conn,Delaware=Del,Florida=Fla"
        ",Georgia=Ga,Illinois=Ill,Indiana=Ind,Kansas=Kan,Kentucky=Ky,Louisiana=La,Maryland=Md,Massachusetts=Mass"
        ",Michigan=Mich,Minnesota=Minn,Mississippi=Miss,Missouri=Mo,Montana=Mont,Nebraska=Neb,Nevada=Nev"
        ",New Hampshire=N.H,New Jersey=N.J,New Mexico=N.M,New York=N.Y,North Carolina=N.C,North Dakota=N.D"
        ",Oklahoma=Okla,Oregon=Ore,Pennsylvania=Pa,Rhode Island=R.I,South Carolina=S.C,South Dakota=S.D"
        ",Tennessee=Tenn,Texas=Tex,Vermont=Vt,Virginia=Va,Washington=Wash,West Virginia=W.Va,Wisconsin=Wis,Wyoming=Wyo"
    ).split(",")
)  # fmt: skip


def shortened_state(name: str, source: SourceIndex) -> Found | None:
    """A state that a source has in a dateline's short form: "QUINCY, Mass."."""
    short = _STATES.get(name)
    match = re.search(rf"(?<=, ){re.escape(short)}\.", source.text) if short else None
    return Found("supported", "partial-name", Span(*match.span())) if match else None


def implied_country(words: str, source: SourceIndex) -> Found | None:
    """How a source speaks of a country without its name: "Regulators in Washington", "the Ohio plant"."""
    if words in _SHORT:
        return _named(_SHORT[words], source)
    known = next((entry for entry in entries_of(words) if entry.kind == "place"), None)
    country = known.english[0] if known else ""
    for seat in _SEATS.get(country, ()):
        span = locate(source, seat, plain_words(seat))
        if span:
            return Found("supported", "partial-name", span)
    endings = _PARTS.get(country)
    for parts, at in source.names if endings else ():
        held = entries_of(" ".join(parts))
        if endings and any(form.endswith(endings) for entry in held for form in entry.japanese):
            part = display_line(source.facts[at].span.of(source.text))
            return Found("supported", "derived", source.facts[at].span, f"The source names {part}, which lies there")
    for country_, seats in _SEATS.items():
        if words in map(plain_words, seats[:1]):
            return _named(country_, source)
    return None


def _named(country: str, source: SourceIndex) -> Found | None:
    """A capital that stands for its government: the source names the country."""
    for form in (country, *other_forms(plain_words(country))):
        span = locate(source, form, plain_words(form))
        if span:
            return Found("supported", "partial-name", span)
    return None


def is_home(words: str) -> bool:
    """True for the two countries of the digest and their people: a source at home seldom names its own."""
    return any(entry.english[0] in ("United States", "Japan") for entry in entries_of(words))
