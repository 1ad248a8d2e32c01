"""Mail, over SMTP.

Options: `to` (a list), `from`, `server` (`smtp://host:25`, `smtps://user:password@host:465`, `smtp+starttls://user:password@host:587`;
special characters in user and password percent-encoded), or `user` and `password` on lines of their own.
"""

import asyncio
import platform
import ssl
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

import aiosmtplib

from alerts.channels.base import Receipt, Setting
from alerts.mail import Mailbox, mail_bytes
from alerts.message import Message
from alerts.text import plain
from casefile.errors import DeliveryError, UsageError

DEADLINE = 90.0
"""Seconds for one mail, from the first byte to the server's last word. Servers that scan before they answer take their time."""
SILENCE = 45.0
_PORTS = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}


@dataclass(frozen=True, kw_only=True, slots=True)
class MailServer:
    """Where mail is handed in. A password never travels in the clear to another machine: then STARTTLS is a must."""

    host: str
    port: int
    scheme: str
    user: str = ""
    password: str = field(default="", repr=False)

    @property
    def starttls(self) -> bool:
        """The connection must be raised to TLS before anything else is said."""
        return self.scheme == "smtp+starttls" or (self.scheme == "smtp" and bool(self.user) and not self._here)

    @property
    def _here(self) -> bool:
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    @classmethod
    def parse(cls, url: str, user: str = "", password: str = "") -> "MailServer":
        """From an address as in sources.yaml. Raises ValueError; its words hold no password."""
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError:
            raise ValueError("server: the address cannot be read: write smtp://host:25") from None
        if parts.scheme not in _PORTS or not parts.hostname:
            raise ValueError(
                f"server: write smtp://host:25, smtps://host:465 or smtp+starttls://host:587, not {plain(parts.scheme, 30)}://…"
            )
        return cls(
            host=parts.hostname,
            port=port or _PORTS[parts.scheme],
            scheme=parts.scheme,
            user=unquote(parts.username or "") or user,
            password=unquote(parts.password or "") or password,
        )


@dataclass(slots=True)
class _Progress:
    """How far a mail has come: before `handed_over` nobody has it, after `taken` everybody in `accepted` has it."""

    accepted: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    put_off: dict[str, str] = field(default_factory=dict)
    handed_over: bool = False
    taken: bool = False


