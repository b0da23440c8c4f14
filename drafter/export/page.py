"""HTML: a whole page that needs nothing from outside, or the fragment of it that goes into a site or a mailing tool."""

from html import escape

from drafter.export.sheet import PLACEHOLDER, Detail, Run, Sheet

_STYLE = (
    "body{font:17px/1.55 Georgia,'Times New Roman',serif;color:#1c1c1c;background:#fff;max-width:44rem;"
    "margin:2.5rem auto;padding:0 1.25rem}h1{font-size:1.9rem;line-height:1.2;margin:0 0 .25rem}"
    "h2{font-size:1.15rem;margin:2rem 0 .6rem;border-bottom:1px solid #ccc;padding-bottom:.25rem}"
    "p.meta{color:#555;margin:.1rem 0}ul{padding-left:1.3rem}li{margin:.35rem 0}.details li{margin:.9rem 0}"
    "a{color:#0b4f8a}p.about{margin-top:2rem;color:#444;font-size:.92em;font-style:italic}"
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def write_page(sheet: Sheet) -> str:
    """The sheet as an HTML page."""
    title = escape(f"{sheet.title} Vol. {sheet.volume}")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{write_fragment(sheet)}</body>\n</html>\n"
    )


def write_fragment(sheet: Sheet) -> str:
    """The sheet as HTML without head and body."""
    lines = [
        f"<h1>{escape(sheet.title)}</h1>",
        f'<p class="meta">Vol: {escape(sheet.volume)}</p>',
        f'<p class="meta">Date: {escape(sheet.day)}</p>',
    ]
    if sheet.image:
        lines.append(f'<p class="meta">Image Source: {_run(sheet.image)}</p>')
    lines += ["<h2>Headlines:</h2>", "<ul>", *(f"<li>{escape(one.headline)}</li>" for one in sheet.details), "</ul>"]
    lines += ["<h2>Details:</h2>", '<ul class="details">', *map(_detail, sheet.details), "</ul>"]
    if sheet.about:
        lines.append(f'<p class="about">{escape(sheet.about)}</p>')
    return "\n".join(lines) + "\n"


def _detail(detail: Detail) -> str:
    return f"<li>{''.join(map(_run, detail.runs))}</li>"


def _run(run: Run) -> str:
    text = escape(run.text)
    if run.bold:
        text = f"<strong>{text}</strong>"
    if run.placeholder:
        return f'<a href="{PLACEHOLDER}">{text}</a>'
    return f'<a href="{escape(run.url)}" rel="noopener noreferrer">{text}</a>' if run.url else text
