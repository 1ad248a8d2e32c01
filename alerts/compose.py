"""From alerts to messages. Pure: everything a message says comes in as a value, `now` included.

A message quotes, it does not assert: its subject is the article's own headline or the docket's text; kind, people and day
are tags beside the quoted sentence, with how well it is attested. Whatever comes from outside passes `text.plain` here,
once, so that no channel meets a raw string.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from alerts import wording
from alerts.message import Message, Part, Read, Section, Shape, Told
from alerts.text import plain, safe_url
from casefile.case import (
    Alert,
    AlertedArticle,
    AlertedDevelopment,
    Case,
    Development,
    Novelty,
    Silence,
    Watch,
)
from casefile.kinds import BY_NAME, QUIET
from casefile.material import HappenedOn, Precision, When

SUBJECT = 200
"""Longest subject, in characters."""
QUOTE = 600
LINE = 240
NAME = 80
ARTICLES = 6
"""Articles named before "+12 outlets"."""
BEFORE = 4
AHEAD = 4
SILENCES = 10


@dataclass(frozen=True, kw_only=True, slots=True)
class Context:
    """What is known when a message is written: the case, its ledger, who is told, and when. All may stay empty."""

    case: Case | None = None
    watch: Watch | None = None
    ledger: Sequence[Development] = ()
    """The case's developments, in any order; what was known before and what lies ahead are taken from them."""
    today: date | None = None
    """The reader's day; None: the day the alert was raised (UTC)."""
    thread: str = ""
    """The thread to join; empty: that of the alert's first development."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Digest:
    """What a digest is made of. `due` is the time it was due, aware; `titles` gives the title of each case by its slug."""

    watch: Watch
    due: datetime
    alerts: tuple[Alert, ...] = ()
    silences: tuple[Silence, ...] = ()
    ledger: tuple[Development, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()
    sources_healthy: int = 0
    sources_in_trouble: tuple[str, ...] = ()
    articles_read: int = 0


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


@dataclass(frozen=True, kw_only=True, slots=True)
class _Names:
    """Title of each case by slug."""

    titles: dict[str, str] = field(default_factory=dict)

    def title(self, case: str) -> str:
        return plain(self.titles.get(case) or case, LINE)


def compose(alert: Alert, *, context: Context) -> Message:
    """The message for one alert: one development, several, or a correction."""
    day = context.today or alert.raised_at.astimezone(UTC).date()
    told = {development.id for development in alert.developments}
    return Message(
        id=alert.id,
        shape=_shape(alert),
        at=alert.raised_at,
        subject=_subject(alert),
        case=alert.case,
        case_title=plain(context.case.title if context.case else alert.case, LINE),
        watch=alert.watch,
        thread=context.thread or (alert.developments[0].id if alert.developments else alert.case),
        opening=_opening(alert),
        parts=(_part(alert, context.ledger),),
        sections=_some(
            Section(heading="Known before", lines=_before(alert, context.ledger)),
            Section(heading="Ahead", lines=_ahead(context.ledger, day, told)),
        ),
        closing=_closing(alert.watch, alert.note or (context.watch.note if context.watch else ""), _marks(alert.developments), alert.id),
        alerts=(alert,),
    )


def _shape(alert: Alert) -> Shape:
    if alert.developments and all(each.novelty is Novelty.CORRECTS for each in alert.developments):
        return Shape.CORRECTION
    return Shape.SEVERAL if len(alert.developments) > 1 else Shape.ALERT


def _subject(alert: Alert) -> str:
    """The headline of the article that raised it; a docket entry without one gives its text."""
    said = [article.title for article in alert.articles[:1]] + [each.quote for each in alert.developments]
    return next((line for line in (plain(text, SUBJECT) for text in said) if line), f"News in {plain(alert.case, NAME)}")


def _opening(alert: Alert) -> tuple[str, ...]:
    number = len(alert.developments)
    return (f"{number} developments in one article",) if number > 1 else ()


def _part(alert: Alert, ledger: Sequence[Development], heading: str = "") -> Part:
    earlier = {development.id: development for development in ledger}
    outlets = max((each.outlets for each in alert.developments), default=0)
    shown = alert.articles[:ARTICLES]
    more = max(outlets, len(alert.articles)) - len({article.source for article in shown} | ({""} if not shown else set()))
    return Part(
        alert=alert.id,
        heading=heading,
        told=tuple(_told(each, earlier.get(each.id)) for each in alert.developments),
        articles=tuple(_read(article) for article in shown),
        more=f"+{wording.count(more, 'outlet')}" if more > 0 and shown else "",
        remark="headline and first paragraph only" if alert.partial else "",
    )


def _told(each: AlertedDevelopment, earlier: Development | None) -> Told:
    return Told(
        development=plain(each.id, NAME),
        quote=plain(each.quote, QUOTE),
        what=wording.what(each.kind, _names(each.actors), _names(each.target)),
        happened=wording.happened(_as_exact(each)),
        sure=wording.sure(each.outlets, confirmed_by_docket=each.confirmed_by_docket),
        corrects=_corrected(each, earlier) if each.novelty is Novelty.CORRECTS else "",
    )


def _as_exact(each: AlertedDevelopment) -> HappenedOn:
    """`precision` travels beside the day for a development whose date no text gave."""
    return HappenedOn(each.happened_on.first, Precision.BY) if each.precision == Precision.BY else each.happened_on


def _corrected(each: AlertedDevelopment, earlier: Development | None) -> str:
    if earlier is None:
        return "Correction of what was told before"
    before = wording.what(earlier.kind, _names(earlier.actors), _names(earlier.target))
    now = wording.what(each.kind, _names(each.actors), _names(each.target))
    if before == now and earlier.happened_on == each.happened_on:
        return "Correction of what was told before"
    return f"Correction; told before as: {wording.happened(earlier.happened_on)} · {before}"


def _names(people: Iterable[str]) -> tuple[str, ...]:
    return tuple(plain(name, NAME) for name in people)


def _read(article: AlertedArticle) -> Read:
    url = safe_url(article.url)
    return Read(
        title=plain(article.title, SUBJECT) or "(no headline)",
        url=url,
        source=plain(article.source, NAME),
        published=wording.published(article.published),
    )


def _before(alert: Alert, ledger: Sequence[Development]) -> tuple[str, ...]:
    """The latest of what was known about the same people, else about the case; at most four lines."""
    told = {each.id for each in alert.developments}
    people = {name for each in alert.developments for name in (*each.actors, *each.target)}
    known = [each for each in ledger if each.id not in told and each.kind not in QUIET and each.first_seen_at < alert.raised_at]
    near = [each for each in known if people.intersection(each.people)] or known
    latest = sorted(near, key=lambda each: (each.happened_on.last, each.id), reverse=True)[:BEFORE]
    return tuple(_line(each) for each in latest)


def _line(each: Development) -> str:
    return f"{wording.happened(each.happened_on)} · {wording.what(each.kind, _names(each.actors), _names(each.target))}"


def _ahead(ledger: Iterable[Development], today: date, told: Iterable[str] = ()) -> tuple[str, ...]:
    """What was set for a day that is still to come, the next first."""
    skip = set(told)
    coming = sorted(
        (each.coming_on.first, each.id, each) for each in ledger if each.coming_on and each.coming_on.last >= today and each.id not in skip
    )
    return tuple(
        f"{wording.happened(on)} · {wording.what(each.kind, _names(each.actors), _names(each.target))}"
        for _, _, each in coming[:AHEAD]
        if (on := each.coming_on)
    )


def _marks(developments: Sequence[AlertedDevelopment]) -> tuple[str, ...]:
    return tuple(f"casewire mark {plain(each.id, NAME)} wrong" for each in developments)


def _closing(watch: str, note: str, marks: Sequence[str], message: str) -> tuple[str, ...]:
    """Why it came, and how to say that it is wrong or too much."""
    name = plain(watch, NAME)
    why = f'You get this because of the watch "{name}"' + (f": {plain(note, LINE)}" if note else "")
    wrong = f"Wrong? {marks[0]}" if len(marks) == 1 else "Wrong? casewire mark <id> wrong" if marks else ""
    calmer = f'Too much? Set "mode: digest" for the watch "{name}" in sources.yaml' if watch else ""
    return tuple(line for line in (why if watch else "", wrong, calmer, f"Alert {plain(message, NAME)}") if line)


def _some(*sections: Section) -> tuple[Section, ...]:
    return tuple(section for section in sections if section.lines)


def compose_digest(digest: Digest) -> Message:
    """One message for all that waited, by case and weight, with what lies ahead and what was seen but not alerted."""
    day = digest.due.astimezone(ZoneInfo(digest.watch.zone)).date()
    names = _Names(titles=dict(digest.titles))
    ordered = _by_case_and_weight(digest.alerts)
    number = sum(len(alert.developments) for alert in ordered)
    told = {each.id for alert in ordered for each in alert.developments}
    subject = f"{wording.count(number, 'development')}, {wording.day(day)}" if number else f"All quiet, {wording.day(day)}"
    where = names.title(digest.watch.case) if digest.watch.case else ""
    return Message(
        id=digest_id(digest.watch.name, digest.due),
        shape=Shape.DIGEST,
        at=digest.due,
        subject=f"{where}: {subject}" if where else f"Casewire: {subject}",
        case=digest.watch.case or "",
        watch=digest.watch.name,
        thread=f"digest-{digest.watch.name}",
        opening=(_health(digest),),
        parts=_parts(ordered, digest.ledger, names),
        sections=_some(
            Section(heading="Ahead", lines=_ahead(digest.ledger, day, told)),
            Section(heading="Seen, not alerted", lines=_silent(digest.silences)),
            Section(heading="Sources in trouble", lines=tuple(plain(line, LINE) for line in digest.sources_in_trouble)),
        ),
        closing=_closing(digest.watch.name, digest.watch.note, ("",) * min(number, 2), digest_id(digest.watch.name, digest.due)),
        alerts=tuple(ordered),
    )


def digest_id(watch: str, due: datetime) -> str:
    """The digest's id: one for each watch and time it was due, so that sending it again repeats it and makes no second one."""
    return f"digest-{watch}-{due.astimezone(UTC):%Y%m%dT%H%MZ}"


