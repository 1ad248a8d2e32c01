"""Feeds of court dockets: a court's own RSS (PACER), and CourtListener's Atom feed of one docket.

A court's feed gives one item for each event of a filing, with equal id, time and link; here they become one lead ("Motion AND Order").
Ids are not unique the other way round either (several filings share one), so a lead's key holds id, time and text: an item is sooner read
twice than lost. Nothing behind a court's link is ever fetched: looking costs money, or uses up the one free look of a party.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from urllib.parse import urlsplit

from alerts import wording
from casefile.material import DocketEntry, Document, Lead, Source, When
from pipeline.sources import feed, markup
from pipeline.sources.feed import Item
from pipeline.sources.reading import Reading, reading
from pipeline.times import when

_COURT_HOST = re.compile(r"(?:ecf|www)\.([a-z0-9]{2,10}(?:-[a-z]{1,10})?)\.(?:uscourts\.gov|circ[0-9a-z]{1,4}\.dcn)")
_SHORT = re.compile(r"\[([^\[\]]{0,1000}(?:\[[^\[\]]{0,300}\][^\[\]]{0,1000}){0,5})\]")
_ANCHOR = re.compile(r"<a\s[^<>]{0,50}?href\s{0,3}=\s{0,3}[\"']?([^\"'<>\s]{1,1000})[\"']?[^<>]{0,200}>([^<>]{0,200})</a", re.IGNORECASE)
_ANCHOR_OPEN = re.compile(r"href\s{0,3}=\s{0,3}[\"']([^\"'<>]{1,1000})[\"']\s{0,5}>?([0-9]{1,6})", re.IGNORECASE)
_DOCUMENT_ID = re.compile(r"/docs?1/([0-9]{5,20})")
_INITIALS = re.compile(r"((?:\d{1,2}[:-])?\d{2,4}-(?:[a-z]{1,6}-)?\d{1,7})(?:-[A-Za-z0-9]{1,6}){0,4}", re.IGNORECASE)
_ET_AL = re.compile(r",?\s{0,3}\bet\.?\s{1,2}al\b\.?", re.IGNORECASE)
_UNITED_STATES = re.compile(r"(?:^|(?<=\bv\. ))(?:USA?|U\.S\.(?:A\.)?|United States of America)(?= v\. |$)")
_COURTLISTENER = re.compile(r"(?:Entry #(?P<number>\d{1,20})|Minute entry from (?P<day>[^\"]{4,30}?)) in (?P<case>.{1,400})", re.DOTALL)

_OTHER_NAMES = {"azb": "arb", "cofc": "uscfc", "neb": "nebraskab", "nysb-mega": "nysb"}
"""Courts whose host is not the id that CourtListener and everybody else gives them."""


@dataclass(frozen=True, slots=True)
class Event:
    """One item of a court's feed, taken apart."""

    docket: DocketEntry
    case_name: str
    text: str
    item: Item
    time: When | None


def leads(document: Document, source: Source) -> Reading:
    """One lead for each filing in a docket feed; title is the case, summary the entry's text.

    `options` may name `court` and `number` where the feed does not. Raises SourceError where the document is no feed.
    """
    read = feed.parsed(document)
    notes = list(read.notes)
    base = document.final_url
    made = [_court_lead(group, source) for group in _groups([event_of(item, source) for item in read.items])]
    unnumbered = sum(1 for lead in made if lead.docket is not None and not lead.docket.number)
    if unnumbered:
        notes.append(f"{wording.count(unnumbered, 'entry', 'entries')} without a docket's number; give the source `court` and `number`")
    if read.coverage:
        notes.append(f"the court says what its feed covers: {read.coverage}")
    return reading([_distinct(lead, base) for lead in made], notes, now=document.fetched_at, title=read.title, coverage=read.coverage)


def event_of(item: Item, source: Source) -> Event:
    """What an item tells: which docket, which entry, what happened. A docket number that makes no sense is kept as it stands."""
    listed = _COURTLISTENER.fullmatch(item.title.strip())
    if listed is not None:
        return _courtlistener(item, listed, source)
    number, _, name = item.title.strip().partition(" ")
    href, label = _document(item.summary)
    entry = DocketEntry(
        court=source.options.get("court") or court_of(item.link) or court_of(source.url),
        number=plain_number(number) or source.options.get("number", ""),
        entry=_entry_number(label, href),
        document_url=href or None,
    )
    return Event(entry, case_name(name), _text(item.summary), item, when(item.date, source.zone))


