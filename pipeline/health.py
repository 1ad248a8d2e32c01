"""How a source stands after a try: pure rules from what happened to the next state."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from casefile.errors import CasewireError, FetchError
from casefile.material import Source
from storage.values import FetchState
from wire.limits import backoff

BLOCKED = frozenset({401, 402, 403, 451})
GONE = frozenset({404, 410})
WELL = frozenset({"ok", "never_read", "quiet"})
HICCUPS = 3
"""Failures in a row before a source that merely fails is worth telling: servers restart."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """What came of one visit to a source: leads, a 304, or an error."""

    error: CasewireError | None = None
    not_modified: bool = False
    etag: str = ""
    last_modified: str = ""
    body_sha256: str = ""
    items: int = 0
    notes: tuple[str, ...] = ()


def after(source: Source, state: FetchState, visit: Visit, now: datetime, due: datetime) -> FetchState:
    """The state a visit leads to; `due` is when the source is to be visited again if all is well.

    A trouble that lasts is told once: `reported` falls back to False only when the kind of trouble changes.
    """
    if visit.error is not None:
        return _after_trouble(source, state, visit.error, now)
    return replace(
        state,
        etag=visit.etag or (state.etag if visit.not_modified else ""),
        last_modified=visit.last_modified or (state.last_modified if visit.not_modified else ""),
        last_try=now,
        last_ok=now,
        next_try=due,
        failures=0,
        state="ok",
        reason="; ".join(visit.notes),
        reported=False,
        items=state.items + visit.items,
        body_sha256=visit.body_sha256 or state.body_sha256,
    )


def _after_trouble(source: Source, state: FetchState, error: CasewireError, now: datetime) -> FetchState:
    failures = state.failures + 1
    name = trouble(error)
    return replace(
        state,
        last_try=now,
        next_try=now + wait(source, error, failures),
        failures=failures,
        state=name,
        reason=str(error),
        reported=state.reported and state.state == name,
    )


def trouble(error: CasewireError) -> str:
    """The word for a failure: blocked, dead, robots, failing."""
    if isinstance(error, FetchError):
        if error.stage == "robots":
            return "robots"
        if error.status in BLOCKED:
            return "blocked"
        if error.status in GONE:
            return "dead"
    return "failing"


def is_trouble(state: FetchState) -> bool:
    """Whether the operator should hear of it: somebody has to act, or it has failed several times in a row."""
    return state.state not in WELL and (state.state != "failing" or state.failures >= HICCUPS)


def wait(source: Source, error: CasewireError, failures: int) -> timedelta:
    """How long to leave a failing source alone: what it asked for, a day after a block, else growing steps of at least a minute."""
    if isinstance(error, FetchError):
        if error.retry_after is not None:
            return max(error.retry_after, timedelta(minutes=1))
        if error.status in BLOCKED:
            return timedelta(days=1)
    return max(backoff(failures, source.name), timedelta(minutes=1))
