"""Japanese names: people first, then of bodies, the glossary, places and katakana runs the longest that stand."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from drafter.facts.candidate import Candidate
from drafter.facts.glossary import glossary
from drafter.facts.model import Wording
from drafter.facts.names.japanese_bodies import bodies, named_brackets
from drafter.facts.names.japanese_people import KANJI, KATA, people
from drafter.facts.names.japanese_untitled import untitled
from drafter.facts.words import any_of, listed
from drafter.text.lazy import lazily
from drafter.text.span import Span

_DIGITS = frozenset("一二三四五六七八九十百千万億兆数")
_PLACE_END = lazily(
    "(?=[県府都市町村区島港湾州郡])(?:県|府|都(?![市心])|市|町|村|区|島(?![県市町村区]|港(?!区))|港(?![市区町])|湾(?!岸)|州(?!市|港(?!区))|郡)"
)
_BEFORE_PLACE = lazily(rf"[{KANJI}ヶケノ]{{1,6}}|[{KATA}]{{2,10}}")
_BOTH = lazily(rf"(?<![{KANJI}])[{KANJI}]{{2,3}}(?=両[県市町村])")
_AFTER_SHORT = frozenset("民 長 内 場 議 立 営 道 政 庁 街 役 外 側 境 道 有 会 税 券 販".split())
_GROWN = lazily(f"[{KATA}]{{2,}}")
_KATAKANA = lazily(rf"[{KATA}]{{2,}}(?:[・=][{KATA}]+)*")
# What makes a day of a 日 that begins a name: 毎日|立ち寄る is not 日立.
_DAYS_BEFORE = frozenset("毎連数翌前同終休祝半先平隔即")
# What a firm or a group is may stand right before its name: 創薬ベンチャー|ヴィータ・セラピューティクス.
_KIND_BEFORE = lazily(
    rf"(?:メーカー|ベンチャー|ブランド|チェーン|ファンド|スタートアップ|アパレル|バンド|デュオ|ユニット)(?=[{KATA}]{{3}})"
)
_FIRMS = frozenset("ホールディングス グループ コーポレーション カンパニー バンク モーターズ パートナーズ".split())
_POINTS = frozenset("東西南北")
# 国務, 国防 and 国土安全 are offices of their own: 米国務長官 is 米 and its title, not 米国.
_OFFICES = "国(?:務|防|土安全|家安全保障|際開発|立)"
_OFFICE = lazily(_OFFICES)
# The last characters of countries and regions: 韓国サムスン and 台湾エバー are two names.
_OF_COUNTRIES = "国州米東鮮湾港欧海島県市"
_ONE_CHARACTER = lazily(
    rf"(?<![{KANJI}{KATA}])[米英仏独豪](?=[{KATA}]{{2,}})|米(?={_OFFICES})|(?<![{KANJI}{KATA}])(?:米|英|仏|独"
    rf"|豪)(?=(?:政府|大統領|首相|議会))"
)
# A town's name within a longer word of kanji is another name: 佐賀 in 大分市佐賀関. These may follow it.
_MAY_FOLLOW = lazily(lambda: rf"{any_of(listed('japanese_place_followers'))}|沖(?![{KANJI}])")
_TAILS = tuple(
    "センター システム サービス ネットワーク ドル メートル ワット ション リング メント ティー キング ィング"
    " システムズ リティー リティ ツツジ ザクラ ガニ マグロ イワシ ガエル トンボ ザメ ザル ジカ グマ".split()
)


def names(text: str) -> list[Candidate]:
    """The names of a folded Japanese text, none overlapping; a name within a longer one gives way."""
    taken = bytearray(len(text) + 1)
    found: list[Candidate] = []

    def take(span: Span, role: str | None) -> None:
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\x01" * (span.end - span.start)
            found.append(Candidate(span, "name", Wording(span.of(text), role=role)))

    for span in named_brackets(text):
        take(span, None)
    for span, role in (*people(text), *untitled(text)):
        take(span, role)
        if role is not None:
            # 上院 in a title is a part of it.
            at = text.index(role, span.end)
            taken[at : at + len(role)] = b"\x01" * len(role)
    proposed = [
        each for rule in (bodies, _shipped, _listed_places, _places, _one_character, _katakana) for each in rule(text)
    ]
    for span, _ in sorted(proposed, key=lambda each: each[0].start - each[0].end):
        take(span, None)
    return found


@cache
def _place_forms() -> re.Pattern[str]:
    """The places of the list, behind no kanji but the end of what holds them: 石川県|輪島."""
    places = listed("japanese_places")
    firsts = "".join(sorted({place[0] for place in places}))
    return lazily(f"(?=[{firsts}])(?:(?<![{KANJI}])|(?<=[県府都道州郡市島国]))(?<![{KATA}]){any_of(places)}")


def _listed_places(text: str) -> Iterator[tuple[Span, None]]:
    for match in _place_forms().finditer(text):
        if not _within_another(text, *match.span()):
            grown = _GROWN.match(text, match.end())
            yield Span(match.start(), grown.end() if grown and not _is_common(grown.group()) else match.end()), None


@cache
def _shipped_forms() -> re.Pattern[str]:
    """One pattern over the glossary's Japanese forms, the longest first."""
    forms = {
        form
        for entry in glossary().entries
        for form in entry.japanese
        if entry.kind not in ("title", "currency") and not form.isascii()
        if len(form) > (2 if entry.kind == "person" else 1)
    }
    firsts, seconds = ("".join(sorted({re.escape(form[at]) for form in forms})) for at in (0, 1))
    return lazily(f"(?=[{firsts}][{seconds}])(?:(?![{KATA}])|(?<![{KATA}])){any_of(forms)}")


