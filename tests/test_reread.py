"""What is held through today's rules: shown before it is done, done whole or not at all, told to nobody."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from casefile.case import Development, Evidence, Run, Standing
from casefile.config import Configuration, parse
from casefile.errors import StorageError
from casefile.material import Article, Document, HappenedOn, When
from pipeline.__main__ import main
from pipeline.house import furnish
from pipeline.reread import match, reread
from pipeline.shares import DAEMON
from storage import Store, open_memory, open_store

DAY = datetime(2024, 5, 6, 15, tzinfo=UTC)
FILLER = "The court heard the matter in its great hall, which was full to the last seat, and the public listened in silence. "
CONFIG = """
cases: [{{name: mill-fire, terms: [Harbor Mills], entities: [{entities}]}}]
sources: [{{name: courier, kind: feed, url: "https://courier.example/feed"}}]
watches: [{{name: desk, mode: now, to: [log]}}]
channels: {{log: {{type: file, path: alerts.jsonl}}}}
"""
BOTH = "{name: Nora Quist, role: owner}, {name: Ivo Brandt, role: foreman}"
ONE = "{name: Nora Quist, role: owner}"


def config(entities: str = BOTH) -> Configuration:
    return parse(CONFIG.format(entities=entities), file="test")


class Inline:
    """Parses here and now, without a process of its own."""

    async def parse(self, function, *arguments):
        return function(*arguments)


def story(name: str, title: str, lead: str, day: int, rest: str) -> Article:
    at = DAY + timedelta(days=day)
    url = f"https://courier.example/{name}"
    return Article(id=url, url=url, title=title, text=f"{lead}\n{rest}", published=When(at), source="courier", language="en")


STORIES = (
    story(
        "charged",
        "Owner of mill charged",
        "Nora Quist, who owned Harbor Mills, was charged with arson on Monday, prosecutors said.",
        0,
        "The old building by the harbor burned for two nights in January and could be seen from the islands.",
    ),
    story(
        "foreman",
        "Foreman of mill arrested",
        "Ivo Brandt, foreman of Harbor Mills, was arrested on Tuesday at the ferry, police said.",
        1,
        "He had worked for the family since his youth and lived above the counting house with two dogs.",
    ),
    story(
        "sentenced",
        "Owner of mill sentenced",
        "Nora Quist of Harbor Mills was sentenced on Monday to two years in prison.",
        7,
        "Some of the weavers have found other work in the valley; a museum wants what is left of the looms.",
    ),
)


def filled(place: Path, configuration: Configuration) -> None:
    with open_store(f"sqlite:///{place}") as store:
        store.meta.put("introduced:mill-fire", (DAY - timedelta(days=30)).isoformat())
        house = furnish(configuration, store)
        for article in STORIES:
            assert house.take_in(article, seen_at=article.published.at, run=Run.LIVE) is not None


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources.yaml").write_text(CONFIG.format(entities=BOTH), "utf-8")
    filled(tmp_path / "casewire.db", config())
    return tmp_path


def dumped(folder: Path) -> tuple[object, ...]:
    with open_store(f"sqlite:///{folder / 'casewire.db'}") as store:
        return (
            tuple(store.articles.all()),
            store.ledger.developments(),
            store.outbox.alerts(),
            tuple((each.id, each.state, each.tries) for each in store.outbox.all()),
            store.marks.all(),
        )


def test_by_the_same_rules_nothing_changes(folder: Path, capsys: pytest.CaptureFixture[str]):
    before = dumped(folder)
    assert main(["reread", "--yes"]) == 0
    said = capsys.readouterr()
    assert "3 versions of articles were read anew; 0 change" in said.out
    assert "everything is as today's rules would have it" in said.err
    assert dumped(folder) == before


def test_what_would_change_is_shown_and_only_then_done(folder: Path, capsys: pytest.CaptureFixture[str]):
    before = dumped(folder)
    (folder / "sources.yaml").write_text(CONFIG.format(entities=ONE), "utf-8")
    assert main(["--json", "reread", "--dry-run"]) == 0
    row = json.loads(capsys.readouterr().out)
    assert row["developments"] == {"opened": [], "gone": ["mill-fire-2"], "changed": [], "kept": []}
    assert row["mentions"]["lost"] >= 1
    assert dumped(folder) == before
    assert main(["reread"]) == 2, "nobody is there to ask"
    assert dumped(folder) == before
    assert main(["reread", "--yes"]) == 0
    after = dumped(folder)
    assert [entry.id for entry in after[1]] == ["mill-fire-3", "mill-fire-1"]
    assert after[2:] == before[2:], "alerts, deliveries and marks stay"
    assert main(["db", "verify"]) == 0
    capsys.readouterr()
    assert main(["reread", "--yes"]) == 0
    assert "0 change" in capsys.readouterr().out


def test_what_somebody_marked_stays_and_numbers_go_on(folder: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["mark", "mill-fire-2", "right"]) == 0
    (folder / "sources.yaml").write_text(CONFIG.format(entities=ONE), "utf-8")
    assert main(["reread", "--yes"]) == 0
    assert "1 kept by your mark" in capsys.readouterr().out
    assert "mill-fire-2" in {entry.id for entry in dumped(folder)[1]}


def test_a_development_that_opens_gets_a_new_number_and_alerts_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    filled(tmp_path / "casewire.db", config(ONE))
    (tmp_path / "sources.yaml").write_text(CONFIG.format(entities=BOTH), "utf-8")
    before = dumped(tmp_path)
    assert main(["reread", "--yes"]) == 0
    after = dumped(tmp_path)
    assert {entry.id: entry.people for entry in after[1]}["mill-fire-3"] == ("Ivo Brandt",)
    assert after[2:] == before[2:]


def test_a_daemon_at_work_is_not_disturbed(folder: Path, capsys: pytest.CaptureFixture[str]):
    now = datetime.now(UTC)
    with open_store(f"sqlite:///{folder / 'casewire.db'}") as store:
        assert store.meta.lease(DAEMON, "somebody", now + timedelta(seconds=90), now=now)
    assert main(["reread", "--yes"]) == 2
    assert "somebody is at work on this store (somebody); stop `casewire run`" in capsys.readouterr().err


def test_documents_are_cleaned_anew_from_the_day_asked_for(tmp_path: Path):
    page = (
        b"<html><head><title>Owner of mill charged</title></head><body><article><h1>Owner of mill charged</h1>"
        b"<p>Nora Quist of Harbor Mills was charged with arson on Monday, prosecutors said.</p><p>"
        + FILLER.encode()
        + b"</p></article></body></html>"
    )
    stale = Article(
        id="a", url="https://courier.example/a", title="Owner of mill charged", text="Menu\nLog in", published=When(DAY), source="courier"
    )
    with open_store(f"sqlite:///{tmp_path / 'a.db'}") as store, open_memory() as scratch:
        document = Document(url=stale.url, final_url=stale.url, status=200, fetched_at=DAY, body=page, content_type="text/html")
        house = furnish(config(), store)
        house.take_in(stale, seen_at=DAY, run=Run.LIVE, document=store.documents.keep(document))
        with open_memory() as other:
            late = reread(house, furnish(config(), other), DAY + timedelta(days=1), Inline())
        outcome = reread(house, furnish(config(), scratch, rehearse=True), None, Inline())
        assert late.changes == ()
        assert [change.parts for change in outcome.changes] == [("text", "case")]
        store.rewrite(scratch, outcome.plan)
        held = store.articles.by_id("a")
        assert held is not None
        assert held.article.text.startswith("Nora Quist of Harbor Mills was charged")
        assert held.article.published == When(DAY), "what its source said of it still holds"
        assert [hit.found.article.id for hit in store.search("arson")] == ["a"]
        assert store.search("menu") == ()


def test_what_came_in_meanwhile_is_not_lost(folder: Path):
    with open_store(f"sqlite:///{folder / 'casewire.db'}") as store, open_memory() as scratch:
        house = furnish(config(ONE), store)
        outcome = reread(house, furnish(config(ONE), scratch, rehearse=True), None, Inline())
        late = story("late", "Late news", "Nora Quist of Harbor Mills appealed on Monday, her lawyer said.", 14, "More was not said.")
        house.take_in(late, seen_at=late.published.at, run=Run.LIVE)
        before = dumped(folder)
        with pytest.raises(StorageError, match="read meanwhile"):
            store.rewrite(scratch, outcome.plan)
    assert dumped(folder) == before


def test_a_failure_on_the_way_leaves_the_old_state(folder: Path):
    before = dumped(folder)
    with open_store(f"sqlite:///{folder / 'casewire.db'}") as store, open_store(f"sqlite:///{folder / 'scratch.db'}") as scratch:
        outcome = reread(furnish(config(ONE), store), furnish(config(ONE), scratch, rehearse=True), None, Inline())
        with scratch._database.write() as connection:
            connection.exec_driver_sql("DELETE FROM held WHERE page = 3")  # the last page: everything before it is written by then
        with pytest.raises(Exception, match=r"."):
            store.rewrite(scratch, outcome.plan)
    assert dumped(folder) == before


# ---- which entry is which ------------------------------------------------------------------------------------------------------------


def entry(number: int, kind: str, day: int, *people: str, article: str = "a", case: str = "mill-fire") -> Development:
    return Development(
        id=f"{case}-{number}",
        case=case,
        kind=kind,
        target=people,
        happened_on=HappenedOn(date(2024, 5, day)),
        first_seen_at=DAY,
        first_reported=date(2024, 5, day),
        evidence=(Evidence(article=article, url=article, standing=Standing.NEWS, quote="q"),),
    )


def test_the_same_thing_keeps_its_id_whatever_its_number_now():
    old = [entry(4, "plea", 6, "Nora"), entry(9, "sentence", 7, "Nora", article="b")]
    new = [entry(1, "sentence", 7, "Nora", article="b"), entry(2, "plea", 6, "Nora")]
    assert match(old, new) == {"mill-fire-1": "mill-fire-9", "mill-fire-2": "mill-fire-4"}


def test_a_day_or_name_read_better_is_still_the_same_thing_by_its_evidence():
    old = [entry(4, "plea", 6, "Nora")]
    assert match(old, [entry(1, "plea", 9, "Nora", "Ivo")]) == {"mill-fire-1": "mill-fire-4"}


def test_strangers_are_not_the_same():
    old = [entry(4, "plea", 6, "Nora")]
    for new in (entry(1, "plea", 20, "Nora", article="z"), entry(1, "plea", 6, "Ivo"), entry(1, "plea", 6, "Nora", case="other")):
        assert match(old, [new]) == {}


def test_one_entry_has_one_twin():
    old = [entry(4, "plea", 6, "Nora")]
    assert len(match(old, [entry(1, "plea", 6, "Nora"), entry(2, "plea", 6, "Nora")])) == 1


# ---- what a watch would have sent ------------------------------------------------------------------------------------------------------


def test_what_is_held_counts_messages_by_month(folder: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["--json", "replay", "--stored", "--watch", "desk", "--alerts-to", "out.jsonl"]) == 0
    assert json.loads(capsys.readouterr().out) == {"desk": {"2024-05": 3}}
    assert len((folder / "out.jsonl").read_text("utf-8").splitlines()) == 3
    assert main(["replay", "--stored", "--since", "2024-05-10"]) == 0
    assert "desk: would have sent 1 message from the 3 articles held" in capsys.readouterr().out
    assert main(["replay", "--stored", "--watch", "nobody"]) == 2
    assert main(["replay"]) == 2
    assert main(["replay", "x", "--stored"]) == 2


# ---- on every database ---------------------------------------------------------------------------------------------------------------


def test_every_database_is_rewritten_alike(store: Store):
    store.meta.put("introduced:mill-fire", (DAY - timedelta(days=30)).isoformat())
    for article in STORIES:
        furnish(config(), store).take_in(article, seen_at=article.published.at, run=Run.LIVE)
    with open_memory() as scratch:
        outcome = reread(furnish(config(ONE), store), furnish(config(ONE), scratch, rehearse=True), None, Inline())
        store.rewrite(scratch, outcome.plan)
    assert [entry.id for entry in store.ledger.developments()] == ["mill-fire-3", "mill-fire-1"]
    later = story("later", "Owner appeals", "Nora Quist of Harbor Mills appealed on Tuesday, her lawyer said.", 8, "More was not said.")
    judgement = furnish(config(ONE), store).take_in(later, seen_at=later.published.at, run=Run.LIVE)
    assert [entry.id for reading in judgement.readings for entry in reading.developments] == ["mill-fire-4"]
