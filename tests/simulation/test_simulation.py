"""Some weeks in made-up worlds. A seed that fails prints itself: `python -m bench.simulation --seed N --days D --sources S` replays it."""

import asyncio
import contextlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from alerts.message import Message
from casefile.errors import DeliveryError, FetchError
from pipeline.collect import Collector, ReadPage
from tests.simulation.life import Life, summary
from tests.simulation.time import VirtualLoop, WallClock
from tests.simulation.wire import Radio, Wire
from tests.simulation.world import CHANNEL_TROUBLES, DAY, HOUR, OUTLET_TROUBLES, Outlet, Trouble, World, make

DAYS, SOURCES = 14, 6


@pytest.mark.parametrize("seed", [1, 2])
def test_weeks_of_everything_that_goes_wrong(tmp_path: Path, seed: int) -> None:
    life = Life(make(seed, days=DAYS, sources=SOURCES), tmp_path, look=2 * HOUR).run()
    assert life.wrong == [], summary(life)
    assert life.kills >= 1
    assert life.radios["now"].heard
    assert_it_would_be_noticed(life)


def assert_it_would_be_noticed(life: Life) -> None:
    """What is lost or told twice in a life is found by its count."""
    page = life.world.outlets[0].pages[-1]
    outlet = replace(life.world.outlets[0], pages=(replace(page, slug="never-shown", about=149),))
    docket = life.world.outlets[5]
    filed = replace(docket, pages=(replace(docket.pages[-1], entry=9999), *docket.pages))
    life.world = replace(life.world, outlets=(outlet, *life.world.outlets[1:5], filed))
    alerts = [heard for heard in life.radios["now"].heard if heard[1].alerts]
    life.radios["now"].heard.remove(alerts[0])
    passed, message = alerts[-1]
    life.radios["now"].heard.append((passed, replace(message, id="another")))
    found = "\n".join(life.count())
    assert "lost: " in found
    assert "0 developments for the sentence" in found
    assert "0 developments for entry 9999" in found
    assert "never told" in found
    assert "was told as" in found


def test_a_failing_seed_replays_exactly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same seed breaks the same invariants after the same steps; another one takes other steps."""
    whole = Collector.take_in

    def forgetful(self: Collector, page: ReadPage, now: object) -> object:
        if page.article.url.endswith("-1"):
            return self.house.store.leads.done(page.lead)
        return whole(self, page, now)  # type: ignore[arg-type]

    monkeypatch.setattr(Collector, "take_in", forgetful)
    lives = [_lived(seed, tmp_path / str(number)) for number, seed in enumerate((7, 7, 8))]
    assert lives[0].wrong[0].startswith("lost: ")
    assert lives[0].wrong == lives[1].wrong
    assert lives[0].trace.hexdigest() == lives[1].trace.hexdigest()
    assert lives[0].trace.hexdigest() != lives[2].trace.hexdigest()


def _lived(seed: int, folder: Path) -> Life:
    folder.mkdir()
    return Life(make(seed, days=8, sources=3), folder, look=3 * HOUR).run()


def test_time_goes_on_after_many_months() -> None:
    loop = VirtualLoop()
    with contextlib.closing(loop):
        loop.skip(16_805_539.0)
        loop.run_until_complete(asyncio.sleep(1.0))
        assert loop.time() == 16_805_540.0


def _always(world: World, kind: str) -> World:
    """The world with one trouble that lasts."""
    lasting = (Trouble(kind=kind, begin=world.start - 9 * DAY, end=world.end),) if kind else ()
    return replace(world, outlets=tuple(replace(outlet, troubles=lasting) for outlet in world.outlets))


def _heard(world: World, outlet: Outlet) -> Iterator[object]:
    """What a client hears from an outlet on its fiftieth day and the days after: from its source, from a page, from robots.txt."""
    loop = VirtualLoop()
    clock = WallClock(world.start)
    clock.run_on(loop)
    wire = Wire(world, clock, lambda _what: None, Counter())
    loop.skip((50 * DAY).total_seconds())
    page = outlet.published(clock.true)[0]
    for url in (outlet.address, outlet.address, outlet.url(page), f"https://{outlet.host}/robots.txt"):
        try:
            answer = loop.run_until_complete(wire.get(url, etag=f'"{len(url)}"'))
            yield (answer.moved_to, answer.status, answer.document.body if answer.document else b"")
        except FetchError as error:
            yield (error.stage, error.status, str(error))
        loop.skip(DAY.total_seconds())
    loop.close()


@pytest.mark.parametrize("kind", [kind for kinds in OUTLET_TROUBLES.values() for kind in kinds])
def test_every_trouble_of_an_outlet_is_felt(kind: str) -> None:
    world = make(3, days=60, sources=8)
    felt = [
        outlet.name
        for outlet in (replace(each, validators=True) for each in world.outlets)
        if list(_heard(_always(world, ""), outlet)) != list(_heard(_always(world, kind), outlet))
    ]
    assert felt


@pytest.mark.parametrize("kind", CHANNEL_TROUBLES)
def test_every_trouble_of_a_channel_is_felt(kind: str) -> None:
    world = make(3, days=8, sources=2)
    loop = VirtualLoop()
    clock = WallClock(world.start)
    clock.run_on(loop)
    radio = Radio("now", (Trouble(kind=kind, begin=world.start, end=world.end),), clock, lambda _what: None, Counter())
    refused = 0
    for number in range(20):
        try:
            loop.run_until_complete(radio.send(cast("Message", SimpleNamespace(id=str(number)))))
        except DeliveryError:
            refused += 1
    loop.close()
    assert refused or clock.passed > timedelta(minutes=10)
