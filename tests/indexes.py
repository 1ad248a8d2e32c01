"""Outlets and the indexes that list them, on loopback: a Media Cloud, a Wayback Machine, and places that count what they are asked.

After the project's reading of their source code and descriptions: what the real ones refuse is refused, what they leave out is left out.
"""

import base64
import json
import random
import re
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

TOKEN = "a-token-of-media-cloud"


class Said(NamedTuple):
    """An answer."""

    status: int
    body: bytes = b""
    kind: str = "text/html"
    headers: tuple[tuple[str, str], ...] = ()


def of_json(data: object, status: int = 200) -> Said:
    """An answer of a service."""
    return Said(status, json.dumps(data).encode(), "application/json")


class Place:
    """A server of its own that counts every request by path with its query, and how many it answers at once."""

    def __init__(self, answer: Callable[[str, dict[str, str]], Said]) -> None:
        self.asked: Counter[str] = Counter()
        self.before: Callable[[str], None] = lambda _path: None
        self.at_once = self.most_at_once = 0
        lock, place = threading.Lock(), self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                with lock:
                    place.asked[self.path] += 1
                    place.at_once += 1
                    place.most_at_once = max(place.at_once, place.most_at_once)
                place.before(self.path)
                said = answer(self.path, {name.lower(): value for name, value in self.headers.items()})
                with lock:
                    place.at_once -= 1
                self.send_response(said.status)
                for name, value in (("Content-Type", said.kind), ("Content-Length", str(len(said.body))), *said.headers):
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(said.body)

            def log_message(self, *_: object) -> None:
                return

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self.server.server_port}"
        self.address = f"http://{self.host}"
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def close(self) -> None:
        """Answers no more."""
        self.server.shutdown()
        self.server.server_close()


PLACES = "harbour bridge market council station museum library garden school hospital".split()
MATTERS = "the roof of the old hall,the price of bread,a new road to the coast,the winter fair,the level of the river".split(",")
DEEDS = "was discussed,was put off,was paid for,was praised by many,was voted on,was forgotten until the evening".split(",")


def story(day: date, who: str = "Nora Quist") -> str:
    """A page about the case, in words of its own day."""
    chance = random.Random(day.toordinal())
    told = (f"At the {chance.choice(PLACES)}, {chance.choice(MATTERS)} {chance.choice(DEEDS)}." for _ in range(7))
    at = f'<meta property="article:published_time" content="{day}T10:00:00Z">'
    lead = f"{who} of Quist Mills spoke on {day:%A} to the council about the mill and its future. {' '.join(told)}"
    more = "The council thanked her and moved on to the next matter, which was the bridge over the river."
    body = f"<h1>Nora Quist before the council on {day}</h1><p>{lead}</p><p>{more}</p>"
    return f"<html><head><title>Nora Quist before the council on {day}</title>{at}</head><body><article>{body}</article></body></html>"


class Outlet:
    """An outlet: pages by path, those that are gone (404, 410), and a sitemap of the days it lists."""

    def __init__(self) -> None:
        self.pages: dict[str, str] = {}
        self.gone: dict[str, int] = {}
        self.mapped: list[str] = []
        self.place = Place(self._answer)
        self.address, self.host = self.place.address, self.place.host

    def publish(self, day: date, slug: str = "quist-mills", *, mapped: bool = True, gone: int = 0) -> str:
        """A story; its path. `gone`: the status with which it is answered today."""
        path = f"/{day:%Y/%m/%d}/{slug}/"
        self.pages[path] = story(day)
        self.gone |= {path: gone} if gone else {}
        self.mapped += [path] if mapped else []
        return path

    def _answer(self, path: str, _headers: dict[str, str]) -> Said:
        if path == "/sitemap.xml":
            urls = "".join(f"<url><loc>{self.address}{each}</loc></url>" for each in self.mapped)
            return Said(200, f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode(), "application/xml")
        plain = f"{path.partition('?')[0].rstrip('/')}/"
        if plain in self.gone:
            return Said(self.gone[plain], b"<h1>Not here</h1>")
        return Said(200, self.pages[plain].encode()) if plain in self.pages else Said(404)

    def asked_pages(self) -> Counter[str]:
        """How often each story was asked for, whatever stood behind its path."""
        counts: Counter[str] = Counter()
        for path, count in self.place.asked.items():
            if path not in ("/robots.txt", "/sitemap.xml"):
                counts[path.partition("?")[0].rstrip("/")] += count
        return counts


