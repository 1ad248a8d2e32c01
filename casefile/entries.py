"""Docket entries: what an entry says happened. Its opening words say what it is; a hearing or a judgment also says what came of it."""

import re
from collections.abc import Iterable, Sequence

from casefile.case import Mention, Place, Standing
from casefile.cast import DEEDS
from casefile.dates import Day
from casefile.material import HappenedOn
from casefile.triggers.dockets import BESIDE_ROWS, HEARING_ROWS, OPENING_ROWS
from casefile.who import Person

_LOOKS = re.compile(
    r"\(Entered: \d|\[\d+\] ?$|^\W{0,4}(?:\w+ )?(?:MOTION|ORDER|NOTICE|MINUTE|MINUTES|Minute Entry|INDICTMENT|JUDGMENT|"
    r"COMPLAINT|SUMMONS|RESPONSE|REPLY|STIPULATION|MEMORANDUM|ANSWER|LETTER|MANDATE|PLEA AGREEMENT|"
    r"(?:ARREST|Arrest|SEARCH|Search) (?:WARRANT|Warrant)|Set/Reset|APPEARANCE|CERTIFICATE|AFFIDAVIT|DECLARATION|WAIVER|"
    r"VERDICT)\b.{0,200}?\b(?:as to|by|re|filed by|Signed by|held|Entered|[Ee]xecuted|against|issued|of)\b",
    re.DOTALL,
)
_HEARING = re.compile(
    r"[\s\[(*#]*(?:(?:text|amended|electronic|docket|courtroom|in chambers|civil|criminal|clerk's|proceedings|telephonic|"
    r"telephone|motion|pretrial|sentencing|jury trial|status)[ ,]*){0,3}(?:minute entry|minutes?|minute sheet|minute order|"
    r"proceedings held|hearing held|initial appearance|arraignment|detention hearing|sentencing held|(?:jury|bench|"
    r"non-jury) trial|status conference|motion hearing|conference|oral argument)\b"
)
_HELD = re.compile(
    r"\bheld (?:on )?|\bexecuted (?:on )?|\bsigned by .{0,80}? on |\bordered by .{0,80}? on |\barrested on |\bfiled on |"
    r"\bdated |\bentered:? |\bentered on ",
    re.IGNORECASE,
)
_HELD_RANK = ("held", "arrested", "executed", "signed", "ordered", "filed", "entered", "dated")
_SUBJECT = re.compile(r"\bas to |\bby |\bfiled by |\bagainst |\bre ")
_FILER = re.compile(r"\b(?:by|from)(?: (?:attorney|plaintiffs?|defendants?|petitioners?|respondents?|movant|the))*(?: [a-z.' -]{0,30})? $")


def looks_like_entry(text: str) -> bool:
    """Whether a text is worded like a docket entry."""
    return bool(_LOOKS.search(text[:2_000]))


def _day(seen: str, days: Sequence[Day]) -> HappenedOn | None:
    """The day an entry dates itself: held, executed, signed, entered, in this order; other dates in it are of other things."""
    best: tuple[int, HappenedOn] | None = None
    for found in _HELD.finditer(seen):
        rank = next(place for place, word in enumerate(_HELD_RANK) if found[0].lower().startswith(word))
        day = next((day for day in days if 0 <= day.start - found.end() < 4), None)
        if day and (best is None or rank < best[0]):
            best = (rank, day.on)
    return best[1] if best else None


def _coming(days: Sequence[Day], start: int) -> HappenedOn | None:
    return next((day.on for day in days if day.start >= start), None)


def _people(kind: str, seen: str, people: Sequence[Person]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Filers by "by", those it concerns by "as to"; a judge where the entry is a judge's."""
    deed = DEEDS[kind]
    filers = [person for person in people if _FILER.search(seen[max(0, person.start - 70) : person.start])]
    others = [person for person in people if person not in filers]
    judges = [person for person in people if person.part == "J"]
    if deed.party == "actor":
        chosen = [person for person in (filers or others) if person.part in deed.actors]
        return _names(chosen), ()
    if deed.party == "target":
        return _names(judges if "J" in deed.actors else []), _names(
            person for person in people if person.part in "XVA" and person.part in deed.targets
        )
    actors = [person for person in filers if person.part in deed.actors]
    if not actors and kind in {"motion_filed", "filing", "procedural"}:
        actors = [person for person in others if person.part in "XV"][:1]
    targets = [person for person in others if person.part in deed.targets and "against" in seen[: person.start]]
    return _names(actors), _names(targets)


def _names(people: Iterable[Person]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person.entity for person in people))


def kinds_of(seen: str) -> tuple[tuple[str, int], ...]:
    """The kinds of a folded entry, the main one first, each with the place where it is told. Never empty."""
    if _HEARING.match(seen):
        row = next(row for row in HEARING_ROWS if row.regex.search(seen) or row is HEARING_ROWS[-1])
        kind = row.kind
    else:
        kind = next((row.kind for row in OPENING_ROWS if row.regex.match(seen)), "filing")
    found = [(kind, 0)]
    if kind in {"sentence", "plea", "trial_event"}:
        for beside in BESIDE_ROWS:
            match = beside.regex.search(seen)
            if match and beside.kind not in {each for each, _ in found}:
                found.append((beside.kind, match.start()))
    return tuple(found)


def read_entry(text: str, seen: str, people: Sequence[Person], days: Sequence[Day]) -> tuple[Mention, ...]:
    """The mentions of a docket entry, at least one. `seen`: the folded text with names masked; all offsets are those of the text."""
    plain = seen.lower()
    on = _day(seen, days)
    mentions = []
    for kind, place in kinds_of(plain):
        actors, target = _people(kind, seen, people)
        ahead = kind == "sentence" and place > 0
        issued = kind == "arrest" and "warrant" in plain[:60] and "executed" not in plain and "return" not in plain
        coming = _coming(days, place) if ahead or kind == "hearing_scheduled" else None
        mentions.append(
            Mention(
                kind=kind,
                standing=Standing.EXPECTED if ahead or issued else Standing.NEWS,
                actors=actors,
                target=tuple(name for name in target if name not in actors),
                happened_on=coming if ahead else on,
                coming_on=coming,
                quote=text.strip(),
                start=len(text) - len(text.lstrip()),
                end=len(text.rstrip()),
                place=Place.LEAD,
                cues=frozenset({"docket"}),
                reason="an entry of the court's docket",
                score=0.9,
            )
        )
    return tuple(mentions)
