"""`init`: from nothing, or from one article, to a first configuration, a rehearsal and a first test alert."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.resources import files
from itertools import count
from pathlib import Path

from alerts.compose import Context, compose
from alerts.forms import text_form
from casefile.case import Entity, Run
from casefile.config import Configuration, Network
from casefile.errors import CasewireError, FetchError, UsageError
from casefile.material import Article, Document, Form, Lead
from pipeline import discover
from pipeline.amend import Row, write_checked
from pipeline.asking import Asker
from pipeline.commands.reading import why_article
from pipeline.commands.starting import look_around, source_row, told, would_bring
from pipeline.commands.unseen import as_stored
from pipeline.commands.upkeep import test_alert
from pipeline.contents import article_of
from pipeline.draft import LOCAL_MAIL, SECRET_FILE, Channel, Draft, channel_for, written
from pipeline.house import furnish
from pipeline.parse import Failed, shared
from pipeline.propose import Proposal, as_chosen, entity_from, propose, propose_from_docket, slug
from pipeline.replay import cleaned
from pipeline.scout import Found, best_for
from pipeline.screen import note, say, warn
from pipeline.settings import Settings
from pipeline.sources.folder import BadPage, pages
from storage import open_memory
from wire import guard
from wire.addresses import host_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Wishes:
    """What the call says beforehand; empty is asked for, or proposed."""

    address: str = ""
    case: str = ""
    entities: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    to: str = ""
    server: str = ""
    allow: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Seen:
    """What an address, or a file, turned out to be."""

    article: Article | None = None
    found: tuple[Found, ...] = ()
    allow: tuple[str, ...] = ()


def init(settings: Settings, wishes: Wishes, *, yes: bool, send_test: bool | None) -> int:
    """Asks, proposes, writes, rehearses, and sends a test alert. Exit code 1 where the test alert was not taken.

    Raises UsageError where something is missing and nobody is there to ask; nothing is written then.
    """
    asker = Asker.here(yes)
    settings = _free_place(settings, asker)
    address = wishes.address or asker.text("Address of an article about the case, of a docket or a site (or a file; empty for none)")
    seen = _look(address, wishes, asker) if address else _Seen(allow=wishes.allow)
    draft = _draft(wishes, seen, asker)
    if not asker.agrees(f"Write {settings.config}?"):
        note(settings, "nothing was written")
        return 0
    config = _write(settings, draft)
    note(settings, f"\n{settings.config} is written.")
    _rehearse(settings, config, seen)
    code = _test(settings, asker, send_test)
    _what_next(settings, draft)
    return code


def write_example(settings: Settings) -> int:
    """The configuration that comes with Casewire, as a file to start from. Raises UsageError where a file stands there."""
    settings = _free_place(settings, Asker(yes=True, terminal=False))
    write_checked(settings, shipped())
    note(settings, f"{settings.config} is written; `casewire once` reads its public feeds, `casewire check` finds mistakes")
    return 0


def shipped() -> str:
    """The sources.yaml that comes with the program: in a wheel beside the code, in a checkout at its root."""
    packaged = files("pipeline") / "_data" / "sources.yaml"
    if packaged.is_file():
        return packaged.read_text("utf-8")
    return (Path(__file__).resolve().parents[2] / "sources.yaml").read_text("utf-8")


# ---- where it goes ---------------------------------------------------------------------------------------------------------------------


def _free_place(settings: Settings, asker: Asker) -> Settings:
    """A file that is there is never written over: another name is asked for."""
    if settings.config.exists() and not asker.terminal:
        raise UsageError(f"{settings.config}: is there already and stays as it is; name another: casewire --config my-case.yaml init …")
    while settings.config.exists():
        warn(f"{settings.config} is there already and stays as it is.")
        free = next(name for number in count(1) if not (name := Path(f"my-case-{number}.yaml")).exists())
        settings = replace(settings, config=Path(asker.text("Write the new one to", str(free))))
    return settings


def _write(settings: Settings, draft: Draft) -> Configuration:
    if draft.channel.secret:
        _keep_secret(settings.base_dir / SECRET_FILE, draft.channel.secret)
    return write_checked(settings, written(draft))


def _keep_secret(path: Path, secret: str) -> None:
    """Beside the configuration, for this user's eyes only."""
    if path.exists() and path.read_text("utf-8").strip() != secret:
        raise UsageError(f"{path}: is there already with another secret; move it away first")
    path.touch(mode=0o600)
    path.write_text(secret + "\n", "utf-8")


