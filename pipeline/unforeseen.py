"""What failed in a way that nobody foresaw: told once, tried again after a while, and never the end of everything else."""

import time
from collections.abc import Callable

import structlog

REST = 300.0
"""Seconds before what failed so is tried again: a fault of ours must not ask a stranger's server each second."""

log = structlog.get_logger("casewire")


class Unforeseen:
    """By the name of what failed: why, and until when it rests. `clock` gives seconds; it never goes back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._known: dict[str, tuple[str, float]] = {}

    def met(self, name: str, error: Exception) -> None:
        """It failed just now."""
        words = f"{name}: {type(error).__name__}: {error}"
        if name not in self._known:
            log.error("failed in a way that was not foreseen; please report this", what=words, exc_info=error)
        self._known[name] = words, self._clock() + REST

    def over(self, name: str) -> None:
        """It went well."""
        self._known.pop(name, None)

    def rests(self, name: str) -> bool:
        """Whether it is to be left alone still."""
        return name in self._known and self._clock() < self._known[name][1]

    @property
    def reasons(self) -> tuple[str, ...]:
        """What failed when it was last tried, a line each."""
        return tuple(words for words, _ in self._known.values())
