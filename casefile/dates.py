"""Days in prose: weekday names, "last month", "Oct. 21, 2021", "in 2019", read against the day of publication.

An automaton finds the words that can belong to a date; a small anchored pattern per sort reads each. Lengths of sentences, ages, sums
of money, statutes, docket numbers and the verb "may" are no dates. What cannot be known ("days later") is not reported.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from ahocorasick_rs import AhoCorasick, MatchKind

from casefile.material import HappenedOn, Precision

Sort = Literal["weekday", "relative", "month", "explicit", "year"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """A date in a text. `future`: its own words point forward ("next Tuesday"), or it lies after publication.

    `fixed`: the words carry their year or count from publication, so that no other reading is possible.
    """

    start: int
    end: int
    on: HappenedOn
    words: str
    sort: Sort
    future: bool = False
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class _Text:
    """A text while its dates are read. Without `published` only explicit dates with a year resolve."""

    text: str
    lower: str
    published: date | None
    caps: bool

    def day(self, start: int, end: int, on: HappenedOn, sort: Sort, *, future: bool = False, fixed: bool = False) -> Day:
        ahead = self.published is not None and on.first > self.published
        return Day(start=start, end=end, on=on, words=self.text[start:end], sort=sort, future=future or ahead, fixed=fixed)

    def before(self, place: int, reach: int = 28) -> str:
        return self.lower[max(0, place - reach) : place]

    def capital(self, place: int) -> bool:
        return not self.caps or self.text[place].isupper()


Reader = Callable[[_Text, int, int], "Day | None"]

_WEEKDAYS = {name: number for number, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])}
_SHORT_WEEKDAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_POINTED = frozenset({"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_HOLIDAYS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year’s eve": (12, 31),
    "new year's day": (1, 1),
    "new year’s day": (1, 1),
    "halloween": (10, 31),
    "valentine's day": (2, 14),
    "valentine’s day": (2, 14),
    "fourth of july": (7, 4),
    "bastille day": (7, 14),
}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
        ],
        start=1,
    )
} | {"a": 1, "an": 1, "couple": 2, "twenty": 20, "thirty": 30}

_DAY_FIRST = re.compile(
    r"(?<![\w$£€.:/-])(?:\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?| and | & ))?(\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)?[ -]$"
)
_MONTH_FIRST = re.compile(
    r"\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?![\w%:]|,\d{3}|\.\d| ?(?:percent|per cent|million|billion|years?"
    r"|months?|days?|weeks?|hours?|people)\b)"
    r"(?: ?[-–] ?\d{1,2}(?!\d))?"
)
_YEAR_AFTER = re.compile(r"\.?,? (?:of )?((?:19|20)\d\d)(?![\w-]|[.,]\d)")
_YEAR_WORD_AFTER = re.compile(r"(?:,? of|,)? (last|this|next) year\b")
_OPENS_MONTH = re.compile(
    r"(?:^|[^\w])((?:in|to|since|last|this|next|early|late|mid|of|from|until|till|by|through|during|before|after"
    r"|around|for|the|a|an|that|her|his|its|their|late in|early in|back in)"
    r"(?: (?:early|late|mid))?)[ -]$"
)
_POSSESSIVE = re.compile(r"['’]s\b")
_NO_MONTH_AFTER = re.compile(r" (?:on washington|madness|for (?:our )?(?:life|lives)|(?:of )?(?:that|the same|the following) year)")
_WEEKDAY_BEFORE = re.compile(
    r"\b(last|next|this past|this coming|this|past|coming|a week ago|the previous|the following|that|every|each"
    r"|good|black|super|ash|holy|ruby|most)[ ]$"
)
_WEEKDAY_AFTER = re.compile(r",? (?:of |in )?(last week|this week|next week|week|last|gone)\b")
_NO_WEEKDAY_AFTER = re.compile(
    r" the (?:13th|thirteenth)|s\b(?!['’])|[-–]s\b| (?:times|telegraph|mail|mirror|post|herald|express"
    r"|night (?:live|football|lights)|morning herald|independent|world|tribune|business post)\b"
)
_SHORT_WEEKDAY_AFTER = re.compile(r"[.,]{0,2} (?:\d{1,2}|" + "|".join(_MONTHS) + r")\b")
_MASTHEAD = re.compile(r"\b(?:mail on|black|cyber|giving|casual)\s$")
_NEAR_BEFORE = re.compile(r"(?:^|[^\w])((?:earlier |later |late |early )?(?:last|this|next|past|previous))[ ]$")
_SEASON_BEFORE = re.compile(r"(?:^|[^\w])((?:in|to|until|till|by|over|during|for) the) $")
_THE_BEFORE = re.compile(
    r"\b(?:the|his|her|their|its|every|each|our)\s(?:earlier |later |late |early )?(?:last|this|next|past|previous)[ ]$"
)
_COUNT_BEFORE = re.compile(
    r"(?:^|[^\w$£€.,-])(?:about |some |nearly |almost |just |over |more than )?"
    r"(\d{1,3}|[a-z]{1,9})(?: of)? (day|week|fortnight|month|year)s? $"
)
_COUNT_AHEAD = re.compile(r"(?:^|[^\w])(?:in|within|about) (\d{1,3}|[a-z]{1,9}) (day|week|fortnight|month|year)s?['’]?s? $")
_YEAR = re.compile(r"((?:19|20)\d\d)(?:-(\d\d)-(\d\d)(?!\d))?(?![\d\w]|[,.]\d|-\w|/)")
_NUMERIC_BEFORE = re.compile(r"(?<![\d/.-])(\d{1,2})([/.])(\d{1,2})\2$")
_YEAR_BEFORE = re.compile(
    r"(?:(?:^|[^\w])(?:in|since|of|during|from|until|till|by|through|before|after|early|late|mid|the|a|an|his|her|their"
    r"|its|that|back in|spring|summer|autumn|fall|winter|and)|['’]s)[ -]$"
)
_STATUTE_BEFORE = re.compile(
    r"\b(?:act|code|rules?|regulations?|order|bill|law|convention|section|sections|title|no|number|room|windows"
    r"|class|constitution|treaty)\.?(?: of| in)?[ ]$"
)
_SHORT_NUMERIC = re.compile(r"/(\d{1,2})/(\d\d)(?![\d/-])")
_SHORT_BEFORE = re.compile(r"(?<![\d/.-])(\d{1,2})$")
_BETWEEN = re.compile(r"\.?,? ?[(–-]?(?:on |the )?")
_ON_THE = re.compile(r"(\d{1,2})(?:st|nd|rd|th)(?: of (this|last|next) month)?(?=[.,;:)]|$|\n| (?:of (?:this|last|next) month|inst)\b)")
_EARLIER = re.compile(r"(?:earlier|later)[ ]$")


def find_days(text: str, published: date | None) -> tuple[Day, ...]:
    """All dates of a text, by offset, none overlapping. `published` is the day of publication where the article came out."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(character.lower()[0] for character in text)
    context = _Text(text, lower, published, caps=any(map(str.isupper, text[:400])))
    found = []
    for index, start, end in _AUTOMATON.find_matches_as_indexes(lower):
        if start and (lower[start - 1].isalnum() or lower[start - 1] == "_") and _ANCHORS[index][0] not in "12/":
            continue
        day = _READERS[index](context, start, end)
        if day is not None:
            found.append(day)
    return tuple(_without_overlap(found, text))


