"""How often CourtListener may be asked: three limits on one history of requests, shared by everything that uses the token.

The limits are those of its code for ordinary users (5 a minute, 50 an hour, 125 a day, each over the time just passed). Pure.
"""

from dataclasses import dataclass
from datetime import timedelta

from pipeline.budgets import DAY, HOUR, MINUTE, Window

A_DAY = 125
RESERVE = 3
"""Requests of a day that the schedule leaves for further pages of busy dockets."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Budget:
    """What may be asked: `day` is the user's own share; CourtListener's limits of a minute and an hour stay as they are."""

    minute: int = 5
    hour: int = 50
    day: int = A_DAY

    @property
    def windows(self) -> tuple[Window, ...]:
        """The three limits."""
        return ((self.minute, MINUTE), (self.hour, HOUR), (self.day, DAY))

    def interval(self, dockets: int) -> timedelta | None:
        """How often each of so many dockets can be asked for; None where the budget is none."""
        usable = self.day - min(RESERVE, self.day // 10)
        return DAY * dockets / usable if usable > 0 else None
