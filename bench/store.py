"""How fast the store finds and keeps copies: `python -m bench.store [--articles 100000] [--db URL]`.

Articles are made, not read: sketches of as many hashes as a news text of 735 words has today, of which two are shared with one of
24,000 base texts, and its trace. Everything comes from one seed. CPU time is that of this process, wall time also
that of whatever else the machine does. The database is warm: it was just written.
"""

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from casefile.case import Run
from casefile.material import Article, Relation, Verdict
from dedupe.fingerprint import Fingerprint, fingerprint
from dedupe.verdict import Held
from storage import Store, copies, open_store
from storage.values import Judgement, Submission

WORDS, SHARED, BASES = 735, 2, 24_000
SAMPLE = fingerprint(" ".join(f"word{number}" for number in range(WORDS)))
HASHES, TRACE = len(SAMPLE.sketch), len(SAMPLE.trace)
ASKED = 600
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Spent:
    """Seconds of one step."""

    wall: float
    cpu: float


class Made:
    """Articles without end, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._bases = [[self._random.getrandbits(48) for _ in range(HASHES)] for _ in range(BASES)]

    def held(self, number: int) -> Held:
        sketch = [self._random.getrandbits(48) for _ in range(HASHES - SHARED)]
        sketch += self._random.sample(self._random.choice(self._bases), SHARED)
        made = Fingerprint(exact=number, sketch=tuple(sorted(sketch)), trace=self._random.randbytes(TRACE), words=WORDS)
        name = f"a{number}"
        return Held(article=name, story=name, fingerprint=made, url=f"https://x.example/{name}", title=f"Title of {name}")


def timed(work: Callable[[], object]) -> Spent:
    """What one call takes."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Spent(time.perf_counter() - wall, time.process_time() - cpu)


def told(name: str, spent: Sequence[Spent]) -> None:
    """One line: the middle and the 99th of a hundred."""
    wall, cpu = (sorted(getattr(each, kind) * 1000 for each in spent) for kind in ("wall", "cpu"))
    middle, last = len(spent) // 2, int(len(spent) * 0.99)
    print(f"{name:<28} CPU p50 {cpu[middle]:6.2f}  p99 {cpu[last]:6.2f} ms    wall p50 {wall[middle]:6.2f}  p99 {wall[last]:6.2f} ms")


def load(store: Store, made: Made, articles: int) -> list[Held]:
    """Fill the index in bulk and tell how fast; the time the articles take to be made is left out. Gives some of them."""
    some: list[Held] = []
    making: list[Spent] = []

    def rows() -> Iterator[tuple[int, Held]]:
        for start in range(1, articles + 1, 1000):
            batch: list[Held] = []
            making.append(timed(lambda start=start, batch=batch: batch.extend(made.held(n) for n in range(start, start + 1000))))
            if len(some) < ASKED or start % 50_000 == 1:
                some.extend(batch[:20])
            yield from enumerate(batch, start=start)

    spent = timed(lambda: store.copies.add_many(rows()))
    wall, cpu = spent.wall - sum(each.wall for each in making), spent.cpu - sum(each.cpu for each in making)
    print(f"bulk load of {articles:,}: {articles / cpu:,.0f} articles a second of CPU, {articles / wall:,.0f} of wall time")
    return some[-ASKED:]


def size(store: Store) -> None:
    """How much of the file the index of sketches takes, without what verification needs."""
    with store._database.read() as connection:
        pages = connection.exec_driver_sql("SELECT sum(pgsize) FROM dbstat WHERE name = 'sketch'").scalar()
    print(f"table of sketches: {(pages or 0) / 1e6:,.0f} MB, {HASHES} hashes an article")


def insert(store: Store, page: int, held: Held) -> None:
    """One page into the index, in a transaction of its own."""
    with store._database.write() as connection:
        copies.put(connection, store._database.backend, page, held, Verdict(relation=Relation.NEW, story=held.article))


def record(store: Store, held: Held) -> None:
    """A whole article through the whole of `record`, as new."""
    article = Article(id=f"new {held.article}", url=f"{held.url}/new", title=held.title, text="word " * 735)
    judged = Judgement(article=article, verdict=Verdict(relation=Relation.NEW, story=article.id))
    store.record(Submission(article=article, fingerprint=held.fingerprint, seen_at=NOW, run=Run.LIVE), lambda _: judged, deliver_to={})


def main() -> None:
    """Run it."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--db", help="an empty database; a file in a temporary folder where none is named")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    made = Made(chosen.seed)
    with tempfile.TemporaryDirectory() as folder, open_store(chosen.db or str(Path(folder, "bench.db"))) as store:
        known = load(store, made, chosen.articles)
        if not chosen.db:
            size(store)
        beyond = chosen.articles + 10_000
        new = [made.held(beyond + number) for number in range(ASKED)]
        unseen = [made.held(chosen.articles + number) for number in range(1, ASKED + 1)]
        for name, some in (("look up, the first time", known), ("look up a copy", known), ("look up the unseen", unseen)):
            told(name, [timed(lambda each=each: store.copies.nearest(each.fingerprint)) for each in some])
        told(
            "into the index alone", [timed(lambda page=page, each=each: insert(store, page, each)) for page, each in enumerate(new, beyond)]
        )
        told("record an article", [timed(lambda each=each: record(store, each)) for each in unseen])
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


if __name__ == "__main__":
    main()
