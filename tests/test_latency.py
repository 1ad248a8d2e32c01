"""From publication to delivery on a loopback newsroom, through the daemon."""

import asyncio
import random
import time
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from casefile.config import Configuration, parse
from pipeline.daemon import Daemon
from pipeline.demo.sinks import HookSink
from pipeline.wiring import client_for
from storage import open_store

POLL = 5.0
PEOPLE = (
    "Nora Quist",
    "Edgar Brenford",
    "Ines Tolvley",
    "Tobias Marsham",
    "Wanda Quilwick",
    "Felix Fennson",
    "Greta Draby",
    "Hugo Oskotte",
)

PAGE = """<html><head><title>{who} sentenced to {years} years in prison</title>
<meta property="article:published_time" content="{at}"></head><body><article><h1>{who} sentenced to {years} years in prison</h1>
<p>{who} was sentenced today to {years} years in prison, a court said in its ruling.</p>
<p>The {noun} had waited for this day, and the hall was full to the last seat
when the {noun} heard the judge read it out.</p></article></body></html>"""


class Newsroom:
    """A feed that a story joins whenever one is published."""

    def __init__(self, server: HTTPServer) -> None:
        self.base = server.url_for("").rstrip("/")
        self.published: dict[str, float] = {}
        self._items: list[str] = []
        server.expect_request("/robots.txt").respond_with_data("", status=404)
        server.expect_request("/feed").respond_with_handler(self._feed)
        self._server = server

    def publish(self, number: int, who: str) -> None:
        """One more story."""
        at = datetime.now(UTC)
        words = PAGE.format(who=who, years=number + 2, at=at.isoformat(), noun=("village", "family", "harbour", "school")[number % 4])
        self._server.expect_request(f"/{number}").respond_with_data(words, content_type="text/html")
        self._items.append(
            f"<item><title>{who} sentenced to {number + 2} years in prison</title><link>{self.base}/{number}</link>"
            f"<guid>{number}</guid><pubDate>{format_datetime(at)}</pubDate></item>"
        )
        self.published[f"{self.base}/{number}"] = time.monotonic()

    def _feed(self, _request: Request) -> Response:
        items = "".join(reversed(self._items))
        feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>{self.base}</link>{items}</channel></rss>'
        return Response(feed, content_type="application/rss+xml")


def configuration(newsroom: Newsroom, hook: HookSink) -> Configuration:
    hosts = ", ".join(f'"{address.split("//")[1].split("/")[0]}"' for address in (newsroom.base, hook.url))
    return parse(
        f"""
cases: [{{name: mill, entities: [{", ".join(PEOPLE)}]}}]
sources: [{{name: courier, kind: feed, url: "{newsroom.base}/feed", every: {POLL:.0f}s}}]
watches: [{{name: desk, to: [hook], mode: now}}]
channels: {{hook: {{type: webhook, url: "{hook.url}"}}}}
network: {{allow: [{hosts}]}}
""",
        file="test",
    )


@pytest.mark.slow
async def test_what_is_published_is_delivered_within_the_poll_interval_and_five_seconds(httpserver: HTTPServer, tmp_path: Path) -> None:
    chance = random.Random(20261120)
    newsroom = Newsroom(httpserver)
    with open_store(f"sqlite:///{tmp_path / 'casewire.db'}") as store:
        store.meta.put("introduced:mill", datetime.now(UTC).isoformat())
        arrived: dict[str, float] = {}
        async with HookSink() as hook:
            config = configuration(newsroom, hook)
            async with client_for(config.network) as client:
                daemon = Daemon(store=store, client=client, config=config, base_dir=tmp_path, load=lambda: config)
                running = asyncio.create_task(daemon.run())
                for number, who in enumerate(PEOPLE):
                    newsroom.publish(number, who)
                    await asyncio.sleep(chance.uniform(1.0, 5.0))
                until = time.monotonic() + 12
                while len(arrived) < len(PEOPLE) and time.monotonic() < until:
                    await asyncio.sleep(0.1)
                    arrived = {
                        alert["articles"][0]["url"]: request.at for request in hook.requests for alert in request.json.get("alerts", ())
                    }
                daemon.stop()
                await running
    late = sorted(arrived[url] - newsroom.published[url] for url in arrived)
    assert len(late) == len(PEOPLE)
    assert late[-1] < POLL + 5.0, f"seconds from publication to delivery: {late}"
