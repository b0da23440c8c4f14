"""The sense of an English clause around a date: does it look back or ahead? Words decide, the nearest first."""

import re
from functools import lru_cache

from drafter.facts.dates.tense import Sense
from drafter.facts.words import any_of, listed
from drafter.text.lazy import lazily

_AHEAD = (
    r"will|shall|(?:when|until|till|once|before|if|unless) (?:\w+ ){1,3}(?:is|are) \w+(?:ed|en|n)|(?:go|goes"
    r"|heads?) to|begins|ends|convenes|as soon as(?= [A-Z]| \Z)|no (?:earlier|sooner|later) than|(?:chances?|odds"
    r"|prospects?|likelihood) of|(?:runs?|lasts?|continues?|extends?|remains? [a-z]+) (?:from|through|until|till|to)"
    r"|(?:leaves|departs|arrives|returns|resumes|goes|heads|begins|opens|starts|ends) on|(?:hosts?|faces?"
    r"|plays?) (?=[A-Z]|the )|(?:is|are) being (?:arranged|planned|readied|considered|weighed)|won't|'ll|upcoming|next"
    r"|going to|(?:is|are) to|(?:is|are) (?:to be )?(?:set|due|scheduled|slated|planned|expected|poised|likely)"
)
_MAYBE_AHEAD = (
    r"by(?= (?:(?:the )?(?:end|middle|start) of |the |early |late |mid-)*\Z)|could(?! not)"
    r"|(?<=, )(?:out|due|available|on sale|in (?:theaters|cinemas|stores|shops))(?= (?:on |in |from )?\Z)"
    r"|to (?:begin|open|start|close|launch|hold|visit|meet|release|complete|finish|decide|vote|resume"
    r"|deliver|run|host|attend|submit|expire|join|deploy|introduce|take|end|go|come|be)"
)
_BACK = r"as of|did|has|have|been|since|ago|last|previous|earlier|said|says|[a-z]{2,}ed"
# "A cut", "rate cuts", "the split" are nouns, whatever the verb is, and "of bottled tea" looks nowhere.
_NO_NOUN = (
    r"(?<!\ba )(?<!\bthe )(?<!\brate )(?<!\bno )(?<!\banother )(?<!\ban )(?<!\bof )(?<!\bits )(?<!\btheir )(?<!\bwith )"
    r"(?<!\bfor )"
)
_ASKING = r"(?:[Cc]all|[Ww]rite|[Cc]ontact|[Vv]isit|[Rr]egister|[Aa]pply|[Ee]-?mail|[Rr]eply|[Ss]ubmit)"
_NO_NOUN_AHEAD = r"(?<!\bits )(?<!\bthe )(?<!\ba )(?<!\btheir )"


def _marks() -> str:
    """What tells which way a clause looks; the words of one time that are nouns of another are passed over."""
    past = any_of(listed("english_irregular_pasts"))
    maybe = f"{any_of(listed('english_ahead'))}|{_MAYBE_AHEAD}"
    # The participle of a passive is no past: "will be held", "is to be formally signed", "could be sent".
    passive = rf"be(?: \w+ly)?(?: (?:\w+ed|{past}))?\b"
    return (
        rf"\b(?:(?P<was>(?:was|were|had been|has been|been) (?:originally |first )?(?:scheduled|expected|due|planned"
        rf"|set to|to (?!be)))|(?P<ahead>(?:will|shall|(?:is|are) to) (?:\w+ )?{passive}|(?:{_AHEAD})\b)"
        r"|(?P<put>(?:moved|postponed|rescheduled|delayed|deferred|pushed back|brought forward|put off|extended)"
        r" (?:from|to|until|by)\b)"
        rf"|(?P<be>to (?:\w+ )?{passive})"
        rf"|{_NO_NOUN_AHEAD}(?P<maybe>(?:would|could|may|might|should|must) (?:\w+ )?{passive}|(?:{maybe})\b"
        # What is accepted, closed or being held now lasts or is to come.
        rf"|(?:is|are) (?:being |not |\w+ly )?(?:\w+ed|{past})\b)"
        rf"|{_NO_NOUN}(?P<back>(?:{_BACK}|{past})\b))|(?P<asked>(?:^|(?<=[.,;:] )|(?<=or )"
        rf"|(?<=and )){_ASKING}\b)"
    )


