"""CourtListener's answers as values. What is missing or of another sort than expected is a SourceError that names its place.

Shapes after the project's reading of CourtListener's source code (REST v4). Fields that are new to us are no mistake: services grow.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pipeline.fields import Fields

STORAGE = "https://storage.courtlistener.com/"
MAIN_DOCUMENT = 1
NAME = "CourtListener"


@dataclass(frozen=True, kw_only=True, slots=True)
class Docket:
    """A docket as CourtListener keeps it. `path` is that of its page, without the host."""

    id: int
    court: str
    number: str
    name: str
    path: str
    last_filing: date | None
    terminated: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """An entry of a docket. `number` is None for minute entries; `text` is the full description, else the short one of its documents."""

    id: int
    docket: int
    number: str | None
    filed: date | None
    text: str
    document_url: str | None
    path: str
    modified: datetime


@dataclass(frozen=True, slots=True)
class Page:
    """One page of an answer: its records, and where the next one is (empty: there is none)."""

    records: tuple["Fields", ...]
    following: str


def page_of(data: object) -> Page:
    """A page of results. Raises SourceError."""
    answer = Fields(NAME, data, "the answer")
    return Page(records=answer.objects("results"), following=answer.text("next"))


def docket_of(record: Fields) -> Docket:
    """A record of `dockets/`. Raises SourceError."""
    return Docket(
        id=record.number("id"),
        court=record.text("court_id"),
        number=record.text("docket_number"),
        name=record.text("case_name"),
        path=record.text("absolute_url"),
        last_filing=record.day("date_last_filing"),
        terminated=record.day("date_terminated"),
    )


def entry_of(record: Fields) -> Entry:
    """A record of `docket-entries/`, or of a webhook about a docket. Raises SourceError."""
    number = record.number_or_none("entry_number")
    documents = record.objects("recap_documents")
    return Entry(
        id=record.number("id"),
        docket=record.id_at_end("docket"),
        number=None if number is None else str(number),
        filed=record.day("date_filed"),
        text=_text(record, documents),
        document_url=next(filter(None, map(_document, _main_first(documents))), None),
        path=next(filter(None, (each.text("absolute_url") for each in documents)), ""),
        modified=record.time("date_modified"),
    )


def _text(record: Fields, documents: Sequence[Fields]) -> str:
    """The description; entries that came by RSS have none yet, but their document has a short one."""
    said = (record.text("description"), *(each.text("description") for each in _main_first(documents)))
    return " ".join(next((text for text in said if text.strip()), "").split())


def _main_first(documents: Sequence[Fields]) -> list[Fields]:
    return sorted(documents, key=lambda each: each.number("document_type") != MAIN_DOCUMENT)


def _document(record: Fields) -> str | None:
    """Where a document can be had for nothing; None where only the court has it."""
    stored, mirrored = record.text("filepath_local"), record.text("filepath_ia")
    return f"{STORAGE}{stored}" if stored else mirrored or None