def _shipped(text: str) -> Iterator[tuple[Span, None]]:
    for match in _shipped_forms().finditer(text):
        start, end = match.span()
        if text[start].isdigit() and (text[start - 1 : start].isdigit() or text[start - 1 : start] == "第"):
            continue
        if _is_katakana(text[end - 1]) and _is_katakana(text[end : end + 1]):
            continue
        if match.group() == "米国" and _OFFICE.match(text, end - 1):
            continue
        if text[start] == "日" and text[start - 1 : start] in _DAYS_BEFORE:
            continue
        if _within_another(text, start, end):
            # 東京都 in 東京都心 is 東京.
            end -= 1
            if text[end] not in "都府県市" or not glossary().of_japanese(text[start:end]):
                continue
            if _within_another(text, start, end):
                continue
        grown = _GROWN.match(text, end) if _is_kanji(text[end - 1]) and _grows(match.group()) else None
        start -= _is_new(text, start, match.group())
        yield Span(start, grown.end() if grown and not _is_common(grown.group()) else end), None


def _is_new(text: str, start: int, form: str) -> bool:
    """Whether 新 before a place makes a station of it: 新大阪, 新函館."""
    if text[start - 1 : start] != "新" or _is_kanji(text[max(0, start - 2) : start - 1]):
        return False
    return (
        len(form) < 4 and form not in ("日本", "中国") and any(e.kind == "place" for e in glossary().of_japanese(form))
    )


@cache
def _grows(form: str) -> bool:
    """Whether katakana straight behind a form makes a longer name: 日本ハム, 日立エナジー, 浦和レッズ."""
    kinds = {entry.kind for entry in glossary().of_japanese(form)}
    return form == "日本" or "firm" in kinds or ("place" in kinds and form[-1] not in _OF_COUNTRIES)


def _within_another(text: str, start: int, end: int) -> bool:
    """Whether kanji go on where the glossary's form ends, so that it is a part of a name it does not know."""
    after = text[end : end + 1]
    if not _is_kanji(after) or not _is_kanji(text[end - 1]) or end - start > 3 or text[end - 1] in "国党省庁軍社":
        return False
    return text[start:end] != "日本" and _MAY_FOLLOW.match(text, end) is None


def _is_kanji(char: str) -> bool:
    return "一" <= char <= "鿿" if char else False


def _is_katakana(char: str) -> bool:
    return "ァ" <= char <= "ヺ" or char == "ー" if char else False


def _places(text: str) -> Iterator[tuple[Span, None]]:
    for both in _BOTH.finditer(text):
        yield Span(*both.span()), None
    reached = 0
    for match in _PLACE_END.finditer(text):
        lead = _BEFORE_PLACE.match(text[max(reached, match.start() - 10) : match.start()][::-1])
        if lead is None:
            continue
        name = text[match.start() - lead.end() : match.end()]
        reached = match.end()
        if _is_place(name, text[match.end() : match.end() + 1]):
            yield Span(match.end() - len(name), match.end()), None


def _is_place(name: str, after: str) -> bool:
    if name in listed("japanese_no_places") or len(set(name)) == 1:
        return False
    if name[0] in "同両各他全数約元前翌毎警庁立営議" or "両" in name or "各" in name:
        return False
    if all(char in _DIGITS for char in name[:-1]) or name.endswith(
        ("政府", "首都", "小売市", "朝市", "夕市", "青空市", "工区", "教区", "管区", "鉱区", "禁漁区")
    ):
        return False
    if (after in _AFTER_SHORT and len(name) < 3) or after in ("場", "街"):
        return False
    is_plain = name.endswith(("都市", "地区", "街区", "校区")) and len(name) < 5
    # 京都市 ends as 工業都市 does.
    return not is_plain or any(entry.kind == "place" for entry in glossary().of_japanese(name[:-1]))


def _one_character(text: str) -> Iterator[tuple[Span, None]]:
    """米 before a katakana name, an office or a government: 米オハイオ州, 米国防長官, 仏政府."""
    for match in _ONE_CHARACTER.finditer(text):
        yield Span(*match.span()), None


def _katakana(text: str) -> Iterator[tuple[Span, None]]:
    for match in _KATAKANA.finditer(text):
        parts = re.split("[・=]", match.group())
        if all(_is_common(part) for part in parts) or (len(parts) == 1 and len(parts[0]) < 3):
            continue
        if len(parts) > 1 and any(part in listed("katakana_nouns") for part in parts) and parts[-1] not in _FIRMS:
            continue
        kind = _KIND_BEFORE.match(text, match.start(), match.end())
        start = kind.end() if kind else match.start() - (_is_part(text, match.start()) or _surname(text, match.start()))
        yield Span(start, match.end()), None


def _is_part(text: str, start: int) -> bool:
    """Whether a point of the compass before a katakana name is a part of it: 北アルプス, 南スーダン."""
    return text[start - 1 : start] in _POINTS and not _is_kanji(text[max(0, start - 2) : start - 1])


def _surname(text: str, start: int) -> int:
    """How long a surname is that stands alone right before a katakana name, of which it is a part: 大塚ファーマ."""
    for length in (3, 2):
        lead = text[max(0, start - length) : start]
        if lead in listed("japanese_surnames") and not _is_kanji(text[max(0, start - length - 1) : start - length]):
            return length
    return 0


@lru_cache(maxsize=4096)
def _is_common(word: str) -> bool:
    """Whether a word is one of the dictionary, or put together of two: スピードスケート."""
    nouns = listed("katakana_nouns")
    if word in nouns or (len(word) > 4 and word.endswith(_TAILS)) or len(set(word)) == 1:
        return True
    return any(word[:at] in nouns and word[at:] in nouns for at in range(2, len(word) - 1))
