"""A page that cannot be had is asked for again, told meanwhile from what its source said of it, and read when its host is back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from casefile.errors import FetchError
from pipeline.patience import GIVEN_UP, is_told_as_it_is, next_look, next_try
from storage import Store, open_store
from tests.test_run import configured, feed, one_pass, page

NOW = datetime(2024, 5, 7, 9, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
URL = "https://courier.example/one"
TITLE = "Nora Quist sentenced to two years"
STORY = page(TITLE, "Nora Quist, who owned Quist Mills, was sentenced on Monday to two years in prison.")
BARE = "<description>Nora Quist was sentenced on Monday to two years, a court said.</description>"


def failing(status: int | None = None, **more: object) -> FetchError:
    return FetchError("no", url=URL, stage="status", status=status, permanent=status in (401, 403, 404, 410), **more)  # type: ignore[arg-type]


def life_of(error: FetchError) -> tuple[int, timedelta]:
    """How often a page is asked for that always fails so, and for how long."""
    at, tries = NOW, 1
    while (following := next_try(error, URL, tries=tries, first_seen_at=NOW, now=at)) is not None:
        assert following > at
        at, tries = following, tries + 1
    return tries, at - NOW


@pytest.mark.parametrize(
    ("error", "most", "least"),
    [
        (failing(), 150, GIVEN_UP),
        (failing(503), 150, GIVEN_UP),
        (FetchError("leads to 10.0.0.7", url=URL, stage="address"), 30, GIVEN_UP),
        (failing(503, retry_after=20 * HOUR), 20, GIVEN_UP),
        (failing(403), 6, 3 * DAY),
        (failing(404), 15, 2 * DAY),
        (FetchError("robots.txt asks us to stay away", url=URL, stage="robots", permanent=True), 1, timedelta(0)),
        (FetchError("10.0.0.1 is not a public address", url=URL, stage="address", permanent=True), 1, timedelta(0)),
    ],
)
def test_how_often_and_how_long_a_page_is_asked_for(error: FetchError, most: int, least: timedelta) -> None:
    tries, span = life_of(error)
    assert tries <= most
    assert least <= span <= least + DAY + 20 * HOUR


def test_when_it_is_told_as_its_source_tells_it() -> None:
    assert is_told_as_it_is(failing(403), 1)
    assert [is_told_as_it_is(failing(404), tries) for tries in (1, 2, 3)] == [False, False, True]
    assert [is_told_as_it_is(failing(503), tries) for tries in (1, 4, 5)] == [False, False, True]


def test_looks_become_rarer_and_end() -> None:
    looks, at = [], NOW
    while (following := next_look(NOW, at)) is not None:
        looks.append((following - NOW) / HOUR)
        at = following
    assert looks == [1, 6, 24, 72]


@pytest.fixture
def store(tmp_path: Path):
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as opened:
        opened.meta.put("introduced:mill-fire", NOW.isoformat())
        yield opened


def published(server: HTTPServer, *, bare: bool = False) -> tuple[str, list[int]]:
    """A feed with one page, which answers as `down` says: 0 is well, else a status. Gives the configuration's row, and `down`."""
    base = server.url_for("").rstrip("/")
    down = [503]
    text = feed(base, "one").replace(BARE, "") if bare else feed(base, "one")
    server.expect_request("/robots.txt").respond_with_data("", status=404)
    server.expect_request("/feed").respond_with_data(text, content_type="application/rss+xml")

    def answer(_request: Request) -> Response:
        return Response("", status=down[0]) if down[0] else Response(STORY, content_type="text/html")

    server.expect_request("/one").respond_with_handler(answer)
    return f'{{name: courier, kind: feed, url: "{base}/feed", every: 31d}}', down


def hours(server: HTTPServer, store: Store, row: str, begin: int, end: int, step: int = 1) -> None:
    for hour in range(begin, end, step):
        one_pass(configured(server, row), store, NOW + hour * HOUR)


def test_a_page_without_a_summary_outlasts_days_of_outage(httpserver: HTTPServer, store: Store) -> None:
    row, down = published(httpserver, bare=True)
    hours(httpserver, store, row, 0, 4 * 24, 8)
    assert store.articles.count() == 0
    down[0] = 0
    hours(httpserver, store, row, 4 * 24, 4 * 24 + 5)
    (kept,) = store.articles.all()
    assert str(kept.article.form) == "article"


def test_a_stub_becomes_the_same_article_when_the_page_can_be_had(httpserver: HTTPServer, store: Store) -> None:
    row, down = published(httpserver)
    hours(httpserver, store, row, 0, 8)
    (stub,) = store.articles.all()
    assert str(stub.article.form) == "partial"
    assert "503" in stub.article.reason
    down[0] = 0
    hours(httpserver, store, row, 8, 14)
    (whole,) = store.articles.all()
    assert str(whole.article.form) == "article"
    assert whole.article.url == stub.article.url
    assert len(store.ledger.developments()) == 1, "and tells nothing that the stub has not told"


def test_a_look_that_meets_an_outage_is_made_up_for(httpserver: HTTPServer, store: Store) -> None:
    row, down = published(httpserver)
    down[0] = 0
    hours(httpserver, store, row, 0, 1)
    down[0] = 503
    hours(httpserver, store, row, 2, 3)
    assert "is kept" in store.sources.entries("courier")[0].reason
    asked = len(httpserver.log)
    down[0] = 0
    hours(httpserver, store, row, 7, 8)
    assert len(httpserver.log) > asked, "the next look"
    (kept,) = store.articles.all()
    assert "two years in prison" in kept.article.text
