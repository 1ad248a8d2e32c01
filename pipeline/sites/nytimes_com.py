"""The New York Times, opinion pages, as they looked from November 2019 on."""

from datetime import date

from pipeline.sites.rule import SiteRule

RULE = SiteRule(
    host="nytimes.com",
    since=date(2019, 11, 1),
    lines=("The Times is committed to publishing a diversity of letters", "Follow The New York Times Opinion section"),
    note="an invitation to write letters stands below opinion pieces",
)
