"""Whether a trigger is told as law, or of a match, a plot, a dish."""

import re
from datetime import date

import pytest

from casefile.case import Entity, EntityKind
from casefile.earnest import WEIGHTS, Cue, in_earnest
from casefile.elsewhere import frames, things
from casefile.kinds import QUIET
from casefile.mentions import Passage, find
from casefile.sentences import fold
from casefile.sight import TOKEN

PEOPLE = (
    Entity(name="Nora Quist", role="defendant, goalkeeper", aliases=("Quist",)),
    Entity(name="Marlow Rovers", kind=EntityKind.ORGANISATION, role="football club, plaintiff"),
    Entity(name="Judge Ada Brandt", role="judge", aliases=("Brandt",)),
)


def kinds(text, title="", terms=()):
    passage = Passage(title=title, text=text, published=date(2024, 5, 10), entities=PEOPLE, terms=terms)
    return {each.kind for each in find(passage)} - QUIET


EVERYDAY = (
    "Quist saved two penalties, was booked for arguing and was sentenced by the terraces to ninety minutes of song.",
    "Dear Ask Marge: my cat stole the kippers. Do I press charges? Quist answers: convict her, then feed her.",
    "The curry at Quist's new place was found guilty of blandness by my sister, who sentenced it to the bin.",
    "Readers of the gardening page gave their verdict on Quist's roses on Monday: too pink.",
    "Tax the villagers and they sue for peace, jail their king and you win: we liked the Marlow Rovers board game.",
    "A Nora Quist who sells tulips in Leiden was arrested on Monday for blocking a bridge.",
)
SAME_WORDS = (
    ("Quist, who saved two penalties on Saturday, was sentenced on Tuesday to ninety days in jail for assault.", "sentence"),
    ("Police have charged Quist with theft of the cup, and her lawyer says she will plead not guilty.", "charge_filed"),
    ("A jury found the goalkeeper Nora Quist guilty of fraud on Thursday after a day.", "verdict"),
    ("Marlow Rovers sued Quist on Tuesday over the roses that she dug up behind the goal.", "lawsuit_filed"),
    ("Nora Quist paroled.", "release_from_custody"),
    ("Quist gets 10 years.", "sentence"),
)


@pytest.mark.parametrize("text", EVERYDAY)
def test_everyday_senses_are_no_events(text):
    assert kinds(text) == set()


@pytest.mark.parametrize(("text", "kind"), SAME_WORDS)
def test_the_same_words_told_as_law_are(text, kind):
    assert kind in kinds(text)


def test_a_case_about_a_film_is_not_the_film_s_plot():
    quoted = fold('Nora Quist made "Tinder," a drama.')
    words = frozenset(TOKEN.findall(quoted))
    own = re.compile(r"[\"'] ?(tinder)[,.]? ?[\"']")
    assert frames(own.sub(r"\1", quoted), words) < frames(quoted, words)


def test_marks_are_counted_once_each():
    seen = fold("The umpire, the umpire and a 3-1 win in the second half: extra time, a recipe and a recipe.")
    words = frozenset(TOKEN.findall(seen))
    assert frames(seen, words) >= 4
    assert things(words) == 1


def test_each_cue_has_its_reason_in_words():
    assert all(len(Cue(name, 1).words.split()) > 2 for name in WEIGHTS)
    assert Cue("frames", 2).weight == 2 * WEIGHTS["frames"] < 0


def test_what_is_no_law_beside_it_makes_a_trigger_doubtful():
    assert in_earnest(1.0, 0)
    assert not in_earnest(1.0, 1)
    assert in_earnest(9.0, 2)
