"""A page judged as if it came in now, and nothing kept of it."""

from collections.abc import Sequence
from datetime import datetime
from typing import NoReturn

from casefile.case import Run
from casefile.errors import FetchError
from casefile.material import Article, Lead, Source
from dedupe.fingerprint import fingerprint
from pipeline.contents import article_of
from pipeline.house import House
from pipeline.judge import judge
from pipeline.parse import Failed, Parser
from storage.values import Holdings, Judgement, Submission
from wire import robots
from wire.addresses import name_of
from wire.client import Client


class _Undone(Exception):  # noqa: N818 - no error: it carries the judgement out of the transaction that it ends
    def __init__(self, judgement: Judgement) -> None:
        super().__init__()
        self.judgement = judgement


def rehearse(house: House, article: Article, *, seen_at: datetime, run: Run = Run.LIVE, may_open: bool = True) -> Judgement | None:
    """What would be decided about an article, against all that is held; everything is undone. None where this version is held.

    Raises StorageError.
    """
    submission = Submission(
        article=article,
        fingerprint=fingerprint(article.text),
        seen_at=seen_at,
        run=run,
        may_open=may_open,
        silent=house.not_introduced() if run is Run.LIVE else frozenset(),
    )

    def decide(holdings: Holdings) -> NoReturn:
        raise _Undone(judge(submission, holdings, house.bench))

    try:
        house.store.record(submission, decide, deliver_to=house.config.deliver_to, rehearse=True)
    except _Undone as rehearsed:
        return rehearsed.judgement
    return None


async def fetch_article(client: Client, parser: Parser, url: str, *, source: Source | None, now: datetime) -> Article:
    """The article behind an address, as a pass would read it.

    Raises FetchError, also where the site's robots.txt says no or the page cannot be parsed.
    """
    permission = (await robots.fetch(client, url, now)).permission(url, client.agent)
    if not permission.allowed:
        raise FetchError(f"{url}: {permission.reason}", url=url, stage="robots")
    answer = await client.get(url, delay=permission.delay or None)
    if answer.document is None:
        raise FetchError(f"{url}: answered with nothing", url=url, stage="status")
    lead = Lead(source=source.name if source else "", key=url, url=url)
    read = await parser.parse(article_of, answer.document, lead, source.zone if source else "UTC")
    if isinstance(read, Failed):
        raise FetchError(f"{url}: {read.reason}", url=url, stage="parse")
    return read.article


def source_for(url: str, sources: Sequence[Source]) -> Source | None:
    """The source that a page would most likely come from: the first of the same site."""
    site = name_of(url)
    return next((source for source in sources if name_of(source.url) == site), None)
