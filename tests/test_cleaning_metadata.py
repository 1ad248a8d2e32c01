"""What a page says about itself: headline, people, times with their zones, language, site, address."""

import json
from typing import Any

import pytest

from pipeline.clean import clean_html
from pipeline.cleaning.dates import find_day, read_time
from pipeline.cleaning.metadata import Metadata, read_metadata
from pipeline.cleaning.names import only_names, people
from pipeline.cleaning.titles import without_suffix
from pipeline.cleaning.tree import parse


def about(head: str = "", body: str = "", url: str = "https://valley.example/2024/rig", zone: str = "America/Denver") -> Metadata:
    tree = parse(f"<html lang='en-US'><head>{head}</head><body>{body}</body></html>")
    assert tree is not None
    return read_metadata(tree, url=url, zone=zone)


def ld(**fields: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **fields})}</script>'


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("2024-03-04T17:04:09-07:00", "2024-03-04T17:04:09-07:00"),
        ("2024-03-04T17:04:09.123Z", "2024-03-04T17:04:09+00:00"),
        ("2024-03-04 17:04", "2024-03-04T17:04:00-07:00"),
        ("20240304", "2024-03-04"),
        ("2024-03-04", "2024-03-04"),
        ("2024-07-04T17:04:09", "2024-07-04T17:04:09-06:00"),
        ("Mon, 04 Mar 2024 17:04:09 +0100", "2024-03-04T17:04:09+01:00"),
        ("March 4, 2024", "2024-03-04"),
        ("4 March 2024", "2024-03-04"),
        ("Monday, Mar. 4th, 2024 at 5:04 p.m. EST", "2024-03-04T17:04:00-05:00"),
        ("July 4, 2024 | 12:10 AM ET", "2024-07-04T00:10:00-04:00"),
        ("March 4, 2024 5:04 pm GMT+2", "2024-03-04T17:04:00+02:00"),
        ("1709597049", "2024-03-05T00:04:09+00:00"),
        ("1709597049000", "2024-03-05T00:04:09+00:00"),
        ("February 31, 2024", None),
        ("2024-13-01", None),
        ("0001-01-01T00:00:00Z", None),
        ("03/04/2024", "2024-03-04"),
        ("yesterday", None),
        ("May 2024", None),
        ("", None),
    ],
)
def test_date_strings_are_read_or_left(raw: str, read: str | None) -> None:
    when = read_time(raw, "America/Denver")
    assert (str(when) if when else None) == read


def test_an_unknown_zone_name_falls_back_to_utc() -> None:
    when = read_time("2024-03-04 17:04", "Mars/Base")
    assert str(when) == "2024-03-04T17:04:00+00:00"


def test_the_first_full_date_of_a_line_is_found() -> None:
    assert str(find_day("Posted on March 4, 2024 By editor", "UTC")) == "2024-03-04"
    assert find_day("Posted in March", "UTC") is None


def test_the_time_comes_from_json_ld_then_meta_then_what_is_visible() -> None:
    stated = ld(headline="Rig", datePublished="2024-03-04T17:04:09-07:00", dateModified="2024-03-05T08:00:00Z")
    meta = '<meta property="article:published_time" content="2024-03-04T10:00:00Z">'
    shown = '<time datetime="2024-03-03">March 3, 2024</time>'
    assert str(about(stated + meta, shown).published) == "2024-03-04T17:04:09-07:00"
    assert str(about(stated + meta, shown).modified) == "2024-03-05T08:00:00+00:00"
    assert str(about(meta, shown).published) == "2024-03-04T10:00:00+00:00"
    assert (str(about("", shown).published), about("", shown).published_from) == ("2024-03-03", "visible date")
    assert about("", "<span class='post-date'>March 3, 2024</span>").published is not None
    assert about("", "<p>On March 3, 2024 the rig fell.</p>").published is None


def test_a_bare_day_is_made_finer_by_a_time_of_the_same_day_elsewhere() -> None:
    meta = '<meta property="article:published_time" content="2024-03-04T10:00:00-07:00">'
    assert str(about(ld(headline="Rig", datePublished="2024-03-04") + meta).published) == "2024-03-04T10:00:00-07:00"


def test_json_ld_is_read_as_publishers_write_it() -> None:
    broken = '{"@graph": [{"@type": ["Thing", "NewsArticle"], "headline": "A\n rig",  "datePublished": "2024-03-04",}]}'
    assert about(f'<script type="application/ld+json">{broken}</script>').published is not None
    hopeless = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script><title>Rig falls on the set</title>'
    assert about(hopeless).title == "Rig falls on the set"


