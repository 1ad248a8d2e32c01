"""Each row of words that only seem to be a trigger holds its example; what it really tells is read instead."""

from datetime import date

import pytest

from casefile.case import Entity, Standing
from casefile.kinds import BY_NAME
from casefile.mentions import Passage, find
from casefile.seeming import ROWS
from casefile.sentences import fold, sentences

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


def test_a_caption_glued_to_the_lead_is_not_its_sentence():
    text = "Owner faces two years if convicted A judge has ordered Nora Quist to stand trial on Thursday.\nIt rained."
    cut = [text[each.start : each.end] for each in sentences(text)]
    assert cut[:2] == ["Owner faces two years if convicted", "A judge has ordered Nora Quist to stand trial on Thursday."]
    assert [each.number for each in sentences(text)][:2] == [0, 0], "both are the top of the text"
    assert "ruling" in kinds(text)


def test_a_capital_letter_is_no_new_sentence():
    text = "She took vitamin A tablets and lost a stake in The hague fund."
    assert len(sentences(text)) == 1


def test_a_year_belongs_to_its_noun_and_the_day_to_the_verb():
    (told,) = find(
        Passage(text="A judge on Thursday overturned the 2019 conviction of Nora Quist.", published=date(2024, 5, 10), entities=PEOPLE)
    )
    assert str(told.happened_on) == "2024-05-09"


def test_other_news_beside_it_does_not_hide_what_a_court_was_told():
    assert "trial_event" in kinds("Nora Quist, the ousted owner, on Thursday told the court that she slept.")


def test_a_few_words_prove_nothing_where_a_sentence_does():
    read = find(
        Passage(title="Quist convicted", text="Nora Quist was convicted on Thursday.", published=date(2024, 5, 10), entities=PEOPLE)
    )
    assert [each.quote for each in read] == ["Nora Quist was convicted on Thursday."]


def test_who_wants_clarification_corrects_nothing():
    text = "Nora Quist was convicted on Thursday. Her brother wants clarification of what the jury heard."
    assert not any(each.correction for each in find(Passage(text=text, published=date(2024, 5, 10), entities=PEOPLE)))
