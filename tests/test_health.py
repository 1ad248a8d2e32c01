"""Each silent death of a source, produced on loopback: named right within two periods, told once, and once when it is over."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from alerts.message import Shape
from casefile.config import parse
from casefile.errors import FetchError, SourceError
from casefile.material import Source
from pipeline import collect, health
from pipeline.collect import read_leads
from pipeline.commands.reading import status_row
from pipeline.deliver import deliver
from pipeline.health import Visit, advice, after, learned, longest_pause, nobody_reads, standing, wait
from pipeline.house import furnish
from pipeline.run import run_pass
from pipeline.sources.reading import Reading
from pipeline.wiring import client_for
from storage import Store, open_store
from storage.values import FetchState, Gap, Past
from tests.delivery_stories import DAY, HOUR, Ear

NOW = datetime(2025, 3, 3, 6, tzinfo=UTC)
PERIOD = 6 * HOUR
COURIER = Source(name="courier", kind="feed", url="https://courier.example/feed", every=PERIOD)
WEB_PAGE = """<html><head><title>The new Courier</title><link rel="alternate" type="application/rss+xml" href="/stories.xml"></head>
<body><h1>The new Courier</h1><p>We have a new house. Read all our stories here from today on.</p></body></html>"""
CHALLENGE = "<html><head><title>Just a moment...</title></head><body><p>Checking your browser before accessing the site.</p></body></html>"


@dataclass
class Outlet:
    """An outlet on loopback and the daemon's work on it, visit by visit on a made-up clock."""

    server: HTTPServer
    store: Store
    now: datetime = NOW
    items: list[tuple[str, datetime]] = field(default_factory=list)
    mode: str = ""
    ear: Ear = field(default_factory=Ear)
    feeds: int = 0
    whole: int = 0

    def __post_init__(self) -> None:
        self.base = self.server.url_for("").rstrip("/")
        self.server.expect_request(re.compile("/.*")).respond_with_handler(self.answer)
        text = f"""
cases: [{{name: mill-fire, entities: [Nora Quist]}}]
sources: [{{name: courier, kind: feed, url: "{self.base}/feed", every: 6h}}]
watches: [{{name: desk, to: [ear]}}]
channels: {{ear: {{type: file, path: a}}}}
operator: {{to: [ear]}}
network: {{allow: ["{self.server.host}:{self.server.port}"]}}
"""
        self.house = furnish(parse(text, file="test"), self.store)
        self.runner = asyncio.Runner()
        self.client = client_for(self.house.config.network)
        self.runner.run(self.client.__aenter__())

    def restart(self) -> None:
        """Nothing is remembered but what is kept."""
        self.client = client_for(self.house.config.network)
        self.runner.run(self.client.__aenter__())

    def answer(self, request: Request) -> Response:
        """The site as its mode has it: a status, `html`, `challenge`, `emptied`, `moved`, `unchanged` (304 for ever), `stuck`."""
        if request.path == "/robots.txt":
            return Response("", status=404)
        if request.path not in ("/feed", "/elsewhere"):
            return Response(
                "<html><body><p>The council met and spoke about the new bridge for an hour.</p></body></html>", mimetype="text/html"
            )
        self.feeds += 1
        if self.mode.isdigit():
            return Response("", status=int(self.mode))
        if self.mode in ("html", "challenge"):
            return Response(WEB_PAGE if self.mode == "html" else CHALLENGE, mimetype="text/html")
        if self.mode == "moved" and request.path == "/feed":
            return Response("", status=301, headers={"Location": "/elsewhere"})
        if self.mode == "unchanged" and request.headers.get("If-None-Match"):
            return Response(status=304)
        self.whole += 1
        return Response(self.feed(), mimetype="application/rss+xml", headers={"ETag": '"v1"'} if self.mode == "unchanged" else {})

    def feed(self) -> str:
        """Its latest ten items; none when emptied."""
        shown = [] if self.mode == "emptied" else self.items[-10:]
        rows = "".join(
            f"<item><title>{slug}</title><link>{self.base}/{slug}</link><guid>{slug}</guid><pubDate>{format_datetime(at)}</pubDate></item>"
            for slug, at in reversed(shown)
        )
        moved = "<itunes:new-feed-url>https://new.example/feed</itunes:new-feed-url>" if self.mode == "says_moved" else ""
        head = f"<title>Courier</title><link>{self.base}</link>{moved}"
        rss = '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">'
        return f'<?xml version="1.0"?>{rss}<channel>{head}{rows}</channel></rss>'

    def publish(self, count: int = 1) -> None:
        """More items, dated now."""
        self.items += [(f"story-{len(self.items) + number}", self.now) for number in range(count)]

    def visit(self, times: int = 1, every: timedelta = PERIOD, *, publishing: bool = False) -> str:
        """So many looks, a period apart; the state after them as `status` tells it."""
        for _ in range(times):
            self.now += every
            if publishing:
                self.publish()
            self.runner.run(self._look())
        return str(self.row["state"])

    async def _look(self) -> None:
        await run_pass(self.house, self.client, now=self.now)
        await deliver(self.house, self.client, now=self.now, base_dir=Path(), channels={"ear": self.ear})

    @property
    def row(self) -> dict[str, str]:
        """Its line in `status`."""
        (row,) = status_row(self.house.config, self.store)["sources"]
        return row

    @property
    def told(self) -> list[Shape]:
        """What the operator was told."""
        return [message.shape for message in self.ear.heard if message.shape in (Shape.TROUBLE, Shape.RECOVERY)]


