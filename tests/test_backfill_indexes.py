"""One case backfilled through sitemaps, Media Cloud and the Wayback Machine together, as the command does it, against places that count."""

import io
import json
import multiprocessing
import os
import re
import signal
import time
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from casefile.case import Run
from casefile.material import Capture, Lead
from pipeline.__main__ import main
from storage import Store, open_store
from storage.values import LeadState
from tests.indexes import TOKEN, MediaCloud, Outlet, WaybackMachine
from tests.test_backfill import parsers_of_its_own

SINCE, UNTIL = date(2021, 1, 1), date(2021, 6, 30)
THIN = "2021-04"


class World:
    """Two outlets and two indexes.

    The courier has a sitemap, which forgets old pages; the herald has none, and one of its pages is gone. The indexes name most pages of
    both in spellings of their own, and some that nobody else names. In April hardly anything was published.
    """

    def __init__(self) -> None:
        self.courier, self.herald = Outlet(), Outlet()
        clock = lambda: datetime.now(UTC)  # noqa: E731
        self.cloud = MediaCloud(clock, most=12, limited=False)
        self.archive = WaybackMachine(clock, most=9, limited=False)
        self.lost: list[tuple[Outlet, str]] = []
        for day in (SINCE + timedelta(days=10 * number) for number in range(18)):
            if f"{day:%Y-%m}" != THIN or day.day == 1:
                self._publish(day)
        self.courier.publish(date(2021, 2, 3), "quist-mills-late")
        self.unlisted = self.herald.publish(date(2021, 5, 7), "quist-found")
        self.take(self.herald, self.unlisted, date(2021, 5, 8))
        gone_everywhere = self.herald.publish(date(2021, 5, 9), "quist-nowhere", gone=404)
        self.cloud.add(f"{self.herald.address}{gone_everywhere}", date(2021, 5, 9))
        self.nowhere = gone_everywhere

    def _publish(self, day: date) -> None:
        """A story in each outlet; which lists have it, and whether it is still there, goes by its day."""
        number = (day - SINCE).days // 10
        gone = {7: 404, 8: 410}.get(number % 10, 0)
        for outlet, mapped in ((self.courier, number % 3 != 0 and not gone), (self.herald, False)):
            path = outlet.publish(day, f"quist-mills-{number}", mapped=mapped, gone=gone)
            if number % 4 != 3 or gone:
                self.cloud.add(f"{outlet.address}{path}?utm_source=mc&utm_medium=index", day)
            if number % 4 != 1 or gone or not mapped:
                self.take(outlet, path.rstrip("/"), day + timedelta(days=1))
                self.take(outlet, path, day + timedelta(days=9))
            self.lost += [(outlet, path)] if gone else []

    def take(self, outlet: Outlet, path: str, at: date) -> None:
        """A capture of a page as it was."""
        text = outlet.pages[f"{path.rstrip('/')}/"]
        self.archive.take(f"{outlet.address}{path}", datetime(at.year, at.month, at.day, 12, tzinfo=UTC), text)

    def configured(self, folder: Path, **more: Any) -> list[str]:
        """The words of a call on these places."""
        places = (self.courier.host, self.herald.host, self.cloud.place.host, self.archive.place.host)
        wayback = {"kind": "wayback", "server": self.archive.address, "words": "quist"}
        sources = [
            {**wayback, "name": "past-courier", "url": f"{self.courier.address}/"},
            {**wayback, "name": "past-herald", "url": f"{self.herald.address}/"},
            {
                "name": "cloud",
                "kind": "mediacloud",
                "url": self.cloud.address,
                "token": TOKEN,
                "query": '"Quist"',
                "collections": [34412234],
            },
            {"name": "courier", "kind": "sitemap", "url": f"{self.courier.address}/sitemap.xml"},
        ]
        file = {
            "cases": [{"name": "mill-fire", "terms": ["Quist Mills"], "entities": ["Nora Quist"]}],
            "sources": sources,
            "network": {"allow": list(places)},
            **more,
        }
        (folder / "sources.yaml").write_text(json.dumps(file), "utf-8")
        return ["-c", str(folder / "sources.yaml"), "--quiet"]

    def stories(self) -> int:
        """Stories that can be had: from the outlets, or from the archive."""
        return len(self.courier.pages) + len(self.herald.pages) - 1

    def close(self) -> None:
        for place in (self.courier.place, self.herald.place, self.cloud.place, self.archive.place):
            place.close()


