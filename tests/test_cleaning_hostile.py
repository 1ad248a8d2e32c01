"""Pages made to hurt: encodings that lie, markup that floods or nests without end. Text or a word about it, in bounded time."""

import time

import pytest

from pipeline.clean import clean_html
from pipeline.cleaning.characters import decode, readable
from pipeline.cleaning.tree import MOST_DEPTH, flat, parse, shallow

SAYING = "The court in Santa Fe heard the motion on Friday and set a date for the trial of the props mistress. "


def wrap(body: str) -> str:
    return f"<html><head><title>A headline of a story</title></head><body>{body}</body></html>"


FLOODS = {
    "deep": wrap("<div>" * 30_000 + f"<p>{SAYING * 5}</p>" + "</div>" * 30_000),
    "attributes": wrap("<div " + " ".join(f'a{n}="x"' for n in range(200_000)) + f"><p>{SAYING * 5}</p></div>"),
    "bare attributes": wrap("<div " + " ".join(f"a{n}" for n in range(200_000)) + f"><p>{SAYING * 5}</p></div>"),
    "tags": wrap(f"<p>{SAYING * 5}</p>" + "<b></b>" * 100_000),
    "paragraphs": wrap(f"<p>{SAYING}</p>" * 6_000),
    "unclosed": wrap(f"<div><font><b><p>{SAYING}" * 2_000),
    "tables": wrap("<table><tr><td>" * 1_000 + SAYING * 3),
    "one line": wrap(f"<p>{SAYING * 20_000}</p>"),
    "no space": wrap(f"<p>{SAYING}</p><p>{'a' * 2_000_000}</p>"),
    "angle brackets": wrap(f"<p>{SAYING}</p>" + "<" * 500_000),
    "json": wrap('<script type="application/ld+json">' + "[" * 100_000 + f"</script><p>{SAYING * 3}</p>"),
    "references": wrap(f"<p>{SAYING} &#{'9' * 5000};</p>" + "<b>" * 70_000),
    "headings": wrap("<div><h2>More from us</h2>" * 400 + "</div>" * 400 + f"<p>{SAYING * 3}</p>" * 3),
    "dates": wrap(f"<p>{SAYING}</p><p>{'January 1, 2020 at 10:00 ' * 30_000}</p>"),
    "names": wrap(f"<p>{SAYING}</p><div class='byline'>By {'Ann Lee, ' * 100_000}</div>"),
    "class": wrap(f'<div class="{"a-" * 100_000}"><p>{SAYING * 3}</p></div>'),
}


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_costs_bounded_time_and_keeps_its_text(name: str) -> None:
    start = time.perf_counter()
    cleaned = clean_html(FLOODS[name], url="https://flood.example/a", id="x")
    assert time.perf_counter() - start < 20
    assert "heard the motion on Friday" in cleaned.article.text


def test_a_filing_nested_three_hundred_deep_keeps_every_paragraph() -> None:
    numbered = "".join(f"<p>{n}. {SAYING}</p>" for n in range(1, 41))
    text = clean_html(wrap("<div>" * 300 + numbered + "</div>" * 300), url="", id="x").article.text
    assert [n for n in range(1, 41) if f"{n}. The court" not in text] == []


def test_flattened_markup_is_never_deeper_than_the_limit() -> None:
    tree = parse("".join(shallow(wrap("<div><b>" * 2_000 + SAYING))))
    assert tree is not None
    deepest, depth = tree, 0
    while len(deepest):
        deepest, depth = deepest[-1], depth + 1
    assert depth <= MOST_DEPTH + 2
    assert SAYING.strip() in tree.text_content()


def test_reading_without_a_tree_gives_the_text_block_by_block() -> None:
    markup = "<p>One &amp; two</p><script>var x = '<p>no</p>';</script><div>three <b>four</b></div><!-- five -->"
    assert [line.strip() for line in flat(markup) if line.strip()] == ["One & two", "three four"]


WORDS = "Der Richter sagte „nein“ – die Klägerin müsse 5 € zahlen."


@pytest.mark.parametrize(
    ("body", "label"),
    [
        (WORDS.encode(), ""),
        (WORDS.encode(), "text/html; charset=iso-8859-1"),
        (b"\xef\xbb\xbf" + WORDS.encode(), ""),
        (WORDS.encode("utf-16"), ""),
        (WORDS.encode("cp1252"), "text/html; charset=windows-1252"),
        (WORDS.encode("cp1252"), "text/html; charset=ISO-8859-1"),
        (WORDS.encode("cp1252"), "text/html; charset=no-such-thing"),
        (WORDS.encode("cp1252"), "text/html; charset=base64"),
        (b'<meta charset="utf-8">' + b"plain words " * 200 + WORDS.encode("cp1252"), "text/html; charset=utf-8"),
        (b"<html>" + b" " * 3_000 + b'<meta charset="windows-1252">' + WORDS.encode("cp1252"), ""),
    ],
)
def test_characters_are_read_whatever_the_label_says(body: bytes, label: str) -> None:
    assert WORDS in decode(body, label)


def test_a_control_character_beside_what_is_pruned_breaks_nothing() -> None:
    page = wrap(f"<p>{SAYING}</p><div class='share'>Share this</div>be\x01fore &#1; and af&#x0b;ter<aside>x</aside>\x02<p>{SAYING}</p>")
    assert clean_html(page, url="", id="x").article.text.count("heard the motion on Friday") == 2


def test_text_can_be_stored_anywhere() -> None:
    page = wrap(
        f"<p>{SAYING}nul \x00 bell \x07 &#xD800; &#55357; \ud83d escape \x1b[31mred\x1b[0m zero\u200bwidth \u202eturned \x85 end</p>"
    )
    text = clean_html(page, url="", id="x").article.text
    text.encode("utf-8")
    assert "nul bell" in text
    assert "red zerowidth turned" in text
    assert not any(ord(char) < 32 and char != "\n" for char in text)


def test_reading_is_stable_from_fetch_to_fetch() -> None:
    page = wrap(f"<p>{SAYING * 3}</p>").encode()
    assert clean_html(page, url="", id="x") == clean_html(page, url="", id="x")


def test_readable_leaves_clean_text_alone() -> None:
    assert readable(WORDS) == WORDS


@pytest.mark.parametrize(
    "page", ["", "   \n ", "<html>", "<!-- ", "<frameset><frame src=x></frameset>", "\x00\x00", "<?xml version='1.0'?><a/>", b""]
)
def test_next_to_nothing_is_nothing(page: str | bytes) -> None:
    article = clean_html(page, url="http://[broken", id="x").article
    assert article.text == ""
    assert article.form != "article"


def test_no_markup_or_script_survives() -> None:
    live = "<script>alert(1)</script><img src=x onerror=alert(2)><iframe src='x'></iframe><style>p {}</style>"
    page = wrap(f"<p>{SAYING}{live}&lt;b&gt;</p><p onclick='x()'>{SAYING}</p>")
    text = clean_html(page, url="", id="x").article.text
    assert "heard the motion" in text
    assert "alert" not in text
    assert "onclick" not in text
