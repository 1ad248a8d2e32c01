"""One-off history: list what a source ever published in a span of days, read it politely, keep it in silence.

Everything listed becomes a lead in the store before anything is read, so that a run that was killed goes on where it stopped: a page
is asked for again only if it was under way at that moment.
"""

import asyncio
import csv
import hashlib
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from alerts import wording
from casefile.case import Run
from casefile.errors import FetchError, SourceError, UsageError
from casefile.material import Lead, Source
from pipeline import indexes
from pipeline.budgets import Notes
from pipeline.carried import of_followed_dockets
from pipeline.cleaning.dates import read_time
from pipeline.collect import Collector, look, read_leads
from pipeline.coverage import month_of
from pipeline.enquiry import Pace, in_a_backfill
from pipeline.indexes import Span
from pipeline.known import Known
from pipeline.run import AT_ONCE, Progress, by_host
from pipeline.services import INDEXES, SERVICES
from pipeline.shares import is_news, leaves_news
from storage.values import FetchState, WaitingLead
from wire.addresses import canonical, host_of
from wire.client import Client

MOST_LEADS = 10_000_000
PAGES = 2_000
"""Archive pages of a feed, or sitemaps of an index, that one listing follows."""
EMPTY_PAGES = 2
"""Archive pages in a row without anything new that end a listing."""
SECONDS_A_PAGE = 1.5
"""What reading one page costs with the usual pause between two requests to one host."""
URL_LIST = "url-list"
LISTED = "listed:"
"""Before a source's name and a span: the note how far it was listed."""

