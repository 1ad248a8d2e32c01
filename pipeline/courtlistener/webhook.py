"""CourtListener's webhooks: what they bring is news at once, and a reason to read the docket again soon.

They carry no signature, so the secret in their path is all that vouches for them, and an entry may be merged or deleted after it was told:
the docket is read again by REST an hour later, which is the record. Pure; see `pipeline/hooks.py` for the receiver.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from alerts import wording
from casefile.errors import SourceError
from casefile.material import Lead
from pipeline.courtlistener import following, records
from pipeline.courtlistener.api import HOME
from pipeline.courtlistener.following import DocketState
from pipeline.courtlistener.records import Entry
from pipeline.fields import Fields
from storage.codec import encode

DOCKET_ALERT = 1
OLD_ALERTS = 4
REMEMBERED = timedelta(days=7)
"""CourtListener repeats a webhook for some 55 hours; for so long we know it again."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """What a webhook told: leads, remarks for the source's log, and the dockets' new states."""

    leads: tuple[Lead, ...] = ()
    remarks: tuple[str, ...] = ()
    keep: Mapping[str, str]


def read(body: bytes, states: Sequence[DocketState], source: str, now: datetime, home: str = HOME) -> Told:
    """What a webhook's body tells of the dockets we follow. Raises SourceError that names what is not as expected."""
    event = _object(body)
    kind = event.part("webhook").number("event_type")
    payload = event.part("payload")
    if kind == OLD_ALERTS:
        return Told(remarks=(_old_alerts(payload),), keep={})
    if kind != DOCKET_ALERT:
        return Told(remarks=(f"CourtListener sent a webhook of type {kind}; only docket alerts ({DOCKET_ALERT}) are read",), keep={})
    entries = [records.entry_of(each) for each in payload.objects("results")]
    by_id = {state.id: state for state in states if state.id}
    ours = [(entry, by_id[entry.docket]) for entry in entries if entry.docket in by_id]
    others = len(entries) - len(ours)
    strange = wording.count(others, "entry", "entries")
    remark = (f"a webhook told of {strange} on dockets that are not followed, or not found yet",) if others else ()
    told = {state.key: encode(replace(state, told_at=state.told_at or now)) for _, state in ours}
    return Told(leads=tuple(_lead(entry, state, source, home) for entry, state in ours), remarks=remark, keep=told)


def _object(body: bytes) -> Fields:
    try:
        return Fields(records.NAME, json.loads(body), "the webhook")
    except (ValueError, RecursionError) as cause:
        raise SourceError("CourtListener: the webhook is no JSON") from cause


def _lead(entry: Entry, state: DocketState, source: str, home: str) -> Lead:
    """An entry as a lead; one that is older than what was read may be kept, never put in place of it."""
    lead = following.lead_of(entry, state, source, home)
    stale = state.modified is not None and entry.modified < state.modified
    return replace(lead, revision="") if stale else lead


def _old_alerts(payload: Fields) -> str:
    disabled = len(payload.objects("disabled_alerts"))
    return f"CourtListener reports old docket alerts; {disabled} of them it has switched off: renew them there, or the webhook stays silent"


def identity(key: str, body: bytes) -> str:
    """What a delivery is known by: its Idempotency-Key, else its content."""
    return key.strip()[:200] or sha256(body).hexdigest()


def seen_before(kept: str | None, name: str) -> bool:
    """Whether a delivery of this name was taken in already."""
    return kept is not None and name in json.loads(kept)


def with_seen(kept: str | None, name: str, now: datetime) -> str:
    """The names of the deliveries taken in lately, with this one."""
    earlier: dict[str, float] = json.loads(kept) if kept else {}
    oldest = (now - REMEMBERED).timestamp()
    return json.dumps({each: at for each, at in earlier.items() if at > oldest} | {name: now.timestamp()})
