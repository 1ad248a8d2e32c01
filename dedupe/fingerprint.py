"""Fingerprints: what is kept of a text to find its copies among a million others and to verify them without the texts.

Words (see `dedupe.words`) are CRCs, spread over 64 bits. Three in a row are combined by a polynomial modulo 2^64, whose upper half is
the trace; five in a row give a 48-bit key. Nothing depends on the process, the machine or the Python version; `ALGORITHM` names the recipe.

The sketch holds the smallest keys of the text, one for every 24 words, a fair sample; and the 12 smallest of its opening, because a stub
is the opening of an article: so a stub of 40 words finds the article of 4,000, and the other way round.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from heapq import nsmallest
from math import log2
from typing import TypeVar

import numpy
from numpy.typing import NDArray

from casefile.material import Verdict
from dedupe.words import words

Id = TypeVar("Id", int, str)
Hashes = NDArray[numpy.uint64]

ALGORITHM = "crc32-poly64-1"
"""Tag of the hashes below; keep it with stored rows. Fingerprints of different tags cannot be compared."""
LOOKUP = 120
"""How many hashes of a sketch are looked up, the first ones."""
COMMON = 64
"""A hash found in so many articles is boilerplate and says nothing."""
SHARED = 2
"""So many hashes two texts must share to be compared word by word."""
CANDIDATES = 5
"""So many candidates are compared word by word."""

_FAINT = 0.1
"""Who shares less than this of what the best candidate shares has a sentence in common with the text."""
_WORDS_A_KEY = 24
_FEWEST, _MOST = 24, 480
_OPENING_WORDS, _OPENING_KEYS = 50, 12
_FAITHFUL = 0.6
"""Held and carried to this share, a copy is found wherever its original is."""
_FEW = 4
"""A sketch of fewer hashes (a very short text, one word repeated) is found by its exact hash instead."""

_WEIGHT = tuple(1 / log2(1 + max(articles, 1)) for articles in range(COMMON))

_FACTOR = 0x9E3779B97F4A7C15
_MULTIPLIER, _SQUARED, _FIVE = (numpy.uint64(each & 0xFFFFFFFFFFFFFFFF) for each in (_FACTOR, _FACTOR * _FACTOR, 0xD6E8FEB86659FD93))
_UPPER_48, _UPPER_32 = numpy.uint64(16), numpy.uint64(32)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a text to find and verify its copies."""

    exact: int
    """64-bit signed hash of the normalised text."""
    sketch: tuple[int, ...]
    """Sampled hashes of word 5-grams, below 2^48: the rows of the index. The opening's come first, then the smallest of the text."""
    trace: bytes
    """32-bit hashes of the word 3-grams in order of the text, little-endian: enough to verify coverage exactly."""
    words: int

    @property
    def grams(self) -> NDArray[numpy.uint32]:
        """The trace, unpacked."""
        return numpy.frombuffer(self.trace, dtype="<u4")


def fingerprint(text: str) -> Fingerprint:
    """The fingerprint of a text. Time and size grow with the text, 4 bytes a word; the sketch does not."""
    units = numpy.array(words(text), dtype="<u8")
    threes = units[:-2] * _SQUARED + units[1:-1] * _MULTIPLIER + units[2:]
    fives = (threes[:-2] * _FIVE + threes[2:]) >> _UPPER_48
    exact = int.from_bytes(blake2b(units.tobytes(), digest_size=8).digest(), "little", signed=True)
    sketch = _sketch(fives, exact) if len(units) else ()
    return Fingerprint(exact=exact, sketch=sketch, trace=(threes >> _UPPER_32).astype("<u4").tobytes(), words=len(units))


def keys_to_keep(sketch: Sequence[int], verdict: Verdict, original: Collection[int]) -> tuple[int, ...]:
    """Which hashes of an article go into the index: of a faithful copy those that the article it copies does not bring already.

    Without this a wire story carried by more than COMMON outlets would look like boilerplate, and its next copy would be missed.
    `original` is the sketch of `verdict.of`.
    """
    if verdict.covered is None or verdict.covers is None or min(verdict.covered, verdict.covers) < _FAITHFUL:
        return tuple(sketch)
    known = frozenset(original)
    return tuple(key for key in sketch if key not in known)


def rank(found: Iterable[tuple[int, Sequence[Id]]]) -> tuple[Id, ...]:
    """Candidates from (hash, articles that have it): best first, the smaller (older) id first among equals.

    Hashes in COMMON or more articles are left out; at least SHARED shared hashes are asked for; at most CANDIDATES come out. A hash
    weighs the less the more articles have it, so that a newsletter's sign-up line does not push the original aside; what shares next to
    nothing beside the best is not worth a comparison.
    """
    shared: Counter[Id] = Counter()
    weight: defaultdict[Id, float] = defaultdict(float)
    for _, articles in found:
        if len(articles) < COMMON:
            shared.update(articles)
            for article in articles:
                weight[article] += _WEIGHT[len(articles)]
    best = nsmallest(CANDIDATES, ((-weight[article], article) for article, count in shared.items() if count >= SHARED))
    return tuple(article for heavy, article in best if heavy <= _FAINT * best[0][0])


def _sketch(fives: Hashes, exact: int) -> tuple[int, ...]:
    opening = _smallest(fives[:_OPENING_WORDS], _OPENING_KEYS)
    whole = _smallest(fives, min(max(len(fives) // _WORDS_A_KEY, _FEWEST), _MOST))
    keys = tuple(dict.fromkeys((*opening, *whole)))
    return keys if len(keys) >= _FEW else (*keys, exact & 0xFFFFFFFFFFFF, exact * _FACTOR >> 7 & 0xFFFFFFFFFFFF)


def _smallest(keys: Hashes, count: int) -> list[int]:
    """The smallest different keys, ascending. Most of a long text is left out before anything is sorted."""
    few = numpy.unique(keys[keys < (1 << 48) * 3 * count // (len(keys) or 1)])
    return [int(key) for key in (few if len(few) >= count else numpy.unique(keys))[:count]]
