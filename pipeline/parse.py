"""Untrusted pages are parsed in processes of their own: each with a limit of time and memory, killed and replaced when it exceeds one.

lxml and trafilatura can neither be cancelled from a thread nor asked how much memory they will take. A page that brings its process down
costs that page: it comes back as a `Failed` with the reason, and its neighbours never notice.
"""

import contextlib
import resource
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from queue import SimpleQueue
from types import TracebackType
from typing import Any

from pipeline.cleaning.cleaned import NO_HINTS, Cleaned, Hints
from pipeline.cleaning.learned import Learned

SECONDS = 30.0
MEGABYTES = 250
"""What one page may cost beyond a worker at rest. Ordinary pages take 0.03 s and some 10 MB."""


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


class Parsers:
    """A few processes that clean pages. Thread-safe; close it, or use it as a context manager."""

    def __init__(self, workers: int = 2, *, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> None:
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="parse")
        self._workers: list[_Worker] = [_Worker(seconds, megabytes) for _ in range(workers)]
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        for worker in self._workers:
            self._idle.put(worker)
        self.ahead = 4 * workers

    def submit(self, page: RawPage) -> Future[Cleaned | Failed]:
        """Cleans a page in one of the processes; the future never raises what the page caused."""
        return self._threads.submit(self._clean, page)

    def clean_many(self, pages: Iterable[RawPage]) -> Iterator[Cleaned | Failed]:
        """Results in the order of the pages; a bounded number of pages is read ahead."""
        waiting: deque[Future[Cleaned | Failed]] = deque()
        for page in pages:
            waiting.append(self.submit(page))
            if len(waiting) >= self.ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def close(self) -> None:
        """Ends the processes; pages not begun are dropped."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in self._workers:
            worker.stop()

    def __enter__(self) -> "Parsers":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _clean(self, page: RawPage) -> Cleaned | Failed:
        worker = self._idle.get()
        try:
            return worker.clean(page)
        finally:
            self._idle.put(worker)


def clean_many(
    pages: Iterable[RawPage], workers: int = 2, *, seconds: float = SECONDS, megabytes: int = MEGABYTES
) -> Iterator[Cleaned | Failed]:
    """Cleans pages in `workers` processes; results in the order of the pages, failures as values."""
    with Parsers(workers, seconds=seconds, megabytes=megabytes) as parsers:
        yield from parsers.clean_many(pages)


class _Worker:
    """One process at a time, started when the first page comes and again after each that had to be ended."""

    def __init__(self, seconds: float, megabytes: int) -> None:
        self._seconds = seconds
        self._megabytes = megabytes
        # A fork of this process would carry its threads' locks and the others' pipes along.
        self._context = get_context("forkserver")
        self._context.set_forkserver_preload(["pipeline.clean", "py3langid"])
        self._line: Connection | None = None

    def clean(self, page: RawPage) -> Cleaned | Failed:
        try:
            line = self._line or self._start()
            line.send(page)
            if not line.poll(self._seconds):
                self.stop()
                return _failed(page, "time", f"took longer than {self._seconds:g} s to parse")
            answer: Cleaned | Failed = line.recv()
        except (EOFError, OSError):
            self.stop()
            return _failed(page, "crash", "its parser ended without an answer: out of memory, or a fault in a library")
        if isinstance(answer, Failed) and answer.kind == "memory":
            self.stop()
        return answer

    def stop(self) -> None:
        """Kills the process, whatever it is doing."""
        if self._line is not None:
            self._line.close()
            self._process.kill()
            self._process.join()
            self._line = None

    def _start(self) -> Connection:
        self._line, theirs = self._context.Pipe()
        self._process = self._context.Process(target=_serve, args=(theirs, self._megabytes), daemon=True)
        self._process.start()
        theirs.close()
        self._line.recv()  # it is ready: the time limit of a page does not pay for the start
        return self._line


def _serve(line: Connection, megabytes: int) -> None:
    """The life of a worker: takes pages until the line is closed."""
    from pipeline.clean import clean_text

    clean_text("Loads what is loaded lazily. " * 20, url="", id="")
    _limit_memory(megabytes)
    line.send(True)
    with contextlib.suppress(EOFError, OSError, MemoryError):  # each ends this process; the other side tells what that means
        while True:
            line.send(_cleaned(line.recv(), megabytes))


def _cleaned(page: RawPage, megabytes: int) -> Cleaned | Failed:
    from pipeline.clean import clean_html, clean_text

    known: dict[str, Any] = {name: getattr(page, name) for name in ("id", "url", "zone", "hints", "learned")}
    try:
        if page.html is not None:
            return clean_html(page.html, content_type=page.content_type, **known)
        return clean_text(page.text or "", **known)
    except MemoryError:
        return _failed(page, "memory", f"needed more than {megabytes} MB to parse")
    except Exception as error:  # whatever a page makes a parser raise is that page's failure, told with its name
        return _failed(page, "error", f"the parser broke on it ({type(error).__name__}: {str(error)[:200]})")


def _failed(page: RawPage, kind: str, reason: str) -> Failed:
    return Failed(id=page.id, url=page.url, kind=kind, reason=reason)


def _limit_memory(megabytes: int) -> None:
    """Lets the process grow by that much from here on: its private writable memory is what is limited."""
    try:
        with open("/proc/self/statm", encoding="ascii") as numbers:  # noqa: PTH123 - a kernel interface, not a file
            data = int(numbers.read().split()[5]) * resource.getpagesize()
    except (OSError, IndexError, ValueError):
        return  # no Linux: the time limit remains
    resource.setrlimit(resource.RLIMIT_DATA, (data + megabytes * 2**20, resource.RLIM_INFINITY))
