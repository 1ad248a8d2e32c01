"""A daemon on 1,000 loopback feeds at 15 minutes: processor time, memory, and whether a visit was missed.

    python -m bench.feeds [MINUTES] [FEEDS] [SECONDS BETWEEN VISITS] [--hostile]

The feeds stand on addresses of their own (127.0.x.y), one server behind them all; one in ten has something new at each visit.

With `--hostile` there are two daemons side by side, under the same load of the machine: one on good feeds only, one where every
twentieth feed is hostile (ATTACKS). What is compared is how long after they fell due the good ones' visits were over.
"""

import json
import os
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle, pairwise
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from tests.hostile import bomb

ROOT = Path(__file__).resolve().parents[1]
SHARE = 20
"""One feed in so many is hostile."""
HANG = 90.0


class Feeds(ThreadingHTTPServer):
    """Answers every feed with ETags; notes when each was asked."""

    daemon_threads = True
    request_queue_size = 512

    def __init__(self) -> None:
        self.asked: dict[str, list[float]] = defaultdict(list)
        self.hostile: dict[str, Callable[[_Handler], None]] = {}
        super().__init__(("0.0.0.0", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Feeds

    def do_GET(self) -> None:
        host = self.headers.get("Host", "").partition(":")[0]
        if self.path == "/feed":
            self.server.asked[host].append(time.time())
        if self.path.startswith("/feed") and host in self.server.hostile:
            with suppress(OSError):
                self.server.hostile[host](self)
            self.close_connection = True
            return
        body, kind = self.body(host)
        tag = f'"{hash(body)}"'
        fresh = self.headers.get("If-None-Match") != tag
        self.send_response(200 if fresh else 304)
        self.send_header("Content-Type", kind)
        self.send_header("ETag", tag)
        self.send_header("Content-Length", str(len(body) if fresh else 0))
        self.end_headers()
        if fresh:
            self.wfile.write(body)

    def body(self, host: str) -> tuple[bytes, str]:
        """A feed, a page, or nothing (robots.txt)."""
        if self.path == "/feed":
            visits = len(self.server.asked[host])
            newest = visits if hash(host) % 10 == 0 else 1
            base = f"http://{host}:{self.server.server_port}"
            items = "".join(
                f"<item><title>Item {n} of {host}</title><link>{base}/item/{n}</link><guid>{n}</guid></item>" for n in range(newest, 0, -1)
            )
            return f'<rss version="2.0"><channel><title>{host}</title>{items}</channel></rss>'.encode(), "application/rss+xml"
        if self.path.startswith("/item/"):
            words = " ".join(f"word{hash((host, self.path, n)) % 9999}" for n in range(300))
            return f"<html><body><article><h1>{self.path}</h1><p>{words}.</p></article></body></html>".encode(), "text/html"
        return b"", "text/plain"

    def log_message(self, *_: object) -> None:
        return


# ---- hostile feeds -----------------------------------------------------------------------------------------------------------------


def _begin(handler: _Handler, *headers: str) -> None:
    lines = ("HTTP/1.1 200 OK", "Content-Type: application/rss+xml", *headers)
    handler.wfile.write(("\r\n".join(lines) + "\r\n\r\n").encode())


def _slowly(handler: _Handler, piece: bytes) -> None:
    end = time.monotonic() + HANG
    while time.monotonic() < end:
        handler.wfile.write(piece)
        time.sleep(1)


def _slow_headers(handler: _Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    _slowly(handler, b"X-More: more\r\n")


def _slow_body(handler: _Handler) -> None:
    _begin(handler)
    _slowly(handler, b"<rss>")


def _endless(handler: _Handler) -> None:
    _begin(handler)
    while True:
        handler.wfile.write(b"<item><title>again and again</title></item>" * 1000)


def _whole(body: bytes, *headers: str) -> Callable[[_Handler], None]:
    def answer(handler: _Handler) -> None:
        _begin(handler, f"Content-Length: {len(body)}", *headers)
        handler.wfile.write(body)

    return answer


def _loop(handler: _Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 302 Found\r\nLocation: /feed?again\r\nContent-Length: 0\r\n\r\n")


def _error(handler: _Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n")


def _reset(handler: _Handler) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


ATTACKS: dict[str, Callable[[_Handler], None]] = {
    "never answers": lambda _: time.sleep(HANG),
    "slow headers": _slow_headers,
    "slow body": _slow_body,
    "endless body": _endless,
    "bomb": _whole(bomb(200_000_000), "Content-Encoding: gzip"),
    "broken XML": _whole(b"<rss><channel><item><title>" * 30_000),
    "deep XML": _whole(b"<rss>" + b"<a>" * 300_000),
    "large XML": _whole(b"<rss><channel>" + b"<item><title>x</title><link>http://a/</link></item>" * 250_000),
    "redirects for ever": _loop,
    "500": _error,
    "reset": _reset,
}


@dataclass
class Town:
    """So many feeds on addresses of their own, every twentieth of them hostile or none; and a daemon that reads them."""

    net: int
    feeds: int
    hostile: bool
    folder: Path

    @property
    def hosts(self) -> list[str]:
        """Their addresses."""
        return [f"127.{self.net}.{1 + number // 250}.{1 + number % 250}" for number in range(self.feeds)]

    @property
    def bad(self) -> set[str]:
        """The hostile ones, spread evenly."""
        return set(self.hosts[SHARE // 2 :: SHARE]) if self.hostile else set()

    def start(self, server: Feeds, every: int) -> "subprocess.Popen[bytes]":
        """The daemon, as a process of its own that notes each visit."""
        server.hostile |= dict(zip(sorted(self.bad), cycle(ATTACKS.values()), strict=False))
        self.folder.mkdir(exist_ok=True)
        write_configuration(self.folder, self.hosts, server.server_port, every)
        return subprocess.Popen([sys.executable, "-m", "bench.feeds", "watched", str(self.folder)], cwd=ROOT)

    def delays(self) -> tuple[list[float], list[float]]:
        """Seconds from due to done of the good ones' visits: of the first of each, which fall due together, and of the later ones."""
        first: dict[str, float] = {}
        later: list[float] = []
        for line in (self.folder / "visits.jsonl").read_text().splitlines():
            visit = json.loads(line)
            if visit["source"] in self.bad:
                continue
            if visit["source"] in first:
                later.append(visit["delay"])
            else:
                first[visit["source"]] = visit["delay"]
        return list(first.values()), later


def watched(folder: Path) -> None:
    """The daemon in this process; each visit is a line in visits.jsonl."""
    from pipeline.__main__ import main as casewire
    from pipeline.collect import Collector

    visit, due, began = Collector.visit, dict[str, datetime](), datetime.now(UTC)
    out = (folder / "visits.jsonl").open("a", buffering=1)

    async def noted(collector: Collector, source: Any, now: datetime) -> Any:
        outcome = await visit(collector, source, now)
        delay = (datetime.now(UTC) - due.get(source.name, began)).total_seconds()
        due[source.name] = outcome[0].next_try or now
        out.write(json.dumps({"source": source.name, "delay": delay}) + "\n")
        return outcome

    Collector.visit = noted  # type: ignore[method-assign,assignment]
    casewire(["-c", f"{folder}/sources.yaml", "--quiet", "run", "--port", "0"])


def compare(minutes: float, feeds: int, every: int) -> None:
    """Two daemons side by side; prints what the hostile feeds of the one cost its good ones."""
    server = Feeds()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder:
        towns = [Town(1, feeds, False, Path(folder) / "calm"), Town(2, feeds, True, Path(folder) / "attacked")]
        running = [town.start(server, every) for town in towns]
        time.sleep(minutes * 60)
        costs = [(_cpu(process.pid), _memory(process.pid)) for process in running]
        for process in running:
            process.send_signal(signal.SIGTERM)
        for process in running:
            process.wait(300)
        found = [town.delays() for town in towns]
    for wave, calm, attacked in zip(("first visits, due at once", "later visits"), *found, strict=True):
        if len(calm) < 2 or len(attacked) < 2:
            continue
        before, after = (quantiles(each, n=20)[-1] for each in (calm, attacked))
        print(
            f"{wave}: {len(calm)} and {len(attacked)}; median {median(calm):.2f} and {median(attacked):.2f} s, "
            f"p95 {before:.2f} and {after:.2f} s: {100 * (after / before - 1):+.1f} %"
        )
    for name, (cpu, memory) in zip(("calm", "attacked"), costs, strict=True):
        print(f"{name}: {cpu:.0f} s of processor, {memory} MB at most")
    server.shutdown()


def main(minutes: float = 3.0, feeds: int = 1000, every: int = 900) -> None:
    """Runs the daemon and prints what it cost."""
    server = Feeds()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    hosts = [f"127.0.{1 + number // 250}.{1 + number % 250}" for number in range(feeds)]
    with tempfile.TemporaryDirectory() as folder:
        write_configuration(Path(folder), hosts, server.server_port, every)
        command = [sys.executable, "-m", "pipeline", "-c", f"{folder}/sources.yaml", "--quiet", "run", "--port", "0"]
        process = subprocess.Popen(command, cwd=ROOT)
        began = time.time()
        try:
            _watch(process, began, minutes)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)
    gaps = [later - earlier for times in server.asked.values() for earlier, later in pairwise(times)]
    print(f"feeds visited: {len(server.asked)} of {feeds}; visits: {sum(map(len, server.asked.values()))}")
    if gaps:
        print(
            f"between two visits: at most {max(gaps):.0f} s (asked for {every} s); "
            f"later than by a tenth: {sum(gap > 1.1 * every for gap in gaps)}"
        )
    server.shutdown()


def write_configuration(folder: Path, hosts: list[str], port: int, every: int) -> None:
    """A source for each host."""
    config = {
        "cases": [{"name": "mill-fire", "entities": ["Nora Quist"]}],
        "sources": [{"name": host, "kind": "feed", "url": f"http://{host}:{port}/feed", "every": f"{every}s"} for host in hosts],
        "network": {"allow": ["127.0.0.0/8"]},
    }
    (folder / "sources.yaml").write_text(json.dumps(config), "utf-8")


def _watch(process: "subprocess.Popen[bytes]", began: float, minutes: float) -> None:
    """Prints processor share and memory each half minute; the first one holds the first visit of everything."""
    before, at = _cpu(process.pid), time.time()
    while time.time() - began < minutes * 60 and process.poll() is None:
        time.sleep(min(30.0, minutes * 30))
        now, cpu = time.time(), _cpu(process.pid)
        print(
            f"{now - began:6.0f} s  processor {100 * (cpu - before) / (now - at):5.1f} % of one core  memory {_memory(process.pid)} MB",
            flush=True,
        )
        before, at = cpu, now


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> int:
    line = next(line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) // 1024


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--hostile"]
    if words[:1] == ["watched"]:
        watched(Path(words[1]))
    else:
        chosen = compare if "--hostile" in sys.argv else main
        given = [*words, *("3", "1000", "900")[len(words) :]]
        chosen(float(given[0]), int(given[1]), int(given[2]))
