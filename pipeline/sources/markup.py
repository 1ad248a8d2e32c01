"""XML and text from strangers, read within bounds: characters first, then elements one at a time.

The bytes become text here, once: no document type, no entity of the sender's and no control character reaches the parser, so there is
nothing to expand and nothing to fetch. libxml2 then recovers what it can from broken markup.
"""

import codecs
import html
import io
import re
from collections.abc import Iterator
from html.entities import html5

from lxml import etree

from casefile.errors import SourceError

MOST_BYTES = 50_000_000
MOST_ELEMENTS = 3_000_000
MOST_HELD = 200_000
"""Elements in memory at once; those of an item are let go when the item is done."""
MOST_TITLE = 500

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
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,4000}>|<!--.{0,4000}?-->|<!\[CDATA\[|\]\]>", re.DOTALL)
_DROPPED = re.compile(r"<(script|style)\b[^<>]{0,4000}>.{0,200000}?</\1\s{0,5}>", re.IGNORECASE | re.DOTALL)

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
    text = body.decode("utf-8", "replace")
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


def elements(text: str, items: frozenset[str]) -> Iterator[etree._Element]:
    """Finished elements named in `items` (and those of the head around them), in order; an item is emptied once the caller has had it.

    Raises SourceError past the bounds, after what came before was given.
    """
    source = io.BytesIO(prepared(text))
    # Only XML's five own entities are left to resolve: `prepared` took away what could define others.
    context = etree.iterparse(
        source, events=("end",), recover=True, huge_tree=True, resolve_entities=True, load_dtd=False, no_network=True, remove_comments=True
    )
    held = 0
    try:
        for count, (_, element) in enumerate(context):
            held += 1
            if count > MOST_ELEMENTS or held > MOST_HELD:
                raise SourceError(f"more than {min(held, MOST_HELD):,} elements where items were expected; the rest was not read")
            yield element
            if name_of(element) in items:
                held = 0
                _let_go(element)
    except (etree.XMLSyntaxError, etree.LxmlError, AssertionError):
        return


def _let_go(element: etree._Element) -> None:
    element.clear()
    previous = element.getprevious()
    while previous is not None and (parent := element.getparent()) is not None:
        parent.remove(previous)
        previous = element.getprevious()


def name_of(element: etree._Element) -> str:
    """An element's name: bare for feeds and sitemaps, `dc:date`, `content:encoded`, `news:title`; `?:name` in a foreign namespace."""
    tag = str(element.tag)
    if tag.startswith("{"):
        namespace, _, local = tag[1:].partition("}")
        return _PREFIXES.get(namespace.lower().rstrip("/"), _PREFIXES.get(namespace.lower(), "?:")) + local
    return tag


def content(element: etree._Element) -> str:
    """All text in an element, tags aside."""
    return "".join(str(part) for part in element.itertext())


def inner(element: etree._Element) -> str:
    """The markup inside an element (Atom's XHTML)."""
    parts = [html.escape(element.text or "", quote=False)]
    parts.extend(etree.tostring(child, encoding="unicode", method="html") for child in element)
    return "".join(parts)


def line(text: str, most: int = MOST_TITLE) -> str:
    """One line of plain text: tags and references resolved, white space folded, control characters dropped, cut at `most`."""
    short = text[: most * 20]
    plain = html.unescape(_TAG.sub(" " if "<p" in short or "<br" in short else "", short))
    return _BAD_CHARS.sub("", " ".join(plain.split()))[:most]


def without_scripts(markup: str) -> str:
    """The markup without scripts and styles; everything else is left to the cleaning of pages."""
    return _DROPPED.sub("", markup)
