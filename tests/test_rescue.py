"""Pages of the past that are gone, one by one: when an archive's copy stands in, when it does not, and what is asked of whom for it."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from casefile.case import Run
from casefile.config import Configuration, parse
from casefile.errors import FetchError
from casefile.material import Article, Capture, Form, Lead
from pipeline.collect import Collector
from pipeline.enquiry import Pace
from pipeline.house import furnish
from pipeline.parse import shared
from pipeline.patience import is_gone
from pipeline.reread import reread
from pipeline.wayback import Archive
from pipeline.wiring import client_for
from storage import Store, open_memory, open_store
from storage.values import KeptLead, LeadState
from tests.indexes import Place, Said, WaybackMachine, story

NOW = datetime(2026, 11, 19, 18, tzinfo=UTC)
DAY = date(2021, 3, 4)
WALL = (
    "<html><head><title>Before you continue</title></head><body><main><h1>We value your privacy</h1><p>We and our partners store and "
    "access cookies on your device. Accept all cookies to continue to the site.</p><button>Accept all</button></main></body></html>"
)
GONE = Said(404)


@dataclass
class Scene:
    """One outlet with one page, an archive, and a backfill that wants the page."""

    archive: WaybackMachine
    store: Store
    answer: Said = GONE
    robots: Said = GONE

    def __post_init__(self) -> None:
        self.outlet = Place(lambda path, _: self.robots if path == "/robots.txt" else self.answer)
        self.url = f"{self.outlet.address}/news/quist"
        self.config: Configuration = parse(
            f"""
cases: [{{name: mill-fire, terms: [Quist Mills], entities: [{{name: Nora Quist, role: owner}}]}}]
sources:
  - {{name: maps, kind: sitemap, url: "{self.outlet.address}/map"}}
  - {{name: past, kind: wayback, url: "{self.outlet.address}/", server: "{self.archive.address}"}}
network: {{allow: ["{self.outlet.host}", "{self.archive.place.host}"]}}
""",
            file="test",
        )

    def take(self, body: str = "", at: date = DAY) -> Capture:
        """A capture is made."""
        row = self.archive.take(self.url, datetime(at.year, at.month, at.day, 12, tzinfo=UTC), body or story(DAY))
        return Capture(at=row.timestamp, original=row.original)

    def read(self, capture: Capture | None = None, run: Run = Run.BACKFILL, times: int = 1, url: str = "") -> Article | None:
        """What comes of the page's lead; as often as it is due again."""

        async def work() -> Article | None:
            async with client_for(self.config.network) as client:
                collector = Collector(furnish(self.config, self.store), client)
                pace = Pace(now=lambda: datetime.now(UTC))
                collector.archive = Archive(client, self.config.sources[1], self.store.meta, pace)
                self.store.leads.offer([Lead(source="maps", key="1", url=url or self.url, capture=capture)], now=NOW, run=run)
                for turn in range(times):
                    now = NOW + timedelta(hours=3 * turn)
                    for waiting in self.store.leads.waiting(now):
                        page = await collector.read(waiting, now)
                        if page is not None:
                            collector.take_in(page, now)
                            return page.article
                return None

        return asyncio.run(work())

    @property
    def lead(self) -> KeptLead:
        """The lead as it stands."""
        (kept,) = self.store.leads.all()
        return kept

    def paths(self) -> list[str]:
        """What the archive was asked, shortened."""
        return ["list" if path.startswith("/cdx") else "copy" for path in self.archive.place.asked.elements() if path != "/robots.txt"]


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    archive = WaybackMachine(lambda: datetime.now(UTC), limited=False)
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as store:
        made = Scene(archive, store)
        yield made
        made.outlet.close()
    archive.place.close()


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_gone_is_read_as_it_was(scene: Scene, status: int) -> None:
    scene.answer = Said(status)
    article = scene.read(scene.take())
    assert article is not None
    assert (article.form, article.url, article.id) == (Form.ARTICLE, scene.url, scene.url)
    assert str(article.published).startswith("2021-03-04")
    assert f"status {status}" in article.reason
    assert "capture of 2021-03-04 12:00 UTC" in article.reason
    assert scene.paths() == ["copy"]
    assert scene.lead.state is LeadState.DONE


def test_a_reread_keeps_the_word_of_the_copy(scene: Scene) -> None:
    scene.read(scene.take())
    with open_memory() as scratch:
        reread(furnish(scene.config, scene.store), furnish(scene.config, scratch, rehearse=True), None, shared())
        (stored,) = scratch.articles.all()
    assert "read from the web archive's capture of 2021-03-04 12:00 UTC" in stored.article.reason