_MARK = lazily(_marks)
_MARKET_DAY = lazily(r"'s (?:close|closing|settlement|finish|fix|high|low|session|trading)\b")
_DELIVERY = lazily(r"(?: \d{4})? (?:delivery|futures|contracts?|settlement|expiry)\b")
_CLAUSE = lazily(r"[,;]|\b(?:and|but|while|as(?! (?:of|early|late|soon|many|much|well)))\b")
_TO_DO = lazily(r"[,;]|\b(?:to|that|and|but|while) [a-z]|\b(?:told|said|says|asked|urged|ordered|agreed)\b")
_BESIDE = lazily(r" (?:after|before|by|since|from|until) ")
_DOES = lazily(r" (?:may|will|must|won't|should|can|cannot|would|could) ")
_ABBREVIATED = "".join(rf"(?<!\b{word})" for word in "Sen Rep Gov Gen Adm Col Sgt Capt Prof Sens Reps Maj".split())
_SENTENCE_START = lazily(rf"""(?<=[a-z0-9%)"']{{2}}){_ABBREVIATED}[.!?]["')]*\s+(?=["'(]?[A-Z])|\n""")


def sense_of(text: str, start: int, end: int) -> Sense:
    """What the words around `[start, end)` say: the last mark before it in its sentence, else the first after."""
    if _DELIVERY.match(text, end):
        return Sense("ahead", sure=True)
    if _MARKET_DAY.match(text, end):
        return Sense("back", sure=True)
    return _sense(text[max(0, start - 160) : start], text[end : end + 120])


@lru_cache(maxsize=1024)
def _sense(before: str, after: str) -> Sense:
    breaks = list(_SENTENCE_START.finditer(before))
    marks = list(_MARK.finditer(before, breaks[-1].end() if breaks else 0))
    if marks:
        sense = _read(marks[-1])
        if marks[-1]["back"] and _BESIDE.fullmatch(before, marks[-1].end()) and _DOES.match(after):
            # A participle beside its date: parcels mailed after Dec. 17 may not arrive.
            return Sense("ahead", sure=False)
        if _is_done_by(before, marks) and not _ahead_after(after):
            return Sense("back", sure=False)
        # A past of another clause says little: "the museum, which closed in March, reopens on Nov. 1".
        apart = sense.toward == "back" and _CLAUSE.search(before, marks[-1].end()) is not None
        return sense._replace(sure=sense.sure and not apart)
    stop = _SENTENCE_START.search(after)
    first = _MARK.search(after, 0, stop.start() if stop else len(after))
    return _read(first) if first else Sense("open", sure=False)


def _is_done_by(before: str, marks: list[re.Match[str]]) -> bool:
    """Whether "by" ends what was done, with nothing still to do between: planting was done on half by Sunday."""
    if marks[-1].group() != "by" or len(marks) < 2 or not marks[-2]["back"]:
        return False
    return _TO_DO.search(before, marks[-2].end(), marks[-1].start()) is None


def _ahead_after(after: str) -> bool:
    stop = _SENTENCE_START.search(after)
    first = _MARK.search(after, 0, stop.start() if stop else len(after))
    return first is not None and (first["ahead"] or first["maybe"]) is not None


def _read(mark: re.Match[str]) -> Sense:
    if mark["was"] or mark["put"]:
        return Sense("told", sure=False)
    if mark["ahead"] or mark["asked"]:
        return Sense("ahead", sure=True)
    if mark["back"]:
        return Sense("back", sure=True)
    return Sense("ahead", sure=False)
