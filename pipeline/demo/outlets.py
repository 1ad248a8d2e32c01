"""The demo's outlets as real HTTP servers on loopback, one port each: feeds, a news sitemap, pages in three dresses, honest ETags."""

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from zoneinfo import ZoneInfo

from jinja2 import Environment, PackageLoader, select_autoescape

from pipeline.demo.material import Edition, Newsroom, Outlet, Page

SHOWN = 12
"""Items a feed shows: what is older has left it."""


class Press:
    """All outlets of a newsroom at one step. `step` is turned by the demo; the servers show what is published by then."""

    def __init__(self, newsroom: Newsroom) -> None:
        self.newsroom = newsroom
        self.step = 0
        self.addresses: dict[str, str] = {}
        self.requests: list[tuple[str, str, int]] = []
        """(outlet, path, status) of every request answered."""
        self._templates = Environment(
            loader=PackageLoader("pipeline.demo", "templates"),
            autoescape=select_autoescape(default=True),
            trim_blocks=True,
            lstrip_blocks=True,
        )

    @contextmanager
    def open(self) -> Iterator["Press"]:
        """Serves every outlet on a port of its own on 127.0.0.1 until the block ends."""
        servers = [self._serve(outlet) for outlet in self.newsroom.outlets]
        try:
            yield self
        finally:
            for server in servers:
                server.shutdown()
                server.server_close()

    def _serve(self, outlet: Outlet) -> ThreadingHTTPServer:
        press = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                status, kind, body = press.answer(outlet, self.path)
                tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
                if status == 200 and self.headers.get("If-None-Match") == tag:
                    status, body = 304, b""
                press.requests.append((outlet.name, self.path, status))
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("ETag", tag)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                return

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        self.addresses[outlet.name] = f"http://127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return server

    def answer(self, outlet: Outlet, path: str) -> tuple[int, str, bytes]:
        """Status, content type and body for a request to an outlet at the present step."""
        path = path.partition("?")[0]
        if path == self.announced_at(outlet):
            kind, text = self._announcement(outlet)
            return 200, kind, text.encode()
        for page, edition in self.published(outlet):
            if path == f"/{page.slug}/":
                return 200, "text/html; charset=utf-8", self._page(outlet, page, edition).encode()
        return 404, "text/plain; charset=utf-8", b"no such page"

    def published(self, outlet: Outlet) -> list[tuple[Page, Edition]]:
        """The outlet's pages with the edition that stands now, newest first."""
        pages = [(page, edition) for page in self.newsroom.pages if page.outlet == outlet.name and (edition := page.at(self.step))]
        return sorted(pages, key=lambda pair: pair[1].at, reverse=True)

    @staticmethod
    def announced_at(outlet: Outlet) -> str:
        """The path of an outlet's feed or sitemap."""
        return {"rss": "/feed/", "atom": "/atom.xml", "json": "/feed.json", "news-sitemap": "/news-sitemap.xml"}[outlet.form]

    def address(self, outlet: Outlet, page: Page) -> str:
        """Where a page stands."""
        return f"{self.addresses[outlet.name]}/{page.slug}/"

    def _announcement(self, outlet: Outlet) -> tuple[str, str]:
        shown = self.published(outlet)[:SHOWN]
        if outlet.form == "json":
            return "application/feed+json", json.dumps(self._json_feed(outlet, shown), ensure_ascii=False)
        items = [
            {"url": self.address(outlet, page), "title": edition.title, "summary": _summary(edition), "byline": page.byline}
            | {"first": page.editions[0].at, "at": edition.at, "mail_date": format_datetime(page.editions[0].at)}
            for page, edition in shown
        ]
        kind = {"rss": "application/rss+xml", "atom": "application/atom+xml", "news-sitemap": "application/xml"}[outlet.form]
        return kind, self._templates.get_template(f"{outlet.form}.xml").render(outlet=outlet, home=self.addresses[outlet.name], items=items)

    def _json_feed(self, outlet: Outlet, shown: list[tuple[Page, Edition]]) -> dict[str, object]:
        return {
            "version": "https://jsonfeed.org/version/1.1",
            "title": outlet.title,
            "home_page_url": self.addresses[outlet.name],
            "items": [
                {
                    "id": self.address(outlet, page),
                    "url": self.address(outlet, page),
                    "title": edition.title,
                    "summary": _summary(edition),
                    "date_published": page.editions[0].at.isoformat(),
                    "date_modified": edition.at.isoformat(),
                }
                for page, edition in shown
            ],
        }

    def _page(self, outlet: Outlet, page: Page, edition: Edition) -> str:
        paragraphs = [" ".join(part.split()) for part in edition.text.split("\n\n") if part.strip()]
        others = [(self.address(outlet, other), each.title) for other, each in self.published(outlet) if other is not page][:4]
        zone = ZoneInfo(outlet.zone)
        return self._templates.get_template(f"{outlet.dress}.html").render(
            outlet=outlet,
            page=page,
            edition=edition,
            paragraphs=paragraphs if page.shows is None else paragraphs[: page.shows],
            walled=page.shows is not None,
            others=others,
            home=self.addresses[outlet.name],
            url=self.address(outlet, page),
            first=page.editions[0].at.astimezone(zone),
            at=edition.at.astimezone(zone),
            year=datetime.now(UTC).year,
        )


def _summary(edition: Edition) -> str:
    return " ".join(edition.text.split("\n\n")[0].split())