@pytest.fixture
def world() -> Iterator[World]:
    made = World()
    yield made
    made.close()


BACKFILL = ["backfill", "--since", SINCE.isoformat(), "--until", UNTIL.isoformat()]


def run(call: list[str]) -> dict[str, Any]:
    """What the command says to programs; it must end well."""
    out = io.StringIO()
    with redirect_stdout(out):
        assert main(["--json", *call, *BACKFILL]) == 0
    said: dict[str, Any] = json.loads(out.getvalue())
    return said


def opened(folder: Path) -> Store:
    return open_store(str(folder / "casewire.db"))


@dataclass
class Done:
    """A world that was backfilled once, where, and what the command said."""

    world: World
    folder: Path
    said: dict[str, Any]
    call: list[str]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Done]:
    world, folder = World(), tmp_path_factory.mktemp("backfilled")
    call = world.configured(folder)
    yield Done(world, folder, run(call), call)
    world.close()


def test_no_page_is_asked_twice(done: Done) -> None:
    world = done.world
    for outlet in (world.courier, world.herald):
        assert outlet.asked_pages() == {path.rstrip("/"): 1 for path in outlet.pages}
        assert outlet.place.most_at_once == 1
    assert set(world.archive.place.asked.values()) == set(world.cloud.place.asked.values()) == {1}
    assert done.said["known_already"] > world.stories() / 2, "the lists overlap"


def test_what_is_gone_comes_from_the_archive_under_its_own_address(done: Done) -> None:
    world = done.world
    assert sum(path.startswith("/web/") for path in world.archive.place.asked) == len(world.lost) > 5
    with opened(done.folder) as store:
        held = {stored.article.url: stored for stored in store.articles.all()}
        assert len(held) == world.stories() == done.said["kept"]
        for outlet, path in world.lost:
            stored = held.get(f"{outlet.address}{path}") or held[f"{outlet.address}{path.rstrip('/')}"]
            assert "read from the web archive's capture of 2021-" in stored.article.reason
            assert stored.article.title.startswith("Nora Quist before the council on 2021-")
            document = store.documents.by_id(stored.document or 0)
            assert (document.url.startswith(outlet.address), "id_/http" in document.final_url) == (True, True)
        assert store.outbox.alerts() == ()
        (missed,) = [kept for kept in store.leads.all() if kept.state is LeadState.FAILED]
        assert (missed.lead.url.startswith(f"{world.herald.address}{world.nowhere}"), "status 404" in missed.reason) == (True, True)


def test_each_month_is_told_and_the_thin_one_in_words(done: Done) -> None:
    table = {month["month"]: month for month in done.said["months"]}
    assert list(table) == [f"2021-{month:02}" for month in range(1, 7)]
    assert [name for name, month in table.items() if month["thin"]] == [THIN]
    assert sum(month["articles"] for month in table.values()) == done.world.stories()
    assert sum(month["named"] for month in table.values()) == done.world.stories() + 1
    assert table["2021-05"]["given_up"] == 1
    assert sum(month["of_case"] for month in table.values()) == done.world.stories()
    assert set(table["2021-01"]["by_list"]) == {"cloud", "courier", "past-courier", "past-herald"}
    (words,) = done.said["thin"]
    assert words.startswith(f"{THIN} is thin: {table[THIN]['articles']} articles, where the median month has")
    assert "add the outlet's sitemap" in words


def test_the_ledger_of_requests_is_what_the_places_counted(done: Done, capsys: pytest.CaptureFixture[str]) -> None:
    world = done.world
    again = run(done.call)
    for said in (done.said, again):
        ledger = {row["host"]: row for row in said["requests"]}
        for place in (world.courier.place, world.herald.place, world.cloud.place, world.archive.place):
            assert ledger[place.host]["requests"] == place.asked.total(), "nothing was asked by the second start"
            assert ledger[place.host]["bytes"] > 0
        indexed = sum(count for path, count in world.archive.place.asked.items() if path.startswith("/cdx/"))
        assert ledger[world.archive.place.host]["index_calls"] == indexed
        assert ledger[world.cloud.place.host]["index_calls"] == world.cloud.place.asked.total() > 1
        left = 500 - world.cloud.place.asked.total()
        assert ledger[world.cloud.place.host]["budget_left"] == f"{left} of 500 requests are left today"
        spent = world.archive.place.asked.total() - world.archive.place.asked["/robots.txt"]
        assert ledger[world.archive.place.host]["budget_left"] == f"{1000 - spent} of 1000 requests are left today"
    assert all(row["requests_of_this_run"] == 0 for row in again["requests"])
    assert main([*done.call, *BACKFILL]) == 0
    printed = capsys.readouterr().out
    assert "Requests of this backfill, over all its starts:" in printed
    assert all(place.host in printed for place in (world.courier.place, world.cloud.place, world.archive.place))


