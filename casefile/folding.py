"""Text as it is compared: one spelling for case, accents, dashes, quotes and blanks, with the way back to the original offsets."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

_GONE = "\x7f"
"""Stands for a character that is dropped (zero-width, soft hyphen, combining mark) until the text is closed up."""

_FOREIGN = re.compile(
    "[\x80-\u036f\u1ab0-\u1aff\u1dc0-\u1eff\u2000-\u206f\u20d0-\u20ff\u2212\u3000\ufb00-\ufb06\ufe00-\ufe0f\ufe20-\ufe2f\ufe58\ufe63\ufeff-\uff5e]"
)
_QUOTES = dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u02b9\u02bb\u00b4\u2032\uff07", "'")
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", " ")
_DOUBLE_QUOTES = dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"')
_STROKES = {"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ħ": "h", "ı": "i", "ð": "d", "Ð": "d", "þ": "t", "Þ": "t"}
_SPLIT = {
    "ß": "ss",
    "ẞ": "ss",
    "æ": "ae",
    "Æ": "ae",
    "œ": "oe",
    "Œ": "oe",
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
}
_ASCII = dict.fromkeys((*range(32), ord("-")), " ") | {ord("`"): "'"}
_CLOSE_UP = re.compile(f" [ {_GONE}]+|{_GONE}[ {_GONE}]*|[{''.join(_SPLIT)}]")

_CONFUSABLES = str.maketrans(
    "аАвВеЕкКмМнНоОрРсСтТуУхХіІјЈѕЅԁһԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχ",
    "aABBeEkKMMHHoOpPcCTTyYxXiIjJsSdhqwlABEZHIKMNOPTYXaeikvoptux",
)
_CONFUSABLE = re.compile("[\u0370-\u03ff\u0400-\u052f]")


def _folded_character(character: str) -> str:
    """One character for one: the plain Latin letter, a blank, or `_GONE`; ligatures stay until the text is closed up."""
    if unicodedata.category(character) in {"Cf", "Mn", "Me"}:
        return _GONE
    if character in _SPLIT:
        return character
    plain = unicodedata.normalize("NFKD", character)[:1]
    if plain.isspace() or unicodedata.category(character) == "Zl":
        return " "
    return plain if plain.isascii() or plain.isalpha() else character


_KNOWN: dict[str, str] = {**_QUOTES, **_DASHES, **_DOUBLE_QUOTES, **_STROKES}
_KNOWN |= {
    chr(code): _folded_character(chr(code))
    for code in (*range(0x80, 0x370), *range(0x1E00, 0x2070), 0x3000, *range(0xFEFF, 0xFF5F))
    if chr(code) not in _KNOWN
}


def _known(match: re.Match[str]) -> str:
    character = match[0]
    return _KNOWN.get(character) or _folded_character(character)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. `cuts` are the places in it after which `shifts` says how far ahead the original is."""

    text: str
    original: str
    cuts: tuple[int, ...] = (0,)
    shifts: tuple[int, ...] = (0,)

    def start(self, place: int) -> int:
        """The offset in the original of the character at `place`."""
        return place + self.shifts[bisect_right(self.cuts, place) - 1]

    def end(self, place: int) -> int:
        """The offset in the original just behind the character before `place`, with the marks that belong to that character."""
        if not place:
            return 0
        end = self.start(place - 1) + 1
        while end < len(self.original) and unicodedata.combining(self.original[end]):
            end += 1
        return end


def fold(text: str) -> Folded:
    """Lower case, no accents, dashes and line breaks as blanks, straight quotes, no invisible characters, single blanks."""
    same_length = text if text.isascii() else _FOREIGN.sub(_known, text)
    lowered = same_length.lower().translate(_ASCII)
    if "  " not in lowered and _GONE not in lowered and (lowered.isascii() or not _CLOSE_UP.search(lowered)):
        return Folded(lowered, text)
    return _closed_up(lowered, text)


def _closed_up(lowered: str, original: str) -> Folded:
    """Take out what is gone, write ligatures out, keep one blank of many, and note where offsets shift."""
    pieces: list[str] = []
    cuts, shifts = [0], [0]
    done = length = 0
    for match in _CLOSE_UP.finditer(lowered):
        pieces.append(lowered[done : match.start()])
        length += match.start() - done
        for letter in _SPLIT.get(match[0], " " if " " in match[0] else ""):
            pieces.append(letter)
            cuts.append(length)
            shifts.append(match.start() - length)
            length += 1
        done = match.end()
        cuts.append(length)
        shifts.append(done - length)
    pieces.append(lowered[done:])
    return Folded("".join(pieces), original, tuple(cuts), tuple(shifts))


@lru_cache(maxsize=8192)
def fold_name(name: str) -> str:
    """The folded form of a short string, without its blanks at the ends."""
    return fold(name).text.strip()


def without_lookalikes(text: str) -> str | None:
    """The text with Cyrillic and Greek letters that look Latin replaced one for one; None where there are none."""
    if text.isascii() or not _CONFUSABLE.search(text):
        return None
    return text.translate(_CONFUSABLES)
