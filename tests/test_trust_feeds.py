"""Classes 8 to 10 through whole passes: hostile feeds, sitemaps and robots.txt, and text that would like to act where it is read."""

import re
import time
import unicodedata
from datetime import timedelta
from html import escape
from pathlib import Path

import pytest

from pipeline.parse import Parsers
from tests import hostile
from tests.hostile import Behaviour
from tests.test_alerts_injection import HOSTILE, LIVE_SLACK
from tests.test_sources_feed import BROKEN, ENTITIES, HEAVY, NOT_FEEDS
from tests.trust_stories import NEWS, NOW, Newsroom, feed, item, rss, story

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SOME = ("hostile authors", "hostile dates", "deep", "unclosed CDATA", "deep JSON", "JSON numbers")
"""Heavy forms tried here too; `test_sources_feed.py` measures all of them."""


def served(body: bytes | str) -> Behaviour:
    return hostile.page(body if isinstance(body, bytes) else body.encode("utf-8", "replace"), "application/rss+xml")


FEEDS: dict[str, Behaviour] = {
    **{f"broken: {form}": served(body) for form, body in BROKEN.items()},
    **{f"entity: {form}": served(head + BROKEN["stray break"]) for form, head in ENTITIES.items()},
    **{f"heavy: {form}": served(HEAVY[form]) for form in SOME},
}


def test_hostile_feeds_are_read_or_entries_and_never_stop_a_pass(tmp_path: Path) -> None:
    with Newsroom(tmp_path, outlets=6) as room:
        page = room.courier()
        names = room.bad_sources(FEEDS)
        lies = room.bad_sources({form or "nothing": served(form) for form in NOT_FEEDS})
        room.run()
        room.holds(page)
        for name in names.values():
            state = room.store.sources.state(name)
            assert state.last_ok is not None or state.failures, "read, or an entry"
        told = {form: room.store.sources.state(name) for form, name in lies.items()}
        assert [form for form, state in told.items() if not state.failures] == []


DATES = {
    "missing": "",
    "garbage": "next Tuesday, weather permitting",
    "ancient": "Fri, 13 Dec 1901 20:45:52 GMT",
    "year one": "Mon, 01 Jan 0001 00:00:00 GMT",
    "impossible": "Wed, 31 Feb 2024 25:61:00 GMT",
    "ahead": "Tue, 07 May 2030 09:00:00 GMT",
    "far ahead": "Fri, 31 Dec 9999 23:59:59 GMT",
    "odd zone": "Mon, 06 May 2024 15:00:00 +9900",
    "a number": "99999999999999999999",
}


def test_no_date_hides_an_item_or_the_ones_after_it(tmp_path: Path) -> None:
    with Newsroom(tmp_path) as room:
        pages = {
            form: room.good.on(f"/{n}", hostile.page(story(f"Quist Mills report number {n}.", title=f"Report {n}", at="").encode()))
            for n, form in enumerate(DATES)
        }
        items = [item(page, title=f"Report {form}", at=DATES[form]) for form, page in pages.items()]
        late = room.good.on("/quist", hostile.page(story().encode()))
        room.good.on("/feed", hostile.in_turn(feed(*items), feed(*items, item(late))))
        room.source("courier", room.good.url("/feed"))
        room.run()
        room.run(HOUR)
        assert set(pages.values()) <= set(room.articles)
        room.holds(late)


IDS = {
    "none": lambda n, _fetch: item(f"/s/{n}", title=f"Report {n}", guid=""),
    "shared": lambda n, _fetch: item(f"/s/{n}", title=f"Report {n}", guid="1"),
    "changing": lambda n, fetch: item(f"/s/{n}", title=f"Report {n}", guid=f"{fetch}-{n}"),
    "another scheme": lambda n, fetch: item(f"/s/{n}", title=f"Report {n}", guid=f"http{'s' * (fetch % 2)}://news.example/{n}"),
    "very long": lambda n, _fetch: item(f"/s/{n}", title=f"Report {n}", guid=f"{n}" + "x" * 60_000),
    "relative links": lambda n, _fetch: item(f"../s/{n}", title=f"Report {n}", guid=f"{n}"),
    "dates that change": lambda n, fetch: item(f"/s/{n}", title=f"Report {n}", at=f"Mon, 0{fetch + 1} May 2024 15:00:00 GMT"),
}


@pytest.mark.parametrize("form", IDS)
def test_every_item_is_taken_once_whatever_its_id(tmp_path: Path, form: str) -> None:
    with Newsroom(tmp_path, outlets=0) as room:
        pages = [
            room.good.on(f"/s/{n}", hostile.page(story(f"Quist Mills report number {n}.", title=f"Report {n}").encode())) for n in range(3)
        ]
        room.good.on("/feed", hostile.in_turn(*(feed(*(IDS[form](n, fetch) for n in range(3))) for fetch in range(4))))
        room.source("courier", room.good.url("/feed"), more=", every: 10m")
        for fetch in range(4):
            room.run(fetch * HOUR / 6)
        assert set(room.articles) == set(pages)
        asked = [request.path for request in room.good.requests if request.path.startswith("/s/")]
        assert len(asked) == 3, "each page once"
        room.holds()


