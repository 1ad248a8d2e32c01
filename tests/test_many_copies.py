"""A wire story carried by more outlets than the index calls boilerplate: the last copy is known as the first was."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from casefile.case import Run
from casefile.config import parse
from casefile.material import Article, When
from dedupe.fingerprint import COMMON, fingerprint
from pipeline.house import furnish
from storage import open_store

AT = datetime(2024, 5, 6, 12, tzinfo=UTC)
WORDS = "harbour mill river stone bread winter letter garden copper window market bridge candle forest silver paper".split()
WIRE = " ".join(random.Random(7).choices(WORDS, k=160))


def outlet(number: int) -> Article:
    own = " ".join(random.Random(1000 + number).choices(WORDS, k=12))
    return Article(
        id=f"a{number}",
        url=f"https://outlet{number}.example/story",
        title="A story",
        text=f"{WIRE}.\n{own}.",
        published=When(AT),
        source=f"o{number}",
    )


def test_the_hundredth_copy_is_found(tmp_path):
    config = parse("cases: [{name: mill-fire, entities: [Nora Quist]}]", file="test")
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as store:
        house = furnish(config, store)
        for number in range(COMMON + 36):
            judgement = house.take_in(outlet(number), seen_at=AT + timedelta(minutes=number), run=Run.BACKFILL)
            assert judgement is not None
            assert judgement.verdict.story == "a0"
            assert number == 0 or str(judgement.verdict.relation) == "copy"
        (first, *_) = store.copies.nearest(fingerprint(outlet(0).text))
        assert (first.article, first.carriers) == ("a0", COMMON + 36)


def test_a_story_is_told_by_its_wordings(tmp_path):
    """Each wording counts those who carry it; what the user moved away counts where it went."""
    config = parse("cases: [{name: mill-fire, entities: [Nora Quist]}]", file="test")
    rewritten = " ".join(random.Random(9).choices(WORDS, k=60))
    with open_store(f"sqlite:///{tmp_path / 'kept.db'}") as store:
        house = furnish(config, store)
        for number in range(6):
            article = outlet(number)
            if number % 3 == 2:
                article = replace(article, text=f"{article.text}\n{rewritten}.")
            house.take_in(article, seen_at=AT + timedelta(minutes=number), run=Run.BACKFILL)
        held = {each.article: each for each in store.copies.nearest(fingerprint(outlet(0).text))}
        assert {name: each.carriers for name, each in held.items() if each.carriers} == {"a0": 4, "a2": 2}
        store.stories.move("a2", "a2")
        held = {each.article: each for each in store.copies.nearest(fingerprint(f"{outlet(2).text}\n{rewritten}."))}
        assert (held["a2"].story, held["a2"].carriers) == ("a2", 1)
        assert held["a0"].carriers == 4


def test_in_a_store_from_before_wordings_the_first_article_stands_for_all(tmp_path):
    config = parse("cases: [{name: mill-fire, entities: [Nora Quist]}]", file="test")
    address = f"sqlite:///{tmp_path / 'kept.db'}"
    with open_store(address) as store:
        house = furnish(config, store)
        for number in range(3):
            house.take_in(outlet(number), seen_at=AT + timedelta(minutes=number), run=Run.BACKFILL)
        with store._database.write() as connection:
            connection.exec_driver_sql("DROP TABLE wording")
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0002'")
    with open_store(address) as store:
        found = {each.article: each.carriers for each in store.copies.nearest(fingerprint(outlet(0).text))}
    assert found.pop("a0") == 3
    assert set(found.values()) <= {0}
