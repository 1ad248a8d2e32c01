"""The dates sources claim: right where they can be read, None where they cannot, never invented."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.times import FIRST_YEAR, LAST_YEAR, when

READ = {
    "Fri, 31 May 2024 10:00:00 GMT": "2024-05-31T10:00:00+00:00",
    "Fri, 31 May 2024 10:00:00 -0700": "2024-05-31T10:00:00-07:00",
    "Fri, 31 May 2024 10:00:00 -0700 (PDT)": "2024-05-31T10:00:00-07:00",
    "Fri, 31 May 2024 10:00:00 EST": "2024-05-31T10:00:00-05:00",
    "Fri, 31 May 2024 10:00:00 CEST": "2024-05-31T10:00:00+02:00",
    "Fri, 31 May 2024 10:00:00 GMT+2": "2024-05-31T10:00:00+02:00",
    "Fri, 31 May 2024 10:00:00 UTC-03:30": "2024-05-31T10:00:00-03:30",
    "Fri, 31 May 2024 10:00:00": "2024-05-31T10:00:00-06:00",
    "Fri, 31 May 24 10:00 EDT": "2024-05-31T10:00:00-04:00",
    "31 May 2024 10:00:00 Z": "2024-05-31T10:00:00+00:00",
    "Sun, 31 Dec 2023 23:59:60 GMT": "2023-12-31T23:59:59+00:00",
    "2024-05-31T10:00:00Z": "2024-05-31T10:00:00+00:00",
    "2024-05-31T10:00:00.1234567-07:00": "2024-05-31T10:00:00-07:00",
    "2024-05-31T10:00:00-0700": "2024-05-31T10:00:00-07:00",
    "2024-05-31T10:00Z": "2024-05-31T10:00:00+00:00",
    "2024-05-31 10:00:00 PST": "2024-05-31T10:00:00-08:00",
    "2024-05-31T10:00:00CET": "2024-05-31T10:00:00+01:00",
    "2024-05-31 10:00:00": "2024-05-31T10:00:00-06:00",
    "2024-05-31": "2024-05-31",
    "20241101T123000Z": "2024-11-01T12:30:00+00:00",
    "1717149600": "2024-05-31T10:00:00+00:00",
    "1717149600000": "2024-05-31T10:00:00+00:00",
    "May 31, 2024 10:00 AM": "2024-05-31T10:00:00-06:00",
    "May 31, 2024 10:00 a.m. ET": "2024-05-31T10:00:00-04:00",
    "Friday, May 31st, 2024": "2024-05-31",
    "12/31/2024 5:06 PM PDT": "2024-12-31T17:06:00-07:00",
    "05/06/2024": "2024-05-06",
    "31 May 2024 10:05 pm ET": "2024-05-31T22:05:00-04:00",
    "31 May 2024 12:05:09 a.m.": "2024-05-31T00:05:09-06:00",
    "31/05/2024": "2024-05-31",
    "31 mai 2024": "2024-05-31",
    "Fri May 31 10:00:00 MDT 2024": "2024-05-31T10:00:00-06:00",
}
UNREADABLE = [
    "", " ", "now", "today", "yesterday", "Friday", "10:00", "31", "2024", "May 2024", "May 31", "31 Feb 2024",
    "Fri, 31 Feb 2024 10:00:00 GMT",
    "2024-02-30", "2024-13-01", "2024-05-31T25:00:00Z", "2024-05-31T10:61:00Z",
    "0000-00-00", "0000-00-00T00:00:00Z",
    "1970-01-01T00:00:00Z",
    "Thu, 01 Jan 1970 00:00:00 +0000", "1850-01-01", "9999-12-31", "99999999999999", "-1", "0",
    "2024-05-31T10:00:00+25:00",
    "Fri, 31 May 2024 10:00:00 +9999", "Tue, 99 May", "12 May 10:30", "1 2 3", "x" * 500, "1" * 100, "<script>", "{{now}}", "\x00",
]  # fmt: skip


@pytest.mark.parametrize("text", READ)
def test_what_can_be_read_is_read(text: str) -> None:
    found = when(text, "America/Denver")
    assert (str(found) if found else None) == READ[text]


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_cannot_be_read_is_none(text: str) -> None:
    assert when(text, "America/Denver") is None


def test_a_bare_day_is_midnight_in_the_sources_zone() -> None:
    found = when("2024-05-31", "America/Denver")
    assert found is not None
    assert found.bare_day
    assert found.at.isoformat() == "2024-05-31T00:00:00-06:00"


def test_day_and_month_are_read_as_the_sources_country_writes_them() -> None:
    assert str(when("05/06/2024", "Europe/London")) == "2024-06-05"
    assert str(when("05/06/2024", "America/New_York")) == "2024-05-06"


def test_day_and_month_are_not_guessed_where_the_country_is_unknown() -> None:
    assert when("05/06/2024", "UTC") is None
    assert str(when("06/06/2024 10:00", "Europe/London")) == "2024-06-06T10:00:00+01:00"
    assert str(when("25/06/2024", "UTC")) == "2024-06-25"
    assert str(when("05/06/2024", "UTC", month_first=True)) == "2024-05-06"


def test_a_zone_nobody_knows_is_utc() -> None:
    assert str(when("2024-05-31T10:00", "Mars/Base")) == "2024-05-31T10:00:00+00:00"


@given(st.text(max_size=120))
def test_nothing_makes_it_fail(text: str) -> None:
    found = when(text, "America/Denver")
    assert found is None or FIRST_YEAR <= found.at.year < LAST_YEAR


@given(st.from_regex(r"[0-9 :/TZ+.,-]{0,40}(GMT|EST|AM|May)?", fullmatch=True))
def test_nothing_like_a_date_makes_it_fail(text: str) -> None:
    found = when(text, "America/Denver")
    assert found is None or str(found)


@given(st.datetimes(min_value=datetime(1990, 1, 2), max_value=datetime(2099, 12, 30)))  # noqa: DTZ001
def test_what_we_write_we_read(at: datetime) -> None:
    aware = at.replace(tzinfo=UTC, microsecond=0)
    found = when(aware.isoformat())
    assert found is not None
    assert found.at == aware
