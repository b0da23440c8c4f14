"""What a page is when it is no article, by the sentence that gives it away, in English and Japanese.

A sign counts where the page is poor in text of its own; an article about paywalls or cookies stays an article.
"""

import re
from dataclasses import dataclass

from lxml import html

from drafter.sources.model import PageKind
from drafter.sources.page.lines import is_prose
from drafter.sources.page.linked import article_nodes, meta
from drafter.sources.page.markup import squash

_SIGNS: tuple[tuple[PageKind, str], ...] = (
    (
        "blocked",
        r"verify (?:that )?you(?:'re| are) (?:a )?human|are you a robot|access (?:to this page )?(?:has been "
        r"|is )?denied"
        r"|checking your browser|unusual (?:traffic|activity)|complete the (?:captcha|security check)"
        r"|just a moment\.\.\."
        r"|attention required|you have been blocked|request (?:was )?blocked|performing security verification"
        r"|私はロボットではありません|ロボットではない|アクセスが(?:拒否|制限|遮断)|不正なアクセス|セキュリティ(?:チェック|確認)を",
    ),
    (
        "consent",
        r"we value your privacy|before you continue|(?:we|our partners) (?:and our .{0,30})?use cookies"
        r"|accept (?:all )?cookies|manage (?:your )?(?:consent|cookie|privacy) |consent to the use|your privacy choices"
        r"|クッキー(?:の使用|を使用|に同意)|cookie ?(?:の使用|を使用|に同意)|プライバシー設定|利用規約に同意",
    ),
    (
        "not_found",
        r"page (?:you (?:requested|are looking for|were looking for) )?(?:was |is |could |can )?(?:not|n't"
        r"|no longer|cannot)"
        r" (?:be )?(?:found|exist|available)|page not found|can(?:'t|not| not) find (?:the|that|this) page"
        r"|error 404|\b404\b"
        r"|article (?:has been removed|is no longer available|not found|has expired)"
        r"|no longer (?:available|exists)|doesn'?t exist|(?:page|story|article) (?:has|was) (?:been )?(?:moved|deleted)"
        r"|ページ(?:が|は)(?:見つかりません|存在しません|削除)|お探しの(?:ページ|記事)|記事(?:が|は)(?:見つかりません|削除|掲載(?:を)?終了)"
        r"|公開(?:を|が)?終了|掲載期間(?:が|を)?(?:終了|過ぎ)",
    ),
    (
        "js_required",
        r"(?:enable|turn on|requires?|need) (?:to enable )?java ?script|java ?script (?:is|must be"
        r"|to be) (?:disabled|enabled|required)"
        r"|javascript ?(?:を|が)(?:有効|無効|オン|必要)",
    ),
    (
        "paywall",
        r"(?:subscribe|sign in|log in|register|become a (?:member|subscriber)) (?:now )?(?:to|and) (?:continue"
        r"|keep|read|unlock|access)"
        r"|(?:this|the full) (?:article|story|content) is (?:for|only available to|reserved for|exclusive to"
        r"|available to) "
        r"|(?:subscriber|member)s?[- ](?:only|exclusive)|to (?:continue|keep) reading|already a subscriber"
        r"|unlock this (?:article|story)"
        r"|you(?:'ve| have) (?:reached|read|used) (?:your|all|\d+)[^.]{0,40}articles?|start your (?:free )?trial"
        r"|(?:有料|購読)?会員(?:限定|専用|登録)|有料(?:記事|会員)|残り\s*[\d,０-９]+\s*文字|続きを読むには|この記事は有料|ログインして続き|購読(?:する|の|して|手続)",
    ),
)
_PATTERNS = [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _SIGNS]
_PRIVACY = re.compile(
    r"cookie|privacy|consent|partner|data\b|settings|agree|terms|advertis|personal|choices?\b|accept|クッキー|同意|プライバシー|個人情報|規約",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"[^.!?。！？\n]+[.!?。！？]*")
