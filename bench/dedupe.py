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
from itertools import combinations
from math import log, sqrt
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import token_set_ratio

from casefile.material import Article, Relation
from dedupe.fingerprint import COMMON, LOOKUP, SHARED, Fingerprint, fingerprint
from dedupe.stream import judge_stream
from dedupe.verdict import Held, judge
from dedupe.words import fold
from storage import Store, open_store

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
    speed(rows, [row for row in _rows(chosen.texts / "case_docs.jsonl") if row["case"] == "Enron"], chosen.articles)


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


def speed(rows: list[Row], unseen: list[Row], articles: int) -> None:
    """The whole decision (words, hashes, look-up, verification, verdict) at 10,000 and at `articles`, and the size of the index."""
    originals = [row for row in rows if row["kind"] == "original"]
    copies = [row for row in rows if row["kind"] in ("light", "medium", "heavy")]
    prints = [fingerprint(row["text"]) for row in originals]
    for count in sorted({10_000, articles}):
        with tempfile.TemporaryDirectory() as folder:
            store = open_store(f"sqlite:///{folder}/bench.db")
            started = time.perf_counter()
            store.copies.add_many(_filling(originals, prints, count))
            filled = time.perf_counter() - started
            size = Path(folder, "bench.db").stat().st_size / 1e6
            print(f"\n{count} articles: filled in {filled:.0f} s ({count / filled:.0f}/s), {size:.0f} MB with what verifies")
            for name, asked in (("copies", copies), ("unseen", unseen)):
                _ask(name, store, asked)
            print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
            store.close()


def _filling(originals: list[Row], prints: list[Fingerprint], count: int) -> Iterator[tuple[int, Held]]:
    draw = random.Random(20261120)
    for number in range(count):
        name = originals[number]["id"] if number < len(originals) else f"clone{number}"
        kept = prints[number] if number < len(originals) else _clone(prints[number % len(prints)], draw)
        yield number + 1, Held(article=name, story=name, fingerprint=kept, url=f"https://bench.example/{number}")


def _clone(base: Fingerprint, draw: random.Random) -> Fingerprint:
    sketch = tuple(key if place % KEPT == 0 else draw.getrandbits(48) for place, key in enumerate(base.sketch))
    return Fingerprint(exact=draw.getrandbits(63), sketch=sketch, trace=draw.randbytes(len(base.trace)), words=base.words)


def _ask(name: str, store: Store, asked: list[Row]) -> None:
    spent, linked, right = [], 0, 0
    for _ in range(2):  # the first turn warms the database
        spent.clear()
        linked = right = 0
        for row in asked:
            started = time.process_time()
            article = Article(id="asked", url="", title="", text=row["text"])
            mine = fingerprint(article.text)
            verdict = judge(article, mine, store.copies.nearest(mine))
            spent.append((time.process_time() - started) * 1000)
            linked += verdict.relation is not Relation.NEW
            right += verdict.of == row.get("base")
    spent.sort()
    middle, late = spent[len(spent) // 2], spent[int(len(spent) * 0.99)]
    found = f"{linked} linked, {right} to their original" if name == "copies" else f"{linked} linked"
    print(f"{name}: {len(spent)} asked, {found}; CPU ms p50 {middle:.2f}, p99 {late:.2f}, max {spent[-1]:.2f}")


if __name__ == "__main__":
    main()
