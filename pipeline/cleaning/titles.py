"""The headline out of the four places where pages put one."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from pipeline.cleaning.lines import plain

_SEPARATOR = re.compile(r"\s+(?:[|–—»·•]|-{1,2}|::?)\s+|\s*\|\s*")


def best_title(headings: Sequence[str], json_ld: str, og: str, page: str, *, site: str = "") -> str:
    """The page's headline. A heading that agrees with what the page says of itself is best, then JSON-LD, og:title, the title element."""
    claims = [claim for claim in (json_ld, without_suffix(og, site, page), without_suffix(page, site, og)) if claim]
    if not claims:
        return headings[0] if headings else ""
    agreeing = [heading for heading in headings if max(fuzz.token_set_ratio(plain(heading), plain(claim)) for claim in claims) >= 80]
    return agreeing[0] if agreeing else claims[0]


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
