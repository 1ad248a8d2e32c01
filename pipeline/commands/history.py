"""`backfill`: one-off history, resumable and polite."""

import asyncio
import contextlib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from alerts import wording
from casefile.case import Run
from casefile.config import Configuration
from casefile.errors import UsageError
from casefile.material import Source
from pipeline import outlook
from pipeline.backfill import Listing, Stand, leads_from_list, list_all, read_all, waiting_by_host
from pipeline.collect import Collector
from pipeline.coverage import Month, months, why_thin
from pipeline.enquiry import in_a_backfill
from pipeline.house import furnish
from pipeline.indexes import Span
from pipeline.requests import Line, RequestLedger, size
from pipeline.run import Progress
from pipeline.screen import note, progress, say, table, warn
from pipeline.settings import Settings, load_configuration
from pipeline.shares import HistoryShare
from pipeline.wayback import Archive
from pipeline.wiring import client_for
from storage import Store, open_store
from wire.client import Client

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


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What a backfill came to: what was listed, how many articles are new, what waits, what was asked of whom."""

    listing: Listing
    kept: int
    left: int
    asked: tuple[Line, ...]


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
        outcome = asyncio.run(_backfill(settings, config, store, order))
        table_of_months = [] if dry else _months(store, config, span)
    archived = any(source.kind == "wayback" for source in config.sources)
    thin = [why_thin(month, unfinished=outcome.listing.unfinished, archived=archived) for month in table_of_months if month.thin]
    if settings.json:
        say(json.dumps(_row(order, outcome, table_of_months, thin), ensure_ascii=False, indent=1))
    else:
        _tell(table_of_months, thin, outcome.asked)
    for trouble in (*outcome.listing.troubles, *outlook.discovery_only(config)):
        warn(trouble)
    return int(bool(outcome.listing.troubles))


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


async def _backfill(settings: Settings, config: Configuration, store: Store, order: Order) -> Outcome:
    now = datetime.now(UTC)
    async with client_for(config.network) as client:
        asked = RequestLedger(client.tally, store.meta, order.span)
        with contextlib.ExitStack() as last:
            last.callback(asked.keep)
            share = last.enter_context(HistoryShare(store, lambda: datetime.now(UTC)))
            collector = Collector(furnish(config, store), client)
            collector.archive = _archive(config, client, store)
            if order.urls is not None:
                store.leads.offer(leads_from_list(order.urls), now=now, run=order.run)
            with progress(settings, "listing") as step:
                counting = _keeping(share, step)
                listing = await list_all(collector, order.sources, order.span, now=now, run=order.run, progress=counting)
            for line in (*listing.notes, *_budget(listing)):
                note(settings, line)
            kept, left = (0, listing.waiting.total()) if order.dry else await _read(settings, collector, asked, share, now)
        lines = tuple(asked.lines(outlook.left_by_host(config, store, datetime.now(UTC))))
    return Outcome(listing=listing, kept=kept, left=left, asked=lines)


def _archive(config: Configuration, client: Client, store: Store) -> Archive | None:
    """Where copies of pages that are gone are looked for: the first source of kind wayback."""
    source = next((source for source in config.sources if source.kind == "wayback"), None)
    return Archive(client, source, store.meta, in_a_backfill()) if source else None


def _keeping(share: HistoryShare, step: Progress) -> Progress:
    """The same, and with each step the daemon is told anew that history is being read."""

    def counting(what: str, done: int, whole: int) -> None:
        share.keep()
        step(what, done, whole)

    return counting


async def _read(settings: Settings, collector: Collector, asked: RequestLedger, share: HistoryShare, now: datetime) -> tuple[int, int]:
    """Reads what waits; how many articles were new, and how many pages wait on."""
    with progress(settings, "pages") as shown:
        step = _keeping(share, shown)
        kept = await read_all(collector, now=now, progress=step, after_each=asked.page)
        for _ in range(AGAIN):
            if not waiting_by_host(collector, datetime.now(UTC) + SOON).total():
                break
            await asyncio.sleep(SOON.total_seconds() / 4)
            kept += await read_all(collector, now=datetime.now(UTC), progress=step, after_each=asked.page)
    left = waiting_by_host(collector, datetime.now(UTC) + timedelta(days=30)).total()
    later = f"; {wording.count(left, 'page')} could not be had yet and will be tried again by the next pass" if left else ""
    note(settings, f"{wording.count(kept, 'article')} kept{later}")
    return kept, left


def _budget(listing: Listing) -> list[str]:
    known = [f"known already, or named twice, and not asked for again: {listing.known} of {wording.count(listing.found, 'page')} listed"]
    if not listing.waiting.total():
        return [*(known if listing.known else []), "nothing is left to read"]
    count = f"{wording.count(listing.waiting.total(), 'page')} to read; hosts side by side, each host one page after the other"
    return [*(known if listing.known else []), count, *listing.budget()]


def _months(store: Store, config: Configuration, span: Span) -> list[Month]:
    days = (
        (stored.article.published.day, bool(stored.cases))
        for stored in store.articles.all()
        if stored.article.published is not None and span.since <= stored.article.published.day <= span.until
    )
    leads = (kept for kept in store.leads.all() if kept.run is not Run.LIVE and kept.lead.docket is None)
    by_list = {source.name: Stand.of(store.meta, source.name, span).named for source in config.sources}
    return months(days, span, leads, by_list)


# ---- what is told ------------------------------------------------------------------------------------------------------------------


def _tell(table_of_months: Sequence[Month], thin: Sequence[str], asked: Sequence[Line]) -> None:
    most = max((month.articles for month in table_of_months), default=0)
    for month in table_of_months:
        say(month_line(month, most))
    for line in (*thin, *ledger_lines(asked)):
        say(line)
    sys.stdout.flush()


def month_line(month: Month, most: int) -> str:
    """A month as a line with a bar: name, pages named, articles, those of a case, and a word where it looks thin."""
    bar = "█" * round(20 * month.articles / most) if most else ""
    named = f"{month.named:>6} named" if month.named else " " * 12
    thin = "  thin" if month.thin else ""
    return f"{month.name}  {named}  {month.articles:>6} kept  {month.of_case:>6} of a case  {bar}{thin}".rstrip()


def ledger_lines(asked: Sequence[Line]) -> Iterator[str]:
    """The request ledger as a table: whom, how often, how much, and what is left of a budget."""
    if not asked:
        return
    yield ""
    yield "Requests of this backfill, over all its starts:"
    rows = [
        (each.host, str(each.asked.requests), str(each.now.requests), size(each.asked.received), str(each.asked.of_index), each.left)
        for each in asked
    ]
    yield from table(("host", "requests", "in this run", "received", "index calls", "budget left"), rows)


def _row(order: Order, outcome: Outcome, table_of_months: Sequence[Month], thin: Sequence[str]) -> dict[str, Any]:
    """The outcome for programs."""
    return {
        "since": order.span.since.isoformat(),
        "until": order.span.until.isoformat(),
        "named": outcome.listing.found,
        "known_already": outcome.listing.known,
        "kept": outcome.kept,
        "waiting": outcome.left,
        "requests": [line.row() for line in outcome.asked],
        "months": [
            {
                "month": month.name,
                "named": month.named,
                "by_list": dict(month.by_list),
                "articles": month.articles,
                "of_case": month.of_case,
                "given_up": month.given_up,
                "waiting": month.waiting,
                "thin": month.thin,
            }
            for month in table_of_months
        ],
        "thin": list(thin),
        "troubles": list(outcome.listing.troubles),
    }
