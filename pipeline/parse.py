"""Untrusted bytes are parsed in processes of their own: each with a limit of time and memory, killed and replaced when it exceeds one.

lxml, trafilatura and a regular expression can neither be cancelled from a thread nor asked how much memory they will take. What brings its
process down costs only itself: it comes back as a `Failed` with the reason, and its neighbours never notice. What takes longer than
ordinary pages do moves out of their way: its process goes on at low priority, and a fresh one takes its place.
"""

import asyncio
import atexit
import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from functools import cache
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from queue import Empty, LifoQueue
from types import TracebackType
from typing import Protocol, TypeVar, TypeVarTuple

from casefile.errors import CasewireError
from pipeline.cleaning.cleaned import Cleaned
from pipeline.cleaning.worker import Call, Failed, RawPage, clean, memory_of

__all__ = ["Failed", "Parser", "Parsers", "RawPage", "clean_many", "local", "shared"]

SECONDS = 25.0
QUICK = 4.0
"""After so long a call makes room for the others; an ordinary page takes 0.03 s."""
SLOW = 2
"""Calls that may take their full time beside the ordinary ones; one more is ended early, to be tried again later."""
MEGABYTES = 250
"""What one page may cost beyond a process at rest; an ordinary one takes some 10 MB."""
GROWN = 0.25
"""A process that keeps more than this share of that is replaced between two pages: libxml2 remembers every name it met, and the page that
comes after many strange ones must not pay for them."""
LOCAL_SECONDS = 150.0
LOCAL_MEGABYTES = 1_500
"""The same for folders and mailboxes: the operator's own, read whole."""
ENDS = ("time", "memory", "crash", "busy")
"""Why a process is ended; as `Failed.kind` says it."""
_START = 120.0
"""Seconds in which the first process must be ready; it takes one on a quiet machine."""
_MOMENT = 0.2
_LOW = 10
_SPARE_SECONDS = 5

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


class NoProcessError(CasewireError):
    """No process can be started at present: too little memory, too few descriptors."""


class Parser(Protocol):
    """Whoever calls functions on untrusted bytes; `Parsers`, or what a test puts in its place."""

    async def parse(self, function: Callable[[*Ts], T], *arguments: *Ts) -> T | Failed:
        """What the function gives, or why it gave nothing. Raises the CasewireError that the function raised."""


