"""A development, that is an entry of the ledger, and how it grows: evidence, a day, names, a docket.

Each function takes an entry and gives the next one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from urllib.parse import urlsplit

from casefile.case import Development, Evidence, Mention, Place, Standing
from casefile.gate import Page
from casefile.kinship import SAME_EVENT, family, is_suit
from casefile.material import Article, HappenedOn, Precision
from casefile.summary import outcome_of, proceeding_of, summarise

REFINABLE = 21
"""Days after its first report within which a later report may still give an entry its date."""

_FINENESS = {Precision.BY: 0, Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """One article as a witness: what is weighed beside its mentions.

    `fresh` are the spans of its text that no other article holds; None means all of it. `headline_held`: its headline stands above
    a text that is held, so that it says nothing of its own. `central` is False where it belongs to the case by a late aside only.
    `principal` is the one party it names whose name tells events apart, empty where it names several or none.
    """

    article: Article
    story: str
    seen_at: datetime
    page: Page = field(default_factory=Page)
    fresh: tuple[tuple[int, int], ...] | None = None
    headline_held: bool = False
    central: bool = True
    principal: str = ""

    @property
    def day(self) -> date:
        """The day of publication in the publisher's zone; of arrival where the page has no date."""
        return self.article.published.day if self.article.published else self.seen_at.date()

    @property
    def outlet(self) -> str:
        """Who reports: the site, else the host of the address, else the source."""
        return outlet_of(self.article)

    def tells_afresh(self, mention: Mention) -> bool:
        """Whether a mention stands in text that is not held already."""
        if mention.place is Place.HEADLINE:
            return not self.headline_held
        return self.fresh is None or any(start < mention.end and mention.start < end for start, end in self.fresh)

    def has(self, evidence: Evidence) -> bool:
        """Whether a piece of evidence comes from this article or from another one of its story."""
        return evidence.article == self.article.id or (bool(evidence.story) and evidence.story == self.story)


def outlet_of(article: Article) -> str:
    """The outlet of an article, as it is told: the site, else the host of the address, else the source."""
    return article.site or (urlsplit(article.url).hostname or "").removeprefix("www.") or article.source


def new_entry(case: str, number: int, mention: Mention, report: Report, *, history: bool) -> Development:
    """The entry that a mention opens; without a date it happened not later than its report."""
    entry = Development(
        id=f"{case}-{number}",
        case=case,
        kind=mention.kind,
        actors=mention.actors,
        target=mention.target,
        happened_on=mention.happened_on or HappenedOn(report.day, Precision.BY),
        dated=mention.happened_on is not None,
        first_seen_at=report.seen_at,
        first_reported=report.day,
        history=history,
        coming_on=mention.coming_on,
    )
    return with_evidence(entry, mention, report)


def with_evidence(entry: Development, mention: Mention, report: Report) -> Development:
    """The entry with this mention among its evidence; one article gives one piece, news before all else."""
    earlier = next((each for each in entry.evidence if each.article == report.article.id), None)
    if earlier is None or earlier.standing is not Standing.NEWS:
        evidence = (*(each for each in entry.evidence if each is not earlier), _piece(mention, report))
        entry = replace(entry, evidence=evidence, outlets=count_outlets(evidence))
    return _on_docket(entry, report)


def _piece(mention: Mention, report: Report) -> Evidence:
    return Evidence(
        article=report.article.id,
        url=report.article.url,
        standing=mention.standing,
        quote=mention.quote,
        source=report.outlet,
        day=report.day,
        story=report.story,
    )


def _on_docket(entry: Development, report: Report) -> Development:
    docket = report.article.docket
    if docket is None:
        return entry
    return replace(
        entry,
        confirmed_by_docket=True,
        court=docket.court,
        docket=docket.number,
        entry=docket.entry or entry.entry,
        document_url=docket.document_url or entry.document_url,
    )