def test_the_own_list_has_precedence_and_the_archive_adds_its_copy(world: World, tmp_path: Path) -> None:
    call = world.configured(tmp_path)
    assert main([*call, *BACKFILL, "--dry-run"]) == 0
    assert world.courier.asked_pages() + world.herald.asked_pages() == {}
    with opened(tmp_path) as store:
        leads = [kept.lead for kept in store.leads.all()]
        of_sitemap = [lead for lead in leads if lead.source == "courier"]
        assert len(of_sitemap) == len(world.courier.mapped)
        assert any(lead.capture for lead in of_sitemap)
        assert len({lead.url.partition("?")[0].rstrip("/") for lead in leads}) == len(leads) == world.stories() + 1


def killed(call: list[str], when: Any) -> int:
    """Runs the command in a process of its own and kills it as soon as `when()` says so; its exit code."""

    def work() -> None:
        parsers_of_its_own()
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            os._exit(main([*call, *BACKFILL]))

    child = multiprocessing.get_context("fork").Process(target=work)
    child.start()
    while child.is_alive():
        if when():
            os.kill(child.pid or 0, signal.SIGKILL)
            child.join()
            break
        child.join(0.002)
    return child.exitcode or 0


@pytest.mark.slow
def test_killed_and_started_again_it_asks_for_no_page_twice(tmp_path: Path) -> None:
    """Each kill falls between two requests: whoever is killed under way can only ask for that one page again."""
    world = World()
    call = world.configured(tmp_path)
    held: list[str] = []
    places = (world.courier.place, world.herald.place, world.cloud.place, world.archive.place)
    stops = [
        (world.cloud.place, 2),
        (world.archive.place, 2),
        (world.courier.place, 8),
        (world.herald.place, 15),
        (world.archive.place, 12),
    ]
    kills = 0
    while True:
        place, count = stops[0] if stops else (world.cloud.place, 10_000)

        def reached(place: Any = place, count: int = count) -> bool:
            return place.asked.total() >= count

        def slowly(path: str) -> None:
            held.append(path)
            time.sleep(0.01)

        for each in places:
            each.before = slowly
        code = killed(call, reached)
        if code != -signal.SIGKILL:
            break
        stops.pop(0)
        kills += 1
    assert (code, kills) == (0, 5)
    pages = [count for outlet in (world.courier, world.herald) for count in outlet.asked_pages().values()]
    assert len(pages) == world.stories() + 1
    again = sum(pages) - len(pages)
    assert again <= kills * 2, "at a kill one page of each host is under way"
    indexed = [count for path, count in (*world.cloud.place.asked.items(), *world.archive.place.asked.items()) if path != "/robots.txt"]
    assert sum(indexed) - len(indexed) <= kills
    with opened(tmp_path) as store:
        assert store.articles.count() == world.stories()
        assert not [kept for kept in store.leads.all() if kept.state is LeadState.WAITING]
    world.close()


def test_a_spent_budget_is_told_and_the_outlet_is_not_asked_again_for_what_is_gone(world: World, tmp_path: Path, capsys: Any) -> None:
    call = world.configured(tmp_path)
    assert main([*call, *BACKFILL, "--dry-run"]) == 0
    text = (tmp_path / "sources.yaml").read_text("utf-8")
    small = text.replace('"words": "quist"', f'"words": "quist", "budget": {world.archive.place.asked.total() + 3}')
    (tmp_path / "sources.yaml").write_text(small, "utf-8")
    capsys.readouterr()
    said = run(call)
    assert said["waiting"] > 0
    assert main([*call, "status"]) == 0
    assert re.search(rf"; {said['waiting']} pages? that cannot be had any more: copies are asked for", capsys.readouterr().out)
    (tmp_path / "sources.yaml").write_text(text, "utf-8")
    with opened(tmp_path) as store:
        for kept in store.leads.all():
            if kept.state is LeadState.WAITING:
                assert kept.lead.capture is not None
                assert "status 4" in kept.lead.capture.gone
                store.leads.failed(kept.id, kept.reason, datetime.now(UTC))
    said = run(call)
    assert said["waiting"] == 0
    with opened(tmp_path) as store:
        assert store.articles.count() == world.stories()
    assert set(world.courier.asked_pages().values()) == set(world.herald.asked_pages().values()) == {1}


