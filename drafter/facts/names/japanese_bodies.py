"""Japanese bodies, places, works and laws by the word they end with, and the plain words that make no name of it."""

import re
from collections.abc import Iterator

from drafter.facts.glossary import glossary
from drafter.facts.names.japanese_people import KANJI, KATA
from drafter.facts.words import any_of, listed
from drafter.text.lazy import lazily
from drafter.text.span import Span

# The characters that a run of kanji, katakana and Latin goes on with, and the longest that a body's name may be.
_RUN = rf"(?:[{KANJI}{KATA}A-Za-z0-9ヶケノ]|(?<=[{KATA}])・(?=[{KATA}]))"
_LONGEST = 20
_RUN_BEFORE = lazily(rf"{_RUN}{{0,{2 * _LONGEST}}}")
_HIRAGANA = lazily(lambda: rf"(?<![ぁ-ん]){any_of(listed('japanese_hiragana_places'))}\Z")
_KANJI_BEFORE = lazily(f"[{KANJI}]{{1,4}}")
_PLAIN_ONLY = lazily(lambda: rf"(?:{any_of(listed('japanese_plain_parts'))}|[0-9]+)*")


def _end() -> str:
    """The last words of a body, where its run ends or one goes on that may follow it."""
    ends, follows = listed("japanese_body_ends"), any_of(listed("japanese_body_followers"))
    firsts = "".join(sorted({end[0] for end in ends}))
    return (
        rf"(?=[{firsts}大社会法])(?:{any_of(ends)}(?=(?!{_RUN})|\d|{follows})"
        rf"|(?<=[{KATA}{KANJI}][{KATA}{KANJI}])[大社](?=(?!{_RUN})|教授|准教授)"
        rf"|(?<=[{KANJI}]{{3}})会(?=(?!{_RUN})|会長|理事|幹部)"
        rf"|(?<=[{KANJI}{KATA}])法(?=(?!{_RUN})|違反|改正|上|第|施行|案))"
    )


