"""The net under the reader catches openings that sound like news, and only where nothing was read."""

import pytest

from casefile.case import Case, Entity, EntityKind, Finding, Mention, Standing
from casefile.material import Article
from casefile.names import NameBook
from casefile.net import caught_in_net
from casefile.roles import follow

MILL = follow(Case(name="mill", title="", terms=("Quarry Mill",), entities=(Entity(name="Nora Feldt", role="defendant"),)))
BOOK = NameBook.build(MILL.case.entities)


def caught(text, findings=()):
    article = Article(id="a", url="https://x.example/a", title="", text=text)
    return caught_in_net(MILL, article, BOOK.find(text), findings)


@pytest.mark.parametrize(
    "text",
    [
        "Detectives on Tuesday took samples from the garden of Nora Feldt. The mill burnt last year.",
        "The town is quiet. A jury has now been shown the boots of Nora Feldt.",
    ],
)
def test_sounds_like_news(text):
    line = caught(text)
    assert line is not None
    assert "Nora Feldt" in line.quote
    assert line.listed


@pytest.mark.parametrize(
    "text",
    [
        "Nora Feldt was born in Linden, where the court stands.",
        "Detectives took samples on Tuesday, and nobody knows why.",
        "Nora Feldt gave a party on Tuesday for her neighbours.",
        "The town is old. " * 40 + "Detectives on Tuesday questioned Nora Feldt.",
    ],
    ids=["no fresh day", "no party", "nothing legal", "far down"],
)
def test_does_not(text):
    assert caught(text) is None


def test_nothing_is_caught_where_news_was_read():
    read = Finding(mention=Mention(kind="arrest", standing=Standing.NEWS), novelty=None)
    assert caught("Detectives on Tuesday took samples from Nora Feldt.", [read]) is None


def test_a_company_after_which_the_case_is_called_does_not_fill_the_net():
    entities = (Entity(name="Quarry Mill", kind=EntityKind.ORGANISATION, role="company"), *MILL.case.entities)
    named = follow(Case(name="mill", title="", terms=("Quarry Mill",), entities=entities))
    names = NameBook.build(entities)
    for whom, told in (("Quarry Mill", False), ("Nora Feldt", True)):
        text = f"Detectives on Tuesday took samples from {whom}."
        article = Article(id="a", url="https://x.example/a", title="", text=text)
        assert (caught_in_net(named, article, names.find(text), ()) is not None) is told


def test_a_hostile_text_costs_nothing():
    assert caught("Nora Feldt " + "a.b" * 50_000) is None


def test_what_a_court_is_to_hear_sounds_like_news():
    assert caught("The supreme court is to hear an appeal by Nora Feldt.") is not None
    assert caught("Nora Feldt has won fresh hope of freedom from the court.") is not None
