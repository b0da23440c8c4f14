"""What may stand in no bullet: addresses, markup, invisible characters, foreign scripts, words to the editor.

An article is hostile input and a model may obey it. Each pattern here is a way in which such words could act on
a reader, a terminal, a mail client or the person who checks. Facts are judged by the checker, not here.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from drafter.draft.fault import Fault, Part
from drafter.text.display import display_line
from drafter.text.span import Span

_ADDRESS = re.compile(
    r"(?:https?|hxxps?|ftp|mailto|javascript|vbscript)\s{0,2}:\S*"
    # Words of prose as well: before a space they open no address.
    r"|\b(?:file|data|tel):\S+"
    r"|//\S+|\bwww\d?[.．。]\S+|\S+@[\w-]+[.．]\w+"
    r"|\b(?:\d{1,3}\.){3}\d{1,3}\b"
    r"|\b[\w-]+\s?(?:\[\.\]|\(\.\)|\[dot\]|\(dot\)| dot )\s?[\w-]+\b",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"\b(?:[\w-]{1,63}[.．。])+(?:[a-z]{2,18}|xn--[\w-]+)(?:/\S*)?", re.ASCII | re.IGNORECASE)
_TOP_LEVELS = frozenset(
    "com org net int edu gov mil io co jp us uk de fr cn ru info biz example test app dev news online site xyz top"
    " club link click ly me tv cc ai invalid localhost onion zip".split()
)
_MARKUP = re.compile(
    r"\]\s?\(|\]\s?\[|!\[|<[a-zA-Z/!?]|&(?:#\w+|[a-z]{2,8});|\*\*|__|~~|``?|^\s{0,3}(?:#{1,6}\s|>|[-*+]\s)|\\[*\[\]]",
    re.M,
)
_TO_THE_EDITOR = re.compile(
    r"\b(?:dear|note to|message (?:for|to)|attention|attn\.?:?) (?:the )?(?:editors?|readers?|checkers?"
    r"|fact-checkers?)\b"
    r"|\b(?:editors?|fact-checkers?|checkers?|reviewers?)\s?(?::|,? please\b|,? (?:must"
    r"|should) (?:not )?(?:publish|check|verify|sign|approve|skip))"
    r"|\b(?:do not|don't|no need to|need not|without) (?:fact-)?(?:check|verify|verifying|checking)\b"
    r"|\b(?:already|been|fully|pre-?) ?(?:verified|fact-checked|pre-approved)\b|\b(?:sign|signed) (?:it |this "
    r"|them )?off\b.{0,20}\bclaims?\b"
    r"|\bignore (?:all |any |the |these |your )*(?:previous |prior |above |earlier )*(?:instructions|rules"
    r"|prompts?)\b"
    r"|\bsystem prompt\b|\bas an? (?:ai|language model)\b|\b(?:publish|approve) (?:this |it )?(?:at once"
    r"|immediately|without)\b",
    re.IGNORECASE,
)
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufff9-\ufffd\U000e0000-\U000e0fff]"
)


def foreign_faults(text: str, source_texts: Sequence[str], part: Part) -> list[Fault]:
    """The hard faults of what acts or hides in a plain text; what the sources hold themselves is less suspect."""
    return [
        *_hidden(text, part),
        *_scripts(text, source_texts, part),
        *_addresses(text, source_texts, part),
        *_patterns(text, part),
    ]


def is_hidden(char: str) -> bool:
    """True for a character that can't be seen or that acts on a screen."""
    return (
        unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp") or _INVISIBLE.match(char) is not None
    )


def _hidden(text: str, part: Part) -> Iterator[Fault]:
    at = next((at for at, char in enumerate(text) if is_hidden(char)), None)
    if at is not None:
        message = (
            f"A character that can't be seen or that acts on a screen (U+{ord(text[at]):04X}) stands in the {part}."
        )
        yield Fault("hidden", message, True, Span(at, at + 1), part)


def _scripts(text: str, source_texts: Sequence[str], part: Part) -> Iterator[Fault]:
    for match in re.finditer(r"[^\W\d_]+", text):
        word = match.group()
        if all(_is_latin(char) for char in word) or any(word in source for source in source_texts):
            continue
        message = f"“{display_line(word)[:40]}” is written in letters that no source uses so."
        yield Fault("script", message, True, Span(*match.span()), part)


def _is_latin(char: str) -> bool:
    return char.isascii() or unicodedata.name(char, "").startswith(
        ("LATIN SMALL LETTER", "LATIN CAPITAL LETTER", "MASCULINE", "FEMININE")
    )


def _addresses(text: str, source_texts: Sequence[str], part: Part) -> Iterator[Fault]:
    for match in _ADDRESS.finditer(text):
        yield _fault("address", "An address stands in the text", match, part)
    for match in _DOMAIN.finditer(text):
        ending = re.split(r"[.．。]", match.group().split("/")[0])[-1].lower()
        if ending in _TOP_LEVELS and not any(match.group() in source for source in source_texts):
            yield _fault("address", "An address stands in the text", match, part)


def _patterns(text: str, part: Part) -> Iterator[Fault]:
    for match in _MARKUP.finditer(text):
        yield _fault("markup", "Markup other than one bold phrase and numbered links", match, part)
    for match in _TO_THE_EDITOR.finditer(text):
        yield _fault("instruction", "Words to the editor, not news", match, part)


def _fault(code: str, message: str, match: re.Match[str], part: Part) -> Fault:
    shown = display_line(match.group())[:60]
    return Fault(code, f"{message}: “{shown}”. Leave it out.", True, Span(*match.span()), part)
