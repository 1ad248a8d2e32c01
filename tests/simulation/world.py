"""A made-up world from a seed: outlets with their stories and their misfortunes, a machine with its own."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from hashlib import sha256
from html import escape
from itertools import accumulate

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
CALM_BEGIN, CALM_END = 2 * DAY, 4 * DAY
"""Nothing goes wrong in the first and in the last days: a case is introduced, and what was delayed arrives."""
STARTS = (datetime(2025, 2, 26, 5, tzinfo=UTC), datetime(2025, 10, 20, 5, tzinfo=UTC), datetime(2025, 6, 2, 5, tzinfo=UTC))
"""Before the clocks change in spring (New York and Europe), before they change back, and in between."""
SHOWN = 30

WORDS = """harbour mill river stone bread winter letter garden copper window market bridge candle forest silver paper orchard tower
lantern wagon meadow chapel barrel anchor ladder blanket saddle kettle basket hammer feather pebble thunder valley cottage barley
ribbon timber chimney gravel pasture cellar parlour saucer needle thimble mirror carpet curtain velvet pillow drawer shelf plaster
tile brick beam rafter hinge latch kitchen pantry attic stable barn hedge ditch stream pond marsh heath moor dune cliff shore""".split()
FIRST = "Nora Edgar Ines Tobias Wanda Felix Greta Hugo Clara Simon Marta Oskar Lydia Bruno Edith".split()
BEGIN = "Bren Tolv Marsh Quil Fenn Dray Osk Wint Hal Pem Cort Lund Vex Strand Kell".split()
END = "ford ley ham wick son aby otte ander mere stow".split()


def person(number: int) -> str:
    """Somebody whose surname nobody shares."""
    return f"{FIRST[number % len(FIRST)]} {BEGIN[number // len(END) % len(BEGIN)]}{END[number % len(END)]}"


PEOPLE = len(BEGIN) * len(END)


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A published page. `about`: the number of the person whose sentence it tells of, None for other news."""

    outlet: str
    slug: str
    at: datetime
    title: str
    text: str
    about: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Trouble:
    """Something that goes wrong for a while, in true time."""

    kind: str
    begin: datetime
    end: datetime

    def holds(self, at: datetime) -> bool:
        """Whether it goes on at this time."""
        return self.begin <= at < self.end


@dataclass(frozen=True, kw_only=True, slots=True)
class Outlet:
    """An outlet: where it is, how it is read, what it publishes when, and what happens to it."""

    name: str
    host: str
    kind: str
    every: timedelta
    cron: str | None
    validators: bool
    pages: tuple[Page, ...]
    troubles: tuple[Trouble, ...]

    @property
    def address(self) -> str:
        """Its feed or listing."""
        return f"https://{self.host}/{self.name}/{'feed' if self.kind == 'feed' else 'news'}"

    def trouble(self, at: datetime) -> str:
        """What is wrong with it at this time, "" for nothing."""
        return next((each.kind for each in self.troubles if each.holds(at)), "")

    def published(self, at: datetime) -> list[Page]:
        """What it has published by then, newest first."""
        return [page for page in reversed(self.pages) if page.at <= at]

    def url(self, page: Page) -> str:
        """Where a page stands."""
        return f"https://{self.host}/{self.name}/{page.slug}"


OUTLET_TROUBLES = (
    *("timeout", "reset", "500", "503", "429", "403", "404"),
    *("html", "challenge", "emptied", "unchanged", "stuck", "new_ids", "republished", "garbage", "moved", "pages_only", "unknown_host"),
)
CHANNEL_TROUBLES = ("out", "unknown", "busy")


@dataclass(frozen=True, kw_only=True, slots=True)
class World:
    """Everything that will happen, decided beforehand."""

    seed: int
    start: datetime
    length: timedelta
    outlets: tuple[Outlet, ...]
    channels: dict[str, tuple[Trouble, ...]]
    wrong_clock: tuple[tuple[timedelta, timedelta, timedelta], ...]
    ends: tuple[tuple[timedelta, str, timedelta], ...]
    """(when, how, how long it is down then): the machine is killed, restarted, or told to read its configuration again."""

    @property
    def end(self) -> datetime:
        """When the world ends, in true time."""
        return self.start + self.length


