"""The outbox: alerts, the messages they are told in, and the way of each through its channel.

An alert waits as a delivery for each channel. Before it goes out it is put into a parcel, alone or with others, and from then on
shares its fate with them: so a message that has to be sent again, after a failure or a crash, is the same message.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, delete, func, or_, select, update

from casefile.case import Alert
from casefile.errors import StorageError
from storage.codec import decode, encode
from storage.database import Database
from storage.dialect import Backend
from storage.schema import alert, delivery, meta, parcel
from storage.values import Delivery, DeliveryState, KeptAlert, Outage, Parcel, SentMessage

OPEN = (DeliveryState.WAITING.value, DeliveryState.UNKNOWN.value)
OUT = "out:"
"""Before a channel's name: the note on its outage."""
SINGLE = ("alert", "several", "correction")
"""The shapes of messages that tell one alert."""
AT_ONCE = 2000
"""Deliveries looked at together; what a month of silence heaped up is taken in steps of this."""


class Outbox:
    """What is on its way to people. A delivery leaves `waiting` only by what its channel said.

    What is said of a delivery (sent, retry, unknown, give_up, requeue) is said of all that share its parcel.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def due(self, now: datetime, channel: str | None = None, limit: int = AT_ONCE) -> tuple[Delivery, ...]:
        """Deliveries to be tried now, oldest first; of one channel or of all. Whoever sends holds a lease on the channel."""
        ready = _query().where(delivery.c.state.in_(OPEN), _not_before(now)).limit(limit)
        if channel is not None:
            ready = ready.where(delivery.c.channel == channel)
        with self._database.read() as connection:
            return _load(connection, ready)

    def due_channels(self, now: datetime) -> tuple[str, ...]:
        """The channels that have something to be tried now, by name."""
        query = select(delivery.c.channel).distinct().where(delivery.c.state.in_(OPEN), _not_before(now))
        with self._database.read() as connection:
            return tuple(connection.execute(query.order_by(delivery.c.channel)).scalars())

    def loose(self, watch: str, channel: str) -> tuple[Delivery, ...]:
        """Alerts of a watch that wait for this channel and are in no parcel yet, due or held, oldest first."""
        query = _query().where(delivery.c.state == DeliveryState.WAITING.value, delivery.c.parcel.is_(None))
        with self._database.read() as connection:
            return _load(connection, query.where(delivery.c.channel == channel, alert.c.watch == watch))

    def pack(self, one: Parcel, ids: Sequence[int]) -> bool:
        """Fix a message and the deliveries (by id) it tells; a parcel without any has a delivery of its own. Due at once.

        False, and nothing changes, where the channel has a parcel of this name already, or one of the deliveries is in another.
        """
        loose = select(delivery.c.id).where(delivery.c.id.in_(ids), delivery.c.parcel.is_(None)).with_for_update()
        with self._database.write() as connection:
            if ids and len(connection.execute(loose).all()) != len(ids):
                return False
            key = _add_parcel(connection, self._database.backend, one)
            if key is None:
                return False
            if not ids:
                _add_own_delivery(connection, key, one.channel, None)
            connection.execute(update(delivery).where(delivery.c.id.in_(ids)).values(parcel=key, next_try=None, reason=""))
        return True

    def announce(self, parcels: Iterable[Parcel], *, notes: Mapping[str, str | None], until: datetime | None = None) -> None:
        """Put messages that tell no alert on their way, held `until` then, and keep the notes (None drops one) with them: both or neither.

        A message its channel has already stays as it is.
        """
        backend = self._database.backend
        with self._database.write() as connection:
            for each in parcels:
                if (key := _add_parcel(connection, backend, each)) is not None:
                    _add_own_delivery(connection, key, each.channel, until)
            for note, value in notes.items():
                connection.execute(delete(meta).where(meta.c.key == note))
                if value is not None:
                    connection.execute(meta.insert(), {"key": note, "value": value})

    def renew(self, parcels: Iterable[Parcel], *, notes: Mapping[str, str]) -> None:
        """Like `announce`, but what went out before goes out again, as it is written now: it tells what has changed since."""
        backend = self._database.backend
        with self._database.write() as connection:
            for each in parcels:
                if (key := _add_parcel(connection, backend, each)) is not None:
                    _add_own_delivery(connection, key, each.channel, None)
                else:
                    _write_anew(connection, each)
            for note, value in notes.items():
                connection.execute(backend.upsert(meta), {"key": note, "value": value})

    def parcel(self, channel: str, name: str) -> Parcel | None:
        """A message as it was fixed for a channel."""
        with self._database.read() as connection:
            row = connection.execute(_PARCELS.where(parcel.c.channel == channel, parcel.c.name == name)).first()
            return None if row is None else _parcel(row)

    def single(self, channel: str, since: datetime) -> tuple[Parcel, ...]:
        """The messages of one alert each that the channel took at or after `since`, oldest first."""
        query = _PARCELS.join(delivery, delivery.c.parcel == parcel.c.id).order_by(delivery.c.id)
        query = query.where(delivery.c.channel == channel, delivery.c.sent_at >= since, parcel.c.shape.in_(SINGLE), parcel.c.content != "")
        with self._database.read() as connection:
            return tuple(_parcel(row) for row in connection.execute(query))

    def digests(self) -> Mapping[tuple[str, str], datetime]:
        """(watch, channel) to the time the last digest was due."""
        query = select(parcel.c.watch, parcel.c.channel, func.max(parcel.c.at).label("at")).where(parcel.c.shape == "digest")
        with self._database.read() as connection:
            rows = connection.execute(query.group_by(parcel.c.watch, parcel.c.channel)).all()
        return {(row.watch, row.channel): row.at for row in rows}

    def sent_since(self, watch: str, channel: str, since: datetime) -> tuple[SentMessage, ...]:
        """The messages that told this watch's alerts through the channel after `since`, digests left out."""
        query = select(delivery.c.id, delivery.c.parcel, delivery.c.sent_at, alert.c.case).join(alert, alert.c.number == delivery.c.alert)
        query = query.outerjoin(parcel, parcel.c.id == delivery.c.parcel).where(func.coalesce(parcel.c.shape, "") != "digest")
        query = query.where(delivery.c.channel == channel, delivery.c.sent_at > since, alert.c.watch == watch)
        cases: dict[tuple[object, datetime], set[str]] = defaultdict(set)
        with self._database.read() as connection:
            for row in connection.execute(query):
                cases[row.parcel or f"delivery {row.id}", row.sent_at].add(row.case)
        return tuple(SentMessage(cases=frozenset(some), at=at) for (_, at), some in cases.items())

    def outages(self) -> Mapping[str, Outage]:
        """The channels that are out as a whole."""
        query = select(meta.c.value).where(meta.c.key.startswith(OUT, autoescape=True)).order_by(meta.c.key)
        with self._database.read() as connection:
            found = [decode(Outage, value) for value in connection.execute(query).scalars()]
        return {outage.channel: outage for outage in found}

    def out(self, outage: Outage) -> None:
        """A channel is out: what waits for it is held until it is back."""
        with self._database.write() as connection:
            connection.execute(self._database.backend.upsert(meta), {"key": OUT + outage.channel, "value": encode(outage)})

    def back(self, channel: str, tries: int) -> None:
        """A channel works again: all that waits for it is due. More than so many tries were the channel's fault and are forgotten."""
        tried = update(delivery).where(delivery.c.channel == channel, delivery.c.state.in_(OPEN), delivery.c.tries > tries)
        with self._database.write() as connection:
            connection.execute(delete(meta).where(meta.c.key == OUT + channel))
            connection.execute(tried.values(tries=tries))

    def sent(self, id: int, now: datetime) -> None:  # noqa: A002
        """The channel said yes."""
        self._settle(id, DeliveryState.SENT, "", next_try=None, sent_at=now)

    def retry(self, id: int, reason: str, next_try: datetime) -> None:  # noqa: A002
        """It did not go out; tried again then."""
        self._settle(id, DeliveryState.WAITING, reason, next_try=next_try)

    def unknown(self, id: int, reason: str, next_try: datetime | None) -> None:  # noqa: A002
        """It was handed over and the answer was lost; sent again then with the same id, or left so where that is None."""
        self._settle(id, DeliveryState.UNKNOWN, reason, next_try=next_try)

    def give_up(self, id: int, reason: str) -> None:  # noqa: A002
        """It will not go out by itself; listed with its reason until somebody asks for it again."""
        self._settle(id, DeliveryState.GIVEN_UP, reason, next_try=None)

    def hold(self, ids: Sequence[int], reason: str, until: datetime) -> None:
        """Not tried before then (quiet hours, a digest); this is no failed try."""
        with self._database.write() as connection:
            connection.execute(update(delivery).where(delivery.c.id.in_(ids)).values(reason=reason, next_try=until))

    def reconsider(self, reason: str) -> None:
        """What is held for a reason that begins so is looked at again at once; it may be held anew."""
        held = and_(delivery.c.state == DeliveryState.WAITING.value, delivery.c.parcel.is_(None))
        found = update(delivery).where(held, delivery.c.reason.startswith(reason, autoescape=True))
        with self._database.write() as connection:
            connection.execute(found.values(next_try=None))

    def requeue(self, id: int) -> None:  # noqa: A002
        """Try it again at once, whatever became of it."""
        values = {"state": DeliveryState.WAITING.value, "reason": "", "tries": 0, "next_try": None}
        with self._database.write() as connection:
            self._change(connection, id, values)

    def counts(self) -> Mapping[str, int]:
        """How many deliveries are in each state; every state is there."""
        with self._database.read() as connection:
            found = connection.execute(select(delivery.c.state, func.count()).group_by(delivery.c.state)).all()
        return {state.value: 0 for state in DeliveryState} | {row[0]: row[1] for row in found}

    def all(self, state: DeliveryState | None = None) -> tuple[Delivery, ...]:
        """Every delivery, oldest first, or those in one state."""
        query = _query() if state is None else _query().where(delivery.c.state == state.value)
        with self._database.read() as connection:
            return _load(connection, query)

    def oldest_waiting(self) -> datetime | None:
        """When the oldest alert that has not gone out was raised."""
        query = select(func.min(alert.c.raised_at)).join(delivery, delivery.c.alert == alert.c.number)
        with self._database.read() as connection:
            return connection.execute(query.where(delivery.c.state.in_(OPEN))).scalar()

    def alert(self, id: str) -> Alert | None:  # noqa: A002
        """One alert."""
        with self._database.read() as connection:
            found = connection.execute(select(alert.c.alert).where(alert.c.id == id)).scalar()
        return None if found is None else decode(Alert, found)

    def alerts(self, case: str | None = None) -> tuple[KeptAlert, ...]:
        """Every alert, oldest first; of one case or of all."""
        query = select(alert.c.alert, alert.c.rehearsed).order_by(alert.c.number)
        if case is not None:
            query = query.where(alert.c.case == case)
        with self._database.read() as connection:
            return tuple(KeptAlert(alert=decode(Alert, row.alert), rehearsed=row.rehearsed) for row in connection.execute(query))

    def _settle(self, id: int, state: DeliveryState, reason: str, **values: datetime | None) -> None:  # noqa: A002
        outcome = {"state": state.value, "reason": reason, "tries": delivery.c.tries + 1, **values}
        with self._database.write() as connection:
            self._change(connection, id, outcome)

    def _change(self, connection: Connection, id: int, values: Mapping[str, Any]) -> None:  # noqa: A002
        packed = select(delivery.c.parcel).where(delivery.c.id == id).scalar_subquery()
        together = or_(delivery.c.id == id, delivery.c.parcel == packed)
        if not connection.execute(update(delivery).where(together).values(**values)).rowcount:
            raise StorageError(f"{self._database.backend.place}: there is no delivery {id}; `casewire deliveries` lists them")


