"""The filter `casewire dedupe --jsonl`: texts in, verdicts out, in order, compared with nothing but each other."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from casefile.errors import UsageError
from casefile.material import Article, Verdict
from dedupe.event import Events, profile
from dedupe.fingerprint import COMMON, LOOKUP, Fingerprint, fingerprint, keys_to_keep, rank
from dedupe.verdict import WORDINGS, Held, judge, same_wording


class Shelf:
    """What was read so far, in memory. It finds candidates as the table of a store does, by the same constants and the same ranking."""

    def __init__(self) -> None:
        self._held: list[Held] = []
        self._numbers: dict[str, int] = {}
        self._pages: dict[str, int] = {}
        self._keys: defaultdict[int, list[int]] = defaultdict(list)
        self._exact: dict[int, int] = {}
        self._wordings: defaultdict[str, Counter[int]] = defaultdict(Counter)

    def candidates(self, article: Article, mine: Fingerprint) -> list[Held]:
        """The same page, the same text, those that share most hashes; and the wordings of their stories that most articles carry."""
        found = list(rank((key, self._keys[key]) for key in mine.sketch[:LOOKUP] if key in self._keys))
        if mine.words and mine.exact in self._exact:
            found.insert(0, self._exact[mine.exact])
        stories = dict.fromkeys(self._held[number].story for number in found)
        wordings = [number for story in stories for number, _ in self._wordings[story].most_common(WORDINGS)]
        others = [self._counted(number) for number in dict.fromkeys((*found, *wordings))]
        page = self._pages.get(article.id, self._pages.get(article.url) if article.url else None)
        if page is None:
            return others
        return [replace(self._held[page], same_page=True), *(held for held in others if held.article != self._held[page].article)]

    def _counted(self, number: int) -> Held:
        held = self._held[number]
        return replace(held, carriers=self._wordings[held.story][number])

    def put(self, article: Article, mine: Fingerprint, verdict: Verdict) -> None:
        """Keep an article that was judged."""
        number = len(self._held)
        original = self._held[self._numbers[verdict.of]].fingerprint.sketch if verdict.of else ()
        self._held.append(
            Held(article=article.id, story=verdict.story, fingerprint=mine, url=article.url, title=article.title, text=article.text)
        )
        wordings = self._wordings[verdict.story]
        known = self._numbers[verdict.of] if verdict.of and same_wording(verdict) else number
        wordings[known if known in wordings else number] += 1
        self._numbers[article.id] = self._pages[article.id] = number
        if article.url:
            self._pages[article.url] = number
        self._exact.setdefault(mine.exact, number)
        for key in keys_to_keep(mine.sketch, verdict, original):
            if len(self._keys[key]) < COMMON:
                self._keys[key].append(number)


def judge_stream(rows: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """A verdict for each row `{"id", "text", "title"?, "url"?}`, in the order of the rows, as the contract has it (docs/dedupe.md).

    A row whose id or address was there before is a later version of the same page. Raises UsageError for a row without id or text.
    """
    shelf, events = Shelf(), Events()
    for number, row in enumerate(rows, 1):
        article = _article(row, number)
        mine = fingerprint(article.text)
        verdict = judge(article, mine, shelf.candidates(article, mine))
        shelf.put(article, mine, verdict)
        opens_story = verdict.story == article.id != verdict.of
        event = _event(events, article) if verdict.of is None or opens_story else events.follow(article.id, verdict.of)
        yield {
            "id": row["id"],
            "relation": verdict.relation.value,
            "of": verdict.of,
            "story": verdict.story,
            "score": verdict.score,
            "adds": verdict.adds,
            "event": event,
            "reason": verdict.reason,
        }


def _event(events: Events, article: Article) -> str:
    return events.place(article.id, profile(article.title, article.text))


def _article(row: Mapping[str, Any], number: int) -> Article:
    if "id" not in row or not isinstance(row.get("text"), str):
        raise UsageError(f'line {number}: expected an object with "id" and "text" (a string)')
    return Article(id=str(row["id"]), url=str(row.get("url") or ""), title=str(row.get("title") or ""), text=row["text"])
