"""Noun phrases beside a verb: whose deed it is, or to whom it was done."""

import pytest

from casefile.clauses import Clauses
from casefile.subjects import object_behind, subject_before


def subject(text, verb):
    place = text.index(verb)
    clause = Clauses(text).at(place)
    return subject_before(text, clause, place, clause.start)


@pytest.mark.parametrize(
    ("text", "verb", "head", "sort"),
    [
        ("a former XXXXX accountant was jailed on monday.", "jailed", "accountant", "some"),
        ("an engineer who once worked for XXXXX pleaded guilty.", "pleaded", "engineer", "some"),
        ("a ship chartered by XXXXX was arrested.", "arrested", "ship", "some"),
        ("on friday, XXXXX's brother was jailed.", "jailed", "brother", "own"),
        ("the XXXXX founder has been charged.", "charged", "founder", "the"),
        ("rumours that the minister had been arrested spread.", "arrested", "minister", "the"),
    ],
)
def test_a_noun_that_the_name_only_describes_is_the_subject(text, verb, head, sort):
    phrase = subject(text, verb)
    assert (phrase.head, phrase.sort, phrase.names) == (head, sort, ())


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("the disgraced actress XXXXX was jailed on monday.", "jailed"),
        ("XXXXX and her husband were charged.", "charged"),
        ("asked by jurors, XXXXX denied the count.", "denied"),
        ("XXXXX, who ran the mill, was fined.", "fined"),
    ],
)
def test_a_name_at_the_head_is_the_subject_itself(text, verb):
    assert subject(text, verb).names


def test_a_second_verb_has_the_subject_of_the_first():
    assert subject("XXXXX pleaded guilty and was freed.", "freed") is None


def test_the_object_ends_before_the_sum():
    text = "a judge fined XXXXX $2 million on monday."
    assert object_behind(text, text.index("fined") + 5, len(text)).names
    assert object_behind("he was fined on monday.", 12, 23) is None
