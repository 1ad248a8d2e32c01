"""From sources to articles: visiting a source, reading the page behind a lead, taking an article in.

Each step ends with what it changed written down, so that whoever drives them (one pass, the daemon, a backfill) may stop at any moment.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from casefile.case import Run
from casefile.errors import CasewireError, FetchError, SourceError, StorageError
from casefile.material import Article, Document, Form, Lead, Source
from pipeline.clean import Cleaned, clean_html
from pipeline.cleaning.cleaned import Hints
from pipeline.health import Visit, after
from pipeline.house import House
from pipeline.partial import partial_article
from pipeline.schedule import next_visit
from pipeline.sources import KINDS
from pipeline.sources.reading import Reading
from storage.values import FetchState, Judgement, WaitingLead
from wire import robots
from wire.addresses import canonical, host_of
from wire.client import Client
from wire.limits import backoff

TRIES = 5
"""A page that cannot be had after so many tries becomes a partial article from what its source said of it."""
FOLLOWED = 50
"""Further files a source may name (sitemaps of a sitemap index) that one visit follows."""
LOOKS = (timedelta(hours=1), timedelta(hours=6), timedelta(hours=24), timedelta(hours=72))
"""When a page that belongs to a case is looked at again after its first sight: a feed rarely says that a story was corrected."""
OLD_NEWS = timedelta(hours=48)
"""Items older than this in a source that is read for the first time, or again after so long, are history (design.md, rule 9)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadPage:
    """A lead that was read: its article, and what else has to be kept with it."""

    article: Article
    run: Run
    lead: int
    document: int | None
    first_seen_at: datetime

    @property
    def order(self) -> tuple[bool, datetime | None, int]:
        """Sorts pages by publication, undated ones last in the order of their leads."""
        published = self.article.published
        return (published is None, published.at if published else None, self.lead)


