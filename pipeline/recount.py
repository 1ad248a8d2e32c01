"""Later coverage of what was told: the message that told it is changed in place ("+12 outlets"), and nobody's phone rings.

Such a change goes through the outbox like any message. There is one for each message and channel, written anew whenever the count has
grown, so that an outage heaps up nothing and an old count never overtakes a new one.
"""

import json
from collections.abc import Iterator, Mapping, Set
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

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
    # What was told before the first look was told to a channel that did not count yet.
    found = tuple(_grown(house, channel, seen, stands, now)) if seen is not None else ()
    if found or seen is None or stands != seen.revisions:
        noted = json.dumps({"at": now.isoformat(), "revisions": dict(stands)})
        store.outbox.renew(found, notes={COUNTED + channel: noted})


def _seen(noted: str | None) -> _Seen | None:
    if noted is None:
        return None
    value = json.loads(noted)
    return _Seen(at=datetime.fromisoformat(value["at"]), revisions=value["revisions"])


def _grown(house: House, channel: str, seen: _Seen, stands: Mapping[str, int], now: datetime) -> Iterator[Parcel]:
    """The changes of the messages that were sent since (they were written earlier), and of those that tell of changed entries."""
    outbox = house.store.outbox
    changed = _changed(house, seen, stands)
    recent = {parcel.name: parcel for parcel in outbox.single(channel, max(seen.at, now - LASTING))}
    older = [parcel for parcel in outbox.single(channel, now - LASTING) if parcel.name not in recent] if changed else []
    for parcels, among in ((recent.values(), None), (older, changed)):
        for parcel in parcels:
            # A message that cannot be read any more is left as it is and stops nothing.
            with suppress(ValueError, TypeError, KeyError):
                if (fresh := _recounted(house, parcel, among)) is not None:
                    yield fresh


def _changed(house: House, seen: _Seen, stands: Mapping[str, int]) -> frozenset[str]:
    """The entries that were written since. A ledger from a backup stands further back: all of it may differ."""
    ledger = house.store.ledger
    revisions = ((case, seen.revisions.get(case, 0), stand) for case, stand in stands.items())
    return frozenset().union(*(ledger.changed(case, old if old < stand else 0) for case, old, stand in revisions if old != stand))


def _recounted(house: House, parcel: Parcel, among: Set[str] | None) -> Parcel | None:
    """The change of a message that tells of entries `among` these (None: any), where the counts are other than those last shown."""
    ids = [told.development for told in decode(Message, parcel.content).told]
    if among is not None and among.isdisjoint(ids):
        return None
    name = f"count-{parcel.name}"
    before = house.store.outbox.parcel(parcel.channel, name)
    shown = decode(Message, (before or parcel).content)
    entries = {id: entry for id in ids if (entry := house.store.ledger.development(id)) is not None}  # noqa: A001
    fresh = recounted(shown, entries)
    if fresh.parts == shown.parts:
        return None
    content = encode(replace(fresh, id=name, amends=parcel.name))
    return Parcel(name=name, channel=parcel.channel, shape="count", at=parcel.at, watch=parcel.watch, content=content)
