"""Blocks of a page that are not its news, told by how their makers named them, taken out before the text is read.

Works on names that mean the same on every site (newsletter, related, comments …); nothing here knows a site.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from pipeline.cleaning.block_names import kind_of
from pipeline.cleaning.cleaned import DroppedLine
from pipeline.sites.rule import SiteRule

_MOST_ELSE = (0.3, 0.15)
_MOST = {"comments": (0.8, 0.8), "hidden block": (0.4, 0.4), "more stories": (0.4, 0.15)}
"""A block with more than these shares of the page's text and of its paragraphs is left alone whatever it is called: themes misname their
main column. Readers' comments can outweigh the story by far, and machines are given a hidden copy of it."""
_MOST_TOGETHER = {"comments": 0.8, "hidden block": 0.8}
"""What all blocks of one kind may hold of the page's paragraphs (else 0.35): some sites set each paragraph of a story in a "teaser"."""
_PROSE = 80
"""Characters outside links from which on a paragraph counts as prose."""
_LINK_LINES = ("p", "h2", "h3", "h4", "h5", "h6", "li")
_LINK_LINE = 30
"""Characters of a line that is one link; shorter ones are labels that line rules know, or entries of a table."""
_LABEL = 12
"""Characters beside the link that still leave it alone: "Read more:", "[VIDEO]"."""
_OWN_TEXT = 300
"""Characters of prose from which on the article with the headline stands on its own."""
_BLOCKS = ("div", "section", "aside", "ul", "ol", "p", "span", "figure", "figcaption", "form", "table", "footer", "header", "li", "small")
_MACHINES = ("script", "style", "svg", "template", "noscript", "iframe", "canvas", "object", "video", "audio")
_CONTROLS = ("nav", "button", "select", "dialog", "amp-lightbox")

_TEXT_LENGTH = etree.XPath("string-length(normalize-space())")
_LABELS = ("class", "id", "data-component", "data-testid", "role")
_INLINE = ("span", "small")
_INSIDE_SENTENCES = frozenset(("overlay", "share bar"))
"""What else stands inside a paragraph is part of its sentence, whatever its class: a name marked up as a "tag" is still a name."""
_EMBEDDED = re.compile(r"twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|threads-post")
_MAIN = ("body", "main", "article")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "strong", "p", "div", "span")
_OFFERS = re.compile(
    r"more|related|recommended|popular|trending|latest|top|other|similar|most|read|you|up|don|editor|in other|sponsored|from|around",
    re.IGNORECASE,
)
_OFFERS_MORE = re.compile(
    r"(?:more (?:from|on|in|about|stories|news|like this)\b.{0,40}"
    r"|(?:related|recommended|popular|trending|latest|top|other|similar)"
    r"(?: (?:stories|articles|posts|news|reads?|content|topics|coverage|videos?|now|today))?"
    r"|most (?:read|popular|viewed|shared)\b.{0,20}|read (?:more|next|also)"
    r"|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)\b.{0,20}"
    r"|up next|don['’]t miss|editor['’]?s['’]? picks?|recommended for you|in other news"
    r"|sponsored (?:content|stories)|(?:from|around) the web)\W{0,3}$",
    re.IGNORECASE,
)
_MOST_OFFERS = 200
_LEVELS = 8
"""How many such headings, and how many blocks around each, are looked at."""
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Size:
    """How much a block says: characters, and characters in paragraphs long enough to be prose."""

    text: int
    prose: int

    @classmethod
    def of(cls, element: HtmlElement) -> "Size":
        return cls(_length(element), sum(length for p in element.iter("p") if (length := _unlinked(p)) >= _PROSE))

    def within(self, page: "Size", most_text: float, most_prose: float) -> bool:
        """Whether it is at most these shares of the page."""
        return self.text <= most_text * page.text and self.prose <= most_prose * page.prose


@dataclass(frozen=True, slots=True)
class Pruned:
    """What was taken out of a page, and how much the page said before."""

    dropped: tuple[DroppedLine, ...]
    before: Size


def prune(tree: HtmlElement, rules: Sequence[SiteRule] = ()) -> Pruned:
    """Takes such blocks out of the tree, in place, and tells which and why. `rules` are those of the page's site."""
    for element in list(tree.iter(*_MACHINES, *_CONTROLS)):
        _remove(element)
    size = Size.of(tree)
    doomed = list(_doomed(tree, size, rules))
    dropped = [DroppedLine(_begin(element), *why) for element, why in doomed]
    for element, _ in doomed:
        _remove(element)
    _unname_sentences(tree)
    return Pruned(tuple(drop for drop in dropped if drop.line), size)


def _doomed(tree: HtmlElement, page: Size, rules: Sequence[SiteRule]) -> Iterator[tuple[HtmlElement, tuple[str, str]]]:
    """Each block to be taken out, with the rule that says so and its reason."""
    for rule in rules:
        yield from ((block, ("site rule", rule.note)) for path in rule.drop for block in tree.xpath(path))
    posts = (quote for quote in tree.iter("blockquote") if _EMBEDDED.search(quote.get("class") or ""))
    yield from ((post, ("embedded post", "a post from a social network, not the page's own words")) for post in posts)
    yield from ((story, ("other story", "a story of its own below this one")) for story in _other_stories(tree))
    yield from _named_blocks(tree, page)
    yield from ((section, ("more stories", "a section that offers other stories")) for section in _headed_more(tree, page))
    yield from ((line, ("link", "nothing but a link to another page")) for line in _linked_alone(tree))


