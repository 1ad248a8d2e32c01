"""Stored pages through the same judgement in order of publication: what would I have been told?

"Now" is each page's own time of publication; pages without one come last, dated by the latest that has one.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from casefile.case import Alert, Run
from casefile.material import Article
from pipeline.clean import Cleaned, Hints, clean_html, clean_text
from pipeline.cleaning.dates import read_time
from pipeline.house import House
from pipeline.sources.folder import BadPage, Page, pages
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


def read_pages(paths: Iterable[Path]) -> tuple[list[Article], list[BadPage]]:
    """The articles of stored pages, cleaned, in order of publication, undated last; and what could not be read."""
    articles: list[Article] = []
    problems: list[BadPage] = []
    for path in paths:
        for page in pages(path):
            if isinstance(page, BadPage):
                problems.append(page)
            else:
                articles.append(cleaned(page).article)
    articles.sort(key=_order)
    return articles, problems


def cleaned(page: Page) -> Cleaned:
    """A page as the contract's "pages in" gives it, cleaned; what its record says of it holds."""
    hints = Hints(title=page.title, published=read_time(page.published, "UTC") if page.published else None, source=page.source)
    if page.html:
        return clean_html(page.html, url=page.url, id=page.id, hints=hints)
    return clean_text(page.text, url=page.url, id=page.id, hints=hints)


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
