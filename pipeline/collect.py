"""From sources to articles: visiting a source, reading the page behind a lead, taking an article in.

Each step ends with what it changed written down, so that whoever drives them (one pass, the daemon, a backfill) may stop at any moment.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from alerts import wording
from casefile.case import Case, Run
from casefile.errors import CasewireError, FetchError, SourceError, StorageError
from casefile.material import Article, Capture, Document, Form, Lead, Source
from pipeline import googlenews
from pipeline.budgets import SPENT
from pipeline.carried import carried, is_carried, of_followed_dockets
from pipeline.cleaning.cleaned import Sighting
from pipeline.cleaning.drift import with_sample
from pipeline.cleaning.learned import FEWEST_HOLDING, Learned, learn
from pipeline.contents import article_of, leads_in, local_leads
from pipeline.courtlistener.ask import read_again
from pipeline.health import GONE, Visit, after, wants_everything
from pipeline.house import House
from pipeline.parse import Failed, Parser, local, shared
from pipeline.partial import partial_article
from pipeline.patience import LIES, ORDINARY, is_gone, is_less, is_told_as_it_is, next_look, next_try
from pipeline.questions import Ask, Question
from pipeline.schedule import next_visit
from pipeline.services import SERVICES
from pipeline.sources import KINDS
from pipeline.sources.docket import court_of
from pipeline.sources.folder import PARTIES
from pipeline.sources.reading import Reading, possible
from pipeline.sources.sieve import sieve_for, telling_words
from pipeline.taking_up import question
from pipeline.wayback import Archive
from storage.values import FetchState, Judgement, LookAgain, StoredArticle, WaitingLead
from wire import robots
from wire.addresses import canonical, host_of
from wire.browser import Browser
from wire.client import Client
from wire.values import Answer

FOLLOWED = 50
"""Further files a source may name (sitemaps of a sitemap index) that one visit follows."""
OLD_NEWS = timedelta(hours=48)
"""Items older than this in a source that is read for the first time, or again after so long, are history (design.md, rule 9)."""
COVERAGE = "coverage:"
"""Before a source's name: the note of what its court says that it covers."""
YIELD = "yield:"
"""Before a source's name: the note of what its pages cleaned to, for the drift alarm."""
LEARN_EVERY = 5
"""New articles of a source after which its chrome is learned anew."""
STRIKES, STRIKES_COUNT = 2, timedelta(hours=1)
"""After so many pages of a source that broke their parsers, within so long, its other pages wait."""
GONE_FOR_GOOD = 410
ARCHIVE_AGAIN = timedelta(hours=1)
"""After a failure of the archive a copy is asked for again so much later."""
MOST_ROBOTS = 2000
"""Sites whose robots.txt is remembered at once."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadPage:
    """A lead that was read: its article, and what else has to be kept with it."""

    article: Article
    run: Run
    lead: int
    document: int | None
    look_again: LookAgain | None = None
    lines: tuple[Sighting, ...] = ()
    """Its lines, to be counted for its source."""
    seen_at: datetime | None = None
    """When another Casewire first saw it; None where it is ours."""

    @property
    def order(self) -> tuple[bool, datetime | None, int]:
        """Sorts pages by publication, undated ones last in the order of their leads."""
        published = self.article.published
        return (published is None, published.at if published else None, self.lead)


@dataclass(frozen=True, slots=True)
class _Copied:
    """What became of a page that is gone: its copy, or None where that is asked for later."""

    page: ReadPage | None


class Collector:
    """A house and a client at work on sources and leads. One for each event loop; it remembers robots.txt while it lives."""

    def __init__(self, house: House, client: Client, chance: Callable[[], float] = lambda: 0.0, parser: Parser | None = None) -> None:
        self.house = house
        self.client = client
        self._given = parser
        self._parser = parser or shared()
        self.archive: Archive | None = None
        """Where copies of pages of the past are looked for that are gone; only a backfill sets it."""
        self._chance = chance
        self._robots: dict[str, robots.Robots] = {}
        self.browser = Browser(client)
        self._strikes: dict[str, list[datetime]] = {}
        self._holds_known = False
        self._read_since: set[str] = set()
        """Sources read since this configuration was: what is asked of them may have been something else before."""
        self._learned: dict[str, tuple[Learned, ...]] = {}
        self._counted: Counter[str] = Counter()

    async def visit(self, source: Source, now: datetime) -> tuple[FetchState, int]:
        """Reads a source and notes its leads: where we stand with it now, and how many leads were new. Raises StorageError only."""
        store = self.house.store
        before = store.sources.state(source.name)
        self._keep_holds(now)
        try:
            await self._may_visit(source, now)
            ask = SERVICES.get(source.kind)
            visit = await self._ask(ask, source, now) if ask else await self._look(source, before, now)
        except StorageError:
            raise
        except CasewireError as error:
            visit = Visit(error=error)
        except Exception as error:  # one source must not stop the others, whatever it did to us
            visit = Visit(error=SourceError(f"{source.url}: could not be read ({type(error).__name__}: {error}); please report this"))
        state = after(source, before, visit, now, next_visit(source, now, self._chance()))
        state = replace(state, past=replace(state.past, asked=question(source)))
        store.sources.save(state)
        if visit.error is not None:
            stage = visit.error.stage if isinstance(visit.error, FetchError) else "read"
            store.sources.log(source.name, now, stage, str(visit.error), state.next_try)
            self._hold(visit.error, now)
        elif state.past.gap_at == now:
            store.sources.log(source.name, now, "gap", state.past.gap, state.next_try)
            self._fill_gap(source, now)
        return state, visit.items

    async def _look(self, source: Source, before: FetchState, now: datetime) -> Visit:
        """Reads what stands at a source's address and keeps its leads."""
        known = before if source.name in self._read_since else replace(before, body_sha256="")
        leads, visit = await look(self.client, self._with_parties(source), known, now, self._given, self.browser)
        if visit.coverage:
            self._compare_coverage(source, visit.coverage, now)
        leads, others = of_followed_dockets(leads, self._served(source))
        kept = [lead for run, some in by_run(leads, before, now) for lead in self.house.store.leads.offer(some, now=now, run=run)]
        self._read_since.add(source.name)
        return replace(visit, items=len(kept), passed_over=others, notes=(*visit.notes, *_left_out(others)))

    def _fill_gap(self, source: Source, now: datetime) -> None:
        """What a court's feed could not show is asked of CourtListener, where that is a source too."""
        court = source.options.get("court") or court_of(source.url)
        if source.kind == "docket" and court:
            read_again(self._served(source), court, self.house.store.meta, now)

    def _with_parties(self, source: Source) -> Source:
        """An archive with the words by which its reader knows what can concern the cases."""
        if source.kind != "archive":
            return source
        words = "\n".join(telling_words(self._served(source)))
        return replace(source, options={**source.options, PARTIES: words})

    def _compare_coverage(self, source: Source, coverage: str, now: datetime) -> None:
        """Courts change what their feeds tell of, without a word: entries of a sort that is left out are then missed in silence."""
        meta, key = self.house.store.meta, f"{COVERAGE}{source.name}"
        before = meta.get(key)
        if coverage == before:
            return
        meta.put(key, coverage)
        if before is not None:
            words = f"the court's feed covers something else now: “{coverage}”, not “{before}”; entries left out come only by other ways"
            self.house.store.sources.log(source.name, now, "coverage", words, None)

    async def _ask(self, ask: Ask, source: Source, now: datetime) -> Visit:
        """Asks a service and keeps its leads; how far it was read is noted only then, so that a crash in between loses nothing."""
        store = self.house.store
        cases = self._served(source)
        asked = await ask(Question(client=self.client, source=source, cases=cases, notes=store.meta, now=now))
        kept = [*store.leads.offer(asked.history, now=now, run=Run.BACKFILL), *store.leads.offer(asked.news, now=now, run=Run.LIVE)]
        for key, value in asked.keep.items():
            store.meta.put(key, value)
        return Visit(items=len(kept), notes=asked.remarks)

    async def read(self, waiting: WaitingLead, now: datetime) -> ReadPage | None:
        """The page behind a lead as an article; None while it cannot be had but may be later. Raises StorageError only."""
        try:
            return await self._read(waiting, now)
        except StorageError:
            raise
        except Exception as error:  # one page must not stop the others, whatever it did to us
            self._put_off(waiting, error, now)
            return None

    def _put_off(self, waiting: WaitingLead, error: Exception, now: datetime) -> None:
        """A page whose reading failed in a way that nobody foresaw is an entry, and tried again later."""
        lead = waiting.lead
        words = str(error) if isinstance(error, CasewireError) else f"{type(error).__name__}: {error}; please report this"
        failed = FetchError(f"{lead.url or lead.title}: could not be read ({words})", url=lead.url, stage="read")
        following = self._next_try(waiting, failed, now)
        self.house.store.sources.log(lead.source, now, failed.stage, str(failed), following)
        self.house.store.leads.failed(waiting.id, str(failed), following)

    async def _read(self, waiting: WaitingLead, now: datetime) -> ReadPage | None:
        lead = waiting.lead
        source = self._source(lead.source)
        zone = source.zone if source else "UTC"
        if source is not None and googlenews.token_of(lead.url):
            lead = await self._resolved(lead, source, now)
            if self.house.store.articles.by_url(canonical(lead.url)) is not None:
                self.house.store.leads.done(waiting.id)
                return None
            waiting = replace(waiting, lead=lead)
        if is_carried(lead, source.kind if source else ""):
            return await self._carried(waiting, zone, now)
        self._keep_holds(now)
        try:
            self._spare_the_others(lead, now)
            document = await self._page(waiting, now)
        except FetchError as error:
            self._hold(error, now)
            copied = await self._copied(waiting, error, zone, now)
            return copied.page if copied is not None else await self._unreachable(waiting, error, zone, now)
        kept = self.house.store.documents.keep(document)
        cleaned = await self._parser.parse(article_of, document, lead, zone, self._chrome(lead.source))
        if isinstance(cleaned, Failed):
            self._strikes.setdefault(lead.source, []).append(now)
            return await self._unreachable(waiting, _unreadable(lead.url, cleaned), zone, now)
        article = cleaned.article
        held = self.house.store.articles.by_url(canonical(lead.url)) or self.house.store.articles.by_url(article.url)
        if held is not None and is_less(article, held.article):
            less = FetchError(f"{lead.url}: {article.reason}", url=lead.url, stage=article.page_type or "page", permanent=True)
            self._missed(waiting, held, less, self._next_try(waiting, less, now), now)
            return None
        if article.form is Form.NOT_ARTICLE:
            wall = FetchError(f"{lead.url}: {article.reason}", url=lead.url, stage=article.page_type or "page", permanent=True)
            copied = await self._copied(waiting, wall, zone, now)
            return copied.page if copied is not None else await self._no_article(waiting, article, kept, zone, now)
        again = _look_again(waiting, now)
        return ReadPage(article=article, run=waiting.run, lead=waiting.id, document=kept, look_again=again, lines=cleaned.sightings)

    async def _resolved(self, lead: Lead, source: Source, now: datetime) -> Lead:
        """A lead whose link hides its target, with the target; with the story we hold; or with nothing but its headline.

        Only what names a party of a case and is not held from its outlet is asked for.
        """
        store = self.house.store
        headline = replace(lead, url="")
        hits = store.search(lead.title, limit=5)
        held = googlenews.held(lead, hits)
        if held:
            return replace(lead, url=held)
        if not sieve_for(self._served(source)).may_name(f"{lead.title} {lead.summary}".encode()):
            return headline
        resolver = googlenews.Resolver(self.client, source, store.meta, now)
        try:
            await self._permitted(resolver.page(googlenews.token_of(lead.url)), now)
            return replace(lead, url=await resolver.target(lead.url))
        except (FetchError, SourceError) as error:
            store.sources.log(source.name, now, "resolve", f"{lead.title}: {error}; its headline is kept", None)
            return headline

    async def _page(self, waiting: WaitingLead, now: datetime) -> Document:
        """The document at a lead's address. Raises FetchError, also for one that is known to be gone."""
        lead = waiting.lead
        if self.archive is not None and lead.capture is not None and lead.capture.gone:
            raise FetchError(lead.capture.gone, url=lead.url, stage="status", status=GONE_FOR_GOOD, permanent=True)
        delay = await self._permitted(lead.url, now)
        source = self._source(lead.source)
        if source is not None and source.by_browser:
            return await self.browser.get(lead.url, delay=delay)
        answer = await self.client.get(lead.url, delay=delay)
        if answer.document is None:
            raise FetchError(f"{lead.url}: answered with nothing", url=lead.url, stage="status")
        return answer.document

    async def _copied(self, waiting: WaitingLead, error: FetchError, zone: str, now: datetime) -> "_Copied | None":
        """A page of the past that is gone, as an archive holds it; None where it is not gone, or no archive has it.

        Where the archive cannot be asked now the lead waits, and the page itself is not asked for again.
        """
        source, lead = self._source(waiting.lead.source), waiting.lead
        if self.archive is None or not self.archive.serves(source.cases if source else ()) or waiting.run is Run.LIVE:
            return None
        if not is_gone(error, waiting.tries + 1):
            return None
        try:
            return await self._copy(self.archive, waiting, error, zone, now)
        except SourceError as failed:
            self.house.store.sources.log(lead.source, now, "archive", f"{lead.url}: {failed}", None)
            return None
        except FetchError as failed:
            if failed.stage != SPENT:
                self._hold(failed, now)
            if failed.permanent:
                self.house.store.sources.log(lead.source, now, "archive", str(failed), None)
                return None
            following = now + (failed.retry_after or ARCHIVE_AGAIN)
            known = lead.capture or Capture(original=lead.url)
            self.house.store.leads.captured([(waiting.id, replace(known, gone=str(error)))], now=now)
            self.house.store.leads.failed(waiting.id, f"{error}; a copy is asked for later: {failed}", following)
            return _Copied(None)

    async def _copy(self, archive: Archive, waiting: WaitingLead, error: FetchError, zone: str, now: datetime) -> "_Copied | None":
        """The copy as a page that was read; where a capture is of a wall, the next is looked at. Raises FetchError, SourceError."""
        lead = waiting.lead
        async for capture in archive.captures_of(lead):
            address = archive.address(capture)
            delay = await self._permitted(address, now, archive.pause(address))
            document = await archive.copy(lead, capture, delay)
            cleaned = await self._parser.parse(article_of, document, lead, zone, self._chrome(lead.source))
            if isinstance(cleaned, Failed) or cleaned.article.form is Form.NOT_ARTICLE:
                continue
            article = replace(cleaned.article, reason=f"{error}; {cleaned.article.reason}")
            kept = self.house.store.documents.keep(document)
            return _Copied(ReadPage(article=article, run=waiting.run, lead=waiting.id, document=kept, lines=cleaned.sightings))
        return None

    def take_in(self, page: ReadPage, now: datetime) -> Judgement | None:
        """Judges and keeps an article; None where it was held already, or where it broke the judge (an entry in its source's log)."""
        source = self._source(page.article.source)
        try:
            judgement = self.house.take_in(
                replace(page.article, published=possible(page.article.published, now)),
                seen_at=self._seen_at(page, now),
                run=page.run,
                document=page.document,
                lead=page.lead,
                may_open=source.opens if source else True,
                look_again=page.look_again,
            )
            if judgement is not None and page.lines:
                self._count(page)
            return judgement
        except CasewireError:
            raise
        except Exception as error:  # whatever a page can do to us ends here
            reason = f"{page.article.url}: could not be judged ({type(error).__name__}: {error}); it is kept and passed over"
            self.house.store.leads.failed(page.lead, reason, None)
            self.house.store.sources.log(page.article.source, now, "judge", reason, None)
            return None

    def _seen_at(self, page: ReadPage, now: datetime) -> datetime:
        """When the article was first seen, here or where it comes from; a later version of what we hold, now."""
        held = page.seen_at is not None and self.house.store.articles.by_id(page.article.id) is not None
        return now if page.seen_at is None or held else min(page.seen_at, now)

    async def _no_article(self, waiting: WaitingLead, page: Article, kept: int, zone: str, now: datetime) -> ReadPage:
        """Something else where a story was promised: told as its source told it. Where it is a wall or the like, the story stays wanted."""
        lead = waiting.lead
        again = _look_again(waiting, now)
        if page.page_type not in ORDINARY:
            error = FetchError(f"{lead.url}: {page.reason}", url=lead.url, stage=page.page_type or "page", permanent=True)
            following = self._next_try(waiting, error, now)
            again = LookAgain(at=following, held=True, whatever=True) if following else again
            self.house.store.sources.log(lead.source, now, error.stage, str(error), following)
        stub = await self._stub(lead, zone, f"the page itself is no article: {page.reason}")
        document = None if stub and page.page_type in LIES else kept
        return ReadPage(article=stub or page, run=waiting.run, lead=waiting.id, document=document, look_again=again)

    def _next_try(self, waiting: WaitingLead, error: FetchError, now: datetime) -> datetime | None:
        if waiting.run is not Run.LIVE and error.status in GONE:
            return None  # a page of the past that is gone does not come back; of the present, a feed is often quicker than its pages
        return next_try(error, waiting.lead.url, tries=waiting.tries + 1, first_seen_at=waiting.first_seen_at, now=now)

    async def _carried(self, waiting: WaitingLead, zone: str, now: datetime) -> ReadPage | None:
        """A lead that holds all there is to read."""
        article = await self._parser.parse(carried, waiting.lead, zone)
        if isinstance(article, Failed):
            error = _unreadable(waiting.lead.url or waiting.lead.key, article)
            following = self._next_try(waiting, error, now)
            self.house.store.sources.log(waiting.lead.source, now, error.stage, str(error), following)
            self.house.store.leads.failed(waiting.id, str(error), following)
            return None
        first = waiting.lead.handover.first_seen_at if waiting.lead.handover else None
        return ReadPage(article=article, run=waiting.run, lead=waiting.id, document=None, seen_at=first)

    async def _stub(self, lead: Lead, zone: str, reason: str) -> Article | None:
        """What a lead's source said of its page, as a partial article; None where it said nothing, or nothing that can be read."""
        if not (lead.summary or lead.html):
            return None
        stub = await self._parser.parse(partial_article, lead, zone, reason)
        return None if isinstance(stub, Failed) else stub

    def _chrome(self, source: str) -> tuple[Learned, ...]:
        """The lines that recur on the pages of a source, as far as they are learned to be no news."""
        if source not in self._learned:
            pages, counts = self.house.store.lines.counts(source, fewest=FEWEST_HOLDING)
            self._learned[source] = learn(counts, pages)
        return self._learned[source]

    def _count(self, page: ReadPage) -> None:
        """Counts the lines of a new article and notes what it cleaned to; every few pages what is chrome is learned anew."""
        source = page.article.source
        meta, key = self.house.store.meta, f"{YIELD}{source}"
        meta.put(key, with_sample(meta.get(key), page.article))
        self.house.store.lines.count(source, [(line.key, line.line, line.at_edge) for line in page.lines])
        self._counted[source] += 1
        if self._counted[source] % LEARN_EVERY == 0:
            self._learned.pop(source, None)

    def _source(self, name: str) -> Source | None:
        return next((source for source in self.house.config.sources if source.name == name), None)

    def _served(self, source: Source) -> list[Case]:
        """The cases its articles may go to."""
        return [case for case in self.house.config.cases if not source.cases or case.name in source.cases]

    async def _permitted(self, url: str, now: datetime, pause: float | None = None) -> float | None:
        """The pause a site asks for, None for the usual one. Raises FetchError where its robots.txt says no.

        `pause` in seconds is kept before that is asked for, where it is not the usual one.
        """
        host = host_of(url)
        known = self._robots.get(host)
        if known is None or (known.until is not None and not now < known.until <= now + robots.GOOD_FOR):
            if len(self._robots) >= MOST_ROBOTS:
                self._robots.clear()
            known = self._robots[host] = await robots.fetch(self.client, url, now, pause)
        permission = known.permission(url, self.client.agent)
        if not permission.allowed:
            stage = "connect" if known.dead else "robots"
            raise FetchError(f"{url}: {permission.reason}", url=url, stage=stage, permanent=known.verdict is None)
        return permission.delay or None

    async def _unreachable(self, waiting: WaitingLead, error: FetchError, zone: str, now: datetime) -> ReadPage | None:
        """A page that cannot be had: asked for again later, meanwhile told as its source tells it. One that is held stays."""
        lead, tries = waiting.lead, waiting.tries + 1
        following = self._next_try(waiting, error, now)
        held = self.house.store.articles.by_url(canonical(lead.url))
        if held is not None:
            self._missed(waiting, held, error, following, now)
            return None
        self.house.store.sources.log(lead.source, now, error.stage, str(error), following)
        told = is_told_as_it_is(error, tries) or following is None
        stub = await self._stub(lead, zone, f"the page could not be had: {error}") if told else None
        if stub is None:
            self.house.store.leads.failed(waiting.id, str(error), following)
            return None
        again = LookAgain(at=following, held=True, whatever=True) if following else None
        return ReadPage(article=stub, run=waiting.run, lead=waiting.id, document=None, look_again=again)

    def _missed(self, waiting: WaitingLead, held: StoredArticle, error: FetchError, following: datetime | None, now: datetime) -> None:
        """A page that is held and cannot be had now: only what its source said of it, then it is still wanted; or itself, then it is time
        for the next look, unless it is gone."""
        store = self.house.store
        if held.document is not None:
            following = None if error.status in GONE else next_look(waiting.first_seen_at, now)
        store.sources.log(waiting.lead.source, now, error.stage, f"{error}; what it said before is kept", following)
        if following is None:
            store.leads.done(waiting.id)
        else:
            store.leads.failed(waiting.id, str(error), following)

    def _keep_holds(self, now: datetime) -> None:
        """Hosts that asked to be left alone before this process began are still left alone."""
        if not self._holds_known:
            for hold in self.house.store.sources.held_hosts(now):
                self.client.limits.hold(hold.host, hold.until - now)
            self._holds_known = True

    def _hold(self, error: CasewireError, now: datetime) -> None:
        """What a host asked for is kept beyond the life of this process."""
        if isinstance(error, FetchError) and error.retry_after and error.url:
            self.house.store.sources.hold_host(host_of(error.url), now + error.retry_after, str(error))

    def _spare_the_others(self, lead: Lead, now: datetime) -> None:
        """Raises FetchError for a page of a source that has just broken several parsers: they are everybody's."""
        recent = [at for at in self._strikes.get(lead.source, ()) if timedelta(0) <= now - at < STRIKES_COUNT]
        if len(recent) >= STRIKES:
            raise FetchError(
                f"{lead.url}: put off, because {len(recent)} pages of {lead.source} broke their parsers within the hour",
                url=lead.url,
                stage="parse",
            )

    async def _may_visit(self, source: Source, now: datetime) -> None:
        """Raises FetchError where robots.txt asks to leave a source alone that was not made for programs."""
        kind = KINDS.get(source.kind)
        if kind is not None and not kind.published_for_robots:
            await self._permitted(source.url, now)


