"""Feeds: RSS 0.9 to 2.0, RDF, Atom, JSON Feed, and search feeds whose links carry their target.

Read with lxml and not with feedparser: on strings that strangers write, feedparser's patterns take minutes (a 400 KB feed with hostile
authors took 37 s) and its dates are wrong in quiet ways. What feedparser is good at, dirt, is washed off in `markup.py`.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from urllib.parse import urljoin

from alerts import wording
from casefile.errors import SourceError
from casefile.material import Document, Lead, Source
from pipeline.sources import markup
from pipeline.sources.markup import Entry
from pipeline.sources.reading import Reading, reading, settled
from pipeline.times import when
from wire.addresses import canonical, unwrapped

MOST_ITEMS = 10_000
MOST_JSON = 8_000_000
"""Characters; twenty times as many bytes of memory."""
MOST_SUMMARY = 100_000
MOST_HTML = 2_000_000
MOST_ADDRESS = 4096

_ITEMS = frozenset({"item", "entry"})
_ROOTS = frozenset({"rss", "RDF", "feed", "channel"})
_DATES = ("pubDate", "published", "dc:date", "issued", "dcterms:issued", "date", "created", "dcterms:created", "updated", "modified")
_CHANGES = ("updated", "modified", "dcterms:modified")
_BODIES = ("content:encoded", "content")
_SUMMARIES = ("description", "summary", "dc:description")


@dataclass(slots=True)
class Item:
    """An item's parts as they stand in the feed. `link` is made whole later, by the reader."""

    id: str = ""
    link: str = ""
    title: str = ""
    summary: str = ""
    html: str = ""
    date: str = ""
    changed: str = ""
    """When it was last changed, as the feed says it."""
    enclosure: str = ""


@dataclass(slots=True)
class Feed:
    """A feed's items and what it says about itself; `coverage` is its description, `moved_to` its new address where it names one."""

    title: str = ""
    coverage: str = ""
    moved_to: str = ""
    items: list[Item] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def leads(document: Document, source: Source) -> Reading:
    """The leads of a feed, in its order. Raises SourceError where the document is no feed, saying what it is instead."""
    feed = parsed(document)
    base = document.final_url or document.url
    items = _usable(feed, base)
    keys = _keys(items)
    made = [_lead(item, key, source) for item, key in zip(items, keys, strict=True)]
    kept = list({lead.key: lead for lead in reversed(made)}.values())[::-1]
    kept, doubt = settled(kept)
    read = reading(kept, [*feed.notes, *doubt], now=document.fetched_at, title=feed.title, coverage=feed.coverage)
    moved = followed(base, feed.moved_to) or ""
    return replace(read, moved_to=moved if canonical(moved) != canonical(source.url) else "")


def parsed(document: Document) -> Feed:
    """The feed with its items, unchecked. Raises SourceError where there is none."""
    text = markup.text_of(document.body, document.content_type)
    start = text.lstrip()[:1]
    if not start:
        raise SourceError("the answer is empty; a feed was expected")
    if start in "{[":
        return _json_feed(text)
    if markup.looks_like_html(text):
        title = markup.html_title(text)
        raise SourceError(f"the answer is a web page{f' titled {title!r}' if title else ''}, not a feed")
    return _xml_feed(text)


def _xml_feed(text: str) -> Feed:
    read = markup.listing(text, _ITEMS, MOST_ITEMS)
    if not read.entries and read.root not in _ROOTS:
        raise SourceError(f"the answer is no feed (it begins {text.lstrip()[:40]!r})")
    return Feed(
        title=markup.line(read.head.get("title", "")),
        coverage=markup.line(read.head.get("description", "")),
        moved_to=read.head.get("itunes:new-feed-url", "").strip(),
        items=[_item(entry) for _, entry in read.entries],
        notes=list(read.notes),
    )


def _item(entry: Entry) -> Item:
    return Item(
        id=_first(entry, ("guid", "id", "dc:identifier", "@about")).strip(),
        link=_link(entry),
        title=_title(entry),
        summary=_first(entry, _SUMMARIES)[:MOST_SUMMARY],
        html=_first(entry, _BODIES),
        date=" ".join(_first(entry, _DATES).split())[:200],
        changed=" ".join(_first(entry, _CHANGES).split())[:200],
        enclosure=_enclosure(entry),
    )


def _enclosure(entry: Entry) -> str:
    """The attached document's address, RSS or Atom."""
    attached = [part.attributes.get("url", "") for part in entry.get("enclosure", ())]
    attached += [link.attributes.get("href", "") for link in entry.get("link", ()) if link.attributes.get("rel") == "enclosure"]
    return next((address for address in attached if address.startswith(("http://", "https://"))), "")


def _link(entry: Entry) -> str:
    """The page's address: the one before a feed service's counter, else the alternate link, else a guid that is an address."""
    original = _first(entry, ("feedburner:origLink",)).strip()
    if original:
        return original
    for link in entry.get("link", ()):
        found = (link.attributes.get("href") or link.text).strip()
        if found and link.attributes.get("rel", "alternate") == "alternate":
            return _based(link.attributes.get("base", ""), found)
    for guid in entry.get("guid", ()):
        permalink = guid.attributes.get("isPermaLink", "true").lower() != "false"
        if permalink and guid.text.strip().startswith(("http://", "https://")):
            return guid.text.strip()
    return ""


