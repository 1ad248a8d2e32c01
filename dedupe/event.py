"""Different articles on the same event, grouped as they come. For the desk and the digest; it never decides an alert.

Four views of an article are compared with those of each event by TF-IDF cosine: the words of its body, of its opening, the names in it
and the numbers. How rare a word is follows from the articles seen so far, with a prior that keeps the first ones from being all alike.
There is no decay in time: a trial takes up where it stopped a year ago. For languages with spaces between words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from heapq import nlargest
from math import log, sqrt

from dedupe.common_words import TIERS

JOINS = 0.19
"""From this likeness on an article joins an event. A compromise between two sets (docs/dedupe.md)."""
_WEIGHTS = (0.4, 0.25, 0.25, 0.1)
_PRIOR = 1500
"""As if so many articles had been read before the first, with the words in them that are common in the news."""
_LEAST = 0.05
_READ = 12_000
"""Characters of a text that are looked at: the news stands in front."""
_OPENING = 70
_CLUES, _COMPARED = 80, 40
"""So many of an article's rarest words look for events, and so many events are compared."""
_KEPT = 400
"""Words an event keeps of each view."""

_WORD = re.compile(r"[^\W_]{1,40}(?:['’][^\W_]{1,40})?")
_NAME = re.compile(r"(?<![.!?\n“\"])(?<![.!?\n]\s)\b[A-Z][\w’'-]{1,40}")
_NUMBER = re.compile(r"\d{1,12}")
_COMMON = frozenset(
    (
        "a about above according after again against ago all also although am among an and another any are around as at away back "
        "be became because been before behind being below between both but by came can come could day days did do does doing done "
        "down during each eight either even ever every few first five for former found four from further gave get given go going "
        "got had has have having he her here hers herself him himself his how however i if in including into is it its itself "
        "just kept last later least less let like made make making many may me might mine month months more most mr mrs ms much "
        "must my near never next nine no nor not nothing now of off often on once one only or other others our out over own part "
        "per put quite rather same saw say saying says second see seen seven several shall she should since six so some soon "
        "still such take taken ten than that the their them then there these they thing things third this those though three "
        "through thus time to today together told too took toward two under until up upon us use used very was way we week weeks "
        "well went were what when where whether which while who whole whom whose why will with within without would year years "
        "yesterday yet you your said tell tells news report reported reports reporter reporters press monday tuesday wednesday "
        "thursday friday saturday sunday january february march april may june july august september october november december "
    ).split()
)


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article is about: words with their weight in the body, the opening, among the names, the numbers."""

    views: tuple[Mapping[str, float], ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """The event an article was put into: the id of the event's first article."""

    event: str
    likeness: float
    """To the event as it was, 0 to 1; 0 where none came near."""
    opened: bool


@dataclass(slots=True)
class _Event:
    first: str
    views: tuple[dict[str, float], ...]
    lengths: list[float]


