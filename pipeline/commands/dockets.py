"""`add` for a docket, given by court and number or by its page at CourtListener: into its case with its title, parties and judge, and the
court's feed among the sources where nothing reads it yet."""

import asyncio
import re
from collections.abc import Sequence
from datetime import UTC, datetime

from casefile.case import Case, DocketRef, Entity, EntityKind
from casefile.config import Configuration
from casefile.dockets import parsed_number, same_number
from casefile.errors import CasewireError, UsageError
from casefile.folding import fold_name
from casefile.material import Source
from pipeline import discover
from pipeline.amend import with_docket, with_entities, with_source, with_title, write_checked
from pipeline.asking import Asker
from pipeline.commands.starting import look_around, source_row
from pipeline.courtlistener.api import HOME, Api
from pipeline.courtlistener.ask import account_of
from pipeline.courtlistener.people import Facts, facts_of
from pipeline.draft import entity_row
from pipeline.propose import propose_from_docket
from pipeline.scout import Found
from pipeline.screen import note, say
from pipeline.settings import Settings, load_configuration
from pipeline.sources.docket import court_of
from pipeline.wiring import client_for
from storage import Store, open_store

_NAMED = re.compile(r"([a-z]{2}[a-z0-9]{0,12})[\s/,]{1,3}([0-9][0-9A-Za-z:-]{3,40})")
_OTHER_PLACES = {"nyed": "readyDockets.pl", "ared": "rss_outside4.pl"}
"""District courts whose feed does not stand where the others' do."""
MOST_PEOPLE = 12
"""Parties of a docket that are written into a case by themselves."""
_FEED = re.compile(r"/docket/(\d{1,15})/feed/$")
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


def at_courtlistener(settings: Settings, url: str) -> DocketRef | None:
    """The docket behind the address of its page at CourtListener; None for other addresses, and where no `courtlistener` source tells."""
    offer = discover.known_place(url)
    page = _FEED.search(offer.url) if offer is not None else None
    if page is None:
        return None
    facts = _facts(settings, load_configuration(settings), int(page[1]))
    return facts.docket if facts is not None else None


def add_docket(settings: Settings, docket: DocketRef, *, name: str | None, cases: Sequence[str], dry_run: bool, yes: bool) -> int:
    """Writes a docket into its case with its title, parties and judge as far as they can be had, and chooses how to watch it; comments
    and lines of the file stay.

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
    facts = _facts(settings, config, docket) or _facts_of_caption(docket, found)
    fresh = _unknown(case, facts.people)
    if facts.title:
        changed = with_title(changed, case.name, facts.title)
    changed = with_entities(changed, case.name, [entity_row(each) for each in fresh[:MOST_PEOPLE]])
    _show_facts(facts, fresh)
    if changed == text:
        note(settings, "nothing was changed")
    elif dry_run:
        note(settings, "a dry run: nothing was written")
    elif Asker.here(yes).agrees(f"Write it into {settings.config}?"):
        write_checked(settings, changed)
        note(settings, f"{docket.court} {docket.number} is followed in {case.name}; `casewire status` tells how it is watched")
    return 0


def _facts(settings: Settings, config: Configuration, docket: DocketRef | int) -> Facts | None:
    """What CourtListener knows of a docket; None where nobody may ask it, or nothing came of it, which is told."""
    source = next((each for each in config.sources if each.kind == "courtlistener" and each.options.get("token")), None)
    if source is None:
        return None
    try:
        with open_store(settings.store_url()) as store:
            facts = asyncio.run(_ask(config, source, store, docket))
    except CasewireError as error:
        say(f"CourtListener could not be asked: {error}")
        return None
    if facts is None:
        say("CourtListener does not have this docket yet")
    return facts


async def _ask(config: Configuration, source: Source, store: Store, docket: DocketRef | int) -> Facts | None:
    """Asked within the budget that the source keeps in the store."""
    async with client_for(config.network) as client:
        api = Api(client, account_of(source, store.meta), lambda: datetime.now(UTC), source.url or HOME)
        return await facts_of(api, docket)


def _facts_of_caption(docket: DocketRef, found: Found | None) -> Facts:
    """What the caption in the court's feed tells: the title, and parties named in full; a surname alone would be anybody's."""
    caption = _caption(docket, found)
    proposal = propose_from_docket(caption)
    people = [each.entity for each in proposal.entities]
    whole = tuple(each for each in people if each.kind is not EntityKind.PERSON or len(each.name.split()) > 1)
    return Facts(docket=docket, title=" ".join(caption.split()), people=whole)


def _unknown(case: Case, people: Sequence[Entity]) -> list[Entity]:
    """Those that the case does not follow yet under any of their names."""
    known = {fold_name(form) for each in case.entities for form in (each.name, *each.aliases)}
    return [each for each in people if fold_name(each.name) not in known]


def _show_facts(facts: Facts, fresh: Sequence[Entity]) -> None:
    if facts.wanting:
        say(f"  its parties could not be had: {facts.wanting}")
    if facts.title:
        say(f"  title: {facts.title}")
    for each in fresh[:MOST_PEOPLE]:
        say(f"  follows: {each.name} ({each.role})" if each.role else f"  follows: {each.name}")
    if len(fresh) > MOST_PEOPLE:
        say(f"  {len(fresh) - MOST_PEOPLE} further parties are left to you")
    wanting = [] if facts.title else ["title"]
    wanting += [] if any(each.role != "judge" for each in facts.people) else ["parties"]
    wanting += [] if any(each.role == "judge" for each in facts.people) else ["judge"]
    if wanting:
        say(f"  not told, and left to you: {', '.join(wanting)}; a `courtlistener` source with a token tells them")


def _caption(docket: DocketRef, found: Found | None) -> str:
    leads = found.leads if found is not None else ()
    return next((lead.title for lead in leads if lead.docket and same_number(lead.docket.number, docket.number)), "")


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
        caption = _caption(docket, found)
        if caption:
            say(f"  its caption now: {caption}")
    others = [source.name for source in config.sources if source.kind in ("courtlistener", "mailbox")]
    if others:
        say(f"  also by {', '.join(others)}")
    else:
        say(f"  surer with the court's notices by mail (kind mailbox) or {HOME} (kind courtlistener): docs/sources.md")
