"""DOCX: the few XML parts that a word processor needs, with headings, lists, bold and real hyperlinks.

Holds no field, macro, remote template or image; the bytes depend on the issue alone.
"""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape, quoteattr

from drafter.export.sheet import Block, Kind, Run, Sheet

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STYLE_OF: dict[Kind, str] = {
    "title": "Title",
    "meta": "Meta",
    "heading": "Heading1",
    "headline": "ListBullet",
    "detail": "ListBullet",
    "about": "About",
}
_BORN = (1980, 1, 1, 0, 0, 0)
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/word/numbering.xml" ContentType="{_TYPE}.numbering+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    "</Types>"
)
_ROOT = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>"
)
_NUMBERING = (
    f'{_HEAD}<w:numbering xmlns:w="{_MAIN}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def write_word(sheet: Sheet) -> bytes:
    """The sheet as a .docx file."""
    links: list[str] = []
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "docProps/core.xml": _properties(sheet),
        "word/document.xml": _document(sheet, links),
        "word/_rels/document.xml.rels": _relations(links),
        "word/styles.xml": _styles(),
        "word/numbering.xml": _NUMBERING,
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(zipfile.ZipInfo(name, _BORN), text.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _properties(sheet: Sheet) -> str:
    """What a word processor shows as the document's title."""
    spaces = f'xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f"{_HEAD}<cp:coreProperties {spaces}><dc:title>{_words(sheet.name)}</dc:title></cp:coreProperties>"


def _document(sheet: Sheet, links: list[str]) -> str:
    before = [None, *(block.kind for block in sheet.blocks)]
    blocks = [
        _paragraph(block, links, apart=(kind, block.kind) == ("headline", "detail"))
        for kind, block in zip(before, sheet.blocks, strict=False)
    ]
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134"'
        ' w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    body = "".join(blocks)
    return f'{_HEAD}<w:document xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}"><w:body>{body}{page}</w:body></w:document>'


def _paragraph(block: Block, links: list[str], *, apart: bool) -> str:
    """A paragraph in the style of its kind; `apart` sets a list off from the list right before it."""
    inside = "".join(_run(run, links) for run in block.runs if run.text)
    space = '<w:spacing w:before="320" w:after="120"/>' if apart else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{_STYLE_OF[block.kind]}"/>{space}</w:pPr>{inside}</w:p>'


def _run(run: Run, links: list[str]) -> str:
    manner = ('<w:rStyle w:val="Hyperlink"/>' if run.url else "") + ("<w:b/>" if run.bold else "")
    made = f'<w:r><w:rPr>{manner}</w:rPr><w:t xml:space="preserve">{_words(run.text)}</w:t></w:r>'
    if not run.url:
        return made
    links.append(run.url)
    return f'<w:hyperlink r:id="link{len(links)}">{made}</w:hyperlink>'


def _words(text: str) -> str:
    """Words as XML holds them."""
    return escape(_NOT_XML.sub("\ufffd", text))


def _relations(links: list[str]) -> str:
    fixed = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for name in ("styles", "numbering")
    )
    given = "".join(
        f'<Relationship Id="link{n}" Type="{_OFFICE}/hyperlink" Target={quoteattr(url)} TargetMode="External"/>'
        for n, url in enumerate(links, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{fixed}{given}</Relationships>'


def _styles() -> str:
    def style(name: str, label: str, paragraph: str = "", run: str = "", based: str = "Normal") -> str:
        base = f'<w:basedOn w:val="{based}"/>' if name != "Normal" else ""
        first = ' w:default="1"' if name == "Normal" else ""
        return (
            f'<w:style w:type="paragraph"{first} w:styleId="{name}"><w:name w:val="{label}"/>{base}<w:qFormat/>'
            f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )

    made = [
        style(
            "Normal",
            "Normal",
            '<w:widowControl/><w:spacing w:after="80" w:line="276" w:lineRule="auto"/>',
            '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Yu Mincho"/><w:sz w:val="22"/>',
        ),
        style("Title", "Title", '<w:spacing w:after="120"/>', '<w:b/><w:sz w:val="40"/>'),
        style("Meta", "Meta", '<w:spacing w:after="20"/>', '<w:color w:val="555555"/>'),
        style(
            "Heading1",
            "heading 1",
            '<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="0"/>',
            '<w:b/><w:sz w:val="26"/>',
        ),
        style("ListBullet", "List Bullet", '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="120"/>'),
        style("About", "About", '<w:spacing w:before="320"/>', '<w:i/><w:color w:val="444444"/><w:sz w:val="20"/>'),
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:rPr><w:color w:val="0B4F8A"/><w:u w:val="single"/></w:rPr></w:style>',
    ]
    return f'{_HEAD}<w:styles xmlns:w="{_MAIN}">{"".join(made)}</w:styles>'
