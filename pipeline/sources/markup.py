"""XML and text from strangers, read within bounds: characters first, then entries one at a time.

The bytes become text here, once: no document type, no entity of the sender's and no control character reaches the parser, so there is
nothing to expand and nothing to fetch. No parse tree leaves this module.
"""

import codecs
import html
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html.entities import html5
from itertools import islice

from lxml import etree

from casefile.errors import SourceError
from casefile.material import NOTHING
from pipeline.references import unescaped

MOST_BYTES = 50_000_000
MOST_ELEMENTS = 3_000_000
MOST_HELD = 200_000
"""Elements in memory at once; those of an item are let go when the item is done."""
MOST_TITLE = 500
MOST_ENTRY = 4_000_000
"""Characters of one entry of a broken document that are looked at, and its tags."""
MOST_TAGS = 20_000
MOST_REFERENCES = 500_000
"""Ampersands of a document that is read as XML: each grows to five bytes on the way to the parser."""

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}[\"']([A-Za-z0-9._:-]{1,40})[\"']")
_CHARSET = re.compile(r"charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"))
_BOMS_16 = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LATIN = frozenset({"iso8859-1", "ascii", "latin-1"})
_SAFE_CODECS = frozenset({"unicode_escape", "raw_unicode_escape", "idna", "punycode", "utf-7", "undefined", "mbcs", "oem"})

_BAD_CHARS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(
    r"(?P<cdata><!\[CDATA\[.*?(?:\]\]>|\Z))|&(?:#(?P<number>[xX][0-9a-fA-F]{1,8}|[0-9]{1,10});|(?P<name>[A-Za-z][A-Za-z0-9]{0,30});)?",
    re.DOTALL,
)
_ROOT = re.compile(r"<(?:rss|rdf:RDF|RDF|feed|channel|urlset|sitemapindex)[\s>]|<[A-Za-z]{1,20}:(?:urlset|sitemapindex|feed)[\s>]")
_ANY_ELEMENT = re.compile(r"<[A-Za-z_]")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,4000}>|<!--.{0,500}?-->|<!\[CDATA\[|\]\]>", re.DOTALL)

_HEAD = frozenset({"title", "description", "lastBuildDate", "link", "itunes:new-feed-url"})
_AROUND = frozenset({"channel", "feed"})
_HEAD_TAGS = {name: re.compile(rf"<{name}(?:\s[^<>]{{0,500}})?>(.{{0,2000}}?)</{name}\s{{0,5}}>", re.DOTALL) for name in sorted(_HEAD)}
_XHTML = ("xhtml", "application/xhtml+xml")
_OPENING = re.compile(r"<!--|<!\[CDATA\[")
_START = r"<(?:[A-Za-z]{{1,20}}:)?({0})((?:\s[^<>]{{0,2000}})?)>"
_END = r"</(?:[A-Za-z]{{1,20}}:)?{0}\s{{0,5}}>"
_XMLNS = re.compile(r"xmlns:([A-Za-z][A-Za-z0-9]{0,20})\s{0,3}=\s{0,3}[\"']([^\"'<>]{1,200})[\"']")
_LOOSE_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9.:-]{0,60})((?:\s[^<>]{0,4000})?/?)>")
_ATTRIBUTE = re.compile(r"([A-Za-z][A-Za-z0-9.:_-]{0,60})\s{0,3}=\s{0,3}(?:\"([^\"<>]{0,4000})\"|'([^'<>]{0,4000})')")
_KNOWN_PARTS = frozenset(
    """
    title link guid id description summary content content:encoded pubDate published updated modified issued date created dc:date dc:title
    dc:identifier dc:description dcterms:issued dcterms:created dcterms:modified feedburner:origLink source enclosure
    loc lastmod news:title news:publication_date
    """.split()
)

_PREFIXES = {
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://www.sitemaps.org/schemas/sitemap/0.9": "",
    "http://www.google.com/schemas/sitemap/0.84": "",
    "http://www.google.com/schemas/sitemap-news/0.9": "news:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
}


