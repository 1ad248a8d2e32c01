"""Emptying the outbox: each channel by itself, oldest first, marked only after the channel said yes.

A crash between sending and marking repeats one message with the same id; nothing is ever lost.
"""

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from alerts.channels.base import Channel
from alerts.compose import Context, compose
from alerts.message import Message
from alerts.retry import after_failure
from casefile.errors import DeliveryError
from pipeline.house import House
from pipeline.wiring import channels_for
from storage.values import Delivery, DeliveryState
from wire.client import Client

AT_ONCE = 100
"""Deliveries leased together."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivered:
    """What came of emptying the outbox: messages taken, and what went wrong, one line a channel."""

    sent: int = 0
    troubles: tuple[str, ...] = ()
    new_troubles: tuple[str, ...] = ()
    """Those of messages that failed for the first time."""


@dataclass(frozen=True, slots=True)
class _Failure:
    channel: str
    reason: str
    first: bool
    until: datetime
    """The channel is left alone until then."""


async def deliver(
    house: House,
    client: Client,
    *,
    now: datetime,
    base_dir: Path,
    channels: Mapping[str, Channel] | None = None,
    jitter: Callable[[], float] = random.random,
) -> Delivered:
    """Sends what is due at `now`. `channels` stands in for those of the configuration. Raises StorageError; never DeliveryError."""
    channels = channels_for(house.config, client, base_dir=base_dir, store=house.store) if channels is None else channels
    sent = 0
    failures: dict[str, _Failure] = {}
    while due := [each for each in house.store.outbox.due(now, limit=AT_ONCE) if each.channel not in failures]:
        waiting: dict[str, list[Delivery]] = defaultdict(list)
        for delivery in due:
            waiting[delivery.channel].append(delivery)
        outcomes = await asyncio.gather(
            *(_send_all(house, channels.get(name), name, deliveries, now, jitter) for name, deliveries in waiting.items())
        )
        sent += sum(count for count, _ in outcomes)
        failures |= {failure.channel: failure for _, failure in outcomes if failure is not None}
    return Delivered(
        sent=sent,
        troubles=tuple(f"channel {failure.channel}: {failure.reason}" for failure in failures.values()),
        new_troubles=tuple(f"channel {failure.channel}: {failure.reason}" for failure in failures.values() if failure.first),
    )


async def _send_all(
    house: House, channel: Channel | None, name: str, deliveries: Sequence[Delivery], now: datetime, jitter: Callable[[], float]
) -> tuple[int, _Failure | None]:
    """One channel's deliveries in order. After a failure the rest waits for the next round, so that order is kept."""
    sent = 0
    for place, delivery in enumerate(deliveries):
        failure = await _send(house, channel, name, delivery, now, jitter)
        if failure is not None:
            for later in deliveries[place + 1 :]:
                house.store.outbox.hold(later.id, f"waits for an earlier message by {name}", failure.until)
            return sent, failure
        sent += 1
        if channel is not None and channel.pause and place + 1 < len(deliveries):
            await asyncio.sleep(channel.pause.total_seconds())
    return sent, None


async def _send(
    house: House, channel: Channel | None, name: str, delivery: Delivery, now: datetime, jitter: Callable[[], float]
) -> _Failure | None:
    """Sends one message and marks it; what went wrong, or None."""
    outbox = house.store.outbox
    if channel is None:
        outbox.give_up(
            delivery.id, f"the configuration has no channel {name!r} any more; add it and `casewire deliveries retry {delivery.id}`"
        )
        return _Failure(name, "is not configured any more", first=True, until=now)
    try:
        await channel.send(message_of(house, delivery))
    except DeliveryError as error:
        unknowns = int(delivery.state is DeliveryState.UNKNOWN)
        following = after_failure(error, tries=delivery.tries + 1, unknowns=unknowns, now=now, jitter=jitter())
        if following.at is None:
            outbox.give_up(delivery.id, following.reason)
        elif following.unknown:
            outbox.unknown(delivery.id, following.reason, following.at)
        else:
            outbox.retry(delivery.id, following.reason, following.at)
        return _Failure(name, following.reason, first=delivery.tries == 0, until=following.at or now)
    outbox.sent(delivery.id, now)
    return None


def message_of(house: House, delivery: Delivery) -> Message:
    """The message of a delivery, with what the ledger knows at this moment."""
    alert = delivery.alert
    case = next((case for case in house.config.cases if case.name == alert.case), None)
    watch = next((watch for watch in house.config.watches if watch.name == alert.watch), None)
    ledger = house.store.ledger.developments(case=alert.case)
    return compose(alert, context=Context(case=case, watch=watch, ledger=ledger))
