"""What reading a source gives."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from casefile.material import Lead, When

CLOCK_SLACK = timedelta(hours=26)
"""A date further ahead than this is called a date in the future; less is a time zone gone wrong."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """One reading of a source: its leads in the source's order, and what a person should know about how it went."""

    leads: tuple[Lead, ...] = ()
    notes: tuple[str, ...] = ()
    """What was left out or looked wrong, each a sentence."""
    title: str = ""
    newest: When | None = None
    """The latest date any lead claims, dates in the future left aside."""
    oldest: When | None = None
    more: tuple[str, ...] = ()
    """Further addresses to read for the same source (the sitemaps of an index)."""
    coverage: str = ""
    """What the source says it covers, where it says so (a court's feed)."""


def reading(
    leads: Iterable[Lead],
    notes: Iterable[str],
    *,
    now: datetime,
    title: str = "",
    more: tuple[str, ...] = (),
    coverage: str = "",
) -> Reading:
    """A Reading with its newest and oldest dates worked out; leads that claim a date in the future are kept and noted."""
    kept = tuple(leads)
    dates = [lead.published for lead in kept if lead.published is not None]
    sane = [when for when in dates if when.at <= now + CLOCK_SLACK]
    ahead = len(dates) - len(sane)
    remark = (f"{ahead} of {len(kept)} items claim a date in the future",) if ahead else ()
    return Reading(
        leads=kept,
        notes=(*notes, *remark),
        title=title,
        newest=max(sane, key=lambda when: when.at, default=None),
        oldest=min(sane, key=lambda when: when.at, default=None),
        more=more,
        coverage=coverage,
    )
