"""Another Casewire's export as a source: what it keeps, what it folds, and that history stays silent."""

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from casefile.config import Configuration, parse
from casefile.material import DocketEntry, Form, Handover
from pipeline.__main__ import main
from pipeline.house import furnish
from pipeline.run import PassReport, run_pass
from pipeline.sources import folder
from pipeline.sources.folder import BadPage, Page, from_lines, pages
from pipeline.sources.sieve import sieve_of
from pipeline.wiring import client_for
from storage import Store, open_store
from tests.export_forms import CHARGED, kept_case
from tests.source_forms import NOW, source

HOUSE = """
cases:
  - name: mill-fire
    terms: [Quist Mills]
    entities: [{{name: Nora Quist, role: owner}}, {{name: Quist Mills LLC, kind: organisation}}]
sources: [{{name: colleague, kind: {kind}, path: "{path}", every: 5m}}]
watches: [{{name: desk, mode: now}}]
"""
LATER = datetime(2024, 7, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """A case as another house exports it, in lines."""
    folder = tmp_path_factory.mktemp("first")
    assert main([*kept_case(folder), "export", "--text", "--to", str(folder / "out")]) == 0
    return (folder / "out" / "case.jsonl").read_text("utf-8").splitlines()


@pytest.fixture
def given(tmp_path: Path) -> Path:
    return tmp_path / "case.jsonl"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path / 'second.db'}") as store:
        store.meta.put("introduced:mill-fire", LATER.isoformat())  # silence must be the export's doing, not that of a first pass
        yield store


def read_in(store: Store, given: Path, at: datetime, kind: str = "folder") -> PassReport:
    config: Configuration = parse(HOUSE.format(kind=kind, path=given), file="test")

    async def go() -> PassReport:
        async with client_for(config.network) as client:
            return await run_pass(furnish(config, store), client, now=at)

    report = asyncio.run(go())
    assert not report.troubles
    return report


@pytest.mark.parametrize("kind", ["folder", "archive"])
def test_articles_keep_their_times_and_outlets_and_copies_are_folded(export: list[str], given: Path, store: Store, kind: str) -> None:
    given.write_text("\n".join(export), "utf-8")
    read_in(store, given, LATER, kind)
    found = {each.article.url: each for each in store.articles.all()}
    rows = {row["url"]: row for row in map(json.loads, export) if row["record"] == "article"}
    assert set(found) == set(rows)
    for url, row in rows.items():
        article = found[url].article
        assert (article.title, article.text, str(article.published)) == (row["title"], row["text"], row["published"])
        assert found[url].seen_at.isoformat() == row["first_seen_at"]
        assert article.site == (row["site"] or "")
    assert {each.verdict.relation for each in found.values()} == {"new", "copy"}
    assert [entry.kind for entry in store.ledger.developments()] == ["dismissal", "charge_filed"]
    assert list(store.outbox.alerts()) == []


def test_what_comes_later_is_history_too_unless_it_was_just_seen(export: list[str], given: Path, store: Store) -> None:
    old = [line for line in export if '"post-9"' not in line]
    given.write_text("\n".join(old), "utf-8")
    read_in(store, given, LATER)
    given.write_text("\n".join(export), "utf-8")
    assert read_in(store, given, LATER + timedelta(hours=1)).articles == 1
    assert list(store.outbox.alerts()) == []
    fresh = json.loads(next(line for line in export if '"post-9"' in line))
    soon = LATER + timedelta(hours=2)
    text = "Nora Quist was arrested on Monday at the border, the police said. She had left Quist Mills the night before, her lawyer said."
    fresh |= {"id": "p", "url": "https://post.example/11", "title": "Nora Quist arrested", "text": text}
    fresh |= {"published": (soon - timedelta(hours=2)).isoformat(), "first_seen_at": (soon - timedelta(hours=1)).isoformat()}
    given.write_text("\n".join([*export, json.dumps(fresh)]), "utf-8")
    assert read_in(store, given, soon).alerts == 1


