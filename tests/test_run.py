"""One pass against real servers on loopback: what is read, kept, told, and what becomes of trouble."""

import asyncio
import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from casefile.config import Configuration, parse
from pipeline.__main__ import main
from pipeline.house import furnish
from pipeline.run import PassReport, run_pass
from pipeline.wiring import client_for
from storage import Store, open_store

NOW = datetime(2024, 5, 7, 9, tzinfo=UTC)

STORY = """<html><head><title>{title}</title><meta property="article:published_time" content="{at}"></head><body><article><h1>{title}</h1>
<p>{lead}</p><p>The court heard the matter in its great hall, which was full to the last seat, and the public listened in silence.</p>
<p>Neighbours said afterwards that they had waited years for this day and hoped that the town could now turn to other things.</p>
</article></body></html>"""


def page(title: str, lead: str, at: str = "2024-05-06T15:00:00+00:00") -> str:
    return STORY.format(title=title, lead=lead, at=at)


def feed(base: str, *slugs: str, at: str = "Mon, 06 May 2024 15:00:00 GMT") -> str:
    items = "".join(
        f"<item><title>Quist news {slug}</title><link>{base}/{slug}</link><guid>{slug}</guid><pubDate>{at}</pubDate>"
        f"<description>Nora Quist was sentenced on Monday to two years, a court said.</description></item>"
        for slug in slugs
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title><link>{base}</link>{items}</channel></rss>'


def configured(server: HTTPServer, *sources: str) -> Configuration:
    rows = "\n".join(f"  - {row}" for row in sources) or "  []"
    return parse(
        f"""
cases: [{{name: mill-fire, terms: [Quist Mills], entities: [{{name: Nora Quist, role: owner}}]}}]
sources:
{rows}
watches: [{{name: desk, to: [console], mode: now}}]
network: {{allow: ["{server.host}:{server.port}"]}}
""",
        file="test",
    )


@pytest.fixture(autouse=True)
def robots(httpserver: HTTPServer):
    """A site without robots.txt, unless a test says otherwise."""
    return httpserver.expect_request("/robots.txt").respond_with_data("", status=404)


@pytest.fixture
def store(tmp_path: Path):
    """A store that knows its case: the first pass of a new one alerts nobody (`test_notices.py`)."""
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as opened:
        opened.meta.put("introduced:mill-fire", NOW.isoformat())
        yield opened


def one_pass(config: Configuration, store: Store, now: datetime = NOW) -> PassReport:
    async def run() -> PassReport:
        async with client_for(config.network) as client:
            return await run_pass(furnish(config, store), client, now=now)

    return asyncio.run(run())


SENTENCED = page("Nora Quist sentenced to two years", "Nora Quist, who owned Quist Mills, was sentenced on Monday to two years in prison.")


def test_a_page_is_read_kept_and_told_once(httpserver: HTTPServer, store: Store):
    base = httpserver.url_for("").rstrip("/")
    httpserver.expect_request("/feed").respond_with_data(feed(base, "one"), content_type="application/rss+xml")
    httpserver.expect_request("/one").respond_with_data(SENTENCED, content_type="text/html")
    config = configured(httpserver, f'{{name: courier, kind: feed, url: "{base}/feed"}}')
    first = one_pass(config, store)
    second = one_pass(config, store, NOW + timedelta(hours=1))
    assert (first.leads, first.articles, first.alerts) == (1, 1, 1)
    assert (second.leads, second.articles, second.alerts) == (0, 0, 0)
    assert [entry.kind for entry in store.ledger.developments()] == ["sentence"]
    assert store.outbox.counts()["waiting"] == 1


def test_what_has_not_changed_is_not_sent_again(httpserver: HTTPServer, store: Store):
    base = httpserver.url_for("").rstrip("/")
    seen: list[str | None] = []

    def answer(request: Request) -> Response:
        seen.append(request.headers.get("If-None-Match"))
        if request.headers.get("If-None-Match") == '"v1"':
            return Response(status=304)
        return Response(feed(base), content_type="application/rss+xml", headers={"ETag": '"v1"'})

    httpserver.expect_request("/feed").respond_with_handler(answer)
    config = configured(httpserver, f'{{name: courier, kind: feed, url: "{base}/feed"}}')
    one_pass(config, store)
    one_pass(config, store, NOW + timedelta(hours=1))
    assert seen == [None, '"v1"']
    assert store.sources.state("courier").state == "ok"


def test_another_address_under_an_old_name_is_read_at_once_and_whole(httpserver: HTTPServer, store: Store):
    """Both addresses tag their answers alike: the tag of one says nothing of the other."""
    base = httpserver.url_for("").rstrip("/")

    def answer(request: Request) -> Response:
        if request.headers.get("If-None-Match") == '"v1"':
            return Response(status=304)
        slugs = ["one"] if request.path == "/new" else []
        return Response(feed(base, *slugs), content_type="application/rss+xml", headers={"ETag": '"v1"'})

    httpserver.expect_request("/old").respond_with_handler(answer)
    httpserver.expect_request("/new").respond_with_handler(answer)
    httpserver.expect_request("/one").respond_with_data(SENTENCED, content_type="text/html")
    one_pass(configured(httpserver, f'{{name: courier, kind: feed, url: "{base}/old"}}'), store)
    moved = configured(httpserver, f'{{name: courier, kind: feed, url: "{base}/new"}}')
    assert one_pass(moved, store, NOW + timedelta(minutes=1)).articles == 1


@pytest.mark.parametrize(
    ("of_item", "of_page", "kept"),
    [
        ("Sat, 05 Jun 2027 15:00:00 GMT", "2024-05-06T15:00:00+00:00", "2024-05-06"),
        ("Sat, 05 Jun 2027 15:00:00 GMT", "2027-06-05T15:00:00+00:00", ""),
        ("Tue, 07 May 2024 19:00:00 GMT", "2027-06-05T15:00:00+00:00", "2024-05-07"),
    ],
)
def test_what_is_yet_to_come_dates_nothing(httpserver: HTTPServer, store: Store, of_item: str, of_page: str, kept: str):
    """ "Monday" in a story of next year would be a second sentence; some hours ahead are a time zone gone wrong."""
    base = httpserver.url_for("").rstrip("/")
    httpserver.expect_request("/feed").respond_with_data(feed(base, "one", at=of_item), content_type="application/rss+xml")
    lead = "Nora Quist, who owned Quist Mills, was sentenced on Monday to two years in prison."
    told = page("Nora Quist sentenced to two years", lead, at=of_page)
    httpserver.expect_request("/one").respond_with_data(told, content_type="text/html")
    one_pass(configured(httpserver, f'{{name: courier, kind: feed, url: "{base}/feed"}}'), store)
    (stored,) = store.articles.all()
    assert (str(stored.article.published.day) if stored.article.published else "") == kept
    (entry,) = store.ledger.developments()
    assert str(entry.happened_on) == "2024-05-06"


def test_a_page_that_is_refused_becomes_a_partial_article_in_the_end(httpserver: HTTPServer, store: Store):
    base = httpserver.url_for("").rstrip("/")
    httpserver.expect_request("/feed").respond_with_data(feed(base, "walled"), content_type="application/rss+xml")
    httpserver.expect_request("/walled").respond_with_data("no", status=403)
    config = configured(httpserver, f'{{name: courier, kind: feed, url: "{base}/feed", every: 31d}}')
    for attempt in range(8):
        one_pass(config, store, NOW + timedelta(hours=12 * attempt))
    (kept,) = store.articles.all()
    assert str(kept.article.form) == "partial"
    assert "403" in kept.article.reason
    assert kept.article.text.startswith("Nora Quist was sentenced")


def test_one_bad_source_is_an_entry_and_hurts_only_itself(httpserver: HTTPServer, store: Store):
    base = httpserver.url_for("").rstrip("/")
    httpserver.expect_request("/feed").respond_with_data(feed(base, "one"), content_type="application/rss+xml")
    httpserver.expect_request("/one").respond_with_data(SENTENCED, content_type="text/html")
    httpserver.expect_request("/html").respond_with_data("<html><body>Welcome</body></html>", content_type="text/html")
    httpserver.expect_request("/down").respond_with_data("", status=503)
    config = configured(
        httpserver,
        f'{{name: courier, kind: feed, url: "{base}/feed"}}',
        f'{{name: liar, kind: feed, url: "{base}/html"}}',
        f'{{name: down, kind: feed, url: "{base}/down"}}',
        '{name: private, kind: feed, url: "http://10.0.0.1/feed"}',
        '{name: nowhere, kind: feed, url: "http://no-such-host.invalid/feed"}',
    )
    report = one_pass(config, store)
    assert report.articles == 1
    assert {state.source for state in report.troubles} == {"liar", "down", "private", "nowhere"}
    for name in ("liar", "down", "private", "nowhere"):
        state = store.sources.state(name)
        assert state.failures == 1
        assert state.reason
        assert state.next_try is not None
        assert state.next_try > NOW
        assert store.sources.entries(name)
    assert "10.0.0.1" in store.sources.state("private").reason


def test_what_a_source_that_is_read_for_the_first_time_says_of_last_week_is_history(httpserver: HTTPServer, store: Store):
    base = httpserver.url_for("").rstrip("/")
    old = feed(base, "one", at="Mon, 29 Apr 2024 15:00:00 GMT")
    httpserver.expect_request("/feed").respond_with_data(old, content_type="application/rss+xml")
    story = page("Nora Quist sentenced", "Nora Quist of Quist Mills was sentenced on Monday to two years.", "2024-04-29T15:00:00+00:00")
    httpserver.expect_request("/one").respond_with_data(story, content_type="text/html")
    report = one_pass(configured(httpserver, f'{{name: courier, kind: feed, url: "{base}/feed"}}'), store)
    assert (report.articles, report.alerts) == (1, 0)
    assert [entry.kind for entry in store.ledger.developments()] == ["sentence"]


def test_a_page_that_robots_may_not_read_is_left_alone_and_kept_as_its_feed_tells_it(httpserver: HTTPServer, store: Store):
    base = httpserver.url_for("").rstrip("/")
    httpserver.clear()
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nDisallow: /one\n", content_type="text/plain")
    httpserver.expect_request("/feed").respond_with_data(feed(base, "one"), content_type="application/rss+xml")
    one_pass(configured(httpserver, f'{{name: courier, kind: feed, url: "{base}/feed"}}'), store)
    (kept,) = store.articles.all()
    assert "robots.txt" in kept.article.reason
    assert "/one" not in [request.path for request, _ in httpserver.log]


def test_a_page_of_a_case_is_looked_at_again_and_its_correction_told(httpserver: HTTPServer, store: Store):
    base = httpserver.url_for("").rstrip("/")
    httpserver.expect_request("/feed").respond_with_data(feed(base, "one"), content_type="application/rss+xml")
    said = ["Nora Quist of Quist Mills was sentenced on Sunday to two years in prison."]
    httpserver.expect_request("/one").respond_with_handler(
        lambda _: Response(page("Nora Quist sentenced", said[-1]), content_type="text/html")
    )
    config = configured(httpserver, f'{{name: courier, kind: feed, url: "{base}/feed", every: 31d}}')
    one_pass(config, store)
    said.append(
        "Nora Quist of Quist Mills was sentenced on Monday to two years in prison. Correction: an earlier version gave the wrong day."
    )
    quiet = one_pass(config, store, NOW + timedelta(minutes=30))
    corrected = one_pass(config, store, NOW + timedelta(hours=2))
    assert (quiet.articles, corrected.articles) == (0, 1)
    assert len(store.articles.versions(next(iter(store.articles.all())).article.id)) == 2
    assert str(store.ledger.developments()[0].happened_on) == "2024-05-06"


def test_a_page_that_vanishes_is_kept(httpserver: HTTPServer, store: Store):
    base = httpserver.url_for("").rstrip("/")
    httpserver.expect_request("/feed").respond_with_data(feed(base, "one"), content_type="application/rss+xml")
    answers = [Response(SENTENCED, content_type="text/html"), Response("", status=404)]
    httpserver.expect_request("/one").respond_with_handler(lambda _: answers.pop(0))
    config = configured(httpserver, f'{{name: courier, kind: feed, url: "{base}/feed", every: 31d}}')
    one_pass(config, store)
    one_pass(config, store, NOW + timedelta(hours=2))
    assert answers == []
    (kept,) = store.articles.all()
    assert "two years in prison" in kept.article.text
    assert "is kept" in store.sources.entries("courier")[0].reason


def test_once_without_a_network_names_each_source_and_is_quiet_about_what_is_known(tmp_path: Path, capsys):
    (tmp_path / "sources.yaml").write_text(
        "cases: [{name: mill-fire, entities: [Nora Quist]}]\nsources: [{name: courier, kind: feed, url: 'http://no-such-host.invalid/feed'}]",
        "utf-8",
    )
    call = ["-c", str(tmp_path / "sources.yaml"), "once"]
    assert main(call) == 1
    told = capsys.readouterr().err
    assert "trouble: courier: http://no-such-host.invalid/feed" in told
    assert "will be tried again at" in told
    assert main(call) == 0
    assert "known trouble with 1 source, not due yet: courier" in capsys.readouterr().err
    assert main([*call, "--strict"]) == 1
    assert re.search(r"nothing is due; next is courier, at \d{4}-\d\d-\d\d \d\d:\d\d UTC\n", capsys.readouterr().err)


def test_once_for_programs_prints_one_object_whatever_the_console_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "one.html").write_text(
        page("Owner of mill sentenced", "Nora Quist was sentenced on Monday to two years."), "utf-8"
    )
    (tmp_path / "sources.yaml").write_text(
        "cases: [{name: mill-fire, entities: [Nora Quist]}]\n" + f"sources: [{{name: pages, kind: folder, path: {tmp_path / 'pages'}}}]",
        "utf-8",
    )
    call = ["-c", str(tmp_path / "sources.yaml"), "--json", "once"]
    assert main(call) == 0
    printed = capsys.readouterr()
    row = json.loads(printed.out)
    assert (row["read"], row["articles"], row["troubles"]) == (["pages"], 1, [])
    assert "mill-fire" in printed.err, "the introduction on the console"
    assert main(call) == 0
    assert json.loads(capsys.readouterr().out)["read"] == []


def test_a_path_starts_where_the_configuration_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Wherever the command is called: a daemon rarely works in the folder of its configuration."""
    home, elsewhere = tmp_path / "home", tmp_path / "elsewhere"
    for folder in (home / "inbox", elsewhere):
        folder.mkdir(parents=True)
    (home / "inbox" / "one.html").write_text(SENTENCED, "utf-8")
    (home / "sources.yaml").write_text(
        "cases: [{name: mill-fire, entities: [Nora Quist]}]\nsources: [{name: cuttings, kind: folder, path: inbox}]\n"
    )
    monkeypatch.chdir(elsewhere)
    assert main(["-c", str(home / "sources.yaml"), "once"]) == 0
    with open_store(f"sqlite:///{home / 'casewire.db'}") as kept:
        assert [stored.article.title for stored in kept.articles.all()] == ["Nora Quist sentenced to two years"]
