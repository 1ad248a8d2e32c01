"""Listings, watched pages and search feeds."""

from contextlib import suppress

import pytest

from casefile.errors import SourceError
from pipeline.services import SERVICES
from pipeline.sources import KINDS, listing, page, search
from tests.source_forms import document, rss, source, within

HERE = "https://paper.test/courts/"

COURTS = """<html><head><title>Courts &amp; crime</title></head><body>
<nav><a href="/2024/05/31/in-the-menu-of-the-page/">A story linked in the menu</a></nav>
<main>
<article><h3><a href="/2024/05/31/judge-rules/">Judge rules</a></h3><time datetime="2024-05-31T10:00:00Z">May 31</time></article>
<article><a href="/news/suit-filed-in-county-court"><h3>Suit filed</h3><p>A longer summary of the story</p></a></article>
<article><a href="/news/story-1234567.html#comments">Prosecutors drop the charge against her</a></article>
<p><a href="/news/suit-filed-in-county-court">Suit filed in county court, again</a></p>
<a href="/tag/courts/">All our stories about the courts</a> <a href="/subscribe">Subscribe to our daily newsletter now</a>
<a href="https://other.test/2024/05/31/elsewhere/">A story on quite another site</a>
<a href="/photo-of-the-day.jpg">Photo of the day in court</a>
<a href="#top">Back to the top of page</a> <a href="javascript:void(0)">Open the menu of this page</a>
<a href="/2024/06/month-only/x/">Month only in the address</a>
</main><footer><a href="/2020/01/01/old-story-in-the-footer/">Old story in the footer</a></footer></body></html>"""


def test_without_a_selector_headlines_are_found_and_menus_left_out() -> None:
    reading = listing.leads(document(COURTS, url=HERE), source("listing", HERE))
    assert [(lead.url, lead.title, str(lead.published) if lead.published else "") for lead in reading.leads] == [
        ("https://paper.test/2024/05/31/judge-rules/", "Judge rules", "2024-05-31T10:00:00+00:00"),
        ("https://paper.test/news/suit-filed-in-county-court", "Suit filed", ""),
        ("https://paper.test/news/story-1234567.html#comments", "Prosecutors drop the charge against her", ""),
        ("https://paper.test/2024/06/month-only/x/", "Month only in the address", ""),
    ]
    assert reading.notes == ("1 links to other sites were left out",)
    assert reading.title == "Courts & crime"


@pytest.mark.parametrize(("selector", "urls"), [
    ("h3 a", ["https://paper.test/2024/05/31/judge-rules/"]),
    ("article:nth-of-type(2)", ["https://paper.test/news/suit-filed-in-county-court"]),
    ("nav a, footer a", ["https://paper.test/2024/05/31/in-the-menu-of-the-page/", "https://paper.test/2020/01/01/old-story-in-the-footer/"]),
    ('a[href^="https://other"]', ["https://other.test/2024/05/31/elsewhere/"]),
])  # fmt: skip
def test_a_selector_is_followed_to_the_letter(selector: str, urls: list[str]) -> None:
    reading = listing.leads(document(COURTS, url=HERE), source("listing", HERE, selector=selector))
    assert [lead.url for lead in reading.leads] == urls


