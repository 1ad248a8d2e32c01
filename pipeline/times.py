"""The times sources claim, read from the string as it stands: RFC 822, ISO 8601, seconds since 1970, then what people write.

A date that is impossible, incomplete or garbage is None, never a guess and never "now": an invented date would be a false alert.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_tz
from functools import partial
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateutil import parser as dateutil_parser

from casefile.material import When

LONGEST = 100
"""Characters; no date is longer, and parsers need not see what is."""
FIRST_YEAR = 1990
LAST_YEAR = 2100


def _hours(hours: float) -> timezone:
    return timezone(timedelta(hours=hours))


ZONES: dict[str, tzinfo] = {
    **dict.fromkeys(("UTC", "UT", "GMT", "Z", "WET"), UTC),
    **dict.fromkeys(("BST", "WEST", "CET", "MET"), _hours(1)),
    **dict.fromkeys(("CEST", "MEST", "EET", "SAST"), _hours(2)),
    **dict.fromkeys(("EEST", "MSK"), _hours(3)),
    "IST": _hours(5.5),
    **dict.fromkeys(("SGT", "HKT", "AWST"), _hours(8)),
    **dict.fromkeys(("JST", "KST"), _hours(9)),
    "ACST": _hours(9.5),
    "AEST": _hours(10),
    "AEDT": _hours(11),
    "NZST": _hours(12),
    "NZDT": _hours(13),
    "NST": _hours(-3.5),
    **dict.fromkeys(("ADT",), _hours(-3)),
    **dict.fromkeys(("AST", "EDT"), _hours(-4)),
    **dict.fromkeys(("EST", "CDT"), _hours(-5)),
    **dict.fromkeys(("CST", "MDT"), _hours(-6)),
    **dict.fromkeys(("MST", "PDT"), _hours(-7)),
    **dict.fromkeys(("PST", "AKDT"), _hours(-8)),
    "AKST": _hours(-9),
    "HST": _hours(-10),
    "ET": ZoneInfo("America/New_York"),
    "CT": ZoneInfo("America/Chicago"),
    "MT": ZoneInfo("America/Denver"),
    "PT": ZoneInfo("America/Los_Angeles"),
}
"""Zone names as newsrooms and courts write them. Where a name means several (CST, IST, BST), the one usual in the press of its country."""

_DEFAULTS = (datetime(2001, 1, 1), datetime(2003, 3, 3))  # noqa: DTZ001 (templates for the missing parts, never times)

_MONTHS = {
    "january": "janvier januar enero gennaio janeiro januari",
    "february": "février fevrier februar febrero febbraio fevereiro februari",
    "march": "mars märz maerz marzo março marco maart",
    "april": "avril abril aprile",
    "may": "mai mayo maggio maio mei",
    "june": "juin juni junio giugno junho",
    "july": "juillet juli julio luglio julho",
    "august": "août aout agosto augustus",
    "september": "septembre septiembre setiembre settembre setembro",
    "october": "octobre oktober octubre ottobre outubro",
    "november": "novembre noviembre novembro",
    "december": "décembre decembre dezember diciembre dicembre dezembro",
}
_ENGLISH = {foreign: english for english, names in _MONTHS.items() for foreign in names.split()}

_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})"
    r"(?:[T ]{1,3}(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,12})?)?)?"
    r"\s{0,3}(Z|[A-Z]{2,5}|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?)?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?:\b(?:UTC|GMT)\s?)?([+-])(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)
_NAMED_OFFSET = re.compile(r"\b(?:UTC|GMT)\s?([+-])(\d{1,2})(?::?(\d{2}))?\b", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}|\d\s?[ap]\.?m\b", re.IGNORECASE)
_CLOCK_TIME = re.compile(r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d{1,9})?)?")
_MONTH_STARTS = frozenset(month[:3] for month in _MONTHS)
_WORD = re.compile(r"[^\W\d_]{2,12}")
_DAY_OR_MONTH = re.compile(r"\b(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|1[0-2])[./-]\d{4}\b")
"""`05/06/2024`: which is the month, only the country of the source can say."""
_NOON = re.compile(r"\b([ap])\.\s?m\.", re.IGNORECASE)
_RFC822 = re.compile(
    r"(?:[A-Za-z]{3,9},?\s{1,3})?\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{2,4}\s{1,3}\d{1,2}:\d{2}(?![:\d]{0,3}\s?[ap]\.?m\b)", re.IGNORECASE
)
_LAST_NAME = re.compile(r"\(?\b([A-Za-z]{1,5})\)?$")
_LAST_OFFSET = re.compile(r"\s([+-]\d{2}:?\d{2})(?:\s{0,2}\([^()]{0,20}\))?$")


def when(text: str, zone: str = "UTC", *, month_first: bool | None = None) -> When | None:
    """The time a string claims, or None. `zone` is where the source lives: it counts where the string names no zone itself.

    `month_first`: how `05/06/2024` is meant; None: as in the country of the zone, and not read at all where that is unknown (UTC).
    """
    cleaned = " ".join(text.split())
    if not cleaned or len(cleaned) > LONGEST:
        return None
    home = zone_of(zone)
    if month_first is None and str(home) != "UTC":
        month_first = str(home).startswith(("America/", "US/"))
    for read in (_iso, _epoch, _rfc822, partial(_as_people_write, month_first=month_first)):
        try:
            found = read(cleaned, home)
        except (ValueError, OverflowError, TypeError, ArithmeticError):
            continue
        if found is not None:
            return found if _possible(found.at) else None
    return None


def _possible(at: datetime) -> bool:
    """Within the years of the web, in a zone that exists."""
    try:
        offset = at.utcoffset() or timedelta(0)
    except ValueError:
        return False
    return FIRST_YEAR <= at.year < LAST_YEAR and abs(offset) <= timedelta(hours=15)


def zone_of(name: str) -> tzinfo:
    """A time zone by name (`America/Denver`); UTC for a name nobody knows."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def _iso(text: str, home: tzinfo) -> When | None:
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day = (int(part) for part in match.group(1, 2, 3))
    if match[4] is None:
        return None if match[7] else When(datetime(year, month, day, tzinfo=home), bare_day=True)
    second = min(int(match[6] or 0), 59)
    zone = _named(match[7]) if match[7] else home
    return None if zone is None else When(datetime(year, month, day, int(match[4]), int(match[5]), second, tzinfo=zone))