class EmailChannel:
    """Hands each message to a mail server. Recipients that have it are remembered, so that trying again reaches only the others."""

    pause = timedelta(0)
    amends = False

    def __init__(self, setting: Setting, *, sender: Mailbox, to: Sequence[Mailbox], server: MailServer) -> None:
        self._setting = setting
        self._sender = sender
        self._to = tuple(to)
        self._server = server

    @classmethod
    def make(cls, setting: Setting) -> "EmailChannel":
        """From its settings. Raises UsageError for an address or a server that cannot be read."""
        to = setting.options.get("to")
        listed = [to] if isinstance(to, str) else list(to) if isinstance(to, Sequence) else []
        if not listed:
            raise UsageError(f"channels: {setting.name}: `to:` names nobody")
        try:
            server = MailServer.parse(setting.text("server") or "smtp://localhost:25", setting.text("user"), setting.text("password"))
            boxes = [Mailbox.parse(str(each)) for each in listed]
            return cls(setting, sender=Mailbox.parse(setting.needed("from")), to=boxes, server=server)
        except ValueError as error:
            raise UsageError(f"channels: {setting.name}: {error}") from error

    async def send(self, message: Message) -> Receipt:
        """Send it to every recipient that has not got it yet. Raises DeliveryError."""
        left = [box.address for box in self._to if not self._setting.memory.recall(self._key(message, box.address))]
        progress = _Progress()
        if left:
            content = mail_bytes(message, sender=self._sender, to=self._to, at=self._setting.now())
            await self._hand_over(content, left, progress)
        return self._outcome(message, progress)

    async def _hand_over(self, content: bytes, left: Sequence[str], progress: _Progress) -> None:
        """Talk to the server; whatever goes wrong becomes a DeliveryError, unless the mail was taken by then."""
        try:
            async with asyncio.timeout(DEADLINE):
                await self._talk(content, left, progress)
        except (aiosmtplib.SMTPException, OSError, TimeoutError, ssl.SSLError, ValueError) as error:
            if not progress.taken:
                raise self._trouble(error, progress) from error

    async def _talk(self, content: bytes, left: Sequence[str], progress: _Progress) -> None:
        client = self._client()
        try:
            await client.connect()
            await client.mail(self._sender.address)
            for address in left:
                await _offer(client, address, progress)
            if progress.accepted:
                progress.handed_over = True
                await client.data(content)
                progress.taken = True
            with suppress(aiosmtplib.SMTPException, OSError, TimeoutError):
                await client.quit(timeout=2)
        finally:
            client.close()

    def _client(self) -> aiosmtplib.SMTP:
        secure = self._server.scheme == "smtps" or self._server.starttls
        context = ssl.create_default_context() if secure else None
        if context and self._setting.ca_file:
            context.load_verify_locations(cafile=self._setting.ca_file)
        node = platform.node()
        return aiosmtplib.SMTP(
            hostname=self._server.host,
            port=self._server.port,
            username=self._server.user or None,
            password=self._server.password or None,
            # Given, because the default asks the resolver and may block for as long as that sleeps.
            local_hostname=node if node.isascii() and "." in node else "[127.0.0.1]",
            timeout=SILENCE,
            use_tls=self._server.scheme == "smtps",
            start_tls=self._server.starttls,
            tls_context=context,
        )

    def _trouble(self, error: Exception, progress: _Progress) -> DeliveryError:
        """What went wrong in the conversation, in words and for trying again."""
        name = self._setting.name
        if isinstance(error, aiosmtplib.SMTPResponseException):
            said = plain(str(error.message), 160)
            # After the recipients it is this message that is refused; before, anything would be.
            about_message = progress.handed_over
            return DeliveryError(
                f"{name}: the mail server answered {error.code} {said}", permanent=500 <= error.code < 600, channel_out=not about_message
            )
        if progress.handed_over:
            return DeliveryError(
                f"{name}: the mail was handed over and the line went dead before the answer", unknown=True, channel_out=True
            )
        words = plain(str(error), 160) or type(error).__name__
        return DeliveryError(f"{name}: {self._server.host}:{self._server.port} cannot be reached ({words})", channel_out=True)

    def _outcome(self, message: Message, progress: _Progress) -> Receipt:
        """Remember who has it and who never will; raise for those put off, or if nobody at all will have it."""
        keep = self._setting.memory.keep
        for address, why in progress.refused.items():
            keep(self._key(message, address), f"refused: {why}")
        if progress.put_off:
            for address in progress.accepted:
                keep(self._key(message, address), "has it")
            put_off = "; ".join(f"{address}: {why}" for address, why in progress.put_off.items())
            raise DeliveryError(f"{self._setting.name}: put off for {put_off}")
        known = {box.address: self._setting.memory.recall(self._key(message, box.address)) for box in self._to}
        refused = tuple(f"{address}: {said.removeprefix('refused: ')}" for address, said in known.items() if said.startswith("refused: "))
        if len(refused) == len(self._to):
            raise DeliveryError(f"{self._setting.name}: refused for {'; '.join(refused)}", permanent=True)
        return Receipt(detail=f"taken by {self._server.host} for {len(self._to) - len(refused)} of {len(self._to)}", refused=refused)

    def _key(self, message: Message, address: str) -> str:
        return f"mail/{self._setting.name}/{message.id}/{address}"


async def _offer(client: aiosmtplib.SMTP, address: str, progress: _Progress) -> None:
    """Name one recipient; 5xx is for good, 4xx for now."""
    try:
        await client.rcpt(address)
    except aiosmtplib.SMTPRecipientRefused as error:
        where = progress.refused if 500 <= error.code < 600 else progress.put_off
        where[address] = f"{error.code} {plain(str(error.message), 120)}"
    else:
        progress.accepted.append(address)
