"""A sentence that no trigger row knows is read by its likeness to labelled ones."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefile import likening
from casefile.case import Entity, Mention, Standing
from casefile.learnt import NOTHING, Counts, Learnt, counted, features, learnt, stem, words_of
from casefile.likening import LEARNT
from casefile.mentions import Passage, find
from tests import learn

LABELLED: list[tuple[str, list[str]]] = [
    ("XXXX took the mill to court on monday", ["lawsuit_filed"]),
    ("XXXX takes the owners to court over the fire", ["lawsuit_filed"]),
    ("led away in handcuffs, XXXX said nothing", ["arrest"]),
    ("officers led XXXX away in handcuffs", ["arrest"]),
    ("the mill stands by the river", []),
    ("XXXX bakes bread for the town", []),
]


def test_the_kind_is_that_of_the_most_alike() -> None:
    taught = Learnt(counted(LABELLED))
    suit = taught.likeness("on friday VVVVV took the port to court")
    assert suit is not None
    assert suit.kind == "lawsuit_filed"
    assert suit.sure > 0.4
    walk = taught.likeness("XXXX was led out in handcuffs")
    assert walk is not None
    assert walk.kind == "arrest"
    assert walk.strongest.stem in {"handcuff", "away", "in", "lead"}


def test_what_is_like_nothing_tells_nothing() -> None:
    taught = Learnt(counted(LABELLED))
    assert taught.likeness("the bread of the town stands by the river") is None
    assert taught.likeness("") is None


def test_what_one_sentence_alone_has_is_not_kept_but_its_words_are() -> None:
    kept = counted([*LABELLED, ("XXXX whistled at the heron", [])]).features
    assert "heron" in kept
    assert "at heron" not in kept
    assert kept["court"][1] == 2


def test_spellings_of_one_thing_are_one() -> None:
    assert [word.stem for word in words_of("JJJJ charged him $4.5 million on friday, 3 june")] == [
        *("J", "charg", "him", "<sum>", "on", "<day>", ",", "<number>", "<month>")
    ]
    assert stem("charges") == stem("charged") == stem("charging")
    assert stem("took") == "take"


def test_words_near_a_party_count_on_their_side_of_it() -> None:
    held = features(words_of("police led XXXX away"))
    assert {"lead>X", "X>away", "polic lead"} <= set(held)


@given(st.text(max_size=300))
def test_no_text_is_too_strange(text: str) -> None:
    like = learnt().likeness(text)
    assert like is None or (like.kind != NOTHING and 0 < like.sure <= 1)


def read(text: str, **given: Any) -> tuple[Mention, ...]:
    entities = (Entity(name="Nora Vale", aliases=("Vale",), role="defendant"), Entity(name="Harbor Mills", role="plaintiff"))
    return find(Passage(text=text, published=date(2024, 5, 7), entities=entities, **given))


TOLD = "Detectives took Nora Vale to the cells beneath the harbour on Monday, wrists bound."


@pytest.fixture
def taught(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that was taught one thing no row knows."""
    bound = [
        (f"{who} XXXX to the cells beneath the {place} on monday, wrists bound", ["arrest"])
        for who in ("he took", "they brought")
        for place in ("bridge", "town hall", "quay")
    ]
    small = Learnt(counted([*bound * 9, *[each for each in LABELLED if not each[1]] * 9]))
    monkeypatch.setattr(likening, "learnt", lambda: small)


@pytest.mark.usefixtures("taught")
def test_a_sentence_without_a_trigger_is_told_with_its_reason() -> None:
    mention = next(mention for mention in read(TOLD) if LEARNT in mention.cues)
    assert (mention.kind, mention.standing, mention.target) == ("arrest", Standing.NEWS, ("Nora Vale",))
    assert "most like those of labelled sentences" in mention.reason


@pytest.mark.usefixtures("taught")
def test_rows_come_first() -> None:
    assert [LEARNT in mention.cues for mention in read("Nora Vale was arrested on Monday and taken to the cells, wrists bound.")] == [False]


@pytest.mark.usefixtures("taught")
def test_an_article_is_read_by_rows_alone() -> None:
    filler = "The town lies on a slow river between two hills. " * 12
    assert not any(
        LEARNT in mention.cues for mention in read(f"{TOLD} Police and prosecutors, a judge and a jury are at work in court. {filler}")
    )


@pytest.mark.slow
def test_the_counts_are_those_of_the_phrasebook() -> None:
    assert learn.FILE.read_text("utf-8") == learn.as_text(learn.counts()), "make learn"


def test_the_file_is_what_was_counted() -> None:
    row = json.loads(learn.FILE.read_text("utf-8"))
    assert NOTHING in row["kinds"]
    assert len(row["kinds"]) == len(row["sentences"])
    assert learn.as_text(Counts(tuple(row["kinds"]), tuple(row["sentences"]), row["features"])) == learn.FILE.read_text("utf-8")