def add(connection: Connection, backend: Backend, raised: Alert, channels: Sequence[str], article: int | None) -> None:
    """Write an alert and one delivery for each channel, none for a rehearsal. One that is there already stays as it is."""
    row = {
        "id": raised.id,
        "case": raised.case,
        "watch": raised.watch,
        "raised_at": raised.raised_at,
        "article": article,
        "rehearsed": not channels,
        "alert": encode(raised),
    }
    number = connection.execute(backend.ignoring(alert).returning(alert.c.number), row).scalar()
    if number is None or not channels:
        return
    waiting = {"alert": number, "state": DeliveryState.WAITING.value, "tries": 0, "reason": ""}
    connection.execute(delivery.insert(), [{**waiting, "channel": each} for each in dict.fromkeys(channels)])


def _not_before(now: datetime) -> ColumnElement[bool]:
    unset = and_(delivery.c.next_try.is_(None), delivery.c.state == DeliveryState.WAITING.value)
    return or_(unset, delivery.c.next_try <= now)


def _add_parcel(connection: Connection, backend: Backend, one: Parcel) -> int | None:
    """Write a parcel; None where the channel has one of this name."""
    row = {"channel": one.channel, "name": one.name, "shape": one.shape, "watch": one.watch, "at": one.at, "content": one.content}
    key: int | None = connection.execute(backend.ignoring(parcel).returning(parcel.c.id), row).scalar()
    return key


