"""The pieces messages are put together from. Pure.

Whatever comes from outside passes `text.plain` here, once, so that no channel meets a raw string.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from alerts import wording
from alerts.feedback import Links
from alerts.message import Message, Part, Read, Section, Told
from alerts.text import plain, safe_url
from casefile.case import Alert, AlertedArticle, AlertedDevelopment, Development, Novelty
from casefile.kinds import QUIET
from casefile.material import HappenedOn, Precision

SUBJECT = 200
"""Longest subject, in characters."""
OPENING = 110
"""Of a quote that stands in for a headline."""
QUOTE = 600
LINE = 240
NAME = 80
ARTICLES = 6
"""Articles named before "+12 outlets"."""
A_WEEK = timedelta(days=7)
BEFORE = 4
"""Lines of what was known before, and of what is ahead."""


def part(alert: Alert, ledger: Iterable[Development], heading: str = "", links: Links | None = None) -> Part:
    """What one alert tells. The ledger gives what was told before, for corrections; `links` the links to answer by."""
    earlier = {development.id: development for development in ledger}
    return Part(
        alert=alert.id,
        heading=heading,
        told=tuple(_told(each, earlier.get(each.id)) for each in alert.developments),
        articles=tuple(_read(article) for article in alert.articles[:ARTICLES]),
        more=_more(alert),
        remark="headline and first paragraph only" if alert.partial else "",
        feedback=links.to(alert) if links else (),
    )


def counted(alert: Alert, ledger: Mapping[str, Development]) -> Alert:
    """The alert with the outlets that stand behind it by now, and the docket where that has confirmed it. `ledger` is by id."""
    known = [(each, ledger.get(each.id)) for each in alert.developments]
    return replace(
        alert,
        developments=tuple(
            replace(each, outlets=entry.outlets, confirmed_by_docket=entry.confirmed_by_docket) if entry else each for each, entry in known
        ),
    )


def recounted(message: Message, ledger: Mapping[str, Development]) -> Message:
    """The message with today's counts; everything else stands as it was told."""
    alerts = {alert.id: counted(alert, ledger) for alert in message.alerts}
    parts = tuple(_recounted(part, alerts[part.alert]) if part.alert in alerts else part for part in message.parts)
    return replace(message, parts=parts, alerts=tuple(alerts.values()))


def _recounted(part: Part, alert: Alert) -> Part:
    told = tuple(replace(one, sure=_sure(each)) for one, each in zip(part.told, alert.developments, strict=True))
    return replace(part, told=told, more=_more(alert))


def _sure(each: AlertedDevelopment) -> str:
    return wording.sure(each.outlets, confirmed_by_docket=each.confirmed_by_docket)


def _more(alert: Alert) -> str:
    """The outlets that no line names: "+12 outlets"."""
    outlets = max((each.outlets for each in alert.developments), default=0)
    sources = {article.source for article in alert.articles}
    more = max(outlets, len(sources)) - len({article.source for article in alert.articles[:ARTICLES]})
    return f"+{wording.count(more, 'outlet')}" if more > 0 and sources else ""


def _told(each: AlertedDevelopment, earlier: Development | None) -> Told:
    return Told(
        development=plain(each.id, NAME),
        quote=plain(each.quote, QUOTE),
        what=wording.what(each.kind, names(each.actors), names(each.target)),
        happened=wording.happened(_as_exact(each)),
        sure=_sure(each),
        corrects=_corrected(each, earlier) if each.novelty is Novelty.CORRECTS else "",
    )


def _as_exact(each: AlertedDevelopment) -> HappenedOn:
    """`precision` travels beside the day for a development whose date no text gave."""
    return HappenedOn(each.happened_on.first, Precision.BY) if each.precision == Precision.BY else each.happened_on


def _corrected(each: AlertedDevelopment, earlier: Development | None) -> str:
    """That it corrects, and what stood there, unless the ledger has been corrected already."""
    unchanged = earlier is not None and (earlier.kind, earlier.actors, earlier.target, earlier.happened_on) == (
        each.kind,
        each.actors,
        each.target,
        each.happened_on,
    )
    if earlier is None or unchanged:
        return "Correction of what was told before"
    return f"Correction; told before as: {line(earlier)}"


def _read(article: AlertedArticle) -> Read:
    url = safe_url(article.url)
    # A page handed in without headline and address is known by the name it was handed in with.
    unnamed = "(no headline)" if url else plain(article.id, NAME)
    return Read(
        title=plain(article.title, SUBJECT) or unnamed,
        url=url,
        source=plain(article.source, NAME),
        published=wording.published(article.published),
        remark="its address is not one to follow" if article.url and not url else "",
    )


def names(people: Iterable[str]) -> tuple[str, ...]:
    """Names, harmless."""
    return tuple(plain(name, NAME) for name in people)


def case_name(titles: Mapping[str, str], case: str) -> str:
    """The title of a case, else its name; harmless."""
    return plain(titles.get(case) or case, LINE)


def line(each: Development, on: HappenedOn | None = None) -> str:
    """A ledger entry in one line, with the day it happened or the day `on`."""
    return f"{wording.happened(on or each.happened_on)} · {wording.what(each.kind, names(each.actors), names(each.target))}"


def latest(ledger: Iterable[Development], limit: int) -> tuple[str, ...]:
    """The latest entries in a line each, the newest first."""
    ordered = sorted(ledger, key=lambda each: (each.happened_on.last, each.id), reverse=True)
    return tuple(line(each) for each in ordered[:limit])


def before(alert: Alert, ledger: Iterable[Development]) -> Section:
    """What was known before about the same people, else about the case."""
    told = {each.id for each in alert.developments}
    concerned = {name for each in alert.developments for name in (*each.actors, *each.target)}
    known = [each for each in ledger if each.id not in told and each.kind not in QUIET and each.first_seen_at < alert.raised_at]
    near = [each for each in known if concerned.intersection(each.people)]
    return Section(heading="Known before", lines=latest(near or known, BEFORE))


def ahead(ledger: Iterable[Development], today: date, told: Iterable[str] = ()) -> Section:
    """What was set for a day still to come, the next first, without what the message itself tells."""
    skip = frozenset(told)
    coming = sorted(
        ((on, each) for each in ledger if (on := each.coming_on) and on.last >= today and each.id not in skip),
        key=lambda pair: (pair[0].first, pair[1].id),
    )
    return Section(heading="Ahead", lines=tuple(line(each, on) for on, each in coming[:BEFORE]))


def filled(*sections: Section) -> tuple[Section, ...]:
    """The sections that have something to say."""
    return tuple(section for section in sections if section.lines)


def closing(watch: str, note: str, message: str, answers: Sequence[str], *, less: str = 'Set "mode: digest"') -> tuple[str, ...]:
    """The small print: why it came, how to answer it, how to get less, its id."""
    name = plain(watch, NAME)
    why = f'You get this because of the watch "{name}"' + (f": {plain(note, LINE)}" if note else "")
    fewer = f'Too much? {less} for the watch "{name}" in sources.yaml'
    return tuple(text for text in (why if watch else "", *answers, fewer if watch else "", f"Alert {plain(message, NAME)}") if text)


def by_command(developments: Sequence[str], today: date) -> tuple[str, ...]:
    """How to say that a message is wrong, or enough for now, where no link says it."""
    if not developments:
        return ()
    which = plain(developments[0], NAME) if len(developments) == 1 else "<id>"
    return (f"Wrong? casewire mark {which} wrong", f"Enough for now? casewire mark {which} mute {today + A_WEEK}")