def _health(digest: Digest) -> str:
    """ "All quiet: 9 sources healthy, 41 articles read"."""
    figures = f"{wording.count(digest.sources_healthy, 'source')} healthy, {wording.count(digest.articles_read, 'article')} read"
    return figures if digest.alerts else f"All quiet: {figures}"


def _by_case_and_weight(alerts: Iterable[Alert]) -> list[Alert]:
    """Cases by their weightiest development, and within a case the weightier first, then the older."""
    listed = list(alerts)
    heaviest: dict[str, int] = {}
    for alert in listed:
        heaviest[alert.case] = max(heaviest.get(alert.case, 0), _weight(alert))
    return sorted(listed, key=lambda alert: (-heaviest[alert.case], alert.case, -_weight(alert), alert.raised_at, alert.id))


def _weight(alert: Alert) -> int:
    return max((BY_NAME[each.kind].weight for each in alert.developments if each.kind in BY_NAME), default=0)


def _parts(alerts: Sequence[Alert], ledger: Sequence[Development], names: _Names) -> tuple[Part, ...]:
    """A part for each alert; where there are several cases, the first of each carries its title."""
    several = len({alert.case for alert in alerts}) > 1
    parts = []
    case = None
    for alert in alerts:
        parts.append(_part(alert, ledger, names.title(alert.case) if several and alert.case != case else ""))
        case = alert.case
    return tuple(parts)


