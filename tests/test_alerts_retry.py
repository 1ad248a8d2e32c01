"""When a delivery is tried again and when it is given up."""

from datetime import UTC, datetime, timedelta

import pytest

from alerts.retry import GIVE_UP, LONGEST, PROBE, after_failure, next_probe, next_try
from casefile.errors import DeliveryError

NOW = datetime(2025, 3, 4, 17, 30, tzinfo=UTC)


def test_waits_double_from_half_a_minute_to_six_hours() -> None:
    waits = [next_try(tries, NOW, None, 0.5) - NOW for tries in range(1, 14)]  # type: ignore[operator]
    assert waits[:3] == [timedelta(seconds=30), timedelta(minutes=1), timedelta(minutes=2)]
    assert waits[-1] == LONGEST
    assert waits == sorted(waits)


@pytest.mark.parametrize("jitter", [0.0, 0.5, 0.999])
def test_a_lasting_trouble_is_given_up_after_about_four_days(jitter: float) -> None:
    at, tries = NOW, 0
    while (later := next_try(tries := tries + 1, at, None, jitter)) is not None:
        at = later
    assert tries == GIVE_UP
    assert timedelta(days=3) < at - NOW < timedelta(days=5)


def test_jitter_spreads_the_tries() -> None:
    assert next_try(5, NOW, None, 0.0) < next_try(5, NOW, None, 0.9)  # type: ignore[operator]


def test_what_the_channel_asked_for_is_kept_up_to_a_day() -> None:
    assert next_try(1, NOW, timedelta(hours=3), 0.5) == NOW + timedelta(hours=3)
    assert next_try(1, NOW, timedelta(days=900), 0.5) == NOW + timedelta(days=1)


def test_a_refusal_for_good_is_given_up_at_once_with_its_reason() -> None:
    following = after_failure(DeliveryError("team: Slack answered no_service", permanent=True), tries=1, unknowns=0, now=NOW, jitter=0.5)
    assert following.at is None
    assert following.reason == "given up at once, trying again cannot help: team: Slack answered no_service"


def test_a_message_of_unknown_fate_is_sent_once_more_and_only_once() -> None:
    cut = DeliveryError("me: the line went dead", unknown=True)
    first = after_failure(cut, tries=1, unknowns=0, now=NOW, jitter=0.5)
    second = after_failure(cut, tries=2, unknowns=1, now=NOW, jitter=0.5)
    assert (first.at, first.unknown) == (NOW + timedelta(seconds=30), True)
    assert (second.at, second.unknown) == (None, True)
    assert "sent again once" in second.reason


def test_a_passing_trouble_is_tried_again() -> None:
    following = after_failure(DeliveryError("me: 451 later", retry_after=timedelta(minutes=5)), tries=1, unknowns=0, now=NOW, jitter=0.5)
    assert following.at == NOW + timedelta(minutes=5)
    assert following.reason == "try 1 failed: me: 451 later"


def test_a_channel_that_is_out_is_looked_at_every_ten_minutes_at_least() -> None:
    assert next_probe(1, NOW, None, 0.5) == NOW + timedelta(seconds=30)
    assert all(next_probe(failures, NOW, None, 0.999) - NOW <= PROBE for failures in (5, 50, 5_000_000))
