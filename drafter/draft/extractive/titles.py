"""Titles that name an event without a verb, as releases and readouts have them, turned into clauses.

Only the words of the title are used: who acts stands in it, and the verb is the noun's own.
"""

import re
from collections.abc import Iterator

# What a noun at the head of a title says was done, in the form for several who do it.
_DEEDS = {
    "signing": "sign", "conclusion": "conclude", "adoption": "adopt", "establishment": "establish",
    "launch": "launch", "start": "start", "opening": "open", "holding": "hold", "convening": "hold",
    "exchange": "exchange", "renewal": "renew", "announcement": "announce", "release": "release",
}  # fmt: skip
_MEETING = r"(?:[\w-]+ ){0,3}?(?:[Mm]eeting|[Tt]alks?|[Cc]all|[Dd]ialogue|[Cc]onsultations?|[Ss]ummit|[Cc]onference)"
_DEED_BETWEEN = re.compile(
    rf"^(?:The )?(?P<noun>{'|'.join(_DEEDS)}) of (?:the |an? )?(?P<what>.{{6,90}}?) (?:between|by) (?P<who>.+)$",
    re.IGNORECASE,
)
_MEETING_BETWEEN = re.compile(rf"^(?:The )?(?P<what>{_MEETING})(?: (?:on|about) .{{3,60}})? between (?P<who>.+)$")
_MEETING_OF = re.compile(rf"^(?P<who>.+?)['’]s? (?P<what>{_MEETING}) [Ww]ith (?P<whom>.+)$")
_DEED_ALONE = re.compile(
    rf"^(?:The )?(?:(?:Signing|Conclusion)(?: of|,? and) (?:the |an? )?)?(?P<noun>{'|'.join(_DEEDS)}) of (?:the |an? )?"
    r"(?P<what>.{6,90})$",
    re.IGNORECASE,
)
# Who an ambassador stands between: the two that sign.
_ENVOY = re.compile(
    r"\bAmbassador of (?P<one>[A-Z]\w+) to (?:the )?(?:(?:Republic|Kingdom|Commonwealth|State) of )?(?:the )?"
    r"(?P<other>[A-Z]\w+(?: [A-Z]\w+)*(?: of [A-Z]\w+)?)"
)
_AT_THIS = re.compile(r"^(?P<where>At|In) this (?P<place>[^,]{4,40}), (?P<clause>[^,]+)$")
# Titles that only say who spoke.
_SPEECH = (
    r"(?:[Kk]eynote |[Oo]pening |[Cc]losing |[Ww]elcome |[Pp]olicy )?"
    r"(?:[Rr]emarks|[Ss]peech|[Aa]ddress|[Tt]estimony|[Ll]ecture|[Ss]tatement)"
)
_SPEECH_BY = re.compile(
    rf"^{_SPEECH}(?: delivered)? (?:by|of) (?P<who>[^,:]+?)(?:,| (?:at|on|to|before|in|during|for)\b|:|$)"
)
_SPEECH_OF = re.compile(rf"^(?P<who>(?:[A-Z][\w.’'-]*? ?){{1,6}}?)['’]s? {_SPEECH}\b")
_SPEAKER_FIRST = re.compile(rf"^(?P<who>(?:[A-Z][\w.’'-]* ?){{2,6}}): .*\b{_SPEECH}\b")
_OFFICES = frozenset(
    "Secretary Minister President Ambassador Governor General Spokesperson Spokesman Chairman Director Leaders Mayor"
    " Commander Commissioner Officials Consul".split()
)
# Words for what is of a country: never in small letters.
DEMONYMS = frozenset(
    "Japanese American Chinese Korean Russian British Australian Indian Filipino Taiwanese German French Okinawan"
    " Hawaiian Texan".split()
)
_ONLY_MEETING = re.compile(r"^(?:meeting|talks?)$", re.IGNORECASE)
_COUNTRY = re.compile(r"\bthe (?=United|Republic|Philippines|Netherlands)|\bthe Government of ")


def clauses_of(title: str, lede: str = "") -> Iterator[str]:
    """`Signing of a pact between A and B` as `A, B sign a pact`; `A's meeting with B` as `A meets B`; else nothing.

    `At this college, students learn x` becomes `Students learn x at college`. Where the title names nobody, the lede's
    ambassador tells between whom notes are exchanged.
    """
    envoy = _ENVOY.search(lede)
    if envoy is not None and " between " not in title and (match := _DEED_ALONE.match(title)):
        yield f"{envoy['one']}, {envoy['other']} {_DEEDS[match['noun'].lower()]} {_lowered(match['what'])}"
    if match := _DEED_BETWEEN.match(title):
        yield f"{_parties(match['who'])} {_DEEDS[match['noun'].lower()]} {match['what']}"
    if match := _MEETING_BETWEEN.match(title):
        yield f"{_parties(match['who'])} hold {_lowered(match['what'])}"
    if match := _MEETING_OF.match(title):
        if _ONLY_MEETING.match(match["what"]):
            yield f"{match['who']} meets {match['whom']}"
        else:
            yield f"{match['who']} holds {_lowered(match['what'])} with {match['whom']}"
    if match := _AT_THIS.match(title):
        yield f"{match['clause'][:1].upper()}{match['clause'][1:]} {match['where'].lower()} {match['place']}"


def speaker_of(title: str) -> str | None:
    """The surname of who speaks where the title names a speech: `Remarks by Deputy Secretary Hale at …`; else None."""
    found = _SPEECH_BY.match(title) or _SPEECH_OF.match(title) or _SPEAKER_FIRST.match(title)
    words = [word.strip(",.") for word in found["who"].split()] if found else [""]
    # A surname in capitals may come first: MOTEGI Sachiko.
    surname = next((word.title() for word in words if len(word) > 3 and word.isupper()), words[-1])
    return surname if surname[:1].isupper() and surname not in _OFFICES else None


def _parties(who: str) -> str:
    """`Japan and the United States` as `Japan, United States`: how headlines join those who act together."""
    bare = _COUNTRY.sub("", who)
    return re.sub(r",? and (?=[A-Z])", ", ", bare) if bare.count(" and ") == 1 else bare


def _lowered(what: str) -> str:
    return " ".join(
        word if word.isupper() or word in DEMONYMS else word[:1].lower() + word[1:] for word in what.split()
    )
