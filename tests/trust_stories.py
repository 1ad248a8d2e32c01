"""A newsroom under attack: hostile servers beside good ones, whole passes over them, and what must hold after each."""

import asyncio
import io
import json
import logging
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from casefile.config import Configuration, parse
from pipeline.__main__ import main
from pipeline.deliver import Delivered, deliver
from pipeline.house import furnish
from pipeline.run import PassReport, run_pass
from storage import Store, open_store
from storage.values import StoredArticle
from tests import hostile
from tests.hostile import Behaviour, Hostile
from wire.client import Answer, Client, NetworkSettings, Reply

NOW = datetime(2024, 5, 7, 9, tzinfo=UTC)
HURRY = 0.8
"""Seconds that stand for the 30 of one fetch."""
NEWS = "Nora Quist was sentenced to two years in prison on Monday, a judge in Skerry ruled."
_COLOUR = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "The court heard the matter in its great hall, which was full to the last seat, and the public listened in silence.",
        "Neighbours said afterwards that they had waited years for this day and hoped that the town could now turn to other things.",
        "The mill on the quay, which has been closed since the fire, is to be sold in the autumn, the town's treasurer said.",
    )
)


def story(
    news: str = NEWS, *, title: str = "Nora Quist sentenced to two years", head: str = "", at: str = "2024-05-06T15:00:00+00:00"
) -> str:
    """A page with a story that alerts, unless told otherwise."""
    dated = f'<meta property="article:published_time" content="{at}">' if at else ""
    words = f"<h1>{title}</h1><p>{news}</p>{_COLOUR}<p>Quist Mills burned in the spring of the year before.</p>"
    return f"<html><head><title>{title}</title>{dated}{head}</head><body><article>{words}</article></body></html>"


def item(
    link: str,
    *,
    title: str = "Nora Quist news",
    summary: str = "",
    guid: str | None = None,
    at: str = "Mon, 06 May 2024 15:00:00 GMT",
    more: str = "",
) -> str:
    """An item of a feed. `guid` is its link unless told otherwise."""
    name = link if guid is None else guid
    parts = {"title": title, "link": link, "guid": name, "pubDate": at, "description": summary}
    return f"<item>{''.join(f'<{part}>{said}</{part}>' for part, said in parts.items() if said)}{more}</item>"


def rss(*items: str, prolog: str = "") -> bytes:
    """A feed."""
    start = f'<?xml version="1.0" encoding="utf-8"?>{prolog}<rss version="2.0">'
    return f"{start}<channel><title>T</title>{''.join(items)}</channel></rss>".encode()


def feed(*items: str, **headers: str) -> Behaviour:
    """A feed, served properly."""
    return hostile.page(rss(*items), "application/rss+xml", **headers)


class Hurried(Client):
    """The client with a shorter deadline, so that tests of slowness are quick."""

    async def get(self, url: str, **options: Any) -> Answer:
        """As the client's own."""
        return await super().get(url, **{**options, "deadline": HURRY})

    async def post(self, url: str, **options: Any) -> Reply:
        """As the client's own."""
        return await super().post(url, **{**options, "deadline": HURRY})


_watched: list[list[tuple[str, int]]] = []


