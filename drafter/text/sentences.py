"""Sentences of English and Japanese prose as spans. Headings and list lines are sentences of their own.

English: a full stop ends a sentence unless it closes an abbreviation, an initial or a decimal; closing quotation
marks and brackets belong to the sentence they close. Japanese: 。！？ end one, except inside 「…」 and （…）.
A newline ends a sentence when a blank line follows, when the line ended in a stop, or when the line is no
hard-wrapped prose.
"""

import re
from collections.abc import Iterator

from drafter.text.span import Span

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen adm lt col sgt maj capt cmdr rep sen gov pres sec amb hon rev st mt ft vs etc inc ltd corp"
    " co no nos vol fig jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
    " vice asst dept est approx pp ed al cf jr sr bros assn univ gens reps sens u.s u.k u.n e.g i.e a.m p.m d.c"
    " ph.d brig cpl supt del".split()
)
_ENDS_HERE_TOO = frozenset("u.s u.k u.n a.m p.m d.c ph.d inc ltd corp co jr sr etc".split())
_STOP = re.compile(r"""[.!?…]+['"”’)\]]*(?=\s|$)|[。！？]+[」』）)]*|\n""")
_WORD_BEFORE = re.compile(r"[\w.]+$")
_INITIALS = re.compile(r"[a-z](?:\.[a-z])+")
_STATE = re.compile(r", [A-Z][a-z]{1,4}$")
_OPENS = re.compile(r"""\s+['"“‘(\[]*([A-Z0-9\u3040-\u30ff\u4e00-\u9fff])([\w.]*)""")
_COMMON_OPENERS = frozenset(
    "The A An In On At It He She They We But And However This That These Those Its His Her Their Under For From With"
    " After Before As If When While Since Both Two Three Officials Analysts".split()
)
_BRACKETS = re.compile("[「『（(」』）)]")
_OPENING = "「『（("
# Behind 「…。」 the sentence goes on where a particle takes the quotation up: と述べた, という, の声.
_GOES_ON = re.compile("(?!ところ|とはいえ|でも、|では、|もし|もっとも)(?:[とのはがをにでもや、]|って|など)")


def sentences(text: str) -> list[Span]:
    """The sentences of a text in order, without the white space around them; empty for blank text."""
    return [span for start, end in _pieces(text) if (span := _trim(text, start, end)) is not None]


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    depth_at, last = _nesting(text), len(text.rstrip())
    for match in _STOP.finditer(text, 0, last):
        if match.start() < start or not (match.end() == last or _ends(text, match, depth_at)):
            continue
        yield start, match.end()
        start = match.end()
    yield start, len(text)


def _ends(text: str, match: re.Match[str], depth_at: dict[int, int]) -> bool:
    mark = match.group()[0]
    if mark == "\n":
        return _line_ends(text, match.start())
    if mark in "。！？":
        if match.group()[-1] in "」』）)":
            return _GOES_ON.match(text, match.end()) is None
        return match.start() not in depth_at
    if mark != ".":
        return mark != "…" or _OPENS.match(text, match.end()) is not None
    return _full_stop_ends(text, match)


def _full_stop_ends(text: str, match: re.Match[str]) -> bool:
    opener = _OPENS.match(text, match.end())
    if opener is None:
        return not text[match.end() : match.end() + 4].strip() or match.group()[-1] in '"”'
    if len(match.group()) > 1 and match.group()[1] != ".":
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - 24), match.start())
    word = before.group().lower() if before else ""
    first = opener.group(1) + opener.group(2)
    bracketed = text[match.end() : opener.start(1)].lstrip()[:1] in ("(", "[")
    if bracketed and _STATE.search(text, max(0, match.start() - 8), match.start()):
        return False
    if word in _ENDS_HERE_TOO or _INITIALS.fullmatch(word):
        # A bracket after an abbreviation goes on with its sentence: "Rock Hill, S.C. (Dec. 6)".
        return not bracketed and first in _COMMON_OPENERS and not text.startswith("Under Secretary", opener.start(1))
    if word in _ABBREVIATIONS:
        return word == "no" and not first[0].isdigit()
    return not (len(word) == 1 and word.isalpha() and word != "i")


def _line_ends(text: str, at: int) -> bool:
    rest = text[at : at + 3]
    if rest.startswith(("\n\n", "\n \n")):
        return True
    line = text[text.rfind("\n", 0, at) + 1 : at]
    after = text[at + 1 : at + 2]
    wrapped_prose = 55 <= len(line) <= 100 and not line.rstrip().endswith((".", "!", "?", "。", ":")) and after.strip()
    return not (wrapped_prose and (after.islower() or after.isdigit() or "\u3040" <= after <= "\u9fff"))


def _nesting(text: str) -> dict[int, int]:
    """The positions of 。！？ that stand inside a Japanese bracket which is closed within 400 characters."""
    inside: dict[int, int] = {}
    stack: list[int] = []
    for match in _BRACKETS.finditer(text):
        if match.group() in _OPENING:
            stack.append(match.start())
        elif stack:
            opened = stack.pop()
            if not stack and match.start() - opened <= 400:
                inside.update(dict.fromkeys((i for i in range(opened, match.start()) if text[i] in "。！？"), 1))
    return inside


def _trim(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return Span(start + left, start + right) if right > left else None
