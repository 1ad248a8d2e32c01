"""How much of one text another carries, exactly, from their traces."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from operator import or_

import numpy
from numpy.typing import NDArray

from dedupe.fingerprint import Fingerprint

EDIT = 6
"""So many words between two passages that are held count as an edit of the passage, not as news."""
_OPENING = 40
_ANCHOR = re.compile(rb"\x01{2,}")
"""A passage is held from 4 words in a row upwards: "one of the" stands in every text."""

Grams = NDArray[numpy.uint32]
Spans = tuple[tuple[int, int], ...]
"""(first, past last) positions, in words."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A fingerprint, opened for comparison: its 3-grams in the order of the text and sorted."""

    fingerprint: Fingerprint
    grams: Grams
    known: Grams

    @property
    def words(self) -> int:
        """Words of the text."""
        return self.fingerprint.words

    @property
    def exact(self) -> int:
        """Hash of the whole text."""
        return self.fingerprint.exact


def trace(fingerprint: Fingerprint) -> Trace:
    """Opens a fingerprint; done once for each text that is compared."""
    grams = fingerprint.grams
    return Trace(fingerprint, grams, numpy.sort(grams))


@dataclass(frozen=True, slots=True)
class Overlap:
    """What a new text shares with one that is held. Shares are 0 to 1."""

    new_held: float
    """Of the new text's words, how many the old one holds."""
    old_carried: float
    """Of the old text's words, how many the new one carries."""
    opening: float
    """The same of the old text's opening: there its news stands."""
    skipped: int
    """So many words of the old text stand before the first passage that is carried."""
    gaps: Spans
    """Where the new text has words that the old one does not hold, without the edits."""
    ahead: int
    """Words in these gaps, without the last one if nothing held follows it (footers stand there)."""
    longest_ahead: int
    """Words in the longest of them."""
    behind: int
    """Words after the last passage that is held."""
    span: tuple[int, int]
    """Where in the new text the passages that the old one holds begin and end."""
    held: bytes
    """For each 3-gram of the new text 1 where the old one has it, else 0."""

    def lies_within(self, other: "Overlap") -> bool:
        """True where the passages of the other begin before these and end after them."""
        return other.span[0] < self.span[0] and self.span[1] < other.span[1]


def overlap(new: Trace, old: Trace) -> Overlap:
    """Both directions at once. All but linear in the length of the two texts."""
    held = _flags(new.grams, old.known)
    if not any(held):
        return Overlap(0.0, 0.0, 0.0, old.words, ((0, new.words),), 0, 0, new.words, (0, 0), held)
    found = anchors(held)
    missing = _between(found, new.words)
    passages = anchors(_flags(old.grams, new.known))
    absent = _between(passages, old.words)
    first = min(_OPENING, old.words)
    early = tuple((start, min(end, first)) for start, end in absent if start < first)
    inner = [end - start for start, end in missing if end < new.words]
    return Overlap(
        new_held=share_held(missing, new.words),
        old_carried=share_held(absent, old.words),
        opening=share_held(early, first),
        skipped=passages[0][0] if passages else old.words,
        gaps=missing,
        ahead=sum(inner),
        longest_ahead=max(inner, default=0),
        behind=new.words - found[-1][1] if found else new.words,
        span=(found[0][0], found[-1][1]) if found else (0, 0),
        held=held,
    )


def _flags(grams: Grams, known: Grams) -> bytes:
    """For each of the grams 1 where it is known, else 0."""
    if not len(known):
        return bytes(len(grams))
    nearest = known[known.searchsorted(grams).clip(max=len(known) - 1)]
    return bytes(nearest == grams)


def identical(words: int) -> Overlap:
    """What two texts of so many words share when they are the same, word by word."""
    return Overlap(1.0, 1.0, 1.0, 0, (), 0, 0, 0, (0, words), b"\x01" * max(words - 2, 0))


def unheld(held: Sequence[bytes], count: int) -> tuple[Spans, Spans]:
    """Word spans of a text of `count` words that none of several texts holds: passages, and the edits within and around what is held.

    `held` are the `Overlap.held` of the text with each of them.
    """
    together = reduce(or_, (int.from_bytes(each, "big") for each in held), 0)
    found = anchors(together.to_bytes(max(count - 2, 0), "big"))
    edits = tuple((end, start) for (_, end), (start, _) in pairwise([(0, 0), *found, (count, count)]) if 0 < start - end <= EDIT)
    return _between(found, count), edits


def anchors(flags: bytes) -> list[tuple[int, int]]:
    """Word spans of the passages whose 3-grams are all held, in order; `flags` has a 1 for each 3-gram that is."""
    return [(match.start(), match.end() + 2) for match in _ANCHOR.finditer(flags)]


def share_held(missing: Spans, count: int) -> float:
    """Share of `count` words that lies outside the spans."""
    return 1 - sum(end - start for start, end in missing) / count if count else 0.0


def _between(passages: list[tuple[int, int]], count: int) -> Spans:
    edges = [(0, 0), *passages, (count, count)]
    return tuple((end, start) for (_, end), (start, _) in pairwise(edges) if start - end > EDIT)
