"""`why` for a page never seen: read, judged as if it came now, nothing kept."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from casefile.config import Configuration
from casefile.errors import UsageError
from casefile.material import Article, Source
from pipeline.commands.reading import why_article, why_row
from pipeline.house import furnish
from pipeline.parse import shared
from pipeline.rehearse import fetch_article, rehearse, source_for
from pipeline.settings import Settings, load_configuration
from pipeline.wiring import client_for
from storage import Store
from storage.values import Judgement, StoredArticle


def why_unseen(settings: Settings, store: Store, url: str) -> tuple[Mapping[str, Any], Iterable[str]]:
    """The chain of reasons for the page at an address, for programs and for people. Raises FetchError where it cannot be had."""
    house = furnish(load_configuration(settings), store)
    source, now = source_for(url, house.config.sources), datetime.now(UTC)
    article = asyncio.run(_read(house.config, url, source, now))
    judgement = rehearse(house, article, seen_at=now, may_open=source.opens if source else True)
    if judgement is None:
        held = store.articles.by_url(article.url) or store.articles.by_id(article.id)
        if held is None:
            raise UsageError(f"{url}: an earlier version of this page says the same; ask for it by its id")
        return why_row(held), why_article(held)
    stored = as_stored(judgement, now)
    return {**why_row(stored), "kept": False}, (*why_article(stored), *_ending(judgement))


def as_stored(judgement: Judgement, seen_at: datetime) -> StoredArticle:
    """A judgement in the shape of a kept article, so that its reasons are told the same way."""
    belongs = tuple(reading.case for reading in judgement.readings if reading.belongs)
    return StoredArticle(article=judgement.article, seen_at=seen_at, verdict=judgement.verdict, cases=belongs, readings=judgement.readings)


async def _read(config: Configuration, url: str, source: Source | None, now: datetime) -> Article:
    async with client_for(config.network) as client:
        return await fetch_article(client, shared(), url, source=source, now=now)


def _ending(judgement: Judgement) -> Iterator[str]:
    for alert in (alert for reading in judgement.readings for alert in reading.alerts):
        yield f"  would alert watch {alert.watch} of case {alert.case}: {'; '.join(each.summary for each in alert.developments)}"
    yield "  this page was never seen before; it was read and judged as if it came now, and nothing of it was kept"
