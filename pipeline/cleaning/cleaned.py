"""What cleaning takes and gives: what is known beforehand, what was dropped and why, the article."""

from dataclasses import dataclass

from casefile.material import Article, When


@dataclass(frozen=True, kw_only=True, slots=True)
class Hints:
    """What a feed or a page record says about a page before it is read. Empty means: nothing was said."""

    title: str = ""
    published: When | None = None
    byline: tuple[str, ...] = ()
    site: str = ""
    source: str = ""


NO_HINTS = Hints()


@dataclass(frozen=True, slots=True)
class DroppedLine:
    """A line that was on the page and is not in the article: which rule took it and why, in words."""

    line: str
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sighting:
    """A line of one page: its key (letters and digits only), as it stood, and whether it stood at the head or foot."""

    key: str
    line: str
    at_edge: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Cleaned:
    """An article, and how it came about.

    `dropped` lists what the rules took off, in page order; `canonical_url` is the page's own address as far as it can be believed, else
    the one asked for; `steps` tells in words which way the text was found, for `casewire clean --explain`.
    """

    article: Article
    dropped: tuple[DroppedLine, ...] = ()
    canonical_url: str = ""
    steps: tuple[str, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    """Its lines before learned ones were taken off, to be counted (`learned.py`)."""
