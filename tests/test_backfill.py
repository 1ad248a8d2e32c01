"""History, once: listed whole, read politely, resumable after any kill, silent."""

import io
import json
import multiprocessing
import os
import random
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from casefile.errors import UsageError
from casefile.material import Lead
from pipeline.__main__ import main
from pipeline.backfill import leads_from_list
from pipeline.commands.history import month_line
from pipeline.coverage import months
from pipeline.indexes import Span, day_in_address
from pipeline.parse import local, shared
from storage import open_store

FIRST = date(2019, 1, 1)
PAGES = 120


class Archive:
    """An outlet with a sitemap index by year and a page a fortnight; it counts what it is asked and how many ask at once."""

    def __init__(self, pages: int = PAGES, pause: float = 0.0) -> None:
        self.days = [FIRST + timedelta(days=14 * number) for number in range(pages)]
        self.asked: Counter[str] = Counter()
        self.at_once = self.most_at_once = 0
        self.pause = pause
        self._lock = threading.Lock()
        archive = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                archive.answer(self)

            def log_message(self, *_: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        with self._lock:
            self.asked[handler.path] += 1
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        time.sleep(self.pause)
        body = self.body(handler.path)
        with self._lock:
            self.at_once -= 1
        handler.send_response(200 if body else 404)
        handler.send_header("Content-Type", "text/html" if handler.path.endswith("/") else "application/xml")
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    def body(self, path: str) -> bytes:
        if path == "/sitemap.xml":
            years = sorted({day.year for day in self.days})
            maps = "".join(f"<sitemap><loc>{self.address}/sitemap-{year}.xml</loc></sitemap>" for year in years)
            return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{maps}</sitemapindex>'.encode()
        if path.startswith("/sitemap-"):
            urls = "".join(f"<url><loc>{self.address}{self.path(day)}</loc></url>" for day in self.days if str(day.year) in path)
            return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode()
        day = next((day for day in self.days if self.path(day) == path), None)
        return self.page(day).encode() if day else b""

    @staticmethod
    def path(day: date) -> str:
        return f"/{day:%Y/%m/%d}/quist/"

    @staticmethod
    def page(day: date) -> str:
        words = " ".join(f"w{day.toordinal()}x{number}" for number in range(40))
        at = f'<meta property="article:published_time" content="{day}T10:00:00Z">'
        lead = f"Nora Quist of Quist Mills spoke on {day:%A} to the council about the mill and its future, {words}."
        more = "The council thanked her and moved on to the next matter, which was the bridge over the river."
        body = f"<h1>Quist on {day}</h1><p>{lead}</p><p>{more}</p>"
        return f"<html><head><title>Quist on {day}</title>{at}</head><body><article>{body}</article></body></html>"


@pytest.fixture
def archive() -> Iterator[Archive]:
    made = Archive()
    yield made
    made.server.shutdown()
    made.server.server_close()


def parsers_of_its_own() -> None:
    """A forked process must not talk to its parent's parsers: what one of them asked, another would take for its answer."""
    shared.cache_clear()
    local.cache_clear()


def configured(folder: Path, archive: Archive) -> list[str]:
    (folder / "sources.yaml").write_text(
        json.dumps(
            {
                "cases": [{"name": "mill-fire", "terms": ["Quist Mills"], "entities": ["Nora Quist"]}],
                "sources": [{"name": "archive", "kind": "sitemap", "url": f"{archive.address}/sitemap.xml"}],
                "network": {"allow": [archive.address.partition("//")[2]]},
            }
        ),
        "utf-8",
    )
    return ["-c", str(folder / "sources.yaml"), "--quiet"]


def test_a_span_of_days_is_listed_and_read_once_and_in_silence(archive: Archive, tmp_path: Path, capsys):
    call = configured(tmp_path, archive)
    assert main([*call, "backfill", "--since", "2020-01-01", "--until", "2021-06-30"]) == 0
    wanted = [day for day in archive.days if date(2020, 1, 1) <= day <= date(2021, 6, 30)]
    with open_store(str(tmp_path / "casewire.db")) as store:
        kept = sorted(stored.article.published.day for stored in store.articles.all())
        assert kept == wanted
        assert store.outbox.alerts() == ()
    assert archive.most_at_once == 1
    assert all(archive.asked[archive.path(day)] == 1 for day in wanted)
    assert main([*call, "backfill", "--since", "2020-01-01", "--until", "2021-06-30"]) == 0
    assert all(archive.asked[archive.path(day)] == 1 for day in wanted)
    assert "2020-02" in capsys.readouterr().out


def test_a_dry_run_asks_for_no_page(archive: Archive, tmp_path: Path, capsys):
    call = [word for word in configured(tmp_path, archive) if word != "--quiet"]
    assert main([*call, "backfill", "--since", "2020-01-01", "--dry-run"]) == 0
    assert not [path for path in archive.asked if path.endswith("/quist/")]
    assert "pages, about" in capsys.readouterr().err


@pytest.mark.slow
def test_killed_at_ten_random_points_it_goes_on_where_it_stopped(tmp_path: Path):
    archive = Archive(pause=0.004)
    call = configured(tmp_path, archive)
    fork = multiprocessing.get_context("fork")

    def work() -> None:
        parsers_of_its_own()
        with redirect_stdout(io.StringIO()):
            os._exit(main([*call, "backfill", "--since", "2018-12-31", "--until", "2030-01-01"]))

    points = sorted(random.Random(20261120).sample(range(1, PAGES), 10))

    def read() -> int:
        return sum(count for path, count in archive.asked.items() if path.endswith("/quist/"))

    kills = 0
    while True:
        child = fork.Process(target=work)
        child.start()
        while child.is_alive():
            if points and read() >= points[0]:
                points.pop(0)
                os.kill(child.pid, signal.SIGKILL)
                kills += 1
            child.join(0.005)
        if child.exitcode == 0:
            break
        assert child.exitcode == -signal.SIGKILL
    with open_store(str(tmp_path / "casewire.db")) as store:
        assert store.articles.count() == PAGES
    pages = {path: count for path, count in archive.asked.items() if path.endswith("/quist/")}
    assert kills == 10
    assert len(pages) == PAGES
    assert max(pages.values()) <= 3
    assert read() <= PAGES + kills, "asked again only for the page that was under way"
    assert archive.most_at_once <= 2, "a killed request may still be answered while the next is asked"
    archive.server.shutdown()
    archive.server.server_close()


def test_a_list_of_addresses(tmp_path: Path):
    plain, table, wrong = tmp_path / "plain.txt", tmp_path / "table.csv", tmp_path / "wrong.csv"
    plain.write_text("https://a.example/1\n\n# old ones\nhttps://a.example/2\n", "utf-8")
    table.write_text('Title,url,published\n"One, two",https://a.example/1,2020-05-06\n', "utf-8")
    wrong.write_text("url\nhttps://a.example/1\nftp://a.example/2\n", "utf-8")
    assert [lead.url for lead in leads_from_list(plain)] == ["https://a.example/1", "https://a.example/2"]
    (lead,) = leads_from_list(table)
    assert (lead.title, str(lead.published)) == ("One, two", "2020-05-06")
    with pytest.raises(UsageError, match=r"wrong.csv:3: 'ftp://a.example/2' is no web address"):
        leads_from_list(wrong)


def test_days_in_addresses_and_spans():
    assert day_in_address("https://a.example/2020/05/06/story/") == date(2020, 5, 6)
    assert day_in_address("https://a.example/2020-05-06-story") == date(2020, 5, 6)
    assert day_in_address("https://a.example/2020/13/06/story/") is None
    span = Span(since=date(2020, 5, 1), until=date(2020, 5, 31))
    assert span.holds(Lead(source="s", key="k", url="https://a.example/2020/05/06/story/"))
    assert not span.holds(Lead(source="s", key="k", url="https://a.example/2020/06/06/story/"))
    assert span.holds(Lead(source="s", key="k", url="https://a.example/story/"))


def test_a_thin_month_is_named():
    span = Span(since=date(2020, 1, 15), until=date(2020, 4, 2))
    days = [(date(2020, month, 10), True) for month, count in ((1, 10), (2, 9), (3, 1), (4, 8)) for _ in range(count)]
    table = months(days, span)
    assert [month.name for month in table if month.thin] == ["2020-03"]
    assert "thin" in month_line(table[2], 10)
