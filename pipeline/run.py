"""One pass: read the sources that are due, read what is new in them, judge and keep it, deliver what is to be told.

`casewire once`, the daemon, the demo and the tests all call `run_pass`; only their clocks and networks differ.
"""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby

from casefile.case import Run
from casefile.errors import CasewireError, FetchError, SourceError, StorageError
from casefile.material import Article, Document, Form, Lead, Source
from pipeline.clean import Cleaned, clean_html
from pipeline.cleaning.cleaned import Hints
from pipeline.health import Visit, after
from pipeline.house import House
from pipeline.partial import partial_article
from pipeline.sources import KINDS
from pipeline.sources.reading import Reading
from storage.values import FetchState, Judgement, WaitingLead
from wire.addresses import canonical, host_of
from wire.client import Client
from wire.limits import backoff

AT_ONCE = 20
"""Sources, and hosts, read side by side; to one host there is never more than one request at a time."""
BATCH = 200
"""Leads whose documents are held in memory together, so that they can be judged in order of publication."""
TRIES = 5
"""A page that cannot be had after so many tries becomes a partial article from what its source said of it."""
FOLLOWED = 50
"""Further files a source may name (sitemaps of a sitemap index) that one visit follows."""
OLD_NEWS = timedelta(hours=48)
"""Items older than this in a source that is read for the first time are history (design.md, rule 9)."""

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, how many there are."""


def _silent(_what: str, _done: int, _all: int) -> None:
    return


@dataclass(frozen=True, kw_only=True, slots=True)
class PassReport:
    """What a pass did. `troubles` are the sources that failed in this pass; `known` those among them told before."""

    read: tuple[str, ...] = ()
    troubles: tuple[FetchState, ...] = ()
    known: frozenset[str] = frozenset()
    leads: int = 0
    articles: int = 0
    developments: int = 0
    alerts: int = 0

    @property
    def new_troubles(self) -> tuple[FetchState, ...]:
        """Failures nobody was told of yet."""
        return tuple(state for state in self.troubles if state.source not in self.known)


async def run_pass(house: House, client: Client, *, now: datetime, progress: Progress = _silent) -> PassReport:
    """Reads what is due at `now` and judges what it brings. Failing sources are lines of the report, never an exception.

    Deliveries are not made here: `pipeline.deliver.deliver` empties the outbox. Raises StorageError.
    """
    due = [source for source in house.config.sources if _is_due(house.store.sources.state(source.name), now)]
    visited = await _visit_all(house, client, due, now, progress)
    judgements = await read_waiting(house, client, now=now, progress=progress)
    troubles = [state for state, _ in visited if state.failures]
    return PassReport(
        read=tuple(source.name for source in due),
        troubles=tuple(troubles),
        known=frozenset(state.source for state in troubles if state.reported),
        leads=sum(fresh for _, fresh in visited),
        articles=len(judgements),
        developments=sum(len(reading.developments) for judgement in judgements for reading in judgement.readings),
        alerts=sum(len(reading.alerts) for judgement in judgements for reading in judgement.readings),
    )


def _is_due(state: FetchState, now: datetime) -> bool:
    return state.next_try is None or state.next_try <= now


# ---- sources ---------------------------------------------------------------------------------------------------------------------


async def _visit_all(house: House, client: Client, due: Sequence[Source], now: datetime, progress: Progress) -> list[tuple[FetchState, int]]:
    """Visits sources side by side. One that fails, hangs or lies changes nothing for the others."""
    places = asyncio.Semaphore(AT_ONCE)
    done = 0

    async def visit(source: Source) -> tuple[FetchState, int]:
        nonlocal done
        async with places:
            outcome = await _visit(house, client, source, now)
        done += 1
        progress("sources", done, len(due))
        return outcome

    return list(await asyncio.gather(*(visit(source) for source in due)))


async def _visit(house: House, client: Client, source: Source, now: datetime) -> tuple[FetchState, int]:
    """One source: fetch, read, note its leads, keep its state. The state, and how many leads were new."""
    before = house.store.sources.state(source.name)
    try:
        leads, visit = await look(client, source, before, now)
        fresh = [lead for run, some in by_run(leads, before, now) for lead in house.store.leads.offer(some, now=now, run=run)]
        visit = replace(visit, items=len(fresh))
    except (FetchError, SourceError) as error:
        visit = Visit(error=error)
    except StorageError:
        raise
    except Exception as error:  # one source must not stop the others, whatever it did to us
        visit = Visit(error=SourceError(f"{source.url}: could not be read ({type(error).__name__}: {error}); please report this"))
    state = after(source, before, visit, now)
    house.store.sources.save(state)
    if visit.error is not None:
        stage = visit.error.stage if isinstance(visit.error, FetchError) else "read"
        house.store.sources.log(source.name, now, stage, str(visit.error), state.next_try)
    return state, visit.items


def by_run(leads: Sequence[Lead], before: FetchState, now: datetime) -> tuple[tuple[Run, tuple[Lead, ...]], ...]:
    """Leads as news or as history: at a first visit, and after a long outage, what is older than two days is history."""
    if before.last_ok is not None and now - before.last_ok <= OLD_NEWS:
        return ((Run.LIVE, tuple(leads)),)
    old = tuple(lead for lead in leads if lead.published is not None and now - lead.published.at > OLD_NEWS)
    return ((Run.BACKFILL, old), (Run.LIVE, tuple(lead for lead in leads if lead not in old)))


async def look(client: Client, source: Source, state: FetchState, now: datetime) -> tuple[tuple[Lead, ...], Visit]:
    """What a source says now: its leads, and what to remember of the visit. Raises FetchError, SourceError."""
    kind = KINDS.get(source.kind)
    if kind is None:
        raise SourceError(f"{source.name}: sources of kind {source.kind} cannot be read yet; there are {', '.join(KINDS)}")
    if kind.local is not None:
        reading = kind.local(source, now)
        return reading.leads, Visit(notes=reading.notes)
    answer = await client.get(source.url, etag=state.etag, last_modified=state.last_modified, accept=kind.accept)
    if answer.not_modified or answer.document is None or kind.leads is None:
        return (), Visit(not_modified=True)
    reading = kind.leads(answer.document, source)
    further, notes = await _follow(client, source, kind.leads, reading.more[:FOLLOWED])
    visit = Visit(etag=answer.etag, last_modified=answer.last_modified, body_sha256=answer.document.sha256)
    return (*reading.leads, *further), replace(visit, notes=(*reading.notes, *notes))


async def _follow(
    client: Client, source: Source, read: Callable[[Document, Source], Reading], addresses: Iterable[str]
) -> tuple[list[Lead], list[str]]:
    """Further files of the same source; one that fails is a note, and the others are read."""
    leads: list[Lead] = []
    notes: list[str] = []
    for address in addresses:
        try:
            answer = await client.get(address)
            if answer.document is not None:
                leads += read(answer.document, source).leads
        except (FetchError, SourceError) as error:
            notes.append(str(error))
    return leads, notes


# ---- leads -----------------------------------------------------------------------------------------------------------------------


async def read_waiting(house: House, client: Client, *, now: datetime, progress: Progress = _silent) -> list[Judgement]:
    """Reads every lead that waits, batch by batch; in a batch, in order of publication."""
    judgements: list[Judgement] = []
    done = 0
    tried: set[int] = set()
    while waiting := [lead for lead in house.store.leads.waiting(now, limit=BATCH) if lead.id not in tried]:
        tried.update(lead.id for lead in waiting)
        fetched = await _fetch_all(house, client, waiting, now)
        for read in sorted(fetched, key=_by_publication):
            judgement = _take_in(house, read, now)
            judgements += [judgement] if judgement else []
        done += len(waiting)
        progress("pages", done, done)
    return judgements


def _take_in(house: House, read: "_Read", now: datetime) -> Judgement | None:
    """Judges and keeps one article. One that breaks the judge is an entry in its source's log; the rest goes on."""
    source = read.article.source
    try:
        return house.take_in(
            read.article, seen_at=now, run=read.run, document=read.document, lead=read.lead, may_open=_opens(house, source)
        )
    except CasewireError:
        raise
    except Exception as error:  # whatever a page can do to us ends here
        reason = f"{read.article.url}: could not be judged ({type(error).__name__}: {error}); it is kept and passed over"
        house.store.leads.failed(read.lead, reason, None)
        house.store.sources.log(source, now, "judge", reason, None)
        return None


