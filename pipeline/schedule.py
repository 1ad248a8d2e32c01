"""The clockwork of `casewire run`; the only module that knows the scheduler.

What is due lives in our own rows (next try of a source, of a lead, of a delivery), so the jobs here only look, often and cheaply,
whether something is. APScheduler 3 keeps them in memory; a restart forgets nothing.
"""

import asyncio
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


WATCH = 1.0
"""Seconds between two looks at whether the clock was put back, and by how much it must have been."""


class Clockwork:
    """Jobs on one asyncio loop, each at its own pace. A job that is still running is not started again; one that fails stays."""

    def __init__(self) -> None:
        self._watch: asyncio.Task[None] | None = None
        self._scheduler = AsyncIOScheduler(timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None})

    def every(self, seconds: float, work: Work, name: str) -> None:
        """Calls `work` now and then every so many seconds."""
        self._scheduler.add_job(work, "interval", seconds=seconds, id=name, next_run_time=datetime.now(UTC))

    def start(self) -> None:
        """Starts; needs a running loop."""
        self._scheduler.start()
        self._watch = asyncio.create_task(self._watch_the_clock())

    async def _watch_the_clock(self) -> None:
        """APScheduler plans by the time of day: put back by an hour, it would start nothing for an hour. Then everything is due at once."""
        loop = asyncio.get_running_loop()
        apart = datetime.now(UTC).timestamp() - loop.time()
        while True:
            await asyncio.sleep(WATCH)
            before, apart = apart, datetime.now(UTC).timestamp() - loop.time()
            if apart < before - WATCH:
                for job in self._scheduler.get_jobs():
                    job.modify(next_run_time=datetime.now(UTC))

    def stop(self) -> None:
        """Starts nothing more."""
        if self._watch is not None:
            self._watch.cancel()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
