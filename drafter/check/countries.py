"""Countries that a source names by their capital, by their ships or by their states, not by their own name."""

from drafter.check.index import SourceIndex
from drafter.check.names import Found, entries_of, locate
from drafter.check.words import plain_words

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
# How the glossary's Japanese forms end for the parts of these two countries.
_PARTS: dict[str, tuple[str, ...]] = {"United States": ("州",), "Japan": ("県", "府", "都")}


def implied_country(words: str, source: SourceIndex) -> Found | None:
    """How a source speaks of a country without its name: "Regulators in Washington", "the Ohio plant"."""
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
            return Found("supported", "derived", source.facts[at].span)
    return None
