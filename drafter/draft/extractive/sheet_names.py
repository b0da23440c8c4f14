"""Who and where a Japanese sentence speaks of, in English: by the glossary, else as written, with its sound and title.

A name that no glossary has is never translated: a reader sees it as it stands, and looks it up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from drafter.draft.extractive.material import Passage
from drafter.draft.extractive.matter import matter_words
from drafter.draft.extractive.romaji import KATAKANA, sound_of
from drafter.facts.glossary import Entry, glossary
from drafter.facts.model import Wording

# Countries named by one character each, side by side: 日米両政府.
_SIDE_BY_SIDE = re.compile(
    r"[日米韓豪英印比加]{2,4}(?=両|[、のがはと間]|首脳|外相|防衛|財務|共同|政府|関税|協議|同盟|貿易)"
)
_COUNTRIES = {
    "日": "Japan", "米": "United States", "韓": "South Korea", "豪": "Australia", "英": "United Kingdom", "印": "India",
    "比": "Philippines", "加": "Canada",
}  # fmt: skip
_KINDS = {"place": "place", "exercise": "called", "law": "called", "ship": "called"}
_MEASURES = frozenset(
    "フィート メートル トン ドル ユーロ バレル ガロン キロ マイル ヘクタール ポイント パーセント".split()
)
_PLACES = {
    "市": "a city", "町": "a town", "村": "a village", "空港": "an airport", "基地": "a base", "駐屯地": "a camp",
    "演習場": "a training range", "港": "a port", "島": "an island", "工場": "a plant", "海岸": "a coast",
}  # fmt: skip
_BODIES = {
    "大学": "a university", "高校": "a high school", "製薬": "a drugmaker", "造船": "a shipbuilder",
    "ガス": "a gas firm", "電力": "a power company", "航空": "an airline", "銀行": "a bank", "自動車": "a carmaker",
    "重工": "a heavy-industry firm", "商事": "a trading house", "鉄道": "a railway", "委員会": "a committee",
    "防衛局": "a defense bureau", "協会": "an association", "公社": "an authority", "研究所": "an institute",
    "新聞": "a newspaper", "党": "a party",
}  # fmt: skip
# A satellite, a train, a typhoon: what goes by its number.
_NUMBERED = re.compile(r"[0-9０-９]号機?$")
_SHORT_FORM = re.compile(r"[（(]([A-Z][A-Za-z]{1,9})[）)]")
_OFFICE = re.compile(r"(?:相|長官|次官|補|代理|大使|知事|首相|大統領|市長|町長|村長|社長|会長|司令官|教授|責任者)$")


def named(
    passage: Passage, beside: Sequence[tuple[int, int]] = ()
) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Each name as it stands in the sentence, with its kind (`who`, `place`, `called`) and its English.

    `beside` are stretches of the sentence that are no part of what it tells.
    """
    for together in _SIDE_BY_SIDE.findall(passage.text):
        yield together, tuple(("place" if len(together) < 2 else "who", _COUNTRIES[one]) for one in together)
    taken = list(beside)
    for fact in passage.facts:
        at = fact.span.shift(-passage.span.start)
        told_of = not any(start <= at.start < end for start, end in taken)
        if told_of and fact.kind == "name" and isinstance(fact.value, Wording):
            title, written = _title_after(passage.text[at.end :])
            taken.append((at.end, at.end + len(written)))
            if (told := _told(fact.value, title, passage.text[at.end :])) is not None:
                yield fact.value.text + written, (told,)


def _told(name: Wording, title: str, after: str) -> tuple[str, str] | None:
    entries = glossary().of_japanese(name.text)
    if entries:
        entry = min(entries, key=lambda one: one.kind != "place")
        if entry.kind == "body" and after.startswith("市"):
            return None
        said = f"{title} {_english(entry)}".strip() if entry.kind == "person" else _english(entry)
        return _KINDS.get(entry.kind, "who"), said
    if short := _SHORT_FORM.match(after):
        return "who", f"{short.group(1)} ({name.text})"
    if KATAKANA.fullmatch(name.text):
        return _sounding(name, title)
    if name.role or title:
        return "who", f"{title} {name.text}".strip()
    return None if name.text in matter_words() or re.search(r"[A-Za-z]", name.text) else _by_its_end(name.text)


def _by_its_end(name: str) -> tuple[str, str]:
    """A name that no glossary has, with what its last characters say it is: `東和製薬 (a drugmaker)`."""
    sort = next((mark for mark in (*_PLACES, *_BODIES) if name.endswith(mark) and name != mark), None)
    if sort is None:
        return "called" if _NUMBERED.search(name) else "who", name
    return ("place", f"{name} ({_PLACES[sort]})") if sort in _PLACES else ("who", f"{name} ({_BODIES[sort]})")


def _sounding(name: Wording, title: str) -> tuple[str, str] | None:
    """A name in katakana with its sound; a single word with nobody's title is a thing, if it is no known word."""
    said = f"{title} {name.text} ({sound_of(name.text)})".strip()
    if name.role or title or "・" in name.text:
        return "who", said
    return None if name.text in matter_words() or name.text in _MEASURES else ("called", said)


def _english(entry: Entry) -> str:
    name = entry.english[0]
    return f"the {name}" if name.startswith(("Ministry ", "Department ")) else name


def _title_after(after: str) -> tuple[str, str]:
    """The title behind a name, in lower case as before a name in running text (`defense minister`), and as written."""
    country = "US " if after.startswith("米") else ""
    rest = after.removeprefix("米")
    written = next((form for form in _titles() if rest.startswith(form)), "")
    said = country + _titles()[written] if written else ""
    return said, after[: len(after) - len(rest) + len(written)] if written else ""


@cache
def _titles() -> dict[str, str]:
    """The English of each Japanese title, the longest first: the glossary's, and the offices of the field's words."""
    shipped = [entry for entry in glossary().entries if entry.kind == "title"]
    found = {form: entry.english[0].lower() for entry in shipped for form in entry.japanese}
    found |= {word: english for word, english in matter_words().items() if _OFFICE.search(word)}
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))
