"""A random sample of what was told and of what was not, and what the answers to it say. Pure.

The sample is drawn by the digest of seed and item, so that it is the same whenever it is drawn, and stays so while the ledger grows
(what is added only finds its place between). Shares come with the interval of Wilson (E. B. Wilson, "Probable inference, the law of
succession, and statistical inference", JASA 22, 1927, 209-212), which holds for small samples and shares near 0 and 1.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

Z = 1.959964
"""For intervals that hold 95 times in 100."""


class Sort(StrEnum):
    """What an item of the sample is: something that was told, or an article of a case that told nothing."""

    ALERT = "alert"
    SILENCE = "silence"


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One thing to be judged: what was claimed of which quote in which source. `key` is the same for ever, `subject` what a mark names."""

    sort: Sort
    key: str
    subject: str
    case: str
    claim: str
    quote: str
    source: str
    url: str


def drawn(population: Iterable[Item], size: int, seed: str) -> tuple[Item, ...]:
    """So many of them at random; in the same order whenever the seed is the same."""
    return tuple(sorted(population, key=lambda item: _lot(item.key, seed))[:size])


def _lot(key: str, seed: str) -> bytes:
    return hashlib.sha256(f"{seed}\n{key}".encode()).digest()


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a sample, with the bounds it most likely lies between in the whole. All None without any answer."""

    value: float | None
    low: float | None
    high: float | None


def share(part: int, whole: int) -> Share:
    """`part` of `whole`, with Wilson's interval."""
    if not whole:
        return Share(None, None, None)
    p, zz = part / whole, Z * Z / whole
    middle, spread = (p + zz / 2) / (1 + zz), Z * sqrt(p * (1 - p) / whole + zz / (4 * whole)) / (1 + zz)
    return Share(p, max(middle - spread, 0.0), min(middle + spread, 1.0))


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """Answers to one half of a sample."""

    population: int
    sampled: int
    right: int
    wrong: int

    @property
    def share_right(self) -> Share:
        """Of those answered."""
        return share(self.right, self.right + self.wrong)


def tally(population: int, sample: Iterable[Item], answers: Mapping[str, bool]) -> Tally:
    """Count the answers (item key to right or not) to a sample."""
    keys = [item.key for item in sample]
    given = [answers[key] for key in keys if key in answers]
    return Tally(population=population, sampled=len(keys), right=sum(given), wrong=len(given) - sum(given))


def recall(alerts: Tally, silences: Tally) -> Share:
    """Of the reports that should have been told, the share that was: true alerts against those and the missed among the silences.

    Both shares are carried over to their whole population. The bounds take the worse end of one interval with the worse end of the
    other, so they are wider than 95 %.
    """
    told, silent = alerts.share_right, silences.share_right
    if None in (told.value, silent.value):
        return Share(None, None, None)

    def estimate(precise: float, rightly_silent: float) -> float | None:
        caught, missed = precise * alerts.population, (1 - rightly_silent) * silences.population
        return caught / (caught + missed) if caught + missed else None

    return Share(
        estimate(told.value or 0.0, silent.value or 0.0),
        estimate(told.low or 0.0, silent.low or 0.0),
        estimate(told.high or 0.0, silent.high or 0.0),
    )
