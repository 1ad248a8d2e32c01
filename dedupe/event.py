"""Different articles on the same event, grouped as they come. For the desk and the digest; it never decides an alert.

An article is seen in four ways: the words of its body, of its opening, the names in it and the numbers. Side by side they make one
vector, weighed by TF-IDF; an event is the sum of those of its articles, and an article joins the event whose sum it is most like.
How rare a word is follows from the articles seen so far, with a prior that keeps the first ones from being all alike: what stands in
every article of a case tells its events no longer apart. Nothing is forgotten with time; but where days are known, as in the store, an
article has to be the more like an event the longer that was quiet, for in one case the same people and places stand in all of them.
For languages with spaces between words.
"""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache
from heapq import nlargest
from math import hypot, log, sqrt

from dedupe.common_words import TIERS

JOINS = 0.195
"""From this likeness on an article joins an event. Set with the tables in docs/dedupe.md."""
REMEMBERED = 64
"""Of the events that a word points to, so many are looked at, the latest."""
COMPARED = 10
"""So many events are compared with an article."""
_WEIGHTS = (0.4, 0.25, 0.25, 0.1)
"""Of body, opening, names and numbers."""
_SIGNS = "bon#"
_PRIOR = 300
"""As if so many articles had been read before the first, with the words in them that are common in the news."""
_UNSEEN = 5
"""As if every word had been read in so many articles more: twice or five times in a thousand is equally rare."""
_IN_CASE = 6
_OF_CASE = 0.3
"""In a case's articles its people stand as often as the commonest words elsewhere."""
_LEAST = 0.05
_QUIET, _LONG_QUIET = timedelta(days=14), timedelta(days=30)
_READ = 12_000
"""Characters of a text that are looked at: the news stands in front."""
_OPENING = 70
_CLUES = 80
"""So many of an article's rarest words look for events."""
_KEPT = 400
"""Words an event keeps when it has grown to twice as many."""

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

    @property
    def words(self) -> frozenset[str]:
        """Every word in it, once."""
        return frozenset().union(*self.views)

    @property
    def pointers(self) -> frozenset[str]:
        """The words that lead from an article to its event: those of the opening and the names."""
        _, opening, names, _ = self.views
        return frozenset((*opening, *names))


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare words are after so many articles; `seen_in` tells in how many of them a word stood."""

    articles: int
    seen_in: Mapping[str, int]
    people: frozenset[str] = frozenset()

    @classmethod
    def in_case(cls, articles: int, seen_in: Mapping[str, int], people: Iterable[str]) -> "Rarity":
        """The same among the articles of one case: what all of them share is soon rare no more, and the names of its people never were."""
        named = frozenset(word for name in people for word in _words(name))
        return cls(_IN_CASE * articles, {word: _IN_CASE * count for word, count in seen_in.items()}, named)

    def __call__(self, word: str) -> float:
        """Its weight: large for a word that hardly any article has."""
        expected = _OF_CASE if word in self.people else _EXPECTED.get(word, 0.0)
        seen = self.seen_in.get(word, 0) + _PRIOR * expected + _UNSEEN
        return max(log((self.articles + _PRIOR) / seen), _LEAST)


Vector = Mapping[str, float]
"""Words, each with the sign of its view before it, and their weights."""


@dataclass(frozen=True, slots=True)
class Sum:
    """An event as it stands: the vectors of its articles, added up."""

    articles: int = 0
    words: Vector = field(default_factory=dict)
    length: float = 0.0

    @classmethod
    def of(cls, articles: int, words: Vector) -> "Sum":
        """The event with these words."""
        return cls(articles, words, _length(words))


def vector(profile: Profile, rarity: Rarity) -> Vector:
    """The four views side by side, none heavier than its weight, whatever the length of the text."""
    found = {}
    for sign, weight, view in zip(_SIGNS, _WEIGHTS, profile.views, strict=True):
        rare = {sign + word: value * rarity(word) for word, value in view.items()}
        scale = sqrt(weight) / (_length(rare) or 1.0)
        found.update({word: value * scale for word, value in rare.items()})
    return found


def clues(profile: Profile, rarity: Rarity) -> Mapping[str, float]:
    """The rarest words that can lead to the article's event, with their weight."""
    weights = {word: rarity(word) for word in profile.pointers}
    return {word: weights[word] for word in nlargest(_CLUES, weights, key=lambda word: (weights[word], word))}


