"""From an alert to a message. Pure: everything a message says comes in as a value.

A message quotes, it does not assert: its subject is the article's own headline or the docket's text; kind, people and day
are tags beside the quoted sentence, with how well it is attested. Digests are in `digest.py`, what is no alert in `notices.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from alerts.feedback import Links
from alerts.message import Message, Shape
from alerts.pieces import LINE, NAME, OPENING, SUBJECT, ahead, before, by_command, closing, filled, part
from alerts.text import plain
from casefile.case import Alert, AlertedArticle, AlertedDevelopment, Case, Development, Novelty, Watch
from casefile.material import HappenedOn, When


@dataclass(frozen=True, kw_only=True, slots=True)
class Context:
    """What is known when a message is written: the case, its ledger, who is told, and when. All may stay empty."""

    case: Case | None = None
    watch: Watch | None = None
    ledger: Sequence[Development] = ()
    """The case's developments, in any order; what was known before and what lies ahead are taken from them."""
    today: date | None = None
    """The reader's day; None: the day the alert was raised (UTC)."""
    thread: str = ""
    """The thread to join; empty: that of the alert's first development."""
    links: Links | None = None
    """The links to answer by; None: the message says the commands."""


def compose(alert: Alert, *, context: Context) -> Message:
    """The message for one alert: one development, several, or a correction."""
    today = context.today or alert.raised_at.astimezone(UTC).date()
    told = [development.id for development in alert.developments]
    note = alert.note or (context.watch.note if context.watch else "")
    return Message(
        id=alert.id,
        shape=_shape(alert),
        at=alert.raised_at,
        subject=_subject(alert),
        case=alert.case,
        case_title=plain(context.case.title if context.case else alert.case, LINE),
        watch=alert.watch,
        thread=context.thread or next(iter(told), alert.case),
        opening=(f"{len(told)} developments in one article",) if len(told) > 1 else (),
        parts=(part(alert, context.ledger, links=context.links),),
        sections=filled(before(alert, context.ledger), ahead(context.ledger, today, told)),
        closing=closing(alert.watch, note, alert.id, () if context.links else by_command(told, today)),
        alerts=(alert,),
    )


def _shape(alert: Alert) -> Shape:
    if alert.developments and all(each.novelty is Novelty.CORRECTS for each in alert.developments):
        return Shape.CORRECTION
    return Shape.SEVERAL if len(alert.developments) > 1 else Shape.ALERT


def _subject(alert: Alert) -> str:
    """The headline of the article that raised it; a docket entry without one gives its text."""
    headlines = [plain(article.title, SUBJECT) for article in alert.articles[:1]]
    quotes = [plain(each.quote, OPENING) for each in alert.developments]
    return next((said for said in (*headlines, *quotes) if said), f"News in {plain(alert.case, NAME)}")


def as_record(alert: Alert) -> dict[str, Any]:
    """The alert as the contract writes it (`--alerts-to`, the `file` channel, `export alerts`): whole and unshortened."""
    return {
        "id": alert.id,
        "case": alert.case,
        "watch": alert.watch,
        "raised_at": alert.raised_at.isoformat(timespec="seconds"),
        "developments": [
            {
                "id": each.id,
                "kind": each.kind,
                "actors": list(each.actors),
                "target": list(each.target),
                "happened_on": str(each.happened_on),
                "novelty": str(each.novelty),
                "quote": each.quote,
                "summary": each.summary,
            }
            for each in alert.developments
        ],
        "articles": [
            {
                "id": article.id,
                "url": article.url,
                "title": article.title,
                "source": article.source,
                "published": str(article.published) if article.published else None,
            }
            for article in alert.articles
        ],
        "entities": list(alert.entities),
    }


def sample_alert(*, watch: str, case: str, now: datetime, note: str = "") -> Alert:
    """A made-up alert for `casewire test-alert`: nobody in it exists, and it says so."""
    day = now.astimezone(UTC).date()
    return Alert(
        id=f"test-{now.astimezone(UTC):%Y%m%dT%H%M%S}",
        case=case,
        watch=watch,
        raised_at=now,
        developments=(
            AlertedDevelopment(
                id=f"{case}-0",
                kind="settlement",
                actors=("Example Harbour Company", "Jane Sample"),
                target=(),
                happened_on=HappenedOn(day),
                novelty=Novelty.NEW,
                quote="This is a test: Example Harbour Company and Jane Sample, who do not exist, settled their quarrel over a lighthouse.",
                summary="Example Harbour Company and Jane Sample settled",
            ),
        ),
        articles=(
            AlertedArticle(
                id="test-article",
                url="https://example.org/a-test-of-casewire",
                title="Test alert: harbour company settles lighthouse quarrel",
                source="Example Gazette",
                published=When(now),
            ),
        ),
        entities=("Example Harbour Company", "Jane Sample"),
        note=note,
    )
