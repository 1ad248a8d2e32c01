"""Sitemaps: lists of addresses, news sitemaps with title and date, and indexes that lead to further sitemaps.

The protocol: sitemaps.org (50,000 addresses and 50 MB a file) and Google's news extension.
"""

from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from alerts import wording
from casefile.errors import SourceError
from casefile.material import Document, Lead, Source, When
from pipeline.sources import markup
from pipeline.sources.markup import Entry
from pipeline.sources.reading import Reading, reading, settled
from pipeline.times import when
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


def leads(document: Document, source: Source, *, depth: int = 0) -> Reading:
    """The leads of a sitemap; for an index, its sitemaps in `more`, those changed last first. `depth` counts the indexes above it.

    Entries of other sites are dropped and noted. Raises SourceError where the document is no sitemap.
    """
    text = _text(document)
    read = markup.listing(text, _ITEMS, MOST_ADDRESSES, deep=True)
    found = _Found()
    for name, entry in read.entries:
        _take(name, entry, document.final_url, source, found)
    if not read.entries:
        _refuse_if_no_sitemap(text)
    more = _latest_first(found.children)[:MOST_CHILDREN] if depth < MOST_DEPTH else ()
    kept, doubt = settled(found.leads)
    return reading(kept, [*read.notes, *_notes(found, depth), *doubt], now=document.fetched_at, more=more)


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
    if markup.root_of(text) not in ("urlset", "sitemapindex"):
        raise SourceError(f"the answer is no sitemap (it begins {text.lstrip()[:40]!r})")


def _take(name: str, entry: Entry, base: str, source: Source, found: _Found) -> None:
    """Puts one entry where it belongs."""
    parts = {part: texts[0].text.strip() for part, texts in entry.items() if texts[0].text.strip()}
    address = _address(base, parts.get("loc", ""))
    if not address:
        found.broken += 1
    elif not same_site(base, address):
        found.off_site += 1
    elif name == "sitemap":
        found.children.setdefault(address, when(parts.get("lastmod", ""), source.zone))
    else:
        found.leads.append(_lead(address, parts, source))


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
        revision=f"{parts.get('lastmod', '')[:200]}\n{markup.line(parts.get('news:title', ''))}" if "news:title" in parts else "",
    )


def _latest_first(children: dict[str, When | None]) -> tuple[str, ...]:
    """Those without a date first of all: they may hold anything."""
    dated = sorted(children.items(), key=lambda item: -item[1].at.timestamp() if item[1] else float("-inf"))
    return tuple(address for address, _ in dated)


def _notes(found: _Found, depth: int) -> list[str]:
    notes = []
    if found.off_site:
        notes.append(f"left out: {wording.count(found.off_site, 'entry', 'entries')} of other sites")
    if found.broken:
        notes.append(f"left out: {wording.count(found.broken, 'entry', 'entries')} without a usable address")
    if len(found.children) > MOST_CHILDREN:
        notes.append(f"{len(found.children):,} sitemaps in one index; only {MOST_CHILDREN:,} are read")
    if found.children and depth >= MOST_DEPTH:
        notes.append(f"{len(found.children)} sitemaps lie more than {MOST_DEPTH} indexes deep and were left out")
    return notes
