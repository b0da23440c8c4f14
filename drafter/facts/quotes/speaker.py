"""Who says a quotation, where its own sentence names one: English verbs of saying, Japanese は and と.

Reads at most `REACH` characters at either side, so that a text of quotations alone costs linear time.
"""

import re

from drafter.facts.names.japanese_people import without_title as without_japanese_title
from drafter.facts.names.titles import without_title
from drafter.facts.names.vocabulary import is_noun, is_opener
from drafter.text.lazy import lazily

REACH = 160
_VERB = (
    r"(?:said|says|told|stated|states|added|adds|noted|notes|warned|warns|wrote|writes|declared|explained|argued|argues"
    r"|insisted|remarked|replied|stressed|emphasized|emphasised|announced|acknowledged|admitted|recalled|pledged"
    r"|concluded|commented|continued|called|described|asked|hailed|praised|urged|promised|vowed|claimed)"
)
_WORD = r"(?:[A-Z][\w'.&-]*|[a-z]+'s)"
_NAME = r"(?:(?:[Tt]he )?[A-Z][\w.&'-]*(?:(?: of| for| the| bin| de)? [A-Z][\w.&'-]*){0,9})"
_AFTER = lazily(
    rf"[\s,]*(?:(?P<first>{_NAME})(?:,[^,\"\n]{{1,70}},)?\s+(?:also |has |had |later |then )?{_VERB}\b"
    rf"|{_VERB}\s+(?:(?:the )?[a-z -]{{1,40}} )?(?P<last>{_NAME}))"
)
_BEFORE = lazily(
    rf"(?P<name>{_NAME})(?:,[^,\"\n]{{1,70}},)?\s+(?:also |has |had |later |then )?{_VERB}\b[^\"\n.!?]{{0,110}}$"
)
_PRONOUN = frozenset("He She They It We I You This That The But And In On At Who A An As If When While".split())
_JA_PRONOUN = frozenset("彼 彼女 私 僕 我々 これ それ 誰 何".split())
_JA_AFTER = lazily(
    r"(?:など)?と(?:、?[^。\n「」]{0,12}?)(?:述べ|話し|話す|語|強調|指摘|説明|発言|表明|主張|訴え|答え|応じ|批判|言及|明言|言|いう|し|の考え|呼)"
)
_JA_BEFORE = lazily(r"(?P<name>[一-鿿々ァ-ヺー・A-Za-z]{1,24})(?:は|が|も)(?P<rest>[^。\n「」]{0,80})$")
_CLAUSE = lazily(r"[.!?]\s|\n|。")


def speaker_of(text: str, start: int, end: int) -> str | None:
    """The speaker's name without the title (the title alone where there is no name), or None."""
    if text[start] in "「『":
        return _japanese(text, start, end)
    after = text[end : end + REACH]
    closing = text[end - 2 : end - 1]
    if closing not in ".!" and (found := _AFTER.match(after)):
        name = found["first"] or found["last"]
        if (clean := _clean(name)) is not None:
            return clean
    before = text[max(0, start - REACH) : start]
    cuts = [cut.end() for cut in _CLAUSE.finditer(before) if not _abbreviates(before, cut.start())]
    before = before[cuts[-1] :] if cuts else before
    found_before = _BEFORE.search(before)
    return _clean(found_before["name"]) if found_before else None


def _abbreviates(text: str, at: int) -> bool:
    return re.search(r"\b(?:[A-Z]|Gov|Sen|Rep|Gen|Adm|Mr|Ms|Mrs|Dr|Lt|Col|Prof|St)$", text[:at][-6:]) is not None


def _clean(name: str | None) -> str | None:
    if name is None:
        return None
    words = name.removeprefix("The ").removeprefix("the ").rstrip(".,").removesuffix("'s")
    if words.split(" ")[0] in _PRONOUN or (" " not in words and (is_opener(words) or is_noun(words))):
        return None
    return re.split(" (?:of|for|the) ", without_title(words))[0] or None


def _japanese(text: str, start: int, end: int) -> str | None:
    if _JA_AFTER.match(text, end, end + 40) is None:
        return None
    found = _JA_BEFORE.search(text[max(0, start - 110) : start])
    if found is None or found["name"] in _JA_PRONOUN:
        return None
    return without_japanese_title(found["name"])
