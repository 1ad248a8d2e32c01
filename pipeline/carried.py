"""Leads that carry all there is to read: entries of dockets, mails, pages on disk or as they were watched. Nothing is fetched for them.

Behind an entry's link a court waits with a fee, and behind a notice's with the one free look of a party: the entry's own words are read.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from casefile.case import Case
from casefile.dockets import is_own_docket
from casefile.material import Article, DocketEntry, Form, Handover, Lead
from pipeline.clean import clean_html, clean_text
from pipeline.cleaning.cleaned import Cleaned, Hints
from pipeline.sources import KINDS
from wire.addresses import canonical

DOCKET_ENTRY = "docket_entry"
MOST_TITLE = 160
"""Characters of an entry's text that stand in its headline."""


def is_carried(lead: Lead, kind: str) -> bool:
    """Whether the lead is read as it is; `kind` is the kind of the source it came from, empty where that is gone."""
    if lead.docket is not None or not lead.url.startswith(("http://", "https://")):
        return True
    carries = kind in KINDS and KINDS[kind].carries_pages
    return carries and bool(lead.html or lead.summary)


def carried(lead: Lead, zone: str) -> Article:
    """The article that a lead carries. `zone` is the source's, for dates that come without one."""
    article = entry_article(lead, lead.docket) if lead.docket is not None else _page(lead, zone).article
    return article if lead.handover is None else _as_handed_over(article, lead, lead.handover)


def _as_handed_over(article: Article, lead: Lead, said: Handover) -> Article:
    """An article with what another Casewire knew of it: its headline as it was made there, and whether it is whole."""
    article = replace(article, title=lead.title or article.title, site=said.site or article.site)
    if not said.partial or article.form is not Form.ARTICLE:
        return article
    return replace(article, form=Form.PARTIAL, page_type="partial", reason="headline and first words only, as another Casewire held it")


def entry_article(lead: Lead, docket: DocketEntry) -> Article:
    """A docket entry as an article: its own words as the text; case, number and first words as the headline."""
    text = " ".join(re.sub(r"[\x00-\x1f\x7f]", " ", lead.summary).split())
    number = f"{lead.title}, entry {docket.entry}" if docket.entry else lead.title
    return Article(
        id=canonical(lead.url),
        url=lead.url,
        title=f"{number}: {_opening(text)}" if text else number,
        text=text,
        reason="an entry of a court's docket, as the court words it",
        page_type=DOCKET_ENTRY,
        published=lead.published,
        language="en",
        site=f"docket of {docket.court}" if docket.court else "docket",
        source=lead.source,
        docket=docket,
    )


def _opening(text: str) -> str:
    if len(text) <= MOST_TITLE:
        return text
    return f"{text[:MOST_TITLE].rpartition(' ')[0] or text[:MOST_TITLE]} …"


def _page(lead: Lead, zone: str) -> Cleaned:
    said = lead.handover
    hints = Hints(
        title=lead.title,
        published=lead.published,
        source=lead.source,
        site=said.site if said else "",
        byline=said.byline if said else (),
    )
    address = canonical(lead.url) if lead.url else f"{lead.source}:{lead.key}"
    if not lead.html:
        return clean_text(lead.summary, url=lead.url, id=address, zone=zone, hints=hints)
    cleaned = clean_html(lead.html, url=lead.url, id=address, zone=zone, hints=hints)
    return replace(cleaned, article=replace(cleaned.article, id=address))


def of_followed_dockets(leads: Iterable[Lead], cases: Sequence[Case]) -> tuple[tuple[Lead, ...], int]:
    """The leads that these cases can use, and how many entries of other dockets were left out.

    A court's feed tells of every docket of the court. A case that names its dockets takes theirs; one that names none finds its entries
    by its parties, so then all are kept. Leads that are no entries are not touched.
    """
    given = tuple(leads)
    if any(not case.dockets for case in cases):
        return given, 0
    kept = tuple(lead for lead in given if lead.docket is None or any(is_own_docket(case, lead.docket) for case in cases))
    return kept, len(given) - len(kept)
