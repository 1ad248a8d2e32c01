"""Short ways to say a document and a source in the tests of sources."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from casefile.material import Document, Source

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def document(body: bytes | str, kind: str = "", url: str = "https://paper.test/feed") -> Document:
    raw = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    return Document(url=url, final_url=url, status=200, fetched_at=NOW, body=raw, content_type=kind)


def source(kind: str = "feed", url: str = "https://paper.test/feed", zone: str = "America/Denver", **options: str) -> Source:
    return Source(name="paper", kind=kind, url=url, zone=zone, options=options)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fails when the block takes longer; generous, because tests run beside others."""
    began = time.process_time()
    yield
    assert time.process_time() - began < seconds


def rss(*items: str, head: str = "<title>The Paper</title>") -> str:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{inside}</channel></rss>'