_END = lazily(_end)
_LEADS = lazily("(?:改正|[一二1-2]審|控訴審|上告審|元|前|同日|同|各|両|約|故|駐)")
# What a body is stands before its name: 自動車部品会社|サンライト工業.
_KIND = lazily("(?:(?<!株式)(?<!有限)会社|メーカー|大手|商社|企業|法人)(?=..)")
# A force or a ministry in front of a base or a house is a name of its own: 米海軍|横須賀基地, 外務省|飯倉公館.
_INNER = lazily(
    r"(?:自衛隊|海軍|空軍|陸軍|海兵隊|米軍|[一-鿿]省|[一-鿿]庁|[県府道]警)(?=[一-鿿ァ-ヺー]{2})"
    r"|[一-鿿](?:県|府|市|町|村)(?=[一-鿿ァ-ヺー]{2,}(?:基地|空港|原発|駐屯地|演習場|飛行場|半島|港)$)"
)
# Two that meet in a match are teams or schools: 京都国際と関東一が対戦する.
_FACING = lazily(
    rf"(?<![{KANJI}{KATA}])(?P<a>[{KANJI}]{{2,6}})と(?P<b>[{KANJI}]{{2,6}})(?:が|の)(?:対戦|対決|激突|一戦|顔合わせ)"
)
# Ships by their kind, without brackets: 護衛艦いずも.
_SHIP = lazily(
    r"(?:護衛艦|潜水艦|輸送艦|補給艦|掃海艦|掃海艇|巡視船|巡視艇|練習艦|イージス艦|救難艦|調査船|探査船|客船|フェリー)"
    r"(?P<n>[ぁ-ん]{2,5}?)(?=[がはをのにで、。(]|と(?!か)|\Z)"
)
_NO_SHIP = frozenset("など だけ ほか から まで より とも では には とは および ならびに".split())
# Seas, storms, arms and lines that are told by a letter, a digit or a place.
_SHAPED = lazily(
    r"(?=[日東南黒紅地バカオフベ瀬有アA-Z台\dノ連最])(?:"
    + "|".join(
        (
            r"(?:日本|東シナ|南シナ|黒|紅|地中|バルト|カリブ|オホーツク|フィリピン|ベーリング|瀬戸内|有明|アラビア|カスピ)海"
            rf"(?![{KANJI}])",
            r"台風\d{1,2}号",
            rf"\d{{2}}式[{KANJI}]{{2,14}}",
            r"最高裁(?:判所)?第[一二三1-3]小法廷",
            "G(?:7|20)サミット|(?:[BJTWVXF]|SV)リーグ",
            # Firms of letters and katakana: NTTデータグループ, SBI証券.
            rf"(?!AI|IT|EV|SNS)[A-Z][A-Za-z]{{1,8}}(?:[{KATA}]*(?:グループ|ホールディングス)|銀行|証券|生命|損保|鉄道|リテール)",
            rf"(?:JR|NTT)[{KANJI}]{{2,5}}",
            "ノーベル(?:生理学・?医学|物理学|化学|文学|平和|経済学)賞",
            # The trade unions' own, a plain word otherwise: 連合の芳野会長.
            rf"(?<![{KANJI}{KATA}])連合(?=の[{KANJI}]{{2,6}}(?:会長|事務局長)|[はが]\d{{1,2}}日)",
        )
    )
    + ")"
)
# Names told by their end, whose beginning is looked for backwards: 県民の会, カタログX.
_IN_KANJI = lazily(rf"[{KANJI}]{{2,3}}(?![{KANJI}])")
_RIVER = lazily(rf"[{KANJI}]{{1,3}}(?![{KANJI}])")
_TELLS = r"(?:で|では|の|が|は|に|と)[^。\n]{0,16}?"
_ENDED = (
    (lazily(rf"の会(?![{KANJI}])"), lazily(rf"[{KANJI}{KATA}]{{2,12}}")),
    # A river and a mountain where the sentence tells of water or of an eruption; 川 and 山 end surnames too.
    (lazily(rf"(?<![小各同両本支中河山])川(?={_TELLS}(?:氾濫|増水|水位|河口|上流|下流|流域|堤防|決壊))"), _RIVER),
    (lazily(rf"山(?={_TELLS}(?:噴火|噴煙|火口|山頂|標高|登山|遭難|ふもと))"), _IN_KANJI),
    # Fishing boats and freighters: 第三栄丸, 漁船|第18漁福丸.
    (
        lazily(r"丸(?=[がはのをにと、(]|船長|$)"),
        lazily(rf"[{KANJI}]{{1,4}}(?:[\d一二三四五六七八九十]{{1,3}}第)?(?=[船艇]|[^{KANJI}]|$)"),
    ),
    # Schools where their pupils are told of: 札幌藻岩高の生徒.
    (
        lazily(r"[高中](?=の(?:生徒|校長|教諭|選手|野球部|卒業)|野球部|[1-3]年)"),
        lazily(rf"[{KANJI}]{{2,8}}(?![{KANJI}])"),
    ),
    (lazily(rf"[A-Z](?<=[{KATA}]{{3}}.)[A-Z]{{0,2}}(?![A-Za-z])"), lazily(rf"[{KATA}]{{3,12}}(?![{KATA}])")),
)
# A firm by what it does: the subject of a sentence that ends with an announcement, and no group, office or person.
_ANNOUNCES = lazily(
    rf"(?<![{KANJI}{KATA}ぁ-んA-Za-z0-9])(?P<n>[{KANJI}]{{4,8}})は(?:\d{{1,2}}日|、)[^。\n]{{0,120}}"
    r"(?:発表|発売|公表|明らかに|販売開始|開示)し(?:た|て(?!いた))"
)
_NO_FIRM = lazily(
    "(?:者|側|団|班|局|員|家|人|会|所|署|部|課|室|院|庁|省|府|党|派|軍|隊|当局|委|国|官|長|相|事|学|校|社|政府|首脳|閣僚|選手|幹部"
    "|大臣|大使|対策|計画|同盟|連合|組織|企業|大手)$"
)
# What a letter sorts and does not name: ビタミンB, グループA.
_LETTERED = frozenset("ビタミン グループ クラス タイプ チーム プラン ランク パターン ブロック リーグ".split())
# Short leads that make names of the ends that plain prose uses freely (japanese_weak_ends.txt).
_PROPER = frozenset(
    "米 英 仏 独 露 豪 中国 韓国 台湾 日本 北朝鮮 東シナ 南シナ 東京 楽天 京葉 東 全米 全豪 全仏 全英".split()
)
# Before 線 these make a line of another sort: 前線, 路線, 視線.
_NO_RAILWAY = "前路戦幹回支沿内外電光視曲直動境岸命走続更"
_NAMED = lazily(lambda: rf"{any_of(listed('japanese_named_kinds'))}「(?P<n>[^「」\n]{{1,16}})」")
_TWO_KANJI, _KANJI_ONLY = lazily(f"[{KANJI}]{{2}}"), lazily(f"[{KANJI}]{{2,4}}")
_ALL_KATAKANA, _KATAKANA = lazily(f"[{KATA}]+"), lazily(f"[{KATA}]{{2,}}")
_NAMED_TOO = lazily(r"(?:と|、|や|・|及び|および)「(?P<n>[^「」\n]{1,16})」")
_PLAIN_SCRIPT = lazily(r"[ぁ-ん]{2,6}|[ァ-ヺー・]+")
_SAYING = lazily(r"[はがをにへで、。!?]|です|ます|した$|する$|ない$|[^ァ-ヺー一-鿿]だ$")


