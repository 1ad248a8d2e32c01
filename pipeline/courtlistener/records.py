"""CourtListener's answers as values. What is missing or of another sort than expected is a SourceError that names its place.

Shapes after the project's reading of CourtListener's source code (REST v4). Fields that are new to us are no mistake: services grow.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from casefile.errors import SourceError

STORAGE = "https://storage.courtlistener.com/"
MAIN_DOCUMENT = 1
_SORTS: dict[type, str] = {str: "text", int: "a whole number", bool: "true or false", list: "a list", dict: "an object", float: "a number"}


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


class Fields:
    """An object of an answer, read field by field; `place` is where it stands, for messages."""

    def __init__(self, data: object, place: str) -> None:
        if not isinstance(data, Mapping):
            raise SourceError(f"CourtListener: {place} is {_sort(data)}; an object was expected")
        self._data: Mapping[str, Any] = data
        self._place = place

    def text(self, name: str) -> str:
        """A text; null counts as none."""
        value = self._given(name)
        if value is None:
            return ""
        return str(self._checked(name, value, str)).encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "")

    def number(self, name: str) -> int:
        """A whole number."""
        return int(self._checked(name, self._given(name), int))

    def number_or_none(self, name: str) -> int | None:
        """A whole number, or null."""
        value = self._given(name)
        return None if value is None else int(self._checked(name, value, int))

    def day(self, name: str) -> date | None:
        """A day as YYYY-MM-DD, or null."""
        said = self.text(name)
        try:
            return date.fromisoformat(said) if said else None
        except ValueError:
            raise self.wrong(name, repr(said[:40]), "a day as YYYY-MM-DD or null") from None

    def time(self, name: str) -> datetime:
        """A time with its zone."""
        said = self.text(name)
        try:
            at = datetime.fromisoformat(said)
        except ValueError:
            raise self.wrong(name, repr(said[:40]), "a time with its zone") from None
        if at.tzinfo is None:
            raise self.wrong(name, repr(said[:40]), "a time with its zone")
        return at

    def objects(self, name: str) -> tuple["Fields", ...]:
        """A list of objects."""
        found = self._checked(name, self._given(name), list)
        return tuple(Fields(each, f"{self._place}.{name}[{place}]") for place, each in enumerate(found))

    def part(self, name: str) -> "Fields":
        """One object."""
        return Fields(self._given(name), f"{self._place}.{name}")

    def id_at_end(self, name: str) -> int:
        """An id that is given plainly, or as the address of its record (…/dockets/123/)."""
        value = self._given(name)
        last = value.rstrip("/").rpartition("/")[2] if isinstance(value, str) else value
        if isinstance(last, str) and last.isascii() and last.isdigit() and len(last) < 16:
            return int(last)
        return int(self._checked(name, last, int))

    def has(self, name: str) -> bool:
        """Whether the field is there."""
        return name in self._data

    def wrong(self, name: str, found: str, wanted: str) -> SourceError:
        """The error for a field that is not what it should be."""
        return SourceError(f"CourtListener: {self._place}.{name} is {found}; {wanted} was expected. Has its interface changed?")

    def _given(self, name: str) -> Any:
        if name not in self._data:
            raise SourceError(f"CourtListener: {self._place}.{name} is missing. Has its interface changed?")
        return self._data[name]

    def _checked(self, name: str, value: object, sort: type) -> Any:
        if not isinstance(value, sort) or (sort is int and isinstance(value, bool)):
            raise self.wrong(name, _sort(value), _SORTS[sort])
        return value


def _sort(value: object) -> str:
    if value is None:
        return "null"
    shown = f" ({value!r:.40})" if isinstance(value, str | int | float) else ""
    return _SORTS.get(type(value), type(value).__name__) + shown


def page_of(data: object) -> Page:
    """A page of results. Raises SourceError."""
    answer = Fields(data, "the answer")
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
