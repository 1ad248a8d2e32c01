"""National Review, as its pages looked in November 2019."""

from datetime import date

from pipeline.sites.rule import SiteRule

RULE = SiteRule(
    host="nationalreview.com",
    since=date(2019, 11, 1),
    lines=("If you enjoyed this article, ", "Something to Consider"),
    note="a pitch for membership stands below each article",
)
