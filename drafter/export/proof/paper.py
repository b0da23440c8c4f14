"""The checking sheet, a page to print: the bullet left, claims underlined and numbered; evidence and boxes right."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from drafter.check.model import GLYPHS
from drafter.export.proof import words
from drafter.export.proof.model import Proof, ProofBullet, ProofClaim
from drafter.export.proof.page import marked, said, shell
from drafter.export.sheet import in_full
from drafter.text.display import display, flat, shortened
from drafter.text.span import Span

_STYLE = (
    "@page{size:A4;margin:14mm 12mm}body{font:11.5pt/1.5 Georgia,serif;color:#000;margin:0 auto;max-width:62rem;"
    "padding:0 .5rem}h1{font-size:15pt;margin:0}p.meta{margin:.1rem 0;color:#333}table{width:100%;"
    "border-collapse:collapse;table-layout:fixed;margin-top:5mm}td{vertical-align:top;padding:2mm 0}"
    "td.bullet{width:44%;padding-right:6mm}td.evidence{border-left:1px solid #000;padding-left:4mm}"
    "td.bullet h2{font-size:12pt;margin:0 0 2mm}tr{border-top:1.5px solid #000}u{text-underline-offset:3px}"
    "u.sentence{text-decoration-style:dotted}sup{font:bold 7pt sans-serif;margin-left:1px}"
    ".row{break-inside:avoid;margin:0 0 2.5mm;font-size:9.5pt;line-height:1.35}.row p{margin:0}"
    ".boxes{font:8.5pt sans-serif;white-space:nowrap}.line{display:inline-block;border-bottom:1px solid #000;"
    "min-width:38mm}mark{background:none;font-weight:bold}.hand{margin-top:6mm}"
)
_SHORT = 60
_BOXES = "☐ right &#160; ☐ wrong &#160; ☐ ask"


def write_paper(proof: Proof) -> bytes:
    """The sheet as one HTML page in UTF-8, the bullets that go out in order."""
    title = flat(f"Checking sheet: {proof.title} Vol. {proof.volume}.{proof.number}")
    sources = "".join(f"<li>{said(words.sourced(source))}</li>" for source in proof.sources)
    parts = [
        f"<h1>{said(title)}</h1>",
        f'<p class="meta">Issue of {in_full(proof.date)}. Drawn {words.moment(proof.made)}. {words.tally(proof)} '
        "Underlined: a figure, date, name or quotation. Dotted: the sentence as a whole.</p>",
        "<table>",
        *(_row(bullet) for bullet in proof.bullets if not bullet.held),
        "</table>",
        '<p class="hand">Checked by <span class="line"></span> on <span class="line"></span></p>',
        f"<h1>Sources</h1>\n<ol>{sources}</ol>",
    ]
    return shell(title, _STYLE, "\n".join(parts)).encode("utf-8")


def _row(bullet: ProofBullet) -> str:
    headline = underlined(bullet.headline, [claim for claim in bullet.claims if claim.part == "headline"])
    body = underlined(bullet.text, [claim for claim in bullet.claims if claim.part == "body"])
    evidence = "\n".join(map(_evidence, bullet.claims)) or '<p class="row">No claim.</p>'
    return (
        f'<tr><td class="bullet"><h2>{bullet.place}&#160; {headline}</h2><p>{body}</p></td>'
        f'<td class="evidence">{evidence}</td></tr>'
    )


def underlined(text: str, claims: Sequence[ProofClaim]) -> str:
    """The text as HTML: facts underlined, sentences dotted, each claim's number after its last letter."""
    shown = display(text)
    facts = [Span(claim.start, claim.end) for claim in claims if claim.kind != "sentence"]
    whole = [Span(claim.start, claim.end) for claim in claims if claim.kind == "sentence"]
    edges = sorted({0, len(shown), *(edge for span in (*facts, *whole) for edge in span)})
    pieces: list[str] = []
    for start, end in pairwise(edges):
        piece, span = escape(shown[start:end]), Span(start, end)
        if any(fact.contains(span) for fact in facts):
            piece = f"<u>{piece}</u>"
        elif any(one.contains(span) for one in whole):
            piece = f'<u class="sentence">{piece}</u>'
        pieces += [piece, *_numbers(claims, end)]
    return "".join(pieces)


def _numbers(claims: Sequence[ProofClaim], end: int) -> Iterator[str]:
    for claim in claims:
        if claim.end == end:
            yield f"<sup>{escape(claim.number)}</sup>"


def _evidence(claim: ProofClaim) -> str:
    short = shortened(claim.text, _SHORT)
    sign = "" if not claim.said or claim.open else f" &#160; signed: {said(claim.said[-1].person)}"
    head = f"<b>{escape(claim.number)}</b> {escape(short)} &#160; {GLYPHS[claim.verdict]} {claim.verdict}"
    if not claim.quoted:
        quoted = f"<p>{said(claim.message)}</p>"
    else:
        quoted = "".join(f"<p>[{one.source}] {marked(one)}</p>" for one in claim.quoted[:2])
        quoted += "" if claim.verdict == "supported" else f"<p><i>{said(claim.message)}</i></p>"
    return f'<div class="row"><p>{head}</p>{quoted}<p class="boxes">{_BOXES}{sign}</p></div>'
