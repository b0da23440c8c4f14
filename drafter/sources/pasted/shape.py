"""Which paragraphs of a pasted text are the article's, which is its headline, and what is the frame around it: the
menus of a page, the head and the signature of a mail, running heads of print, what stands behind an article's end."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from drafter.sources.page.ending import closes, signed, states_rights
from drafter.sources.page.lines import is_call, is_notice, is_other, is_prose, is_stamp
from drafter.sources.pasted.lines import Paragraph
from drafter.text.address import is_web_address
from drafter.text.sentences import sentences

_JAPANESE = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")
_FORWARDED = re.compile(
    r"\W*(?:-{2,}\s*(?:forwarded|original) message|begin forwarded message|-{2,}\s*(?:転送|元の)(?:された)?メッセージ"
    r"|(?:on|le) .{6,80}\bwrote:$|\d{4}年.{6,60}(?:のメール|wrote)[:：]$)",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"(from|sent|date|to|cc|bcc|subject|reply-to|title|headline|source|差出人|送信日時|日時|日付|宛先|件名|見出し|タイトル)"
    r"\s?[:：]\s*(.*)",
    re.IGNORECASE,
)
_SUBJECTS = ("subject", "件名", "title", "headline", "見出し", "タイトル")
_DAYS = ("date", "sent", "送信日時", "日時", "日付")
# The way to a page through its site: Home > Business > Companies.
_CRUMBS = re.compile(r"[^>＞›»]{1,30}(?:\s?[>＞›»]\s?[^>＞›»]{1,30}){2,}")
_FORWARDS = re.compile(r"^(?:(?:re|fwd?|転送)\s*[:：]\s*|[\[【][^\]】]{1,24}[\]】]\s*)+", re.IGNORECASE)
_MATTER = re.compile(r"([A-Za-z][\w-]{0,30}):\s*(.*)")
_ADDRESS = re.compile(r"\W*https?://\S+\W*")
_COUNT = re.compile(
    r"\W*[\d.,–-]*\s?[KMkm万]?\s*(?:views?|minutes?(?: read)?"
    r"|repl(?:y|ies)|reposts?|retweets?|quotes?|likes?|comments?|shares?|reactions?"
    r"|edited|件(?:の.{1,8})?|view all)?\W*",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,10}(?:/\S*)?", re.IGNORECASE)
_POINT = re.compile(r"(?:[-*•·・■●◆○]|\d{1,2}[.)])\s")
_CHAT_HEAD = re.compile(r"\S.{0,40}\s\W?\d{1,2}:\d\d(?:\s?[AP]M)?\W*", re.IGNORECASE)
_GENRE = re.compile(
    r"(?:for immediate release|(?:under )?embargo(?:ed)?\b.*"
    r"|(?:press|news|media) (?:release|note|statement)|skip to\b.*"
    r"|.{0,20}(?:報道(?:発表)?|記者発表)資料|.{0,20}(?:プレス|ニュース)リリース)\W*",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"\W*(?:by|written by|story by|文・|【?記者)\s?[A-Z\u3040-\u9fff].{0,80}", re.IGNORECASE)
_CREDIT = re.compile(
    r"\b(?:photo|image|credit|getty|courtesy)\b.{0,60}$|(?-i:[|／/] ?[A-Z][A-Z ]{2,30}$)|＝\d{1,2}日", re.IGNORECASE
)
# What alone on a line ends a release, or begins the signature of a mail.
_MARK = re.compile(r"--|\W?(?:#\s?){3}\W?|-\s?30\s?-|[(（](?:end|了|以上)[)）]|ends?", re.IGNORECASE)
_TITLE_END = ".!?。！？,;:、"
_LONGEST, _LONGEST_JA = 120, 60
# A headline has so many words (Japanese: characters) where menus stand about it; a label has so few.
_HEAD_WORDS, _HEAD_SIGNS = 5, 12
_LABEL_WORDS, _LABEL_SIGNS = 3, 8
_MENU = 3
# A mail's head stands among so many lines.
_HEAD_LINES = 60


@dataclass(frozen=True, slots=True)
class Shape:
    """The headline's words ("" for none), the places of the paragraphs left out, what a head gave by name, and the
    lines in which a day of publication may stand."""

    title: str = ""
    left_out: frozenset[int] = frozenset()
    given: Mapping[str, str] = field(default_factory=dict)
    dated: Sequence[str] = ()


def shape_of(paragraphs: Sequence[Paragraph]) -> Shape:
    """The shape of a text, in linear time."""
    words = [paragraph.words for paragraph in paragraphs]
    matter, given = _matter(words)
    mail, header = _mail(words)
    given = {**header, **given}
    out = {*range(matter), *range(mail)}
    first = next((at for at, line in enumerate(words) if at not in out and _tells(line)), None)
    if first is None:
        return Shape(given.get("title") or _short_title(words, out), frozenset(), given, words)
    head = [at for at in range(first) if at not in out]
    given = {**_address(words[at] for at in head), **given}
    place = _headline(words, head)
    labels = [at for at in head if _is_label(words[at])]
    if place is not None and place != head[0]:
        out |= {at for at in head if at < place}
    if len(labels) >= _MENU:
        out |= {at for at in head if at != place and (_is_label(words[at]) or _CREDIT.search(words[at]))}
    behind = _behind(words, first, out)
    dated = [words[at] for at in (*head, *range(first, len(words))) if at not in behind and at not in labels]
    title = given.get("title") or ("" if place is None else words[place])
    return Shape(title, frozenset(out | behind), given, dated)


def _short_title(words: Sequence[str], out: set[int]) -> str:
    """The first line of a text with no sentence in it, where another follows."""
    kept = [line for at, line in enumerate(words) if at not in out]
    return kept[0] if len(kept) > 1 and _can_head(kept[0]) else ""


def _address(head: Iterable[str]) -> dict[str, str]:
    """The page's address, when one stands alone on a line above the article."""
    found = {line.strip(" <>") for line in head if _ADDRESS.fullmatch(line)}
    return {"url": found.pop()} if len(found) == 1 and all(map(is_web_address, found)) else {}


