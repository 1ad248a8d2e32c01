"""`timeline`, `search`, `why`, `status`, `export`: what is known, for people and for programs."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from alerts import wording
from alerts.compose import as_record
from casefile.case import Case, CaseReading, Development, Entity, Finding, Mention
from casefile.cast import part_of
from casefile.config import Configuration
from casefile.errors import ConfigurationError, UsageError
from casefile.kinds import BY_NAME
from casefile.marks import Mark, Marked, by_development, marked
from casefile.names import NameBook
from desk import records
from pipeline import outlook
from pipeline.cleaning.drift import drift_in, remembered
from pipeline.collect import YIELD
from pipeline.health import advice, nobody_reads
from pipeline.outfile import TIMELINE, refuse_others, writing
from pipeline.outlook import DocketOutlook
from pipeline.screen import note, say, table
from pipeline.settings import Settings, load_configuration
from storage import Store, open_store
from storage.values import FetchState, StoredArticle
from wire.addresses import canonical


def _known_case(config: Configuration, name: str | None) -> None:
    if name is not None and name not in {case.name for case in config.cases}:
        raise UsageError(f"there is no case {name!r}; configured: {', '.join(case.name for case in config.cases)}")


def timeline(settings: Settings, *, case: str | None, html: Path | None) -> int:
    """The ledger in order of what happened."""
    config = load_configuration(settings)
    _known_case(config, case)
    if html is not None:
        refuse_others(settings, html, TIMELINE)
    with open_store(settings.store_url()) as store:
        entries = sorted(store.ledger.developments(case=case, wrong=True), key=lambda entry: (entry.happened_on.first, entry.first_seen_at))
        said = Word.of(store)
        titles = {each.name: each.title for each in config.cases if case in (None, each.name)}
        events = [event for name in titles for event in store.events.latest(name)] if html is not None else []
    if html is not None:
        from desk.pages import timeline_page

        right = [entry for entry in entries if entry.id not in said.word.wrong]
        page = timeline_page(right, titles=titles, now=datetime.now(UTC), events=events)
        with writing(html, "--html names the page's file"):
            html.write_text(page, encoding="utf-8")
        note(settings, f"{html}: {wording.count(len(right), 'development')}")
    elif settings.json:
        say(json.dumps([said.row(entry) for entry in entries], ensure_ascii=False, indent=1))
    else:
        for line in timeline_lines(entries, said.marks):
            say(line)
    return 0


UNSAID: Mapping[str, Sequence[Mark]] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True, slots=True)
class Word:
    """What the user said of developments: every mark in force by development, and what they come to."""

    marks: Mapping[str, tuple[Mark, ...]]
    word: Marked

    @classmethod
    def of(cls, store: Store) -> "Word":
        """As it stands in a store."""
        marks = store.marks.all()
        return cls(marks=by_development(marks), word=marked(marks))

    def row(self, entry: Development) -> Mapping[str, Any]:
        """A development for programs."""
        return records.development_row(entry, self.marks.get(entry.id, ()), withdrawn=entry.id in self.word.wrong)


def timeline_lines(entries: Iterable[Development], marks: Mapping[str, Sequence[Mark]] = UNSAID) -> Iterator[str]:
    """A line a development: day, id, what, how sure and what the user said of it."""
    rows = [(str(entry.happened_on), entry.id, entry.summary, _sure_and_said(entry, marks.get(entry.id, ()))) for entry in entries]
    yield from table(("when", "id", "what", "how sure"), rows, widest=90)
    if not rows:
        yield "nothing is known yet; `casewire once` reads the sources, `casewire replay` stored pages"


def _sure_and_said(entry: Development, marks: Sequence[Mark]) -> str:
    return "; ".join((sure(entry), *(f"you: {mark}" for mark in marks)))


def sure(entry: Development) -> str:
    """How well a development is attested, in words."""
    outlets = f"{entry.outlets} outlet{'s' if entry.outlets != 1 else ''}"
    docket = "confirmed by docket" if entry.confirmed_by_docket else outlets
    return f"{docket}, learned as history" if entry.history else docket


def search(settings: Settings, *, words: list[str], limit: int) -> int:
    """Articles that hold these words, best first."""
    with open_store(settings.store_url()) as store:
        hits = store.search(" ".join(words), limit=limit)
    if settings.json:
        say(json.dumps([{**records.stored_article_row(hit.found), "snippet": hit.snippet} for hit in hits], ensure_ascii=False, indent=1))
        return 0
    for hit in hits:
        article = hit.found.article
        say(f"{records.when(article.published) or 'undated':<25}  {article.title}\n    {' '.join(hit.snippet.split())}\n    {article.url}")
    if not hits:
        note(settings, f"no article holds {' '.join(words)!r}")
    return 0


# ---- why -------------------------------------------------------------------------------------------------------------------------


def why(settings: Settings, *, subject: str) -> int:
    """The chain of reasons behind an article or a development; a page never seen is read and judged, and nothing of it kept.

    Raises UsageError for an id that does not exist, FetchError for a page that cannot be had.
    """
    with open_store(settings.store_url()) as store:
        entry = store.ledger.development(subject)
        if entry is not None:
            _say(settings, Word.of(store).row(entry), why_development(entry, store))
            return 0
        stored = store.articles.by_id(subject) or store.articles.by_url(subject) or store.articles.by_url(canonical(subject))
        if stored is not None:
            _say(settings, why_row(stored), why_article(stored, _cases(settings)))
        elif subject.startswith(("http://", "https://")):
            from pipeline.commands.unseen import why_unseen  # the client and the judge: no other command here needs them

            _say(settings, *why_unseen(settings, store, subject))
        else:
            raise UsageError(f"{subject!r} is no article, address or development in this store; `casewire search` finds articles by words")
    return 0


def _cases(settings: Settings) -> tuple[Case, ...]:
    """The cases as configured; none where the configuration cannot be read, for what is held can be explained without it."""
    try:
        return load_configuration(settings).cases
    except (ConfigurationError, UsageError):
        return ()


def why_row(stored: StoredArticle) -> dict[str, Any]:
    """The same for programs."""
    return {
        **records.stored_article_row(stored),
        "verdict": stored.verdict.reason,
        "readings": [_reading_row(each) for each in stored.readings],
    }


def _say(settings: Settings, row: Mapping[str, Any], lines: Iterable[str]) -> None:
    if settings.json:
        say(json.dumps(row, ensure_ascii=False, indent=1))
        return
    for line in lines:
        say(line)


def why_article(stored: StoredArticle, cases: Sequence[Case] = ()) -> Iterator[str]:
    """What became of an article, step by step. With the `cases` as configured also who of them is named and not counted."""
    entities = {case.name: case.entities for case in cases}
    article = stored.article
    yield article.title or article.id
    yield f"  {article.url}, published {records.when(article.published) or 'without a date'}, seen {records.instant(stored.seen_at)}"
    yield f"  page: {article.form}{f' ({article.reason})' if article.reason else ''}"
    yield f"  text: {stored.verdict.relation} — {stored.verdict.reason}"
    for reading in stored.readings:
        yield f"  case {reading.case}: {'belongs' if reading.belongs else 'does not belong'} — {reading.reason}"
        for finding in reading.findings:
            yield from _why_finding(finding)
            yield from _why_not_counted(finding.mention, entities.get(reading.case, ()))
        if reading.belongs and not reading.findings:
            yield "    nothing in it reads as a development"


def _why_finding(finding: Finding) -> Iterator[str]:
    mention = finding.mention
    people = ", ".join(mention.people) or "nobody named"
    told = "told" if finding.alerts else "silent"
    yield f"    {mention.kind} ({mention.standing}; {people}; {mention.happened_on or 'no date in the text'}): {told}"
    yield f"      “{mention.quote}”"
    yield f"      read so because: {mention.reason}"
    yield f"      weighed: {finding.novelty or 'kept, not weighed'} — {finding.reason}" + (
        f" ({finding.development})" if finding.development else ""
    )


_PLAYS = {"L": "a lawyer", "J": "a judge or court", "H": "a court above", "P": "a prosecutor", "A": "a public body", "V": "a victim"}


def _why_not_counted(mention: Mention, entities: Sequence[Entity]) -> Iterator[str]:
    """Who is named in the sentence of a mention and is neither actor nor target of it, with what the role has to do with it."""
    named = {name.entity for name in NameBook.build(entities).read(mention.quote, "").names} if entities else set()
    for each in entities:
        if each.name in named - set(mention.people):
            part = _PLAYS.get(part_of(each))
            why = f"the role “{each.role}” makes that name {part} here" if part and each.role else "the sentence says it of another"
            yield f"      named, not counted: {each.name} ({why})"


def why_development(entry: Development, store: Store) -> Iterator[str]:
    """A development, its evidence, and the alerts that told it."""
    yield f"{entry.id}: {entry.summary}"
    yield f"  {BY_NAME[entry.kind].noun}, {entry.happened_on} ({entry.happened_on.precision}), {sure(entry)}"
    for item in entry.evidence:
        yield f"  {item.day or 'undated'} {item.source or item.article} ({item.standing}): “{item.quote}”"
        yield f"    {item.url}"
    for mark in Word.of(store).marks.get(entry.id, ()):
        yield f"  you said on {mark.at.date()}: {mark.subject} {mark}"
    alerts = [kept.alert for kept in store.outbox.alerts(case=entry.case) if any(each.id == entry.id for each in kept.alert.developments)]
    for alert in alerts:
        yield f"  told by alert {alert.id} to watch {alert.watch} at {records.instant(alert.raised_at)}"
    if not alerts:
        yield from _why_untold(entry, store)


def _why_untold(entry: Development, store: Store) -> Iterator[str]:
    """What kept each article that tells of a development from alerting, every reason once."""
    articles = filter(None, (store.articles.by_id(item.article) for item in entry.evidence))
    findings = (finding for each in articles for reading in each.readings if reading.case == entry.case for finding in reading.findings)
    for reason in dict.fromkeys(finding.reason for finding in findings if finding.development == entry.id):
        yield f"  told to nobody: {reason}"


def _reading_row(reading: CaseReading) -> dict[str, Any]:
    return {
        "case": reading.case,
        "belongs": reading.belongs,
        "reason": reading.reason,
        "findings": [
            {
                **records.mention_row(finding.mention),
                "novelty": None if finding.novelty is None else str(finding.novelty),
                "development": finding.development,
                "alerts": finding.alerts,
                "read_because": finding.mention.reason,
                "reason": finding.reason,
            }
            for finding in reading.findings
        ],
    }


# ---- status ----------------------------------------------------------------------------------------------------------------------


def status(settings: Settings) -> int:
    """How everything stands; exit code 0 whatever it is."""
    config = load_configuration(settings)
    with open_store(settings.store_url()) as store:
        row = status_row(config, store)
    if settings.json:
        say(json.dumps(row, ensure_ascii=False, indent=1))
        return 0
    for line in _status_lines(row):
        say(line)
    return 0


def status_row(config: Configuration, store: Store) -> dict[str, Any]:
    """The contract's `status --json`."""
    counts = store.outbox.counts()
    states = {source.name: store.sources.state(source.name) for source in config.sources}
    return {
        "sources": [_source_row(states[source.name], source.kind, _drift(store, source.name)) for source in config.sources],
        "stopped": nobody_reads(states.values(), datetime.now(UTC)),
        "deliveries": {state: counts.get(state, 0) for state in ("waiting", "sent", "unknown", "given_up")},
        "cases": [_case_row(store, case.name) for case in config.cases],
        "dockets": [_docket_row(each) for each in outlook.dockets(config, store)],
        "budgets": outlook.budgets(config, store, datetime.now(UTC)),
        "warnings": outlook.discovery_only(config),
    }


