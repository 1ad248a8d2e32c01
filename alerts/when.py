"""When an alert goes: at once, held until quiet hours end, or in which digest. And what goes together. Pure.

Times of day are the reader's, in the watch's zone; instants are aware and compared in UTC. At a clock change a time that does
not exist is taken as far after the gap as it stood in it (02:30 becomes 03:30), one that exists twice as its first occurrence; so
every day has exactly one digest and one pair of quiet hours, in every zone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from casefile.case import Alert, Mode, Novelty, Watch
from casefile.kinds import BY_NAME

TOGETHER = timedelta(minutes=5)
"""After a message about a case, what follows within this time goes in one message at its end."""
CEILING = 12
"""Messages an hour to one watch by one channel; what is beyond it is told in one."""
HOUR = timedelta(hours=1)


class Way(StrEnum):
    """How an alert goes."""

    NOW = "now"
    HELD = "held"
    """At the end of quiet hours."""
    DIGEST = "digest"


@dataclass(frozen=True, kw_only=True, slots=True)
class Going:
    """How an alert goes, from when on (aware, UTC), and why."""

    way: Way
    at: datetime
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A message that went to a watch by one channel: the cases it told of, and when (aware)."""

    cases: frozenset[str]
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What goes now, each bundle one message, in order; and until when the rest is held, with the reason for both."""

    bundles: tuple[tuple[Alert, ...], ...] = ()
    reasons: tuple[str, ...] = ()
    """Why a bundle holds several alerts, "" where it holds one; as many as bundles."""
    held: tuple[Alert, ...] = ()
    until: datetime | None = None


def going(watch: Watch, alert: Alert, now: datetime) -> Going:
    """How and when `alert` goes to `watch`, decided at `now`. Nothing is ever told before `now`, nothing later than the next digest."""
    kinds = frozenset(each.kind for each in alert.developments)
    if not _waits_for_digest(watch, alert):
        return _past_quiet_hours(watch, kinds, now)
    due = next_digest(watch, now)
    return Going(way=Way.DIGEST, at=released(watch, due), reason=f"waits for the digest of {_wall(due, watch)}")


def _waits_for_digest(watch: Watch, alert: Alert) -> bool:
    if watch.mode is Mode.AUTO:
        return not any(_weighty(each.kind) for each in alert.developments) and not _corrects(alert)
    return watch.mode is Mode.DIGEST


def _weighty(kind: str) -> bool:
    return kind in BY_NAME and BY_NAME[kind].at_once


def _corrects(alert: Alert) -> bool:
    """A correction follows what it corrects without delay: somebody may be acting on the wrong date."""
    return any(each.novelty is Novelty.CORRECTS for each in alert.developments)


def _past_quiet_hours(watch: Watch, kinds: frozenset[str], now: datetime) -> Going:
    end = quiet_until(watch, now)
    if end is None:
        return Going(way=Way.NOW, at=now.astimezone(UTC), reason="goes at once")
    if loud := sorted(kinds.intersection(watch.break_through)):
        return Going(way=Way.NOW, at=now.astimezone(UTC), reason=f"goes at once: {loud[0]} breaks through quiet hours")
    return Going(way=Way.HELD, at=end, reason=f"held: quiet hours until {_wall(end, watch)}")


def quiet_until(watch: Watch, now: datetime) -> datetime | None:
    """When the quiet hours end that `now` lies in (UTC); None outside of them. Their first moment is in, their last is out."""
    if watch.quiet is None or watch.quiet[0] == watch.quiet[1]:
        return None
    begin, end = watch.quiet
    zone = ZoneInfo(watch.zone)
    today = now.astimezone(zone).date()
    for day in (today - timedelta(days=1), today):
        opened = _instant(day, begin, zone)
        closed = _instant(day + timedelta(days=1) if end <= begin else day, end, zone)
        if opened <= now < closed:
            return closed
    return None


def released(watch: Watch, at: datetime) -> datetime:
    """`at` itself, or the end of the quiet hours it falls into."""
    return quiet_until(watch, at) or at.astimezone(UTC)


def next_digest(watch: Watch, after: datetime) -> datetime:
    """The time (UTC) of the first digest that is still to go out after `after`: one whose time falls into quiet hours goes at their end."""
    zone = ZoneInfo(watch.zone)
    today = after.astimezone(zone).date()
    days = (today + timedelta(days=offset) for offset in (-2, -1, 0, 1, 2))
    return min(due for day in days if released(watch, due := _instant(day, watch.digest, zone)) > after)


def due_digest(watch: Watch, *, last: datetime | None, now: datetime) -> datetime | None:
    """The digest that is due at `now`, as the time it was due (UTC), or None.

    `last` is the due time of the last digest made, or when the watch began; None makes the latest one due. After an outage of days
    only the latest is due: it carries all that waited. In quiet hours it waits for their end.
    """
    if quiet_until(watch, now) is not None:
        return None
    zone = ZoneInfo(watch.zone)
    today = now.astimezone(zone).date()
    passed = [
        due for offset in (-2, -1, 0, 1) if released(watch, due := _instant(today + timedelta(days=offset), watch.digest, zone)) <= now
    ]
    latest = max(passed, default=None)
    return latest if latest is not None and (last is None or latest > last) else None


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    # fold=0: the first of two; in a gap the offset before it, which lands as far after the gap.
    return datetime.combine(day, at.replace(fold=0), tzinfo=zone).astimezone(UTC)


def _wall(at: datetime, watch: Watch) -> str:
    return f"{at.astimezone(ZoneInfo(watch.zone)):%a %H:%M}"


def plan(watch: Watch, waiting: Sequence[Alert], told: Iterable[Told], now: datetime, *, ceiling: int = CEILING) -> Plan:
    """What of the `waiting` alerts (all due) goes now in which message, given what was `told` lately by the same channel.

    The first alert of a case goes alone and at once. What follows within five minutes is held and goes together (not with
    `mode: now`, nor what breaks through, nor what has waited so long already, as after an outage). Beyond the ceiling all that is
    left goes in one message that names each. What comes late,
    after an outage, is held if quiet hours have begun meanwhile.
    """
    lately = [each for each in told if each.at > now - HOUR]
    ready: list[tuple[Alert, ...]] = []
    held: list[Alert] = []
    until: list[datetime] = []
    for case, alerts in _by_case(waiting).items():
        wait = _hold(watch, alerts, max((each.at for each in lately if case in each.cases), default=None), now)
        if wait is None:
            ready.append(alerts)
        else:
            held += alerts
            until.append(wait)
    return _under_ceiling(watch, ready, held, until, lately, now, ceiling)


def _hold(watch: Watch, alerts: Sequence[Alert], last: datetime | None, now: datetime) -> datetime | None:
    """Until when the alerts of a case are held, last told of at `last`; None: not at all."""
    if _breaks_through(watch, alerts):
        return None
    if end := quiet_until(watch, now):
        return end
    if last is None or watch.mode is Mode.NOW or min(alert.raised_at for alert in alerts) <= now - TOGETHER:
        return None
    return last + TOGETHER if now < last + TOGETHER else None


def _by_case(alerts: Iterable[Alert]) -> dict[str, tuple[Alert, ...]]:
    """Cases in the order of their oldest alert, alerts oldest first."""
    cases: dict[str, tuple[Alert, ...]] = {}
    for alert in sorted(alerts, key=lambda each: (each.raised_at, each.id)):
        cases[alert.case] = (*cases.get(alert.case, ()), alert)
    return cases


def _under_ceiling(
    watch: Watch,
    ready: list[tuple[Alert, ...]],
    held: list[Alert],
    until: list[datetime],
    lately: Sequence[Told],
    now: datetime,
    ceiling: int,
) -> Plan:
    room = ceiling - len(lately)
    if len(ready) <= room:
        return _plan(ready, [], held, until)
    if room > 0:
        return _plan(ready[: room - 1], ready[room - 1 :], held, until)
    loud = [alerts for alerts in ready if _breaks_through(watch, alerts)]
    quiet = [alert for alerts in ready if not _breaks_through(watch, alerts) for alert in alerts]
    # Held for an hour at most, also when what breaks through keeps the hour full.
    if any(alert.raised_at <= now - HOUR for alert in quiet):
        return _plan([], ready, held, until)
    free = min((each.at for each in lately), default=now) + HOUR
    return _plan([], loud, [*held, *quiet], [*until, free] if quiet else until)


def _breaks_through(watch: Watch, alerts: Iterable[Alert]) -> bool:
    return any(each.kind in watch.break_through for alert in alerts for each in alert.developments)


def _plan(
    single: Sequence[tuple[Alert, ...]], folded: Sequence[tuple[Alert, ...]], held: Sequence[Alert], until: Sequence[datetime]
) -> Plan:
    rest = tuple(alert for alerts in folded for alert in alerts)
    bundles = (*single, rest) if rest else tuple(single)
    reasons = tuple("These came together" if len(alerts) > 1 else "" for alerts in single)
    if rest:
        reasons = (*reasons, "More came in an hour than are sent one by one" if len(rest) > 1 else "")
    return Plan(bundles=bundles, reasons=reasons, held=tuple(held), until=min(until, default=None))