def completed(entry: Development, mention: Mention, report: Report) -> Development:
    """The entry with what a later report adds: people where it had none, more of the sued, a day where it had none or a vaguer one."""
    if "people_guessed" not in mention.cues:
        entry = named_by(entry, mention)
        if is_suit(entry.kind) and set(mention.actors) == set(entry.actors):
            entry = replace(entry, target=tuple(dict.fromkeys((*entry.target, *mention.target))))
    entry = replace(entry, coming_on=entry.coming_on or mention.coming_on)
    recent = abs((report.day - entry.first_reported).days) <= REFINABLE
    day = mention.happened_on
    if day is not None and mention.kind in family(entry.kind) and recent and _is_finer(day, entry) and not _is_older_matter(mention, entry):
        entry = replace(entry, happened_on=day, dated=True)
    return entry


def _is_older_matter(mention: Mention, entry: Development) -> bool:
    """Background that dates something well before an entry was reported as news: it recalls another such event, not this one."""
    if mention.standing is Standing.NEWS or entry.history or mention.happened_on is None:
        return False
    return (entry.first_reported - mention.happened_on.last).days > SAME_EVENT


def named_by(entry: Development, other: Mention | Development) -> Development:
    """The entry with the other's people on the sides where it has none."""
    return replace(entry, actors=entry.actors or other.actors, target=entry.target or other.target)


def _is_finer(day: HappenedOn, entry: Development) -> bool:
    known = _FINENESS[entry.happened_on.precision] if entry.dated else 0
    return _FINENESS[day.precision] > known and day.first <= entry.first_reported


def corrected(entry: Development, mention: Mention) -> Development:
    """The entry as a correction has it: its day and, where it names others, its people. A mere denial changes nothing."""
    if mention.standing is Standing.DENIED:
        return entry
    if mention.happened_on is not None and mention.happened_on.precision is Precision.DAY:
        entry = replace(entry, happened_on=mention.happened_on, dated=True)
    return replace(entry, actors=_instead(entry.actors, mention.actors), target=_instead(entry.target, mention.target))


def _instead(held: tuple[str, ...], told: tuple[str, ...]) -> tuple[str, ...]:
    """Who stands on a side once it is corrected: others only where both sides are known and share nobody."""
    return told if told and held and not set(told) & set(held) else held


def difference(before: Development, after: Development) -> str:
    """What changed between two states of an entry, in words; empty where nothing did."""
    changes = (
        ("it happened on", before.happened_on, after.happened_on),
        ("the court date is", before.coming_on, after.coming_on),
        ("by", ", ".join(before.actors), ", ".join(after.actors)),
        ("against", ", ".join(before.target), ", ".join(after.target)),
    )
    return "; ".join(f"{word} {now}, not {then}" if then else f"{word} {now}" for word, then, now in changes if then != now)


def settled(entry: Development, day: date) -> Development:
    """The entry as it is kept: with summary and tags, first reported on this day at the latest."""
    quotes = (each.quote for each in entry.evidence if each.standing is Standing.NEWS)
    return replace(
        entry,
        summary=summarise(entry),
        proceeding=proceeding_of(entry),
        outcome=entry.outcome or outcome_of(entry.kind, quotes),
        first_reported=min(entry.first_reported, day),
    )


def count_outlets(evidence: Iterable[Evidence]) -> int:
    """How many outlets stand behind a development, at least 1; a piece without outlet counts by its address."""
    return max(1, len({each.source or each.url for each in evidence}))


# --- copies -----------------------------------------------------------------------------------------------------------


def join_copy(report: Report, ledger: Sequence[Development]) -> tuple[Development, ...]:
    """The entries of its story, each with a folded copy among the evidence: the outlet counts, nothing is read or told."""
    return tuple(_with_copy(entry, report) for entry in ledger if _is_copied(entry, report))


def _is_copied(entry: Development, report: Report) -> bool:
    held = [each for each in entry.evidence if each.story == report.story]
    return bool(held) and all(each.article != report.article.id for each in held)


def _with_copy(entry: Development, report: Report) -> Development:
    original = next(each for each in entry.evidence if each.story == report.story)
    quote = original.quote if _squeezed(original.quote) in _squeezed(report.article.text) else ""
    piece = replace(original, article=report.article.id, url=report.article.url, quote=quote, source=report.outlet, day=report.day)
    evidence = (*entry.evidence, piece)
    return replace(entry, evidence=evidence, outlets=count_outlets(evidence))


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
