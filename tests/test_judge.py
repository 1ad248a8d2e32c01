"""One article through the whole judgement, with a store that lives in memory and, mostly, the real readers."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta

import pytest

from casefile.case import Case, DocketRef, Entity, EntityKind, Novelty, Run, Watch
from casefile.marks import UNMARKED
from casefile.material import Article, DocketEntry, Relation, Source, When
from dedupe.fingerprint import fingerprint
from dedupe.verdict import Held
from pipeline.judge import Bench, judge
from storage.values import Submission

MILL = Case(
    name="mill",
    title="The Quarry Mill fire",
    terms=("Quarry Mill",),
    entities=(
        Entity(name="Nora Feldt", role="foreman, defendant"),
        Entity(name="Oskar Brandt", role="owner, defendant"),
        Entity(name="Ines Kolar", role="widow, plaintiff"),
        Entity(name="Ruth Calloway", role="judge"),
        Entity(name="Helen Moss", role="prosecutor"),
    ),
    dockets=(DocketRef("nmd", "1:24-cv-17"),),
)
BRANDT = Case(name="brandt", title="Oskar Brandt, client", entities=(Entity(name="Oskar Brandt", kind=EntityKind.PERSON),))
BENCH = Bench.prepare([MILL], [Watch(name="all")])

SUIT = (
    "Ines Kolar filed a lawsuit against Oskar Brandt on Monday over the fire at Quarry Mill that killed her husband.\n"
    "The complaint, lodged in Linden County, says that the owner had locked the doors of the drying hall. "
    "It asks for damages and for a jury. A spokesman for the mill said that the company would answer in court."
)
OTHER = (
    "The owner of the burnt mill has been taken to court. Ines Kolar sued Oskar Brandt on Monday, her lawyers told this paper.\n"
    "Her husband died in the drying hall at Quarry Mill last autumn, together with six others. The suit speaks of locked doors."
)


class Store:
    """Everything that is held, as one decision sees it; keeps what was judged."""

    def __init__(self, bench=BENCH):
        self.bench, self.held, self.pages = bench, [], 0
        self.entries, self.told_before = defaultdict(dict), defaultdict(set)
        self.candidates = ()

    def ledger(self, case):
        return sorted(self.entries[case].values(), key=lambda entry: entry.first_reported, reverse=True)

    def next_number(self, case):
        return len(self.entries[case]) + 1

    def told(self, case):
        return frozenset(self.told_before[case])

    def marked(self):
        return UNMARKED

    def receives(self, day, text, title="", *, run=Run.REPLAY, late=0, may_open=True, **fields):
        """Judge and keep an article of this day (none: undated); gives its judgement."""
        self.pages += 1
        published = When(datetime.fromisoformat(day).replace(tzinfo=UTC)) if day else None
        article = Article(
            id=f"a{self.pages}", url=f"https://o{self.pages}.example/a", title=title, text=text, published=published, **fields
        )
        mark = fingerprint(text)
        self.candidates = tuple(self.held[-5:][::-1])
        seen_at = (published.at if published else datetime(2024, 5, 20, tzinfo=UTC)) + timedelta(days=late)
        judgement = judge(Submission(article=article, fingerprint=mark, seen_at=seen_at, run=run, may_open=may_open), self, self.bench)
        story = judgement.verdict.story
        self.held.append(Held(article=article.id, story=story, fingerprint=mark, title=title, may_open=may_open))
        for reading in judgement.readings:
            self.entries[reading.case] |= {entry.id: entry for entry in reading.developments}
            self.told_before[reading.case] |= {
                (alert.watch, each.id, str(each.novelty)) for alert in reading.alerts for each in alert.developments
            }
        return judgement


@pytest.fixture
def store():
    return Store()


def alerts(judgement):
    return [alert for reading in judgement.readings for alert in reading.alerts]


def kinds(judgement):
    return [each.kind for alert in alerts(judgement) for each in alert.developments]


def test_news_is_told_once_with_its_sentence(store):
    first = store.receives("2024-05-07", SUIT)
    second = store.receives("2024-05-08", OTHER)
    (alert,) = alerts(first)
    assert kinds(first) == ["lawsuit_filed"]
    assert alert.developments[0].quote.startswith("Ines Kolar filed a lawsuit")
    assert (alert.entities, str(alert.developments[0].happened_on)) == (("Ines Kolar", "Oskar Brandt"), "2024-05-06")
    assert kinds(second) == []
    assert store.ledger("mill")[0].outlets == 2


def test_a_copy_counts_as_an_outlet_and_stays_silent(store):
    store.receives("2024-05-07", SUIT)
    copy = store.receives("2024-05-08", SUIT)
    assert copy.verdict.relation is Relation.COPY
    assert kinds(copy) == []
    assert store.ledger("mill")[0].outlets == 2


def test_a_copy_of_a_page_that_could_not_open_opens(store):
    mute = store.receives("2024-05-07", SUIT, may_open=False)
    proper = store.receives("2024-05-07", SUIT)
    assert kinds(mute) == []
    assert mute.readings[0].silences[0].listed
    assert kinds(proper) == ["lawsuit_filed"]


@pytest.mark.parametrize("run", [Run.BACKFILL, Run.FIRST_PASS])
def test_silent_runs_fill_the_ledger(store, run):
    assert kinds(store.receives("2024-05-07", SUIT, run=run)) == []
    assert [entry.kind for entry in store.ledger("mill")] == ["lawsuit_filed"]
    assert kinds(store.receives("2024-05-08", OTHER)) == []


def test_live_an_old_article_is_history(store):
    assert kinds(store.receives("2024-05-07", SUIT, run=Run.LIVE, late=9)) == []
    assert store.ledger("mill")[0].history


def test_a_page_that_does_not_belong_says_why(store):
    (reading,) = store.receives("2024-05-07", "Oskar Brandt was fined for speeding on Monday.").readings
    assert (reading.belongs, reading.findings) == (False, ())
    assert "no second party" in reading.reason


def test_another_language_is_kept_and_not_read(store):
    text = "Ines Kolar a porté plainte contre Oskar Brandt pour la mort de son mari dans l'incendie de Quarry Mill et demande des dommages."
    (reading,) = store.receives("2024-05-07", text).readings
    assert "kept, not read" in reading.reason


def test_an_article_in_two_cases_is_weighed_in_each():
    store = Store(Bench.prepare([MILL, BRANDT], [Watch(name="all"), Watch(name="client", case="brandt")]))
    raised = alerts(store.receives("2024-05-07", SUIT))
    assert {(alert.case, alert.watch) for alert in raised} == {("mill", "all"), ("brandt", "all"), ("brandt", "client")}


def test_a_source_serves_only_its_cases():
    sources = [Source(name="mill-news", kind="feed", url="https://m.example/", cases=("mill",))]
    store = Store(Bench.prepare([MILL, BRANDT], [Watch(name="all")], sources))
    assert [reading.case for reading in store.receives("2024-05-07", SUIT, source="mill-news").readings] == ["mill"]
    assert [reading.case for reading in store.receives("2024-05-07", OTHER, source="elsewhere").readings] == ["mill", "brandt"]


def test_docket_and_press_are_one_development(store):
    docket = DocketEntry(court="nmd", number="1:24-cv-17", entry="1", document_url="https://d.example/1")
    first = store.receives("2024-05-06", "COMPLAINT against Oskar Brandt, filed by Ines Kolar.", docket=docket)
    second = store.receives("2024-05-07", SUIT)
    assert kinds(first) == ["lawsuit_filed"]
    assert kinds(second) == []
    assert store.ledger("mill")[0].confirmed_by_docket


def test_a_recap_tells_nobody_and_fills_the_ledger(store):
    recap = (
        "Two years have passed since the fire at Quarry Mill. Nora Feldt was arrested on 3 June 2022. "
        "She pleaded not guilty on 9 August 2022 and was convicted on 2 February 2023. Oskar Brandt was never charged."
    )
    judged = store.receives("2024-05-07", recap, "The Quarry Mill fire: a timeline")
    assert kinds(judged) == []
    assert {finding.novelty for finding in judged.readings[0].findings} <= {Novelty.HISTORY, Novelty.KNOWN, None}
    assert all(entry.history for entry in store.ledger("mill"))
    assert store.ledger("mill")
