"""Classes 1 to 3 through whole passes: broken servers, forbidden places, refusals. What is good beside them arrives."""

import asyncio
import time
from datetime import timedelta
from pathlib import Path

import pytest

from tests import hostile
from tests.hostile import Behaviour, Seen
from tests.test_wire_client import BROKEN, FLOODS, PACKINGS, PROPER, SLOW, TARGETS
from tests.trust_stories import NOW, Newsroom, feed, item, rss, story

LARGE = {"endless body", "endless chunks", "crumbs", "endless chunk extension", "endless headers", "one endless header"}
"""Floods that take a while to reach the caps; `test_wire_client.py` has them with smaller ones, here two of them do."""


async def _back(seen: Seen, writer: asyncio.StreamWriter) -> None:
    await hostile.redirect(seen.path)(seen, writer)


WIRE: dict[str, Behaviour] = {
    **{f"slow: {form}": behaviour for form, (behaviour, _) in SLOW.items()},
    **{f"broken: {form}": behaviour for form, (behaviour, _) in BROKEN.items()},
    **{f"flood: {form}": behaviour for form, (behaviour, _) in FLOODS.items() if form not in LARGE},
    **{f"packed: {form}": hostile.page(body, Content_Encoding=coding) for form, (body, coding) in PACKINGS.items()},
    **{f"leads to: {form}": hostile.redirect(target) for form, target in TARGETS.items()},
    "loop": _back,
}
"""Class 1, and redirects of class 2."""


def test_a_hundred_broken_servers_are_entries_and_the_good_one_is_on_time(tmp_path: Path) -> None:
    with Newsroom(tmp_path, outlets=12) as room:
        page = room.courier()
        names = room.bad_sources(WIRE)
        room.run()
        room.holds(page)
        states = {form: room.store.sources.state(name) for form, name in names.items()}
        assert [form for form, state in states.items() if not state.failures] == []
        assert [form for form, state in states.items() if state.last_ok is not None] == []
        late = [form for form, state in states.items() if form.startswith("slow") and "timeout" not in state.reason]
        assert late == []


def test_a_hundred_broken_pages_lose_no_story_that_their_feed_told(tmp_path: Path) -> None:
    with Newsroom(tmp_path, outlets=12) as room:
        page = room.courier()
        links = room.bad_pages(WIRE)
        room.run()
        room.holds(page)
        wanted = {waiting.lead.url for waiting in room.store.leads.waiting(NOW + timedelta(days=2), limit=500)}
        told = "\n".join(room.entries("herald"))
        assert [form for form, link in links.items() if link not in told] == []
        refused = {form for form in links if links[form] not in wanted}
        assert {form for form in refused if not form.startswith("leads to")} == set(), "an address that is refused is not asked again"
        assert set(room.articles) == {page}


def test_a_broken_source_does_not_hold_up_a_good_one(tmp_path: Path) -> None:
    with Newsroom(tmp_path) as room:
        room.courier()
        room.bad_sources({f"{form} {number}": SLOW[form][0] for form in SLOW for number in range(2)})
        began = time.monotonic()
        room.run()
        assert room.good.requests[-1].at - began < 4, "the good outlet was read while the others hung"


CANARY = "http://127.0.0.1:{canary}/secret"
PLACES = {
    "this machine": CANARY,
    "by name": "http://localhost:{canary}/secret",
    "one number": "http://2130706433:{canary}/secret",
    "hexadecimal": "http://0x7f000001:{canary}/secret",
    "octal": "http://0177.0.0.1:{canary}/secret",
    "short": "http://127.1:{canary}/secret",
    "mapped": "http://[::ffff:127.0.0.1]:{canary}/secret",
    "mapped, hexadecimal": "http://[::ffff:7f00:1]:{canary}/secret",
    "IPv6": "http://[::1]:{canary}/secret",
    "unspecified": "http://0.0.0.0:{canary}/secret",
    "unspecified IPv6": "http://[::]:{canary}/secret",
    "NAT64": "http://[64:ff9b::7f00:1]:{canary}/secret",
    "6to4": "http://[2002:7f00:1::]:{canary}/secret",
    "full width": "http://１２７.0.0.1:{canary}/secret",
    "circled": "http://①②⑦.⓪.⓪.①:{canary}/secret",
    "with a name before it": "http://news.example@127.0.0.1:{canary}/secret",
    "a dot at the end": "http://localhost.:{canary}/secret",
    "metadata": "http://169.254.169.254/latest/meta-data/",
    "private": "http://10.0.0.1/",
    "home": "http://192.168.1.1/",
    "carrier": "http://100.64.0.1/",
    "multicast": "http://224.0.0.1/",
    "broadcast": "http://255.255.255.255/",
    "unique local": "http://[fd00::1]/",
    "link local": "http://[fe80::1]/",
    "zone": "http://[fe80::1%25eth0]/",
    "file": "file:///etc/passwd",
    "gopher": "gopher://127.0.0.1:{canary}/_x",
    "data": "data:text/html,hello",
    "script": "javascript:alert(1)",
}