@pytest.mark.parametrize(("body", "selector", "words"), [
    (COURTS, "h3 a[", "the selector 'h3 a\\['"), (COURTS, ":nosuch", "cannot be read"), (COURTS, "h5 a", "has the site changed its pages"),
    ("<html><p>Just a moment", "", "lists nothing"), ("", "", "empty"), ("  ", "", "empty"), ("plain words", "", "no web page"),
    ("<", "", "no web page|lists nothing"), ("x<" * 3_000_000, "", "listings of more than"),
])  # fmt: skip
def test_a_listing_that_gives_nothing_is_an_error(body: str, selector: str, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        listing.leads(document(body, url=HERE), source("listing", HERE, selector=selector))


HEAVY = {
    "very many links": '<a href="/2024/05/31/x/">One two three four five</a>' * 25_000,
    "links in one block": "<div>"
    + "".join(f'<a href="/2024/05/31/{number}/">One two three four</a><time>x</time>' for number in range(15_000))
    + "</div>",
    "deep": "<div>" * 100_000 + '<a href="/2024/05/31/x/">One two three four</a>',
    "nested links": '<h3><a href="/2024/05/31/x/">' * 50_000,
    "one text": '<a href="/2024/05/31/x/">' + "word " * 900_000,
    "attributes": "<a " + 'x="1" ' * 500_000 + ">",
    "an endless calendar": "".join(f'<h3><a href="/cal?day={number}">Events of day {number}</a></h3>' for number in range(10_000)),
}


@pytest.mark.parametrize("form", HEAVY)
def test_listings_have_a_bound(form: str) -> None:
    with within(8):
        with suppress(SourceError):
            assert len(listing.leads(document(HEAVY[form], url=HERE), source("listing", HERE)).leads) <= listing.MOST_LINKS
        with suppress(SourceError):
            assert len(page.leads(document(HEAVY[form], url=HERE), source("page", HERE)).leads) == 1


STATEMENT = (
    "<html><head><title>Statement</title></head><body><nav>Menu {noise}</nav><script>{noise}</script><p>Updated {clock}. {views} views</p>"
    "<main><p>{text}</p></main></body></html>"
)


def key(text: str = "The hearing is on Monday.", noise: str = "a", clock: str = "10:05 AM", views: str = "12", selector: str = "") -> str:
    body = STATEMENT.format(text=text, noise=noise, clock=clock, views=views)
    (lead,) = page.leads(document(body, url=HERE), source("page", HERE, selector=selector)).leads
    assert lead.url == HERE
    return f"{lead.key} {lead.revision}"


def test_a_watched_page_has_a_new_revision_when_its_text_changes_and_not_before() -> None:
    assert key() == key(noise="b", clock="11:47 PM", views="1,904")
    assert key() != key("The hearing is on Tuesday.")
    assert key(selector="main") != key("Another", selector="main")


def test_an_empty_answer_is_no_change() -> None:
    for body in ("<html><script>x</script></html>", "<html><nav>Menu</nav></html>"):
        with pytest.raises(SourceError, match="no text"):
            page.leads(document(body, url=HERE), source("page", HERE))
    with pytest.raises(SourceError, match="finds nothing on the page"):
        key(selector="#gone")


def test_what_changed_is_told_in_lines() -> None:
    assert page.difference("One\nTwo\nThree", "One\n2\nThree") == "- Two\n+ 2"


def test_visible_text_has_a_line_for_each_block() -> None:
    root = listing.tree(document("<body><h1>A <b>big</b> day</h1><ul><li>one</li><li>two<br>three</li></ul>tail<style>x</style></body>"))
    assert page.visible_text(root).splitlines() == ["A big day", "one", "two", "three", "tail"]


def test_search_feeds_give_targets_and_headlines() -> None:
    bing = "http://www.bing.com/news/apiclick.aspx?ref=FexRss&amp;aid=&amp;tid={0}&amp;url=https%3a%2f%2fsantafenewmexican.test%2fa&amp;c=1"
    body = rss(
        f"<title>Judge rules - Santa Fe New Mexican</title><link>{bing.format(1)}</link><guid>{bing.format(1)}</guid>",
        "<title>Suit over set - and more on MSN</title><link>https://msn.test/b</link>",
        "<title>Plea entered - KOB 4</title><link>https://news.google.com/rss/articles/CBMiabc?oc=5</link><guid>CBMiabc</guid>",
    )
    reading = search.leads(document(body), source("search"))
    assert [(lead.url, lead.title) for lead in reading.leads] == [
        ("https://santafenewmexican.test/a", "Judge rules"),
        ("https://msn.test/b", "Suit over set - and more"),
        ("", "Plea entered"),
    ]
    assert reading.leads[2].summary == "Plea entered. KOB 4"
    assert "1 links hide where they lead; their headlines are kept" in reading.notes


def test_a_search_that_wraps_anew_each_time_gives_the_same_key() -> None:
    wrapped = "http://www.bing.com/news/apiclick.aspx?tid={0}&amp;url=https%3a%2f%2fpaper.test%2fa"
    keys = {
        search.leads(document(rss(f"<title>x</title><link>{wrapped.format(n)}</link><guid>{wrapped.format(n)}</guid>")), source())
        .leads[0]
        .key
        for n in "12"
    }
    assert keys == {"paper.test/a"}


def test_every_kind_has_one_reader_and_a_line_about_itself() -> None:
    files = {"feed", "sitemap", "listing", "page", "docket", "mailbox", "search", "folder", "archive"}
    assert set(KINDS) == files | set(SERVICES)
    for name, kind in KINDS.items():
        readers = sum(reader is not None for reader in (kind.leads, kind.local, SERVICES.get(name)))
        assert readers == 1, name
        assert kind.says
