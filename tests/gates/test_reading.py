"""The floors of reading: what the reader gets right on the labelled passages, never less than this.

The digest pins the labels: where they change, measure again, then move the floor.
"""

import hashlib
import json
from pathlib import Path

import pytest

from tests.phrasebook_score import score

OWN = Path(__file__).resolve().parents[1] / "phrasebook"
SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "phrases"

FLOORS = {
    # set: digest, F1 of kind and standing, false news on hard negatives at most, days within two days, F1 of people
    "shared": ("9d5c2c4b2db1fb7e", 0.935, 0.01, 0.95, 0.925),
    "tuning": ("672122db0b7f929c", 0.884, 0.046, 0.945, 0.94),
    "kept_out": ("c5b1537e60a7475b", 0.75, 0.158, 0.925, 0.93),
}


def lines(name):
    folder = SHARED if name == "shared" else OWN / name
    if not folder.exists():
        pytest.skip(f"the labelled passages of {folder} are not here")
    return "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.jsonl")))


@pytest.mark.parametrize("name", FLOORS)
def test_the_reader_keeps_its_floor(name):
    digest, f1, hard, near, people = FLOORS[name]
    text = lines(name)
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == digest, "the labels changed: measure again, then move the floor"
    result = score([json.loads(line) for line in text.splitlines()])
    assert result.f1 >= f1
    assert result.false_on_hard <= hard
    assert result.near >= near
    assert result.people_f1 >= people