@pytest.fixture
def outlet(httpserver: HTTPServer, tmp_path: Path) -> Iterator[Outlet]:
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as store:
        outlet = Outlet(httpserver, store)
        yield outlet
        outlet.runner.close()


@pytest.mark.parametrize(
    ("mode", "state", "reason", "advised"),
    [
        ("403", "blocked", "refuses", "Open the address in a browser"),
        ("451", "blocked", "legal reasons", "Open the address in a browser"),
        ("404", "dead", "no such page", "casewire add"),
        ("410", "dead", "gone for good", "casewire add"),
        ("moved", "moved", "/elsewhere", "/elsewhere into sources.yaml"),
        ("html", "moved", "/stories.xml", "/stories.xml into sources.yaml"),
        ("challenge", "blocked", "prove to be a human", "Open the address in a browser"),
        ("emptied", "empty", "nothing in it at the last", "casewire add"),
        ("503", "failing", "overloaded", "tried again by itself"),
    ],
)
def test_a_death_is_named_within_two_periods_told_once_and_its_end_once(
    outlet: Outlet, mode: str, state: str, reason: str, advised: str
) -> None:
    assert outlet.visit(3, publishing=True) == "ok"
    outlet.mode = mode
    assert outlet.visit(2) == state
    assert reason in outlet.row["reason"]
    assert advised in outlet.row["advice"]
    outlet.visit(12)
    assert outlet.row["state"] == state
    assert outlet.told == [Shape.TROUBLE]
    outlet.mode = ""
    assert outlet.visit(5, publishing=True) == "ok"
    assert outlet.told == [Shape.TROUBLE, Shape.RECOVERY]
    assert outlet.row["advice"] == ""


@pytest.mark.parametrize(("mode", "state", "words"), [("", "frozen", "the same bytes"), ("unchanged", "quiet", "nothing new since")])
def test_silence_is_measured_by_the_sources_own_rhythm(outlet: Outlet, mode: str, state: str, words: str) -> None:
    outlet.visit(4, publishing=True)
    for _ in range(9):
        outlet.visit(2)
        outlet.visit(2, publishing=True)
    outlet.mode = mode
    last = outlet.now
    assert outlet.visit(5) == "ok", "eighteen hours is its usual pause; thirty are nothing yet"
    assert outlet.visit(2) == state
    assert outlet.now - last <= 2 * timedelta(hours=18) + PERIOD
    assert words in outlet.row["reason"]
    assert "18 hours" in outlet.row["reason"]
    outlet.visit(6)
    assert outlet.told == [Shape.TROUBLE]
    assert outlet.visit(1 if not mode else 5, publishing=True) == "ok"
    assert outlet.told == [Shape.TROUBLE, Shape.RECOVERY]


def test_a_server_that_says_unchanged_for_ever_is_asked_for_everything_once_a_day(outlet: Outlet) -> None:
    outlet.mode = "unchanged"
    outlet.visit(1, publishing=True)
    outlet.visit(11, publishing=True)
    assert outlet.store.sources.state("courier").items >= 9
    assert outlet.whole <= 4, "the other visits were conditional"


