"""Whom an article names elsewhere for what its lead tells; nobody where two could be meant."""

from datetime import date

import pytest

from casefile.case import Case, Entity, EntityKind, Mention, Standing
from casefile.mentions import Passage, find
from casefile.roles import follow

ENTITIES = (
    Entity(name="Nora Quist", role="mill owner, defendant"),
    Entity(name="Ivo Brandt", role="foreman, defendant"),
    Entity(name="Mila Oster", role="weaver, plaintiff"),
    Entity(name="Runa Vik", role="ferry captain, victim"),
    Entity(name="Ada Lund", kind=EntityKind.PERSON, role="judge"),
    Entity(name="Per Holm", role="judge"),
    Entity(name="Harbor Mills", kind=EntityKind.ORGANISATION, role="company, defendant"),
)


def read(text: str, *, terms: tuple[str, ...] = (), title: str = "") -> list[Mention]:
    """The news of a text published on Friday, completed."""
    followed = follow(Case(name="mill", title="Mill", entities=ENTITIES, terms=terms))
    passage = Passage(title=title, text=text, published=date(2024, 5, 10), entities=ENTITIES, eponyms=followed.eponyms)
    return [each for each in find(passage) if each.standing is Standing.NEWS]


def who(mention: Mention) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return mention.actors, mention.target


@pytest.mark.parametrize(
    ("text", "kind", "actors", "target"),
    [
        (
            "The widow of a weaver who died in the great fire at the old mill by the harbor sued Nora Quist on Thursday. "
            "Mila Oster, 50, wants a million.",
            "lawsuit_filed",
            ("Mila Oster",),
            ("Nora Quist",),
        ),
        ("A key figure in the fire was sentenced on Thursday to six years. Nora Quist, 60, wept.", "sentence", (), ("Nora Quist",)),
        (
            "A former accountant pleaded guilty on Thursday. Nora Quist and Ivo Brandt had run it together.",
            "plea",
            ("Nora Quist", "Ivo Brandt"),
            (),
        ),
        (
            "A judge on Thursday sentenced Nora Quist to two years. Judge Ada Lund called it mild.",
            "sentence",
            ("Ada Lund",),
            ("Nora Quist",),
        ),
        (
            "Mila Oster sued Nora Quist on Thursday. The complaint also names Ivo Brandt, who ran the looms for Per Holm's mother.",
            "lawsuit_filed",
            ("Mila Oster",),
            ("Nora Quist", "Ivo Brandt"),
        ),
        (
            "Mila Oster has filed a lawsuit in Oslo. In the papers she named Nora Quist and Ivo Brandt, who is ill, as defendants.",
            "lawsuit_filed",
            ("Mila Oster",),
            ("Nora Quist", "Ivo Brandt"),
        ),
        (
            "Nora Quist's countersuit was filed on Thursday and is a response to a lawsuit that Mila Oster filed in March.",
            "countersuit_filed",
            ("Nora Quist",),
            ("Mila Oster",),
        ),
        (
            "Nora Quist was jailed for two years on Thursday. Passing sentence, Judge Ada Lund called it mild.",
            "sentence",
            ("Ada Lund",),
            ("Nora Quist",),
        ),
        (
            "Nora Quist and Ivo Brandt were brought up from the cells. Both pleaded not guilty on Thursday.",
            "plea",
            ("Nora Quist", "Ivo Brandt"),
            (),
        ),
        (
            "Mila Oster and Harbor Mills have been at odds since the fire. On Thursday both sides settled the suit.",
            "settlement",
            ("Mila Oster", "Harbor Mills"),
            (),
        ),
        (
            "Mila Oster went to court on Thursday. The suit, filed in Oslo, accuses Nora Quist of neglect.",
            "lawsuit_filed",
            ("Mila Oster",),
            ("Nora Quist",),
        ),
        ("Mila Oster sued in March. Nora Quist filed a counterclaim on Thursday.", "countersuit_filed", ("Nora Quist",), ("Mila Oster",)),
    ],
)
def test_the_article_names_them_elsewhere(text: str, kind: str, actors: tuple[str, ...], target: tuple[str, ...]):
    assert (set(actors), set(target)) in [tuple(map(set, who(each))) for each in read(text) if each.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "nobody"),
    [
        ("A key figure in the fire was sentenced on Thursday to six years. Ferry captain Runa Vik was in court.", "sentence", "Runa Vik"),
        (
            "A key figure was sentenced on Thursday to six years. It rained. The harbor was empty. Nora Quist wept.",
            "sentence",
            "Nora Quist",
        ),
        ("A key figure was sentenced on Thursday to six years. Nora Quist's house stood empty.", "sentence", "Nora Quist"),
        ("A judge on Thursday sentenced Nora Quist to two years. Judges Ada Lund and Per Holm had heard her.", "sentence", "Ada Lund"),
        (
            "Mila Oster sued Nora Quist on Thursday. The complaint names no sum after Ivo Brandt refused to talk.",
            "lawsuit_filed",
            "Ivo Brandt",
        ),
        ("Nora Quist, Ivo Brandt and Mila Oster came by car. Both pleaded not guilty on Thursday.", "plea", "Mila Oster"),
        ("Nora Quist was jailed for two years on Thursday. Judges Ada Lund and Per Holm said nothing.", "sentence", "Ada Lund"),
        ("A foreman was charged with arson on Thursday. The house of Nora Quist stood empty.", "charge_filed", "Nora Quist"),
        ("Nora Quist was jailed for two years on Thursday. Her brother works for Judge Ada Lund.", "sentence", "Ada Lund"),
        ("Mila Oster and Ivo Brandt watched. Nora Quist filed a counterclaim on Thursday.", "countersuit_filed", "Ivo Brandt"),
    ],
)
def test_nobody_is_filled_in_where_two_could_be_meant(text: str, kind: str, nobody: str):
    told = [each for each in read(text) if each.kind == kind]
    assert told
    assert all(nobody not in each.people for each in told)


def test_a_company_after_which_the_case_is_called_is_never_filled_in():
    text = "A key figure was sentenced on Thursday to six years. Harbor Mills had no comment."
    (told,) = (each for each in read(text, terms=("Harbor Mills",)) if each.kind == "sentence")
    assert told.people == ()


def test_a_headline_that_names_nobody_tells_of_the_one_its_text_begins_with():
    (told,) = (
        each
        for each in read("The man accused of setting the fire is Ivo Brandt. It rained.", title="Mill hand charged with arson")
        if each.kind == "charge_filed"
    )
    assert told.target == ("Ivo Brandt",)
