"""What judging one article costs: 735 words, 300 entities, 1,000 ledger entries; then with fifty cases at once.

    python bench/judging.py [ROUNDS]

Prints CPU milliseconds per article, the best of the rounds. `one`: a single case. `fifty`: it and 49 other cases the article does not
concern. `shared`: fifty cases that all follow the same people, the dearest there can be.
"""

import sys
import time
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from casefile.case import Case, Development, Entity, Evidence, Run, Standing, Watch
from casefile.kinds import ANY
from casefile.marks import UNMARKED, Marked
from casefile.material import Article, HappenedOn, When
from casefile.shelves import Shelves
from dedupe.fingerprint import fingerprint
from pipeline.judge import Bench, judge
from storage.values import Submission

GIVEN = "Aldo Berta Carlo Dora Egon Flora Gustav Hilde Igor Jana Kurt Lena Milo Nora Otto Pia Quentin Rosa Sven Tilda".split()
LAST = (
    "Ashgrove Birchfield Copperton Dunmoor Elmsworth Farrowby Glenholt Harrowden Inglestone Jessamere Kestrelle Larkmoor Maplewick"
    " Northolme Oakhurst"
).split()
NEWS = (
    "Nora Ashgrove filed a lawsuit against Otto Birchfield on Monday over the fire at Quarry Mill that killed seven people. "
    "The complaint says that the owner had locked the doors of the drying hall. Judge Pia Copperton denied a motion to dismiss an "
    "earlier claim, and prosecutors said that no charges had been filed against the mill. Egon Dunmoor, the foreman, pleaded not "
    "guilty in March and is due in court on 3 June. His lawyer said that he would appeal if convicted. The state fined the mill. "
)
ASIDE = "The town lies on a slow river between two hills, and its people have worked in wool and paper for longer than anybody can tell. "


def people(count: int, salt: str = "") -> tuple[Entity, ...]:
    """So many invented people; `salt` makes another set of them."""
    names = (f"{given}{salt} {last}{salt}" for given, last in product(GIVEN, LAST))
    return tuple(Entity(name=name, role="defendant") for name, _ in zip(names, range(count), strict=False))


def ledger(case: str, entities: tuple[Entity, ...], count: int = 1_000) -> list[Development]:
    """A ledger of three years, latest first."""
    first = date(2021, 6, 1)
    return [
        Development(
            id=f"{case}-{number}",
            case=case,
            kind=ANY[number % len(ANY)],
            actors=(entities[number % len(entities)].name,),
            target=(entities[number * 7 % len(entities)].name,),
            happened_on=HappenedOn(first + timedelta(days=number)),
            first_seen_at=datetime(2021, 6, 1, tzinfo=UTC),
            first_reported=first + timedelta(days=number),
            evidence=(Evidence(article=f"a{number}", url="https://x.example/", standing=Standing.NEWS, quote="It happened."),),
        )
        for number in reversed(range(count))
    ]


class Held:
    """Nothing resembles the article; every case has a thousand entries, sorted anew for each, as the store keeps them."""

    candidates = ()

    def __init__(self, entries: list[Development]) -> None:
        self.entries = entries
        self.ledgers: dict[str, Shelves] = defaultdict(lambda: Shelves(entries))

    def ledger(self, case: str) -> Shelves:
        return self.ledgers[case]

    def next_number(self, _: str) -> int:
        return len(self.entries) + 1

    def told(self, _: str) -> frozenset[tuple[str, str, str]]:
        return frozenset()

    def marked(self) -> Marked:
        return UNMARKED


def milliseconds(bench: Bench, submission: Submission, held: Held, rounds: int) -> float:
    """CPU time of one judgement, the best of the rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        judge(submission, held, bench)
        best = min(best, time.process_time() - start)
    return 1_000 * best


def prepared() -> tuple[Submission, Held, dict[str, Bench]]:
    """The article, what is held, and a bench for each set of cases, by the name it is printed under."""
    words = (NEWS + ASIDE * 40).split()[:735]
    article = Article(
        id="a", url="https://x.example/a", title="Mill owner sued", text=" ".join(words), published=When(datetime(2024, 5, 7, tzinfo=UTC))
    )
    submission = Submission(
        article=article, fingerprint=fingerprint(article.text), seen_at=datetime(2024, 5, 7, 9, tzinfo=UTC), run=Run.LIVE
    )
    mill = Case(name="mill", title="The mill", terms=("Quarry Mill",), entities=people(300))
    others = [
        replace(mill, name=f"other{n}", terms=(f"Elsewhere{n}",), entities=people(300, chr(97 + n % 26) + chr(97 + n // 26)))
        for n in range(49)
    ]
    shared = [replace(mill, name=f"mill{n}") for n in range(50)]
    cases = {"one": [mill], "fifty": [mill, *others], "shared": shared}
    watches = [Watch(name="all")]
    return submission, Held(ledger("mill", mill.entities)), {name: Bench.prepare(some, watches) for name, some in cases.items()}


def main(rounds: int = 50) -> None:
    """Measure and print."""
    submission, held, benches = prepared()
    cost = {name: milliseconds(bench, submission, held, rounds) for name, bench in benches.items()}
    print("   ".join(f"{name} {value:.2f} ms ({value / cost['one']:.1f} x)" for name, value in cost.items()))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
