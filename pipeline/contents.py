"""What bytes from strangers hold: the article of a page, the leads of a source. Pure but for what lies on this machine itself.

All of this runs in processes that can be killed (`pipeline/parse.py`), so it is to be imported quickly: no storage, no network.
"""

from dataclasses import replace
from datetime import datetime

from casefile.errors import SourceError
from casefile.material import Document, Lead, Source
from pipeline.captures import provenance
from pipeline.clean import Cleaned, clean_html
from pipeline.cleaning.cleaned import Hints
from pipeline.cleaning.learned import Learned
from pipeline.discover import nature, offers_in
from pipeline.sources import KINDS
from pipeline.sources.reading import Reading
from wire.addresses import canonical

_LIES = frozenset({"challenge", "consent", "login", "maintenance", "parked", "soft_404"})
"""Kinds of page that stand where a source was promised."""


def article_of(document: Document, lead: Lead, zone: str, learned: tuple[Learned, ...] = ()) -> Cleaned:
    """The article in a document, under its own address, with what its source said of it as hints; `learned` is its source's chrome."""
    hints = Hints(title=lead.title, published=lead.published, source=lead.source)
    cleaned = clean_html(
        document.body, url=lead.url, id=lead.url, zone=zone, content_type=document.content_type, hints=hints, learned=learned
    )
    address = canonical(cleaned.canonical_url or lead.url)
    reason = "; ".join(filter(None, (cleaned.article.reason, provenance(document))))
    return replace(cleaned, article=replace(cleaned.article, id=address, url=address, reason=reason))


def leads_in(document: Document, source: Source) -> Reading:
    """The leads of a source's document. Raises SourceError that says what it is instead, where it is a page that lies or no feed at all."""
    kind = KINDS[source.kind]
    if kind.leads is None:
        return Reading()
    if not kind.published_for_robots and (lie := _lie(document)):
        raise SourceError(f"{source.url}: {lie[1]}", instead=lie[0])
    try:
        return kind.leads(document, source)
    except SourceError as error:
        if not kind.published_for_robots or nature(document) != "page":
            raise
        instead, words = _lie(document) or ("page", str(error))
        named = next((offer.url for offer in offers_in(document)), "")
        raise SourceError(f"{source.url}: {words}", instead=instead, named=named) from error


def local_leads(source: Source, now: datetime) -> Reading:
    """The leads of a source that lies on this machine, or that its reader fetches by itself (IMAP). Raises SourceError, FetchError."""
    read = KINDS[source.kind].local
    return read(source, now) if read is not None else Reading()


def _lie(document: Document) -> tuple[str, str] | None:
    """What a page is that stands where something else was promised, and that in words."""
    cleaned = clean_html(document.body, url=document.final_url, id=document.final_url, content_type=document.content_type).article
    return (cleaned.page_type, cleaned.reason) if cleaned.page_type in _LIES else None
