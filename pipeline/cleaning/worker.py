"""The life of parser processes: `python -m pipeline.cleaning.worker FD` loads what parsers need, once, and forks one for each line that
comes in over FD.

A program of its own, so that it neither carries the caller's threads and connections along nor reads the caller's main module again. What
it has loaded its children share, so that they cost little memory and start in no time.
"""

import contextlib
import gc
import os
import resource
import signal
import socket
import sys
from collections.abc import Callable
from copyreg import pickle as travels_as
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from types import MappingProxyType
from typing import Any

from casefile.errors import CasewireError
from pipeline.clean import clean_html, clean_text
from pipeline.cleaning.cleaned import NO_HINTS, Cleaned, Hints
from pipeline.cleaning.learned import Learned

Call = tuple[Callable[..., object], tuple[object, ...]]
"""What travels to the process: a function known by its name, and its arguments, all of them values."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RawPage:
    """A page to be cleaned: `html` as received, or `text`; the rest as `clean_html` and `clean_text` take it."""

    id: str
    url: str
    html: bytes | str | None = None
    text: str | None = None
    zone: str = "UTC"
    content_type: str = ""
    hints: Hints = NO_HINTS
    learned: tuple[Learned, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Failed:
    """What could not be parsed. `kind` is time, memory, crash, error or busy (never tried, for want of a process); `reason` says it in
    words; `id` and `url` name the page, where it is one."""

    kind: str
    reason: str
    id: str = ""
    url: str = ""


def clean(page: RawPage) -> Cleaned:
    """Cleans a page."""
    known: dict[str, Any] = {name: getattr(page, name) for name in ("id", "url", "zone", "hints", "learned")}
    if page.html is not None:
        return clean_html(page.html, content_type=page.content_type, **known)
    return clean_text(page.text or "", **known)


def attempt(call: Call, megabytes: int) -> object:
    """What a function gives; an error of ours that it raises on purpose; or a `Failed` for whatever else the bytes made a library raise."""
    function, arguments = call
    try:
        return function(*arguments)
    except CasewireError as answer:
        return answer
    except MemoryError:
        return Failed(kind="memory", reason=f"needed more than {megabytes} MB to parse")
    except Exception as error:  # the border: what lxml or trafilatura raise has no common base
        return Failed(kind="error", reason=f"the parser broke on it ({type(error).__name__}: {str(error)[:200]})")


def nurse(line: socket.socket) -> None:
    """Says that it is ready; then each message brings a parser's line and limits (megabytes, seconds of CPU), and gets its process id."""
    clean_html(f"<html><body><p>{'Loads what is loaded at the first page. ' * 20}</p></body></html>", url="", id="")
    import pipeline.carried
    import pipeline.contents  # noqa: F401 - loaded before anything is shared

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how a parser ended
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; a parser that died of it would look as if its page had killed it
    gc.freeze()
    line.send(b"ready")
    while True:
        message, given, _, _ = socket.recv_fds(line, 64, 1)
        if not message or not given:
            return
        megabytes, seconds = map(int, message.split())
        child = os.fork()
        if child == 0:
            line.close()
            serve(Connection(given[0]), megabytes, seconds)
            os._exit(0)
        os.close(given[0])
        line.send(b"%d" % child)


def serve(line: Connection, megabytes: int, seconds: int) -> None:
    """Answers each call until the line is closed; one may take so many seconds of CPU time."""
    _limit_memory(megabytes)
    with contextlib.suppress(EOFError, OSError, MemoryError):  # each ends this process; the other side tells what that means
        while True:
            call = line.recv()
            _limit_time(seconds)
            line.send(attempt(call, megabytes))


def memory_of(process: int | str) -> int | None:
    """Bytes of private writable memory of a process; None where that is not told."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[5]) * resource.getpagesize()
    except (OSError, IndexError, ValueError):
        return None


def _limit_memory(megabytes: int) -> None:
    """Lets the process grow by that much from here on: its private writable memory is what is limited."""
    data = memory_of("self")
    if data is None:
        return  # no Linux: the time limit remains
    resource.setrlimit(resource.RLIMIT_DATA, (data + megabytes * 2**20, resource.RLIM_INFINITY))


def _limit_time(seconds: int) -> None:
    """Ends the process after so much CPU time from here on: were the one that asked killed, nobody else would."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds + 1, resource.RLIM_INFINITY))


def _read_only(content: dict[str, str]) -> "MappingProxyType[str, str]":
    return MappingProxyType(content)


def _in_pieces(
    content: "MappingProxyType[str, str]",
) -> "tuple[Callable[[dict[str, str]], MappingProxyType[str, str]], tuple[dict[str, str]]]":
    return _read_only, (dict(content),)


# Headers and options are read-only mappings, which Python does not know how to send.
travels_as(MappingProxyType, _in_pieces)


if __name__ == "__main__":
    # The values that travel belong to this module under its own name, not to `__main__`.
    from pipeline.cleaning import worker

    worker.nurse(socket.socket(fileno=int(sys.argv[1])))