@dataclass(frozen=True, kw_only=True, slots=True)
class _Read:
    article: Article
    run: Run
    lead: int
    document: int | None


def _by_publication(read: _Read) -> tuple[bool, datetime | None, int]:
    published = read.article.published
    return (published is None, published.at if published else None, read.lead)


def _opens(house: House, name: str) -> bool:
    return next((source.opens for source in house.config.sources if source.name == name), True)


async def _fetch_all(house: House, client: Client, waiting: Iterable[WaitingLead], now: datetime) -> list[_Read]:
    """The pages behind leads: hosts side by side, each host one page after the other."""
    places = asyncio.Semaphore(AT_ONCE)
    by_host = groupby(sorted(waiting, key=lambda lead: (host_of(lead.lead.url), lead.id)), key=lambda lead: host_of(lead.lead.url))

    async def visit(leads: list[WaitingLead]) -> list[_Read]:
        async with places:
            return [read for lead in leads if (read := await _read(house, client, lead, now)) is not None]

    hosts = await asyncio.gather(*(visit(list(leads)) for _, leads in by_host))
    return [read for host in hosts for read in host]


async def _read(house: House, client: Client, waiting: WaitingLead, now: datetime) -> _Read | None:
    """One lead's page as an article; None while it cannot be had but may be later."""
    lead = waiting.lead
    source = next((source for source in house.config.sources if source.name == lead.source), None)
    zone = source.zone if source else "UTC"
    try:
        answer = await client.get(lead.url)
    except FetchError as error:
        return _unreachable(house, waiting, error, zone, now)
    if answer.document is None:
        return _unreachable(house, waiting, FetchError("answered with nothing", url=lead.url, stage="status"), zone, now)
    kept = house.store.documents.keep(answer.document)
    cleaned = clean_document(answer.document, lead, zone)
    if cleaned.article.form is Form.NOT_ARTICLE and (lead.summary or lead.html):
        stub = partial_article(lead, zone, f"the page itself is no article: {cleaned.article.reason}")
        return _Read(article=stub, run=waiting.run, lead=waiting.id, document=kept)
    return _Read(article=cleaned.article, run=waiting.run, lead=waiting.id, document=kept)


