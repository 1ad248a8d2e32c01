"""Names that are parties, and names that only tell another noun apart."""

import pytest

from casefile.phrases import modifies


def stands_beside(text, verb):
    """`X+` marks the name, as in masked text; `verb` is a word of the sentence."""
    start = text.index("X")
    return modifies(text, start, start + len(text[start:].split(" ")[0].rstrip(".,'s-")), verb=text.index(verb))


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("XXXXX executives were arrested on monday.", "arrested"),
        ("XXXXX chief operating officer was charged.", "charged"),
        ("XXXXX's former treasurer was jailed.", "jailed"),
        ("a former treasurer at XXXXX was jailed.", "jailed"),
        ("banks settled a claim brought by investors in XXXXX.", "settled"),
        ("a lawyer was charged in the collapse of the energy trader XXXXX.", "charged"),
        ("police arrested the head of a water firm formerly owned by bankrupt trader XXXXX.", "arrested"),
    ],
)
def test_a_name_beside_other_people_or_affairs_is_no_party(text, verb):
    assert stands_beside(text, verb)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("XXXXX was arrested on monday.", "arrested"),
        ("XXXXX's lawyers filed a motion.", "filed"),
        ("XXXXX's trial starts on monday.", "starts"),
        ("a judge granted XXXXX's appeal.", "granted"),
        ("the charges against XXXXX were dropped.", "dropped"),
        ("the trial of XXXXX began.", "began"),
        ("investors decided to sue XXXXX.", "sue"),
    ],
)
def test_a_name_at_its_verb_or_beside_its_own_case_is_a_party(text, verb):
    assert not stands_beside(text, verb)
