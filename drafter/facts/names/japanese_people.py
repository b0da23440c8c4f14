"""Japanese people with a title: the name that an office, a rank or a courtesy follows."""

import re
from collections.abc import Iterator
from functools import cache

from drafter.facts.glossary import glossary
from drafter.facts.names.japanese_titles import NUMERALS, title, title_at_end, title_firsts
from drafter.facts.words import listed
from drafter.text.lazy import lazily
from drafter.text.span import Span

KANJI = "一-鿿々〆"
KATA = "ァ-ヺー"
# Before a title that is a plain noun too, words such as these make it one: 最優秀選手, 日本代表.
_NO_BEARER = lazily(
    "最|女|男子|外国|国内|海外|日本|若手|人気|有力|候補|先発|控え|主力|代表|登録|育成|新人|現役|同|各|両|出場|参加"
    "|地元|専門|所属|歴代|次期|国会|衆院|参院|与党|野党|団体|関係"
)
_NO_END = lazily(
    "(?:省|庁|党|会|社|局|課|部|院|校|銀行|大学|協会|機構|政府|内閣|組合|団体|県|市|町|村|区|州|国|軍|隊|裁|検|賞|戦|杯|学|業|線|側"
    "|内|前|新|元|現|副|同|兼)$"
)
# Read backwards from the title: a name is matched from its end.
_PERSON = lazily(
    rf"(?:[{KATA}]{{2,}}|[A-Z](?=・))(?:[・=](?:[{KATA}]+|[A-Z]))*(?![{KATA}])[{KANJI}]{{0,5}}|[{KANJI}ヶケノ]{{1,9}}"
)
# 外務省小林, 米国防総省ライダー: a body, or a country in two characters, may lead a name straight on.
_LEAD = lazily(
    rf"[{KANJI}]{{1,6}}(?:省|庁|党|県|市|町|村|社|州|軍|大|銀行)(?=[{KANJI}]{{2}})|(?:米国|中国|韓国|英国"
    rf"|台湾)(?=[{KANJI}]{{2}})"
)
_TITLED = lazily(
    lambda: (
        rf"(?=[{title_firsts()}米日韓英仏独露豪伊駐]|[{NUMERALS}][等冠段])(?:(?<=[{KATA}])[米日韓英仏独露豪伊])?"
        rf"(?P<t>(?:駐[日米英仏独中韓露豪][米韓英仏独中露豪]?)?{title()})"
        rf"(?![{KANJI}]?(?:室|会議|邸|府|官邸|選|令|戦|職|級|側近|制|杯|名簿|庁|省))"
    )
)
# Given names of one kanji.
SOLE_GIVEN = "浩実誠茂隆進豊正清勝明学剛健修徹聡亮翔蓮愛恵元均武博毅潤淳薫望司樹悠颯凜葵優稔昇弘宏肇譲仁忍渉猛満孝"


# Kin stand before a given name: 長男健一さん.
_KIN = lazily(rf"(?:[長次二三四五六][男女]|[妻夫父母兄弟姉妹])(?=[{KANJI}ぁ-ん]{{2,3}}$)")


_ONE_CHARACTER_SURNAMES = frozenset("李金朴尹文崔鄭趙姜張林韓盧呉安洪権黄習王蔡頼劉陳")
# Kanji before katakana are a surname, or say what the bearer is: 玉城デニー, 幹部|シンワル.
_MIXED = lazily(rf"(?P<k>[{KANJI}]+)[{KATA}]{{2,}}[{KATA}・=]*")
_COURTESY = lazily("(?:さん|氏|ちゃん)(?!会)|(?<=[ぁ-ん])氏")
_HIRAGANA_GIVEN = lazily(rf"(?<=[の、。])[{KANJI}]{{2}}[ぁ-ん]{{2,3}}\Z")
_LONE_LEADS = frozenset("元前故同副現両各米英仏独韓中露伊豪")
_COUNTRIES = frozenset("米韓英仏独露豪伊")


