"""Site rules: what one site's pages need beyond the general rules, as dated data. One file a site, one line in RULES.

General rules do the work; a site rule is written when a page of that site cleans wrong and no general rule can tell why. Each names the
saved page under `tests/sites/` that shows it, and the date from which the site looked that way.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from casefile.material import When


@dataclass(frozen=True, kw_only=True, slots=True)
class SiteRule:
    """What to take out of the pages of one site. `drop` are XPath expressions for blocks, `lines` whole lines as they stand on the page.

    `host` matches that host and its subdomains. Pages published in `since` … `until` (inclusive; None: open) are meant; pages without a
    date are, when the rule is still open.
    """

    host: str
    note: str
    since: date | None = None
    until: date | None = None
    drop: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


RULES: tuple[SiteRule, ...] = ()


def rules_for(url: str, published: When | None, rules: Sequence[SiteRule] = RULES) -> tuple[SiteRule, ...]:
    """The rules for a page at that address, published then."""
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ()
    return tuple(rule for rule in rules if (host == rule.host or host.endswith("." + rule.host)) and _holds(rule, published))


def _holds(rule: SiteRule, published: When | None) -> bool:
    if published is None:
        return rule.until is None
    return (rule.since is None or rule.since <= published.day) and (rule.until is None or published.day <= rule.until)
