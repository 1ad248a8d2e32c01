"""One parse for everything: markup to a tree of bounded depth, which text and metadata are read from."""

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree, html
from lxml.html import HtmlElement

from pipeline.cleaning.characters import parseable

MOST_DEPTH = 120
"""Nesting beyond this is flattened. libxml2 stops reading at 256 levels; of 185 news pages measured the deepest had 51."""
_LONG_TAG = 8_000
_MOST_SPACES = 1_000
"""White space in one tag. lxml's time grows with the square of a tag's attributes: 100,000 of them cost 11 s."""

_HUGE_TAG = re.compile(rf"<([a-zA-Z][a-zA-Z0-9:-]{{0,30}})\s[^<>]{{{_LONG_TAG},}}>?")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})([^<>]*)>?")
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_BLOCKS = frozenset(
    "address article aside blockquote center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table tbody td th tr ul".split()
)
_CLOSED_BY_NEXT = frozenset("p li dt dd tr td th option".split())


def parse(markup: str) -> HtmlElement | None:
    """The tree of a page; None where there is no element at all. Nesting beyond `MOST_DEPTH` is flattened and its text kept."""
    markup = _HUGE_TAG.sub(_bare_if_crowded, parseable(markup))
    if not markup.strip():
        return None
    tree, too_deep = _parsed(markup)
    if too_deep:
        tree, _ = _parsed("".join(shallow(markup)))
    return tree


def _parsed(markup: str) -> tuple[HtmlElement | None, bool]:
    """The tree, and whether libxml2 gave up on the depth of the page."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        tree = None
    return tree, any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)


def _bare_if_crowded(match: re.Match[str]) -> str:
    tag = match.group(0)
    crowded = sum(map(tag.count, (" ", "\n", "\t", "\r", "/"))) > _MOST_SPACES
    return f"<{match.group(1)}>" if crowded else tag


def shallow(markup: str) -> Iterator[str]:
    """The same markup without the tags that nest beyond `MOST_DEPTH`; where such a tag opens or closes a block, a paragraph begins.

    One pass, its cost in step with the length of the page whatever the nesting.
    """
    path: list[str] = []
    still_open: Counter[str] = Counter()
    place = 0
    while (match := _TAG.search(markup, place)) is not None:
        yield markup[place : match.start()]
        place = match.end()
        closing, name = match.group(1), match.group(2).lower()
        if name in ("script", "style") and not closing:
            place = _behind_raw(markup, name, place)
        elif name in _VOID:
            yield match.group(0)
        else:
            kept = _close(path, still_open, name) if closing else _open(path, still_open, name)
            yield match.group(0) if kept else "<p>" if name in _BLOCKS else " "
    yield markup[place:]


def _behind_raw(markup: str, name: str, place: int) -> int:
    end = markup.find(f"</{name}", place)
    return len(markup) if end < 0 else end


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