def _named(name: str) -> tzinfo | None:
    """A zone from a name or an offset."""
    known = ZONES.get(name.upper())
    if known is not None:
        return known
    match = _OFFSET.fullmatch(name)
    if match is None:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    return timezone(timedelta(minutes=minutes if match[1] == "+" else -minutes))


def _epoch(text: str, home: tzinfo) -> When | None:  # noqa: ARG001 (one signature for all readers)
    if not (text.isascii() and text.isdigit() and len(text) in (10, 13)):
        return None
    return When(datetime.fromtimestamp(int(text) / (1000 if len(text) == 13 else 1), UTC))


def _rfc822(text: str, home: tzinfo) -> When | None:
    if not _RFC822.match(text) or _NAMED_OFFSET.search(text):
        return None
    parts = parsedate_tz(text)
    if parts is None:
        return None
    year, month, day, hour, minute, second = parts[:6]
    name, offset = _LAST_NAME.search(text), _LAST_OFFSET.search(text)
    zone = _named(offset[1]) if offset else ZONES.get(name[1].upper()) if name else None
    return When(datetime(year, month, day, hour, minute, min(second, 59), tzinfo=zone or home))


def _as_people_write(text: str, home: tzinfo, month_first: bool | None) -> When | None:
    """`May 31, 2024 10:00 AM ET`, `31/05/2024`, `31 mai 2024`. Day, month and year must all stand there."""
    english = _WORD.sub(lambda match: _ENGLISH.get(match[0].lower(), match[0]), _NOON.sub(r"\1m", text))
    offset = _NAMED_OFFSET.search(english)
    zone = _named(offset[0].replace(" ", "")) if offset else None
    bare = english.replace(offset[0], " ") if offset else english
    if not _is_whole(bare):
        return None
    if month_first is None and _DAY_OR_MONTH.search(bare):
        return None
    # Two defaults that differ in every part: what the text does not say shows as a difference.
    first, second = (_loose(bare, default, day_first=not month_first) for default in _DEFAULTS)
    if first.replace(tzinfo=None) != second.replace(tzinfo=None):
        return None
    at = first.replace(tzinfo=zone or first.tzinfo or home)
    return When(at, bare_day=not _CLOCK.search(bare))


def _is_whole(text: str) -> bool:
    """Do day, month and year all stand there? dateutil makes a day of "Tue, 99 May" by counting weekdays."""
    numbers = re.findall(r"\d+", _CLOCK_TIME.sub(" ", text))
    named = any(word[:3].lower() in _MONTH_STARTS for word in _WORD.findall(text))
    years = [number for number in numbers if len(number) == 4]
    return len(years) == 1 and len(numbers) >= (2 if named else 3)


def _loose(text: str, default: datetime, *, day_first: bool) -> datetime:
    return dateutil_parser.parse(text, default=default, dayfirst=day_first, tzinfos=ZONES.get)
