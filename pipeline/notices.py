"""What is told without an alert: a new case is introduced, the operator hears of trouble and of its end, a watchdog is called.

Each message and the note that it was made are written together, so a crash neither loses nor repeats one.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from alerts.notices import Introduction, Trouble, compose_introduction, compose_recovery, compose_trouble
from alerts.when import TOGETHER, released
from casefile.case import Case, Watch
from casefile.errors import FetchError
from pipeline.arrange import sealed
from pipeline.health import HICCUPS, advice, is_trouble
from pipeline.house import INTRODUCED, House
from storage.codec import decode, encode
from storage.values import FetchState, Outage
from wire.client import Client

FOLLOWED = "followed:"
"""Before a case's name: the note when it was first seen in the configuration; "" where the store was new then."""
FIRST_PASS = timedelta(days=1)
"""A first pass ends after so long even if a source was not due in it: one that is read weekly must not keep a case silent."""
TOLD = "told:"
"""Before what is in trouble: the trouble as the operator was told of it."""
LAST_TOLD = "operator-told"

log = structlog.get_logger("casewire")


def announce(house: House, now: datetime, outages: Mapping[str, Outage]) -> None:
    """Puts into the outbox what is to be told without an alert. `outages` are the channels that are out. Raises StorageError."""
    introduce(house, now)
    if house.config.operator.to:
        tell_operator(house, now, outages)


async def ping(house: House, client: Client) -> None:
    """Calls the address that expects to hear of each good pass, unless every source fails. A call that fails is logged, no more."""
    sources = {source.name for source in house.config.sources}
    failing = {state.source for state in house.store.sources.unwell()}
    if not house.config.operator.ping or (sources and sources <= failing):
        return
    try:
        await client.get(house.config.operator.ping)
    except FetchError as error:
        log.warning("the ping address did not answer", reason=str(error))


# ---- a new case --------------------------------------------------------------------------------------------------------------------


def introduce(house: House, now: datetime) -> None:
    """Introduces every case whose first pass is over, once, through the channels of its watches."""
    silent = house.not_introduced()
    if not silent:
        return
    since = _followed_since(house, silent, now)
    states = {state.source: state for state in house.store.sources.all()}
    visited = [case for case in house.config.cases if case.name in silent and _was_visited(house, case, states, since[case.name], now)]
    waiting = house.store.leads.sources_waiting(now) if visited else frozenset()
    for case in visited:
        if not waiting.intersection(source.name for source in house.sources_of(case.name)):
            _introduce(house, case, states, now)


def _followed_since(house: House, cases: Iterable[str], now: datetime) -> Mapping[str, datetime | None]:
    """When each case was first seen; None for those a new store began with, of which any visit counts."""
    meta = house.store.meta
    known = dict(meta.all(FOLLOWED))
    first = "" if not known else now.isoformat()
    for case in cases:
        if case not in known:
            meta.put(FOLLOWED + case, first)
            known[case] = first
    return {case: datetime.fromisoformat(noted) if noted else None for case, noted in known.items()}


def _was_visited(house: House, case: Case, states: Mapping[str, FetchState], since: datetime | None, now: datetime) -> bool:
    """Whether every source of the case was visited since it is followed, or had a day for it; and one of them could be read."""
    if not any(source.name in states and states[source.name].last_ok for source in house.sources_of(case.name)):
        return False
    if since is not None and now - since > FIRST_PASS:
        return True
    visits = [states[source.name].last_try if source.name in states else None for source in house.sources_of(case.name)]
    return all(visit is not None and (since is None or visit > since) for visit in visits)


def _introduce(house: House, case: Case, states: Mapping[str, FetchState], now: datetime) -> None:
    store = house.store
    sources = house.sources_of(case.name)
    message = compose_introduction(
        Introduction(
            case=case,
            at=now,
            leads=sum(states[source.name].items for source in sources if source.name in states),
            articles=store.articles.count(case=case.name),
            sources=len(sources),
            ledger=store.ledger.developments(case=case.name),
        )
    )
    watches = [watch for watch in house.config.watches if watch.case in (None, case.name)]
    channels = dict.fromkeys(channel for watch in watches for channel in watch.to)
    store.outbox.announce(
        [sealed(message, channel) for channel in channels],
        notes={INTRODUCED + case.name: now.isoformat()},
        until=_loud_again(watches, now),
    )


