"""The kinds of source, as a list: adding one is one file here and one row below."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from casefile.material import Document, Source
from pipeline.sources import docket, feed, folder, listing, mailbox, page, search, sitemap
from pipeline.sources.reading import Reading

_FEEDS = "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5"
_MAPS = "application/xml,text/xml;q=0.9,application/gzip;q=0.8,*/*;q=0.5"


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceKind:
    """One kind of source.

    At most one of two readers is there: `leads` reads a document that was fetched from the source's address, `local` reads what lies on
    this machine at the source's address; services that are asked questions have neither (`pipeline/services.py`). Both raise SourceError
    where they find something else than the kind promises.
    """

    says: str
    """What it is, in a line, for documentation and error messages."""
    leads: Callable[[Document, Source], Reading] | None = None
    local: Callable[[Source, datetime], Reading] | None = None
    options: tuple[str, ...] = ()
    """Keys of sources.yaml that only this kind understands."""
    accept: str = "*/*"
    published_for_robots: bool = True
    """The source is made to be read by programs (a feed, a sitemap); robots.txt is asked for the pages it leads to, not for itself."""
    carries_pages: bool = False
    """Its leads hold the whole page; nothing behind them is fetched."""


KINDS: dict[str, SourceKind] = {
    "feed": SourceKind(says="an RSS, Atom or JSON feed", leads=feed.leads, options=("browser",), accept=_FEEDS),
    "docket": SourceKind(
        says="a court's docket feed (PACER RSS), or CourtListener's feed of one docket",
        leads=docket.leads,
        options=("court", "number"),
        accept=_FEEDS,
    ),
    "sitemap": SourceKind(says="a sitemap, news sitemap or sitemap index", leads=sitemap.leads, options=("browser",), accept=_MAPS),
    "listing": SourceKind(
        says="a page that lists stories",
        leads=listing.leads,
        options=("selector", "browser"),
        accept="text/html,application/xhtml+xml",
        published_for_robots=False,
    ),
    "page": SourceKind(
        says="a page watched for change",
        leads=page.leads,
        options=("selector", "browser"),
        accept="text/html,application/xhtml+xml",
        published_for_robots=False,
        carries_pages=True,
    ),
    "courtlistener": SourceKind(
        says="the dockets of the cases at CourtListener, by its REST interface and webhooks",
        options=("token", "budget", "webhook"),
    ),
    "gdelt": SourceKind(says="headlines of the world's press, as GDELT lists them for a query", options=("query",)),
    "mediacloud": SourceKind(
        says="Media Cloud's index of online news, for a query",
        options=("token", "query", "outlets", "collections", "budget"),
    ),
    "wayback": SourceKind(
        says="an outlet's pages in the Wayback Machine, for backfills",
        options=("match", "words", "budget", "server"),
    ),
    "search": SourceKind(
        says="the feed of a search (Google Alerts, Bing News, Google News)",
        leads=search.leads,
        options=("resolve", "budget", "server"),
        accept=_FEEDS,
    ),
    "mailbox": SourceKind(
        says="newsletters, alerts and court notices in a Maildir, mbox or IMAP folder",
        local=mailbox.leads,
        options=("path", "server", "user", "password", "from", "read"),
    ),
    "folder": SourceKind(says="pages on disk: html, txt, json lines, WARC", local=folder.leads, options=("path",), carries_pages=True),
    "archive": SourceKind(says="a WARC file, or a folder of them", local=folder.leads, options=("path",), carries_pages=True),
}
