"""Mail from an IMAP server, read only: nothing is marked, moved or deleted.

The server is one the operator named in the configuration, so it may be private; its certificate is always checked, and a password never
goes over an unencrypted line except to this machine itself.
"""

import imaplib
import re
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from urllib.parse import urlsplit

import certifi

from casefile.errors import FetchError

SILENCE = 15.0
DEADLINE = 120.0
"""Seconds for one visit, however many mails there are."""
MOST_MAIL = 5_000_000
"""Bytes of one mail; more of it is not asked for."""
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_NUMBERS = re.compile(rb"\d{1,10}")


def latest_mails(server: str, user: str, password: str, *, since: date, most: int, folder: str = "INBOX") -> list[bytes]:
    """The raw mails of a folder that came in on or after a day, at most `most`, the latest last.

    `server` is `imaps://host[:port]` (or a bare host, meaning the same), or `imap://localhost[:port]`. Blocks: call it on a thread.
    Raises FetchError, which never holds the password.
    """
    with _opened(server, user, password) as box:
        _asked(server, "the folder", "EXAMINE", lambda: box.select(_quoted(folder), readonly=True))
        day = f"{since.day}-{_MONTHS[since.month - 1]}-{since.year}"
        listed = _asked(server, "a search", "SEARCH", lambda: box.uid("SEARCH", "SINCE", day))
        numbers = sorted(int(number) for part in listed if isinstance(part, bytes) for number in _NUMBERS.findall(part))
        return [raw for number in numbers[-most:] if (raw := _mail(box, server, number))]


@contextmanager
def _opened(server: str, user: str, password: str) -> Iterator[imaplib.IMAP4]:
    """A session that is logged in, cut off when its time is over."""
    box = _connected(server)
    watch = threading.Timer(DEADLINE, box.shutdown)
    watch.daemon = True
    watch.start()
    try:
        _asked(server, "the login", "LOGIN", lambda: box.login(user, password))
        yield box
        box.logout()
    except (OSError, imaplib.IMAP4.error) as cause:
        raise FetchError(f"{server}: the connection was cut ({type(cause).__name__})", stage="body") from None
    finally:
        watch.cancel()
        with suppress(OSError):  # after a logout there is nothing left to close
            box.shutdown()


def _connected(server: str) -> imaplib.IMAP4:
    parts = urlsplit(server if "://" in server else f"imaps://{server}")
    try:
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if parts.scheme not in ("imaps", "imap") or not host:
        raise FetchError(f"{server}: write imaps://host or imaps://host:port", stage="address", permanent=True)
    if parts.scheme == "imap" and host not in _LOOPBACK:
        raise FetchError(f"{server}: a password is not sent unencrypted; write imaps://", stage="address", permanent=True)
    try:
        if parts.scheme == "imap":
            return imaplib.IMAP4(host, port or 143, timeout=SILENCE)
        context = ssl.create_default_context(cafile=certifi.where())
        context.load_default_certs()
        return imaplib.IMAP4_SSL(host, port or 993, ssl_context=context, timeout=SILENCE)
    except ssl.SSLCertVerificationError as cause:
        raise FetchError(f"{server}: the certificate is not valid ({cause.verify_message})", stage="connect") from None
    except (OSError, imaplib.IMAP4.error, UnicodeError) as cause:
        raise FetchError(f"{server}: the mail server cannot be reached ({type(cause).__name__})", stage="connect") from None


def _asked(server: str, what: str, command: str, ask: Callable[[], tuple[str, Sequence[object]]]) -> list[object]:
    """A command's answer. Raises FetchError where the server says no."""
    try:
        status, answer = ask()
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:
        raise FetchError(f"{server}: the server refuses {what} ({command})", stage="status", permanent=command == "LOGIN") from None
    if status != "OK":
        raise FetchError(f"{server}: the server refuses {what} ({command})", stage="status", permanent=command == "EXAMINE")
    return list(answer)


def _mail(box: imaplib.IMAP4, server: str, number: int) -> bytes:
    """One mail, its first MOST_MAIL bytes; empty where it is gone by now. PEEK leaves it unread."""
    answer = _asked(server, "a mail", "FETCH", lambda: box.uid("FETCH", str(number), f"(BODY.PEEK[]<0.{MOST_MAIL}>)"))
    parts = [part[1] for part in answer if isinstance(part, tuple) and len(part) > 1 and isinstance(part[1], bytes)]
    return parts[0] if parts else b""


def _quoted(folder: str) -> str:
    return '"' + re.sub(r'[\\"\r\n\x00]', "", folder) + '"'
