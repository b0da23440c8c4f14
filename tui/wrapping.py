"""Where lines may be broken: Japanese between any two signs, but never before a closing mark or after an opening one.

Textual breaks at spaces alone and folds a Japanese paragraph like one long word. Both of its wrappers find words by a
pattern; `japanese()` puts ones in that know the rules of line breaking (kinsoku, JIS X 4051) in short.
"""

import re

_SIGN = r"\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffee"
_CLOSING = r"、。，．・：；？！）」』】〕〉》”’ー々ゝヽぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％…‥\)\]\}"
_OPENING = r"（「『【〔〈《“‘\(\[\{"
# A word: what opens, then one Japanese sign or a run of others, then all that closes.
_WORD = rf"(?:[{_OPENING}]*(?:[{_SIGN}]|[^\s{_SIGN}]+?(?=[\s{_SIGN}]|[{_OPENING}](?=[{_SIGN}])|$))[{_CLOSING}]*)"
CHUNK = re.compile(rf"{_WORD}\s*|\S\s*|\s+")
WORD = re.compile(rf"\s*(?:{_WORD}|\S)\s*")


def japanese() -> None:
    """Teaches both wrappers; once is enough, more does no harm."""
    from rich import _wrap as of_rich
    from textual import _wrap as of_areas

    of_areas.re_chunk = CHUNK
    of_rich.re_word = WORD
