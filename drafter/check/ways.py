"""The words that turn a sentence one way or the other, in pairs: English, then Japanese. A table, nothing else."""

# One way, and the other: English words, then Japanese ones.
WAYS: dict[str, tuple[str, str, str, str]] = {
    "more": (
        r"rose|rise[sn]?|rising|increas\w+|grew|grow(?:s|n|ing|th)?|climb\w*|gain(?:s|ed|ing)?|jump\w*|surg\w+|soar\w*"
        r"|up(?= (?:by|from|about|around|nearly|almost|over|more|\d|[$¥€£]))|rais(?:e[sd]?|ing)|hik(?:e[sd]?|ing)"
        r"|expand\w*|expansion|doubl\w+|tripl\w+|higher|lift(?:s|ed|ing)?|boost\w*"
        r"|(?<=%\s)more|(?<=percent\s)more|edg(?:e[sd]?|ing) up|advanc(?:ed|es)"
        r"|upgrad\w+",
        r"fell|(?<!the )(?<!this )(?<!next )(?<!last )falls?|fallen|falling"
        r"|declin\w+|decreas\w+|drop(?:s|ped|ping)?|shr[aui]nk\w*"
        r"|down(?= (?:by|from|about|around|nearly|almost|over|more|\d|[$¥€£]))"
        r"|plung\w+|slump\w*|cut(?:s|ting)?(?! the ribbon)|lower(?:s|ed|ing)?|reduc\w+|slash\w*|halv\w+|tumbl\w+"
        r"|sli(?:d|des|ding)|slipp?(?:s|ed|ing)?|s[aiu]nk|dipp?(?:s|ed|ing)?|trim(?:s|med|ming)?|(?<=%\s)(?:less|fewer)"
        r"|(?<=percent\s)(?:less|fewer)|shed|downgrad\w+",
        "増(?![田井島子山])|上昇|引き上げ|引上げ|拡大|伸び|伸ば|上回|上方修正|値上がり|利上げ|賃上げ|値上げ|倍増|高騰|急騰|上げた|上がった",
        "減(?!災)|下落|引き下げ|引下げ|縮小|低下|下回|下方修正|値下がり|利下げ|値下げ|落ち込|半減|急落|続落|下げた|下がった"),
    "approve": (
        r"approv\w+|accept(?:s|ed|ing|ance)?|adopt(?:s|ed|ing)?|pass(?:es|ed)|endors\w+|back(?:s|ed)"
        r"|support(?:s|ed|ing)?|consent\w*|agree[sd]? to(?= \w)"
        r"|allow\w*|permit(?:s|ted|ting)?|authoriz\w+",
        r"reject\w*|refus\w+|veto\w*|voted down|turn(?:s|ed) down|oppos(?:e[sd]?|ing|ition)|opponents?|block(?:s|ed)"
        r"|ban(?:s|ned|ning)?|prohibit\w*|forb[ai]d\w*|bar(?:s|red)|disapprov\w+",
        "承認|容認|可決|了承|受け入れ|賛成|認め|許可|解禁|認可", "見送|否決|却下|拒否|反対|禁止|不許可|不承認"),
    "open": (
        r"open(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|launch\w*|resum\w+"
        r"|reviv\w+|reopen\w*",
        r"clos(?:e[sd]?|ing|ure)"
        r"|(?<!by the )(?<!at the )(?<!until the )(?<!through the )(?<!before the )(?<!year-)end(?:s|ed|ing)?"
        r"|halt\w*|suspend\w*|cancel\w*|finish\w*|shut(?:s|ting)?(?: down)?",
        "開始|開設|開業|始ま|始め|再開|着手|着工|稼働", "終了|閉鎖|中止|停止|中断|取りやめ|打ち切|閉め"),
    "win": (r"w[io]n(?:s|ning)?", r"los(?:e[sd]?|t|ing)", "勝利|勝っ", "敗北|敗れ|負け"),
    "join": (r"join(?:s|ed|ing)?", r"quit(?:s|ting)?|withdr[ae]w\w*|leav(?:es|ing)|left(?= \w)", "加盟"
    "|参加", "脱退|離脱|撤退"),
    "export": (r"export\w*", r"import(?:s|ed|ing)?", "輸出", "輸入"),
    "buy": (r"b(?:uy|uys|ought|uying)|purchas\w+", r"s(?:ell|ells|old|elling)", "購入|買収", "売却|販売"),
    "profit": (r"profits?|surplus(?:es)?|net gains?", r"loss(?:es)?|deficits?", "黒字|利益", "赤字|損失"),
    "strengthen": (r"strengthen\w*|stronger|firmed|appreciat(?:es|ed)", r"weaken\w*|weaker|depreciat\w+"
        r"|softened", "強化", "弱体"),
    "most": (
        r"(?:high|larg|bigg|great|long|strong)est", r"(?:low|small|short|weak)est|least",
        "最高|最大|最多", "最低|最小|最少"),
    "many": (r"(?<!or )(?<!no )more(?! than)", r"(?<!or )(?<!no )(?:less|fewer)(?! than)", "多い|多く", "少な"),
    "uphold": (r"upheld|uphold(?:s|ing)?|affirm(?:s|ed)", r"overturn\w*|revers(?:e[sd]|ing)|struck down|quash\w*"
    "|threw out",
        "支持した判決|棄却", "破棄|覆"),
    "extend": (r"extend(?:s|ed|ing)?|lengthen\w*|prolong\w*|longer", r"shorten\w*|curtail\w*|shorter", "延長", "短縮"),
    "hire": (r"hir(?:e[sd]?|ing)|recruit\w*", r"lay(?:s|ing)? off|laid off|layoffs?|dismiss\w*|fir(?:ed|ing)", "採用"
    "|雇用", "解雇"),
    "arrive": (r"arriv\w+", r"depart(?:s|ed|ing|ure)", "到着|入港", "出発|出港"),
    "include": (r"includ(?:e[sd]?|ing)", r"exclud(?:e[sd]?|ing)", "", "除外"),
    "inside": (r"inside|within", r"outside", "以内|内側|内に", "外側|圏外|水域外|外に"),
    "ease": (r"eas(?:e[sd]|ing)|relax\w*|loosen\w*", r"tighten\w*|stiffen\w*|toughen\w*", "緩和", "強化|厳格"),
    "widen": (r"widen\w*", r"narrow\w*", "拡大", "縮小"),
    "improve": (r"improv\w+", r"worsen\w*|deteriorat\w+", "改善", "悪化"),
    "build": (r"buil[dt]\w*|construct(?:s|ed)", r"demolish\w*|dismantl\w+|tor[en] down", "建設|建造", "解体|撤去"),
    "lend": (r"lend(?:s|ing)?|lent", r"borrow\w*", "貸し|融資し", "借り"),
    "ahead": (r"ahead of schedule|early", r"behind schedule|late", "前倒し", "遅れ"),
    "appoint": (r"appoint\w*|named", r"dismiss\w*|sack(?:s|ed)|oust\w*", "任命|起用", "罷免|更迭|解任"),
    "keep": (r"keep(?:s|ing)?|kept|retain\w*|maintain\w*", r"scrap(?:s|ped|ping)?|abandon\w*|abolish\w*|drop(?:s|ped)",
        "維持|存続", "廃止|撤廃|廃棄"),
    "give": (r"gives?|(?<!were )(?<!was )(?<!been )(?<!be )given"
        r"|gave|giving|donat\w+|sen[dt]s?|sending", r"receiv\w+", "贈|寄贈|寄付|派遣", "受け取|受け入"),
    "majority": (r"majority", r"minority", "過半数|多数", "少数"),
    "east": (r"east(?:ern|ward)?", r"west(?:ern|ward)?", "東部|東方|東側", "西部|西方|西側"),
    "praise": (
        r"welcom\w+|prais\w+|hail(?:s|ed|ing)?|applaud\w*|commend\w*",
        r"condemn\w*|criticiz\w+|criticis\w+|denounc\w+|deplor\w+|protest(?:s|ed|ing)?|slam(?:s|med)|blast(?:s|ed)",
        "歓迎|評価|称賛|賞賛", "非難|批判|抗議|遺憾"),
    "confirm": (r"confirm\w*|admit\w*|acknowledg\w+|conced\w+", r"den(?:y|ies|ied|ying)", "確認", "否定"),
    "convict": (r"convict\w*|guilty", r"acquit\w*|innocent", "有罪", "無罪"),
    "deploy": (r"deploy\w*|dispatch\w*", r"pull(?:s|ed)? out|recall(?:s|ed)?", "配備|派遣", "撤退|撤収"),
    "before": (r"before|ahead of|prior to", r"after|following", "", ""),
    "north": (r"north(?:ern|east|west)?", r"south(?:ern|east|west)?", "北部|北方|北側", "南部|南方|南側"),
    "above": (r"above|exceed\w*|over", r"below|under", "", ""),
    "succeed": (r"succe(?:ed|ss)\w*", r"fail(?:s|ed|ing|ure)?", "成功", "失敗"),
    "agree": (r"agree[sd]?|agreement", r"disagree\w*", "合意|一致", "決裂|物別れ|破談"),
    "faster": (r"accelerat\w+|speed(?:s|ed)? up|bring(?:s|ing)? forward|brought forward", r"slow(?:s|ed|ing)?"
        r"|delay\w*|postpon\w+", "加速|前倒し", "遅れ|遅らせ|先送り|延期"),
    "first": (r"first", r"last", "最初", "最後"),
}  # fmt: skip
# Ways that turn on other words more than on their own: they need more shared neighbours.
LOOSE = frozenset(("before", "north", "east", "above", "succeed", "inside", "give", "build", "keep", "include", "hire"))
# Ways that a not turns into the other one; elsewhere a not denies the way and says nothing of the other.
CARRIED = frozenset(("approve", "confirm", "agree", "more"))
