"""Grammar outweighs role: who is charged, sued or sentenced is the party, whatever else she is."""

from datetime import date

import pytest

from casefile.case import Entity, EntityKind
from casefile.mentions import Passage, find

DANA, HOBB, JUDGE = "Dana Ferris", "Walter Hobb", "Judge Lucia Castellano"
ROLES = (
    "millport attorney",
    "judge",
    "police officer",
    "state senator",
    "prosecutor",
    "defense lawyer",
    "victim",
    "investigator",
    "defendant",
    "",
)


def read(text, role="millport attorney", title=""):
    cast = (
        Entity(name=DANA, role=role, aliases=("Ferris",)),
        Entity(name=HOBB, aliases=("Hobb",)),
        Entity(name=JUDGE, role="judge", aliases=("Castellano",)),
        Entity(name="Sable Harbor Agency", kind=EntityKind.AGENCY, role="agency"),
    )
    found = find(Passage(title=title, text=text, published=date(2031, 5, 15), entities=cast))
    return [(each.kind, each.actors, each.target) for each in found]


def named(text):
    return {person for _, actors, target in read(text) for person in (*actors, *target)}


DONE_TO = [
    ("Prosecutors charged Dana Ferris, a Millport attorney, with forgery on Wednesday in the estate of Walter Hobb.", "charge_filed"),
    ("A grand jury indicted Dana Ferris on Wednesday over the will of Walter Hobb.", "indictment"),
    ("Dana Ferris was charged on Wednesday with forging the will of Walter Hobb.", "charge_filed"),
    ("Dana Ferris, who drew up the will of Walter Hobb, was indicted on Wednesday.", "indictment"),
    ("Police arrested Dana Ferris on Wednesday at the former house of Walter Hobb.", "arrest"),
    ("Dana Ferris was arrested on Wednesday after the death of Walter Hobb.", "arrest"),
    ("Dana Ferris was sentenced on Wednesday to four years for stealing from the estate of Walter Hobb.", "sentence"),
    ("A jury convicted Dana Ferris on Wednesday of robbing the estate of Walter Hobb.", "verdict"),
    ("Dana Ferris was convicted on Wednesday of forging the will of Walter Hobb.", "verdict"),
]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("text", "kind"), DONE_TO)
def test_whom_it_is_done_to_is_the_target(role, text, kind):
    found = {told: target for told, _, target in read(text, role)}
    assert found[kind][:1] == (DANA,)
    assert HOBB not in found[kind]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dana Ferris pleaded guilty on Wednesday to forging the will of Walter Hobb.", "plea"),
        ("Dana Ferris appealed her conviction in the Walter Hobb case on Wednesday.", "appeal_filed"),
        ("Dana Ferris, 52, pleaded not guilty on Wednesday to charges of robbing the estate of Walter Hobb.", "plea"),
    ],
)
def test_who_pleads_or_appeals_is_the_party(role, text, kind):
    found = {told: actors for told, actors, _ in read(text, role)}
    assert found[kind] == (DANA,)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    "title", ["Attorney Dana Ferris charged with forgery in Hobb estate", "Dana Ferris indicted for forging will of Walter Hobb"]
)
def test_headlines_leave_the_auxiliary_out(role, title):
    found = read("The case has drawn attention in Millport.", role, title)
    assert [target for _, _, target in found] == [(DANA,)]


@pytest.mark.parametrize("role", ["millport attorney", "judge", "police officer", "agency"])
def test_the_sued_is_the_target(role):
    found = read("Walter Hobb sued Dana Ferris on Wednesday over the will.", role)
    assert found == [("lawsuit_filed", (HOBB,), (DANA,))]


def test_an_attorney_is_charged_beside_her_client():
    (charge,) = read("Prosecutors charged Walter Hobb and his attorney, Dana Ferris, with fraud on Wednesday.")
    assert charge[2] == (HOBB, DANA)


def test_an_agency_can_be_charged():
    assert read("Prosecutors charged the Sable Harbor Agency on Wednesday with poisoning the bay.")[0][2] == ("Sable Harbor Agency",)


def test_a_judge_who_sentences_stays_the_actor():
    assert read("Judge Lucia Castellano sentenced Dana Ferris on Wednesday to four years in prison.") == [("sentence", (JUDGE,), (DANA,))]


def test_a_lawyer_who_acts_for_a_client_stays_a_lawyer():
    assert read("Walter Hobb was charged with theft on Wednesday, his lawyer Dana Ferris said.", "lawyer")[0][2] == (HOBB,)
    (plea,) = read("Walter Hobb pleaded not guilty on Wednesday, attorney Dana Ferris said.", "attorney")
    assert plea[1] == (HOBB,)


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors charged Rolf Steiner with forgery on Wednesday in the estate of Walter Hobb.",
        "Rolf Steiner was charged with forgery on Wednesday in the estate of Walter Hobb.",
        "Rolf Steiner pleaded guilty on Wednesday to forging the will of Walter Hobb.",
        "Police arrested Rolf Steiner on Wednesday at the former house of Walter Hobb.",
    ],
)
def test_nobody_followed_takes_the_place_of_a_named_stranger(text):
    assert HOBB not in named(text)


def test_a_pronoun_means_whom_the_sentence_before_is_about():
    text = (
        "Prosecutors charged Dana Ferris, a Millport attorney, with forgery on Wednesday in the estate of Walter Hobb. "
        "She appeared before Judge Castellano on Thursday. She pleaded not guilty."
    )
    assert {(kind, *actors, *target) for kind, actors, target in read(text)} >= {("charge_filed", DANA), ("plea", DANA)}
    assert HOBB not in named(text)


def test_a_pronoun_means_nobody_of_the_other_sex():
    text = "Mr. Hobb left his house to the town. Walter Hobb died in his sleep. She was arrested on Wednesday."
    assert HOBB not in named(text)