def _unname_sentences(tree: HtmlElement) -> None:
    """Takes the names off what stands inside paragraphs: extractors drop a linked name of class "tag" and leave a hole in the sentence."""
    for paragraph in tree.iter("p"):
        for element in paragraph.iterdescendants():
            for name in ("class", "id", "rel", "data-testid"):
                element.attrib.pop(name, None)


def _named_blocks(tree: HtmlElement, page: Size) -> list[tuple[HtmlElement, tuple[str, str]]]:
    """Blocks whose names say what they are, outermost first; what lies within one is not looked at again."""
    found: list[tuple[HtmlElement, tuple[str, str], Size]] = []
    walk = etree.iterwalk(tree, events=("start",), tag=_BLOCKS)
    for _, element in walk:
        why = _chrome(element)
        if why is None:
            continue
        size = Size.of(element)
        if size.within(page, *_MOST.get(why[0], _MOST_ELSE)) and (why[0] == "hidden block" or element.find(".//h1") is None):
            found.append((element, why, size))
            walk.skip_subtree()
    prose = Counter[str]()
    for _, why, size in found:
        prose[why[0]] += size.prose
    return [
        (element, why) for element, why, size in found if not size.prose or prose[why[0]] <= _MOST_TOGETHER.get(why[0], 0.35) * page.prose
    ]


def _headed_more(tree: HtmlElement, page: Size) -> Iterator[HtmlElement]:
    """Sections under a heading that offers other stories: the largest block that begins with that heading and is small enough."""
    offers = (
        heading for heading in tree.iter(*_HEADINGS) if heading.text and len(heading) <= 2 and _OFFERS.match(heading.text.strip()[:40])
    )
    for heading in islice(offers, _MOST_OFFERS):
        section = _section_under(heading, page) if _OFFERS_MORE.match(_begin(heading)) else None
        if section is not None:
            yield section


def _section_under(heading: HtmlElement, page: Size) -> HtmlElement | None:
    start, section = _begin(heading), None
    for above in islice(heading.iterancestors(), _LEVELS):
        if above.tag in _MAIN or not _begin(above).startswith(start) or not Size.of(above).within(page, *_MOST["more stories"]):
            break
        section = above
    return section


def _begin(element: HtmlElement) -> str:
    """The first words of a block, in one line."""
    said: list[str] = []
    for text in element.itertext():
        said.append(text[:1_000])
        if sum(map(len, said)) > 1_000:
            break
    return " ".join("".join(said).split())[:200]


def _other_stories(tree: HtmlElement) -> list[HtmlElement]:
    """Article elements beside the one with the headline, where that one has a text of its own: the next stories of an endless page, or
    related ones."""
    stories = list(tree.iter("article"))
    if len(stories) < 2:
        return []
    main = next((story for story in stories if story.find(".//h1") is not None), None)
    if main is None or Size.of(main).prose < _OWN_TEXT:
        return []
    inside = {main, *main.iter("article"), *main.iterancestors("article")}
    return [story for story in stories if story not in inside]


def _linked_alone(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Paragraphs, sub-heads and list items that are nothing but a link: they point elsewhere."""
    for element in tree.iter(*_LINK_LINES):
        if (
            element.find(".//a") is not None
            and _unlinked(element) <= _LABEL
            and not _introduces(element)
            and _length(element) >= _LINK_LINE
        ):
            yield element


def _introduces(element: HtmlElement) -> bool:
    """Whether a line ends in a colon: it names the source of the quotation that follows."""
    return "".join(element.itertext()).rstrip().endswith(":")


def _unlinked(element: HtmlElement) -> int:
    """Characters of a block outside its links."""
    return _length(element) - sum(_length(link) for link in element.iter("a"))


def _length(element: HtmlElement) -> int:
    """Characters of a block, white space counted once."""
    length = _TEXT_LENGTH(element)
    return int(length) if isinstance(length, float) else 0


def _chrome(element: HtmlElement) -> tuple[str, str] | None:
    if element.tag != "p" and _is_hidden(element):  # paragraphs are hidden by paywalls, boxes because nobody is to read them
        return "hidden block", "not shown to readers"
    label = " ".join(filter(None, map(element.get, _LABELS)))
    named = kind_of(label) if label else None
    if named and element.tag in _INLINE and named[0] not in _INSIDE_SENTENCES and next(element.iterancestors("p"), None) is not None:
        return None
    return named


def _is_hidden(element: HtmlElement) -> bool:
    return (
        element.get("hidden") is not None or element.get("aria-hidden") == "true" or _HIDDEN.search(element.get("style") or "") is not None
    )


def _remove(element: HtmlElement) -> None:
    """Takes an element out and leaves the text behind it where it stood."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = _joined(before.tail, element.tail)
        else:
            parent.text = _joined(parent.text, element.tail)
    parent.remove(element)


def _joined(text: str | None, more: str) -> str:
    """Both, without the control characters that the parser lets in and the tree does not."""
    return _UNFIT.sub("", (text or "") + more)
