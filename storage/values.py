"""What goes into the store and what comes out of it, as values. No row leaves this package."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from casefile.case import Alert, CaseReading, Development, Finding, Run
from casefile.marks import Marked
from casefile.material import Article, Lead, Verdict
from dedupe.fingerprint import Fingerprint
from dedupe.verdict import Held


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """The longest time a source brought nothing new that ended on a day."""

    day: date
    seconds: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Past:
    """What a source taught us about itself. Times are aware, UTC."""

    since: datetime | None = None
    """Since when it has been in its present state."""
    last_new: datetime | None = None
    """When it last brought something new, or when we began to read it."""
    gaps: tuple[Gap, ...] = ()
    """Its rhythm: one entry for each of the latest days on which it brought something new, oldest first."""
    whole_at: datetime | None = None
    """When it last gave a whole answer and not only the word that nothing changed."""
    empties: int = 0
    """Visits in a row that found nothing in it at all."""
    says_unchanged: bool = False
    """Since it last brought something new it has said by itself that nothing changed (304)."""
    varied: bool = False
    """Since it last brought something new its bytes have changed."""
    moved_to: str = ""
    """Where it says it has gone for good."""
    gap: str = ""
    """The last time more came than it could show, in words; items may have passed unseen."""
    gap_at: datetime | None = None
    asked: str = ""
    """What it was asked when it was last tried (`pipeline.taking_up.question`)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FetchState:
    """Where we stand with a source. Times are aware, UTC."""

    source: str
    etag: str = ""
    last_modified: str = ""
    last_try: datetime | None = None
    last_ok: datetime | None = None
    next_try: datetime | None = None
    failures: int = 0
    """Failed tries in a row."""
    state: str = "never_read"
    """never_read, ok, failing, blocked, dead, moved, robots, empty, frozen, quiet; see `pipeline.health`."""
    reason: str = ""
    reported: bool = False
    """The operator was told of the present trouble."""
    items: int = 0
    """Leads it ever gave."""
    body_sha256: str = ""
    past: Past = Past()


class LeadState(StrEnum):
    """What became of a lead."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
    """Given up, with the reason kept."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WaitingLead:
    """A lead that is yet to be read."""

    id: int
    lead: Lead
    first_seen_at: datetime
    tries: int = 0
    run: Run = Run.LIVE


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptLead:
    """A lead with what became of it; `reason` says why it waits or was given up, where something stood in the way."""

    id: int
    lead: Lead
    state: LeadState
    run: Run
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class LookAgain:
    """When the page behind a lead is read once more: if it belongs to a case, and in the cases that follow."""

    at: datetime
    held: bool = False
    """Also where this very version of it was held already."""
    whatever: bool = False
    """Also where it belongs to no case: what was kept of it is not the page itself. Its failed tries still count."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Submission:
    """An article ready to be judged and kept. `document` is the id `keep_document` gave, `lead` that of the waiting lead it came from."""

    article: Article
    fingerprint: Fingerprint
    seen_at: datetime
    run: Run
    document: int | None = None
    lead: int | None = None
    may_open: bool = True
    silent: frozenset[str] = frozenset()
    """Cases that were not introduced yet: what is read live for them alerts nobody."""
    look_again: LookAgain | None = None
    """What becomes of the lead; None: it is done."""


class Holdings(Protocol):
    """What is held, as one decision sees it: everything below is read inside the transaction that will write the outcome."""

    candidates: Sequence[Held]
    """At most 5, best first, the earlier version of the same page before all others."""

    def ledger(self, case: str) -> Sequence[Development]:
        """The case's developments, latest first, with their evidence."""
        ...

    def next_number(self, case: str) -> int:
        """The number the next development of the case gets; its id is `<case>-<number>`."""
        ...

    def told(self, case: str) -> frozenset[tuple[str, str, str]]:
        """(watch, development id, novelty) of everything already told in the case."""
        ...

    def marked(self) -> Marked:
        """The user's word on developments, of all cases."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Judgement:
    """Everything decided about one article; written in one transaction."""

    article: Article
    verdict: Verdict
    readings: tuple[CaseReading, ...] = ()


Decide = Callable[[Holdings], Judgement]


class DeliveryState(StrEnum):
    """Where a delivery stands. `unknown`: handed over, the answer was lost; resent once with the same id."""

    WAITING = "waiting"
    SENT = "sent"
    UNKNOWN = "unknown"
    GIVEN_UP = "given_up"


@dataclass(frozen=True, kw_only=True, slots=True)
class Parcel:
    """A message for one channel, fixed before it first goes out: whatever happens, it goes again under the same name.

    `name` is the message's id, `at` the time it is about (of a digest: when it was due), `content` the message as its maker wrote
    it; empty where it is the message of the one alert it tells.
    """

    name: str
    channel: str
    shape: str
    at: datetime
    watch: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """A lease that runs: whose it is, and until when if it is not prolonged."""

    holder: str
    until: datetime

    def __str__(self) -> str:
        return self.holder


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivery:
    """An alert on its way through one channel, or a parcel that tells no alert (then `alert` is None).

    Deliveries that share a parcel go as one message and have one fate.
    """

    id: int
    alert: Alert | None
    channel: str
    state: DeliveryState = DeliveryState.WAITING
    tries: int = 0
    next_try: datetime | None = None
    reason: str = ""
    parcel: Parcel | None = None

    @property
    def message(self) -> str:
        """The id of the message it goes as."""
        if self.parcel is not None:
            return self.parcel.name
        return self.alert.id if self.alert is not None else ""


@dataclass(frozen=True, kw_only=True, slots=True)
class SentMessage:
    """A message that told alerts and went out: of which cases, and when."""

    cases: frozenset[str]
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Outage:
    """A channel that is out as a whole. `failures` counts tries in a row, `next_try` is when it is looked at again."""

    channel: str
    since: datetime
    failures: int
    next_try: datetime
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredArticle:
    """An article as kept, with how it was judged."""

    article: Article
    seen_at: datetime
    verdict: Verdict
    cases: tuple[str, ...] = ()
    readings: tuple[CaseReading, ...] = ()
    """What was decided in each case (also where it does not belong); developments and alerts are not repeated in it."""
    run: Run = Run.LIVE
    document: int | None = None
    """Id of the document it was read from."""
    current: bool = True
    """False: an earlier version of a page that has changed since."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LogEntry:
    """One failed fetch: when, at what stage, why, and what happens next (None: it needs a person)."""

    source: str
    at: datetime
    stage: str
    reason: str
    next_try: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class HostHold:
    """A host that is left alone until a time, and why."""

    host: str
    until: datetime
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptAlert:
    """An alert as kept. `rehearsed`: it was raised by a replay and never delivered."""

    alert: Alert
    rehearsed: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptMention:
    """What one article says happened, as it was weighed in one case."""

    article: Article
    case: str
    finding: Finding


@dataclass(frozen=True, kw_only=True, slots=True)
class Hit:
    """An article that holds the words that were looked for, with the place where it does."""

    found: StoredArticle
    snippet: str


@dataclass(frozen=True, kw_only=True, slots=True)
class LineCount:
    """What was counted of a line over the pages of a source: pages that hold it, and those where it stood at their head or foot."""

    key: str
    line: str
    pages: int
    at_edge: int
    kept: bool = False
    """The user's word: it is text, however often it recurs."""
