"""What a backfill brought, month by month: which months are thin, why that may be, and what to do about it. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median

from casefile.material import Lead
from pipeline.captures import taken_at
from pipeline.indexes import Span, day_of
from storage.values import KeptLead, LeadState

THIN = 0.4
"""A month with less than this share of the median month looks thin."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Month:
    """A month of a backfill.

    `articles` were kept, `of_case` of them belong to a case. `named` are the distinct pages that any list has for the month, `given_up` and
    `waiting` those of them that could not be had, and not yet. `by_list` counts what each list has, those that others have too among them.
    """

    name: str
    articles: int = 0
    of_case: int = 0
    named: int = 0
    given_up: int = 0
    waiting: int = 0
    by_list: Mapping[str, int] = field(default_factory=dict)
    usual: float = 0
    """Articles of the median month."""

    @property
    def thin(self) -> bool:
        """Whether the month has far less than the others."""
        return self.articles < THIN * self.usual


def month_of(lead: Lead) -> str:
    """The month of a lead: that of its day, else that in which an archive took it; empty where nobody says."""
    day = day_of(lead)
    if day is None and lead.capture is not None and lead.capture.at:
        day = taken_at(lead.capture).date()
    return f"{day:%Y-%m}" if day else ""


def months(
    days: Iterable[tuple[date, bool]], span: Span, leads: Iterable[KeptLead] = (), by_list: Mapping[str, Mapping[str, int]] | None = None
) -> list[Month]:
    """Every month of the span with what was found in it.

    `days`: the day of each article and whether it belongs to a case; `leads`: the pages that were named; `by_list`: months by list.
    """
    every, ours, named, given_up, waiting = (Counter[str]() for _ in range(5))
    for day, belongs in days:
        every[f"{day:%Y-%m}"] += 1
        ours[f"{day:%Y-%m}"] += belongs
    for kept in leads:
        month = month_of(kept.lead)
        named[month] += 1
        given_up[month] += kept.state is LeadState.FAILED
        waiting[month] += kept.state is LeadState.WAITING
    names = list(_month_names(span))
    usual = median([every[name] for name in names]) if names else 0
    lists = by_list or {}
    return [
        Month(
            name=name,
            articles=every[name],
            of_case=ours[name],
            named=named[name],
            given_up=given_up[name],
            waiting=waiting[name],
            by_list={source: counts[name] for source, counts in lists.items() if counts.get(name)},
            usual=usual,
        )
        for name in names
    ]


def _month_names(span: Span) -> Iterable[str]:
    at = span.since.replace(day=1)
    while at <= span.until:
        yield f"{at:%Y-%m}"
        at = (at + timedelta(days=32)).replace(day=1)


def why_thin(month: Month, *, unfinished: Iterable[str] = (), archived: bool = False) -> str:
    """A thin month in a sentence or two: what it has, what stands in the way, what to do.

    `unfinished`: lists not read to their end; `archived`: whether copies of pages that are gone are looked for.
    """
    head = f"{month.name} is thin: {_articles(month.articles)}, where the median month has {month.usual:g}"
    stopped = ", ".join(unfinished)
    if stopped:
        return f"{head}. {stopped} is not listed to its end: start the same command again, it goes on there"
    if month.waiting:
        return f"{head}. {_pages(month.waiting)} still wait: start the same command again tomorrow, or when the budget has room"
    if not month.named:
        return f"{head}. No list names anything for it: {_MORE_LISTS}"
    lists = ", ".join(f"{name} {count}" for name, count in sorted(month.by_list.items())) or _pages(month.named)
    if month.given_up * 2 >= month.named:
        missing = f"{month.given_up} of {_pages(month.named)} that are named ({lists}) could not be had"
        otherwise = "" if archived else "a source of kind wayback finds copies of pages that are gone; "
        return f"{head}. {missing}: {otherwise}copies that you have elsewhere go in with `casewire replay`"
    return f"{head}. The lists name little ({lists}): the case may have been quiet; if not, {_MORE_LISTS}"


_MORE_LISTS = (
    "add the outlet's sitemap or monthly archive page (`casewire add`), Media Cloud or the Wayback Machine, or give addresses with --urls"
)


def _articles(count: int) -> str:
    return "no article" if not count else f"{count} article{'s' if count > 1 else ''}"


def _pages(count: int) -> str:
    return f"{count} page{'s' if count > 1 else ''}"
