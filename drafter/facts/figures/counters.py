"""Japanese counters: what follows a number that counts things. Counts of days, hours and years are durations."""

_SURE = "人 名 機 隻 か国 カ国 ヵ国 ヶ国 ケ国 カ国語 か国語 件 社 世帯 戸 台 発 個 棟 議席 床 株 校 頭 匹 羽 \
冊 枚 本 両 \
便 艇 着 \
口 票 床 席 区間 店舗 店 都道府県 都府県 府県 市町村 市区町村 \
自治体 か所 カ所 ヵ所 ヶ所 ケ所 箇所 項目 団体 機関 基 門 試合 \
点 得点 \
勝 敗 位 人組 人前(?!後) 組 回線 言語 種類 銘柄 拠点 大学 施設 工場 路線 駅 部隊 隊 師団 旅団 万台 \
打席 安打 本塁打 ゴール \
トライ 歩 滴 曲 作品 章 例 例目 キロカロリー ページ 字 文字 問 階建て 階 部 連勝 連敗 連戦 連覇 \
回 度目 回目 倍 倍増 区画 通 \
艦 人目 分野 地点 地域 食 巻 席 膳 杯 束 箱 袋 缶 瓶 皿 軒 邸 署 県 市 町 村 州 島 港 園 院 球団 球 奪三振 \
三振 盗塁 失点 四球 塁打 打点 罪 党 会派 論点 議員 玉 着 足 双 畳 往復 周 周年 打差 馬身 局 社局 世代 度 河川 店 \
農場 集落  冊子 問題 原則 か条 カ条 箇条 機種 車種 号 品目 期 氏 商品 作 話 曲 か村 市町 区市町村 県市 道県 道府県 \
大国 着目 台目 例 組織 種目 部門 分科会 株主 党派 議案 法人 労組 段階 チーム 選手 農家 空港 事業所 事業 案件 \
つ カ国・地域 か国・地域 文書 首脳 閣僚 日目 年目 週目 カ月目 か月目 戦目 \
大会 陣営 場所 分け"
# Kanji numerals before these are counts; before the others they are mostly parts of words (一部, 四国, 二階, 五輪).
_SURE_AFTER_KANJI = (
    "人 名 機 隻 か国 カ国 ヵ国 件 社 世帯 戸 台 発 個 棟 議席 校 頭 匹 羽 冊 枚 票 市町村 市区町村 か所 カ所 ヵ所 \
箇所 \
項目 団体 機関 試合 勝 人組 回 倍 基 つ 種類 都道府県 府県 店 店舗 本 点 門 両 地点 分野 人目 回目"
)
_ORDINAL = ("号", "周年", "番目", "代目", "人目", "回目", "例目", "度目", "位")


def _either(words: str) -> str:
    return "|".join(sorted(set(words.split()), key=len, reverse=True))


# Any other short noun of kanji that a particle follows is counted too, save words of time, rank, change and hedging.
_OPEN = (
    "(?![年月日時分秒週歳代号式条項次期世系節丁番割円元強弱余超以未前後約程近内外中目差高安増減面区機級台万億兆千百十"
    "一二三四五六七八九点位])[一-龥]{1,2}(?=[をがはのにでとへも、。(])"
)
AFTER_DIGITS = rf"(?P<counter>番目|代目|(?:{_either(_SURE)})(?:目(?![標的立])|)|[ァ-ヴー]{{2,6}}(?![ァ-ヴー])|{_OPEN})"
AFTER_KANJI = rf"(?P<counter>番目|代目|(?:{_either(_SURE_AFTER_KANJI)})(?:目(?![標的立])|))"


def is_ordinal(counter: str) -> bool:
    """True when the counter says which one, not how many."""
    return counter in _ORDINAL or (counter.endswith("目") and counter != "品目" and counter[:-1] != "項")
