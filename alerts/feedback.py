"""The links with which a reader says that an alert is wrong, or enough for now. Pure: the secret and the time come in.

A link carries a token: what it is for, which alert, until when, sealed with a secret of the store. Whoever holds the message can use
it, nobody can make one. What a link leads to only asks; the form it shows carries a seal of its own, so that nothing is done by a
program that follows links (`pipeline/feedback.py`).
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from alerts.message import Link
from casefile.case import Alert

PATH = "feedback"
"""Where links lead to, below the public address."""
VALID = timedelta(days=90)
"""How long after its alert a link works: long enough for a holiday, short of for ever."""
FORM_VALID = timedelta(hours=1)
"""How long a page that asks can be answered."""
_SEAL = 16
"""Bytes of a seal: 128 bits."""


class Ask(StrEnum):
    """What a link is for."""

    WRONG = "wrong"
    MUTE = "mute"


_LABELS: Mapping[Ask, str] = {Ask.WRONG: "This is wrong", Ask.MUTE: "Mute this until …"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Links:
    """What links are made of: the address under which people reach the daemon, and the secret that seals them."""

    address: str
    secret: str = field(repr=False)

    def to(self, alert: Alert) -> tuple[Link, ...]:
        """The links of an alert; the same however often its message is written."""
        until = alert.raised_at + VALID
        return tuple(
            Link(name=str(ask), label=label, url=f"{self.address}/{PATH}/{token(self.secret, ask, alert.id, until)}")
            for ask, label in _LABELS.items()
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """A token that we sealed, read: what is asked, of which alert, and until when (aware) that may be answered."""

    ask: Ask
    alert: str
    until: datetime


def token(secret: str, ask: Ask, alert: str, until: datetime) -> str:
    """A token for one action on one alert; ASCII that may stand in an address as it is."""
    content = f"{ask}.{int(until.timestamp())}.{alert}".encode()
    return f"{_written(content)}.{_written(_seal(secret, b'link', content))}"


def opened(secret: str, given: str) -> Opened | None:
    """What a token says; None where we did not seal it. Whether its time is over is for the caller to say."""
    content, seal = (_read(part) for part in (*given.split(".", 1), "")[:2])
    if content is None or seal is None or not hmac.compare_digest(seal, _seal(secret, b"link", content)):
        return None
    ask, until, alert = content.decode().split(".", 2)
    return Opened(ask=Ask(ask), alert=alert, until=datetime.fromtimestamp(int(until), UTC))


def form_seal(secret: str, given: str, at: datetime) -> str:
    """What the form shown for a token at that time carries."""
    shown = f"{int(at.timestamp())}"
    return f"{shown}.{_written(_seal(secret, b'form', f'{shown}.{given}'.encode()))}"


def is_own_form(secret: str, given: str, carried: str, now: datetime) -> bool:
    """Whether a form was made by us for this token, and not too long ago."""
    shown, _, seal = carried.partition(".")
    if not hmac.compare_digest(seal.encode(), _written(_seal(secret, b"form", f"{shown}.{given}".encode())).encode()):
        return False
    return timedelta(0) <= now - datetime.fromtimestamp(int(shown), UTC) <= FORM_VALID


def _seal(secret: str, purpose: bytes, content: bytes) -> bytes:
    return hmac.new(secret.encode(), purpose + b"\0" + content, hashlib.sha256).digest()[:_SEAL]


def _written(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode("ascii").rstrip("=")


def _read(part: str) -> bytes | None:
    if len(part) > 1000:
        return None
    try:
        return base64.b64decode(part.encode("ascii") + b"=" * (-len(part) % 4), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error):
        return None