def test_an_index_that_fails_is_a_trouble_and_the_others_are_read(world: World, tmp_path: Path, capsys: Any) -> None:
    call = world.configured(tmp_path)
    world.cloud.stories[0]["url"] = None
    assert main(["--json", *call, *BACKFILL]) == 1
    out = capsys.readouterr()
    said = json.loads(out.out)
    assert "cloud: Media Cloud: the answer.stories[0].url" in out.err
    assert said["kept"] > 0
    assert "cloud is not listed to its end: start the same command again" in said["thin"][0]


def test_a_pass_asks_media_cloud_and_leaves_the_archive_alone(world: World, tmp_path: Path, capsys: Any) -> None:
    today = datetime.now(UTC).date()
    path = world.herald.publish(today, "quist-today")
    world.cloud.add(f"{world.herald.address}{path}", today)
    call = world.configured(tmp_path)
    assert main([*call, "once"]) == 0
    assert world.herald.asked_pages() == {path.rstrip("/"): 1}
    assert (world.cloud.place.asked.total(), world.archive.place.asked.total()) == (1, 0)
    assert main([*call, "status"]) == 0
    told = capsys.readouterr().out
    assert "cloud: 499 of 500 requests are left today; a visit every 30 min needs about 48 a day" in told
    assert "past-herald is asked by `casewire backfill`, never by a pass" in told
    assert "past-herald: 1000 of 1000 requests are left today; only backfills ask" in told
    assert TOKEN not in told
    assert main([*call, "check", "--live"]) == 0
    assert "cloud: not tried; every request counts against its budget" in capsys.readouterr().out


def test_a_budget_that_visits_outgrow_is_told(world: World, tmp_path: Path, capsys: Any) -> None:
    call = world.configured(tmp_path)
    file = json.loads((tmp_path / "sources.yaml").read_text("utf-8"))
    file["sources"][2]["budget"] = 10
    file["sources"][0]["budget"] = 0
    (tmp_path / "sources.yaml").write_text(json.dumps(file), "utf-8")
    assert main([*call, "status"]) == 0
    told = capsys.readouterr().out
    assert (
        "10 of 10 requests are left today; a visit every 30 min needs about 48 a day, more than the budget; with `every: 144m` it" in told
    )
    assert "past-courier: the budget of requests to the Wayback Machine is 0: nothing is asked" in told


def test_robots_of_the_archive_count(world: World, tmp_path: Path) -> None:
    world.archive.robots = "User-agent: *\nDisallow: /web/\n"
    run(world.configured(tmp_path))
    assert [path for path in world.archive.place.asked if path.startswith("/web/")] == []


def test_a_case_that_indexes_alone_follow_is_warned_of(world: World, tmp_path: Path, capsys: Any) -> None:
    call = world.configured(tmp_path)
    file = json.loads((tmp_path / "sources.yaml").read_text("utf-8"))
    file["sources"] = [source for source in file["sources"] if source["kind"] != "sitemap"]
    (tmp_path / "sources.yaml").write_text(json.dumps(file), "utf-8")
    words = "case mill-fire: followed by Media Cloud and the Wayback Machine only"
    for command in (["check"], ["status"], [*BACKFILL, "--dry-run"]):
        assert main([*call, *command]) == 0
        told = capsys.readouterr()
        assert words in told.out + told.err, command


def test_captures_are_added_to_pages_that_wait_and_revive_those_given_up(tmp_path: Path) -> None:
    now = datetime(2021, 1, 1, tzinfo=UTC)
    with opened(tmp_path) as store:
        waiting, lost, read = store.leads.offer(
            [Lead(source="s", key=name, url=f"https://a.example/{name}") for name in ("waiting", "lost", "read")], now=now, run=Run.BACKFILL
        )
        store.leads.failed(lost.id, "status 404", None)
        store.leads.done(read.id)
        capture = Capture(at="20210101000000", original="https://a.example/")
        store.leads.captured([(each.id, capture) for each in (waiting, lost, read)], now=now)
        kept = {each.lead.key: (each.state, each.lead.capture) for each in store.leads.all()}
    assert kept == {
        "waiting": (LeadState.WAITING, capture),
        "lost": (LeadState.WAITING, capture),
        "read": (LeadState.DONE, None),
    }