def _docket_row(docket: DocketOutlook) -> dict[str, Any]:
    return {
        "case": docket.case,
        "court": docket.court,
        "number": docket.number,
        "entries": docket.entries,
        "missing": docket.missing,
        "watched": [
            {"source": each.source, "delay_minutes": round(each.delay.total_seconds() / 60), "words": each.words} for each in docket.watched
        ],
        "words": docket.words,
    }


def _drift(store: Store, source: str) -> tuple[str, ...]:
    return drift_in(remembered(store.meta.get(f"{YIELD}{source}")))


def _source_row(state: FetchState, kind: str, drifted: Sequence[str]) -> dict[str, Any]:
    return {
        "name": state.source,
        "kind": kind,
        "state": state.state,
        "reason": "; ".join((*filter(None, [state.reason]), *drifted)),
        "since": records.instant(state.past.since),
        "advice": advice(state),
        "last_ok": records.instant(state.last_ok),
        "next_try": records.instant(state.next_try),
        "items": state.items,
    }


def _case_row(store: Store, name: str) -> dict[str, Any]:
    entries = store.ledger.developments(case=name)
    articles = list(store.articles.all(case=name))
    last = max((entry.happened_on.first for entry in entries if not entry.history), default=None)
    return {
        "name": name,
        "articles": len(articles),
        "stories": len({stored.verdict.story for stored in articles}),
        "developments": len(entries),
        "last": last.isoformat() if last else None,
    }


