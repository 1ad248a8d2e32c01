"""Media Cloud's index of online news: addresses, headlines and days of stories that match a query. Discovery only, for it has no texts.

Shapes after the project's reading of its source code and of threads about it (2026). Of ordinary tokens `story-list` takes two requests
a minute and some thousands a week; a third request within a minute is refused with 403 and words about a missing permission
(mediacloud/api-client#107), so that 403 means patience here. A list of sources or collections is a must. Stories come in the order in
which they were indexed, which is days after their publication, and many may share one such time: pages can overlap.
"""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from casefile.errors import FetchError, SourceError
from casefile.material import Lead, Source, When
from pipeline import enquiry
from pipeline.budgets import MINUTE, SPENT, Account, Allowance, Notes
from pipeline.enquiry import Enquiry, Pace, said
from pipeline.fields import Fields
from pipeline.indexes import Batch, Order
from pipeline.questions import Asked, Question
from wire.addresses import page_key
from wire.client import Client
from wire.values import Reply

NAME = "Media Cloud"
HOME = "https://search.mediacloud.org/api/search/story-list"
PLATFORM = "onlinenews-mediacloud"
A_MINUTE = 2
A_DAY = 500
"""Requests a day unless told otherwise: seven such days stay below the 4,000 a week that an ordinary account is said to have."""
MOST = 1000
"""Stories of one answer: the index gives no more."""
LAG = timedelta(days=5)
"""A visit looks so far back behind the last one: stories are indexed some days after they were published."""
LONGEST = timedelta(days=14)
OLD = timedelta(hours=48)
"""Stories older than this are history where the source is read for the first time (design.md, rule 9)."""
REFUSED = 403
NOTES = "mediacloud:at:"
"""How the notes begin that say how far a source was read."""


def account_of(source: Source, notes: Notes) -> Account[Allowance]:
    """The account that a source's options name."""
    day = int(source.options.get("budget", A_DAY))
    budget = Allowance(day=day, pace=(A_MINUTE, MINUTE))
    return Account(service="mediacloud", token=source.options.get("token", ""), budget=budget, notes=notes)


# ---- the visits of a pass ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True, slots=True)
class _Stand:
    """How far a source was read: the days asked for, and where their list goes on (empty: they were read whole)."""

    since: date
    until: date
    cursor: str = ""

    def __str__(self) -> str:
        return json.dumps([self.since.isoformat(), self.until.isoformat(), self.cursor])

    @classmethod
    def read(cls, text: str) -> "_Stand":
        """As `str` wrote it."""
        since, until, cursor = json.loads(text)
        return cls(since=date.fromisoformat(since), until=date.fromisoformat(until), cursor=cursor)

    def following(self, today: date) -> "_Stand":
        """What the next visit asks for."""
        if self.cursor:
            return self
        return _Stand(since=max(self.until - LAG, today - LONGEST), until=today)


async def ask(question: Question) -> Asked:
    """What was indexed since the last visit. Nothing is lost where the budget ends: the next visit goes on there.

    Raises FetchError and SourceError; then all is asked again.
    """
    key, today = f"{NOTES}{question.source.name}", question.now.date()
    kept = question.notes.get(key)
    stand = _Stand.read(kept).following(today) if kept else _Stand(since=today - LONGEST, until=today)
    service = _enquiry(question.client, question.source, question.notes, enquiry.at(question.now))
    leads: dict[str, Lead] = {}
    keep: dict[str, str] = {}
    remarks: tuple[str, ...] = ()
    try:
        async for batch in _pages(service, question.source, stand):
            leads |= {lead.key: lead for lead in batch.leads}
            keep = {key: str(_Stand(since=stand.since, until=stand.until, cursor=batch.cursor))}
    except FetchError as error:
        if error.stage != SPENT:
            raise
        remarks = (f"{error}; the next visit goes on there",)
    old = {name for name, lead in leads.items() if not kept and (lead.published is None or lead.published.at < question.now - OLD)}
    return Asked(
        news=tuple(lead for name, lead in leads.items() if name not in old),
        history=tuple(lead for name, lead in leads.items() if name in old),
        remarks=remarks,
        keep=keep,
    )