def test_a_feed_that_links_to_forbidden_places_is_read_without_them(tmp_path: Path) -> None:
    with Newsroom(tmp_path) as room:
        page = room.good.on("/quist", hostile.page(story().encode()))
        links = [place.format(canary=room.canary.port) for place in PLACES.values()]
        room.good.on("/feed", feed(*(item(link, title=f"Story {number}") for number, link in enumerate(links)), item(page)))
        room.source("courier", room.good.url("/feed"))
        room.run()
        room.holds(page)
        assert set(room.articles) == {page, ""}, "an item that leads nowhere we go is known by its words alone"


WAYS = {
    "redirect": lambda to: hostile.redirect(to),
    "redirect, twice": lambda to: hostile.redirect(f"//{to.partition('//')[2]}", 307),
    "refresh": lambda to: hostile.page(story(head=f'<meta http-equiv="refresh" content="0; url={to}">').encode(), Refresh=f"0; url={to}"),
    "canonical": lambda to: hostile.page(story(head=f'<link rel="canonical" href="{to}">').encode()),
    "amp": lambda to: hostile.page(story(head=f'<link rel="amphtml" href="{to}"><link rel="next" href="{to}">').encode()),
    "base and frames": lambda to: hostile.page(
        story(f'x<iframe src="{to}"></iframe><img src="{to}">', head=f'<base href="{to}">').encode()
    ),
    "preload": lambda to: hostile.page(story(head=f'<link rel="stylesheet preload" href="{to}">').encode(), Link=f"<{to}>; rel=preload"),
}
SOURCES = {
    "external entity": lambda to: rss(item("/a"), prolog=f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{to}">]>').replace(b"Nora", b"&x;"),
    "parameter entity": lambda to: rss(item("/a"), prolog=f'<!DOCTYPE rss [<!ENTITY % x SYSTEM "{to}"> %x;]>'),
    "document type": lambda to: rss(item("/a"), prolog=f'<!DOCTYPE rss SYSTEM "{to}">'),
    "style sheet": lambda to: rss(item("/a"), prolog=f'<?xml-stylesheet href="{to}" type="text/xsl"?>'),
    "inclusion": lambda to: rss(f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{to}"/>', item("/a")),
    "schema": lambda to: rss(item("/a")).replace(
        b"<rss", f'<rss xmlns:s="http://www.w3.org/2001/XMLSchema-instance" s:schemaLocation="x {to}"'.encode()
    ),
}
MAPS = {
    "sitemap": lambda to: f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{to}</loc></url></urlset>',
    "index": lambda to: (
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{to}</loc></sitemap></sitemapindex>'
    ),
}


def test_no_way_leads_to_a_forbidden_place(tmp_path: Path) -> None:
    with Newsroom(tmp_path) as room:
        page = room.courier()
        to = CANARY.format(canary=room.canary.port)
        room.bad_pages({form: way(to) for form, way in WAYS.items()})
        room.bad_sources({form: hostile.page(body(to), "application/rss+xml") for form, body in SOURCES.items()})
        room.bad_sources({form: hostile.page(body(to).encode(), "application/xml") for form, body in MAPS.items()}, "sitemap")
        room.bad[0].on("/robots.txt", hostile.redirect(to))
        room.bad[1].on("/robots.txt", hostile.page(f"Sitemap: {to}\n".encode(), "text/plain"))
        room.run()
        room.run(timedelta(hours=3))
        room.holds(page)


STATUSES = {
    401: "blocked", 402: "blocked", 403: "blocked", 451: "blocked", 404: "no such page", 410: "gone",
    400: "", 405: "", 408: "", 418: "", 429: "", 500: "", 502: "", 503: "", 504: "", 520: "", 599: "", 999: "", 204: "", 205: "", 304: "",
}  # fmt: skip
"""Class 3: the status, and the word for it where there is one."""
WAITS = {
    "seconds": "7200", "date": "Tue, 07 May 2024 11:00:00 GMT", "past": "Mon, 06 May 2024 11:00:00 GMT", "absurd": "99999999999",
    "negative": "-5", "garbage": "soon", "empty": "", "fraction": "1.5", "far": "Fri, 31 Dec 9999 23:59:59 GMT", "two": "60, 120",
}  # fmt: skip


def test_every_refusal_has_its_reason_and_its_next_try(tmp_path: Path) -> None:
    with Newsroom(tmp_path) as room:
        page = room.courier()
        names = room.bad_sources({str(code): hostile.status(code, b"no") for code in STATUSES})
        room.run()
        room.holds(page)
        for code, word in STATUSES.items():
            state = room.store.sources.state(names[str(code)])
            assert state.failures == 1, code
            assert state.next_try > NOW, code
            assert not word or word in f"{state.state} {state.reason}", (code, state)


@pytest.mark.parametrize("form", WAITS)
def test_what_a_server_asks_for_is_kept_within_reason(tmp_path: Path, form: str) -> None:
    with Newsroom(tmp_path, outlets=1) as room:
        room.bad_sources({"busy": hostile.status(429, Retry_After=WAITS[form])})
        room.run()
        asked = len(room.bad[0].requests)
        state = room.store.sources.state("bad-0")
        assert timedelta(0) < state.next_try - NOW <= timedelta(days=1, hours=1)
        if form in ("seconds", "date"):
            assert state.next_try - NOW >= timedelta(hours=2)
        room.run(min(timedelta(minutes=5), (state.next_try - NOW) / 2))
        assert len(room.bad[0].requests) == asked, "not before its time"


def test_what_is_gone_refused_or_broken_later_takes_nothing_away(tmp_path: Path) -> None:
    """A page read well, then every kind of failure in turn: what is held stays, nothing counts as an edit, nothing is told again."""
    turns = [404, 410, 403, 500, 429, 200]
    with Newsroom(tmp_path) as room:
        page = room.good.on(
            "/quist",
            hostile.in_turn(hostile.page(story().encode()), *(hostile.status(code, b"<html>no") for code in turns[:-1]), hostile.page(b"")),
        )
        room.good.on("/feed", feed(item(page)))
        room.source("courier", room.good.url("/feed"))
        for hours in (0, 2, 7, 25, 73, 97, 121):
            room.run(timedelta(hours=hours))
        room.holds(page)
        assert len(room.store.articles.versions(room.articles[page].article.id)) == 1


def test_a_feed_that_flaps_gives_every_item_once(tmp_path: Path) -> None:
    with Newsroom(tmp_path) as room:
        pages = [
            room.good.on(f"/{n}", hostile.page(story(f"Quist Mills report number {n} for Nora Quist.", title=f"Report {n}").encode()))
            for n in range(4)
        ]
        good = [feed(*(item(page) for page in pages[: n + 1])) for n in range(4)]
        room.good.on("/feed", hostile.in_turn(good[0], hostile.status(500), good[1], hostile.reset(), hostile.page(b""), good[2], good[3]))
        room.source("courier", room.good.url("/feed"))
        for day in range(10):
            room.run(timedelta(days=day))
        room.holds()
        assert set(room.articles) == set(pages)
        assert all(sum(request.path == f"/{n}" for request in room.good.requests) >= 1 for n in range(4))


def test_proper_is_proper() -> None:
    """The forms above are broken by their framing alone: the body they carry is fine."""
    assert PROPER.startswith(b"<html>")
