"""A page that is watched for change: a court's case page, a press office's statement, a live page.

Each state of its text is a revision of one lead, so that a change is read as a new version of the same page. What changes by itself
(counters, clocks, tokens) is not text, or is taken out before two states are compared.
"""

import difflib
import re
from collections.abc import Iterator
from hashlib import sha256

from lxml import etree

from casefile.errors import SourceError
from casefile.material import Document, Lead, Source
from pipeline.sources import markup
from pipeline.sources.listing import select, tree
from pipeline.sources.reading import Reading, reading

_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "head", "nav", "header", "footer", "aside", "form"})
_BLOCKS = frozenset({"p", "div", "li", "tr", "td", "h1", "h2", "h3", "h4", "h5", "section", "article", "br", "table", "ul", "ol"}) | {
    "dd",
    "dt",
}
_NOISE = re.compile(
    r"\b\d{1,2}:\d{2}(?::\d{2})?(?:\s{0,2}[ap]\.?m\b\.?)?"
    r"|\b[\d,.]{1,12}\s(?:views|comments?|shares|likes|reads|seconds?|minutes?|hours?)(?: ago)?",
    re.IGNORECASE,
)
MOST_TEXT = 1_000_000


def leads(document: Document, source: Source) -> Reading:
    """One lead: the page as it is now. Its revision is a hash of the text; `selector` narrows what is watched.

    Raises SourceError where the page has no text: an empty answer is no change.
    """
    root = tree(document)
    part = _watched(root, source.options.get("selector", "").strip())
    text = visible_text(part)
    if not text.strip():
        raise SourceError("the page has no text to watch")
    title = root.find(".//title")
    lead = Lead(
        source=source.name,
        key=source.url[-500:],
        url=document.final_url,
        title=markup.line(markup.content(title)) if title is not None else "",
        html=markup.text_of(document.body, document.content_type),
        revision=state(text),
    )
    return reading([lead], [], now=document.fetched_at, title=lead.title)


def _watched(root: etree._Element, selector: str) -> etree._Element:
    if not selector:
        return root
    found = select(root, selector)
    if not found:
        raise SourceError(f"the selector {selector!r} finds nothing on the page; has the site changed its pages?")
    return found[0]


def visible_text(root: etree._Element) -> str:
    """The text a reader sees, a line for each block; menus, scripts and the like left out."""
    return "\n".join(line for line in (" ".join(part.split()) for part in "".join(_pieces(root)).splitlines()) if line)[:MOST_TEXT]


def _pieces(root: etree._Element) -> Iterator[str]:
    """Without recursion, because pages nest deeper than Python does."""
    skipped: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = str(element.tag)
        if skipped is None and event == "start" and name in _UNSEEN:
            skipped = element
        if skipped is None and event == "start":
            yield "\n" if name in _BLOCKS else ""
            yield element.text or "" if isinstance(element.tag, str) else ""
        if event == "end":
            if skipped is None and name in _BLOCKS:
                yield "\n"
            if element is skipped:
                skipped = None
            if skipped is None and element is not root:
                yield element.tail or ""


def state(text: str) -> str:
    """A short hash of what the page says, its clocks and counters aside."""
    quiet = "\n".join(_NOISE.sub("", line).strip() for line in text.splitlines())
    return sha256(quiet.encode("utf-8", "replace")).hexdigest()[:16]


def difference(before: str, after: str) -> str:
    """What changed between two texts, for a person: lines gone with `-`, lines come with `+`, at most fifty."""
    lines = difflib.unified_diff(before.splitlines()[:2000], after.splitlines()[:2000], lineterm="", n=0)
    told = [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    return "\n".join(f"{line[0]} {line[1:300]}" for line in told[:50])
