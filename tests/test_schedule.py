"""When a source falls due: intervals with a little spread, cron lines in their zone, both clock changes."""

import asyncio
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import pairwise

import apscheduler.schedulers.base
import pytest

from casefile.material import Source
from pipeline import schedule
from pipeline.schedule import Clockwork, next_visit

NOON = datetime(2024, 3, 5, 12, tzinfo=UTC)


def source(**more: object) -> Source:
    return Source(name="courier", kind="feed", url="https://courier.example/feed", **more)


def test_an_interval_is_never_prolonged_and_shortened_by_a_twentieth_at_most():
    half_hour = source(every=timedelta(minutes=30))
    assert next_visit(half_hour, NOON, 0.0) == NOON + timedelta(minutes=30)
    assert next_visit(half_hour, NOON, 1.0) == NOON + timedelta(minutes=28, seconds=30)


def test_a_cron_line_is_read_in_the_zone_of_its_source():
    weekdays_at_seven = source(cron="0 7 * * 1-5", zone="America/Denver")
    assert next_visit(weekdays_at_seven, NOON, 0.5) == datetime(2024, 3, 5, 14, tzinfo=UTC)
    friday_noon = datetime(2024, 3, 8, 19, tzinfo=UTC)
    assert next_visit(weekdays_at_seven, friday_noon, 0.5) == datetime(2024, 3, 11, 13, tzinfo=UTC), "Monday, and summer time by then"


def test_every_hour_comes_once_on_the_day_that_has_no_two_o_clock():
    hourly = source(cron="30 * * * *", zone="America/New_York")
    at = datetime(2024, 3, 10, 5, 0, tzinfo=UTC)
    visits = []
    while len(visits) < 6:
        at = next_visit(hourly, at, 0.0)
        visits.append(at)
    assert [after - before for before, after in pairwise(visits)] == [timedelta(hours=1)] * 5


def test_a_daily_line_comes_once_a_day_through_both_clock_changes():
    daily = source(cron="30 1 * * *", zone="America/New_York")
    for start in (datetime(2024, 3, 8, tzinfo=UTC), datetime(2024, 11, 1, tzinfo=UTC)):
        at, days = start, []
        for _ in range(6):
            at = next_visit(daily, at, 0.0)
            days.append(at.date())
        assert len(set(days)) == 6


async def test_jobs_go_on_when_the_clock_is_put_back_or_forward(monkeypatch: pytest.MonkeyPatch):
    wrong = timedelta(0)

    class Wrong(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return datetime.now(tz) + wrong

    monkeypatch.setattr(apscheduler.schedulers.base, "datetime", Wrong)
    monkeypatch.setattr(schedule, "datetime", Wrong)
    monkeypatch.setattr(schedule, "WATCH", 0.05)
    done = asyncio.Queue[None]()

    async def job() -> None:
        done.put_nowait(None)

    clockwork = Clockwork()
    clockwork.every(0.02, job, "look")
    clockwork.start()
    try:
        for hours in (0, -26, 26, 0):
            wrong = timedelta(hours=hours)
            for _ in range(5):
                await asyncio.wait_for(done.get(), 20)
            while not done.empty():
                done.get_nowait()
    finally:
        clockwork.stop()
