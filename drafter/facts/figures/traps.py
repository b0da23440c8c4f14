"""Traps: digits and numerals inside names and designations, which are no figure. They go before every figure."""

import re
from collections.abc import Iterator

from drafter.facts.candidate import Candidate
from drafter.facts.figures.designations import designations
from drafter.facts.figures.kanji_words import KANJI_WORDS
from drafter.text.lazy import lazily
from drafter.text.span import Span

_NUMBER = (
    r"(?:\d{1,6}(?:[.\-/]\d{1,6}){0,4}(?:-[a-z]{2}-\d{1,6})?[A-Za-z]?\b|[IVX]{1,5}\b"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_LABELS = (
    "H\\.R\\.|S\\.|Expedition|Rules?|[Nn]otes?|p\\.|Wi-Fi|Mission|Crew|Operation|Station|Bay|Berth|Dock|Row|Seat|Cell|\
Lesson|Problem|Question|Item|Sheet|Slide|Shelter|Precinct|Canto|Opus|Op\\.|Symphony|Sonata|Concerto|Local|Post|Troop|\
Articles?|Sections?|Title|Routes?|Highways?|Interstate|Rooms?|Flight|Blocks?|Camp|Piers?|Levels?|\
Type|Mach|Chapters?|\
Channel|Terminal|Gate|Phase|Stage|Category|Vol\\.?|Volumes?|No\\.|Nos\\.|Number|Apollo|Windows|Boeing|Airbus|Version|\
version|\
Figures?|Fig\\.|Tables?|Pages?|pages?|pp\\.|vol\\.|vols?\\.|no\\.|ch\\.|sec\\.|fig\\.|art\\.|Wing|Squadron|Game|Games|Match|Leg|Heat|Set|Engine|Ladder|Medic|Truck|Courtroom|Hangar|\
Booth|Locker|Carriage|Car|Corridor|Berth|milepost|mile marker|mile post|courtroom|Battalion|\
Brigade|Regiment|Detachment|Command|Fleet|Resolution|Area|District|Ward|Unit|Reactor|Line|Lot|Building|Bldg\\.|\
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
# Each stands at the edge of a word; the edge is looked for once, before any of them.
_AT_A_WORD = (
    r"(?:https?://|www\.|[Dd][Oo][Ii]:|arXiv:|ISBN[: ]|ISSN[: ])[^\s\"'<>()]{1,400}",
    r"(?:\d{1,2}(?:[:.]\d\d){0,2} ?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|o'clock)"
    r"|\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?"
    r"|[0-2]\d[0-5]\d(?= (?:GMT|UTC|JST|EST|EDT|hours|local)\b))",
    r"Vol(?:ume)?[.:]? \d{1,4}(?:\. ?\d{1,4})?\b",
    rf"(?:(?:{_LABELS})[ -]?#?(?:No\. ?)?{_NUMBER}(?:-\d{{1,4}}\b| of \d{{1,3}}\b)?(?! ?(?:million|billion|trillion"
    rf"|bn)\b))",
    r"(?:[A-Z]?\d ?\+ ?\d\b|3M\b|20th Century Fox)",
    r"\d(?<![\d.]\d)(?!\d*\.\d+-\d+(?:\.\d+)?\b(?![-./:]\d))\d{0,8}[-./:](?:\d{1,9}[-./:])+\d+\w?",
    r"0\d{1,4}[- ]\d{2,4}[- ]\d{3,4}\b|\d{3}-\d{4}\b",
    r"(?:(?:\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
    r"|Twelfth)"
    r" (?:(?:U\.?S\.?|Marine|Naval|Air|Army|Infantry|Airborne|Combat|Special|Expeditionary|Reserve|Bomb"
    r"|Fighter|Support"
    r"|Mountain|Carrier|Theater|Medical|Space|Armored|Littoral|Operations|Republic|Circuit|Point"
    r"|Regional|Coast|Multi-Domain|Bomber|Tank|Maritime|Reconnaissance|Amphibious|Logistics|Artillery|Defense|Missile"
    r"|Cyber|Aviation|Tiltrotor|Attack|Engineer|Escort|Transport) ?){0,3}"
    r"(?:Task Force|Fleet|Army|Division|Brigade|Regiment|Wing|Squadron|Battalion|Corps|Force|Fleet|Unit|Group|Avenue"
    r"|Street|St\.|Guard|Headquarters|Command"
    r"|Ave\.|Circuit|Amendment|Republic|Republic|World War|District|Congress|Parallel|Point|Flotilla"
    r"|Company)\b)",
    r"(?:(?:[Ff]irst (?:lad(?:y|ies)|gentleman|aid|name|person|place|class|responders?|minister"
    r"|Minister|hand)"
    r"|First (?:Minister|Secretary|Lady|Sea Lord)|[Ss]econd (?:thoughts?|nature|hand|World War|to none|homes?)"
    r"|[Aa] second term|[Tt]hird (?:part(?:y|ies)|World|Reich|countr(?:y|ies))|[Ff]ourth of July|[Ff]ourth estate"
    r"|[Aa]t first"
    r"|first glance|first of all|[Ff]irst things first|first instance|in the first place"
    r"|[Ff]ifth column|first and foremost|first half|second half|first quarter"
    r"|second quarter"
    r"|third quarter|fourth quarter|first-ever|first-hand|first-class|first-degree|second-hand"
    r"|third-party)\b)",
    r"(?:(?:Group of (?:Seven|Eight|Twenty|Ten)|Five Eyes|Big (?:Three|Four|Five|Six|Tech)"
    r"|Seven Sisters"
    r"|Six-Party|Chapter Eleven|World War (?:I{1,3}|One|Two)|Catch-22|Ground Zero|Two Sessions|Three Gorges"
    r"|Seven-Eleven|7-Eleven|Twin Peaks|Big Ten|Twenty20|24/7|9/11|3\.11|Three Mile Island|One China|One Belt"
    r"|Ten Commandments"
    r"|one-China|one-sided|two-way|two-thirds majority rule|[Ff]our Seasons|Three Arrows|One Nation"
    r"|Nineteen Eighty-Four)\b)",
    r"(?:\d{1,5} (?:[NSEW]\. )?(?:[A-Z][a-z]{1,20} ){1,3}(?:Avenue|Street|Road|Boulevard|Drive|Lane"
    r"|Ave\.|St\.|Rd\.)"
    r"(?=\W|\Z))",
    r"(?=[A-Za-z]{1,10}-?\d)(?:(?!FY|Q[1-4]|H[12]\b|CY|USD|JPY|EUR|GBP|CNY|RMB|KRW|TWD|AUD|CAD|HKD|SGD|INR|CHF|NT\b"
    r"|Rs|R\d\b)"
    r"(?:[A-Z][A-Za-z]{0,9}-\d{1,6}"
    r"|[A-Za-z]{1,10}\d{1,6})[A-Za-z0-9]{0,8}(?:[-/][A-Za-z0-9]{1,8}){0,3}(?![%\d]))",
    r"(?:\d{1,4}(?!(?:st|nd|rd|th|s|m|km|cm|mm|nm|ha|kg|g|t|ft|sqft|mi|bn|tn|trn|mn|k|K|M|B|T|W|kW"
    r"|MW|GW|kWh|MWh"
    r"|GWh|TWh|Wh|mph|kph|kmh|kn|nmi|lb|lbs|oz|bbl|pc|pct|pp|C|F|yen|hPa|bps|mg|L|am|pm|x|p|h|hr|hrs|min|sec|d"
    r"|y|yr)\b)"
    r"[A-Z][A-Za-z0-9]{0,5}(?:-\d{1,6})?\b)",
    r"(?:(?:USS|JS|HMS|HMAS) [A-Z][a-z]+ (?:[A-Z][a-z]+ )?\([A-Z-]{2,6}\d{1,4}\))",
    r"(?:(?:[Nn]o|[Ss]ome|[Ee]very|[Aa]ny|[Tt]he|[Tt]his|[Tt]hat) one\b)",
    # "The two allies" points at parties already named: it counts nobody.
    r"(?:[Tt]he|[Tt]hese|[Aa]ll) (?:two|three|four) (?:close |neighbou?ring )?(?:allies|countries|nations"
    r"|governments|sides|leaders|ministers|presidents|militaries|navies|armies|capitals|parties|partners|neighbou?rs"
    r"|economies|powers|states)\b",
    r"[Aa]ll (?:two|three|four|five)\b(?=[.,;]"
    r"| \[?(?:met|of (?:them|us|you|which|whom)|are|were|will|have|had|said|took)\b)",
    # "The first batch" is a beginning and counts nothing, unless what is in it is counted.
    r"[Ff]irst (?:batch|set(?= of)|wave|step|stage|tranche|crop|raft|lot)\b"
    r"(?! of (?:\d|two|three|four|five|six|eight|ten))",
    # A year of a course: "a second-year student", "third-grade pupils".
    r"(?:first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th|6th)[- ](?:year|grade)[- ]"
    r"(?:students?|pupils?|cadets?|class|law|medical|university|college|high)\b",
    # Places and firms that begin with a number word: Two Rivers, Seven & i.
    r"Seven & [iI]\b|Seven Bank\b|(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) [A-Z][a-z]{3,12}s?"
    r"(?= (?:Mayor|Police|City|County|Council|High|School|Hospital|Township|Street|River|Lake|Park|Island)\b)",
    # The numbers of cases: 24-cv-1187.
    r"\d{1,2}-[a-z]{2}-\d{2,6}",
    # Clocks of four figures, blocks of a street, emergency numbers, keys to press.
    r"0(?<![\d.,$€£¥万億兆-]0)\d[0-5]\d\b(?! ?-)|\d{1,5}(?: block of\b|-block\b)"
    r"|911(?= (?:cent|call|operat|system|dispatch|emergency|line))"
    r"|(?:[Cc]all(?:ed|ing|s)?|[Dd]ial(?:l?ed|l?ing|s)?|[Pp]ress(?:ed|ing)?) \d{1,4}\b(?![- ][a-z\d])"
    r"|(?:two|three|four|five|six|ten)-(?:pointers?|wheelers?|seaters?|shooters?|posters?|baggers?|parters?|deckers?)\b"
    r"|[A-Z]{2,8}-[A-Z]?[a-z]{1,6} \d{1,6}\b",
    r"[A-Z][a-z]{1,9}'(?!s\b)[a-z]{1,4}[- ]\d{1,3}\b",
)
_ANYWHERE = (
    r"\([A-Z]{2,5}\) \d{1,4}\b(?![,.]\d)",
    r"(?:[#§] ?\d{1,9}\b)",
    # The foot of a page: "© 2024", "2024 Acme | Privacy".
    r"(?:©|\([cC]\)|\bCopyright(?: ©)?) ?(?:19|20)\d\d(?:-(?:19|20)?\d\d)?\b",
    r"\+\d{1,3}[- ]\d[\d -]{5,20}",
    r"\(\d{2,5}\) ?\d{3,4}-\d{4}\b",
    r"\[\d{1,3}/\d{1,3}\]",
)
# List numbers, and the year at the foot of a page: "2024 Acme | Privacy".
_LINE_START = lazily(r"^ {0,6}(?:\(?\d{1,2}[.)](?= )|(?:19|20)\d\d(?= [A-Z][^\n|]{0,60}\|))", re.MULTILINE | re.ASCII)
_ENGLISH = lazily(
    rf"\b(?=\w)(?![1-9]\d{{0,5}} \d)(?:{'|'.join(_AT_A_WORD)})|(?=[(#§+©C\[])(?:{'|'.join(_ANYWHERE)})", re.ASCII
)
_KANJI = "〇一二三四五六七八九十百千"
# What any of the patterns below may begin with: looked at before the rest of them.
_FIRST = (
    f"{_KANJI}0-9A-Za-z第憲条法規協令国県都府市台内電郵〒証コ口整会無午正深未今同小中高大明昭平東西南北背世日本唯統均"
    "単随専画全航スピ"
)
_JAPANESE = lazily(
    rf"(?=[{_FIRST}])(?:"
    + "|".join(
        (
            rf"第?[{_KANJI}\d]{{1,6}}(?:艦隊|師団|旅団|連隊|管区|方面隊|航空団|空母打撃群|海兵遠征|列島線|次世界大戦"
            rf"|共和国|インター|セクター|特科)",
            rf"(?:憲法|条約|法|法律|規約|協定|憲章|条例"
            rf"|令)?第?[{_KANJI}\d]{{1,4}}条(?:の\d{{1,2}})?(?:第?[{_KANJI}\d]{{1,3}}項)?(?!件|例)",
            rf"(?:国道|県道|都道|府道|市道|台風)第?[{_KANJI}\d]{{1,4}}(?:号線|号)?",
            rf"第?[{_KANJI}\d]{{1,5}}(?:号機|号室|号車|号線|号棟|番線|番地|番ホーム|丁目|号(?!俸|本塁打"
            rf"|ホームラン|ソロ|[23]ラン|を放|を打|満塁|アーチ|逆転)(?:の\d{{1,3}}(?!\d|人|件|つ))?)",
            r"(?:内線|電話|TEL|Tel|FAX|Fax|郵便番号|〒|証券コード|コード|口座番号|整理番号|会員番号"
            r"|電話番号)[ :は(]{0,2}\d[\d-]*",
            r"(?:[一二12]死|無死)(?=満塁|から|[一二三]|走者|、|の|無)",
            r"(?:日航|全日空|航空|スカイ|ピーチ|[A-Z]{3})機?\d{1,4}便(?!を?が?(?:欠航|増|減|運))",
            rf"(?:午前|午後|正午|深夜|未明|今夜|同日)[{_KANJI}\d]{{1,3}}時(?:[{_KANJI}\d]{{1,3}}分"
            rf"|半)?(?:[{_KANJI}\d]{{1,3}}秒)?(?!間)",
            r"\d{1,2}時\d{1,2}分(?!間)|\d{1,2}時(?:半|ごろ|頃|すぎ|過ぎ)",
            r"\d{1,3}階(?![建級層段])|(?:小学|中学|高校|大学|高|中|小)\d年生?|[1-6]年(?=生(?![産活ま]))"
            r"|\d年[A-Z\d]組|\d時間目",
            rf"(?:明治|大正|昭和|平成|令和)[{_KANJI}元\d]{{1,3}}年(?:法律|政令|条例|告示|規則"
            rf"|[一-龥]{{1,8}}[令示則]|\([^()\n]{{1,5}}\))第?[{_KANJI}\d]{{1,5}}号",
            r"[1-9]区(?=[はがをのにで、。(])|\d{1,2}面(?=に|参照|から|で)|\d{1,3}系統(?!の)",
            r"(?:小学|中学|高校|大学|小|中|高)?[1-6][~-][1-6]年生|\d{1,3}号車",
            r"\d{1,2}・\d{1,2}(?=を|の(?!\d)|に|、|。|と(?!推定|み)|以|後|前|で|テロ|事件|震災)",
            r"\d{1,3}式(?!典)|\d\+\d"
            r"|\d{1,2}プラス\d{1,2}|[東西南北]\d{1,3}線|\d{1,3}番(?:街|館|人|機)|背番号\d{1,3}|\d{1,3}番(?!目)",
            # Craft named in hiragana: はやぶさ2.
            r"(?<=[ぁ-ん]{4})\d{1,2}(?=[はがのをとも、。」)])",
            r"第[一二三四五六七八九十](?:者|生命|義|次産業|管|線|種|国|三者|一|歩|二)|第三者|第一人者",
            r"[世日本唯統均単同随専第画]一(?![人名機隻件社台発個棟兆億万千百十,.\d])",
            r"[A-Za-z](?<![A-Za-z\d-].)(?:[A-Za-z]{0,5}|(?<=[A-Z])[A-Za-z]{0,5}-)\d{1,4}[A-Za-z]{0,3}(?:系|型)?",
        )
    )
    + ")"
)
_LABEL_IS_DATE = lazily(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)")

_IS_DATE = lazily(
    r"(?:1[6-9]|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\2(?:19|20)\d\d"
)


def traps(text: str) -> Iterator[Candidate]:
    """The spans of a text whose digits or numerals are no figure, in order within each language."""
    for match in _ENGLISH.finditer(text):
        if _LABEL_IS_DATE.match(text, match.start()) or _IS_DATE.fullmatch(match.group()):
            continue
        yield Candidate(Span(*match.span()), None)
    for match in _LINE_START.finditer(text):
        yield Candidate(Span(*match.span()), None)
    yield from designations(text)
    if not text.isascii():
        for pattern in (_JAPANESE, KANJI_WORDS):
            for match in pattern.finditer(text):
                yield Candidate(Span(*match.span()), None)