def bodies(text: str) -> Iterator[tuple[Span, None]]:
    """Bodies, places of note, laws, prizes and events: 日本医師会, 京都大, 神宮球場, 金融商品取引法."""
    reached = 0
    for match in _END.finditer(text):
        run = _RUN_BEFORE.match(text[max(reached, match.start() - 2 * _LONGEST) : match.start()][::-1])
        start = match.start() - (run.end() if run else 0)
        soft = _HIRAGANA.search(text, max(reached, start - 6), start)
        if soft:
            # 阿蘇|くまもと|空港: kanji right before belong to the name.
            lead = _KANJI_BEFORE.match(text[max(reached, soft.start() - 4) : soft.start()][::-1])
            start = soft.start() - (lead.end() if lead else 0)
        lead = _LEADS.match(text, start)
        first = lead.end() if lead and lead.end() <= match.start() else start
        first = max(first, match.end() - _LONGEST)
        for kind in _KIND.finditer(text, first, match.start()):
            first = kind.end()
        inner = _INNER.search(text, first, match.end())
        if inner is not None and first + 1 < inner.end() <= match.start():
            yield Span(first, inner.end()), None
            first = inner.end()
        owner = _owner(text[first : match.start()], match.group())
        if owner:
            yield Span(first, first + owner), None
            first += owner
        if _is_name(text[first : match.start()], match.group()):
            yield Span(first, match.end()), None
            reached = match.end()
    for match in _SHAPED.finditer(text):
        yield Span(*match.span()), None
    for match in _ANNOUNCES.finditer(text) if "発表" in text or "発売" in text or "公表" in text else ():
        if not _NO_FIRM.search(match["n"]) and not _is_plain(match["n"]):
            yield Span(*match.span("n")), None
    for match in _FACING.finditer(text) if "戦" in text or "対決" in text else ():
        for side in ("a", "b"):
            if not _is_plain(match[side]):
                yield Span(*match.span(side)), None
    for match in _SHIP.finditer(text):
        if match["n"] not in _NO_SHIP:
            yield Span(*match.span("n")), None
    for last, head in _ENDED:
        for match in last.finditer(text):
            before = head.match(text[max(0, match.start() - 13) : match.start()][::-1])
            start = match.start() - (before.end() if before else 0)
            named = text[start : match.start()]
            plain = text[start : match.end()] in listed("japanese_no_places") or named in _LETTERED
            if named and not plain:
                yield Span(start, match.end()), None


