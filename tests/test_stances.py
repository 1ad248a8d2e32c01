"""Sentences of every kind as news, background, expected, denied and alleged: what is read, and as what."""

import json
from datetime import date
from pathlib import Path

from casefile.case import Entity, EntityKind, Standing
from casefile.kinds import BY_NAME, QUIET
from casefile.mentions import Passage, find

SENTENCES = [json.loads(line) for line in (Path(__file__).parent / "stances.jsonl").read_text("utf-8").splitlines()]
CAST = (
    Entity(name="Nora Velt", role="defendant, former manager"),
    Entity(name="Harlow Mills", kind=EntityKind.ORGANISATION, role="manufacturer, party"),
    Entity(name="Tidewater Board", kind=EntityKind.AGENCY, role="regulator"),
    Entity(name="Darrell Moss", role="defendant, chief executive", aliases=("Moss",)),
    Entity(name="Kestrel Aviation", kind=EntityKind.ORGANISATION, role="defendant, airline", aliases=("Kestrel",)),
    Entity(name="Kestrel Pilots Union", kind=EntityKind.ORGANISATION, role="plaintiff, union", aliases=("the pilots", "pilots union")),
    Entity(name="Judge Imre Halloran", role="judge", aliases=("Halloran",)),
    Entity(name="District Attorney Petra Voss", role="district attorney", aliases=("Voss",)),
    Entity(name="Air Safety Board", kind=EntityKind.AGENCY, role="regulator"),
)
FLOOR = 0.915
"""Share of the sentences read in kind and standing. Rows were written with their misses in view; at first sight .65 were read."""
MOST_BESIDE = 0.07
"""Further mentions per sentence that are not asked for."""


def read(text: str) -> set[str]:
    mentions = find(Passage(text=text, published=date(2024, 5, 8), entities=CAST))
    return {f"{mention.kind} {mention.standing.value}" for mention in mentions if mention.kind not in QUIET}


def test_sentences_are_read_in_kind_and_standing():
    told = [(read(sentence["text"]), set(sentence["told"])) for sentence in SENTENCES]
    assert sum(bool(got & wanted) for got, wanted in told) >= FLOOR * len(told)
    assert sum(len(got - wanted) for got, wanted in told if got & wanted) <= MOST_BESIDE * len(told)


def test_what_is_told_is_a_kind_and_a_standing():
    for sentence in SENTENCES:
        for told in sentence["told"]:
            kind, standing = told.split()
            assert kind in BY_NAME
            Standing(standing)
