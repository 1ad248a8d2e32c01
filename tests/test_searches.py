"""Searches that wrap or hide their links: Bing's decode offline; Google News' are looked up once, and only where they are worth it."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from casefile.config import parse
from casefile.errors import SourceError
from casefile.material import Document, Form, Source
from pipeline import googlenews
from pipeline.house import furnish
from pipeline.run import run_pass
from pipeline.sources import search
from pipeline.wiring import client_for
from storage import Store, open_store
from tests.trust_stories import story

NOW = datetime(2026, 11, 19, 18, tzinfo=UTC)


# --- Bing --------------------------------------------------------------------------------------------------------------


def bing(link: str, title: str, outlet: str) -> str:
    """An item as Bing words it: the link wrapped, the outlet in a namespace of its own."""
    escaped = link.replace("&", "&amp;")
    return (
        f"<item><title>{title}</title><link>{escaped}</link><description>Nora Quist …</description>"
        f"<pubDate>Thu, 19 Nov 2026 15:00:00 GMT</pubDate><News:Source>{outlet}</News:Source>"
        "<News:Image>http://www.bing.com/th?id=OVFT.x&amp;pid=News</News:Image></item>"
    )


def of_bing(target: str, tid: str) -> str:
    return f"http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&tid={tid}&url={target}&c=1846&mkt=en-us"


def leads_of(*items: str) -> list[tuple[str, str, str]]:
    body = f'<?xml version="1.0"?><rss version="2.0" xmlns:News="http://www.bing.com:80/news/search/"><channel>{"".join(items)}</channel></rss>'
    document = Document(url="http://b.test/", final_url="http://b.test/", status=200, fetched_at=NOW, body=body.encode())
    found = search.leads(document, Source(name="bing", kind="search", url="http://b.test/"))
    return [(lead.url, lead.title, lead.key) for lead in found.leads]


def test_bing_links_decode_without_asking_anybody() -> None:
    wrapped = "https%3a%2f%2fcourier.test%2f2026%2f11%2f19%2fquist%3fid%3d7%26page%3d2"
    one, again = (bing(of_bing(wrapped, tid), "Quist in court", "The Courier") for tid in ("aa", "bb"))
    copied = bing(of_bing("https%3a%2f%2fwww.msn.com%2fen-us%2fnews%2fquist%2far-AA1", "cc"), "Quist in court on MSN", "The Courier on MSN")
    bare = bing("http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&tid=dd&c=1", "No target", "Nobody")
    assert leads_of(one, again, copied, bare) == [
        ("https://courier.test/2026/11/19/quist?id=7&page=2", "Quist in court", "courier.test/2026/11/19/quist?id=7&page=2"),
        ("https://www.msn.com/en-us/news/quist/ar-AA1", "Quist in court", "www.msn.com/en-us/news/quist/ar-AA1"),
        (
            "http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&tid=dd&c=1",
            "No target",
            "www.bing.com/news/apiclick.aspx?aid=&c=1&ref=FexRss&tid=dd",
        ),
    ]


# --- Google News -------------------------------------------------------------------------------------------------------


@dataclass
class GoogleNews:
    """A feed whose links hide their targets, the pages of the links, and the inner interface that knows them."""

    server: HTTPServer
    items: list[tuple[str, str, str]] = field(default_factory=list)
    """Token, headline, outlet."""
    targets: dict[str, str] = field(default_factory=dict)
    signed: bool = True
    refuse: int = 0
    answer: bytes | None = None

    def serve(self) -> "GoogleNews":
        """Answers from now on."""
        self.home = self.server.url_for("/").rstrip("/")
        self.server.expect_request("/feed").respond_with_handler(self._feed)
        self.server.expect_request("/robots.txt").respond_with_data("", status=404)
        self.server.expect_request("/_/DotsSplashUi/data/batchexecute", method="POST").respond_with_handler(self._execute)
        return self

    def item(self, token: str, headline: str, outlet: str, target: str = "") -> None:
        """Something is found; its link leads to `target`."""
        self.items.append((token, headline, outlet))
        self.targets[token] = target
        self.server.expect_request(f"/rss/articles/{token}").respond_with_handler(self._page)

    def _feed(self, _request: Request) -> Response:
        rows = "".join(
            f"<item><title>{headline} - {outlet}</title><link>https://news.google.com/rss/articles/{token}?oc=5</link>"
            f'<guid isPermaLink="false">{token}</guid><pubDate>Thu, 19 Nov 2026 15:00:00 GMT</pubDate>'
            f'<description>&lt;a href="https://news.google.com/rss/articles/{token}?oc=5"&gt;{headline}&lt;/a&gt;</description>'
            f'<source url="https://{outlet.lower()}.test">{outlet}</source></item>'
            for token, headline, outlet in self.items
        )
        return Response(f'<?xml version="1.0"?><rss version="2.0"><channel>{rows}</channel></rss>', content_type="application/rss+xml")

    def _page(self, request: Request) -> Response:
        if self.refuse:
            return Response("unusual traffic", status=self.refuse)
        token = request.path.rpartition("/")[2]
        signature = f'data-n-a-sg="sig-{token}" data-n-a-ts="1763560000"' if self.signed else ""
        return Response(
            f'<html><c-wiz><div jscontroller="x" data-n-a-id="{token}" {signature}></div></c-wiz></html>', content_type="text/html"
        )

    def _execute(self, request: Request) -> Response:
        if self.answer is not None:
            return Response(self.answer)
        ((name, inner, _, _),) = json.loads(parse_qs(request.get_data(as_text=True))["f.req"][0])[0]
        kind, _, token, moment, signature = json.loads(inner)
        assert (name, kind, moment, signature) == ("Fbv4je", "garturlreq", 1763560000, f"sig-{token}")
        row = ["wrb.fr", "Fbv4je", json.dumps(["garturlres", self.targets[token], 1]), None, None, None, "generic"]
        return Response(f")]}}'\n\n{json.dumps([row, ['di', 9], ['af.httprm', 8, '1', 4]])}")

    def asked(self) -> list[str]:
        """What Google was asked, without its feed."""
        paths = [request.path for request, _ in self.server.log]
        return [path for path in paths if path.startswith(("/rss/", "/_/"))]


@pytest.fixture
def google(httpserver: HTTPServer) -> GoogleNews:
    return GoogleNews(httpserver).serve()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as opened:
        opened.meta.put("introduced:mill-fire", NOW.isoformat())
        yield opened


def one_pass(google: GoogleNews, store: Store, now: datetime = NOW, more: str = "resolve: yes") -> None:
    host = f"{google.server.host}:{google.server.port}"
    config = parse(
        f"""
