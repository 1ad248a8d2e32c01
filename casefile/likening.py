"""A sentence that no trigger row knows, read by its likeness to labelled ones: where its verb is, and whom it concerns."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from casefile.cast import DEEDS
from casefile.learnt import Likeness, learnt
from casefile.sight import Hit, Sight
from casefile.standing import verb_group
from casefile.triggers.grammar import Row
from casefile.who import People, Person

LEARNT = "learnt"
"""The source of a row that nobody wrote."""
ENOUGH = 0.60
"""How sure a likeness must be: of the held-out sentences that reach it, and that no row knows, three in four are told right."""

_VERB = re.compile(
    r"\b(?:(?:has|have|had|was|were|is|are|been|being|be|will|would|could|may|might|must|should|to|not|never|no longer) )+"
    r"(?P<behind>(?!(?:been|be|being|them|him|her|his|their|its|it|the|an?|no|this|that|in|on|at|by|for|of)\b)[a-z]+)"
    r"|\b(?P<past>[a-z]{2,}ed|took|brought|threw|gave|held|found|paid|won|lost|struck|went|sent|stood|began|sought|told|made|laid|led|got|met"
    r"|left|kept|heard|chose|withdrew|fell|ran|sat|spoke|rose|broke|put|let|set|cut|quit|hit|wrote|drew|saw|came|became|swore)\b"
)


def hit_like(sight: Sight) -> Hit | None:
    """What a sentence without triggers tells, None where it is not like enough to any that tells something."""
    like = learnt().likeness(sight.seen)
    return None if like is None or like.sure < ENOUGH else _hit(sight, like)


def _hit(sight: Sight, like: Likeness) -> Hit:
    """The trigger a likeness amounts to. Its verb is the one that speaks most for the kind, in the clause of the
    strongest word."""
    strongest = like.strongest
    clause = sight.clauses.at(strongest.start)
    places = [
        found.span("behind") if found["behind"] else found.span("past")
        for found in _VERB.finditer(sight.seen, clause.start, clause.end)
        if clause.holds(found.start())
    ]
    start, end = max(places, key=lambda span: (like.weight(*span), -span[0]), default=(strongest.start, strongest.end))
    group = verb_group(sight.seen, start, sight.seen[start:end], clause.start)
    return Hit(_row(like.kind, passive=group.passive), start, end, start, end, clause, group)


@lru_cache(maxsize=64)
def _row(kind: str, *, passive: bool) -> Row:
    return Row(
        kind, "verb" if passive else "does", weak=True, stance="", source=LEARNT, example="", regex=re.compile(""), needs=(), starts=None
    )


def is_learnt(hit: Hit) -> bool:
    """Whether a hit was found by likeness, not by a row."""
    return hit.row.source == LEARNT


_PRONOUN = re.compile(r"\b(?:he|she|they|him|her|them|his|their|it|its)\b")


_BESIDE = re.compile(r"\b(?:before|after|since|during|unlike|linked to|used (?:in|at|before)|ahead of) $")
"""Before a name that only dates or places what is told: "linked to flares used before Vale's voyage"."""


def people_like(sight: Sight, hit: Hit, before: Sequence[Person]) -> People:
    """Who is concerned, by part and order alone: the word that a likeness rests on has no grammar that could be trusted."""
    deed = DEEDS[hit.kind]
    parties = [person for person in sight.people if person.part in "XV" and not _BESIDE.search(sight.seen, 0, person.start)]
    if not parties and _PRONOUN.search(sight.seen):
        parties = [person for person in before if person.part in "XV"][:1]
    officers = [person for person in sight.people if person.part in "JHPA" and person.part in deed.actors]
    if deed.party == "target":
        return People(_names(officers[:1]), _names(person for person in parties[:1] if person.part in deed.targets))
    if deed.party == "actor":
        return People(_names(parties if hit.kind == "settlement" else parties[:1]))
    actors = parties[:1] or officers[:1]
    return People(_names(actors), _names(person for person in parties[1:] if person.entity != parties[0].entity))


def _names(people: Iterable[Person]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person.entity for person in people))
