"""The net under the reader catches openings that sound like news, and only where nothing was read."""

import pytest

from casefile.case import Case, Entity, EntityKind, Finding, Mention, Novelty, Standing
from casefile.material import Article
from casefile.names import NameBook
from casefile.net import caught_in_net
from casefile.roles import follow

MILL = follow(Case(name="mill", title="", terms=("Quarry Mill",), entities=(Entity(name="Nora Feldt", role="defendant"),)))
BOOK = NameBook.build(MILL.case.entities)


def caught(text, findings=(), title=""):
    article = Article(id="a", url="https://x.example/a", title=title, text=text)
    return caught_in_net(MILL, article, BOOK.read(text, title).names, findings)


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


def test_a_headline_or_lead_of_law_beside_something_fresh():
    assert caught("The mill burnt on Tuesday.", title="Nora Feldt and the court").quote == "Nora Feldt and the court"
    assert caught("Nora Feldt knows the cells of the old prison well. It closed on Tuesday.").quote.startswith("Nora Feldt knows")
    assert caught("The mill burnt in 1904.", title="Nora Feldt and the court") is None


def test_what_was_read_as_news_and_opened_nothing_is_listed_with_its_reason():
    mention = Mention(kind="arrest", standing=Standing.NEWS, quote="She was taken away.")
    line = caught("Nora Feldt bakes.", [Finding(mention=mention, novelty=None, reason="not opened: nobody of the case is concerned")])
    assert (line.kind, line.quote, line.reason) == ("arrest", "She was taken away.", "not opened: nobody of the case is concerned")


def test_nothing_is_caught_where_news_was_weighed():
    read = Finding(mention=Mention(kind="arrest", standing=Standing.NEWS), novelty=Novelty.KNOWN)
    assert caught("Detectives on Tuesday took samples from Nora Feldt.", [read]) is None
    quiet = Finding(mention=Mention(kind="statement", standing=Standing.NEWS), novelty=Novelty.NEW)
    assert caught("Detectives on Tuesday took samples from Nora Feldt.", [quiet]) is not None


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
