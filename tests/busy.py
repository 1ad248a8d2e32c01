"""kill -9 in a busy newsroom: feeds, a docket and pages that change are read, history is filled in, alerts go to three channels.

A daemon and a backfill work on one store, minute by minute on a clock of their own that outlives them; the parent kills one or the
other, at random moments and before, in and after each declared step (tests/steps.py). `python -m tests.busy 1000 [SEED]` (`make crash`)
kills a thousand times.
"""

import asyncio
import contextlib
import os
import random
import re
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from functools import partial
from html import escape
from itertools import cycle
from pathlib import Path
from typing import Any

import structlog

from alerts.channels.slack import SlackChannel
from casefile.case import Run
from casefile.config import Configuration, parse
from casefile.errors import UsageError
from pipeline import backfill
from pipeline.collect import Collector
from pipeline.daemon import Daemon
from pipeline.demo.sinks import HookSink, MailSink, Reply, Request
from pipeline.house import INTRODUCED, furnish
from pipeline.indexes import Span
from pipeline.rounds import SHARE
from pipeline.shares import HistoryShare
from pipeline.wiring import client_for
from storage import maintenance, open_store
from tests import steps
from tests.crash import FORK, in_a_thread
from tests.simulation.life import InPlace
from tests.simulation.world import WORDS, person

