"""The clockwork of `casewire run`; the only module that knows the scheduler.

What is due lives in our own rows (next try of a source, of a lead, of a delivery), so the jobs here only look, often and cheaply,
whether something is. APScheduler 3 keeps them in memory; a restart forgets nothing.
"""

from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from cronsim import CronSim

from casefile.material import Source

Work = Callable[[], Coroutine[Any, Any, None]]
"""Jobs are coroutines: what is not, the scheduler would run in a thread, outside the loop."""

SPREAD = 0.05
"""Sources are spread over this share of their interval, so that a thousand of them do not fall due in the same second."""


def next_visit(source: Source, now: datetime, chance: float) -> datetime:
    """When a source that was just read falls due again; UTC. `chance` (0 to 1) spreads interval sources a little.

    A cron line is read in the source's zone. At the clock change in spring a time that does not exist comes at the end of the gap; in
    autumn a time that exists twice comes once, an hourly line every hour (the rules of Debian's cron, as cronsim keeps them).
    """
    if source.cron is None:
        return now + source.every * (1 - SPREAD * chance)
    return next(CronSim(source.cron, now.astimezone(ZoneInfo(source.zone)))).astimezone(UTC)


class Clockwork:
    """Jobs on one asyncio loop, each at its own pace. A job that is still running is not started again; one that fails stays."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None})

    def every(self, seconds: float, work: Work, name: str) -> None:
        """Calls `work` now and then every so many seconds."""
        self._scheduler.add_job(work, "interval", seconds=seconds, id=name, next_run_time=datetime.now(UTC))

    def start(self) -> None:
        """Starts; needs a running loop."""
        self._scheduler.start()

    def wake(self) -> None:
        """Looks at the clock again, as after a jump of it."""
        self._scheduler.wakeup()

    def stop(self) -> None:
        """Starts nothing more."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