def _without_overlap(days: list[Day], text: str) -> Iterator[Day]:
    """A weekday before an exact date is part of it; of two that overlap the longer one stays."""
    days.sort(key=lambda day: (day.start, day.start - day.end))
    held: Day | None = None
    for day in days:
        if held is None:
            held = day
        elif held.sort == "weekday" and day.sort == "explicit" and _BETWEEN.fullmatch(text, held.end, day.start):
            held = _with_weekday(held, day, text)
        elif day.start < held.end:
            held = max(held, day, key=lambda one: one.end - one.start)
        else:
            yield held
            held = day
    if held is not None:
        yield held


def _with_weekday(weekday: Day, day: Day, text: str) -> Day:
    """ "Tuesday, Aug. 6" as one date. Without a year, the weekday tells whether last year, this or the next is meant."""
    whole = replace(day, start=weekday.start, words=text[weekday.start : day.end])
    wanted = weekday.on.first.weekday()
    if day.fixed or day.on.first.weekday() == wanted:
        return whole
    ahead = _of_year(day.on.first, day.on.first.year + 1)
    return replace(whole, on=HappenedOn(ahead), future=True, fixed=True) if ahead and ahead.weekday() == wanted else whole


def _of_year(day: date, year: int) -> date | None:
    """The same day of another year; None for a 29 February that it does not have."""
    return _made(year, day.month, day.day)


