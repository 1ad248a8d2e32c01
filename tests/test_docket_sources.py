"""Court feeds and notices, the whole way: from what a court sends to a development with its entry, nothing else fetched."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from casefile.case import Development
from casefile.config import Configuration, parse
from pipeline.house import furnish
from pipeline.run import PassReport, run_pass
from pipeline.wiring import client_for
from storage import Store, open_store
from tests.test_sources_mailbox import form, mail, maildir, notice

NOW = datetime(2026, 11, 19, 18, tzinfo=UTC)
HEAD = "<title>District of New Mexico</title><description>Docket entries of type: all</description>"


def item(base: str, case: str, text: str, entry: str, at: str = "Thu, 19 Nov 2026 15:00:00 GMT", number: int = 5) -> str:
    link = f'(&lt;a href="{base}/doc1/1211910{number:04}?caseid=77&amp;amp;de_seq_num={number}" &gt;{entry}&lt;/a&gt;)' if entry else ""
    return (
        f"<item><title>{case}</title><link>{base}/cgi-bin/DktRpt.pl?77</link><description>[{text}] {link}</description>"
        f"<guid>{base}/cgi-bin/DktRpt.pl?77&amp;{number}</guid><pubDate>{at}</pubDate></item>"
    )


def court_feed(*items: str) -> str:
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{HEAD}{"".join(items)}</channel></rss>'


MILL = """
  - name: mill-fire
    terms: [Quist Mills]
    dockets: [{court: nmd, number: "1:24-cr-00013"}, {court: nmd, number: "1:24-cv-00014"}]
    entities: [{name: Nora Quist, role: defendant}, {name: Ivo Lang, role: judge}]
