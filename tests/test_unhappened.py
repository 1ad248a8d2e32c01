"""What is demanded, wanted, denied by the next sentence, ruled upon or somebody else's is not told as news."""

from datetime import date

import pytest

from casefile.case import Entity, EntityKind
from casefile.mentions import Passage, find

CAST = (
    Entity(name="Nora Quist", role="defendant, former manager"),
    Entity(name="Brackwater Mills", kind=EntityKind.ORGANISATION, role="defendant, manufacturer"),
    Entity(name="Judge Ada Lund", role="judge", aliases=("Lund",)),
    Entity(name="Tidewater Board", kind=EntityKind.AGENCY, role="regulator"),
)


def told(text: str) -> set[str]:
    read = find(Passage(text=text, published=date(2024, 5, 10), entities=CAST))
    return {f"{each.kind} {each.standing.value} {each.happened_on or ''}".strip() for each in read}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Tenants demanded that Brackwater Mills hand over the video of the fire.", "evidence_release expected"),
        ("Nora Quist risks being held in contempt.", "ruling expected"),
        ("Nora Quist called pure fiction a story that she had been arrested.", "arrest denied"),
        ("A person close to the talks says Brackwater Mills has settled with Nora Quist.", "settlement alleged"),
        ("An earlier report wrongly stated that Nora Quist was acquitted. She was not.", "verdict denied"),
        ("Lund turned down a plea from Brackwater Mills for more time.", "ruling news"),
        ("Nora Quist, arrested on March 11, was freed on bail on Thursday.", "release_from_custody news 2024-05-09"),
        ("Convicted of fraud, Nora Quist left by a side door on Thursday.", "verdict news 2024-05-09"),
    ],
)
def test_it_stands_as_it_is_told(text: str, what: str):
    assert what in told(text)


def test_a_report_that_the_next_sentence_denies_is_denied_only():
    text = "The Harbour Gazette reported on Thursday that Nora Quist had been sued. That is not true, her lawyer said."
    assert told(text) == {"lawsuit_filed denied"}


@pytest.mark.parametrize(
    "text",
    [
        "Lund gave a boat thief three years on Thursday.",
        "Lund rejected a weightlifter's plea for more time on Thursday.",
        "Had she kept the ledger, Nora Quist would not have been charged.",
    ],
)
def test_no_event_of_the_case(text: str):
    assert not {each for each in told(text) if each.split()[1] == "news"} - {"statement news"}


def test_what_a_court_decides_on_is_no_event_beside_its_decision():
    assert told("Lund refused on Thursday to move the trial of Nora Quist.") == {"ruling news 2024-05-09"}