@dataclass
class MediaCloud:
    """An index of stories: two requests a minute (a third is refused as the real one refuses it), pages by tokens, in order of indexing."""

    clock: Callable[[], datetime]
    stories: list[dict[str, Any]] = field(default_factory=list)
    most: int = 1000
    limited: bool = True
    asked: list[datetime] = field(default_factory=list)
    refused: int = 0
    down: list[Said] = field(default_factory=list)
    """Answers to give first."""

    def __post_init__(self) -> None:
        self.place = Place(self._answer)
        self.address = f"{self.place.address}/api/search/story-list"

    def add(self, url: str, day: date, title: str = "Quist on trial", **more: Any) -> dict[str, Any]:
        """A story is indexed, a few days after it was published."""
        indexed = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=3)
        row = {
            "id": f"{len(self.stories):032x}",
            "media_name": urlsplit(url).hostname,
            "media_url": urlsplit(url).hostname,
            "title": title,
            "publish_date": day.isoformat(),
            "indexed_date": indexed.isoformat(sep=" "),
            "url": url,
            "language": "en",
            **more,
        }
        self.stories.append(row)
        return row

    def _answer(self, path: str, headers: dict[str, str]) -> Said:
        if headers.get("authorization") != f"Token {TOKEN}":
            return of_json({"detail": "Invalid token."}, 401)
        now = self.clock()
        if self.limited and sum(at > now - timedelta(minutes=1) for at in self.asked) >= 2:
            self.refused += 1
            return of_json({"detail": "You do not have permission to perform this action."}, 403)
        self.asked.append(now)
        if self.down:
            return self.down.pop(0)
        wanted = {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}
        if not (wanted.get("ss") or wanted.get("cs")):
            return of_json({"status": "error", "note": "at least one of collections or sources is required"}, 400)
        return of_json(self._page(wanted))

    def _page(self, wanted: dict[str, str]) -> dict[str, Any]:
        rows = [row for row in self.stories if (row["publish_date"] or wanted["start"]) >= wanted["start"]]
        rows = [row for row in rows if (row["publish_date"] or wanted["end"]) <= wanted["end"] and wanted["q"].strip('"') in row["title"]]
        rows.sort(key=lambda row: (row["indexed_date"], row["id"]), reverse=wanted.get("sort_order", "desc") == "desc")
        after = base64.urlsafe_b64decode(wanted["pagination_token"]).decode() if "pagination_token" in wanted else ""
        start = next((place + 1 for place, row in enumerate(rows) if row["id"] == after), 0)
        shown = rows[start : start + min(self.most, int(wanted.get("page_size", 1000)))]
        more = start + len(shown) < len(rows)
        token = base64.urlsafe_b64encode(shown[-1]["id"].encode()).decode() if more and shown else None
        return {"stories": shown, "pagination_token": token}


class Taken(NamedTuple):
    """A row of the archive's index, with what was taken."""

    urlkey: str
    timestamp: str
    original: str
    mimetype: str
    statuscode: str
    body: bytes


@dataclass
class WaybackMachine:
    """An archive with its index: prefix and exact matches, filters, adjacent collapse, keys to go on with, six seconds between requests."""

    clock: Callable[[], datetime]
    rows: list[Taken] = field(default_factory=list)
    most: int = 10_000
    limited: bool = True
    down: list[Said] = field(default_factory=list)
    asked: list[datetime] = field(default_factory=list)
    refused: int = 0
    robots: str = ""

    def __post_init__(self) -> None:
        self.place = Place(self._answer)
        self.address = self.place.address

    def take(self, original: str, at: datetime, body: str, mimetype: str = "text/html", status: str = "200") -> Taken:
        """A capture is made."""
        row = Taken(urlkey(original), f"{at:%Y%m%d%H%M%S}", original, mimetype, status, body.encode())
        self.rows.append(row)
        return row

    def _answer(self, path: str, _headers: dict[str, str]) -> Said:
        if path == "/robots.txt":
            return Said(200, self.robots.encode(), "text/plain") if self.robots else Said(404)
        now = self.clock()
        if self.limited and self.asked and now - self.asked[-1] < timedelta(seconds=6):
            self.refused += 1
            return Said(429, b"slow down")
        self.asked.append(now)
        if self.down:
            return self.down.pop(0)
        return self._index(path) if path.startswith("/cdx/search/cdx?") else self._copy(path)

    def _index(self, path: str) -> Said:
        wanted = parse_qs(urlsplit(path).query)
        one = {name: values[0] for name, values in wanted.items()}
        key = urlkey(one["url"])
        rows = [row for row in sorted(self.rows) if (row.urlkey == key if one["matchType"] == "exact" else row.urlkey.startswith(key))]
        rows = [
            row for row in rows if one.get("from", "") <= row.timestamp and row.timestamp[: len(one.get("to", "9"))] <= one.get("to", "9")
        ]
        for each in wanted.get("filter", ()):
            name, _, pattern = each.partition(":")
            if name[:1] in "=~":
                return Said(400, b"Invalid filter", "text/plain")
            rows = [row for row in rows if re.fullmatch(pattern, str(getattr(row, name)))]
        if one.get("collapse") == "urlkey":
            rows = [row for place, row in enumerate(rows) if not place or rows[place - 1].urlkey != row.urlkey]
        limit = min(self.most, int(one.get("limit", self.most)))
        start = max(0, len(rows) + limit) if limit < 0 else int(one.get("resumeKey", "0"))
        limit = abs(limit)
        fields = one.get("fl", "urlkey,timestamp,original,mimetype,statuscode").split(",")
        shown = [[str(getattr(row, name)) for name in fields] for row in rows[start : start + limit]]
        more = start + limit < len(rows) and one.get("showResumeKey") == "true"
        return of_json([fields, *shown, *([[], [str(start + limit)]] if more else [])] if shown else [])

    def _copy(self, path: str) -> Said:
        found = re.fullmatch(r"/web/(\d{14})id_/(.+)", path)
        held = [row for row in self.rows if found and row.original == found[2]]
        for row in held:
            if found and row.timestamp == found[1]:
                return Said(200, row.body, row.mimetype, (("x-archive-orig-date", row.timestamp),))
        if held:
            return Said(302, headers=(("Location", f"/web/{held[0].timestamp}id_/{held[0].original}"),))
        return Said(404)


def urlkey(url: str) -> str:
    """An address as archives sort it: the host turned round, without scheme, `www.` and the slash at its end."""
    parts = urlsplit(url)
    host = ",".join(reversed((parts.hostname or "").removeprefix("www.").split(".")))
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    return f"{host}{port}){parts.path.lower().rstrip('/') or '/'}" + (f"?{parts.query}" if parts.query else "")
