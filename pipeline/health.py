"""How a source stands after a visit: pure rules from what happened, and from the source's own past, to the next state.

A source dies in silence more often than with an error: its feed is emptied, stands still, is answered from a stuck cache, gives way to
a web page. So each visit is held against what the source used to do. Every state has its reason in words, and `advice` what to do.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from casefile.errors import CasewireError, FetchError, SourceError
from casefile.material import Source
from storage.values import FetchState, Gap, Past
from wire.limits import backoff

BLOCKED = frozenset({401, 402, 403, 451})
GONE = frozenset({404, 410})
WELL = frozenset({"ok", "never_read"})
HICCUPS = 3
"""Failures in a row before a source that merely fails is worth telling: servers restart."""
STRANGER = "is not known to the name servers"
"""What the guard says of a host name that does not exist; a test holds the two together."""

FORGOTTEN = timedelta(days=2)
"""A host name that nobody has known for so long is gone, not out of order."""
BLOCK_STEPS = (timedelta(hours=2), timedelta(hours=8), timedelta(days=1))
"""Between two tries at a door that was shut."""
LONGEST_DEATH = timedelta(days=1)
LONGEST_FAILURE = timedelta(hours=3)
"""A source that fails is tried at least so often: a feed forgets what it showed while we stayed away."""
UNREADABLE_ROBOTS, SHUT_BY_ROBOTS = timedelta(hours=1), timedelta(days=1)

EMPTY_VISITS, EMPTY_TELLS = 2, 3
"""Visits in a row that find a source empty before it is called so, and before anybody is told."""
DAYS_KEPT = 28
"""Days with something new that make up a source's rhythm."""
DAYS_NEEDED, SPAN_NEEDED = 5, timedelta(days=7)
"""So many of them, spread over so long (a week has its weekend), before a rhythm is believed."""
PATIENCE = 2
"""Silence is worth a word after so many times the longest pause of the rhythm."""
SHORTEST_SILENCE = timedelta(hours=12)
"""Less silence than a night's is never worth a word."""
LATE = timedelta(hours=2)
"""A visit that comes so much later than planned cannot tell when what is new came."""
WHOLE_EVERY = timedelta(days=1)
"""So often a source is read without conditions, because some servers say "not modified" for ever."""
GAP_SHOWN = timedelta(days=7)
"""How long `status` speaks of items that may have been missed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """What came of one visit to a source: leads, a 304, or an error."""

    error: CasewireError | None = None
    not_modified: bool = False
    same: bool = False
    """The answer was byte for byte what was read before."""
    etag: str = ""
    last_modified: str = ""
    body_sha256: str = ""
    items: int = 0
    """Leads that were new."""
    seen: int | None = None
    """Leads in all; None where the source does not say (304), or may be empty without anything being wrong (a mailbox)."""
    passed_over: int = 0
    """Those among them that no case asks for (entries of other dockets)."""
    oldest: datetime | None = None
    """The oldest date in what it showed."""
    moved_to: str = ""
    """Where the place says that it has gone for good."""
    notes: tuple[str, ...] = ()
    coverage: str = ""
    """What a court says that its feed covers."""

    @property
    def is_unread(self) -> bool:
        """Whether there was no need to read what stands there: it is what was read before."""
        return self.not_modified or self.same


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """The word for how a source stands, and why."""

    state: str
    reason: str = ""


def after(source: Source, state: FetchState, visit: Visit, now: datetime, due: datetime) -> FetchState:
    """The state a visit leads to; `due` is when the source is to be visited again if all is well.

    A trouble that lasts is told once: `reported` falls back to False only when the kind of trouble changes.
    """
    if visit.error is not None:
        return _after_trouble(source, state, visit.error, now)
    past = learned(state, visit, now)
    found = standing(past, now, visit.notes)
    return replace(
        _named(state, found, past, now),
        etag=visit.etag or (state.etag if visit.not_modified else ""),
        last_modified=visit.last_modified or (state.last_modified if visit.not_modified else ""),
        last_ok=now,
        next_try=due,
        failures=0,
        items=state.items + visit.items,
        body_sha256=visit.body_sha256 or state.body_sha256,
    )


def _after_trouble(source: Source, state: FetchState, error: CasewireError, now: datetime) -> FetchState:
    found = trouble(error, state, now)
    moved = error.named if isinstance(error, SourceError) and found.state == "moved" else state.past.moved_to
    return replace(
        _named(state, found, replace(state.past, moved_to=moved), now),
        next_try=now + wait(source, error, state.failures + 1),
        failures=state.failures + 1,
    )


def _named(state: FetchState, found: Standing, past: Past, now: datetime) -> FetchState:
    same = state.state == found.state
    since = past.since if same and past.since is not None else now
    return replace(
        state,
        last_try=now,
        state=found.state,
        reason=found.reason,
        reported=state.reported and same,
        past=replace(past, since=since),
    )


# ---- what a visit that went well teaches -------------------------------------------------------------------------------------------


def learned(state: FetchState, visit: Visit, now: datetime) -> Past:
    """What we know of a source's ways after a visit that went well."""
    past = state.past
    past = replace(
        past,
        empties=_empties(state, visit),
        whole_at=past.whole_at if visit.is_unread else now,
        # Where the place itself names its new address, what was not read again still does.
        moved_to=visit.moved_to or (past.moved_to if visit.is_unread else ""),
    )
    if window_is_torn(state, visit):
        words = f"between {_moment(state.last_ok)} and {_moment(visit.oldest)} more came than it shows; some of it may have passed unseen"
        past = replace(past, gap=words, gap_at=now)
    if visit.items or past.last_new is None or past.last_new > now:
        return replace(past, last_new=now, gaps=_gaps(state, visit, now), says_unchanged=False, varied=False)
    varied = past.varied or bool(visit.body_sha256 and state.body_sha256 and visit.body_sha256 != state.body_sha256)
    return replace(past, says_unchanged=past.says_unchanged or visit.not_modified, varied=varied)


