"""Japanese names: glossary entries, names before a title, bodies and places by their suffix, katakana runs."""

import re
from collections.abc import Iterator
from functools import cache

from drafter.facts.candidate import Candidate
from drafter.facts.glossary import glossary
from drafter.facts.model import Wording
from drafter.facts.names.katakana import COMMON
from drafter.facts.names.titles import JAPANESE as TITLES
from drafter.text.span import Span

_KANJI = "一-鿿々〆"
_KATA = "ァ-ヺー"
# 二階 and 三宅 are people; a count before a title (3氏, 両氏) is nobody.
_NOBODY = frozenset(
    "前 元 副 同 両 各 新 現 県 市 町 村 区 都 府 米 日 韓 中 英 仏 独 露 豪 伊 州 党 国 故 次期 歴代 皆"
    " 各国 閣僚 関係 共同 最高 担当 事務 関係閣僚 奥 父 母 兄 姉 娘 息子 皇 医"
    " 一 二 三 四 五 六 数 客 患者 業者 住民 学生 子 孫 嫁 神 殿 王 他 全 総 衆院 参院 衆議院 参議院 上院"
    " 下院 国会 与党 野党 代表 地方 東 西 南 北 大 小 常任 筆頭 臨時 特命 名誉"
    " 地元 県内 市内 女性 男性 男 女 若手 現職 新人 前職 元職 日本人 外国人 駐日 駐米 在日 在米 米国 日本"
    " 中国 韓国 政府 無所属 首席 主席 上席 主任 専任 客員 会見 参考".split()
)
_NO_BODY = frozenset(
    "情報通信 無線通信 電気通信 衛星通信 移動通信 天然ガス 液化天然ガス 都市ガス 排ガス 温室効果ガス 毒ガス 催涙ガス"
    " 反省 帰省 省 各省 両省 同省 庁 各庁 同庁 県庁 市庁 官庁 省庁 関係省庁 道庁 府庁 都庁 登庁 退庁 与党"
    " 野党 政党 両党 同党 各党 党 新党 入党 離党 他党 多党 公党 小政党 与野党 連立与党"
    " 大学 同大学 各大学 国立大学 私立大学 銀行 同銀行 中央銀行 地方銀行 商業銀行 各銀行 協会 同協会 機構"
    " 同機構 委員会 同委員会 特別委員会 予算委員会 実行委員会 調査委員会 専門家委員会 教育委員会"
    " 第三者委員会 会社 同会社 株式会社 子会社 親会社 関連会社 証券会社 保険会社 運営会社 航空会社 各会社"
    " 両会社 工業 重工業 商工業 軽工業 鉱工業 研究所 同研究所 発電所 裁判所 財団 組合 労働組合"
    " 漁業協同組合 農業協同組合 連合会 連盟 同連盟 商事 建設 電力 電機 自動車 新聞 同紙 連合 理事会 議会"
    " 県議会 市議会 町議会 原子力発電所 火力発電所 原発 工場 司令部 空軍 海軍 陸軍 軍".split()
)
_NO_PLACE = frozenset(
    "原子力発電所 火力発電所 原発 脱原発 反原発 政府 首都 都市 同市 同県 同町 同村 同区 同島 全島 諸島"
    " 列島 半島 他県 各県 両県 県 市 町 村 区 島 都"
    " 府 港 基地 空港 無人島 離島 群島 米軍基地 軍事基地 空軍基地 海軍基地 各市 両市 大都市 同基地"
    " 地区 市区 校区 学区 選挙区 小選挙区 一都 京都 自衛隊基地 市町村 各市町村 関係市町村 自治区 区 本島"
    " 沖縄本島 米政府 国際空港 地方空港 両空港 同空港 同港 漁港 開港 入港 出港 寄港 帰港 軍港 両島 小島"
    " 同府 幕府"
    " 行政府 立法府 司法府 県都 古都 年度 都 州 同州 各州 全州 両州 海 湾 川 山 河川 同湾 日本政府"
    " 米国政府 中国政府 韓国政府 各国政府 地元市町村 県庁所在地 火山 鉱山 登山".split()
)
_BODY_SUFFIX = (
    "省|庁|党|大学校|大学|銀行|協会|機構|委員会|自衛隊|重工業|工業|株式会社|会社|研究所|財団|連合会|連盟"
    "|協議会|電力|製作所|製鉄|製薬|化学|商事|新聞社|新聞|通信社|通信|物産|ガス|化成"
    "|鉱業|テレビ|航空|鉄道|証券|建設"
    "|艦隊|師団|旅団|連隊|司令部|議会|裁判所|検察庁|地検|高裁|地裁|県警|府警|道警|ホールディングス|自動車|電機|軍"
)
_PLACE_SUFFIX = (
    "原子力発電所|火力発電所|原発|飛行場|駐屯地|演習場|国際空港"
    "|空港|基地|諸島|列島|半島|海峡|地区|県|府|都|市|町|村|区|島|港|湾|州"
)
# Read backwards from the title: a name is matched from its end.
_PERSON = re.compile(
    rf"(?:[{_KATA}]{{2,}}|[A-Z](?=・))(?:[・=](?:[{_KATA}]+|[A-Z]))*(?![{_KATA}])[{_KANJI}]{{0,5}}|[{_KANJI}ヶケノ]{{1,9}}"
)
_TITLE = "|".join(sorted(TITLES, key=len, reverse=True))
_FIRSTS = "".join(sorted({title[0] for title in TITLES}))
_TITLED = re.compile(
    rf"(?=[米日韓英仏独露豪新現元前{_FIRSTS}])(?:米|日|韓|英|仏|独|露|豪|新|現)?((?:元|前)?(?:{_TITLE}))(?![{_KANJI}]{{0,1}}(?:室|会議|邸|府|官邸|選|令|戦|職|級|側近))"
)
_RUN = re.compile(rf"[{_KANJI}{_KATA}A-Za-z0-9]{{3,}}")
_BODY_ENDS = tuple(_BODY_SUFFIX.split("|"))
_PLACE_END = re.compile(f"(?=[原飛駐演国空基諸列半海地県府都市町村区島港湾州])(?:{_PLACE_SUFFIX})")
_BOTH = re.compile(rf"(?<![{_KANJI}])[{_KANJI}]{{2,3}}(?=両[県市町村])")
_BEFORE_PLACE = re.compile(rf"[{_KANJI}ヶケノ]{{1,6}}")
_KATAKANA = re.compile(rf"[{_KATA}]{{2,}}(?:[・=][{_KATA}]+)*")
_WAYS = frozenset("方法 手法 司法 立法 療法 用法 製法 技法 憲法 無法 違法 合法 作法 文法 農法".split())
# 国務, 国防 and 国土安全 are offices of their own: 米国務長官 is 米 and its title, not 米国.
_OFFICES = "国(?:務|防|土安全|家安全保障|際開発|立)"
_OFFICE = re.compile(_OFFICES)
_DIGITS = frozenset("一二三四五六七八九十百千万億兆数")