"""
CLIENT = "\n  - {name: quist, entities: [Nora Quist]}\n"


def configured(server: HTTPServer, *sources: str, cases: str = MILL) -> Configuration:
    rows = "\n".join(f"  - {{{row}}}" for row in sources)
    watches = "watches: [{name: desk, to: [console], mode: now}]"
    return parse(
        f"cases:{cases}\nsources:\n{rows}\n{watches}\nnetwork: {{allow: ['{server.host}:{server.port}']}}\n",
        file="test",
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as opened:
        for case in ("mill-fire", "quist"):
            opened.meta.put(f"introduced:{case}", NOW.isoformat())
        yield opened


def one_pass(config: Configuration, store: Store, now: datetime = NOW) -> PassReport:
    async def run() -> PassReport:
        async with client_for(config.network) as client:
            return await run_pass(furnish(config, store), client, now=now)

    return asyncio.run(run())


OURS = "1:24-cr-00013-KWR USA v. Quist et al"
THEIRS = "1:24-cv-00999-KWR Doe v. Roe"


def feed_source(base: str) -> str:
    return f'name: court, kind: docket, url: "{base}/rss", court: nmd, every: 5m'


def entries(store: Store) -> dict[str | None, Development]:
    return {each.entry: each for each in store.ledger.developments("mill-fire")}


def test_a_court_feed_becomes_developments_and_nothing_behind_it_is_fetched(httpserver: HTTPServer, store: Store) -> None:
    base = httpserver.url_for("").rstrip("/")
    feed = court_feed(
        item(base, OURS, "Motion to Dismiss", "61"),
        item(base, OURS, "Order on Motion to Suppress", "62", number=6),
        item(base, THEIRS, "Order Dismissing Case", "304", number=7),
        item(base, OURS, "Notice of Attorney Appearance", "", number=8),
    )
    httpserver.expect_request("/rss").respond_with_data(feed, content_type="application/rss+xml")
    report = one_pass(configured(httpserver, feed_source(base)), store)
    assert (report.leads, report.articles, report.troubles) == (3, 3, ())
    assert [request.path for request, _ in httpserver.log] == ["/rss"]
    found = entries(store)
    assert {entry: each.kind for entry, each in found.items()} == {"61": "motion_filed", "62": "ruling", None: "procedural"}
    motion = found["61"]
    assert (motion.court, motion.docket, motion.confirmed_by_docket) == ("nmd", "1:24-cr-00013", True)
    assert motion.document_url == f"{base}/doc1/12119100005?caseid=77&de_seq_num=5"
    assert (str(motion.happened_on), motion.dated) == ("2026-11-19", True)
    assert {kept.alert.developments[0].id for kept in store.outbox.alerts()} == {found["61"].id, found["62"].id}
    assert "1 entry of dockets that no case follows" in store.sources.state("court").reason


def test_two_entries_in_the_same_words_are_two(httpserver: HTTPServer, store: Store) -> None:
    base = httpserver.url_for("").rstrip("/")
    feed = court_feed(item(base, OURS, "Order", "61"), item(base, OURS, "Order", "62", number=6))
    httpserver.expect_request("/rss").respond_with_data(feed, content_type="application/rss+xml")
    one_pass(configured(httpserver, feed_source(base)), store)
    assert set(entries(store)) == {"61", "62"}


def test_several_events_of_one_filing_are_one_development(httpserver: HTTPServer, store: Store) -> None:
    base = httpserver.url_for("").rstrip("/")
    feed = court_feed(item(base, OURS, "Motion to Suppress", "61"), item(base, OURS, "Motion for Hearing", "61"))
    httpserver.expect_request("/rss").respond_with_data(feed, content_type="application/rss+xml")
    one_pass(configured(httpserver, feed_source(base)), store)
    (only,) = entries(store).values()
    assert only.evidence[0].quote == "Motion to Suppress AND Motion for Hearing"


def test_the_short_notice_and_the_full_text_are_one_development_told_once(httpserver: HTTPServer, store: Store, tmp_path: Path) -> None:
    base = httpserver.url_for("").rstrip("/")
    feed = court_feed(item(base, OURS, "Order on Motion to Dismiss", "12"))
    httpserver.expect_request("/rss").respond_with_data(feed, content_type="application/rss+xml")
    text = "ORDER by District Judge Ivo Lang DENYING [9] Motion to Dismiss as to Nora Quist. (rt)"
    maildir(tmp_path / "mail", mail("Activity in Case", notice(form(case="USA v. Quist", number="1:24-cr-00013-KWR", text=text))))
    mailbox = f'name: notices, kind: mailbox, path: "{tmp_path / "mail"}"'
    one_pass(configured(httpserver, feed_source(base)), store)
    one_pass(configured(httpserver, feed_source(base), mailbox), store, NOW + timedelta(hours=1))
    (only,) = entries(store).values()
    assert {evidence.quote for evidence in only.evidence} == {"Order on Motion to Dismiss", text}
    assert (only.entry, only.kind, only.outlets) == ("12", "ruling", 1)
    assert len(store.outbox.alerts()) == 1
    assert {request.path for request, _ in httpserver.log} == {"/rss"}


def test_a_notice_alone_becomes_a_development_and_its_free_look_stays_unused(httpserver: HTTPServer, store: Store, tmp_path: Path) -> None:
    ours = form(case="USA v. Quist", number="1:24-cr-00013-KWR", text="MOTION to Dismiss by Nora Quist")
    theirs = form(case="Doe v. Roe", number="1:24-cv-00999", text="ORDER granting [2] Motion")
    maildir(tmp_path / "mail", mail("Activity in Case", notice(ours, theirs)))
    report = one_pass(configured(httpserver, f'name: notices, kind: mailbox, path: "{tmp_path / "mail"}"'), store)
    assert (report.articles, report.troubles, httpserver.log) == (1, (), [])
    (only,) = entries(store).values()
    assert (only.court, only.docket, only.entry, only.kind) == ("nmd", "1:24-cr-00013", "12", "motion_filed")
    assert only.actors == ("Nora Quist",)
    (article,) = store.articles.all()
    assert only.document_url is not None
    assert "magic_num" not in only.document_url + article.article.url
    assert only.document_url.endswith("caseid=77&de_seq_num=5")


def test_one_document_on_two_dockets_is_an_entry_of_each(httpserver: HTTPServer, store: Store, tmp_path: Path) -> None:
    ours = form(case="USA v. Quist", number="1:24-cr-00013-KWR", text="")
    second = form(case="Doe v. Quist", number="1:24-cv-00014", entry="12", text="ORDER granting [2] Motion to Compel")
    maildir(tmp_path / "mail", mail("Activity in Case", notice(ours, second)))
    one_pass(configured(httpserver, f'name: notices, kind: mailbox, path: "{tmp_path / "mail"}"'), store)
    assert {each.docket for each in store.ledger.developments("mill-fire")} == {"1:24-cr-00013", "1:24-cv-00014"}


def test_a_case_that_names_no_docket_finds_its_entries_by_its_parties(httpserver: HTTPServer, store: Store) -> None:
    base = httpserver.url_for("").rstrip("/")
    feed = court_feed(item(base, "1:24-cv-00777 Doe v. Nora Quist", "Complaint", "1"), item(base, THEIRS, "Order", "4", number=9))
    httpserver.expect_request("/rss").respond_with_data(feed, content_type="application/rss+xml")
    one_pass(configured(httpserver, feed_source(base), cases=CLIENT), store)
    (only,) = store.ledger.developments("quist")
    assert (only.docket, only.entry, only.kind) == ("1:24-cv-00777", "1", "lawsuit_filed")


def test_a_watched_page_of_a_state_court_is_read_again_when_it_changes(httpserver: HTTPServer, store: Store) -> None:
    base = httpserver.url_for("").rstrip("/")
    said = ["Nora Quist pleaded not guilty on Monday in the case of the Quist Mills fire, the clerk's register says."]
    page = "<html><head><title>Register</title></head><body><main><p>{}</p></main></body></html>"
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/case").respond_with_handler(lambda _: _answer(page.format("</p><p>".join(said))))
    config = configured(httpserver, f'name: register, kind: page, url: "{base}/case", every: 1h')
    one_pass(config, store)
    said.insert(0, "Nora Quist was sentenced on Thursday to two years in prison, the clerk's register says.")
    one_pass(config, store, NOW + timedelta(hours=2))
    assert {each.kind for each in store.ledger.developments("mill-fire")} == {"plea", "sentence"}
    assert [request.path for request, _ in httpserver.log].count("/case") == 2


def _answer(text: str) -> Response:
    return Response(text, content_type="text/html")
