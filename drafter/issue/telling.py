"""How a text tells a value: as what held before, as the day of saying it, as work that begins, as still to come."""

from __future__ import annotations

import re
from datetime import date

from drafter.check.index import SourceIndex
from drafter.facts.dates.edtf import bounds
from drafter.facts.model import Fact, Time

_EVENT = re.compile(
    r"\b(?:open|ready|beg[aiu]n|start|complet|finish|operat|arriv|launch|mov(?:e|ing)|relocat|deliver|receiv|buil[dt]"
    r"|construct|deploy|retir|enter|resum|land|sign|set up|establish|hand(?:ed)? over|in service|come[s]? on ?line"
    r"|expected|due|slated|scheduled)\w*"
    r"|開|完成|完工|稼働|開始|移転|移駐|着工|就航|引き渡|運用|配備|受け入れ|始ま|始め|竣工",
    re.I,
)
_AHEAD = re.compile(
    r"\b(?:will|would|to|by|plan\w*|expect\w*|schedul\w*|slated|due|aim\w*|until|target\w*|pledg\w*|hop\w+)\b"
    r"|予定|見通し|見込み|計画|方針|目指|までに|する。",
    re.I,
)
_BEFORE_PRINT = re.compile(r"\b(?:earlier|since|last|already|so far|early)\s+(?:in\s+)?$", re.I)
# After the verb of saying; in Japanese right after who said it (防衛省は8日、).
_SAID = re.compile(r"\b(?:said|says|told|announced|reported|confirmed|statement)\b[^.;]{0,40}$", re.I)
_SAID_JA = re.compile(r"(?:は|が)$")
_A_DAY = len("2024-02-08")
# Up from 1,170; in 2025, not 2024; originally due in 2024; 当初は2024年.
_FORMER = re.compile(
    r"(?:\b(?:up|down|moved|risen|fallen|back|off) from|\bnot|\binstead of|\brather than|\bcompared with"
    r"|\b(?:later|earlier|larger|smaller|higher|lower) than|\b(?:original|previous|initial|earlier)"
    r"|\b(?:originally|initially|previously|first (?:planned|set|due))\b[^.;,]{0,30}"
    r"|\bnot\b(?:(?!\bbut\b)[^.;\d]){0,60} (?:in|on|by|during)|\bmiss(?:es|ed)?"
    r"|\b(?:had been|was|were) (?:due|to|set|planned|scheduled|expected|slated)\b[^.;,]{0,30}"
    r"|\bhad (?:been )?(?:hoped|planned|meant|expected|promised)\b[^.;,]{0,30})"
    r"(?: (?:in|on|by|the|to|its|an?|of|about|around|some))*\s*$|当初(?:は|の)?(?:計画|予定)?(?:は|の|より)?$",
    re.I,
)
_FORMER_JA = re.compile(r"から|(?:ごろ|頃|末|中)?の予定(?:だった|から)|としていた|を予定していた")
_WORK_BEGINS = re.compile(
    r"\b(?:construction|work|building of)\b[^,.;]{0,40}\b(?:beg[aiu]n|start)(?!\w* (?:production|output|operat|making))"
    r"|\b(?:beg[aiu]n|start)\w* (?:\w+ ){0,2}(?:construction|work|building)"
    r"|\b(?:br(?:eak|oke|oken)|breaking) ground|ground-?breaking|着工|起工|(?:工事|建設).{0,12}(?:開始|始)",
    re.I,
)


def tells_event(text: SourceIndex, at: int) -> bool:
    """Whether a date stands in a sentence on something that happens, and is not the day of saying so."""
    lead = _lead(text, at)
    said = _SAID.search(lead) or (_SAID_JA.search(lead) and len(edtf_of(text.facts[at])) == _A_DAY)
    return not said and _EVENT.search(sentence_of(text, at)) is not None


def is_ahead(text: SourceIndex, at: int, printed: date) -> bool:
    """Whether a date is told as one of something to come after the printing day."""
    last = last_day(text.facts[at])
    if last is None or last <= printed or _BEFORE_PRINT.search(_lead(text, at)):
        return False
    return _AHEAD.search(sentence_of(text, at)) is not None


def is_former(text: SourceIndex, at: int) -> bool:
    """Whether a value is given as what held before."""
    tail = text.text[text.facts[at].span.end :][:12]
    return bool(_FORMER.search(_lead(text, at)) or _FORMER_JA.match(tail))


def begins_work(text: SourceIndex, at: int) -> bool:
    """Whether a date is that of work beginning, told by the words between the dates beside it.

    In Japanese the verb follows: what stands before the last comma is of the date before.
    """
    home, span = text.home[at], text.facts[at].span
    others = [text.facts[one].span for one in text.by_kind.get("date", ()) if text.home[one] == home and one != at]
    start = max((other.end for other in others if other.end <= span.start), default=text.sentences[home].span.start)
    end = min((other.start for other in others if other.start >= span.end), default=text.sentences[home].span.end)
    if text.language == "ja":
        start = max(start, text.text.rfind("、", start, span.start))
    return _WORK_BEGINS.search(text.text[start:end]) is not None


def sentence_of(text: SourceIndex, at: int) -> str:
    """The sentence in which a fact stands."""
    return text.sentences[text.home[at]].span.of(text.text)


def last_day(fact: Fact) -> date | None:
    """The last day that a date covers; None where it is open or unknown."""
    covered = bounds(edtf_of(fact))
    return covered[1] if covered else None


def edtf_of(fact: Fact) -> str:
    """The EDTF of a date, empty for other facts."""
    return fact.value.edtf if isinstance(fact.value, Time) else ""


def _lead(text: SourceIndex, at: int) -> str:
    """What stands before a fact in its sentence."""
    return text.text[text.sentences[text.home[at]].span.start : text.facts[at].span.start]
