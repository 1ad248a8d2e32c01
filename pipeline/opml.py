"""Lists of feeds as feed readers exchange them (OPML 2.0): read with suspicion, written from the configuration. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree

from casefile.errors import UsageError
from casefile.material import Source
from wire.addresses import page_key

MOST_BYTES = 5_000_000
MOST_FEEDS = 2_000
LONGEST_ADDRESS = 2_000
FEEDS = ("feed", "docket", "search")
"""Kinds of source that any feed reader can follow."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Subscription:
    """A feed of a list: its address, what it is called there, and the folders it lies in, outermost first."""

    url: str
    title: str = ""
    folders: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FeedList:
    """What a list holds: each feed once, in its order; and what was left out, each a sentence."""

    feeds: tuple[Subscription, ...]
    notes: tuple[str, ...] = ()


def read(data: bytes, place: str) -> FeedList:
    """The feeds of a list. Raises UsageError that names `place` (and the line) where it is no such list, or one that nobody needs."""
    root = _parsed(data, place)
    feeds: dict[str, Subscription] = {}
    notes: list[str] = []
    for outline in root.iter("outline", "OUTLINE"):
        said = {str(name).casefold(): str(value) for name, value in outline.attrib.items()}
        address = said.get("xmlurl", "").strip()
        if not address:
            if said.get("type", "").casefold() in ("include", "link"):
                notes.append(f"line {outline.sourceline}: another list is named and not followed: {said.get('url', '')[:200]}")
            continue
        url = _web_address(address)
        if url is None:
            notes.append(f"line {outline.sourceline}: is no web address and is left out: {address[:200]}")
        elif page_key(url) in feeds:
            notes.append(f"line {outline.sourceline}: stands twice in the list: {url}")
        elif len(feeds) >= MOST_FEEDS:
            raise UsageError(f"{place}: more than {MOST_FEEDS:,} feeds; divide the list")
        else:
            feeds[page_key(url)] = Subscription(url=url, title=_name(said), folders=tuple(_folders(outline)))
    if not feeds:
        raise UsageError(f"{place}: names no feed (no outline with an xmlUrl){'; ' + notes[0] if notes else ''}")
    return FeedList(feeds=tuple(feeds.values()), notes=tuple(notes))


def _parsed(data: bytes, place: str) -> etree._Element:
    """The list's root. Entities are neither needed nor expanded, nothing is fetched, and depth is bounded by the parser."""
    if len(data) > MOST_BYTES:
        raise UsageError(f"{place}: {len(data):,} bytes; a list of feeds has at most {MOST_BYTES:,}")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = f", line {error.lineno}" if isinstance(error, etree.XMLSyntaxError) else ""
        raise UsageError(f"{place}{line}: is no list of feeds (OPML): {str(error).partition(', line')[0][:200]}") from None
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):  # type: ignore[union-attr]  # the stubs do not know it
        raise UsageError(f"{place}: declares entities, which no list of feeds needs; it is not read")
    if etree.QName(root).localname.casefold() != "opml":
        raise UsageError(f"{place}: is no list of feeds: its root is <{etree.QName(root).localname[:40]}>, not <opml>")
    return root


def _web_address(text: str) -> str | None:
    """A feed's address over http(s); `feed:` is what some readers write before it. None for everything else."""
    if text.casefold().startswith("feed:"):
        text = text[5:].removeprefix("//")
        text = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(text)
        usable = parts.scheme.casefold() in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    return text if usable and len(text) <= LONGEST_ADDRESS and text.isprintable() and " " not in text else None


def _name(said: dict[str, str]) -> str:
    return " ".join((said.get("title") or said.get("text") or "").split())


def _folders(outline: etree._Element) -> Iterator[str]:
    for each in reversed(list(outline.iterancestors("outline", "OUTLINE"))):
        yield _name({str(name).casefold(): str(value) for name, value in each.attrib.items()})


def written(sources: Iterable[Source], title: str) -> bytes:
    """The feeds among these sources as a list, those of one case in a folder; the same sources give the same bytes."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    folders: dict[str, etree._Element] = {}
    for source in sources:
        if source.kind not in FEEDS:
            continue
        within = body
        if len(source.cases) == 1:
            case = source.cases[0]
            within = folders[case] if case in folders else etree.SubElement(body, "outline", text=case)
            folders[case] = within
        etree.SubElement(within, "outline", type="rss", text=source.name, title=source.name, xmlUrl=source.url)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
