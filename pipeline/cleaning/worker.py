"""The life of a parser process: `python -m pipeline.cleaning.worker FD MEGABYTES` takes pages from that line until it is closed.

A program of its own, so that it neither carries the parent's threads and connections along nor reads the parent's main module again.
"""

import contextlib
import resource
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from pipeline.clean import clean_html, clean_text
from pipeline.cleaning.cleaned import NO_HINTS, Cleaned, Hints
from pipeline.cleaning.learned import Learned


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
    """A page that could not be cleaned. `kind` is time, memory, crash or error; `reason` says it in words."""

    id: str
    url: str
    kind: str
    reason: str


def failed(page: RawPage, kind: str, reason: str) -> Failed:
    """That this page failed, and why."""
    return Failed(id=page.id, url=page.url, kind=kind, reason=reason)


def clean(page: RawPage, megabytes: int) -> Cleaned | Failed:
    """Cleans a page; whatever it makes a parser raise is its failure, told with its name."""
    known: dict[str, Any] = {name: getattr(page, name) for name in ("id", "url", "zone", "hints", "learned")}
    try:
        if page.html is not None:
            return clean_html(page.html, content_type=page.content_type, **known)
        return clean_text(page.text or "", **known)
    except MemoryError:
        return failed(page, "memory", f"needed more than {megabytes} MB to parse")
    except Exception as error:  # the border: what lxml or trafilatura raise has no common base
        return failed(page, "error", f"the parser broke on it ({type(error).__name__}: {str(error)[:200]})")


def serve(line: Connection, megabytes: int) -> None:
    """Says that it is ready, then answers each page with an article or a failure."""
    clean_text("Loads what is loaded at the first page. " * 20, url="", id="")
    _limit_memory(megabytes)
    line.send(True)
    with contextlib.suppress(EOFError, OSError, MemoryError):  # each ends this process; the other side tells what that means
        while True:
            line.send(clean(line.recv(), megabytes))


def _limit_memory(megabytes: int) -> None:
    """Lets the process grow by that much from here on: its private writable memory is what is limited."""
    try:
        data = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5]) * resource.getpagesize()
    except (OSError, IndexError, ValueError):
        return  # no Linux: the time limit remains
    resource.setrlimit(resource.RLIMIT_DATA, (data + megabytes * 2**20, resource.RLIM_INFINITY))


if __name__ == "__main__":
    # The values that travel belong to this module under its own name, not to `__main__`.
    from pipeline.cleaning import worker

    worker.serve(Connection(int(sys.argv[1])), int(sys.argv[2]))
