"""Scores a reader on labelled passages: kind and standing one to one, false news, days within two days, people named."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from casefile.case import Entity, EntityKind, Mention
from casefile.kinds import QUIET
from casefile.material import HappenedOn
from casefile.mentions import Passage, find


def entity(each):
    return Entity(name=each["name"], kind=EntityKind(each["kind"]), role=each["role"], aliases=tuple(each["aliases"]))


def passage(item):
    entities = tuple(map(entity, item["entities"]))
    return Passage(
        title=item["headline"] or "",
        text=item["text"],
        published=date.fromisoformat(item["published"]),
        entities=entities,
        docket="docket" in item["tags"],
    )


@dataclass
class Score:
    """What was right, wrong and missed; shares are 0..1."""

    right: int = 0
    false: int = 0
    missed: int = 0
    hard: int = 0
    hard_false: int = 0
    dated: int = 0
    dated_near: int = 0
    people: Counter = field(default_factory=Counter)

    @property
    def f1(self):
        return 2 * self.right / (2 * self.right + self.false + self.missed)

    @property
    def false_on_hard(self):
        return self.hard_false / self.hard if self.hard else 0.0

    @property
    def near(self):
        return self.dated_near / self.dated

    @property
    def people_f1(self):
        return 2 * self.people["right"] / (2 * self.people["right"] + self.people["false"] + self.people["missed"])


def span(words):
    """First and last day of "2031", "2031-05", "2031-05-14" or "a..b"."""
    first, _, last = words.partition("..")
    return HappenedOn.parse(first).first, HappenedOn.parse(last or first).last


def near(label, mention):
    wanted = [label["happened_on"], *label.get("alt_on", ())]
    if mention.happened_on is None:
        return None in wanted
    first, last = mention.happened_on.first, mention.happened_on.last
    slack = timedelta(days=2)
    return any(first <= high + slack and low - slack <= last for low, high in map(span, filter(None, wanted)))


def people(label, mention):
    """Right, false and missed names, the best of the labelled readings."""
    hidden = set(label.get("not_named", ()))
    told = set(mention.people) - hidden
    readings = [
        (set(actors) | set(target)) - hidden
        for actors in (label["actors"], *label.get("alt_actors", ()))
        for target in (label["target"], *label.get("alt_target", ()))
    ]
    best = max(readings, key=lambda names: 2 * len(names & told) - len(names ^ told))
    return Counter(right=len(best & told), false=len(told - best), missed=len(best - told))


def accepts(label, mention):
    pair = [mention.kind, mention.standing.value]
    return pair == [label["kind"], label["standing"]] or pair in label.get("alt", [])


def affinity(label, mention):
    counts = people(label, mention)
    return (mention.kind == label["kind"], counts["right"] - counts["false"] - counts["missed"], near(label, mention))


def score(items, reader=find):
    """One score over all items."""
    total = Score()
    for item in items:
        _score_item(total, item, list(reader(passage(item))))
    return total


def _score_item(total, item, told):
    news = [mention for mention in told if mention.standing == "news" and mention.kind not in QUIET]
    left = list(told)
    for label in item["expect"]:
        fitting = [mention for mention in left if accepts(label, mention)]
        if not fitting:
            total.missed += label["kind"] not in QUIET
            continue
        mention = max(fitting, key=lambda each: affinity(label, each))
        left.remove(mention)
        news = [each for each in news if each is not mention]
        if label["kind"] not in QUIET:
            _count(total, label, mention)
    excused = {label["kind"] for label in item["optional"]} | QUIET
    pairs = [pair for label in item["expect"] for pair in label.get("alt", [])]
    total.false += sum(mention.kind not in excused and [mention.kind, mention.standing.value] not in pairs for mention in left)
    if "hard_negative" in item["tags"]:
        total.hard += 1
        total.hard_false += any(mention.kind not in excused for mention in news)


def _count(total: Score, label, mention: Mention):
    total.right += 1
    total.people += people(label, mention)
    if any([label["happened_on"], *label.get("alt_on", ())]):
        total.dated += 1
        total.dated_near += near(label, mention)
