"""From text to comparable words: what two copies of one text have in common whatever their typography.

A word is a run of letters and digits, folded: mojibake undone, compatibility forms and accents taken off (NFKD), case folded,
apostrophes, soft hyphens and zero-width characters dropped. Every alphabet keeps its letters.

Where no spaces part the words, every character starts one unit that reaches over the next characters of the same writing,
whatever punctuation or space lies between: 3 characters for Chinese and Japanese, 5 for Korean (which has spaces, but every
newsroom sets them differently), 8 for Thai, Lao, Khmer and Burmese. Three units in a row then say about as much as three English words.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from zlib import crc32

import numpy
from numpy.typing import NDArray

_APOSTROPHES = "'’ʼ"
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0730-\u074a\u0900-\u0963\u0981-\u0983\u09bc-\u09e3\u0a01-\u0a75\u0a81-\u0ae3\u0b01-\u0b63\u0b82-\u0bd7\u0c00-\u0c63\u0c81-\u0ce3"
    "\u0d00-\u0d63\u0d81-\u0df3"
)
_CHINESE = "\u3005\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003fffd"
_KOREAN = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"
_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e\u0e80-\u0ebc\u0ec0-\u0ecd\u0edc-\u0eff\u1000-\u103f\u1050-\u108f\u1780-\u17d3"
_SPACELESS = _CHINESE + _KOREAN + _THAI

_PLAIN = re.compile(rf"\w{{1,64}}(?:[{_APOSTROPHES}]{{1,2}}\w{{1,64}}){{0,4}}")
_SPECIAL = re.compile(f"[{_MARKS}{_INVISIBLE}{_SPACELESS}]")
_LETTERS = rf"(?:[^\W{_SPACELESS}]|[{_MARKS}{_INVISIBLE}])"
_MARKED = re.compile(rf"{_LETTERS}{{1,64}}(?:[{_APOSTROPHES}]{{1,2}}{_LETTERS}{{1,64}}){{0,4}}")
_ANY_SPACELESS = re.compile(f"[{_SPACELESS}]")
_MIXED = re.compile(rf"[{_SPACELESS}]|{_LETTERS}{{1,64}}(?:[{_APOSTROPHES}]{{1,2}}{_LETTERS}{{1,64}}){{0,4}}")
_LETTER, _APOSTROPHE = 1, 2
_TABLE_SIZE = 0x3000
_LONGEST, _JOINED = 64, 4
"""Letters in a row, and apostrophes in a word, from which on the pattern parts it."""
_WRITINGS = ((re.compile(f"[{_CHINESE}]"), 3), (re.compile(f"[{_KOREAN}]"), 5), (re.compile(f"[{_THAI}]"), 8))

# UTF-8 that was read as Windows-1252: a lead byte and as many continuation bytes as it announces. U+FFFD stands for the five bytes
# that have no character there.
_CONTINUATION = "".join(
    [*(chr(code) for code in range(0x80, 0xC0)), *bytes(range(0x80, 0xA0)).decode("cp1252", "ignore"), "\ufffd"],
)
_MOJIBAKE = re.compile(f"[Â-ß][{_CONTINUATION}]|[à-ï][{_CONTINUATION}]{{2}}|[ð-ô][{_CONTINUATION}]{{3}}")
_SUSPECT = re.compile(f"[Â-ô][{_CONTINUATION}]")
"""Stands in every text that _MOJIBAKE finds something in, and is found four times as fast."""
_SPREAD = 0xC2B2AE3D27D4EB4F
"""Odd: spreads a CRC over 64 bits, so that every word of a gram reaches the upper half of its hash."""
_BROKEN_QUOTE = re.compile("â€\ufffd")


def words(text: str) -> list[int]:
    """The text as 64-bit hashes of its folded words, in order. The same on every machine and in every process."""
    text, pattern = _readable(text)
    if pattern is None:
        return [unit for unit, _, _ in _mixed_units(text)]
    found = list(map(_HASHES.__getitem__, pattern.findall(text)))
    return [unit for unit in found if unit] if 0 in found else found


def located_words(text: str, count: int = -1) -> list[tuple[int, int]]:
    """(start, end) offsets in the text of each of its words, in the order and number of `words`; faster where that is known."""
    repaired, pattern = _readable(text)
    spans = _spans(repaired, pattern, count) if pattern else [(start, end) for _, start, end in _mixed_units(repaired)]
    return spans if repaired == text else _original_offsets(text, spans)


def repair(text: str) -> str:
    """Undoes UTF-8 that was read as Windows-1252 (`donâ€™t`), sequence by sequence; leaves all else as it is."""
    if text.isascii() or not _SUSPECT.search(text) or not _MOJIBAKE.search(text):
        return text
    return _MOJIBAKE.sub(_decoded, text)


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """One word as it is compared: letters and digits only, no accents, no case. Empty where nothing remains."""
    if word.isascii():
        return word.lower().replace("'", "").replace("_", "")
    return "".join(character for character in unicodedata.normalize("NFKD", word).casefold() if character.isalnum())


class _Hashes(dict[str, int]):
    """Hashes of words as they are written, made when they are first met; 0 where nothing remains. Bounded: it starts afresh when full."""

    def __missing__(self, word: str) -> int:
        if len(self) >= 1 << 17:
            self.clear()
        folded = fold(word)
        return self.setdefault(word, _hash(folded) if folded else 0)


_HASHES = _Hashes()


def _hash(folded: str) -> int:
    return crc32(folded.encode("utf-8", "surrogatepass")) * _SPREAD & 0xFFFFFFFFFFFFFFFF


@lru_cache(maxsize=1)
def _readable(text: str) -> tuple[str, re.Pattern[str] | None]:
    """The text repaired, and what finds its words where spaces part them. Kept for the last text: its words are located soon after."""
    repaired = repair(text)
    if repaired.isascii() or not _SPECIAL.search(repaired):
        return repaired, _PLAIN
    return repaired, None if _ANY_SPACELESS.search(repaired) else _MARKED


def _spans(text: str, pattern: re.Pattern[str], count: int) -> list[tuple[int, int]]:
    spans = (_runs(text) if pattern is _PLAIN else None) or [match.span() for match in pattern.finditer(text)]
    return spans if len(spans) == count else [(start, end) for start, end in spans if _HASHES[text[start:end]]]


def _runs(text: str) -> list[tuple[int, int]] | None:
    """The spans that _PLAIN finds, in half its time; None where the text has letters beyond the table or a word beyond its limits."""
    codes = numpy.frombuffer(f" {text}   ".encode("utf-32-le", "surrogatepass"), dtype="<u4")
    if codes.max() >= _TABLE_SIZE:
        return None
    kinds = _table()[codes]
    letters = kinds == _LETTER
    (places,) = numpy.nonzero(kinds == _APOSTROPHE)
    single = places[letters[places - 1] & letters[places + 1]]
    first = places[letters[places - 1] & (kinds[places + 1] == _APOSTROPHE) & letters[places + 2]]
    joins = numpy.concatenate((single, first, first + 1))
    letters[joins] = True
    edges = numpy.flatnonzero(numpy.diff(letters))
    starts, ends = edges[::2], edges[1::2]
    of_word = numpy.sort(starts.searchsorted(joins))
    if (len(starts) and (ends - starts).max() > _LONGEST) or (of_word[_JOINED:] == of_word[:-_JOINED]).any():
        return None
    return list(zip(starts.tolist(), ends.tolist(), strict=True))


@cache
def _table() -> NDArray[numpy.uint8]:
    """For each character below the limit, whether it is a letter or digit, an apostrophe, or neither."""
    kinds = ((chr(code).isalnum() or chr(code) == "_") * _LETTER for code in range(_TABLE_SIZE))
    table = numpy.fromiter(kinds, dtype=numpy.uint8, count=_TABLE_SIZE)
    table[[ord(each) for each in _APOSTROPHES if not each.isalnum()]] = _APOSTROPHE
    return table


def _mixed_units(text: str) -> Iterator[tuple[int, int, int]]:
    """(hash, start, end) where some of the text is written without spaces."""
    for size, matches in groupby(_MIXED.finditer(text), key=lambda match: _reach(match.group()[0])):
        if size:
            run = list(matches)
            characters = "".join(match.group() for match in run)
            for index, match in enumerate(run):
                yield _hash(characters[index : index + size]), *match.span()
        else:
            for match in matches:
                if unit := _HASHES[match.group()]:
                    yield unit, *match.span()


@lru_cache(maxsize=1 << 14)
def _reach(character: str) -> int:
    """How many characters make a unit in this writing; 0 where words are parted by spaces."""
    return next((size for writing, size in _WRITINGS if writing.match(character)), 0)


def _decoded(match: re.Match[str]) -> str:
    return _undone(match.group())


@lru_cache(maxsize=1 << 12)
def _undone(broken: str) -> str:
    if _BROKEN_QUOTE.fullmatch(broken):
        return "”"
    try:
        raw = bytes(ord(each) if ord(each) < 0x100 else each.encode("cp1252")[0] for each in broken)
        return raw.decode("utf-8")
    except UnicodeError:
        return broken


def _original_offsets(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of the repaired text, in order, moved to where they stand in the text as it came."""
    edges, shifts, shift = [0], [0], 0
    for match in _MOJIBAKE.finditer(text):
        shift += len(match.group()) - len(_decoded(match))
        edges.append(match.end() - shift)
        shifts.append(shift)
    moved: list[tuple[int, int]] = []
    for edge, by in zip([*edges[1:], len(text) + 1], shifts, strict=True):
        stop = bisect_left(spans, (edge,), len(moved))
        moved += [(start + by, end + by) for start, end in spans[len(moved) : stop]]
        if stop and spans[stop - 1][1] > edge:  # something was repaired within the word
            end = spans[stop - 1][1]
            moved[-1] = (moved[-1][0], end + shifts[bisect_left(edges, end) - 1])
    return moved
