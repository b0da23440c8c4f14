"""Japanese bodies, places, works and laws by the word they end with, and the plain words that make no name of it."""

import re
from collections.abc import Iterator

from drafter.facts.glossary import glossary
from drafter.facts.names.japanese_people import KANJI, KATA
from drafter.text.lazy import lazily
from drafter.text.span import Span

_ENDS = """
省 庁 銀行 信用金庫 大学校 大学院 大学 高等学校 高校 中学校 小学校 高専 新聞社 新聞 日報 通信社 通信 放送 テレビ
電力 ガス 製作所 製鉄 製鋼 製薬 薬品工業 重工業 工業 化学 化成 自動車 電機 電気 ホールディングス グループ 株式会社
証券 生命保険 生命 損害保険 火災保険 鉄道 航空 建設 不動産 商事 物産 食品 製菓 酒造 百貨店 鉱業 製紙 精機 精工 海運
郵船 商船 造船 倉庫 観光 協会 連盟 連合会 連合 機構 機関 委員会 協議会 審議会 審査会 研究所 研究センター 研究機構
研究院 財団 組合 学会 医師会 弁護士会 商工会議所 経済同友会 議会 裁判所 地裁 高裁 最高裁 家裁 簡裁 地検 高検 区検
最高検 検察庁 県警 府警 道警 警視庁 消防局 消防本部 保健所 病院 医療センター 美術館 博物館 図書館 水族館 動物園
植物園 資料館 記念館 文学館 球場 スタジアム アリーナ ドーム 競技場 体育館 ホール 劇場 広場 公園 神社 大社 神宮
天満宮 八幡宮 東照宮 大聖堂 宮殿 宮 タワー 映画祭 音楽祭 芸術祭 国際展 部屋 軍 海軍 陸軍 空軍 海兵隊 自衛隊 防衛隊
警備隊 艦隊 師団 旅団 連隊 航空団 方面隊 司令部 管区海上保安本部 海上保安本部 海上保安部 共和国 王国 連邦 首長国
条約機構 諸国連合 総会 党 賞 原子力発電所 火力発電所 発電所 原発 国際空港 空港 基地 駐屯地 演習場 飛行場 会議場
慰霊碑 大会堂 半島 諸島 列島 海峡 運河 湾 新幹線 本線 自動車道 大橋 トンネル ダム 国立公園 遺跡 古墳 教会 修道院
教皇庁 評議会 安保理 安全保障理事会 理事会 国務院 外務院 財務局 国税局 整備局 捜査局 中央情報局 海警局 防衛局 気象局
気象台 調査所 製鉄所 製油所 公館 迎賓館 労働局 医薬品局 入国管理局 福音書 憲章 議定書 宣言 計画 構想 事件 選手権
世界選手権 杯 カップ リーグ オープン シリーズ 五輪 パラリンピック 万博 博覧会 芸術大 医科大 工業大 外国語大
"""
# What may go on behind a body without being part of its name.
_FOLLOWS = (
    "近海|沖|周辺|付近|沿岸|上空|北部|南部|東部|西部|兵長|一等兵|兵士|幹事長|幹部|職員|関係者|担当者|当局|側|内|前"
    "|系|製|株|社員|隊員|議員|本部長|特捜部|教授|准教授|名誉教授|病院|付属|附属|元|現|前|違反|改正|会長|社長|総裁|長官|"
    "理事長|委員長|事務局|報道官|司令官|大臣|副|次官|首脳|代表|党首|総長|学長|知事|支援|加盟|参加|主催|発表|向け"
    "|出身|所属|産|初"
)
# Words that a plain body is put together of; a name has something else, or a place, among them.
_PLAIN = """
政府 民間 国際 国内 国外 海外 地方 地元 地域 中央 全国 特別 臨時 合同 共同 第三者 有識者 専門家 外部 内部 調査 検討
対策 運営 実行 準備 選挙 予算 教育 常任 常設 理事 監査 監視 捜査 研究 開発 技術 情報 通信 電気 原子力 火力 水力 風力
太陽光 発電 医療 福祉 介護 保険 証券 金融 投資 信託 信用 関連 親 子 同業 大手 中堅 中小 上場 外資 日系 米系 系列
建設 不動産 食品 製薬 化学 電機 電力 電子 半導体 自動車 航空 鉄道 運輸 物流 海運 造船 鉄鋼 商社 広告 出版 新聞 放送
旅行 警備 人材 派遣 委託 受託 設計 製造 販売 卸売 小売 輸入 輸出 国立 公立 私立 県立 市立 町立 都立 府立 総合 高等
専門 学校 附属 付属 公共 公的 行政 司法 立法 独立 規制 監督 検査 評価 認証 諮問 労働 職員 教職員 住民 市民 町民 県民
自治 消費者 被害者 遺族 患者 家族 株主 総 定時 定例 本 副 主要 有力 最大 最高 野 与 連立 新 旧 左派 右派 保守 革新
極右 中道 宗教 武装 反政府 過激 テロ 犯罪 暴力 支援 人権 環境 保護 慈善 非営利 経済 業界 産業 農業 漁業 林業 水産
協同 商工 観光 都市 空 陸 海 軍 日米 日中 日韓 米中 米韓 多国籍 空母 海兵 歩兵 砲兵 機甲 戦闘 輸送 同 各 両 他 全
複数 関係 当該 一部 現地 県 市 町 村 区 都 府 道 州 国 省 温室効果 天然 液化 排 毒 催涙 無線 衛星 移動 携帯 有線
固定 公営 民放 民営 国営 地上 急性 救急 拠点 基幹 指定 災害 感染症 防災 消防 警察 司令 総司令 統合 司 常 法制 党
無所属 小 大 中 多 他 離 入 反 脱 開 帰 寄 入 出 両 商業 工業 重 軽 鉱 商 製 再 合弁 子会社 管理 安全 保障 防衛 基本
中期 長期 短期 事業 経営 再建 復興 整備 成長 行動 実施 個別 具体 作業 予備 技能 学術 文化 芸術 科学 宇宙 社会 生活
健康 保健 衛生 食糧 資源 エネルギー 廃止 削減 年次 通常 緊急 首都圏 大規模 小規模 国民 世界 先進国 途上国 島国 大型
小型 超 高速 火山 離島 無人 原 実証 試験 建築 土木 住宅 選考 審査 倫理 懲罰 議院 衆参 上下 閣僚 首脳 外相 定期 年間
生産 供給 交通 道路 河川 港湾 漁 開催 準 国有 生命 損害 火災 個人 団体 法人 企業 会社 銀行 大学 病院 軍事 核 平和
開会 閉会 共同記者 独占 買収 提携 地下 半 群 無人 有人 戦略 対外 通貨 為替 農林 林 畜産 農協 酒 相撲 隣 子供 生鮮
加工 健康 冷凍
""".split()
_LAWS = "刑法|民法|商法"
_WAYS = frozenset(
    "方法 手法 司法 立法 療法 用法 製法 技法 憲法 無法 違法 合法 作法 文法 農法 便法 遵法 順法 国法 寸法 魔法 仏法"
    " 論法 戦法 滅法 悪法 新法 同法 旧法 現行法 改正法 関連法 基本法 個別法 特別法 国際法 国内法 特措法 特例法"
    " 治療法 療養法".split()
)
_NO_COLLEGE = frozenset(
    "最 拡 増 巨 重 多 莫 膨 偉 寛 盛 壮 広 過 肥 絶 甚 強 雄 等身 極 特 遠 尊 至 短 東 北 教 医 総 私 国立 公立"
    " 私立 名門 県立 市立 女子 同 各 両 他 最終 私立 音 美".split()
)
_NO_FIRM = frozenset(
    "本 同 会 商 各 他 両 自 当 子 神 支 弊 入 退 出 貴 御 結 公 全 数 親会 出版 新聞 通信 旅行 広告 証券 保険 航空"
    " 鉄道 製薬 電力 建設 運送 運営 発行 大手 関連 系列 販売 製造 株式会 子会 会"
    " 多 社 何 個人 受注 発注 民間 参加 競合 先発 後発 新興 上場 各 報道 制作 配給 芸能 映画".split()
)
_RUN = lazily(rf"[{KANJI}{KATA}A-Za-z0-9ヶケノ]{{2,40}}")
_PLAIN_ONLY = lazily(rf"(?:{'|'.join(sorted({*_PLAIN}, key=len, reverse=True))}|[0-9]+)*")
_FIRSTS = "".join(sorted({end[0] for end in _ENDS.split()}))
_END = lazily(
    rf"(?=[{_FIRSTS}大社会法])(?:(?:{'|'.join(sorted({*_ENDS.split()}, key=len, reverse=True))})(?=$|(?:{_FOLLOWS}))"
    rf"|(?<=[{KATA}{KANJI}][{KATA}{KANJI}])(?:大|社)(?=$|教授|准教授|病院)"
    rf"|(?<=[{KANJI}][{KANJI}][{KANJI}])会(?=$|会長|理事|幹部)|(?<=[{KANJI}{KATA}])法(?=$|違反|改正|上|第|施行|案))"
)
_LEADS = lazily("(?:改正|元|前|同日|同|各|両|約|故|駐)")
_SHAPED = lazily(
    rf"(?:日本|東シナ|南シナ|黒|紅|地中|バルト|カリブ|オホーツク|フィリピン|ベーリング|瀬戸内|有明|アラビア"
    rf"|カスピ)海(?![{KANJI}])"
    rf"|台風\d{{1,2}}号|\d{{2}}式[{KANJI}]{{2,8}}|G(?:7|20)サミット|(?:(?<![{KATA}])[{KATA}]{{2,12}}|東京|札幌|長野|北京)(?:五輪"
    rf"|パラリンピック)"
    rf"|[{KANJI}{KATA}]{{2,12}}の会(?![{KANJI}])|(?:JR|NTT)[{KANJI}]{{2,5}}|(?<![{KATA}])[{KATA}]{{3,12}}[A-Z]{{1,3}}(?![A-Za-z])"
)
_NAMING_CLASS = (
    "護衛艦|潜水艦|巡視船|巡視艇|空母|駆逐艦|フリゲート艦?|巡洋艦|揚陸艦|輸送艦|補給艦|掃海艇|哨戒艦|練習艦|艦|船|号"
    "|フェリー|客船|タンカー|貨物船|ヨット"
    "|探査機|衛星|ロケット|宇宙船|望遠鏡|訓練|演習|ミサイル|戦闘機|無人機|機種|列車|特急|新幹線|政党|会派|政治団体"
    "|武装組織|武装勢力|過激派組織|企業|会社|ブランド"
)
_NAMED = lazily(rf"(?:{_NAMING_CLASS})「(?P<n>[^「」\n]{{1,16}})」")
_NAMED_TOO = lazily(r"(?:と|、|や|・|及び|および)「(?P<n>[^「」\n]{1,16})」")
_PLAIN_SCRIPT = lazily(r"[ぁ-ん]{2,6}|[ァ-ヺー・]+")
_SAYING = lazily(r"[はがをにへで、。!?]|です|ます|した$|する$|ない$|[^ァ-ヺー一-鿿]だ$")


