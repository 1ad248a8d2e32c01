"""Which docket is which: courts and numbers as different systems write them."""

import re

from casefile.case import Case
from casefile.material import DocketEntry

_NUMBER = re.compile(r"(\d{2,4})-([a-z]{1,4})-0*(\d+)")


def bare_number(number: str) -> str:
    """A docket number without what says nothing: `1:24-cr-00017-ABC` and `24-cr-17` are one (office, zeros, judges' initials)."""
    found = _NUMBER.search(number.casefold())
    return "-".join((found[1][-2:], found[2], found[3])) if found else re.sub(r"\W", "", number.casefold())


def same_docket(court: str, number: str, docket: DocketEntry) -> bool:
    """Whether court and number name the docket this entry stands on."""
    return court.casefold() == docket.court.casefold() and bare_number(number) == bare_number(docket.number)


def is_own_docket(case: Case, docket: DocketEntry | None) -> bool:
    """Whether an entry stands on a docket that the case follows."""
    return docket is not None and any(same_docket(own.court, own.number, docket) for own in case.dockets)
