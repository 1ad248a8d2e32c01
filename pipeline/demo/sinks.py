"""Places alerts arrive at, on loopback: a mail server, a Slack-shaped place and a plain webhook.

They keep the limits of the real ones and can be told to misbehave, so the demo and the tests meet what the world does.
Each is an async context manager; what arrived is kept in order.
"""

import asyncio
import json
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from types import TracebackType
from typing import Any, Self

HOST = "127.0.0.1"


class _Sink:
    """A server on loopback; `port` is known once it is entered."""

    def __init__(self, port: int = 0) -> None:
        self.port = port
        self._server: asyncio.Server | None = None

    async def _open(self) -> asyncio.Server:
        raise NotImplementedError

    async def __aenter__(self) -> Self:
        self._server = await self._open()
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._server is not None:
            self._server.close()


@dataclass(frozen=True, kw_only=True, slots=True)
class Mail:
    """A mail as it was handed over: envelope and bytes."""

    sender: str
    recipients: tuple[str, ...]
    content: bytes

    @property
    def parsed(self) -> EmailMessage:
        """Read by the rules of today's mail programs."""
        return message_from_bytes(self.content, policy=policy.default)

    def body(self, subtype: str) -> str:
        """The text of its `plain` or `html` part, lines ended as in Python."""
        part = self.parsed.get_body((subtype,))
        return str(part.get_content()).replace("\r\n", "\n") if part else ""


class MailSink(_Sink):
    """A real SMTP server (aiosmtpd) that keeps what it gets.

    `refuse` maps an address to the answer its RCPT gets ("550 no such user", "451 later"), `answer` is the answer to a whole mail,
    `cut` closes the line after the final dot without an answer (the mail is kept). With `tls` STARTTLS is offered and demanded;
    with `login` (user, password) AUTH is.
    """

    def __init__(self, *, tls: ssl.SSLContext | None = None, login: tuple[str, str] | None = None, port: int = 0) -> None:
        super().__init__(port)
        self.mails: list[Mail] = []
        self.refuse: dict[str, str] = {}
        self.answer = "250 kept"
        self.cut = False
        self.hang = False
        self._tls = tls
        self._login = login

    @property
    def url(self) -> str:
        """As `server:` in sources.yaml takes it, without login."""
        return f"{'smtp+starttls' if self._tls else 'smtp'}://{'localhost' if self._tls else HOST}:{self.port}"

    async def _open(self) -> asyncio.Server:
        from aiosmtpd.smtp import SMTP, AuthResult

        def authenticate(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> Any:  # noqa: ARG001
            given = (data.login.decode(), data.password.decode())
            right = given == self._login
            # "Not handled" makes aiosmtpd say 535 itself.
            return AuthResult(success=right, handled=right)

        def protocol() -> Any:
            return SMTP(
                self,
                hostname="localhost",
                tls_context=self._tls,
                require_starttls=self._tls is not None,
                authenticator=authenticate if self._login else None,
                auth_required=self._login is not None,
                auth_require_tls=self._tls is not None,
                enable_SMTPUTF8=False,
                loop=asyncio.get_running_loop(),
            )

        return await asyncio.get_running_loop().create_server(protocol, HOST, self.port)

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: list[str]) -> str:  # noqa: ARG002, N802
        """Called by aiosmtpd for each recipient."""
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: ARG002, N802
        """Called by aiosmtpd for each mail, after its final dot."""
        if self.hang:
            await asyncio.sleep(3600)
        if self.answer.startswith("2"):
            self.mails.append(Mail(sender=envelope.mail_from, recipients=tuple(envelope.rcpt_tos), content=envelope.content))
        if self.cut:
            server.transport.abort()
        return self.answer


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """A request as it came; header names in lower case. `at` is the loop's time, in seconds."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes
    at: float

    @property
    def json(self) -> Any:
        """The body read as JSON."""
        return json.loads(self.body)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """An answer. `cut` closes the line instead of giving it."""

    status: int = 200
    body: bytes = b"ok"
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False


class HookSink(_Sink):
    """A web server that keeps every request; `answer` decides what it says (by default 200 and "ok")."""

    def __init__(self, answer: Callable[[Request], Reply] | None = None, *, port: int = 0) -> None:
        super().__init__(port)
        self.requests: list[Request] = []
        self.answer = answer or _taken

    @property
    def url(self) -> str:
        """Where to post."""
        return f"http://{HOST}:{self.port}/hook"

    async def _open(self) -> asyncio.Server:
        return await asyncio.start_server(self._serve, HOST, self.port)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            request = await _read(reader)
            self.requests.append(request)
            reply = self.answer(request)
            if not reply.cut:
                writer.write(_written(reply))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, ValueError):
            pass  # a visitor that hangs up is no concern of the server
        finally:
            writer.close()


def _taken(request: Request) -> Reply:  # noqa: ARG001
    return Reply()


async def _read(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    method, path, _ = head[0].split(" ", 2)
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Request(method=method, path=path, headers=headers, body=body, at=asyncio.get_running_loop().time())


def _written(reply: Reply) -> bytes:
    headers = {"Content-Length": str(len(reply.body)), "Connection": "close", **reply.headers}
    lines = [f"HTTP/1.1 {reply.status} -", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + reply.body


CHANNEL = "C0DEMO"
"""The id of the one channel of the Slack-shaped place, whatever name it is posted to by."""
_SAID = {"channel", "text", "blocks", "link_names", "parse"}
_ARGUMENTS = {
    "chat.postMessage": _SAID | {"mrkdwn", "unfurl_links", "unfurl_media", "thread_ts", "reply_broadcast"},
    "chat.update": _SAID | {"ts", "reply_broadcast"},
}


class SlackSink(HookSink):
    """Slack as far as posting goes: an incoming webhook at /services/…, two methods of the Web API under /api/ for the token given.

    Keeps Slack's limits (blocks, lengths, kinds of text, arguments of a method) and, with `per_second`, its one message a second.
    `messages` are the payloads it took, `changes` those of messages changed.
    """

    def __init__(self, *, token: str = "", per_second: bool = False, port: int = 0) -> None:
        super().__init__(self._judge, port=port)
        self.messages: list[dict[str, Any]] = []
        self.changes: list[dict[str, Any]] = []
        self.trouble: str = ""
        """A word to answer everything with, such as `channel_is_archived`."""
        self._token = token
        self._per_second = per_second
        self._last = -1e9

    @property
    def url(self) -> str:
        """The incoming webhook's address."""
        return f"http://{HOST}:{self.port}/services/T0/B0/demo"

    @property
    def api(self) -> str:
        """Where the methods of the Web API stand."""
        return f"http://{HOST}:{self.port}/api"

    def ts(self, number: int) -> str:
        """The name of the message that was posted as the so many-th, counted from 1."""
        return f"1700000000.{number:06d}"

    def _judge(self, request: Request) -> Reply:
        by_token = request.path.startswith("/api/")
        if self._per_second and request.at - self._last < 0.99:
            return Reply(status=429, body=b"rate_limited", headers={"Retry-After": "1"})
        method = request.path.rpartition("/")[2] if by_token else ""
        trouble = self.trouble or self._unwelcome(request, by_token=by_token) or wrong_with(request.body) or self._misused(method, request)
        if trouble:
            return (
                _api_answer({"ok": False, "error": trouble}) if by_token else Reply(status=_STATUS.get(trouble, 400), body=trouble.encode())
            )
        self._last = request.at
        if method == "chat.update":
            self.changes.append(request.json)
            return _api_answer({"ok": True, "channel": CHANNEL, "ts": request.json["ts"], "text": request.json["text"]})
        self.messages.append(request.json)
        return _api_answer({"ok": True, "channel": CHANNEL, "ts": self.ts(len(self.messages))}) if by_token else Reply()

    def _misused(self, method: str, request: Request) -> str:
        """Slack's word for arguments that a method does not know, a channel it does not find, a message that is not there."""
        if not method:
            return ""
        if method not in _ARGUMENTS:
            return "unknown_method"
        given = request.json
        if not set(given) <= _ARGUMENTS[method]:
            return "invalid_arguments"
        if method == "chat.postMessage":
            return "" if given.get("channel") else "channel_not_found"
        # A name will do for posting, for changing only the channel's id.
        if given.get("channel") != CHANNEL:
            return "channel_not_found"
        return "" if given.get("ts") in {self.ts(number + 1) for number in range(len(self.messages))} else "message_not_found"

    def _unwelcome(self, request: Request, *, by_token: bool) -> str:
        if request.method != "POST" or "json" not in request.headers.get("content-type", ""):
            return "invalid_payload"
        return "invalid_auth" if by_token and request.headers.get("authorization") != f"Bearer {self._token}" else ""