def names(text: str) -> list[Candidate]:
    """The names of a folded Japanese text in order, none overlapping: people first, then the glossary, then shapes."""
    taken = bytearray(len(text) + 1)
    found: list[Candidate] = []
    for proposals in (_people(text), _shipped(text), _bodies(text), _places(text), _american(text), _katakana(text)):
        for span, role in proposals:
            if not (taken[span.start] or taken[span.end - 1]) and not any(taken[span.start : span.end]):
                taken[span.start : span.end] = b"\x01" * (span.end - span.start)
                found.append(Candidate(span, "name", Wording(span.of(text), role=role)))
    return found


@cache
def _shipped_forms() -> tuple[re.Pattern[str], frozenset[str]]:
    """One pattern over the glossary's Japanese forms, longest first by first character, and the people among them."""
    forms: set[str] = set()
    people: set[str] = set()
    for entry in glossary().entries:
        if entry.kind in ("title", "currency"):
            continue
        wide = [form for form in entry.japanese if len(form) > 1 and not form.isascii()]
        (people if entry.kind == "person" else forms).update(wide)
    by_first: dict[str, list[str]] = {}
    for form in forms | {person for person in people if len(person) > 2}:
        by_first.setdefault(form[0], []).append(form[1:])
    branches = [
        re.escape(first) + "(?:" + "|".join(map(re.escape, sorted(rest, key=len, reverse=True))) + ")"
        for first, rest in sorted(by_first.items())
    ]
    firsts = "".join(sorted(by_first))
    return re.compile(f"(?=[{firsts}])(?:(?![{_KATA}])|(?<![{_KATA}]))(?:{'|'.join(branches)})"), frozenset(people)


def _shipped(text: str) -> Iterator[tuple[Span, None]]:
    pattern, _ = _shipped_forms()
    for match in pattern.finditer(text):
        start, end = match.span()
        if _is_katakana(text[start]) and start and _is_katakana(text[start - 1]):
            continue
        if _is_katakana(text[end - 1]) and _is_katakana(text[end : end + 1]):
            continue
        if _goes_on(text, end) or (text[start:end] == "米国" and _OFFICE.match(text, end - 1)):
            continue
        yield Span(start, end), None


def _goes_on(text: str, end: int) -> bool:
    """Whether a longer place or body begins with this: 福岡 in 福岡市, 日本 in 日本海溝 is left to the shapes."""
    return (
        re.match(
            "(?:市|町|村|島|港|空港|大学|銀行|新聞|電力|製鉄|地裁|高裁|地検|県警|警|ガス|メトロ|議会|軍(?!事|基|人|属|艦))(?!長)",
            text[end : end + 3],
        )
        is not None
    )


