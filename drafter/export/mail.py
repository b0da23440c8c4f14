"""E-mail: a draft with a text and an HTML part, addressed to nobody, that a mail program opens for sending.

No header takes anything but the title, the number and the day; the bytes depend on the issue alone.
"""

from __future__ import annotations

import hashlib
from email.message import EmailMessage
from email.policy import SMTP

from drafter.export.page import write_page
from drafter.export.plain import write_plain
from drafter.export.sheet import Sheet


def write_mail(sheet: Sheet) -> bytes:
    """The sheet as an .eml file; `X-Unsent: 1` makes mail programs open it as a draft."""
    text, page = write_plain(sheet), write_page(sheet)
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(f"{sheet.name}, {sheet.day}".split())
    message["X-Unsent"] = "1"
    message.set_content(text, cte="base64" if _long(text) else "quoted-printable")
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    message.set_boundary(f"=_{hashlib.sha256((text + page).encode('utf-8', 'replace')).hexdigest()[:32]}")
    return message.as_bytes()


def _long(text: str) -> bool:
    """True when most of the text is beyond ASCII, where base64 is shorter."""
    return sum(not char.isascii() for char in text) * 2 > len(text)
