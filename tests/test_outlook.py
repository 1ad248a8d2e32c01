"""What `status` says of dockets: who watches them and how late that is, which numbers are missing, what is left of the budget."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from casefile.dockets import holes, told_holes
from pipeline import outlook
from pipeline.commands.reading import status_row
from storage import Store
from tests import test_courtlistener as cl
from tests.courtlistener import TOKEN, CourtListener
from tests.test_courtlistener import SECRET, Clock, clock, service, store  # noqa: F401 - fixtures
from tests.test_docket_sources import HEAD, NOW, OURS, THEIRS, configured, court_feed, feed_source, item, one_pass


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [
        ([], ""),
        (["12"], ""),
        (["61", "62", None, "64", "68", "69"], "63, 65–67"),
        (["3", "3", "1"], "2"),
        (["04509519006", "1", "3"], "2"),
    ],
)
def test_holes_lie_between_the_first_and_the_last_that_is_known(numbers: list[str | None], missing: str) -> None:
    assert told_holes(holes(numbers)) == missing


def test_only_the_first_holes_are_listed() -> None:
    assert told_holes([(each, each) for each in range(1, 30, 2)], most=3) == "1, 3, 5 and 12 more"


def test_missing_numbers_delay_and_coverage_are_told(httpserver: HTTPServer, store: Store) -> None:  # noqa: F811
    base = httpserver.url_for("").rstrip("/")
    feed = court_feed(
        item(base, OURS, "Motion", "61"), item(base, OURS, "Motion to Compel", "64", number=6), item(base, THEIRS, "Order", "4")
    )
    httpserver.expect_request("/rss").respond_with_data(feed, content_type="application/rss+xml")
    config = configured(httpserver, feed_source(base))
    one_pass(config, store)
    ours, other = outlook.dockets(config, store)
    assert (ours.entries, ours.missing, ours.last) == (2, "62–63", "2026-11-19")
    assert ours.watched[0].delay == timedelta(minutes=25)
    assert ours.words.endswith("missing numbers: 62–63. court: within about 25 min of the court; it covers “Docket entries of type: all”")
    assert other.entries == 0
    row = status_row(config, store)
    assert [each["missing"] for each in row["dockets"]] == ["62–63", ""]


def test_a_court_that_changes_what_its_feed_covers_is_logged(httpserver: HTTPServer, store: Store) -> None:  # noqa: F811
    base = httpserver.url_for("").rstrip("/")
    httpserver.expect_ordered_request("/rss").respond_with_data(court_feed(item(base, OURS, "Order", "61")))
    less = court_feed(item(base, OURS, "Order", "61")).replace(HEAD, HEAD.replace("type: all", "type: order"))
    httpserver.expect_ordered_request("/rss").respond_with_data(less)
    config = configured(httpserver, feed_source(base))
    one_pass(config, store)
    assert store.sources.entries("court") == ()
    one_pass(config, store, NOW + timedelta(hours=1))
    (told,) = store.sources.entries("court")
    assert (told.stage, "“Docket entries of type: order”, not “Docket entries of type: all”" in told.reason) == ("coverage", True)


def test_more_than_a_feed_can_show_is_a_gap(httpserver: HTTPServer, store: Store) -> None:  # noqa: F811
    base = httpserver.url_for("").rstrip("/")
    httpserver.expect_ordered_request("/rss").respond_with_data(court_feed(item(base, OURS, "Order", "61")))
    later = "Thu, 19 Nov 2026 23:30:00 GMT"
    torn = court_feed(*(item(base, OURS, "Order", str(number), later, number) for number in range(70, 75)))
    httpserver.expect_ordered_request("/rss").respond_with_data(torn)
    config = configured(httpserver, feed_source(base))
    one_pass(config, store)
    one_pass(config, store, NOW + timedelta(hours=6))
    assert "more came than it shows" in store.sources.state("court").reason
    assert outlook.dockets(config, store)[0].missing == "62–69"


def test_a_docket_that_nothing_watches_is_said_plainly(httpserver: HTTPServer, store: Store, tmp_path: Path) -> None:  # noqa: F811
    config = configured(httpserver, 'name: press, kind: feed, url: "https://paper.test/feed"')
    assert all("No source watches it" in each.words for each in outlook.dockets(config, store))


def test_the_budget_left_and_what_the_dockets_need_of_it(service: CourtListener, store: Store, clock: Clock) -> None:  # noqa: F811
    service.docket(7, "1:24-cr-00013")
    config = cl.configured(service)
    cl.one_pass(config, store, clock)
    (words,) = outlook.budgets(config, store, clock.now)
    assert words == "cl: 123 of 125 requests are left today; 1 dockets, each every 15 min, need about 96 a day"
    (docket,) = outlook.dockets(config, store)
    assert [each.delay for each in docket.watched] == [timedelta(minutes=10), timedelta(minutes=15)]
    assert TOKEN not in str(status_row(config, store))
    assert SECRET not in str(status_row(config, store))


def test_a_budget_of_zero_is_told(service: CourtListener, store: Store, clock: Clock) -> None:  # noqa: F811
    config = cl.configured(service, more=", budget: 0")
    assert "the budget of requests to CourtListener is 0" in outlook.budgets(config, store, clock.now)[0]