class Parsers:
    """A few processes that parse. They start when they are needed. Thread-safe; close it, or use it as a context manager."""

    def __init__(self, workers: int = 2, *, seconds: float = SECONDS, quick: float = QUICK, megabytes: int = MEGABYTES) -> None:
        self._seconds = seconds
        self._quick = min(quick, seconds)
        self._megabytes = megabytes
        self._ahead = 4 * workers
        self._nursery = _Nursery()
        self._slow = threading.BoundedSemaphore(SLOW)
        self._idle: LifoQueue[_Worker] = LifoQueue()  # the one used last is the one that runs
        self._all: set[_Worker] = set()
        self._more = threading.BoundedSemaphore(workers)
        self._warm = threading.Event()
        self._closed = False
        self.ended: Counter[str] = Counter()
        """Processes that had to be ended, by reason (ENDS)."""
        self._another()

    def submit(self, page: RawPage) -> Future[Cleaned | Failed]:
        """Cleans a page in one of the processes. The future raises only NoProcessError."""
        return self._submit((clean, (page,)), patient=True)

    async def parse(self, function: Callable[[*Ts], T], *arguments: *Ts) -> T | Failed:
        """Calls a function of a module in one of the processes; it is found there by its name, and its arguments are copied.

        Gives what the function gives, or why it gave nothing. Raises the CasewireError that it raised.
        """
        try:
            answer: T | Failed = await asyncio.wrap_future(self._submit((function, arguments), patient=False))
        except NoProcessError as error:
            return Failed(kind="busy", reason=str(error))
        return answer

    def clean_many(self, pages: Iterable[RawPage]) -> Iterator[Cleaned | Failed]:
        """Results in the order of the pages; a bounded number of pages is read ahead."""
        waiting: deque[tuple[RawPage, Future[Cleaned | Failed]]] = deque()
        for page in pages:
            waiting.append((page, self.submit(page)))
            if len(waiting) >= self._ahead:
                yield _result(*waiting.popleft())
        while waiting:
            yield _result(*waiting.popleft())

    def close(self) -> None:
        """Ends the processes, whatever they are doing; calls not begun are dropped."""
        self._closed = True
        for worker in tuple(self._all):
            worker.stop()
        self._nursery.close()

    def __enter__(self) -> "Parsers":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def warm(self) -> None:
        """Has a process ready when the first call comes."""
        self._submit((len, ("",)), patient=True)

    def _turn(self) -> "_Worker":
        """A worker. One more is taken on, up to the number allowed, when the others are at work and there is more than a moment to wait."""
        while not self._closed:
            with contextlib.suppress(Empty):
                return self._idle.get(timeout=_MOMENT)
            if self._warm.is_set():
                break
        self._another()
        return self._idle.get()

    def _another(self) -> None:
        if self._more.acquire(blocking=False):
            self._add()

    def _add(self) -> None:
        worker = _Worker(self._nursery, self._megabytes, self._seconds)
        self._all.add(worker)
        self._idle.put(worker)

    def _submit(self, call: Call, *, patient: bool) -> "Future[T | Failed]":
        future: Future[T | Failed] = Future()
        # A daemon: an interpreter that ends does not wait for a page.
        threading.Thread(target=self._keep, args=(future, call, patient), name="parse", daemon=True).start()
        return future

    def _keep(self, future: "Future[object]", call: Call, patient: bool) -> None:
        """Does a call when its turn comes, and keeps its promise."""
        worker = self._turn()
        try:
            if self._closed:
                future.cancel()
            if not future.set_running_or_notify_cancel():
                self._idle.put(worker)
                return
            answer = self._do(worker, call, patient)
        except BaseException as error:  # the future is how it reaches whoever waits
            future.set_exception(error)
            return
        if isinstance(answer, CasewireError):
            future.set_exception(answer)
        else:
            future.set_result(answer)

    def _do(self, worker: "_Worker", call: Call, patient: bool) -> object:
        """The answer to a call. The worker is idle again afterwards, or another in its place."""
        moved = False
        try:
            worker.ask(call)
            if not worker.answers(self._quick) and self._quick < self._seconds:
                moved = self._slow.acquire(blocking=False)
                if moved:
                    self._make_room(worker)
                if not moved and not patient:
                    worker.stop()
                    return self._failed("busy", f"took longer than {self._quick:g} s to parse while others took longer still")
            if not worker.answers(self._seconds - self._quick):
                worker.stop()
                return self._failed("time", f"took longer than {self._seconds:g} s to parse")
            answer = worker.answer()
        except (EOFError, OSError):
            worker.stop()
            return self._failed("crash", "its parser ended without an answer: out of memory, or a fault in a library")
        finally:
            self._warm.set()
            self._put_back(worker, moved)
        if isinstance(answer, Failed) and answer.kind == "memory":
            worker.stop()
            self.ended["memory"] += 1
        return answer

    def _failed(self, kind: str, reason: str) -> Failed:
        self.ended[kind] += 1
        return Failed(kind=kind, reason=reason)

    def _make_room(self, worker: "_Worker") -> None:
        worker.yield_to_others()
        self._all.discard(worker)
        self._add()
        self._all.add(worker)

    def _put_back(self, worker: "_Worker", moved: bool) -> None:
        if moved:
            worker.stop()
            self._all.discard(worker)
            self._slow.release()
        else:
            self._idle.put(worker)


def _result(page: RawPage, future: "Future[Cleaned | Failed]") -> Cleaned | Failed:
    result = future.result()
    return Failed(kind=result.kind, reason=result.reason, id=page.id, url=page.url) if isinstance(result, Failed) else result


def clean_many(
    pages: Iterable[RawPage], workers: int = 2, *, seconds: float = SECONDS, megabytes: int = MEGABYTES
) -> Iterator[Cleaned | Failed]:
    """Cleans pages in `workers` processes; results in the order of the pages, failures as values."""
    with Parsers(workers, seconds=seconds, megabytes=megabytes) as parsers:
        yield from parsers.clean_many(pages)


