"""Drift: a source whose pages suddenly clean to much less than they used to. Said before anyone misses a story."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from casefile.material import Article, Form

FEWEST_USUAL = 20
FEWEST_RECENT = 5
"""Pages on either side below which nothing is said."""
_SHRUNK = 0.4
_FELL = 0.5


@dataclass(frozen=True, kw_only=True, slots=True)
class Yield:
    """What the pages of a source clean to: median words of the articles, and the shares of pages that are articles, have a title, have a
    date."""

    pages: int
    words: float
    articles: float
    titled: float
    dated: float


def yield_of(articles: Sequence[Article]) -> Yield:
    """What these pages of one source cleaned to."""
    number = max(len(articles), 1)
    return Yield(
        pages=len(articles),
        words=median(len(article.text.split()) for article in articles) if articles else 0,
        articles=sum(article.form is not Form.NOT_ARTICLE for article in articles) / number,
        titled=sum(bool(article.title) for article in articles) / number,
        dated=sum(article.published is not None for article in articles) / number,
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