def test_authors_are_resolved_by_id_in_a_graph() -> None:
    graph = {
        "@graph": [
            {"@type": "NewsArticle", "headline": "Rig", "author": {"@id": "#ann"}},
            {"@type": "Person", "@id": "#ann", "name": "Ann Lee"},
        ]
    }
    assert about(f'<script type="application/ld+json">{json.dumps(graph)}</script>').byline == ("Ann Lee",)


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Rig falls on set | Valley Notebook</title>", "<h1>Rig falls on set</h1>", "Rig falls on set"),
        ("<title>Rig falls on set - Courts - Valley Notebook</title>", "", "Rig falls on set"),
        ("<title>Rig falls on set</title>", "<h1>Valley Notebook</h1><h1>Rig falls on set</h1>", "Rig falls on set"),
        (ld(headline="Rig falls &amp; suit follows"), "<h1>Menu</h1>", "Rig falls & suit follows"),
        ("", "<h1>Rig falls on set</h1>", "Rig falls on set"),
        ("", "", ""),
    ],
)
def test_the_title_is_the_page_s_headline_without_its_site(head: str, body: str, title: str) -> None:
    assert about('<meta property="og:site_name" content="Valley Notebook">' + head, body).title == title


def test_a_dash_inside_a_headline_is_no_suffix() -> None:
    title = "Verdict in - jury finds studio liable for the fall of the lighting rig in March"
    assert without_suffix(title, "Valley Notebook", title) == title


@pytest.mark.parametrize(
    ("claim", "names"),
    [
        ("By Ann Lee", ("Ann Lee",)),
        ("Ann Lee and Bob Marsh", ("Ann Lee", "Bob Marsh")),
        ("Ann Lee, Bob Marsh, Courts Reporter", ("Ann Lee", "Bob Marsh")),
        ("ANN LEE", ("Ann Lee",)),
        ("Lee, Ann", ("Ann Lee",)),
        ("Ann Lee | Valley Notebook", ("Ann Lee",)),
        ("Valley Notebook Staff", ()),
        ("https://valley.example/authors/ann-lee", ()),
        ("ann@valley.example", ()),
        ("editor42", ()),
        ("admin", ()),
        ("José Ñúñez de la Torre", ("José Ñúñez de la Torre",)),
        ("Hannah Gutierrez-Reed", ("Hannah Gutierrez-Reed",)),
        ("", ()),
    ],
)
def test_bylines_name_people_only(claim: str, names: tuple[str, ...]) -> None:
    assert people([claim], "Valley Notebook") == names


def test_an_agency_is_named_where_no_person_is() -> None:
    assert about('<meta name="author" content="The Associated Press">').byline == ("Associated Press",)
    assert about(ld(headline="R", author=[{"name": "AP"}, {"name": "Ann Lee"}])).byline == ("Ann Lee",)


def test_a_line_of_names_is_told_from_a_sentence() -> None:
    assert only_names("Ann Lee and Bob Marsh") == ("Ann Lee", "Bob Marsh")
    assert only_names("Ann Lee sued.") == ()
    assert only_names("A Quiet Studio Under Siege Since Early Last May") == ()


@pytest.mark.parametrize(
    ("said", "canonical"),
    [
        ("https://www.valley.example/2024/rig-falls", "https://www.valley.example/2024/rig-falls"),
        ("/2024/rig-falls#top", "https://valley.example/2024/rig-falls"),
        ("https://other.example/2024/rig", "https://valley.example/2024/rig"),
        ("https://valley.example/", "https://valley.example/2024/rig"),
        ("javascript:alert(1)", "https://valley.example/2024/rig"),
        ("http://[broken", "https://valley.example/2024/rig"),
        ("", "https://valley.example/2024/rig"),
    ],
)
def test_a_canonical_address_is_believed_only_on_its_own_site(said: str, canonical: str) -> None:
    assert about(f'<link rel="canonical" href="{said}">').canonical_url == canonical


def test_language_is_read_from_the_words_and_for_short_texts_from_the_page() -> None:
    spanish = "El tribunal dijo el martes que la empresa conocía las advertencias y que el juicio comenzará en mayo con doce testigos. " * 3
    assert clean_html(f"<html lang='en'><body><p>{spanish}</p></body></html>", url="", id="x").article.language == "es"
    assert clean_html("<html lang='fr-CA'><body><p>Le juge a dit non.</p></body></html>", url="", id="x").article.language == "fr"


def test_site_is_stated_or_the_host() -> None:
    assert about('<meta property="og:site_name" content="Valley Notebook">').site == "Valley Notebook"
    assert about("", url="https://www.valley.example/a").site == "valley.example"
