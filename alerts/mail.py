"""A message as an Internet mail, byte for byte. Pure.

The headers are written here and not by `email.message.EmailMessage`: in Python 3.11 that turns an encoded word inside a title
(`=?utf-8?q?x=0ABcc:…?=`) into a real header line. Here a header is either plain ASCII that was looked at, or base64 words.
"""

import base64
import hashlib
import quopri
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from urllib.parse import quote

from alerts.forms import html_form, text_form
from alerts.message import Message
from alerts.text import plain

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?", re.ASCII)
_NAMED = re.compile(r"(?P<name>[^<>\r\n]{0,200})<(?P<address>[^<>\s]{3,320})>")
_ATOM = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,100}(?:\.[A-Za-z0-9_-]{1,40}){0,4}", re.ASCII)
_WORD_BYTES = 39
"""UTF-8 bytes in one encoded word: 64 characters, which with "Subject: " before it stay below the 76 of RFC 2047."""
_LINE = 76
CRLF = "\r\n"


@dataclass(frozen=True, kw_only=True, slots=True)
class Mailbox:
    """An address, with the name shown beside it."""

    address: str
    name: str = ""

    @property
    def domain(self) -> str:
        """What stands behind the @."""
        return self.address.rpartition("@")[2]

    @classmethod
    def parse(cls, text: str) -> "Mailbox":
        """From `me@example.org` or `Desk <me@example.org>`. Raises ValueError for anything else, line breaks included."""
        found = _NAMED.fullmatch(text.strip())
        name, address = (found["name"].strip('" '), found["address"]) if found else ("", text.strip())
        if not _ADDRESS.fullmatch(address):
            raise ValueError(f"{plain(text, 80)!r} is no mail address: write me@example.org or Name <me@example.org>")
        return cls(address=address, name=plain(name, 80))


def mail_bytes(message: Message, *, sender: Mailbox, to: Sequence[Mailbox], at: datetime) -> bytes:
    """The whole mail with CRLF line ends, every line at most 78 bytes. `at` (aware) is its Date."""
    boundary = "=_casewire_" + _digest(message.id)
    headers = [*_addressing(sender, to), *_identity(message, sender, at), *_list_headers(message, sender)]
    headers += ["MIME-Version: 1.0", f'Content-Type: multipart/alternative;{CRLF} boundary="{boundary}"']
    text, page = _body_part("plain", text_form(message)), _body_part("html", html_form(message))
    # "=_" cannot occur in a quoted-printable body, so the boundary cannot either.
    body = f"--{boundary}{CRLF}{text}{CRLF}--{boundary}{CRLF}{page}{CRLF}--{boundary}--{CRLF}"
    return (CRLF.join(headers) + CRLF + CRLF + body).encode("ascii")


def _addressing(sender: Mailbox, to: Sequence[Mailbox]) -> list[str]:
    return [_from(sender), "To: " + f",{CRLF} ".join(each.address for each in to)]


def _identity(message: Message, sender: Mailbox, at: datetime) -> list[str]:
    """Subject, date, ids. Case and development are threads whose first mail was never sent: programs join what names the same one."""
    case = [f"<case-{_atom(message.case)}@{sender.domain}>"] if message.case else []
    thread = [f"<thread-{_atom(message.thread)}@{sender.domain}>"] if message.thread and message.thread != message.case else []
    chain = [*case, *thread]
    lines = [
        header("Subject", message.subject),
        f"Date: {format_datetime(at)}",
        f"Message-ID: <{_atom(message.id)}@{sender.domain}>",
    ]
    return [*lines, f"In-Reply-To: {chain[-1]}", "References: " + f"{CRLF} ".join(chain)] if chain else lines


def _list_headers(message: Message, sender: Mailbox) -> list[str]:
    """What keeps auto-replies away and lets a mail program offer "unsubscribe"."""
    watch = message.watch or "operator"
    return [
        "Auto-Submitted: auto-generated",
        "X-Auto-Response-Suppress: All",
        f"List-Id: <{_atom(watch)}.casewire.{sender.domain}>",
        f"List-Unsubscribe:{CRLF} <mailto:{quote(sender.address, safe='@')}?subject={quote('unsubscribe ' + plain(watch, 30), safe='')}>",
        header("X-Casewire-Id", message.id),
    ]


def header(name: str, text: str) -> str:
    """One header, folded. Anything but short, plain ASCII goes as base64 words: nothing in it is read as a header or a word."""
    value = plain(text, 900)
    simple = value.isascii() and "=?" not in value and len(name) + 2 + len(value) <= _LINE
    return f"{name}: {value if simple else _encoded(value)}"


def _from(box: Mailbox) -> str:
    name = box.name or "Casewire"
    shown = name if re.fullmatch(r"[A-Za-z0-9 ]{1,60}", name) else _encoded(name)
    return f"From: {shown}{CRLF if len(shown) + len(box.address) > _LINE - 10 else ''} <{box.address}>"


def _encoded(text: str) -> str:
    return f"{CRLF} ".join(_words(text))


def _words(text: str) -> list[str]:
    words, piece = [], ""
    for char in text or " ":
        if len((piece + char).encode()) > _WORD_BYTES:
            words.append(piece)
            piece = ""
        piece += char
    return [f"=?utf-8?B?{base64.b64encode(word.encode()).decode('ascii')}?=" for word in (*words, piece)]


def _body_part(subtype: str, text: str) -> str:
    encoded = quopri.encodestring(text.encode("utf-8", "replace")).decode("ascii").rstrip("\n").replace("\n", CRLF)
    kind = f"Content-Type: text/{subtype}; charset=utf-8{CRLF}Content-Transfer-Encoding: quoted-printable"
    return f"{kind}{CRLF}{CRLF}{encoded}{CRLF}"


def _atom(text: str) -> str:
    """The text where it may stand in a message id as it is, else its digest: stable either way."""
    return text if _ATOM.fullmatch(text) else _digest(text)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:24]
