"""GDELT's list of the world's press (DOC 2.0): discovery only, for it has no texts.

An answer holds at most 250 articles and has no pages, so a span of time that gives as many is halved. Mistakes in a query are answered with
status 200 and a sentence; answers may hold control characters that JSON forbids.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

from casefile.errors import FetchError, SourceError
from casefile.material import Lead
from pipeline.questions import Asked, Question
from wire.addresses import canonical
from wire.limits import retry_after
from wire.values import Reply

HOME = "https://api.gdeltproject.org/api/v2/doc/doc"
MOST = 250
"""Articles in one answer: GDELT's limit."""
REQUESTS = 8
"""Requests of one visit; the next goes on where this one stopped."""
PAUSE = 5.0
"""Seconds between two requests, which is what GDELT asks for."""
SHORTEST = timedelta(minutes=15)
"""Its own step; a span this short is not halved."""
LONGEST = timedelta(days=7)
OLD = timedelta(hours=48)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time to ask for."""

    start: datetime
    end: datetime

    def halves(self) -> tuple["Span", "Span"]:
        """The earlier and the later half."""
        middle = (self.start + (self.end - self.start) / 2).replace(microsecond=0)
        return Span(self.start, middle), Span(middle, self.end)


async def ask(question: Question) -> Asked:
    """What GDELT lists for the option `query` since the last visit. Raises FetchError, SourceError: then all is asked again."""
    key, now = f"gdelt:{question.source.name}", question.now.replace(microsecond=0)
    last = question.notes.get(key)
    start = max(datetime.fromisoformat(last), now - LONGEST) if last else now - LONGEST
    waiting, leads, reached = [Span(start, now)], dict[str, Lead](), start
    for _ in range(REQUESTS):
        span = waiting.pop(0)
        found = await _one(question, span)
        if len(found) >= MOST and span.end - span.start > SHORTEST:
            waiting[:0] = span.halves()
            continue
        leads |= {lead.key: lead for lead in found}
        reached = span.end
        if not waiting:
            break
    remarks = (f"more is to be listed, from {reached:%Y-%m-%d %H:%M} on; the next visit goes on there",) if waiting else ()
    old = {name for name, lead in leads.items() if _seen(lead) < now - OLD}
    return Asked(
        news=tuple(lead for name, lead in leads.items() if name not in old),
        history=tuple(lead for name, lead in leads.items() if name in old),
        remarks=remarks,
        keep={key: reached.isoformat()},
    )


async def _one(question: Question, span: Span) -> list[Lead]:
    parameters = {
        "query": question.source.options.get("query", ""),
        "mode": "artlist",
        "format": "json",
        "maxrecords": str(MOST),
        "sort": "dateasc",
        "startdatetime": f"{span.start.astimezone(UTC):%Y%m%d%H%M%S}",
        "enddatetime": f"{span.end.astimezone(UTC):%Y%m%d%H%M%S}",
    }
    url = f"{question.source.url or HOME}?{urlencode(parameters)}"
    reply = await question.client.ask(url, delay=PAUSE)
    if reply.status != 200:
        wait = retry_after(reply.headers, question.now)
        raise FetchError(f"GDELT answers with status {reply.status}", url=url, stage="status", status=reply.status, retry_after=wait)
    return [_lead(record, place, question.source.name) for place, record in enumerate(_articles(reply))]


def _articles(reply: Reply) -> list[object]:
    """The articles of an answer; an empty object is what GDELT says where there are none."""
    text = reply.body.decode("utf-8", "replace").strip()
    if not text.startswith("{"):
        raise SourceError(f"GDELT does not understand the query: {' '.join(text.split())[:200] or 'an empty answer'}")
    try:
        answer = json.loads(text, strict=False)
    except (ValueError, RecursionError) as cause:
        raise SourceError("GDELT: the answer begins like JSON and is not") from cause
    found = answer.get("articles", [])
    if not isinstance(found, list):
        raise SourceError(f"GDELT: articles is {type(found).__name__}; a list was expected. Has its interface changed?")
    return found


def _lead(record: object, place: int, source: str) -> Lead:
    """One article as a lead. Its date is when GDELT saw it, which is not when it was published: the page says that."""
    said: Mapping[str, object] = record if isinstance(record, Mapping) else {}
    for name in ("url", "title", "seendate"):
        if not isinstance(said.get(name), str):
            raise SourceError(f"GDELT: articles[{place}].{name} is {said.get(name)!r:.40}; text was expected. Has its interface changed?")
    url, seen = str(said["url"]).strip(), str(said["seendate"])
    lead = Lead(
        source=source,
        key=canonical(url).partition("://")[2][:500],
        url=url,
        title=" ".join(str(said["title"]).split()),
        published_text=seen,
    )
    try:
        _seen(lead)
    except ValueError:
        raise SourceError(f"GDELT: articles[{place}].seendate is {seen[:40]!r}; a time such as 20261101T123000Z was expected") from None
    return lead


def _seen(lead: Lead) -> datetime:
    return datetime.strptime(lead.published_text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
