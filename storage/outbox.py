"""The outbox: alerts, and their way through each channel."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select, update

from casefile.case import Alert
from casefile.errors import StorageError
from storage.codec import decode, encode
from storage.database import Database
from storage.dialect import Backend
from storage.schema import alert, delivery
from storage.values import Delivery, DeliveryState, KeptAlert

LEASE = timedelta(minutes=5)
"""How long a delivery belongs to the process that took it; a crash sets it free after that."""
OPEN = (DeliveryState.WAITING.value, DeliveryState.UNKNOWN.value)


class Outbox:
    """What is on its way to people. A delivery leaves `waiting` only by what its channel said."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def due(self, now: datetime, limit: int = 50, *, lease: timedelta = LEASE) -> tuple[Delivery, ...]:
        """Take deliveries to be tried now, oldest first; nobody else gets them until the lease is over."""
        ready = select(delivery.c.id).where(delivery.c.state.in_(OPEN), _not_before(now), _free(now, lease))
        ready = ready.order_by(delivery.c.id).limit(limit).with_for_update(skip_locked=True)
        with self._database.write() as connection:
            ids = connection.execute(ready).scalars().all()
            connection.execute(update(delivery).where(delivery.c.id.in_(ids)).values(leased_until=now + lease))
            return _load(connection, _query().where(delivery.c.id.in_(ids)))

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

    def hold(self, id: int, reason: str, until: datetime) -> None:  # noqa: A002
        """Not tried before then (quiet hours, a digest); this is no failed try."""
        with self._database.write() as connection:
            self._change(connection, id, {"reason": reason, "next_try": until, "leased_until": None})

    def requeue(self, id: int) -> None:  # noqa: A002
        """Try it again at once, whatever became of it."""
        values = {"state": DeliveryState.WAITING.value, "reason": "", "tries": 0, "next_try": None, "leased_until": None}
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

    def alerts(self, case: str | None = None) -> tuple[KeptAlert, ...]:
        """Every alert, oldest first; of one case or of all."""
        query = select(alert.c.alert, alert.c.rehearsed).order_by(alert.c.number)
        if case is not None:
            query = query.where(alert.c.case == case)
        with self._database.read() as connection:
            return tuple(KeptAlert(alert=decode(Alert, row.alert), rehearsed=row.rehearsed) for row in connection.execute(query))

    def _settle(self, id: int, state: DeliveryState, reason: str, **values: datetime | None) -> None:  # noqa: A002
        outcome = {"state": state.value, "reason": reason, "tries": delivery.c.tries + 1, "leased_until": None, **values}
        with self._database.write() as connection:
            self._change(connection, id, outcome)

    def _change(self, connection: Connection, id: int, values: Mapping[str, Any]) -> None:  # noqa: A002
        if connection.execute(update(delivery).where(delivery.c.id == id).values(**values)).rowcount != 1:
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


def _free(now: datetime, lease: timedelta) -> ColumnElement[bool]:
    """A lease that ends later than one taken now would was taken before the clock went back: it binds nobody."""
    until = delivery.c.leased_until
    return or_(until.is_(None), until <= now, until > now + lease)


def _query() -> Select[Any]:
    columns = (delivery.c.id, delivery.c.channel, delivery.c.state, delivery.c.tries, delivery.c.next_try, delivery.c.reason)
    return select(*columns, alert.c.alert).join(alert, alert.c.number == delivery.c.alert).order_by(delivery.c.id)


def _load(connection: Connection, query: Select[Any]) -> tuple[Delivery, ...]:
    return tuple(_delivery(row) for row in connection.execute(query))


def _delivery(row: Row[Any]) -> Delivery:
    return Delivery(
        id=row.id,
        alert=decode(Alert, row.alert),
        channel=row.channel,
        state=DeliveryState(row.state),
        tries=row.tries,
        next_try=row.next_try,
        reason=row.reason,
    )