def _entry_number(label: str, href: str) -> str | None:
    """The number of an entry; courts of appeals that show none are followed by their document's."""
    if label.isascii() and label.isdigit():
        return label
    return document_id(href) or None if "/docs1/" in href else None


def _courtlistener(item: Item, listed: re.Match[str], source: Source) -> Event:
    """Its times are a filing's day at midnight Pacific: only the day is meant."""
    entry = DocketEntry(
        court=source.options.get("court", ""),
        number=source.options.get("number", ""),
        entry=listed["number"],
        document_url=item.enclosure or None,
    )
    time = when(item.date, source.zone)
    day = When(time.at.replace(hour=0, minute=0, second=0), bare_day=True) if time else None
    return Event(entry, case_name(listed["case"]), markup.line(item.summary, 20_000), item, day)


def court_of(address: str) -> str:
    """A court's id from the host of its own pages (`https://ecf.nmd.uscourts.gov/…` is nmd); empty for other hosts."""
    try:
        match = _COURT_HOST.fullmatch(urlsplit(address).hostname or "")
    except ValueError:
        return ""
    return _OTHER_NAMES.get(match[1], match[1]) if match else ""


def plain_number(number: str) -> str:
    """A docket number without the judges' initials at its end, which change with the judge."""
    match = _INITIALS.fullmatch(number.strip())
    return match[1] if match else number.strip()


def case_name(text: str) -> str:
    """A case's name on one line, without its "et al."s, the United States by one name."""
    plain = " ".join(_ET_AL.sub(" ", text).split()).replace(" ,", ",").strip(" ,")
    return _UNITED_STATES.sub("United States", plain)


def document_id(href: str) -> str:
    """A document's number at PACER; its fourth digit tells only how it was asked for and is set to 0."""
    match = _DOCUMENT_ID.search(href)
    return f"{match[1][:3]}0{match[1][4:]}" if match else ""


def _document(summary: str) -> tuple[str, str]:
    """Address and label of the document an item links; the court of one sample forgets half of its anchor's tag."""
    match = _ANCHOR.search(summary[:5000]) or _ANCHOR_OPEN.search(summary[:5000])
    return (match[1].replace("&amp;", "&"), " ".join(match[2].split())) if match else ("", "")


def _text(summary: str) -> str:
    """What happened: the words in square brackets, or all there is."""
    found = _SHORT.search(summary[:5000])
    return markup.line(found[1] if found else summary, 2000)


def _groups(events: Sequence[Event]) -> list[list[Event]]:
    """Events of one filing together: same id, time, docket and entry."""
    groups: dict[tuple[str, ...], list[Event]] = {}
    for event in events:
        item = event.item
        key = (item.id, item.date, item.link, event.docket.number, event.docket.entry or "")
        groups.setdefault(key, []).append(event)
    return list(groups.values())


def _court_lead(group: Sequence[Event], source: Source) -> Lead:
    """One filing as a lead. Its key changes when an event is added later, so that the addition is read."""
    first = group[0]
    text = " AND ".join(event.text for event in group if event.text)
    said = "\n".join((first.docket.number, first.docket.entry or "", first.item.date, *sorted(event.text for event in group)))
    return Lead(
        source=source.name,
        key=f"{first.item.id or first.item.link} {sha256(said.encode('utf-8', 'replace')).hexdigest()[:12]}"[-500:],
        url=first.item.id if first.item.id.startswith("http") else first.item.link,
        title=first.case_name or first.docket.number,
        summary=text or first.case_name,
        published=first.time,
        published_text=first.item.date,
        docket=first.docket,
    )


def _distinct(lead: Lead, base: str) -> Lead:
    """The lead with an address of its own: entries share a docket's page and differ in what we drop when addresses are compared."""
    address = feed.followed(base, lead.url) or base
    page, hash_, place = address.partition("#")
    if "courtlistener.com" in page and lead.docket is not None:
        number = lead.docket.entry
        query = f"entry_gte={number}&entry_lte={number}" if number else f"minute={place.rpartition('-')[2]}"
        return replace(lead, url=f"{page}?{query}{hash_}{place}")
    mark = lead.key.rpartition(" ")[2]
    return replace(lead, url=f"{page}{'&' if '?' in page else '?'}entry={mark}")
