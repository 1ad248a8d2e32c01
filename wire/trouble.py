"""What went wrong, in words for the person who reads `casewire status`."""

import re
import ssl
from collections.abc import Mapping

import httpcore

from casefile.errors import FetchError

STATUS_WORDS = {
    304: "the server says nothing changed, but we never had it",
    400: "the server did not understand the request",
    401: "the server wants a login",
    402: "the server wants payment",
    403: "the server refuses us",
    404: "there is no such page",
    407: "the proxy wants a login",
    410: "the page is gone for good",
    429: "the server says we ask too often",
    451: "the page is withheld for legal reasons",
    503: "the server is overloaded or being mended",
}
_AUTHORITY = re.compile(r"[^/?#]{0,8192}")
NEEDS_A_PERSON = frozenset({401, 402, 403, 404, 407, 410, 451})
"""Statuses that time alone does not mend."""


def shown(url: str) -> str:
    """An address as it may be shown: without name and password, without control characters, at most 300 characters."""
    head, at, rest = url.partition("://")
    authority = _AUTHORITY.match(rest)
    clean = f"{head}{at}{authority[0].rpartition('@')[2]}{rest[authority.end() :]}" if at and authority else url
    return "".join(char if char.isprintable() else "?" for char in clean[:300]) + ("…" if len(clean) > 300 else "")


def veiled(error: FetchError, url: str) -> FetchError:
    """The same error without the address: in those of webhooks the path is the secret."""
    words = str(error).removeprefix(f"{shown(url)}: ").replace(shown(url), "the address").replace(url, "the address")
    return FetchError(words, stage=error.stage, status=error.status, retry_after=error.retry_after, permanent=error.permanent)


def status_words(status: int, headers: Mapping[str, str]) -> str:
    """What a status that carries no page means."""
    if headers.get("cf-mitigated", "").lower() == "challenge":
        return "a challenge for browsers stands before the page"
    return STATUS_WORDS.get(status, "the server had an error" if status >= 500 else "this is no page")


def placed(error: FetchError, url: str, between: str = "") -> FetchError:
    """The same error with the address in front of its words, and the words between them (`redirects to`)."""
    said = f"{shown(url)} {between} {error}" if between else f"{shown(url)}: {error}"
    words = str(error) if str(error).startswith(shown(url)) else said
    return FetchError(words, url=url, stage=error.stage, status=error.status, retry_after=error.retry_after, permanent=error.permanent)


def explained(cause: Exception, url: str, stage: str) -> FetchError:
    """A foreign exception in plain words."""
    chain = list(_chain(cause))
    certificate = next((one for one in chain if isinstance(one, ssl.SSLCertVerificationError)), None)
    if certificate is not None:
        words = f"the certificate is not valid ({_plain(certificate.verify_message)}); pages are never read without checking it"
    elif any(isinstance(one, ssl.SSLError) for one in chain):
        words = "the encrypted connection could not be set up"
    elif isinstance(cause, httpcore.TimeoutException):
        words = f"timeout, {_SILENT.get(stage, 'the server fell silent')}"
    elif isinstance(cause, httpcore.ProxyError):
        words = f"the proxy refused ({_plain(str(cause))})"
    elif isinstance(cause, httpcore.ProtocolError):
        words = _protocol_words(cause, stage)
    elif isinstance(cause, httpcore.ConnectError):
        words = "the connection was refused or the host cannot be reached"
    elif isinstance(cause, httpcore.NetworkError | OSError):
        words = "the connection was cut"
    else:
        words = f"the answer could not be read ({type(cause).__name__}: {_plain(str(cause))})"
    return FetchError(f"{shown(url)}: {words}", url=url, stage=stage)


_SILENT = {"connect": "no connection came about", "headers": "the server took the request and fell silent"}


def _protocol_words(cause: Exception, stage: str) -> str:
    if stage == "body" and ("peer closed" in str(cause) or "incomplete" in str(cause)):
        return "the body ended early; nothing of it was kept"
    if "without sending a response" in str(cause):
        return "the server hung up without an answer"
    return f"broken HTTP ({_plain(str(cause))})"


def _chain(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and len(found) < 10:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def _plain(text: str) -> str:
    """A library's words, fit for a line: printable, short."""
    return "".join(char if char.isprintable() else "?" for char in text)[:160]
