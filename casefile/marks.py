"""The user's word on what the ledger says, and what it makes of it. Pure.

Marks are a list that only grows: a later one outweighs an earlier one on the same thing, and `undo` takes the last one back. Entries
are kept as they were read; what the marks make of them is worked out whenever they are judged by or shown.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from casefile.case import Development, Evidence
from casefile.development import count_outlets, named_by, settled
from casefile.material import HappenedOn, Precision

WRONG, RIGHT, SAME, APART, KIND, DATE, SPLIT, MISSED, UNDO = "wrong", "right", "same-as", "apart", "kind", "date", "split", "missed", "undo"
DEVELOPMENT, STORY = "development", "story"
"""What marks are on; others are on what was not told (`silence`), or hold something back (`mute`)."""
_IN_WORDS = {SPLIT: "told apart from", SAME: "the same as", APART: "not the same as", MISSED: "added by hand"}
_TO = " → "
_BY = "by "
"""Before a day that no text gave."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """The user's word, as it was given.

    `subject` is what it is about, by id. `other` completes it: the other development of `same-as` and `apart`, `before → after` of `kind`,
    `date` and of a story, the development and article of `split` on two lines.
    """

    id: int
    at: datetime
    kind: str
    subject: str
    verdict: str
    other: str | None = None

    def __str__(self) -> str:
        told = (self.other or "").replace("\n", " by article ")
        return f"{_IN_WORDS.get(self.verdict, self.verdict)} {told}".strip()


def changed(was: str, now: str) -> str:
    """What `other` holds for a change."""
    return f"{was}{_TO}{now}"


def before(mark: Mark) -> str:
    """What was so before a change."""
    return (mark.other or "").partition(_TO)[0]


def after(mark: Mark) -> str:
    """What is so since a change."""
    return (mark.other or "").partition(_TO)[2]


def day_in_words(entry: Development) -> str:
    """The day of an entry as a mark keeps it: "by" where no text gave it."""
    return f"{'' if entry.dated else _BY}{entry.happened_on}"


def in_force(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks that stand: each `undo` takes back the last one before it on the same subject, each `apart` what was joined.

    What is taken back is as if it had never been said: an `apart` too gives back what it had parted.
    """
    standing: list[Mark] = []
    for mark in _not_taken_back(marks):
        if mark.verdict == APART:
            standing = [each for each in standing if not _is_joined_by(each, mark)]
        standing.append(mark)
    return tuple(standing)


def _not_taken_back(marks: Iterable[Mark]) -> list[Mark]:
    """Without each `undo`, and without what it takes back."""
    left: list[Mark] = []
    for mark in marks:
        if mark.verdict != UNDO:
            left.append(mark)
            continue
        last = next((place for place in reversed(range(len(left))) if left[place].subject == mark.subject), None)
        if last is not None:
            del left[last]
    return left


def _is_joined_by(joined: Mark, apart: Mark) -> bool:
    if joined.verdict != SAME:
        return False
    pair = {joined.subject, joined.other}
    return apart.subject in pair and (apart.other is None or apart.other in pair)


@dataclass(frozen=True, kw_only=True, slots=True)
class Marked:
    """What the marks in force make of the ledger, by development id."""

    wrong: frozenset[str] = frozenset()
    same: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Development to the one it is the same as; the last one where several are joined in a row."""
    kinds: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    days: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    split: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Development to the articles that do not report it."""
    missed: frozenset[str] = frozenset()
    """Developments that the user added."""
    own: frozenset[str] = frozenset()
    """Developments that the user split from others."""

    @property
    def known(self) -> frozenset[str]:
        """Every development that some mark is about."""
        joined = (*self.same, *self.same.values(), *self.kinds, *self.days, *self.split)
        return self.wrong | self.missed | self.own | frozenset(joined)

    def renamed(self, ids: Mapping[str, str]) -> "Marked":
        """The same word on a ledger that has other ids; what it does not hold is left out."""
        return Marked(
            wrong=frozenset(ids[each] for each in self.wrong if each in ids),
            same={ids[one]: ids[other] for one, other in self.same.items() if one in ids and other in ids},
            kinds={ids[each]: kind for each, kind in self.kinds.items() if each in ids},
            days={ids[each]: day for each, day in self.days.items() if each in ids},
            split={ids[each]: articles for each, articles in self.split.items() if each in ids},
            missed=frozenset(ids[each] for each in self.missed if each in ids),
            own=frozenset(ids[each] for each in self.own if each in ids),
        )


UNMARKED = Marked()


def by_development(marks: Iterable[Mark]) -> Mapping[str, tuple[Mark, ...]]:
    """The marks in force on developments, by the id each is about; what joins two, by both."""
    found: dict[str, list[Mark]] = defaultdict(list)
    for mark in in_force(each for each in marks if each.kind == DEVELOPMENT):
        found[mark.subject].append(mark)
        if mark.verdict == SAME and mark.other:
            found[mark.other].append(mark)
    return {subject: tuple(some) for subject, some in found.items()}