def _loud_again(watches: Sequence[Watch], now: datetime) -> datetime | None:
    """When the first of them may be told something; None: at once."""
    until = min((released(watch, now) for watch in watches), default=now)
    return until if until > now else None


# ---- trouble, for the operator -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True, slots=True)
class _Subjects:
    """What the operator may hear of: what is in trouble, and what is not well though it is no trouble yet."""

    troubles: Mapping[str, Trouble]
    unwell: frozenset[str]
    known: frozenset[str]


def tell_operator(house: House, now: datetime, outages: Mapping[str, Outage]) -> None:
    """Tells of each outage once and of its end once. What comes within minutes of a message goes together at their end."""
    meta = house.store.meta
    told = {what: decode(Trouble, text) for what, text in meta.all(TOLD).items()}
    subjects = _subjects(house, outages, now)
    fresh = [trouble for what, trouble in subjects.troubles.items() if what not in told]
    over = [trouble for what, trouble in told.items() if what not in subjects.unwell]
    last = meta.get(LAST_TOLD) if fresh or over else None
    if not last or now >= datetime.fromisoformat(last) + TOGETHER:
        _tell(house, now, outages, fresh, over, subjects.known)
    _mark_reported(house, frozenset(meta.all(TOLD)))


def _tell(
    house: House, now: datetime, outages: Mapping[str, Outage], fresh: Sequence[Trouble], over: Sequence[Trouble], known: Collection[str]
) -> None:
    """What is fresh and what is over as messages, by a channel that works where there is one. What was removed is forgotten."""
    waiting = [_with_waiting(house, trouble, now) for trouble in fresh]
    recovered = [trouble for trouble in over if trouble.what in known]
    messages = ([compose_trouble(waiting, now=now)] if waiting else []) + ([compose_recovery(recovered, now=now)] if recovered else [])
    notes: dict[str, str | None] = {TOLD + trouble.what: None for trouble in over}
    notes |= {TOLD + trouble.what: encode(trouble) for trouble in fresh}
    if messages:
        notes[LAST_TOLD] = now.isoformat()
    if notes:
        to = house.config.operator.to
        channels = [name for name in to if name not in outages] or to
        house.store.outbox.announce([sealed(message, channel) for message in messages for channel in channels], notes=notes)


def _mark_reported(house: House, told: Collection[str]) -> None:
    for state in house.store.sources.unwell():
        if not state.reported and _source(state.source) in told:
            house.store.sources.save(replace(state, reported=True))


def _with_waiting(house: House, trouble: Trouble, now: datetime) -> Trouble:
    kind, _, name = trouble.what.partition(" ")
    return replace(trouble, waiting=len(house.store.outbox.due(trouble.next_try or now, name))) if kind == "channel" else trouble


def _subjects(house: House, outages: Mapping[str, Outage], now: datetime) -> _Subjects:
    sources = {source.name for source in house.config.sources}
    unwell = [state for state in house.store.sources.unwell() if state.source in sources]
    troubles = [_of_source(state, now) for state in unwell if is_trouble(state)]
    troubles += [_of_channel(outage) for outage in outages.values() if outage.failures >= HICCUPS]
    known = {*map(_source, sources), *map(_channel, house.config.channels)}
    return _Subjects(
        troubles={trouble.what: trouble for trouble in troubles},
        unwell=frozenset((*(_source(state.source) for state in unwell), *map(_channel, outages))),
        known=frozenset(known),
    )


def _source(name: str) -> str:
    return f"source {name}"


def _channel(name: str) -> str:
    return f"channel {name}"


def _of_source(state: FetchState, now: datetime) -> Trouble:
    return Trouble(
        what=_source(state.source),
        reason=state.reason,
        since=state.last_ok or state.last_try or now,
        next_try=state.next_try,
        advice=advice(state),
    )


def _of_channel(outage: Outage) -> Trouble:
    return Trouble(
        what=_channel(outage.channel),
        reason=outage.reason,
        since=outage.since,
        next_try=outage.next_try,
        advice="What waits for it goes out by itself when it is back",
    )
