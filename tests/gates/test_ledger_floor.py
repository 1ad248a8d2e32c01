"""The floor of the ledger: with a perfect reading (the hand labels themselves) nearly every development is told, once, and nothing else."""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from casefile.alert import raise_alerts
from casefile.case import Case, Entity, EntityKind, Mention, Place, Standing, Watch
from casefile.development import Report
from casefile.kinds import BY_NAME, QUIET
from casefile.ledger import weigh
from casefile.material import Article, HappenedOn, When
from casefile.roles import follow

GOLD = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "developments" / "gold.jsonl"
DIGEST = "b4780579fcb4799b378a500d87eafdbface97422b3d48ff44809e8c7551f6a14"
STANDINGS = {"new": Standing.NEWS, "background": Standing.BACKGROUND, "expected": Standing.EXPECTED}
OFFICERS = {"Mary Carmack-Altwies", "Kari Morrissey", "Jason Lewis", "Andrea Reeb"}
BENCH = {"Bryan Biedscheid", "Michael E. Whitaker", "Mary Marlowe Sommer"}


@pytest.fixture(scope="module")
def gold():
    if not GOLD.exists():
        pytest.skip("../shared/data/developments is not here")
    assert hashlib.sha256(GOLD.read_bytes()).hexdigest() == DIGEST, "the labels changed: measure again, then move the floor"
    return [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def entity(name):
    role = "prosecutor" if name in OFFICERS else "judge" if name in BENCH else ""
    public = any(word in name for word in ("Sheriff", "OHSB"))
    return Entity(name=name, kind=EntityKind.AGENCY if public else EntityKind.PERSON, role=role)


def told(gold):
    """(article, keys of the developments told) for every alert, with the labels as mentions."""
    people = sorted({name for page in gold for each in page["developments"] for name in (*each["actors"], *each["target"])})
    case = follow(Case(name="rust", title="", terms=("Rust",), entities=tuple(map(entity, people))))
    ledger, alerts = {}, []
    for page in (page for page in gold if page["is_article"]):
        labels = [each for each in page["developments"] if each["type"] in BY_NAME]
        published = When(datetime.fromisoformat(page["published"]).replace(tzinfo=UTC), bare_day=True)
        article = Article(id=page["id"], url=page["url"], title="", text="", published=published)
        report = Report(article=article, story=page["id"], seen_at=published.at)
        findings, changed = weigh(case, [mention(each) for each in labels], list(ledger.values())[::-1], report, len(ledger) + 1)
        ledger |= {entry.id: entry for entry in changed}
        keys = {finding.development: label["key"] for finding, label in zip(findings, labels, strict=True) if finding.alerts}
        raised = raise_alerts(case, article, findings, changed, [Watch(name="all")], frozenset(), published.at)
        alerts += [(page["id"], {keys[each.id] for each in alert.developments}) for alert in raised]
    return alerts


def mention(label):
    return Mention(
        kind=label["type"],
        standing=STANDINGS[label["status"]],
        actors=tuple(label["actors"]),
        target=tuple(label["target"]),
        happened_on=HappenedOn.parse(label["date"]) if label["date"] else None,
        quote=label["quote_hint"],
        place=Place.LEAD,
    )


def test_every_development_is_told_once_and_nothing_else(gold):
    wanted = {
        each["key"]
        for page in gold
        if page["is_article"]
        for each in page["developments"]
        if each["status"] == "new" and each["type"] in BY_NAME and each["type"] not in QUIET
    }
    alerts = told(gold)
    keys = [key for _, some in alerts for key in some]
    assert len(set(keys) & wanted) / len(wanted) >= 0.96
    assert len(keys) == len(set(keys) & wanted)


def test_the_recap_tells_nobody(gold):
    assert "seed4" not in {article for article, _ in told(gold)}
