"""The phrasebook keeps its own format: what it labels can be found in what it says."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from casefile.case import EntityKind, Standing
from casefile.kinds import BY_NAME
from casefile.material import HappenedOn
from tests.phrasebook_items import Item, files, items, items_of

FILES = [path for folder in ("tuning", "kept_out") for path in files(folder)]


def everything() -> list[Item]:
    return [*items("tuning"), *items("kept_out")]


def mentions(item: Item) -> list[Item]:
    return [*item["expect"], *item["optional"]]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_each_case_and_each_item_is_well_formed(path: Path) -> None:
    case = json.loads(path.read_text("utf-8").partition("\n")[0])
    assert set(case) == {"group", "entities"}
    assert case["group"] == path.stem
    names = {entity["name"] for entity in case["entities"]}
    assert len(names) == len(case["entities"]) > 0
    for entity in case["entities"]:
        EntityKind(entity["kind"])
    for item in items_of(path):
        assert set(item) == {*case, "id", "published", "headline", "text", "expect", "optional", "tags"}, item["id"]
        date.fromisoformat(item["published"])
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


def test_an_item_says_something_or_is_a_hard_negative() -> None:
    for item in everything():
        assert not (item["expect"] and "hard_negative" in item["tags"]), item["id"]
        assert mentions(item) or "hard_negative" in item["tags"], item["id"]


def test_ids_cases_and_passages_stand_once() -> None:
    assert _twice(item["id"] for item in everything()) == []
    assert _twice(path.stem for path in FILES) == []
    assert _twice(" ".join(re.findall(r"\w+", item["text"].casefold())) for item in everything()) == []


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]
