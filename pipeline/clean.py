"""Cleaning: a page as it came in, an article as it is kept. Pure: no network, no clock, no settings but its arguments.

The way of a page: characters (`decode`), one tree (`parse`), what it says about itself (`read_metadata`), blocks that are not its news
(`prune`), its text (`extract`), its frame (`unframe`), the line rules (`sift`), and what kind of page it is (`judge`). Pages given as
text join at the frame.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from casefile.material import Article, Form, When
from pipeline.cleaning.blocks import prune
from pipeline.cleaning.characters import decode, file_type, readable
from pipeline.cleaning.cleaned import NO_HINTS, Cleaned, DroppedLine, Hints
from pipeline.cleaning.dates import read_time
from pipeline.cleaning.extract import Extracted, extract, tidy
from pipeline.cleaning.frame import Framed, unframe
from pipeline.cleaning.inserts import without_inserts
from pipeline.cleaning.language import language_of
from pipeline.cleaning.learned import Learned, sightings, take_off
from pipeline.cleaning.line_rules import LineRule
from pipeline.cleaning.lines import same_headline, sift
from pipeline.cleaning.metadata import Metadata, read_metadata
from pipeline.cleaning.names import only_names, people
from pipeline.cleaning.page_type import Shape, judge, shape_of
from pipeline.cleaning.pdf import pdf_lines
from pipeline.cleaning.titles import without_suffix
from pipeline.cleaning.tree import bounded, flat, is_flood, parse
from pipeline.sites import rules_for
from pipeline.sites.rule import SiteRule

__all__ = ["Cleaned", "DroppedLine", "Hints", "clean_html", "clean_text"]

_HEAD = 50_000
"""Characters from the top of a page in which it says what it is."""
_LITTLE, _MUCH = 80, 2_000
"""Words found below which, and characters of prose on the page above which, its text is looked for again with nothing taken out."""
_SENTENCE = 12
"""Spaces in a line from which on it is a paragraph of the story."""
_DATED = re.compile(r"date (\d{4}-\d{2}-\d{2})(?:\s+|$)")


@dataclass(frozen=True, slots=True)
class _Page:
    """What both ways in have in common: where the page is from and what was said of it beforehand."""

    id: str
    url: str
    zone: str
    hints: Hints
    learned: tuple[Learned, ...] = ()


def clean_html(
    html: bytes | str,
    *,
    url: str,
    id: str,  # noqa: A002 - the contract's word
    zone: str = "UTC",
    content_type: str = "",
    hints: Hints = NO_HINTS,
    learned: Sequence[Learned] = (),
) -> Cleaned:
    """The article in an HTML page. `zone` (IANA name) is for dates that come without one; `content_type` the header as received;
    `learned` is the chrome learned for the page's site."""
    page = _Page(id, url, zone, hints, tuple(learned))
    if isinstance(html, bytes) and (kind := file_type(html)):
        return _file(page, kind, html)
    markup = bounded(html if isinstance(html, str) else decode(html, content_type))
    if is_flood(markup):
        return _flooded(page, markup)
    tree = parse(markup)
    if tree is None:
        return _finish(page, [], Metadata(canonical_url=url), Shape())
    about = read_metadata(tree, url=url, zone=zone)
    shape = shape_of(tree)
    pruned = prune(tree, rules_for(url, about.published))
    found = extract(tree, url=url, body=about.body)
    if found.words < _LITTLE and pruned.before.prose > _MUCH:
        found = _unpruned(markup, url, found)
    return _finish(page, [readable(line) for line in found.lines], about, shape, dropped=pruned.dropped, steps=found.steps)


def clean_text(
    text: str,
    *,
    url: str,
    id: str,  # noqa: A002 - the contract's word
    zone: str = "UTC",
    hints: Hints = NO_HINTS,
    learned: Sequence[Learned] = (),
) -> Cleaned:
    """The article in a page given as text: the same rules for lines. `date YYYY-MM-DD` at the start is its day."""
    lines = tidy(readable(text))
    about = Metadata(canonical_url=url)
    return _finish(_Page(id, url, zone, hints, tuple(learned)), lines, about, Shape(), steps=("given as text",))


def _unpruned(markup: str, url: str, found: Extracted) -> Extracted:
    """The text of the page with its blocks left in, where that is much more: then a block of the story was taken for something else."""
    tree = parse(markup)
    whole = extract(tree, url=url) if tree is not None else found
    if whole.words < 3 * found.words:
        return found
    return replace(whole, steps=(*found.steps, "with its blocks left in it gives much more: taken", *whole.steps))


