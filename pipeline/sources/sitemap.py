"""Sitemaps: lists of addresses, news sitemaps with title and date, and indexes that lead to further sitemaps.

The protocol: sitemaps.org (50,000 addresses and 50 MB a file) and Google's news extension.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from lxml import etree

from casefile.errors import SourceError
from casefile.material import Document, Lead, Source, When
from pipeline.sources import markup
from pipeline.sources.reading import Reading, reading
from pipeline.sources.times import when
from wire.addresses import canonical, name_of
from wire.inflate import UnpackError, unpacked

MOST_ADDRESSES = 50_000
MOST_CHILDREN = 5_000
MOST_DEPTH = 3
"""Indexes of indexes of sitemaps, and no further."""
_ITEMS = frozenset({"url", "sitemap"})


@dataclass(slots=True)
class _Found:
    leads: list[Lead] = field(default_factory=list)
    children: dict[str, When | None] = field(default_factory=dict)
    off_site: int = 0
    broken: int = 0
    full: bool = False


def leads(document: Document, source: Source, *, depth: int = 0) -> Reading:
    """The leads of a sitemap; for an index, its sitemaps in `more`, those changed last first. `depth` counts the indexes above it.

    Entries of other sites are dropped and noted. Raises SourceError where the document is no sitemap.
    """
    text = _text(document)
    found = _Found()
    notes: list[str] = []
    try:
        for element in markup.elements(text, _ITEMS):
            _take(element, document.final_url, source, found)
            if len(found.leads) >= MOST_ADDRESSES or len(found.children) >= MOST_CHILDREN:
                found.full = True
                break
    except SourceError as error:
        notes.append(str(error))
    if not found.leads and not found.children:
        _refuse_if_no_sitemap(text)
    more = _latest_first(found.children) if depth < MOST_DEPTH else ()
    return reading(found.leads, [*notes, *_notes(found, depth)], now=document.fetched_at, more=more)


def _text(document: Document) -> str:
    try:
        body = unpacked(document.body, markup.MOST_BYTES)
    except UnpackError as cause:
        raise SourceError(f"the packed sitemap cannot be read: {cause}") from cause
    text = markup.text_of(body, document.content_type)
    if not text.strip():
        raise SourceError("the answer is empty; a sitemap was expected")
    return text


def _refuse_if_no_sitemap(text: str) -> None:
    if markup.looks_like_html(text):
        title = markup.html_title(text)
        raise SourceError(f"the answer is a web page{f' titled {title!r}' if title else ''}, not a sitemap")
    if "<urlset" not in text[:5000] and "<sitemapindex" not in text[:5000]:
        raise SourceError(f"the answer is no sitemap (it begins {text.lstrip()[:40]!r})")


def _take(element: etree._Element, base: str, source: Source, found: _Found) -> None:
    """Puts one entry where it belongs."""
    name = markup.name_of(element)
    if name not in _ITEMS:
        return
    parts = dict(_parts(element))
    address = _address(base, parts.get("loc", ""))
    if not address:
        found.broken += 1
    elif not same_site(base, address):
        found.off_site += 1
    elif name == "sitemap":
        found.children.setdefault(address, when(parts.get("lastmod", ""), source.zone))
    else:
        found.leads.append(_lead(address, parts, source))


def _parts(element: etree._Element) -> Iterator[tuple[str, str]]:
    for child in element.iter():
        if child.text and child.text.strip():
            yield markup.name_of(child), child.text.strip()


def _address(base: str, loc: str) -> str:
    """The entry's address made whole, or empty."""
    try:
        whole = urljoin(base, "".join(loc.split())) if loc else ""
        return whole if urlsplit(whole).scheme.lower() in ("http", "https") and len(whole) <= 4096 else ""
    except ValueError:
        return ""


def same_site(base: str, address: str) -> bool:
    """Does the entry belong to the site of the sitemap? The same host, a subdomain of it, or both below one three-part name."""
    ours, theirs = name_of(base), name_of(address)
    if not theirs:
        return False
    return ours == theirs or theirs.endswith(f".{ours}") or ours.endswith(f".{theirs}")


def _lead(address: str, parts: dict[str, str], source: Source) -> Lead:
    """News sitemaps claim a day of publication; a plain `lastmod` is a day of change and counts for want of better."""
    claimed = parts.get("news:publication_date") or parts.get("lastmod", "")
    return Lead(
        source=source.name,
        key=canonical(address).partition("://")[2],
        url=address,
        title=markup.line(parts.get("news:title", "")),
        published=when(parts.get("news:publication_date", ""), source.zone),
        published_text=claimed[:200],
    )


def _latest_first(children: dict[str, When | None]) -> tuple[str, ...]:
    """Those without a date first of all: they may hold anything."""
    dated = sorted(children.items(), key=lambda item: -item[1].at.timestamp() if item[1] else float("-inf"))
    return tuple(address for address, _ in dated)


def _notes(found: _Found, depth: int) -> list[str]:
    notes = []
    if found.off_site:
        notes.append(f"{found.off_site} entries of other sites were left out")
    if found.broken:
        notes.append(f"{found.broken} entries without a usable address were left out")
    if found.full:
        notes.append(
            f"more entries than one sitemap may have ({MOST_ADDRESSES:,} addresses, {MOST_CHILDREN:,} sitemaps); the rest was not read"
        )
    if found.children and depth >= MOST_DEPTH:
        notes.append(f"{len(found.children)} sitemaps lie more than {MOST_DEPTH} indexes deep and were left out")
    return notes
