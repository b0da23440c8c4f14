"""Lines that stand in an article and are none of it: links to other articles, sign-up notices, captions, stamps."""

import re

_OTHER = re.compile(
    r"^\W*(?:also read|read also|read more|read next|see also|related(?: (?:stories|articles?|news|coverage|links?))?"
    r"|more (?:on this|from|stories)\b|recommended|watch|listen|don'?t miss|you may also like|trending"
    r"|what to read next|(?:most|more) (?:read|popular|viewed|headlines)|latest (?:news|headlines)"
    r"|top stories|also from .{3,30}|people are also reading"
    r"|あわせて読みたい|合わせて読みたい|関連記事|関連リンク|関連ニュース|こちらもおすすめ|おすすめ記事"
    r"|最新(?:記事|ニュース)|写真特集|(?:アクセス)?ランキング)[\s.…]*(?:[:：►>»｜|-]|$)",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"^\W*(?:sign up (?:for|to)|subscribe (?:to|for|now)|get (?:the|our) .{0,40}newsletter|join our|follow us"
    r"|click here to|share this|this article (?:was )?(?:originally )?(?:appeared|published) (?:on|in)"
    r"|advertisement\b|story continues below|continue reading below|copyright\b|©|\(c\)|all rights reserved"
    r"|support (?:our|independent) journalism|enjoying this|download our app|open in app"
    r"|you have \d+ (?:free )?articles?|updated? \d+ (?:days?|hours?|minutes?) ago|\d+ (?:days?|hours?"
    r"|min(?:ute)?s?) (?:ago|read)\b"
    r"|(?:.{0,60}\b)?adobe (?:acrobat )?reader|pdf(?:形式)?の?ファイル(?:を|の)(?:ご覧|閲覧|見る|開く)"
    r"|[\[【(（]?(?:pr|ad|広告|sponsored|special)[\]】)）]?\W*$|【pr】|(?:記事の)?続きは広告の(?:後|あと)"
    r"|i (?:understand and )?agree\b|by (?:clicking|signing up|submitting)\b|view all\W*$"
    r"|confidentiality notice\b|article continues below"
    r"|this (?:e-?mail|message)(?: and any .{0,30})? (?:is|are|may be) (?:confidential|intended|privileged)"
    r"|.{0,12}役に立ちましたか"
    r"|to unsubscribe\b|.{0,12}で(?:シェア|共有)(?:する|します)?\W*$"
    r"|メールマガジン|メルマガ|ニュースレター(?:に|を)|無断転載|この記事をシェア|フォローする|会員登録(?:は|する))",
    re.IGNORECASE,
)
# A call to the reader: a sentence that begins by asking, in a line that names what is asked for.
_ASKS = re.compile(
    r"(?:^|[.!?:] )\W*(?:sign up|subscribe|follow|join|register|click|tap|download|reach|contact|e-?mail|write to"
    r"|thanks?(?: you)? for reading|support|chip in|donate|try|start your|get|keep up|learn|want|help|become"
    r"|consider|if you|share this)\b",
    re.IGNORECASE,
)
_ASKED_FOR = re.compile(
    r"newsletters?\b|\binbox\b|subscri(?:be|ber|ption)|\bsign up\b|\bfree trial\b|\bpass\b|our app\b|our journalism"
    r"|my work|local news|our (?:reporting|newsroom)|donations?"
    r"|\b(?:twitter|facebook|instagram|linkedin|x\.com|whatsapp|telegram)\b"
    r"|[\w.]+@[\w.]+|\bask \w+ ai\b|\bcookies?\b"
    r"|reader-supported|\d+k?\+ (?:leaders|sessions|readers)",
    re.IGNORECASE,
)
_CALL_JA = re.compile(
    r"会員(?:に(?:なると|登録)|登録で)|今すぐ(?:登録|購読)|(?:無料|新規)会員登録|ログイン(?:する|して)|(?:購読|登録|フォロー)(?:する|はこちら)"
    r"|詳しくはこちら|一覧(?:へ|に)戻る|次の記事へ|※.{0,40}(?:予告なく|変更(?:される|となる)(?:こと|場合)|発表日(?:時点|現在))"
)
_CAPTION = re.compile(
    r"^\W*(?:(?:file )?photo(?:graph)?(?: by| credit|:|/)|image(?: credit|:| by)|credit:|caption:|getty images|video:"
    r"|写真[:：＝=／/]|（写真|画像[:：])",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"^\W*(?:published|updated|posted|last updated|掲載|公開|更新)?[:：]?\s*(?:on\s)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?"
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}"
    r"|\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    r"|(?:\d{4}|(?:令和|平成)(?:\d{1,2}|元))年\s?\d{1,2}月\s?\d{1,2}日)"
    r"(?:\s?[（(][^）)]{1,8}[）)])?(?:,?\s?(?:at\s)?\d{1,2}[:：時]\d{2}分?(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?)?\W*$",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"\W{0,3}?[\"“「『]")
