"""`make learn`: counts the words of the phrasebook's tuning passages anew and writes `casefile/learnt.json`.

What is kept out is never counted, so that it measures what was learnt (`tests/gates/`).
"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import casefile
from casefile.case import Entity, EntityKind
from casefile.cast import part_of
from casefile.entries import looks_like_entry
from casefile.kinds import QUIET
from casefile.learnt import Counts, counted
from casefile.names import NameBook
from casefile.parties import seated
from casefile.sight import Sight, prepared, sights
from tests.phrasebook_items import Item, items

FILE = Path(casefile.__file__).parent / "learnt.json"


def sentences_of(item: Item) -> Iterator[tuple[str, frozenset[str]]]:
    """The sentences of a passage, folded and with names masked, each with the kinds that are told in it."""
    entities = tuple(
        Entity(name=e["name"], aliases=tuple(e["aliases"]), kind=EntityKind(e["kind"]), role=e["role"]) for e in item["entities"]
    )
    title, text = item["headline"] or "", item["text"]
    reading = NameBook.build(entities).read(text, title)
    seats = seated({entity.name: part_of(entity) for entity in entities}, (*reading.names, *reading.possible), text, title)
    published = date.fromisoformat(item["published"])
    for words, in_title in ((title, True), (text, False)):
        for sight in sights(prepared(words, reading, seats, published, entities, in_title=in_title)):
            yield sight.seen, _kinds(item, sight, words)


def _kinds(item: Item, sight: Sight, words: str) -> frozenset[str]:
    inside = range(sight.sentence.start, sight.sentence.end)
    return frozenset(told["kind"] for told in item["expect"] if words.find(told["quote_hint"]) in inside) - QUIET


def counts() -> Counts:
    """The counts of all tuning passages but docket entries, which have a reader of their own."""
    told = (item for item in items("tuning") if not looks_like_entry(item["text"]))
    return counted(sentence for item in told for sentence in sentences_of(item))


def as_text(found: Counts) -> str:
    """The file: a line a feature, so that a change can be read."""
    rows = ",\n".join(
        f"{json.dumps(feature, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}" for feature, row in found.features.items()
    )
    return f'{{"kinds":{json.dumps(found.kinds)},\n"sentences":{json.dumps(found.sentences)},\n"features":{{\n{rows}\n}}}}\n'


if __name__ == "__main__":
    found = counts()
    FILE.write_text(as_text(found), "utf-8")
    print(f"{FILE.name}: {sum(found.sentences)} sentences, {len(found.features)} features", file=sys.stderr)
