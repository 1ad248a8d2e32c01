"""Publication times as pages write them. A string that is not wholly understood gives None: no guess passes for knowledge."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from casefile.material import When

MONTHS = {
    name: number
    for number, name in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1)
}
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = (
    rf"(?:(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})|(?P<day2>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?\s+(?P<month2>{MONTH}),?\s+(?P<year2>\d{{4}}))"
)
_CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::\d{2})?\s{0,2}(?P<half>[ap]\.?m\.?)?"
_ZONE = r"(?P<zone>UTC|GMT|BST|E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|Z)?(?P<offset>[+-]\d{1,2}:?\d{0,2})?"
_VISIBLE = re.compile(rf"\b{_DAY}(?:,|\s|\||at|-|–|—|·|•){{0,8}}(?:{_CLOCK}\s{{0,2}}{_ZONE})?", re.IGNORECASE)
_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{0,2})?$", re.IGNORECASE
)
_COMPACT_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})?$")
# Names of American zones mean civil time in that place; "EST" in summer is what people write, so the season decides.
_PLACES = {"E": "America/New_York", "C": "America/Chicago", "M": "America/Denver", "P": "America/Los_Angeles"}


def read_time(raw: str, zone: str) -> When | None:
    """A date string of a page, feed or meta element as a time. What has no zone is read in `zone`, what has no clock time is a bare day."""
    raw = " ".join(raw[:200].split())
    for reader in (_iso, _mail, _visible, _epoch):
        found = reader(raw, zone)
        if found is not None and 1990 <= found.at.year <= 2100:
            return found
    return None


def place(zone: str) -> tzinfo:
    """The zone of that IANA name; UTC where there is none of that name."""
    try:
        return ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        return UTC


def find_day(text: str, zone: str) -> When | None:
    """The first full date (day, month in letters, year) in a line of text, with its clock time where one follows."""
    match = _VISIBLE.search(text[:400])
    return _from_match(match, zone) if match else None


def _iso(raw: str, zone: str) -> When | None:
    match = _ISO.match(raw)
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) if part else 0 for part in match.groups()[:6])
    try:
        at = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=_offset(match.group(7)) or place(zone))
    except ValueError:
        return None
    return When(at, bare_day=match.group(4) is None)


def _offset(text: str | None) -> tzinfo | None:
    if not text:
        return None
    match = _COMPACT_OFFSET.match(text)
    if match is None:
        return UTC
    ahead = timedelta(hours=int(match.group(2)), minutes=int(match.group(3) or 0))
    return timezone(-ahead if match.group(1) == "-" else ahead) if ahead < timedelta(hours=24) else None


def _mail(raw: str, zone: str) -> When | None:
    if "," not in raw[:5] or ":" not in raw:
        return None
    try:
        at = parsedate_to_datetime(raw)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return When(at if at.tzinfo else at.replace(tzinfo=place(zone)))


def _visible(raw: str, zone: str) -> When | None:
    match = _VISIBLE.search(raw)
    return _from_match(match, zone) if match else None


def _from_match(match: re.Match[str], zone: str) -> When | None:
    month = MONTHS[(match["month"] or match["month2"])[:3].lower()]
    day, year = int(match["day"] or match["day2"]), int(match["year"] or match["year2"])
    hour, minute = int(match["hour"] or 0), int(match["minute"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    try:
        at = datetime(year, month, day, hour, minute, tzinfo=_named_zone(match["zone"], match["offset"]) or place(zone))
    except ValueError:
        return None
    return When(at, bare_day=match["hour"] is None)


def _named_zone(name: str | None, offset: str | None) -> tzinfo | None:
    if offset:
        return _offset(offset)
    if not name:
        return None
    if name.upper() == "BST":
        return place("Europe/London")
    known = _PLACES.get(name[0].upper()) if name.upper().endswith("T") and name.upper() != "GMT" else None
    return place(known) if known else UTC


def _epoch(raw: str, _zone: str) -> When | None:
    if not (raw.isascii() and raw.isdigit() and len(raw) in (10, 13)):
        return None
    return When(datetime.fromtimestamp(int(raw[:10]), tz=UTC))
