"""The floors of reading: what the reader gets right on the labelled passages, never less than this.

The digest pins the labels: where they change, measure again, then move the floor.
"""

import hashlib
import json
from pathlib import Path

import pytest

from tests.phrasebook_items import files, items
from tests.phrasebook_score import score

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "phrases"

FLOORS = {
    # set: digest, F1 of kind and standing, false news on hard negatives at most, days within two days, F1 of people
    "shared": ("9d5c2c4b2db1fb7e", 0.935, 0.01, 0.95, 0.925),
    "tuning": ("21b6b23782f271fe", 0.81, 0.118, 0.934, 0.938),
    "kept_out": ("cb46dd987515a474", 0.765, 0.17, 0.92, 0.925),
}


def labels(name):
    """The digest of a set's labels, and its items."""
    paths = sorted(SHARED.glob("*.jsonl")) if name == "shared" else files(name)
    if not paths:
        pytest.skip(f"the labelled passages of {SHARED} are not here")
    text = "".join(path.read_text(encoding="utf-8") for path in paths)
    return hashlib.sha256(text.encode()).hexdigest()[:16], [json.loads(line) for line in text.splitlines()] if name == "shared" else items(
        name
    )


@pytest.mark.parametrize("name", FLOORS)
def test_the_reader_keeps_its_floor(name):
    digest, f1, hard, near, people = FLOORS[name]
    found, passages = labels(name)
    assert found == digest, "the labels changed: measure again, then move the floor"
    result = score(passages)
    assert result.f1 >= f1
    assert result.false_on_hard <= hard
    assert result.near >= near
    assert result.people_f1 >= people
