"""Lines that stand in an article and are none of it: links to other articles, sign-up notices, captions, stamps."""

import re

_OTHER = re.compile(
    r"^\W*(?:also read|read also|read more|read next|see also|related(?: (?:stories|articles?|news|coverage|links?))?"
    r"|more (?:on this|from|stories)\b|recommended|watch|listen|don'?t miss|you may also like|trending"
    r"|あわせて読みたい|合わせて読みたい|関連記事|関連リンク|関連ニュース|こちらもおすすめ|おすすめ記事)\s*(?:[:：►>»｜|-]|$)",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"^\W*(?:sign up (?:for|to)|subscribe (?:to|for|now)|get (?:the|our) .{0,40}newsletter|join our|follow us"
    r"|click here to|share this|this article (?:was )?(?:originally )?(?:appeared|published) (?:on|in)"
    r"|advertisement\b|story continues below|continue reading below|copyright\b|©|\(c\)|all rights reserved"
    r"|support (?:our|independent) journalism|enjoying this|download our app|open in app"
    r"|you have \d+ (?:free )?articles?|updated? \d+ (?:days?|hours?|minutes?) ago|\d+ (?:days?|hours?"
    r"|min(?:ute)?s?) (?:ago|read)\b"
    r"|メールマガジン|メルマガ|ニュースレター(?:に|を)|無断転載|この記事をシェア|フォローする|会員登録(?:は|する))",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"^\W*(?:(?:file )?photo(?:graph)?(?: by| credit|:|/)|image(?: credit|:| by)|credit:|caption:|getty images|video:"
    r"|写真[:：＝=／/]|（写真|画像[:：])",
    re.IGNORECASE,
)
_STOPS = ".!?。！？…"


def is_other(line: str) -> bool:
    """Whether a line only points to another article ("Also Read: …")."""
    return bool(_OTHER.match(line)) and len(line) < 240 and (len(line.split(". ")) < 3)


def is_notice(line: str) -> bool:
    """Whether a line is a sign-up notice, a stamp, a right's notice or a caption's credit."""
    return len(line) < 260 and bool(_NOTICE.match(line) or _CAPTION.match(line))


def is_prose(line: str) -> bool:
    """Whether a line reads as a sentence: long enough, and ended as sentences are."""
    return (
        len(line) >= (20 if re.search("[\u3041-\u30ff]", line) else 40) and line.rstrip("\"'”’」』）) ")[-1:] in _STOPS
    )
