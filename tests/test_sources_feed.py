"""Feeds: every new item once, whatever the feed is made of."""

import gzip
import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefile.errors import SourceError
from casefile.material import Lead
from pipeline.sources import feed
from pipeline.sources.reading import Reading
from tests.source_forms import document, rss, source, within


def read(body: bytes | str, kind: str = "") -> Reading:
    return feed.leads(document(body, kind), source())


def only(body: bytes | str, kind: str = "") -> Lead:
    (lead,) = read(body, kind).leads
    return lead


def test_rss_with_all_it_can_say() -> None:
    lead = only(
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        "<title>Court &amp; Crime</title><image><title>a logo</title></image>"
        "<item><title>Judge&#8217;s order &amp;amp; after</title><link>/2024/05/order/?utm_source=rss&amp;id=5</link>"
        '<guid isPermaLink="false">urn:1</guid><pubDate>Fri, 31 May 2024 10:00:00 GMT</pubDate>'
        "<description><![CDATA[<p>The judge <b>ruled</b>&hellip;</p>]]></description>"
        "<content:encoded><![CDATA[<p>The whole story.</p>]]></content:encoded></item></channel></rss>"
    )
    assert lead.key == "urn:1"
    assert lead.url == "https://paper.test/2024/05/order/?utm_source=rss&id=5"
    assert lead.title == "Judge\u2019s order & after"
    assert lead.summary == "<p>The judge <b>ruled</b>&hellip;</p>"
    assert lead.html == "<p>The whole story.</p>"
    assert (str(lead.published), lead.published_text) == ("2024-05-31T10:00:00+00:00", "Fri, 31 May 2024 10:00:00 GMT")


def test_atom_with_base_html_titles_and_xhtml() -> None:
    reading = read(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.test/x/"><title type="html">&lt;b&gt;News&lt;/b&gt;</title>'
        '<entry><id>tag:1</id><title type="text">5 &lt; 6</title><link rel="self" href="self"/><link href="story"/>'
        "<published>2024-05-31T10:00:00Z</published><updated>2024-06-01T00:00:00Z</updated>"
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hi &amp; you</p></div></content></entry></feed>'
    )
    (lead,) = reading.leads
    assert (reading.title, lead.title, lead.url) == ("News", "5 < 6", "https://other.test/x/story")
    assert "<p>Hi &amp; you</p>" in lead.html
    assert str(lead.published) == "2024-05-31T10:00:00+00:00"


OTHER_FORMS = {
    "RDF": '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>T</title></channel>'
    '<item rdf:about="https://paper.test/1"><title>Story</title><link>https://paper.test/1</link><dc:date>2024-05-31</dc:date></item></rdf:RDF>',
    "RSS 0.91": '<rss version="0.91"><channel><item><title>Story</title><link>https://paper.test/1</link></item></channel></rss>',
    "Atom 0.3": '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Story</title>'
    '<link rel="alternate" href="https://paper.test/1"/><issued>2024-05-31</issued></entry></feed>',
    "prefixed Atom": '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Story</a:title><a:link href="https://paper.test/1"/></a:entry></a:feed>',
    "guid as the link": rss("<title>Story</title><guid>https://paper.test/1</guid>"),
    "behind a counter": rss(
        "<title>Story</title><link>https://feeds.test/~r/1</link>"
        '<f:origLink xmlns:f="http://rssnamespace.org/feedburner/ext/1.0">https://paper.test/1</f:origLink>'
    ),
    "a search engine's wrapping": rss(
        "<title>Story</title><link>https://www.google.com/url?rct=j&amp;url=https://paper.test/1&amp;ct=ga</link>"
    ),
    "JSON Feed": json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 5, "url": "/1", "title": "Story"}]}),
}


@pytest.mark.parametrize("form", OTHER_FORMS)
def test_every_form_of_feed(form: str) -> None:
    lead = only(OTHER_FORMS[form])
    assert (lead.title, lead.url) == ("Story", "https://paper.test/1")


NOT_FEEDS = {
    "": "empty",
    " \n\t ": "empty",
    "\ufeff": "empty",
    "<!DOCTYPE html><html><head><title>Just a moment…</title>": "web page titled 'Just a moment…'",
    "<html><body>Sign in": "web page",
    "<HTML><TITLE>Gone</TITLE>": "web page titled 'Gone'",
    "hello there": "no feed",
    "\x00\x01\x02": "empty",
    "%PDF-1.7": "no feed",
    "{": "begins like JSON",
    "{}": "without a list of items",
    "[]": "without a list of items",
    '{"items": 5}': "without a list of items",
    "[" * 100_000: "begins like JSON",
    "<opml><body/></opml>": "no feed",
    "<svg xmlns='http://www.w3.org/2000/svg'/>": "no feed",
}


