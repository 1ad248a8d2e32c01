"""A hundred further services, through Apprise: Teams, Discord, Telegram, Matrix, Pushover, ntfy and so on.

Needs the extra: `pip install 'casewire[more]'`. The option `url` is Apprise's address of the service (docs/alerts.md has three).
Apprise hands text to services of which some read Markdown, some HTML, some their own marks, and its Slack plugin makes an escaped
mention live again. So nothing is escaped here: every sign that could act is replaced by a look-alike that cannot.
It goes out by itself, not through the guarded client, and says of a failure only that it failed: so every failure is tried again.
"""

import asyncio
import re
from datetime import timedelta
from typing import Any

from alerts.channels.base import DEADLINE, Receipt, Setting
from alerts.forms import text_form
from alerts.message import Message
from alerts.text import cut, unlinked
from casefile.errors import DeliveryError, UsageError

_LOOK_ALIKES = str.maketrans({"<": "‹", ">": "›", "@": "＠", "[": "［", "]": "］", "`": "ˋ", "*": "∗", "~": "∼", "|": "¦", "\\": "⧵"})
_ENTITY = re.compile(r"&(?=#?\w{1,32};)", re.ASCII)
_OWN_LINE_ADDRESS = re.compile(r"https?://[!-~]+\Z", re.ASCII)


class MoreChannel:
    """Sends the text form through Apprise."""

    pause = timedelta(seconds=1)
    amends = False

    def __init__(self, setting: Setting, service: Any) -> None:
        self._setting = setting
        self._service = service

    @classmethod
    def make(cls, setting: Setting) -> "MoreChannel":
        """From its settings: `url`. Raises UsageError where Apprise is missing or does not know the address."""
        try:
            import apprise
        except ImportError as error:
            raise UsageError(f"channels: {setting.name}: needs Apprise: pip install 'casewire[more]'") from error
        # No picture masks: they would put Apprise's icon, fetched from afar, into every message.
        asset = apprise.AppriseAsset(
            app_id="Casewire",
            app_desc="Casewire",
            app_url="",
            image_url_mask="",
            image_url_logo="",
            allow_templates=False,
            service_timeout=DEADLINE,
        )
        service = apprise.Apprise.instantiate(setting.needed("url"), asset=asset)
        if service is None:
            raise UsageError(f"channels: {setting.name}: `url:` is no address Apprise knows; see docs/alerts.md")
        return cls(setting, service)

    async def send(self, message: Message) -> Receipt:
        """Send it. Raises DeliveryError."""
        import apprise

        sender = apprise.Apprise()
        sender.add(self._service)
        title = cut(_disarmed_line(message.subject), int(self._service.title_maxlen) or 100)
        body = fitted(disarmed(text_form(message, titled=False)), int(self._service.body_maxlen) - len(title) - 10)
        try:
            async with asyncio.timeout(DEADLINE + 10):
                result = await sender.async_notify(body=body, title=title, body_format=apprise.NotifyFormat.TEXT, interpret_escapes=False)
        except TimeoutError as error:
            raise DeliveryError(f"{self._setting.name}: no answer after the message had left", unknown=True, channel_out=True) from error
        if result.status is apprise.AppriseResultStatus.SUCCESS:
            return Receipt(detail=f"taken by {type(self._service).__name__.removeprefix('Notify')}")
        unknown = result.status is apprise.AppriseResultStatus.TIMEOUT
        raise DeliveryError(f"{self._setting.name}: Apprise says {result.status.name.lower()}", unknown=unknown, channel_out=True)


def disarmed(text: str) -> str:
    """The text with every sign that some service acts on replaced by one that looks like it; addresses alone on a line stay."""
    return "\n".join(_disarmed_line(line) for line in text.split("\n"))


def _disarmed_line(line: str) -> str:
    if _OWN_LINE_ADDRESS.fullmatch(line.strip()):
        return line.strip()
    return _ENTITY.sub("＆", unlinked(line)).translate(_LOOK_ALIKES)


def fitted(text: str, limit: int) -> str:
    """As many whole lines as fit, with a word that there was more."""
    more = "\n… cut to what this service takes"
    if len(text) <= limit:
        return text
    kept = text[: max(limit - len(more), 0)]
    return kept[: kept.rfind("\n")] + more if "\n" in kept else cut(text, max(limit, 1))