def _look_again(waiting: WaitingLead, now: datetime) -> LookAgain | None:
    """When a page of the present is looked at next; one that was just seen for the first time and is held already, never."""
    following = next_look(waiting.first_seen_at, now) if waiting.run is Run.LIVE else None
    return LookAgain(at=following, held=waiting.first_seen_at < now) if following else None


def _unreadable(url: str, failed: Failed) -> FetchError:
    """A page that broke its parser is treated as one that cannot be had; asked for again only where its turn did not come."""
    return FetchError(f"{url}: {failed.reason}", url=url, stage="parse", permanent=failed.kind != "busy")


def _left_out(entries: int) -> tuple[str, ...]:
    """What to say of entries on dockets that no case follows."""
    return (f"{wording.count(entries, 'entry', 'entries')} of dockets that no case follows",) if entries else ()


def by_run(leads: Sequence[Lead], before: FetchState, now: datetime) -> tuple[tuple[Run, tuple[Lead, ...]], ...]:
    """Leads as news or as history: at a first visit, and after a long outage, what is older than two days is history.

    So is, at every visit, what another Casewire first saw more than two days ago.
    """
    anew = before.last_ok is None or now - before.last_ok > OLD_NEWS
    old = tuple(lead for lead in leads if _is_history(lead, anew=anew, now=now))
    fresh = tuple(lead for lead in leads if not _is_history(lead, anew=anew, now=now))
    return ((Run.BACKFILL, old), (Run.LIVE, fresh))


