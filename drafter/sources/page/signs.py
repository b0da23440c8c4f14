"""The words by which a page that is no article gives itself away, in English and Japanese: a table, and its search.

A strong sign says it outright; a weak one ("already a subscriber?") stands on many pages that are free to read.
"""

import re

from drafter.sources.model import PageKind

_STRONG: dict[PageKind, tuple[str, ...]] = {
    "blocked": (
        r"verify (?:that )?you(?:'re| are) (?:a )?human",
        r"are you a robot",
        r"pardon our interruption",
        r"think (?:that )?you (?:are|were|might be|may be) a (?:ro)?bot",
        r"access (?:to this (?:page|site|website) )?(?:has been |is )?denied",
        r"checking your browser",
        r"unusual (?:traffic|activity)",
        r"complete the (?:captcha|security check)",
        r"just a moment\.\.\.",
        r"attention required",
        r"you have been blocked",
        r"request (?:was )?(?:blocked|unsuccessful)",
        r"performing security verification",
        r"(?:confirm|prove|sure) (?:that )?you(?:'re| are) (?:a |not a )?(?:human|robot|bot)",
        r"don't have permission to access",
        r"too many requests",
        r"(?:not |un)available (?:in your (?:country|region)|due to legal reasons)",
        r"access cannot be granted",
        r"(?:service|temporarily) unavailable",
        r"bad gateway",
        r"incident id\b",
        r"ロボットではない",
        r"ロボットではありません",
        r"アクセスが(?:拒否|制限|遮断|集中)",
        r"不正なアクセス",
        r"セキュリティ(?:チェック|確認)を",
        r"(?:国|地域)からは.{0,10}(?:ご利用|ご覧|閲覧|アクセス)(?:に|は|を)?(?:なれ|でき|いただけ|制限)",
        r"国内からのみ(?:ご利用|ご覧|ご視聴|アクセス)",
        r"(?:ただいま|現在)メンテナンス中",
        r"(?:システム|サーバー?|サイト)の?メンテナンス(?:のお知らせ|のため|中)",
    ),
    "consent": (
        r"we value your privacy",
        r"before you continue",
        r"(?:we|our partners)(?: and our .{0,40}?)? (?:also )?use cookies",
        r"accept (?:all )?cookies",
        r"manage (?:your )?(?:consent|cookie|privacy) ",
        r"consent to the use",
        r"your privacy choices",
        r"(?:store|access)[^.]{0,40}cookies on (?:a|your) device",
        r"personali[sz]ed (?:ads|advertising)",
        r"agree and continue",
        r"(?:store|access) (?:and/or access )?information on (?:a|your) device",
        r"(?:クッキー|cookie) ?(?:の(?:使用|利用)|を(?:使用|利用)|に同意)",
        r"プライバシー設定",
        r"(?:利用規約|個人データ|データの?利用).{0,12}同意",
        r"同意(?:のお願い|してください|が必要)",
    ),
    "not_found": (
        r"page (?:you (?:requested|(?:are|were) looking for) )?(?:was |is |could |can )?(?:not|n't|no longer|cannot)"
        r" (?:be )?(?:found|exist|available)",
        r"page not found",
        r"(?:page|article|story|content) you (?:have )?(?:requested|(?:are|were) looking for)",
        r"404 (?:error|not found|- )",
        r"error 404",
        r"^\W*404\W*$",
        r"(?:can|could)(?:n't|'t|not| not) find (?:the|that|this|your|what) ?(?:page|story|article|you)?",
        r"(?:article|story) (?:has been removed|is no longer available|not found|has expired)",
        r"no longer (?:available|exists)",
        r"doesn't exist",
        r"link (?:that )?you(?:'ve)? (?:followed|clicked|used)[^.]{0,40}(?:broken|expired|wrong|incorrect|out of date)",
        r"(?:指定|入力)された(?:url|アドレス|ページ).{0,8}(?:ありません|存在しま|見つかりま)",
        r"(?:page|story|article) (?:has|was|may have) (?:been )?(?:moved|deleted|removed)",
        r"ページ(?:が|は).{0,4}(?:見つかりません|見当たりません|存在しません|存在しない|削除|移動)",
        r"お探しの(?:ページ|記事)",
        r"記事(?:が|は)(?:見つかりません|削除|存在しません|掲載(?:を)?終了)",
        r"掲載(?:は|が|を)?終了(?:し|いた)",
        r"公開(?:期間)?(?:を|が)?終了",
        r"掲載期間(?:が|を)?(?:終了|過ぎ)",
    ),
    "js_required": (
        r"(?:enable|turn on|requires?|need) (?:to enable )?java ?script",
        r"java ?script (?:is|must be|to be) (?:disabled|enabled|required)",
        r"javascript ?(?:を|が)(?:有効|無効|オン|必要)",
    ),
    "paywall": (
        r"(?:subscribe|sign in|log in|register|become a (?:member|subscriber)"
        r"|(?:create|open) (?:a|your) (?:free )?account) (?:now )?(?:to|and)"
        r" (?:continue|keep|read|unlock|access|view|see)",
        r"(?:continue|keep) reading (?:this|your|the|for|with|by)",
        r"to (?:continue|keep) reading",
        r"(?:this|the full|the rest of (?:this|the)) (?:article|story|content|page) is"
        r" (?:only )?(?:for|available to|reserved for|exclusive to|free for)",
        r"read the (?:full|rest of (?:the|this)) (?:article|story) with",
        r"unlock (?:this|the full) (?:article|story)",
        r"you(?:'ve| have) (?:reached|read|used) (?:your|all|\d+)[^.]{0,40}articles?",
        r"(?:subscriber|member)s?[- ](?:only|exclusive) (?:article|story|content)",
        r"残り\s*[\d,０-９]+\s*(?:文字|字)",
        r"続き(?:を|は).{0,20}(?:には|いただけます|読む(?:こと)?が?でき|ログイン|会員|登録|購読)",
        r"(?:この|本)(?:記事|ページ|コンテンツ)(?:は|を).{0,24}(?:有料|会員|ログイン|購読)",
        r"ログインが必要",
        r"(?:会員|購読者|登録者)(?:の方|様)?(?:のみ|だけ|に限り).{0,8}(?:ご覧|お読み|閲覧)",
        r"全文を.{0,10}には",
    ),
}
_WEAK: dict[PageKind, tuple[str, ...]] = {
    "paywall": (
        r"already a (?:subscriber|member)",
        r"already have (?:a subscription|an account)",
        r"subscribe now",
        r"start your (?:free )?trial",
        r"subscribers? only",
        r"members? only",
        r"\bsubscribe\b.{0,20}\b(?:today|unlimited)",
        r"get this offer",
        r"(?:有料|購読)?会員(?:限定|専用|登録)",
        r"有料(?:記事|会員)",
        r"購読(?:する|の|して|手続)",
    ),
}
_COMPILED = {
    strength: {kind: re.compile("|".join(phrases), re.IGNORECASE) for kind, phrases in table.items()}
    for strength, table in (("strong", _STRONG), ("weak", _WEAK))
}
_SENTENCES = re.compile(r"[^.!?。！？\n]+[.!?。！？]*")
_QUOTES = str.maketrans("’‘ʼ＇", "''''")
_LONGEST = 240
# How much of a heading its sign must be: "Page not found" says so, "Rail passes temporarily unavailable" tells news.
_SHARE = 0.6


