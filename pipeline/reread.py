"""What is held, read and judged anew by today's rules: what would change, and how it fits what is known.

The new readings are made in a scratch store. Nothing is told to anybody, and the store itself is changed only by `Store.rewrite`.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice

from casefile.case import CaseReading, Development, Run
from casefile.material import NOTHING, Article, Document, Form, Lead
from dedupe.fingerprint import fingerprint
from pipeline.anchors import Anchored, Anchors
from pipeline.contents import article_of
from pipeline.house import INTRODUCED, House
from pipeline.judge import judge
from pipeline.parse import Failed, Parser
from storage import Store
from storage.rewriting import Plan, Version
from storage.values import Holdings, Judgement, StoredArticle, Submission

Step = Callable[[int, int], None]
AT_ONCE = 32
"""Documents held in memory together, to be cleaned side by side."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """What becomes of one article: the names of what changed, and how many mentions it gains and loses."""

    article: str
    title: str
    parts: tuple[str, ...] = ()
    gained: int = 0
    lost: int = 0

    @property
    def matters(self) -> bool:
        """Whether anything is different."""
        return bool(self.parts or self.gained or self.lost)


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """A whole reread: every article that changes, what becomes of the ledgers, and the plan to put it in place."""

    plan: Plan
    articles: int
    changes: tuple[Change, ...] = ()
    opened: tuple[Development, ...] = ()
    gone: tuple[Development, ...] = ()
    altered: tuple[tuple[Development, Development], ...] = ()
    """(as it is, as it would be)."""

    @property
    def nothing(self) -> bool:
        """Everything is as today's rules would have it."""
        return not (self.changes or self.opened or self.gone or self.altered)


@dataclass
class _Run:
    """A reread on its way."""

    keys: dict[int, int] = field(default_factory=dict)
    pages: dict[str, tuple[int, tuple[CaseReading, ...]]] = field(default_factory=dict)
    """What the last version of each page became, by id and by address: the key of its twin, and its readings."""
    changes: list[Change] = field(default_factory=list)


def reread(house: House, scratch: House, since: datetime | None, parser: Parser, *, on_step: Step = lambda _done, _all: None) -> Outcome:
    """Judges every version in the order it was kept, into the scratch house; documents seen at or after `since` are cleaned anew.

    All are judged anew whatever `since` says: each judgement rests on the ones before it. Raises StorageError.
    """
    introduced = _introductions(house.store)
    run, whole = _Run(), house.store.last_key()
    anchors = Anchors.of(house.store)
    anchors.lay(scratch.store, frozenset(case.name for case in house.config.cases))
    waiting = iter(house.store.versions())
    while some := list(islice(waiting, AT_ONCE)):
        for version, article in zip(some, asyncio.run(_today(house, some, since, parser)), strict=True):
            _take_in(scratch, run, version, article, introduced, anchors)
            on_step(version.key, whole)
    return _outcome(house, scratch, run, anchors)


def _introductions(store: Store) -> Mapping[str, datetime]:
    return {case: datetime.fromisoformat(at) for case, at in store.meta.all(INTRODUCED).items()}


async def _today(house: House, versions: Sequence[Version], since: datetime | None, parser: Parser) -> list[Article]:
    """The articles as their documents read today, side by side."""

    async def today(version: Version) -> Article:
        stored = version.stored
        if stored.document is None or stored.article.docket is not None or (since is not None and stored.seen_at < since):
            return stored.article
        return await _cleaned(house, stored.article, house.store.documents.by_id(stored.document), version.lead, parser)

    return list(await asyncio.gather(*map(today, versions)))


async def _cleaned(house: House, held: Article, document: Document, lead: Lead | None, parser: Parser) -> Article:
    """An article as its document reads today, under its own id and address; as it is held where that cannot be had.

    What was taken from a lead because the page itself was no article stays as well.
    """
    zone = next((source.zone for source in house.config.sources if source.name == held.source), "UTC")
    known = lead or Lead(source=held.source, key=document.url, url=document.url, title=held.title, published=held.published)
    read = await parser.parse(article_of, document, known, zone)
    if isinstance(read, Failed) or (read.article.form is Form.NOT_ARTICLE and held.form is Form.PARTIAL):
        return held
    return replace(read.article, id=held.id, url=held.url, source=held.source)