_CUT_END = re.compile(
    r"(?:\.\.\.|…|\[\+?\d* ?chars\]|read (?:more|the full story|on)\W*|続きを読む\W*)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Judged:
    """The kind, the sentence that gave it away ("" for an article), and whether the text is only a part."""

    kind: PageKind
    sentence: str = ""
    partial: bool = False


def judge(tree: html.HtmlElement, body: str, title: str, unscripted: str, scripts: int) -> Judged:
    """The kind of a page. `unscripted` is what noscript elements say, `scripts` the characters of script in it."""
    prose = [line for line in body.splitlines() if is_prose(line)]
    amount = sum(map(len, prose)) * (2 if re.search("[\u3041-\u30ff]", body) else 1)
    whole = squash(" ".join(_visible(tree)))
    if amount < 900 and (sign := _stand_in(f"{title}.\n{_headings(tree)}", whole, prose, amount)):
        return sign
    if paid := _paywall(tree, _beside(whole, prose), amount):
        return paid
    if _is_listing(tree, amount):
        return Judged("listing", _first_links(tree))
    if amount < 200:
        if sentence := _sign("js_required", f"{unscripted}\n{whole[:2000]}"):
            return Judged("js_required", sentence)
        if len(whole) < 200 and scripts > 300:
            return Judged("js_required", "The page holds hardly any text without its scripts.")
        if len(body) < 60:
            return Judged("empty", f"All the page says is: {whole[:120]}" if whole else "The page holds no text.")
    end = _CUT_END.search(body)
    return Judged("article", body[-120:].splitlines()[-1] if end else "", bool(end))


def _stand_in(headed: str, whole: str, prose: list[str], amount: int) -> Judged | None:
    """What stands in the article's place, if anything: beside prose of its own only the headings can tell."""
    own = sum(len(line) for line in prose if not _PRIVACY.search(line)) * amount // max(1, sum(map(len, prose)))
    for kind in ("blocked", "not_found", "consent"):
        if kind == "consent" and own >= 150:
            continue
        if sentence := _sign(kind, headed if own >= 300 else f"{headed}\n{whole[:3000]}"):
            return Judged(kind, sentence)
    return None


def _sign(kind: PageKind, text: str) -> str:
    pattern = dict(_PATTERNS)[kind]
    for match in _SENTENCES.finditer(text):
        if pattern.search(match.group()):
            return match.group().strip()[:240]
    found = pattern.search(text)
    return text[max(0, found.start() - 60) : found.end() + 60].strip() if found else ""


def _paywall(tree: html.HtmlElement, whole: str, amount: int) -> Judged | None:
    closed = any(str(node.get("isAccessibleForFree", "")).lower() == "false" for node in article_nodes(tree))
    tier = meta(tree, "article:content_tier").lower()
    sentence = _sign("paywall", _wall_words(tree) or (whole if amount < 1500 or closed else ""))
    if sentence and (closed or amount < 1500 or _wall_words(tree)):
        return Judged("paywall", sentence, True)
    if (closed or tier in ("locked", "metered")) and amount < 1500:
        return Judged("paywall", "The page says of itself that it is not free to read.", True)
    return None


def _beside(whole: str, prose: list[str]) -> str:
    """What the page says beside its longer paragraphs: an article may speak of subscriptions itself."""
    for line in prose:
        if len(line) > 140:
            whole = whole.replace(line, " ")
    return whole


def _wall_words(tree: html.HtmlElement) -> str:
    found = tree.xpath("//*[contains(translate(concat(@class,' ',@id),'PAYWL','paywl'),'paywall')]")
    return "\n".join(squash(element.text_content()) for element in found[:5])


def _is_listing(tree: html.HtmlElement, amount: int) -> bool:
    if meta(tree, "og:type").lower() == "article" or article_nodes(tree):
        return False
    heads = [
        element
        for element in tree.iter("h2", "h3", "h4", "li", "dt", "dd")
        if element.find(".//a") is not None or (element.getparent() is not None and element.getparent().tag == "a")
        if len(squash(element.text_content())) > (12 if re.search("[\u3041-\u9fff]", element.text_content()) else 25)
        if not any(up.tag in ("nav", "footer", "aside") for up in element.iterancestors())
    ]
    linked = sum(len(squash(element.text_content())) for element in heads)
    return (len(heads) >= 5 and linked * 2 > amount) or (len(list(tree.iter("article"))) >= 5 and amount < 3000)


def _first_links(tree: html.HtmlElement) -> str:
    heads = [squash(element.text_content()) for element in tree.iter("h2", "h3", "li", "dt")]
    return "The page lists articles: " + "; ".join(head[:80] for head in heads if len(head) > 10)[:200]


def _headings(tree: html.HtmlElement) -> str:
    return "\n".join(squash(element.text_content()) for element in tree.iter("h1", "h2"))


def _visible(tree: html.HtmlElement) -> list[str]:
    body = tree.find("body")
    if body is None:
        return []
    skipped = ("script", "style", "nav", "footer")
    return [
        text.strip() + ("" if text.rstrip()[-1:] in ".!?。！？" else " ")
        for element in body.iter()
        if isinstance(element.tag, str) and element.tag not in skipped
        if not any(up.tag in ("nav", "footer") for up in element.iterancestors())
        for text in [element.text or "", *(child.tail or "" for child in element)]
        if text.strip()
    ]
