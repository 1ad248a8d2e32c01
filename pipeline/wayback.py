"""The Internet Archive's Wayback Machine: which pages of an outlet it holds (its CDX index), and copies of pages that are gone.

Shapes and manners after the project's reading of cdx_toolkit, of the CDX server's description and of clients' threads (2026): six seconds
between two requests to web.archive.org, patience after 429 and 503, moments after 500, 502, 504 and 509. An answer is rows under a head
row; where more follows, an empty row and a row with the key to go on come last, but only if that key was asked for: without it long lists
are cut without a word. `collapse` drops neighbours only; rows come sorted by address, so that by `urlkey` it leaves the first capture of
each. `page=` is not used: it gives nothing for prefixes.
"""

import json
import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlencode, urlsplit

from casefile.errors import FetchError, SourceError
from casefile.material import Capture, Document, Lead, Source
from pipeline.budgets import Account, Allowance, Notes
from pipeline.captures import taken_at
from pipeline.enquiry import SLOW_DOWN, USUAL_HOLD, Enquiry, Pace
from pipeline.indexes import Batch, Order
from pipeline.questions import Asked, Question
from pipeline.sources.listing import NO_STORY
from wire.addresses import canonical, page_key
from wire.client import Client
from wire.values import Reply

NAME = "the Wayback Machine"
HOME = "https://web.archive.org/"
PAUSE = 6.0
"""Seconds between two requests."""
A_DAY = 1000
"""Requests a day unless told otherwise, lists and copies together."""
MOST = 2000
"""Captures of one answer."""
LATE = timedelta(days=14)
"""Captures are listed until so long after the last day: the archive comes some days after the outlet."""
_FIELDS = ("timestamp", "original", "mimetype", "statuscode")
_FEEDS = re.compile(r"/(?:feed|rss|wp-json|embed|comments)(?:/|$)|[?&](?:replytocom|share|s)=", re.IGNORECASE)


def account_of(source: Source, notes: Notes) -> Account[Allowance]:
    """The account that a source's options name; all of them share one history, because the archive knows us by our address."""
    day = int(source.options.get("budget", A_DAY))
    return Account(service="wayback", budget=Allowance(day=day, pace=(1, timedelta(seconds=PAUSE))), notes=notes)


def _enquiry(client: Client, source: Source, notes: Notes, pace: Pace) -> Enquiry:
    return Enquiry(name=NAME, client=client, account=account_of(source, notes), pace=pace, pause=PAUSE)


async def ask(question: Question) -> Asked:
    """A pass has nothing to ask: the archive is an index of the past."""
    return Asked(remarks=(f"{question.source.name} is asked by `casewire backfill`, never by a pass",))


# ---- the index ---------------------------------------------------------------------------------------------------------------------


async def listed(order: Order) -> AsyncIterator[Batch]:
    """The pages of the outlet that were captured in the span, as `indexes.Listing` has it; of each its first capture in it."""
    service = _enquiry(order.client, order.source, order.notes, order.pace)
    cursor = order.cursor
    while True:
        captures, following = await _captures(service, order.source, [*_question(order), *((("resumeKey", cursor),) if cursor else ())])
        if following and following == cursor:
            raise SourceError(f"{NAME}: the key to go on with does not move on. Has its interface changed?")
        cursor = following if captures else ""
        broken = tuple(f"{NAME}: a row is left out: {wrong}" for each in captures if (wrong := _wrong_with(each)))
        leads = (_lead(each, order.source) for each in captures if not _wrong_with(each) and _is_wanted(each, order))
        yield Batch(tuple({lead.key: lead for lead in leads}.values()), cursor, broken)
        if not cursor:
            return


def _question(order: Order) -> list[tuple[str, str]]:
    words = _words(order.source)
    named = f"original:(?i).*({'|'.join(map(re.escape, words))}).*"
    return [
        ("url", order.source.url),
        ("matchType", order.source.options.get("match", "prefix")),
        ("from", f"{order.span.since:%Y%m%d}"),
        ("to", f"{order.span.until + LATE:%Y%m%d}"),
        ("collapse", "urlkey"),
        ("filter", "statuscode:200"),
        ("filter", "mimetype:text/html"),
        *((("filter", named),) if words else ()),
        ("limit", str(MOST)),
        ("showResumeKey", "true"),
    ]


def _words(source: Source) -> tuple[str, ...]:
    """The words of which an address has to hold one; none where every address counts."""
    return tuple(filter(None, source.options.get("words", "").casefold().split(",")))


def _is_wanted(capture: Capture, order: Order) -> bool:
    """Whether a capture can be a story that was asked for: the server's filter is checked, and lists, feeds and searches left out."""
    parts = urlsplit(capture.original)
    place, words = f"{parts.path}?{parts.query}".casefold(), _words(order.source)
    story = parts.path.strip("/") and not NO_STORY.search(parts.path) and not _FEEDS.search(place)
    return bool(story) and (not words or any(word in place for word in words))


def _lead(capture: Capture, source: Source) -> Lead:
    """A page by its address as it was, without the port that the archive notes; its day is what the page itself says."""
    url = canonical(capture.original)
    return Lead(source=source.name, key=page_key(url)[:500], url=url, capture=capture)


