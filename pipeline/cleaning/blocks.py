"""Blocks of a page that are not its news, told by how their makers named them, taken out before the text is read.

Works on names that mean the same on every site (newsletter, related, comments …); nothing here knows a site.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from pipeline.cleaning.cleaned import DroppedLine

_MOST = {"comments": (0.8, 0.8), "hidden block": (0.4, 0.4)}
"""A block with more than these shares of the page's text and of its paragraphs is left alone whatever it is called: themes misname their main
column. Else 0.3 and 0.15; readers' comments can outweigh the story by far, and machines are given a hidden copy of it."""
_PROSE = 80
"""Characters outside links from which on a paragraph counts as prose."""
_LINK_LINES = ("p", "h2", "h3", "h4", "h5", "h6", "li")
_LINK_LINE = 30
"""Characters of a line that is one link; shorter ones are labels that line rules know, or entries of a table."""
_LABEL = 12
"""Characters beside the link that still leave it alone: "Read more:", "[VIDEO]"."""
_OWN_TEXT = 300
"""Characters of prose from which on the article with the headline stands on its own."""
_LINK_LINES = ("p", "h2", "h3", "h4", "h5", "h6", "li")
_LINK_LINE = 30
"""Characters of a line that is one link; shorter ones are labels that line rules know, or entries of a table."""
_LABEL = 12
"""Characters beside the link that still leave it alone: "Read more:", "[VIDEO]"."""
_OWN_TEXT = 300
"""Characters of prose from which on the article with the headline stands on its own."""
_MOST_COMMENTS = 0.8
"""Readers' comments can outweigh the story by far."""
_BLOCKS = (
    "div",
    "section",
    "aside",
    "ul",
    "ol",
    "p",
    "span",
    "figure",
    "figcaption",
    "form",
    "table",
    "footer",
    "header",
    "a",
    "li",
    "small",
)
_NEVER_TEXT = (
    "script",
    "style",
    "svg",
    "template",
    "nav",
    "noscript",
    "iframe",
    "button",
    "select",
    "dialog",
    "amp-lightbox",
    "canvas",
    "object",
    "video",
    "audio",
)

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NAMES: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (name, reason, re.compile(rf"(?:^|[\s_-])(?:{pattern})(?=$|[\s_-])"))
    for name, reason, pattern in (
        ("newsletter box", "asks to subscribe", r"newsletters?|news-?letter-?sign-?up|sign-?up|subscribe|subscription|email-?capture|mailchimp|inline-?signup"),
        (
            "related box",
            "points to other stories",
            r"related(?:-?\w{0,12})?|recirc\w{0,10}|recommend\w{0,8}|read-?more|readmore|also-?read|most-?(?:read|popular|viewed)|trending|more-?(?:stories|news|on|from|articles|like)|promo\w{0,6}|teasers?|taboola|outbrain|zergnet|read-?next|up-?next|jeg-?inline-?related|yarpp|crp|post-?navigation|nav-?links|next-?(?:article|post|story)",
        ),
        ("share bar", "buttons to share", r"share|sharing|sharedaddy|social|social-?\w{2,10}|addtoany|addthis|follow-?us|whatsapp\w{0,8}|wapp"),
        ("comments", "belongs to the readers' comments", r"comments?|comment-?(?:list|form|respond|section|thread|area)|respond|disqus\w{0,8}|viafoura|coral|spot-?im|fb-?comments|livefyre"),
        ("about the writer", "tells who wrote it", r"author-?(?:bio|box|info|card|description|profile|details|about)|bio|biography|about-?(?:the-?)?author|contributors?-?(?:bio|info)|article-?author-?\w{0,8}"),
        ("advertisement", "an advertisement", r"ad|ads|advert|advertisement|advertising|sponsor(?:ed)?|sponsored-?content|dfp|google-?auto-?placed|adsbygoogle|affiliate-?\w{0,10}"),
        ("overlay", "lies over the page, no part of the story", r"modal|popup|pop-?up|lightbox|overlay|tooltip|dropdown|drawer|offcanvas|cookie\w{0,8}|consent|gdpr|onetrust\w{0,10}|regwall|rollover-?\w{0,10}"),
        ("picture text", "text of a picture or film", r"caption|captions?-?text|figcaption|wp-?caption-?text|photo-?credit|image-?credit|media-?caption|video-?player|jwplayer|gallery-?\w{0,10}|slideshow|carousel|credit|credits|image-?source"),
        ("page furniture", "menu, footer or label of the page", r"breadcrumbs?|toolbar|menu|site-?(?:header|footer)|page-?footer|widget|sidebar|print-?only|no-?print|screen-?reader-?text|sr-?only|visually-?hidden|tags?|tag-?list|tag-?cloud|topics?|poll|quiz|skip-?link|post-?tags|cat-?links|tags-?links|entry-?footer|toc|table-?of-?contents"),
    )
)  # fmt: skip
_INLINE = ("span", "small")
_INSIDE_SENTENCES = frozenset(("overlay", "share bar"))
"""What else stands inside a paragraph is part of its sentence, whatever its class: a name marked up as a "tag" is still a name."""
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)


