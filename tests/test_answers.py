"""What was only asked or claimed, and denied by the sentence that follows."""

from datetime import date

import pytest

from casefile.case import Entity, EntityKind
from casefile.mentions import Passage, find

PARTIES = (
    Entity(name="Nora Velt", kind=EntityKind.PERSON, role="defendant, former manager"),
    Entity(name="Harlow Mills", kind=EntityKind.ORGANISATION, role="plaintiff, manufacturer"),
)


def told(text):
    return [(mention.kind, mention.standing.value) for mention in find(Passage(text=text, published=date(2024, 5, 8), entities=PARTIES))]


@pytest.mark.parametrize(
    "text",
    [
        "Was Nora Velt arrested on Tuesday? No, her lawyer said.",
        "Was Nora Velt arrested? She was not, police said.",
        "Has Nora Velt been arrested? Nothing of the kind, said her office.",
    ],
)
def test_a_question_answered_with_no_is_denied(text):
    assert told(text) == [("arrest", "denied")]


def test_a_question_tells_nothing():
    assert told("Has Harlow Mills sued Nora Velt? Readers have asked.") == []


@pytest.mark.parametrize(
    "denial",
    ['"Fiction," said her lawyer.', "There is no such suit, the mill said.", "The mill denied the report.", "Untrue, says the mill."],
)
def test_a_rumour_and_its_denial_are_both_told(denial):
    assert told(f"Rumour has it that Harlow Mills has sued Nora Velt. {denial}") == [
        ("lawsuit_filed", "alleged"),
        ("lawsuit_filed", "denied"),
    ]


def test_what_is_reported_as_fact_is_not_undone_by_a_denial_of_guilt():
    assert told("Nora Velt was arrested on Tuesday. She denied it.") == [("arrest", "news")]
