"""Site rules: what one site's pages need beyond the general rules, as dated data. One file a site, one line in RULES.

General rules do the work; a site rule is written when a page of that site cleans wrong and no general rule can tell why. Each has a page
made after the site's manner under `tests/sites/`, with its expected text beside it; a rule without one fails the tests.
"""

from casefile.material import When
from pipeline.sites import nationalreview_com, nytimes_com, thehill_com
from pipeline.sites.rule import SiteRule, matching

RULES: tuple[SiteRule, ...] = (
    nationalreview_com.RULE,
    nytimes_com.RULE,
    thehill_com.RULE,
)


def rules_for(url: str, published: When | None) -> tuple[SiteRule, ...]:
    """The rules for a page at that address, published then."""
    return matching(RULES, url, published)
