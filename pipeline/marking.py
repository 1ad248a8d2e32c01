"""The user's word, kept for ever: one way for `casewire mark` and for the links in alerts."""

import shlex
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from casefile.config import Configuration
from casefile.errors import UsageError
from storage import Store

WRONG, RIGHT, SAME_AS = "wrong", "right", "same-as"
MUTE = "mute"
"""The user's word that something is not to be told until a day; a later word on the same outweighs it."""
MUTED = "muted until"
"""How the reason begins for which what is muted is held."""
_DEVELOPMENT = "development"


@dataclass(frozen=True, kw_only=True, slots=True)
class Marked:
    """A word as it was kept. `changed` is False where it stood so already."""

    said: str
    until: date | None = None
    """The day on which what is muted is told of again."""
    undo: str = ""
    """The words behind `casewire mark` that take it back; "" where there are none."""
    changed: bool = True


def keep_mark(store: Store, subject: str, word: str, other: str | None = None, *, now: datetime) -> Marked:
    """Keeps a word on a development or article. Raises UsageError for an id that does not exist."""
    if (word == SAME_AS) != (other is not None):
        raise UsageError("`same-as` takes a second id: casewire mark ID same-as ID; the other words take none")
    for each in filter(None, (subject, other)):
        if store.ledger.development(each) is None and store.articles.by_id(each) is None:
            raise UsageError(f"{each!r} is no development or article in this store; `casewire timeline` lists developments")
    changed = _kept(store, _DEVELOPMENT, subject, word, other, now)
    undo = {WRONG: f"{subject} {RIGHT}", RIGHT: f"{subject} {WRONG}"}.get(word, "")
    return Marked(said=f"{subject} {word}{f' {other}' if other else ''}", undo=undo, changed=changed)


def mute(store: Store, subject: str, until: str | None, *, names: Collection[str], now: datetime) -> Marked:
    """Nothing about a development, an entity or a case until a day; it is held, not lost. A day that has come ends it at once.

    `names` are those of cases and entities. Raises UsageError for what is no day or not known.
    """
    try:
        day = date.fromisoformat(until or "")
    except ValueError:
        raise UsageError(f"`mute` takes the day it ends, such as: casewire mark {subject!r} mute 2026-12-01") from None
    if subject not in names and store.ledger.development(subject) is None:
        raise UsageError(f"{subject!r} is no development, entity or case; `casewire timeline` lists developments")
    changed = _kept(store, MUTE, subject, MUTE, day.isoformat(), now)
    if changed:
        store.outbox.reconsider(MUTED)
    # Yesterday is over in every zone.
    yesterday = now.date() - timedelta(days=1)
    if day <= yesterday:
        return Marked(said=f"{subject} is told of again", changed=changed)
    return Marked(
        said=f"nothing about {subject} before {day}", until=day, undo=f"{shlex.quote(subject)} {MUTE} {yesterday}", changed=changed
    )


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