def _silent(silences: Sequence[Silence]) -> tuple[str, ...]:
    """The safety net: one line for each, with the reason."""
    listed = [silence for silence in silences if silence.listed]
    lines = tuple(
        f"{BY_NAME[each.kind].noun if each.kind in BY_NAME else 'article'}: “{plain(each.quote, 120)}” ({plain(each.reason, 120)})"
        for each in listed[:SILENCES]
    )
    rest = len(listed) - len(lines)
    return (*lines, f"and {rest} more: casewire export silences") if rest else lines


def compose_folded(alerts: Sequence[Alert], *, now: datetime, reason: str, titles: Sequence[tuple[str, str]] = ()) -> Message:
    """Several alerts of one watch as one message that names each, oldest first. `reason` says why they come together."""
    if not alerts:
        raise ValueError("nothing to fold: give at least one alert")
    ordered = sorted(alerts, key=lambda alert: (alert.raised_at, alert.id))
    names = _Names(titles=dict(titles))
    cases = list(dict.fromkeys(alert.case for alert in ordered))
    number = sum(len(alert.developments) for alert in ordered)
    one_case = cases[0] if len(cases) == 1 else ""
    grouped = [alert for case in cases for alert in ordered if alert.case == case]
    return Message(
        id=folded_id(ordered),
        shape=Shape.FOLDED,
        at=now,
        subject=f"{wording.count(number, 'development')} in {wording.names([names.title(case) for case in cases])}"[:SUBJECT],
        case=one_case,
        watch=ordered[0].watch,
        thread=one_case or f"watch-{ordered[0].watch}",
        opening=(plain(reason, LINE),) if reason else (),
        parts=_parts(grouped, (), names),
        closing=_closing(ordered[0].watch, ordered[0].note, ("",) * min(number, 2), folded_id(ordered)),
        alerts=tuple(ordered),
    )


def folded_id(alerts: Iterable[Alert]) -> str:
    """The id of several alerts sent as one: the same for the same alerts, in whatever order."""
    return "folded-" + hashlib.sha256("\n".join(sorted(alert.id for alert in alerts)).encode()).hexdigest()[:16]


