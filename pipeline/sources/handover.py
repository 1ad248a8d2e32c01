"""What another Casewire says of an article it hands over: lines of its export, and the metadata records of its web archives.

Everything here is somebody's word: what is missing or of another sort is left out, and the page is read as any other.
"""

from collections.abc import Mapping
from typing import Any

from casefile.material import DocketEntry, Form, Handover
from pipeline.sources.sieve import Sieve
from pipeline.times import when

MOST_NAMES = 20
MOST_LETTERS = 300
"""Of a name, a docket's number and the like."""


def is_other_record(entry: Mapping[str, Any]) -> bool:
    """Whether a line of an export tells of something else than an article (a development)."""
    return isinstance(entry.get("record"), str) and entry["record"] != "article"


def is_article(entry: Mapping[str, Any]) -> bool:
    """Whether a page's record is a line of an export."""
    return "relation" in entry and "seen_at" in entry


def is_export(line: bytes) -> bool:
    """Whether a raw line of JSON is one of an export, as far as its bytes tell."""
    return b'"relation"' in line and b'"seen_at"' in line


def may_concern(line: bytes, sieve: Sieve) -> bool:
    """Whether what an export says of an article can concern the cases that the sieve was made for: it names somebody, or is an entry of
    some docket ("ORDER" names nobody); letters that are written as numbers hide names, so such a line passes too."""
    return sieve.may_name(line) or b'"docket_number": "' in line or b"\\u" in line


def handover(entry: Mapping[str, Any]) -> Handover | None:
    """What a line of an export says of its article; None where it is no such line, or does not say when the article was first seen."""
    if not is_article(entry):
        return None
    first = when(_text(entry, "first_seen_at") or _text(entry, "seen_at"))
    if first is None:
        return None
    byline = entry.get("byline")
    names = byline if isinstance(byline, list) else []
    return Handover(
        first_seen_at=first.at,
        site=_text(entry, "site"),
        byline=tuple(name[:MOST_LETTERS] for name in names[:MOST_NAMES] if isinstance(name, str)),
        partial=entry.get("is") == Form.PARTIAL,
    )


def docket_entry(entry: Mapping[str, Any]) -> DocketEntry | None:
    """The docket entry that the article is; None where it is none."""
    court, number = _text(entry, "docket_court"), _text(entry, "docket_number")
    if not is_article(entry) or not number:
        return None
    return DocketEntry(court=court, number=number, entry=_text(entry, "docket_entry") or None)


def _text(entry: Mapping[str, Any], key: str) -> str:
    value = entry.get(key)
    return value[:MOST_LETTERS] if isinstance(value, str) else ""