_STATUS = {"no_service": 404, "channel_is_archived": 410, "channel_not_found": 404, "action_prohibited": 403, "invalid_token": 403}


def _api_answer(value: dict[str, Any]) -> Reply:
    return Reply(body=json.dumps(value).encode(), headers={"Content-Type": "application/json"})


def wrong_with(body: bytes) -> str:
    """Slack's word for what is wrong with a payload, "" where it would be taken."""
    try:
        payload = json.loads(body)
    except ValueError:
        return "invalid_payload"
    if not isinstance(payload, dict) or not payload.get("text"):
        return "no_text"
    blocks = payload.get("blocks", [])
    if len(str(payload["text"])) > 40_000:
        return "msg_too_long"
    return "" if isinstance(blocks, list) and len(blocks) <= 50 and all(map(_block_is_right, blocks)) else "invalid_blocks"


def _block_is_right(block: dict[str, Any]) -> bool:
    kind = block.get("type")
    if kind == "header":
        return _text_is_right(block.get("text"), 150, {"plain_text"})
    if kind == "section":
        return _text_is_right(block.get("text"), 3000, {"plain_text", "mrkdwn"})
    if kind == "context":
        elements = block.get("elements", [])
        return 1 <= len(elements) <= 10 and all(_text_is_right(each, 3000, {"plain_text", "mrkdwn"}) for each in elements)
    return kind == "divider"


def _text_is_right(text: Any, limit: int, kinds: set[str]) -> bool:
    if not isinstance(text, dict) or text.get("type") not in kinds or not isinstance(text.get("text"), str):
        return False
    known = {"type", "text", "emoji"} if text["type"] == "plain_text" else {"type", "text", "verbatim"}
    return set(text) <= known and 1 <= len(text["text"].encode("utf-16-le", "surrogatepass")) // 2 <= limit
