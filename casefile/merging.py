"""One event, one mention: what a passage tells twice is told once, and the weightier kind takes the place of the weaker."""

import re
from collections.abc import Sequence
from dataclasses import replace

from casefile.case import Mention, Place, Standing
from casefile.course import in_course
from casefile.kinds import BY_NAME, QUIET
from casefile.sight import Hit, Sight
from casefile.triggers import outranks

_SPOKEN = re.compile(r"\b(?:told|tells|telling|informed|informs|heard|hears|was told|were told)\b")


def _retold(hit: Hit, mention: Mention, rival: Hit, other: Mention) -> bool:
    """A subordinate clause that says how or why the main one's event came about ("ended in a mistrial after the jury deadlocked")."""
    if mention.kind != other.kind or other.standing is not Standing.NEWS or mention.standing is not Standing.BACKGROUND:
        return False
    same_day = mention.happened_on is None or mention.happened_on == other.happened_on
    return same_day and hit.clause.sort != "main" and rival.clause.sort == "main" and not (set(mention.people) - set(other.people))


def _coordinate(sight: Sight, first: Hit, second: Hit) -> bool:
    """Whether the second has a verb of its own beside the first: "entered a plea and was remanded in custody"."""
    if sight.seen[first.verb_end : second.verb] == " and " and second.kind == "fine_or_citation":
        return True  # "was convicted and fined"
    apart = second.row.sort in {"gets", "verb"} and second.group.finite and first.verb_end <= second.group.start
    return apart and sight.seen.endswith(" and ", 0, second.group.start)


def ranked(sight: Sight, told: Sequence[tuple[Hit, Mention]]) -> list[Mention]:
    """Of two kinds told in one clause with one standing, the weightier; what a court was told is no event beside what it was told of."""
    kept = []
    for hit, mention in told:
        clause = sight.clauses.at(hit.verb).start
        beaten = any(
            outranks(other.kind, mention.kind)
            and other.standing is mention.standing
            and sight.clauses.at(rival.verb).start == clause
            and not (rival.row.sort == "noun" and hit.row.sort != "noun")
            and not _coordinate(sight, *sorted((hit, rival), key=lambda each: each.verb))
            for rival, other in told
        )
        twice = any(_retold(hit, mention, rival, other) for rival, other in told)
        others = sum(other.kind not in QUIET and (other is mention or other.standing is not Standing.BACKGROUND) for _, other in told) > 1
        attribution = mention.kind == "trial_event" and others and _SPOKEN.search(sight.seen[hit.start : hit.end])
        if not beaten and not attribution and not twice:
            kept.append(mention)
    return kept


_SUITS_KINDS = frozenset({"lawsuit_filed", "countersuit_filed", "arbitration_filed"})


def _alike(one: Mention, other: Mention) -> bool:
    """Two mentions of one kind and standing that can be the same event."""
    if one.kind != other.kind:
        return False
    if one.standing != other.standing and not (_only_headline(one, other) or _told_again(one, other)):
        return False
    if one.kind in _SUITS_KINDS and not (one.actors and other.actors) and one.standing is other.standing:
        return one.standing is not Standing.BACKGROUND or not (one.target and other.target) or bool(set(one.people) & set(other.people))
    if one.people and other.people and not set(one.people) & set(other.people) and Place.HEADLINE not in {one.place, other.place}:
        return False
    return one.happened_on is None or other.happened_on is None or str(one.happened_on)[:4] == str(other.happened_on)[:4]


def _only_headline(one: Mention, other: Mention) -> bool:
    """A headline says in passing what the text tells exactly: "faces inquiry" over an inquiry opened last week."""
    told = {Standing.NEWS, Standing.BACKGROUND}
    return (
        one.place is Place.HEADLINE
        and other.place is not Place.HEADLINE
        and {one.standing, other.standing} == told
        and other.happened_on is not None
    )


_PAST = frozenset({"had", "past_mark", "old_day"})


def _told_again(one: Mention, other: Mention) -> bool:
    """What was told as news and is then gone back to without a day: "after being found guilty" in a report of the verdict."""
    first, second = sorted((one, other), key=lambda mention: (mention.place is not Place.HEADLINE, mention.start))
    return (
        (first.standing, second.standing) == (Standing.NEWS, Standing.BACKGROUND)
        and BY_NAME[second.kind].single
        and second.happened_on is None
        and not second.cues & _PAST
        and set(second.people) <= set(first.people)
    )


def merged(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Each event once: the text's mention rather than the headline's, with what the other knew."""
    kept: list[Mention] = []
    for mention in mentions:
        twin = next((place for place, other in enumerate(kept) if _alike(mention, other)), None)
        if twin is None:
            kept.append(mention)
        else:
            kept[twin] = _joined(kept[twin], mention)
    loud = [mention for mention in in_course(kept) if mention.kind not in QUIET and not _is_nobodys_past(mention)]
    return tuple(loud or [mention for mention in kept if mention.kind in QUIET][:1])


def _is_nobodys_past(mention: Mention) -> bool:
    """Something that happened at some time to nobody who is followed."""
    told = mention.happened_on is not None or mention.correction or "corrected" in mention.cues
    return mention.standing is Standing.BACKGROUND and not mention.people and not told


def _gathered(face: Mention, other: Mention) -> tuple[str, ...]:
    """Targets of both where a suit's defendants are told in more than one sentence, else the first that has any."""
    if face.kind not in _SUITS_KINDS and face.target:
        return face.target
    actors = face.actors or other.actors
    return tuple(dict.fromkeys(name for name in (*face.target, *other.target) if name not in actors))


_UNLESS_GUESSED = frozenset({"people_guessed"})
"""A cue of the people of a mention, not of its standing: it goes where they go."""
SHORT = 40
"""Characters below which a quote is too little to prove anything."""


def _titular(mention: Mention) -> int:
    """How little a quote proves: a sentence of the text least, a headline more, a few words most."""
    return 2 * (mention.end - mention.start < SHORT) + (mention.place is Place.HEADLINE)


def _joined(first: Mention, second: Mention) -> Mention:
    face, other = (second, first) if _titular(second) < _titular(first) else (first, second)
    return replace(
        face,
        standing=Standing.NEWS if _told_again(first, second) else face.standing,
        actors=face.actors or tuple(name for name in other.actors if name not in face.target),
        target=_gathered(face, other),
        happened_on=face.happened_on or other.happened_on,
        cues=(face.cues | other.cues) - _UNLESS_GUESSED | ((face if face.people else other).cues & _UNLESS_GUESSED),
        score=max(face.score, other.score),
    )
