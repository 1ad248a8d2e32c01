"""Whom "she" can mean: the people of a text by what it says of their sex, and the names of a sentence by how prominent they stand in it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from casefile.case import Entity, EntityKind
from casefile.who import Person

_SHE = re.compile(r"\b(?:she|her|hers|herself)\b")
_HE = re.compile(r"\b(?:he|him|his|himself)\b")
_SUBJECT = re.compile(r"\b(he|she)\b")
_TITLE = re.compile(r"\b(?:(mrs|ms|miss|lady|madam)|(mr|sir|lord))\.? $")
_OBLIQUE = re.compile(
    r"\b(?:of|in|with|by|for|from|against|to|over|about|before|after|at|on|under) (?:(?:the|a|an|his|her|[a-z.-]{2,20}) ){0,3}$"
)


def sexes(told: Iterable[tuple[str, Sequence[Person]]], entities: Iterable[Entity] = ()) -> dict[str, str]:
    """ "f" or "m" for each entity of whose sex a text or its role speaks: by title ("Ms."), by pronouns in a sentence that names nobody
    else, by what it is ("widow"); "n" for bodies.

    `told`: folded sentences, each with its names.
    """
    known = {entity.name: sex for entity in entities if (sex := _sex_by_role(entity))}
    votes: dict[str, Counter[str]] = {}
    for sentence, people in told:
        for person in people:
            title = _TITLE.search(sentence, max(0, person.start - 12), person.start)
            if title:
                votes.setdefault(person.entity, Counter())["f" if title[1] else "m"] += 3
        if len({person.entity for person in people}) == 1:
            she, he = _SHE.search(sentence, people[0].end), _HE.search(sentence, people[0].end)
            if (she is None) != (he is None):
                votes.setdefault(people[0].entity, Counter())["f" if she else "m"] += 1
    return known | {entity: sex for entity, counted in votes.items() if known.get(entity) != "n" and (sex := _clear(counted))}


_WOMAN = re.compile(
    r"\b(?:actress|widow|wife|mother|daughter|sister|girlfriend|niece|aunt|grandmother|heiress|duchess|nun|lady|mrs|ms|miss|dame"
    r"|[a-z]*woman|ex-wife|hostess|waitress|stepmother|midwife)\b"
)
_MAN = re.compile(
    r"\b(?:widower|husband|father|son|brother|boyfriend|nephew|uncle|grandfather|duke|priest|monk|lord|mr|sir"
    r"|[a-z]*(?<!wo)man|ex-husband|waiter|stepfather|imam|rabbi|bishop)\b"
)


def _sex_by_role(entity: Entity) -> str:
    """What kind and role say of an entity's sex; kin of somebody else in it ("mother of the victim") is the entity's own."""
    if entity.kind is not EntityKind.PERSON:
        return "n"
    words = f"{entity.role} {entity.name.split()[0]}".casefold()
    woman, man = _WOMAN.search(words), _MAN.search(words)
    return "" if bool(woman) == bool(man) else "f" if woman else "m"


def _clear(counted: Counter[str]) -> str:
    return "f" if counted["f"] > counted["m"] else "m" if counted["m"] > counted["f"] else ""


def by_prominence(sentence: str, people: Sequence[Person]) -> list[Person]:
    """The names of a sentence, first whom a pronoun of the next would mean: last first, those behind "of", "with" … after all others."""
    beside = [person for person in people if person.possessive or _OBLIQUE.search(sentence, max(0, person.start - 60), person.start)]
    return [*(person for person in reversed(people) if person not in beside), *reversed(beside)]


def meant_by(words: str, before: Sequence[Person], sex_of: Mapping[str, str]) -> Sequence[Person]:
    """Those of earlier sentences whom the "he" or "she" among a clause's words can mean; all of them where there is no such pronoun."""
    pronoun = _SUBJECT.search(words)
    if pronoun is None:
        return before
    sex = "f" if pronoun[1] == "she" else "m"
    return [person for person in before if sex_of.get(person.entity, sex) == sex]