cases: [{{name: mill-fire, terms: [Quist Mills], entities: [{{name: Nora Quist, role: defendant}}]}}]
sources: [{{name: google, kind: search, url: "{google.home}/feed", server: "{google.home}", every: 1h, {more}}}]
network: {{allow: ["{host}"]}}
""",
        file="test",
    )

    async def run() -> None:
        async with client_for(config.network) as client:
            await run_pass(furnish(config, store), client, now=now)

    asyncio.run(run())


TOKEN = "CBMiabcdefghijklmnop"


def test_nothing_is_looked_up_unless_a_source_says_so(google: GoogleNews, store: Store) -> None:
    google.item(TOKEN, "Nora Quist pleads guilty", "Courier")
    one_pass(google, store, more="resolve: no")
    assert google.asked() == []
    (stored,) = store.articles.all()
    assert (stored.article.title, stored.article.url) == ("Nora Quist pleads guilty", "")


def test_a_headline_that_names_a_party_is_looked_up_once_and_read_at_its_outlet(google: GoogleNews, store: Store) -> None:
    google.server.expect_request("/story").respond_with_data(story(), content_type="text/html")
    google.item(TOKEN, "Nora Quist pleads guilty", "Courier", f"{google.home}/story")
    google.item("CBMiother-headlines-here", "Ferry late again", "Herald", f"{google.home}/ferry")
    one_pass(google, store)
    assert google.asked() == [f"/rss/articles/{TOKEN}", "/_/DotsSplashUi/data/batchexecute"]
    kept = {stored.article.url: stored.article for stored in store.articles.all()}
    assert set(kept) == {f"{google.home}/story", ""}
    assert kept[f"{google.home}/story"].form is Form.ARTICLE
    google.items.append((f"{TOKEN}", "Nora Quist pleads guilty, again", "Courier"))
    google.items.pop(0)
    one_pass(google, store, NOW + timedelta(hours=2))
    assert len(google.asked()) == 2, "a token leads where it led"


def test_what_we_hold_from_its_outlet_is_not_looked_up(google: GoogleNews, store: Store) -> None:
    google.server.expect_request("/story").respond_with_data(story(title="Nora Quist pleads guilty"), content_type="text/html")
    google.item(
        TOKEN, "Nora Quist pleads guilty", "127.0.0.1" if google.server.host == "127.0.0.1" else "localhost", f"{google.home}/story"
    )
    one_pass(google, store)
    google.item("CBMisecond-link-to-it", *google.items[0][1:])
    one_pass(google, store, NOW + timedelta(hours=2))
    assert len(google.asked()) == 2
    assert store.articles.count() == 1
    assert not store.leads.waiting(NOW + timedelta(hours=2))


@pytest.mark.parametrize("trouble", ["refused", "changed", "nonsense", "spent"])
def test_whatever_fails_the_headline_stays(google: GoogleNews, store: Store, trouble: str) -> None:
    google.item(TOKEN, "Nora Quist pleads guilty", "Courier", f"{google.home}/story")
    google.refuse = 429 if trouble == "refused" else 0
    google.signed = trouble != "changed"
    google.answer = b"[]" if trouble == "nonsense" else None
    one_pass(google, store, more="resolve: yes, budget: 0" if trouble == "spent" else "resolve: yes")
    (stored,) = store.articles.all()
    assert (stored.article.title, stored.article.url) == ("Nora Quist pleads guilty", "")
    (entry,) = store.sources.entries("google")
    words = {"refused": "429", "changed": "no data-n-a-sg", "nonsense": "no row Fbv4je", "spent": "budget of requests to Google News is 0"}
    assert entry.stage == "resolve"
    assert words[trouble] in entry.reason
    assert entry.reason.endswith("its headline is kept")


def test_after_a_refusal_nothing_is_asked_for_hours(google: GoogleNews, store: Store) -> None:
    google.refuse = 429
    google.item(TOKEN, "Nora Quist pleads guilty", "Courier", f"{google.home}/story")
    one_pass(google, store)
    google.item("CBMianother-of-the-day", "Nora Quist is sentenced", "Herald", f"{google.home}/story")
    one_pass(google, store, NOW + timedelta(hours=2))
    assert len(google.asked()) == 1
    google.refuse = 0
    google.item("CBMithe-third-of-them", "Nora Quist appeals", "Herald", f"{google.home}/third")
    one_pass(google, store, NOW + timedelta(hours=9))
    assert len(google.asked()) == 3


ANSWERS: dict[str, tuple[bytes, str]] = {
    "no JSON": (b"<html>", "no row Fbv4je"),
    "another call": (b')]}\'\n\n[["wrb.fr","Other","[]"]]', "no row Fbv4je"),
    "no inner JSON": (b')]}\'\n\n[["wrb.fr","Fbv4je",null]]', "no row Fbv4je"),
    "another name": (b')]}\'\n\n[["wrb.fr","Fbv4je","[\\"other\\",\\"https://a.test/\\"]"]]', "answers 'other', 'https://a.test/'"),
    "no address": (b')]}\'\n\n[["wrb.fr","Fbv4je","[\\"garturlres\\",7]"]]', "answers 'garturlres', 7"),
    "a script": (b')]}\'\n\n[["wrb.fr","Fbv4je","[\\"garturlres\\",\\"javascript:x\\"]"]]', "javascript:x"),
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_changed_answer_is_told_by_what_it_lacks(answer: str) -> None:
    body, words = ANSWERS[answer]
    with pytest.raises(SourceError, match=words):
        googlenews.target_in(body)


@pytest.mark.parametrize(
    ("url", "token"),
    [
        (f"https://news.google.com/rss/articles/{TOKEN}?oc=5", TOKEN),
        (f"https://news.google.com/read/{TOKEN}?hl=en-US", TOKEN),
        (f"https://news.google.com.evil.test/rss/articles/{TOKEN}", ""),
        ("https://news.google.com/rss/search?q=x", ""),
        (f"https://news.google.com/rss/articles/{TOKEN}/../../x", ""),
        ("", ""),
    ],
)
def test_only_links_of_google_news_have_tokens(url: str, token: str) -> None:
    assert googlenews.token_of(url) == token


def test_the_question_carries_the_signature_and_nothing_of_the_page(google: Any) -> None:
    body = googlenews.question(TOKEN, b'<div data-n-a-sg="AZ_-9" data-n-a-ts="17"><script>evil()</script>')
    assert json.loads(json.loads(parse_qs(body.decode())["f.req"][0])[0][0][1])[2:] == [TOKEN, 17, "AZ_-9"]
