"""What a backfill tells at its end: months, why a thin one may be thin, and which pages two lists name."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from casefile.case import Run
from casefile.material import Article, Capture, Document, Lead, Source, When
from pipeline.commands.history import ledger_lines
from pipeline.coverage import Month, month_of, months, why_thin
from pipeline.indexes import Span
from pipeline.known import Known, Sifted
from pipeline.requests import RequestLedger, size
from storage import Store, open_store
from storage.values import KeptLead, LeadState
from tests.storage_stories import TO, deciding, submission
from tests.test_gdelt import Notes
from wire.addresses import page_key
from wire.tally import MOST_HOSTS, OTHERS, Asked, Tally

NOW = datetime(2026, 11, 19, tzinfo=UTC)
SPAN = Span(since=date(2021, 1, 1), until=date(2021, 4, 30))


def lead(url: str, source: str = "maps", capture: Capture | None = None, day: date | None = None) -> Lead:
    published = When(datetime(day.year, day.month, day.day, tzinfo=UTC), bare_day=True) if day else None
    return Lead(source=source, key=url, url=url, capture=capture, published=published)


# --- months ------------------------------------------------------------------------------------------------------------


def test_the_month_of_a_page_is_that_of_its_day_or_address_or_capture() -> None:
    capture = Capture(at="20210305120000", original="http://a.test/x")
    assert month_of(lead("https://a.test/2021/02/03/x/", day=date(2021, 1, 2), capture=capture)) == "2021-01"
    assert month_of(lead("https://a.test/2021/02/03/x/", capture=capture)) == "2021-02"
    assert month_of(lead("https://a.test/x", capture=capture)) == "2021-03"
    assert month_of(lead("https://a.test/x", capture=Capture(gone="status 404"))) == ""


def test_months_count_what_was_named_kept_and_missed() -> None:
    kept = [
        KeptLead(id=number, lead=lead(f"https://a.test/2021/02/0{number}/x/"), state=state, run=Run.BACKFILL)
        for number, state in enumerate((LeadState.DONE, LeadState.DONE, LeadState.FAILED, LeadState.WAITING), 1)
    ]
    table = months([(date(2021, 2, 1), True), (date(2021, 2, 2), False)], SPAN, kept, {"maps": {"2021-02": 3}, "mc": {"2021-03": 1}})
    assert [month.name for month in table] == ["2021-01", "2021-02", "2021-03", "2021-04"]
    february = table[1]
    assert (february.named, february.articles, february.of_case, february.given_up, february.waiting) == (4, 2, 1, 1, 1)
    assert [dict(month.by_list) for month in table] == [{}, {"maps": 3}, {"mc": 1}, {}]


THIN: dict[str, tuple[Month, str]] = {
    "nobody names anything": (Month(name="2021-03", usual=9), "is thin: no article, where the median month has 9. No list names anything"),
    "pages that wait": (Month(name="2021-03", articles=1, named=8, waiting=7, usual=9), "1 article, .* 7 pages still wait: start the same"),
    "pages that are gone": (
        Month(name="2021-03", articles=2, named=8, given_up=6, by_list={"mc": 8, "maps": 2}, usual=9),
        r"6 of 8 pages that are named \(maps 2, mc 8\) could not be had: a source of kind wayback finds copies",
    ),
    "little is named": (
        Month(name="2021-03", articles=2, named=2, by_list={"mc": 2}, usual=9),
        r"The lists name little \(mc 2\): the case may have been quiet; if not, add the outlet's sitemap",
    ),
}


@pytest.mark.parametrize("why", THIN)
def test_a_thin_month_is_told_with_its_reason_and_what_to_do(why: str) -> None:
    month, words = THIN[why]
    assert month.thin
    assert re.search(words, why_thin(month))
    unfinished = why_thin(month, unfinished=("mc",))
    assert unfinished.endswith("mc is not listed to its end: start the same command again, it goes on there")


def test_who_has_an_archive_is_not_told_to_add_one() -> None:
    month, _ = THIN["pages that are gone"]
    assert "kind wayback" not in why_thin(month, archived=True)
    assert "casewire replay" in why_thin(month, archived=True)


# --- which pages are known ---------------------------------------------------------------------------------------------

SPELLINGS = (
    "https://www.courier.test/news/quist/",
    "http://courier.test:80/news/quist?utm_source=x&fbclid=y",
    "https://courier.test/news/quist#top",
    "http://WWW.Courier.test/news/quist/amp/",
)


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_one_page_has_one_key(spelling: str) -> None:
    assert page_key(spelling) == "courier.test/news/quist"


@pytest.mark.parametrize(
    "other", ["https://courier.test/news/Quist", "https://courier.test/news/quist?id=2", "https://courier.test:8443/news/quist"]
)
def test_two_pages_have_two(other: str) -> None:
    assert page_key(other) != "courier.test/news/quist"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as opened:
        yield opened


MAPS = Source(name="maps", kind="sitemap", url="https://courier.test/map")
CLOUD = Source(name="mc", kind="mediacloud", url="")
OTHER_CASE = Source(name="other", kind="mediacloud", url="", cases=("elsewhere",))
FIRST_CASE = Source(name="first", kind="mediacloud", url="", cases=("mill-fire",))
SOURCES = (MAPS, CLOUD, OTHER_CASE, FIRST_CASE)


def sifted(store: Store, source: Source, *urls: str, capture: Capture | None = None) -> Sifted:
    """What is left of a list, and kept, by a process that has just begun."""
    known = Known.of(store, SOURCES)
    found = known.sift([lead(url, source.name, capture) for url in urls], source)
    known.keep(store.leads.offer(found.fresh, now=NOW, run=Run.BACKFILL))
    store.leads.captured(found.captures, now=NOW)
    return found


def test_a_page_that_two_lists_name_is_kept_once(store: Store) -> None:
    assert len(sifted(store, MAPS, SPELLINGS[0]).fresh) == 1
    again = sifted(store, CLOUD, *SPELLINGS, "https://courier.test/other", "http://courier.test/other/")
    assert ([each.url for each in again.fresh], again.known) == (["https://courier.test/other"], 5)


def test_what_carries_its_page_and_what_rolls_on_at_its_address_is_left_to_the_store(store: Store) -> None:
    clippings = Source(name="clippings", kind="folder", url="/data")
    pages = [replace(lead(SPELLINGS[0], "clippings"), key=name, html="<p>x</p>") for name in ("old.html", "new.html")]
    assert len(Known.of(store, SOURCES).sift(pages, clippings).fresh) == 2
    rolling = [replace(lead(SPELLINGS[0]), key=name, title=name) for name in ("Monday", "Tuesday")]
    assert len(Known.of(store, SOURCES).sift(rolling, MAPS).fresh) == 2


def test_a_capture_goes_to_the_page_that_another_list_named(store: Store) -> None:
    sifted(store, MAPS, SPELLINGS[0])
    capture = Capture(at="20210305120000", original=SPELLINGS[1])
    assert sifted(store, CLOUD, SPELLINGS[1], capture=capture).fresh == ()
    (kept,) = store.leads.all()
    assert (kept.lead.url, kept.lead.capture) == (SPELLINGS[0], capture)
    assert sifted(store, CLOUD, SPELLINGS[1], capture=Capture(at="20220101000000", original=SPELLINGS[1])).captures == ()


def test_a_page_read_for_another_case_is_read_for_this_one_too(store: Store) -> None:
    sifted(store, OTHER_CASE, SPELLINGS[0])
    assert len(sifted(store, FIRST_CASE, SPELLINGS[1]).fresh) == 1
    assert len(sifted(store, CLOUD, SPELLINGS[2]).fresh) == 1, "a source of all cases is not covered by those of some"
    assert sifted(store, OTHER_CASE, SPELLINGS[3]).fresh == ()


def test_a_page_that_a_pass_has_read_is_known(store: Store) -> None:
    article = Article(id="a1", url=SPELLINGS[0], title="Quist", text="Nora Quist spoke to the council about the mill.", source="maps")
    page = Document(url=article.url, final_url=article.url, status=200, fetched_at=NOW, body=b"x")
    store.record(submission(article, document=store.documents.keep(page)), deciding(article), deliver_to=TO)
    assert sifted(store, CLOUD, SPELLINGS[1]).known == 1


# --- the ledger of requests --------------------------------------------------------------------------------------------


def test_requests_add_up_over_starts() -> None:
    notes = Notes()
    for _ in range(2):
        tally = Tally()
        for _ in range(3):
            tally.add("a.test:443", 1000)
        tally.mark_index("b.test:443")
        tally.add("b.test:443", 500_000)
        ledger = RequestLedger(tally, notes, SPAN)
        for _ in range(25):
            ledger.page()
    first, second = ledger.lines({"b.test:443": "3 of 5 requests are left today"})
    assert (first.host, first.asked, first.now) == ("a.test:443", Asked(requests=6, received=6000), Asked(requests=3, received=3000))
    assert second.row() == {
        "host": "b.test:443",
        "requests": 2,
        "bytes": 1_000_000,
        "index_calls": 2,
        "requests_of_this_run": 1,
        "budget_left": "3 of 5 requests are left today",
    }
    assert list(ledger_lines([first, second]))[3].split() == ["a.test:443", "6", "3", "6.0", "kB", "0"]
    assert list(ledger_lines([])) == []


def test_a_tally_does_not_grow_for_ever() -> None:
    tally = Tally()
    for number in range(MOST_HOSTS + 10):
        tally.add(f"{number}.test:443", 1)
    assert tally.of(OTHERS) == Asked(requests=10, received=10)


@pytest.mark.parametrize(("count", "words"), [(0, "0.0 kB"), (22_900, "22.9 kB"), (2_345_678, "2.3 MB")])
def test_sizes_for_people(count: int, words: str) -> None:
    assert size(count) == words
