"""Classes 4 to 7, and 11, through whole passes: pages that lie, garble, flood, move and change. The right number of stories comes of it."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests import hostile
from tests.hostile import Behaviour
from tests.test_cleaning_hostile import FLOODS
from tests.test_cleaning_page_type import MORE_LIES, PAGES
from tests.trust_stories import NEWS, Newsroom, feed, item, story

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def html(body: str, head: str = "") -> Behaviour:
    return hostile.page(f"<html><head>{head}</head><body>{body}</body></html>".encode())


LIES: dict[str, Behaviour] = {
    **{kind: html(body, head) for kind, (body, head) in PAGES.items()},
    **{f"{kind.strip()}, another": html(body, head) for kind, (head, body) in MORE_LIES.items() if kind.strip() != "listing"},
    "nothing": hostile.page(b""),
    "white space": hostile.page(b" \n\t " * 500),
    "a picture": hostile.page(b"\x89PNG\r\n\x1a\n" + bytes(3000)),
    "an archive": hostile.page(b"PK\x03\x04" + bytes(3000)),
    "a program": hostile.page(b"\x7fELF" + bytes(3000)),
    "a PDF that is none": hostile.page(b"%PDF-1.7\n" + b"\xff" * 3000),
    "JSON": hostile.page(b'{"error": {"code": 403, "message": "Forbidden"}}'),
    "JSON, labelled": hostile.page(b'{"status": "error"}', "application/json"),
    "an attachment": hostile.page(b"\x00\x01\x02" * 900, "application/octet-stream", Content_Disposition="attachment; filename=x.exe"),
    "a frame": html("<iframe src='/real'></iframe>"),
    "refresh": html("", "<meta http-equiv=refresh content='0; url=/real'>"),
}
STUBS: dict[str, Behaviour] = {
    "for subscribers": html(f"<h1>Nora Quist sentenced</h1><p>{NEWS}</p><p>Subscribe to continue reading.</p>"),
    "the headline": html("<h1>Nora Quist sentenced to two years</h1>"),
    "broken off": html(f"<h1>Nora Quist sentenced to two years</h1><p>{NEWS[:40]}…</p>"),
}
"""Shorter forms of a page; what is held in full stays."""


def test_a_page_that_lies_is_no_article_and_its_kind_is_told(tmp_path: Path) -> None:
    with Newsroom(tmp_path) as room:
        page = room.courier()
        links = room.bad_pages(LIES)
        room.run()
        room.holds(page)
        assert [form for form, link in links.items() if link in room.articles and room.articles[link].article.form == "article"] == []
        told = room.entries("herald")
        named = [form for form in [*PAGES, "nothing", "white space"] if not any(f"{links[form]}: " in entry for entry in told)]
        assert named == []
        kinds = {form: next(entry.partition(":")[0] for entry in told if f"{links[form]}: " in entry) for form in PAGES}
        assert kinds == {form: form for form in PAGES}


def test_what_its_feed_said_is_told_once_and_the_story_takes_its_place(tmp_path: Path) -> None:
    """A wall for a day, then the page itself: one article, partial first, one alert."""
    wall = html(*PAGES["consent"])
    with Newsroom(tmp_path) as room:
        page = room.good.on("/quist", hostile.in_turn(wall, hostile.page(story().encode())))
        room.good.on("/feed", feed(item(page, title="Nora Quist sentenced to two years", summary=f"{NEWS} She owned Quist Mills.")))
        room.source("courier", room.good.url("/feed"))
        room.run()
        assert {url: stored.article.form for url, stored in room.articles.items()} == {page: "partial"}
        assert len(room.told) == 1
        for hours in (7, 13, 30):
            room.run(hours * HOUR)
        assert {url: stored.article.form for url, stored in room.articles.items()} == {page: "article"}
        room.holds(page)


@pytest.mark.parametrize("form", LIES | STUBS)
def test_a_lie_never_takes_the_place_of_what_is_held(tmp_path: Path, form: str) -> None:
    with Newsroom(tmp_path, outlets=0) as room:
        page = room.good.on("/quist", hostile.in_turn(hostile.page(story().encode()), (LIES | STUBS)[form], hostile.page(story().encode())))
        room.good.on("/feed", feed(item(page, summary=NEWS)))
        room.source("courier", room.good.url("/feed"))
        for hours in (0, 2, 8):
            room.run(hours * HOUR)
        room.holds(page)
        assert len(room.store.articles.versions(room.articles[page].article.id)) == 1


@pytest.mark.parametrize("kind", ["feed", "listing", "page", "sitemap", "docket", "search"])
def test_a_lie_in_place_of_a_source_is_an_entry(tmp_path: Path, kind: str) -> None:
    with Newsroom(tmp_path) as room:
        page = room.courier()
        forms = {form: LIES[form] for form in PAGES if form not in ("empty", "script_shell")}
        names = room.bad_sources(forms, kind)
        room.run()
        room.holds(page)
        if kind != "page":  # a page that is watched may say anything
            assert [form for form, name in names.items() if not room.store.sources.state(name).failures] == []
        assert all(stored.article.form != "article" for url, stored in room.articles.items() if url != page)


# ---- 5. Encodings and characters -----------------------------------------------------------------------------------------------------

SAID = "Nora Quist sagte „nein“ – 5 € für Zoë, sentenced to two years in prison on Monday."
GARBLED: dict[str, Behaviour] = {
    "utf-8, not said": hostile.page(story(SAID).encode()),
    "utf-8, said to be latin": hostile.page(story(SAID).encode(), "text/html; charset=iso-8859-1"),
    "utf-8, said to be nothing known": hostile.page(story(SAID).encode(), "text/html; charset=x-mac-klingon"),
    "utf-8, said to be zlib": hostile.page(story(SAID).encode(), "text/html; charset=zlib"),
    "utf-8 with a mark": hostile.page(b"\xef\xbb\xbf" + story(SAID).encode()),
    "windows": hostile.page(story(SAID).encode("cp1252"), "text/html; charset=windows-1252"),
    "windows, said to be latin": hostile.page(story(SAID).encode("cp1252"), "text/html; charset=iso-8859-1"),
    "windows, not said": hostile.page(story(SAID).encode("cp1252")),
    "windows, said late": hostile.page(story(SAID, head=" " * 3000 + '<meta charset="windows-1252">').encode("cp1252")),
    "utf-16": hostile.page(story(SAID).encode("utf-16")),
    "utf-16, backwards": hostile.page(b"\xfe\xff" + story(SAID).encode("utf-16-be")),
    "references": hostile.page("".join(f"&#{ord(char)};" if ord(char) > 127 else char for char in story(SAID)).encode()),
    "NUL": hostile.page(story(SAID.replace("–", "\x00–")).encode()),
    "controls": hostile.page(story(SAID.replace("–", "\x07\x1b[31m–\x0b\x85")).encode()),
    "surrogates": hostile.page(story(SAID.replace("–", "– &#xD800;&#55357;")).encode()),
    "noncharacters": hostile.page(story(SAID.replace("–", "– &#xFFFE;&#x10FFFF;&#x110000;")).encode()),
}


def test_garbled_pages_become_readable_text(tmp_path: Path) -> None:
    with Newsroom(tmp_path) as room:
        links = room.bad_pages(GARBLED)
        room.run()
        room.holds()
        texts = {form: room.articles[link].article.text for form, link in links.items()}
        assert [form for form, text in texts.items() if "sagte „nein“" not in text or "5 € für Zoë" not in text] == []
        assert [form for form, text in texts.items() if any(ord(char) < 32 and char != "\n" for char in text)] == []
        held = len(room.articles)
        room.run(2 * HOUR)
        assert len(room.articles) == held
        assert {len(room.store.articles.versions(stored.article.id)) for stored in room.articles.values()} == {1}


# ---- 6. HTML structure ---------------------------------------------------------------------------------------------------------------


def test_floods_of_markup_end_in_text_or_an_entry(tmp_path: Path) -> None:
    light = {form: hostile.page(FLOODS[form].encode()) for form in FLOODS if form not in ("paragraphs", "unclosed", "dates", "one line")}
    with Newsroom(tmp_path) as room:
        page = room.courier()
        links = room.bad_pages(light)
        room.run()
        room.holds(page)
        told = "\n".join(room.entries("herald"))
        for form, link in links.items():
            kept = room.articles.get(link)
            assert (kept and "heard the motion on Friday" in kept.article.text) or f"parse: {link}" in told, form


# ---- 7. Identity and change ----------------------------------------------------------------------------------------------------------

SAME = {
    "tracking": lambda page: f"{page}?utm_source=feed&amp;utm_medium=rss&amp;fbclid=abc",
    "click": lambda page: f"{page}?gclid=1&amp;mc_cid=2",
    "fragment": lambda page: f"{page}#comments",
    "session": lambda page: f"{page}?PHPSESSID=0123456789abcdef0123456789abcdef",
    "another time": lambda page: page,
}


def test_one_page_under_many_addresses_is_one_article_and_one_alert(tmp_path: Path) -> None:
    with Newsroom(tmp_path) as room:
        page = room.good.on("/quist", hostile.page(story().encode()))
        room.good.on("/feed", feed(*(item(way(page), guid=form) for form, way in SAME.items())))
        room.source("courier", room.good.url("/feed"))
        room.run()
        room.run(2 * HOUR)
        assert len(room.told) == 1
        assert len({stored.verdict.story for stored in room.articles.values()}) == 1
        room.holds()


def _amp(page: str) -> Behaviour:
    return hostile.page(story(head=f'<link rel="canonical" href="{page}">').encode())


def test_amp_print_and_mobile_pages_join_the_page_they_name(tmp_path: Path) -> None:
    with Newsroom(tmp_path) as room:
        page = room.good.on("/quist", hostile.page(story(head=f'<link rel="amphtml" href="{room.good.url("/quist/amp")}">').encode()))
        others = [room.good.on(path, _amp(page)) for path in ("/quist/amp", "/quist/print", "/m/quist")]
        room.good.on("/feed", feed(item(page), *(item(other) for other in others)))
        room.source("courier", room.good.url("/feed"))
        room.run()
        assert set(room.articles) == {page}
        room.holds(page)


LYING_CANONICALS: dict[str, Callable[[str], str]] = {
    "the home page": lambda base: f"{base}/",
    "the home page, bare": lambda base: base,
    "another site": lambda _base: "https://elsewhere.example/other",
    "nothing": lambda _base: "",
    "a script": lambda _base: "javascript:alert(1)",
    "broken": lambda _base: "http://[::1",
    "a template": lambda _base: "{{ page.url }}",
}


@pytest.mark.parametrize("form", LYING_CANONICALS)
def test_a_canonical_address_that_lies_makes_no_two_stories_one(tmp_path: Path, form: str) -> None:
    with Newsroom(tmp_path, outlets=0) as room:
        head = f'<link rel="canonical" href="{LYING_CANONICALS[form](room.good.url("").rstrip("/"))}">'
        texts = (NEWS, "Nora Quist must also pay a fine of 90,000 crowns to the harbour office, the inspectors said on Tuesday.")
        pages = [
            room.good.on(f"/s{n}", hostile.page(story(text, title=f"Quist story number {n}", head=head).encode()))
            for n, text in enumerate(texts)
        ]
        room.good.on("/feed", feed(*(item(page, title=f"Quist story number {n}") for n, page in enumerate(pages))))
        room.source("courier", room.good.url("/feed"))
        room.run()
        held = "\n".join(stored.article.text for stored in room.articles.values())
        assert all(text in held for text in texts)
        room.holds()


def test_meaningful_parameters_make_two_pages(tmp_path: Path) -> None:
    async def by_query(seen: hostile.Seen, writer: object) -> None:
        number = seen.path.partition("id=")[2]
        await hostile.page(story(f"Nora Quist told the town of plan number {number}, at length.", title=f"Plan {number}").encode())(
            seen, writer
        )  # type: ignore[arg-type]

    with Newsroom(tmp_path, outlets=0) as room:
        page = room.good.on("/story", by_query)
        room.good.on("/feed", feed(*(item(f"{page}?id={number}", title=f"Plan {number}") for number in (1, 2))))
        room.source("courier", room.good.url("/feed"))
        room.run()
        assert set(room.articles) == {f"{page}?id=1", f"{page}?id=2"}


def test_noise_is_no_edit_an_edit_is_a_version_and_news_is_told(tmp_path: Path) -> None:
    """One page over a day: advertising and counters, a typo mended, a fact added, a deletion."""

    def noisy(number: int, news: str = NEWS) -> Behaviour:
        noise = f"<aside class='ad'>Advertisement {number}</aside><div class='counter'>{number * 37} views</div><!-- {number} -->"
        token = f'<meta name="csrf-token" content="{number:032x}"><script>var now = {number}</script>'
        return hostile.page(story(news, head=token).replace("</body>", f"{noise}</body>").encode())

    more = f"{NEWS} On Tuesday the court also found Nora Quist guilty of contempt and fined her 5,000 crowns."
    turns = [noisy(1), noisy(2), noisy(3, NEWS.replace("ruled", "has ruled")), noisy(4, more), hostile.status(404), hostile.status(410)]
    with Newsroom(tmp_path, outlets=0) as room:
        page = room.good.on("/quist", hostile.in_turn(*turns))
        room.good.on("/feed", feed(item(page)))
        room.source("courier", room.good.url("/feed"))
        told = []
        for hours in (0, 2, 7, 25, 73, 100):
            room.run(hours * HOUR)
            told.append(len(room.told))
        assert told[:3] == [1, 1, 1], "noise and a word changed are not news"
        assert "contempt" in room.articles[page].article.text, "what was deleted stays"
        assert len(room.store.articles.versions(room.articles[page].article.id)) in (2, 3)
        room.holds()


def test_a_rolling_address_has_a_story_a_day(tmp_path: Path) -> None:
    days = [
        story(f"Nora Quist news of day {day}: {said}", title=f"Court diary, day {day}", at="")
        for day, said in enumerate(
            (
                "the jury was chosen from two hundred fishermen, weavers and clerks of the northern parishes",
                "an engineer explained for six hours how sparks travel through wool and why the alarm stayed mute",
                "her sister wept while she spoke about letters that were burned behind the dye house in spring",
            )
        )
    ]
    with Newsroom(tmp_path, outlets=0) as room:
        page = room.good.on("/today", hostile.in_turn(*(hostile.page(day.encode()) for day in days)))
        room.good.on("/feed", hostile.in_turn(*(feed(item(page, guid=f"{n}", title=f"Court diary, day {n}", at="")) for n in range(3))))
        room.source("courier", room.good.url("/feed"))
        for day in range(3):
            room.run(day * DAY)
        assert len(room.store.articles.versions(room.articles[page].article.id)) == 3
        room.holds()


def test_wire_copies_alert_once(tmp_path: Path) -> None:
    with Newsroom(tmp_path) as room:
        page = room.courier()
        for number, server in enumerate(room.bad):
            copy = server.on(
                "/copy", hostile.page(story(f"SKERRY (Wire) — {NEWS}", title=f"Mill owner sentenced, version {number}").encode())
            )
            server.on("/feed", feed(item(copy, title="Mill owner sentenced")))
            room.source(f"copy-{number}", server.url("/feed"))
        room.run()
        room.run(2 * HOUR)
        assert len(room.told) == 1
        assert len(room.articles) == 1 + len(room.bad)
        assert page in room.articles
        room.holds()


# ---- 11. Names -----------------------------------------------------------------------------------------------------------------------

WRITTEN = {
    "no-break space": "Hannah\u00a0Gutierrez-Reed",
    "no-break hyphen": "Hannah Gutierrez\u2011Reed",
    "dash": "Hannah Gutierrez–Reed",
    "soft hyphen": "Hannah Gutier\u00adrez-Reed",
    "zero width": "Hannah Gutierrez\u200b-Reed",
    "accent": "Hannah Gutiérrez-Reed",
    "accent, taken apart": "Hannah Gutie\u0301rrez-Reed",
    "capitals": "HANNAH GUTIERREZ-REED",
    "full width": "Ｈａｎｎａｈ Gutierrez-Reed",
    "tags": "Hannah <b>Gutierrez</b>-<i>Reed</i>",
    "a line break": "Hannah\n   Gutierrez-Reed",
    "a reference": "Hannah Guti&eacute;rrez&#45;Reed",
    "possessive": "Hannah Gutierrez-Reed’s lawyers said that she",
    "space for hyphen": "Hannah Gutierrez Reed",
}
OTHERS = {
    "another given name": "Walter Gutierrez-Reed",
    "a longer word": "Gutierrez-Reedsville council",
    "an address only": '<a href="/hannah-gutierrez-reed">A woman</a>',
    "look-alike letters": "H\u0430nnah Guti\u0435rrez-R\u0435\u0435d",
}


def test_a_name_in_any_spelling_is_told_and_nobody_elses(tmp_path: Path) -> None:
    def page(name: str, number: int) -> Behaviour:
        return hostile.page(
            story(f"{name} was sentenced to {number + 2} years in prison on Monday in court {number}.", title=f"Court {number}").encode()
        )

    with Newsroom(tmp_path, entities="[{name: Hannah Gutierrez-Reed}]") as room:
        written = room.bad_pages({form: page(name, number) for number, (form, name) in enumerate(WRITTEN.items())})
        others = room.bad_pages({form: page(name, 50 + number) for number, (form, name) in enumerate(OTHERS.items())}, name="tribune")
        room.run()
        room.holds()
        missed = [form for form, link in written.items() if not any(reading.belongs for reading in room.articles[link].readings)]
        wrong = [
            form for form, link in others.items() if link in room.articles and any(each.findings for each in room.articles[link].readings)
        ]
        assert missed == []
        assert wrong == []
