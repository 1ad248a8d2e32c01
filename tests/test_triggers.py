"""The trigger tables: every row matches its own example, and the prefilter lets it through."""

import hashlib
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from casefile.case import Entity, EntityKind
from casefile.hits import possible_rows
from casefile.kinds import BY_NAME
from casefile.mentions import Passage, find
from casefile.sentences import fold
from casefile.sight import tokens_of
from casefile.triggers import ROWS, outranks
from casefile.triggers.dockets import BESIDE_ROWS, HEARING_ROWS, OPENING_ROWS
from casefile.triggers.grammar import compiled, needed, table
from casefile.triggers.words import CLASSES, forms

ONLY_ON_DOCKETS = {"filing", "procedural"}


def folded(example):
    """As the reader sees an example: folded, with an X for a tracked name."""
    return re.sub(r"\bx\b", "X", fold(example))


def test_every_row_matches_its_own_example():
    assert [row.source for row in ROWS if not row.regex.search(folded(row.example))] == []


def test_the_prefilter_lets_every_example_through():
    lost = [row.source for row in ROWS if row not in possible_rows(tokens_of(folded(row.example)))]
    assert lost == []


def test_every_kind_has_triggers_and_every_table_is_a_kind():
    told = {row.kind for row in ROWS}
    assert told == set(BY_NAME) - ONLY_ON_DOCKETS
    assert {row.kind for row in (*OPENING_ROWS, *HEARING_ROWS, *BESIDE_ROWS)} <= set(BY_NAME)


def test_no_kind_rests_on_a_handful_of_rows():
    thin = {kind for kind in BY_NAME if sum(row.kind == kind for row in ROWS) < 3}
    assert thin == ONLY_ON_DOCKETS


def test_docket_rows_match_their_examples():
    assert [row.example for row in OPENING_ROWS if not row.regex.match(fold(row.example))] == []
    assert [row.example for row in (*HEARING_ROWS, *BESIDE_ROWS) if not row.regex.search(fold(row.example))] == []


def test_the_verb_of_a_thing_is_its_last_part_or_the_one_it_marks():
    (last, marked) = table("lawsuit_filed", """
        thing suit ~20 (filed|lodged)          | the suit was filed
        thing suit ~20 <{(filed|lodged)}> against | the suit was filed against the mill
    """, CLASSES)  # fmt: skip
    assert last.regex.search(last.example)["verb"] == "filed"
    assert marked.regex.search(marked.example)["verb"] == "filed"


def test_a_gap_crosses_words_but_no_semicolon():
    pattern = compiled("<filed> ~20 suit", CLASSES)
    assert pattern.search("she filed on friday a suit")
    assert not pattern.search("she filed; the suit")


def test_a_subject_gap_ends_at_an_infinitive():
    pattern = compiled("judge ~~40 <removed>", CLASSES)
    assert pattern.search("judge doe on monday removed her")
    assert not pattern.search("judge rejected a bid to have him removed")


def test_a_subject_keeps_its_modifiers_up_to_its_own_verb():
    pattern = compiled("suit ~~~60 was <dropped>", CLASSES)
    assert pattern.search("a suit that accused the ferry line of neglect, his third, was dropped")
    assert not pattern.search("the suit says the deckhand was told it was dropped")


def test_what_a_pattern_needs_leaves_out_what_it_may_do_without():
    assert needed("<(filed|lodged)> ~20 (new )?suit(?! tie)", CLASSES) == (frozenset({"filed", "lodged"}), frozenset({"suit"}))


@pytest.mark.parametrize(
    ("line", "word"),
    [("verb <sue>", "no trigger row"), ("sings <sue> | she sings", "no trigger row"), ("verb=maybe <sue> | she sues", "no trigger row")],
)
def test_a_line_that_is_no_row_is_refused(line, word):
    with pytest.raises(ValueError, match=word):
        table("lawsuit_filed", line, CLASSES)


def test_an_unknown_word_class_is_refused():
    with pytest.raises(KeyError):
        table("lawsuit_filed", "verb <NOSUCHCLASS> | x", CLASSES)


def test_verbs_are_inflected():
    assert forms("sue") == ("sue", "sues", "sued", "suing")
    assert forms("throw out") == ("throw out", "throws out", "threw out", "thrown out", "throwing out")
    assert forms("re-try") == ("re-try", "re-tries", "re-tried", "re-trying")


def test_the_order_of_kinds_has_no_circles():
    circles = [(one, other) for one in BY_NAME for other in BY_NAME if outranks(one, other) and outranks(other, one)]
    assert circles == []


WAYS = Path(__file__).parent / "ways.jsonl"
PARTIES = (
    Entity(name="Nora Velt", kind=EntityKind.PERSON, role="former manager"),
    Entity(name="Harlow Mills", kind=EntityKind.ORGANISATION, role="manufacturer"),
    Entity(name="Tidewater Board", kind=EntityKind.AGENCY, role="regulator"),
)
FLOORS = {"looked at": 0.955, "never looked at": 0.895}
"""Share of the ways of telling a kind that are read as it; rows were written with the misses of the first half in view."""


def half(text):
    return "never looked at" if hashlib.sha256(text.encode()).digest()[0] % 2 else "looked at"


def test_the_ways_of_telling_an_event_are_read_as_its_kind():
    told, read = Counter(), Counter()
    for line in WAYS.read_text(encoding="utf-8").splitlines():
        way = json.loads(line)
        kinds = {mention.kind for mention in find(Passage(text=way["text"], published=date(2024, 5, 8), entities=PARTIES))}
        told[half(way["text"])] += 1
        read[half(way["text"])] += bool(kinds & {way["kind"], *way.get("or", ())})
    assert {part for part, floor in FLOORS.items() if read[part] < floor * told[part]} == set()


def test_every_kind_has_many_ways():
    ways = Counter(json.loads(line)["kind"] for line in WAYS.read_text(encoding="utf-8").splitlines())
    assert sum(ways.values()) >= 1_000
    assert {kind for kind, count in ways.items() if count < 25} == set()
    assert set(BY_NAME) - set(ways) == ONLY_ON_DOCKETS | {"statement", "non_legal"}
