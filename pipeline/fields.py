"""The answers of services, read field by field: what is missing or of another sort than expected is an error that names its place.

Fields that are new to us are no mistake: services grow.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from casefile.errors import SourceError

_SORTS: dict[type, str] = {str: "text", int: "a whole number", bool: "true or false", list: "a list", dict: "an object", float: "a number"}


class Fields:
    """An object of a service's answer; `place` is where it stands, for messages."""

    def __init__(self, service: str, data: object, place: str) -> None:
        if not isinstance(data, Mapping):
            raise SourceError(f"{service}: {place} is {sort_of(data)}; an object was expected")
        self._service = service
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
        return tuple(Fields(self._service, each, f"{self._place}.{name}[{place}]") for place, each in enumerate(found))

    def part(self, name: str) -> "Fields":
        """One object."""
        return Fields(self._service, self._given(name), f"{self._place}.{name}")

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
        return SourceError(f"{self._service}: {self._place}.{name} is {found}; {wanted} was expected. Has its interface changed?")

    def _given(self, name: str) -> Any:
        if name not in self._data:
            raise SourceError(f"{self._service}: {self._place}.{name} is missing. Has its interface changed?")
        return self._data[name]

    def _checked(self, name: str, value: object, sort: type) -> Any:
        if not isinstance(value, sort) or (sort is int and isinstance(value, bool)):
            raise self.wrong(name, sort_of(value), _SORTS[sort])
        return value


def sort_of(value: object) -> str:
    """What sort of thing an answer holds, for messages, with the beginning of its value."""
    if value is None:
        return "null"
    shown = f" ({value!r:.40})" if isinstance(value, str | int | float) else ""
    return _SORTS.get(type(value), type(value).__name__) + shown