@cache
def shared() -> Parsers:
    """This program's processes for what comes over the network; they end with it."""
    parsers = _ends_with_us(Parsers())
    parsers.warm()
    return parsers


@cache
def local() -> Parsers:
    """This program's processes for folders and mailboxes: a large one, or a mail server that hangs, holds up no page."""
    return _ends_with_us(Parsers(seconds=LOCAL_SECONDS, quick=LOCAL_SECONDS, megabytes=LOCAL_MEGABYTES))


def _ends_with_us(parsers: Parsers) -> Parsers:
    atexit.register(parsers.close)
    return parsers


class _Worker:
    """One process at a time, started when the first call comes and again after each that had to be ended."""

    def __init__(self, nursery: "_Nursery", megabytes: int, seconds: float) -> None:
        self._nursery = nursery
        self._limits = megabytes, int(seconds) + _SPARE_SECONDS
        self._most_kept = int(GROWN * megabytes * 2**20)
        self._at_birth: int | None = None
        self._running: tuple[int, Connection] | None = None

    def ask(self, call: Call) -> None:
        """Hands a call over, to a new process if need be. Raises NoProcessError where none can be started, OSError where it died."""
        if self._has_grown():
            self.stop()
        if self._running is None:
            self._running = self._nursery.born(*self._limits)
            self._at_birth = memory_of(self._running[0])
        self._running[1].send(call)

    def _has_grown(self) -> bool:
        """Whether its process keeps much more memory than it was born with."""
        now = memory_of(self._running[0]) if self._running is not None else None
        return now is not None and self._at_birth is not None and now - self._at_birth > self._most_kept

    def answers(self, seconds: float) -> bool:
        """Whether there is an answer, or an end, within so many seconds. Raises EOFError where the process was ended meanwhile."""
        return self._line().poll(max(0.0, seconds))

    def answer(self) -> object:
        """The answer. Raises EOFError, OSError where the process died instead."""
        return self._line().recv()

    def yield_to_others(self) -> None:
        """Goes on at a low priority."""
        if self._running is not None:
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._running[0], _LOW)

    def stop(self) -> None:
        """Kills the process, whatever it is doing."""
        running, self._running = self._running, None
        if running is not None:
            process, line = running
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
            line.close()

    def _line(self) -> Connection:
        if self._running is None:
            raise EOFError
        return self._running[1]


class _Nursery:
    """The process that has loaded everything and forks the others; started when the first of them is needed. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: tuple[subprocess.Popen[bytes], socket.socket] | None = None

    def born(self, megabytes: int, seconds: int) -> tuple[int, Connection]:
        """A new process with these limits: its id, and the line to it. Raises NoProcessError."""
        with self._lock:
            for _ in range(2):  # it may have died since
                with contextlib.suppress(OSError, ValueError):
                    return self._born(b"%d %d" % (megabytes, seconds))
                self._stop()
        raise NoProcessError(f"no process for parsing could be started; to see why, run: {sys.executable} -m pipeline.cleaning.worker 0")

    def _born(self, limits: bytes) -> tuple[int, Connection]:
        _, line = self._running or self._start()
        ours, theirs = Pipe()
        with theirs:
            socket.send_fds(line, [limits], [theirs.fileno()])
            return int(line.recv(64)), ours

    def close(self) -> None:
        """Ends it; those that it forked are ended by others."""
        with self._lock:
            self._stop()

    def _stop(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            running[0].kill()
            running[0].wait()
            running[1].close()

    def _start(self) -> tuple[subprocess.Popen[bytes], socket.socket]:
        ours, theirs = socket.socketpair()
        with theirs:
            process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-m", "pipeline.cleaning.worker", str(theirs.fileno())],
                pass_fds=(theirs.fileno(),),
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        self._running = running = process, ours
        ours.settimeout(_START)
        if ours.recv(64) != b"ready":
            raise OSError("it ended before it was ready")
        return running
