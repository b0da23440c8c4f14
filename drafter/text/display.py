"""The display form: the only way from outside text to a terminal, a widget, a message or a log.

Its length equals the text's, so that offsets into one hold in the other. Terminals act on C0 and C1 control
characters (ECMA-48) and reorder on bidirectional controls (Unicode TR 9, TR 36); none of these survives.
"""

import re

_LINE_BREAKS = dict.fromkeys(map(ord, "\v\f\x1c\x1d\x1e\x85\u2028\u2029"), "\n")
_C0 = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n" and code not in _LINE_BREAKS}
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_REPLACED = dict.fromkeys(
    [*range(0x80, 0xA0), *range(0xD800, 0xE000), *range(0xE0000, 0xE0080), *map(ord, _BIDI)], "\ufffd"
)
_TABLE: dict[int, str] = {**_REPLACED, **_LINE_BREAKS, **_C0, 0x7F: "\u2421"}


def display(text: str) -> str:
    """The text with nothing in it that a terminal obeys, of equal length, line by line.

    C0 controls and DEL become their visible symbols; C1, bidi controls, tag characters and lone surrogates
    U+FFFD; exotic line breaks a newline; CR LF a space and a newline; a tab one space.
    """
    return text.replace("\r\n", " \n").translate(_TABLE).replace("\t", " ")


def display_line(text: str) -> str:
    """The display form on one line: newlines become spaces. For titles, rows, messages and logs."""
    return display(text).replace("\n", " ")


def flat(text: str) -> str:
    """The display form as words on one line, one space between them. Offsets don't hold in it."""
    return " ".join(display_line(text).split())


def shortened(text: str, most: int) -> str:
    """The words on one line, at most so many characters: what is cut ends in an ellipsis."""
    words = flat(text)
    return words if len(words) <= most else words[: most - 1] + "…"


_DANGEROUS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def is_displayable(text: str) -> bool:
    """True when nothing in the text could act on a terminal (newline and tab may stand)."""
    return _DANGEROUS.search(text) is None