# ---- what the address is ---------------------------------------------------------------------------------------------------------------


def _look(address: str, wishes: Wishes, asker: Asker) -> _Seen:
    path = Path(address)
    if path.is_file():
        return _Seen(article=_article_in(path), allow=wishes.allow)
    url = discover.whole_address(address)
    allow = tuple(dict.fromkeys((*wishes.allow, *_private_place(url))))
    try:
        scouting = look_around(Network(allow=allow), url)
    except FetchError as error:
        if not asker.terminal:
            raise
        warn(f"{error}\nIt goes on without it; `casewire add` finds sources later.")
        return _Seen(allow=wishes.allow)
    article = None
    if scouting.page is not None:
        article = asyncio.run(_article_of(scouting.page, url))
    best = best_for(scouting.found, [url] if article is None else [url, article.url])
    others = tuple(each for each in scouting.found if each is not best)
    return _Seen(article=article, found=(best, *others) if best else (), allow=allow)


async def _article_of(page: Document, url: str) -> Article | None:
    """The article on a page; None where it is none, or none that can be read."""
    read = await shared().parse(article_of, page, Lead(source="", key=url, url=url), "UTC")
    return None if isinstance(read, Failed) or read.article.form is Form.NOT_ARTICLE else read.article


def _article_in(path: Path) -> Article:
    page = next(iter(pages(path)), None)
    if page is None or isinstance(page, BadPage):
        raise UsageError(f"{path}: holds no page that can be read{f' ({page})' if page else ''}")
    return cleaned(page).article


def _private_place(url: str) -> tuple[str, ...]:
    """The very place the user typed, where it is one on this machine or in the house: naming it is the permission to read it."""
    host = host_of(url)
    name = host.rpartition(":")[0]
    literal = guard.literal(name)
    private = name == "localhost" or (literal is not None and not guard.is_public(literal))
    return (host,) if private else ()


# ---- what is asked ---------------------------------------------------------------------------------------------------------------------


def _draft(wishes: Wishes, seen: _Seen, asker: Asker) -> Draft:
    proposal = _proposal(seen)
    title = wishes.case or asker.text("What is the case called?", proposal.title or "My case")
    entities = _entities(wishes, proposal, asker)
    terms = wishes.terms or asker.lines("Words that mark the case, beside its people", proposal.terms)
    name = slug(wishes.case) if wishes.case else asker.text("A short name for it", proposal.name if proposal.title else slug(title))
    return Draft(
        name=slug(name),
        title=title,
        entities=entities,
        terms=terms,
        sources=_sources(seen, asker),
        channel=_channel(wishes, asker),
        allow=seen.allow,
    )


def _proposal(seen: _Seen) -> Proposal:
    if seen.article is not None:
        return propose(seen.article)
    docket = next((each for each in seen.found if each.offer.kind == "docket"), None)
    names = {lead.title for lead in docket.leads} if docket else set()
    return propose_from_docket(names.pop()) if len(names) == 1 else Proposal(name="case", title="")