def strong_sign(kind: PageKind, text: str) -> str:
    """The sentence of a text (lines apart) that says outright that the page is of a kind; "" for none."""
    return _sentence(_COMPILED["strong"][kind], text)


def whole_sign(kind: PageKind, headings: str) -> str:
    """The first of the headings (lines apart) that says little else than that the page is of a kind; "" for none."""
    pattern = _COMPILED["strong"][kind]
    for heading in headings.translate(_QUOTES).splitlines():
        found = pattern.search(heading)
        if found and len(found.group()) >= _SHARE * len(heading.strip()):
            return heading.strip()[:_LONGEST]
    return ""


def weak_sign(kind: PageKind, text: str) -> str:
    """The sentence of a text that hints at a kind; "" for none."""
    return strong_sign(kind, text) or _sentence(_COMPILED["weak"][kind], text)


def _sentence(pattern: re.Pattern[str], text: str) -> str:
    for line in text.translate(_QUOTES).splitlines():
        if found := pattern.search(line):
            holding = (part for part in _SENTENCES.finditer(line) if part.end() > found.start())
            start = next(holding).start()
            return line[start:].strip()[:_LONGEST] if found.end() > start + _LONGEST else _one(line, start, found.end())
    return ""


def _one(line: str, start: int, end: int) -> str:
    """The sentence of a line that begins at `start`, at least up to `end`."""
    stop = re.compile(r"[.!?。！？]+").search(line, max(end - 1, start))
    return line[start : stop.end() if stop else len(line)].strip()[:_LONGEST]
