"""A made-up world from a seed: outlets with their stories and their misfortunes, a machine with its own."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
CALM_BEGIN, CALM_END = 2 * DAY, 4 * DAY
"""Nothing goes wrong in the first and in the last days: a case is introduced, and what was delayed arrives."""
STARTS = (datetime(2025, 2, 26, 5, tzinfo=UTC), datetime(2025, 10, 20, 5, tzinfo=UTC), datetime(2025, 6, 2, 5, tzinfo=UTC))
"""Before the clocks change in spring (New York and Europe), before they change back, and in between."""

WORDS = """harbour mill river stone bread winter letter garden copper window market bridge candle forest silver paper orchard tower
lantern wagon meadow chapel barrel anchor ladder blanket saddle kettle basket hammer feather pebble thunder valley cottage barley
ribbon timber chimney gravel pasture cellar parlour saucer needle thimble mirror carpet curtain velvet pillow drawer shelf plaster
tile brick beam rafter hinge latch kitchen pantry attic stable barn hedge ditch stream pond marsh heath moor dune cliff shore
café façade naïve""".split()
FIRST = "Nora Edgar Ines Tobias Wanda Felix Greta Hugo Clara Simon Marta Oskar Lydia Bruno Edith".split()
BEGIN = """Bren Tolv Marsh Quil Fenn Dray Osk Wint Hal Pem Cort Lund Vex Strand Kell Gris Mord Thal Bors Nev Cald Erm Jusk Rav Selb Ulm Yar
Zim Dorn Frew""".split()
END = "ford ley ham wick son aby otte ander mere stow".split()
PEOPLE = len(BEGIN) * len(END)
COURTS = ("nmd", "nysd", "cacd", "ilnd", "flsd", "mad")
FILED = (
    *("Order", "Order", "Motion to Compel", "Motion to Dismiss", "Order on Motion to Compel", "Sealed Document", "Notice of Appeal"),
    *("Response in Opposition to Motion", "Order on Motion for Extension of Time", "Minute Entry", "Judgment", "Scheduling Order"),
)

OUTLET_TROUBLES: Mapping[int, tuple[str, ...]] = {
    1: ("timeout", "reset", "certificate", "unknown_host"),
    2: ("private", "hostile_links"),
    3: ("500", "503", "429", "403", "404", "unchanged", "moved", "pages_only"),
    4: ("html", "challenge", "walls", "stubs", "maintenance"),
    5: ("mislabelled", "no_label"),
    6: ("deep",),
    7: ("tracking", "noise", "typos"),
    8: ("emptied", "stuck", "new_ids", "no_ids", "same_ids", "republished", "archive", "undated", "future", "cut", "garbage"),
    9: ("robots_500", "robots_hangs"),
}
"""What can be wrong with an outlet, by the classes of docs/trust.md.
Hostile titles (10) and odd spellings of names (11) stand in its stories."""
CHANNEL_TROUBLES = ("out", "unknown", "busy", "slow", "revoked", "refuses_some")
STORE_TROUBLES = ("full", "locked", "io_error", "readonly", "flaky")
DOINGS = ("reload", "broken_reload", "suspend", "second_daemon", "backup")
"""What happens to a process that lives on."""
RETRY = "retry"
"""What was parked is sent again by hand; in the end for certain."""
SPELLINGS = ("{0} {1}", "{0} {1}", "{0} {1}", "{0}\u00a0{1}", "{0} \u200b{1}", "{0} {1:.3}\u00ad{2}", "{0}\n{1}")
"""Of a name in a story: as it is, with a space that does not break, a zero-width space, a soft hyphen, a line break."""
SUFFIXES = (
    "",
    "",
    "",
    " <!channel> & <b>more</b>",
    " \u202e*gnp.exe*",
    " =HYPERLINK(1)|x `y` {{z}} %s",
    " \U0001f9d1\u200d\u2696\ufe0f '; DROP TABLE--",
)


def person(number: int) -> str:
    """Somebody whose surname nobody shares."""
    return f"{FIRST[number % len(FIRST)]} {BEGIN[number // len(END) % len(BEGIN)]}{END[number % len(END)]}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A published page, or an entry on a docket. `about`: the number of the person whose sentence it tells of, None for other news."""

    outlet: str
    slug: str
    at: datetime
    title: str
    text: str
    about: int | None = None
    entry: int | None = None


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
    docket: str = ""

    @property
    def address(self) -> str:
        """Its feed, sitemap or listing."""
        return f"https://{self.host}/{self.name}/{self.kind}"

    def trouble(self, at: datetime) -> str:
        """What is wrong with it at this time, "" for nothing."""
        return next((each.kind for each in self.troubles if each.holds(at)), "")

    def published(self, at: datetime) -> list[Page]:
        """What it has published by then, newest first."""
        return [page for page in reversed(self.pages) if page.at <= at]

    def url(self, page: Page) -> str:
        """Where a page stands."""
        return f"https://{self.host}/{self.name}/{page.slug}"


