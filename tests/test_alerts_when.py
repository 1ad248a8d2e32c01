"""When alerts go: modes, quiet hours, digests, clock changes; nothing lost and nothing twice, whatever the schedule."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alerts.when import CEILING, HOUR, TOGETHER, Told, Way, due_digest, going, next_digest, plan, quiet_until, released
from casefile.case import Alert, Mode, Novelty, Watch
from tests.alert_stories import alert, developed

ZONES = ("America/New_York", "Europe/Berlin", "Australia/Lord_Howe")
"""Three zones that change clocks on different days; Lord Howe by half an hour."""
CHANGES = {
    "America/New_York": (date(2025, 3, 9), date(2025, 11, 2)),
    "Europe/Berlin": (date(2025, 3, 30), date(2025, 10, 26)),
    "Australia/Lord_Howe": (date(2025, 4, 6), date(2025, 10, 5)),
}
ALL_CHANGES = [(zone, day) for zone, days in CHANGES.items() for day in days]
MINUTE = timedelta(minutes=1)


def at(zone: str, *parts: int) -> datetime:
    return datetime(*parts, tzinfo=ZoneInfo(zone))  # type: ignore[misc,arg-type]


def raised(kind: str, when: datetime, number: int = 1, case: str = "ferry") -> Alert:
    return alert(developed(number, kind), number=number, raised_at=when, case=case)


NOON = datetime(2025, 3, 4, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("mode", "kind", "way"),
    [
        (Mode.AUTO, "verdict", Way.NOW),
        (Mode.AUTO, "lawsuit_filed", Way.NOW),
        (Mode.AUTO, "ruling", Way.NOW),
        (Mode.AUTO, "motion_filed", Way.DIGEST),
        (Mode.AUTO, "hearing_scheduled", Way.DIGEST),
        (Mode.NOW, "motion_filed", Way.NOW),
        (Mode.DIGEST, "verdict", Way.DIGEST),
    ],
)
def test_the_mode_decides_what_goes_at_once(mode: Mode, kind: str, way: Way) -> None:
    assert going(Watch(name="w", mode=mode), raised(kind, NOON), NOON).way is way


def test_a_weighty_development_takes_the_light_ones_of_its_article_along() -> None:
    both = alert(developed(1, "motion_filed"), developed(2, "verdict"))
    assert going(Watch(name="w"), both, NOON).way is Way.NOW


def test_a_correction_does_not_wait_for_the_digest() -> None:
    corrected = alert(developed(1, "hearing_scheduled", novelty=Novelty.CORRECTS))
    assert going(Watch(name="w"), corrected, NOON).way is Way.NOW


def test_quiet_hours_hold_until_their_end_and_say_so() -> None:
    watch = Watch(name="w", quiet=(time(22), time(7)), zone="Europe/Berlin", mode=Mode.NOW)
    night = at("Europe/Berlin", 2025, 3, 4, 23, 15)
    gone = going(watch, raised("verdict", night), night)
    assert (gone.way, gone.at) == (Way.HELD, at("Europe/Berlin", 2025, 3, 5, 7, 0))
    assert gone.reason == "held: quiet hours until Wed 07:00"


def test_what_breaks_through_passes_quiet_hours() -> None:
    watch = Watch(name="w", quiet=(time(22), time(7)), break_through=("verdict",), mode=Mode.NOW)
    night = NOON.replace(hour=23)
    assert going(watch, raised("verdict", night), night).at == night
    assert going(watch, raised("ruling", night), night).way is Way.HELD


@pytest.mark.parametrize(
    ("moment", "quiet"), [((21, 59), False), ((22, 0), True), ((3, 0), True), ((6, 59), True), ((7, 0), False), ((12, 0), False)]
)
def test_the_first_moment_is_quiet_and_the_last_is_not(moment: tuple[int, int], quiet: bool) -> None:
    watch = Watch(name="w", quiet=(time(22), time(7)))
    assert (quiet_until(watch, datetime(2025, 3, 4, *moment, tzinfo=UTC)) is not None) is quiet


def test_quiet_hours_within_one_day_and_none_at_all() -> None:
    assert quiet_until(Watch(name="w", quiet=(time(12), time(14))), NOON) == NOON.replace(hour=14)
    assert quiet_until(Watch(name="w", quiet=(time(12), time(12))), NOON) is None


def test_a_digest_that_falls_into_quiet_hours_goes_at_their_end() -> None:
    watch = Watch(name="w", mode=Mode.DIGEST, digest=time(6), quiet=(time(22), time(7)))
    early = NOON.replace(hour=6, minute=30)
    assert going(watch, raised("verdict", early), early).at == NOON.replace(hour=7)
    assert due_digest(watch, last=NOON.replace(day=3, hour=6), now=early) is None
    assert due_digest(watch, last=NOON.replace(day=3, hour=6), now=NOON) == NOON.replace(hour=6)


def test_after_days_without_a_run_one_digest_is_due() -> None:
    watch = Watch(name="w", digest=time(8))
    due = due_digest(watch, last=datetime(2025, 2, 20, 8, tzinfo=UTC), now=NOON)
    assert due == NOON.replace(hour=8)
    assert due_digest(watch, last=due, now=NOON) is None


@pytest.mark.parametrize(("zone", "day"), ALL_CHANGES)
@pytest.mark.parametrize("clock", [time(1, 45), time(2, 0), time(2, 15), time(2, 30), time(3, 0), time(8, 0)])
def test_every_day_has_one_digest_across_the_clock_change(zone: str, day: date, clock: time) -> None:
    watch = Watch(name="w", digest=clock, zone=zone, mode=Mode.DIGEST)
    now = datetime.combine(day - timedelta(days=2), time(12), tzinfo=ZoneInfo(zone)).astimezone(UTC)
    last, days = due_digest(watch, last=None, now=now), []
    for _ in range(4 * 24 * 12):
        now += 5 * MINUTE
        due = due_digest(watch, last=last, now=now)
        if due is not None:
            days.append(due.astimezone(ZoneInfo(zone)).date())
            last = due
    assert days == [day + timedelta(days=offset) for offset in (-1, 0, 1, 2)]


@pytest.mark.parametrize(("zone", "day"), ALL_CHANGES)
def test_quiet_hours_over_the_clock_change_end_at_their_wall_time(zone: str, day: date) -> None:
    watch = Watch(name="w", quiet=(time(22), time(7)), zone=zone)
    midnight = datetime.combine(day, time(0, 5), tzinfo=ZoneInfo(zone))
    until = quiet_until(watch, midnight)
    assert until is not None
    assert until.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == datetime.combine(day, time(7))


def test_month_and_year_end_are_days_like_others() -> None:
    watch = Watch(name="w", digest=time(8), zone="America/New_York")
    assert next_digest(watch, at("America/New_York", 2024, 2, 28, 9)) == at("America/New_York", 2024, 2, 29, 8)
    assert next_digest(watch, at("America/New_York", 2024, 12, 31, 9)) == at("America/New_York", 2025, 1, 1, 8)


KINDS = ("verdict", "motion_filed", "ruling", "hearing_scheduled", "sentence", "filing")
clocks = st.builds(time, st.integers(0, 23), st.integers(0, 59))


def _quiet(begin: time, minutes: int) -> tuple[time, time]:
    """Quiet hours of at most fourteen hours, so that every day has room for news."""
    return begin, (datetime.combine(date(2025, 1, 1), begin) + timedelta(minutes=minutes)).time()


watches = st.builds(
    lambda mode, digest, quiet, loud, zone: Watch(name="w", mode=mode, digest=digest, quiet=quiet, break_through=loud, zone=zone),
    st.sampled_from(list(Mode)),
    clocks,
    st.none() | st.builds(_quiet, clocks, st.integers(0, 14 * 60)),
    st.sampled_from([(), ("verdict",)]),
    st.sampled_from(ZONES),
)
stories = st.lists(st.tuples(st.integers(0, 5 * 24 * 60), st.sampled_from(KINDS), st.sampled_from("abc")), min_size=1, max_size=40)


def _loud(watch: Watch, bundle: tuple[Alert, ...]) -> bool:
    return any(each.kind in watch.break_through for alert in bundle for each in alert.developments)


@settings(max_examples=150, deadline=None)
@given(watch=watches, story=stories, change=st.integers(0, 1), pauses=st.lists(st.integers(1, 480), min_size=1, max_size=20))
def test_whatever_the_schedule_nothing_is_lost_told_twice_or_told_in_quiet_hours(
    watch: Watch, story: list[tuple[int, str, str]], change: int, pauses: list[int]
) -> None:
    """Five days around a clock change; the house looks at irregular times (`pauses`, in minutes), as after restarts and outages."""
    start = datetime.combine(CHANGES[watch.zone][change] - timedelta(days=2), time(0), tzinfo=UTC)
    coming = sorted(
        (raised(kind, start + minute * MINUTE, number, case) for number, (minute, kind, case) in enumerate(story)),
        key=lambda a: a.raised_at,
    )
    waiting: list[tuple[datetime, Alert]] = []
    in_digest: list[tuple[datetime, Alert]] = []
    told: list[Told] = []
    sent: Counter[str] = Counter()
    now, last, step = start, start, 0
    while coming or waiting or in_digest:
        now += pauses[step % len(pauses)] * MINUTE
        step += 1
        assert now < start + timedelta(days=12), "something is held back for ever"
        while coming and coming[0].raised_at <= now:
            each = coming.pop(0)
            goes = going(watch, each, each.raised_at)
            assert each.raised_at <= goes.at <= each.raised_at + timedelta(hours=50)
            (in_digest if goes.way is Way.DIGEST else waiting).append((goes.at, each))
        due = due_digest(watch, last=last, now=now)
        if due is not None:
            last = due
            assert quiet_until(watch, now) is None
            assert released(watch, due) <= now
            ready = [entry for entry in in_digest if entry[0] <= now]
            in_digest = [entry for entry in in_digest if entry not in ready]
            sent.update(each.id for _, each in ready)
        planned = plan(watch, [each for when, each in waiting if when <= now], told, now)
        out = [each for bundle in planned.bundles for each in bundle]
        told += [Told(cases=frozenset(each.case for each in bundle), at=now) for bundle in planned.bundles]
        assert quiet_until(watch, now) is None or all(_loud(watch, bundle) for bundle in planned.bundles)
        assert not planned.held or (planned.until is not None and planned.until > now)
        assert {each.id for each in out}.isdisjoint(each.id for each in planned.held)
        sent.update(each.id for each in out)
        waiting = [entry for entry in waiting if entry[1] not in out]
    assert sent == Counter(f"al{number:04d}" for number in range(len(story)))


def burst(number: int, when: datetime = NOON, cases: int = 1) -> list[Alert]:
    return [raised("verdict", when, each, f"case-{each % cases}") for each in range(number)]


def test_the_first_alert_of_a_case_does_not_wait_for_company() -> None:
    assert [len(bundle) for bundle in plan(Watch(name="w"), burst(1), [], NOON).bundles] == [1]


def test_what_follows_within_minutes_is_held_and_then_goes_together() -> None:
    told = [Told(cases=frozenset({"case-0"}), at=NOON)]
    soon = plan(Watch(name="w"), burst(3), told, NOON + MINUTE)
    assert (soon.bundles, len(soon.held), soon.until) == ((), 3, NOON + TOGETHER)
    later = plan(Watch(name="w"), burst(3), told, NOON + TOGETHER)
    assert [len(bundle) for bundle in later.bundles] == [3]
    assert later.reasons == ("These came together",)


def test_another_case_does_not_wait() -> None:
    told = [Told(cases=frozenset({"other"}), at=NOON)]
    assert len(plan(Watch(name="w"), burst(1), told, NOON + MINUTE).bundles) == 1


@pytest.mark.parametrize("watch", [Watch(name="w", mode=Mode.NOW), Watch(name="w", break_through=("verdict",))])
def test_now_means_now(watch: Watch) -> None:
    told = [Told(cases=frozenset({"case-0"}), at=NOON)]
    assert len(plan(watch, burst(1), told, NOON + MINUTE).bundles) == 1


def test_beyond_the_ceiling_alerts_fold_into_one_that_has_them_all() -> None:
    planned = plan(Watch(name="w"), burst(200, cases=50), [], NOON)
    assert len(planned.bundles) == CEILING
    assert sum(len(bundle) for bundle in planned.bundles) == 200
    assert planned.reasons[-1] == "More came in an hour than are sent one by one"


def test_a_full_hour_holds_until_it_has_room_and_never_longer_than_an_hour() -> None:
    told = [Told(cases=frozenset({"x"}), at=NOON - MINUTE * minute) for minute in range(CEILING)]
    planned = plan(Watch(name="w"), burst(2, cases=2), told, NOON)
    assert (planned.bundles, planned.until) == ((), NOON - MINUTE * (CEILING - 1) + HOUR)
    assert plan(Watch(name="w"), burst(2, when=NOON - HOUR, cases=2), told, NOON).bundles[0]


def test_what_comes_late_does_not_go_out_at_night() -> None:
    watch = Watch(name="w", quiet=(time(22), time(7)), mode=Mode.NOW)
    planned = plan(watch, burst(2), [], NOON.replace(hour=23))
    assert (planned.bundles, planned.until) == ((), NOON.replace(day=5, hour=7))


def test_what_breaks_through_is_not_stopped_by_the_ceiling() -> None:
    told = [Told(cases=frozenset({"x"}), at=NOON)] * CEILING
    watch = Watch(name="w", break_through=("verdict",))
    planned = plan(watch, [*burst(1), raised("ruling", NOON, 9, "other")], told, NOON)
    assert [[each.id for each in bundle] for bundle in planned.bundles] == [["al0000"]]
    assert [each.id for each in planned.held] == ["al0009"]
