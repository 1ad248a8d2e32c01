"""Asks a site what it publishes and where: the network's side of `discover`. Polite: robots.txt first, few requests, one at a time."""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from casefile.errors import FetchError, SourceError
from casefile.material import Document, Form, Lead, Source
from pipeline import discover
from pipeline.contents import article_of, leads_in
from pipeline.discover import Offer
from pipeline.parse import Failed, Parser
from pipeline.sources import KINDS
from pipeline.sources.docket import court_of
from wire import robots
from wire.client import Client

FEEDS = 4
"""Feeds of one page that are looked into; a page that names more names one for each reader's taste."""
MAPS = 3
"""Sitemaps looked into, and files of an index."""
ENOUGH = 3
"""A listing with fewer headlines is a page that happens to have a link."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A place that was read and can be a source: what it brings now, latest first."""

    offer: Offer
    leads: tuple[Lead, ...]
    title: str = ""
    notes: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    """Further files of a sitemap's index, not read yet."""

    @property
    def titles(self) -> tuple[str, ...]:
        """What each lead is called; its address where it has no title."""
        return tuple(lead.title or lead.url for lead in self.leads)


@dataclass(frozen=True, kw_only=True, slots=True)
class Scouting:
    """What lies behind an address, best first; the page itself where it is one and may be read; what was tried in vain."""

    found: tuple[Found, ...] = ()
    page: Document | None = None
    tried: tuple[str, ...] = ()
    trouble: str = ""
    """Why the address itself could not be read, though its site could."""


