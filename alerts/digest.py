"""Several alerts in one message: the daily digest, and what is folded because it came together. Pure."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from alerts import wording
from alerts.feedback import Links
from alerts.message import Message, Part, Section, Shape
from alerts.pieces import LINE, SUBJECT, ahead, by_command, case_name, closing, filled, part
from alerts.text import plain
from casefile.case import Alert, Development, Silence, Watch
from casefile.kinds import BY_NAME
from casefile.material import NOTHING

SAME_EVENT = "on the same event as the one above"
FEWER = 'Name fewer "kinds:" or "entities:"'
"""How a digest becomes shorter."""
SILENCES = 10
"""Lines under "seen, not alerted"."""


Events = Mapping[tuple[str, str], str]
"""(case, article id) to the event the article reports, where it is known."""
_NONE: Events = MappingProxyType({})


@dataclass(frozen=True, kw_only=True, slots=True)
class Digest:
    """What a digest is made of. `due` is the time it was due, aware; `titles` gives the title of each case by its name."""

    watch: Watch
    due: datetime
    alerts: tuple[Alert, ...] = ()
    silences: tuple[Silence, ...] = ()
    ledger: tuple[Development, ...] = ()
    titles: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    sources_healthy: int = 0
    sources_in_trouble: tuple[str, ...] = ()
    articles_read: int = 0
    links: Links | None = None
    events: Events = field(default_factory=lambda: _NONE)
    """What different articles report together stands together."""


def compose_digest(digest: Digest) -> Message:
    """One message for all that waited, by case and weight, with what lies ahead and what was seen but not alerted."""
    ordered = _by_case_and_weight(digest.alerts, digest.events)
    told = [each.id for alert in ordered for each in alert.developments]
    day = digest.due.astimezone(ZoneInfo(digest.watch.zone)).date()
    name = digest_id(digest.watch.name, digest.due)
    return Message(
        id=name,
        shape=Shape.DIGEST,
        at=digest.due,
        subject=_subject(digest, len(told)),
        case=digest.watch.case or "",
        watch=digest.watch.name,
        thread=f"digest-{digest.watch.name}",
        opening=(_health(digest),),
        parts=_parts(ordered, digest.ledger, digest.titles, digest.links, digest.events),
        sections=filled(
            ahead(digest.ledger, day, told),
            Section(heading="Seen, not alerted", lines=_silent(digest.silences, digest.events)),
            Section(heading="Sources in trouble", lines=tuple(plain(line, LINE) for line in digest.sources_in_trouble)),
        ),
        closing=closing(digest.watch.name, digest.watch.note, name, () if digest.links else by_command(told, day), less=FEWER),
        alerts=tuple(ordered),
    )


def digest_id(watch: str, due: datetime) -> str:
    """The digest's id: one for each watch and time it was due, so that sending it again repeats it and makes no second one."""
    return f"digest-{watch}-{due.astimezone(UTC):%Y%m%dT%H%MZ}"


def _subject(digest: Digest, told: int) -> str:
    where = case_name(digest.titles, digest.watch.case) if digest.watch.case else "Casewire"
    day = wording.day(digest.due.astimezone(ZoneInfo(digest.watch.zone)).date())
    return plain(f"{where}: {wording.count(told, 'development') if told else 'All quiet'}, {day}", SUBJECT)


def _health(digest: Digest) -> str:
    """ "All quiet: 9 sources healthy, 41 articles read"."""
    figures = f"{wording.count(digest.sources_healthy, 'source')} healthy, {wording.count(digest.articles_read, 'article')} read"
    return figures if digest.alerts else f"All quiet: {figures}"


def _by_case_and_weight(alerts: Iterable[Alert], events: Events) -> list[Alert]:
    """Cases by their weightiest development, within a case the events so, and within an event the weightier first, then the older."""
    listed = list(alerts)
    heaviest: dict[str, tuple[int, datetime]] = {}
    for alert in listed:
        mine = (-_weight(alert), alert.raised_at)
        for group in (alert.case, f"{alert.case}/{_event(alert, events)}"):
            heaviest[group] = min(heaviest.get(group, mine), mine)

    def place(alert: Alert) -> tuple[object, ...]:
        event = f"{alert.case}/{_event(alert, events)}"
        return heaviest[alert.case][0], alert.case, heaviest[event], event, -_weight(alert), alert.raised_at, alert.id

    return sorted(listed, key=place)