def test_a_feed_that_names_its_new_address_has_moved(outlet: Outlet) -> None:
    outlet.mode = "says_moved"
    assert outlet.visit(2, publishing=True) == "moved"
    assert "https://new.example/feed" in outlet.row["reason"]
    assert outlet.row["advice"] == "Put https://new.example/feed into sources.yaml in its place"
    assert outlet.store.sources.state("courier").items == 2, "it is read all the same"


def test_more_than_a_feed_can_show_is_reported_as_a_gap(outlet: Outlet) -> None:
    outlet.visit(2, publishing=True)
    outlet.now += HOUR
    outlet.publish(25)
    outlet.now -= HOUR
    assert outlet.visit() == "ok"
    assert "may have passed unseen" in outlet.row["reason"]
    assert "backfill" in outlet.row["advice"]
    assert outlet.store.sources.entries("courier")[0].stage == "gap"
    outlet.visit(40, publishing=True)
    assert "unseen" not in outlet.row["reason"]


def test_a_host_that_asked_to_be_left_alone_is_left_alone_after_a_restart(outlet: Outlet) -> None:
    outlet.server.clear()
    outlet.server.expect_request("/robots.txt").respond_with_data("", status=404)
    asked: list[str] = []

    def busy(request: Request) -> Response:
        asked.append(request.path)
        return Response("", status=429, headers={"Retry-After": "7200"})

    outlet.server.expect_request("/feed").respond_with_handler(busy)
    outlet.now = datetime.now(UTC)
    outlet.visit(every=timedelta(0))
    state = outlet.store.sources.state("courier")
    assert state.next_try == outlet.now + 2 * HOUR
    outlet.store.sources.save(replace(state, next_try=None))
    outlet.restart()
    outlet.visit(every=timedelta(seconds=1))
    assert asked == ["/feed"], "the second look was made by a new client"
    assert "asked us to wait" in outlet.row["reason"]


# ---- the rules by themselves -------------------------------------------------------------------------------------------------------


def known(*pauses: timedelta, last: datetime = NOW) -> Past:
    """A rhythm of one pause a day."""
    days = [Gap(day=(last - DAY * (len(pauses) - number - 1)).date(), seconds=pause.total_seconds()) for number, pause in enumerate(pauses)]
    return Past(last_new=last, gaps=tuple(days))


def test_no_rhythm_is_believed_before_a_week_has_gone_by() -> None:
    assert longest_pause(known(*[HOUR] * 7)) is None
    assert longest_pause(known(*[HOUR] * 8)) == HOUR


def test_a_weekend_is_part_of_the_rhythm() -> None:
    past = known(*[10 * HOUR] * 4, 60 * HOUR, *[10 * HOUR] * 4)
    assert standing(past, NOW + 119 * HOUR).state == "ok"
    assert standing(past, NOW + 120 * HOUR).state == "frozen"
    assert standing(replace(past, varied=True), NOW + 120 * HOUR).state == "quiet"


def test_a_pause_that_we_slept_through_teaches_nothing() -> None:
    state = FetchState(source="courier", last_ok=NOW, next_try=NOW + PERIOD, past=Past(last_new=NOW))
    news = Visit(items=1, seen=3)
    assert learned(state, news, NOW + PERIOD).gaps == (Gap(day=NOW.date(), seconds=PERIOD.total_seconds()),)
    assert learned(state, news, NOW + 10 * DAY).gaps == ()
    assert learned(replace(state, failures=2, next_try=NOW + 2 * DAY), news, NOW + 2 * DAY).gaps == ()


def test_a_clock_that_was_put_back_does_not_teach() -> None:
    state = FetchState(source="courier", last_try=NOW + 300 * DAY, last_ok=NOW + 300 * DAY, next_try=NOW + 300 * DAY + PERIOD)
    state = replace(state, past=Past(last_new=NOW + 300 * DAY))
    put_back = after(COURIER, state, Visit(items=0, seen=3), NOW, NOW + PERIOD)
    assert put_back.past.last_new == NOW
    assert put_back.past.gaps == ()


