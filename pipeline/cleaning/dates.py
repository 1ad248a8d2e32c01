"""Publication times as pages show them: a whole date string, or a date inside a line. What is not wholly understood is None."""

import re

from casefile.material import When
from pipeline.times import when

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = (
    rf"(?:(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})|(?P<day2>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?\s+(?P<month2>{MONTH}),?\s+(?P<year2>\d{{4}}))"
)
_CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::\d{2})?\s{0,2}(?:(?P<half>[ap])\.?m\.?)?"
_ZONE = r"(?:(?P<place>[ECMP])[SD]?T|(?P<zone>UTC|GMT|BST|Z))?\s?(?P<offset>[+-]\d{1,2}:?\d{0,2})?"
_VISIBLE = re.compile(rf"\b{_DAY}(?:,|\s|\||at|-|–|—|·|•){{0,8}}(?:{_CLOCK}\s{{0,2}}{_ZONE})?", re.IGNORECASE)


def read_time(raw: str, zone: str) -> When | None:
    """A date string of a page or meta element as a time. What has no zone is read in `zone`, what has no clock time is a bare day."""
    raw = " ".join(raw[:200].split())
    return when(raw, zone) or find_day(raw, zone)


def find_day(text: str, zone: str) -> When | None:
    """The first full date (day, month in letters, year) in a line of text, with its clock time where one follows."""
    match = _VISIBLE.search(text[:400])
    return when(_plainly(match), zone) if match else None


def _plainly(match: re.Match[str]) -> str:
    """The date found, as one string every reader of times knows."""
    day = f"{match['day'] or match['day2']} {(match['month'] or match['month2'])[:3]} {match['year'] or match['year2']}"
    if match["hour"] is None:
        return day
    half = f" {match['half']}m" if match["half"] else ""
    return f"{day} {match['hour']}:{match['minute']}{half} {_zone(match)}"


def _zone(match: re.Match[str]) -> str:
    """American zone names mean civil time in that place: "EST" in summer is what people write, so the season decides."""
    if match["offset"]:
        return f"GMT{match['offset']}"
    return f"{match['place']}T".upper() if match["place"] else (match["zone"] or "").upper()
