"""Stories that the user split or joined: they stay as he left them, and what comes later goes with them; on each database."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from casefile.case import Run
from casefile.config import parse
from casefile.material import Article, Relation, Verdict, When
from pipeline.__main__ import main
from pipeline.house import furnish
from pipeline.reread import reread
from storage import Store, open_memory, open_store
from tests.test_dedupe import NEW_LEAD, OTHER, WIRE

AT = datetime(2024, 5, 6, 12, tzinfo=UTC)
CONFIG = parse("cases: [{name: grain, entities: [Dana Whitlock]}]\nsources: []", file="test")
LOCAL = "The scale house on Mill Road was open as usual, and a line of trucks stood before it, a clerk told this paper by telephone."


def take_in(store: Store, name: str, text: str) -> Verdict:
    article = Article(id=name, url=f"https://{name}.example/story", title=f"Title {name}", text=text, published=When(AT), source=name)
    judgement = furnish(CONFIG, store).take_in(article, seen_at=AT + timedelta(minutes=store.last_key()), run=Run.BACKFILL)
    assert judgement is not None
    return judgement.verdict


def story_of(store: Store, name: str) -> str:
    found = store.articles.by_id(name)
    assert found is not None
    return found.verdict.story


def test_what_was_split_off_stays_apart_and_gathers_its_own_copies(store: Store) -> None:
    take_in(store, "a", WIRE)
    assert take_in(store, "b", f"{WIRE}\n{LOCAL}").story == "a"
    store.stories.move("b", "b")
    assert take_in(store, "c", f"{WIRE}\n{LOCAL}\nCopyright 2024.").story == "b"
    assert take_in(store, "d", f"{WIRE}\nCopyright 2024.").story == "a"
    assert take_in(store, "b", f"{WIRE}\n{LOCAL}\n{NEW_LEAD}").relation is Relation.UPDATE
    assert story_of(store, "b") == "b"
    assert [each.article.id for each in store.stories.members("a")] == ["a", "d"]


def test_what_was_joined_stays_and_leads_its_copies_into_the_story(store: Store) -> None:
    """Nothing in them resembles the story's first text: only the user's word holds them together."""
    take_in(store, "a", WIRE)
    take_in(store, "b", OTHER)
    store.stories.move("b", "a")
    assert take_in(store, "c", f"{OTHER}\nCopyright 2024.").story == "a"
    assert take_in(store, "d", f"By Our Staff\n{OTHER}\nCopyright 2024.").story == "a"
    assert take_in(store, "e", f"{WIRE}\nAll rights reserved.").story == "a"


def test_a_restart_forgets_no_word(url: str) -> None:
    with open_store(url) as store:
        take_in(store, "a", WIRE)
        take_in(store, "b", OTHER)
        store.stories.move("b", "a")
    with open_store(url) as store:
        assert take_in(store, "c", f"{OTHER}\nCopyright 2024.").story == "a"


def test_a_story_keeps_its_id_when_its_face_changes(store: Store) -> None:
    stub = WIRE.split("\n")[0]
    take_in(store, "stub", stub)
    assert take_in(store, "whole", WIRE).story == "stub"
    store.stories.move("stub", "stub")
    assert take_in(store, "copy", f"{WIRE}\nAll rights reserved.").story == "stub"


class Inline:
    """Parses here and now, without a process of its own."""

    async def parse(self, function, *arguments):
        return function(*arguments)


def test_a_reread_leaves_the_word_and_what_followed_it(store: Store) -> None:
    for name, text in (("a", WIRE), ("b", OTHER), ("x", f"{WIRE}\n{LOCAL}")):
        take_in(store, name, text)
    store.stories.move("b", "a")
    store.stories.move("x", "x")
    for name, text in (("c", f"{OTHER}\nCopyright 2024."), ("y", f"{WIRE}\n{LOCAL}\nCopyright 2024.")):
        take_in(store, name, text)
    before = {name: story_of(store, name) for name in "abcxy"}
    assert before == {"a": "a", "b": "a", "c": "a", "x": "x", "y": "x"}
    with open_memory() as fresh:
        outcome = reread(furnish(CONFIG, store), furnish(CONFIG, fresh, rehearse=True), None, Inline())
        store.rewrite(fresh, outcome.plan)
    assert {name: story_of(store, name) for name in "abcxy"} == before
    assert take_in(store, "d", f"By Our Staff\n{OTHER}").story == "a"


SETTINGS = "cases: [{name: grain, entities: [Dana Whitlock]}]\nsources: []\nwatches: []\n"


def test_the_command_joins_and_splits_and_takes_it_back(url: str, tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text(SETTINGS)
    where = ["-c", str(tmp_path / "sources.yaml"), "--db", url, "--quiet"]
    with open_store(url) as store:
        take_in(store, "a", WIRE)
        take_in(store, "b", OTHER)
        take_in(store, "x", f"{WIRE}\n{LOCAL}")
    assert main([*where, "mark", "b", "same-as", "a"]) == 0
    assert main([*where, "mark", "x", "apart"]) == 0
    with open_store(url) as store:
        assert take_in(store, "c", f"{OTHER}\nCopyright 2024.").story == "a"
        assert take_in(store, "y", f"{WIRE}\n{LOCAL}\nCopyright 2024.").story == "x"
    assert main([*where, "mark", "b", "undo"]) == 0
    with open_store(url) as store:
        assert story_of(store, "b") == "b"
    assert main([*where, "reread", "--yes"]) == 0
    with open_store(url) as store:
        assert {name: story_of(store, name) for name in "abxy"} == {"a": "a", "b": "b", "x": "x", "y": "x"}
