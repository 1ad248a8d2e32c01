"""Which docket is which: courts and numbers as different systems write them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from casefile.case import Case
from casefile.material import DocketEntry

_NUMBER = re.compile(r"(?<![\d-])(?:(\d{1,2})[:-])?(\d{2}|(?:19|20)\d{2})-(?:([a-z]{1,4})-)?0*(\d{1,7})(?!\d)")
_ENTRY = re.compile(r"0*(\d{1,20})")
PAPERS: frozenset[str] = frozenset(
    "lawsuit_filed countersuit_filed complaint_amended dismissal ruling motion_filed appeal_filed appeal_withdrawn hearing_scheduled filing"
    " procedural".split()
)
"""Kinds that happen by being put on the docket."""
_USUAL_TYPE = "bk"
"""Bankruptcy courts leave their usual type out: `18-10509` is `1:18-bk-10509`."""


@dataclass(frozen=True, slots=True)
class Number:
    """A docket number taken apart. `office` is empty where a system leaves it out."""

    office: str
    year: str
    type: str
    serial: str


@lru_cache(maxsize=4096)
def parsed_number(number: str) -> Number | None:
    """A docket number without zeros and judges' initials; None where it is none that American federal courts write."""
    found = _NUMBER.search(number.casefold())
    return Number(found[1] or "", found[2][-2:], found[3] or _USUAL_TYPE, found[4]) if found else None


def same_number(one: str, other: str) -> bool:
    """Whether two numbers of one court mean the same docket. Offices count where both name theirs: each numbers its own cases."""
    first, second = parsed_number(one), parsed_number(other)
    if first is None or second is None:
        return re.sub(r"\W", "", one.casefold()) == re.sub(r"\W", "", other.casefold())
    offices_agree = not (first.office and second.office) or int(first.office) == int(second.office)
    return offices_agree and (first.year, first.type, first.serial) == (second.year, second.type, second.serial)


def same_docket(court: str, number: str, docket: DocketEntry) -> bool:
    """Whether court and number name the docket this entry stands on."""
    return court.casefold() == docket.court.casefold() and same_number(number, docket.number)


def same_entry(one: str, other: str) -> bool:
    """Whether two entry numbers of one docket are the same (`0012` is `12`)."""
    first, second = _ENTRY.fullmatch(one.strip()), _ENTRY.fullmatch(other.strip())
    return first[1] == second[1] if first and second else one.strip().casefold() == other.strip().casefold()


def is_own_docket(case: Case, docket: DocketEntry | None) -> bool:
    """Whether an entry stands on a docket that the case follows."""
    return docket is not None and any(same_docket(own.court, own.number, docket) for own in case.dockets)


def holes(numbers: Iterable[str | None]) -> tuple[tuple[int, int], ...]:
    """The runs of entry numbers that are missing between the lowest and the highest known, both ends included.

    What lies before the lowest was filed before the docket was followed. Numbers that are none (minute entries) say nothing; longer ones
    than six digits are ids of documents, which some courts of appeals use.
    """
    known = sorted({int(number) for number in numbers if number and number.isascii() and number.isdigit() and len(number) <= 6})
    return tuple((before + 1, after - 1) for before, after in pairwise(known) if after - before > 1)


def told_holes(runs: Iterable[tuple[int, int]], most: int = 10) -> str:
    """Runs of numbers for people: "63, 70–72"; only the first `most` of them."""
    listed = [str(first) if first == last else f"{first}–{last}" for first, last in runs]
    more = len(listed) - most
    return ", ".join(listed[:most]) + (f" and {more} more" if more > 0 else "")