def bodies(text: str) -> Iterator[tuple[Span, None]]:
    """Bodies, places of note, laws, prizes and events: 日本医師会, 京都大, 神宮球場, 金融商品取引法."""
    for match in _RUN.finditer(text):
        run = match.group()
        if _END.search(run) is not None:
            yield from _in_run(run, match.start())
    for match in _SHAPED.finditer(text):
        yield Span(*match.span()), None


def named_brackets(text: str) -> Iterator[Span]:
    """What a class noun's brackets name, without them: 護衛艦「かが」と「いなづま」."""
    for match in _NAMED.finditer(text):
        at: re.Match[str] | None = match
        while at is not None and (_PLAIN_SCRIPT.fullmatch(at["n"]) or not _SAYING.search(at["n"])):
            yield Span(*at.span("n"))
            at = _NAMED_TOO.match(text, at.end())


# A force or a ministry in front of a base or a house is a name of its own: 米海軍|横須賀基地, 外務省|飯倉公館.
_INNER = lazily(
    r"(?:自衛隊|海軍|空軍|陸軍|海兵隊|米軍|[一-鿿]省|[一-鿿]庁)(?=[一-鿿ァ-ヺー]{2})"
    r"|[一-鿿](?:県|府|市|町|村)(?=[一-鿿ァ-ヺー]{2,}(?:基地|空港|原発|駐屯地|演習場|飛行場|半島|港)$)"
)


