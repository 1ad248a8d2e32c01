"""The filter `casewire dedupe --jsonl`: texts in, verdicts out, in order, against nothing but each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from casefile.material import Article, Verdict
from dedupe.fingerprint import LOOKUP, fingerprint, keys_to_keep, rank
from dedupe.verdict import Held, judge


class Shelf:
    """What was read so far, in memory: the same constants and the same ranking as the table of a store."""

    def __init__(self) -> None:
        self._held: list[Held] = []
        self._keys: defaultdict[int, list[int]] = defaultdict(list)
        self._pages: dict[str, int] = {}
        self._place: dict[str, int] = {}

    def candidates(self, sketch: Iterable[int]) -> list[Held]:
        found = rank((key, self._keys[key]) for key in list(sketch)[:LOOKUP] if key in self._keys)
        firsts = [self._place[self._held[each].story] for each in found]
        return [self._held[each] for each in dict.fromkeys((*found, *firsts))]

    def put(self, held: Held, verdict: Verdict) -> None:
        number = len(self._held)
        self._held.append(held)
        self._place[held.article] = number
        keys = held.fingerprint.sketch
        if min(verdict.covered or 0, verdict.covers or 0) >= 0.6 and verdict.of is not None:
            keys = keys_to_keep(keys, self._held[self._place[verdict.of]].fingerprint.sketch)
        for key in keys:
            self._keys[key].append(number)


def judge_stream(rows: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    shelf = Shelf()
    for row in rows:
        article = Article(id=str(row["id"]), url=row.get("url") or "", title=row.get("title") or "", text=row.get("text") or "")
        mine = fingerprint(article.text)
        v = judge(article, mine, shelf.candidates(mine.sketch))
        shelf.put(Held(article=article.id, story=v.story, fingerprint=mine, title=article.title), v)
        yield {
            "id": article.id,
            "relation": str(v.relation),
            "of": v.of,
            "story": v.story,
            "score": v.score,
            "adds": v.adds,
            "event": v.story,
            "reason": v.reason,
        }
