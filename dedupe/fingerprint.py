"""Fingerprints of texts (stub, being written)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Id = TypeVar("Id", bound=int | str)

ALGORITHM = "crc32-poly64-1"
"""Tag of the hashes below; keep it with stored rows. Fingerprints of different tags cannot be compared."""
LOOKUP = 48
"""How many of the smallest hashes of a sketch are looked up."""
COMMON = 64
"""A hash found in so many articles is boilerplate and says nothing."""
SHARED = 2
"""So many hashes two texts must share to be compared word by word."""
CANDIDATES = 5
"""So many candidates are compared word by word."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a text to find and verify its copies."""

    exact: int
    """64-bit signed hash of the normalised text."""
    sketch: tuple[int, ...]
    """Sampled hashes of word 5-grams, ascending, below 2^48: the rows of the index. At most LOOKUP of them."""
    trace: bytes
    """Hashes of the word 3-grams in order of the text, packed: enough to verify coverage exactly."""
    words: int


def fingerprint(text: str) -> Fingerprint:
    raise NotImplementedError


def rank(found: Mapping[int, Sequence[Id]] | Iterable[tuple[int, Sequence[Id]]]) -> tuple[Id, ...]:
    """Candidates from the articles found under each looked-up hash: best first, the older (smaller id) first among equals.

    Hashes in COMMON or more articles are left out; at least SHARED shared hashes are asked for; at most CANDIDATES come out.
    """
    pairs = found.items() if isinstance(found, Mapping) else found
    shared: Counter[Id] = Counter(article for _, articles in pairs if len(articles) < COMMON for article in articles)
    able = [(-count, article) for article, count in shared.items() if count >= SHARED]
    return tuple(article for _, article in sorted(able)[:CANDIDATES])
