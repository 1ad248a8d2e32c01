"""The phrasebook keeps its own format: what it labels can be found in what it says."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from casefile.case import EntityKind, Standing
from casefile.kinds import BY_NAME
from casefile.material import HappenedOn

BOOK = Path(__file__).parent / "phrasebook"
FILES = sorted(BOOK.glob("*/*.jsonl"))

Item = dict[str, Any]


def items(*folders: str) -> list[Item]:
    return [json.loads(line) for path in FILES if path.parent.name in folders for line in path.read_text("utf8").splitlines()]


def mentions(item: Item) -> list[Item]:
    return [*item["expect"], *item["optional"]]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_each_item_is_well_formed(path: Path) -> None:
    for line in path.read_text("utf8").splitlines():
        item = json.loads(line)
        assert item["group"] == path.stem
        date.fromisoformat(item["published"])
        names = {entity["name"] for entity in item["entities"]}
        assert len(names) == len(item["entities"]) > 0
        for entity in item["entities"]:
            EntityKind(entity["kind"])
        for mention in mentions(item):
            _well_formed(mention, item, names)


def _well_formed(mention: Item, item: Item, names: set[str]) -> None:
    place = f"{item['id']}: {mention}"
    assert mention["kind"] in BY_NAME, place
    Standing(mention["standing"])
    assert {*mention["actors"], *mention["target"], *mention.get("not_named", ())} <= names, place
    assert mention["quote_hint"], place
    assert mention["quote_hint"] in item["text"] or mention["quote_hint"] in (item["headline"] or ""), place
    for kind, standing in mention.get("alt", ()):
        assert kind in BY_NAME, place
        Standing(standing)
    for written in (mention["happened_on"], *mention.get("alt_on", ())):
        for end in (written or "").split(".."):
            assert not end or HappenedOn.parse(end), place


def test_an_item_expects_something_or_is_a_hard_negative() -> None:
    for item in items("tuning", "kept_out"):
        assert bool(mentions(item)) != ("hard_negative" in item["tags"]), item["id"]


def test_ids_and_cases_stand_once() -> None:
    everything = items("tuning", "kept_out")
    assert [name for name, count in Counter(item["id"] for item in everything).items() if count > 1] == []
    assert [name for name, count in Counter(path.stem for path in FILES).items() if count > 1] == []
    assert [text for text, count in Counter(item["text"] for item in everything).items() if count > 1] == []
