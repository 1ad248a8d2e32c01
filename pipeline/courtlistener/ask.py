"""One visit to CourtListener: the dockets that are due, as far as the budget goes."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from casefile.case import Case, DocketRef
from casefile.errors import CasewireError, FetchError, SourceError
from casefile.material import Lead, Source
from pipeline.budgets import SPENT, Account, Notes
from pipeline.courtlistener import following, records
from pipeline.courtlistener.api import HOME, Api, spent
from pipeline.courtlistener.budget import A_DAY, Budget
from pipeline.courtlistener.following import DocketState
from pipeline.courtlistener.records import Entry
from pipeline.questions import Asked, Question
from storage.codec import decode, encode

SOON = timedelta(hours=4)
"""Where dockets can be asked for at least this often, a docket that was just found is read at once; with more of them the first round goes
into finding them all, so that nobody waits longer than a round on the first day either."""
PAGES = 5
"""Pages of one docket that one visit reads; the next visit goes on where this one stopped."""
OLD = timedelta(hours=48)
"""Entries older than this are history where their docket is read for the first time (design.md, rule 9)."""


def account_of(source: Source, notes: Notes) -> Account[Budget]:
    """The account that a source's options name. Raises SourceError where the budget is no number."""
    said = source.options.get("budget", str(A_DAY))
    if not (said.isascii() and said.isdigit()):
        raise SourceError(f"{source.name}: `budget: {said}` is no number of requests a day, such as {A_DAY}")
    return Account(service="courtlistener", token=source.options.get("token", ""), budget=Budget(day=int(said)), notes=notes)


def states_of(cases: Iterable[Case], notes: Notes) -> list[DocketState]:
    """Where we stand with each docket of these cases."""
    kept = notes.all(following.NOTES)
    fresh = [DocketState(court=docket.court, number=docket.number) for docket in following.dockets_of(cases)]
    return [decode(DocketState, kept[each.name_of_note]) if each.name_of_note in kept else each for each in fresh]


def read_again(cases: Iterable[Case], court: str, notes: Notes, now: datetime) -> None:
    """Has the dockets of a court asked for soon, because another way to them has lost something."""
    for state in states_of(cases, notes):
        if state.court == court and state.told_at is None:
            notes.put(state.key, encode(replace(state, told_at=now)))


async def ask(question: Question) -> Asked:
    """What is new on the dockets that are due. Nothing is lost where the budget ends: each docket goes on from where it was read.

    Raises SourceError where no case names a docket or an answer is not what it should be, FetchError where nothing could be had.
    """
    states = states_of(question.cases, question.notes)
    if not states:
        raise SourceError(f"{question.source.name}: none of its cases names a docket; give the case `dockets: [{{court: …, number: …}}]`")
    account = account_of(question.source, question.notes)
    interval = account.budget.interval(len(states))
    if interval is None:
        return Asked(remarks=(spent(account, timedelta(), question.now),))
    every = max(interval, question.source.every)
    visit = _Visit(question, account, every)
    for state in following.due(states, every, question.now):
        if not await visit.read(state):
            break
    return visit.asked()


@dataclass
class _Visit:
    """The dockets read in one visit, and what became of them."""

    question: Question
    account: Account[Budget]
    every: timedelta
    news: list[Lead] = field(default_factory=list)
    history: list[Lead] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    keep: dict[str, str] = field(default_factory=dict)
    errors: list[CasewireError] = field(default_factory=list)

    def __post_init__(self) -> None:
        source, now = self.question.source, self.question.now
        self.api = Api(self.question.client, self.account, lambda: now, source.url or HOME)

    async def read(self, state: DocketState) -> bool:
        """Reads one docket; False where the budget is used up. A docket that fails leaves the others alone."""
        try:
            found = state if state.id else await self._found(state)
            if state.id or self.every <= SOON:
                await self._read(found)
        except FetchError as error:
            if error.stage != SPENT:
                raise
            self.remarks.append(str(error))
            return False
        except SourceError as error:
            self.errors.append(error)
            self.remarks.append(f"{state.court} {state.number}: {error}")
            latest = self._latest(state)
            self._keep(latest if latest.unknown_at else replace(latest, read_at=self.question.now))
        return True

    async def _found(self, state: DocketState) -> DocketState:
        """The docket with its id; CourtListener may not have it."""
        wanted = DocketRef(state.court, state.number)
        page = records.page_of(await self.api.get("dockets/", following.question_for(wanted)))
        docket = following.chosen([records.docket_of(each) for each in page.records], wanted)
        if docket is None:
            self._keep(replace(state, unknown_at=self.question.now))
            raise SourceError("CourtListener has no such docket yet; it is asked again tomorrow. Look at `court` and `number`")
        found = replace(state, id=docket.id, name=docket.name, path=docket.path, unknown_at=None, read_at=self.question.now)
        self._keep(found)
        return found

    async def _read(self, state: DocketState) -> None:
        """The docket's new entries, page after page; what was read is kept even where the budget ends in between."""
        first, found_at = state.modified is None, state.read_at
        page = records.page_of(await self.api.get("docket-entries/", following.questions_of(state)))
        for _ in range(PAGES):
            entries = [records.entry_of(each) for each in page.records]
            self._take([following.lead_of(each, state, self.question.source.name, self.api.home) for each in entries], first=first)
            latest = max((each.modified for each in entries), default=None)
            state = replace(state, modified=max(filter(None, (latest, state.modified)), default=self.question.now))
            self._keep(state)
            if not page.following or (first and not self._goes_on(entries, found_at)):
                break
            page = records.page_of(await self.api.follow(page.following))
        self._keep(replace(state, read_at=self.question.now, told_at=None))

    def _goes_on(self, entries: list[Entry], found_at: datetime | None) -> bool:
        """At the first reading the latest come first: whether all on this page came after the docket was found."""
        return found_at is not None and all(each.modified > found_at for each in entries)

    def _take(self, leads: list[Lead], *, first: bool) -> None:
        old_before = self.question.now - OLD
        for lead in leads:
            old = first and (lead.published is None or lead.published.at < old_before)
            (self.history if old else self.news).append(lead)

    def _latest(self, state: DocketState) -> DocketState:
        """The docket as this visit left it so far."""
        kept = self.keep.get(state.key)
        return decode(DocketState, kept) if kept else state

    def _keep(self, state: DocketState) -> None:
        self.keep[state.key] = encode(state)

    def asked(self) -> Asked:
        """What the visit brought. Raises SourceError where it brought nothing but errors."""
        if self.errors and not self.news and not self.history:
            self._keep_despite_errors()
            raise self.errors[0]
        return Asked(news=tuple(self.news), history=tuple(self.history), remarks=tuple(self.remarks), keep=self.keep)

    def _keep_despite_errors(self) -> None:
        for key, value in self.keep.items():
            self.question.notes.put(key, value)
