"""Where we stand with each docket at CourtListener, and which is to be read next. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from casefile.case import Case, DocketRef
from casefile.dockets import parsed_number, same_number
from casefile.material import DocketEntry, Lead, When
from pipeline.courtlistener.records import Docket, Entry

NOTES = "courtlistener:docket:"
"""How the names of the notes about dockets begin."""
RECONCILE = timedelta(hours=1)
"""So long after a webhook its docket is read again: entries are merged and deleted later, and several come together."""
UNKNOWN_FOR = timedelta(days=1)
"""How long a docket that CourtListener does not have is not asked for again."""
PACIFIC = ZoneInfo("America/Los_Angeles")
"""The zone in which CourtListener keeps its days."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DocketState:
    """What is known of one docket: its record at CourtListener (0: not found yet), how far it was read, what a webhook said of it."""

    court: str
    number: str
    id: int = 0
    name: str = ""
    path: str = ""
    read_at: datetime | None = None
    """When it was last asked for."""
    modified: datetime | None = None
    """The latest change that was read: from there on it goes."""
    told_at: datetime | None = None
    """When a webhook last told of it, as long as it was not read again since."""
    unknown_at: datetime | None = None
    """When CourtListener last said that it has no such docket."""

    @property
    def key(self) -> str:
        """The name of its note."""
        return NOTES + self.name_of_note

    @property
    def name_of_note(self) -> str:
        """What follows in the name of its note."""
        return f"{self.court.casefold()}:{self.number.casefold()}"


def dockets_of(cases: Iterable[Case]) -> tuple[DocketRef, ...]:
    """The dockets of these cases, each once."""
    return tuple(dict.fromkeys(docket for case in cases for docket in case.dockets))


def due_at(state: DocketState, interval: timedelta) -> datetime | None:
    """When a docket is to be read next; None: now, it never was."""
    if state.unknown_at is not None:
        return state.unknown_at + UNKNOWN_FOR
    if state.read_at is None:
        return None
    regular = state.read_at + interval
    return min(regular, state.told_at + RECONCILE) if state.told_at is not None else regular


def due(states: Iterable[DocketState], interval: timedelta, now: datetime) -> list[DocketState]:
    """The dockets to be read now, those that wait longest first."""
    first = datetime.min.replace(tzinfo=UTC)
    waiting = [(due_at(each, interval) or first, each.key, each) for each in states]
    return [each for at, _, each in sorted(waiting, key=lambda row: row[:2]) if at <= now]


def question_for(docket: DocketRef) -> dict[str, str]:
    """How to ask for a docket by court and number; by the part of the number that all systems write alike, where it has one."""
    parts = parsed_number(docket.number)
    number = {"docket_number_core": f"{parts.year}{int(parts.serial):05}"} if parts else {"docket_number": docket.number}
    fields = "id,court_id,docket_number,case_name,absolute_url,date_last_filing,date_terminated"
    return {"court": docket.court, **number, "fields": fields, "order_by": "-date_modified"}


def chosen(found: Sequence[Docket], wanted: DocketRef) -> Docket | None:
    """The docket that was meant: of several records of one docket the one filed in last. None where there is none."""
    same = [each for each in found if each.court == wanted.court and same_number(each.number, wanted.number)]
    return max(same, default=None, key=lambda each: (each.last_filing is not None, each.last_filing, each.id))


def questions_of(state: DocketState) -> dict[str, str]:
    """How to ask for what is new on a docket: from the last change that was read on, oldest first; at the first time the latest."""
    asked = {"docket": str(state.id), "omit": "recap_documents__plain_text"}
    if state.modified is None:
        return {**asked, "order_by": "-date_modified"}
    return {**asked, "order_by": "date_modified", "date_modified__gte": state.modified.isoformat()}


def lead_of(entry: Entry, state: DocketState, source: str, home: str) -> Lead:
    """An entry as a lead. Numbered entries go by their number, so that records that are merged later were one from the start."""
    page = urljoin(home, state.path or f"/docket/{state.id}/")
    place = f"entry_gte={entry.number}&entry_lte={entry.number}#entry-{entry.number}" if entry.number else f"minute={entry.id}"
    return Lead(
        source=source,
        key=f"courtlistener {state.id} {f'#{entry.number}' if entry.number else f'minute {entry.id}'}",
        url=f"{page}?{place}",
        title=state.name or state.number,
        summary=entry.text,
        published=When(datetime.combine(entry.filed, time(), PACIFIC), bare_day=True) if entry.filed else None,
        published_text=entry.filed.isoformat() if entry.filed else "",
        revision=sha256(re.sub(r"\W+", " ", entry.text.casefold()).encode()).hexdigest()[:16],
        docket=DocketEntry(court=state.court, number=state.number, entry=entry.number, document_url=entry.document_url),
    )