def _owner(lead: str, end: str) -> int:
    """How much of a body's name is that of the firm it belongs to: 北陸電力|志賀原発; 0 where none."""
    for length in range(len(lead) - 1, 2, -1):
        kinds = {entry.kind for entry in glossary().of_japanese(lead[:length])}
        if "firm" in kinds and _is_name(lead[length:], end):
            return length
    return 0


def named_brackets(text: str) -> Iterator[Span]:
    """What a class noun's brackets name, without them: 護衛艦「かが」と「いなづま」."""
    for match in _NAMED.finditer(text):
        at: re.Match[str] | None = match
        while at is not None and (_PLAIN_SCRIPT.fullmatch(at["n"]) or not _SAYING.search(at["n"])):
            yield Span(*at.span("n"))
            at = _NAMED_TOO.match(text, at.end())


def _is_name(lead: str, end: str) -> bool:
    """Whether what stands before a body's last word names it; plain words alone do not."""
    whole = lead + end
    if whole in ("刑法", "民法", "商法", "防衛省", "警視庁", "最高裁", "最高検", "安保理", "国連総会"):
        return True
    if not lead or (lead.isascii() and len(lead) < 2) or lead[0].isdigit():
        return False
    if end == "法":
        return len(whole) > 3 and not {whole, whole[-3:], whole[-2:]} & listed("japanese_no_laws")
    if end == "大":
        return lead not in listed("japanese_no_colleges") and lead[-1] not in "最拡増巨重多膨偉盛壮広過絶甚強雄極"
    if end == "線":
        return _KANJI_ONLY.fullmatch(lead) is not None and lead[-1] not in _NO_RAILWAY and not _is_plain(lead)
    if end == "社":
        return _TWO_KANJI.fullmatch(lead) is not None and lead not in listed("japanese_no_firms")
    if end == "会":
        return (
            lead.startswith(("日本", "全国", "国際", "東京", "大阪", "経団"))
            and lead[-1] not in "大総集部機委員社協議両国学都司"
        )
    if end == "賞" and lead in listed("japanese_surnames"):
        return True
    if end in listed("japanese_weak_ends"):
        return _has_proper(lead) or (_ALL_KATAKANA.fullmatch(end) is not None and _is_in_a_place(lead))
    if len(whole) >= 8 and lead.startswith(("全国", "日本", "国際")):
        # Long enough to be one body, however plain its words: 全国農業協同組合連合会.
        return True
    return _is_placed(lead) or (lead.startswith("国立") and len(lead) > 2) or not _is_plain(lead)


def _is_plain(lead: str) -> bool:
    """Whether a lead is put together of plain words alone."""
    return _PLAIN_ONLY.fullmatch(lead) is not None


def _is_placed(lead: str) -> bool:
    """Whether a lead begins with a place that the glossary has, or with a country in one character."""
    return lead[0] in "米英仏独露豪韓" or _is_in_a_place(lead)


def _is_in_a_place(lead: str) -> bool:
    places = (lead[:long] for long in range(2, min(5, len(lead)) + 1))
    return any(entry.kind == "place" for place in places for entry in glossary().of_japanese(place))


def _has_proper(lead: str) -> bool:
    """Whether a lead holds katakana or is no plain word, for ends that plain prose uses freely."""
    if lead in _PROPER or lead in listed("japanese_surnames") or lead in listed("japanese_places"):
        return True
    return any(run not in listed("katakana_nouns") for run in _KATAKANA.findall(lead))