@dataclass
class Scout:
    """One look around one site. `now` dates the robots.txt. `empty`: the address itself may be a feed or sitemap that lists nothing yet."""

    client: Client
    now: datetime
    parser: Parser
    empty: bool = False
    tried: list[str] = field(default_factory=list)

    async def look(self, url: str) -> Scouting:
        """What is behind an address. Raises FetchError where its site cannot be reached."""
        known = discover.known_place(url)
        if known is not None:
            found = await self._read(known)
            return Scouting(found=(found,) if found else (), tried=tuple(self.tried))
        rules = await robots.fetch(self.client, url, self.now)
        if rules.verdict is False:
            raise FetchError(f"{url}: {rules.reason}", url=url, stage="robots")
        page = await self._quietly(url, rules)
        trouble = self.tried[-1] if page is None else ""
        kind = discover.nature(page) if page is not None else ""
        if page is not None and kind in ("feed", "sitemap"):
            direct = await self._reading(Offer(kind=kind, url=page.url, how="the address itself"), page, empty=self.empty)
            if direct is not None and kind == "sitemap":
                direct = await self._with_more(direct)
            return Scouting(found=(direct,) if direct else (), tried=tuple(self.tried))
        return Scouting(
            found=tuple([each async for each in self._around(url, page, rules)]), page=page, tried=tuple(self.tried), trouble=trouble
        )

    async def _page(self, url: str, rules: robots.Robots) -> Document | None:
        permission = rules.permission(url, self.client.agent)
        if not permission.allowed:
            self.tried.append(f"{url}: {permission.reason}")
            return None
        return (await self.client.get(url, delay=permission.delay or None)).document

    async def _around(self, url: str, page: Document | None, rules: robots.Robots) -> AsyncIterator[Found]:
        """Feeds first, then sitemaps, then what the page lists; a sitemap that is an archive comes after all."""
        feeds = [each async for each in self._feeds(url, page, rules)]
        for each in feeds:
            yield each
        maps = [] if feeds else [each async for each in self._sitemaps(url, rules)]
        for each in maps:
            if not discover.is_archive(each.leads):
                yield each
        listed = await self._listing(await self._list_page(url, page, rules))
        if listed is not None:
            yield listed
        for each in maps:
            if discover.is_archive(each.leads):
                yield each

    async def _feeds(self, url: str, page: Document | None, rules: robots.Robots) -> AsyncIterator[Found]:
        named, home = await self._named(page), discover.home_of(url)
        if not named and url != home:
            named = await self._named(await self._quietly(home, rules))
        found = [each for offer in named[:FEEDS] if (each := await self._read(offer)) is not None]
        for each in found:
            yield each
        for offer in () if found else discover.common_feeds(url):
            if (each := await self._read(offer)) is not None:
                yield each
                return

    async def _named(self, page: Document | None) -> tuple[Offer, ...]:
        """The feeds a page names."""
        offers = await self.parser.parse(discover.offers_in, page) if page is not None else ()
        return () if isinstance(offers, Failed) else offers

    async def _sitemaps(self, url: str, rules: robots.Robots) -> AsyncIterator[Found]:
        named = discover.sitemaps_named(rules.rules.sitemaps if rules.rules is not None else (), url)
        count = 0
        for offer in named or discover.common_sitemaps(url):
            if (each := await self._read(offer)) is not None:
                count += 1
                yield each
            if count == (MAPS if named else 1):
                return

    async def _quietly(self, url: str, rules: robots.Robots) -> Document | None:
        try:
            return await self._page(url, rules)
        except FetchError as error:
            self.tried.append(str(error))
            return None

    async def _list_page(self, url: str, page: Document | None, rules: robots.Robots) -> Document | None:
        """The page that may list stories: of an article, what it links to is no news, so the front page of its site."""
        home = discover.home_of(url)
        if page is None or url == home or not await self._is_article(page):
            return page
        return await self._quietly(home, rules)

    async def _listing(self, page: Document | None) -> Found | None:
        if page is None:
            return None
        found = await self._reading(Offer(kind="listing", url=page.final_url, how="the page lists stories"), page)
        return found if found is not None and len(found.leads) >= ENOUGH else None

    async def _read(self, offer: Offer) -> Found | None:
        """A place that is offered, read; None, with a line in `tried`, where nothing usable stands there."""
        try:
            answer = await self.client.get(offer.url, accept=KINDS[offer.kind].accept)
        except FetchError as error:
            self.tried.append(str(error))
            return None
        if answer.document is None:
            return None
        found = await self._reading(offer, answer.document)
        return await self._with_more(found) if found is not None else None

    async def _is_article(self, page: Document) -> bool:
        read = await self.parser.parse(article_of, page, Lead(source="", key=page.url, url=page.final_url), "UTC")
        return not isinstance(read, Failed) and read.article.form is Form.ARTICLE

    async def _reading(self, offer: Offer, document: Document, *, empty: bool = False) -> Found | None:
        try:
            reading = await self.parser.parse(leads_in, document, _source(offer))
        except SourceError as error:
            self.tried.append(f"{offer.url}: {str(error).removeprefix(f'{offer.url}: ')}")
            return None
        if isinstance(reading, Failed):
            self.tried.append(f"{offer.url}: {reading.reason}")
            return None
        if offer.kind == "feed" and discover.feed_kind(document.final_url, (lead.title for lead in reading.leads)) == "docket":
            return await self._reading(_as_docket(offer, document.final_url), document)
        if discover.is_of_comments(reading.title):
            self.tried.append(f"{offer.url}: it brings readers' comments")
            return None
        if not reading.leads and not reading.more and offer.kind != "docket" and not empty:
            self.tried.append(f"{offer.url}: it lists nothing")
            return None
        return Found(
            offer=offer, leads=tuple(discover.newest_first(reading.leads)), title=reading.title, notes=reading.notes, more=reading.more
        )

    async def _with_more(self, found: Found) -> Found | None:
        """An index of sitemaps with what the first of its files list."""
        if found.leads or not found.more:
            return found
        parts = [part for each in found.more[:MAPS] if (part := await self._part(found.offer, each)) is not None]
        leads = discover.newest_first(lead for part in parts for lead in part.leads)
        return replace(found, leads=tuple(leads)) if leads else None

    async def _part(self, offer: Offer, address: str) -> Found | None:
        try:
            answer = await self.client.get(address, accept=KINDS["sitemap"].accept)
        except FetchError as error:
            self.tried.append(str(error))
            return None
        return await self._reading(offer, answer.document) if answer.document is not None else None


def _source(offer: Offer) -> Source:
    options = {"court": offer.court} if offer.court else {}
    return Source(name="new", kind=offer.kind, url=offer.url, options=options)


def _as_docket(offer: Offer, address: str) -> Offer:
    return Offer(kind="docket", url=offer.url, how=offer.how, court=court_of(address))


def best_for(found: Sequence[Found], addresses: Iterable[str]) -> Found | None:
    """The place that brings one of these addresses, else the first."""
    wanted = set(addresses)
    return next((each for each in found if any(lead.url in wanted for lead in each.leads)), found[0] if found else None)
