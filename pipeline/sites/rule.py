"""What a site rule is, and when one holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from casefile.material import When


@dataclass(frozen=True, kw_only=True, slots=True)
class SiteRule:
    """What to take out of the pages of one site: `drop` are XPath expressions for blocks, `lines` the beginnings of lines.

    `host` matches that host and its subdomains. Pages published in `since` … `until` (inclusive; None: open) are meant; a page without a
    date is while the rule is still open.
    """

    host: str
    note: str
    since: date | None = None
    until: date | None = None
    drop: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()

    def holds(self, host: str, published: When | None) -> bool:
        """Whether it is meant for a page of that host (lower case), published then."""
        if host != self.host and not host.endswith("." + self.host):
            return False
        if published is None:
            return self.until is None
        return (self.since is None or self.since <= published.day) and (self.until is None or published.day <= self.until)


def matching(rules: Sequence[SiteRule], url: str, published: When | None) -> tuple[SiteRule, ...]:
    """Those of the rules that are meant for a page at that address, published then."""
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ()
    return tuple(rule for rule in rules if rule.holds(host, published))
