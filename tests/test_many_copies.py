"""A wire story carried by more outlets than the index calls boilerplate: the last copy is known as the first was."""

import random
from datetime import UTC, datetime, timedelta

from casefile.case import Run
from casefile.config import parse
from casefile.material import Article, When
from dedupe.fingerprint import COMMON
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
