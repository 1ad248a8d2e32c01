"""The user's word, kept for ever: one way for `casewire mark`, for audits and for the links in alerts."""

import shlex
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from casefile.config import Configuration
from casefile.config_tree import nearest
from casefile.errors import UsageError
from casefile.marks import DEVELOPMENT, UNDO
from storage import Store
from storage.values import DeliveryState, StoredArticle
from wire.addresses import canonical

MUTE = "mute"
"""The user's word that something is not to be told until a day; a later word on the same outweighs it."""
MUTED = "muted until"
"""How the reason begins for which what is muted is held."""
SILENCE = "silence"
"""What a mark is on that says of an article that it was rightly or wrongly silent."""
WITHDRAWN = "you marked it wrong"
"""Why what waits is not sent."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Noted:
    """A word as it was kept. `changed` is False where it stood so already."""

    said: str
    until: date | None = None
    """The day on which what is muted is told of again."""
    undo: str = ""
    """The words behind `casewire mark` that take it back; "" where there are none."""
    changed: bool = True


def keep_mark(store: Store, subject: str, word: str, *, now: datetime) -> Noted:
    """Keeps that a development is wrong or right; of an article, that what it opened is, or else that it was so to stay silent.

    Raises UsageError for an id that does not exist.
    """
    meant = meant_by(store, subject)
    places = [(DEVELOPMENT, each) for each in meant] or [(SILENCE, subject)]
    changed = [_kept(store, kind, each, word, None, now) for kind, each in places]
    settle_deliveries(store)
    return Noted(said=f"{', '.join(meant) or subject} {word}", undo=taking_back(subject), changed=any(changed))


def taking_back(subject: str) -> str:
    """The words behind `casewire mark` that take back the last word on something."""
    return f"{shlex.quote(subject)} {UNDO}"


def article_of(store: Store, subject: str) -> StoredArticle | None:
    """An article by its id or its address."""
    return store.articles.by_id(subject) or store.articles.by_url(subject) or store.articles.by_url(canonical(subject))


def meant_by(store: Store, subject: str) -> list[str]:
    """The developments a word is about: one by its id, or those that an article opened. Raises UsageError for what is neither."""
    if store.ledger.development(subject) is not None:
        return [subject]
    stored = article_of(store, subject)
    if stored is None:
        raise UsageError(f"{subject!r} is no development or article in this store; `casewire timeline` lists developments")
    found = (finding for reading in stored.readings for finding in reading.findings)
    return list(dict.fromkeys(each.development for each in found if each.development is not None and (each.opened or each.alerts)))


def settle_deliveries(store: Store) -> None:
    """What waits and tells only what is wrong is parked; what was parked for that and is right after all goes out."""
    wrong = store.marks.word().wrong
    for delivery in store.outbox.all(DeliveryState.WAITING):
        if delivery.alert is not None and {each.id for each in delivery.alert.developments} <= wrong:
            store.outbox.give_up(delivery.id, WITHDRAWN)
    for delivery in store.outbox.all(DeliveryState.GIVEN_UP):
        if delivery.reason == WITHDRAWN and delivery.alert is not None and not {each.id for each in delivery.alert.developments} <= wrong:
            store.outbox.requeue(delivery.id)


def mute(store: Store, subject: str, until: str | None, *, names: Collection[str], now: datetime) -> Noted:
    """Nothing about a development, an entity or a case until a day; it is held, not lost. A day that has come ends it at once.

    `names` are those of cases and entities. Raises UsageError for what is no day or not known.
    """
    try:
        day = date.fromisoformat(until or "")
    except ValueError:
        raise UsageError(f"`mute` takes the day it ends, such as: casewire mark {subject!r} mute 2026-12-01") from None
    if subject not in names and store.ledger.development(subject) is None:
        close = nearest(subject, sorted(names))
        raise UsageError(f"{subject!r} is no development, entity or case{close}; `casewire timeline` lists developments")
    changed = _kept(store, MUTE, subject, MUTE, day.isoformat(), now)
    if changed:
        store.outbox.reconsider(MUTED)
    # Yesterday is over in every zone.
    yesterday = now.date() - timedelta(days=1)
    if day <= yesterday:
        return Noted(said=f"{subject} is told of again", changed=changed)
    return Noted(said=f"nothing about {subject} before {day}", until=day, undo=taking_back(subject), changed=changed)


def names_in(config: Configuration) -> frozenset[str]:
    """The cases and entities that can be muted."""
    return frozenset({case.name for case in config.cases} | {entity.name for case in config.cases for entity in case.entities})


def _kept(store: Store, kind: str, subject: str, word: str, other: str | None, now: datetime) -> bool:
    """Whether the word had to be written: said twice in a row, it stands once."""
    last = next(reversed(store.marks.all(kind=kind, subject=subject)), None)
    if last is not None and (last.verdict, last.other) == (word, other):
        return False
    store.marks.add(kind, subject, word, other=other, now=now)
    return True