@cache
def known_people() -> frozenset[str]:
    """The people of the glossary by their Japanese forms."""
    return frozenset(form for entry in glossary().entries if entry.kind == "person" for form in entry.japanese)


def people(text: str) -> Iterator[tuple[Span, str | None]]:
    """Names with their titles as `role`."""
    for match in _TITLED.finditer(text):
        if len(set(text[max(0, match.start() - 4) : match.start()])) == 1 < match.start() - 2:
            continue
        at, role = match.start("t"), match["t"]
        start = match.start()
        if role[0] in "元前" and person_before(text[max(0, start - 8) : at + 1]) in known_people():
            start, role = at + 1, role[1:]
        if (
            text[start - 1 : start] in _COUNTRIES
            and person_before(text[max(0, start - 8) : start - 1]) in known_people()
        ):
            start -= 1
        name = person_before(text[max(0, start - 24) : start])
        if name is not None and _bears(name, role):
            yield Span(start - len(name), start), role
    for match in _COURTESY.finditer(text):
        soft = _HIRAGANA_GIVEN.search(text, max(0, match.start() - 6), match.start())
        if soft:
            yield Span(*soft.span()), match.group()


def person_before(words: str) -> str | None:
    """The person's name with which these words end, or None when they end with none."""
    found = _PERSON.match(words[:-25:-1])
    if found is None:
        return None
    name = without_lead(found.group()[::-1])
    if not name or name in listed("japanese_nobody") or name in listed("katakana_nouns") or _is_count(name):
        return None
    if re.match(f"[{KATA}]", name):
        return None if any(entry.kind == "place" for entry in glossary().of_japanese(name)) else name
    if name in known_people():
        return name
    given = name[-1] in SOLE_GIVEN and {name[:2], name[:3]} & listed("japanese_surnames") and len(name) < 5
    if _NO_END.search(name) and name not in listed("japanese_surnames") and not given:
        return None
    return name if len(name) <= 5 or re.search(f"[{KATA}]$", name) else None


def without_title(name: str) -> str:
    """塩田知事 gives 塩田; a bare title stays as it is."""
    at = title_at_end(name)
    if at == len(name):
        return name
    return person_before(name[:at]) or name


def _is_count(name: str) -> bool:
    return all(char in "一二三四五六七八九十百千万億兆数何" for char in name)


def without_lead(name: str) -> str:
    """The name without the body that is written before it; a surname within a long run begins the name."""
    if name in known_people():
        return name
    kin = _KIN.match(name)
    name = name[kin.end() :] if kin else name
    mixed = _MIXED.fullmatch(name)
    if mixed and mixed["k"] not in listed("japanese_surnames") and mixed["k"] not in _ONE_CHARACTER_SURNAMES:
        name = name[mixed.end("k") :]
    lead = _LEAD.match(name)
    if lead is not None and name[:2] not in listed("japanese_surnames") and name[:3] not in listed("japanese_surnames"):
        name = name[lead.end() :]
    if len(name) > 4 and re.fullmatch(f"[{KANJI}ノケヶ]+", name):
        surnames = listed("japanese_surnames")
        for start in range(max(0, len(name) - 6), len(name) - 2):
            if start == 1 and name[0] not in _LONE_LEADS:
                # 小早川 is no 早川: what leads a name straight on is longer, or says so by itself.
                continue
            if name[start : start + 2] in surnames or name[start : start + 3] in surnames:
                return name[start:]
    return name


def _bears(name: str, role: str) -> bool:
    """Whether a title that is a plain noun too follows a name: not in 日本代表 or 最優秀選手."""
    if role not in listed("japanese_title_nouns"):
        return True
    if name in listed("japanese_plain_parts"):
        return False
    surname = {name[:2], name[:3]} & listed("japanese_surnames") or name in known_people()
    if role == "候補":
        # 知事候補, 対立候補: only who is a person for sure stands for office.
        return bool(surname) or "・" in name or (len(name) == 3 and name[0] in _ONE_CHARACTER_SURNAMES)
    return bool(surname) or (len(name) > 1 and _NO_BEARER.search(name) is None)