@pytest.mark.parametrize("body", NOT_FEEDS)
def test_what_is_no_feed_says_what_it_is(body: str) -> None:
    with pytest.raises(SourceError, match=NOT_FEEDS[body]):
        read(body)


def test_a_feed_without_items_is_a_feed_and_says_so() -> None:
    reading = read(rss())
    assert (reading.leads, reading.notes) == ((), ("the feed has no items",))


ITEM = "<title>{0}</title><link>https://paper.test/{0}</link>"


def keys(*items: str) -> list[str]:
    return [lead.key for lead in read(rss(*items)).leads]


def test_an_id_that_stands_for_several_stories_is_none() -> None:
    made = keys(*(f"<guid>same</guid>{ITEM.format(number)}" for number in range(3)))
    assert made == [f"paper.test/{number}" for number in range(3)]


def test_without_id_the_address_and_without_both_the_words_are_the_key() -> None:
    assert keys(ITEM.format(1)) == keys("<title>Retitled</title><link>https://PAPER.test/1?utm_medium=x#top</link>") == ["paper.test/1"]
    one, two = keys("<title>No address</title><description>a</description>", "<title>Nor here</title>")
    assert one != two
    assert [one] == keys("<title>No address</title><description>changed</description>")


def test_an_address_shared_by_several_stories_does_not_hide_them() -> None:
    link = "<link>https://paper.test/live</link>"
    assert len(set(keys(f"<title>A</title>{link}", f"<title>B</title>{link}"))) == 2


def test_an_id_that_changes_its_scheme_or_tracking_stays_the_same() -> None:
    before = keys(f"<guid>http://paper.test/?p=5</guid>{ITEM.format(1)}")
    assert before == keys(f"<guid>https://paper.test/?p=5&amp;utm_source=x</guid>{ITEM.format(1)}")


def test_an_item_given_twice_is_one() -> None:
    assert len(keys(ITEM.format(1), ITEM.format(1))) == 1


LINKS = ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "mailto:a@b.test", "http://[::1", "ftp://x/y", "/" + "x" * 5000]


@pytest.mark.parametrize("link", LINKS)
def test_links_we_do_not_follow_are_dropped_and_the_rest_is_used(link: str) -> None:
    reading = read(rss(f"<title>Bad</title><link>{link}</link>", ITEM.format(2)))
    assert [lead.url for lead in reading.leads] == ["", "https://paper.test/2"]
    assert "1 links lead nowhere we read" in reading.notes[0]


def test_dates_that_cannot_be_read_or_cannot_be_keep_their_words_and_are_noted() -> None:
    garbage, ahead, fine = (
        f"<pubDate>{date}</pubDate>{ITEM.format(number)}"
        for number, date in enumerate(["31 Feb 2026", "Fri, 20 Nov 2099 10:00:00 GMT", "Thu, 19 Nov 2026 10:00:00 GMT"])
    )
    reading = read(rss(garbage, ahead, fine))
    assert (reading.leads[0].published, reading.leads[0].published_text) == (None, "31 Feb 2026")
    assert (reading.leads[1].published, reading.leads[1].published_text) == (None, "Fri, 20 Nov 2099 10:00:00 GMT")
    assert str(reading.newest) == "2026-11-19T10:00:00+00:00"
    assert "1 of 3 items claim a date in the future" in reading.notes


def test_a_feed_that_stamps_everything_anew_is_not_believed() -> None:
    stamped = read(rss(*(f"<updated>2026-11-20T11:59:{number:02d}Z</updated>{ITEM.format(number)}" for number in range(10))))
    edited = read(rss(*(f"<updated>2026-11-{number + 1:02d}T11:59:00Z</updated>{ITEM.format(number)}" for number in range(10))))
    assert {lead.revision.partition("\n")[0] for lead in stamped.leads} == {""}
    assert len({lead.revision for lead in edited.leads}) == 10
    assert any("not believed" in note for note in stamped.notes)


