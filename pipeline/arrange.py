"""Which messages the waiting alerts become: single, together, folded, or in the digest. Fixed in the store before anything is sent."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from itertools import islice
from zoneinfo import ZoneInfo

from alerts.compose import Context, compose
from alerts.digest import Digest, compose_digest, compose_folded
from alerts.message import Message, Shape
from alerts.pieces import ARTICLES, counted
from alerts.when import HOUR, Going, Told, Way, due_digest, going, plan
from casefile.alert import named
from casefile.case import Alert, Mode, Silence, Standing, Watch
from casefile.config import Configuration
from casefile.marks import in_force
from casefile.material import Article, Form
from pipeline.health import is_trouble
from pipeline.house import House
from pipeline.marking import MUTE, MUTED
from storage import Store
from storage.codec import encode
from storage.values import Delivery, FetchState, Parcel

SINCE = "watch:"
"""Before a watch's name: the note when it was first seen, from which its digests count."""


# ---- what goes now -----------------------------------------------------------------------------------------------------------------


def pack_due(house: House, channel: str, now: datetime, *, most: int | None = None) -> None:
    """Puts what is due for a channel into parcels, and holds with a reason what is not to go yet.

    `most` parcels at most, the oldest first; the rest stays as it is. Raises StorageError.
    """
    loose = [each for each in house.store.outbox.due(now, channel) if each.parcel is None and each.alert is not None]
    bundles: list[tuple[tuple[Alert, ...], str]] = []
    places: dict[str, int] = {}
    mutes = _mutes(house) if loose else {}
    for watch, waiting in _by_watch(house.config, channel, loose):
        places |= {alert.id: delivery.id for alert, delivery in waiting}
        bundles += _arranged(house, watch, channel, waiting, now, places, mutes, hold=most is None)
    bundles.sort(key=lambda bundle: (bundle[0][0].raised_at, bundle[0][0].id))
    for alerts, reason in bundles[:most]:
        parcel = parcel_of(house, alerts, channel, reason, now)
        house.store.outbox.pack(parcel, [places[alert.id] for alert in alerts])


def _arranged(
    house: House,
    watch: Watch,
    channel: str,
    waiting: Sequence[tuple[Alert, Delivery]],
    now: datetime,
    places: Mapping[str, int],
    mutes: Mapping[str, date],
    *,
    hold: bool,
) -> list[tuple[tuple[Alert, ...], str]]:
    """The bundles of one watch that go now, each with the reason why they go together."""
    outbox = house.store.outbox
    ready: list[Alert] = []
    held: dict[tuple[str, datetime], list[int]] = defaultdict(list)
    for alert, delivery in waiting:
        way = _muted(watch, alert, mutes, now) or going(watch, alert, now)
        if way.way is Way.NOW:
            ready.append(alert)
        else:
            held[way.reason, way.at].append(delivery.id)
    for (reason, until), ids in held.items():
        outbox.hold(ids, reason, until)
    if not ready:
        return []
    told = [Told(cases=sent.cases, at=sent.at) for sent in outbox.sent_since(watch.name, channel, now - HOUR)]
    planned = plan(watch, ready, told, now)
    if planned.held and planned.until is not None and hold:
        outbox.hold([places[alert.id] for alert in planned.held], "held: goes together with what else comes", planned.until)
    return list(zip(planned.bundles, planned.reasons, strict=True))


def _by_watch(config: Configuration, channel: str, deliveries: Iterable[Delivery]) -> Iterator[tuple[Watch, list[tuple[Alert, Delivery]]]]:
    """Deliveries by the watch they are for. What waits for a watch that is no more, or left this channel, goes out at once."""
    watches = {watch.name: watch for watch in config.watches if channel in watch.to}
    found: dict[str, list[tuple[Alert, Delivery]]] = {}
    for delivery in deliveries:
        if delivery.alert is not None:
            found.setdefault(delivery.alert.watch, []).append((delivery.alert, delivery))
    for name, waiting in found.items():
        yield watches.get(name) or Watch(name=name, mode=Mode.NOW), waiting


def parcel_of(house: House, alerts: Sequence[Alert], channel: str, reason: str, now: datetime) -> Parcel:
    """The parcel for alerts that go together."""
    if len(alerts) == 1:
        try:
            return sealed(message_of(house, alerts[0]), channel)
        except (ValueError, TypeError, KeyError):  # unforeseen: it is said when it is to be sent, and holds up nothing else
            return Parcel(name=alerts[0].id, channel=channel, shape=str(Shape.ALERT), at=now, watch=alerts[0].watch)
    told = [as_it_stands(house, alert) for alert in alerts]
    return sealed(compose_folded(told, now=now, reason=reason, titles=titles_of(house.config), links=house.links), channel)


def message_of(house: House, alert: Alert) -> Message:
    """The message of one alert, with what is known at this moment."""
    case = next((case for case in house.config.cases if case.name == alert.case), None)
    watch = next((watch for watch in house.config.watches if watch.name == alert.watch), None)
    ledger = house.store.ledger.developments(case=alert.case)
    return compose(as_it_stands(house, alert), context=Context(case=case, watch=watch, ledger=ledger, links=house.links))


