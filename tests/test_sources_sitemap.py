"""Sitemaps: each address once, capped, of the site's own."""

import gzip
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefile.errors import SourceError
from pipeline.sources import sitemap
from pipeline.sources.reading import Reading
from tests.source_forms import document, source

HERE = "https://www.paper.test/sitemap.xml"


def read(body: bytes | str, depth: int = 0) -> Reading:
    return sitemap.leads(document(body, url=HERE), source("sitemap", HERE), depth=depth)


def urlset(*entries: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">' + "".join(f"<url>{entry}</url>" for entry in entries) + "</urlset>"
    )


def index(*addresses: str) -> str:
    inside = "".join(f"<sitemap>{address}</sitemap>" for address in addresses)
    return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inside}</sitemapindex>'


NEWS = (
    "<loc>https://www.paper.test/a?id=1&amp;x=2</loc><lastmod>2026-11-19</lastmod>"
    "<news:news><news:publication><news:name>The Paper</news:name>"
    "<news:language>en</news:language></news:publication><news:publication_date>2026-11-18T09:00:00-07:00</news:publication_date>"
    "<news:title>Judge &amp; jury</news:title></news:news>"
)


def test_a_news_sitemap_gives_title_and_date() -> None:
    (lead,) = read(urlset(NEWS)).leads
    assert (lead.url, lead.key) == ("https://www.paper.test/a?id=1&x=2", "www.paper.test/a?id=1&x=2")
    assert (lead.title, str(lead.published)) == ("Judge & jury", "2026-11-18T09:00:00-07:00")


def test_the_day_of_change_is_no_day_of_publication() -> None:
    (lead,) = read(urlset("<loc>/a</loc><lastmod>2026-11-19</lastmod>")).leads
    assert (lead.url, lead.published, lead.published_text) == ("https://www.paper.test/a", None, "2026-11-19")


def test_an_index_leads_on_to_its_sitemaps_latest_change_first() -> None:
    reading = read(
        index("<loc>/2024.xml</loc><lastmod>2024-12-31</lastmod>", "<loc>/2026.xml</loc><lastmod>2026-11-19</lastmod>", "<loc>/x.xml</loc>")
    )
    assert reading.more == ("https://www.paper.test/x.xml", "https://www.paper.test/2026.xml", "https://www.paper.test/2024.xml")
    assert reading.leads == ()


def test_indexes_end_somewhere() -> None:
    assert read(index("<loc>/a.xml</loc>"), depth=sitemap.MOST_DEPTH - 1).more
    deep = read(index("<loc>/a.xml</loc>"), depth=sitemap.MOST_DEPTH)
    assert deep.more == ()
    assert "were left out" in deep.notes[0]


def test_entries_of_other_sites_and_without_address_are_left_out_and_noted() -> None:
    reading = read(urlset(
        "<loc>https://www.paper.test/1</loc>", "<loc>https://news.paper.test/2</loc>", "<loc>https://other.test/3</loc>",
        "<loc>http://169.254.169.254/4</loc>", "<loc>https://paper.test.evil.test/5</loc>", "<loc></loc>", "<loc>javascript:x</loc>",
        "<loc>http://[::1</loc>", "<lastmod>2026-01-01</lastmod>",
    ))  # fmt: skip
    assert [lead.url for lead in reading.leads] == ["https://www.paper.test/1", "https://news.paper.test/2"]
    assert reading.notes == ("left out: 3 entries of other sites", "left out: 4 entries without a usable address")


def test_packed_sitemaps_are_known_by_their_first_bytes() -> None:
    assert len(read(gzip.compress(urlset(NEWS).encode())).leads) == 1


@pytest.mark.parametrize(("body", "word"), [
    (b"", "empty"), (gzip.compress(b"", mtime=0), "empty"),
    (b"<!doctype html><title>Not found</title>", "titled 'Not found', not a sitemap"),
    (b"<rss/>", "no sitemap"), (b"User-agent: *", "no sitemap"), (gzip.compress(bytes(60_000_000)), "unpacks to more than 50,000,000"),
    (gzip.compress(urlset(NEWS).encode())[:-12], "cut short"), (b"\x1f\x8bnothing", "cannot be read"),
])  # fmt: skip
def test_what_is_no_sitemap_says_so(body: bytes, word: str) -> None:
    with pytest.raises(SourceError, match=word):
        read(body)


def test_an_empty_sitemap_is_one() -> None:
    assert read(urlset()).leads == ()


def test_broken_sitemaps_give_what_is_whole_in_them() -> None:
    broken = urlset("<loc>https://www.paper.test/1?a=1&b=2</loc>", "<loc>https://www.paper.test/2</loc>", "<loc>https://www.paper.test/3")
    assert [lead.url for lead in read(broken.replace("</url></urlset>", "")).leads] == [
        "https://www.paper.test/1?a=1&b=2",
        "https://www.paper.test/2",
    ]


def test_everything_changed_now_is_not_believed() -> None:
    entry = "<loc>/{0}</loc><lastmod>2026-11-20T11:59:{0:02d}Z</lastmod><news:news><news:title>T{0}</news:title></news:news>"
    reading = read(urlset(*(entry.format(number) for number in range(10, 30))))
    assert {lead.revision.partition("\n")[0] for lead in reading.leads} == {""}
    assert any("not believed" in note for note in reading.notes)


def test_full_and_over_full_sitemaps_are_capped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST_ADDRESSES", 2000)
    reading = read(urlset(*(f"<loc>https://www.paper.test/{number}</loc>" for number in range(sitemap.MOST_ADDRESSES + 10))))
    assert len(reading.leads) == sitemap.MOST_ADDRESSES
    assert "more than 2,000 entries" in reading.notes[0]


def test_no_entity_is_expanded() -> None:
    body = (
        '<!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + urlset("<loc>https://www.paper.test/&x;</loc>").partition("?>")[2]
    )
    assert "root" not in read(body).leads[0].url


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_bytes_end_in_a_reading_or_a_source_error(body: bytes) -> None:
    for start in (b"", b"<urlset><url><loc>", b"<sitemapindex><sitemap>", b"\x1f\x8b\x08\x00"):
        with suppress(SourceError):
            read(start + body)
