"""Quality and speed of the copy decision beside its peers, in one run: `python -m bench.dedupe [--articles 100000] [--texts DIR]`.

Texts are those of ../shared/data/dedupe (not shipped). Peers (datasketch, rensa) are measured where they are installed, else left out
with a word; `rapidfuzz` and a TF-IDF cosine of our own are always there. A peer's threshold is the one with the best F1 on one half of
the texts (by a hash of the base's id), its figures are those of the other half. What compares pair by pair only sees pairs that share
two hashes of our sketch: without that it would run for hours; what it misses by that, we miss too.

The store is filled with clones: the fingerprint of a real text that keeps a twentieth of its hashes, all else drawn from one seed.
"""

import argparse
import hashlib
import importlib
import json
import random
import resource
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import combinations, islice
from math import log, sqrt
from multiprocessing import get_context
from pathlib import Path
from statistics import fmean
from typing import Any, TypeVar

from rapidfuzz.fuzz import token_set_ratio

from casefile.material import Article, Relation, Verdict
from dedupe.fingerprint import CANDIDATES, COMMON, LOOKUP, SHARED, Fingerprint, fingerprint
from dedupe.stream import judge_stream
from dedupe.verdict import Held, judge
from dedupe.words import fold
from storage import open_store

TEXTS = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "dedupe"
KEPT = 20
"""A clone keeps one hash in so many of its base."""

Pair = tuple[int, int]
Row = Mapping[str, Any]