def _is_katakana(char: str) -> bool:
    return "ァ" <= char <= "ヺ" or char == "ー" if char else False


def person_before(words: str) -> str | None:
    """The person's name with which these words end, or None when they end with none."""
    found = _PERSON.match(words[:-25:-1])
    if found is None:
        return None
    name = _without_lead(found.group()[::-1])
    if not name or name in _NOBODY or name in COMMON or all(char in _DIGITS for char in name):
        return None
    return name if len(name) <= 5 or _is_katakana(name[0]) or _is_katakana(name[-1]) else None


def _without_lead(name: str) -> str:
    """The name without the body or place that is written before it: 外務省小林 gives 小林."""
    pattern, people = _shipped_forms()
    if name in people:
        return name
    lead = pattern.match(name)
    if lead is not None and (lead.end() < len(name) or name not in people):
        name = name[lead.end() :] if lead.end() < len(name) else ""
    cut = re.match(rf"[{_KANJI}]{{1,4}}(?:省|庁|党|県|市|町|村|社|州)(?=[{_KANJI}]{{2}})", name)
    return name[cut.end() :] if cut else name


def _people(text: str) -> Iterator[tuple[Span, str]]:
    for match in _TITLED.finditer(text):
        if len(set(text[max(0, match.start() - 4) : match.start()])) == 1 < match.start() - 2:
            continue
        name = person_before(text[max(0, match.start() - 24) : match.start()])
        if name is None or (match.group(1) in ("代表", "主席", "監督", "君", "様", "議長", "総理") and len(name) < 2):
            continue
        yield Span(match.start() - len(name), match.start()), match.group(1)


def _is_law(run: str) -> bool:
    return len(run) > 4 and run.endswith(("法", "条約", "協定", "条例")) and run[-2:] not in _WAYS


def _bodies(text: str) -> Iterator[tuple[Span, None]]:
    for match in _RUN.finditer(text):
        if not match.group().endswith(_BODY_ENDS) and not _is_law(match.group()):
            continue
        start = max(match.start(), match.end() - 15)
        name = text[start : match.end()]
        if name in _NO_BODY or name[0] in "同両各他全ー" or name.isascii() or len(name) < 3 or name[0].isdigit():
            continue
        yield Span(start, match.end()), None


def _places(text: str) -> Iterator[tuple[Span, None]]:
    for both in _BOTH.finditer(text):
        yield Span(*both.span()), None
    reached = 0
    for match in _PLACE_END.finditer(text):
        lead = _BEFORE_PLACE.match(text[max(reached, match.start() - 6) : match.start()][::-1])
        if lead is None:
            continue
        start = match.start() - lead.end()
        name = text[start : match.end()]
        reached = match.end()
        after = text[match.end() : match.end() + 1]
        if (
            name in _NO_PLACE
            or set("両各") & set(name)
            or name.endswith("政府")
            or len(set(name)) == 1
            or name[0] in "同両各他全数約"
            or all(char in _DIGITS for char in name[:-1])
        ):
            continue
        if (
            after in ("民", "長", "内", "場", "議", "立", "営", "道", "政", "庁", "街", "役", "外", "側")
            and len(name) < 3
        ):
            continue
        if (name.endswith(("政府", "都市", "小売市", "首都", "地区")) and len(name) < 5) or after in ("場", "街"):
            continue
        yield Span(start, match.end()), None


_AMERICAN = re.compile(rf"(?<![{_KANJI}])米(?=[{_KATA}]{{2,}})|米(?={_OFFICES})")


def _american(text: str) -> Iterator[tuple[Span, None]]:
    """米 before a katakana name or an office: 米オハイオ州, 米国防長官."""
    for match in _AMERICAN.finditer(text):
        yield Span(*match.span()), None


def _katakana(text: str) -> Iterator[tuple[Span, None]]:
    for match in _KATAKANA.finditer(text):
        parts = re.split("[・=]", match.group())
        if all(_is_common(part) for part in parts) or (len(parts) == 1 and len(parts[0]) < 3):
            continue
        if len(parts) > 1 and any(part in COMMON for part in parts):
            continue
        yield Span(*match.span()), None


_TAILS = (
    "センター",
    "システム",
    "サービス",
    "ネットワーク",
    "ドル",
    "メートル",
    "ワット",
    "ション",
    "リング",
    "メント",
    "ティー",
    "キング",
    "ィング",
)


def _is_common(word: str) -> bool:
    return word in COMMON or (len(word) > 4 and word.endswith(_TAILS)) or len(set(word)) == 1
