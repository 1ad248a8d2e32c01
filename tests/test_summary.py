"""A development in one line, and the tags read off it."""

from datetime import UTC, date, datetime

import pytest

from casefile.case import Development
from casefile.material import HappenedOn, Precision
from casefile.summary import outcome_of, proceeding_of, summarise


def entry(kind, actors=(), target=(), **fields):
    fields = {"happened_on": HappenedOn(date(2022, 12, 16)), **fields}
    now = datetime(2022, 12, 20, tzinfo=UTC)
    return Development(id="c-1", case="c", kind=kind, actors=actors, target=target, first_seen_at=now, first_reported=now.date(), **fields)


@pytest.mark.parametrize(
    ("development", "line"),
    [
        (entry("countersuit_filed", ("Dave Halls",)), "Countersuit filed by Dave Halls, 2022-12-16"),
        (entry("arrest", (), ("A. B.",)), "Arrest of A. B., 2022-12-16"),
        (entry("verdict", (), ("A", "B")), "Verdict on A and B, 2022-12-16"),
        (entry("settlement", ("A", "B", "C")), "Settlement by A, B and C, 2022-12-16"),
        (entry("lawsuit_filed", ("A",), ("B", "C", "D", "E")), "Lawsuit filed by A against B, C, D and 1 other, 2022-12-16"),
        (entry("ruling", ("J",), ("A",), dated=False), "Ruling by J concerning A, by 2022-12-16"),
        (
            entry("hearing_scheduled", (), ("A",), coming_on=HappenedOn(date(2023, 2, 1))),
            "Court date concerning A for 2023-02-01, 2022-12-16",
        ),
        (entry("plea", ("A",), happened_on=HappenedOn(date(2022, 12, 1), Precision.MONTH)), "Plea by A, 2022-12"),
    ],
)
def test_one_line(development, line):
    assert summarise(development) == line


@pytest.mark.parametrize(
    ("kind", "quote", "outcome"),
    [
        ("plea", "He pleaded not guilty on Monday.", "not guilty"),
        ("plea", "She admitted two counts.", "guilty"),
        ("verdict", "Jurors found her guilty of fraud but acquitted her of theft.", "mixed"),
        ("verdict", "He was cleared on all counts.", "not guilty"),
        ("ruling", "The judge rejected the bid to move the trial.", "denied"),
        ("ruling", "The judge granted the request.", "granted"),
        ("appeal_decided", "The court upheld the conviction.", "affirmed"),
        ("appeal_decided", "Judges quashed the conviction.", "reversed"),
        ("arrest", "He was arrested.", None),
        ("ruling", "The judge spoke.", None),
    ],
)
def test_how_it_ended(kind, quote, outcome):
    assert outcome_of(kind, [quote]) == outcome


def test_what_sort_of_proceeding():
    assert proceeding_of(entry("indictment")) == "criminal"
    assert proceeding_of(entry("lawsuit_filed")) == "civil"
    assert proceeding_of(entry("appeal_decided")) == "appeal"
    assert proceeding_of(entry("fine_or_citation")) == "administrative"
    assert proceeding_of(entry("ruling")) is None
    assert proceeding_of(entry("ruling", docket="1:24-cr-00017")) == "criminal"
    assert proceeding_of(entry("motion_filed", docket="1:24-cv-00017")) == "civil"
