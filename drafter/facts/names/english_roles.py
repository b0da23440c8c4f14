"""English titles in small letters, right before a name: "city planner Lena Cho", "trade negotiator Ryosei Akazawa"."""

from drafter.text.lazy import lazily

_OFFICES = (
    "spokesperson|spokesman|spokeswoman|director|planner|curator|negotiator|governor|minister|ambassador|secretary|president"
    "|chairman|chairwoman|chairperson|manager|envoy|mayor|commissioner|premier|chancellor|superintendent|treasurer"
    "|executive|prosecutor|sheriff|commander|coach|lawmaker|senator|adviser|advisor|speaker|whip"
)
_BEFORE_OFFICE = (
    "executive|managing|deputy|vice|prime|foreign|defense|defence|finance|trade|city|chief|assistant|senior|police|fire|team"
    "|press|plant|general|head|economy|interior|justice|health|under|acting|interim|campaign|cabinet|national|security"
    "|regional|district|project|program|programme"
)
_TITLE = lazily(rf"(?<![\w'-])(?P<t>(?:(?:{_BEFORE_OFFICE})[ -])*(?:{_OFFICES})) \Z")
_REACH = 48


def role_before(text: str, start: int) -> str | None:
    """The title in small letters that stands right before a place, or None; "former" is none of it."""
    if text[start - 1 : start] != " ":
        return None
    found = _TITLE.search(text, max(0, start - _REACH), start)
    return found["t"] if found else None
