"""`casewire run` as a process of its own: it reads, delivers, answers for its health, rereads its file, and stops when told."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title><link>{base}</link>
<item><title>Nora Quist sentenced</title><link>{base}/one</link><guid>one</guid><pubDate>{at}</pubDate></item></channel></rss>"""
STORY = """<html><head><title>Nora Quist sentenced</title></head><body><article><h1>Nora Quist sentenced</h1>
<p>Nora Quist of Quist Mills was sentenced today to two years in prison for fraud, a judge ruled.</p>
<p>The hall was full and the public listened in silence while the judge read for an hour and a half.</p></article></body></html>"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def eventually(check: Callable[[], object], seconds: float = 15.0) -> object:
    """The first true value of `check`, tried again and again."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if value := check():
                return value
        except OSError:
            pass
        time.sleep(0.05)
    raise AssertionError("it did not happen in time")


class Daemon:
    """A running `casewire run` on a folder of its own."""

    def __init__(self, folder: Path, configuration: str) -> None:
        self.folder = folder
        self.port = free_port()
        self.write(configuration)
        self.process = self.start()

    def write(self, configuration: str) -> None:
        (self.folder / "sources.yaml").write_text(configuration, "utf-8")

    def start(self, *more: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "pipeline", "-c", str(self.folder / "sources.yaml"), "run", "--port", str(self.port), *more]
        log = (self.folder / "log.txt").open("ab")
        return subprocess.Popen(command, stdout=log, stderr=log, cwd=Path(__file__).resolve().parents[1])

    def ask(self, path: str) -> tuple[int, bytes]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=2) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def said(self, words: str) -> bool:
        return words in (self.folder / "log.txt").read_text("utf-8", "replace")

    def stop(self) -> float:
        """Seconds it took to end after SIGTERM."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(10)
        return time.monotonic() - began


@pytest.fixture
def daemon(httpserver: HTTPServer, tmp_path: Path) -> Iterator[Daemon]:
    base = httpserver.url_for("").rstrip("/")
    now = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime())
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/feed").respond_with_data(FEED.format(base=base, at=now), content_type="application/rss+xml")
    httpserver.expect_request("/one").respond_with_data(STORY, content_type="text/html")
    running = Daemon(
        tmp_path,
        json.dumps(
            {
                "cases": [{"name": "mill-fire", "entities": ["Nora Quist"]}],
                "sources": [{"name": "courier", "kind": "feed", "url": f"{base}/feed", "every": "5s"}],
                "watches": [{"name": "desk", "to": ["log"], "mode": "now"}],
                "channels": {"log": {"type": "file", "path": "alerts.jsonl"}},
                "network": {"allow": [f"{httpserver.host}:{httpserver.port}"]},
            }
        ),
    )
    yield running
    if running.process.poll() is None:
        running.process.kill()
        running.process.wait()


@pytest.mark.slow
def test_it_reads_answers_rereads_and_stops(daemon: Daemon):
    eventually(lambda: daemon.ask("/healthz")[0] == 200)
    assert eventually(lambda: b'casewire_source_failures{source="courier"} 0.0' in daemon.ask("/metrics")[1])
    assert daemon.ask("/readyz")[0] == 200
    broken = (daemon.folder / "sources.yaml").read_text("utf-8")
    daemon.write("cases: []")
    os.kill(daemon.process.pid, signal.SIGHUP)
    assert eventually(lambda: daemon.said("configuration kept as it was"))
    daemon.write(broken.replace('"name": "courier"', '"name": "herald"'))
    os.kill(daemon.process.pid, signal.SIGHUP)
    assert eventually(lambda: daemon.said("+ herald, - courier"))
    second = daemon.start("--port", "0")
    assert second.wait(20) == 2
    assert daemon.said("another daemon works on this store")
    assert daemon.stop() < 5
    assert daemon.process.returncode == 0
    again = daemon.start()
    assert eventually(lambda: daemon.ask("/healthz")[0] == 200), "the lease was given back"
    again.terminate()
    assert again.wait(10) == 0