def as_it_stands(house: House, alert: Alert) -> Alert:
    """The alert with what joined since it was raised: outlets, their articles (best copy first), the docket's word."""
    store = house.store
    entries = {each.id: entry for each in alert.developments if (entry := store.ledger.development(each.id)) is not None}
    pieces = {piece.source: piece.article for entry in entries.values() for piece in entry.evidence if piece.standing is Standing.NEWS}
    told = {article.source for article in alert.articles}
    found = (store.articles.by_id(article) for source, article in pieces.items() if source not in told)
    joined = sorted((stored.article for stored in islice(found, ARTICLES) if stored is not None), key=_best_first)
    return replace(counted(alert, entries), articles=(*alert.articles, *map(named, joined)))


def _best_first(article: Article) -> tuple[bool, bool, str]:
    """Whole text before stub, dated before undated, earlier before later."""
    return article.form is Form.PARTIAL, article.published is None, str(article.published)


def sealed(message: Message, channel: str) -> Parcel:
    """A message as it will go through a channel, however often."""
    return Parcel(name=message.id, channel=channel, shape=str(message.shape), at=message.at, watch=message.watch, content=encode(message))


def titles_of(config: Configuration) -> dict[str, str]:
    """Case name to title."""
    return {case.name: case.title for case in config.cases}


# ---- what the user does not want to hear of now ------------------------------------------------------------------------------------


def _mutes(house: House) -> Mapping[str, date]:
    """Development, entity or case to the day on which it is told of again."""
    standing = in_force(house.store.marks.all(kind=MUTE))
    return {mark.subject: date.fromisoformat(mark.other) for mark in standing if mark.other}


def _muted(watch: Watch, alert: Alert, mutes: Mapping[str, date], now: datetime) -> Going | None:
    """How long an alert is held because its case, all its developments or all it concerns are muted; None where they are not."""
    groups = ((alert.case,), tuple(each.id for each in alert.developments), alert.entities)
    days = [min(mutes[name] for name in group) for group in groups if group and all(name in mutes for name in group)]
    if not days:
        return None
    until = datetime.combine(max(days), time(), tzinfo=ZoneInfo(watch.zone)).astimezone(UTC)
    return Going(way=Way.HELD, at=until, reason=f"{MUTED} {max(days)}") if until > now else None


# ---- digests -----------------------------------------------------------------------------------------------------------------------


def fix_digests(house: House, now: datetime, *, out: Collection[str] = ()) -> None:
    """Makes the digests that are due. A channel that is out gets one when it is back: it carries all that waited. Raises StorageError."""
    watches = [watch for watch in house.config.watches if watch.mode is not Mode.NOW]
    if not watches:
        return
    last = house.store.outbox.digests()
    began = _first_seen(house, watches, now)
    for watch in watches:
        for channel in watch.to:
            since = max(began[watch.name], last.get((watch.name, channel), began[watch.name]))
            due = due_digest(watch, last=since, now=now)
            if due is not None and channel not in out:
                _fix_digest(house, watch, channel, due, since)


def _first_seen(house: House, watches: Iterable[Watch], now: datetime) -> Mapping[str, datetime]:
    known = house.store.meta.all(SINCE)
    for watch in watches:
        if watch.name not in known:
            house.store.meta.put(SINCE + watch.name, now.isoformat())
    return {watch.name: datetime.fromisoformat(known[watch.name]) if watch.name in known else now for watch in watches}


def _fix_digest(house: House, watch: Watch, channel: str, due: datetime, since: datetime) -> None:
    waiting = [(each.alert, each) for each in house.store.outbox.loose(watch.name, channel) if each.alert is not None]
    mutes = _mutes(house) if waiting else {}
    told = [
        (alert, each)
        for alert, each in waiting
        if going(watch, alert, alert.raised_at).way is Way.DIGEST and not _muted(watch, alert, mutes, due)
    ]
    message = compose_digest(_digest(house, watch, due, since, [as_it_stands(house, alert) for alert, _ in told]))
    house.store.outbox.pack(sealed(message, channel), [each.id for _, each in told])


def _digest(house: House, watch: Watch, due: datetime, since: datetime, alerts: Iterable[Alert]) -> Digest:
    store = house.store
    sources = house.sources_of(watch.case) if watch.case else house.config.sources
    troubled = {state.source: state for state in store.sources.unwell() if is_trouble(state)}
    ill = [troubled[source.name] for source in sources if source.name in troubled]
    told, silences = tuple(alerts), store.ledger.silences(case=watch.case, since=since)
    return Digest(
        watch=watch,
        due=due,
        alerts=told,
        silences=silences,
        events=_events(store, told, silences),
        ledger=store.ledger.developments(case=watch.case),
        titles=titles_of(house.config),
        sources_healthy=len(sources) - len(ill),
        sources_in_trouble=tuple(map(_in_a_line, ill)),
        articles_read=store.articles.count(since=since),
        links=house.links,
    )


def _events(store: Store, alerts: Iterable[Alert], silences: Iterable[Silence]) -> Mapping[tuple[str, str], str]:
    """Which events the articles report: to put together what belongs together."""
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for alert in alerts:
        articles[alert.case].update(each.id for each in alert.articles[:1])
    for silence in silences:
        articles[silence.case].update({silence.article} if silence.listed else ())
    return {(case, article): event for case, some in articles.items() for article, event in store.events.of(case, some).items()}


def _in_a_line(state: FetchState) -> str:
    return f"{state.source}: {state.reason}"