_UNSPACED = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")
_STOPS = ".!?。！？…"
_INNER_STOP = re.compile(r"[。！？]|[a-z\d)][.!?](?=\s)")
_CREDIT = re.compile(r"写真|撮影|提供|代表|\b(?:photos?|pictures?|image|courtesy|credit|getty|via)\b", re.IGNORECASE)
# A footnote's mark behind the stop.
# What may stand behind the last stop: a note's mark, an arrow, an agency, "(1面参照)".
_MARK_END = re.compile(
    r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,3}\]|(?<=[.!?。！？…\"”’」』])\s*(?:[→▼▽▲△▶►■□◆◇●○※＊]+|[=＝](?:共同|時事|ロイター|ＡＦＰ|AFP)"
    r"|[(（\[［【][^()（）\[\]［］【】]{1,24}[)）\]］】]))\s*$"
)


def is_other(line: str) -> bool:
    """Whether a line only points to another article ("Also Read: …")."""
    return bool(_OTHER.match(line)) and len(line) < 240 and (len(line.split(". ")) < 3)


def is_notice(line: str) -> bool:
    """Whether a line is a sign-up notice, a stamp, a right's notice or a caption's credit. None begins with a quote."""
    if len(line) > 260 or _QUOTES.match(line):
        return False
    return bool(_NOTICE.match(line) or _CAPTION.match(line) or is_stamp(line) or is_call(line))


def is_call(line: str) -> bool:
    """Whether a line asks its reader to subscribe, to follow, to write in. What is quoted is nobody's call."""
    if len(line) > 260 or _QUOTES.match(line):
        return False
    return bool((_ASKS.search(line) and _ASKED_FOR.search(line)) or (len(line) < 120 and _CALL_JA.search(line)))


def is_stamp(line: str) -> bool:
    """Whether a line is nothing but the day (and time) of publication."""
    return len(line) < 80 and bool(_STAMP.match(line))


def is_prose(line: str) -> bool:
    """Whether a line reads as a paragraph: a sentence, and long enough to be no label."""
    return is_sentence(line) and len(line) >= (20 if _UNSPACED.search(line) else 40)


def is_sentence(line: str) -> bool:
    """Whether a line ends as sentences do and has the words of one."""
    ended = _MARK_END.sub("", line).rstrip("\"'”’」』）) ")[-1:] in _STOPS
    return ended and (len(line) >= 10 if _UNSPACED.search(line) else line.count(" ") >= 3)


def runs_on(line: str) -> bool:
    """Whether a few words without a stop stand behind two sentences or more, and are no picture's credit."""
    stops = [match.end() for match in _INNER_STOP.finditer(line)]
    rest = line[stops[-1] :] if stops else ""
    return len(stops) > 1 and len(rest) <= 30 and not _CREDIT.search(rest) and is_prose(line[: stops[-1]].rstrip())


def is_long(line: str) -> bool:
    """Whether a line is longer than labels are, whatever its end."""
    return len(line) >= (30 if _UNSPACED.search(line) else 70)