# ---- backfill ----------------------------------------------------------------------------------------------------------------------


async def listed(order: Order) -> AsyncIterator[Batch]:
    """All that was published in the span, as `indexes.Listing` has it."""
    service = _enquiry(order.client, order.source, order.notes, order.pace)
    async for batch in _pages(service, order.source, _Stand(since=order.span.since, until=order.span.until, cursor=order.cursor)):
        yield batch


# ---- one request after the other ---------------------------------------------------------------------------------------------------


def _enquiry(client: Client, source: Source, notes: Notes, pace: Pace) -> Enquiry:
    return Enquiry(name=NAME, client=client, account=account_of(source, notes), pace=pace, slow_down=frozenset({REFUSED}))


async def _pages(service: Enquiry, source: Source, stand: _Stand) -> AsyncIterator[Batch]:
    cursor = stand.cursor
    while True:
        leads, following = await _page(service, source, _Stand(since=stand.since, until=stand.until, cursor=cursor))
        if following and following == cursor:
            raise SourceError(f"{NAME}: pagination_token does not move on. Has its interface changed?")
        cursor = following if leads else ""
        yield Batch(leads, cursor)
        if not cursor:
            return


async def _page(service: Enquiry, source: Source, stand: _Stand) -> tuple[tuple[Lead, ...], str]:
    parameters = {
        "q": source.options.get("query", ""),
        "start": stand.since.isoformat(),
        "end": stand.until.isoformat(),
        "p": PLATFORM,
        "sort_order": "asc",
        "page_size": str(MOST),
    }
    parameters |= {name: source.options[option] for name, option in (("ss", "outlets"), ("cs", "collections")) if option in source.options}
    parameters |= {"pagination_token": stand.cursor} if stand.cursor else {}
    url = f"{source.url or HOME}?{urlencode(parameters)}"
    reply = await service.get(url, headers={"authorization": f"Token {source.options.get('token', '')}"})
    answer = _answer(url, reply)
    stories = answer.objects("stories")
    return tuple(_lead(story, source) for story in stories), answer.text("pagination_token")


def _answer(url: str, reply: Reply) -> Fields:
    """What an answer holds. Raises FetchError where it is a refusal, SourceError where the question or the answer is not understood."""
    if reply.status == 401:
        words = f"{NAME} refuses the token (status 401{said(reply)}). Look at `token:` of the source"
        raise FetchError(words, url=url, stage="status", status=reply.status, permanent=True)
    try:
        data = json.loads(reply.body)
    except (ValueError, RecursionError) as cause:
        raise SourceError(f"{NAME}: the answer (status {reply.status}) is no JSON") from cause
    if reply.status == 200:
        return Fields(NAME, data, "the answer")
    if isinstance(data, dict) and data.get("temporary") is True:
        raise FetchError(f"{NAME} is out of order for now{said(reply)}", url=url, stage="status", status=reply.status)
    words = f"{NAME} answers with status {reply.status}{said(reply)}"
    raise SourceError(f"{words}. Look at `query:`, `outlets:` and `collections:`, and at the quota of your account")


def _lead(story: Fields, source: Source) -> Lead:
    url, day = story.text("url").strip(), story.day("publish_date")
    if not url.startswith(("http://", "https://")):
        raise story.wrong("url", repr(url[:60]), "a web address")
    midnight = datetime.combine(day, time(), ZoneInfo(source.zone)) if day else None
    return Lead(
        source=source.name,
        key=page_key(url)[:500],
        url=url,
        title=" ".join(story.text("title").split()),
        published=When(midnight, bare_day=True) if midnight else None,
        published_text=day.isoformat() if day else "",
    )
