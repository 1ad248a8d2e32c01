"""A company that is both the case's name and its party: when does a sentence speak of the case?"""

import pytest

from casefile.case import Case, Entity, EntityKind
from casefile.eponym import speaks_of_the_case
from casefile.roles import follow

NORDLUX = Case(
    name="nordlux",
    title="The Nordlux collapse",
    terms=("Nordlux",),
    entities=(
        Entity(name="Nordlux", kind=EntityKind.ORGANISATION, aliases=("Nordlux AG",)),
        Entity(name="Mira Solberg", role="chief executive, defendant"),
    ),
)


def test_who_lends_the_case_its_name():
    assert follow(NORDLUX).eponyms == {"Nordlux"}


@pytest.mark.parametrize(
    "quote",
    [
        "Nordlux was fined two million on Friday.",
        "Pensioners sued the bankrupt lender Nordlux in Oslo.",
        "Two more arrests were made in the Nordlux affair.",
        "Nordlux and Mira Solberg settled with the regulator.",
        "The biggest failure since Nordlux, said the judge who fined Nordlux.",
    ],
)
def test_the_case_is_meant(quote):
    assert speaks_of_the_case(follow(NORDLUX), quote)


@pytest.mark.parametrize(
    "quote",
    [
        "Halden Bank filed for bankruptcy, the biggest failure since Nordlux.",
        "A report warns of a Nordlux-style collapse.",
        "Shares fell like those of Halden, overtaking Nordlux as the worst of the year.",
        "Parliament passed the bill in the wake of the Nordlux scandal.",
        "Shareholders ask for reform after the scandals at Nordlux and Halden.",
        "The chairman of Vann, formerly owned by bankrupt lender Nordlux, was arrested.",
        "It filed a lawsuit against the telecoms company.",
    ],
)
def test_it_is_only_a_comparison(quote):
    assert not speaks_of_the_case(follow(NORDLUX), quote)


@pytest.mark.parametrize(("kind", "means"), [("investigation_opened", True), ("subpoena", False), ("", True)])
def test_a_company_inquired_into_is_concerned_by_the_inquiry_only(kind, means):
    quote = "He was asked to give evidence to the inquiry into the collapse of the lender Nordlux."
    assert speaks_of_the_case(follow(NORDLUX), quote, kind) is means


def test_what_is_likened_to_the_company_is_another_matter():
    assert not speaks_of_the_case(follow(NORDLUX), "The shop was equated with the disgraced lender Nordlux, a court heard.")
