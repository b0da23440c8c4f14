"""Votes and scores: "220-210" and "3対2" are two figures; a bare pair that nothing counts is a designation."""

from drafter.facts.figures.clause import clause_after, clause_before
from drafter.text.lazy import lazily

_CONTEST = lazily(
    r"\b(?:vot\w+|ballots?|rul(?:ed|ing)|w[io]n(?:s|ning|ners?)?|beat(?:s|en|ing)?|lost|los[es]s?|losing|defeat\w*"
    r"|victor\w+|scor\w+|led|leads?|leading|trail\w*|ties?|tied|draws?|drew|drawn|decision|pass(?:ed|age)|approv\w+"
    r"|reject\w+|margin|record|games?|match\w*|sets?|innings|half-?time|break|thrash\w*|edg(?:ed|es)|topped|downed"
    r"|aggregate|penalt\w+|shoot-?out|House|Senate|party-line|comeback|rout\w*|final|overtime|extra time|unbeaten)\b"
)
_COUNTED = lazily(r"[ -](?!votes?\b|innings\b|loss\b)(?:[a-z]+ ){0,2}?(?:[a-z]{2,}[^s\W]s|people|men|women|children)\b")
_LEADS_RANGE = lazily(r"\b(?:aged?|ages|between|about|around|some|roughly|nearly|up to|another|of|by|in|within) \Z")
_RECORD = lazily(r", \Z|\(\Z")
_STANDS = lazily(r"\b(?:is|are|was|were|went|goes?|now|(?:improved|fell|moved|dropped|rose) to) \Z")
_JAPANESE_CONTEST = lazily(r"で|の|と|から|に|、|。|\Z")


def is_contest(text: str, start: int, end: int) -> bool:
    """True when the pair that stands there is a vote or a score."""
    if text[end : end + 1] >= "\u3000" or text[max(0, start - 1) : start] >= "\u3000":
        return _JAPANESE_CONTEST.match(text, end) is not None
    if _RECORD.search(text, max(0, start - 2), start) and text[end : end + 1] == (
        ")" if text[start - 1] == "(" else ","
    ):
        return True
    clause = clause_before(text, start, 90)
    if _STANDS.search(clause):
        return True
    return _CONTEST.search(clause) is not None or _CONTEST.search(clause_after(text, end, 40)) is not None


def is_counted(text: str, end: int) -> bool:
    """True when a plural noun follows, so that the pair counts something: "10-12 seats"."""
    return _COUNTED.match(text, end) is not None


def leads_range(text: str, start: int) -> bool:
    """True when the words before a pair make it a range: "aged 18-24", "in 10-15"."""
    return _LEADS_RANGE.search(text, max(0, start - 12), start) is not None