def test_an_archive_on_the_first_day_and_again_later_floods_nobody(tmp_path: Path) -> None:
    """Old stories all at once, the feed emptied, then the whole archive under new ids: known is known, old is history."""
    old = [story(f"{NEWS} Case number {n}.", title=f"Quist sentenced, part {n}", at="2023-03-01T10:00:00+00:00") for n in range(12)]
    with Newsroom(tmp_path, outlets=0) as room:
        pages = [room.good.on(f"/{n}", hostile.page(page.encode())) for n, page in enumerate(old)]

        def archive(mark: str) -> Behaviour:
            dated = "Wed, 01 Mar 2023 10:00:00 GMT"
            return feed(*(item(page, title=f"Quist sentenced, part {n}", guid=f"{mark}{n}", at=dated) for n, page in enumerate(pages)))

        room.good.on("/feed", hostile.in_turn(archive("a"), feed(), archive("b"), hostile.status(503), archive("c")))
        room.source("courier", room.good.url("/feed"))
        for hours in range(0, 40, 4):
            room.run(hours * HOUR)
        room.holds()
        assert room.told == []
        assert set(room.articles) == set(pages)


def test_a_burst_larger_than_the_feed_is_a_gap_that_is_told(tmp_path: Path) -> None:
    def window(first: int, at: str) -> Behaviour:
        return feed(*(item(f"/s/{n}", title=f"Report {n}", at=at) for n in range(first, first + 5)))

    with Newsroom(tmp_path, outlets=0) as room:
        turns = [window(n, f"Tue, 07 May 2024 0{8 + n // 5}:00:00 GMT") for n in (0, 1)]
        room.good.on("/feed", hostile.in_turn(*turns, window(500, "Tue, 07 May 2024 12:30:00 GMT")))
        room.source("courier", room.good.url("/feed"))
        for hours in range(5):
            room.run(hours * HOUR)
        assert any(entry.startswith("gap") for entry in room.entries("courier"))


# ---- a parser that hangs -------------------------------------------------------------------------------------------------------------


def test_a_page_that_breaks_its_parser_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a limit far below what the page needs: the entry names it, its source's words are kept, the neighbours arrive."""
    with Parsers(1, seconds=1.0) as strict:
        monkeypatch.setattr("pipeline.collect.shared", lambda: strict)
        heavy = "".join(f"<p><a href=x>{NEWS}</a> {NEWS}</p>" for _ in range(9_000))
        with Newsroom(tmp_path) as room:
            page = room.courier()
            summary = f"{NEWS} She owned Quist Mills."
            links = room.bad_pages({"endless": hostile.page(f"<html><body>{heavy}</body></html>".encode())}, summary=summary)
            began = time.monotonic()
            room.run()
            assert time.monotonic() - began < 30
            room.holds(page)
            assert any(entry.startswith(f"parse: {links['endless']}: took longer than 1 s") for entry in room.entries("herald"))
            assert room.articles[links["endless"]].article.form == "partial"
        assert strict.ended["time"] >= 1


def test_a_source_of_such_pages_waits_and_the_others_do_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Parsers(1, seconds=0.4) as strict:
        monkeypatch.setattr("pipeline.collect.shared", lambda: strict)
        heavy = "".join(f"<p><a href=x>{NEWS}</a> {NEWS}</p>" for _ in range(6_000)).encode()
        with Newsroom(tmp_path, outlets=1) as room:
            strict.warm()
            links = room.bad_pages({str(number): hostile.page(b"<html><body>" + heavy) for number in range(12)})
            began = time.monotonic()
            room.run()
            assert time.monotonic() - began < 40
            assert 2 <= strict.ended["time"] <= 4, "and then no more"
            wanted = {waiting.lead.url for waiting in room.store.leads.waiting(NOW + DAY, limit=500)}
            assert len(wanted & set(links.values())) >= 8, "put off, not given up"
            assert any("put off" in entry for entry in room.entries("herald"))


# ---- 9. Sitemaps and robots.txt ------------------------------------------------------------------------------------------------------

_NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def urlset(*places: str, changed: str = "2024-05-06") -> str:
    return f"<urlset {_NS}>{''.join(f'<url><loc>{escape(place)}</loc><lastmod>{changed}</lastmod></url>' for place in places)}</urlset>"


def index(*places: str) -> str:
    return f"<sitemapindex {_NS}>{''.join(f'<sitemap><loc>{escape(place)}</loc></sitemap>' for place in places)}</sitemapindex>"


