"""What may be expected of each docket, in words: who watches it and how late, what its numbers lack, what is left of the budget."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from alerts import wording
from casefile.case import Case, Development, DocketRef
from casefile.config import Configuration
from casefile.dockets import holes, same_number, told_holes
from casefile.material import Source
from pipeline import mediacloud, wayback
from pipeline.backfill import LISTED, MOST_LEADS
from pipeline.budgets import Account, Limits
from pipeline.collect import COVERAGE
from pipeline.courtlistener.api import spent
from pipeline.courtlistener.ask import account_of, states_of
from pipeline.sources.docket import court_of
from storage import Store
from wire.addresses import host_of

REBUILT = timedelta(minutes=20)
"""How often courts rebuild their feeds (measured by others in 2018; no court promises it)."""
HOOKED = timedelta(minutes=10)


@dataclass(frozen=True, kw_only=True, slots=True)
class Watching:
    """A source that watches a docket: how long after the court an entry is here at the latest, and what limits that."""

    source: str
    delay: timedelta
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class DocketOutlook:
    """One docket of a case. `missing`: numbers of entries between the first and the last known that nobody told us of."""

    case: str
    court: str
    number: str
    watched: tuple[Watching, ...]
    entries: int
    last: str
    missing: str

    @property
    def words(self) -> str:
        """The docket in a line or two."""
        known = f"{wording.count(self.entries, 'entry', 'entries')} known{f', the last on {self.last}' if self.last else ''}"
        lacking = f"; missing numbers: {self.missing}" if self.missing else ""
        ways = "; ".join(f"{each.source}: {each.words}" for each in self.watched)
        return f"{self.court} {self.number}: {known}{lacking}. {ways or UNWATCHED}"


UNWATCHED = (
    "No source watches it: give this court's RSS feed (kind docket), a mailbox with its notices or a courtlistener source; "
    "courts of the states have none of these, watch their page (kind page)"
)


def dockets(config: Configuration, store: Store) -> list[DocketOutlook]:
    """Every docket of every case. Raises StorageError."""
    return [
        _outlook(case, docket, config, store, store.ledger.developments(case=case.name)) for case in config.cases for docket in case.dockets
    ]


def _outlook(case: Case, docket: DocketRef, config: Configuration, store: Store, ledger: Sequence[Development]) -> DocketOutlook:
    own = [each for each in ledger if each.court == docket.court and each.docket and same_number(each.docket, docket.number)]
    served = [source for source in config.sources if not source.cases or case.name in source.cases]
    return DocketOutlook(
        case=case.name,
        court=docket.court,
        number=docket.number,
        watched=tuple(_watching(docket, served, config, store)),
        entries=len(own),
        last=max((str(each.happened_on) for each in own), default=""),
        missing=told_holes(holes(each.entry for each in own)),
    )


def _watching(docket: DocketRef, sources: Iterable[Source], config: Configuration, store: Store) -> Iterator[Watching]:
    for source in sources:
        if source.kind == "docket" and _is_of(source, docket):
            yield _by_feed(source, store.meta.get(f"{COVERAGE}{source.name}") or "")
        elif source.kind == "mailbox":
            words = f"within {span(source.every)} of the court's mail, if the court sends its notices there"
            yield Watching(source=source.name, delay=source.every, words=words)
        elif source.kind == "courtlistener":
            yield from _by_courtlistener(source, config, store)


def _is_of(source: Source, docket: DocketRef) -> bool:
    court, number = source.options.get("court") or court_of(source.url), source.options.get("number")
    return court == docket.court and (number is None or same_number(number, docket.number))


def _by_feed(source: Source, coverage: str) -> Watching:
    if source.options.get("number"):
        words = f"within {span(source.every)} of CourtListener, which has an entry when somebody's copy reaches it; days, no times"
        return Watching(source=source.name, delay=source.every, words=words)
    covers = f"; it covers “{coverage}”" if coverage else "; what it covers is not known yet"
    delay = source.every + REBUILT
    return Watching(source=source.name, delay=delay, words=f"within about {span(delay)} of the court{covers}")


def _by_courtlistener(source: Source, config: Configuration, store: Store) -> Iterator[Watching]:
    if source.options.get("webhook"):
        yield Watching(source=source.name, delay=HOOKED, words=f"within {span(HOOKED)} of CourtListener where its webhook is set up")
    interval = account_of(source, store.meta).budget.interval(len(states_of(_served(source, config), store.meta)))
    if interval is None:
        return
    every = max(interval, source.every)
    yield Watching(source=source.name, delay=every, words=f"within {span(every)} of CourtListener by its REST interface")


def _served(source: Source, config: Configuration) -> list[Case]:
    return [case for case in config.cases if not source.cases or case.name in source.cases]


def budgets(config: Configuration, store: Store, now: datetime) -> list[str]:
    """What is left of each service's budget today, and what its source will need of it. Raises StorageError."""
    return [_BUDGETS[source.kind](source, config, store, now) for source in config.sources if source.kind in _BUDGETS]