START = datetime(2025, 3, 4, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
NEWS, ENTRIES, LATER, EDITED = 10, 15, 4, 50
"""Minutes between two stories and between two entries of the docket, until the other outlet has a story too, until a story is edited."""
PEOPLE = 290
SHOWN = 15
DAYS = 30
"""Days of history in one backfill, with a page a day."""
FIRST = date(1950, 1, 1)
QUIET, STRIDE = 8 * 60, 5
"""Minutes without kills in the end, and in one stride: by then pages were looked at again and everything is told."""
ONLY_DAEMON = re.compile(r"source|channel|message|mail|Slack|webhook|notice|could not|logged|lease is given")
PATIENCE, ENOUGH = 60.0, 60
"""Seconds, and minutes of the clock, in which a step should be reached; else the child is killed where it is."""


def prose(*of: object) -> str:
    """A paragraph that no other page shares five words with."""
    return f"{' '.join(random.Random(str(of)).choices(WORDS, k=45)).capitalize()}."


def html(title: str, at: datetime, *paragraphs: str) -> bytes:
    """A page."""
    body = "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    head = f'<head><meta charset="utf-8"><title>{title}</title><meta property="article:published_time" content="{at.isoformat()}"></head>'
    return f"<html>{head}<body><article><h1>{title}</h1>{body}</article></body></html>".encode()


@dataclass
class Town:
    """What there is to read at each minute of the clock, and on which days of history."""

    minute: Any
    chapter: Any
    last: int = 1 << 40
    asked: Counter[str] = field(default_factory=Counter)
    """Pages of history, by path."""

    def stories(self, late: int) -> range:
        """The numbers of the stories that an outlet has published by now."""
        return range(min(PEOPLE, max(0, min(self.minute.value, self.last) - late) // NEWS + 1))

    def trouble(self, every: int, lasts: int) -> bool:
        """Whether something is out of order just now, as it is every so many minutes; not in the quiet end."""
        return self.minute.value < self.last and self.minute.value % every < lasts

    @property
    def entries(self) -> range:
        """The numbers of the entries on the docket by now."""
        return range(1, min(self.minute.value, self.last) // ENTRIES + 2)

    def days(self, chapter: int) -> list[date]:
        """The days of a chapter of history."""
        return [FIRST + timedelta(days=DAYS * chapter + number) for number in range(DAYS)]

    def outlet(self, name: str, late: int, request: Request) -> Reply:
        """A newspaper: its feed, and its pages."""
        base = f"http://{request.headers['host']}"
        if self.trouble(31, 2):
            return Reply(status=500)
        if request.path == "/feed":
            return Reply(body=feed(name, [self.item(base, number, late) for number in self.stories(late)[-SHOWN:]]))
        if re.fullmatch(r"/story/\d+", request.path) and int(request.path[7:]) in self.stories(late):
            return Reply(body=self.story(name, int(request.path[7:]), late), headers={"Content-Type": "text/html"})
        return Reply(status=404)

    def item(self, base: str, number: int, late: int) -> str:
        """A story in a feed."""
        at = START + (NEWS * number + late) * MINUTE
        return (
            f"<item><title>{headline(number)}</title><link>{base}/story/{number}</link>"
            f"<guid>{number}</guid><pubDate>{format_datetime(at)}</pubDate></item>"
        )

    def story(self, name: str, number: int, late: int) -> bytes:
        """A story; it gains a sentence some time after it came out."""
        at = START + (NEWS * number + late) * MINUTE
        lead = (
            f"{person(number)} was sentenced on {at:%A} to {2 + number % 20} years in prison for the fraud at Quist Mills, a judge ruled."
        )
        edit = [prose(name, number, EDITED)] if self.minute.value >= NEWS * number + late + EDITED else []
        return html(headline(number), at, lead, prose(name, number, 1), prose(name, number, 2), *edit)

    def court(self, request: Request) -> Reply:
        """A court's feed."""
        if request.path != "/feed":
            return Reply(status=404)
        return Reply(body=feed("court", [entry(number) for number in self.entries[-SHOWN:]]))

    def archive(self, request: Request) -> Reply:
        """An outlet's history: the sitemap of the chapter that is being read, and pages."""
        base = f"http://{request.headers['host']}"
        if request.path == "/sitemap.xml":
            rows = "".join(f"<url><loc>{base}/{day:%Y/%m/%d}/quist</loc></url>" for day in self.days(self.chapter.value))
            return Reply(body=f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>'.encode())
        if not (found := re.fullmatch(r"/(\d{4})/(\d\d)/(\d\d)/quist", request.path)):
            return Reply(status=404)
        self.asked[request.path] += 1
        day = date(*map(int, found.groups()))
        at = datetime.combine(day, datetime.min.time(), UTC)
        lead = f"{person(0)} of Quist Mills spoke to the council about the mill and its future."
        return Reply(body=html(f"The mill on {day}", at, lead, prose(day, 1), prose(day, 2)), headers={"Content-Type": "text/html"})


def headline(number: int) -> str:
    """Of the so many-th story."""
    return f"{person(number)} sentenced to {2 + number % 20} years"


def feed(title: str, rows: list[str]) -> bytes:
    """A feed, newest first."""
    return f'<rss version="2.0"><channel><title>{title}</title>{"".join(reversed(rows))}</channel></rss>'.encode()


def entry(number: int) -> str:
    """An entry on our docket; its number comes in a link, as courts write it."""
    at = START + ENTRIES * (number - 1) * MINUTE
    link = escape(f'(<a href="https://ecf.nmd.uscourts.gov/doc1/1211{number:08}?caseid=7&de_seq_num={number}">{number}</a>)')
    return (
        f"<item><title>1:25-cr-00013-KWR USA v. Quist et al</title><link>https://ecf.nmd.uscourts.gov/cgi-bin/DktRpt.pl?7</link>"
        f"<description>[Order on Motion to Compel] {link}</description><guid isPermaLink='false'>7/{number}</guid>"
        f"<pubDate>{format_datetime(at)}</pubDate></item>"
    )


@dataclass
class Ordeal:
    """A store, two processes that work on it, and what arrived."""

    folder: Path
    kills: int = 0
    struck: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Where the switches struck."""
    received: dict[str, list[Request]] = field(default_factory=lambda: defaultdict(list))
    """What webhook and Slack took."""
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.path = self.folder / "store.db"
        self.minute, self.chapter = FORK.RawValue("q", 0), FORK.RawValue("q", 0)  # locks would be held by the dead
        self.town = Town(self.minute, self.chapter)
        self.armed = {role: (FORK.RawValue("i", -1), FORK.RawValue("i", 0)) for role in ("daemon", "backfill")}
        self.at_work = {role: FORK.RawValue("b", 0) for role in self.armed}
        self.signed = self.folder / "signed.txt"
        self.mail, self.starts = MailSink(), 0
        self.hook, self.slack = HookSink(partial(self.taken, "hook")), HookSink(partial(self.taken, "slack"))
        self.outlets = {"courier": HookSink(partial(self.town.outlet, "courier", 0))}
        self.outlets["herald"] = HookSink(partial(self.town.outlet, "herald", LATER))
        self.outlets["court"], self.outlets["archive"] = HookSink(self.town.court), HookSink(self.town.archive)

    def clock(self) -> datetime:
        """The time that outlives everybody."""
        return START + self.minute.value * MINUTE

    def taken(self, name: str, request: Request) -> Reply:
        """Take a message, a little late, so that some kills fall between sending and marking; now and then nothing is taken for a while."""
        if self.town.trouble(43, 4):
            return Reply(status=503)
        time.sleep(0.005)
        self.received[name].append(request)
        return Reply()

    def configuration(self, *, history: bool) -> Configuration:
        """The daemon's, or the backfill's."""
        people = ", ".join(person(number) for number in range(PEOPLE))
        place = {name: f"http://127.0.0.1:{sink.port}" for name, sink in self.outlets.items()}
        live = f"""
  - {{name: courier, kind: feed, url: "{place["courier"]}/feed", every: 5m}}
  - {{name: herald, kind: feed, url: "{place["herald"]}/feed", every: 5m}}
  - {{name: court, kind: docket, url: "{place["court"]}/feed", court: nmd, every: 5m}}"""
        past = f'\n  - {{name: archive, kind: sitemap, url: "{place["archive"]}/sitemap.xml"}}'
        return parse(
            f"""
cases: [{{name: mill, terms: [Quist Mills], dockets: [{{court: nmd, number: "1:25-cr-00013"}}], entities: [{people}]}}]
sources:{past if history else live}
watches: [{{name: desk, to: [hook, slack, mail], mode: now}}]
channels:
  hook: {{type: webhook, url: "{self.hook.url}"}}
  slack: {{type: slack, webhook: "{self.slack.url}"}}
  mail: {{type: email, to: [desk@example.org], from: casewire@example.org, server: "{self.mail.url}"}}
network: {{allow: ["127.0.0.0/8"]}}
""",
            file="test",
        )

    # ---- the two processes -----------------------------------------------------------------------------------------------------------

    async def daemon(self, config: Configuration, until: int, stride: int = 1) -> None:
        """What `casewire run` does, minute by minute."""
        with open_store(f"sqlite:///{self.path}") as store:
            async with client_for(config.network) as client:
                working = Daemon(
                    store=store,
                    client=client,
                    config=config,
                    base_dir=self.folder,
                    load=lambda: config,
                    clock=self.clock,
                    chance=lambda: 0.5,
                    parser=InPlace(),  # type: ignore[arg-type]
                )
                self.begin(working)
                self.at_work["daemon"].value = 1
                while self.minute.value < until:
                    for duty in (working.beat, working.look, working.send):
                        await duty()
                    await asyncio.gather(working.rounds.settle(), working.sender.settle())
                    if working.failure is not None:
                        raise working.failure
                    self.minute.value += stride
                await working.end()

    def begin(self, daemon: Daemon) -> None:
        """Takes the store as soon as the lease of the one before has run out."""
        while True:
            with contextlib.suppress(UsageError):
                return daemon.begin()
            self.minute.value += 1

    async def history(self, config: Configuration, until: int) -> None:
        """What `casewire backfill` does, a chapter after the other."""
        with open_store(f"sqlite:///{self.path}") as store:
            async with client_for(config.network) as client:
                collector = Collector(furnish(config, store), client, parser=InPlace())  # type: ignore[arg-type]
                self.at_work["backfill"].value = 1
                while self.chapter.value < until:
                    days = self.town.days(self.chapter.value)
                    with HistoryShare(store, self.clock) as share:
                        span = Span(since=days[0], until=days[-1])
                        keep = lambda *_, share=share: share.keep()  # noqa: E731
                        await backfill.list_all(collector, config.sources, span, now=self.clock(), run=Run.BACKFILL, progress=keep)
                        await backfill.read_all(collector, now=self.clock(), progress=keep)
                    self.chapter.value += 1

    def child(self, role: str) -> Any:
        """One of the two, with switches at every step."""
        config = self.configuration(history=role == "backfill")
        work = self.daemon if role == "daemon" else self.history

        def run() -> None:
            try:
                backfill.look = partial(backfill.look, parser=InPlace())  # type: ignore[attr-defined]
                backfill.read_leads = partial(backfill.read_leads, parser=InPlace())  # type: ignore[attr-defined]
                SlackChannel.pause = timedelta(0)
                structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
                steps.watch(partial(self.reached, role))
                self.sign_for_articles()
                asyncio.run(work(config, 1 << 40))
            except BaseException:
                self.write(f"! {role}: {traceback.format_exc()!r}")
            os._exit(1)

        self.at_work[role].value = 0
        process = FORK.Process(target=run)
        process.start()
        self.starts += 1
        return process

    def reached(self, role: str, step: str, moment: str) -> None:
        """A switch: the process ends here where it is armed for this moment."""
        if not step:
            self.write(f"! {role}: something is written outside of every declared step: {traceback.format_stack(limit=8)!r}")
            return
        point, times = self.armed[role]
        if point.value >= 0 and steps.POINTS[point.value] == (step, moment):
            times.value -= 1
            if times.value <= 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def sign_for_articles(self) -> None:
        """Whatever the store says that it has recorded is written down elsewhere."""
        take_in = Collector.take_in

        def signing(collector: Collector, page: Any, now: datetime) -> Any:
            judgement = take_in(collector, page, now)
            if judgement is not None:
                self.write(f"{judgement.article.id}\t{judgement.article.url}")
            return judgement

        Collector.take_in = signing  # type: ignore[method-assign]

    def write(self, line: str) -> None:
        """One line in one call, so that it is there whole or not at all."""
        file = os.open(self.signed, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(file, f"{line}\n".encode())
        os.close(file)

    # ---- killing -----------------------------------------------------------------------------------------------------------------------

    def suffer(self, kills: int, seed: int, *, verify_every: int = 100) -> None:
        """So many kills, every second one at a declared step, and then a quiet end."""
        chance = random.Random(seed)
        points = cycle(chance.sample(range(len(steps.POINTS)), len(steps.POINTS)))
        alive: dict[str, Any] = {}
        while self.kills < kills:
            for role in ("daemon", "backfill"):
                if role not in alive or not alive[role].is_alive():
                    alive[role] = self.child(role)
            point = next(points) if self.kills % 2 else None
            role = "daemon" if point is not None and ONLY_DAEMON.search(steps.POINTS[point][0]) else chance.choice(("daemon", "backfill"))
            self.kill(alive.pop(role), role, point, chance)
            if self.kills % verify_every == 0:
                self.wrong += maintenance.verify(str(self.path))
                print(f"{self.kills} kills", file=sys.stderr, flush=True)
        for process in alive.values():
            process.kill()
            process.join()
            self.kills += 1
        self.town.last = self.minute.value
        asyncio.run(self.daemon(self.configuration(history=False), self.town.last + QUIET, STRIDE))
        asyncio.run(self.last_chapter())

    def kill(self, process: Any, role: str, point: int | None, chance: random.Random) -> None:
        """kill -9 by a switch, or from outside; most often once the process has begun to work."""
        armed, times = self.armed[role]
        if chance.random() < 0.9:  # some die while they begin
            while process.is_alive() and not self.at_work[role].value:
                process.join(0.01)
        if point is not None:
            times.value, armed.value = chance.choice((1, 1, 2, 5)), point
            began, minute = time.monotonic(), self.minute.value
            while process.is_alive() and time.monotonic() < began + PATIENCE and self.minute.value < minute + ENOUGH:
                process.join(0.02)
            armed.value = -1
            if process.exitcode == -signal.SIGKILL:
                self.struck[steps.POINTS[point]] += 1
        else:
            process.join(chance.uniform(0.0, 0.25))
        process.kill()
        process.join()
        self.kills += 1

    async def last_chapter(self) -> None:
        """History as far as it was begun."""
        with in_place():
            await self.history(self.configuration(history=True), self.chapter.value + 1)

    # ---- what came of it ---------------------------------------------------------------------------------------------------------------

    @property
    def told(self) -> dict[str, set[str]]:
        """Alert to the ids of the webhook's messages that told it."""
        found: dict[str, set[str]] = defaultdict(set)
        for request in self.received["hook"]:
            for alert in request.json["alerts"]:
                found[alert["id"]].add(request.json["id"])
        return found

    @property
    def repeats(self) -> dict[str, int]:
        """Messages that came again, by channel; the same words are the same message in Slack."""
        names = {
            "webhook": [request.json["id"] for request in self.received["hook"]],
            "Slack": [request.body for request in self.received["slack"]],
            "mail": [str(mail.parsed["Message-ID"]) for mail in self.mail.mails],
        }
        return {channel: len(every) - len(set(every)) for channel, every in names.items()}

    def verdict(self) -> list[str]:
        """What is wrong: nothing may be."""
        with open_store(f"sqlite:///{self.path}") as store:
            return [*self.wrong, *self.of_articles(store), *self.of_alerts(store), *maintenance.verify(str(self.path))]

    def of_articles(self, store: Any) -> Iterator[str]:
        """Whatever was recorded or published is there with its text, in its last version, and is one development."""
        signed = self.signed.read_text("utf-8").splitlines()
        yield from (line for line in signed if line.startswith("!"))
        held = {stored.article.id: stored.article for stored in store.articles.all()}
        by_url = {article.url: article for article in held.values()}
        lost = {line.partition("\t")[0] for line in signed if not line.startswith("!")} - {name for name, each in held.items() if each.text}
        yield from (f"recorded and lost: {name}" for name in sorted(lost))
        for name, late in (("courier", 0), ("herald", LATER)):
            for number in self.town.stories(late):
                article = by_url.get(f"http://127.0.0.1:{self.outlets[name].port}/story/{number}")
                if article is None or person(number) not in article.text or prose(name, number, 2) not in article.text:
                    yield f"published and lost: {name} {number}"
                elif prose(name, number, EDITED) not in article.text:
                    yield f"its edit was missed: {name} {number}"
        for chapter in range(self.chapter.value):
            for day in self.town.days(chapter):
                article = by_url.get(f"http://127.0.0.1:{self.outlets['archive'].port}/{day:%Y/%m/%d}/quist")
                if article is None or prose(day, 2) not in article.text:
                    yield f"history is lost: {day}"
        again = self.town.asked.total() - len(self.town.asked)
        if again > SHARE * (self.kills + 2):  # a daemon judges the pages of a host's turn together, in order of publication
            yield f"{again} pages of history were asked for again after {self.kills} kills"

    def of_alerts(self, store: Any) -> Iterator[str]:
        """Every development is there once and was told by every channel, once or with the same id."""
        developments = store.ledger.developments("mill")
        sentences = Counter(each.target + each.actors for each in developments if each.kind == "sentence")
        entries = Counter(each.entry for each in developments if each.entry)
        yield from (f"{count} developments for {who}" for who, count in sentences.items() if count > 1)
        if len(sentences) != len(self.town.stories(0)):
            yield f"{len(sentences)} sentences in the ledger of {len(self.town.stories(0))}"
        if entries != Counter(map(str, self.town.entries)):
            yield f"entries in the ledger: {entries.total()}, on the docket: {len(self.town.entries)}"
        raised = {kept.alert.id for kept in store.outbox.alerts()}
        yield from (f"lost: {name}" for name in sorted(raised - set(self.told)))
        yield from (f"{name} was told as {sorted(ids)}" for name, ids in self.told.items() if len(ids) > 1)
        yield from (f"{again} repeats by {channel} for {self.kills} kills" for channel, again in self.repeats.items() if again > self.kills)
        mailed = "".join(mail.body("plain") for mail in self.mail.mails)
        posted = "".join(request.body.decode() for request in self.received["slack"])
        untold = [(person(number), name) for number in self.town.stories(0) for name in ("mail", "Slack")]
        yield from (f"{name} was not told of {who}" for who, name in untold if who not in (mailed if name == "mail" else posted))
        if {state for state, count in store.outbox.counts().items() if count} != {"sent"}:
            yield f"states: {store.outbox.counts()}"

    def summary(self) -> str:
        """What was done, in a line."""
        again = ", ".join(f"{count} by {channel}" for channel, count in self.repeats.items())
        return (
            f"{self.kills} kills, {sum(self.struck.values())} of them at {len(self.struck)} of {len(steps.POINTS)} declared moments; "
            f"{self.minute.value} minutes, {len(self.town.stories(0))} stories, {len(self.town.entries)} entries, "
            f"{self.chapter.value * DAYS} pages of history ({self.town.asked.total() - len(self.town.asked)} asked for again); "
            f"{len(self.told)} alerts, messages repeated: {again}"
        )


@contextlib.contextmanager
def in_place() -> Iterator[None]:
    """The lists of a backfill are read in this process."""
    look, read_leads = backfill.look, backfill.read_leads
    backfill.look, backfill.read_leads = partial(look, parser=InPlace()), partial(read_leads, parser=InPlace())  # type: ignore[assignment,arg-type]
    try:
        yield
    finally:
        backfill.look, backfill.read_leads = look, read_leads


def ordeal(folder: Path, kills: int, seed: int = 20261120) -> Ordeal:
    """A newsroom that went through so many kills."""
    made = Ordeal(folder)
    with in_a_thread(made.hook, made.slack, made.mail, *made.outlets.values()):
        with open_store(f"sqlite:///{made.path}") as store:
            store.meta.put(f"{INTRODUCED}mill", START.isoformat())
        asyncio.run(made.daemon(made.configuration(history=False), 2))  # here once, so that no child has to import
        made.suffer(kills, seed)
    return made


def main() -> None:
    """Kill as often as asked and say what came of it."""
    kills, seed = (int(word) for word in [*sys.argv[1:], *("1000", "20261120")[len(sys.argv) - 1 :]])
    with tempfile.TemporaryDirectory() as folder:
        made = ordeal(Path(folder), kills, seed)
        wrong = made.verdict()
        print(made.summary())
        missed = [f"{step}, {moment}" for step, moment in steps.POINTS if (step, moment) not in made.struck]
        print(
            "\n".join([*wrong[:40], *(f"never struck: {point}" for point in missed)])
            or "nothing lost, nothing under two ids, the store is sound"
        )
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
