"""Traps: digits and numerals inside names and designations, which are no figure. They go before every figure."""

import re
from collections.abc import Iterator

from drafter.facts.candidate import Candidate
from drafter.text.span import Span

_NUMBER = (
    r"(?:\d{1,6}(?:[.\-/]\d{1,6}){0,4}[A-Za-z]?\b|[IVX]{1,5}\b|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_LABELS = (
    "H\\.R\\.|S\\.|Articles?|Sections?|Title|Routes?|Highways?|Interstate|Rooms?|Flight|Blocks?|Camp|Piers?|Levels?|\
Type|Mach|Chapters?|\
Channel|Terminal|Gate|Phase|Stage|Category|Vol\\.?|Volumes?|No\\.|Nos\\.|Number|Apollo|Windows|Boeing|Airbus|Version|\
version|\
Figures?|Fig\\.|Tables?|Pages?|pages?|pp\\.|Resolution|Area|District|Ward|Unit|Reactor|Line|Lot|Building|Bldg\\.|\
Suite|Apartment|\
Studio|Pillar|Tier|Annex|Paragraphs?|paragraphs?|para\\.|Clause|Schedule|Form|Order|Executive Order|Bill|Proposition|\
Prop\\.|\
Psalm|Exit|Runway|Track|Platform|Hall|Zone|Sector|Region|Task Force|CTF|Super Bowl|Falcon|Soyuz|Shenzhou|Chandrayaan|\
Tiangong|\
Formula|Fortune|Nikkei|Topix|TOPIX|FTSE|S&P|CAC|DAX|Nasdaq|KOSPI|Stoxx|Russell|Dow|Hang Seng|Catch|Part|Part|Step|Act|\
Episode|\
Season|Grade|Group|Pool|Division|Round|Week|Day|Hole|Lane|Model|iPhone|iOS|Android|Galaxy|PlayStation|Xbox|Chrome|\
Python|\
Area|Base|Yama Sakura|YS|Keen Sword|Talisman Sabre|Malabar|Balikatan|RIMPAC|Expo|Euro|Agenda|Vision|Horizon|Project|\
Point|\
articles?|section|reactor|flight|room|highway|route|unit|runway|gate|terminal|chapter|line|exit"
)
_ENGLISH = re.compile(
    "|".join(
        (
            r"(?P<web>(?:https?://|www\.)[^\s\"'<>()]{1,400})",
            r"(?P<clock>\b\d{1,2}(?:[:.]\d\d){0,2} ?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|o'clock)"
            r"|\b\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?"
            r"|\b[0-2]\d[0-5]\d(?= (?:GMT|UTC|JST|EST|EDT|hours|local)\b))",
            r"(?P<volume>\bVol(?:ume)?[.:]? \d{1,4}(?:\. ?\d{1,4})?\b|\([A-Z]{2,5}\) \d{1,4}\b(?![,.]\d))",
            rf"(?P<label>\b(?:{_LABELS})[ -]?#?(?:No\. ?)?{_NUMBER}(?:-\d{{1,3}}\b)?(?! ?(?:million|billion|trillion"
            rf"|bn)\b))",
            r"(?P<hash>[#§] ?\d{1,9}\b)",
            r"(?P<plus>\b\d ?\+ ?\d\b|\b3M\b|\b20th Century Fox)",
            r"(?P<chain>\b(?:\d{1,9}[-./:]){2,}\d+\w?|\+\d{1,3}[- ]\d[\d -]{5,20})",
            r"(?P<phone>\b0\d{1,4}-\d{2,4}-\d{3,4}\b|\(\d{2,5}\) ?\d{3,4}-\d{4}\b|\b\d{3}-\d{4}\b)",
            r"(?P<unit>\b(?:\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
            r"|Twelfth)"
            r" (?:(?:U\.?S\.?|Marine|Naval|Air|Army|Infantry|Airborne|Combat|Special|Expeditionary|Reserve|Bomb"
            r"|Fighter|Support"
            r"|Mountain|Carrier|Theater|Medical|Space|Armored|Littoral|Operations|Republic|Circuit|Point) ?){0,3}"
            r"(?:Fleet|Army|Division|Brigade|Regiment|Wing|Squadron|Battalion|Corps|Force|Fleet|Unit|Group|Avenue"
            r"|Street|St\."
            r"|Ave\.|Circuit|Amendment|Republic|Republic|World War|District|Congress|Parallel|Point|Flotilla"
            r"|Company)\b)",
            r"(?P<lady>\b(?:[Ff]irst (?:lad(?:y|ies)|gentleman|aid|name|person|place|class|responders?|minister"
            r"|Minister|hand)"
            r"|First (?:Minister|Secretary|Lady|Sea Lord)|[Ss]econd (?:thoughts?|nature|hand|World War|to none|homes?)"
            r"|second term|[Tt]hird (?:part(?:y|ies)|World|Reich|countr(?:y|ies))|[Ff]ourth of July|[Ff]ourth estate"
            r"|at first"
            r"|first (?:of|set|sets|batch|steps?|phase|wave|glance|moves?|part|began|came|met|reported|announced)"
            r"|for the first time|[Ff]ifth column|first and foremost|first half|second half|first quarter"
            r"|second quarter"
            r"|third quarter|fourth quarter|first-ever|first-hand|first-class|first-degree|second-hand|third-party)\b)",
            r"(?P<rank>\b(?:Group of (?:Seven|Eight|Twenty|Ten)|Five Eyes|Big (?:Three|Four|Five|Six|Tech)"
            r"|Seven Sisters"
            r"|Six-Party|Chapter Eleven|World War (?:I{1,3}|One|Two)|Catch-22|Ground Zero|Two Sessions|Three Gorges"
            r"|Seven-Eleven|7-Eleven|Twin Peaks|Big Ten|Twenty20|24/7|9/11|3\.11|Three Mile Island|One China|One Belt"
            r"|Ten Commandments"
            r"|one-China|one-sided|two-way|two-thirds majority rule|[Ff]our Seasons|Three Arrows|One Nation"
            r"|Nineteen Eighty-Four)\b)",
            r"(?P<house>\b\d{1,5} (?:[NSEW]\. )?(?:[A-Z][a-z]{1,20} ){1,3}(?:Avenue|Street|Road|Boulevard|Drive|Lane"
            r"|Ave\.|St\.|Rd\.)"
            r"(?=\W|\Z))",
            r"(?P<code>\b(?!FY|Q[1-4]|H[12]\b|CY|USD|JPY|EUR|GBP|CNY|RMB|KRW|TWD|AUD|CAD|HKD|SGD|INR|CHF|NT\b|Rs|R\d\b)"
            r"(?:[A-Z][A-Za-z]{0,9}-\d{1,6}"
            r"|[A-Za-z]{1,10}\d{1,6})[A-Za-z0-9]{0,8}(?:[-/][A-Za-z0-9]{1,8}){0,3}(?![%\d]))",
            r"(?P<suffix>\b\d{1,4}(?!(?:st|nd|rd|th|s|m|km|cm|mm|nm|ha|kg|g|t|ft|sqft|mi|bn|tn|trn|mn|k|K|M|B|T|W|kW"
            r"|MW|GW|kWh|MWh"
            r"|GWh|TWh|Wh|mph|kph|kmh|kn|nmi|lb|lbs|oz|bbl|pc|pct|pp|C|F|yen|hPa|bps|mg|L|am|pm|x|p|h|hr|hrs|min|sec|d"
            r"|y|yr)\b)"
            r"[A-Z][A-Za-z0-9]{0,5}\b)",
            r"(?P<listed>(?:(?<=\n)|\A) {0,6}\(?\d{1,2}[.)](?= ))",
            r"(?P<ship>\b(?:USS|JS|HMS|HMAS) [A-Z][a-z]+ (?:[A-Z][a-z]+ )?\([A-Z-]{2,6}\d{1,4}\))",
            r"(?P<lone>\b(?:[Nn]o|[Ss]ome|[Ee]very|[Aa]ny|[Tt]he|[Tt]his|[Tt]hat) one\b)",
        )
    ),
    re.ASCII,
)
_KANJI = "〇一二三四五六七八九十百千"
_JAPANESE = re.compile(
    "|".join(
        (
            rf"第?[{_KANJI}\d]{{1,6}}(?:艦隊|師団|旅団|連隊|管区|方面隊|航空団|空母打撃群|海兵遠征|列島線|次世界大戦"
            rf"|共和国|インター|セクター|特科)",
            rf"(?:憲法|条約|法|法律|規約|協定|憲章|条例"
            rf"|令)?第?[{_KANJI}\d]{{1,4}}条(?:の\d{{1,2}})?(?:第?[{_KANJI}\d]{{1,3}}項)?(?!件|例)",
            rf"(?:国道|県道|都道|府道|市道|台風|震災|線|系統|系)第?[{_KANJI}\d]{{1,4}}(?:号線|号)?",
            rf"第?[{_KANJI}\d]{{1,5}}(?:号機|号室|号車|号線|号棟|番線|番地|番ホーム|丁目|号(?!俸))",
            rf"(?:午前|午後|正午|深夜|未明|今夜|同日)[{_KANJI}\d]{{1,3}}時(?:[{_KANJI}\d]{{1,3}}分"
            rf"|半)?(?:[{_KANJI}\d]{{1,3}}秒)?(?!間)",
            r"\d{1,2}時\d{1,2}分(?!間)|\d{1,2}時(?:半|ごろ|頃|すぎ|過ぎ)",
            r"\d{1,2}(?:対|-)\d{1,2}(?=で(?:勝|敗|破|下|引き分け)|の(?:勝|逆転|スコア))|\d{1,3}式(?!典)|\d\+\d"
            r"|\d{1,2}プラス\d{1,2}|[東西南北]\d{1,3}線|\d{1,3}番(?:街|館|人|機)|背番号\d{1,3}|\d{1,2}番(?!目)",
            r"第[一二三四五六七八九十](?:者|生命|義|次産業|管|線|種|国|三者|一|歩|二)|第三者|第一人者",
            r"一人(?:一人|暮らし|ひとり|当たり(?!\d)|旅|前|勝ち|娘|息子|者|親)|一(?:部|方|定|層|括|貫|致|般|緒|時|種"
            r"|切|体|連|環|因|帯|概|途|律|気|見|挙|歩|向"
            r"|面|様|転|端|同|応|線|戦|手|角|言|連|段|族|家|目|際|枚岩|本化|本槍|辺倒|橋|宮|関|本道|つひとつ|つ一つ"
            r"|騎打|丸|休|躍|斉|命|報|昨|夜|喜一憂|国|日千秋"
            r"|件落着|番|心|生|石二鳥|戸建て?|極|酸化|元化|新|巡|網打尽|役|級|隅|理|蹴|掃|任|存|助|堂|策|身|点張り|新"
            r"|筋縄|大|人称|都|触即発|色|過性)",
            r"[世日本唯統均単同随専第画]一(?![人名機隻件社台発個棟兆億万千百十,.\d])",
            r"二(?:階(?!建)|転三転|次|世|極化|酸化|重|国間|人三脚|者択一|の舞|度と|足|宮|本松|戸市|見|審|軍|塁|院|輪"
            r"|毛作|項対立|分(?!の))|三(?:菱|重|沢|井|木|浦|宅|角|田"
            r"|原|島|条|宮|鷹|越|陸|陽|河|笠|郷|日月|権|者|冠|流|脚|村|好|洋|輪|位一体|次|塁|省合意|塁|連単|桶|種|国志"
            r"|国協|朝|審|軍|振|味線|選|度目の正直)"
            r"|四(?:国|日市|半期|季|方|川|谷|条|街道|万十|苦八苦|球|輪|肢|重奏|天王)|五(?:輪|感|島|所川原|分五分|反田"
            r"|稜|十嵐|十音|重塔|箇条|代|月雨|百旗頭)"
            r"|六(?:本木|ヶ所|ケ所|甲|角|法|連星|重奏)|七(?:夕|尾|転八起|福|五三|輪|宝|草|段飾|人の侍)|八(?:王子|百屋"
            r"|百長|戸|代|尾|丈|幡|街|木|幡平|方美人|重山|重洲|潮|郎潟|景島|海|女)"
            r"|九(?:州|段|条|重|谷|十九里|分九厘|死|官鳥|十川|尾)|十(?:分(?!の)|勝|和田|津川|字|全|日町|三湊|両|二支"
            r"|二指腸|六夜|八番)|百(?:貨|科|姓|合|田|日咳|舌鳥|害|戦錬磨|瀬|地)"
            r"|千(?:葉|代|歳|島|鳥|載|曲|住|羽|秋楽|秋|里|石|田|客万来|差万別|切|枚田|種|成)|万(?:一|が一|全|博|引|年"
            r"|葉|人受|国|能|歳|華鏡|座|里|策|端|物|有|病|雷)"
            r"|億(?:単位|劫|万長者|り人|ション)|兆(?:候|し)|零(?:細|下|戦|度|落)|数[十百千万億兆]+|何[十百千万]+"
            r"|[十百千]数|幾[十百千]",
            r"[A-Za-z]{1,6}-?\d{1,4}[A-Za-z]{0,3}",
        )
    )
)
_LABEL_IS_DATE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_CAPITAL = re.compile(
    r"(?<=[a-z,;] )(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|About|Around"
    r"|Some|Nearly|Almost|Over|Under|FY|Fiscal|The|In|At|Of|US|Marines|By)[A-Z][A-Za-z]{2,15} (\d{1,4})(?![\d,]|\.\d"
    r"|[%'])"
    r"(?= (?:is|was|has|had|will|opened|began|started|ended|of the|by|in|on|at|and|to|for|from|with|summit|conference"
    r"|mission|games"
    r"|Games|exercise|drill|fighter|jet|aircraft)\b|[.,;:)]|\Z)"
)


def traps(text: str) -> Iterator[Candidate]:
    """The spans of a text whose digits or numerals are no figure, in order within each language."""
    for match in _ENGLISH.finditer(text):
        if match.lastgroup == "code" and _LABEL_IS_DATE.match(match.group()):
            continue
        yield Candidate(Span(*match.span()), None)
    for match in _CAPITAL.finditer(text):
        yield Candidate(Span(*match.span()), None)
    if not text.isascii():
        for match in _JAPANESE.finditer(text):
            yield Candidate(Span(*match.span()), None)