def _take_in(scratch: House, run: _Run, version: Version, article: Article, introduced: Mapping[str, datetime], anchors: Anchors) -> None:
    submission = _submission(scratch, version.stored, article, introduced)

    def decide(holdings: Holdings) -> Judgement:
        return judge(submission, Anchored(holdings, anchors), scratch.bench)

    judgement = scratch.store.record(submission, decide, deliver_to=scratch.config.deliver_to, rehearse=True)
    if judgement is not None:
        plain = tuple(replace(each, developments=(), alerts=(), silences=()) for each in judgement.readings)
        run.pages[article.id] = run.pages[article.url] = (scratch.store.last_key(), plain)
        if version.settled:  # at once, because what comes later goes with it
            scratch.store.stories.move(article.id, version.stored.verdict.story)
    key, readings = run.pages.get(article.id) or run.pages[article.url]
    run.keys[version.key] = key
    change = _change(version.stored, article, readings)
    run.changes += [change] if change.matters else []


def _submission(house: House, stored: StoredArticle, article: Article, introduced: Mapping[str, datetime]) -> Submission:
    """The article as it came in then: in the same kind of run, with the same cases still silent, by today's word on its source."""
    source = next((source for source in house.config.sources if source.name == article.source), None)
    late = (case for case, at in introduced.items() if stored.seen_at < at)
    return Submission(
        article=article,
        fingerprint=fingerprint(article.text),
        seen_at=stored.seen_at,
        run=stored.run,
        may_open=source.opens if source else True,
        silent=frozenset(late) if stored.run is Run.LIVE else frozenset(),
    )


def in_order(articles: Iterable[Article]) -> list[Article]:
    """Articles by publication, undated ones last."""
    return sorted(articles, key=lambda article: (article.published is None, article.published.at.timestamp() if article.published else 0.0))


# ---- what changes ------------------------------------------------------------------------------------------------------------------------


def _change(before: StoredArticle, after: Article, readings: Sequence[CaseReading]) -> Change:
    """What is different in one article, in one line."""
    was, now = before.article, after
    compared = (
        ("title", was.title, now.title),
        ("text", was.text, now.text),
        ("date", was.published, now.published),
        ("page type", (was.form, was.page_type), (now.form, now.page_type)),
        ("case", set(before.cases), {each.case for each in readings if each.belongs}),
    )
    old, new = _mentions(before.readings), _mentions(readings)
    return Change(
        article=was.id,
        title=was.title,
        parts=tuple(name for name, then, today in compared if then != today),
        gained=(new - old).total(),
        lost=(old - new).total(),
    )


def _mentions(readings: Iterable[CaseReading]) -> Counter[tuple[str, ...]]:
    return Counter(
        (reading.case, finding.mention.kind, finding.mention.standing, str(finding.mention.happened_on), *finding.mention.people)
        for reading in readings
        for finding in reading.findings
    )


def _outcome(house: House, scratch: House, run: _Run, anchors: Anchors) -> Outcome:
    cases = frozenset(case.name for case in house.config.cases)
    old = [entry for entry in house.store.ledger.entries() if entry.case in cases]
    new = sorted(scratch.store.ledger.entries(), key=lambda entry: (entry.case, _number(entry)))
    same = match(old, new, {fresh: known for known, fresh in anchors.found(new).items()})
    marks = house.store.marks.all()
    marked = {mark.subject for mark in marks} | {mark.other for mark in marks if mark.other}
    kept = frozenset(entry.id for entry in old if entry.id not in same.values() and entry.id in marked)
    ids = {**same, **_new_ids(new, same, house.store.ledger.entries())}
    by_id = {entry.id: entry for entry in old}
    altered = ((by_id[same[entry.id]], replace(entry, id=same[entry.id])) for entry in new if entry.id in same)
    return Outcome(
        plan=Plan(articles=run.keys, developments=ids, cases=cases, keep=kept),
        articles=len(run.keys),
        changes=tuple(run.changes),
        opened=tuple(replace(entry, id=ids[entry.id]) for entry in new if entry.id not in same),
        gone=tuple(entry for entry in old if entry.id not in same.values() and entry.id not in kept),
        altered=tuple((was, now) for was, now in altered if _core(was) != _core(now)),
    )


