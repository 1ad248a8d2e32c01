"""What is set into a paragraph and is not part of it: pointers in brackets, addresses of shortened links."""

import re
from collections.abc import Sequence

from pipeline.cleaning.cleaned import DroppedLine

_POINTER = re.compile(
    r"\s?[(\[]\s?(?:RELATED|READ(?: MORE| ALSO)?|SEE(?: ALSO)?|ALSO READ|ALSO|MORE|WATCH|LISTEN|Related|Read (?:more|also)|See also|Also read|Watch|Listen)\s?:\s?[^()\[\]\n]{3,300}[)\]]"
)


def without_inserts(lines: Sequence[str]) -> tuple[list[str], list[DroppedLine]]:
    """The lines without what was set into them, and what that was."""
    kept: list[str] = []
    dropped: list[DroppedLine] = []
    for line in lines:
        dropped += [
            DroppedLine(found.group(0).strip(), "pointer in brackets", "points to another story") for found in _POINTER.finditer(line)
        ]
        rest = _POINTER.sub("", line).strip()
        if rest:
            kept.append(rest)
    return kept, dropped
