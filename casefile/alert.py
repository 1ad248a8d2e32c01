"""What is told to which watch, and what came near and was not. Pure.

An alert is one message for one watch about the new developments of one article; its id depends on watch, developments and novelty only,
so that it is the same whenever the same thing is told.
"""

import hashlib
from collections.abc import Mapping, Sequence, Set
from datetime import datetime

from casefile.case import Alert, AlertedArticle, AlertedDevelopment, Development, Finding, Novelty, Place, Silence, Watch
from casefile.development import outlet_of
from casefile.gate import is_of_own_docket
from casefile.kinds import ANY, BY_NAME
from casefile.material import Article, Form
from casefile.roles import Followed

LISTED_PER_ARTICLE = 1
"""Lines an article may add to the safety net: few enough that somebody reads them."""

Told = Set[tuple[str, str, str]]
"""(watch, development id, novelty) of everything already told in a case."""


def raise_alerts(
    followed: Followed,
    article: Article,
    findings: Sequence[Finding],
    developments: Sequence[Development],
    watches: Sequence[Watch],
    told: Told,
    raised_at: datetime,
) -> tuple[Alert, ...]:
    """The alerts of one article in one case, at most one a watch.

    `developments` are the entries the findings opened or changed, `told` what each watch of the case was told before. Whether
    the page and the run allow alerts is already in the findings.
    """
    entries = {entry.id: entry for entry in developments}
    tellable = [each for each in _one_per_entry(findings) if is_tellable(followed, article, entries[each.development or ""])]
    alerts = (
        _alert(watch, followed, article, _wanted(watch, tellable, entries, told), entries, raised_at)
        for watch in _of_case(watches, followed.case.name)
    )
    return tuple(alert for alert in alerts if alert is not None)


def _one_per_entry(findings: Sequence[Finding]) -> list[Finding]:
    """The findings that may be told, the first of each entry, weightiest kind first."""
    first: dict[str, Finding] = {}
    for finding in findings:
        if finding.alerts and finding.development is not None:
            first.setdefault(finding.development, finding)
    return sorted(first.values(), key=lambda each: -_weight(each.mention.kind))


def _weight(kind: str) -> int:
    return BY_NAME[kind].weight if kind in BY_NAME else 0


def is_tellable(followed: Followed, article: Article, entry: Development) -> bool:
    """Design rule 11: a tracked entity is actor or target, or the case's own docket says it."""
    return bool(set(entry.people) & followed.tracked) or is_of_own_docket(followed, article)


def _of_case(watches: Sequence[Watch], case: str) -> list[Watch]:
    return [watch for watch in watches if watch.case in (None, case)]


def _wanted(watch: Watch, findings: Sequence[Finding], entries: Mapping[str, Development], told: Told) -> list[Finding]:
    return [
        each
        for each in findings
        if wants(watch, entries[each.development or ""]) and (watch.name, each.development or "", str(each.novelty)) not in told
    ]


def wants(watch: Watch, entry: Development) -> bool:
    """Whether a watch asked for such a development. Kinds of the quiet family are wanted only where they are named."""
    kind_wanted = entry.kind in (watch.kinds or ANY)
    return kind_wanted and (not watch.entities or bool(set(watch.entities) & set(entry.people)))


def _alert(
    watch: Watch, followed: Followed, article: Article, findings: Sequence[Finding], entries: Mapping[str, Development], raised_at: datetime
) -> Alert | None:
    if not findings:
        return None
    shown = tuple(_told(each, entries[each.development or ""]) for each in findings)
    concerned = dict.fromkeys(name for each in shown for name in (*each.actors, *each.target))
    return Alert(
        id=alert_id(watch.name, shown),
        case=followed.case.name,
        watch=watch.name,
        raised_at=raised_at,
        developments=shown,
        articles=(named(article),),
        entities=tuple(name for name in concerned if name in followed.tracked),
        note=watch.note,
        partial=article.form is Form.PARTIAL,
    )


def _told(finding: Finding, entry: Development) -> AlertedDevelopment:
    return AlertedDevelopment(
        id=entry.id,
        kind=entry.kind,
        actors=entry.actors,
        target=entry.target,
        happened_on=entry.happened_on,
        novelty=finding.novelty or Novelty.NEW,
        quote=finding.mention.quote,
        summary=entry.summary,
        outlets=entry.outlets,
        confirmed_by_docket=entry.confirmed_by_docket,
        precision=str(entry.happened_on.precision) if entry.dated else "by",
    )


def named(article: Article) -> AlertedArticle:
    """An article as alerts name it."""
    return AlertedArticle(id=article.id, url=article.url, title=article.title, source=outlet_of(article), published=article.published)


def alert_id(watch: str, developments: Sequence[AlertedDevelopment]) -> str:
    """An id that is the same whenever this watch is told these developments with this novelty."""
    told = "\n".join((watch, *sorted(f"{each.id} {each.novelty}" for each in developments)))
    return hashlib.sha256(told.encode()).hexdigest()[:20]


# --- the safety net ---------------------------------------------------------------------------------------------------


def silences(
    case: str, article: Article, findings: Sequence[Finding], alerts: Sequence[Alert], lines: int = LISTED_PER_ARTICLE
) -> tuple[Silence, ...]:
    """What came near to alerting in this article and was not told, best first; the first `lines` stand in the digest's safety net."""
    told = {each.id for alert in alerts for each in alert.developments}
    near = sorted((each for each in findings if each.near and each.development not in told), key=_nearness, reverse=True)
    return tuple(
        Silence(
            article=article.id,
            url=article.url,
            case=case,
            kind=each.mention.kind,
            quote=each.mention.quote,
            reason=f"{each.novelty}: {each.reason}" if each.novelty else each.reason,
            listed=index < lines,
        )
        for index, each in enumerate(near)
    )


def _nearness(finding: Finding) -> tuple[bool, float, int]:
    """Greater is nearer: what no entry holds first, then the surer reading, then the weightier kind."""
    mention = finding.mention
    cues = (mention.place is not Place.BODY) + ("fresh_day" in mention.cues)
    return (finding.novelty is not Novelty.KNOWN, cues + mention.score, _weight(mention.kind))