def text_of(body: bytes, content_type: str = "") -> str:
    """The bytes as text, never failing: byte order mark, then what the server says, then what the document says, then UTF-8, then cp1252.

    Bytes that do not fit are replaced, control characters and lone surrogates dropped.
    """
    if len(body) > MOST_BYTES:
        raise SourceError(f"the document is {len(body):,} bytes; the most that is read is {MOST_BYTES:,}")
    for bom, codec in (*_BOMS, *_BOMS_16):
        if body.startswith(bom):
            return _BAD_CHARS.sub("", body.decode(codec, "replace")).lstrip("\ufeff")
    for codec in _named_codecs(body, content_type):
        # A label is believed when it fits; most wrong labels are UTF-8 called something else.
        if codec == "utf-8" or _fits_utf8(body):
            break
        return _BAD_CHARS.sub("", body.decode("cp1252" if codec in _LATIN else codec, "replace"))
    return _BAD_CHARS.sub("", body.decode("utf-8" if _mostly_utf8(body) else "cp1252", "replace"))


def _named_codecs(body: bytes, content_type: str) -> list[str]:
    named = _CHARSET.search(content_type)
    declared = _DECLARED.search(body[:400]) or _META.search(body[:2048])
    labels = [named[1] if named else "", declared[1].decode("ascii") if declared else ""]
    return [codec for codec in map(_codec, labels) if codec]


def _codec(label: str) -> str:
    """Python's name for a character encoding, empty for one that is unknown or no text encoding."""
    try:
        info = codecs.lookup(label) if label else None
    except (LookupError, ValueError):
        return ""
    usable = info is not None and info.name not in _SAFE_CODECS and getattr(info, "_is_text_encoding", True)
    return info.name if info is not None and usable else ""


def _fits_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not body.isascii()


def _mostly_utf8(body: bytes) -> bool:
    """UTF-8 with a few broken places is still UTF-8: broken places are fewer than whole characters beyond ASCII."""
    text = body[:200_000].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return broken == 0 or broken * 4 < sum(1 for char in text if char > "\x7f")


def looks_like_html(text: str) -> bool:
    """Does it begin as a web page does?"""
    start = text[:2000].lstrip().lower()
    return start.startswith(("<!doctype html", "<html", "<head", "<body")) or ("<html" in start and "<rss" not in start)


def html_title(text: str) -> str:
    """What a web page calls itself, for an error message; empty where it does not say."""
    match = re.search(r"<title[^<>]{0,200}>([^<]{0,300})", text[:100_000], re.IGNORECASE)
    return line(match[1]) if match else ""


def _reference(match: re.Match[str]) -> str:
    """An ampersand as libxml2 needs it: by number. After one reference it does not know, it silently drops those it does, `&amp;` too."""
    if match["cdata"]:
        return match[0]
    if match["name"]:
        meant = html5.get(f"{match['name']};")
        return "".join(f"&#{ord(char)};" for char in meant) if meant else f"&#38;{match['name']};"
    number = match["number"]
    if number is None:
        return "&#38;"
    value = int(number[1:], 16) if number[0] in "xX" else int(number)
    possible = value in (9, 10, 13) or 0x20 <= value < 0xD800 or 0xE000 <= value < 0xFFFE or 0x10000 <= value <= 0x10FFFF
    return match[0] if possible else "\ufffd"


def _from_root(text: str) -> str:
    """From the first element on: a document type before it, with its entities, never reaches the parser."""
    root = _ROOT.search(text[:1_000_000]) or _ANY_ELEMENT.search(text)
    return text[root.start() :] if root else ""


def prepared(text: str) -> bytes:
    """Text made ready for the XML parser, as UTF-8: without prolog, document type and references it cannot resolve."""
    return _REFERENCE.sub(_reference, _from_root(text)).encode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Part:
    """One element of an entry: its text with references resolved (its markup, where it says that it holds XHTML), and its attributes."""

    text: str
    attributes: Mapping[str, str]


Entry = Mapping[str, Sequence[Part]]
"""An item of a feed, an address of a sitemap: its parts by name, `dc:date`, `content:encoded`; `@name` for its own attributes."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of a document in order, and what its head says."""

    root: str
    entries: tuple[tuple[str, Entry], ...]
    """Each with the name of its element."""
    head: Mapping[str, str]
    notes: tuple[str, ...] = ()