def compose_introduction(introduction: Introduction) -> Message:
    """The one message that ends the first pass of a new case."""
    title = plain(introduction.case.title, LINE)
    ledger = sorted(introduction.ledger, key=lambda each: (each.happened_on.last, each.id), reverse=True)
    known = f"know {wording.count(len(ledger), 'development')}" + (
        f", the last on {wording.happened(ledger[0].happened_on)}" if ledger else ""
    )
    read = f"Read {wording.count(introduction.leads, 'lead')} and {wording.count(introduction.articles, 'article')}"
    return Message(
        id=f"introduction-{introduction.case.name}",
        shape=Shape.INTRODUCTION,
        at=introduction.at,
        subject=f"Now following: {title}",
        case=introduction.case.name,
        thread=introduction.case.name,
        opening=(
            f"{read}, {known}, watching {wording.count(introduction.sources, 'source')}.",
            "From now on you hear of what is new; what happened before stays in the timeline.",
        ),
        sections=_some(
            Section(heading="Known so far", lines=tuple(_line(each) for each in ledger[: 2 * BEFORE])),
            Section(heading="Ahead", lines=_ahead(ledger, introduction.at.date())),
        ),
        closing=(f"All of it: casewire timeline {plain(introduction.case.name, NAME)}",),
    )


def compose_trouble(troubles: Sequence[Trouble], *, now: datetime) -> Message:
    """What fails, since when, why, what waits because of it and what to do: for the operator, once per outage."""
    return _operator(troubles, now, Shape.TROUBLE, "in trouble", _trouble_lines)


def compose_recovery(troubles: Sequence[Trouble], *, now: datetime) -> Message:
    """What works again, and how long it did not."""
    return _operator(troubles, now, Shape.RECOVERY, "working again", lambda each: _recovery_lines(each, now))


def _operator(troubles: Sequence[Trouble], now: datetime, shape: Shape, state: str, lines: Any) -> Message:
    if not troubles:
        raise ValueError("no trouble to tell of: give at least one")
    named = [plain(each.what, NAME) for each in troubles]
    return Message(
        id=_operator_id(shape, troubles),
        shape=shape,
        at=now,
        subject=f"Casewire: {wording.names(named)} {state}"[:SUBJECT],
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
    shown = at.astimezone(UTC) if at.tzinfo is None else at
    return f"{wording.day(shown.date())}, {shown:%H:%M} {shown.tzname()}"


def _span(length: timedelta) -> str:
    minutes = max(int(length.total_seconds()) // 60, 0)
    if minutes < 120:
        return wording.count(minutes, "minute")
    return wording.count(minutes // 60, "hour") if minutes < 48 * 60 else wording.count(minutes // 1440, "day")


def as_record(alert: Alert) -> dict[str, Any]:
    """The alert as the contract writes it (`--alerts-to`, the `file` channel, `export alerts`): whole and unshortened."""
    return {
        "id": alert.id,
        "case": alert.case,
        "watch": alert.watch,
        "raised_at": alert.raised_at.isoformat(timespec="seconds"),
        "developments": [
            {
                "id": each.id,
                "kind": each.kind,
                "actors": list(each.actors),
                "target": list(each.target),
                "happened_on": str(each.happened_on),
                "novelty": str(each.novelty),
                "quote": each.quote,
                "summary": each.summary,
            }
            for each in alert.developments
        ],
        "articles": [
            {
                "id": article.id,
                "url": article.url,
                "title": article.title,
                "source": article.source,
                "published": str(article.published) if article.published else None,
            }
            for article in alert.articles
        ],
        "entities": list(alert.entities),
    }


def sample_alert(*, watch: str, case: str, now: datetime, note: str = "") -> Alert:
    """A made-up alert for `casewire test-alert`: nobody in it exists, and it says so."""
    day = now.astimezone(UTC).date()
    return Alert(
        id=f"test-{now.astimezone(UTC):%Y%m%dT%H%M%S}",
        case=case,
        watch=watch,
        raised_at=now,
        developments=(
            AlertedDevelopment(
                id=f"{case}-0",
                kind="settlement",
                actors=("Example Harbour Company", "Jane Sample"),
                target=(),
                happened_on=HappenedOn(day),
                novelty=Novelty.NEW,
                quote="This is a test: Example Harbour Company and Jane Sample, who do not exist, settled their quarrel over a lighthouse.",
                summary="Example Harbour Company and Jane Sample settled",
            ),
        ),
        articles=(
            AlertedArticle(
                id="test-article",
                url="https://example.org/a-test-of-casewire",
                title="Test alert: harbour company settles lighthouse quarrel",
                source="Example Gazette",
                published=When(now),
            ),
        ),
        entities=("Example Harbour Company", "Jane Sample"),
        note=note,
    )