def _empties(state: FetchState, visit: Visit) -> int:
    """Visits in a row that found nothing; a source that never had anything (a search for a rare name) is not ill."""
    if visit.is_unread and state.past.empties:
        return state.past.empties + 1
    if visit.seen is None:
        return state.past.empties
    return 0 if visit.seen or not state.items else state.past.empties + 1


def window_is_torn(state: FetchState, visit: Visit) -> bool:
    """Did more come than the source shows? True when all it shows is new and younger than our last visit."""
    if visit.oldest is None or state.last_ok is None or visit.seen is None or visit.seen < 2:
        return False
    return visit.items + visit.passed_over == visit.seen and visit.oldest > state.last_ok


def _gaps(state: FetchState, visit: Visit, now: datetime) -> tuple[Gap, ...]:
    """The rhythm with the pause that has just ended; one that we slept or failed through says nothing about the source."""
    gaps, last = state.past.gaps, state.past.last_new
    on_time = not state.failures and state.next_try is not None and now - state.next_try <= LATE
    if not visit.items or last is None or now <= last or not on_time:
        return gaps
    seconds = (now - last).total_seconds()
    if gaps and gaps[-1].day >= now.date():
        return (*gaps[:-1], Gap(day=gaps[-1].day, seconds=max(seconds, gaps[-1].seconds)))
    return (*gaps, Gap(day=now.date(), seconds=seconds))[-DAYS_KEPT:]


def longest_pause(past: Past) -> timedelta | None:
    """The longest pause in a source's rhythm; None while too little of it is known."""
    gaps = past.gaps
    if len(gaps) < DAYS_NEEDED or gaps[-1].day - gaps[0].day < SPAN_NEEDED:
        return None
    return timedelta(seconds=max(gap.seconds for gap in gaps))


# ---- how it stands -----------------------------------------------------------------------------------------------------------------


def standing(past: Past, now: datetime, notes: tuple[str, ...] = ()) -> Standing:
    """How a source stands that was read well."""
    if past.moved_to:
        return Standing(state="moved", reason=f"it has moved for good to {past.moved_to}; it is read there meanwhile")
    if past.empties >= EMPTY_VISITS:
        return Standing(state="empty", reason=f"it answers well, but there was nothing in it at the last {past.empties} visits")
    return _silence(past, now) or Standing(state="ok", reason="; ".join((*notes, *_missed(past, now))))


def _missed(past: Past, now: datetime) -> tuple[str, ...]:
    return (past.gap,) if past.gap_at is not None and timedelta(0) <= now - past.gap_at <= GAP_SHOWN else ()


def _silence(past: Past, now: datetime) -> Standing | None:
    pause = longest_pause(past)
    if pause is None or past.last_new is None or now - past.last_new < max(PATIENCE * pause, SHORTEST_SILENCE):
        return None
    used = f"nothing new since {_moment(past.last_new)}; until then it never paused for longer than {_span(pause)}"
    if past.says_unchanged or past.varied:
        return Standing(state="quiet", reason=used)
    return Standing(state="frozen", reason=f"it gives the same bytes again and again: {used}")