def _in_run(run: str, offset: int) -> Iterator[tuple[Span, None]]:
    start = 0
    for match in _END.finditer(run):
        lead = _LEADS.match(run, start)
        first = lead.end() if lead and lead.end() < match.start() else start
        first = max(first, match.end() - 20)
        inner = _INNER.search(run, first, match.end())
        if inner is not None and first + 1 < inner.end() <= match.start():
            yield Span(offset + first, offset + inner.end()), None
            first = inner.end()
        if _is_name(run[first : match.start()], match.group()):
            yield Span(offset + first, offset + match.end()), None
            start = match.end()


def _is_name(lead: str, end: str) -> bool:
    """Whether what stands before a body's last word names it; plain words alone do not."""
    whole = lead + end
    if whole in ("刑法", "民法", "商法", "防衛省", "警視庁", "最高裁", "最高検", "安保理", "国連総会"):
        return True
    if not lead or (lead.isascii() and len(lead) < 2) or lead[0].isdigit():
        return False
    if end == "法":
        return len(whole) > 3 and whole not in _WAYS and whole[-3:] not in _WAYS and whole[-2:] not in _WAYS
    if end == "大":
        return lead not in _NO_COLLEGE and lead[-1] not in "最拡増巨重多膨偉盛壮広過絶甚強雄極"
    if end == "社":
        return len(lead) == 2 and lead not in _NO_FIRM and re.fullmatch(f"[{KANJI}]+", lead) is not None
    if end == "会":
        return (
            lead.startswith(("日本", "全国", "国際", "東京", "大阪", "経団"))
            and lead[-1] not in "大総集部機委員社社協議両国学都司"
        )
    if end in (
        "軍",
        "海",
        "宮",
        "湾",
        "杯",
        "賞",
        "計画",
        "構想",
        "事件",
        "宣言",
        "グループ",
        "センター",
        "リーグ",
        "オープン",
        "シリーズ",
        "カップ",
    ):
        return _has_proper(lead)
    return _is_placed(lead) or (lead.startswith("国立") and len(lead) > 2) or _PLAIN_ONLY.fullmatch(lead) is None


def _is_placed(lead: str) -> bool:
    """Whether a lead begins with a place that the glossary has, or with a country in one character."""
    if lead[0] in "米英仏独豪露韓":
        return True
    return any(
        entry.kind == "place"
        for long in range(2, 6)
        for entry in glossary().of_japanese(lead[:long])
        if long <= len(lead)
    )


def _has_proper(lead: str) -> bool:
    """Whether a lead holds katakana or is no plain word, for ends that plain prose uses freely."""
    return re.search(f"[{KATA}]{{2}}", lead) is not None or lead in (
        "米",
        "英",
        "仏",
        "独",
        "露",
        "豪",
        "中国",
        "韓国",
        "台湾",
        "日本",
        "北朝鮮",
        "東シナ",
        "南シナ",
        "東京",
        "楽天",
        "京葉",
        "東",
    )