def _listen(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.connect" and _watched:
        address = arguments[1]
        if isinstance(address, tuple):
            _watched[-1].append((str(address[0]), int(address[1])))


sys.addaudithook(_listen)  # the interpreter tells of every connection there, whoever opens it


@contextmanager
def connections() -> Iterator[list[tuple[str, int]]]:
    """Every address that this process connects to meanwhile."""
    seen: list[tuple[str, int]] = []
    _watched.append(seen)
    try:
        yield seen
    finally:
        _watched.remove(seen)


@dataclass
class Newsroom:
    """A store, a good outlet, some bad ones, and a canary that nobody may ever ask."""

    folder: Path
    outlets: int = 4
    rows: list[str] = field(default_factory=list)
    entities: str = "[{name: Nora Quist, role: owner}]"
    watches: str = "[{name: desk, to: [log], mode: now}]"
    channels: str = ""
    reached: list[tuple[str, int]] = field(default_factory=list)
    said: str = ""

    def __enter__(self) -> Self:
        self._stack = ExitStack()
        self.good = self._stack.enter_context(Hostile())
        self.canary = self._stack.enter_context(Hostile())
        self.bad = [self._stack.enter_context(Hostile()) for _ in range(self.outlets)]
        self.store: Store = self._stack.enter_context(open_store(f"sqlite:///{self.folder / 'kept.db'}"))
        self.store.meta.put("introduced:mill-fire", NOW.isoformat())
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    # ---- what there is to read

    def source(self, name: str, url: str, kind: str = "feed", more: str = "") -> None:
        """A source of that name."""
        self.rows.append(f'  - {{name: "{name}", kind: {kind}, url: "{url}"{more}}}')

    def courier(self) -> str:
        """The good outlet, with one story that alerts; the story's address."""
        page = self.good.on("/quist", hostile.page(story().encode()))
        self.good.on("/feed", feed(item(page, summary="Nora Quist was sentenced.")))
        self.source("courier", self.good.url("/feed"))
        return page

    def bad_sources(self, forms: Mapping[str, Behaviour], kind: str = "feed") -> dict[str, str]:
        """A source for each form, spread over the bad outlets: its name by the form's."""
        names = {}
        for number, (form, behaviour) in enumerate(forms.items()):
            names[form] = f"bad-{len(self.rows)}"
            self.source(names[form], self.bad[number % len(self.bad)].on(f"/{kind}/{number}", behaviour), kind)
        return names

    def bad_pages(self, forms: Mapping[str, Behaviour], *, summary: str = "", name: str = "herald") -> dict[str, str]:
        """A good feed that leads to a bad page for each form: the page's address by the form's name."""
        links = {form: self.bad[number % len(self.bad)].on(f"/{name}/{number}", each) for number, (form, each) in enumerate(forms.items())}
        self.good.on(f"/{name}", feed(*(item(link, title=f"Story {form}", summary=summary) for form, link in links.items())))
        self.source(name, self.good.url(f"/{name}"))
        return links

    # ---- what is done

    @property
    def text(self) -> str:
        """The configuration."""
        places = ", ".join(f'"{server.place}"' for server in (self.good, *self.bad))
        listed = "\n".join(self.rows) or "  []"
        return f"""
cases: [{{name: mill-fire, terms: [Quist Mills], entities: {self.entities}}}]
sources:
{listed}
watches: {self.watches}
channels: {{log: {{type: file, path: told.jsonl}}{self.channels}}}
network: {{allow: [{places}]}}
"""

    @property
    def config(self) -> Configuration:
        """The configuration as values."""
        return parse(self.text, file="test")

    def run(self, after: timedelta = timedelta(0), *, store: Store | None = None) -> tuple[PassReport, Delivered]:
        """A pass and its deliveries; whatever is said on the way is kept to be looked at."""
        heard = logging.StreamHandler(io.StringIO())
        logging.getLogger().addHandler(heard)
        out = io.StringIO()
        try:
            with connections() as reached, redirect_stdout(out), redirect_stderr(out):
                return asyncio.run(self._run(store or self.store, NOW + after))
        finally:
            logging.getLogger().removeHandler(heard)
            self.reached += reached
            self.said += out.getvalue() + heard.stream.getvalue()

    async def _run(self, store: Store, now: datetime) -> tuple[PassReport, Delivered]:
        config = self.config
        house = furnish(config, store)
        async with Hurried(NetworkSettings(allow=config.network.allow), now=lambda: now) as client:
            report = await run_pass(house, client, now=now)
            return report, await deliver(house, client, now=now, base_dir=self.folder, jitter=lambda: 0.5)

    def status(self) -> str:
        """What `casewire status` says."""
        (self.folder / "sources.yaml").write_text(self.text)
        out = io.StringIO()
        with redirect_stdout(out), redirect_stderr(out):
            main(["-c", str(self.folder / "sources.yaml"), "--db", f"sqlite:///{self.folder / 'kept.db'}", "status"])
        return out.getvalue()

    # ---- what came of it

    @property
    def told(self) -> list[dict[str, Any]]:
        """The alerts that arrived."""
        path = self.folder / "told.jsonl"
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []

    @property
    def articles(self) -> dict[str, StoredArticle]:
        """The latest versions held, by address."""
        return {stored.article.url: stored for stored in self.store.articles.all()}

    def entries(self, name: str) -> list[str]:
        """What a source's log holds: stage and reason."""
        return [f"{entry.stage}: {entry.reason}" for entry in self.store.sources.entries(name, limit=200)]

    def holds(self, page: str = "") -> None:
        """The rules that hold for every case."""
        allowed = {server.port for server in (self.good, *self.bad)}
        assert self.canary.requests == [], "somebody was asked who may not be"
        assert {place for place in self.reached if place[1] not in allowed} == set()
        assert "Traceback" not in self.said
        shown = self.status()
        assert "Traceback" not in shown
        for source in self.config.sources:
            state = self.store.sources.state(source.name)
            if state.failures:
                assert state.reason, source.name
                assert state.next_try is not None, source.name
                assert self.entries(source.name), source.name
                assert source.name in shown
        for stored in self.store.articles.all():
            for text in (stored.article.title, stored.article.text, stored.article.reason):
                text.encode("utf-8")
                assert "\x00" not in text
        if page:
            assert NEWS in self.articles[page].article.text
            assert [alert["articles"][0]["url"] for alert in self.told].count(page) == 1


def each(forms: Sequence[str], make: Callable[[str], Behaviour]) -> dict[str, Behaviour]:
    """Behaviours by their names."""
    return {form: make(form) for form in forms}
