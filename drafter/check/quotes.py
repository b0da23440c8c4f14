"""A quotation looked up in a source: word for word, with other words, or as a paraphrase that wears quotation marks."""

import re
from collections.abc import Iterator

from drafter.check.index import SourceIndex
from drafter.check.names import Found, locate
from drafter.check.words import plain_words, stems
from drafter.facts.model import Fact, Wording
from drafter.text.display import display_line
from drafter.text.folding import fold
from drafter.text.span import Span

_GAP = re.compile(r"…|\.\.\.|\[[^\]]*\]")
_CLOSE = 0.6


def find_quote(fact: Fact, source: SourceIndex) -> Found | None:
    """How a source has a quotation: word for word, with other words, or (None) not at all."""
    assert isinstance(fact.value, Wording)
    pieces = [part for part in _GAP.split(fact.value.text) if plain_words(part)]
    spans = [_piece(source, piece) for piece in pieces]
    if pieces and all(spans):
        return Found("supported", "same", spans[0])
    quoted = " ".join(plain_words(piece) for piece in pieces).split()
    if len(quoted) < 3:
        return None
    return _altered(quoted, source) or _paraphrased(fact.value.text, source)


def _piece(source: SourceIndex, piece: str) -> Span | None:
    if re.search("[぀-ヿ一-鿿]", piece):
        flat = re.sub(r"\s", "", fold(piece).text).strip("、。")
        return locate(source, flat, flat)
    return locate(source, piece, plain_words(piece))


def _altered(quoted: list[str], source: SourceIndex) -> Found | None:
    from difflib import SequenceMatcher

    words = source.words.joined.split()
    window = _closest(quoted, words)
    if window is None:
        return None
    start, end = window
    matcher = SequenceMatcher(None, quoted, words[start:end], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    low = max(0, start + first.b - first.a)
    high = min(len(words), start + last.b + last.size + (len(quoted) - last.a - last.size))
    theirs = words[low:high]
    if SequenceMatcher(None, quoted, theirs, autojunk=False).ratio() < _CLOSE:
        return None
    span = source.view.span(source.words.spans[low][0], source.words.spans[high - 1][1])
    told = "; ".join(_differences(quoted, theirs))
    return Found("conflicting", "quotation", span, f"The source says “{display_line(span.of(source.text))}”: {told}")


def _differences(mine: list[str], theirs: list[str]) -> Iterator[str]:
    """Word by word, what the bullet's quotation changes."""
    from difflib import SequenceMatcher

    for tag, a, b, c, d in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        here, there = " ".join(mine[a:b]), " ".join(theirs[c:d])
        if tag == "replace":
            yield f"“{there}”, not “{here}”"
        elif tag == "delete":
            yield f"“{here}” is not there"
        elif tag == "insert":
            yield f"“{there}” is left out"


def _closest(quoted: list[str], words: list[str]) -> tuple[int, int] | None:
    """The stretch of the source that has most of the quoted words."""
    wanted, size = set(quoted), len(quoted) + 3
    hits = [word in wanted for word in words]
    count = sum(hits[:size])
    best, at = count, 0
    for end in range(size, len(hits)):
        count += hits[end] - hits[end - size]
        if count > best:
            best, at = count, end - size + 1
    return (at, min(len(words), at + size)) if best * 5 >= len(quoted) * 3 else None


def _paraphrased(text: str, source: SourceIndex) -> Found | None:
    wanted = set(stems(text))
    if len(wanted) < 3:
        return None
    for sentence in source.sentences:
        if len(wanted & sentence.stems) >= max(3, 0.6 * len(wanted)):
            said = "These are not the source's own words, which a quotation must have"
            return Found("conflicting", "quotation", sentence.span, said)
    return None
