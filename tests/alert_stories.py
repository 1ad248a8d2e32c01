"""Small, made-up alerts to tell stories with. Nobody and nothing in them exists."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from alerts.compose import Context, compose
from alerts.digest import Digest, compose_digest, compose_folded
from alerts.message import Message
from alerts.notices import Introduction, Trouble, compose_introduction, compose_recovery, compose_trouble
from casefile.case import (
    Alert,
    AlertedArticle,
    AlertedDevelopment,
    Case,
    Development,
    Entity,
    Novelty,
    Silence,
    Watch,
)
from casefile.material import HappenedOn, Precision, When

GOLDEN = Path(__file__).parent / "golden"
NOW = datetime(2025, 3, 4, 17, 30, tzinfo=UTC)
CASE = Case(name="ferry", title="The Skerry Ferry collision", entities=(Entity(name="Ida Marsh"), Entity(name="Tor Lindqvist")))
WATCH = Watch(name="desk", case="ferry", note="for the Tuesday column", to=("me",))


def developed(number: int = 4, kind: str = "sentence", **changes: object) -> AlertedDevelopment:
    """A development as told; by default the captain's sentence."""
    values: dict[str, object] = {
        "id": f"ferry-{number}",
        "kind": kind,
        "actors": ("Petra Holm",),
        "target": ("Ida Marsh",),
        "happened_on": HappenedOn(date(2025, 3, 3)),
        "novelty": Novelty.NEW,
        "quote": "Judge Petra Holm on Monday sentenced Ida Marsh, the ferry's captain, to fourteen months.",
        "summary": "Ida Marsh was sentenced",
    }
    return AlertedDevelopment(**{**values, **changes})  # type: ignore[arg-type]


def article(number: int = 1, **changes: object) -> AlertedArticle:
    """An article as an alert names it."""
    values: dict[str, object] = {
        "id": f"a{number}",
        "url": f"https://skerry-courier.example/2025/03/captain-{number}?from=feed&x=1",
        "title": "Captain of the Skerry ferry gets fourteen months",
        "source": "Skerry Courier",
        "published": When(NOW),
    }
    return AlertedArticle(**{**values, **changes})  # type: ignore[arg-type]


def alert(*developments: AlertedDevelopment, number: int = 1, **changes: object) -> Alert:
    """An alert of the watch "desk"."""
    values: dict[str, object] = {
        "id": f"al{number:04d}",
        "case": "ferry",
        "watch": "desk",
        "raised_at": NOW,
        "developments": developments or (developed(),),
        "articles": (article(),),
        "entities": ("Ida Marsh",),
        "note": "for the Tuesday column",
    }
    return Alert(**{**values, **changes})  # type: ignore[arg-type]


def entry(number: int, kind: str, on: date, **changes: object) -> Development:
    """A ledger entry, known for a month."""
    values: dict[str, object] = {
        "id": f"ferry-{number}",
        "case": "ferry",
        "kind": kind,
        "target": ("Ida Marsh",),
        "happened_on": HappenedOn(on),
        "first_seen_at": NOW - timedelta(days=30),
        "first_reported": on,
    }
    return Development(**{**values, **changes})  # type: ignore[arg-type]


LEDGER = (
    entry(1, "charge_filed", date(2024, 6, 11)),
    entry(2, "verdict", date(2025, 1, 24)),
    entry(3, "hearing_scheduled", date(2025, 2, 2), target=("Tor Lindqvist",), coming_on=HappenedOn(date(2025, 4, 14))),
    entry(4, "sentence", date(2025, 3, 2), actors=("Petra Holm",)),
)


def the_six_shapes() -> dict[str, Message]:
    """One message of each shape, by the name of its golden file."""
    context = Context(case=CASE, watch=WATCH, ledger=LEDGER[:3])
    mate = developed(
        5,
        "plea",
        actors=("Tor Lindqvist",),
        target=(),
        happened_on=HappenedOn(date(2025, 3, 1), Precision.MONTH),
        quote="Tor Lindqvist, the first mate, pleaded guilty to a lesser count earlier this month.",
        outlets=13,
        confirmed_by_docket=True,
    )
    corrected = developed(
        novelty=Novelty.CORRECTS, quote="An earlier version of this article gave the wrong day; the sentence was on Monday."
    )
    ordered = developed(6, "motion_filed", actors=("Tor Lindqvist",), target=(), quote="Lindqvist asked the court to move his trial.")
    digest = Digest(
        watch=WATCH,
        due=datetime(2025, 3, 5, 8, 0, tzinfo=UTC),
        alerts=(alert(ordered, number=2, articles=(article(2, title="First mate wants his trial moved"),)), alert()),
        silences=(
            Silence(
                article="a9",
                url="https://skerry-courier.example/9",
                case="ferry",
                kind="settlement",
                quote="The owners could settle before Easter.",
                reason="only expected, not reported as having happened",
                listed=True,
            ),
        ),
        ledger=LEDGER,
        titles={"ferry": CASE.title},
        sources_healthy=9,
        sources_in_trouble=("harbour-news: answers 503 since Monday",),
        articles_read=41,
    )
    trouble = Trouble(
        what="source harbour-news",
        reason="harbour-news.example answered 503 six times in a row",
        since=NOW - timedelta(hours=5),
        next_try=NOW + timedelta(hours=1),
        advice="Open it in a browser; if it has moved, change its url in sources.yaml",
    )
    return {
        "single": compose(alert(), context=context),
        "several": compose(
            alert(developed(), mate, articles=(article(), article(2, source="Harbour News", published=None)), partial=True), context=context
        ),
        "correction": compose(alert(corrected), context=Context(case=CASE, watch=WATCH, ledger=LEDGER)),
        "digest": compose_digest(digest),
        "introduction": compose_introduction(
            Introduction(case=CASE, at=NOW, leads=214, articles=188, sources=9, ledger=LEDGER),
        ),
        "trouble": compose_trouble((trouble,), now=NOW),
        "recovery": compose_recovery((trouble,), now=NOW + timedelta(hours=2)),
        "folded": compose_folded((alert(), alert(ordered, number=2)), now=NOW, reason="These came together", titles={"ferry": CASE.title}),
    }
