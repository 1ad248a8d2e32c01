"""Untrusted pages are parsed in processes of their own: each with a limit of time and memory, killed and replaced when it exceeds one.

lxml and trafilatura can neither be cancelled from a thread nor asked how much memory they will take. A page that brings its process down
costs that page: it comes back as a `Failed` with the reason, and its neighbours never notice.
"""

import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from queue import SimpleQueue
from types import TracebackType

from casefile.errors import CasewireError
from pipeline.cleaning.cleaned import Cleaned
from pipeline.cleaning.worker import Failed, RawPage, failed

__all__ = ["Failed", "Parsers", "RawPage", "clean_many"]

SECONDS = 30.0
MEGABYTES = 250
"""What one page may cost beyond a worker at rest. Ordinary pages take 0.03 s and some 10 MB."""
_START = 120.0
"""Seconds in which a process must be ready; it takes one on a quiet machine."""


class Parsers:
    """A few processes that clean pages. Thread-safe; close it, or use it as a context manager."""

    def __init__(self, workers: int = 2, *, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> None:
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="parse")
        self._workers = [_Worker(seconds, megabytes) for _ in range(workers)]
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        for worker in self._workers:
            self._idle.put(worker)
        self._ahead = 4 * workers

    def submit(self, page: RawPage) -> Future[Cleaned | Failed]:
        """Cleans a page in one of the processes. The future raises only CasewireError: when no process can be started at all."""
        return self._threads.submit(self._clean, page)

    def clean_many(self, pages: Iterable[RawPage]) -> Iterator[Cleaned | Failed]:
        """Results in the order of the pages; a bounded number of pages is read ahead."""
        waiting: deque[Future[Cleaned | Failed]] = deque()
        for page in pages:
            waiting.append(self.submit(page))
            if len(waiting) >= self._ahead:
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
        self._running: tuple[subprocess.Popen[bytes], Connection] | None = None

    def clean(self, page: RawPage) -> Cleaned | Failed:
        _, line = self._running or self._start()
        try:
            line.send(page)
            if not line.poll(self._seconds):
                self.stop()
                return failed(page, "time", f"took longer than {self._seconds:g} s to parse")
            answer: Cleaned | Failed = line.recv()
        except (EOFError, OSError):
            self.stop()
            return failed(page, "crash", "its parser ended without an answer: out of memory, or a fault in a library")
        if isinstance(answer, Failed) and answer.kind == "memory":
            self.stop()
        return answer

    def stop(self) -> None:
        """Kills the process, whatever it is doing."""
        if self._running is not None:
            process, line = self._running
            self._running = None
            line.close()
            process.kill()
            process.wait()

    def _start(self) -> tuple[subprocess.Popen[bytes], Connection]:
        ours, theirs = Pipe()
        command = [sys.executable, "-m", "pipeline.cleaning.worker", str(theirs.fileno()), str(self._megabytes)]
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command,
            pass_fds=(theirs.fileno(),),
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        theirs.close()
        self._running = process, ours
        try:
            ready = ours.poll(_START) and ours.recv()
        except (EOFError, OSError):
            ready = False
        if not ready:
            self.stop()
            raise CasewireError(
                f"no process for parsing pages could be started; to see why, run: {' '.join(command[:3])} 0 {self._megabytes}"
            )
        return process, ours
