"""Learned chrome: lines that recur over a site's pages are no news, once enough pages have been seen.

What is counted is kept elsewhere; here it is decided, from counts, what is chrome. A paragraph of background that a newsroom repeats in
every story of a case looks like chrome by its count alone, so a line must also stand at the edge of the text, as headers and footers do,
and nothing is taken from a page that would lose much of its text.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.cleaning.cleaned import DroppedLine, Sighting
from pipeline.cleaning.lines import plain
from storage.values import LineCount

FEWEST_PAGES = 8
"""Pages of a site to be seen before anything is learned from it."""
FEWEST_HOLDING = 4
LEAST_SHARE = 0.2
LEAST_SHARE_OF_PROSE = 0.5
"""Share of the site's pages that hold the line; a line long enough to be a paragraph must be on half of them."""
AT_EDGE = 0.9
"""Share of its appearances at the head or the foot of the text."""
_HEAD, _FOOT = 4, 10
_PARAGRAPH = 15
MOST_TAKEN = 0.3
"""Share of a page's words that learned lines may take; beyond it the page keeps them all."""


@dataclass(frozen=True, slots=True)
class Learned:
    """A line that is chrome on a site, and why, in words."""

    key: str
    line: str
    reason: str


def sightings(lines: Sequence[str]) -> tuple[Sighting, ...]:
    """What to count of one page: each line once."""
    found: dict[str, Sighting] = {}
    for number, line in enumerate(lines):
        key = plain(line)
        if key:
            found.setdefault(key, Sighting(key, line, number < _HEAD or number >= len(lines) - _FOOT))
    return tuple(found.values())


def learn(counts: Iterable[LineCount], pages: int) -> tuple[Learned, ...]:
    """The lines that are chrome on a site of which `pages` pages were counted; nothing before `FEWEST_PAGES`."""
    if pages < FEWEST_PAGES:
        return ()
    return tuple(
        Learned(count.key, count.line, f"on {count.pages} of {pages} pages of this site") for count in counts if _is_chrome(count, pages)
    )


def _is_chrome(count: LineCount, pages: int) -> bool:
    share = LEAST_SHARE_OF_PROSE if count.line.count(" ") >= _PARAGRAPH else LEAST_SHARE
    return not count.kept and count.pages >= FEWEST_HOLDING and count.pages >= share * pages and count.at_edge >= AT_EDGE * count.pages


def take_off(lines: Sequence[str], learned: Sequence[Learned]) -> tuple[list[str], list[DroppedLine]]:
    """The lines without the learned ones, and those; the page as it is where they make up too much of it."""
    known = {chrome.key: chrome for chrome in learned}
    dropped = [DroppedLine(line, "learned", known[key].reason) for line in lines if (key := plain(line)) in known]
    if not dropped or _words(drop.line for drop in dropped) > MOST_TAKEN * _words(lines):
        return list(lines), []
    return [line for line in lines if plain(line) not in known], dropped


def _words(lines: Iterable[str]) -> int:
    return sum(line.count(" ") + 1 for line in lines)
