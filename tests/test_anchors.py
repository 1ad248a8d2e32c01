"""Whole articles: words that everyday life has too need the law near them."""

from datetime import date

import pytest

from casefile.case import Entity, EntityKind
from casefile.mentions import Passage, find

CAST = (
    Entity(name="Nora Velt", role="striker"),
    Entity(name="Harlow Mills", kind=EntityKind.ORGANISATION, role="sponsor"),
)
EVERYDAY = " ".join(
    f"The {place} was full on {day} and the band played until the rain came."
    for place, day in zip("square hall park pier".split(), "ABCD", strict=True)
)
LAWFUL = EVERYDAY.replace("the band played", "her lawyers waited outside the court")


@pytest.mark.parametrize(
    ("kind", "lead"),
    [
        ("settlement", "Nora Velt and Harlow Mills have agreed terms."),
        ("release_from_custody", "Nora Velt was released on Monday."),
        ("settlement", "Nora Velt and Harlow Mills made peace on Monday."),
    ],
)
def test_a_whole_article_without_a_word_of_law_tells_nothing_of_it(kind: str, lead: str) -> None:
    def kinds(text: str) -> set[str]:
        return {mention.kind for mention in find(Passage(text=text, published=date(2024, 5, 8), entities=CAST))}

    assert kind in kinds(lead), "alone it may"
    assert kind not in kinds(f"{lead} {EVERYDAY}")
    assert kind in kinds(f"{lead} {LAWFUL}")
