"""What is behind an address: a feed, a docket, a sitemap, a page that lists stories. Pure: documents and addresses in, offers out.

Who asks the network, and in which order, is `pipeline/scout.py`.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml import etree

from casefile.errors import SourceError
from casefile.material import Document, Lead
from pipeline.sources import listing, markup
from pipeline.sources.docket import court_of
from pipeline.sources.feed import followed
from wire.addresses import name_of

BEGINNING = 200_000
"""Bytes of a document that tell what it is."""
MOST_LINKS = 500
MOST_OFFERS = 12
MANY = 2_000
"""A sitemap with more addresses than this, none of them dated as news, is an archive rather than a source of news."""

_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/xml"})
_COMMENTS = re.compile(r"\bcomments?\b", re.IGNORECASE)
_DOCKET = re.compile(r"/docket/(\d{1,20})(?:/|$)")
_COURT_FEED = re.compile(r"rss_outside|readyDockets|RSSGenerator", re.IGNORECASE)
_LISTED_ENTRY = re.compile(r"(?:Entry #\d|Minute entry from )")
_FEED_PLACES = ("/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json")
_MAP_PLACES = ("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap.xml", "/sitemap_index.xml")
_DULL = frozenset({"www", "feeds", "feed", "rss", "news", "com", "org", "net", "gov", "edu", "co", "ac", "m"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """A place that may become a source: the kind it would have, and how we know of it, in words."""

    kind: str
    url: str
    how: str
    court: str = ""


def whole_address(text: str) -> str:
    """An address as people type it, made whole: `outlet.example/courts` gets its scheme; a number or localhost rarely has a certificate."""
    plain = text.strip()
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]{0,15}://", plain):
        return plain
    return f"http://{plain}" if re.match(r"localhost\b|\d{1,3}(?:\.\d{1,3}){3}\b|\[", plain) else f"https://{plain}"


def known_place(url: str) -> Offer | None:
    """What an address says by itself: CourtListener's page of a docket, a court's own docket feed. None for all others."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    docket = _DOCKET.match(parts.path)
    if docket is not None and (parts.hostname or "").endswith("courtlistener.com"):
        return Offer(kind="docket", url=_docket_feed(url, docket[1]), how="CourtListener's feed of this docket")
    court = court_of(url)
    if court and _COURT_FEED.search(url):
        return Offer(kind="docket", url=url, how="the court's own feed of its dockets", court=court)
    return None


def _docket_feed(url: str, number: str) -> str:
    return urljoin(url, f"/docket/{number}/feed/")


def nature(document: Document) -> str:
    """What a document is: feed, sitemap, page, or "" for something else."""
    if document.body.startswith(b"\x1f\x8b"):
        return "sitemap"
    text = markup.text_of(document.body[:BEGINNING], document.content_type)
    start = text.lstrip()[:1]
    if not start:
        return ""
    if start in "{[":
        return "feed"
    if markup.looks_like_html(text):
        return "page"
    root = markup.root_of(text)
    if root in ("urlset", "sitemapindex"):
        return "sitemap"
    if root in ("rss", "RDF", "feed", "channel"):
        return "feed"
    return "page" if "<" in text else ""


def feed_kind(url: str, titles: Iterable[str]) -> str:
    """A feed's kind: docket where a court publishes it or its items read like entries of a docket, else feed."""
    if court_of(url) or any(_LISTED_ENTRY.match(title) for title in islice(titles, 5)):
        return "docket"
    return "feed"


def is_of_comments(title: str) -> bool:
    """Whether a feed of this title brings what readers say rather than stories."""
    return bool(re.match(r"comments? (?:on|for)\b", title, re.IGNORECASE))


def offers_in(document: Document) -> tuple[Offer, ...]:
    """The feeds a page names in its head, nearest to its own address first; feeds of comments left out. Nothing for what is no page."""
    try:
        root = listing.tree(document)
    except SourceError:
        return ()
    base = _base(root, document.final_url)
    found: dict[str, Offer] = {}
    for link in islice(root.iter("link"), MOST_LINKS):
        title = " ".join(str(link.get("title") or "").split())[:100]
        address = followed(base, str(link.get("href") or "").strip())
        if address and _names_a_feed(link) and not _COMMENTS.search(f"{title} {address}"):
            found.setdefault(address, Offer(kind="feed", url=address, how=f"named by the page{f' as “{title}”' if title else ''}"))
    nearest = sorted(found.values(), key=lambda offer: -_shared_path(base, offer.url))
    return tuple(nearest[:MOST_OFFERS])


