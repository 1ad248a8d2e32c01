"""A first `sources.yaml` as text, with a comment wherever somebody may want to go on. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from casefile.case import Entity
from casefile.errors import UsageError
from pipeline.amend import Row, flow_row, quoted

SECRET_FILE = "slack.secret"  # noqa: S105 - the name of a file
LOCAL_MAIL = "smtp://localhost:25"


@dataclass(frozen=True, kw_only=True, slots=True)
class Channel:
    """Where alerts go. `secret` is kept in a file beside the configuration, and `row` names that file."""

    name: str = "console"
    row: Row | None = None
    contact: str = ""
    secret: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """Everything a first configuration says."""

    name: str
    title: str
    entities: Sequence[Entity]
    terms: Sequence[str] = ()
    sources: Sequence[Row] = ()
    channel: Channel = Channel()
    allow: Sequence[str] = ()


def channel_for(to: str, server: str = LOCAL_MAIL) -> Channel:
    """The channel behind what people say: an e-mail address, a Slack webhook, another https address, a file; empty is the terminal.

    Raises UsageError for anything else.
    """
    if to in ("", "console", "-"):
        return Channel()
    if re.fullmatch(r"[^@\s]{1,64}@[^@\s/]{1,250}", to):
        row: Row = {"type": "email", "to": (to,), "from": f"casewire@{to.partition('@')[2]}", "server": server}
        return Channel(name="me", row=row, contact=to)
    if to.startswith("https://hooks.slack.com/"):
        return Channel(name="team", row={"type": "slack", "webhook": f"${{file:{SECRET_FILE}}}"}, secret=to)
    if to.startswith(("https://", "http://")) and urlsplit(to).hostname:
        return Channel(name="hook", row={"type": "webhook", "url": to})
    if to.endswith((".jsonl", ".json", ".log")):
        return Channel(name="log", row={"type": "file", "path": to})
    raise UsageError(
        f"{to!r} is no place for alerts: give an e-mail address, a webhook's https:// address, a file ending .jsonl, or console"
    )


def written(draft: Draft) -> str:
    """The file. It loads as it is; `casewire check` says so."""
    return "\n".join(_lines(draft)) + "\n"


def _lines(draft: Draft) -> Iterator[str]:
    yield "# Casewire follows what this file names. `casewire check` finds mistakes, `casewire once` reads everything once,"
    yield "# `casewire run` keeps reading. Every key is explained in docs/configuration.md."
    yield ""
    yield from _case(draft)
    yield ""
    yield from _sources(draft)
    yield ""
    yield from _watches(draft)
    yield ""
    contact = draft.channel.contact
    yield "network:"
    yield (
        f"  contact: {quoted(contact)}" if contact else "  # contact: you@example.org    # goes into the User-Agent: sites can write to you"
    )
    yield f"  allow: [{', '.join(quoted(each, always=True) for each in draft.allow)}]{_ALLOW if draft.allow else ''}"


_ALLOW = "    # private places that may be read; leave it empty for the public web"


def _case(draft: Draft) -> Iterator[str]:
    yield "cases:"
    yield f"  - name: {draft.name}"
    yield f"    title: {quoted(draft.title)}"
    terms = ", ".join(map(quoted, draft.terms))
    if terms:
        yield f"    terms: [{terms}]    # an article belongs when it has one of these and a party, or two parties"
    else:
        yield "    # terms: [Words of the case]    # with terms an article needs one and a party, or two parties; without, one party"
    yield '    # dockets: [{court: nmd, number: "1:24-cv-00001"}]'
    yield "    entities:    # roles place people: judges and lawyers are no parties. aliases: [other spellings], not: [namesakes]"
    for entity in draft.entities:
        yield f"      - {flow_row(entity_row(entity))}"


def entity_row(entity: Entity) -> Row:
    """An entity as sources.yaml has it."""
    row: dict[str, str | Sequence[str]] = {"name": entity.name, "kind": str(entity.kind)}
    if entity.role:
        row["role"] = entity.role
    if entity.aliases:
        row["aliases"] = entity.aliases
    return row


def _sources(draft: Draft) -> Iterator[str]:
    if not draft.sources:
        yield "sources: []    # `casewire add ADDRESS` finds the feed, sitemap, docket or listing behind an address"
        return
    yield "sources:    # `casewire add ADDRESS` adds more. every: 30m is the default; zone: America/Denver for dates without one"
    for row in draft.sources:
        yield f"  - {flow_row(row)}"


def _watches(draft: Draft) -> Iterator[str]:
    to = "console" if draft.channel.row is None else f"console, {draft.channel.name}"
    yield "watches:"
    yield "  - name: everything"
    yield f"    case: {draft.name}"
    yield f"    to: [{to}]"
    yield "    mode: auto    # outcomes, charges, suits and rulings at once, the rest in a digest; or now, or digest"
    yield '    # digest: "08:00"    quiet: "22:00-07:00"    zone: America/Denver'
    yield ""
    yield "channels:"
    yield "  console: {type: console}"
    if draft.channel.row is not None:
        yield f"  {draft.channel.name}: {flow_row(draft.channel.row)}"
