"""Places for what is under way: a few that hang do not keep the others waiting. On a clock that waits for nobody."""

import asyncio
import contextlib
from statistics import quantiles

from pipeline.places import Places
from pipeline.rounds import AT_ONCE, BESIDE, PATIENCE
from tests.simulation.time import VirtualLoop

VISIT, HANGS = 0.3, 30.0
"""Seconds that an ordinary visit takes, and one of a host that hangs."""


def delays(places: Places, visits: list[float]) -> list[float]:
    """How long after the beginning each of the visits was over that fell due then; those that hang are left out."""
    over: list[float] = []

    async def visit(lasts: float) -> None:
        async with places.place():
            await asyncio.sleep(lasts)
        if lasts < HANGS:
            over.append(asyncio.get_running_loop().time())

    async def all_of_them() -> None:
        await asyncio.gather(*map(visit, visits))

    with contextlib.closing(VirtualLoop()) as loop:
        loop.run_until_complete(all_of_them())
    return over


def p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1]


def a_thousand(hostile: float) -> list[float]:
    """Visits that fall due at once; that share of them hangs, evenly spread."""
    every = round(1 / hostile) if hostile else 1001
    return [HANGS if number % every == every - 1 else VISIT for number in range(1000)]


def test_a_twentieth_that_hangs_costs_the_others_a_tenth_at_most() -> None:
    calm = p95(delays(Places(AT_ONCE, beside=BESIDE, patience=PATIENCE), a_thousand(0)))
    attacked = p95(delays(Places(AT_ONCE, beside=BESIDE, patience=PATIENCE), a_thousand(0.05)))
    assert attacked <= 1.1 * calm
    stubborn = p95(delays(Places(AT_ONCE, beside=0, patience=PATIENCE), a_thousand(0.05)))
    assert stubborn > 2 * calm, "where nobody makes room, it costs them a lot: this can fail"


def test_no_more_go_on_beside_than_may() -> None:
    under_way = most = 0

    async def visit(places: Places) -> None:
        nonlocal under_way, most
        async with places.place():
            under_way += 1
            most = max(most, under_way)
            await asyncio.sleep(HANGS)
            under_way -= 1

    async def all_of_them() -> None:
        places = Places(2, beside=3, patience=1)
        await asyncio.gather(*(visit(places) for _ in range(20)))
        async with asyncio.timeout(1):
            async with places.place(), places.place():  # every place was given back
                pass

    with contextlib.closing(VirtualLoop()) as loop:
        loop.run_until_complete(all_of_them())
    assert most == 5


def test_who_is_called_off_gives_his_place_back() -> None:
    async def story() -> None:
        places = Places(1, beside=1, patience=1)
        for _ in range(3):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(5), places.place():
                    await asyncio.sleep(HANGS)
        async with asyncio.timeout(1), places.place():
            pass

    with contextlib.closing(VirtualLoop()) as loop:
        loop.run_until_complete(story())
