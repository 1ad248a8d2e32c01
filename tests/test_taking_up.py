"""Sources whose configuration changed since they were read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from casefile.material import Source
from pipeline.taking_up import question, taken_up
from storage.values import FetchState, Past

NOW = datetime(2024, 7, 15, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
COURIER = Source(name="courier", kind="feed", url="https://courier.example/feed", every=6 * HOUR)
READ = FetchState(
    source="courier",
    etag='"1"',
    last_try=NOW - HOUR,
    last_ok=NOW - HOUR,
    next_try=NOW + 5 * HOUR,
    state="ok",
    body_sha256="ab",
    past=Past(asked=question(COURIER)),
)


def test_what_did_not_change_waits_as_before() -> None:
    assert taken_up(COURIER, READ, NOW) == READ
    assert taken_up(replace(COURIER, cases=("mill",), zone="Europe/Berlin"), READ, NOW) == READ


def test_a_shorter_pause_counts_at_once_and_a_longer_one_from_the_next_visit() -> None:
    assert taken_up(replace(COURIER, every=2 * HOUR), READ, NOW).next_try == NOW + HOUR
    assert taken_up(replace(COURIER, every=HOUR / 2), READ, NOW).next_try == NOW
    assert taken_up(replace(COURIER, cron="0 14 * * *"), READ, NOW).next_try == NOW + 2 * HOUR
    assert taken_up(replace(COURIER, every=24 * HOUR), READ, NOW) == READ


def test_a_source_in_trouble_keeps_its_pause() -> None:
    blocked = replace(READ, failures=2, state="blocked")
    assert taken_up(replace(COURIER, every=HOUR / 2), blocked, NOW) == blocked


@pytest.mark.parametrize("change", [{"url": "https://courier.example/rss"}, {"kind": "page"}, {"options": {"selector": "h3 a"}}])
def test_another_question_is_asked_at_once_and_without_conditions(change: dict[str, object]) -> None:
    blocked = replace(READ, failures=2, state="blocked", reported=True)
    changed = taken_up(replace(COURIER, **change), blocked, NOW)  # type: ignore[arg-type]
    assert (changed.next_try, changed.etag, changed.body_sha256, changed.last_ok) == (NOW, "", "", None)
    assert changed.reported, "its recovery is told"


def test_what_an_earlier_version_kept_is_taken_as_it_is() -> None:
    assert taken_up(COURIER, replace(READ, past=Past()), NOW) == replace(READ, past=Past())