def pointed_at(found: Iterable[tuple[float, Iterable[int]]]) -> list[int]:
    """The events to compare, most promising first, from (weight of a clue, events it points to); the earlier one among equals."""
    votes: defaultdict[int, float] = defaultdict(float)
    for weight, events in found:
        for event in events:
            votes[event] += weight
    return nlargest(COMPARED, votes, key=lambda event: (votes[event], -event))


def nearest(article: Vector, events: Iterable[tuple[int, Sum, float]]) -> int | None:
    """Which of the events, each with its hurdle, the article belongs to; None where it is like none of them."""
    most, event = max(((likeness(article, each) / hurdle, -number) for number, each, hurdle in events), default=(0.0, 0))
    return -event if most >= JOINS else None


def hurdle(quiet: timedelta) -> float:
    """So many times the usual likeness is asked for by an event that was quiet for so long: twice after two weeks, never all of it."""
    return 1 + min(abs(quiet), _LONG_QUIET) / _QUIET


def add(event: Sum, article: Vector) -> Sum:
    """The event with one more article."""
    words = dict(event.words)
    for word, value in article.items():
        words[word] = words.get(word, 0.0) + value
    if len(words) > 2 * _KEPT:
        words = {word: words[word] for word in nlargest(_KEPT, words, key=lambda each: (words[each], each))}
    return Sum.of(event.articles + 1, words)


def likeness(article: Vector, event: Sum) -> float:
    """Between the mean likeness to its articles and the likeness to their middle: neither the size of an event attracts nor its variety."""
    shared = sum(value * event.words[word] for word, value in article.items() if word in event.words)
    return shared / sqrt(event.length * event.articles) if shared else 0.0


@dataclass(slots=True)
class Events:
    """The events seen so far, in memory: finds and adds as the tables of a store do, by the same constants and the same functions."""

    articles: int = 0
    seen_in: Counter[str] = field(default_factory=Counter)
    sums: list[Sum] = field(default_factory=list)
    firsts: list[str] = field(default_factory=list)
    pointers: defaultdict[str, deque[int]] = field(default_factory=lambda: defaultdict(lambda: deque(maxlen=REMEMBERED)))
    of_article: dict[str, int] = field(default_factory=dict)

    def place(self, article: str, profile: Profile) -> str:
        """Put the article into the event it is most like, else open one; each once. The id of the event's first article."""
        self.articles += 1
        self.seen_in.update(profile.words)
        rarity = Rarity(self.articles, self.seen_in)
        mine = vector(profile, rarity)
        near = pointed_at((weight, self.pointers[word]) for word, weight in clues(profile, rarity).items() if word in self.pointers)
        event = nearest(mine, ((number, self.sums[number], 1.0) for number in near))
        if event is None:
            event = len(self.sums)
            self.sums.append(Sum())
            self.firsts.append(article)
        self.sums[event] = add(self.sums[event], mine)
        for word in profile.pointers:
            if event not in self.pointers[word]:
                self.pointers[word].append(event)
        self.of_article[article] = event
        return self.firsts[event]

    def follow(self, article: str, other: str) -> str:
        """Put a copy where its original is, without counting its words again. The event's id."""
        self.of_article[article] = self.of_article[other]
        return self.firsts[self.of_article[article]]


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


def _length(view: Vector) -> float:
    return hypot(*view.values())


_EXPECTED = {_stem(word): share for share, words in reversed(TIERS) for word in words.split()}
