"""A signed webhook: one POST of JSON for each message.

Headers of a request:

- `Content-Type: application/json; charset=utf-8`
- `Idempotency-Key`: the message's id. The same message keeps its id however often it is sent.
- `Casewire-Timestamp`: seconds since 1970 when it was sent.
- `Casewire-Signature: v1=<hex>` where a secret is set: HMAC-SHA256, with the secret, over the timestamp, a full stop and the body's bytes.
  A receiver compares in constant time and refuses timestamps that are minutes old.

The body's form is described in `alerts/schema/webhook-1.json`. Within version 1 keys are added, never changed or taken away.
Any 2xx answer means taken; 408, 409, 421, 423, 425, 429 and 5xx mean later (Retry-After is kept); anything else means never.
"""

import hashlib
import hmac
from datetime import datetime, timedelta
from typing import Any

from alerts.channels.base import Receipt, Setting, post, refusal
from alerts.compose import as_record
from alerts.forms import text_form
from alerts.message import Message
from alerts.text import json_line

VERSION = 1


class WebhookChannel:
    """Posts each message, signed, to one address."""

    pause = timedelta(0)
    amends = False

    def __init__(self, setting: Setting, *, url: str, secret: str = "") -> None:
        self._setting = setting
        self._url = url
        self._secret = secret

    @classmethod
    def make(cls, setting: Setting) -> "WebhookChannel":
        """From its settings: `url` and, better, `secret`."""
        return cls(setting, url=setting.needed("url"), secret=setting.text("secret"))

    async def send(self, message: Message) -> Receipt:
        """Post it. Raises DeliveryError."""
        now = self._setting.now()
        body = json_line(payload(message)).encode("utf-8")
        headers = signed_headers(message.id, body, self._secret, now)
        reply = await post(self._setting.http(), self._setting.name, self._url, body, headers)
        if 200 <= reply.status < 300:
            return Receipt(detail=f"answered {reply.status}")
        raise refusal(self._setting.name, reply, now)


def payload(message: Message) -> dict[str, Any]:
    """The body as a value; the same whenever the same message is sent."""
    answers = {part.alert: {link.name: link.url for link in part.feedback} for part in message.parts if part.feedback}
    return {
        "version": VERSION,
        "id": message.id,
        "type": str(message.shape),
        "case": message.case,
        "watch": message.watch,
        "at": message.at.isoformat(timespec="seconds"),
        "subject": message.subject,
        "text": text_form(message),
        "alerts": [{**as_record(alert), "feedback": answers.get(alert.id)} for alert in message.alerts],
    }


def signed_headers(message: str, body: bytes, secret: str, now: datetime) -> dict[str, str]:
    """The headers for a body sent at `now` (aware)."""
    timestamp = str(int(now.timestamp()))
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "Idempotency-Key": header_safe(message),
        "Casewire-Timestamp": timestamp,
    }
    if secret:
        headers["Casewire-Signature"] = f"v1={signature(secret, timestamp, body)}"
    return headers


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """HMAC-SHA256 over timestamp, full stop and body, in hex."""
    return hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def header_safe(text: str) -> str:
    """The id as it may stand in a header: as it is when plain ASCII, else its digest."""
    plain_ascii = text.isascii() and text.isprintable() and 0 < len(text) <= 200 and '"' not in text and text == text.strip()
    return text if plain_ascii else hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