def test_what_is_the_same_as_before_is_no_news_and_no_full_reading() -> None:
    state = FetchState(
        source="courier", last_ok=NOW, items=3, body_sha256="a", past=Past(last_new=NOW, whole_at=NOW, moved_to="https://new.test/")
    )
    same = after(COURIER, state, Visit(same=True, body_sha256="a"), NOW + PERIOD, NOW + 2 * PERIOD)
    assert same.state == "moved", "the feed that names its new address still does"
    assert same.past.whole_at == NOW
    assert not same.past.says_unchanged
    emptied = replace(state, past=replace(state.past, moved_to="", empties=1))
    assert after(COURIER, emptied, Visit(same=True, body_sha256="a"), NOW + PERIOD, NOW + 2 * PERIOD).state == "empty"


def test_bytes_that_were_read_are_read_again_once_a_day_only(outlet: Outlet, monkeypatch: pytest.MonkeyPatch) -> None:
    readings = []

    async def counting(*given: Any) -> Reading:
        readings.append(given)
        return await read_leads(*given)

    monkeypatch.setattr(collect, "read_leads", counting)
    outlet.mode = "says_moved"
    outlet.publish(3)
    (source,) = outlet.house.config.sources

    def after_visits(by: collect.Collector, *hours: int) -> tuple[int, int]:
        for hour in hours:
            state, _ = outlet.runner.run(by.visit(source, NOW + hour * HOUR))
            assert state.state == "moved"
        return outlet.whole, len(readings)

    first = collect.Collector(outlet.house, outlet.client)
    assert after_visits(first, 0, 6, 12, 18) == (4, 1)
    outlet.publish()
    assert after_visits(first, 19, 20) == (6, 2)
    assert after_visits(first, 44) == (7, 3), "once a day it is read whatever it says"
    assert after_visits(collect.Collector(outlet.house, outlet.client), 45, 46) == (9, 4), "and once by each configuration"


def test_an_unknown_host_is_dead_after_two_days() -> None:
    error = FetchError(f"https://courier.example/feed: the name courier.example {health.STRANGER}", stage="connect")
    state = FetchState(source="courier", last_ok=NOW, state="ok")
    states = []
    for hours in range(1, 60, 3):
        state = after(COURIER, state, Visit(error=error), NOW + hours * HOUR, NOW)
        states.append(state.state)
    assert states[:16] == ["failing"] * 16
    assert states[-1] == "dead"
    assert "casewire add" in advice(state)


def test_the_guard_says_of_unknown_hosts_what_health_listens_for(outlet: Outlet) -> None:
    with pytest.raises(FetchError, match=health.STRANGER):
        outlet.runner.run(outlet.client.get("http://no-such-host.invalid/"))


def test_status_says_when_nobody_reads() -> None:
    states = [FetchState(source="a", next_try=NOW), FetchState(source="b", next_try=NOW + HOUR), FetchState(source="c")]
    assert nobody_reads(states, NOW + 3 * HOUR) == ""
    assert "casewire run" in nobody_reads(states, NOW + 4 * HOUR)
    assert nobody_reads([FetchState(source="c")], NOW) == ""


def test_a_closed_door_is_tried_rarely_and_a_broken_one_at_least_every_three_hours() -> None:
    refused = FetchError("no", status=403, stage="status", permanent=True)
    assert [wait(COURIER, refused, failures) for failures in (1, 2, 3, 9)] == [2 * HOUR, 8 * HOUR, DAY, DAY]
    assert wait(COURIER, SourceError("a challenge", instead="challenge"), 1) == 2 * HOUR
    assert wait(COURIER, FetchError("timeout"), 40) <= 3 * HOUR
    assert wait(COURIER, FetchError("robots", stage="robots", permanent=True), 1) == DAY
    assert wait(COURIER, FetchError("busy", status=429, retry_after=5 * HOUR), 1) == 5 * HOUR


def test_an_outage_is_told_once_however_its_kind_changes() -> None:
    state = FetchState(source="courier", last_ok=NOW, state="ok")
    state = after(COURIER, state, Visit(error=FetchError("no", status=403)), NOW, NOW)
    told = replace(state, reported=True)
    assert after(COURIER, told, Visit(error=FetchError("no", status=403)), NOW + DAY, NOW).reported
    since = told.past.since
    assert after(COURIER, told, Visit(error=FetchError("no", status=403)), NOW + DAY, NOW).past.since == since
    assert not after(COURIER, told, Visit(items=1, seen=1), NOW + DAY, NOW + DAY + HOUR).reported
