"""Drift: a source whose pages suddenly clean to much less than they used to. Said before anyone misses a story."""

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from statistics import median

from casefile.material import Article, Form

FEWEST_USUAL = 20
FEWEST_RECENT = 5
"""Pages on either side below which nothing is said."""
_SHRUNK = 0.4
_FELL = 0.5


RECENT = 8
KEPT = 80
"""Samples of a source that are kept; the last RECENT of them are compared with the others."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What one page cleaned to: words, and whether it is an article, has a title, has a date."""

    words: int
    article: bool
    titled: bool
    dated: bool


def sample_of(article: Article) -> Sample:
    """What this page cleaned to."""
    return Sample(len(article.text.split()), article.form is not Form.NOT_ARTICLE, bool(article.title), article.published is not None)


def remembered(note: str | None) -> tuple[Sample, ...]:
    """Samples from the note that `with_sample` made; none where there is no note."""
    rows = json.loads(note or "[]")
    return tuple(Sample(int(words), bool(article), bool(titled), bool(dated)) for words, article, titled, dated in rows)


def with_sample(note: str | None, article: Article) -> str:
    """The note with one page more, of at most KEPT pages."""
    rows = [*(astuple(each) for each in remembered(note)), astuple(sample_of(article))]
    return json.dumps([[int(value) for value in row] for row in rows[-KEPT:]], separators=(",", ":"))


def drift_in(samples: Sequence[Sample]) -> tuple[str, ...]:
    """What is wrong with the latest pages beside those before them, in words."""
    return drift(yield_of(samples[:-RECENT]), yield_of(samples[-RECENT:]))


@dataclass(frozen=True, kw_only=True, slots=True)
class Yield:
    """What the pages of a source clean to: median words of the articles, and the shares of pages that are articles, have a title, have a
    date."""

    pages: int
    words: float
    articles: float
    titled: float
    dated: float


def yield_of(samples: Sequence[Sample]) -> Yield:
    """What these pages of one source cleaned to."""
    number = max(len(samples), 1)
    return Yield(
        pages=len(samples),
        words=median(sample.words for sample in samples) if samples else 0,
        articles=sum(sample.article for sample in samples) / number,
        titled=sum(sample.titled for sample in samples) / number,
        dated=sum(sample.dated for sample in samples) / number,
    )


def drift(usual: Yield, recent: Yield) -> tuple[str, ...]:
    """What is wrong with the recent pages of a source beside its usual ones, in words; empty when nothing is, or too few pages can tell."""
    if usual.pages < FEWEST_USUAL or recent.pages < FEWEST_RECENT:
        return ()
    found = []
    if recent.words < _SHRUNK * usual.words:
        found.append(f"its pages clean to {recent.words:.0f} words, usually {usual.words:.0f}")
    for now, then, what in (
        (recent.articles, usual.articles, "are articles"),
        (recent.titled, usual.titled, "have a title"),
        (recent.dated, usual.dated, "have a date"),
    ):
        if now <= then - _FELL:
            found.append(f"{now:.0%} of its pages {what}, usually {then:.0%}")
    return tuple(found)
