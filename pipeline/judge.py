"""One article, judged: is it a story we hold, which cases does it belong to, what is new in them, who is told. One pure function.

A `Bench` is made once for a configuration; names are then looked up once an article, whatever the number of cases.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from casefile import gate, ledger, mentions
from casefile.alert import LISTED_PER_ARTICLE, raise_alerts, silences
from casefile.case import Alert, Case, CaseReading, Entity, Finding, Mention, Run, Silence, Watch
from casefile.development import Report, join_copy
from casefile.gate import Page
from casefile.material import Article, Relation, Source, Verdict
from casefile.names import Name, NameBook, NameReading
from casefile.net import caught_in_net
from casefile.roles import Followed, follow
from dedupe import verdict as dedupe
from dedupe.verdict import Held
from storage.values import Holdings, Judgement, Submission

_QUOTED = re.compile(r"[\"“‘']([^\"“”‘’'\n]{1,60})[\"”’']")

Find = Callable[[mentions.Passage, NameReading], Sequence[Mention]]
"""What reads a passage: from text and names to what it says happened."""

TELLING = frozenset({Run.LIVE, Run.REPLAY})
"""The runs in which somebody is told; the others fill the ledger."""


@dataclass(frozen=True, kw_only=True)
class Bench:
    """What judging needs from a configuration, prepared once. `serves` holds the cases of those sources that do not serve all."""

    cases: tuple[Followed, ...]
    watches: tuple[Watch, ...]
    book: NameBook
    serves: Mapping[str, frozenset[str]]
    find: Find = mentions.find
    """The reader; somebody else's fits in here."""

    @classmethod
    def prepare(
        cls, cases: Sequence[Case], watches: Sequence[Watch], sources: Sequence[Source] = (), find: Find = mentions.find
    ) -> "Bench":
        """From the values of a configuration. A source that names no cases serves all of them."""
        entities = tuple(dict.fromkeys(entity for case in cases for entity in case.entities))
        serves = {source.name: frozenset(source.cases) for source in sources if source.cases}
        return cls(cases=tuple(map(follow, cases)), watches=tuple(watches), book=NameBook.build(entities), serves=serves, find=find)

    def cases_for(self, article: Article) -> tuple[Followed, ...]:
        """The cases an article of this source may go to."""
        allowed = self.serves.get(article.source)
        return self.cases if allowed is None else tuple(each for each in self.cases if each.case.name in allowed)


def judge(submission: Submission, holdings: Holdings, bench: Bench) -> Judgement:
    """Judge one article against what is held. Takes values and gives a value: it can be replayed, reread and asked for its reasons."""
    article = submission.article
    candidates = tuple(holdings.candidates)
    verdict = dedupe.judge(article, submission.fingerprint, candidates)
    reader = _Reader(submission, verdict, _held(verdict, candidates), bench)
    return Judgement(article=article, verdict=verdict, readings=tuple(reader.read(each, holdings) for each in bench.cases_for(article)))


def _held(verdict: Verdict, candidates: Sequence[Held]) -> Held | None:
    return next((held for held in candidates if held.article == verdict.of), None)


