"""Docket entries of real courts: what an entry is read as, against labels set before the program saw it.

The labels name entries by file and number; where two kinds are defensible, the first is the better. The first 300, blind, with rows
written on the other entries only: .907 in kind and .950 in procedural or not; their floors hold what was reached after. The second
150, labelled later and blind again: .973 and .993.
"""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from casefile.mentions import Passage, find

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "pacer" / "dockets"
SETS = {
    # labels: digest of the texts, entries, floor in kind, floor in procedural or not
    "docket_labels.json": ("9f90a1eb33f5a39b", 300, 0.93, 0.97),
    "docket_labels_second.json": ("08bad4ff29e13199", 150, 0.96, 0.98),
}
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the dockets (../shared/data/pacer/dockets) are not here")


def entries(name):
    """Label and text of each labelled entry of a set."""
    for place, kinds in json.loads((Path(__file__).parent / name).read_text()).items():
        file, _, number = place.partition("#")
        entry = json.loads((DATA / f"{file}.json").read_text())["docket_entries"][int(number)]
        yield kinds, entry.get("description") or entry.get("short_description")


@pytest.mark.parametrize("name", SETS)
def test_the_entries_are_those_that_were_labelled(name):
    assert sha256("\n".join(text for _, text in entries(name)).encode()).hexdigest()[:16] == SETS[name][0]


@pytest.mark.parametrize("name", SETS)
def test_entries_are_read_as_their_kind_and_none_without(name):
    _, count, kind, procedural = SETS[name]
    read = [(kinds, find(Passage(text=text, docket=True))) for kinds, text in entries(name)]
    assert len(read) == count
    assert all(mentions for _, mentions in read)
    assert sum(mentions[0].kind in kinds for kinds, mentions in read) >= kind * len(read)
    same = sum((mentions[0].kind == "procedural") in {each == "procedural" for each in kinds} for kinds, mentions in read)
    assert same >= procedural * len(read)
