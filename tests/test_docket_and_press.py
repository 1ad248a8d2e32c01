"""A filing on the docket and in the press is one development that says "confirmed by docket"; what only looks alike is two.

The pairs are written for this test, ten kinds, at most five days apart; each is tried in both orders.
"""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from casefile.case import Case, Development, DocketRef, Entity, EntityKind, Run, Watch
from casefile.marks import UNMARKED, Marked
from casefile.material import Article, DocketEntry, Lead, When
from dedupe.fingerprint import fingerprint
from dedupe.verdict import Held
from pipeline.carried import carried
from pipeline.judge import Bench, judge
from storage.values import Submission

PAIRS = [json.loads(line) for line in (Path(__file__).parent / "pairs/docket_and_press.jsonl").read_text("utf-8").splitlines()]
FLOOR = 0.95
"""Of the true pairs joined, and of the near misses kept apart; every pair counts in both orders."""

CASE = Case(
    name="mill",
    title="The Tamarack Mill fire",
    terms=("Tamarack Mill",),
    dockets=(DocketRef("nmd", "2:24-cr-00417"), DocketRef("nmd", "1:24-cv-00388")),
    entities=(
        Entity(name="Corwin Hale", role="manager, defendant", aliases=("Hale",)),
        Entity(name="Delia Marsh", role="safety chief, defendant", aliases=("Marsh",)),
        Entity(name="Brightwater Paper Company", kind=EntityKind.ORGANISATION, role="defendant", aliases=("Brightwater",)),
        Entity(name="Rosa Alvarado", role="plaintiff", aliases=("Alvarado",)),
        Entity(name="Cordell Mutual", kind=EntityKind.ORGANISATION, role="insurer, plaintiff"),
        Entity(name="Ramona Ortega", role="judge"),
    ),
)

BENCH = Bench.prepare([CASE], [Watch(name="desk")])


def entry(pair: dict[str, str]) -> Article:
    filed = When(datetime.combine(date.fromisoformat(pair["filed"]), time(), UTC), bare_day=True)
    docket = DocketEntry(court=pair["court"], number=pair["number"], entry=pair["entry"])
    url = f"https://ecf.nmd.uscourts.gov/doc1/{pair['entry']}"
    return carried(
        Lead(source="court", key=url, url=url, title="A v. B", summary=pair["docket_text"], published=filed, docket=docket), "UTC"
    )


def press(pair: dict[str, str]) -> Article:
    at = When(datetime.combine(date.fromisoformat(pair["published"]), time(17), UTC))
    return Article(
        id=pair["id"], url=f"https://herald.test/{pair['id']}", title=pair["title"], text=pair["text"], published=at, site="herald"
    )


class Kept:
    """What is held, as one judgement sees it."""

    def __init__(self) -> None:
        self.entries: dict[str, Development] = {}
        self.candidates: Sequence[Held] = ()

    def ledger(self, case: str) -> list[Development]:
        return sorted(self.entries.values(), key=lambda entry: entry.first_reported, reverse=True)

    def next_number(self, case: str) -> int:
        return len(self.entries) + 1

    def told(self, case: str) -> frozenset[tuple[str, str, str]]:
        return frozenset()

    def marked(self) -> Marked:
        return UNMARKED


def ledger_after(*articles: Article) -> list[Development]:
    kept = Kept()
    for article in articles:
        assert article.published is not None
        seen = Submission(article=article, fingerprint=fingerprint(article.text), seen_at=article.published.at, run=Run.REPLAY)
        for reading in judge(seen, kept, BENCH).readings:
            kept.entries |= {entry.id: entry for entry in reading.developments}
    return kept.ledger(CASE.name)


def is_joined(developments: list[Development]) -> bool:
    """Does one development have the entry and the report as its evidence, and say that the docket confirms it?"""
    both = [each for each in developments if len({evidence.source for evidence in each.evidence}) == 2]
    return any(each.confirmed_by_docket and each.docket for each in both)


def outcomes(pairs: list[dict[str, str]]) -> dict[str, bool]:
    return {
        f"{pair['id']} {order}": is_joined(ledger_after(*articles))
        for pair in pairs
        for order, articles in (("docket first", (entry(pair), press(pair))), ("press first", (press(pair), entry(pair))))
    }


@pytest.mark.parametrize("same", [True, False])
def test_joined_where_it_is_one_filing_and_kept_apart_where_it_is_not(same: bool) -> None:
    pairs = [pair for pair in PAIRS if pair["same"] is same]
    assert len(pairs) == 40
    found = outcomes(pairs)
    wrong = [name for name, joined in found.items() if joined is not same]
    assert len(wrong) <= (1 - FLOOR) * len(found), wrong