def match(old: Sequence[Development], new: Sequence[Development], sure: Mapping[str, str] = NOTHING) -> dict[str, str]:
    """Which fresh entry is which known one (fresh id to known id): the `sure` ones, those alike in all, then those alike in most."""
    tests: tuple[Callable[[Development, Development], bool], ...] = (
        lambda was, now: _who(was) == _who(now) and was.kind == now.kind and was.happened_on == now.happened_on,
        lambda was, now: (
            was.kind == now.kind and _shares_evidence(was, now) and _know_each_other(was, now) and _days_apart(was, now) <= FAR
        ),
        lambda was, now: was.kind == now.kind and _who(was) == _who(now) and _days_apart(was, now) <= NEAR,
        lambda was, now: _who(was) == _who(now) and _shares_evidence(was, now) and was.happened_on == now.happened_on,
    )
    found = dict(sure)
    free: dict[str, list[Development]] = defaultdict(list)
    for entry in old:
        if entry.id not in sure.values():
            free[entry.case].append(entry)
    for test in tests:
        for now in (entry for entry in new if entry.id not in found):
            twin = next((was for was in free[now.case] if test(was, now)), None)
            if twin is not None:
                found[now.id] = twin.id
                free[now.case].remove(twin)
    return found


NEAR = 3
"""Days that the date of one thing may move when it is read anew."""
FAR = 31
"""The same, where an article stands behind both."""


def _who(entry: Development) -> frozenset[str]:
    return frozenset(entry.people)


def _know_each_other(was: Development, now: Development) -> bool:
    return bool(_who(was) & _who(now)) or _who(was) == _who(now)


def _shares_evidence(was: Development, now: Development) -> bool:
    return bool({each.article for each in was.evidence} & {each.article for each in now.evidence})


def _days_apart(was: Development, now: Development) -> int:
    return abs((was.happened_on.first - now.happened_on.first).days)


def _new_ids(new: Iterable[Development], same: Mapping[str, str], old: Iterable[Development]) -> Mapping[str, str]:
    """Ids for what nobody knows yet, numbered on from the highest ever given."""
    last: Counter[str] = Counter()
    for entry in old:
        last[entry.case] = max(last[entry.case], _number(entry))
    ids: dict[str, str] = {}
    for entry in new:
        if entry.id not in same:
            last[entry.case] += 1
            ids[entry.id] = f"{entry.case}-{last[entry.case]}"
    return ids


def _number(entry: Development) -> int:
    return int(entry.id.rpartition("-")[2])


def _core(entry: Development) -> tuple[object, ...]:
    """What people see of an entry."""
    return entry.kind, set(entry.actors), set(entry.target), entry.happened_on, entry.coming_on, entry.outlets, entry.history


# ---- in words ----------------------------------------------------------------------------------------------------------------------------


def told(outcome: Outcome, most: int = 12) -> Iterator[str]:
    """What would change: counts by sort, and the first of each sort."""
    yield f"{outcome.articles} versions of articles were read anew; {len(outcome.changes)} change"
    parts = Counter(part for change in outcome.changes for part in change.parts)
    yield from (f"  {count:>5} with another {part}" for part, count in parts.most_common())
    yield f"  {sum(change.gained for change in outcome.changes):>5} mentions gained, {sum(change.lost for change in outcome.changes)} lost"
    yield from _some("changes", list(map(_change_line, outcome.changes)), most)
    counts = ((outcome.opened, "opened"), (outcome.gone, "gone"), (outcome.altered, "changed"), (outcome.plan.keep, "kept by your mark"))
    yield "developments: " + ", ".join(f"{len(some)} {word}" for some, word in counts)
    yield from _some("opened", [_line(entry) for entry in outcome.opened], most)
    yield from _some("gone", [_line(entry) for entry in outcome.gone], most)
    yield from _some("changed", [f"{_line(was)} → {now.happened_on} {now.summary}" for was, now in outcome.altered], most)


def _change_line(change: Change) -> str:
    return f"{', '.join(change.parts) or 'mentions'} (+{change.gained} −{change.lost}): {change.title or change.article}"


def _line(entry: Development) -> str:
    return f"{entry.id} {entry.happened_on} {entry.summary}"


def _some(word: str, lines: Sequence[str], most: int) -> Iterator[str]:
    yield from (f"    {word}: {line[:150]}" for line in lines[:most])
    if len(lines) > most:
        yield f"    … and {len(lines) - most} more"
