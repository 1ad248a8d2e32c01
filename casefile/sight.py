"""A text as the reader has it before it: folded, names masked by the part they play, sentences with their own names and days."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache
from itertools import pairwise

from casefile.case import Entity, EntityKind
from casefile.clauses import Clause, Clauses
from casefile.dates import Day, find_days
from casefile.names import Name, NameReading
from casefile.parties import Seats
from casefile.sentences import Sentence, fold, sentences
from casefile.standing import VerbGroup
from casefile.triggers.grammar import Row
from casefile.who import Person

TOKEN = re.compile(r"[a-z]+|[A-Z]+")


@dataclass(frozen=True)
class Part:
    """Title or text, prepared. `seen` is folded, with every tracked name as a run of its part's letter."""

    text: str
    seen: str
    sentences: tuple[Sentence, ...]
    people: tuple[Person, ...]
    days: tuple[Day, ...]
    in_title: bool
    entities: tuple[Entity, ...] = ()
    """Those of the case, for what a description may fit."""

    @cached_property
    def bearers(self) -> Mapping[str, tuple[Entity, ...]]:
        """For each word of a role: who bears it. Made when first asked for."""
        found: dict[str, list[Entity]] = {}
        for entity in self.entities:
            for word in _role_words(entity.role):
                found.setdefault(word, []).append(entity)
        return {word: tuple(entities) for word, entities in found.items()}


@lru_cache(maxsize=4096)
def _role_words(role: str) -> frozenset[str]:
    return frozenset(fold(role).replace(",", " ").split())


@dataclass(frozen=True, slots=True, eq=False)
class Hit:
    """A trigger row found in a sentence; offsets in the sentence. `verb`: the word whose tense counts, `group` what stands around it."""

    row: Row
    start: int
    end: int
    verb: int
    verb_end: int
    clause: Clause
    group: VerbGroup

    @property
    def kind(self) -> str:
        return self.row.kind


@dataclass(slots=True)
class Sight:
    """One sentence under the eye, with what was found in it."""

    part: Part
    sentence: Sentence
    seen: str
    people: list[Person]
    days: list[Day]
    hits: list[Hit] = field(default_factory=list)
    beaten: dict[Hit, list[Hit]] = field(default_factory=dict)
    """For each trigger: those of its kind on the same words, which it beat and which may tell the thing where it does not."""
    strange: set[Hit] = field(default_factory=set)
    """Triggers that tell of somebody whom the case does not know; no other row tells them better."""
    _clauses: Clauses | None = None

    @property
    def clauses(self) -> Clauses:
        """Parsed when first asked for: most sentences hold no trigger."""
        if self._clauses is None:
            self._clauses = Clauses(self.seen)
        return self._clauses

    def named(self, person: Person) -> bool:
        """Whether somebody stands here by name, not by a description ("the port", "the armourer")."""
        words = self.part.text[self.sentence.start + person.start : self.sentence.start + person.end]
        return (words[4:] if words[:4].lower() == "the " else words)[:1].isupper()


_ONLY_LETTERS = bytes(code if bytes([code]).isalpha() else ord(" ") for code in range(256))


def tokens_of(seen: str) -> frozenset[str]:
    """The words of a folded text, tracked names as their letter."""
    plain = seen.encode("ascii", "replace").translate(_ONLY_LETTERS).decode()  # a third of the cost of TOKEN.findall
    words = set(plain.split())
    names = {word for word in words if not word.islower()}
    return frozenset(words - names).union(token if token.islower() else token[0] for name in names for token in TOKEN.findall(name))


def _masked(text: str, people: Sequence[Person]) -> str:
    """The folded text with each name written as a run of its part's letter."""
    pieces, done = [], 0
    folded = fold(text)
    for person in people:
        if person.start >= done:
            kept = _SITS.search(folded, person.start, person.end)
            end = kept.start() if kept else person.end
            pieces += [folded[done : person.start], person.part * (end - person.start)]
            done = end
    return "".join([*pieces, folded[done:]])


_SITS = re.compile(r" (?:inquiry|inquest|tribunal)$")
"""The last word of a name by which its bearer is a body that hears witnesses: it stays, for rows speak of it ("told the inquiry")."""


_OF_OFFICE = re.compile(
    r"(?:(?:then|later|instead|also|but|and|on [a-z]+day|in [a-z' -]{3,40}),? )?(he|she|it) "
    r"(?:then |also |later |has |had |instead |[a-z]+day )*"
    r"(?:order|sentenc|grant|den(?:y|ied)|refus|reject|rul(?:e|ed|ing)\b|thr[eo]w|dismiss|toss|set\b|bar(?:s|red)\b|sanction|declin|remand"
    r"|jail|fin(?:e|ed|es)\b|found|find|held|hold|allow|adjourn|impos|hand|gave|give|quash|str[iu][ck]k|uph[eo]ld|overrul|approv|disqualif"
    r"|recus|postpon|schedul|fix|declar|exclud|suppress|block|lift|froze|appoint|award|vacat|reduc|extend|revok|ban(?:s|ned)\b|charg"
    r"|indict|drop|withdr|let\b|sid(?:e|ed)\b|halt|stay(?:s|ed)\b)"
)
"""A sentence that opens with a pronoun and a verb of judges and prosecutors."""