def test_an_old_article_that_changes_over_there_alerts_nobody_here(export: list[str], given: Path, store: Store) -> None:
    given.write_text("\n".join(export), "utf-8")
    read_in(store, given, LATER)
    changed = [line.replace("was charged with arson on Tuesday", "was charged with murder on Wednesday") for line in export]
    assert changed != export
    given.write_text("\n".join(changed), "utf-8")
    assert read_in(store, given, LATER + timedelta(hours=1)).articles == 1
    (held,) = [each for each in store.articles.all() if each.article.url == "https://courier.example/charged"]
    assert held.verdict.relation == "update"
    assert held.seen_at == LATER + timedelta(hours=1)
    assert list(store.outbox.alerts()) == []


# ---- what a line says ------------------------------------------------------------------------------------------------------------------


def line(**more: object) -> str:
    row = {"id": "1", "url": "https://p.test/1", "text": "Nora Quist was here.", "relation": "new", "seen_at": "2024-05-06T12:00:00+00:00"}
    return json.dumps({**row, **more}, ensure_ascii=False)


def the_page(text: str) -> Page:
    (page,) = from_lines([text], "in")
    assert isinstance(page, Page)
    return page


def test_a_line_of_an_export_says_what_is_known_of_its_article() -> None:
    said = the_page(
        line(first_seen_at="2024-05-01T12:00:00+00:00", site="The Post", byline=["Ada Ruiz", 7], docket_court="nmd", docket_number="1-2")
    )
    assert said.handover == Handover(first_seen_at=datetime(2024, 5, 1, 12, tzinfo=UTC), site="The Post", byline=("Ada Ruiz",))
    assert said.docket == DocketEntry(court="nmd", number="1-2")
    assert the_page(json.dumps({"text": "x", "seen_at": "2024-05-06"})).handover is None


@pytest.mark.parametrize("more", [{"seen_at": "soon"}, {"seen_at": 5}, {"seen_at": None, "first_seen_at": []}])
def test_a_time_that_is_none_makes_it_a_page_as_any_other(more: dict[str, object]) -> None:
    assert the_page(line(**more)).handover is None


@pytest.mark.parametrize("more", [{"site": 7}, {"byline": "Ada"}, {"byline": {"a": 1}}, {"docket_number": ["1"]}, {"is": 3}])
def test_what_is_of_another_sort_is_left_out(more: dict[str, object]) -> None:
    said = the_page(line(**more))
    assert (said.handover, said.docket) == (Handover(first_seen_at=datetime(2024, 5, 6, 12, tzinfo=UTC)), None)


def test_the_ledger_of_another_house_is_no_page_and_a_line_without_text_says_what_to_do(export: list[str]) -> None:
    assert sum('"record": "development"' in each for each in export) == 2
    assert not [page for page in from_lines(export, "in") if isinstance(page, BadPage)]
    (bad,) = from_lines([line(text=None)], "in")
    assert str(bad) == 'in:1: neither "html" nor "text" is there; export it with --text'


def test_a_stub_stays_a_stub(given: Path, store: Store) -> None:
    given.write_text(line(**{"is": "partial", "text": CHARGED, "title": "Nora Quist charged"}), "utf-8")
    read_in(store, given, LATER)
    (held,) = store.articles.all()
    assert held.article.form is Form.PARTIAL


def test_an_archive_passes_over_what_names_nobody_before_it_is_parsed(given: Path) -> None:
    given.write_text("\n".join([
        line(id="ours"), line(id="not", text="It rained.") + "{broken, and never looked at",
        line(id="entry", text="ORDER", docket_number="1-2"),
        line(id="hidden", text="It rained.").replace("rained", "r\\u0061ined"), json.dumps({"id": "plain", "text": "It rained."}),
    ]), "utf-8")  # fmt: skip
    found = [page.id for page in pages(given, sieve_of(["Quist"])) if isinstance(page, Page)]
    assert found == ["ours", "entry", "hidden", "plain"]
    assert len(list(pages(given))) == 5


def test_of_several_versions_the_last_one_counts(given: Path) -> None:
    given.write_text("\n".join([line(text="one"), line(text="two")]), "utf-8")
    (lead,) = folder.leads(source("folder", str(given)), NOW).leads
    assert lead.summary == "two"
