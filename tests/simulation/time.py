"""Time that passes only when nothing else is left to do, and a wall clock on top of it that can be wrong."""

import asyncio
import selectors
from datetime import datetime, timedelta

ENDLESS = 1_000_000
"""So many turns of the loop without any time in between are one that will not end."""


class _Selector(selectors.SelectSelector):
    """Instead of waiting for so long, says that so long has passed."""

    def __init__(self) -> None:
        super().__init__()
        self.passed = 0.0
        self._at_once = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """What is ready now. Raises RuntimeError where everything waits and nothing will ever wake it."""
        if timeout is None:
            raise RuntimeError("every task of the simulation waits for something that will not come")
        self._at_once = 0 if timeout > 0 else self._at_once + 1
        if self._at_once > ENDLESS:
            raise RuntimeError("something in the simulation goes round without ever waiting")
        self.passed += max(timeout, 0.0)
        return super().select(0)


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop whose sleeps take no time. Two runs of the same tasks take the same steps at the same times."""

    def __init__(self) -> None:
        self._virtual = _Selector()
        super().__init__(self._virtual)
        # After some weeks a nanosecond, asyncio's own, is less than neighbouring times differ by: what is due exactly now never would be.
        self._clock_resolution = 1e-6

    def skip(self, seconds: float) -> None:
        """So long passes at once, as when the machine is put to sleep: whatever waited for less is late."""
        self._virtual.passed += seconds

    def time(self) -> float:
        """Seconds of virtual time since the loop was made."""
        return self._virtual.passed


class WallClock:
    """The time of day as the machine believes it: true time and an error, in steps of (from, until, error)."""

    def __init__(self, start: datetime, wrong: tuple[tuple[timedelta, timedelta, timedelta], ...] = ()) -> None:
        self._start = start
        self._wrong = wrong
        self._loop: VirtualLoop | None = None

    def run_on(self, loop: VirtualLoop) -> None:
        """Follows this loop's time from now on."""
        self._loop = loop

    def sleep_of_the_machine(self, length: timedelta) -> None:
        """The machine is put to sleep and wakes so much later, in the middle of whatever it was doing."""
        if self._loop is not None:
            self._loop.skip(length.total_seconds())

    @property
    def passed(self) -> timedelta:
        """True time since the start."""
        return timedelta(seconds=self._loop.time()) if self._loop is not None else timedelta(0)

    @property
    def true(self) -> datetime:
        """The time it really is."""
        return self._start + self.passed

    def __call__(self) -> datetime:
        """The time the machine believes it is."""
        passed = self.passed
        return self.true + sum((error for begin, end, error in self._wrong if begin <= passed < end), timedelta(0))
