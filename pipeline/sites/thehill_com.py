"""The Hill, as its pages looked in November 2019."""

from datetime import date

from pipeline.sites.rule import SiteRule

RULE = SiteRule(
    host="thehill.com",
    since=date(2019, 11, 1),
    until=date(2021, 12, 31),
    drop=("//span[contains(@class, 'rollover-people')]/descendant-or-self::*[contains(@class, 'rollover-people-block')]",),
    note="a pop-up of other stories hangs on the name of each politician",
)