@dataclass(frozen=True, kw_only=True, slots=True)
class World:
    """Everything that will happen, decided beforehand."""

    seed: int
    start: datetime
    length: timedelta
    outlets: tuple[Outlet, ...]
    channels: dict[str, tuple[Trouble, ...]]
    store: tuple[Trouble, ...]
    wrong_clock: tuple[tuple[timedelta, timedelta, timedelta], ...]
    ends: tuple[tuple[timedelta, str, timedelta], ...]
    """(when, how, how long it is down then): the machine is killed or restarted."""
    doings: tuple[tuple[timedelta, str], ...]
    """(when, what) happens to a process that lives on: one of DOINGS, RETRY, or `mute NAME`."""

    @property
    def end(self) -> datetime:
        """When the world ends, in true time."""
        return self.start + self.length


def make(seed: int, *, days: int, sources: int) -> World:
    """A world; the same for the same arguments. `days` at least seven."""
    chance = random.Random(f"world {seed}")
    start, length = STARTS[seed % len(STARTS)] + chance.random() * DAY, days * DAY
    people = iter(range(PEOPLE))
    kinds = [_kind(chance, number) for number in range(sources)]
    papers = [f"outlet-{number}" for number, kind in enumerate(kinds) if kind != "docket"]
    told = [*_sentences(chance, start, length, papers, people), *_wires(chance, start, length, papers)]
    outlets = tuple(_outlet(chance, number, kind, start, length, told) for number, kind in enumerate(kinds))
    channels = {name: _troubles(chance, start, length, CHANNEL_TROUBLES, every=9 * DAY, most=2 * DAY) for name in ("now", "digest", "boss")}
    return World(
        seed=seed,
        start=start,
        length=length,
        outlets=outlets,
        channels=channels,
        store=_troubles(chance, start, length, STORE_TROUBLES, every=12 * DAY, most=8 * HOUR),
        wrong_clock=tuple(_wrong_clock(chance, length)),
        ends=tuple(_ends(chance, length)),
        doings=tuple(sorted((*_doings(chance, length), *_mutes(chance, start, length, told), (length - CALM_END + HOUR, RETRY)))),
    )


def _kind(chance: random.Random, number: int) -> str:
    if number % 12 == 5:
        return "docket"
    return chance.choices(("feed", "listing", "sitemap"), (8, 1, 1))[0]


def _sentences(chance: random.Random, start: datetime, length: timedelta, names: list[str], people: Iterator[int]) -> Iterator[Page]:
    """What happens in the cases: somebody is sentenced, and one to three outlets tell it, in their own words or in the same."""
    for at in _moments(chance, start, length - CALM_END, mean=max(length / (PEOPLE - 20), 30 * HOUR)):
        number = next(people, None)
        if number is None:
            return
        who, years, wire = person(number), chance.randint(2, 30), _prose(chance, 60)
        for outlet in chance.sample(names, k=min(len(names), chance.choice((1, 1, 2, 3)))):
            told = at + chance.random() * 5 * HOUR
            lead = f"{_spelled(chance, who)} was sentenced on {at:%A} to {years} years in prison for fraud, a judge ruled."
            own = wire if chance.random() < 0.5 else _prose(chance, 60)
            title = f"{who} sentenced to {years} years in prison{chance.choice(SUFFIXES)}"
            yield Page(outlet=outlet, slug=f"sentence-{number}", at=told, title=title, text=f"{lead}\n{own}", about=number)


