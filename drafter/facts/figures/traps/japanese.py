"""Japanese traps: numerals in the names of forces, laws, roads, rooms, trains, types and the like."""

from drafter.facts.figures.traps.trap import Trap

_KANJI = "〇一二三四五六七八九十百千"
_NUMBER = rf"[{_KANJI}\d]"
# Behind these 号 counts home runs and grades of pay, and behind の a number counts persons and things.
_COUNTED_GO = "[^。、]{0,3}[、・と]\\d{1,3}号|[^。]{0,9}本塁打|俸|ホームラン|ソロ|[23]ラン|を放|を打|満塁|アーチ|逆転"

TRAPS = (
    Trap(
        "a numbered force or region",
        rf"第?{_NUMBER}{{1,6}}(?:艦隊|師団|旅団|連隊|管区|方面隊|航空団|空母打撃群|海兵遠征|列島線|次世界大戦|共和国"
        r"|インター|セクター|特科)",
        "[第7艦隊]が出港した。",
    ),
    Trap(
        "an article of a law",
        rf"(?:憲法|条約|法|法律|規約|協定|憲章|条例|令)?第?{_NUMBER}{{1,4}}条(?:の\d{{1,2}})?"
        rf"(?:第?{_NUMBER}{{1,3}}項)?(?!件|例)",
        "[憲法9条]を守る。",
    ),
    Trap(
        "a numbered road or storm",
        rf"(?:国道|県道|都道|府道|市道|台風)第?{_NUMBER}{{1,4}}(?:号線|号)?",
        "[国道8号]で渋滞した。",
    ),
    Trap(
        "a number of several things of one kind: 3、4号機",
        r"\d{1,3}(?:(?:[、・と~-]|から)\d{1,3}){1,5}(?:号機|号線|号棟|号車|番線|丁目)",
        "原発[3、4号機]が止まった。",
    ),
    Trap(
        "a number of a machine, a room, a train, a house",
        rf"(?<!通算)(?<!今季)(?<!{_NUMBER})第?{_NUMBER}{{1,5}}(?:号機|号室|号車|号線|号棟|番線|番地|番ホーム|丁目"
        rf"|号(?!{_COUNTED_GO})(?:の\d{{1,3}}(?!\d|人|件|つ))?)",
        "[2号機]が止まった。",
    ),
    Trap(
        "a number to call or to write to, a number given",
        r"(?:内線|電話|TEL|Tel|FAX|Fax|郵便番号|〒|証券コード|コード|口座番号|整理番号|会員番号|電話番号)"
        r"[ :は(]{0,2}\d[\d-]*",
        "[電話03-5555-0199]へ。",
    ),
    Trap(
        "a house by its numbers",
        r"\d(?<=[町村目通条]\d)\d{0,3}(?:の\d{1,4}){1,3}(?!人|件|つ|円)",
        "永田町[1の7の1]に住む。",
    ),
    Trap("a round of a tournament", r"\d{1,2}回戦(?!まで|制)", "[2回戦]で敗れた。"),
    Trap("a rank of a soldier", r"[1-3](?=等(?:陸|海|空|軍|兵|下士))", "[2]等軍曹が話した。"),
    Trap("the outs of an inning", r"(?:[一二12]死|無死)(?=満塁|から|[一二三]|走者|、|の|無)", "[一死]満塁とした。"),
    Trap(
        "a flight by its number",
        r"(?:日航|全日空|航空|スカイ|ピーチ|[A-Z]{3})機?\d{1,4}便(?!を?が?(?:欠航|増|減|運))",
        "[日航516便]が着いた。",
    ),
    Trap(
        "a time of day",
        rf"(?:午前|午後|正午|深夜|未明|今夜|同日){_NUMBER}{{1,3}}時(?:{_NUMBER}{{1,3}}分|半)?(?:{_NUMBER}{{1,3}}秒)?(?!間)",
        "[午後6時30分]に始まる。",
    ),
    Trap(
        "a time of day without its half",
        r"\d{1,2}時\d{1,2}分(?!間)|\d{1,2}時(?:半|ごろ|頃|すぎ|過ぎ)",
        "[18時30分]に始まる。",
    ),
    Trap(
        "a floor, a year and a class of a school",
        r"\d{1,3}階(?![建級層段])|(?:小学|中学|高校|大学|高|中|小)\d年生?|[1-6]年(?=生(?![産活ま]))|\d年[A-Z\d]組|\d時間目",
        "[3階]の[小学3年生]が話した。",
    ),
    Trap(
        "a law by its number",
        rf"(?:明治|大正|昭和|平成|令和)[{_KANJI}元\d]{{1,3}}年(?:法律|政令|条例|告示|規則|[一-龥]{{1,8}}[令示則]"
        rf"|\([^()\n]{{1,5}}\))第?{_NUMBER}{{1,5}}号",
        "[平成12年法律第86号]による。",
    ),
    Trap(
        "a constituency, a page of a paper, a line of buses",
        r"(?<![\d約全計市内他残])(?<!都心)(?<!特別)(?!2[34]区)[1-9]\d?区(?=[はがをのにで、。()=・])|\d{1,2}面(?=に|参照|から|で)|\d{1,3}系統(?!の)",
        "県[2区]で勝った。",
    ),
    Trap(
        "years of a school", r"(?:小学|中学|高校|大学|小|中|高)?[1-6][~-][1-6]年生|\d{1,3}号車", "[1~3年生]が走った。"
    ),
    Trap(
        "a day in history by its digits",
        r"\d{1,2}・\d{1,2}(?=を|の(?!\d)|に|、|。|と(?!推定|み)|以|後|前|で|テロ|事件|震災)",
        "[9・11]の後に。",
    ),
    Trap(
        "a type, a meeting of two and two, a line, a street, a shirt",
        r"\d{1,3}式(?!典)|\d\+\d|\d{1,2}プラス\d{1,2}|[東西南北]\d{1,3}線|\d{1,3}番(?:街|館|人|機)|背番号\d{1,3}"
        r"|\d{1,3}番(?!目)",
        "[背番号18]を着けた。",
    ),
    Trap("a craft named in hiragana", r"(?<=[ぁ-ん]{4})\d{1,2}(?=[はがのをとも、。」)])", "はやぶさ[2]は帰った。"),
    Trap(
        "a word that begins with an ordinal",
        r"第[一二三四五六七八九十](?:者|生命|義|次産業|管|線|種|国|三者|一|歩|二)|第三者|第一人者",
        "[第三者]に頼む。",
    ),
    Trap(
        "一 within a word",
        r"[世日本唯統均単同随専第画]一(?![人名機隻件社台発個棟兆億万千百十,.\d])",
        "[唯一]の案だ。",
    ),
    Trap(
        "letters, then digits",
        r"[A-Za-z](?<![A-Za-z\d-].)(?:[A-Za-z]{0,5}|(?<=[A-Z])[A-Za-z]{0,5}-)\d{1,4}[A-Za-z]{0,3}(?:系|型)?",
        "[E5系]が走る。",
    ),
)
# What any of them may begin with: looked at before the rest of them.
FIRST = (
    f"{_KANJI}0-9A-Za-z第憲条法規協令国県都府市台内電郵〒証コ口整会無午正深未今同小中高大明昭平東西南北背世日本唯統均"
    "単随専画全航スピ"
)
