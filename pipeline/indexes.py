"""Lists of what the press published, kept by others: asked page by page in a backfill, each page kept before the next is asked for."""

import re
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import date

from casefile.case import Case
from casefile.material import Lead, Source
from pipeline.budgets import Notes
from pipeline.enquiry import Pace
from wire.client import Client


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """The days a backfill is about, both included."""

    since: date
    until: date

    def holds(self, lead: Lead) -> bool:
        """True where the lead's day lies in the span, or no day is known."""
        day = day_of(lead)
        return day is None or self.since <= day <= self.until


def day_of(lead: Lead) -> date | None:
    """The day of a lead: as its source claims it, else as its address has it; None where nobody says."""
    return lead.published.day if lead.published else day_in_address(lead.url)


def day_in_address(url: str) -> date | None:
    """The day many publishers write into addresses: /2024/05/06/ or /2024-05-06-; None where there is none."""
    found = re.search(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])", url)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


@dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """What an index is asked for: everything `source` names in the span, from `cursor` on (empty: from the beginning)."""

    client: Client
    source: Source
    cases: Sequence[Case]
    notes: Notes
    pace: Pace
    span: Span
    cursor: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """One page of an index: its leads, and where the list goes on; an empty cursor says that this was the last.

    `remarks` say what was left out of it and why.
    """

    leads: tuple[Lead, ...]
    cursor: str
    remarks: tuple[str, ...] = ()


Listing = Callable[[Order], AsyncIterator[Batch]]
"""The pages of an index, in its order. Raises FetchError (stage `budget`: not now) and SourceError."""
