"""Site rules: each has a page in the site's manner and the text expected of it; each holds only for its site and its time."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from casefile.material import When
from pipeline.clean import clean_html
from pipeline.sites import RULES, rules_for
from pipeline.sites.rule import SiteRule, matching

PAGES = Path(__file__).parent / "sites"


def when(year: int, month: int = 6) -> When:
    return When(datetime(year, month, 1, tzinfo=UTC))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.host)
def test_each_rule_has_a_page_that_cleans_as_expected(rule: SiteRule) -> None:
    title, _, text = (PAGES / f"{rule.host}.txt").read_text(encoding="utf-8").strip().partition("\n")
    cleaned = clean_html((PAGES / f"{rule.host}.html").read_bytes(), url=f"https://www.{rule.host}/a/rig", id="x")
    assert (cleaned.article.title, cleaned.article.text) == (title, text)
    assert rule.note in {drop.reason for drop in cleaned.dropped}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.host)
def test_each_page_needs_its_rule(rule: SiteRule) -> None:
    text = (PAGES / f"{rule.host}.txt").read_text(encoding="utf-8").strip().partition("\n")[2]
    cleaned = clean_html((PAGES / f"{rule.host}.html").read_bytes(), url="https://elsewhere.example/a/rig", id="x")
    assert cleaned.article.text != text


def test_no_page_stands_without_a_rule() -> None:
    assert {page.stem for page in PAGES.glob("*.html")} == {rule.host for rule in RULES}


def test_a_rule_holds_for_its_site_and_its_time() -> None:
    old = SiteRule(host="valley.example", note="a note on it", since=date(2019, 1, 1), until=date(2020, 12, 31))
    new = SiteRule(host="valley.example", note="a note on it", since=date(2021, 1, 1))
    rules = (old, new)
    assert matching(rules, "https://www.valley.example/a", when(2019)) == (old,)
    assert matching(rules, "https://valley.example/a", when(2022)) == (new,)
    assert matching(rules, "https://valley.example/a", None) == (new,)
    assert matching(rules, "https://valley.example/a", when(2018)) == ()
    assert matching(rules, "https://notvalley.example/a", when(2019)) == ()
    assert matching(rules, "http://[broken", when(2019)) == ()


def test_rules_are_listed_in_order_of_their_hosts() -> None:
    assert [rule.host for rule in RULES] == sorted(rule.host for rule in RULES)
    assert rules_for("https://nobody.example/", None) == ()
