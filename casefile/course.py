"""The course of a case: what must lie behind a step that a text tells is no news beside it.

A report of a sentence that goes on "He was arrested at his home" tells the arrest as background, though nothing in that sentence says
so. Nor is an event news twice: "after being found guilty", told later in a report of the verdict, is the verdict.
"""

from collections.abc import Sequence
from dataclasses import replace

from casefile.case import Mention, Place, Standing

_STAGE = {
    "arrest": 1,
    "charge_filed": 2,
    "indictment": 2,
    "plea": 3,
    "trial_start": 4,
    "verdict": 7,
    "sentence": 9,
    "appeal_filed": 11,
    "appeal_decided": 13,
    "lawsuit_filed": 1,
    "settlement": 8,
    "dismissal": 8,
    "charge_dropped": 8,
}
"""Where a kind stands in a criminal or civil case; kinds that come at any time are left out."""
_CRIMINAL = ("arrest", "charge_filed", "indictment", "plea", "trial_start", "verdict", "sentence")
_FOLLOWS = {kind: frozenset(_CRIMINAL[place + 1 :]) for place, kind in enumerate(_CRIMINAL)} | {
    "lawsuit_filed": frozenset({"settlement", "dismissal"})
}
"""What comes after a kind in the same case."""
STEPS_APART = 2
"""Kinds closer than this come in one report: arrested and charged, charged and pleaded."""
_ONLY_BY_PLACE = frozenset({"lead", "people_guessed"})
"""Cues of a mention that nothing but its place makes news."""


def in_course(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of one text in their order, what lies behind its news told as background."""
    return [_overtaken(mention, mentions) for mention in mentions]


def _overtaken(mention: Mention, mentions: Sequence[Mention]) -> Mention:
    by_place = mention.standing is Standing.NEWS and mention.happened_on is None and mention.cues <= _ONLY_BY_PLACE
    if not by_place or not any(_lies_ahead(other, mention) or _was_over(other, mention) for other in mentions):
        return mention
    cues, reason = mention.cues | {"overtaken"}, "it lies behind what the text tells as its news"
    return replace(mention, standing=Standing.BACKGROUND, cues=cues, reason=reason)


def _was_over(other: Mention, mention: Mention) -> bool:
    """Whether the other, told later of the same people, is of an old day and a later stage: what came before it is older still."""
    old = other.standing is Standing.BACKGROUND and "old_day" in other.cues and bool(set(mention.people) & set(other.people))
    told_later = mention.place is Place.BODY and other.start >= mention.start
    return old and told_later and other.kind in _FOLLOWS.get(mention.kind, ())


def _lies_ahead(other: Mention, mention: Mention) -> bool:
    """Whether the other is told before this one, as news of the same people, and is a later stage of a case."""
    if other.standing is not Standing.NEWS or mention.kind not in _STAGE or other.kind not in _STAGE:
        return False
    told_before = other.place is Place.HEADLINE or other.end <= mention.start
    same_people = not (mention.people and other.people) or bool(set(mention.people) & set(other.people))
    return told_before and same_people and _STAGE[other.kind] - _STAGE[mention.kind] >= STEPS_APART
