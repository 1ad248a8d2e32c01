"""What is behind an address, from documents alone."""

from datetime import UTC, datetime

import pytest

from casefile.material import Document, Lead, When
from pipeline import discover

NOW = datetime(2024, 5, 7, 9, tzinfo=UTC)


def document(body: str | bytes, url: str = "https://courier.example/courts/story", content_type: str = "text/html") -> Document:
    raw = body.encode() if isinstance(body, str) else body
    return Document(url=url, final_url=url, status=200, fetched_at=NOW, body=raw, content_type=content_type)


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("courier.example/courts", "https://courier.example/courts"),
        (" http://courier.example ", "http://courier.example"),
        ("127.0.0.1:8900", "http://127.0.0.1:8900"),
        ("localhost:8900/x", "http://localhost:8900/x"),
    ],
)
def test_an_address_is_made_whole(typed, whole):
    assert discover.whole_address(typed) == whole


@pytest.mark.parametrize(
    ("url", "kind", "feed", "court"),
    [
        ("https://www.courtlistener.com/docket/69031/quist-v-mills/", "docket", "https://www.courtlistener.com/docket/69031/feed/", ""),
        (
            "https://www.courtlistener.com/docket/69031/quist-v-mills/?page=2",
            "docket",
            "https://www.courtlistener.com/docket/69031/feed/",
            "",
        ),
        ("https://ecf.nmd.uscourts.gov/cgi-bin/rss_outside.pl", "docket", "https://ecf.nmd.uscourts.gov/cgi-bin/rss_outside.pl", "nmd"),
    ],
)
def test_courts_are_known_by_their_addresses(url, kind, feed, court):
    offer = discover.known_place(url)
    assert offer is not None
    assert (offer.kind, offer.url, offer.court) == (kind, feed, court)


@pytest.mark.parametrize("url", ["https://courier.example/docket/12/", "https://ecf.nmd.uscourts.gov/cgi-bin/login.pl", "http://[", ""])
def test_other_addresses_say_nothing_by_themselves(url):
    assert discover.known_place(url) is None


@pytest.mark.parametrize(
    ("body", "nature"),
    [
        ("<!doctype html><html><body>x</body></html>", "page"),
        ('<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "feed"),
        ('<feed xmlns="http://www.w3.org/2005/Atom"/>', "feed"),
        ('{"version": "https://jsonfeed.org/version/1.1", "items": []}', "feed"),
        ('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', "sitemap"),
        (b"\x1f\x8b\x08rest", "sitemap"),
        ("", ""),
        ("plain words", ""),
    ],
)
def test_what_a_document_is(body, nature):
    assert discover.nature(document(body)) == nature


HEAD = """<html><head><base href="/courts/">
<link rel="alternate" type="application/rss+xml" title="Courier" href="/feed/">
<link rel="alternate" type="application/rss+xml" title="Courier comments" href="/comments/feed/">
<link rel="alternate" type="application/atom+xml; charset=utf-8" title="Courts" href="https://courier.example/courts/feed/">
<link rel="alternate" type="application/json+oembed" href="/oembed?url=x">
<link rel="alternate" hreflang="fr" type="text/html" href="/fr/">
<link rel="stylesheet" type="application/rss+xml" href="/no.css">
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
</head><body><p>x</p></body></html>"""


def test_a_page_names_its_feeds_nearest_first_and_comments_never():
    assert [offer.url for offer in discover.offers_in(document(HEAD))] == [
        "https://courier.example/courts/feed/",
        "https://courier.example/feed/",
    ]


def test_robots_txt_names_sitemaps_of_news_first():
    named = [
        "/sitemap.xml",
        "https://other.example/sitemap.xml",
        "https://courier.example/image-sitemap.xml",
        "https://courier.example/news.xml",
    ]
    offers = discover.sitemaps_named(named, "https://courier.example/")
    assert [offer.url for offer in offers] == ["https://courier.example/news.xml", "https://courier.example/sitemap.xml"]


def test_a_feed_of_docket_entries_is_a_docket():
    assert discover.feed_kind("https://x.example/feed", ["Entry #12 in Quist v. Mills"]) == "docket"
    assert discover.feed_kind("https://x.example/feed", ["Entry into force of the new rules"]) == "feed"


def test_names_are_short_and_unique():
    assert discover.name_for("https://www.courier.example/feed/", ()) == "courier"
    assert discover.name_for("https://www.courier.example/feed/", {"courier", "courier-2"}) == "courier-3"
    assert discover.name_for("https://feeds.bbc.co.uk/x", ()) == "bbc"
    assert discover.name_for("https://ecf.nmd.uscourts.gov/cgi-bin/rss_outside.pl", ()) == "nmd-dockets"
    assert discover.name_for("https://www.courtlistener.com/docket/69031/feed/", ()) == "docket-69031"
    assert discover.name_for("http://127.0.0.1:8900/feed", ()) == "local"


def test_what_is_newest_comes_first_and_undated_last():
    leads = [
        Lead(source="s", key=key, url=f"https://courier.example/{key}", published=When(datetime(2024, 5, day, tzinfo=UTC)) if day else None)
        for key, day in (("a", 1), ("b", 0), ("c", 3))
    ]
    assert [lead.key for lead in discover.newest_first(leads)] == ["c", "a", "b"]
