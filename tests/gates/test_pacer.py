"""Courts' own feeds and notices, against what juriscraper reads from them (freelawproject/juriscraper, BSD-2-Clause)."""

import email
import json
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz import fuzz

from casefile.material import Lead
from pipeline.sources import docket, mailbox, notices
from tests.source_forms import document, source

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "pacer"
DIGESTS = {
    "rss": "7859b7cc95343fb9777238c4ec93c14866b7433da907672713e93938cb0b7bc8",
    "nef": "634203766c10a2a7a7c2ba46506ce585c435374f4f5f81540a1844c095faf65b",
}
"""Of all files of the folder, names and bytes; the floors below were set on these."""
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the court data (../shared/data/pacer) is not here")


def digest(folder: str) -> str:
    found = sha256()
    for file in sorted((DATA / folder).iterdir()):
        found.update(file.name.encode() + b"\0" + file.read_bytes())
    return found.hexdigest()


def expected(file: Path) -> Any:
    return json.loads(file.with_suffix(".json").read_text())


def named_alike(ours: str, theirs: str) -> bool:
    """The same parties; what the reference cut off at a line's end does not count against us."""
    plain = docket.case_name(theirs).casefold()
    return ours.casefold() == plain or theirs == "Unknown Case Title" or ours.casefold().startswith(plain)


@pytest.mark.parametrize("folder", DIGESTS)
def test_the_data_is_what_the_floors_were_set_on(folder: str) -> None:
    assert digest(folder) == DIGESTS[folder]


@pytest.mark.parametrize("name", ["ca2_1", "ca4_1", "cadc", "mdb_1", "nysb_1", "wvsd"])
def test_every_filing_of_a_court_feed_once(name: str) -> None:
    file = DATA / "rss" / f"{name}.xml"
    leads = docket.leads(document(file.read_bytes(), url="https://court.test/"), source("docket", "https://court.test/", zone="UTC")).leads
    assert len({lead.key for lead in leads}) == len({lead.url for lead in leads}) == len(leads)
    ours = {_said(lead): lead for lead in leads}
    for record in expected(file):
        for entry in record["docket_entries"]:
            text = " ".join(entry["short_description"].split())
            said = (record["court_id"], record["docket_number"], entry["document_number"], text, entry["date_filed"])
            assert said in ours
            assert named_alike(ours.pop(said).title, record["case_name"] or record["docket_number"])
    # The reference drops the one item of this sample whose docket number is odd; we keep it under the number as it stands.
    assert [lead.docket.number for lead in ours.values() if lead.docket] == (["5:18-~gr-00001"] if name == "wvsd" else [])


def _said(lead: Lead) -> tuple[str, str, str | None, str, str]:
    assert lead.docket is not None
    return lead.docket.court, lead.docket.number, lead.docket.entry, lead.summary, str(lead.published)


def test_every_entry_of_the_notices() -> None:
    entries = alike = 0
    for file in sorted((DATA / "nef").glob("*.txt")):
        body = mailbox.body_of(email.message_from_bytes(file.read_bytes()))
        found = notices.notices(body) if notices.is_notice(body) and not notices.is_edit(body) else []
        wanted = [(case, entry) for case in expected(file).get("dockets", []) for entry in case["docket_entries"]]
        assert len(found) == len(wanted), file.name
        for notice, (case, entry) in zip(found, wanted, strict=True):
            assert notice.docket.number == case["docket_number"], file.name
            assert notice.docket.entry == entry["document_number"], file.name
            assert notice.docket.court == expected(file)["court_id"], file.name
            assert notice.docket.document_url == entry["document_url"], file.name
            assert str(notice.filed.day if notice.filed else None) == entry["date_filed"], file.name
            assert named_alike(notice.case_name, case["case_name"]), file.name
            entries += 1
            alike += _holds(notice.text, entry["description"])
    assert entries >= 80
    assert alike == entries


def _holds(ours: str, theirs: str) -> bool:
    """Our text has every word of theirs; they leave out words in italics, we do not."""
    words = set(re.findall(r"\w+", theirs)) - set(re.findall(r"\w+", ours))
    return not words or fuzz.ratio(ours, theirs) >= 95