def _names_a_feed(link: etree._Element) -> bool:
    relations = str(link.get("rel") or "").lower().split()
    kind = str(link.get("type") or "").partition(";")[0].strip().lower()
    return "alternate" in relations and kind in _FEED_TYPES


def _base(root: etree._Element, address: str) -> str:
    base = root.find(".//base[@href]")
    return followed(address, str(base.get("href"))) or address if base is not None else address


def _shared_path(page: str, feed: str) -> int:
    """How many steps of their paths two addresses of one site have in common; below nothing for another site."""
    if name_of(page) != name_of(feed):
        return -1
    ours, theirs = (urlsplit(address).path.strip("/").split("/") for address in (page, feed))
    return next((place for place, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0] != pair[1]), min(len(ours), len(theirs)))


def sitemaps_named(addresses: Iterable[str], site: str) -> tuple[Offer, ...]:
    """The sitemaps a robots.txt names, those of news first; those of other sites and of pictures left out."""
    own = [whole for each in islice(addresses, 200) if (whole := followed(site, each.strip())) and name_of(whole) == name_of(site)]
    useful = [each for each in dict.fromkeys(own) if not re.search(r"image|video|author|categor|tag", urlsplit(each).path)]
    useful.sort(key=lambda each: "news" not in urlsplit(each).path.lower())
    return tuple(Offer(kind="sitemap", url=each, how="named by robots.txt") for each in useful[:MOST_OFFERS])


def common_feeds(url: str) -> tuple[Offer, ...]:
    """Where feeds usually stand: on a docket's page, below the address itself, then at the root of its site."""
    docket = _DOCKET.match(urlsplit(url).path)
    if docket is not None:
        return (Offer(kind="docket", url=_docket_feed(url, docket[1]), how="where feeds of dockets stand"),)
    section = urlsplit(url).path.rstrip("/")
    below = (f"{section}/feed/",) if section and "." not in section.rpartition("/")[2] else ()
    return tuple(Offer(kind="feed", url=urljoin(url, place), how="where feeds usually stand") for place in (*below, *_FEED_PLACES))


def common_sitemaps(url: str) -> tuple[Offer, ...]:
    """Where sitemaps usually stand."""
    return tuple(Offer(kind="sitemap", url=urljoin(url, place), how="where sitemaps usually stand") for place in _MAP_PLACES)


def home_of(url: str) -> str:
    """The first page of an address's site."""
    return urljoin(url, "/")


def is_archive(leads: Sequence[Lead]) -> bool:
    """Whether a sitemap lists all that ever was, rather than what is new."""
    return len(leads) > MANY and not any(lead.published for lead in leads)


def newest_first(leads: Iterable[Lead]) -> list[Lead]:
    """Dated leads, latest first, then the others in their source's order."""

    def age(lead: Lead) -> float:
        return -lead.published.at.timestamp() if lead.published else float("inf")

    return sorted(leads, key=age)


def name_for(url: str, taken: Collection[str]) -> str:
    """A short name for a source from its host, used by nobody else: `https://www.courier.example/feed/` is `courier`."""
    court = court_of(url)
    name = f"{court}-dockets" if court else _short_name(url)
    docket = _DOCKET.match(urlsplit(url).path)
    name = f"docket-{docket[1]}" if docket else name
    return next(each for each in _numbered(name) if each not in taken)


def _short_name(url: str) -> str:
    host = (urlsplit(url).hostname or "source").lower()
    if re.fullmatch(r"[\d.]+|[0-9a-f:]+|localhost", host):
        return "local"
    parts = host.split(".")
    named = [part for part in parts[:-1] if part not in _DULL] or [part for part in parts if part not in _DULL] or parts
    return re.sub(r"[^a-z0-9-]+", "-", "-".join(named)).strip("-")[:40] or "source"


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1