def _advice_lines(sources: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """What to do about sources in trouble, said once for all of the same state."""
    alike: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for each in sources:
        if each["advice"]:
            alike.setdefault((each["state"], each["advice"]), []).append(each)
    for (state, words), some in alike.items():
        since = min((each["since"] for each in some if each["since"]), default="?")
        yield f"{', '.join(each['name'] for each in some)}: {state} since {since}. {words}."
    if alike:
        yield ""


def _status_lines(row: Mapping[str, Any]) -> Iterator[str]:
    sources = [
        (each["name"], each["kind"], each["state"], each["next_try"] or "now", str(each["items"]), each["reason"])
        for each in row["sources"]
    ]
    yield from table(("source", "kind", "state", "next try", "items", "reason"), sources)
    yield "" if sources else "no sources are configured"
    if row["stopped"]:
        yield f"{row['stopped']}."
    yield from _advice_lines(row["sources"])
    cases = [
        (each["name"], *(str(each[key]) for key in ("articles", "stories", "developments")), each["last"] or "-") for each in row["cases"]
    ]
    yield from table(("case", "articles", "stories", "developments", "last"), cases)
    yield ""
    for docket in row["dockets"]:
        yield f"docket {docket['words']}."
    yield from row["budgets"]
    yield from row["warnings"]
    if row["dockets"] or row["budgets"] or row["warnings"]:
        yield ""
    yield "deliveries: " + ", ".join(f"{count} {state.replace('_', ' ')}" for state, count in row["deliveries"].items())


# ---- export ----------------------------------------------------------------------------------------------------------------------


def export(settings: Settings, *, what: str, case: str | None, form: str) -> int:
    """All that is kept of one sort, on stdout."""
    write = records.write_csv if form == "csv" else records.write_jsonl
    with open_store(settings.store_url()) as store:
        count = write(_rows(store, what, case), sys.stdout)
    note(settings, f"{count} {what}")
    return 0


def _rows(store: Store, what: str, case: str | None) -> Iterable[Mapping[str, Any]]:
    if what == "articles":
        return (records.stored_article_row(stored) for stored in store.articles.all(case=case))
    if what == "developments":
        said = Word.of(store)
        return (said.row(entry) for entry in store.ledger.developments(case=case, wrong=True))
    if what == "marks":
        return (records.mark_row(mark) for mark in store.marks.all())
    if what == "alerts":
        return (as_record(kept.alert) for kept in store.outbox.alerts(case=case))
    if what == "mentions":
        return (
            row for stored in store.articles.all(case=case) for row in records.stored_mention_rows(stored) if case in (None, row["case"])
        )
    return (records.silence_row(silence) for silence in store.ledger.silences(case=case))