@dataclass(slots=True)
class Events:
    """The events seen so far; grows with every article that is placed. Plain values inside, so that it can be kept and taken up again."""

    articles: int = 0
    seen_in: Counter[str] = field(default_factory=Counter)
    """In how many articles a word stood."""
    groups: list[_Event] = field(default_factory=list)
    clues: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Which events a name or a word of an opening points to."""
    of_article: dict[str, int] = field(default_factory=dict)

    def place(self, article: str, profile: Profile) -> Placement:
        """Put the article into the event it is most like, else open one. Every article is placed once."""
        self._count(profile)
        views = tuple({word: weight * self._rarity(word) for word, weight in view.items()} for view in profile.views)
        lengths = [_length(view) for view in views]
        pulls = tuple({word: value * self._rarity(word) for word, value in view.items()} for view in views)
        near = ((_likeness(pulls, lengths, self.groups[number]), -number) for number in self._candidates(views))
        likeness, number = max(near, default=(0.0, 0))
        opened = likeness < JOINS
        if opened:
            self.groups.append(_Event(article, tuple({} for _ in views), [0.0] * len(views)))
            number = -(len(self.groups) - 1)
        self._add(-number, profile)
        self.of_article[article] = -number
        return Placement(self.groups[-number].first, round(likeness, 4), opened)

    def follow(self, article: str, other: str) -> str:
        """Put a copy where its original is, without counting its words again. The event's id."""
        number = self.of_article[other]
        self.of_article[article] = number
        return self.groups[number].first

    def _count(self, profile: Profile) -> None:
        self.articles += 1
        self.seen_in.update(set().union(*profile.views))

    def _rarity(self, word: str) -> float:
        seen = self.seen_in[word] + _PRIOR * _EXPECTED.get(word, 0.0) + 0.5
        return max(log((self.articles + _PRIOR) / seen), _LEAST)

    def _candidates(self, views: tuple[Mapping[str, float], ...]) -> list[int]:
        """Events that share the article's rarest names and opening words."""
        _, opening, names, _ = views
        rare = nlargest(_CLUES, {*opening, *names}, key=lambda word: (self._rarity(word), word))
        votes: defaultdict[int, float] = defaultdict(float)
        for word in rare:
            for number in self.clues.get(word, ()):
                votes[number] += self._rarity(word)
        return nlargest(_COMPARED, votes, key=lambda number: (votes[number], -number))

    def _add(self, number: int, profile: Profile) -> None:
        event = self.groups[number]
        for index, (kept, view) in enumerate(zip(event.views, profile.views, strict=True)):
            length = _length({word: weight * self._rarity(word) for word, weight in view.items()}) or 1.0
            for word, weight in view.items():
                kept[word] = kept.get(word, 0.0) + weight / length
            if len(kept) > 2 * _KEPT:
                for word in nlargest(len(kept) - _KEPT, kept, key=lambda each: (-kept[each] * self._rarity(each), each)):
                    del kept[word]
            event.lengths[index] = _length({word: weight * self._rarity(word) for word, weight in kept.items()})
        for word in {*profile.views[1], *profile.views[2]}:
            self.clues[word].add(number)


def _likeness(pulls: tuple[Mapping[str, float], ...], lengths: list[float], event: _Event) -> float:
    """Weighted cosine; `pulls` are the article's words, weighed by their rarity twice: once for it, once for the event."""
    total = 0.0
    for weight, pull, length, theirs, their_length in zip(_WEIGHTS, pulls, lengths, event.views, event.lengths, strict=True):
        if length and their_length:
            shared = sum(value * theirs[word] for word, value in pull.items() if word in theirs)
            total += weight * shared / (length * their_length)
    return total


def profile(title: str, text: str) -> Profile:
    """What the article is about. The title counts as its first line."""
    whole = f"{title}\n{text[:_READ]}" if title else text[:_READ]
    body = _words(whole)
    opening = _words(" ".join(whole[: _OPENING * 16].split()[:_OPENING]))
    names = [stem for name in _NAME.findall(whole) for part in name.split("-") if (stem := _stem(part.lower())) not in _COMMON]
    return Profile(tuple(_weighed(each) for each in (body, opening, names, _NUMBER.findall(whole))))


def _words(text: str) -> list[str]:
    stems = (_stem(word) for word in _WORD.findall(text.lower()))
    return [stem for stem in stems if len(stem) > 1 and stem not in _COMMON]


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    """English endings off, roughly: enough to bring plural and past tense together."""
    word = word.strip("'’-").replace("’", "'").removesuffix("'s")
    for ending in ("ing", "ed", "es", "s"):
        if len(word) - len(ending) >= 4 and word.endswith(ending):
            return word.removesuffix(ending)
    return word


def _weighed(words: list[str]) -> dict[str, float]:
    return {word: 1 + log(count) for word, count in Counter(words).items()}


def _length(view: Mapping[str, float]) -> float:
    return sqrt(sum(value * value for value in view.values()))


_EXPECTED = {_stem(word): share for share, words in reversed(TIERS) for word in words.split()}
