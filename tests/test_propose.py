"""A case proposed from one article: people, roles, other names, terms."""

import time

import pytest

from casefile.case import EntityKind
from casefile.material import Article
from pipeline.propose import as_chosen, entity_from, propose, propose_from_docket, slug


def article(title: str, *paragraphs: str, byline: tuple[str, ...] = ()) -> Article:
    return Article(id="a", url="https://courier.example/a", title=title, text="\n".join(paragraphs), byline=byline, site="Courier")


MILL = article(
    "Owner of “Quist Mills” sentenced to two years over fire",
    "Nora Quist, the owner of the mill, was sentenced on Monday to two years in prison, a court in Haverton said.",
    "Judge Imelda Brandt spoke of a long chain of neglect. The fire killed the night watchman Tomas Ferrer.",
    "Special prosecutors Kari Lund and Jason Doyle had asked for four years. Quist pleaded guilty in March.",
    "The Harbor Safety Bureau (HSB) had warned Quist twice. The bureau's report was read in court by defense attorney Paul Okafor.",
    "Matthew Ferrer sued Quist and Eastgate Insurance LLC last year; the lawsuit is to be heard in May.",
    byline=("Grace Penhallow",),
)


def proposed() -> dict[str, tuple[str, EntityKind]]:
    return {each.entity.name: (each.entity.role, each.entity.kind) for each in propose(MILL).entities}


def test_people_come_with_what_the_article_calls_them():
    people = proposed()
    assert people["Nora Quist"] == ("owner, defendant", EntityKind.PERSON)
    assert people["Imelda Brandt"][0] == "judge"
    assert people["Kari Lund"][0] == people["Jason Doyle"][0] == "special prosecutor"
    assert people["Paul Okafor"][0] == "defense attorney"
    assert people["Tomas Ferrer"][0] == "night watchman, victim"
    assert people["Matthew Ferrer"][0] == "plaintiff"


def test_bodies_are_told_from_people_and_bring_their_acronyms():
    people = proposed()
    assert people["Harbor Safety Bureau"][1] is EntityKind.AGENCY
    assert people["Eastgate Insurance LLC"][1] is EntityKind.ORGANISATION
    bureau = next(each.entity for each in propose(MILL).entities if each.entity.name == "Harbor Safety Bureau")
    assert bureau.aliases == ("HSB",)


def test_the_one_who_is_named_most_comes_first_and_gives_the_case_its_name():
    proposal = propose(MILL)
    assert proposal.entities[0].entity.name == "Nora Quist"
    assert proposal.terms == ("Quist Mills",)
    assert proposal.name == "quist-mills"


def test_reporters_places_and_days_are_no_parties():
    text = article(
        "News", "Grace Penhallow in New Mexico. On Monday Grace Penhallow asked the court in Santa Fe.", byline=("Grace Penhallow",)
    )
    assert propose(text).entities == ()


def test_spellings_of_one_name_are_one_entity():
    text = article(
        "Armorer in court",
        "Hannah Gutierrez-Reed pleaded not guilty in court on Monday.",
        "Hannah Gutierrez was charged in January, prosecutors said. Hannah Gutierrez denies it.",
    )
    only = [each.entity for each in propose(text).entities]
    assert [(entity.name, entity.aliases) for entity in only] == [("Hannah Gutierrez-Reed", ("Hannah Gutierrez",))]


def test_a_docket_proposes_both_sides():
    proposal = propose_from_docket("Quist v. Eastgate Insurance LLC")
    assert [(each.entity.name, each.entity.role) for each in proposal.entities] == [
        ("Quist", "plaintiff"),
        ("Eastgate Insurance LLC", "defendant"),
    ]
    assert [each.entity.name for each in propose_from_docket("United States v. Quist").entities] == ["Quist"]


@pytest.mark.parametrize(
    ("typed", "name", "role"), [("Nora Quist", "Nora Quist", ""), (" Nora Quist (owner, defendant) ", "Nora Quist", "owner, defendant")]
)
def test_an_entity_as_people_write_it(typed, name, role):
    entity = entity_from(typed)
    assert (entity.name, entity.role) == (name, role)


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("", ["Nora Quist", "Ivo Brandt"]),
        ("2", ["Nora Quist"]),
        ("1, 2", []),
        ("2; Quist Mills, LLC (employer)", ["Nora Quist", "Quist Mills, LLC"]),
        ("-1; Ivo Brandt (foreman)", ["Ivo Brandt"]),
    ],
)
def test_a_person_has_the_last_word_on_a_proposal(answer, names):
    assert [entity.name for entity in as_chosen(answer, (entity_from("Nora Quist"), entity_from("Ivo Brandt")))] == names


def test_slugs_load():
    assert slug("The Fire at Øst-Mølle & Co., again and again") == "the-fire-at-ost"
    assert slug("!!!") == "case"


@pytest.mark.parametrize(
    "text", ["A " * 30_000, "Judge " * 10_000, "Aaron Abe, the " * 4_000, "“A" * 20_000, "x, who is " * 6_000, "A.B." * 15_000]
)
def test_hostile_text_is_read_in_bounded_time(text):
    start = time.process_time()
    propose(article("Nora Quist", text))
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    "lead",
    [
        "Prosecutors charged Dana Ferris, a Millport attorney, with forgery in the estate of Walter Hobb.",
        "Dana Ferris, a Millport attorney, was charged with forgery in the estate of Walter Hobb.",
        "A grand jury indicted the attorney Dana Ferris over the will of Walter Hobb.",
        "The heirs of Walter Hobb sued the attorney Dana Ferris over his will.",
        "Police arrested attorney Dana Ferris at her office. She handled the will of Walter Hobb.",
    ],
)
def test_an_attorney_who_is_charged_is_proposed_as_defendant_first(lead):
    roles = {each.entity.name: each.entity.role for each in propose(article("Forgery in Hobb estate", lead)).entities}
    assert roles["Dana Ferris"] == ("defendant, attorney" if "the attorney" in lead or "arrested attorney" in lead else "defendant")


@pytest.mark.parametrize(
    "lead",
    [
        "Nora Quist, represented by the attorney Dana Ferris, was charged with arson on Monday.",
        "Nora Quist was charged with arson, her attorney Dana Ferris said on Monday in court.",
        "Prosecutors charged Nora Quist with arson. She hired the attorney Dana Ferris for the trial.",
    ],
)
def test_an_attorney_beside_the_charged_stays_an_attorney(lead):
    roles = {each.entity.name: each.entity.role for each in propose(article("Attorney Dana Ferris in court", lead)).entities}
    assert "defendant" not in roles.get("Dana Ferris", "")
