"""Where an article ends: what publishers set behind it is about the firm, the author or the rights, and none of it.

A line that closes counts only behind most of the prose; a sign-off only at the very end.
"""

import re
from collections.abc import Sequence

from drafter.sources.page.lines import is_prose

# Each closes a release or an article wherever most of the prose stands above it. All are labels, none a sentence.
_CLOSING = re.compile(
    r"""\W*(?:
        SOURCE:?\s[A-Z][^.!?]{2,100}(?:Inc\.|Ltd\.|Corp\.|Co\.)?
      | About\s(?:the\s(?:company|authors?|organi[sz]ation|foundation)|(?!the\s)[^.!?]{2,80})
      | (?:Media|Press|Investor|News)\s(?:relations?\s)?(?:contacts?|enquiries|inquiries)\b.{0,200}
      | Contacts?:? | Notes?\sto\seditors?:?
      | (?:Cautionary\s(?:note|statement)|Forward[-\s]looking\s(?:statements?|information)|Safe\sharbou?r)\b[^.]{0,80}
      | (?:End|Foot)?notes | References | Works\scited | Further\sreading
      | (?:(?:本|この)(?:件|リリース|発表|記事|ページ)(?:に関する|について)?の?|報道関係者?の?)お?問い?合わ?せ.{0,30}
      | お?問い?合わ?せ(?:先|窓口)? | 会社概要 | [^、。]{0,20}株式会社[^、。]{0,20}について | 以\s*上 | 脚注 | 参考文献
    )\W*""",
    re.VERBOSE | re.IGNORECASE,
)
# What the letters' case tells: "About Hoshino Optics" is such a label, "about a hundred" is none.
_CASED = re.compile(r"\W*(?:SOURCE\b|About\s(?:the\s|[A-Z])|(?!(?i:source|about)\b)[^a-z])")
_RIGHTS = re.compile(
    r"\W*(?:copyright\b|©|\(c\)\s|.{0,40}(?:無断転載|無断での?転載|all rights reserved))", re.IGNORECASE
)
_SIGN_OFF = re.compile(
    r"""\W*(?:
        (?:additional\s|with\s)?(?:reporting|writing|research|editing|compiled|edited|translated|translation)\sby\s.{3,240}
      | .{3,100}\bcontributed\s(?:reporting|to\sthis\s(?:report|story|article)).{0,60}
      | our\sstandards:.{0,80} | follow\s.{0,80}\b(?:coverage|news)\b.{0,80}
      | (?:commentary|this\s(?:publication|commentary|analysis))\sis\s(?:produced|published)\sby\b.{0,300}
      | the\sviews\sexpressed\b.{0,300}
      | \[\d{1,3}\]\s.{3,600} | .{3,600}↩︎?
    )""",
    re.VERBOSE | re.IGNORECASE,
)
# An article names who made it, and what it rests on, in so many lines at most.
_MOST_SIGNED = 40
_WRITER = re.compile(
    r"\W*(?P<name>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,3})\s"
    r"(?:(?:is|was)\s(?:an?|the)\s[^.]{0,160}?"
    r"\b(?:fellow|professor|reporter|writer|editor|columnist|correspondent|author|journalist|lecturer|scholar)\b"
    r"|(?:covers|writes\s(?:about|for|on)|reports\s(?:on|for|from))\s)"
)


def before_ending(lines: Sequence[str]) -> list[str]:
    """The lines of an article without what stands behind it."""
    sizes = [len(line) if is_prose(line) else 0 for line in lines]
    whole, above, end = sum(sizes), 0, len(lines)
    for at, line in enumerate(lines):
        if above and ((2 * above >= whole and closes(line)) or (5 * above >= 4 * whole and states_rights(line))):
            end = at
            break
        above += sizes[at]
    return list(lines[: end - signed(lines[:end])])


def closes(line: str) -> bool:
    """Whether a line is a label that closes an article: what follows is about the firm or how to reach it."""
    return len(line) < 240 and bool(_CLOSING.fullmatch(line)) and bool(_CASED.match(line))


def states_rights(line: str) -> bool:
    """Whether a line says whose the page is."""
    return len(line) < 300 and bool(_RIGHTS.match(line))


def signed(lines: Sequence[str]) -> int:
    """How many lines at the end of an article name who made it."""
    count = 0
    while count < min(_MOST_SIGNED, len(lines) - 1):
        last = len(lines) - count - 1
        if not _signs_off(lines[last], lines[:last]):
            break
        count += 1
    return count


def _signs_off(line: str, above: Sequence[str]) -> bool:
    """Whether a last line names who made the article; a person whom the article itself speaks of is no author."""
    if _SIGN_OFF.fullmatch(line):
        return True
    writer = _WRITER.match(line)
    return writer is not None and not any(writer["name"].split()[-1] in other for other in above if is_prose(other))