def _made(year: int, month: int, day: int) -> date | None:
    """A date, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _boundary(text: _Text, end: int) -> bool:
    """The word ends here."""
    return end >= len(text.lower) or not (text.lower[end].isalnum() or text.lower[end] == "_")


def _month_of(day: date) -> HappenedOn:
    return HappenedOn(day.replace(day=1), Precision.MONTH)


def _year_of(year: int) -> HappenedOn:
    return HappenedOn(date(year, 1, 1), Precision.YEAR)


def _months_back(day: date, months: int) -> date:
    """The first of the month that lies `months` before (after, where negative)."""
    count = day.year * 12 + day.month - 1 - months
    return date(min(max(count // 12, 1), 9999), count % 12 + 1, 1)


# Months --------------------------------------------------------------------------------------------------------------------------------


def _read_month(text: _Text, start: int, end: int) -> Day | None:
    """ "Oct. 21, 2021", "21 October", "October 2021", "in May", "July's ruling"."""
    if not _boundary(text, end) or not text.capital(start):
        return None
    month = _MONTHS[text.lower[start:end]]
    return _month_with_day(text, start, end, month) or _month_alone(text, start, end, month)


def _month_with_day(text: _Text, start: int, end: int, month: int) -> Day | None:
    first = _MONTH_FIRST.match(text.lower, end)
    leading = _DAY_FIRST.search(text.before(start)) if first is None or int(first[1]) > 31 else None
    if leading is not None:
        number, begin, finish = int(leading[1]), start - len(leading[0]), _after_point(text, end)
    elif first is not None:
        number, begin, finish = int(first[1]), start, first.end()
    else:
        return None
    return _dated(text, (begin, finish), month, number)


def _after_point(text: _Text, end: int) -> int:
    """Behind the point of an abbreviated month, unless a sentence ends there; the full names carry none."""
    if text.lower[max(0, end - 3) : end] not in _POINTED and text.lower[max(0, end - 4) : end] != "sept":
        return end
    return end + 1 if text.lower[end : end + 1] == "." and text.lower[end + 1 : end + 2] == " " and end + 2 < len(text.lower) else end


def _dated(text: _Text, span: tuple[int, int], month: int, number: int) -> Day | None:
    """A day of a month, with its year where one follows, else the last such day up to publication."""
    begin, finish = span
    if year := _YEAR_AFTER.match(text.lower, finish):
        day = _made(int(year[1]), month, number)
        return text.day(begin, year.end(), HappenedOn(day), "explicit", fixed=True) if day else None
    if text.published is None:
        return None
    if word := _YEAR_WORD_AFTER.match(text.lower, finish):
        day = _made(text.published.year + {"last": -1, "this": 0, "next": 1}[word[1]], month, number)
        return text.day(begin, word.end(), HappenedOn(day), "explicit", fixed=True) if day else None
    day = _last_such(text.published, month, number)
    return text.day(begin, finish, HappenedOn(day), "explicit") if day else None


def _last_such(published: date, month: int, number: int) -> date | None:
    """The last such day up to publication; a 29 February may lie some years back."""
    for year in range(published.year, max(published.year - 8, 0), -1):
        day = _made(year, month, number)
        if day is not None and day <= published:
            return day
    return None


def _month_alone(text: _Text, start: int, end: int, month: int) -> Day | None:
    finish = _after_point(text, end)
    if year := _YEAR_AFTER.match(text.lower, end):
        return text.day(start, year.end(), HappenedOn(date(int(year[1]), month, 1), Precision.MONTH), "month", fixed=True)
    if text.published is None or _NO_MONTH_AFTER.match(text.lower, end):
        return None
    if word := _YEAR_WORD_AFTER.match(text.lower, finish):
        year_meant = text.published.year + {"last": -1, "this": 0, "next": 1}[word[1]]
        return text.day(start, word.end(), HappenedOn(date(year_meant, month, 1), Precision.MONTH), "month", fixed=True)
    opening = _OPENS_MONTH.search(text.before(start))
    if opening is None and not _POSSESSIVE.match(text.lower, end):
        return None
    if end - start < 4 and text.lower[start:end] in {"mar", "jun", "jan"} and finish == end:
        return None
    return _month_by_word(text, (start, end), month, opening[1].split()[0] if opening else "")


def _month_by_word(text: _Text, span: tuple[int, int], month: int, word: str) -> Day | None:
    published = text.published
    if published is None:
        return None
    year = published.year
    if word == "next":
        return text.day(
            *span, HappenedOn(date(year + (month <= published.month), month, 1), Precision.MONTH), "month", future=True, fixed=True
        )
    if word == "last":
        return text.day(*span, HappenedOn(date(year - (month >= published.month), month, 1), Precision.MONTH), "month", fixed=True)
    if word == "this":
        return text.day(*span, HappenedOn(date(year, month, 1), Precision.MONTH), "month", fixed=True)
    return text.day(*span, HappenedOn(date(year - (month > published.month), month, 1), Precision.MONTH), "month")


# Weekdays ------------------------------------------------------------------------------------------------------------------------------


def _read_weekday(text: _Text, start: int, end: int) -> Day | None:
    """ "Friday", "last Friday", "Friday night", "Friday's", "next Tuesday"."""
    if text.published is None or not text.capital(start) or not _boundary(text, end) or _NO_WEEKDAY_AFTER.match(text.lower, end):
        return None
    before = text.before(start)
    if _MASTHEAD.search(before):
        return None
    return _weekday(text, (start, end), _WEEKDAYS[text.lower[start:end]], _word(_WEEKDAY_BEFORE, before))


def _read_short_weekday(text: _Text, start: int, end: int) -> Day | None:
    """ "Fri.", "Mon, 5 Aug": only where a day of the month follows, or with its point for the long ones."""
    if text.published is None or not text.text[start].isupper() or not _boundary(text, end):
        return None
    if not _SHORT_WEEKDAY_AFTER.match(text.lower, end):
        return None
    return _weekday(text, (start, end), _SHORT_WEEKDAYS[text.lower[start:end]], "")


def _word(pattern: re.Pattern[str], before: str) -> str:
    match = pattern.search(before)
    return match[1] if match else ""


def _weekday(text: _Text, span: tuple[int, int], number: int, word: str) -> Day | None:
    published = text.published
    if published is None or word in {
        "the previous",
        "the following",
        "that",
        "every",
        "each",
        "good",
        "black",
        "super",
        "ash",
        "holy",
        "ruby",
        "most",
    }:
        return None
    back = timedelta(days=(published.weekday() - number) % 7)
    after = _WEEKDAY_AFTER.match(text.lower, span[1])
    monday = published - timedelta(days=published.weekday())
    if after is not None and after[1] in {"last week", "this week", "next week"}:
        day = monday + timedelta(days=number + {"last week": -7, "this week": 0, "next week": 7}[after[1]])
        return text.day(span[0], after.end(), HappenedOn(day), "weekday", future=after[1] == "next week", fixed=True)
    if after is not None and after[1] == "week":
        return text.day(
            span[0], after.end(), HappenedOn(published - back + timedelta(days=14 if back else 7)), "weekday", future=True, fixed=True
        )
    if word == "next":
        return text.day(*span, HappenedOn(monday + timedelta(days=7 + number)), "weekday", future=True, fixed=True)
    if word in {"this", "this coming", "coming"}:
        return text.day(
            *span, HappenedOn(published + timedelta(days=(number - published.weekday()) % 7)), "weekday", future=True, fixed=True
        )
    if word == "a week ago":
        return text.day(*span, HappenedOn(published - back - timedelta(days=7)), "weekday", fixed=True)
    strictly = word in {"last", "past", "this past"} or (after is not None and after[1] in {"last", "gone"})
    return text.day(*span, HappenedOn(published - (back or timedelta(days=7)) if strictly else published - back), "weekday", fixed=strictly)


# Counted from publication --------------------------------------------------------------------------------------------------------------

_WORDS_OF_DAY = {
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
}


def _read_word_of_day(text: _Text, start: int, end: int) -> Day | None:
    """ "Yesterday", "tonight", "earlier today"."""
    if text.published is None or not _boundary(text, end) or text.before(start, 4) == "usa ":
        return None
    day = text.published + timedelta(days=_WORDS_OF_DAY[text.lower[start:end]])
    earlier = _EARLIER.search(text.before(start))
    return text.day(start - len(earlier[0]) if earlier else start, end, HappenedOn(day), "relative", fixed=True)


def _read_unit(text: _Text, start: int, end: int) -> Day | None:
    """ "Last week", "earlier this month", "next year"."""
    published = text.published
    before = text.before(start)
    match = _NEAR_BEFORE.search(before)
    if published is None or match is None or not _boundary(text, end) or _THE_BEFORE.search(before):
        return None
    words = match[1].split()
    step = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1}[words[-1]]
    if words[-1] in {"past", "previous"}:
        return None
    on = _unit_on(text.lower[start:end], published, step, later=words[0] == "later")
    return text.day(start - len(match[1]) - 1, end, on, "relative", future=step > 0 or words[0] == "later", fixed=True)


def _unit_on(unit: str, published: date, step: int, *, later: bool) -> HappenedOn:
    if unit == "year":
        return _year_of(published.year + step)
    if unit == "month":
        return _month_of(_months_back(published, -step))
    if step:
        return HappenedOn(published + timedelta(days=7 * step))
    monday = published - timedelta(days=published.weekday())
    return HappenedOn(
        min(published + timedelta(days=1), monday + timedelta(days=6)) if later else max(published - timedelta(days=1), monday)
    )


def _read_weekend(text: _Text, start: int, end: int) -> Day | None:
    """ "Over the weekend", "last weekend": its Saturday."""
    published = text.published
    match = re.search(r"(?:^|[^\w])(over the|at the|last|during the|on the|this past|next|this) $", text.before(start))
    if published is None or match is None or not _boundary(text, end):
        return None
    saturday = published - timedelta(days=(published.weekday() - 5) % 7)
    ahead = match[1] in {"next", "this"} and published.weekday() < 5
    day = saturday + timedelta(days=7) if ahead else saturday
    return text.day(start - len(match[1]) - 1, end, HappenedOn(day), "relative", future=ahead, fixed=match[1] != "this")


def _read_season(text: _Text, start: int, end: int) -> Day | None:
    """ "This spring", "last summer", "the fall of 2021": a year."""
    season = text.lower[start:end]
    if not _boundary(text, end):
        return None
    if year := _YEAR_AFTER.match(text.lower, end):
        return text.day(start, year.end(), _year_of(int(year[1])), "year", fixed=True)
    published = text.published
    match = _NEAR_BEFORE.search(text.before(start)) or _SEASON_BEFORE.search(text.before(start))
    if published is None or match is None or match[1].split()[-1] in {"past", "previous"}:
        return None
    word = match[1].split()[-1]
    year_meant = published.year
    if word == "last" and published.month <= _SEASONS[season][1]:
        year_meant -= 1
    elif word == "next" and published.month >= _SEASONS[season][0]:
        year_meant += 1
    return text.day(start - len(match[1]) - 1, end, _year_of(year_meant), "relative", future=word == "next", fixed=word != "the")


def _read_count(text: _Text, start: int, end: int) -> Day | None:
    """ "Two weeks ago", "three months earlier": days and weeks to the day, months to the month, years to the year."""
    match = _COUNT_BEFORE.search(text.before(start, 40))
    if text.published is None or match is None or not _boundary(text, end):
        return None
    on = _counted(match[1], match[2], text.published, -1)
    return text.day(start - len(match[0].lstrip(' \n("“,;:—–-')), end, on, "relative", fixed=True) if on else None


def _read_count_ahead(text: _Text, start: int, end: int) -> Day | None:
    """ "In two weeks' time"."""
    match = _COUNT_AHEAD.search(text.before(start, 40))
    if text.published is None or match is None or not _boundary(text, end):
        return None
    on = _counted(match[1], match[2], text.published, 1)
    return text.day(start - len(match[0].lstrip()), end, on, "relative", future=True, fixed=True) if on else None


def _counted(number: str, unit: str, published: date, sign: int) -> HappenedOn | None:
    count = int(number) if number.isdigit() else _NUMBERS.get(number, 0)
    if not count:
        return None
    if unit == "year":
        year = published.year + sign * count
        return _year_of(year) if 1 <= year <= 9999 else None
    if unit == "month":
        return _month_of(_months_back(published, -sign * count))
    return HappenedOn(published + sign * timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit]))


def _read_on_the(text: _Text, _start: int, end: int) -> Day | None:
    """ "On the 9th": the last such day up to publication."""
    match = _ON_THE.match(text.lower, end)
    published = text.published
    if match is None or published is None:
        return None
    month = _months_back(published, {"last": 1, "next": -1}.get(match[2] or "", 0))
    day = _made(month.year, month.month, int(match[1]))
    if match[2] is None and (day is None or day > published):
        month = _months_back(published, 1)
        day = _made(month.year, month.month, int(match[1]))
    return text.day(end, match.end(), HappenedOn(day), "explicit", fixed=match[2] is not None) if day else None


def _read_holiday(text: _Text, start: int, end: int) -> Day | None:
    """ "Christmas Eve": the last one up to publication."""
    if text.published is None or not _boundary(text, end):
        return None
    return _dated(text, (start, end), *_HOLIDAYS[text.lower[start:end]])


# Figures -------------------------------------------------------------------------------------------------------------------------------


def _read_year(text: _Text, start: int, _end: int) -> Day | None:
    """ "2021-10-21", "10/21/2021", "21.10.2021", "in 2019", "the 2021 outbreak"."""
    match = _YEAR.match(text.lower, start)
    if match is None:
        return None
    if match[2]:
        day = _made(int(match[1]), int(match[2]), int(match[3]))
        return (
            text.day(start, match.end(), HappenedOn(day), "explicit", fixed=True) if day and not text.before(start, 1).isalnum() else None
        )
    before = text.before(start)
    if numeric := _NUMERIC_BEFORE.search(before):
        day = _from_figures(int(numeric[1]), int(numeric[3]), int(match[1]), day_first=numeric[2] == ".")
        return text.day(start - len(numeric[0]), match.end(), HappenedOn(day), "explicit", fixed=True) if day else None
    if (_YEAR_BEFORE.search(before) is None and not _POSSESSIVE.match(text.lower, match.end())) or _STATUTE_BEFORE.search(before):
        return None
    return text.day(start, match.end(), _year_of(int(match[1])), "year", fixed=True)


def _from_figures(first: int, second: int, year: int, *, day_first: bool) -> date | None:
    """American order with strokes, unless only the other makes a date; the day first with points."""
    orders = ((second, first), (first, second)) if day_first else ((first, second), (second, first))
    return next((day for month, number in orders if (day := _made(year, month, number))), None)


def _read_stroke(text: _Text, start: int, _end: int) -> Day | None:
    """ "5/4/23"."""
    after = _SHORT_NUMERIC.match(text.lower, start)
    before = _SHORT_BEFORE.search(text.before(start, 4))
    if after is None or before is None:
        return None
    day = _from_figures(int(before[1]), int(after[1]), 2000 + int(after[2]), day_first=False)
    return text.day(start - len(before[0]), after.end(), HappenedOn(day), "explicit", fixed=True) if day else None


_BY_WORD: dict[str, Reader] = {
    **dict.fromkeys(_WEEKDAYS, _read_weekday),
    **dict.fromkeys(_SHORT_WEEKDAYS, _read_short_weekday),
    **dict.fromkeys(_MONTHS, _read_month),
    **dict.fromkeys(_WORDS_OF_DAY, _read_word_of_day),
    **dict.fromkeys(("week", "month", "year"), _read_unit),
    **dict.fromkeys(_SEASONS, _read_season),
    **dict.fromkeys(_HOLIDAYS, _read_holiday),
    **dict.fromkeys(("ago", "earlier"), _read_count),
    **dict.fromkeys(("19", "20"), _read_year),
    "weekend": _read_weekend,
    "time": _read_count_ahead,
    **dict.fromkeys(("on the ", "by the ", "until the ", "till the "), _read_on_the),
    "/": _read_stroke,
}
_ANCHORS = tuple(_BY_WORD)
_READERS = tuple(_BY_WORD.values())
_AUTOMATON = AhoCorasick(_ANCHORS, matchkind=MatchKind.LeftmostLongest)
