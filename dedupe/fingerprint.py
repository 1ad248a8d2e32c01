"""Fingerprints of texts (stub, being written)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a text to find and verify its copies."""

    exact: int
    """64-bit signed hash of the normalised text."""
    sketch: tuple[int, ...]
    """Sampled hashes of word 5-grams, ascending, 63-bit: the rows of the index."""
    trace: bytes
    """Hashes of the word 3-grams in order of the text, packed: enough to verify coverage exactly."""
    words: int


def fingerprint(text: str) -> Fingerprint:
    raise NotImplementedError
