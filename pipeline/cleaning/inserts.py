"""What is set into a paragraph and is not part of it: pointers in brackets, addresses of shortened links."""

import re
from collections.abc import Sequence

from pipeline.cleaning.cleaned import DroppedLine
from pipeline.cleaning.lines import chrome

_POINTER = re.compile(
    r"\s?[(\[]\s?(?:RELATED|READ(?: MORE| ALSO)?|SEE(?: ALSO)?|ALSO READ|ALSO|MORE|WATCH|LISTEN"
    r"|Related|Read (?:more|also)|See also|Also read|Watch|Listen)\s?:\s?[^()\[\]\n]{3,300}[)\]]"
    r"|\s?\(More [^()\n]{2,60} (?:stories|news|coverage)\.?\)"
)
_LAST_SENTENCE = re.compile(
    r"(?<=[.!?\"”’])\s(?:RELATED|READ MORE|SEE ALSO|ALSO READ|WATCH|Related|Read more|Read also|See also"
    r"|Also read)\s?:\s[^.!?\n]{3,200}[.!?]?$"
)
_MARKS = frozenset("([:")
_BRACKETED = re.compile(r"\s?\[([^\[\]\n]{2,160})\]")


def without_inserts(lines: Sequence[str]) -> tuple[list[str], list[DroppedLine]]:
    """The lines without what was set into them, and what that was."""
    kept: list[str] = []
    dropped: list[DroppedLine] = []
    for line in lines:
        if _MARKS.isdisjoint(line):
            kept.append(line)
            continue
        rest = _out(_LAST_SENTENCE, _out(_POINTER, line, dropped), dropped)
        rest = _BRACKETED.sub(lambda found: _unless_chrome(found, dropped), rest).strip()
        if rest:
            kept.append(rest)
    return kept, dropped


def _out(pattern: re.Pattern[str], line: str, dropped: list[DroppedLine]) -> str:
    dropped += [DroppedLine(found.group(0).strip(), "pointer in the text", "points to another story") for found in pattern.finditer(line)]
    return pattern.sub("", line)


def _unless_chrome(found: re.Match[str], dropped: list[DroppedLine]) -> str:
    """What stands in square brackets goes where it would go as a line of its own: "[Skip to main content]", not "[her client]"."""
    why = chrome(found.group(1))
    if why is None:
        return found.group(0)
    dropped.append(DroppedLine(found.group(0).strip(), *why))
    return ""
