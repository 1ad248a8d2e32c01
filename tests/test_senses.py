"""Words of a court in other company, and events of other people: nothing that the case should be told."""

from datetime import date

import pytest

from casefile.case import Entity, EntityKind
from casefile.kinds import BY_NAME
from casefile.mentions import Passage, find

CAST = (
    Entity(name="Ottoline Brackwater", role="defendant, swimming coach"),
    Entity(name="Fennimore Glass", kind=EntityKind.ORGANISATION, role="glassmaker, plaintiff", aliases=("Fennimore",)),
    Entity(name="Judge Alaric Poole", role="judge"),
    Entity(name="Tidewater Safety Board", kind=EntityKind.AGENCY, role="regulator"),
)


def news(text, title=""):
    told = find(Passage(title=title, text=text, published=date(2031, 5, 15), entities=CAST))
    return [mention.kind for mention in told if mention.standing == "news" and BY_NAME[mention.kind].family != "quiet"]


@pytest.mark.parametrize(
    "text",
    [
        "Brackwater charged clear of the field on Wednesday.",
        "Fennimore charges $40 for a tour of its kiln.",
        "Brackwater appealed for calm on Wednesday.",
        "Brackwater was charged with rebuilding the relay squad.",
        "The critics' verdict on Fennimore's new vase was kind.",
        "Fennimore has settled into its new works by the river.",
        "Brackwater settled for bronze on Wednesday.",
        "Brackwater was sentenced to a summer of washing towels.",
        "Fennimore was cited for best design on Wednesday.",
        "Fennimore began a trial of a new furnace on Wednesday.",
        "Brackwater was released from her contract with the club on Wednesday.",
        'Brackwater, author of "Arrested at Dawn", read from it on Wednesday.',
        "In the drama a coach pleads guilty to drowning a rival.",
    ],
)
def test_another_sense_is_no_news(text):
    assert news(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A pastry cook from Dunmere was sentenced to two years in prison on Wednesday.",
        "Judge Alaric Poole sentenced Quentin Marlow to two years in prison on Wednesday.",
        "The Tidewater Safety Board fined Coldharbour Tiles $2 million on Wednesday.",
        "Brackwater's brother was arrested on Wednesday.",
        "A teacher named Brackwater was convicted of theft on Wednesday.",
    ],
)
def test_what_befell_a_stranger_is_no_news(text):
    assert news(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Brackwater was charged with fraud on Wednesday.", "charge_filed"),
        ("Brackwater appealed to the supreme court on Wednesday.", "appeal_filed"),
        ("Brackwater settled the suit for $3 million on Wednesday.", "settlement"),
        ("Brackwater was sentenced to six months in jail on Wednesday.", "sentence"),
        ("Brackwater was released from jail on Wednesday.", "release_from_custody"),
        ("A swimming coach was arrested on Wednesday.", "arrest"),
        ("A glass firm has been fined £90,000. Fennimore Glass had let its kiln overheat.", "fine_or_citation"),
    ],
)
def test_the_courts_sense_stays_news(text, kind):
    assert news(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Fennimore launched an appeal for volunteers on Wednesday.",
        "Brackwater's parrot was found guilty of swearing on Wednesday.",
        "Brackwater's brother-in-law was jailed for drug dealing on Wednesday.",
        "Another swimming coach, Piers Lovelock, was indicted on Wednesday.",
        "The appeals court upheld the conviction of a Dunmere banker on Wednesday.",
        "The Tidewater Safety Board has opened an inquiry into Coldharbour Tiles, the board said.",
    ],
)
def test_what_is_somebody_elses_is_no_news(text):
    assert news(text) == []


def test_a_term_pronounced_is_news():
    assert news("Brackwater will spend six years in prison, a judge ruled on Wednesday.")[0] == "sentence"
