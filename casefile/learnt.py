"""What sentences say for which no trigger row is written: read from the words that labelled sentences of each kind were written with.

A row says exactly which words tell a kind; no table holds them all. Here the words of a sentence, their neighbours and the tracked parties
near them are counted over the labelled sentences of the phrasebook, and a sentence that no row knows is given the kind whose sentences
were most like it (naive Bayes over presence, as in Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, 13.2-13.3).
`python -m bench.learn` counts anew; the counts are `learnt.json`.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp, log

NOTHING = "nothing"
"""What sentences tell that tell no development."""
SMOOTHING = 0.1
"""Added to each count, so that what was never seen is unlikely, not impossible."""
TEMPER = 5.0
"""Neighbouring words are no independent witnesses: naive Bayes is too sure of itself by about this much (held-out sentences)."""
REACH = 6
"""Words to either side of a party within which one counts as being near it."""

_WORD = re.compile(
    r"(?P<sum>[$£€]\s?\d[\d,.]*(?: ?(?:million|billion|m|bn|k)\b)?)|(?P<number>\d[\d,.]*)"
    r"|(?P<day>\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?\b)"
    r"|(?P<month>\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\b)|(?P<party>[A-Z]+)|(?P<mark>[;:,\"])|[a-z]+(?:'t)?"
)
"""What is counted: words, and in one spelling each sums, numbers, days and months; a run of a letter is a tracked name."""
_SKIPPED = frozenset(("the", "a", "an", "of"))
_FORMS = {
    form: verb
    for verb, forms in {
        "sue": "sued suing sues", "plead": "pleaded pled pleads", "take": "took taken", "bring": "brought", "throw": "threw thrown",
        "give": "gave given", "hold": "held", "find": "found", "pay": "paid", "win": "won", "lose": "lost", "strike": "struck",
        "free": "freed", "go": "went gone", "send": "sent", "stand": "stood", "begin": "began begun", "seek": "sought", "tell": "told",
        "make": "made", "lay": "laid", "lead": "led", "get": "got", "meet": "met", "leave": "left", "keep": "kept", "say": "said",
        "hear": "heard", "choose": "chose chosen", "withdraw": "withdrew withdrawn", "fall": "fell fallen", "run": "ran", "sit": "sat",
        "speak": "spoke", "rise": "rose", "break": "broke broken",
    }.items()
    for form in forms.split()
}  # fmt: skip
_ENDINGS = ("ings", "ing", "ed", "es", "s", "e")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence as it is counted, and where it stands."""

    stem: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """The kind a sentence is most like. `sure`: 0 to 1."""

    kind: str
    sure: float
    speaks: tuple[tuple[Word, float], ...]
    """Its words, and how much each speaks for the kind."""

    @property
    def strongest(self) -> Word:
        """The word that speaks for it most."""
        return max(self.speaks, key=lambda each: (each[0].stem.islower(), each[1]))[0]

    def weight(self, start: int, end: int) -> float:
        """How much the words between two offsets speak for the kind."""
        return sum(weight for word, weight in self.speaks if start <= word.start < end)


def stem(word: str) -> str:
    """A word without its ending: "files", "filed" and "filing" are one."""
    if word in _FORMS:
        return _FORMS[word]
    ending = next((ending for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) >= 4), "")
    return word.removesuffix(ending) if ending and not word.endswith("ss") else word


def words_of(seen: str) -> list[Word]:
    """The words of a folded sentence in which tracked names stand as runs of a letter."""
    found = []
    for token in _WORD.finditer(seen):
        sort, word = token.lastgroup, token[0]
        if word in _SKIPPED:
            continue
        kept = stem(word) if sort is None else word[0] if sort == "party" else word if sort == "mark" else f"<{sort}>"
        found.append(Word(kept, *token.span()))
    return found


