"""The index of copies filled in bulk: in order, in little memory, and the same when it is done again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedupe.verdict import Held
from storage import Store, runs
from storage.runs import Runs
from tests.storage_stories import fingerprint

SKETCHES = st.lists(st.lists(st.integers(0, 2**48 - 1), max_size=12), max_size=30)


@settings(max_examples=60, deadline=None)
@given(SKETCHES, st.integers(1, 40))
def test_every_row_comes_back_in_the_order_of_its_hash(sketches: list[list[int]], in_memory: int) -> None:
    given_rows = [(h, page) for page, sketch in enumerate(sketches) for h in sketch]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(runs, "IN_MEMORY", in_memory)
        with Runs() as sorting:
            for page, sketch in enumerate(sketches):
                sorting.add(tuple(sketch), page)
            ranges = list(sorting.in_order())
    rows = [row for some in ranges for row in some]
    assert sorted(rows) == sorted(given_rows)
    assert [h for h, _ in rows] == sorted(h for h, _ in given_rows)
    assert [] not in ranges


def held(number: int) -> Held:
    words = " ".join(f"word{number}x{each}" for each in range(20))
    return Held(article=f"a{number}", story=f"a{number}", fingerprint=fingerprint(words))


def rows(store: Store) -> list[tuple[int, int]]:
    with store._database.read() as connection:
        return [(row[0], row[1]) for row in connection.exec_driver_sql("SELECT h, page FROM sketch ORDER BY h, page")]


def test_a_rebuild_can_be_done_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.copies.AT_ONCE", 7)
    monkeypatch.setattr(runs, "IN_MEMORY", 10)
    some = [(number, held(number)) for number in range(1, 31)]
    store.copies.add_many(iter(some))
    first = rows(store)
    assert first == sorted((h, page) for page, each in some for h in each.fingerprint.sketch)
    store.copies.add_many(some)
    assert rows(store) == first
    assert [each.article for each in store.copies.nearest(held(17).fingerprint)] == ["a17"]


def test_nothing_to_add_is_no_mistake(store: Store) -> None:
    store.copies.add_many(())
    assert rows(store) == []