def prune(tree: HtmlElement) -> list[DroppedLine]:
    """Takes such blocks out of the tree, in place, and tells which and why."""
    for element in list(tree.iter(*_NEVER_TEXT)):
        _remove(element)
    all_text, all_prose = (max(size, 1) for size in _measure(tree))
    doomed = [(story, DroppedLine(_begin(story), "other story", "a story of its own below this one")) for story in _other_stories(tree)]
    walk = etree.iterwalk(tree, events=("start",), tag=_BLOCKS)
    for _, element in walk:
        found = _chrome(element)
        if found is None:
            continue
        text, prose = _measure(element)
        if _small_enough(found[0], text / all_text, prose / all_prose) and (found[0] == "hidden block" or element.find(".//h1") is None):
            doomed.append((element, DroppedLine(_begin(element), *found)))
            walk.skip_subtree()
    doomed += [(element, DroppedLine(_begin(element), "link", "nothing but a link to another page")) for element in _linked_alone(tree)]
    for element, _ in doomed:
        _remove(element)
    return [drop for _, drop in doomed if drop.line]


def _small_enough(name: str, of_text: float, of_prose: float) -> bool:
    """Whether a block of that name and size (shares of the page's text and prose) may go."""
    most_text, most_prose = _MOST.get(name, (0.3, 0.15))
    return of_text <= most_text and of_prose <= most_prose


def _begin(element: HtmlElement) -> str:
    """The first words of a block, in one line."""
    return " ".join("".join(element.itertext()).split())[:200]


def _other_stories(tree: HtmlElement) -> list[HtmlElement]:
    """Article elements beside the one with the headline, where that one has a text of its own: the next stories of an endless page, or related ones."""
    stories = list(tree.iter("article"))
    if len(stories) < 2:
        return []
    main = next((story for story in stories if story.find(".//h1") is not None), None)
    if main is None or _measure(main)[1] < _OWN_TEXT:
        return []
    inside = {main, *main.iter("article"), *main.iterancestors("article")}
    return [story for story in stories if story not in inside]


def _linked_alone(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Paragraphs, sub-heads and list items that are nothing but a link: they point elsewhere."""
    for element in tree.iter(*_LINK_LINES):
        if element.find(".//a") is not None and _unlinked(element) <= _LABEL and not _introduces(element) and sum(map(len, element.itertext())) >= _LINK_LINE:
            yield element


def _introduces(element: HtmlElement) -> bool:
    """Whether a line ends in a colon: it names the source of the quotation that follows."""
    return "".join(element.itertext()).rstrip().endswith(":")


def _measure(element: HtmlElement) -> tuple[int, int]:
    """Characters in the block, and how many of them stand in paragraphs long enough to be prose."""
    prose = sum(length for p in element.iter("p") if (length := _unlinked(p)) >= _PROSE)
    return sum(map(len, element.itertext())), prose


def _unlinked(paragraph: HtmlElement) -> int:
    """Characters of a paragraph outside its links."""
    return sum(map(len, paragraph.itertext())) - sum(len(text) for link in paragraph.iter("a") for text in link.itertext())


def _chrome(element: HtmlElement) -> tuple[str, str] | None:
    if element.tag != "p" and _is_hidden(element):  # paragraphs are hidden by paywalls, boxes because nobody is to read them
        return "hidden block", "not shown to readers"
    label = " ".join(
        filter(
            None, (element.get("class"), element.get("id"), element.get("data-component"), element.get("data-testid"), element.get("role"))
        )
    )
    named = _named(label[:300]) if label else None
    if named and element.tag in _INLINE and named[0] not in _INSIDE_SENTENCES and next(element.iterancestors("p"), None) is not None:
        return None
    return named


def _is_hidden(element: HtmlElement) -> bool:
    return element.get("hidden") is not None or element.get("aria-hidden") == "true" or _HIDDEN.search(element.get("style") or "") is not None


@lru_cache(maxsize=4096)
def _named(label: str) -> tuple[str, str] | None:
    label = _CAMEL.sub("-", label).lower()
    return next(((name, reason) for name, reason, pattern in _NAMES if pattern.search(label)), None)


def _remove(element: HtmlElement) -> None:
    """Takes an element out and leaves the text behind it where it stood."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)
