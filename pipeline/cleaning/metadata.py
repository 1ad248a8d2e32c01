"""What a page says about itself: headline, people, times, language, site, address.

Order of belief, measured on 83 pages: JSON-LD, then meta elements, then what is visible. Nothing is guessed: what a page does not say
stays empty.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from casefile.material import When
from pipeline.cleaning.characters import readable
from pipeline.cleaning.dates import read_time
from pipeline.cleaning.json_ld import authors_of, is_free, name_of, objects, story_of, text_of, types_of
from pipeline.cleaning.names import agencies, people
from pipeline.cleaning.titles import best_title
from pipeline.references import unescaped

_PUBLISHED_META = (
    "article:published_time",
    "article:published",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date.published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "publicationdate",
    "article.published",
    "cxenseparse:recs:publishtime",
    "article_date_original",
    "originalpublicationdate",
    "rnews:datepublished",
    "displaydate",
    "citation_publication_date",
    "date",
    "timestamp",
)
_MODIFIED_META = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
    "article.updated",
    "cxenseparse:modifiedtime",
)
_AUTHOR_META = (
    "author",
    "article:author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "cxenseparse:author",
    "citation_author",
    "twitter:data1",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Metadata:
    """What a page says about itself. `titles` holds every candidate, best first; `kinds` the schema.org types and og:type it claims."""

    title: str = ""
    titles: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    published: When | None = None
    published_from: str = ""
    modified: When | None = None
    language: str = ""
    site: str = ""
    canonical_url: str = ""
    kinds: frozenset[str] = frozenset()
    body: str = ""
    """articleBody of the JSON-LD: whole on one page in seven."""
    stated_story: bool = False
    """Whether its JSON-LD describes one story."""
    free: bool | None = None
    """isAccessibleForFree, where the page says so."""


@dataclass(frozen=True, slots=True)
class _Meta:
    """The meta elements of a page by lower-case name; the first of each name counts, all are kept."""

    values: dict[str, list[str]] = field(default_factory=dict)

    def first(self, *names: str) -> str:
        return next((value for name in names for value in self.values.get(name, ()) if value), "")

    def all(self, *names: str) -> list[str]:
        return next((self.values[name] for name in names if self.values.get(name)), [])


def read_metadata(tree: HtmlElement, *, url: str, zone: str) -> Metadata:
    """Everything the page says about itself. `zone` is for times that come without one."""
    meta = _meta(tree)
    nodes = list(objects(tree))
    story = story_of(nodes)
    published, source = _published(tree, meta, story, zone)
    titles = tuple(filter(None, map(_line, _titles(tree, meta, story))))
    site = _line(meta.first("og:site_name", "application-name") or name_of(story.get("publisher")) or _host(url))
    return Metadata(
        title=best_title(
            _headings(tree),
            _line(text_of(story.get("headline"))),
            _line(meta.first("og:title", "twitter:title")),
            _line(_page_title(tree)),
            site=site,
        ),
        titles=titles,
        byline=_byline(tree, meta, story, nodes, site),
        published=published,
        published_from=source,
        modified=_first_time((text_of(story.get("dateModified")), *(meta.first(name) for name in _MODIFIED_META)), zone),
        language=_language(tree, meta, story),
        site=site,
        canonical_url=_canonical(tree, meta, url),
        kinds=frozenset({*(kind for node in nodes for kind in types_of(node)), *filter(None, [f"og:{meta.first('og:type')}"])}),
        body=text_of(story.get("articleBody")),
        stated_story=bool(story),
        free=is_free(story),
    )


def _meta(tree: HtmlElement) -> _Meta:
    found = _Meta()
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = element.get("content")
        if name and content and content.strip():
            found.values.setdefault(name.strip().lower()[:80], []).append(content.strip()[:2_000])
    return found


def _line(text: str) -> str:
    """One line of readable text, markup and entities gone."""
    if "&" in text or "<" in text:
        text = re.sub(r"<[^<>]{0,200}>", "", unescaped(text))
    return " ".join(readable(text[:1_000]).split())


# Title


def _headings(tree: HtmlElement) -> list[str]:
    found = []
    for element in list(tree.iter("h1"))[:12]:
        text = _line(" ".join(element.itertext()))
        if text:
            found.append(text)
    return found


def _page_title(tree: HtmlElement) -> str:
    element = tree.find(".//title")
    return "" if element is None else " ".join(element.itertext())


def _titles(tree: HtmlElement, meta: _Meta, story: dict[str, Any]) -> list[str]:
    return [
        text_of(story.get("headline")),
        *_headings(tree),
        meta.first("og:title"),
        meta.first("twitter:title"),
        _page_title(tree),
        text_of(story.get("alternativeHeadline")),
    ]


# Times


def _published(tree: HtmlElement, meta: _Meta, story: dict[str, Any], zone: str) -> tuple[When | None, str]:
    """The time the page claims, and where it says so. A time with a clock anywhere is better than a bare day for that same day."""
    claims = [
        (_first_time((text_of(story.get("datePublished")), text_of(story.get("dateCreated"))), zone), "JSON-LD"),
        (_first_time([meta.first(name) for name in _PUBLISHED_META], zone), "meta element"),
        (_first_time(_visible_times(tree), zone), "visible date"),
    ]
    found = [(when, source) for when, source in claims if when is not None]
    if not found:
        return None, ""
    best, source = found[0]
    if best.bare_day:
        return next(((when, place) for when, place in found if not when.bare_day and when.day == best.day), (best, source))
    return best, source


def _first_time(texts: Sequence[str], zone: str) -> When | None:
    return next((when for text in texts if text and (when := read_time(text, zone))), None)


_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|dateline|datetime|published|pubdate|publish|posted|timestamp|time|byline|entry-date|meta)(?:$|[\s_-])|date",
    re.IGNORECASE,
)


def _visible_times(tree: HtmlElement) -> list[str]:
    """Texts that are dates by their markup: time elements, itemprop, then small elements whose class says date."""
    found: list[str] = []
    for element in list(tree.iter("time"))[:8]:
        found += [element.get("datetime") or "", " ".join(element.itertext())[:200]]
    for element in tree.xpath("//*[@itemprop='datePublished']")[:4]:
        found += [element.get("content") or element.get("datetime") or "", " ".join(element.itertext())[:200]]
    if any(found):
        return found
    for element in tree.iter("span", "div", "p", "li", "small", "em", "font"):
        label = f"{element.get('class') or ''} {element.get('id') or ''}"
        if len(found) < 12 and len(label) < 200 and _DATE_CLASS.search(label) and len(element) < 12:
            text = " ".join(element.itertext())
            if 6 <= len(text.strip()) < 200:
                found.append(text)
    return found


# People, language, site, address

_AUTHOR_CLASSES = ("byline", "author-name", "author_name", "article-author", "entry-author", "post-author", "story-author")
_BY_CLASS = " or ".join(f"contains(@class, {name!r})" for name in _AUTHOR_CLASSES)
_AUTHOR_CLASS = f"//*[@rel='author' or @itemprop='author' or @class='author' or {_BY_CLASS}]"


def _byline(tree: HtmlElement, meta: _Meta, story: dict[str, Any], nodes: list[dict[str, Any]], site: str) -> tuple[str, ...]:
    """People, by the first of JSON-LD, meta elements and visible byline that names any; else the agency one of them names."""
    credited: tuple[str, ...] = ()
    for claim in _author_claims(tree, meta, story, nodes):
        found = people(claim, site)
        if found:
            return found
        credited = credited or agencies(claim)
    return credited


def _author_claims(tree: HtmlElement, meta: _Meta, story: dict[str, Any], nodes: list[dict[str, Any]]) -> Iterator[list[str]]:
    """What each place on the page says of its authors, most believed first; the visible ones are looked for only when asked for."""
    yield list(map(_line, authors_of(story, nodes)))
    yield list(map(_line, meta.all(*_AUTHOR_META)))
    for element in tree.xpath(_AUTHOR_CLASS)[:6]:
        yield [_line(" ".join(element.itertext())[:300])]


def _language(tree: HtmlElement, meta: _Meta, story: dict[str, Any]) -> str:
    for said in (
        tree.get("lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        text_of(story.get("inLanguage")),
        meta.first("content-language", "og:locale", "language"),
    ):
        code = re.match(r"\s*([a-zA-Z]{2})(?:[-_]|$)", said or "")
        if code:
            return code.group(1).lower()
    return ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


_NO_ADDRESS = re.compile(r"[\s{}<>\"|\\^`]")
"""What stands in no address: a template nobody filled in would make one page of all."""


def _canonical(tree: HtmlElement, meta: _Meta, url: str) -> str:
    """The address the page calls its own, where it lies on the same site and is not merely the front page; else the one asked for."""
    said = next(
        (link.get("href") or "" for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()), ""
    ) or meta.first("og:url")
    if _NO_ADDRESS.search(said.strip()):
        return url
    try:
        address = urljoin(url, said.strip()[:2_000]) if said.strip() else url
        mine, theirs = urlsplit(url), urlsplit(address)
    except ValueError:
        return url
    if (
        theirs.scheme not in ("http", "https")
        or not theirs.hostname
        or (mine.hostname and _site_of(theirs.hostname) != _site_of(mine.hostname))
    ):
        return url
    front = theirs.path in ("", "/") and not theirs.query
    return url if front and (mine.path not in ("", "/") or mine.query) else address.partition("#")[0]


def _site_of(host: str) -> str:
    """A host without the prefixes that mark the same page in another dress."""
    return re.sub(r"^(?:www\d?|m|mobile|amp)\.", "", host.lower())
