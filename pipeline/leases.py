"""Leases on a store: a piece of work is one process's at a time, and whoever died in the middle of it gives way."""

import os
import secrets
import socket
from datetime import datetime, timedelta
from enum import Enum
from functools import cache
from pathlib import Path

from storage import Store
from storage.values import Holding


class Holder(Enum):
    """What can be known of the process that holds a lease."""

    AT_WORK = "runs on this machine"
    GONE = "ran on this machine and is gone"
    UNKNOWN = "on another machine, before this one was last started, or in a container like ours"


class Lease:
    """A process's lease on the work `name`; to be prolonged before `length` is over. Each method may raise StorageError."""

    def __init__(self, store: Store, name: str, length: timedelta) -> None:
        self.name = name
        self.length = length
        self._meta = store.meta
        self._holder = f"{_machine()}:{os.getpid()}:{secrets.token_hex(4)}"

    def take(self, now: datetime) -> bool:
        """Takes or prolongs it; False while another process has it. One of this machine that is gone gives way at once."""
        if self._meta.lease(self.name, self._holder, now + self.length, now=now):
            return True
        other = self.rival(now)
        if other is None or known_of(other.holder) is not Holder.GONE:
            return False
        self._meta.release(self.name, other.holder)
        return self._meta.lease(self.name, self._holder, now + self.length, now=now)

    def rival(self, now: datetime) -> Holding | None:
        """Another process that has it."""
        held = self._meta.held(self.name, now=now)
        return held if held and held.holder != self._holder else None

    def release(self) -> None:
        """Gives it back; nothing happens where another process has it."""
        self._meta.release(self.name, self._holder)


def known_of(holder: str) -> Holder:
    """Whether the process that a lease names still runs.

    Numbers of processes say nothing after the machine was started again, and nothing where it is our own: in a container that was started
    again everybody has the number of the one before.
    """
    machine, _, rest = holder.partition(":")
    number = rest.partition(":")[0]
    if machine != _machine() or not number.isdecimal() or int(number) == os.getpid():
        return Holder.UNKNOWN
    try:
        os.kill(int(number), 0)
    except (ProcessLookupError, OverflowError):
        return Holder.GONE
    except PermissionError:
        pass
    return Holder.AT_WORK


@cache
def _machine() -> str:
    """This machine since it was last started, where the system numbers that (Linux does)."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii")[:8]
    except OSError:
        return socket.gethostname()
    return f"{socket.gethostname()} since {boot}"
