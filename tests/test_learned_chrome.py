"""What recurs on a source's pages is learned while they are read, shown, and can be undone."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from pytest_httpserver import HTTPServer

from pipeline.__main__ import main
from storage import open_store
from tests.test_run import configured, feed, one_pass

NOW = datetime(2024, 5, 7, 9, tzinfo=UTC)
BOX = "The Valley Notebook is printed on paper from the county's own mill."
WORDS = "harbour mill river stone bread winter letter garden copper window market bridge candle forest silver paper".split()


def story(number: int) -> str:
    chance = random.Random(number)
    paragraphs = "".join(f"<p>{' '.join(chance.choices(WORDS, k=40)).capitalize()}, the council heard on Monday.</p>" for _ in range(4))
    head = f"<title>Story {number}</title>"
    return f"<html><head>{head}</head><body><article><h1>Story {number}</h1>{paragraphs}<p>{BOX}</p></article></body></html>"


@pytest.fixture
def store(tmp_path):
    with open_store(f"sqlite:///{tmp_path / 'casewire.db'}") as opened:
        yield opened


def test_a_box_on_every_page_is_learned_shown_and_given_back(httpserver: HTTPServer, store, tmp_path, capsys):
    base = httpserver.url_for("").rstrip("/")
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    for number in range(24):
        httpserver.expect_request(f"/s{number}").respond_with_data(story(number), content_type="text/html")
    config = configured(httpserver, f'{{name: courier, kind: feed, url: "{base}/feed", every: 1h}}')
    for turn in range(2):
        httpserver.expect_oneshot_request("/feed").respond_with_data(
            feed(base, *(f"s{number}" for number in range(12 * turn, 12 * turn + 12))), content_type="application/rss+xml"
        )
        one_pass(config, store, NOW + timedelta(hours=2 * turn))
    texts = {stored.article.url.rsplit("/", 1)[1]: stored.article.text for stored in store.articles.all()}
    assert BOX in texts["s0"], "nothing is learned from a first page"
    assert all(BOX not in texts[f"s{number}"] for number in range(12, 24))
    assert all("council heard" in text for text in texts.values())
    (tmp_path / "sources.yaml").write_text(
        f'cases: [{{name: mill-fire, entities: [Nora Quist]}}]\nsources: [{{name: courier, kind: feed, url: "{base}/feed"}}]', "utf-8"
    )
    call = ["-c", str(tmp_path / "sources.yaml"), "status", "--site", "courier"]
    assert main(call) == 0
    assert BOX in capsys.readouterr().out
    assert main([*call, "--keep", "1"]) == 0
    assert "kept" in capsys.readouterr().err
    assert main(call) == 0
    assert "kept " in capsys.readouterr().out
    assert main([*call, "--keep", "9"]) == 2