BROKEN = {
    "stray break": rss("<title>One<br>two</title><link>https://paper.test/1</link>", ITEM.format(2)),
    "end without a start": rss("<title>One</b></title><link>https://paper.test/1</link>", ITEM.format(2)),
    "bare ampersands": rss("<title>A & B</title><link>https://paper.test/1?a=1&b=2</link>", ITEM.format(2)),
    "unknown entities": rss("<title>Judge&rsquo;s &nosuch; day</title><link>https://paper.test/1</link>", ITEM.format(2)),
    "less-than signs": rss("<title>5 < 6</title><link>https://paper.test/1</link>", ITEM.format(2)),
    "an item left open": rss(ITEM.format(1) + "</item><item>" + ITEM.format(2) + "<item><title>half"),
    "cut in an item": rss(ITEM.format(1), ITEM.format(2), "<title>cut away").replace("</item></channel></rss>", "")[:-20],
    "cut in a tag": rss(ITEM.format(1), ITEM.format(2), "<title>x</title><link>https://paper.te"),
    "control characters": rss("<title>A\x08\x00B</title><link>https://paper.test/1</link>", ITEM.format(2)),
    "references to nothing": rss("<title>A&#0;&#xD800;&#99999999;B</title><link>https://paper.test/1</link>", ITEM.format(2)),
    "unquoted attributes": rss("<title type=html>A</title><link>https://paper.test/1</link>", ITEM.format(2)),
    "junk before": "warning: x in y on line 3\n" + rss(ITEM.format(1), ITEM.format(2)),
    "junk after": rss(ITEM.format(1), ITEM.format(2)) + "<script>x</script><!-- cached",
    "undeclared prefixes": rss("<media:title>M</media:title>" + ITEM.format(1), ITEM.format(2)),
    "markup in the description": rss(ITEM.format(1) + "<description><p>one<p>two<img src=x></description>", ITEM.format(2)),
}  # fmt: skip


@pytest.mark.parametrize("form", BROKEN)
def test_a_broken_feed_gives_what_is_whole_in_it(form: str) -> None:
    reading = read(BROKEN[form])
    urls = [lead.url.partition("?")[0] for lead in reading.leads]
    assert urls[:2] == ["https://paper.test/1", "https://paper.test/2"]
    assert not any("cut" in lead.title for lead in reading.leads)
    for lead in reading.leads:
        f"{lead.title}{lead.url}{lead.summary}".encode()
        assert "\x00" not in lead.title


def test_in_a_broken_feed_ampersands_survive() -> None:
    assert only(rss("<title>A</b> & B &amp; C</title><link>https://paper.test/1?a=1&amp;b=2</link>")).url == "https://paper.test/1?a=1&b=2"
    assert only(rss("<title>x</title><link><![CDATA[https://paper.test/1?a=1&b=2]]></link><p>")).url == "https://paper.test/1?a=1&b=2"


ENCODINGS = {
    "utf-8 unlabelled": ("utf-8", "", ""),
    "cp1252 labelled": ("cp1252", ' encoding="windows-1252"', ""),
    "latin-1 label, cp1252 bytes": ("cp1252", ' encoding="ISO-8859-1"', ""),
    "utf-8 labelled latin-1": ("utf-8", ' encoding="ISO-8859-1"', ""),
    "unlabelled cp1252": ("cp1252", "", ""),
    "utf-16 with a mark": ("utf-16", ' encoding="utf-16"', ""),
    "said by the server": ("cp1250", "", "text/xml; charset=cp1250"),
    "unknown label": ("utf-8", ' encoding="x-user-defined"', ""),
    "a label that is no text encoding": ("utf-8", ' encoding="zlib"', ""),
    "a label that would run code": ("utf-8", ' encoding="unicode_escape"', ""),
    "utf-8 with a mark": ("utf-8-sig", ' encoding="utf-8"', ""),
}


@pytest.mark.parametrize("form", ENCODINGS)
def test_wrong_and_missing_encodings(form: str) -> None:
    codec, label, kind = ENCODINGS[form]
    text = f'<?xml version="1.0"{label}?><rss><channel><item><title>Müller \u2013 „Ja“ said</title><link>https://paper.test/1</link></item></channel></rss>'
    assert only(text.encode(codec), kind).title == "Müller \u2013 „Ja“ said"


ENTITIES = {
    "billion laughs": '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 1000 + '"><!ENTITY c "' + "&b;" * 1000 + '">]>',
    "a file": '<!DOCTYPE rss [<!ENTITY c SYSTEM "file:///etc/passwd">]>',
    "another server": '<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/evil.dtd" [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>',
    "a stylesheet": '<?xml-stylesheet href="http://127.0.0.1:9/x.xsl"?>',
    "behind a comment": '<!-- <rss> --><!DOCTYPE rss [<!ENTITY c "boom">]>',
    "far away": " " * 30_000 + '<!DOCTYPE rss [<!ENTITY c "boom">]>',
}


@pytest.mark.parametrize("form", ENTITIES)
def test_no_entity_of_theirs_is_expanded_or_fetched(form: str) -> None:
    body = ENTITIES[form] + rss("<title>A &c; B</title><link>https://paper.test/1</link>").partition("?>")[2]
    title = only(body).title
    assert "root:" not in title
    assert "boom" not in title
    assert "haha" not in title


