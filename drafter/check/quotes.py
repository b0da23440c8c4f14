"""A quotation looked up in a source: word for word, with other words, or as a paraphrase that wears quotation marks."""

import re
from collections.abc import Iterator

from drafter.check.index import Reading, SourceIndex
from drafter.check.names import Found, locate
from drafter.check.words import plain_words, stems
from drafter.facts.model import Fact, Wording
from drafter.text.display import display_line
from drafter.text.folding import fold
from drafter.text.span import Span

_GAP = re.compile(r"…|\.\.\.|\[[^\]]*\]")
_CLOSE = 0.6
# A not that is meant for what follows it, two words between at most, and no mark of a pause.
_NOT = re.compile(r"\b(not|never|cannot|\w+n['’]t|no|hardly|neither)\s+(?:[\w'’]+\s+){0,2}[“”\"]?$", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|doubt\w*|refus\w+|reject\w*|without|rather than|instead of)\b", re.IGNORECASE
)
_DENYING = re.compile(r"\W*(?:not|never|no|nor|cannot)\b", re.IGNORECASE)
_TO_THE_END = 2  # words to the closing mark that are shown with the rest
_BEFORE = 40  # characters before a quotation of the bullet in which its own not may stand


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
    high = _to_the_mark(source, low, high)
    theirs = words[low:high]
    if SequenceMatcher(None, quoted, theirs, autojunk=False).ratio() < _CLOSE:
        return None
    span = source.view.span(source.words.spans[low][0], source.words.spans[high - 1][1])
    told = "; ".join(_differences(quoted, theirs))
    return Found("conflicting", "quotation", span, f"The source says “{display_line(span.of(source.text))}”: {told}")


def _to_the_mark(source: SourceIndex, low: int, high: int) -> int:
    """Where a stretch of words ends: at the closing mark of the quotation in which it begins, if that is near."""
    start = source.view.span(*source.words.spans[low]).start
    held = (source.facts[at].span for at in source.by_kind.get("quote", ()))
    end = next((quote.end for quote in held if quote.start <= start < quote.end), None)
    if end is None:
        return high
    count = min(len(source.words.spans), high + _TO_THE_END + 1)
    mark = next((at for at in range(low + 1, count) if source.view.span(*source.words.spans[at]).start >= end), None)
    return mark or high


def beheaded(words: str, bullet: Reading, start: int, source: SourceIndex, span: Span) -> Found | None:
    """The conflict of a quotation cut off behind the not of its source; None where the bullet tells the not itself."""
    home = source.sentences[source.sentence_at(span.start)].span
    cut = _NOT.search(source.text, home.start, span.start)
    told = bullet.text[max(0, start - _BEFORE) : start]
    if cut is None or _NOT.search(told) or _DENIED.search(told) or _DENYING.match(words):
        return None
    theirs = display_line(source.text[cut.start() : span.end])
    said = f"The source says “{theirs}”: the quotation leaves out “{display_line(cut[1])}”"
    return Found("conflicting", "quotation", Span(cut.start(), span.end), said)


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
