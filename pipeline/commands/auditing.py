"""`audit`: a random sample of alerts and silences, judged by a person key by key; the answers are marks, and give precision and recall."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from casefile.case import AlertedDevelopment, Novelty
from casefile.development import outlet_of
from casefile.marks import DEVELOPMENT, RIGHT, WRONG, in_force
from casefile.material import Relation
from pipeline.marking import SILENCE, settle_deliveries
from pipeline.sampling import Item, Share, Sort, Tally, drawn, recall, tally
from pipeline.screen import say
from pipeline.settings import Settings
from storage import Store, open_store
from storage.values import StoredArticle

KEYS = "r right   w wrong   s skip   b back   q quit"
WIDEST = 600
"""Characters of a quote that are shown."""
MARK_ON = {Sort.ALERT: DEVELOPMENT, Sort.SILENCE: SILENCE}


def audit(settings: Settings, *, case: str | None, size: int, seed: str) -> int:
    """Asks about `size` alerts and as many silences that bear no answer yet, and prints what the answers come to."""
    with open_store(settings.store_url()) as store:
        populations = {Sort.ALERT: _alerts(store, case), Sort.SILENCE: _silences(store, case)}
        samples = {sort: drawn(items, size, seed) for sort, items in populations.items()}
        items = [item for pair in _alternating(samples[Sort.ALERT], samples[Sort.SILENCE]) for item in pair]
        with _answers_given() as answering:
            _ask(store, items, answering)
        answers = _answers(store, items)
        told = {sort: tally(len(populations[sort]), samples[sort], answers) for sort in Sort}
    _print(settings, told[Sort.ALERT], told[Sort.SILENCE], seed)
    return 0


def _alternating(one: Sequence[Item], other: Sequence[Item]) -> Iterable[tuple[Item, ...]]:
    """In turns, so that an audit broken off has asked about both."""
    return ((*one[place : place + 1], *other[place : place + 1]) for place in range(max(len(one), len(other))))


# ---- what there is to ask about ------------------------------------------------------------------------------------------------------


def _alerts(store: Store, case: str | None) -> list[Item]:
    """Every development as it was first told."""
    found: dict[str, Item] = {}
    for kept in store.outbox.alerts(case=case):
        for told in kept.alert.developments:
            article = kept.alert.articles[0]
            item = Item(
                sort=Sort.ALERT,
                key=f"{told.id} {told.novelty}",
                subject=told.id,
                case=kept.alert.case,
                claim=_claim(told),
                quote=told.quote,
                source=f"{article.source}, {article.published or 'undated'}: {article.title or article.id}",
                url=article.url,
            )
            found.setdefault(item.key, item)
    return list(found.values())


def _claim(told: AlertedDevelopment) -> str:
    return f"{told.novelty}: {told.summary}"


def _silences(store: Store, case: str | None) -> list[Item]:
    """Every article of a case that told nothing, copies and history left out; with the sentence that came nearest, else its opening."""
    speaking = {kept.alert.articles[0].id for kept in store.outbox.alerts(case=case)}
    near = {(each.article, each.case): each for each in store.ledger.silences(case=case)}
    items = []
    for stored in store.articles.all(case=case):
        name = stored.article.id
        if name in speaking or stored.verdict.relation is Relation.COPY:
            continue
        for where in stored.cases if case is None else [case]:
            if _opened(stored, where):
                continue
            silence = near.get((name, where))
            reason = silence.reason if silence else "nothing in it reads as news of the case"
            items.append(_silent(stored, where, silence.quote if silence else stored.article.text, f"nothing new ({reason})"))
    return items


def _opened(stored: StoredArticle, case: str) -> bool:
    """Whether an article brought its case something new that was not to be told: history, which `why` explains, is no silence."""
    findings = (finding for reading in stored.readings if reading.case == case for finding in reading.findings)
    return any(finding.development and not finding.alerts and finding.novelty in (Novelty.NEW, Novelty.HISTORY) for finding in findings)


def _silent(stored: StoredArticle, case: str, quote: str, claim: str) -> Item:
    article = stored.article
    return Item(
        sort=Sort.SILENCE,
        key=f"{case} {article.id}",
        subject=article.id,
        case=case,
        claim=claim,
        quote=quote,
        source=f"{outlet_of(article)}, {article.published or 'undated'}: {article.title or article.id}",
        url=article.url,
    )


# ---- asking --------------------------------------------------------------------------------------------------------------------------


def _answers(store: Store, items: Iterable[Item]) -> dict[str, bool]:
    """What the marks in force say of each item, by its key, as far as they say right or wrong."""
    marks = in_force(mark for mark in store.marks.all() if mark.kind in MARK_ON.values())
    said = {(mark.kind, mark.subject): mark.verdict == RIGHT for mark in marks if mark.verdict in (RIGHT, WRONG)}
    places = {item.key: (MARK_ON[item.sort], item.subject) for item in items}
    return {key: said[place] for key, place in places.items() if place in said}


Answering = Callable[[], str]
"""Gives the next key pressed; "q" where nobody answers any more."""


@contextmanager
def _answers_given() -> Iterator[Answering]:
    """Single keys from a terminal, the first letter of each line from a pipe.

    The terminal hands over key by key from before the first question to after the last, so that keys pressed ahead are not lost.
    """
    if not sys.stdin.isatty():
        yield _line
        return
    import termios
    import tty

    here = sys.stdin.fileno()
    before = termios.tcgetattr(here)
    tty.setcbreak(here, termios.TCSANOW)
    try:
        yield lambda: os.read(here, 1).decode("latin-1").lower().replace("\x04", "q") or "q"
    finally:
        termios.tcsetattr(here, termios.TCSADRAIN, before)


def _line() -> str:
    line = sys.stdin.readline()
    return line.strip()[:1].lower() if line else "q"


def _ask(store: Store, items: Sequence[Item], answering: Answering) -> None:
    """Goes through what bears no answer; every answer is kept before the next question."""
    answered = _answers(store, items)
    left = [item for item in items if item.key not in answered]
    place = 0
    while place < len(left):
        _show(left[place], place + 1, len(left))
        key = _pressed(answering)
        if key == "q":
            return
        if key in ("r", "w"):
            item = left[place]
            store.marks.add(MARK_ON[item.sort], item.subject, RIGHT if key == "r" else WRONG, now=datetime.now(UTC))
            settle_deliveries(store)
        place = max(place - 1, 0) if key == "b" else place + 1


def _pressed(answering: Answering) -> str:
    """The next key that means something."""
    while (key := answering()) not in ("r", "w", "s", "b", "q"):
        _tell(f"  {KEYS}")
    return key


def _show(item: Item, number: int, whole: int) -> None:
    asked = "Is that so, and news there?" if item.sort is Sort.ALERT else "Is it right to have told nothing?"
    _tell(f"\n{number} of {whole}  {item.sort} in case {item.case}")
    _tell(f"  source: {item.source}\n          {item.url}")
    _tell(f"  quote:  “{' '.join(item.quote[:WIDEST].split())}”")
    _tell(f"  claim:  {item.claim}\n{asked}   {KEYS}")


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


# ---- what the answers come to --------------------------------------------------------------------------------------------------------


def _print(settings: Settings, alerts: Tally, silences: Tally, seed: str) -> None:
    found = recall(alerts, silences)
    if settings.json:
        row = {"seed": seed, "alerts": _row(alerts), "silences": _row(silences), "precision": _bounds(alerts.share_right)}
        say(json.dumps({**row, "recall": _bounds(found)}, indent=1))
        return
    say(f"alerts:    {_counts(alerts)}; precision {_in_words(alerts.share_right)}")
    say(f"silences:  {_counts(silences)}; rightly silent {_in_words(silences.share_right)}")
    say(f"recall of reports, estimated from both: {_in_words(found)}")


def _counts(half: Tally) -> str:
    left = half.sampled - half.right - half.wrong
    return f"{half.right} right, {half.wrong} wrong, {left} open of {half.sampled} drawn from {half.population}"


def _row(half: Tally) -> Mapping[str, int]:
    return {"population": half.population, "sampled": half.sampled, "right": half.right, "wrong": half.wrong}


def _bounds(found: Share) -> Mapping[str, float | None]:
    return {
        name: None if value is None else round(value, 4)
        for name, value in (("value", found.value), ("low", found.low), ("high", found.high))
    }


def _in_words(found: Share) -> str:
    if found.value is None:
        return "unknown"
    return f"{found.value:.0%}" + (f" ({found.low:.0%} to {found.high:.0%})" if found.low is not None and found.high is not None else "")
