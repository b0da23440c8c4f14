"""A record as an HTML page that needs nothing from outside."""

from html import escape

from drafter.export.proof import words
from drafter.export.proof.model import Proof, ProofBullet, ProofClaim, ProofSource, Quoted
from drafter.export.sheet import safe_address
from drafter.text.display import flat

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = (
    "body{font:16px/1.5 Georgia,serif;color:#1c1c1c;max-width:52rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:1.6rem;margin:0}h2{font-size:1.15rem;margin:2rem 0 .4rem;border-bottom:1px solid #ccc}"
    "p.meta{color:#555;margin:.2rem 0}.claim{margin:.8rem 0;padding-left:.8rem;border-left:4px solid #7a7}"
    ".claim.open{border-color:#c33}.claim p{margin:.15rem 0}blockquote{margin:.3rem 0 .3rem 1rem}"
    "code{font-size:.72rem;color:#666;overflow-wrap:anywhere}a{color:#0b4f8a}mark{background:#fe9}"
    "@media print{.claim{break-inside:avoid}}"
)


def write_page(proof: Proof) -> str:
    """The record as one HTML page."""
    return shell(words.titled(proof), _STYLE, "\n".join(_parts(proof)))


def shell(title: str, style: str, inner: str) -> str:
    """A page around its inner HTML; nothing from outside is loaded, nothing runs."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n{inner}\n</body>\n</html>\n"
    )


def _parts(proof: Proof) -> list[str]:
    parts = [f"<h1>{said(words.titled(proof))}</h1>", f'<p class="meta">{said(words.dated(proof))}</p>']
    parts.append(f'<p class="meta">{words.tally(proof)}</p>')
    if proof.left:
        rows = [
            f'<li><a href="#c{claim.number}">{claim.number}</a> “{said(claim.text)}”: {said(words.verdict(claim))}</li>'
            for claim in proof.left
        ]
        parts += ["<h2>Open</h2>", "<ul>", *rows, "</ul>"]
    for heading, kept in (("Sent out with claims open", proof.passed), ("Corrections", proof.corrections)):
        if kept:
            rows = [f"<li>{said(one.person)}, {words.moment(one.at)}: {said(one.words)}</li>" for one in kept]
            parts += [f"<h2>{heading}</h2>", "<ul>", *rows, "</ul>"]
    parts += ["<h2>Sources</h2>", "<ol>", *map(_source, proof.sources), "</ol>"]
    return parts + [_bullet(bullet) for bullet in proof.bullets]


def _source(source: ProofSource) -> str:
    words_of = said(words.sourced(source))
    address = safe_address(source.url)
    name = f'<a href="{escape(address)}" rel="noopener noreferrer">{words_of}</a>' if address else words_of
    return f"<li>{name}<br><code>text SHA-256 {said(source.sha256)}</code></li>"


def _bullet(bullet: ProofBullet) -> str:
    held = " (held back)" if bullet.held else ""
    head = f"<h2>{bullet.place} {said(bullet.headline)}{held}</h2>\n<p>{said(bullet.text)}</p>\n"
    return head + "\n".join(map(_claim, bullet.claims))


def _claim(claim: ProofClaim) -> str:
    kind = "claim open" if claim.open else "claim"
    signed = [f"<p>{said(words.told(one))}</p>" for one in claim.said] or ["<p>Nobody signed it.</p>"]
    rows = [
        f'<div class="{kind}" id="c{escape(claim.number)}">',
        f"<p><b>{said(claim.number)}</b> “{said(claim.text)}” ({claim.part}, {said(claim.kind)}; "
        f"{words.standing(claim)})</p>",
        f"<p>{said(words.verdict(claim))}</p>",
        *map(_quoted, claim.quoted),
        *signed,
        "</div>",
    ]
    return "\n".join(rows)


def _quoted(quoted: Quoted) -> str:
    name = f"Source {quoted.source}"
    if quoted.address and safe_address(quoted.address):
        name = f'<a href="{escape(quoted.address)}" rel="noopener noreferrer">{name}</a>'
    return (
        f"<blockquote>{name}: “{marked(quoted)}”<br>"
        f"<code>sentence SHA-256 {said(quoted.sentence_sha256)}</code></blockquote>"
    )


def marked(quoted: Quoted) -> str:
    """The sentence as HTML with the value's own words marked."""
    sentence, match = flat(quoted.sentence), flat(quoted.match)
    if not match or match == sentence or sentence.count(match) < 1:
        return escape(sentence)
    before, _, after = sentence.partition(match)
    return f"{escape(before)}<mark>{escape(match)}</mark>{escape(after)}"


def said(text: str) -> str:
    """Outside words as HTML, on one line."""
    return escape(flat(text))
