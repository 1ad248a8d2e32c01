"""Cleaning: a page as it came in, an article as it is kept. Pure: no network, no clock, no settings but its arguments.

The way of a page: characters (`decode`), one tree (`parse`), what it says about itself (`read_metadata`), its text (`extract`), the line rules (`sift`),
and what kind of page it is (`judge`). Pages given as text take the same line rules and lose their frame (`unframe`).
"""

import re
from collections.abc import Sequence

from casefile.material import Article, When
from pipeline.cleaning.blocks import prune
from pipeline.cleaning.characters import decode, readable
from pipeline.cleaning.cleaned import NO_HINTS, Cleaned, DroppedLine, Hints
from pipeline.cleaning.dates import read_time
from pipeline.cleaning.extract import extract, tidy
from pipeline.cleaning.frame import unframe
from pipeline.cleaning.inserts import without_inserts
from pipeline.cleaning.language import language_of
from pipeline.cleaning.lines import same_headline, sift
from pipeline.cleaning.metadata import Metadata, read_metadata
from pipeline.cleaning.names import people
from pipeline.cleaning.page_type import judge
from pipeline.cleaning.tree import parse

__all__ = ["Cleaned", "DroppedLine", "Hints", "clean_html", "clean_text"]

_DATED = re.compile(r"\s{0,20}date (\d{4}-\d{2}-\d{2})\s+")


def clean_html(html: bytes | str, *, url: str, id: str, zone: str = "UTC", content_type: str = "", hints: Hints = NO_HINTS) -> Cleaned:  # noqa: A002 - the contract's word
    """The article in an HTML page. `zone` (IANA name) is for dates that come without one; `content_type` the header as received."""
    markup = html if isinstance(html, str) else decode(html, content_type)
    tree = parse(markup)
    if tree is None:
        return _nothing(id, url, hints)
    about = read_metadata(tree, url=url, zone=zone)
    blocks = prune(tree)
    found = extract(tree, url=url, body=about.body)
    title = _title(hints.title, about.title)
    lines, inserts = without_inserts([readable(line) for line in found.lines])
    kept, dropped = sift(lines, title=title)
    article = _article(id, url, kept, about, title=title, hints=hints)
    return Cleaned(
        article=judge(article, about, markup), dropped=(*blocks, *inserts, *dropped), canonical_url=about.canonical_url, steps=found.steps
    )


def clean_text(text: str, *, url: str, id: str, zone: str = "UTC", hints: Hints = NO_HINTS) -> Cleaned:  # noqa: A002 - the contract's word
    """The article in a page given as text: the same line rules, and a blog's header and footer go. `date YYYY-MM-DD` at the start is its day."""
    text, day = _without_day(readable(text), zone)
    framed = unframe(tidy(text), title=hints.title, zone=zone)
    title = _title(hints.title, framed.headline)
    lines, inserts = without_inserts(framed.lines)
    kept, dropped = sift(lines, title=title)
    about = Metadata(title=title, published=day or framed.published, byline=people([framed.author]), canonical_url=url)
    article = _article(id, url, kept, about, title=title, hints=hints)
    return Cleaned(
        article=judge(article, about, ""), dropped=(*framed.dropped, *inserts, *dropped), canonical_url=url, steps=("given as text",)
    )


def _without_day(text: str, zone: str) -> tuple[str, When | None]:
    match = _DATED.match(text)
    day = read_time(match.group(1), zone) if match else None
    return (text[match.end() :], day) if match and day else (text, None)


def _title(given: str, found: str) -> str:
    """The page's headline where it agrees with what was given or nothing was; else what was given."""
    given, found = readable(given).strip(), readable(found).strip()
    if not given or not found:
        return given or found
    return found if same_headline(found, given, near=60) else given


def _published(given: When | None, found: When | None) -> When | None:
    """What was given holds; where it is a bare day, the page's own time on that day is finer."""
    if given is None or (given.bare_day and found is not None and found.day == given.day):
        return found
    return given


def _article(name: str, url: str, lines: Sequence[str], about: Metadata, *, title: str, hints: Hints) -> Article:
    text = "\n".join(lines)
    return Article(
        id=name,
        url=url,
        title=title,
        text=text,
        byline=hints.byline or about.byline,
        published=_published(hints.published, about.published),
        modified=about.modified,
        language=language_of(text, title, about.language),
        site=hints.site or about.site,
        source=hints.source,
    )


def _nothing(name: str, url: str, hints: Hints) -> Cleaned:
    about = Metadata(title=hints.title, canonical_url=url)
    article = _article(name, url, (), about, title=hints.title, hints=hints)
    return Cleaned(article=judge(article, about, ""), canonical_url=url, steps=("no element in it",))
