"""The address of one sentence of a page: a text fragment, which a browser scrolls to and marks.

Source: URL Fragment Text Directives (WICG), `#:~:text=START,END`, percent-encoded with `-`, `,` and `&` escaped.
"""

from urllib.parse import quote

from drafter.export.sheet import safe_address
from drafter.text.display import flat
from drafter.text.language import language_of

_WHOLE = 90
_EDGE_WORDS, _EDGE_LETTERS = 5, 12


def sentence_address(url: str | None, sentence: str) -> str | None:
    """The page's address with the sentence as its fragment; None without an address that a reader may be sent to."""
    address = safe_address(url)
    words = flat(sentence)
    if address is None or not words:
        return address
    page = address.split(":~:")[0].rstrip("#")
    return f"{page}{'' if '#' in page else '#'}:~:text={','.join(map(_encoded, _ends(words)))}"


def _ends(words: str) -> tuple[str, ...]:
    """The sentence whole when it is short, else its first and last words (a range may cross inner markup)."""
    if len(words) <= _WHOLE and language_of(words) == "en":
        return (words,)
    if language_of(words) == "ja":
        return (words,) if len(words) <= 3 * _EDGE_LETTERS else (words[:_EDGE_LETTERS], words[-_EDGE_LETTERS:])
    parts = words.split()
    if len(parts) < 2 * _EDGE_WORDS:
        return (words,)
    return " ".join(parts[:_EDGE_WORDS]), " ".join(parts[-_EDGE_WORDS:])


def _encoded(words: str) -> str:
    return quote(words.encode("utf-8", "replace"), safe="").replace("-", "%2D")
