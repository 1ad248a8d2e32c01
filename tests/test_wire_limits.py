"""Manners: Retry-After, backoff, turns; and the unpacking in steps."""

import asyncio
import gzip
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.inflate import STEP, Inflater, UnpackError, unpacked
from wire.limits import LONGEST_WAIT, HostLimits, backoff, retry_after

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)

ASKED = {
    "120": timedelta(seconds=120),
    "0": timedelta(0),
    " 30 ": timedelta(seconds=30),
    "Fri, 20 Nov 2026 12:05:00 GMT": timedelta(minutes=5),
    "Fri, 20 Nov 2026 12:05:00": timedelta(minutes=5),
    "Fri, 20 Nov 2026 14:00:00 +0200": timedelta(0),
    "Thu, 01 Jan 1970 00:00:00 GMT": timedelta(0),
    "Fri, 20 Nov 2099 12:00:00 GMT": LONGEST_WAIT,
    "99999999999999999999999": LONGEST_WAIT,
    "86401": LONGEST_WAIT,
    "-5": None,
    "soon": None,
    "1.5": None,
    "": None,
    "\u0661\u0662": None,
    "Fri, 99 Nov 2026 99:00:00 GMT": None,
    "1e9": None,
    "x" * 500: None,
}


@pytest.mark.parametrize("text", ASKED)
def test_retry_after_in_both_forms_capped_and_garbage_ignored(text: str) -> None:
    assert retry_after({"retry-after": text}, NOW) == ASKED[text]


@given(st.text(max_size=60))
def test_retry_after_never_fails_and_stays_within_a_day(text: str) -> None:
    wait = retry_after({"retry-after": text}, NOW)
    assert wait is None or timedelta(0) <= wait <= LONGEST_WAIT


def test_backoff_doubles_up_to_a_day_with_jitter_that_differs_by_source() -> None:
    waits = [backoff(failures, "albotips") for failures in range(1, 40)]
    assert timedelta(seconds=45) <= waits[0] <= timedelta(minutes=1)
    assert all(LONGEST_WAIT * 0.75 <= wait <= LONGEST_WAIT for wait in waits[-10:])
    assert all(later > earlier for earlier, later in pairwise(waits[:8]))
    assert waits == [backoff(failures, "albotips") for failures in range(1, 40)]
    assert len({backoff(5, name) for name in "abcdefgh"}) == 8
    assert backoff(10**9, "x") <= LONGEST_WAIT


async def test_turns_come_in_order_and_pauses_belong_to_one_host() -> None:
    limits, order = HostLimits(lambda: NOW), []

    async def visit(host: str, number: int) -> None:
        async with limits.turn(host, 0.05):
            order.append((host, number))

    await asyncio.gather(*(visit("a:80", number) for number in range(3)), visit("a:443", 9))
    assert [number for host, number in order if host == "a:80"] == [0, 1, 2]
    assert order.index(("a:443", 9)) < 3


async def test_a_turn_that_fails_or_is_given_up_is_passed_on() -> None:
    limits = HostLimits(lambda: NOW)
    with pytest.raises(RuntimeError):
        async with limits.turn("a:80", 0):
            raise RuntimeError
    async with limits.turn("a:80", 0):
        waiting = asyncio.create_task(limits.turn("a:80", 0).__aenter__())
        await asyncio.sleep(0)
        waiting.cancel()
    async with asyncio.timeout(1), limits.turn("a:80", 0):
        pass


async def test_a_hold_ends_by_the_clock_that_was_handed_in_and_hosts_are_forgotten() -> None:
    now = NOW
    limits = HostLimits(lambda: now)
    limits.hold("a:80", timedelta(days=400))
    assert limits.held("a:80") == LONGEST_WAIT
    for number in range(5100):
        limits.held(f"host{number}:80")
    assert len(limits._hosts) <= 5001
    assert limits.held("a:80") == LONGEST_WAIT
    now = NOW + timedelta(hours=25)
    assert limits.held("a:80") == timedelta(0)
    limits.hold("a:80", timedelta(hours=1))
    now = NOW - timedelta(hours=25)
    assert limits.held("a:80") == timedelta(0), "it was put back since"


@given(st.binary(max_size=3000), st.integers(min_value=1, max_value=500))
def test_unpacking_gives_back_what_was_packed_however_it_is_cut(body: bytes, step: int) -> None:
    packed = gzip.compress(body, mtime=0)
    inflater = Inflater("gzip")
    found = b"".join(part for start in range(0, len(packed), step) for part in inflater.feed(packed[start : start + step]))
    inflater.finish()
    assert found == body


@given(st.binary(max_size=500))
def test_unpacking_garbage_is_an_unpack_error_or_nothing(body: bytes) -> None:
    for coding in ("gzip", "deflate"):
        inflater = Inflater(coding)
        try:
            list(inflater.feed(body))
            inflater.finish()
        except UnpackError:
            pass


def test_pieces_are_small_whatever_they_unpack_to() -> None:
    packed = gzip.compress(bytes(10_000_000))
    assert max(len(piece) for piece in Inflater("gzip").feed(packed)) <= STEP


def test_a_packed_file_has_a_bound_and_a_plain_one_is_itself() -> None:
    assert unpacked(b"<urlset/>", 10) == b"<urlset/>"
    assert unpacked(gzip.compress(b"<urlset/>"), 10) == b"<urlset/>"
    with pytest.raises(UnpackError, match="more than 1,000 bytes"):
        unpacked(gzip.compress(bytes(100_000)), 1000)
    with pytest.raises(UnpackError, match="cut short"):
        unpacked(gzip.compress(b"<urlset/>" * 100)[:-9], 10_000)
