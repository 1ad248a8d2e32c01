"""Character references of HTML in text from strangers."""

import re
from html import unescape

_LONG = re.compile(r"&#([0-9]{20,})")


def unescaped(text: str) -> str:
    """The text with its references resolved, as `html.unescape` does it. That one raises ValueError for a number of over 4,300 digits;
    here, as for every other number that means no character, U+FFFD takes its place."""
    return unescape(_LONG.sub(_shortened, text))


def _shortened(match: re.Match[str]) -> str:
    return f"&#{match[1].lstrip('0')[:9] or '0'}"
