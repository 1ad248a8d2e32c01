"""`import` and `export --format opml`: lists of feeds, from feed readers and for them."""

import json
import re
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from alerts.wording import count
from casefile.config_tree import load
from casefile.errors import UsageError
from pipeline import discover, opml
from pipeline.amend import Row, with_sources, write_checked
from pipeline.asking import Asker
from pipeline.commands.starting import known_cases
from pipeline.discover import Offer
from pipeline.opml import Subscription
from pipeline.outfile import FEEDS, refuse_others, writing
from pipeline.screen import note, say
from pipeline.settings import Settings, load_configuration
from wire.addresses import page_key

_SECRET = re.compile(r"\$\{|://[^/?#]*@")


@dataclass(frozen=True, slots=True)
class _Proposed:
    """A feed as it would stand in sources.yaml, with the folder it lay in and what it was called, for a comment."""

    row: Row
    comment: str


def import_list(settings: Settings, path: Path, *, cases: Sequence[str], dry_run: bool, yes: bool) -> int:
    """Proposes the feeds of a list, says what is followed already, and writes the rest into sources.yaml with every comment kept.

    Nothing is fetched. Raises UsageError and ConfigurationError before anything is written.
    """
    config = load_configuration(settings)
    known_cases(config, cases)
    try:
        listed = opml.read(path.read_bytes(), str(path))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from None
    held = {page_key(source.url): source.name for source in config.sources}
    proposed = tuple(_proposals(listed.feeds, held, {source.name for source in config.sources}, cases))
    if settings.json:
        say(json.dumps([{**each.row, "folder": each.comment} for each in proposed], ensure_ascii=False))
    for line in () if settings.json else (*_followed(listed.feeds, held), *listed.notes):
        say(line)
    for each in () if settings.json else proposed:
        say(f"{each.row['name']}: {each.row['kind']} {each.row['url']}{f' ({each.comment})' if each.comment else ''}")
    if not proposed:
        note(settings, "every feed of the list is followed already; nothing was changed")
    elif dry_run:
        note(settings, f"{count(len(proposed), 'feed')} would be added; a dry run: nothing was written")
    elif Asker.here(yes).agrees(f"Add {count(len(proposed), 'feed')} to {settings.config}?"):
        text = settings.config.read_bytes().decode("utf-8-sig")
        write_checked(settings, with_sources(text, [(each.row, each.comment) for each in proposed]))
        note(settings, f"{count(len(proposed), 'feed')} added to {settings.config}; `casewire check --live` tries each of them")
    return 0


def _proposals(feeds: Sequence[Subscription], held: Mapping[str, str], names: Collection[str], cases: Sequence[str]) -> Iterator[_Proposed]:
    """The feeds that nobody reads yet, with names of their own beside `names`. `held`: names of sources by the key of their address."""
    taken = set(names)
    for feed in feeds:
        offer = _offer(feed)
        if page_key(offer.url) in held:
            continue
        name = discover.name_for(offer.url, taken)
        taken.add(name)
        row: dict[str, str | Sequence[str]] = {"name": name, "kind": offer.kind, "url": offer.url}
        row |= {"court": offer.court} if offer.court else {}
        row |= {"cases": tuple(cases)} if cases else {}
        yield _Proposed(row, " / ".join(filter(None, (*feed.folders, feed.title))))


def _offer(feed: Subscription) -> Offer:
    """What a feed's address says by itself: a court's own feed, CourtListener's of a docket; else a feed."""
    return discover.known_place(feed.url) or Offer(kind="feed", url=feed.url, how="")


def _followed(feeds: Sequence[Subscription], held: Mapping[str, str]) -> Iterator[str]:
    for feed in feeds:
        name = held.get(page_key(_offer(feed).url))
        if name is not None:
            yield f"followed already, as {name}: {feed.url}"


def _with_secrets(settings: Settings) -> set[str]:
    """The sources whose address has a secret filled in, or a password, which is not to leave the house."""
    tree = load(settings.config.read_bytes().decode("utf-8-sig"), str(settings.config))
    return {str(row.get("name")) for _, row in tree.rows("sources") if _SECRET.search(str(row.get("url")))}


def export_list(settings: Settings, *, case: str | None, to: Path | None) -> int:
    """The feeds of the configuration as OPML, those of one case in a folder; into a file or on stdout.

    Raises UsageError for a case that is not configured and a file that cannot be written.
    """
    config = load_configuration(settings)
    known_cases(config, [case] if case else [])
    chosen = [source for source in config.sources if case is None or not source.cases or case in source.cases]
    secret = {source.name for source in chosen} & _with_secrets(settings)
    shown = [source for source in chosen if source.name not in secret]
    data = opml.written(shown, "Casewire" if case is None else f"Casewire: {case}")
    if to is None:
        sys.stdout.buffer.write(data)
    else:
        with writing(to, "--to names the list's file"):
            refuse_others(settings, to, FEEDS)
            to.write_bytes(data)
    others = sorted({source.kind for source in shown} - set(opml.FEEDS))
    left = [f"no feed reader follows the kinds {', '.join(others)}"] if others else []
    left += [f"the address of {', '.join(sorted(secret))} holds a secret"] if secret else []
    feeds = sum(source.kind in opml.FEEDS for source in shown)
    note(settings, f"{count(feeds, 'feed')}{f' in {to}' if to else ''}{'; left out: ' + '; '.join(left) if left else ''}")
    return 0