def _event(alert: Alert, events: Events) -> str:
    """The event its first article reports; an alert that belongs to none is one by itself."""
    return events.get((alert.case, alert.articles[0].id), alert.id) if alert.articles else alert.id


def _weight(alert: Alert) -> int:
    return max((BY_NAME[each.kind].weight for each in alert.developments if each.kind in BY_NAME), default=0)


def _parts(
    alerts: Sequence[Alert], ledger: Sequence[Development], titles: Mapping[str, str], links: Links | None, events: Events = _NONE
) -> tuple[Part, ...]:
    """A part for each alert; where there are several cases, the first of each carries its title. Who goes on with an event says so."""
    several = len({alert.case for alert in alerts}) > 1
    parts = []
    case = event = None
    for alert in alerts:
        heading = case_name(titles, alert.case) if several and alert.case != case else ""
        made = part(alert, ledger, heading, links)
        if alert.case == case and _event(alert, events) == event:
            made = replace(made, remark="; ".join(filter(None, (SAME_EVENT, made.remark))))
        parts.append(made)
        case, event = alert.case, _event(alert, events)
    return tuple(parts)


def _silent(silences: Sequence[Silence], events: Events) -> tuple[str, ...]:
    """The safety net: one line for each, with the reason; articles that tell the same kind of thing of one event share a line."""
    groups: dict[tuple[str, str, str], list[Silence]] = {}
    for each in silences:
        if each.listed:
            event = events.get((each.case, each.article), f"{each.article} {each.quote}")
            groups.setdefault((each.case, each.kind, event), []).append(each)
    shown = list(groups.values())[:SILENCES]
    lines = tuple(_silence(first, len({each.article for each in (first, *others)}) - 1) for first, *others in shown)
    rest = sum(map(len, groups.values())) - sum(map(len, shown))
    return (*lines, f"and {rest} more: casewire export silences") if rest else lines


def _silence(each: Silence, others: int) -> str:
    noun = BY_NAME[each.kind].noun if each.kind in BY_NAME else "article"
    line = f"{noun}: “{plain(each.quote, 120)}” ({plain(each.reason, 120)})"
    return f"{line}; so do {wording.count(others, 'more article')} on the same event" if others else line


def compose_folded(
    alerts: Sequence[Alert], *, now: datetime, reason: str, titles: Mapping[str, str] = NOTHING, links: Links | None = None
) -> Message:
    """Several alerts of one watch as one message that names each, oldest first. `reason` says why they come together."""
    if not alerts:
        raise ValueError("nothing to fold: give at least one alert")
    ordered = sorted(alerts, key=lambda alert: (alert.raised_at, alert.id))
    cases = list(dict.fromkeys(alert.case for alert in ordered))
    told = [each.id for alert in ordered for each in alert.developments]
    where = wording.names([case_name(titles, case) for case in cases])
    name, watch = folded_id(ordered), ordered[0].watch
    return Message(
        id=name,
        shape=Shape.FOLDED,
        at=now,
        subject=plain(f"{wording.count(len(told), 'development')} in {where}", SUBJECT),
        case=cases[0] if len(cases) == 1 else "",
        watch=watch,
        thread=cases[0] if len(cases) == 1 else f"watch-{watch}",
        opening=(plain(reason, LINE),) if reason else (),
        parts=_parts([alert for case in cases for alert in ordered if alert.case == case], (), titles, links),
        closing=closing(watch, ordered[0].note, name, () if links else by_command(told, now.date())),
        alerts=tuple(ordered),
    )


def folded_id(alerts: Iterable[Alert]) -> str:
    """The id of several alerts sent as one: the same for the same alerts, in whatever order."""
    return "folded-" + hashlib.sha256("\n".join(sorted(alert.id for alert in alerts)).encode()).hexdigest()[:16]