async def _captures(service: Enquiry, source: Source, parameters: Sequence[tuple[str, str]]) -> tuple[list[Capture], str]:
    """One answer of the index, and the key to go on with; empty where nothing follows."""
    query = urlencode([*parameters, ("output", "json"), ("fl", ",".join(_FIELDS))])
    url = f"{home(source)}cdx/search/cdx?{query}"
    reply = await service.get(url)
    rows = _rows(url, reply)
    following = ""
    if len(rows) >= 2 and rows[-2] == [] and len(rows[-1]) == 1:
        following, rows = str(rows[-1][0]), rows[:-2]
    if not rows:
        return [], ""
    if tuple(rows[0]) != _FIELDS:
        raise SourceError(f"{NAME}: the head row is {rows[0]!r:.80}; {', '.join(_FIELDS)} was expected. Has its interface changed?")
    return [_checked(row, place) for place, row in enumerate(rows[1:], 1)], following


def _rows(url: str, reply: Reply) -> list[list[str]]:
    text = reply.body.decode("utf-8", "replace").strip()
    if reply.status == 200 and not text:
        return []
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        data = None
    if reply.status != 200 or not isinstance(data, list) or not all(isinstance(row, list) for row in data):
        words = f"{NAME}: the answer (status {reply.status}) is no list of captures: {' '.join(text.split())[:120] or 'it is empty'}"
        if reply.status in (401, 403, 451):
            raise FetchError(words, url=url, stage="status", status=reply.status, permanent=True)
        raise SourceError(words)
    return data


def _checked(row: Sequence[object], place: int) -> Capture:
    """A row as it is. Raises SourceError where it has another shape than the head row promises."""
    if len(row) != len(_FIELDS) or not all(isinstance(cell, str) for cell in row):
        raise SourceError(f"{NAME}: row {place} is {row!r:.100}; {len(_FIELDS)} texts were expected. Has its interface changed?")
    said = dict(zip(_FIELDS, map(str, row), strict=True))
    return Capture(at=said["timestamp"], original=said["original"])


def _wrong_with(capture: Capture) -> str:
    """What is impossible in a row, in words: the index is thirty years old and has such rows. Empty where nothing is."""
    try:
        taken_at(capture)
    except ValueError:
        return f"timestamp {capture.at[:40]!r} is no time"
    return "" if capture.original.startswith(("http://", "https://")) else f"original {capture.original[:60]!r} is no web address"


def home(source: Source) -> str:
    """The address of the archive that a source names, with a slash at its end."""
    return f"{source.options.get('server', HOME).rstrip('/')}/"


# ---- copies of pages that are gone -------------------------------------------------------------------------------------------------


class Archive:
    """Copies of pages, within a source's budget and at the archive's pace."""

    def __init__(self, client: Client, source: Source, notes: Notes, pace: Pace) -> None:
        self._client = client
        self._source = source
        self._service = _enquiry(client, source, notes, pace)

    def serves(self, cases: Sequence[str]) -> bool:
        """Whether its source may bring pages for a source that serves these cases (none: all)."""
        return not self._source.cases or not cases or bool(set(self._source.cases) & set(cases))

    async def captures_of(self, lead: Lead) -> AsyncIterator[Capture]:
        """Captures of a page, each once: that which is known, else the first that the archive holds; then the last, which may be better.

        Raises FetchError (stage `budget`: not now) and SourceError.
        """
        known = lead.capture if lead.capture is not None and lead.capture.at else await self._one(lead, "1")
        if known is None:
            return
        yield known
        last = await self._one(lead, "-1")
        if last is not None and last.at != known.at:
            yield last

    async def _one(self, lead: Lead, limit: str) -> Capture | None:
        """The first (1) or the last (-1) capture of a page."""
        asked = [
            ("url", lead.url),
            ("matchType", "exact"),
            ("filter", "statuscode:200"),
            ("filter", "mimetype:text/html"),
            ("limit", limit),
        ]
        found, _ = await _captures(self._service, self._source, asked)
        return next((each for each in found if not _wrong_with(each)), None)

    def address(self, capture: Capture) -> str:
        """Where a capture's bytes stand as they were received (`id_`: without the archive's own bar and links)."""
        return f"{home(self._source)}web/{capture.at}id_/{capture.original}"

    def pause(self, address: str) -> float:
        """Seconds before a request to the archive; one of the operator's own needs none."""
        return 0.0 if self._client.is_own(address) else PAUSE

    async def copy(self, lead: Lead, capture: Capture, delay: float | None) -> Document:
        """The page as it was, under its own address; `final_url` names the capture. `delay`: the pause that its robots.txt asks for.

        Raises FetchError.
        """
        address = self.address(capture)
        await self._service.turn(address)
        pause = max(self.pause(address), delay or 0.0)
        try:
            answer = await self._client.get(address, delay=pause)
        except FetchError as error:
            if error.status in SLOW_DOWN:
                self._service.hold(error.retry_after or USUAL_HOLD)
            raise
        if answer.document is None:
            raise FetchError(f"{address}: answered with nothing", url=address, stage="status")
        return replace(answer.document, url=lead.url)