def test_hostile_sitemaps_are_bounded_and_each_file_is_read_once(tmp_path: Path) -> None:
    with Newsroom(tmp_path, outlets=8) as room:
        page = room.good.on("/quist", hostile.page(story().encode()))
        room.good.on("/map", hostile.page(urlset(page).encode(), "application/xml"))
        room.source("courier", room.good.url("/map"), "sitemap")
        loop, fan, bomb, gone, wide, deep, page_map, cut = room.bad
        loop.on("/map", served(index(loop.url("/map"), loop.url("/map?again"))))
        fan.on("/map", served(index(*(fan.url(f"/m{n}") for n in range(400)))))
        bomb.on("/map", hostile.page(hostile.bomb(200_000_000), "application/gzip"))
        gone.on("/map", served(index(*(gone.url(f"/m{n}") for n in range(5)))))
        wide.on("/map", served(urlset(*("http://elsewhere.example/{n}" for n in range(50)))))
        deep.on("/map", served("<urlset>" + "<url>" * 100_000))
        page_map.on("/map", hostile.page(b"<html><body>no map"))
        cut.on("/map", served(urlset("/a", "/b")[:150]))
        for number, server in enumerate(room.bad):
            room.source(f"map-{number}", server.url("/map"), "sitemap")
        room.run()
        room.holds(page)
        asked = [request.path for request in fan.requests]
        assert len(asked) <= 60
        assert max(asked.count(path) for path in asked) <= 1 + asked.count("/robots.txt")
        assert [request.path for request in loop.requests].count("/map") <= 2


ROBOTS: dict[str, tuple[Behaviour, bool]] = {
    "refuses": (hostile.page(b"User-agent: *\nDisallow: /", "text/plain"), False),
    "refuses us": (hostile.page(b"User-agent: casewire\nDisallow: /", "text/plain"), False),
    "refuses by a wildcard": (hostile.page(b"User-agent: *\nDisallow: /*quist$", "text/plain"), False),
    "allows the longer rule": (hostile.page(b"User-agent: *\nDisallow: /\nAllow: /quist", "text/plain"), True),
    "is broken on their side": (hostile.status(503), False),
    "is missing": (hostile.status(404), True),
    "is forbidden": (hostile.status(403), True),
    "is HTML": (hostile.page(b"<html><body>Welcome"), True),
    "is huge": (hostile.page(b"# nothing\n" * 400_000, "text/plain"), True),
    "is odd bytes": (hostile.page(bytes(range(256)) * 40, "text/plain"), True),
    "leads in a circle": (hostile.redirect("/robots.txt"), False),
}


@pytest.mark.parametrize("form", ROBOTS)
def test_robots_txt_is_obeyed_and_a_refusal_is_called_robots(tmp_path: Path, form: str) -> None:
    behaviour, allowed = ROBOTS[form]
    with Newsroom(tmp_path, outlets=1) as room:
        page = room.bad[0].on("/quist", hostile.page(story().encode()))
        room.bad[0].on("/robots.txt", behaviour)
        room.good.on("/feed", feed(item(page)))
        room.source("courier", room.good.url("/feed"))
        room.run()
        assert any(request.path == "/quist" for request in room.bad[0].requests) is allowed
        assert allowed or any(entry.startswith("robots") for entry in room.entries("courier"))
        room.holds(page if allowed else "")


# ---- 10. Text that reaches people ----------------------------------------------------------------------------------------------------

UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def test_hostile_words_go_out_once_readable_and_dead(tmp_path: Path) -> None:
    """In feed titles, page titles and quotes, through the terminal and the file, after a whole pass."""
    with Newsroom(tmp_path, watches="[{name: desk, to: [log, console], mode: now}]", channels=", console: {type: console}") as room:
        pages = {}
        for number, (form, text) in enumerate(HOSTILE.items()):
            words = escape(text[:3000].encode("utf-8", "replace").decode())
            news = f"Nora Quist was sentenced to {number + 2} years in prison on Monday in matter {number} of Quist Mills: {words}"
            page = story(news, title=f"Quist {number} {words}").replace("great hall", f"hall {number} of {form}")
            pages[form] = room.bad[number % 4].on(f"/{number}", hostile.page(page.encode()))
        items = (item(page, title=escape(HOSTILE[form][:500]), summary=escape(HOSTILE[form][:500])) for form, page in pages.items())
        clean = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", "".join(items))
        room.good.on("/feed", served(rss(clean)))
        room.source("courier", room.good.url("/feed"))
        room.run()
        room.holds()
        assert set(pages.values()) <= set(room.articles)
        assert room.told, "something was told"
        assert len({alert["id"] for alert in room.told}) == len(room.told)
        assert not UNFIT.search(room.said)
        assert not LIVE_SLACK.search("".join(line for line in room.said.splitlines() if line.startswith("<!")))
        lines = (tmp_path / "told.jsonl").read_bytes().decode("utf-8")
        assert not UNFIT.search(lines)
        assert all(unicodedata.category(char) != "Cs" for char in lines)
        assert not list(tmp_path.parent.glob("**/owned*"))