def make(seed: int, *, days: int, sources: int) -> World:
    """A world; the same for the same arguments. `days` at least seven."""
    chance = random.Random(f"world {seed}")
    start, length = STARTS[seed % len(STARTS)] + chance.random() * DAY, days * DAY
    people = iter(range(PEOPLE))
    names = [f"outlet-{number}" for number in range(sources)]
    told = list(_sentences(chance, start, length, names, people))
    outlets = tuple(_outlet(chance, name, number, start, length, told) for number, name in enumerate(names))
    channels = {name: _troubles(chance, start, length, CHANNEL_TROUBLES, every=9 * DAY, most=2 * DAY) for name in ("now", "digest", "boss")}
    return World(
        seed=seed,
        start=start,
        length=length,
        outlets=outlets,
        channels=channels,
        wrong_clock=tuple(_wrong_clock(chance, length)),
        ends=tuple(_ends(chance, length)),
    )


def _sentences(chance: random.Random, start: datetime, length: timedelta, names: list[str], people: Iterator[int]) -> Iterator[Page]:
    """What happens in the cases: somebody is sentenced, and one to three outlets tell it, in their own words or in the same."""
    for at in _moments(chance, start, length - CALM_END, mean=max(length / (PEOPLE - 20), 30 * HOUR)):
        number = next(people, None)
        if number is None:
            return
        who, years, wire = person(number), chance.randint(2, 30), _prose(chance, 60)
        for outlet in chance.sample(names, k=min(len(names), chance.choice((1, 1, 2, 3)))):
            told = at + chance.random() * 5 * HOUR
            lead = f"{who} was sentenced on {at:%A} to {years} years in prison for fraud, a judge ruled."
            own = wire if chance.random() < 0.5 else _prose(chance, 60)
            title = f"{who} sentenced to {years} years in prison"
            yield Page(outlet=outlet, slug=f"sentence-{number}", at=told, title=title, text=f"{lead}\n{own}", about=number)


def _outlet(chance: random.Random, name: str, number: int, start: datetime, length: timedelta, told: list[Page]) -> Outlet:
    pace = chance.choice((8 * HOUR, DAY, DAY, 3 * DAY))
    first = start - 6 * DAY
    news = [
        Page(
            outlet=name,
            slug=f"{name}-{count}",
            at=at,
            title=_prose(chance, 5).rstrip("."),
            text=f"{_prose(chance, 35)}\n{_prose(chance, 35)}",
        )
        for count, at in enumerate(_moments(chance, first, length + 6 * DAY - CALM_END / 2, mean=pace))
    ]
    return Outlet(
        name=name,
        host=f"house-{number // 4 if number % 3 == 0 else number}.example",
        kind="listing" if chance.random() < 0.15 else "feed",
        every=chance.choice((1, 2, 3, 6)) * HOUR,
        cron="20 5-23/3 * * *" if chance.random() < 0.15 else None,
        validators=chance.random() < 0.6,
        pages=tuple(sorted((*news, *(page for page in told if page.outlet == name)), key=lambda page: page.at)),
        troubles=_troubles(chance, start, length, OUTLET_TROUBLES, every=8 * DAY, most=2 * DAY),
    )


def _moments(chance: random.Random, begin: datetime, length: timedelta, *, mean: timedelta) -> list[datetime]:
    waits = (min(chance.expovariate(1.0), 4.0) for _ in range(int(length / mean) * 2 + 2))
    return [at for at in accumulate((wait * mean for wait in waits), initial=begin + MINUTE) if at < begin + length]


