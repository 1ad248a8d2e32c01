"""A real store that alerts are put into at made-up times, and channels in memory that can be out, slow or fussy."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from alerts.channels.base import Receipt
from alerts.message import Message
from casefile.case import Alert, AlertedArticle, AlertedDevelopment, CaseReading, Development, Evidence, Novelty, Run, Standing
from casefile.config import Configuration, parse
from casefile.errors import DeliveryError
from casefile.material import Article, HappenedOn, Relation, Verdict
from dedupe.fingerprint import Fingerprint
from pipeline.deliver import Delivered, deliver
from pipeline.house import House, furnish
from pipeline.wiring import client_for
from storage import Store
from storage.values import Holdings, Judgement, Submission

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass
class Ear:
    """A channel that keeps what it hears. `trouble` decides, message by message, what goes wrong."""

    trouble: Callable[[Message], DeliveryError | None] = lambda _message: None
    pause: timedelta = timedelta(0)
    heard: list[Message] = field(default_factory=list)
    tried: list[str] = field(default_factory=list)
    at: list[float] = field(default_factory=list)
    hangs: bool = False
    amends: bool = False

    async def send(self, message: Message) -> Receipt:
        """Take it, or say what is wrong."""
        self.tried.append(message.id)
        if self.hangs:
            await asyncio.sleep(3600)
        error = self.trouble(message)
        if error is None or error.unknown:
            self.heard.append(message)
            self.at.append(asyncio.get_running_loop().time())
        if error is not None:
            raise error
        return Receipt()

    @property
    def alerts(self) -> list[str]:
        """Ids of the alerts it was told, in order."""
        return [alert.id for message in self.heard for alert in message.alerts]


def down(_message: Message) -> DeliveryError:
    """Nobody answers."""
    return DeliveryError("ear: cannot be reached", channel_out=True)


def configuration(*watches: str, cases: int = 1, channels: Sequence[str] = ("ear",), more: str = "") -> Configuration:
    """Cases c0, c1 … without sources, the watches given, and file channels in whose place ears stand."""
    listed = "\n".join(f"  - {{name: c{number}, title: Case {number}, entities: [Nora Quist]}}" for number in range(cases))
    rows = "\n".join(f"  - {watch}" for watch in watches)
    named = ", ".join(f"{name}: {{type: file, path: {name}.jsonl}}" for name in channels)
    return parse(f"cases:\n{listed}\nsources: []\nwatches:\n{rows}\nchannels: {{{named}}}\n{more}", file="test")


def raise_alert(house: House, number: int, at: datetime, *, case: str = "c0", kind: str = "sentence", watch: str = "desk") -> str:
    """An article that opens a development and alerts a watch; the alert's id. Raised once, however often it is called."""
    of = Article(id=f"a{number}", url=f"https://news.example/{number}", title=f"Story {number}", text=f"words of {number}")
    submission = Submission(
        article=of, fingerprint=Fingerprint(exact=number, sketch=(), trace=b"", words=3), seen_at=at, run=Run.REPLAY, document=None
    )
    name = f"alert-{number:04d}"

    def decide(holdings: Holdings) -> Judgement:
        entry = Development(
            id=f"{case}-{holdings.next_number(case)}",
            case=case,
            kind=kind,
            target=("Nora Quist",),
            happened_on=HappenedOn(at.date()),
            first_seen_at=at,
            first_reported=at.date(),
        )
        raised = Alert(
            id=name, case=case, watch=watch, raised_at=at, developments=(_told(entry),), articles=(_named(of),), entities=("Nora Quist",)
        )
        reading = CaseReading(case=case, belongs=True, reason="a party", developments=(entry,), alerts=(raised,))
        return Judgement(article=of, verdict=Verdict(relation=Relation.NEW, story=of.id, reason="new"), readings=(reading,))

    house.store.record(submission, decide, deliver_to=house.config.deliver_to)
    return name


def report(house: House, number: int, development: str, at: datetime, *, docket: bool = False, title: str = "") -> None:
    """Another outlet reports a development that is known; nobody is alerted."""
    of = Article(
        id=f"a{number}", url=f"https://outlet-{number}.example/{number}", title=title or f"Story {number}", text=f"more words of {number}"
    )
    submission = Submission(
        article=of, fingerprint=Fingerprint(exact=number, sketch=(), trace=b"", words=3), seen_at=at, run=Run.REPLAY, document=None
    )

    def decide(holdings: Holdings) -> Judgement:
        entry = next(each for each in holdings.ledger(development.rpartition("-")[0]) if each.id == development)
        piece = Evidence(article=of.id, url=of.url, standing=Standing.NEWS, quote="again", source=f"outlet-{number}.example", day=at.date())
        evidence = (*entry.evidence, piece)
        entry = replace(entry, evidence=evidence, outlets=len(evidence) + 1, confirmed_by_docket=entry.confirmed_by_docket or docket)
        reading = CaseReading(case=entry.case, belongs=True, reason="a party", developments=(entry,))
        return Judgement(article=of, verdict=Verdict(relation=Relation.NEW, story=of.id, reason="new"), readings=(reading,))

    house.store.record(submission, decide, deliver_to=house.config.deliver_to)


def _told(entry: Development) -> AlertedDevelopment:
    return AlertedDevelopment(
        id=entry.id,
        kind=entry.kind,
        actors=(),
        target=entry.target,
        happened_on=entry.happened_on,
        novelty=Novelty.NEW,
        quote=f"Nora Quist: {entry.id}.",
        summary="Nora Quist",
    )


def _named(of: Article) -> AlertedArticle:
    return AlertedArticle(id=of.id, url=of.url, title=of.title, source="news.example", published=None)


@dataclass
class Office:
    """A house on a store, with ears for channels and a clock that is told the time."""

    config: Configuration
    store: Store
    ears: Mapping[str, Ear] | None
    base: Path = Path()

    def __post_init__(self) -> None:
        self.house = furnish(self.config, self.store)

    def send(self, now: datetime) -> Delivered:
        """Deliver what is due at `now`."""
        return asyncio.run(self.sending(now))

    async def sending(self, now: datetime) -> Delivered:
        """The same inside a loop."""
        client = client_for(self.config.network)
        return await deliver(self.house, client, now=now, base_dir=self.base, channels=self.ears, jitter=lambda: 0.5)

    def reopened(self, store: Store) -> "Office":
        """The same after a restart."""
        return replace(self, store=store)


def states(store: Store) -> dict[str, int]:
    """Deliveries by state, those there are."""
    return {state: count for state, count in store.outbox.counts().items() if count}


def day_of(number: int) -> date:
    """A day in spring."""
    return date(2025, 3, 1) + timedelta(days=number)