def _add_own_delivery(connection: Connection, key: int, channel: str, until: datetime | None) -> None:
    """The way of a parcel that tells no alert."""
    waiting = {"parcel": key, "channel": channel, "state": DeliveryState.WAITING.value, "tries": 0, "reason": ""}
    connection.execute(delivery.insert(), {**waiting, "next_try": until})


def _write_anew(connection: Connection, one: Parcel) -> None:
    same = select(parcel.c.id).where(parcel.c.channel == one.channel, parcel.c.name == one.name).scalar_subquery()
    again = {"state": DeliveryState.WAITING.value, "reason": "", "tries": 0, "next_try": None}
    connection.execute(update(delivery).where(delivery.c.parcel == same).values(**again))
    connection.execute(update(parcel).where(parcel.c.channel == one.channel, parcel.c.name == one.name).values(content=one.content))


_PARCELS: Select[Any] = select(parcel.c.name, parcel.c.channel, parcel.c.shape, parcel.c.watch, parcel.c.at, parcel.c.content)


def _query() -> Select[Any]:
    columns = (delivery.c.id, delivery.c.channel, delivery.c.state, delivery.c.tries, delivery.c.next_try, delivery.c.reason)
    packed = (delivery.c.parcel, parcel.c.name, parcel.c.shape, parcel.c.watch, parcel.c.at, parcel.c.content)
    query = select(*columns, *packed, alert.c.alert).select_from(delivery)
    query = query.outerjoin(alert, alert.c.number == delivery.c.alert).outerjoin(parcel, parcel.c.id == delivery.c.parcel)
    return query.order_by(delivery.c.id)


def _load(connection: Connection, query: Select[Any]) -> tuple[Delivery, ...]:
    return tuple(_delivery(row) for row in connection.execute(query))


def _delivery(row: Row[Any]) -> Delivery:
    return Delivery(
        id=row.id,
        alert=None if row.alert is None else decode(Alert, row.alert),
        channel=row.channel,
        state=DeliveryState(row.state),
        tries=row.tries,
        next_try=row.next_try,
        reason=row.reason,
        parcel=None if row.parcel is None else _parcel(row),
    )


def _parcel(row: Row[Any]) -> Parcel:
    return Parcel(name=row.name, channel=row.channel, shape=row.shape, at=row.at, watch=row.watch, content=row.content)
