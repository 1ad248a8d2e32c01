"""When a delivery is tried again, and when it is given up. Pure: times and chance come in as arguments."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from casefile.errors import DeliveryError

FIRST = timedelta(seconds=30)
LONGEST = timedelta(hours=6)
GIVE_UP = 26
"""Tries until a temporary trouble counts as lasting: with the waits below, about four days after the first."""
PROBE = timedelta(minutes=10)
"""Longest wait between two looks at a channel that is out as a whole: what waits leaves within this time of its return."""
RESENDS = 1
"""How often a message is sent again whose fate is unknown. More would risk a crowd of copies, none would risk its loss."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Next:
    """What becomes of a delivery that was not taken: `at` is when it is tried again (aware), None when it is given up."""

    at: datetime | None
    unknown: bool = False
    """The message may have arrived; it goes out again with the same id."""
    reason: str


def next_try(tries: int, now: datetime, retry_after: timedelta | None, jitter: float) -> datetime | None:
    """The time of the next try after `tries` tries, or None when it is time to give up.

    Waits double from 30 seconds to 6 hours; `jitter` (0 up to 1) spreads them over three quarters to five quarters of that.
    What the channel asked for (`retry_after`) is a lower bound, up to a day.
    """
    if tries >= GIVE_UP:
        return None
    return now + max(_wait(tries, FIRST, LONGEST, jitter), min(retry_after or timedelta(0), timedelta(days=1)))


def after_failure(error: DeliveryError, *, tries: int, unknowns: int, now: datetime, jitter: float) -> Next:
    """What to do after a failure. `tries` counts this one too, `unknowns` the earlier tries whose outcome was never learned."""
    if error.permanent:
        return Next(at=None, reason=f"given up at once, trying again cannot help: {error}")
    if error.unknown:
        return _after_unknown(error, unknowns=unknowns, now=now, jitter=jitter)
    at = next_try(tries, now, error.retry_after, jitter)
    if at is None:
        return Next(at=None, reason=f"given up after {tries} tries: {error}")
    return Next(at=at, reason=f"try {tries} failed: {error}")


def _after_unknown(error: DeliveryError, *, unknowns: int, now: datetime, jitter: float) -> Next:
    if unknowns >= RESENDS:
        return Next(at=None, unknown=True, reason=f"may have arrived, sent again once without an answer: {error}")
    return Next(at=next_try(1, now, error.retry_after, jitter), unknown=True, reason=f"may have arrived, is sent once more: {error}")


def next_probe(failures: int, now: datetime, retry_after: timedelta | None, jitter: float) -> datetime:
    """When a channel that is out as a whole is looked at again, after `failures` failures in a row; never given up.

    Only its oldest message is tried then; when that is taken, everything else that waits is due.
    """
    return now + max(_wait(failures, FIRST, PROBE, jitter), min(retry_after or timedelta(0), timedelta(days=1)))


def _wait(tries: int, first: timedelta, longest: timedelta, jitter: float) -> timedelta:
    # Bounded before doubling: a counter that ran for years must not overflow.
    whole: timedelta = min(first * 2 ** min(max(tries - 1, 0), 20), longest)
    return min(whole * (0.75 + jitter / 2), longest)
