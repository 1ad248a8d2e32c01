"""Cron lines, as far as a configuration needs to know them: is this one, and what is wrong if not.

Five fields as in crontab(5): minute, hour, day of month, month, day of week; lists, ranges and steps, names of months and days.
"""

import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_FIELDS: tuple[tuple[str, int, int, tuple[str, ...]], ...] = (
    ("minute", 0, 59, ()),
    ("hour", 0, 23, ()),
    ("day of month", 1, 31, ()),
    ("month", 1, 12, _MONTHS),
    ("day of week", 0, 7, _DAYS),
)


def cron_line(text: str) -> str:
    """The line itself, white space folded. Raises ValueError that names the field and what is allowed."""
    parts = text.split()
    if len(parts) != len(_FIELDS):
        raise ValueError("is no cron line; it has five fields: minute, hour, day of month, month, day of week")
    for part, (name, low, high, words) in zip(parts, _FIELDS, strict=True):
        if not all(_fits(item, low, high, words) for item in part.lower().split(",")):
            raise ValueError(f"is no cron line; the {name} {part!r} must be numbers from {low} to {high}, ranges, lists or */steps")
    return " ".join(parts)


def _fits(item: str, low: int, high: int, words: tuple[str, ...]) -> bool:
    found = re.fullmatch(r"(\*|([a-z0-9]{1,3})(?:-([a-z0-9]{1,3}))?)(?:/(\d{1,3}))?", item)
    if not found or (found[4] is not None and not 1 <= int(found[4]) <= high + 1):
        return False
    if found[1] == "*":
        return True
    ends = [_number(word, words) for word in (found[2], found[3]) if word is not None]
    return all(low <= end <= high for end in ends) and ends == sorted(ends)


def _number(word: str, words: tuple[str, ...]) -> int:
    if word in words:
        return words.index(word) + (1 if words is _MONTHS else 0)
    return int(word) if word.isdigit() else -1
