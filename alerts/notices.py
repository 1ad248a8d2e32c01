"""Messages that tell of no alert: a new case introduced, trouble and recovery for the operator. Pure."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from alerts import wording
from alerts.message import Message, Section, Shape
from alerts.pieces import BEFORE, LINE, NAME, SUBJECT, ahead, filled, latest
from alerts.text import plain
from casefile.case import Case, Development


@dataclass(frozen=True, kw_only=True, slots=True)
class Introduction:
    """What the first pass of a new case found."""

    case: Case
    at: datetime
    leads: int
    articles: int
    sources: int
    ledger: tuple[Development, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Trouble:
    """A source or channel that fails, or that works again. `what` as the user knows it: "source albotips", "channel team-slack"."""

    what: str
    reason: str
    since: datetime
    next_try: datetime | None = None
    waiting: int = 0
    """Alerts held back by it."""
    advice: str = ""


def compose_introduction(introduction: Introduction) -> Message:
    """The one message that ends the first pass of a new case."""
    case = plain(introduction.case.name, NAME)
    return Message(
        id=f"introduction-{introduction.case.name}",
        shape=Shape.INTRODUCTION,
        at=introduction.at,
        subject=f"Now following: {plain(introduction.case.title, LINE)}",
        case=introduction.case.name,
        thread=introduction.case.name,
        opening=(_figures(introduction), "From now on you hear of what is new; what happened before stays in the timeline."),
        sections=filled(
            Section(heading="Known so far", lines=latest(introduction.ledger, 2 * BEFORE)),
            ahead(introduction.ledger, introduction.at.date()),
        ),
        closing=(f"All of it: casewire timeline {case}",),
    )


def _figures(introduction: Introduction) -> str:
    """ "Found 214 items and read 188 articles, know 14 developments, the last on 4 March 2025, watching 9 sources." """
    last = max((each.happened_on for each in introduction.ledger), key=lambda on: on.last, default=None)
    return (
        f"Found {wording.count(introduction.leads, 'item')} and read {wording.count(introduction.articles, 'article')}, "
        f"know {wording.count(len(introduction.ledger), 'development')}"
        + (f", the last on {wording.happened(last)}" if last else "")
        + f", watching {wording.count(introduction.sources, 'source')}."
    )


def compose_trouble(troubles: Sequence[Trouble], *, now: datetime) -> Message:
    """What fails, since when, why, what waits because of it and what to do: for the operator, once per outage."""
    return _operator(troubles, now, Shape.TROUBLE, "in trouble", _trouble_lines)


def compose_recovery(troubles: Sequence[Trouble], *, now: datetime) -> Message:
    """What works again, and how long it did not."""
    return _operator(troubles, now, Shape.RECOVERY, "working again", lambda each: _recovery_lines(each, now))


def _operator(troubles: Sequence[Trouble], now: datetime, shape: Shape, state: str, lines: Callable[[Trouble], tuple[str, ...]]) -> Message:
    if not troubles:
        raise ValueError("no trouble to tell of: give at least one")
    named = [plain(each.what, NAME) for each in troubles]
    return Message(
        id=_operator_id(shape, troubles),
        shape=shape,
        at=now,
        subject=plain(f"Casewire: {wording.names(named)} {state}", SUBJECT),
        thread="operator-" + "-".join(sorted(named))[:60],
        sections=tuple(Section(heading=name, lines=lines(each)) for name, each in zip(named, troubles, strict=True)),
        closing=("More: casewire status",),
    )


def _operator_id(shape: Shape, troubles: Sequence[Trouble]) -> str:
    outages = sorted(f"{each.what}@{each.since.astimezone(UTC).isoformat()}" for each in troubles)
    return f"{shape}-" + hashlib.sha256("\n".join(outages).encode("utf-8", "replace")).hexdigest()[:16]


def _trouble_lines(each: Trouble) -> tuple[str, ...]:
    return tuple(
        line
        for line in (
            plain(each.reason, LINE),
            f"since {_moment(each.since)}",
            f"next try {_moment(each.next_try)}" if each.next_try else "will not be tried again by itself",
            f"{wording.count(each.waiting, 'alert')} held until then" if each.waiting else "",
            plain(each.advice, LINE),
        )
        if line
    )


def _recovery_lines(each: Trouble, now: datetime) -> tuple[str, ...]:
    out = f"works again after {_span(now - each.since)}"
    return (out, f"{wording.count(each.waiting, 'alert')} on the way") if each.waiting else (out,)


def _moment(at: datetime) -> str:
    return f"{wording.day(at.date())}, {at:%H:%M} {at.tzname()}"


def _span(length: timedelta) -> str:
    minutes = max(int(length.total_seconds()) // 60, 0)
    if minutes < 120:
        return wording.count(minutes, "minute")
    return wording.count(minutes // 60, "hour") if minutes < 48 * 60 else wording.count(minutes // 1440, "day")