def _based(base: str, link: str) -> str:
    """The link against xml:base, where one is given."""
    try:
        return urljoin(base, link)
    except ValueError:
        return link


def _title(entry: Entry) -> str:
    for part in (*entry.get("title", ()), *entry.get("dc:title", ())):
        # Atom says what its titles are; RSS does not, and most write HTML.
        plain = part.attributes.get("type") == "text"
        return " ".join(part.text.split())[: markup.MOST_TITLE] if plain else markup.line(part.text)
    return ""


def _first(entry: Entry, names: tuple[str, ...]) -> str:
    """The first part with text among `names`, in their order."""
    return next((part.text for name in names for part in entry.get(name, ()) if part.text.strip()), "")


def _json_feed(text: str) -> Feed:
    if len(text) > MOST_JSON:
        raise SourceError(f"the JSON feed is {len(text):,} characters; the most that is read is {MOST_JSON:,}")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as cause:
        raise SourceError("the answer begins like JSON and is not; a feed was expected") from cause
    if not isinstance(data, dict) or not isinstance(data.get("items"), list):
        raise SourceError("the answer is JSON without a list of items, not a feed")
    feed = Feed(title=markup.line(_text(data, "title")), coverage=markup.line(_text(data, "description")))
    for entry in data["items"][:MOST_ITEMS]:
        if isinstance(entry, dict):
            feed.items.append(_json_item(entry))
    if len(data["items"]) > MOST_ITEMS:
        feed.notes.append(f"more than {MOST_ITEMS:,} items; the rest was not read")
    return feed


def _json_item(entry: Mapping[str, object]) -> Item:
    return Item(
        id=_text(entry, "id"),
        link=_text(entry, "url") or _text(entry, "external_url"),
        title=markup.line(_text(entry, "title")),
        summary=(_text(entry, "summary") or _text(entry, "content_text"))[:MOST_SUMMARY],
        html=_text(entry, "content_html"),
        date=(_text(entry, "date_published") or _text(entry, "date_modified"))[:200],
        changed=_text(entry, "date_modified")[:200],
    )


def _text(entry: Mapping[str, object], name: str) -> str:
    """A string or number of a JSON object as storable text; lone surrogates become the replacement character."""
    value = entry.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value).encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "")


def _usable(feed: Feed, base: str) -> list[Item]:
    """The items that can be followed or read, with whole addresses; what is left out is noted."""
    usable: list[Item] = []
    refused = empty = 0
    for item in feed.items:
        address = followed(base, item.link)
        if address is None:
            refused += 1
        item.link = address or ""
        if item.link or item.title or item.html or item.summary:
            usable.append(item)
        else:
            empty += 1
    if refused:
        feed.notes.append(f"{refused} links lead nowhere we read (only http and https are followed)")
    if empty:
        feed.notes.append(f"left out as empty: {wording.count(empty, 'item')}")
    if not feed.items:
        feed.notes.append("the feed has no items")
    return usable


def followed(base: str, link: str) -> str | None:
    """A link made whole and taken out of its wrapping; empty stays empty, None where it is none we follow."""
    if not link:
        return ""
    try:
        whole = unwrapped(urljoin(base, "".join(link.split())))
    except ValueError:
        return None
    return whole if whole.lower().startswith(("http://", "https://")) and len(whole) <= MOST_ADDRESS else None


def _keys(items: list[Item]) -> list[str]:
    """Each item's identity: its id where it is its own, else its address, else what it says."""
    ids = [_plain_id(item) for item in items]
    links = [canonical(item.link) for item in items]
    shared_ids, shared_links = _shared(ids, items), _shared(links, items)
    return [_key(item, own, link, shared_ids, shared_links) for item, own, link in zip(items, ids, links, strict=True)]


def _plain_id(item: Item) -> str:
    """The id without what changes from fetch to fetch: scheme, tracking, a search engine's wrapping."""
    text = item.id.strip()
    if text.startswith(("http://", "https://")):
        return canonical(unwrapped(text)).partition("://")[2]
    return text if len(text) <= 500 else sha256(text.encode("utf-8", "replace")).hexdigest()


def _shared(values: list[str], items: list[Item]) -> set[str]:
    """Values that stand for different items in one feed."""
    pairs = {(value, item.link, item.title) for value, item in zip(values, items, strict=True) if value}
    return {value for value, count in Counter(value for value, _, _ in pairs).items() if count > 1}


def _key(item: Item, own: str, link: str, shared_ids: set[str], shared_links: set[str]) -> str:
    if own and own not in shared_ids:
        return own
    if link and link not in shared_links:
        return link.partition("://")[2]
    said = "\n".join((own, link, item.title, item.date, item.summary[:2000] if not item.title else ""))
    return sha256(said.encode("utf-8", "replace")).hexdigest()[:32]


def _lead(item: Item, key: str, source: Source) -> Lead:
    return Lead(
        source=source.name,
        key=key,
        url=item.link,
        title=item.title,
        summary=item.summary,
        html=item.html if len(item.html) <= MOST_HTML else "",
        published=when(item.date, source.zone),
        published_text=item.date,
        revision=f"{item.changed}\n{item.title}",
    )


def window_is_torn(oldest: datetime | None, last_read: datetime | None) -> bool:
    """Did more come than the feed holds? True when even its oldest item is younger than our last visit: some may have passed unseen."""
    return oldest is not None and last_read is not None and oldest > last_read
