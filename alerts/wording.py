"""How kinds, people and days read in English. Tags beside a quote: they name, they do not assert."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from casefile.kinds import BY_NAME
from casefile.material import HappenedOn, Precision, When

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NAMED = 4
"""Names written out before "and 3 others"."""


@dataclass(frozen=True, slots=True)
class Joints:
    """The words that tie people to a kind: `charge` + `against` + target + `by` + actors."""

    actors: str = "by"
    target: str = "concerning"
    target_first: bool = False
    alone: str = ""
    """Before the target where no actor is named; empty: the same as with one."""


# Who is actor and who target of each kind: the label rules of the project. A kind without a row reads "by … concerning …".
_JOINTS: dict[str, Joints] = {
    "lawsuit_filed": Joints("by", "against"),
    "countersuit_filed": Joints("by", "against"),
    "arbitration_filed": Joints("by", "against"),
    "complaint_amended": Joints("by", "against"),
    "arrest": Joints("by", "of", target_first=True),
    "charge_filed": Joints("by", "against", target_first=True),
    "indictment": Joints("by", "of", target_first=True),
    "charge_dropped": Joints("by", "against", target_first=True),
    "charge_refiled": Joints("by", "against", target_first=True),
    "plea": Joints("by", "with", alone="concerning"),
    "verdict": Joints("by", "on", target_first=True),
    "sentence": Joints("by", "for", target_first=True),
    "dismissal": Joints("by", "in the case of", target_first=True),
    "settlement": Joints("by", "with"),
    "subpoena": Joints("by", "to"),
    "motion_filed": Joints("by", "concerning"),
    "trial_start": Joints("of", "with", alone="of"),
    "appeal_filed": Joints("by", "against"),
    "appeal_withdrawn": Joints("by", "against"),
    "hearing_scheduled": Joints("set by", "for", target_first=True),
    "investigation_opened": Joints("by", "into"),
    "investigation_report": Joints("by", "on"),
    "fine_or_citation": Joints("by", "for", target_first=True),
    "release_from_custody": Joints("by", "of", target_first=True),
    "statement": Joints("by", "about"),
    "non_legal": Joints("about", "and", alone="about"),
}


def what(kind: str, actors: Sequence[str], target: Sequence[str]) -> str:
    """Kind and people as a tag: "lawsuit by Alec Baldwin against Kari Morrissey and 3 others"."""
    noun = BY_NAME[kind].noun if kind in BY_NAME else kind.replace("_", " ")
    if kind == "settlement" and len(actors) > 1 and not target:
        return f"{noun} between {names(actors)}"
    joints = _JOINTS.get(kind, Joints())
    of_actors = f"{joints.actors} {names(actors)}" if actors else ""
    of_target = f"{joints.target if actors else joints.alone or joints.target} {names(target)}" if target else ""
    ordered = (of_target, of_actors) if joints.target_first else (of_actors, of_target)
    return " ".join(part for part in (noun, *ordered) if part)


def names(people: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C", "A, B, C and 4 others"."""
    shown = list(people)
    if len(shown) > _NAMED:
        rest = len(shown) - _NAMED + 1
        return f"{', '.join(shown[: _NAMED - 1])} and {rest} others"
    return f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else "".join(shown)


def day(on: date) -> str:
    """ "9 January 2025": the month in letters, so that no reader takes it for another day."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def happened(on: HappenedOn) -> str:
    """The day of an event, as exactly as it is known and no more."""
    if on.precision is Precision.YEAR:
        return str(on.first.year)
    if on.precision is Precision.MONTH:
        return f"{_MONTHS[on.first.month - 1]} {on.first.year}"
    if on.precision is Precision.BY:
        return f"date not given, reported {day(on.first)}"
    return day(on.first)


def published(when: When | None) -> str:
    """The day a publisher claims, or "undated"."""
    return day(when.day) if when else "undated"


def count(number: int, noun: str, plural: str = "") -> str:
    """ "1 outlet", "12 outlets", "1,204 leads"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def sure(outlets: int, *, confirmed_by_docket: bool) -> str:
    """How well a development is attested."""
    docket = "confirmed by docket" if confirmed_by_docket else "not confirmed by docket"
    return f"{count(outlets, 'outlet')}, {docket}" if outlets else docket
