"""Who reads what when several processes work on one store: news is the daemon's while one runs, history the backfill's while one does.

Otherwise both would ask a host for the same pages, and at the same time.
"""

from datetime import datetime, timedelta

from casefile.case import Run
from pipeline.house import Clock
from pipeline.leases import Lease
from storage import Store
from storage.values import WaitingLead

DAEMON = "daemon"
"""The lease of a daemon."""
BACKFILL = "backfill"
"""The lease of a backfill that reads."""
LEASE = timedelta(minutes=10)
"""A backfill not heard of for so long is taken for gone; one that was stopped is usually soon started again, and history can wait."""


def leaves_history(store: Store, now: datetime) -> bool:
    """Whether a backfill is at work, so that everybody else leaves it what is not news."""
    return store.meta.held(BACKFILL, now=now) is not None


def leaves_news(store: Store, now: datetime) -> bool:
    """Whether a daemon is at work, so that a backfill leaves it the news."""
    return store.meta.held(DAEMON, now=now) is not None


def is_news(lead: WaitingLead) -> bool:
    """Of what a daemon reads while a backfill is at work."""
    return lead.run is Run.LIVE


class HistoryShare:
    """A backfill's hold on history while it reads. One that was killed is no hindrance: the next one takes over at once."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._meta = store.meta
        self._clock = clock
        self._lease = Lease(store, BACKFILL, LEASE)
        self._until: datetime | None = None

    def __enter__(self) -> "HistoryShare":
        before = self._lease.rival(self._clock())
        if before:
            self._meta.release(BACKFILL, before.holder)
        self.keep()
        return self

    def __exit__(self, *_: object) -> None:
        self._lease.release()

    def keep(self) -> None:
        """Renews the lease where half of it is over, or where the clock went back. Raises StorageError."""
        now = self._clock()
        if self._until is None or not LEASE / 2 < self._until - now <= LEASE:
            self._until = now + LEASE
            self._lease.take(now)