def trouble(error: CasewireError, state: FetchState, now: datetime) -> Standing:
    """The word for a failure: blocked, dead, moved, robots, failing."""
    reason = str(error)
    if isinstance(error, FetchError):
        return Standing(state=_fetch_trouble(error, state, now), reason=reason)
    if isinstance(error, SourceError) and error.instead == "page" and state.last_ok is not None:
        named = f"; the page names a feed at {error.named}" if error.named else ""
        return Standing(state="moved", reason=f"{reason}{named}. It was a feed until {_moment(state.last_ok)}")
    word = _INSTEAD.get(error.instead, "failing") if isinstance(error, SourceError) else "failing"
    return Standing(state=word, reason=reason)


_INSTEAD = {"challenge": "blocked", "consent": "blocked", "login": "blocked", "parked": "dead", "soft_404": "dead"}


def _fetch_trouble(error: FetchError, state: FetchState, now: datetime) -> str:
    if error.stage == "robots":
        return "robots"
    if error.status in BLOCKED:
        return "blocked"
    if error.status in GONE:
        return "dead"
    return "dead" if STRANGER in str(error) and _is_forgotten(state, now) else "failing"


def _is_forgotten(state: FetchState, now: datetime) -> bool:
    """Whether a host that has no name now has had none for long."""
    if state.state == "dead":
        return STRANGER in state.reason
    return state.state == "failing" and state.past.since is not None and now - state.past.since >= FORGOTTEN


def is_trouble(state: FetchState) -> bool:
    """Whether the operator should hear of it: somebody has to act, or it has failed several times in a row."""
    if state.state == "empty":
        return state.past.empties >= EMPTY_TELLS
    return state.state not in WELL and (state.state != "failing" or state.failures >= HICCUPS)


_ADVICE = {
    "failing": "Nothing yet: it is tried again by itself. If it lasts, open the address in a browser",
    "blocked": "The site refuses to be read. Open the address in a browser; if it shows there, ask the site, or watch another outlet",
    "dead": "There is nothing at this address any more. Find the new one with `casewire add` and put it into sources.yaml",
    "robots": "The site's robots.txt asks programs to stay away. Remove the source, or ask the site",
    "moved": "The site was rebuilt. Find its feed with `casewire add` and the address of the site, and put it into sources.yaml",
    "empty": "Open the site: if it has stories, the feed is broken or its address has changed; `casewire add` finds the new one",
    "frozen": "Open the site: if it has newer stories than these, the feed is stuck; ask the site, or find another with `casewire add`",
    "quiet": "Open the site: if it has newer stories, find their feed with `casewire add`; if it has none, nothing needs to be done",
}


def advice(state: FetchState) -> str:
    """What to do about a source, in words; empty while it is well."""
    if state.state == "moved" and state.past.moved_to:
        return f"Put {state.past.moved_to} into sources.yaml in its place"
    if state.state == "ok" and state.past.gap and state.past.gap in state.reason:
        return "Read it more often (`every:` in sources.yaml); `casewire backfill` reads what was missed"
    return _ADVICE.get(state.state, "")


def nobody_reads(states: Iterable[FetchState], now: datetime) -> str:
    """That everything is overdue, and what to do, in words; empty while somebody is at work."""
    due = [state.next_try for state in states if state.next_try is not None]
    if not due or now - max(due) <= LATE:
        return ""
    return (
        f"Every source has been due since {_moment(max(due))} or longer: nobody reads them. Start `casewire run`, or look at the cron line"
    )


# ---- when it is visited again ------------------------------------------------------------------------------------------------------


def wait(source: Source, error: CasewireError, failures: int) -> timedelta:
    """How long to leave a failing source alone: what it asked for, long after a block, else growing steps of at least a minute."""
    if isinstance(error, FetchError) and error.retry_after is not None:
        return max(error.retry_after, timedelta(minutes=1))
    if _is_shut(error):
        return BLOCK_STEPS[min(failures, len(BLOCK_STEPS)) - 1]
    if isinstance(error, FetchError) and error.stage == "robots":
        return SHUT_BY_ROBOTS if error.permanent else UNREADABLE_ROBOTS
    gone = isinstance(error, FetchError) and error.status in GONE
    return max(backoff(failures, source.name, most=LONGEST_DEATH if gone else LONGEST_FAILURE), timedelta(minutes=1))


def _is_shut(error: CasewireError) -> bool:
    if isinstance(error, FetchError):
        return error.status in BLOCKED
    return isinstance(error, SourceError) and _INSTEAD.get(error.instead) == "blocked"


def wants_everything(state: FetchState, now: datetime) -> bool:
    """Whether a source is to be read without conditions this time."""
    whole = state.past.whole_at
    return whole is None or not timedelta(0) <= now - whole < WHOLE_EVERY


def _moment(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M %Z}" if at is not None else "the beginning"


def _span(length: timedelta) -> str:
    hours = max(round(length.total_seconds() / 3600), 1)
    return f"{hours} hour{'s' if hours != 1 else ''}" if hours < 72 else f"{round(hours / 24)} days"
