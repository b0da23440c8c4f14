"""HTML: a whole page that needs nothing from outside, or the fragment of it that goes into a site or a mailing tool."""

from html import escape

from drafter.export.sheet import PLACEHOLDER, Kind, Run, Sheet

_STYLE = (
    "body{font:17px/1.55 Georgia,'Times New Roman',serif;color:#1c1c1c;background:#fff;max-width:44rem;"
    "margin:2.5rem auto;padding:0 1.25rem}h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem}"
    "h2{font-size:1.15rem;margin:2rem 0 .6rem;border-bottom:1px solid #ccc;padding-bottom:.25rem}"
    "p.meta{color:#555;margin:.1rem 0}ul{padding-left:1.3rem}li{margin:.35rem 0}.details li{margin:.9rem 0}"
    "ul+ul{margin-top:1.8rem}"
    "a{color:#0b4f8a}p.about{margin-top:2rem;color:#444;font-size:.92em;font-style:italic}"
)
_TAGS: dict[Kind, tuple[str, str]] = {
    "title": ("<h1>", "</h1>"),
    "meta": ('<p class="meta">', "</p>"),
    "heading": ("<h2>", "</h2>"),
    "headline": ("<li>", "</li>"),
    "detail": ("<li>", "</li>"),
    "about": ('<p class="about">', "</p>"),
}
_LISTS: dict[Kind, tuple[str, str]] = {
    "headline": ('<ul class="headlines">', "</ul>"),
    "detail": ('<ul class="details">', "</ul>"),
}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def write_page(sheet: Sheet) -> str:
    """The sheet as an HTML page."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(sheet.name)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{write_fragment(sheet)}</body>\n</html>\n"
    )


def write_fragment(sheet: Sheet) -> str:
    """The sheet as HTML without head and body."""
    lines: list[str] = []
    for kind, blocks in sheet.runs_by_kind:
        opening, closing = _LISTS.get(kind, ("", ""))
        start, end = _TAGS[kind]
        lines += [opening, *(f"{start}{''.join(map(_run, block.runs))}{end}" for block in blocks), closing]
    return "\n".join(line for line in lines if line) + "\n"


def _run(run: Run) -> str:
    text = escape(run.text)
    if run.bold:
        text = f"<strong>{text}</strong>"
    if run.placeholder:
        return f'<a href="{PLACEHOLDER}">{text}</a>'
    return f'<a href="{escape(run.url)}" rel="noopener noreferrer">{text}</a>' if run.url else text
