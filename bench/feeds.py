"""A daemon on 1,000 loopback feeds at 15 minutes: processor time, memory, and whether a visit was missed.

    python -m bench.feeds [MINUTES] [FEEDS] [SECONDS BETWEEN VISITS]

The feeds stand on addresses of their own (127.0.x.y), one server behind them all; one in ten has something new at each visit.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


class Feeds(ThreadingHTTPServer):
    """Answers every feed with ETags; notes when each was asked."""

    daemon_threads = True
    request_queue_size = 512

    def __init__(self) -> None:
        self.asked: dict[str, list[float]] = defaultdict(list)
        super().__init__(("0.0.0.0", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Feeds

    def do_GET(self) -> None:
        host = self.headers.get("Host", "").partition(":")[0]
        if self.path == "/feed":
            self.server.asked[host].append(time.time())
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


def main(minutes: float = 3.0, feeds: int = 1000, every: int = 900) -> None:
    """Runs the daemon and prints what it cost."""
    server = Feeds()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    hosts = [f"127.0.{1 + number // 250}.{1 + number % 250}" for number in range(feeds)]
    with tempfile.TemporaryDirectory() as folder:
        config = {
            "cases": [{"name": "mill-fire", "entities": ["Nora Quist"]}],
            "sources": [
                {"name": host, "kind": "feed", "url": f"http://{host}:{server.server_port}/feed", "every": f"{every}s"} for host in hosts
            ],
            "network": {"allow": ["127.0.0.0/8"]},
        }
        (Path(folder) / "sources.yaml").write_text(json.dumps(config), "utf-8")
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
    main(*(kind(word) for kind, word in zip((float, int, int), sys.argv[1:], strict=False)))
