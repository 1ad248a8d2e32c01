"""Docket feeds: every filing once, none lost, with its number, entry, name and time."""

import pytest

from casefile.errors import SourceError
from casefile.material import Lead
from pipeline.sources import docket
from pipeline.sources.reading import Reading
from tests.source_forms import document, rss, source

HEAD = "<title>District of New Mexico - Recent Entries</title><description>Docket entries of type: order,order-cr</description>"


def item(
    text: str = "Order",
    entry: str = "12",
    case: str = "1:24-cr-00013-KWR Doe et al v. USA",
    at: str = "Thu, 19 Nov 2026 10:00:00 MST",
    guid: str = "77&amp;5",
) -> str:
    document_link = (
        f'(&lt;a href="https://ecf.nmd.uscourts.gov/doc1/12119109292?caseid=77&amp;amp;de_seq_num=5" &gt;{entry}&lt;/a&gt;)'
        if entry
        else ""
    )
    return (
        f"<title>{case}</title><link>https://ecf.nmd.uscourts.gov/cgi-bin/DktRpt.pl?77</link>"
        f"<description>[{text}] {document_link}</description>"
        f'<guid isPermaLink="true">https://ecf.nmd.uscourts.gov/cgi-bin/DktRpt.pl?{guid}</guid><pubDate>{at}</pubDate>'
    )


def read(*items: str) -> Reading:
    return docket.leads(document(rss(*items, head=HEAD)), source("docket", "https://ecf.nmd.uscourts.gov/cgi-bin/rss_outside.pl"))


def only(*items: str) -> Lead:
    (lead,) = read(*items).leads
    return lead


def test_an_item_taken_apart() -> None:
    lead = only(item())
    assert lead.docket is not None
    assert (lead.docket.court, lead.docket.number, lead.docket.entry) == ("nmd", "1:24-cr-00013", "12")
    assert lead.docket.document_url == "https://ecf.nmd.uscourts.gov/doc1/12119109292?caseid=77&de_seq_num=5"
    assert (lead.title, lead.summary, str(lead.published)) == ("Doe v. United States", "Order", "2026-11-19T10:00:00-07:00")


def test_events_of_one_filing_become_one_lead_and_none_is_lost() -> None:
    lead = only(item("Motion to Dismiss"), item("Order"), item("Order"))
    assert lead.summary == "Motion to Dismiss AND Order AND Order"


@pytest.mark.parametrize(
    "other", [item(at="Thu, 19 Nov 2026 10:00:01 MST"), item(entry="13"), item(case="1:24-cr-00014 Roe v. USA"), item(guid="77&amp;6")]
)
def test_what_differs_in_time_entry_docket_or_id_stays_apart(other: str) -> None:
    reading = read(item(), other)
    assert len(reading.leads) == 2
    assert len({lead.key for lead in reading.leads}) == 2
    assert len({lead.url for lead in reading.leads}) == 2


def test_a_key_stays_the_same_from_reading_to_reading_and_changes_when_an_event_is_added() -> None:
    assert only(item()).key == read(item("Other", guid="9"), item()).leads[1].key
    assert only(item("A"), item("B")).key == only(item("B"), item("A")).key
    assert only(item()).key != only(item(), item("Order")).key


def test_a_docket_number_that_makes_no_sense_is_kept_as_it_stands() -> None:
    lead = only(item(case="5:18-~gr-00001 "))
    assert lead.docket is not None
    assert (lead.docket.number, lead.title) == ("5:18-~gr-00001", "5:18-~gr-00001")


def test_an_entry_without_a_document_has_no_number() -> None:
    lead = only(item("Set Hearing", entry=""))
    assert lead.docket is not None
    assert (lead.docket.entry, lead.docket.document_url, lead.summary) == (None, None, "Set Hearing")


def test_what_the_feed_covers_is_told() -> None:
    assert read(item()).coverage == "Docket entries of type: order,order-cr"


@pytest.mark.parametrize(("said", "plain"), [
    ("1:24-cr-00013-KWR-JFR-1", "1:24-cr-00013"),
    ("16-10992-smb", "16-10992"), ("22-1214", "22-1214"), ("1-23-01071-nhl", "1-23-01071"),
    ("2:13-cv-01808", "2:13-cv-01808"), ("D-101-CR-2023-00040", "D-101-CR-2023-00040"), ("S-1-SC-40500", "S-1-SC-40500"), ("", ""),
])  # fmt: skip
def test_judges_initials_are_no_part_of_a_number(said: str, plain: str) -> None:
    assert docket.plain_number(said) == plain


@pytest.mark.parametrize(("address", "court"), [
    ("https://ecf.nmd.uscourts.gov/x", "nmd"),
    ("https://ecf.ca10.uscourts.gov/n/beam/servlet", "ca10"),
    ("https://ecf.azb.uscourts.gov/", "arb"),
    ("https://ecf.nmd.uscourts.gov.evil.test/", ""), ("https://paper.test/", ""), ("http://[", ""),
])  # fmt: skip
def test_the_court_is_known_by_its_own_host_only(address: str, court: str) -> None:
    assert docket.court_of(address) == court


ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Doe v. Roe</title>'
    "<entry><title>Entry #5 in Doe v. Roe, et al.</title><id>1</id>"
    '<link rel="alternate" href="https://www.courtlistener.com/docket/9/doe-v-roe/#entry-5"/>'
    '<link rel="enclosure" href="https://storage.courtlistener.com/recap/x.pdf"/>'
    "<published>2026-11-19T00:00:00-08:00</published><summary>ORDER granting &lt;b&gt;motion&lt;/b&gt;</summary></entry>"
    "<entry><title>Minute entry from November 18, 2026 in Doe v. Roe, et al.</title><id>2</id>"
    '<link rel="alternate" href="https://www.courtlistener.com/docket/9/doe-v-roe/#minute-entry-77"/>'
    "<published>2026-11-18T00:00:00-08:00</published><summary>Hearing held</summary></entry></feed>"
)


def test_courtlisteners_feed_of_one_docket() -> None:
    asked = source("docket", "https://www.courtlistener.com/docket/9/feed/", court="nmd", number="1:24-cv-00001")
    first, minute = docket.leads(document(ATOM), asked).leads
    assert first.docket is not None
    assert (first.docket.court, first.docket.number, first.docket.entry) == ("nmd", "1:24-cv-00001", "5")
    assert (first.title, first.summary, str(first.published)) == ("Doe v. Roe", "ORDER granting motion", "2026-11-19")
    assert minute.docket is not None
    assert (minute.docket.entry, str(minute.published)) == (None, "2026-11-18")
    assert first.url.partition("#")[0] != minute.url.partition("#")[0]


def test_without_its_number_the_feed_of_a_docket_asks_for_it() -> None:
    reading = docket.leads(document(ATOM), source("docket", "https://www.courtlistener.com/docket/9/feed/"))
    assert any("give the source `court` and `number`" in note for note in reading.notes)


def test_a_login_page_is_no_docket() -> None:
    with pytest.raises(SourceError, match="web page titled 'PACER Login'"):
        docket.leads(document("<html><title>PACER Login</title>"), source("docket"))
