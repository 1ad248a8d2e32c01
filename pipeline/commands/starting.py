"""`add`: the source behind an address, into sources.yaml."""

import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from alerts import wording
from casefile.config import Configuration, Network
from casefile.errors import SourceError, UsageError
from casefile.material import Lead
from desk import records
from pipeline import discover
from pipeline.amend import with_source, write_checked
from pipeline.asking import Asker
from pipeline.discover import Offer
from pipeline.parse import shared
from pipeline.scout import Found, Scout, Scouting
from pipeline.screen import note, say, warn
from pipeline.settings import Settings, load_configuration
from pipeline.wiring import client_for
from wire.addresses import canonical

SHOWN = 10
"""Titles that show what a source would bring."""
TRIED = 8
ADDED = ("feed", "docket", "sitemap", "listing", "page")
"""The kinds of source that `add` finds behind an address."""


def add(settings: Settings, *, url: str, name: str | None, kind: str | None, cases: Sequence[str], dry_run: bool, yes: bool) -> int:
    """Finds what is behind an address, shows what it would bring, and writes it into sources.yaml with every comment kept.

    Raises UsageError and ConfigurationError before anything is written, FetchError and SourceError where nothing usable is there.
    """
    if kind not in (None, *ADDED):
        raise UsageError(f"--kind {kind}: this is nothing that can be added; one of: {', '.join(ADDED)}")
    config = load_configuration(settings)
    known_cases(config, cases)
    address = discover.whole_address(url)
    scouting = look_around(config.network, address, empty=kind is not None)
    found = chosen(scouting, address, kind)
    if scouting.trouble:
        warn(f"{scouting.trouble}. What follows was found elsewhere on its site")
    held = held_as(config, found[0].offer.url)
    if held is not None:
        note(settings, f"{found[0].offer.url} is followed already, as {held!r}; nothing was changed")
        return 0
    row = source_row(found[0], name or discover.name_for(found[0].offer.url, {source.name for source in config.sources}), cases)
    _show(settings, row, found)
    if dry_run:
        note(settings, "a dry run: nothing was written")
    elif Asker.here(yes).agrees(f"Add it to {settings.config}?"):
        text = settings.config.read_bytes().decode("utf-8-sig")
        write_checked(settings, with_source(text, row))
        note(settings, f"{row['name']} is in {settings.config}; it is read from the next pass on, what is older than two days as history")
    return 0


def look_around(network: Network, address: str, *, empty: bool = False) -> Scouting:
    """One look at an address and its site. Raises FetchError where the address cannot be had. `empty`: a feed that lists nothing counts."""

    async def look() -> Scouting:
        async with client_for(network) as client:
            return await Scout(client, datetime.now(UTC), shared(), empty=empty).look(address)

    return asyncio.run(look())


def chosen(scouting: Scouting, address: str, kind: str | None) -> list[Found]:
    """What was found, best first, of one kind if one is asked for. Raises SourceError where that is nothing."""
    found = [each for each in scouting.found if kind in (None, each.offer.kind)]
    if kind == "page" and scouting.page is not None:
        found = [Found(offer=Offer(kind="page", url=scouting.page.url, how="the page itself, watched for change"), leads=())]
    if not found:
        wanted = f"a {kind}" if kind else "a feed, a sitemap or a list of stories"
        tried = "".join(f"\n  {line}" for line in scouting.tried[:TRIED])
        raise SourceError(f"{address}: {wanted} was not found there{'; tried:' if tried else ''}{tried}")
    return found


def held_as(config: Configuration, url: str) -> str | None:
    """The name of the source that is read from this address already."""
    return next((source.name for source in config.sources if canonical(source.url) == canonical(url)), None)


def source_row(found: Found, name: str, cases: Sequence[str] = ()) -> dict[str, str | Sequence[str]]:
    """The source as sources.yaml has it."""
    row: dict[str, str | Sequence[str]] = {"name": name, "kind": found.offer.kind, "url": found.offer.url}
    if found.offer.court:
        row["court"] = found.offer.court
    if cases:
        row["cases"] = tuple(cases)
    return row


def _show(settings: Settings, row: Mapping[str, str | Sequence[str]], found: Sequence[Found]) -> None:
    if settings.json:
        say(
            json.dumps(
                {**row, "how": found[0].offer.how, "would_bring": [_lead_row(lead) for lead in found[0].leads[:SHOWN]]}, ensure_ascii=False
            )
        )
        return
    say(f"{row['name']}: {told(found[0])}")
    for line in would_bring(found[0]):
        say(line)
    for other in found[1:]:
        say(f"also there: {told(other)}")


def told(found: Found) -> str:
    """A place in a line: what it is, where, and how it was found."""
    return f"{found.offer.kind} {found.offer.url} ({found.offer.how}), {wording.count(len(found.leads), 'item')} now"


def would_bring(found: Found) -> Iterator[str]:
    """The last titles of a source, and what a person should know of it."""
    for lead in found.leads[:SHOWN]:
        yield f"  {str(lead.published)[:10] if lead.published else 'undated':<10}  {lead_title(lead)}"
    if not found.leads:
        yield "  note: it is empty now; what it lists later is read"
    for remark in found.notes[:3]:
        yield f"  note: {remark}"
    if found.offer.kind == "docket":
        yield "  note: an entry counts for a case when its `dockets:` name the docket, or when it names the case's people"


def lead_title(lead: Lead) -> str:
    """What a lead is called: of a docket's entry the entry, else the title, else the address."""
    if lead.docket is not None and lead.summary:
        return f"{lead.docket.number or lead.title}: {' '.join(lead.summary.split())[:100]}"
    return " ".join(lead.title.split())[:110] or lead.url


def _lead_row(lead: Lead) -> dict[str, str | None]:
    return {"title": lead_title(lead), "url": lead.url, "published": records.when(lead.published)}


def known_cases(config: Configuration, names: Sequence[str]) -> None:
    """Raises UsageError for a case that is not configured."""
    for name in names:
        if name not in {case.name for case in config.cases}:
            raise UsageError(f"there is no case {name!r}; configured: {', '.join(case.name for case in config.cases)}")