def _tells(line: str) -> bool:
    return is_prose(line) and not (is_notice(line) or is_other(line) or is_call(line) or _CREDIT.search(line))


def _headline(words: Sequence[str], head: Sequence[int]) -> int | None:
    """The place of the headline: the first line, or behind menus and running heads the first that is long enough."""
    able = [at for at in head if _can_head(words[at]) and not words[at + 1].startswith("@")]
    if not able:
        return None
    if able[0] == head[0] and sum(_is_label(words[at]) for at in head[1:]) < _MENU:
        return able[0]
    long = (at for at in able if _size(words[at]) >= (_HEAD_SIGNS if _JAPANESE.search(words[at]) else _HEAD_WORDS))
    return next(long, max(able, key=lambda at: _size(words[at])))


def _can_head(line: str) -> bool:
    """Whether a line could be a headline: short, no sentence, and neither stamp, byline, caption nor what labels."""
    bare = line.lstrip("# ")
    if not 1 < len(bare) <= (_LONGEST_JA if _JAPANESE.search(bare) else _LONGEST) or bare[-1] in _TITLE_END:
        return False
    unlike = (_GENRE, _CHAT_HEAD, _BYLINE, _COUNT, _ADDRESS, _HOST, _CRUMBS)
    if any(pattern.fullmatch(bare) for pattern in unlike) or bare.startswith(("@", "http")) or _CREDIT.search(bare):
        return False
    if _POINT.match(bare) or (bare.count("\u3000") > 1 and _is_label(bare)):
        return False
    return not (is_notice(bare) or is_stamp(bare) or is_other(bare)) and len(sentences(bare)) == 1


def _size(line: str) -> int:
    return len(line) if _JAPANESE.search(line) else len(line.split())


