"""The sieve for archives: no page that names a party is held back, and it costs little more than reading the archive."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.sieve import CASE, measure, write
from casefile.case import Case, Entity, EntityKind
from casefile.names import NameBook
from pipeline.sources.folder import Page, leads, pages
from pipeline.sources.sieve import EVERYTHING, sieve_for, sieve_of, telling_words
from tests.source_forms import NOW, source

SIEVE = sieve_for([CASE])


@pytest.mark.parametrize(
    "text",
    [
        "Nora Quistgaard was in court",
        "NORA QUISTGAARD IN COURT",
        "nora quistgaard was in court",
        "Quistgaard's lawyer",
        "José Peñalver-Ruiz",
        "Jos&eacute; Pe&ntilde;alver said",
        "Jose Penalver said",
        "Mr Ruiz said",
        "Brightwater denied it",
        "the BRIGHTWATER mill",
    ],
)
def test_a_page_that_names_a_party_passes(text: str) -> None:
    assert SIEVE.may_name(f"<p>{text}</p>".encode())
    assert SIEVE.may_name(f"<p>{text}</p>".encode("latin-1"))


@pytest.mark.parametrize("text", ["Nora Holm was in court", "the paper company", "bright water", "a cruise on the Seine"])
def test_a_page_that_names_none_does_not(text: str) -> None:
    assert not SIEVE.may_name(f"<p>{text}</p>".encode())


def test_judges_and_lawyers_are_not_looked_for() -> None:
    case = Case(name="a", title="", entities=(Entity(name="Nora Holm"), Entity(name="Ivo Lang", role="judge")))
    assert telling_words([case]) == ("Holm",)


def test_a_name_without_a_word_to_look_for_lets_everything_through() -> None:
    case = Case(name="a", title="", entities=(Entity(name="Nora Holm"), Entity(name="X", kind=EntityKind.ORGANISATION)))
    assert telling_words([case]) == ()
    assert sieve_for([case]).may_name(b"anything")
    assert EVERYTHING.may_name(b"")


NAMES = st.from_regex(r"[A-Z][a-zé]{2,9} (?:[A-Z]\. )?[A-Z][a-zñ]{2,9}(?:-[A-Z][a-z]{2,9})?(?: Jr\.)?", fullmatch=True)


@given(NAMES, st.sampled_from((str, str.upper)))
def test_what_the_book_of_names_finds_passes(name: str, spelled: type) -> None:
    entity = Entity(name=name)
    case = Case(name="a", title="", entities=(entity,))
    for form in (name, name.split()[-1], name.split(" ", 1)[1]):
        text = spelled(f"On Monday {name} came, and then {form} spoke.")
        if NameBook.build((entity,)).read(text, "").names:
            assert sieve_for([case]).may_name(text.encode())


def test_no_page_of_an_archive_is_missed_and_no_other_parsed(tmp_path: Path) -> None:
    ours = write(tmp_path / "crawl.warc.gz", 250, share=0.2)
    found = [each.url for each in pages(tmp_path, SIEVE) if isinstance(each, Page)]
    assert set(found) == ours
    assert ours


def test_an_archive_as_a_source_brings_the_pages_of_the_case(tmp_path: Path) -> None:
    ours = write(tmp_path / "crawl.warc.gz", 60, share=0.2)
    archive = source("archive", "", path=str(tmp_path), parties="\n".join(telling_words([CASE])))
    assert {lead.url for lead in leads(archive, NOW).leads} == ours


def test_it_costs_little() -> None:
    """The bench has the floors (30 times, half); beside other work on this machine the test asks for less."""
    found = measure(400)
    assert found["missed"] == 0
    assert found["times faster than cleaning all"] > 15
    assert found["share of bare iteration"] > 0.35


def test_no_words_hold_nothing_back() -> None:
    assert sieve_of(()).may_name(b"")