HEAVY = {
    "a reference of many digits, cut": rss("<title>x &#" + "9" * 5000 + "; y</title>")[:-20],
    "hostile authors": rss("<title>x</title><author>" + "(" * 400_000 + "</author>"),
    "hostile dates": rss(*("<title>x</title><pubDate>" + "1 " * 20_000 + "</pubDate>" for _ in range(20))),
    "one title of 10 MB": rss("<title>" + "x" * 10_000_000 + "</title>"),
    "one line of brackets": rss("<title>" + "<" * 2_000_000 + "</title>"),
    "unclosed titles": rss("<title>" * 300_000),
    "unclosed CDATA": "<rss><channel></b>" + "<![CDATA[" * 300_000,
    "unclosed comments": "<rss><channel></b>" + "<!--" * 500_000,
    "unclosed comments in a title": rss("<title>&lt;!--" * 1 + "&lt;!--" * 300_000 + "</title>"),
    "deep": "<rss><channel>" + "<a>" * 300_000,
    "deep in an item": rss("<a>" * 200_000),
    "a million empty elements": "<rss><channel>" + "<a/>" * 1_000_000 + "</channel></rss>",
    "ampersands": rss("<title>" + "&" * 2_000_000 + "</title>"),
    "half references": rss("<title>" + "&#1" * 1_000_000 + "</title>"),
    "attributes": "<rss><channel><item " + 'a="1" ' * 300_000 + "></item></channel></rss>",
    "spaces": "<rss><channel><item" + " " * 3_000_000 + "</channel></rss>",
    "open items": "<rss><channel></b>" + "<item>" * 300_000,
    "JSON numbers": '{"items": [{"id": ' + "9" * 4000 + "}]}",
    "deep JSON": '{"items": ' + "[" * 200_000,
}  # fmt: skip


@pytest.mark.parametrize("form", HEAVY)
def test_nothing_takes_long(form: str) -> None:
    with within(8), suppress(SourceError):
        assert len(read(HEAVY[form]).leads) <= feed.MOST_ITEMS


def test_very_many_and_very_large_items_are_read_and_capped() -> None:
    reading = read(rss(*(ITEM.format(number) for number in range(feed.MOST_ITEMS + 5))))
    assert len(reading.leads) == feed.MOST_ITEMS
    assert f"more than {feed.MOST_ITEMS:,} entries" in reading.notes[0]
    large = only(rss(ITEM.format(1) + "<content xmlns='http://www.w3.org/2005/Atom'>" + "word " * 500_000 + "</content>"))
    assert (large.url, large.html) == ("https://paper.test/1", "")


def test_a_packed_feed_is_no_feed_here() -> None:
    with pytest.raises(SourceError):
        read(gzip.compress(rss(ITEM.format(1)).encode()))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_bytes_end_in_a_reading_or_a_source_error(body: bytes) -> None:
    for start in (b"", b"<rss><channel><item><title>", b'{"items":[', b"<feed xmlns='http://www.w3.org/2005/Atom'><entry>"):
        with suppress(SourceError):
            read(start + body)


PIECES = [
    *"<item> </item> <title> </title> <link> </link> <![CDATA[ ]]> <!-- --> &amp; & < > x https://a.test/ <rss> </rss> <channel>".split(),
    *"&#x0; '/> <guid> <? ?> <!DOCTYPE é".split(),
    *("<entry ", "\x00", "\ud800", "<link href='", " "),
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_shuffled_markup_ends_in_storable_leads_or_a_source_error(pieces: list[str]) -> None:
    try:
        reading = read("<rss>" + "".join(pieces))
    except SourceError:
        return
    assert len({lead.key for lead in reading.leads}) == len(reading.leads)
    for lead in reading.leads:
        assert lead.key
        f"{lead.key}{lead.title}{lead.url}{lead.summary}{lead.html}".encode()
        assert "\x00" not in f"{lead.title}{lead.summary}{lead.html}"


FIELDS = st.sampled_from(["id", "url", "title", "items", "content_html", "date_published"])
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10)
JSON = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(FIELDS, inner, max_size=5), max_leaves=20)


@settings(max_examples=100, deadline=None)
@given(JSON)
def test_any_json_ends_in_storable_leads_or_a_source_error(value: object) -> None:
    try:
        reading = read(json.dumps({"items": value if isinstance(value, list) else [value]}))
    except SourceError:
        return
    for lead in reading.leads:
        f"{lead.key}{lead.title}{lead.url}{lead.html}".encode()