class _Reader:
    """One article on its way through all cases; what does not depend on the case is done once, and only if some case needs it."""

    def __init__(self, submission: Submission, verdict: Verdict, held: Held | None, bench: Bench) -> None:
        self.submission, self.article, self.verdict, self.bench = submission, submission.article, verdict, bench
        self.held_is_mute = held is not None and not held.may_open
        self.language = gate.foreign_language(self.article)
        reading = NameReading() if self.language else bench.book.read(self.article.text, self.article.title)
        self.names, self.possible, self.namesakes = _by_entity(reading.names), _by_entity(reading.possible), reading.namesakes
        self._mentions: dict[tuple[tuple[Entity, ...], tuple[str, ...], frozenset[str], NameReading], tuple[Mention, ...]] = {}

    def read(self, followed: Followed, holdings: Holdings) -> CaseReading:
        """The article weighed in one case."""
        case = followed.case.name
        if self.language:
            return CaseReading(case=case, belongs=False, reason=self.language)
        names = self._names_of(followed)
        entry = gate.belongs(followed, names.names, self.article.title, self.article.text, self.article.docket)
        if not entry.belongs:
            return CaseReading(case=case, belongs=False, reason=entry.reason)
        report = self._report(entry, followed)
        if self.verdict.folded and not self.held_is_mute:
            return CaseReading(case=case, belongs=True, reason=entry.reason, developments=join_copy(report, holdings.ledger(case)))
        return self._weighed(followed, entry.reason, names, report, holdings)

    def _weighed(self, followed: Followed, reason: str, names: NameReading, report: Report, holdings: Holdings) -> CaseReading:
        case, found = followed.case.name, self._find(followed, names)
        findings, developments = ledger.weigh(followed, found, holdings.ledger(case), report, holdings.next_number(case), holdings.marked())
        alerts = raise_alerts(
            followed, self.article, findings, developments, self.bench.watches, holdings.told(case), self.submission.seen_at
        )
        return CaseReading(
            case=case,
            belongs=True,
            reason=reason,
            findings=findings,
            developments=developments,
            alerts=alerts,
            silences=self._silences(followed, names, findings, alerts, report),
        )

    def _silences(
        self, followed: Followed, names: NameReading, findings: Sequence[Finding], alerts: Sequence[Alert], report: Report
    ) -> tuple[Silence, ...]:
        """What came near and was not told; in a run that tells nobody no line is listed."""
        telling = self.submission.run in TELLING
        near = silences(followed.case.name, self.article, findings, alerts, LISTED_PER_ARTICLE if telling else 0)
        quiet_page = near or alerts or not telling or not report.central or not report.page.may_open or report.page.needs_fresh_day
        caught = None if quiet_page else caught_in_net(followed, self.article, names.names, findings)
        return near if caught is None else (caught,)

    def _names_of(self, followed: Followed) -> NameReading:
        """Where the case's entities stand; a surname whose bearer is named nowhere counts only where a term of the case stands too."""
        names, possible = _of(self.names, followed.tracked), _of(self.possible, followed.tracked)
        if possible and gate.find_term(followed.case.terms, self.article.title, self.article.text):
            names = [*names, *possible]
        return NameReading(names=tuple(sorted(names, key=lambda name: (not name.in_title, name.start))), namesakes=self.namesakes)

    def _find(self, followed: Followed, names: NameReading) -> tuple[Mention, ...]:
        """What the article says happened to these people; asked once where several cases follow the same people in the same roles."""
        case, present = followed.case, {name.entity for name in names.names}
        entities = tuple(entity for entity in case.entities if entity.name in present)
        works = tuple(term for term in case.terms if term.casefold() in self.quoted)
        eponyms, protagonists = followed.eponyms & present, followed.protagonists & present
        asked = (entities, works, eponyms | protagonists, names)
        if asked not in self._mentions:
            article = self.article
            passage = mentions.Passage(
                title=article.title,
                text=article.text,
                published=self._day(),
                entities=entities,
                docket=article.docket is not None,
                terms=works,
                eponyms=eponyms,
                protagonists=protagonists,
            )
            self._mentions[asked] = tuple(self.bench.find(passage, names))
        return self._mentions[asked]

    @cached_property
    def quoted(self) -> frozenset[str]:
        """What stands in quotation marks, as titles of works do."""
        whole = f"{self.article.title}\n{self.article.text}"
        return frozenset(found[1].strip(" ,.").casefold() for found in _QUOTED.finditer(whole))

    def _day(self) -> date | None:
        """The day that weekday names refer to: of publication, else live of arrival; a stored page without a date has none."""
        if self.article.published is not None:
            return self.article.published.day
        return self.submission.seen_at.date() if self.submission.run is Run.LIVE else None

    def _report(self, entry: gate.Gate, followed: Followed) -> Report:
        principals = [name for name in entry.parties if name in followed.principals]
        return Report(
            article=self.article,
            story=self.verdict.story,
            seen_at=self.submission.seen_at,
            page=self._page(self._run(followed.case.name)),
            fresh=None if self.verdict.relation is Relation.NEW or self.held_is_mute else self.verdict.fresh,
            headline_held=self.verdict.relation in (Relation.COPY, Relation.PARTIAL) and not self.held_is_mute,
            central=entry.central,
            principal=principals[0] if len(principals) == 1 else "",
        )

    def _run(self, case: str) -> Run:
        """The run as this case sees it: what is read live before a case was introduced is its first pass."""
        return Run.FIRST_PASS if self.submission.run is Run.LIVE and case in self.submission.silent else self.submission.run

    def _page(self, run: Run) -> Page:
        may_open = self.submission.may_open
        folded = self.verdict.folded and not self.held_is_mute
        return gate.page_rights(self.article, source_opens=may_open, seen_at=self.submission.seen_at, run=run, folded=folded)


def _by_entity(names: Sequence[Name]) -> dict[str, list[Name]]:
    places: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        places[name.entity].append(name)
    return dict(places)


def _of(places: Mapping[str, list[Name]], wanted: Set[str]) -> list[Name]:
    return [name for entity, names in places.items() if entity in wanted for name in names]
