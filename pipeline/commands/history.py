"""`backfill`: one-off history, resumable and polite."""

import asyncio
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from casefile.case import Run
from casefile.config import Configuration
from casefile.errors import UsageError
from casefile.material import Source
from pipeline.backfill import Listing, Month, Span, leads_from_list, list_all, months, read_all, waiting_by_host
from pipeline.collect import Collector
from pipeline.house import furnish
from pipeline.screen import note, progress, say, warn
from pipeline.settings import Settings, load_configuration
from pipeline.wiring import client_for
from storage import Store, open_store

SOON = timedelta(minutes=2)
AGAIN = 8
"""Pages that could not be had and fall due soon are waited for, so many times a quarter of SOON."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """What a backfill is asked to do. `alert`: developments are told as a replay would tell them, by the next deliveries."""

    span: Span
    sources: tuple[Source, ...]
    urls: Path | None
    alert: bool
    dry: bool

    @property
    def run(self) -> Run:
        """How its articles are weighed."""
        return Run.REPLAY if self.alert else Run.BACKFILL


def backfill(settings: Settings, *, since: str, until: str | None, sources: list[str], urls: Path | None, alert: bool, dry: bool) -> int:
    """Lists, says what it will ask of whom, reads, and ends with what was found per month.

    Exit code 1 where something could not be listed.
    """
    span = Span(since=_day("--since", since), until=_day("--until", until) if until else datetime.now(UTC).date())
    if span.since > span.until:
        raise UsageError(f"--since {span.since} lies after --until {span.until}")
    config = load_configuration(settings)
    order = Order(span=span, sources=_chosen(config, sources, urls), urls=urls, alert=alert, dry=dry)
    with open_store(settings.store_url()) as store:
        troubles = asyncio.run(_backfill(settings, config, store, order))
        if not dry:
            _tell_months(store, span)
    for trouble in troubles:
        warn(trouble)
    return int(bool(troubles))


def _day(option: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{option} {text!r} is no day; write it as 2021-10-21") from None


def _chosen(config: Configuration, names: list[str], urls: Path | None) -> tuple[Source, ...]:
    known = {source.name: source for source in config.sources}
    for name in names:
        if name not in known:
            raise UsageError(f"there is no source {name!r}; configured: {', '.join(known) or 'none'}")
    return tuple(known[name] for name in names) if names or urls is not None else config.sources


async def _backfill(settings: Settings, config: Configuration, store: Store, order: Order) -> tuple[str, ...]:
    now = datetime.now(UTC)
    async with client_for(config.network) as client:
        collector = Collector(furnish(config, store), client)
        if order.urls is not None:
            store.leads.offer(leads_from_list(order.urls), now=now, run=order.run)
        with progress(settings, "listing") as step:
            listing = await list_all(collector, order.sources, order.span, now=now, run=order.run, progress=step)
        for line in _budget(listing):
            note(settings, line)
        if order.dry:
            return listing.troubles
        with progress(settings, "pages") as step:
            kept = await read_all(collector, now=now, progress=step)
            for _ in range(AGAIN):
                if not waiting_by_host(collector, datetime.now(UTC) + SOON).total():
                    break
                await asyncio.sleep(SOON.total_seconds() / 4)
                kept += await read_all(collector, now=datetime.now(UTC), progress=step)
        left = waiting_by_host(collector, datetime.now(UTC) + timedelta(days=30)).total()
        note(
            settings,
            f"{kept} articles kept" + (f"; {left} pages could not be had yet and are tried again by the next pass" if left else ""),
        )
    return listing.troubles


def _budget(listing: Listing) -> list[str]:
    lines = listing.budget()
    return (
        [f"{listing.waiting.total()} pages to read; hosts side by side, each host one page after the other", *lines]
        if lines
        else ["nothing is left to read"]
    )


def _tell_months(store: Store, span: Span) -> None:
    days = (
        (stored.article.published.day, bool(stored.cases))
        for stored in store.articles.all()
        if stored.article.published is not None and span.since <= stored.article.published.day <= span.until
    )
    table = months(days, span)
    most = max((month.articles for month in table), default=0)
    for month in table:
        say(month_line(month, most))
    sys.stdout.flush()


def month_line(month: Month, most: int) -> str:
    """A month as a line with a bar: name, articles, those of a case, and a word where it looks thin."""
    bar = "█" * round(20 * month.articles / most) if most else ""
    thin = "  thin: look whether its source was listed whole" if month.thin else ""
    return f"{month.name}  {month.articles:>6}  {month.of_case:>6} of a case  {bar}{thin}".rstrip()