def test_a_page_of_which_no_capture_is_known_is_looked_up(scene: Scene) -> None:
    scene.take()
    scene.take(at=date(2021, 9, 9))
    article = scene.read()
    assert article is not None
    assert "capture of 2021-03-04" in article.reason
    assert scene.paths() == ["list", "copy"]


def test_where_the_first_capture_is_of_a_wall_the_last_is_looked_at(scene: Scene) -> None:
    first = scene.take(WALL)
    scene.take(at=date(2021, 9, 9))
    article = scene.read(first)
    assert article is not None
    assert "capture of 2021-09-09" in article.reason
    assert sorted(scene.paths()) == ["copy", "copy", "list"]


def test_nothing_but_walls_is_nothing(scene: Scene) -> None:
    first = scene.take(WALL)
    assert scene.read(first) is None
    assert scene.lead.state is LeadState.FAILED


def test_a_page_that_nobody_has_is_given_up_at_once(scene: Scene) -> None:
    assert scene.read(times=3) is None
    assert (scene.lead.state, scene.outlet.asked["/news/quist"]) == (LeadState.FAILED, 1)
    assert scene.paths() == ["list"]


def test_a_wall_in_its_place_counts_as_gone(scene: Scene) -> None:
    scene.answer = Said(200, WALL.encode())
    article = scene.read(scene.take())
    assert article is not None
    assert (article.form, "capture of 2021-03-04" in article.reason) == (Form.ARTICLE, True)


@pytest.mark.parametrize("status", [401, 402, 403, 429, 451, 500])
def test_there_is_no_way_round_a_block(scene: Scene, status: int) -> None:
    scene.answer = Said(status)
    assert scene.read(scene.take()) is None
    assert scene.paths() == []


def test_nor_round_a_robots_txt(scene: Scene) -> None:
    scene.robots = Said(200, b"User-agent: *\nDisallow: /news/\n", "text/plain")
    assert scene.read(scene.take()) is None
    assert (scene.paths(), scene.outlet.asked["/news/quist"]) == ([], 0)


def test_a_page_of_the_present_waits_for_its_server(scene: Scene) -> None:
    assert scene.read(scene.take(), run=Run.LIVE) is None
    assert (scene.lead.state, scene.paths()) == (LeadState.WAITING, [])


def test_a_dead_host_is_asked_twice_and_then_taken_for_dead(scene: Scene) -> None:
    capture = scene.take()
    scene.outlet.close()
    assert scene.read(capture) is None
    assert scene.paths() == []
    article = scene.read(capture, times=2)
    assert article is not None
    assert ("refused or the host cannot be reached" in article.reason, scene.paths()) == (True, ["copy"])


@pytest.mark.parametrize(("name", "gone"), [("is not known to the name servers", True), ("the certificate is not valid", False)])
def test_a_host_without_a_name_is_gone_at_once(name: str, gone: bool) -> None:
    assert is_gone(FetchError(f"https://x.test/: {name}", stage="connect"), tries=1) is gone


def test_an_archive_that_asks_for_patience_is_left_alone_and_the_outlet_is_not_asked_again(scene: Scene) -> None:
    capture = scene.take()
    scene.archive.down = [Said(429, headers=(("Retry-After", "3600"),))]
    assert scene.read(capture) is None
    kept = scene.lead
    assert (kept.state, kept.lead.capture) == (
        LeadState.WAITING,
        Capture(at=capture.at, original=capture.original, gone=kept.lead.capture.gone),
    )  # type: ignore[union-attr]
    assert "status 404" in kept.lead.capture.gone  # type: ignore[union-attr]
    assert "a copy is asked for later" in kept.reason
    assert scene.store.sources.held_hosts(NOW)
    assert scene.read(capture, times=2) is None, "an hour of the archive's has not passed on its own clock"
    assert scene.outlet.asked["/news/quist"] == 1
    assert scene.paths() == ["copy"]


SHUT: dict[str, Callable[[Scene], None]] = {
    "its robots.txt": lambda scene: setattr(scene.archive, "robots", "User-agent: *\nDisallow: /web/\n"),
    "a capture that is gone": lambda scene: scene.archive.rows.clear(),
    "an answer that is no list": lambda scene: setattr(scene.archive, "down", [Said(200, b"<h1>Hello</h1>")]),
}


@pytest.mark.parametrize("why", SHUT)
def test_an_archive_that_has_nothing_for_us_is_an_entry_in_the_log(scene: Scene, why: str) -> None:
    capture = scene.take()
    SHUT[why](scene)
    assert scene.read(None if why == "an answer that is no list" else capture) is None
    assert scene.lead.state is LeadState.FAILED
    assert "archive" in {entry.stage for entry in scene.store.sources.entries("maps")}