def listing(text: str, names: frozenset[str], most: int, *, deep: bool = False) -> Listing:
    """Reads the elements called `names`, at most `most`. `deep`: parts within parts count as well (sitemaps' news).

    Well-formed XML is read as XML. What is not (most often a stray `<br>` or an end that never came) is read entry by entry, so that a
    fault hurts one entry.
    """
    if text.count("&") > MOST_REFERENCES:
        return _loose(text, names, most)
    try:
        return _strict(text, names, most, deep)
    except etree.XMLSyntaxError:
        return _loose(text, names, most)


def _strict(text: str, names: frozenset[str], most: int, deep: bool) -> Listing:
    # Only XML's five own entities are left to resolve: `prepared` took away what could define others.
    context = etree.iterparse(
        io.BytesIO(prepared(text)), events=("end",), resolve_entities=True, load_dtd=False, no_network=True, remove_comments=True
    )
    entries: list[tuple[str, Entry]] = []
    head: dict[str, str] = {}
    notes: list[str] = []
    name, held = "", 0
    for count, (_, element) in enumerate(context):
        held += 1
        name = name_of(element)
        if count > MOST_ELEMENTS or held > MOST_HELD:
            notes.append(f"more than {MOST_HELD:,} elements where items were expected; the rest was not read")
            break
        if name in names:
            entries.append((name, _entry(element, deep)))
            _let_go(element)
            held = 0
            if len(entries) >= most:
                notes.append(f"more than {most:,} entries; the rest was not read")
                break
        elif name in _HEAD and name_of(element.getparent()) in _AROUND:
            head.setdefault(name, content(element))
    return Listing(root_of(text), tuple(entries), head, tuple(notes))


def _entry(element: etree._Element, deep: bool) -> Entry:
    parts: dict[str, list[Part]] = {f"@{str(key).rpartition('}')[2]}": [Part(str(value), NOTHING)] for key, value in element.items()}
    for child in element.iterdescendants() if deep else element:
        attributes = {str(key).rpartition("}")[2]: str(value) for key, value in child.items()}
        if base := child.base:
            attributes["base"] = base
        parts.setdefault(name_of(child), []).append(Part(_text(child, attributes, deep), attributes))
    return parts


def _text(element: etree._Element, attributes: Mapping[str, str], deep: bool) -> str:
    if deep:
        return element.text or ""
    return inner(element) if attributes.get("type") in _XHTML else content(element)


def _let_go(element: etree._Element) -> None:
    """Empties an entry that was read, and drops those before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and (previous := element.getprevious()) is not None:
        parent.remove(previous)


def name_of(element: etree._Element | None) -> str:
    """An element's name: bare for feeds and sitemaps, `dc:date`, `content:encoded`, `news:title`; `?:name` in a foreign namespace."""
    return "" if element is None else _short(str(element.tag))


@lru_cache(maxsize=1000)
def _short(tag: str) -> str:
    if not tag.startswith("{"):
        return tag
    namespace, _, local = tag[1:].partition("}")
    return prefix_of(namespace) + local


def prefix_of(namespace: str) -> str:
    """The prefix Casewire uses for a namespace."""
    folded = namespace.lower()
    return _PREFIXES.get(folded, _PREFIXES.get(folded.rstrip("/"), "?:"))


def content(element: etree._Element) -> str:
    """All text in an element, tags aside."""
    return "".join(str(part) for part in element.itertext())


def inner(element: etree._Element) -> str:
    """The markup inside an element (Atom's XHTML)."""
    parts = [html.escape(element.text or "", quote=False)]
    parts.extend(etree.tostring(child, encoding="unicode", method="html") for child in element)
    return "".join(parts)


def root_of(text: str) -> str:
    """The name of the first element, without prefix; empty where there is none."""
    start = _from_root(text)[:60]
    match = re.match(r"<(?:[A-Za-z]{1,20}:)?([A-Za-z_]{1,30})", start)
    return match[1] if match else ""