def _is_history(lead: Lead, *, anew: bool, now: datetime) -> bool:
    if lead.handover is not None:
        return now - lead.handover.first_seen_at > OLD_NEWS
    return anew and lead.published is not None and now - lead.published.at > OLD_NEWS


async def look(
    client: Client, source: Source, state: FetchState, now: datetime, parser: Parser | None = None, browser: Browser | None = None
) -> tuple[tuple[Lead, ...], Visit]:
    """What a source says now: its leads, and what to remember of the visit. Raises FetchError, SourceError."""
    kind = KINDS.get(source.kind)
    if kind is None:
        raise SourceError(f"{source.name}: sources of kind {source.kind} cannot be read yet; there are {', '.join(KINDS)}")
    if kind.local is not None:
        reading = _given(source.url or source.name, await (parser or local()).parse(local_leads, source, now))
        return reading.leads, Visit(notes=reading.notes)
    known = FetchState(source=source.name) if wants_everything(state, now) else state
    if source.by_browser and not kind.published_for_robots:
        answer = Answer(document=await (browser or Browser(client)).get(source.url))
    else:
        answer = await client.get(source.url, etag=known.etag, last_modified=known.last_modified, accept=kind.accept)
    if answer.not_modified or answer.document is None or kind.leads is None:
        return (), Visit(not_modified=True, moved_to=answer.moved_to)
    if answer.document.sha256 == known.body_sha256:
        return (), Visit(
            same=True, etag=answer.etag, last_modified=answer.last_modified, body_sha256=known.body_sha256, moved_to=answer.moved_to
        )
    reading = await read_leads(answer.document, source, parser)
    further, notes = await _follow(client, source, parser, reading.more[:FOLLOWED])
    visit = Visit(
        # What leads to further files does not change when they do.
        etag="" if reading.more else answer.etag,
        last_modified="" if reading.more else answer.last_modified,
        body_sha256="" if reading.more else answer.document.sha256,
        seen=len(reading.leads) + len(further),
        oldest=reading.oldest.at if reading.oldest and not reading.more else None,
        moved_to=answer.moved_to or reading.moved_to,
        notes=(*reading.notes, *notes),
        coverage=reading.coverage if source.kind == "docket" else "",
    )
    return (*reading.leads, *further), visit


async def read_leads(document: Document, source: Source, parser: Parser | None = None) -> Reading:
    """The leads of a source's document. Raises SourceError that says what it is instead, or what became of its parser."""
    return _given(document.url, await (parser or shared()).parse(leads_in, document, source))


def _given(place: str, reading: Reading | Failed) -> Reading:
    if isinstance(reading, Failed):
        raise SourceError(f"{place}: {reading.reason}")
    return reading


async def _follow(client: Client, source: Source, parser: Parser | None, addresses: Iterable[str]) -> tuple[list[Lead], list[str]]:
    """Further files of the same source; one that fails is a note, and the others are read."""
    leads: list[Lead] = []
    notes: list[str] = []
    for address in addresses:
        try:
            answer = await client.get(address)
            if answer.document is not None:
                leads += (await read_leads(answer.document, source, parser)).leads
        except (FetchError, SourceError) as error:
            notes.append(str(error))
    return leads, notes
