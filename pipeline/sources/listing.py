"""Listings: pages that list stories, read by a CSS selector, or by what headlines look like where none is given."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import cast
from urllib.parse import urlsplit

from lxml import etree
from lxml.cssselect import CSSSelector

from casefile.errors import SourceError
from casefile.material import Document, Lead, Source
from pipeline.sources import markup
from pipeline.sources.feed import followed
from pipeline.sources.reading import Reading, reading
from pipeline.sources.sitemap import same_site
from pipeline.times import when
from wire.addresses import canonical

MOST_LINKS = 2000
"""Links of one listing; a page with more is no listing of news."""
MOST_BYTES = 5_000_000
MOST_SEEN = 20_000
"""Links looked at on one page."""
MOST_BESIDE = 3
MOST_INSIDE = 100
"""Elements looked at inside a link or around it."""
_WORDS_OF_A_HEADLINE = 4
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_ASIDE = frozenset({"nav", "header", "footer", "aside", "form"})
_DATE_IN_PATH = re.compile(r"/(20\d\d)/(\d\d?)(?:/(\d\d?))?/")
NO_STORY = re.compile(
    r"/(?:tag|tags|category|author|authors|topic|topics|page|login|subscribe|about|contact|privacy|search)(?:/|$)", re.IGNORECASE
)
_FILES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".mp4", ".mp3", ".zip", ".css", ".js", ".ico")


def leads(document: Document, source: Source) -> Reading:
    """The stories a page lists, in its order. With the option `selector`, exactly the links it finds (or finds in what it finds).

    Raises SourceError where the selector cannot be read, or where the page lists nothing: a listing is never empty on purpose.
    """
    root = tree(document)
    selector = source.options.get("selector", "").strip()
    links = _selected(root, selector) if selector else _headlines(root)
    base = _base(root, document.final_url)
    found: dict[str, Lead] = {}
    off_site = 0
    for link in islice(links, MOST_SEEN):
        lead = _lead(link, base, source)
        if lead is None or lead.key in found:
            continue
        if not selector and not same_site(base, lead.url):
            off_site += 1
            continue
        found[lead.key] = lead
        if len(found) >= MOST_LINKS:
            break
    if not found:
        raise SourceError(_nothing(selector))
    notes = [f"{off_site} links to other sites were left out"] if off_site else []
    if len(found) >= MOST_LINKS:
        notes.append(f"more than {MOST_LINKS:,} links; the rest was not read")
    return reading(found.values(), notes, now=document.fetched_at, title=_title(root))


def tree(document: Document) -> etree._Element:
    """The page as a tree. Raises SourceError for an empty or over-large one."""
    if len(document.body) > MOST_BYTES:
        raise SourceError(f"the page is {len(document.body):,} bytes; listings of more than {MOST_BYTES:,} are not read")
    text = markup.text_of(document.body, document.content_type)
    if "<" not in text:
        raise SourceError("the answer is no web page" if text.strip() else "the answer is empty; a web page was expected")
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False))
    except (etree.XMLSyntaxError, ValueError) as cause:
        raise SourceError("the answer is no web page that can be read") from cause
    if root is None:
        raise SourceError("the answer is no web page that can be read")
    return root


def select(root: etree._Element, selector: str) -> list[etree._Element]:
    """The elements a CSS selector finds. Raises SourceError where it cannot be read."""
    try:
        found = CSSSelector(selector, translator="html")(root)
    except Exception as cause:
        # cssselect raises syntax and expression errors of its own, lxml those of XPath: all mean that a person mistyped.
        raise SourceError(f"the selector {selector!r} cannot be read ({cause})") from cause
    return [element for element in cast("list[etree._Element]", found) if isinstance(element, etree._Element)]


def _selected(root: etree._Element, selector: str) -> Iterator[etree._Element]:
    for element in select(root, selector):
        if element.tag == "a":
            yield element
        else:
            yield from element.iterdescendants("a")


def _headlines(root: etree._Element) -> Iterator[etree._Element]:
    """Links that read like headlines: in or around a heading, or of four words and more to an address like a story's; menus left out."""
    for link in root.iter("a"):
        if _in_menu(link):
            continue
        href = str(link.get("href") or "")
        words = len(_words(link).split())
        if NO_STORY.search(href) or words == 0:
            continue
        heading = _near_heading(link)
        if (heading and words >= 2) or (words >= _WORDS_OF_A_HEADLINE and _like_a_story(href)):
            yield link


def _in_menu(link: etree._Element) -> bool:
    return any(str(parent.tag) in _ASIDE for parent in link.iterancestors())


def _near_heading(link: etree._Element) -> bool:
    above = any(str(parent.tag) in _HEADINGS for _, parent in zip(range(3), link.iterancestors(), strict=False))
    return above or any(str(child.tag) in _HEADINGS for child in islice(link.iter(), MOST_INSIDE))


def _like_a_story(href: str) -> bool:
    """A date, a number or a long slug in the address."""
    try:
        path = urlsplit(href).path
    except ValueError:
        return False
    last = path.rstrip("/").rpartition("/")[2]
    return (
        bool(_DATE_IN_PATH.search(path))
        or last.count("-") >= 2
        or any(part.isdigit() and len(part) >= 4 for part in re.split(r"[/.-]", path))
    )


def _words(link: etree._Element) -> str:
    """The link's words; a heading inside it speaks for it."""
    inside = islice(link.iter(), MOST_INSIDE)
    heading = next((child for child in inside if str(child.tag) in _HEADINGS), link)
    said = " ".join("".join(str(part) for part in islice(heading.itertext(), MOST_INSIDE)).split())[: markup.MOST_TITLE]
    return said or str(link.get("title") or link.get("aria-label") or "")


def _lead(link: etree._Element, base: str, source: Source) -> Lead | None:
    address = followed(base, str(link.get("href") or "").strip())
    if not address or address.partition("#")[0] == base.partition("#")[0] or urlsplit(address).path.lower().endswith(_FILES):
        return None
    claimed = _date_near(link) or _date_in(address)
    return Lead(
        source=source.name,
        key=canonical(address).partition("://")[2][:500],
        url=address,
        title=_words(link),
        published=when(claimed, source.zone),
        published_text=claimed,
    )


def _date_near(link: etree._Element) -> str:
    """The one `<time>` in the link's own block, if there is one; a block with more than a few links is that of several stories."""
    for _, block in zip(range(4), (link, *link.iterancestors()), strict=False):
        inside = list(islice(block.iter(), MOST_INSIDE))
        times = [element for element in inside if element.tag == "time"]
        links = sum(1 for element in inside if element.tag == "a")
        if len(inside) == MOST_INSIDE or len(times) > 1 or links > MOST_BESIDE:
            return ""
        if times:
            return str(times[0].get("datetime") or "".join(str(part) for part in times[0].itertext()))[:100].strip()
    return ""


def _date_in(address: str) -> str:
    """The day in an address like /2024/05/31/; an address with a month alone names no day."""
    match = _DATE_IN_PATH.search(address)
    return f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}" if match and match[3] else ""


def _base(root: etree._Element, address: str) -> str:
    base = root.find(".//base[@href]")
    return followed(address, str(base.get("href"))) or address if base is not None else address


def _title(root: etree._Element) -> str:
    title = root.find(".//title")
    return markup.line(markup.content(title)) if title is not None else ""


def _nothing(selector: str) -> str:
    if selector:
        return f"the selector {selector!r} finds no link on the page; has the site changed its pages?"
    return "the page lists nothing that reads like a headline; give the source a `selector`"
