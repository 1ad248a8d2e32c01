"""One parse for everything: markup to a tree of bounded depth, which text and metadata are read from."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree, html
from lxml.html import HtmlElement

from pipeline.cleaning.characters import parseable
from pipeline.references import unescaped

MOST_DEPTH = 120
"""Nesting beyond this is flattened. libxml2 stops reading at 256 levels; of 185 news pages measured the deepest had 51."""
MOST_TAGS = 60_000
"""A page with more is read without a tree. Of 185 news pages measured the largest had 5,500; extractors need seconds from 50,000 on."""
MOST_MARKUP = 6_000_000
"""Characters of markup that are read; the rest is cut."""
_LONG_TAG = 2_000
_MOST_SPACES = 1_000
_MOST_EQUALS = 150
"""White space and equal signs in one tag. lxml's time grows with the square of a tag's attributes: 100,000 of them cost 11 s."""

_HUGE_TAG = re.compile(rf"<([a-zA-Z][a-zA-Z0-9:-]{{0,30}})\s[^<>]{{{_LONG_TAG},}}>?")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})([^<>]*)>?")
_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"))
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TABLES = ("table", "tbody", "td", "th", "tr")
_LISTS = ("dd", "dl", "dt", "li", "ol", "ul")
_BOXES = ("address", "article", "aside", "blockquote", "center", "div", "footer", "form", "header", "main", "nav", "p", "pre", "section")
_BLOCKS = frozenset((*_HEADINGS, *_TABLES, *_LISTS, *_BOXES))
_BREAKS = _BLOCKS | {"br", "hr", "title", "option"}
_RAW = frozenset(("script", "style", "noscript", "textarea", "template"))
_CLOSED_BY_NEXT = frozenset(("p", "li", "dt", "dd", "tr", "td", "th", "option"))


def parse(markup: str) -> HtmlElement | None:
    """The tree of `bounded` markup; None where there is no element at all. Nesting beyond `MOST_DEPTH` is flattened and its text kept."""
    if not markup.strip():
        return None
    tree, too_deep = _parsed(markup)
    if too_deep:
        tree, _ = _parsed("".join(shallow(markup)))
    return tree


def bounded(markup: str) -> str:
    """Markup that a parser takes whole, without the attributes of crowded tags, and cut at `MOST_MARKUP`."""
    markup = parseable(markup)
    if any(len(piece) > _LONG_TAG and ">" not in piece[:_LONG_TAG] for piece in markup.split("<")):
        markup = _HUGE_TAG.sub(_bare_if_crowded, markup)
    return markup[:MOST_MARKUP]


def is_flood(markup: str) -> bool:
    """Whether a page has more tags than a tree is made of; its text is read with `flat`."""
    return markup.count("<") > MOST_TAGS


def _parsed(markup: str) -> tuple[HtmlElement | None, bool]:
    """The tree, and whether libxml2 gave up on the depth of the page."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        tree = None
    troubles = {entry.type for entry in parser.error_log}
    if etree.ErrorTypes.ERR_NO_MEMORY in troubles:
        raise MemoryError("libxml2 ran out of memory")  # else half a tree would pass for the page
    return tree, etree.ErrorTypes.ERR_RESOURCE_LIMIT in troubles


def _bare_if_crowded(match: re.Match[str]) -> str:
    tag = match.group(0)
    crowded = sum(map(tag.count, (" ", "\n", "\t", "\r", "/"))) > _MOST_SPACES or tag.count("=") > _MOST_EQUALS
    return f"<{match.group(1)}>" if crowded else tag


def shallow(markup: str) -> Iterator[str]:
    """The same markup without the tags that nest beyond `MOST_DEPTH`; where such a tag opens or closes a block, a paragraph begins.

    One pass, its cost in step with the length of the page whatever the nesting.
    """
    path: list[str] = []
    still_open: Counter[str] = Counter()
    said = False
    for text, tag in _pieces(markup):
        yield text
        said = said or bool(text.strip())
        if tag is None:
            continue
        closing, name = tag.group(1), tag.group(2).lower()
        if name in _VOID or (_close if closing else _open)(path, still_open, name):
            yield tag.group(0)
        elif name in _BLOCKS and said:
            said = False
            yield "<p>"


def flat(markup: str) -> Iterator[str]:
    """The text of a page block by block, without a tree: for pages of more tags than one is made of."""
    line: list[str] = []
    for text, tag in _pieces(markup):
        line.append(text)
        if tag is not None and tag.group(2).lower() in _BREAKS:
            yield unescaped("".join(line))
            line.clear()
    yield unescaped("".join(line))


def _pieces(markup: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    """Each run of text with the tag behind it; comments, scripts and styles left out. None for the tag at the end."""
    markup, place = _without_comments(markup), 0
    while (tag := _TAG.search(markup, place)) is not None:
        yield markup[place : tag.start()], tag
        place = tag.end()
        if tag.group(2).lower() in _RAW and not tag.group(1):
            end = markup.find(f"</{tag.group(2)}", place)
            place = len(markup) if end < 0 else end
    yield markup[place:], None


def _without_comments(markup: str) -> str:
    """The markup without comments; one that is never closed takes the rest along, as in a browser."""
    first, *others = markup.split("<!--")
    return "".join([first, *(rest.partition("-->")[2] for rest in others)])


def _open(path: list[str], still_open: Counter[str], name: str) -> bool:
    if name in _CLOSED_BY_NEXT and path and path[-1] == name:
        still_open[path.pop()] -= 1
    path.append(name)
    still_open[name] += 1
    return len(path) <= MOST_DEPTH


def _close(path: list[str], still_open: Counter[str], name: str) -> bool:
    """Closes up to the nearest open tag of that name; each step takes one tag off the path, so the whole page costs one pass."""
    depth = len(path)
    if still_open[name]:
        while (last := path.pop()) != name:
            still_open[last] -= 1
        still_open[name] -= 1
    return depth <= MOST_DEPTH
