"""Stored pages through the same judgement in order of publication: what would I have been told?

"Now" is each page's own time of publication; pages without one come last, dated by the latest that has one.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path

from casefile.case import Alert, Run
from casefile.material import Article
from pipeline.clean import Cleaned, Hints
from pipeline.cleaning.dates import read_time
from pipeline.cleaning.worker import clean
from pipeline.house import House
from pipeline.parse import Failed, RawPage, clean_many
from pipeline.sources.folder import BadPage, Page, pages
from pipeline.sources.sieve import EVERYTHING, Sieve
from storage.values import Judgement

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Step = Callable[[int, int], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Replayed:
    """What a replay did: articles kept, those held already, what could not be read, the alerts in the order they were raised."""

    articles: int
    held: int
    problems: tuple[BadPage, ...]
    alerts: tuple[Alert, ...]


def read_pages(
    paths: Iterable[Path], *, sieve: Sieve = EVERYTHING, on_step: Step = lambda _done, _all: None
) -> tuple[list[Article], list[BadPage]]:
    """The articles of stored pages, cleaned, in order of publication, undated last; and what could not be read.

    Of archives (WARC) only what `sieve` lets through.

    How many there are is only known in the end: `on_step` is told how many are done, twice.
    """
    articles: list[Article] = []
    problems: list[BadPage] = []
    for done, result in enumerate(all_cleaned(chain.from_iterable(pages(path, sieve) for path in paths)), 1):
        if isinstance(result, BadPage):
            problems.append(result)
        else:
            articles.append(result.article)
        on_step(done, done)
    articles.sort(key=_order)
    return articles, problems


def all_cleaned(given: Iterable[Page | BadPage]) -> Iterator[Cleaned | BadPage]:
    """Pages cleaned side by side in processes of their own, in their order; one that breaks its parser is a bad page with the reason."""
    order: deque[Page | BadPage] = deque()

    def raw() -> Iterator[RawPage]:
        for page in given:
            order.append(page)
            if isinstance(page, Page):
                yield raw_page(page)

    for result in clean_many(raw()):
        yield from _bad_ones(order)
        page = order.popleft()
        yield BadPage(place=getattr(page, "id", ""), reason=result.reason) if isinstance(result, Failed) else result
    yield from _bad_ones(order)


def _bad_ones(order: deque[Page | BadPage]) -> Iterator[BadPage]:
    """What stands at the head of the line and never went to a parser."""
    while order and isinstance(head := order[0], BadPage):
        order.popleft()
        yield head


def raw_page(page: Page) -> RawPage:
    """A page as the contract's "pages in" gives it, to be cleaned; what its record says of it holds."""
    said = page.handover
    hints = Hints(
        title=page.title,
        published=read_time(page.published, "UTC") if page.published else None,
        source=page.source,
        site=said.site if said else "",
        byline=said.byline if said else (),
    )
    return RawPage(id=page.id, url=page.url, html=page.html or None, text=page.text, hints=hints)


def cleaned(page: Page) -> Cleaned:
    """The same, cleaned here and now: for one page that its reader has before them."""
    return clean(raw_page(page))


def _order(article: Article) -> tuple[bool, datetime]:
    return (article.published is None, article.published.at if article.published else EPOCH)


def replay(house: House, articles: Iterable[Article], *, on_step: Step = lambda _done, _all: None) -> Iterator[Judgement | None]:
    """Judges articles in the order given; None for what is held already. Raises StorageError."""
    waiting = list(articles)
    now = EPOCH
    for done, article in enumerate(waiting, 1):
        now = _moment(article, now)
        yield house.take_in(article, seen_at=now, run=Run.REPLAY)
        on_step(done, len(waiting))


def _moment(article: Article, before: datetime) -> datetime:
    """When an article is seen in a replay: at its publication; a bare day counts as read at its end."""
    if article.published is None:
        return before
    at = article.published.at
    return at + timedelta(hours=23, minutes=59) if article.published.bare_day else at
