"""Which pages a store knows already, whichever list named them: so that no page is asked for because two lists have it.

Lists spell addresses in their own ways; they are compared by `wire.addresses.page_key`. A page that was read for other cases only does
not count as known, because its article was weighed in those alone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from casefile.material import Capture, Lead, Source
from pipeline.carried import is_carried
from storage import Store
from storage.values import LeadState, WaitingLead
from wire.addresses import page_key

Cases = frozenset[str]
"""The cases that a source serves; empty: all."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What is known of a page: who named it under which key and address, and its lead where that is not done with."""

    source: str
    key: bytes
    url: bytes
    cases: Cases
    open_lead: int | None
    captured: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Sifted:
    """Leads told apart: those to keep, and copies in an archive that belong to leads kept earlier. `known`: how many were passed over."""

    fresh: tuple[Lead, ...]
    captures: tuple[tuple[int, Capture], ...]
    known: int


class Known:
    """The pages of a store. It grows with `sift` and `keep`."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._cases: Mapping[str, Cases] = {source.name: frozenset(source.cases) for source in sources}
        self._pages: dict[bytes, list[_Page]] = {}

    @classmethod
    def of(cls, store: Store, sources: Iterable[Source]) -> "Known":
        """Everything a store has read or means to read. Raises StorageError."""
        known = cls(sources)
        for kept in store.leads.all():
            known._add(kept.lead, None if kept.state is LeadState.DONE else kept.id)
        for url, source in store.articles.read_pages():
            known._put(url, _Page(source, b"", b"", known._cases.get(source, frozenset()), None))
        return known

    def sift(self, leads: Iterable[Lead], source: Source) -> Sifted:
        """The leads of one list against all that is known, and against each other; those that carry their page are all kept."""
        fresh: list[Lead] = []
        captures: list[tuple[int, Capture]] = []
        given = tuple(leads)
        for lead in given:
            if is_carried(lead, source.kind):
                fresh.append(lead)
                continue
            page = self._page(lead, frozenset(source.cases))
            if page is None or _is_same(page, lead):
                fresh.append(lead)
                if page is None:
                    self._add(lead, None)
            elif lead.capture is not None and page.open_lead is not None and not page.captured:
                captures.append((page.open_lead, lead.capture))
        return Sifted(fresh=tuple(fresh), captures=tuple(captures), known=len(given) - len(fresh))

    def keep(self, waiting: Iterable[WaitingLead]) -> None:
        """Leads that were kept, now with their numbers."""
        for each in waiting:
            pages = self._pages.get(_digest(page_key(each.lead.url)), [])
            pages[:] = [page for page in pages if not _is_same(page, each.lead)]
            self._add(each.lead, each.id)

    def _page(self, lead: Lead, cases: Cases) -> _Page | None:
        """What is known of a lead's page for these cases; of several that which can still take something in."""
        pages = [page for page in self._pages.get(_digest(page_key(lead.url)), ()) if _covers(page.cases, cases)] if lead.url else []
        return min(pages, default=None, key=lambda page: (not _is_same(page, lead), page.open_lead is None))

    def _add(self, lead: Lead, open_lead: int | None) -> None:
        if lead.url and lead.docket is None:
            cases = self._cases.get(lead.source, frozenset())
            page = _Page(lead.source, _digest(lead.key), _digest(lead.url), cases, open_lead, captured=lead.capture is not None)
            self._put(lead.url, page)

    def _put(self, url: str, page: _Page) -> None:
        self._pages.setdefault(_digest(page_key(url)), []).append(page)


def _is_same(page: _Page, lead: Lead) -> bool:
    """Whether the very same source named it under the very same key or address: then the store tells whether something is new there."""
    return page.source == lead.source and (page.key == _digest(lead.key) or page.url == _digest(lead.url))


def _covers(held: Cases, wanted: Cases) -> bool:
    return not held or (bool(wanted) and wanted <= held)


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "replace"), digest_size=12).digest()
