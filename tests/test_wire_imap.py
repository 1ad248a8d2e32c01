"""Mail from an IMAP server that is made up here: read only, bounded, without the password in any error."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from casefile.errors import FetchError
from pipeline.sources import mailbox
from tests.source_forms import NOW, source
from wire import imap

MAILS = {7: b"Subject: One\r\nMessage-ID: <1>\r\n\r\nbody one\r\n", 9: b"Subject: Two\r\nMessage-ID: <2>\r\n\r\nbody two\r\n"}


@contextmanager
def server(refuse: str = "", cut: str = "", mails: dict[int, bytes] = MAILS) -> Iterator[tuple[str, list[str]]]:
    """A mail server on loopback; `refuse` answers a command with NO, `cut` hangs up at it. Gives its address and what it was asked."""
    asked: list[str] = []
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        try:
            line, _ = listener.accept()
        except OSError:
            return
        with line, line.makefile("rwb") as stream:
            stream.write(b"* OK ready\r\n")
            stream.flush()
            for raw in stream:
                tag, _, command = raw.decode().strip().partition(" ")
                asked.append(command)
                if cut and cut in command:
                    return
                stream.write(b"".join(replies(command)) if not (refuse and refuse in command) else b"")
                stream.write(f"{tag} {'NO no' if refuse and refuse in command else 'OK done'}\r\n".encode())
                stream.flush()

    def replies(command: str) -> Iterator[bytes]:
        if command.startswith("CAPABILITY"):
            yield b"* CAPABILITY IMAP4rev1\r\n"
        elif command.startswith("EXAMINE"):
            yield b"* 2 EXISTS\r\n"
        elif command.startswith("UID SEARCH"):
            yield f"* SEARCH {' '.join(map(str, mails))}\r\n".encode()
        elif command.startswith("UID FETCH"):
            body = mails[int(command.split()[2])]
            yield f"* 1 FETCH (UID 1 BODY[]<0> {{{len(body)}}}\r\n".encode() + body + b")\r\n"
        elif command.startswith("LOGOUT"):
            yield b"* BYE\r\n"

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"imap://127.0.0.1:{listener.getsockname()[1]}", asked
    finally:
        listener.close()
        thread.join(2)


def read(address: str, most: int = 10) -> list[bytes]:
    return imap.latest_mails(address, "me", "topsecret", since=date(2026, 11, 5), most=most)


def test_mails_are_read_in_order_and_left_as_they_are() -> None:
    with server() as (address, asked):
        assert read(address) == list(MAILS.values())
    commands = " ".join(asked)
    assert "EXAMINE" in commands
    assert "SEARCH SINCE 5-Nov-2026" in commands
    assert all("BODY.PEEK[]<0.5000000>" in command for command in asked if "FETCH" in command)
    assert not any(word in commands for word in ("SELECT", "STORE", "EXPUNGE", "DELETE"))


def test_only_the_latest_are_read() -> None:
    with server() as (address, _):
        assert read(address, most=1) == [MAILS[9]]


@pytest.mark.parametrize(("refuse", "permanent"), [("LOGIN", True), ("EXAMINE", True), ("SEARCH", False), ("FETCH", False)])
def test_a_refusal_says_what_was_refused(refuse: str, permanent: bool) -> None:
    with server(refuse=refuse) as (address, _), pytest.raises(FetchError, match=f"refuses .* \\({refuse}\\)") as caught:
        read(address)
    assert caught.value.permanent is permanent
    assert "topsecret" not in f"{caught.value!r}{caught.value.__cause__!r}"


@pytest.mark.parametrize("cut", ["CAPABILITY", "LOGIN", "EXAMINE", "SEARCH", "FETCH"])
def test_a_line_that_is_cut_is_an_error(cut: str) -> None:
    with server(cut=cut) as (address, _), pytest.raises(FetchError):
        read(address)


def test_a_visit_ends_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap, "SILENCE", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(FetchError, match="cannot be reached"):
        read(f"imap://127.0.0.1:{silent.getsockname()[1]}")


@pytest.mark.parametrize(("address", "words"), [
    ("imap://mail.example.org", "not sent unencrypted"), ("https://mail.example.org", "write imaps://"), ("", "write imaps://"),
    ("imaps://host:port", "write imaps://"), ("imaps://nowhere.invalid", "cannot be reached"),
])  # fmt: skip
def test_addresses_that_will_not_do(address: str, words: str) -> None:
    with pytest.raises(FetchError, match=words):
        read(address)


def test_a_mailbox_may_be_an_imap_server() -> None:
    with server() as (address, _):
        reading = mailbox.leads(source("mailbox", address, server=address, user="me", password="topsecret"), NOW)
    assert [lead.title for lead in reading.leads] == ["One", "Two"]