def features(words: Sequence[Word]) -> dict[str, tuple[int, ...]]:
    """What is counted of a sentence, and at which of its words each stands: words, pairs of neighbours, words near a party."""
    found: dict[str, tuple[int, ...]] = {}
    for place, word in enumerate(words):
        found.setdefault(word.stem, (place,))
        if place + 1 < len(words):
            found.setdefault(f"{word.stem} {words[place + 1].stem}", (place, place + 1))
        if word.stem.isupper():
            for other in range(max(0, place - REACH), min(len(words), place + REACH + 1)):
                if other != place:
                    near = f"{word.stem}>{words[other].stem}" if other > place else f"{words[other].stem}>{word.stem}"
                    found.setdefault(near, (other,))
    return found


@dataclass(frozen=True, slots=True)
class Counts:
    """In how many labelled sentences of each kind each feature stands."""

    kinds: tuple[str, ...]
    sentences: tuple[int, ...]
    """Of each kind."""
    features: Mapping[str, Sequence[int]]
    """For each feature: the number of a kind, the count, the number of the next kind, its count …"""


def counted(sentences: Iterable[tuple[str, Iterable[str]]]) -> Counts:
    """The counts of labelled sentences: each folded, with the kinds that it tells. What only one sentence has is left out, words aside."""
    told: Counter[str] = Counter()
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for seen, kinds in sentences:
        held = features(words_of(seen))
        for kind in sorted(set(kinds)) or [NOTHING]:
            told[kind] += 1
            for feature in held:
                found[feature][kind] += 1
    kinds = tuple(sorted(told))
    number = {kind: place for place, kind in enumerate(kinds)}
    kept = {
        feature: [part for kind in sorted(counts) for part in (number[kind], counts[kind])]
        for feature, counts in sorted(found.items())
        if counts.total() > 1 or (" " not in feature and ">" not in feature)
    }
    return Counts(kinds, tuple(told[kind] for kind in kinds), kept)


class Learnt:
    """Counts made ready to read with."""

    def __init__(self, counts: Counts) -> None:
        self._counts = counts
        held = [0] * len(counts.kinds)
        for row in counts.features.values():
            for kind, count in zip(row[::2], row[1::2], strict=True):
                held[kind] += count
        spread = SMOOTHING * len(counts.features)
        every = sum(counts.sentences)
        self._prior = [log(count / every) for count in counts.sentences]
        self._unseen = [log(SMOOTHING / (count + spread)) for count in held]

    def likeness(self, seen: str) -> Likeness | None:
        """The kind that a folded sentence is most like, None where it is most like those that tell nothing."""
        words = words_of(seen)
        known = [(places, row) for feature, places in features(words).items() if (row := self._counts.features.get(feature)) is not None]
        if not known:
            return None
        sums = [prior + len(known) * unseen for prior, unseen in zip(self._prior, self._unseen, strict=True)]
        for _, row in known:
            for number, count in zip(row[::2], row[1::2], strict=True):
                sums[number] += log(1 + count / SMOOTHING)
        best = max(range(len(sums)), key=sums.__getitem__)
        kind = self._counts.kinds[best]
        if kind == NOTHING:
            return None
        sure = 1 / sum(exp((each - sums[best]) / TEMPER) for each in sums)
        return self._told(kind, best, sure, words, known)

    def _told(self, kind: str, best: int, sure: float, words: list[Word], known: list[tuple[tuple[int, ...], Sequence[int]]]) -> Likeness:
        nothing = self._counts.kinds.index(NOTHING)
        speaks = [0.0] * len(words)
        for places, row in known:
            counts = dict(zip(row[::2], row[1::2], strict=True))
            weight = (
                log((counts.get(best, 0) + SMOOTHING) / (counts.get(nothing, 0) + SMOOTHING)) + self._unseen[best] - self._unseen[nothing]
            )
            for place in places:
                speaks[place] += weight / len(places)
        return Likeness(kind, sure, tuple(zip(words, speaks, strict=True)))


@lru_cache(maxsize=1)
def learnt() -> Learnt:
    """What the labelled sentences teach, read from the package when first asked for."""
    row = json.loads((files("casefile") / "learnt.json").read_text("utf-8"))
    return Learnt(Counts(tuple(row["kinds"]), tuple(row["sentences"]), row["features"]))
