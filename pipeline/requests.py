"""The ledger of a backfill's requests: what was asked of whom, over all its starts, and what is left of the budgets."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from pipeline.budgets import Notes
from pipeline.indexes import Span
from wire.tally import Asked, Tally

EVERY = 25
"""Pages after which the counts are put down; a kill loses no more than those."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """What was asked of one host: in all, and since this start. `left`: what its budget says, empty where it has none."""

    host: str
    asked: Asked
    now: Asked
    left: str = ""

    def row(self) -> dict[str, Any]:
        """The line for programs."""
        return {
            "host": self.host,
            "requests": self.asked.requests,
            "bytes": self.asked.received,
            "index_calls": self.asked.of_index,
            "requests_of_this_run": self.now.requests,
            "budget_left": self.left or None,
        }


class RequestLedger:
    """Counts of the starts before this one, kept in the store, with those of a client that is at work."""

    def __init__(self, tally: Tally, notes: Notes, span: Span) -> None:
        self._tally = tally
        self._notes = notes
        self._key = f"requests:{span.since}:{span.until}"
        kept = notes.get(self._key)
        self._before = {host: Asked(**counts) for host, counts in json.loads(kept).items()} if kept else {}
        self._pages = 0

    def page(self) -> None:
        """A page was read."""
        self._pages += 1
        if self._pages % EVERY == 0:
            self.keep()

    def keep(self) -> None:
        """Puts the counts down. Raises StorageError."""
        self._notes.put(self._key, json.dumps({host: asdict(asked) for host, asked in self._all().items()}))

    def _all(self) -> dict[str, Asked]:
        now = dict(self._tally)
        return {
            host: self._before.get(host, Asked()) + now.get(host, Asked()) for host in (*self._before, *(now.keys() - self._before.keys()))
        }

    def lines(self, left: Mapping[str, str]) -> list[Line]:
        """Hosts, the most asked first. `left`: what is left of the budget of a host, in words."""
        lines = [Line(host=host, asked=asked, now=self._tally.of(host), left=left.get(host, "")) for host, asked in self._all().items()]
        return sorted(lines, key=lambda line: (-line.asked.requests, line.host))


def size(count: int) -> str:
    """Bytes for people."""
    return f"{count / 1_000_000:.1f} MB" if count >= 100_000 else f"{count / 1000:.1f} kB"