def marked(marks: Sequence[Mark]) -> Marked:
    """What all marks together say of developments."""
    if not marks:
        return UNMARKED
    about = [mark for mark in marks if mark.kind == DEVELOPMENT]
    standing = in_force(about)
    verdicts = {mark.subject: mark.verdict for mark in standing if mark.verdict in (WRONG, RIGHT)}
    taken_back = {mark.subject for mark in about if mark.verdict in (MISSED, SPLIT)} - {
        mark.subject for mark in standing if mark.verdict in (MISSED, SPLIT)
    }
    split: dict[str, set[str]] = defaultdict(set)
    for mark in standing:
        if mark.verdict == SPLIT:
            development, _, article = (mark.other or "").partition("\n")
            split[development].add(article)
    return Marked(
        wrong=frozenset(subject for subject, verdict in verdicts.items() if verdict == WRONG) | taken_back,
        same=_roots({mark.subject: mark.other for mark in standing if mark.verdict == SAME and mark.other}),
        kinds=_latest(about, standing, KIND),
        days=_latest(about, standing, DATE),
        split={development: frozenset(articles) for development, articles in split.items()},
        missed=frozenset(mark.subject for mark in standing if mark.verdict == MISSED),
        own=frozenset(mark.subject for mark in standing if mark.verdict == SPLIT),
    )


def _latest(about: Iterable[Mark], standing: Iterable[Mark], verdict: str) -> dict[str, str]:
    """Subject to the corrected value; to what it was before the first correction where all were taken back."""
    first: dict[str, str] = {}
    for mark in about:
        if mark.verdict == verdict:
            first.setdefault(mark.subject, before(mark))
    return first | {mark.subject: after(mark) for mark in standing if mark.verdict == verdict}


def _roots(same: Mapping[str, str]) -> dict[str, str]:
    return {each: root(each, same) for each in same if root(each, same) != each}


def root(development: str, same: Mapping[str, str]) -> str:
    """The development that stands for all it was joined with. A ring, which no command makes, ends where it is met again."""
    met = {development}
    while (following := same.get(development)) is not None and following not in met:
        development = following
        met.add(development)
    return development


# --- what becomes of entries ------------------------------------------------------------------------------------------


def as_judged(entries: Sequence[Development], word: Marked) -> Sequence[Development]:
    """The ledger to judge by: with the user's kinds and days. What is wrong, joined or split is told apart while weighing."""
    if not (word.kinds or word.days):
        return entries
    return tuple(_corrected(entry, word) for entry in entries)


def _corrected(entry: Development, word: Marked) -> Development:
    kind, day = word.kinds.get(entry.id, entry.kind), word.days.get(entry.id)
    if day is None:
        return entry if kind == entry.kind else replace(entry, kind=kind, outcome=None)
    dated = not day.startswith(_BY)
    happened = HappenedOn.parse(day) if dated else HappenedOn(HappenedOn.parse(day.removeprefix(_BY)).first, Precision.BY)
    return replace(entry, kind=kind, happened_on=happened, dated=dated, outcome=entry.outcome if kind == entry.kind else None)


def as_shown(entries: Iterable[Development], word: Marked) -> tuple[Development, ...]:
    """The ledger to show: corrected, the joined as one, split evidence with its own development; what is wrong stays in it."""
    if word == UNMARKED:
        return tuple(entries)
    by_id = {entry.id: _without(_corrected(entry, word), word.split.get(entry.id, frozenset())) for entry in entries}
    for joined, into in word.same.items():
        if joined in by_id and into in by_id:
            by_id[into] = _joined(by_id[into], by_id.pop(joined))
    about = word.known
    return tuple(settled(entry, entry.first_reported) if entry.id in about else entry for entry in by_id.values())


def _without(entry: Development, articles: frozenset[str]) -> Development:
    return _witnessed(entry, [each for each in entry.evidence if each.article not in articles]) if articles else entry


def _joined(entry: Development, other: Development) -> Development:
    known = {each.article for each in entry.evidence}
    whole = replace(
        named_by(entry, other),
        first_seen_at=min(entry.first_seen_at, other.first_seen_at),
        first_reported=min(entry.first_reported, other.first_reported),
        history=entry.history and other.history,
        confirmed_by_docket=entry.confirmed_by_docket or other.confirmed_by_docket,
    )
    return _witnessed(whole, [*entry.evidence, *(each for each in other.evidence if each.article not in known)])


def _witnessed(entry: Development, evidence: Sequence[Evidence]) -> Development:
    """The entry with this evidence and what follows from it: the count of outlets."""
    return replace(entry, evidence=tuple(evidence), outlets=count_outlets(evidence))