def main() -> None:
    """Both parts, one line a figure."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=100_000, help="how many the larger store holds")
    parser.add_argument("--texts", type=Path, default=TEXTS)
    parser.add_argument("--skip-quality", action="store_true")
    chosen = parser.parse_args()
    if not chosen.texts.is_dir():
        raise SystemExit(f"{chosen.texts} is not here: the bench reads its texts there (--texts DIR)")
    rows = _rows(chosen.texts / "synd_docs.jsonl")
    if not chosen.skip_quality:
        quality(rows)
    speed(chosen.texts, chosen.articles)


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


# Quality -----------------------------------------------------------------------------------------------------------------------------


def quality(rows: list[Row]) -> None:
    """Precision and recall of the pairs called copies, on the half that no threshold was set on."""
    print(f"{'method':42} {'th':>5} {'P':>6} {'R':>6} {'F1':>6} {'updates':>8}")
    stories: defaultdict[str, list[int]] = defaultdict(list)
    for number, verdict in enumerate(judge_stream(rows)):
        if verdict["relation"] != Relation.UPDATE.value:
            stories[verdict["story"]].append(number)
    _report("casewire (stories)", {pair: 1.0 for some in stories.values() for pair in combinations(some, 2)}, rows, 0.5)
    near = _sharing_pairs(rows)
    words = [[fold(word) for word in row["text"].split()] for row in rows]
    for name, score in _peers(rows, words):
        try:
            scores = score(near)
        except ImportError:
            print(f"{name:42} not installed: left out")
            continue
        _report(name, scores, rows, None)


def _peers(rows: list[Row], words: list[list[str]]) -> Iterator[tuple[str, Callable[[set[Pair]], dict[Pair, float]]]]:
    yield (
        "rapidfuzz token_set_ratio",
        lambda near: {(a, b): token_set_ratio(rows[a]["text"][:3000], rows[b]["text"][:3000]) for a, b in near},
    )
    yield "TF-IDF cosine, words", lambda near: _cosines(words, near)
    for threshold in (0.5, 0.8):
        yield f"datasketch MinHashLSH {threshold}, 128", lambda _, threshold=threshold: _datasketch(words, threshold)
    yield "rensa R-MinHash 128, estimate", lambda near: _rensa(words, near)


def _report(name: str, scores: Mapping[Pair, float], rows: list[Row], threshold: float | None) -> None:
    halves = [int(hashlib.sha256(row["base"].encode()).hexdigest(), 16) % 2 for row in rows]
    if threshold is None:
        levels = sorted({round(score, 2) for score in scores.values()})
        threshold = max(levels, key=lambda level: _figures({p for p, s in scores.items() if s >= level}, rows, halves, 0)[2], default=0.0)
    chosen = {pair for pair, score in scores.items() if score >= threshold}
    precision, recall, f1, updates = _figures(chosen, rows, halves, 1)
    print(f"{name:42} {threshold:5.2f} {precision:6.3f} {recall:6.3f} {f1:6.3f} {updates:8.3f}")


def _figures(pairs: set[Pair], rows: list[Row], halves: list[int], half: int) -> tuple[float, float, float, float]:
    """Precision, recall, F1 and the share of updates taken for copies, among texts of one half."""
    right = wrong = 0
    swallowed = set()
    for a, b in pairs:
        one, other = rows[a], rows[b]
        for update, old in ((a, other), (b, one)):
            if rows[update].get("update_of") == old["group"] and halves[update] == half:
                swallowed.add(update)
        if halves[a] != half or halves[b] != half:
            continue
        if one["group"] == other["group"]:
            right += 1
        elif not _related(one) & _related(other):
            wrong += 1
    groups = Counter(row["group"] for row, each in zip(rows, halves, strict=True) if each == half)
    there = sum(count * (count - 1) // 2 for count in groups.values())
    updates = sum(bool(row.get("update_of")) for row, each in zip(rows, halves, strict=True) if each == half)
    precision, recall = right / ((right + wrong) or 1), right / there
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1), len(swallowed) / updates


def _related(row: Row) -> set[str]:
    return {row["group"], row.get("update_of"), row.get("donor")} - {None}


def _sharing_pairs(rows: list[Row]) -> set[Pair]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for key in fingerprint(row["text"]).sketch[:LOOKUP]:
            found[key].append(number)
    shared = Counter(pair for numbers in found.values() if len(numbers) < COMMON for pair in combinations(numbers, 2))
    return {pair for pair, count in shared.items() if count >= SHARED}


def _cosines(words: list[list[str]], near: Iterable[Pair]) -> dict[Pair, float]:
    seen = Counter(word for some in words for word in set(some))
    vectors = []
    for some in words:
        vector = {word: (1 + log(count)) * log(len(words) / seen[word]) for word, count in Counter(some).items()}
        length = sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vectors.append({word: weight / length for word, weight in vector.items()})
    return {(a, b): sum(weight * vectors[b].get(word, 0.0) for word, weight in vectors[a].items()) for a, b in near}


def _shingles(some: list[str]) -> list[str]:
    return [" ".join(each) for each in zip(some, some[1:], some[2:], strict=False)] or some


def _datasketch(words: list[list[str]], threshold: float) -> dict[Pair, float]:
    peer = importlib.import_module("datasketch")
    index, found = peer.MinHashLSH(threshold=threshold, num_perm=128), {}
    for number, some in enumerate(words):
        sketch = peer.MinHash(num_perm=128)
        sketch.update_batch([shingle.encode() for shingle in _shingles(some)])
        for other in index.query(sketch):
            found[other, number] = 1.0
        index.insert(number, sketch)
    return found


def _rensa(words: list[list[str]], near: Iterable[Pair]) -> dict[Pair, float]:
    peer = importlib.import_module("rensa")
    sketches = []
    for some in words:
        sketch = peer.RMinHash(num_perm=128, seed=42)
        sketch.update(_shingles(some))
        sketches.append(sketch)
    return {(a, b): sketches[a].jaccard(sketches[b]) for a, b in near}


# Speed -------------------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Asked:
    """What came of asking some texts against many: CPU milliseconds of each decision, which were linked, which to their original."""

    spent: tuple[float, ...]
    linked: int
    right: int
    memory: float
    """Megabytes the process held at most."""
    grown: float = 0.0
    """Megabytes it held more after all questions than after the first turn."""


def speed(texts: Path, articles: int) -> None:
    """The whole decision (words, hashes, look-up, verification, verdict) at 10,000 and at `articles`, beside datasketch at `articles`.

    Every measure has a process of its own: what it holds in memory is its own.
    """
    late: dict[int, float] = {}
    for count in sorted({10_000, articles}):
        with tempfile.TemporaryDirectory() as folder:
            alone(fill, f"{folder}/bench.db", texts, count)
            ours = {name: alone(ask, f"{folder}/bench.db", texts, name) for name in ("copies", "strangers")}
        both = sorted((*ours["copies"].spent, *ours["strangers"].spent))
        late[count] = both[int(len(both) * 0.99)]
        for name, asked in ours.items():
            _tell(f"casewire, {name}", asked)
        print(f"casewire, all: CPU ms p50 {both[len(both) // 2]:.2f}, p99 {late[count]:.2f}")
    print(f"p99 at {max(late):,} beside 10,000: {late[max(late)] / late[10_000]:.2f} times")
    try:
        peer = alone(ask_datasketch, texts, min(articles, 100_000))
    except ImportError:
        print("datasketch is not installed: left out")
    else:
        _tell(f"datasketch MinHashLSH 0.5, verified by our judge, {min(articles, 100_000):,} articles, all", peer)
        if articles <= 100_000:
            copies = ours["copies"]
            print(
                f"casewire beside it: memory {peer.memory / copies.memory:.1f} times less, recall {copies.right / peer.right:.2f} times,"
                f" CPU {fmean(both) / fmean(peer.spent):.2f} times"
            )
    one_by_one(texts, articles)


T = TypeVar("T")


def alone(work: Callable[..., T], *arguments: object) -> T:
    """The work done in a new process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def _tell(name: str, asked: Asked) -> None:
    spent = sorted(asked.spent)
    middle, late = spent[len(spent) // 2], spent[int(len(spent) * 0.99)]
    print(
        f"{name}: {len(spent)} asked, {asked.linked} linked, {asked.right} to their original; CPU ms p50 {middle:.2f}, p99 {late:.2f}, max"
        f" {spent[-1]:.2f}, mean {fmean(spent):.2f}; {asked.memory:.0f} MB, {asked.grown:+.1f} MB while deciding"
    )


def _originals(texts: Path) -> list[Row]:
    return [row for row in _rows(texts / "synd_docs.jsonl") if row["kind"] == "original"]


def _questions(texts: Path, name: str) -> list[Row]:
    """Copies of texts that are held, or articles of a case that none of them is about."""
    if name == "copies":
        return [row for row in _rows(texts / "synd_docs.jsonl") if row["kind"] in ("light", "medium", "heavy")]
    return [row for row in _rows(texts / "case_docs.jsonl") if row["case"] == "Enron"]


def fill(file: str, texts: Path, count: int) -> None:
    """A store of the originals and their clones, filled in bulk."""
    originals = _originals(texts)
    prints = [fingerprint(row["text"]) for row in originals]
    making = 0.0

    def rows() -> Iterator[tuple[int, Held]]:
        nonlocal making
        made = _filling(originals, prints, count)
        while True:
            started = time.process_time()
            some = list(islice(made, 1000))
            making += time.process_time() - started
            if not some:
                return
            yield from some

    with open_store(file) as store:
        started = time.process_time()
        store.copies.add_many(rows())
        spent = time.process_time() - started - making
        with store._database.read() as connection:
            size = connection.exec_driver_sql("SELECT sum(pgsize) FROM dbstat WHERE name = 'sketch'").scalar() or 0
            hashes = connection.exec_driver_sql("SELECT count(*) FROM sketch").scalar() or 0
    whole = Path(file).stat().st_size
    print(
        f"\n{count:,} articles: {count / spent:,.0f} a second of CPU in bulk; table of hashes {size / 1e6:,.0f} MB ({hashes / count:.0f} an"
        f" article), with what verifies {whole / 1e6:,.0f} MB"
    )


def _filling(originals: list[Row], prints: list[Fingerprint], count: int) -> Iterator[tuple[int, Held]]:
    draw = random.Random(20261120)
    for number in range(count):
        name = originals[number]["id"] if number < len(originals) else f"clone{number}"
        kept = prints[number] if number < len(originals) else _clone(prints[number % len(prints)], draw)
        yield number + 1, Held(article=name, story=name, fingerprint=kept, url=f"https://bench.example/{number}")


def _clone(base: Fingerprint, draw: random.Random) -> Fingerprint:
    sketch = tuple(key if place % KEPT == 0 else draw.getrandbits(48) for place, key in enumerate(base.sketch))
    return Fingerprint(exact=draw.getrandbits(63), sketch=sketch, trace=draw.randbytes(len(base.trace)), words=base.words)


def ask(file: str, texts: Path, name: str) -> Asked:
    """Each text against the store, not kept."""
    with open_store(file) as store:
        return _asked(_questions(texts, name), lambda mine, _: store.copies.nearest(mine))


def _asked(rows: list[Row], find: Callable[[Fingerprint, str], Iterable[Held]]) -> Asked:
    """Three turns, and the least CPU time of each text: that, too, grows when others fill the caches. The first turn warms the database."""
    turns, after_first = [], 0.0
    verdicts: list[Verdict] = []
    for _ in range(3):
        verdicts = []
        spent = []
        for row in rows:
            started = time.process_time()
            article = Article(id="asked", url="", title="", text=row["text"])
            mine = fingerprint(article.text)
            verdicts.append(judge(article, mine, tuple(find(mine, article.text))))
            spent.append((time.process_time() - started) * 1000)
        turns.append(spent)
        after_first = after_first or _resident()
    return Asked(
        spent=tuple(map(min, zip(*turns, strict=True))),
        linked=sum(each.relation is not Relation.NEW for each in verdicts),
        right=sum(each.of == row.get("base", "") for each, row in zip(verdicts, rows, strict=True)),
        memory=_most(),
        grown=_resident() - after_first,
    )


def _most() -> float:
    """Megabytes this process held at most. Where the system tells both, not what it inherited from the one that started it."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _resident() -> float:
    """Megabytes this process holds now, where the system tells; else the most it ever held."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ask_datasketch(texts: Path, count: int) -> Asked:
    """The same questions to datasketch's index in memory, its candidates compared by our judge. A clone has a signature of its own.

    Raises ImportError where it is not installed.
    """
    peer = importlib.import_module("datasketch")
    index, held = peer.MinHashLSH(threshold=0.5, num_perm=128), {}
    draw = random.Random(20261120)
    for number, row in enumerate(_originals(texts)):
        index.insert(number, _signature(peer, row["text"]))
        held[number] = Held(article=row["id"], story=row["id"], fingerprint=fingerprint(row["text"]))
    scheme = _signature(peer, "any text").scheme
    for number in range(len(held), count):
        index.insert(number, peer.MinHash(num_perm=128, hashvalues=[draw.getrandbits(26) for _ in range(128)], scheme=scheme))

    def find(_: Fingerprint, text: str) -> Iterable[Held]:
        return [held[number] for number in sorted(index.query(_signature(peer, text)))[:CANDIDATES] if number in held]

    return _asked([*_questions(texts, "copies"), *_questions(texts, "strangers")], find)


def _signature(peer: Any, text: str) -> Any:
    signature = peer.MinHash(num_perm=128)
    signature.update_batch([shingle.encode() for shingle in _shingles([fold(word) for word in text.split()])])
    return signature


def one_by_one(texts: Path, articles: int) -> None:
    """What the measures that know no index would take for one decision: the cost of a comparison, times the articles."""
    rows = _originals(texts)[:60]
    words = [[fold(word) for word in row["text"].split()] for row in rows]
    pairs = set(combinations(range(len(rows)), 2))
    for name, score in _peers(rows, words):
        if name.startswith("datasketch"):
            continue
        started = time.process_time()
        try:
            score(pairs)
        except ImportError:
            continue
        each = (time.process_time() - started) * 1000 / len(pairs)
        print(f"{name}: {each:.3f} ms a comparison, {each * articles / 1000:,.1f} s for a look through {articles:,}")


if __name__ == "__main__":
    main()
