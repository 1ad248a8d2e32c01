"""How often CourtListener may be asked: three limits on one history of requests, shared by everything that uses the token.

The limits are those of its code for ordinary users (5 a minute, 50 an hour, 125 a day, each over the time just passed). The history is
kept in the store, so that a restart does not forget it. Times are aware; pure.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
A_DAY = 125
RESERVE = 3
"""Requests of a day that the schedule leaves for further pages of busy dockets."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Budget:
    """What may be asked: `day` is the user's own share; CourtListener's limits of a minute and an hour stay as they are."""

    minute: int = 5
    hour: int = 50
    day: int = A_DAY

    def wait(self, asked: Sequence[datetime], now: datetime) -> timedelta:
        """How long to wait before the next request; zero where it may go now. `asked`: earlier requests, oldest first."""
        return max((_wait(asked, most, span, now) for most, span in self._windows), default=timedelta())

    def left_today(self, asked: Sequence[datetime], now: datetime) -> int:
        """Requests left of those of a day, the day being the 24 hours just passed."""
        return max(0, self.day - sum(1 for at in asked if at > now - DAY))

    def interval(self, dockets: int) -> timedelta | None:
        """How often each of so many dockets can be asked for; None where the budget is none."""
        usable = self.day - min(RESERVE, self.day // 10)
        return DAY * dockets / usable if usable > 0 else None

    @property
    def _windows(self) -> tuple[tuple[int, timedelta], ...]:
        return ((self.minute, MINUTE), (self.hour, HOUR), (self.day, DAY))


def _wait(asked: Sequence[datetime], most: int, span: timedelta, now: datetime) -> timedelta:
    recent = [at for at in asked if at > now - span]
    if len(recent) < most:
        return timedelta()
    return span if most == 0 else max(recent[-most] + span - now, timedelta(microseconds=1))


def written(asked: Sequence[datetime], now: datetime) -> str:
    """The history as it is kept: what is older than a day says nothing any more."""
    return json.dumps([at.timestamp() for at in asked if at > now - DAY])


def read(text: str | None) -> list[datetime]:
    """The history as it was kept, oldest first; empty where nothing was."""
    return [datetime.fromtimestamp(at, UTC) for at in sorted(json.loads(text))] if text else []