def clean_document(document: Document, lead: Lead, zone: str) -> Cleaned:
    """The article in a document, with what its source said of it as hints."""
    hints = Hints(title=lead.title, published=lead.published, source=lead.source)
    cleaned = clean_html(document.body, url=lead.url, id=lead.url, zone=zone, content_type=document.content_type, hints=hints)
    address = canonical(cleaned.canonical_url or lead.url)
    return replace(cleaned, article=replace(cleaned.article, id=address, url=address))


def _unreachable(house: House, waiting: WaitingLead, error: FetchError, zone: str, now: datetime) -> _Read | None:
    """A page that cannot be had: tried again later, in the end kept as what its source said of it."""
    lead = waiting.lead
    last = error.permanent or waiting.tries + 1 >= TRIES
    next_try = None if last else now + (error.retry_after or backoff(waiting.tries + 1, lead.url))
    house.store.sources.log(lead.source, now, error.stage, str(error), next_try)
    if not last or not (lead.summary or lead.html):
        house.store.leads.failed(waiting.id, str(error), next_try)
        return None
    stub = partial_article(lead, zone, f"the page could not be had: {error}")
    return _Read(article=stub, run=waiting.run, lead=waiting.id, document=None)


def sources_called(sources: Iterable[Source], names: Sequence[str]) -> tuple[Source, ...]:
    """The sources with these names. Raises CasewireError for a name that is not configured."""
    known = {source.name: source for source in sources}
    for name in names:
        if name not in known:
            raise CasewireError(f"there is no source {name!r}; configured: {', '.join(known) or 'none'}")
    return tuple(known[name] for name in names)
