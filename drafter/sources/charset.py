"""Bytes to text: which character set a page or a file is written in. Never fails; what was replaced is said.

Order: byte order mark, zero bytes of UTF-16, escapes of ISO-2022-JP, strict UTF-8, UTF-8 with a stray byte, then
the declared set and the Japanese ones. Shift_JIS means cp932 and latin-1 means cp1252, as browsers read them.
"""

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MEANT = {
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "ms932", "windows-31j", "cp932"), "cp932"),
    **dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252"), "cp1252"),
    **dict.fromkeys(("euc-jp", "x-euc-jp", "eucjp", "euc_jp"), "euc_jp"),
}
_SHIFTS = re.compile(rb"\x1b(?:\$[@B]|\(J|\$\(D)")
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})", re.IGNORECASE)
_IN_XML = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w:.-]{2,40})", re.IGNORECASE)
_JAPANESE = re.compile("[\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\u3000-\u3002\u300c-\u300f\uff01-\uff5e]")
_HALF_KANA = re.compile("[\uff61-\uff9f\u0080-\u009f\ue000-\uf8ff]")
_HEAD = 4096
_BINARY = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the name of the set that it was written in, and what was lost on the way, in words."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """The text of the bytes; `declared` is what a header says, and is believed after what the bytes show."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _replacing(raw[len(mark) :], encoding)
    if wide := _wide(raw):
        return _replacing(raw, wide)
    if _SHIFTS.search(raw):
        return _best(raw, ("iso2022_jp_ext", "iso2022_jp_2"), "iso2022_jp_ext")
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if _stray(raw):
        return _replacing(raw, "utf-8")
    named = [known for name in (declared, named_inside(raw)) if name and (known := meant(name))]
    return _guess(raw, [name for name in named if not name.startswith("utf")])


def named_inside(raw: bytes) -> str | None:
    """The character set that a page names in its own first lines."""
    found = _DECLARED.search(raw[:_HEAD]) or _IN_XML.search(raw[:200])
    return found.group(1).decode("ascii", "replace") if found else None


def meant(name: str) -> str | None:
    """The codec that a declared name stands for, None when there is none such."""
    plain = name.strip().strip("\"'").lower()
    if plain in _MEANT:
        return _MEANT[plain]
    try:
        info = codecs.lookup(plain)
    except (LookupError, ValueError):
        return None
    return info.name if getattr(info, "_is_text_encoding", True) else None


def is_binary(raw: bytes) -> bool:
    """Whether the bytes hold what no text holds (UTF-16 and ISO-2022-JP apart)."""
    head = raw[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x1b$" in head:
        return False
    found = _BINARY.findall(head)
    zeros = head.count(0)
    wide = zeros > len(head) // 4 and (head[0::2].count(0) == 0 or head[1::2].count(0) == 0)
    return bool(found) and not wide


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: half of the bytes of Latin text and markup are zero, all on one side."""
    head = raw[:2000]
    if len(head) < 4 or b"\0" not in head:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    most = max(even, odd)
    if most * 5 < len(head) // 2 or min(even, odd) * 8 > most:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _stray(raw: bytes) -> bool:
    """UTF-8 with a few broken bytes in it: many good sequences for each bad one."""
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for character in text if ord(character) > 127) - bad
    return good >= 4 * bad


def _guess(raw: bytes, named: list[str]) -> Decoded:
    readable = []
    for place, encoding in enumerate([*named, "cp932", "euc_jp", "cp1252"]):
        try:
            text = raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        readable.append((_likeness(text, encoding) + (0.25 if place < len(named) else 0), -place, encoding, text))
    if not readable:
        return _replacing(raw, named[0] if named else "cp1252")
    _, _, encoding, text = max(readable)
    return Decoded(text, encoding)


def _likeness(text: str, encoding: str) -> float:
    """How much the characters beyond ASCII look like what is written in that set: 0 to 1."""
    beyond = [character for character in text if ord(character) > 127]
    if not beyond:
        return 0.5
    if encoding not in ("cp932", "euc_jp"):
        letters = sum(1 for character in beyond if character.isalpha() or character in "‘’“”–—…•£€ ©®°·")
        return 0.6 * letters / len(beyond) * (1 if len(beyond) * 4 < len(text) else 0.3)
    joined = "".join(beyond)
    kana = len(re.findall("[\u3041-\u3096\u30a1-\u30fa\u30fc\u3001\u3002]", joined))
    seen = len(_JAPANESE.findall(joined)) - 2 * len(_HALF_KANA.findall(joined))
    return max(seen, 0) / len(beyond) * (1 if kana * 6 > len(beyond) else 0.5)


def _best(raw: bytes, encodings: tuple[str, ...], fallback: str) -> Decoded:
    for encoding in encodings:
        try:
            return Decoded(raw.decode(encoding), "iso-2022-jp")
        except UnicodeDecodeError:
            continue
    return Decoded(raw.decode(fallback, "replace"), "iso-2022-jp", ("Some characters could not be read.",))


def _replacing(raw: bytes, encoding: str) -> Decoded:
    text = raw.decode(encoding, "replace")
    lost = text.count("\ufffd")
    said = (f"{lost} character{'s' if lost > 1 else ''} could not be read as {encoding}.",) if lost else ()
    return Decoded(text, encoding, said)
