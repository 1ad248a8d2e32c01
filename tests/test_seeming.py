"""Each row of words that only seem to be a trigger holds its example; what it really tells is read instead."""

from datetime import date

import pytest

from casefile.case import Entity, Standing
from casefile.kinds import BY_NAME
from casefile.mentions import Passage, find
from casefile.seeming import ROWS
from casefile.sentences import fold

PEOPLE = (Entity(name="Nora Quist", role="owner, defendant"), Entity(name="Ada Lund", role="judge"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example)
def test_each_row_holds_its_example(row):
    assert row.words.search(fold(row.example).replace("dane", "DDDD"))
    assert row.kind in BY_NAME
    assert row.really in ("", *BY_NAME)


def kinds(text: str) -> set[str]:
    read = find(Passage(text=text, published=date(2024, 5, 10), entities=PEOPLE))
    return {each.kind for each in read if each.standing is Standing.NEWS}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nora Quist agreed a last-minute plea deal on Thursday.", "plea"),
        ("Prosecutors ended their case against Nora Quist on Thursday by saying that she lied.", "trial_event"),
        ("The jury in the trial of Nora Quist began its deliberations on Thursday.", "trial_event"),
        ("Nora Quist agreed on Thursday to pay a million to settle claims brought against her by weavers.", "settlement"),
    ],
)
def test_the_kind_is_what_it_really_is(text: str, kind: str):
    assert kinds(text) == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Nora Quist vowed on Thursday to fight the fraud charges levelled against her.",
        "Nora Quist won fresh hope of early release on Thursday.",
        "Police were sent to the holiday home of Nora Quist on Thursday.",
        "Nora Quist surrendered nearly $50m in pay on Thursday.",
        "Nora Quist on Thursday dropped claims that she was ill.",
    ],
)
def test_nothing_is_read_where_nothing_happened(text: str):
    assert not kinds(text) - {"non_legal", "statement"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nora Quist surrendered to police on Thursday.", "arrest"),
        ("Nora Quist was released from jail on Thursday.", "release_from_custody"),
        ("Prosecutors on Thursday dropped their case against Nora Quist.", "charge_dropped"),
        ("A judge on Thursday dismissed the lawsuit against Nora Quist.", "dismissal"),
    ],
)
def test_what_the_words_do_say_is_still_read(text: str, kind: str):
    assert kind in kinds(text)
