"""One-off history: list what a source ever published in a span of days, read it politely, keep it in silence.

Everything listed becomes a lead in the store before anything is read, so that a run that was killed goes on where it stopped: a page
is asked for again only if it was under way at that moment.
"""

import asyncio
import csv
import hashlib
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from casefile.case import Run
from casefile.errors import FetchError, SourceError, UsageError
from casefile.material import Lead, Source
from pipeline.carried import of_followed_dockets
from pipeline.cleaning.dates import read_time
from pipeline.collect import Collector, look, read_leads
from pipeline.run import AT_ONCE, Progress, by_host
from pipeline.services import SERVICES
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
THIN = 0.4
"""A month with less than this share of the median month looks thin."""
URL_LIST = "url-list"

Told = Callable[[str], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """The days a backfill is about, both included."""

    since: date
    until: date

    def holds(self, lead: Lead) -> bool:
        """True where the lead's day lies in the span, or no day is known."""
        day = lead.published.day if lead.published else day_in_address(lead.url)
        return day is None or self.since <= day <= self.until


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing:
    """What was listed: leads that are new to the store, by host, and what could not be listed."""

    found: int
    waiting: Counter[str]
    troubles: tuple[str, ...] = ()

    def budget(self) -> list[str]:
        """What will be asked of whom, and how long that takes: hosts side by side, each host page by page."""
        return [f"{host}: {count} pages, about {_span(count)}" for host, count in self.waiting.most_common()]


def _span(pages: int) -> str:
    return str(timedelta(seconds=round(pages * SECONDS_A_PAGE)))


def day_in_address(url: str) -> date | None:
    """The day many publishers write into addresses: /2024/05/06/ or /2024-05-06-; None where there is none."""
    found = re.search(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])", url)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


async def list_all(collector: Collector, sources: Sequence[Source], span: Span, *, now: datetime, run: Run, progress: Progress) -> Listing:
    """Lists what the sources published in the span and notes it as leads for `run`. A listing finished before is not made again."""
    store = collector.house.store
    troubles: list[str] = []
    found = 0
    for done, source in enumerate(sources):
        key = f"listed:{source.name}:{span.since}:{span.until}"
        if store.meta.get(key) is None:
            listed, trouble = await list_one(collector.client, source, span, now=now)
            cases = [case for case in collector.house.config.cases if not source.cases or case.name in source.cases]
            leads, _ = of_followed_dockets(listed, cases)
            found += len(leads)
            store.leads.offer(leads, now=now, run=run)
            troubles += [f"{source.name}: {each}" for each in trouble]
            if not trouble:
                store.meta.put(key, now.isoformat())
        progress("listing", done + 1, len(sources))
    return Listing(found=found, waiting=waiting_by_host(collector, now), troubles=tuple(troubles))


def waiting_by_host(collector: Collector, now: datetime) -> Counter[str]:
    """How many pages wait to be fetched, by host; entries of dockets are read from themselves."""
    waiting = collector.house.store.leads.waiting(now, limit=MOST_LEADS)
    return Counter(host_of(each.lead.url) for each in waiting if each.lead.docket is None)


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


async def read_all(collector: Collector, *, now: datetime, progress: Progress) -> int:
    """Reads everything that waits, hosts side by side; the number of articles that were new.

    Each page is kept before the next of its host is asked for: whoever is killed asks again for one page a host.
    """
    waiting = collector.house.store.leads.waiting(now, limit=MOST_LEADS)
    places = asyncio.Semaphore(AT_ONCE)
    done = new = 0

    async def read(leads: Sequence[WaitingLead]) -> None:
        nonlocal done, new
        async with places:
            for lead in leads:
                page = await collector.read(lead, now)
                new += page is not None and collector.take_in(page, now) is not None
                done += 1
                progress("pages", done, len(waiting))

    await asyncio.gather(*(read(leads) for _, leads in by_host(waiting)))
    return new


@dataclass(frozen=True, kw_only=True, slots=True)
class Month:
    """A month of a backfill: articles kept, those of a case, and whether the month looks thin."""

    name: str
    articles: int
    of_case: int
    thin: bool


def months(days: Iterable[tuple[date, bool]], span: Span) -> list[Month]:
    """Every month of the span with what was found in it. `days`: the day of each article and whether it belongs to a case."""
    every: Counter[str] = Counter()
    ours: Counter[str] = Counter()
    for day, belongs in days:
        every[f"{day:%Y-%m}"] += 1
        ours[f"{day:%Y-%m}"] += belongs
    names = list(_month_names(span))
    usual = median([every[name] for name in names]) if names else 0
    return [Month(name=name, articles=every[name], of_case=ours[name], thin=every[name] < THIN * usual) for name in names]


def _month_names(span: Span) -> Iterable[str]:
    at = span.since.replace(day=1)
    while at <= span.until:
        yield f"{at:%Y-%m}"
        at = (at + timedelta(days=32)).replace(day=1)
