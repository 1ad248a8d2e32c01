"""20,000 articles of one outlet over five years, backfilled, killed at random points and resumed.

    python -m bench.backfill [ARTICLES] [KILLS]

Prints how often pages were asked for, how many were asked at once, what is kept, and the peak memory of the process and its parsers.
"""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from storage import open_store

ROOT = Path(__file__).resolve().parents[1]
FIRST = date(2019, 1, 1)
WORDS = "harbour mill river stone bread winter letter garden copper window market bridge candle forest silver paper council".split()


class Outlet(ThreadingHTTPServer):
    """An outlet with a sitemap a month; counts what it is asked, and how many requests are answered at the same time."""

    daemon_threads = True

    def __init__(self, articles: int) -> None:
        self.articles = articles
        self.asked: Counter[str] = Counter()
        self.at_once = self.most_at_once = 0
        self.lock = threading.Lock()
        super().__init__(("127.0.0.1", 0), _Handler)
        self.address = f"http://127.0.0.1:{self.server_port}"

    def day(self, number: int) -> date:
        return FIRST + timedelta(days=number * 1826 // self.articles)

    def path(self, number: int) -> str:
        return f"/{self.day(number):%Y/%m/%d}/story-{number}/"

    def body(self, path: str) -> bytes:
        if path == "/sitemap.xml":
            months = sorted({f"{self.day(number):%Y-%m}" for number in range(self.articles)})
            maps = "".join(f"<sitemap><loc>{self.address}/sitemap-{month}.xml</loc></sitemap>" for month in months)
            return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{maps}</sitemapindex>'.encode()
        if path.startswith("/sitemap-"):
            numbers = [number for number in range(self.articles) if f"{self.day(number):%Y-%m}" in path]
            urls = "".join(f"<url><loc>{self.address}{self.path(number)}</loc></url>" for number in numbers)
            return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode()
        return self.page(int(path.rstrip("/").rpartition("-")[2])).encode() if "story-" in path else b""

    def page(self, number: int) -> str:
        chance = random.Random(number)
        paragraphs = "".join(f"<p>{' '.join(chance.choices(WORDS, k=60)).capitalize()}.</p>" for _ in range(6))
        about = "Nora Quist of Quist Mills spoke to the council on the matter." if number % 50 == 0 else "The council met."
        at = f'<meta property="article:published_time" content="{self.day(number)}T10:00:00Z">'
        body = f"<h1>Story {number}</h1><p>{about}</p>{paragraphs}"
        return f"<html><head><title>Story {number}</title>{at}</head><body><article>{body}</article></body></html>"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Outlet

    def do_GET(self) -> None:
        with self.server.lock:
            self.server.asked[self.path] += 1
            self.server.at_once += 1
            self.server.most_at_once = max(self.server.most_at_once, self.server.at_once)
        body = self.server.body(self.path)
        with self.server.lock:
            self.server.at_once -= 1
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/html" if "story-" in self.path else "application/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        return


def main(articles: int = 20_000, kills: int = 10) -> None:
    """Runs it and prints the figures."""
    outlet = Outlet(articles)
    threading.Thread(target=outlet.serve_forever, daemon=True).start()
    began = time.time()
    with tempfile.TemporaryDirectory() as folder:
        config = {
            "cases": [{"name": "mill-fire", "terms": ["Quist Mills"], "entities": ["Nora Quist"]}],
            "sources": [{"name": "outlet", "kind": "sitemap", "url": f"{outlet.address}/sitemap.xml"}],
            "network": {"allow": [f"127.0.0.1:{outlet.server_port}"]},
        }
        (Path(folder) / "sources.yaml").write_text(json.dumps(config), "utf-8")
        peak, killed = _until_done(folder, outlet, articles, kills)
        with open_store(f"{folder}/casewire.db") as store:
            kept, alerts = store.articles.count(), len(store.outbox.alerts())
    pages = Counter(count for path, count in outlet.asked.items() if "story-" in path)
    print(f"{articles} articles, {killed} kills, {time.time() - began:.0f} s: {kept} kept, {alerts} alerts, peak memory {peak} MB")
    print(f"pages asked for: {dict(pages)} (times: pages); at most {outlet.most_at_once} requests at once")


def _until_done(folder: str, outlet: Outlet, articles: int, kills: int) -> tuple[int, int]:
    """Runs the backfill again and again, killing it `kills` times spread over its work; peak memory in MB, and the kills."""
    chance = random.Random(20261120)
    points = sorted(chance.sample(range(1, articles), kills))
    peak = killed = 0
    command = [
        sys.executable,
        "-m",
        "pipeline",
        "-c",
        f"{folder}/sources.yaml",
        "--quiet",
        "backfill",
        "--since",
        "2018-12-31",
        "--until",
        "2030-01-01",
    ]
    while True:
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, start_new_session=True)
        while process.poll() is None:
            peak = max(peak, _memory(process.pid))
            if points and sum("story-" in path for path in list(outlet.asked)) >= points[0]:
                points.pop(0)
                os.killpg(process.pid, signal.SIGKILL)
                killed += 1
            time.sleep(0.2)
        if process.returncode == 0:
            return peak, killed


def _memory(pid: int) -> int:
    """Resident memory of a process and its children, in MB."""
    total = 0
    for each in [pid, *_children(pid)]:
        try:
            total += int(Path(f"/proc/{each}/statm").read_text().split()[1])
        except (OSError, IndexError):
            continue
    return total * os.sysconf("SC_PAGE_SIZE") // 2**20


def _children(pid: int) -> list[int]:
    try:
        listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    return [child for each in map(int, listed) for child in (each, *_children(each))]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