def _with_officers(people: Sequence[Person], parted: Sequence[Sentence], folded: str, bodies: Set[str]) -> list[Person]:
    """The names of a text, with "she" for the judge or prosecutor with whom the sentence before begins, where she does what they do."""
    every = list(people)
    for before, sentence in pairwise(parted):
        found = _OF_OFFICE.match(folded, sentence.start, sentence.end)
        if found is None:
            continue
        first = bisect_left(every, before.start, key=_begins)
        lead = every[first] if first < len(every) else None
        if lead is None or lead.part not in "JHP" or lead.possessive or lead.start - before.start > OPENING:
            continue
        if (found[1] == "it") == (lead.entity in bodies):
            every.insert(bisect_left(every, found.start(1), key=_begins), Person(lead.entity, lead.part, *found.span(1)))
    return every


OPENING = 60
"""Characters of a sentence within which its subject is named."""


def _begins(person: Person) -> int:
    return person.start


_ELDER = re.compile(r",? (?:Sr|Snr|the elder)\b")
_SOME = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Oo]ther|[Ee]arlier|[Yy]ounger|[Tt]wo) $")
_OF_HIS_OWN = re.compile(r",? (?:who|was|has|had|is|of|from|in|and)\b|[,.;]")


def _another(person: Person, text: str) -> Person:
    """ "Dwayne Poe Sr." and "a Dwayne Poe who teaches in Duluth" are other men than a tracked Dwayne Poe: namesakes."""
    full = person.part in "VXJLP" and " " in text[person.start : person.end]
    if full and _OF_HIS_OWN.match(text, person.end) and _SOME.search(text, max(0, person.start - 10), person.start):
        return Person("", "N", person.start, person.end)
    if person.part != "X" or not _ELDER.match(text, person.end) or _ELDER.search(person.entity):
        return person
    return Person("", "N", person.start, person.end)


_BEFORE_APPOSED = re.compile(r",(?: \d+,)? (?:(?:the|an?|his|her|its) )?(?:[a-z-]+ ){0,3}")


def _is_apposed(before: Name, name: Name, text: str) -> bool:
    """Whether a description says who the name right before it is: "Vale, the former banker," is no other banker."""
    described = name.how in ("role", "pronoun_role") and name.entity != before.entity
    return described and not before.possessive and _BEFORE_APPOSED.fullmatch(text, before.end, name.start) is not None


def prepared(
    text: str, reading: NameReading, seats: Seats, published: date | None, entities: tuple[Entity, ...] = (), *, in_title: bool
) -> Part:
    """A title or text made ready. `seats`: the part of each entity; days are counted from `published`."""
    names = sorted(
        (name for name in (*reading.names, *reading.possible) if name.in_title == in_title and name.end <= len(text)),
        key=lambda name: (name.start, -name.end),
    )
    names = [name for place, name in enumerate(names) if not (place and _is_apposed(names[place - 1], name, text))]
    people = tuple(Person(name.entity, seats.at(name, text), name.start, name.end, name.possessive) for name in names)
    others = [
        Person("", "N", other.start, other.end) for other in reading.namesakes if other.in_title == in_title and other.end <= len(text)
    ]
    people = tuple(_another(person, text) for person in people)
    people = tuple(sorted((*people, *others), key=lambda person: (person.start, -person.end)))
    parted = sentences(text)
    bodies = {entity.name for entity in entities if entity.kind is not EntityKind.PERSON}
    people = tuple(_with_officers(people, parted, fold(text), bodies))
    return Part(text, _masked(text, people), parted, people, find_days(text, published), in_title, entities)


def sights(part: Part) -> list[Sight]:
    """The sentences of a part, each with its own names and days (offsets in the sentence)."""
    found = []
    person = day = 0
    for sentence in part.sentences:
        people, days = [], []
        while person < len(part.people) and part.people[person].start < sentence.end:
            if part.people[person].start >= sentence.start:
                each = part.people[person]
                people.append(replace(each, start=each.start - sentence.start, end=min(each.end, sentence.end) - sentence.start))
            person += 1
        while day < len(part.days) and part.days[day].start < sentence.end:
            if part.days[day].start >= sentence.start:
                days.append(part.days[day])
            day += 1
        seen = part.seen[sentence.start : sentence.end]
        found.append(Sight(part, sentence, seen, people, days))
    return found
