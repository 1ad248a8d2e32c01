"""`add` for a docket, given by court and number: into its case, and the court's feed among the sources where nothing reads it yet."""

import re
from collections.abc import Sequence

from casefile.case import Case, DocketRef
from casefile.config import Configuration
from casefile.dockets import parsed_number, same_number
from casefile.errors import CasewireError, UsageError
from pipeline import discover
from pipeline.amend import with_docket, with_source, write_checked
from pipeline.asking import Asker
from pipeline.commands.starting import look_around, source_row
from pipeline.courtlistener.api import HOME
from pipeline.scout import Found
from pipeline.screen import note, say
from pipeline.settings import Settings, load_configuration
from pipeline.sources.docket import court_of

_NAMED = re.compile(r"([a-z]{2}[a-z0-9]{0,12})[\s/,]{1,3}([0-9][0-9A-Za-z:-]{3,40})")
_OTHER_PLACES = {"nyed": "readyDockets.pl", "ared": "rss_outside4.pl"}
"""District courts whose feed does not stand where the others' do."""
_APPEALS = re.compile(r"ca(?:\d{1,2}|dc|fc)|cadc|cafc")


def named(text: str) -> DocketRef | None:
    """The docket that a text names by court and number ("nmd 1:24-cr-00013"); None where it names none."""
    found = _NAMED.fullmatch(text.strip())
    return DocketRef(found[1], found[2]) if found and parsed_number(found[2]) else None


def feed_of(court: str) -> str:
    """Where a federal court's feed of its dockets stands."""
    if _APPEALS.fullmatch(court):
        return f"https://ecf.{court}.uscourts.gov/n/beam/servlet/TransportRoom?servlet=RSSGenerator"
    return f"https://ecf.{court}.uscourts.gov/cgi-bin/{_OTHER_PLACES.get(court, 'rss_outside.pl')}"


def add_docket(settings: Settings, docket: DocketRef, *, name: str | None, cases: Sequence[str], dry_run: bool, yes: bool) -> int:
    """Writes a docket into its case and chooses how to watch it; comments and lines of the file stay.

    Raises UsageError where the case is not clear, ConfigurationError before anything is written.
    """
    config = load_configuration(settings)
    case = _case(config, cases)
    held = any(each.court == docket.court and same_number(each.number, docket.number) for each in case.dockets)
    text = settings.config.read_bytes().decode("utf-8-sig")
    changed = text if held else with_docket(text, case.name, docket)
    found = None if _watching(config, case, docket) else _feed(config, docket)
    if found is not None:
        taken = {source.name for source in config.sources}
        changed = with_source(changed, source_row(found, name or discover.name_for(found.offer.url, taken)) | {"every": "5m"})
    _show(config, case, docket, found, held=held)
    if changed == text:
        note(settings, "nothing was changed")
    elif dry_run:
        note(settings, "a dry run: nothing was written")
    elif Asker.here(yes).agrees(f"Write it into {settings.config}?"):
        write_checked(settings, changed)
        note(settings, f"{docket.court} {docket.number} is followed in {case.name}; `casewire status` tells how it is watched")
    return 0


def _case(config: Configuration, names: Sequence[str]) -> Case:
    known = {case.name: case for case in config.cases}
    if len(names) > 1 or (not names and len(known) > 1):
        raise UsageError(f"which case does the docket belong to? give one of them with --case: {', '.join(known)}")
    if names and names[0] not in known:
        raise UsageError(f"there is no case {names[0]!r}; configured: {', '.join(known)}")
    return known[names[0]] if names else config.cases[0]


def _watching(config: Configuration, case: Case, docket: DocketRef) -> str | None:
    """The name of the source that reads this court's feed for the case already."""
    for source in config.sources:
        court = source.options.get("court") or court_of(source.url)
        serves = not source.cases or case.name in source.cases
        if source.kind == "docket" and serves and court == docket.court and "number" not in source.options:
            return source.name
    return None


def _feed(config: Configuration, docket: DocketRef) -> Found | None:
    """The court's feed, where it answers; a note says what else can be done."""
    address = feed_of(docket.court)
    try:
        return next(iter(look_around(config.network, address).found), None)
    except CasewireError as error:
        say(f"the court's feed was not to be had: {error}")
        return None


def _show(config: Configuration, case: Case, docket: DocketRef, found: Found | None, *, held: bool) -> None:
    say(f"{docket.court} {docket.number}: {'is in' if held else 'goes into'} the case {case.name}")
    reads = _watching(config, case, docket)
    if reads is not None:
        say(f"  watched by {reads}, the court's own feed")
    elif found is not None:
        say(f"  watched by the court's own feed, {found.offer.url}, read every 5 minutes")
        for remark in found.notes[:2]:
            say(f"  note: {remark}")
        caption = next((lead.title for lead in found.leads if lead.docket and same_number(lead.docket.number, docket.number)), "")
        if caption:
            say(f"  its caption now: {caption}")
    others = [source.name for source in config.sources if source.kind in ("courtlistener", "mailbox")]
    if others:
        say(f"  also by {', '.join(others)}")
    else:
        say(f"  surer with the court's notices by mail (kind mailbox) or {HOME} (kind courtlistener): docs/sources.md")
