"""What reading a source gives."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from alerts import wording
from casefile.material import Lead, Source, When
from pipeline.times import when

CLOCK_SLACK = timedelta(hours=26)
"""A date further ahead than this is called a date in the future; less is a time zone gone wrong."""


FEW = 8
AT_ONCE = timedelta(minutes=10)
"""So many entries that all changed within this time were not edited, they were stamped."""


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
    moved_to: str = ""
    """The new address of the source, where it names one itself."""


def possible(published: When | None, now: datetime) -> When | None:
    """The time of publication, unless it is yet to come: then nobody knows it."""
    return None if published is None or published.at > now + CLOCK_SLACK else published


def place_of(source: Source) -> Path:
    """Where a source on this machine lies: its option `path`, else its address."""
    return Path(source.options.get("path") or source.url.removeprefix("file://")).expanduser()


def settled(leads: Sequence[Lead]) -> tuple[list[Lead], tuple[str, ...]]:
    """The leads, with the times of change taken out of their revisions where everything is said to have changed at once; and a note.

    A place that stamps every entry anew with each answer would otherwise have all its pages read at every visit.
    """
    times = [found.at for lead in leads if (found := when(lead.revision.partition("\n")[0])) is not None]
    if len(times) < FEW or max(times) - min(times) > AT_ONCE:
        return list(leads), ()
    remark = "everything is said to have changed at the same time; that is not believed"
    return [replace(lead, revision="".join(lead.revision.partition("\n")[1:])) for lead in leads], (remark,)


def reading(
    leads: Iterable[Lead],
    notes: Iterable[str],
    *,
    now: datetime,
    title: str = "",
    more: tuple[str, ...] = (),
    coverage: str = "",
) -> Reading:
    """A Reading with its newest and oldest dates worked out; leads that claim a date in the future are kept without it, and noted."""
    claimed = tuple(leads)
    kept = tuple(replace(lead, published=possible(lead.published, now)) for lead in claimed)
    sane = [lead.published for lead in kept if lead.published is not None]
    ahead = sum(lead.published is not None for lead in claimed) - len(sane)
    remark = (f"{ahead} of {wording.count(len(kept), 'item')} claim a date in the future",) if ahead else ()
    return Reading(
        leads=kept,
        notes=(*notes, *remark),
        title=title,
        newest=max(sane, key=lambda when: when.at, default=None),
        oldest=min(sane, key=lambda when: when.at, default=None),
        more=more,
        coverage=coverage,
    )
