"""What weighing looks up in a ledger: nothing in reach is passed over, and the order stays."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from casefile.case import Development, Mention, Standing
from casefile.kinship import first_in_reach, in_reach
from casefile.material import HappenedOn, Precision
from casefile.shelves import Shelves

TODAY = date(2024, 5, 7)
AGO = (0, 3, 40, 46, 55, 60, 91, 400)
"""Days before today, on both sides of every reach."""


def entry(number, happened, reported, precision=Precision.DAY, kind="ruling"):
    return Development(
        id=f"mill-{number}",
        case="mill",
        kind=kind,
        happened_on=HappenedOn(TODAY - timedelta(days=happened), precision),
        first_seen_at=datetime(2024, 5, 7, tzinfo=UTC),
        first_reported=TODAY - timedelta(days=reported),
    )


LEDGER = Shelves(entry(number, *given) for number, given in enumerate(product(AGO, AGO, (Precision.DAY, Precision.YEAR))))


@pytest.mark.parametrize("happened", [None, *AGO])
def test_whatever_is_in_reach_is_looked_at(happened):
    on = None if happened is None else HappenedOn(TODAY - timedelta(days=happened))
    mention = Mention(kind="ruling", standing=Standing.NEWS, happened_on=on)
    looked_at = list(LEDGER.since("ruling", first_in_reach(mention, TODAY)))
    near = in_reach(mention, TODAY)
    assert [each for each in looked_at if near(each)] == [each for each in LEDGER if near(each)]
    assert len(looked_at) < len(LEDGER) or happened == AGO[-1]


def test_shelves_stand_by_kind_in_the_order_of_the_ledger():
    some = Shelves([entry(1, 3, 3), entry(2, 0, 0, kind="plea"), entry(3, 40, 0)])
    assert [each.id for each in some.by_kind["ruling"].values()] == ["mill-1", "mill-3"]
    assert [each.id for each in some.since("ruling", TODAY)] == ["mill-3"]
    assert list(some.since("verdict", TODAY)) == []