class Collector:
    """A house and a client at work on sources and leads. One for each event loop; it remembers robots.txt while it lives."""

    def __init__(self, house: House, client: Client, chance: Callable[[], float] = lambda: 0.0) -> None:
        self.house = house
        self.client = client
        self._chance = chance
        self._robots: dict[str, robots.Robots] = {}

    async def visit(self, source: Source, now: datetime) -> tuple[FetchState, int]:
        """Reads a source and notes its leads: where we stand with it now, and how many leads were new. Raises StorageError only."""
        store = self.house.store
        before = store.sources.state(source.name)
        try:
            leads, visit = await look(self.client, source, before, now)
            fresh = [lead for run, some in by_run(leads, before, now) for lead in store.leads.offer(some, now=now, run=run)]
            visit = replace(visit, items=len(fresh))
        except (FetchError, SourceError) as error:
            visit = Visit(error=error)
        except StorageError:
            raise
        except Exception as error:  # one source must not stop the others, whatever it did to us
            visit = Visit(error=SourceError(f"{source.url}: could not be read ({type(error).__name__}: {error}); please report this"))
        state = after(source, before, visit, now, next_visit(source, now, self._chance()))
        store.sources.save(state)
        if visit.error is not None:
            stage = visit.error.stage if isinstance(visit.error, FetchError) else "read"
            store.sources.log(source.name, now, stage, str(visit.error), state.next_try)
        return state, visit.items

    async def read(self, waiting: WaitingLead, now: datetime) -> ReadPage | None:
        """The page behind a lead as an article; None while it cannot be had but may be later."""
        lead = waiting.lead
        source = self._source(lead.source)
        zone = source.zone if source else "UTC"
        try:
            delay = await self._permitted(lead.url, now)
            answer = await self.client.get(lead.url, delay=delay)
        except FetchError as error:
            return self._unreachable(waiting, error, zone, now)
        if answer.document is None:
            return self._unreachable(waiting, FetchError(f"{lead.url}: answered with nothing", url=lead.url, stage="status"), zone, now)
        kept = self.house.store.documents.keep(answer.document)
        article = article_of(answer.document, lead, zone).article
        if article.form is Form.NOT_ARTICLE and (lead.summary or lead.html):
            article = partial_article(lead, zone, f"the page itself is no article: {article.reason}")
        return ReadPage(article=article, run=waiting.run, lead=waiting.id, document=kept, first_seen_at=waiting.first_seen_at)

    def take_in(self, page: ReadPage, now: datetime) -> Judgement | None:
        """Judges and keeps an article; None where it was held already, or where it broke the judge (an entry in its source's log)."""
        source = self._source(page.article.source)
        try:
            judgement = self.house.take_in(
                page.article,
                seen_at=now,
                run=page.run,
                document=page.document,
                lead=page.lead,
                may_open=source.opens if source else True,
            )
            if page.run is Run.LIVE and page.document is not None:
                self._look_again(page, judgement, now)
            return judgement
        except CasewireError:
            raise
        except Exception as error:  # whatever a page can do to us ends here
            reason = f"{page.article.url}: could not be judged ({type(error).__name__}: {error}); it is kept and passed over"
            self.house.store.leads.failed(page.lead, reason, None)
            self.house.store.sources.log(page.article.source, now, "judge", reason, None)
            return None

    def _look_again(self, page: ReadPage, judgement: Judgement | None, now: datetime) -> None:
        """Has a page of a case looked at again, more and more rarely; a page of no case never."""
        seen_before = judgement is None and page.first_seen_at < now
        if not seen_before and not (judgement and any(reading.belongs for reading in judgement.readings)):
            return
        following = next((page.first_seen_at + after for after in LOOKS if page.first_seen_at + after > now), None)
        if following is not None:
            self.house.store.leads.again(page.lead, following)

    def _source(self, name: str) -> Source | None:
        return next((source for source in self.house.config.sources if source.name == name), None)

    async def _permitted(self, url: str, now: datetime) -> float | None:
        """The pause a site asks for, None for the usual one. Raises FetchError where its robots.txt says no."""
        host = host_of(url)
        known = self._robots.get(host)
        if known is None or (known.until is not None and known.until <= now):
            known = self._robots[host] = await robots.fetch(self.client, url, now)
        permission = known.permission(url, self.client.agent)
        if not permission.allowed:
            raise FetchError(f"{url}: {permission.reason}", url=url, stage="robots", permanent=known.verdict is None)
        return permission.delay or None

    def _unreachable(self, waiting: WaitingLead, error: FetchError, zone: str, now: datetime) -> ReadPage | None:
        """A page that cannot be had: tried again later, in the end kept as what its source said of it. One that is held already stays."""
        lead = waiting.lead
        if self.house.store.articles.by_url(canonical(lead.url)) is not None:
            self.house.store.sources.log(lead.source, now, error.stage, f"{error}; what it said before is kept", None)
            self.house.store.leads.done(waiting.id)
            return None
        last = error.permanent or waiting.tries + 1 >= TRIES
        next_try = None if last else now + (error.retry_after or backoff(waiting.tries + 1, lead.url))
        self.house.store.sources.log(lead.source, now, error.stage, str(error), next_try)
        if not last or not (lead.summary or lead.html):
            self.house.store.leads.failed(waiting.id, str(error), next_try)
            return None
        stub = partial_article(lead, zone, f"the page could not be had: {error}")
        return ReadPage(article=stub, run=waiting.run, lead=waiting.id, document=None, first_seen_at=waiting.first_seen_at)


def article_of(document: Document, lead: Lead, zone: str) -> Cleaned:
    """The article in a document, under its own address, with what its source said of it as hints."""
    hints = Hints(title=lead.title, published=lead.published, source=lead.source)
    cleaned = clean_html(document.body, url=lead.url, id=lead.url, zone=zone, content_type=document.content_type, hints=hints)
    address = canonical(cleaned.canonical_url or lead.url)
    return replace(cleaned, article=replace(cleaned.article, id=address, url=address))


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
