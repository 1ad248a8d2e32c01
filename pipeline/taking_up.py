"""What a changed configuration means for sources that were read before: another address is a new source under an old name."""

import hashlib
from dataclasses import replace
from datetime import datetime

from casefile.material import Source
from pipeline.house import House
from pipeline.schedule import next_visit
from storage.values import FetchState


def take_up(house: House, now: datetime) -> None:
    """Sources that are asked something else than when they were last read, or more often, fall due accordingly. Raises StorageError."""
    states = {state.source: state for state in house.store.sources.all()}
    for source in house.config.sources:
        state = states.get(source.name)
        changed = state and taken_up(source, state, now)
        if changed and changed != state:
            house.store.sources.save(changed)


def taken_up(source: Source, state: FetchState, now: datetime) -> FetchState:
    """Where we stand with a source as it is configured now.

    What an address said of itself (its tags, its trouble's long pause) holds for no other: that one is read at once and like a new one.
    """
    asked = state.past.asked
    if asked and asked != question(source):
        return replace(state, etag="", last_modified="", body_sha256="", last_ok=None, next_try=now)
    if state.failures or state.last_ok is None or state.next_try is None:
        return state
    return replace(state, next_try=min(state.next_try, max(next_visit(source, state.last_ok, 0.0), now)))


def question(source: Source) -> str:
    """What a source is asked, as a short name: its kind, address and options."""
    asked = [source.kind, source.url, *(f"{name}={value}" for name, value in sorted(source.options.items()))]
    return hashlib.sha256("\n".join(asked).encode("utf-8", "replace")).hexdigest()[:16]