def _loose(text: str, names: frozenset[str], most: int) -> Listing:
    """Entries by their start and end tags alone. One without an end reaches to the next; the last one without an end is dropped."""
    body = _without_comments(_from_root(text))
    prefixes = _declared_prefixes(body)
    starts = list(islice(re.finditer(_START.format("|".join(sorted(names))), body), most + 1))
    head = _loose_head(body[: starts[0].start()] if starts else body)
    entries: list[tuple[str, Entry]] = []
    notes = ["the XML is broken; it was read entry by entry"]
    for match, following in zip(starts[:most], [*starts[1:], None], strict=False):
        reach = following.start() if following else len(body)
        end = re.compile(_END.format(match[1])).search(body, match.end(), reach)
        if end is None and following is None:
            notes.append("it is cut off; the last entry was left for the next reading")
            continue
        stop = min(end.start() if end else reach, match.end() + MOST_ENTRY)
        entries.append((match[1], _loose_entry(match, body[match.end() : stop], prefixes)))
    if len(starts) > most:
        notes.append(f"more than {most:,} entries; the rest was not read")
    return Listing(root_of(text), tuple(entries), head, tuple(notes))


def _without_comments(text: str) -> str:
    """The text without comments; what looks like one inside CDATA stays.

    By hand: a pattern would look for each missing end anew, to the end of the text.
    """
    kept: list[str] = []
    place = 0
    while (start := _OPENING.search(text, place)) is not None:
        ending = "-->" if start[0] == "<!--" else "]]>"
        end = text.find(ending, start.end())
        if end < 0:
            break
        kept.append(text[place : start.start()] if ending == "-->" else text[place : end + 3])
        place = end + 3
    return "".join([*kept, text[place:]])


def _declared_prefixes(body: str) -> Mapping[str, str]:
    """The document's own prefixes, as Casewire's."""
    declared = {prefix: prefix_of(namespace) for prefix, namespace in _XMLNS.findall(body[:5000])}
    return {prefix: ours for prefix, ours in declared.items() if ours != "?:"}


def _loose_head(before: str) -> dict[str, str]:
    return {name: _resolved(match[1]) for name, pattern in _HEAD_TAGS.items() if (match := pattern.search(before[:20_000]))}


def _loose_entry(start: re.Match[str], body: str, prefixes: Mapping[str, str]) -> Entry:
    """The parts we know by name; each reaches from its start tag to the next end tag of that name."""
    parts: dict[str, list[Part]] = {f"@{key.rpartition(':')[2]}": [Part(value, NOTHING)] for key, value in _attributes(start[2])}
    for tag in islice(_LOOSE_TAG.finditer(body), MOST_TAGS):
        prefix, _, local = tag[1].rpartition(":")
        name = prefixes.get(prefix, f"{prefix}:" if prefix else "") + local
        if name not in _KNOWN_PARTS or len(parts.get(name, ())) >= 20:
            continue
        attributes = dict(_attributes(tag[2]))
        closing = -1 if tag[2].endswith("/") else body.find(f"</{tag[1]}", tag.end())
        inside = body[tag.end() : closing] if closing >= 0 else ""
        xhtml = attributes.get("type") in _XHTML
        parts.setdefault(name, []).append(Part(inside if xhtml else _resolved(inside), attributes))
    return parts


def _attributes(tag: str) -> list[tuple[str, str]]:
    return [(name, unescaped(first or second)) for name, first, second in _ATTRIBUTE.findall(tag)]


def _resolved(inside: str) -> str:
    """An element's text: CDATA as it stands, references resolved elsewhere."""
    pieces: list[str] = []
    place = 0
    while (start := inside.find("<![CDATA[", place)) >= 0:
        end = inside.find("]]>", start)
        end = len(inside) if end < 0 else end
        pieces += [unescaped(inside[place:start]), inside[start + 9 : end]]
        place = end + 3
    return _BAD_CHARS.sub("", "".join([*pieces, unescaped(inside[place:])]))


def line(text: str, most: int = MOST_TITLE) -> str:
    """One line of plain text: tags and references resolved, white space folded, control characters dropped, cut at `most`."""
    short = text[: most * 20]
    plain = unescaped(_TAG.sub(" " if "<p" in short or "<br" in short else "", short))
    return _BAD_CHARS.sub("", " ".join(plain.split()))[:most]