def _troubles(
    chance: random.Random, start: datetime, length: timedelta, kinds: tuple[str, ...], *, every: timedelta, most: timedelta
) -> tuple[Trouble, ...]:
    found, at = [], start + CALM_BEGIN + chance.random() * every
    while at < start + length - CALM_END:
        end = min(at + chance.choice((0.02, 0.2, 1.0)) * chance.random() * most, start + length - CALM_END)
        found.append(Trouble(kind=chance.choice(kinds), begin=at, end=end))
        at = end + chance.expovariate(1.0) * every
    return tuple(found)


def _wrong_clock(chance: random.Random, length: timedelta) -> Iterator[tuple[timedelta, timedelta, timedelta]]:
    at = CALM_BEGIN + chance.random() * 9 * DAY
    while at < length - CALM_END:
        end = min(at + chance.random() * 8 * HOUR, length - CALM_END)
        yield at, end, chance.choice((-26 * HOUR, -HOUR, -5 * MINUTE, 5 * MINUTE, HOUR, 49 * HOUR))
        at = end + chance.expovariate(1.0) * 20 * DAY


def _ends(chance: random.Random, length: timedelta) -> Iterator[tuple[timedelta, str, timedelta]]:
    at, how = CALM_BEGIN + chance.random() * DAY, "kill"
    while at < length - CALM_END:
        down = chance.choice((10 * timedelta(seconds=1), 2 * MINUTE, 2 * MINUTE, HOUR, 10 * HOUR, 30 * HOUR))
        yield at, how, down
        how = chance.choice(("kill", "kill", "kill", "restart", "reload"))
        at += chance.expovariate(1.0) * 1.5 * DAY + HOUR


def _prose(chance: random.Random, words: int) -> str:
    """Words that no other text shares five of in a row."""
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."


# ---- what its servers say ----------------------------------------------------------------------------------------------------------


def page_html(page: Page) -> bytes:
    """A page as its outlet shows it."""
    body = "".join(f"<p>{escape(part)}</p>" for part in page.text.split("\n"))
    stamp = f'<meta property="article:published_time" content="{page.at.isoformat()}">'
    head = f"<head><title>{escape(page.title)}</title>{stamp}</head>"
    return f"<html>{head}<body><article><h1>{escape(page.title)}</h1>{body}</article></body></html>".encode()


def feed_xml(outlet: Outlet, at: datetime, trouble: str) -> bytes:
    """Its feed at this time; emptied, with new ids at each asking, or stamped anew, as the trouble has it."""
    shown = [] if trouble == "emptied" else outlet.published(at)[:SHOWN]
    rows = []
    for page in shown:
        stamp = at if trouble == "republished" else page.at
        key = sha256(f"{page.slug} {at}".encode()).hexdigest() if trouble == "new_ids" else page.slug
        rows.append(
            f"<item><title>{escape(page.title)}</title><link>{outlet.url(page)}</link><guid isPermaLink='false'>{key}</guid>"
            f"<pubDate>{format_datetime(stamp)}</pubDate></item>"
        )
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>{outlet.name}</title><link>https://{outlet.host}/</link>'
        f"{''.join(rows)}</channel></rss>"
    ).encode()


def listing_html(outlet: Outlet, at: datetime, trouble: str) -> bytes:
    """Its page of stories at this time."""
    shown = [] if trouble == "emptied" else outlet.published(at)[:SHOWN]
    rows = "".join(f'<h3><a href="{outlet.url(page)}">{escape(page.title)}</a></h3>' for page in shown)
    return f"<html><head><title>{outlet.name}</title></head><body><h1>All stories</h1>{rows}</body></html>".encode()


def web_page() -> bytes:
    """What stands where a feed was, after a redesign."""
    return b"<html><head><title>Our new house</title></head><body><h1>Our new house</h1><p>Come in and look around.</p></body></html>"


def challenge_page() -> bytes:
    """A door-keeper."""
    return b"<html><head><title>Just a moment...</title></head><body><p>Checking your browser before you can go on.</p></body></html>"