def _is_label(line: str) -> bool:
    """Whether a line is a button, a menu's entry or a count."""
    if is_stamp(line) or _POINT.match(line):
        return False
    if _COUNT.fullmatch(line) or _CRUMBS.fullmatch(line) or is_notice(line) or is_other(line):
        return True
    if "\t" in line or any(map(str.isdigit, line)):
        return False
    if _JAPANESE.search(line):
        return all(len(part) <= _LABEL_SIGNS for part in line.split("\u3000")) and not is_prose(line)
    return len(line.split()) <= _LABEL_WORDS and line[-1:] not in ".:"


def _behind(words: Sequence[str], first: int, out: set[int]) -> set[int]:
    """What stands behind the article's end, and the boxes between its paragraphs that lead elsewhere."""
    found: set[int] = set()
    prose = [at for at in range(first, len(words)) if at not in out and _tells(words[at])]
    whole, above = sum(len(words[at]) for at in prose), 0
    boxed = False
    for at in range(first, len(words)):
        line = words[at]
        told = _tells(line)
        ends = closes(line) or _MARK.fullmatch(line)
        if above and ((2 * above >= whole and ends) or (5 * above >= 4 * whole and states_rights(line))):
            return found | set(range(at, len(words)))
        boxed = not told and (boxed or (is_other(line) and _size(line) < 6))
        if boxed or _ADDRESS.fullmatch(line):
            found.add(at)
        above += len(line) if told else 0
        if at == prose[-1]:
            break
    tail = range(prose[-1] + 1, len(words))
    start = next((at for at in tail if _is_frame(words, at)), len(words))
    found |= set(range(start, len(words)))
    kept = [at for at in range(first, start) if at not in found and at not in out]
    names = signed([words[at] for at in kept])
    return found | set(kept[len(kept) - names :])


def _is_frame(words: Sequence[str], at: int) -> bool:
    """Whether a line behind the last sentence begins what is about the page: a notice, a signature, or three labels."""
    line = words[at]
    if (
        is_other(line)
        or is_notice(line)
        or is_call(line)
        or closes(line)
        or states_rights(line)
        or _MARK.fullmatch(line)
    ):
        return True
    run = words[at : at + _MENU]
    return (len(run) == _MENU and all(map(_is_label, run))) or bool(_COUNT.fullmatch(line) or _ADDRESS.fullmatch(line))


def _matter(words: Sequence[str]) -> tuple[int, dict[str, str]]:
    """How many paragraphs the front matter of a Markdown file takes, and what it gives by name."""
    if not words or words[0] != "---" or "---" not in words[1:40]:
        return 0, {}
    end = words.index("---", 1)
    pairs = [match for line in words[1:end] if (match := _MATTER.fullmatch(line))]
    return (end + 1, {match[1].lower(): match[2].strip(" \"'") for match in pairs}) if pairs else (0, {})


def _mail(words: Sequence[str]) -> tuple[int, dict[str, str]]:
    """How many paragraphs stand before a forwarded mail's own text, with its head, and what the head gives."""
    named = [bool(_HEADER.fullmatch(line)) for line in words[:_HEAD_LINES]]
    start = next((at for at in range(len(named) - 1) if named[at] and named[at + 1]), 0)
    mark = next((at for at, line in enumerate(words[:_HEAD_LINES]) if _FORWARDED.match(line)), None)
    start = start or (0 if mark is None else mark + 1)
    end = start
    given: dict[str, str] = {}
    while end < len(words) and (match := _HEADER.fullmatch(words[end])):
        given[match[1].lower()] = match[2].strip()
        end += 1
    if mark is None and len(given) < 2:
        return 0, {}
    below = sum(len(line) for line in words[end:] if is_prose(line))
    if below < sum(len(line) for line in words[:start] if is_prose(line)):
        return 0, {}
    subject = _FORWARDS.sub("", next((given[name] for name in _SUBJECTS if given.get(name)), ""))
    day = next((given[name] for name in _DAYS if given.get(name)), "")
    return end, {key: value for key, value in (("title", subject), ("date", day)) if value}
