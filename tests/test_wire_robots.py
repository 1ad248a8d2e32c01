"""robots.txt after RFC 9309."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import hostile
from tests.hostile import Hostile
from wire import robots
from wire.client import Client, NetworkSettings

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
AGENT = "Casewire/0.1 (+desk@example.org)"


def may(text: str | bytes, path: str, agent: str = AGENT) -> bool:
    body = text if isinstance(text, bytes) else text.encode()
    return robots.parse(body).permission(f"https://example.org{path}", agent).allowed


def test_the_longest_rule_wins_and_groups_are_ours_or_everybodys() -> None:
    text = "User-agent: *\nDisallow: /private\nAllow: /private/court\n\nUser-agent: casewire\nDisallow: /only-us\n"
    assert may(text, "/private", AGENT)
    assert not may(text, "/only-us/x", AGENT)
    assert not may(text, "/private", "Other/1.0")
    assert may(text, "/private/court/x", "Other/1.0")


FORMS = {
    "wildcards": ("User-agent: *\nDisallow: /*.pdf$\n", {"/a.pdf": False, "/a.pdf?x": True, "/a.html": True}),
    "queries": ("User-agent: *\nDisallow: /*?print=\n", {"/a?print=1": False, "/a": True}),
    "byte order mark": ("\ufeffUser-agent: *\nDisallow: /x\n", {"/x": False}),
    "our name with a version": ("User-agent: Casewire/2.0\nDisallow: /x\n", {"/x": False}),
    "comments and case": ("USER-AGENT: * # all\ndisallow: /x # no\n", {"/x": False, "/y": True}),
    "carriage returns": ("User-agent: *\rDisallow: /x\r", {"/x": False}),
    "a blank line within a group": ("User-agent: *\n\nDisallow: /x\n", {"/x": False}),
    "empty rule": ("User-agent: *\nDisallow:\n", {"/x": True}),
    "everything": ("User-agent: *\nDisallow: /\n", {"/": False, "/robots.txt": True}),
    "percent signs": ("User-agent: *\nDisallow: /caf%C3%A9\n", {"/café": False}),
    "a web page": ("<!doctype html><html><body>Disallow: /</body></html>", {"/x": True}),
    "nothing": ("", {"/x": True}),
}


@pytest.mark.parametrize("form", FORMS)
def test_forms(form: str) -> None:
    text, expected = FORMS[form]
    assert {path: may(text, path) for path in expected} == expected


def test_a_refusal_says_robots() -> None:
    permission = robots.parse(b"User-agent: *\nDisallow: /").permission("https://example.org/x", AGENT)
    assert "robots" in permission.reason


@pytest.mark.parametrize(("said", "kept"), [("2.5", 2.5), ("100000", 60.0), ("-3", 0.0), ("soon", 0.0), ("nan", 0.0), ("inf", 0.0)])
def test_crawl_delay_is_kept_within_a_minute(said: str, kept: float) -> None:
    read = robots.parse(f"User-agent: *\nCrawl-delay: {said}\nDisallow: /x".encode())
    assert read.permission("https://example.org/y", AGENT).delay == kept


def test_only_the_first_half_megabyte_counts_and_endless_lines_are_dropped() -> None:
    assert may(b"User-agent: *\n" + b"#" * 600_000 + b"\nDisallow: /x\n", "/x")
    assert not may(b"User-agent: *\nDisallow: /x\nAllow: /" + b"*a" * 50_000 + b"\n", "/x")


@given(st.binary(max_size=400), st.text(max_size=40))
def test_odd_bytes_end_in_a_permission(body: bytes, path: str) -> None:
    robots.parse(b"User-agent: *\nDisallow: " + body).permission("https://example.org/" + path, AGENT)


@pytest.fixture
def server() -> Iterator[Hostile]:
    with Hostile() as running:
        yield running


@pytest.fixture
async def client(server: Hostile) -> AsyncIterator[Client]:
    async with Client(NetworkSettings(allow=(server.place,)), now=lambda: NOW) as opened:
        yield opened


ANSWERS = {
    "rules": (hostile.page(b"User-agent: *\nDisallow: /x", "text/plain"), False, timedelta(hours=24)),
    "not there": (hostile.status(404), True, timedelta(hours=24)),
    "forbidden": (hostile.status(403), True, timedelta(hours=24)),
    "broken": (hostile.status(500), False, timedelta(hours=1)),
    "too often": (hostile.status(429, Retry_After="7200"), False, timedelta(hours=2)),
    "hangs up": (hostile.reset(), False, timedelta(hours=1)),
    "endless": (hostile.endless(hostile.head(), b"User-agent: *\nDisallow: /x\n" * 1000), False, timedelta(hours=24)),
    "a loop": (hostile.redirect("/robots.txt"), False, timedelta(hours=1)),
    "elsewhere": (hostile.redirect("/other"), True, timedelta(hours=24)),
}


@pytest.mark.parametrize("form", ANSWERS)
async def test_what_an_answer_means_and_for_how_long(server: Hostile, client: Client, form: str) -> None:
    behaviour, allowed, holds = ANSWERS[form]
    server.on("/robots.txt", behaviour)
    read = await robots.fetch(client, server.url("/x/story?id=5"), NOW)
    permission = read.permission(server.url("/x/story?id=5"), client.agent)
    assert permission.allowed is allowed, permission.reason
    assert read.until == NOW + holds
    assert allowed or "robots" in permission.reason


async def test_a_robots_txt_that_hangs_forbids_for_a_while(server: Hostile, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(robots, "DEADLINE", 0.3)
    server.on("/robots.txt", hostile.silence())
    read = await robots.fetch(client, server.url("/x"), NOW)
    assert not read.permission(server.url("/x"), client.agent).allowed


async def test_it_leads_nowhere_private(server: Hostile, client: Client) -> None:
    server.on("/robots.txt", hostile.redirect("http://169.254.169.254/"))
    read = await robots.fetch(client, server.url("/x"), NOW)
    assert not read.permission(server.url("/x"), client.agent).allowed
    assert "not a public address" in read.reason