def _flooded(page: _Page, markup: str) -> Cleaned:
    """A page of too many tags for a tree: what it says of itself is read from its head, its text block by block."""
    head = parse(markup[:_HEAD])
    about = Metadata(canonical_url=page.url) if head is None else read_metadata(head, url=page.url, zone=page.zone)
    lines = tidy("\n".join(flat(markup)))
    return _finish(page, lines, about, Shape(words=len(lines)), steps=("too many tags for a tree: read block by block",))


def _finish(
    page: _Page, lines: Sequence[str], about: Metadata, shape: Shape, *, dropped: Sequence[DroppedLine] = (), steps: tuple[str, ...] = ()
) -> Cleaned:
    """From lines and metadata to the article: frame, inserts, line rules, judgement."""
    lines, day = _without_day(lines, page.zone)
    about = replace(about, published=about.published or day)
    framed = unframe(lines, title=page.hints.title or about.title, zone=page.zone)
    about = _with_frame(about, framed)
    title = _title(page.hints.title, about)
    inner, inserts = without_inserts(framed.lines)
    news, sifted = sift(inner, title=title, more=_line_rules(rules_for(page.url, about.published)))
    kept, known = take_off(news, page.learned)
    kept, about = _names_first(kept, about, title)
    article = judge(_article(page, title, kept, about), about, shape)
    if about.published_from:
        steps = (*steps, f"dated by its {about.published_from}")
    gone = (*dropped, *framed.dropped, *inserts, *sifted, *known)
    return Cleaned(article=article, dropped=gone, canonical_url=about.canonical_url, steps=steps, sightings=sightings(news))


def _line_rules(rules: Sequence[SiteRule]) -> tuple[LineRule, ...]:
    """The beginnings of lines that a site's rules name, as line rules."""
    return tuple(
        LineRule("site rule", rule.note, re.compile(f"^{re.escape(line)}"), most_words=200) for rule in rules for line in rule.lines
    )


def _with_frame(about: Metadata, framed: Framed) -> Metadata:
    """What the page says of itself, completed by what stood in its frame."""
    return replace(
        about,
        title=about.title or without_suffix(framed.headline, about.site),
        published=about.published or framed.published,
        byline=about.byline or people([framed.author]),
    )


def _names_first(lines: list[str], about: Metadata, title: str) -> tuple[list[str], Metadata]:
    """Where nothing else names the writers and one of the first lines is nothing but names, these are the writers."""
    above = takewhile(lambda line: line.count(" ") < _SENTENCE, lines[:4])
    for number, line in enumerate(above):
        names = () if about.byline or line in title else only_names(line)
        if names and len(lines) > 3:
            return [*lines[:number], *lines[number + 1 :]], replace(about, byline=names)
    return lines, about


def _article(page: _Page, title: str, lines: Sequence[str], about: Metadata) -> Article:
    text = "\n".join(lines)
    return Article(
        id=page.id,
        url=page.url,
        title=title,
        text=text,
        byline=page.hints.byline or about.byline,
        published=_published(page.hints.published, about.published),
        modified=about.modified,
        language=language_of(text, title, about.language),
        site=page.hints.site or about.site,
        source=page.hints.source,
    )


def _title(given: str, about: Metadata) -> str:
    """The page's headline where it agrees with what was given, where the page says it twice, or where nothing was given; else that."""
    given, found = (" ".join(readable(title).split()) for title in (given, about.title))
    if not given or not found:
        return given or found
    twice = sum(same_headline(found, other, near=90) for other in about.titles) > 1
    return found if twice or same_headline(found, given, near=60) else given


def _published(given: When | None, found: When | None) -> When | None:
    """What was given holds; where it is a bare day, the page's own time on that day is finer."""
    if given is None or (given.bare_day and found is not None and found.day == given.day):
        return found
    return given


def _without_day(lines: Sequence[str], zone: str) -> tuple[Sequence[str], When | None]:
    """Takes `date YYYY-MM-DD` off the start of the text and reads it."""
    match = _DATED.match(lines[0]) if lines else None
    day = read_time(match.group(1), zone) if match else None
    if match is None or day is None:
        return lines, None
    rest = lines[0][match.end() :]
    return ([rest, *lines[1:]] if rest else lines[1:]), day


def _file(page: _Page, kind: str, body: bytes) -> Cleaned:
    """A file that is no page, whatever its label says: the text of a PDF, else only what it is."""
    lines, title = pdf_lines(body) if kind == "pdf" else ([], "")
    reason = f"a PDF of {len(lines)} paragraphs" if lines else f"not a page but a file without text in it: {kind}"
    article = _article(page, page.hints.title or title, lines, Metadata(canonical_url=page.url))
    form = Form.ARTICLE if lines else Form.NOT_ARTICLE
    return Cleaned(article=replace(article, form=form, reason=reason, page_type=kind), canonical_url=page.url, steps=(reason,))