def _spelled(chance: random.Random, who: str) -> str:
    first, _, last = who.partition(" ")
    return chance.choice(SPELLINGS).format(first, last, last[3:])


def _wires(chance: random.Random, start: datetime, length: timedelta, names: list[str]) -> Iterator[Page]:
    """News of no case that several outlets print in the same words."""
    for count, at in enumerate(_moments(chance, start, length - CALM_END, mean=DAY)):
        title, text = _prose(chance, 5).rstrip("."), f"{_prose(chance, 35)}\n{_prose(chance, 35)}"
        for outlet in chance.sample(names, k=min(len(names), 2)):
            yield Page(outlet=outlet, slug=f"wire-{count}", at=at + chance.random() * 5 * HOUR, title=title, text=text)


def _outlet(chance: random.Random, number: int, kind: str, start: datetime, length: timedelta, told: list[Page]) -> Outlet:
    name = f"outlet-{number}"
    court = COURTS[number // 12 % len(COURTS)]
    own = _filings if kind == "docket" else _news
    pages = (*own(chance, name, start - 6 * DAY, length + 6 * DAY - CALM_END / 2), *(page for page in told if page.outlet == name))
    return Outlet(
        name=name,
        host=f"ecf.{court}.uscourts.gov" if kind == "docket" else f"house-{number // 4 if number % 3 == 0 else number}.example",
        kind=kind,
        every=chance.choice((8, 12, 24, 24, 24, 24)) * HOUR,
        cron="20 5-23/9 * * *" if chance.random() < 0.15 else None,
        validators=chance.random() < 0.6,
        pages=tuple(sorted(pages, key=lambda page: page.at)),
        troubles=_troubles(
            chance, start, length, tuple(name for names in OUTLET_TROUBLES.values() for name in names), every=8 * DAY, most=2 * DAY
        ),
        docket=f"1:25-cr-{number:05}" if kind == "docket" else "",
    )


def _news(chance: random.Random, name: str, first: datetime, length: timedelta) -> Iterator[Page]:
    """What concerns no case."""
    for count, at in enumerate(_moments(chance, first, length, mean=chance.choice((3 * DAY, 8 * DAY, 12 * DAY, 16 * DAY)))):
        title, text = _prose(chance, 5).rstrip("."), f"{_prose(chance, 35)}\n{_prose(chance, 35)}"
        yield Page(outlet=name, slug=f"{name}-{count}", at=at, title=title, text=text)


def _filings(chance: random.Random, name: str, first: datetime, length: timedelta) -> Iterator[Page]:
    """Entries on a docket: often in the same words, never the same entry."""
    for count, at in enumerate(_moments(chance, first, length, mean=2 * DAY), 1):
        yield Page(outlet=name, slug=f"entry-{count}", at=at, title="USA v. Mill Owners", text=chance.choice(FILED), entry=count)


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
        how = chance.choice(("kill", "kill", "kill", "restart"))
        at += chance.expovariate(1.0) * 1.5 * DAY + HOUR


def _doings(chance: random.Random, length: timedelta) -> Iterator[tuple[timedelta, str]]:
    at = CALM_BEGIN + chance.random() * DAY
    while at < length - CALM_END:
        yield at, chance.choice(DOINGS)
        at += chance.expovariate(1.0) * 3 * DAY


def _mutes(chance: random.Random, start: datetime, length: timedelta, told: list[Page]) -> Iterator[tuple[timedelta, str]]:
    """Now and then nobody wants to hear of somebody, just before there is something to hear."""
    for page in told:
        at = page.at - HOUR - start
        if page.about is not None and chance.random() < 0.1 and CALM_BEGIN < at < length - 2 * CALM_END:
            yield at, f"mute {person(page.about)}"


def _prose(chance: random.Random, words: int) -> str:
    """Words that no other text shares five of in a row."""
    return " ".join(chance.choices(WORDS, k=words)).capitalize() + "."