def _entities(wishes: Wishes, proposal: Proposal, asker: Asker) -> tuple[Entity, ...]:
    """Those named by the call, else those proposed, as the user corrects them. At least one."""
    proposed = tuple(each.entity for each in proposal.entities)
    if wishes.entities:
        known = {entity.name: entity for entity in proposed}
        return tuple(_with_what_is_known(entity_from(each), known) for each in wishes.entities)
    if not asker.terminal and not proposed:
        raise UsageError('nobody to follow was named or found; give --entity "NAME (role)", several times, or an article\'s address')
    if asker.terminal and proposed:
        say("\nIt names:")
        for number, each in enumerate(proposal.entities, 1):
            say(f"  {number:>2}  {_spoken(each.entity)}: {each.why}")
    question = _FOLLOW_THESE if proposed else _FOLLOW_WHOM
    while not (entities := as_chosen(asker.text(question), proposed)):
        warn("A case needs at least one person, organisation, court or agency.")
    return entities


_FOLLOW_WHOM = "Whom to follow? NAME (role); NAME (role); …"
_FOLLOW_THESE = "Follow all of them? Enter for yes; numbers to leave out, NAME (role) to add, between semicolons"


def _with_what_is_known(entity: Entity, known: Mapping[str, Entity]) -> Entity:
    """The entity as it was named, with the kind and aliases that were read; a role that was named outweighs the one read."""
    proposed = known.get(entity.name)
    return entity if proposed is None else replace(proposed, role=entity.role or proposed.role)


def _spoken(entity: Entity) -> str:
    return f"{entity.name} ({entity.role})" if entity.role else entity.name


def _sources(seen: _Seen, asker: Asker) -> tuple[Row, ...]:
    if not seen.found:
        return ()
    best = seen.found[0]
    say(f"\nA source was found: {told(best)}")
    for line in would_bring(best):
        say(line)
    if asker.terminal and not asker.agrees("Follow it?"):
        return ()
    return (source_row(best, discover.name_for(best.offer.url, ())),)


def _channel(wishes: Wishes, asker: Asker) -> Channel:
    to = wishes.to or asker.text("Where should alerts go? An e-mail address, a Slack webhook, or empty for this terminal")
    while True:
        try:
            server = wishes.server or (asker.text("Mail server", LOCAL_MAIL) if "@" in to else LOCAL_MAIL)
            return channel_for(to, server)
        except UsageError as error:
            if not asker.terminal:
                raise
            warn(str(error))
            to = asker.text("Where should alerts go?")


# ---- what it would do ------------------------------------------------------------------------------------------------------------------


def _rehearse(settings: Settings, config: Configuration, seen: _Seen) -> None:
    """What the given article would have told, in a store that is forgotten."""
    if seen.article is None or settings.quiet:
        return
    article = seen.article
    at = article.published.at if article.published else datetime.now(UTC)
    with open_memory() as store:
        judgement = furnish(config, store, rehearse=True).take_in(article, seen_at=at, run=Run.REPLAY)
    if judgement is None:
        return
    alerts = [alert for reading in judgement.readings for alert in reading.alerts]
    if alerts:
        say("\nOn the day it appeared, this article would have told you:\n")
        say(text_form(compose(alerts[0], context=Context(case=config.cases[0], watch=config.watches[0]))))
        return
    say("\nThis article would not have alerted; here is why:")
    for line in why_article(as_stored(judgement, at)):
        say(f"  {line}")


def _test(settings: Settings, asker: Asker, send_test: bool | None) -> int:
    if send_test is False or (send_test is None and asker.terminal and not asker.agrees("Send a test alert now?")):
        return 0
    try:
        return test_alert(settings, watch=None)
    except CasewireError as error:
        warn(f"the test alert could not be sent: {error}\nThe configuration stands; mend it and try `casewire test-alert`.")
        return 1


def _what_next(settings: Settings, draft: Draft) -> None:
    call = "casewire" if settings.config == Path("sources.yaml") else f"casewire -c {settings.config}"
    note(settings, "\nWhat next:")
    steps: Sequence[tuple[str, str]] = (
        ("add ADDRESS", "one more source, from any address of an outlet" if draft.sources else "a source, from any address of an outlet"),
        ("once", "read everything once; the first time is silent and ends with an introduction"),
        ("run", "keep reading, and alert"),
        ("timeline", "what has happened"),
    )
    for step, says in steps:
        note(settings, f"  {call} {step:<12} {says}")
