"""Later coverage of what was told: the message that told it is changed in place ("+12 outlets"), and nobody's phone rings.

Such a change goes through the outbox like any message. There is one for each message and channel, written anew whenever the count has
grown, so that an outage heaps up nothing and an old count never overtakes a new one.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from alerts.message import Message
from alerts.pieces import recounted
from pipeline.house import House
from storage.codec import decode, encode
from storage.values import Parcel

EVERY = timedelta(minutes=5)
"""Between two looks: what comes within it is one change."""
LASTING = timedelta(days=14)
"""How long after it was sent a message is kept up to date."""
COUNTED = "counted:"
"""Before a channel's name: up to where the ledgers were looked through for it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Seen:
    """When it was looked last, and at which revision each ledger stood."""

    at: datetime
    revisions: Mapping[str, int] = field(default_factory=dict)


def recount(house: House, channel: str, now: datetime) -> None:
    """Puts on their way what changes messages of this channel, which can change them. Raises StorageError."""
    store = house.store
    seen = _seen(store.meta.get(COUNTED + channel))
    stands = store.ledger.revisions()
    noted = {COUNTED + channel: json.dumps({"at": now.isoformat(), "revisions": dict(stands)})}
    # What was told before the first look was told to a channel that did not count yet.
    touched = _touched(house, channel, seen, stands, now) if seen is not None else ()
    found = [fresh for parcel in touched if (fresh := _recounted(house, parcel)) is not None]
    if found or seen is None or stands != seen.revisions:
        store.outbox.renew(found, notes=noted)


def _seen(noted: str | None) -> _Seen | None:
    if noted is None:
        return None
    value = json.loads(noted)
    return _Seen(at=datetime.fromisoformat(value["at"]), revisions=value["revisions"])


def _touched(house: House, channel: str, seen: _Seen, stands: Mapping[str, int], now: datetime) -> Iterable[Parcel]:
    """The messages that later coverage may concern: those sent since (they were written earlier), and those of changed entries."""
    store = house.store
    changed: set[str] = set()
    for case, revision in stands.items():
        before = seen.revisions.get(case, 0)
        # A ledger from a backup stands further back: all of it may differ.
        changed |= store.ledger.changed(case, before if before <= revision else 0)
    fresh = {parcel.name: parcel for parcel in store.outbox.single(channel, seen.at)}
    if not changed:
        return fresh.values()
    older = store.outbox.single(channel, now - LASTING)
    return [parcel for parcel in older if parcel.name in fresh or changed.intersection(_told(parcel))]


def _told(parcel: Parcel) -> Iterable[str]:
    return (told.development for told in decode(Message, parcel.content).told)


def _recounted(house: House, parcel: Parcel) -> Parcel | None:
    """The change of a message, where the counts are other than those last shown."""
    name = f"count-{parcel.name}"
    before = house.store.outbox.parcel(parcel.channel, name)
    shown = decode(Message, (before or parcel).content)
    entries = {id: entry for id in _told(parcel) if (entry := house.store.ledger.development(id)) is not None}  # noqa: A001
    fresh = recounted(shown, entries)
    if fresh.parts == shown.parts:
        return None
    content = encode(replace(fresh, id=name, amends=parcel.name))
    return Parcel(name=name, channel=parcel.channel, shape="count", at=parcel.at.astimezone(UTC), watch=parcel.watch, content=content)
