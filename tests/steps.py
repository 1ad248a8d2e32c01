"""The declared steps: every place where what is read, judged, kept or sent takes a step forward. Tests put a switch before and after each.

Nothing in the program knows of them. A write that belongs to none of them is a mistake of this list, and told as one.
"""

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from alerts.channels.email import EmailChannel
from alerts.channels.slack import SlackChannel
from alerts.channels.webhook import WebhookChannel
from pipeline.collect import Collector
from storage.database import Database
from storage.documents import Documents
from storage.leads import Leads
from storage.lines import Lines
from storage.meta import Meta
from storage.outbox import Outbox
from storage.sources import Sources
from storage.store import Store
from wire.client import Client

STEPS: dict[str, tuple[type, str]] = {
    "a source is visited": (Collector, "visit"),
    "a page is read": (Collector, "read"),
    "an article is taken in": (Collector, "take_in"),
    "something is asked for": (Client, "get"),
    "a webhook is called": (WebhookChannel, "send"),
    "Slack is told": (SlackChannel, "send"),
    "a mail goes out": (EmailChannel, "send"),
    "leads are kept": (Leads, "offer"),
    "a lead could not be read": (Leads, "failed"),
    "a document is kept": (Documents, "keep"),
    "an article is recorded": (Store, "record"),
    "lines are counted": (Lines, "count"),
    "a source's state is kept": (Sources, "save"),
    "a trouble is logged": (Sources, "log"),
    "a note is kept": (Meta, "put"),
    "a lease is taken": (Meta, "lease"),
    "a lease is given back": (Meta, "release"),
    "a message is fixed": (Outbox, "pack"),
    "a notice is put on its way": (Outbox, "announce"),
    "a message is held": (Outbox, "hold"),
    "a channel is out": (Outbox, "out"),
    "a channel is back": (Outbox, "back"),
    "a message was taken": (Outbox, "sent"),
    "a message waits on": (Outbox, "retry"),
}
"""By name: where it is taken."""
WRITING = frozenset(name for name, (owner, _) in STEPS.items() if owner.__module__.startswith("storage."))
"""Those that are one transaction, or some: between before and after there is also the moment when all is written and not committed."""
MOMENTS = ("before", "uncommitted", "after")
POINTS = tuple((name, moment) for name in STEPS for moment in MOMENTS if moment != "uncommitted" or name in WRITING)
"""Everywhere a switch stands."""

Reached = Callable[[str, str], None]


def watch(reached: Reached) -> None:
    """From now on, in this process, `reached` hears of every step and moment; of a write outside of any step as ("", "uncommitted").

    There is no way back: call it in a process of its own.
    """
    under_way: list[str] = []
    for name, (owner, method) in STEPS.items():
        setattr(owner, method, _watched(getattr(owner, method), name, reached, under_way))
    write = Database.write

    @contextlib.contextmanager
    def writing(database: Database) -> Iterator[Any]:
        with write(database) as connection:
            yield connection
            reached(under_way[-1] if under_way else "", "uncommitted")

    Database.write = writing  # type: ignore[method-assign]


def _watched(call: Callable[..., Any], name: str, reached: Reached, under_way: list[str]) -> Callable[..., Any]:
    if asyncio.iscoroutinefunction(call):

        @wraps(call)
        async def stepping_async(*given: Any, **named: Any) -> Any:
            reached(name, "before")
            result = await call(*given, **named)
            reached(name, "after")
            return result

        return stepping_async

    @wraps(call)
    def stepping(*given: Any, **named: Any) -> Any:
        reached(name, "before")
        under_way.append(name)
        try:
            result = call(*given, **named)
        finally:
            under_way.pop()
        reached(name, "after")
        return result

    return stepping