Told = Callable[[str], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing:
    """What was listed: pages named, those among them that were known already, what waits by host, and what could not be listed.

    `notes` are worth a line and nobody's fault; `unfinished` are the sources whose lists were not read to their end.
    """

    found: int
    known: int
    waiting: Counter[str]
    troubles: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    unfinished: tuple[str, ...] = ()

    def budget(self) -> list[str]:
        """What will be asked of whom, and how long that takes: hosts side by side, each host page by page."""
        return [f"{host}: {wording.count(count, 'page')}, about {_span(count)}" for host, count in self.waiting.most_common()]


def _span(pages: int) -> str:
    return str(timedelta(seconds=round(pages * SECONDS_A_PAGE)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Stand:
    """How far a source was listed for a span: whether to its end, where it goes on, and how many pages of each month it names."""

    done: bool = False
    cursor: str = ""
    named: Mapping[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        return json.dumps({"done": self.done, "cursor": self.cursor, "named": dict(self.named)})

    @classmethod
    def of(cls, notes: Notes, source: str, span: Span) -> "Stand":
        """The stand as it was kept. Before there were cursors only the time of a finished list was."""
        kept = notes.get(cls.key(source, span))
        return cls(**json.loads(kept)) if kept and kept.startswith("{") else cls(done=kept is not None)

    @staticmethod
    def key(source: str, span: Span) -> str:
        """The name of its note."""
        return f"{LISTED}{source}:{span.since}:{span.until}"

    def after(self, leads: Iterable[Lead], cursor: str, *, done: bool) -> "Stand":
        """The stand with some more leads."""
        named = Counter(self.named)
        named.update(month for lead in leads if (month := month_of(lead)))
        return Stand(done=done, cursor=cursor, named=named)


RANKS = {"mediacloud": 1, "wayback": 2}
"""Indexes come after the outlets' own lists, which spell their addresses as they want them, know their zone and may open."""


async def list_all(
    collector: Collector,
    sources: Sequence[Source],
    span: Span,
    *,
    now: datetime,
    run: Run,
    progress: Progress,
    pace: Pace | None = None,
) -> Listing:
    """Lists what the sources published in the span and notes it as leads for `run`; a page that several of them name, once.

    A listing finished before is not made again; one that was interrupted goes on where it stopped.
    """
    store = collector.house.store
    at = 0

    def waits(words: str) -> None:
        progress(words, at, len(sources))

    pace = replace(pace or in_a_backfill(), told=waits)
    lister = _Lister(collector, span, now, run, pace, Known.of(store, collector.house.config.sources))
    for at, source in enumerate(sorted(sources, key=lambda source: RANKS.get(source.kind, 0))):
        await lister.list(source)
        progress("listing", at + 1, len(sources))
    return Listing(
        found=lister.found,
        known=lister.known_already,
        waiting=waiting_by_host(collector, now),
        troubles=tuple(lister.troubles),
        notes=tuple(dict.fromkeys(lister.notes)),
        unfinished=tuple(lister.unfinished),
    )


@dataclass
class _Lister:
    """One listing of several sources, and what came of it so far."""

    collector: Collector
    span: Span
    now: datetime
    run: Run
    pace: Pace
    known: Known
    found: int = 0
    known_already: int = 0
    troubles: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)

    async def list(self, source: Source) -> None:
        """Lists one source, if it is not listed yet. What goes wrong with it is a trouble, and leaves the others alone."""
        meta = self.collector.house.store.meta
        stand = Stand.of(meta, source.name, self.span)
        if stand.done:
            return
        try:
            await (self._index(source, stand, INDEXES[source.kind]) if source.kind in INDEXES else self._own(source))
        except (FetchError, SourceError) as error:
            self._trouble(source, str(error))

    async def _index(self, source: Source, stand: Stand, pages: indexes.Listing) -> None:
        """An index: each of its pages is kept, and then how far it was read, before the next is asked for."""
        house = self.collector.house
        cases = [case for case in house.config.cases if not source.cases or case.name in source.cases]
        order = indexes.Order(
            client=self.collector.client,
            source=source,
            cases=cases,
            notes=house.store.meta,
            pace=self.pace,
            span=self.span,
            cursor=stand.cursor,
        )
        async for batch in pages(order):
            self.notes += [f"{source.name}: {remark}" for remark in batch.remarks]
            stand = self._keep(source, stand, [lead for lead in batch.leads if self.span.holds(lead)], batch.cursor, done=not batch.cursor)

    async def _own(self, source: Source) -> None:
        """What an outlet lists itself, whole."""
        leads, troubles = await list_one(self.collector.client, source, self.span, now=self.now)
        self._keep(source, Stand(), leads, "", done=not troubles)
        for trouble in troubles:
            self._trouble(source, trouble)

    def _keep(self, source: Source, stand: Stand, leads: Sequence[Lead], cursor: str, *, done: bool) -> Stand:
        store = self.collector.house.store
        cases = [case for case in self.collector.house.config.cases if not source.cases or case.name in source.cases]
        wanted, _ = of_followed_dockets(leads, cases)
        sifted = self.known.sift(wanted, source)
        self.known.keep(store.leads.offer(sifted.fresh, now=self.now, run=self.run))
        store.leads.captured(sifted.captures, now=self.now)
        self.found += len(wanted)
        self.known_already += sifted.known
        stand = stand.after(wanted, cursor, done=done)
        store.meta.put(Stand.key(source.name, self.span), str(stand))
        return stand

    def _trouble(self, source: Source, words: str) -> None:
        self.troubles.append(f"{source.name}: {words}")
        if source.name not in self.unfinished:
            self.unfinished.append(source.name)


def waiting_by_host(collector: Collector, now: datetime) -> Counter[str]:
    """How many pages wait to be fetched, by host; entries of dockets are read from themselves."""
    return Counter(host_of(each.lead.url) for each in _waiting(collector, now) if each.lead.docket is None)


def _waiting(collector: Collector, now: datetime) -> list[WaitingLead]:
    """Everything that waits, but for the news where a daemon is at work: that one reads it."""
    store = collector.house.store
    waiting = store.leads.waiting(now, limit=MOST_LEADS)
    return [each for each in waiting if not is_news(each)] if leaves_news(store, now) else list(waiting)


async def list_one(client: Client, source: Source, span: Span, *, now: datetime) -> tuple[list[Lead], list[str]]:
    """The leads of one source in the span, and what went wrong on the way."""
    state = FetchState(source=source.name)
    if source.kind in SERVICES:
        return [], []  # each keeps its own place, and catches up by itself
    if source.kind == "sitemap":
        return await _list_sitemaps(client, source, span)
    try:
        leads, _ = await look(client, source, state, now)
    except (FetchError, SourceError) as error:
        return [], [str(error)]
    kept = [lead for lead in leads if span.holds(lead)]
    if source.kind != "feed" or not leads:
        return kept, []
    older, troubles = await _list_archive(client, source, span, {lead.key for lead in leads}, now=now)
    return kept + older, troubles


async def _list_sitemaps(client: Client, source: Source, span: Span) -> tuple[list[Lead], list[str]]:
    """A sitemap and all that its index names, whatever their order; each file once."""
    waiting, seen = [source.url], {source.url}
    leads: list[Lead] = []
    troubles: list[str] = []
    while waiting and len(seen) <= PAGES:
        address = waiting.pop(0)
        try:
            answer = await client.get(address)
            reading = await read_leads(answer.document, source) if answer.document else None
        except (FetchError, SourceError) as error:
            troubles.append(str(error))
            continue
        for further in reading.more if reading else ():
            if further not in seen:
                seen.add(further)
                waiting.append(further)
        leads += [lead for lead in (reading.leads if reading else ()) if span.holds(lead)]
    return leads, troubles


async def _list_archive(client: Client, source: Source, span: Span, known: set[str], *, now: datetime) -> tuple[list[Lead], list[str]]:
    """The older pages of a feed that pages (`?paged=2`, as WordPress does); none where the second page is the first again."""
    leads: list[Lead] = []
    empty = 0
    for number in range(2, PAGES):
        try:
            page, _ = await look(client, replace(source, url=_paged(source.url, number)), FetchState(source=source.name), now)
        except FetchError as error:
            return leads, [] if error.status in (400, 404, 410) else [str(error)]
        except SourceError:
            return leads, []
        fresh = [lead for lead in page if lead.key not in known]
        known |= {lead.key for lead in fresh}
        leads += [lead for lead in fresh if span.holds(lead)]
        empty = 0 if fresh else empty + 1
        past = bool(fresh) and all(lead.published is not None and lead.published.day < span.since for lead in fresh)
        if past or empty >= EMPTY_PAGES:
            return leads, []
    return leads, [f"stopped after {PAGES} archive pages"]


def _paged(url: str, number: int) -> str:
    parts = urlsplit(url)
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != "paged"]
    return urlunsplit(parts._replace(query=urlencode([*query, ("paged", str(number))])))


def leads_from_list(path: Path) -> list[Lead]:
    """Leads from a file of addresses: one a line, or a CSV with a column `url` (and, if you like, `title` and `published`).

    Raises UsageError that names the line.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read: {error}") from None
    head = next(iter(text.splitlines()), "")
    if "://" in head:
        rows: Iterable[dict[str, str]] = ({"url": line.strip()} for line in text.splitlines())
        first = 1
    else:
        rows = csv.DictReader(io.StringIO(text))
        first = 2
        if "url" not in (name.strip().lower() for name in head.split(",")):
            raise UsageError(f"{path}:1: a list of addresses has one a line, or a CSV header with a column `url`")
    return [lead for number, row in enumerate(rows, first) if (lead := _listed(path, number, row)) is not None]


def _listed(path: Path, number: int, row: dict[str, str]) -> Lead | None:
    cells = {str(name).strip().lower(): str(value or "").strip() for name, value in row.items()}
    url = cells.get("url", "")
    if not url or url.startswith("#"):
        return None
    if not re.match(r"https?://[^\s/]+", url):
        raise UsageError(f"{path}:{number}: {url[:80]!r} is no web address; it begins with http:// or https://")
    published = read_time(cells["published"], "UTC") if cells.get("published") else None
    return Lead(
        source=URL_LIST, key=hashlib.sha256(canonical(url).encode()).hexdigest(), url=url, title=cells.get("title", ""), published=published
    )


async def read_all(collector: Collector, *, now: datetime, progress: Progress, after_each: Callable[[], None] = lambda: None) -> int:
    """Reads everything that waits, hosts side by side; the number of articles that were new. `after_each` is called after each page.

    Each page is kept before the next of its host is asked for: whoever is killed asks again for one page a host.
    """
    waiting = _waiting(collector, now)
    places = asyncio.Semaphore(AT_ONCE)
    done = new = 0

    async def read(leads: Sequence[WaitingLead]) -> None:
        nonlocal done, new
        async with places:
            for lead in leads:
                page = await collector.read(lead, now)
                new += page is not None and collector.take_in(page, now) is not None
                done += 1
                after_each()
                progress("pages", done, len(waiting))

    await asyncio.gather(*(read(leads) for _, leads in by_host(waiting)))
    return new