def _of_courtlistener(source: Source, config: Configuration, store: Store, now: datetime) -> str:
    account = account_of(source, store.meta)
    count = len(states_of(_served(source, config), store.meta))
    interval = account.budget.interval(count)
    if interval is None:
        return f"{source.name}: {spent(account, timedelta(), now)}"
    every = max(interval, source.every)
    planned = round(count * (timedelta(days=1) / every))
    return f"{source.name}: {_left(account, now)}; {count} dockets, each every {span(every)}, need about {planned} a day"


def _of_mediacloud(source: Source, _config: Configuration, store: Store, now: datetime) -> str:
    account = mediacloud.account_of(source, store.meta)
    day = account.budget.day
    if not day:
        return f"{source.name}: the budget of requests to {mediacloud.NAME} is 0: nothing is asked"
    planned = round(timedelta(days=1) / source.every)
    short = f", more than the budget; with `every: {-(-24 * 60 // day)}m` it lasts" if planned > day else ""
    listing = _listing(source, store)
    return f"{source.name}: {_left(account, now)}; a visit every {span(source.every)} needs about {planned} a day{short}{listing}"


def _of_wayback(source: Source, _config: Configuration, store: Store, now: datetime) -> str:
    account = wayback.account_of(source, store.meta)
    if not account.budget.day:
        return f"{source.name}: the budget of requests to {wayback.NAME} is 0: nothing is asked"
    waiting = store.leads.waiting(now + timedelta(days=30), limit=MOST_LEADS)
    copies = sum(1 for each in waiting if each.lead.capture is not None and each.lead.capture.gone)
    days = -(-copies // account.budget.day)
    soon = "today or tomorrow" if days < 2 else f"about {days} days"
    wanted = f"; {wording.count(copies, 'page')} that cannot be had any more: copies are asked for, {soon}" if copies else ""
    return f"{source.name}: {_left(account, now)}; only backfills ask{wanted}{_listing(source, store)}"


_BUDGETS: Mapping[str, Callable[[Source, Configuration, Store, datetime], str]] = {
    "courtlistener": _of_courtlistener,
    "mediacloud": _of_mediacloud,
    "wayback": _of_wayback,
}


def _left(account: Account[Limits], now: datetime) -> str:
    return f"{account.left_today(now)} of {account.budget.day} requests are left today"


def _listing(source: Source, store: Store) -> str:
    """Backfills whose list of this source was interrupted, in words."""
    stands = store.meta.all(f"{LISTED}{source.name}:")
    open_spans = [" to ".join(key.split(":")) for key, kept in stands.items() if kept.startswith("{") and not json.loads(kept)["done"]]
    return f"; its list for {', '.join(open_spans)} was interrupted: the same backfill goes on there" if open_spans else ""


def left_by_host(config: Configuration, store: Store, now: datetime) -> dict[str, str]:
    """What is left today of the budgets, by the host that is asked. Raises StorageError."""
    left: dict[str, str] = {}
    for source in config.sources:
        if source.kind == "mediacloud":
            left[host_of(source.url or mediacloud.HOME)] = _left(mediacloud.account_of(source, store.meta), now)
        elif source.kind == "wayback":
            left[host_of(wayback.home(source))] = _left(wayback.account_of(source, store.meta), now)
    return left


DISCOVERY: Mapping[str, str] = {
    "gdelt": "GDELT",
    "mediacloud": mediacloud.NAME,
    "search": "a search",
    "wayback": wayback.NAME,
}
"""Kinds of source that find things and cannot vouch for finding them all."""


def discovery_only(config: Configuration) -> list[str]:
    """Cases that are followed by indexes and searches alone, in words with what to do."""
    found = []
    for case in config.cases:
        kinds = {source.kind for source in config.sources if not source.cases or case.name in source.cases}
        if kinds and kinds <= DISCOVERY.keys():
            named = " and ".join(DISCOVERY[kind] for kind in sorted(kinds))
            found.append(
                f"case {case.name}: followed by {named} only. Indexes find things, late and never all of them, and can dry up without a "
                "word: add the feed, sitemap or docket of those who report on it (`casewire add ADDRESS`)"
            )
    return found


def span(length: timedelta) -> str:
    """A length of time for people: "25 min", "7.9 h"."""
    minutes = length.total_seconds() / 60
    return f"{minutes:.0f} min" if minutes < 120 else f"{minutes / 60:.1f} h"
