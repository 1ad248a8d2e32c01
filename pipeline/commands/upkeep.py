"""`check`, `test-alert`, `deliveries`, `db`: keeping the house in order."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from alerts.compose import Context, compose, sample_alert
from alerts.wording import count
from casefile.case import Case, Watch
from casefile.config import Configuration
from casefile.errors import DeliveryError, FetchError, SourceError, StorageError, UsageError
from desk import records
from pipeline.castings import advice, changed_since_read
from pipeline.collect import look
from pipeline.outfile import refuse_protected
from pipeline.outlook import discovery_only
from pipeline.screen import note, say, table, warn
from pipeline.services import SERVICES
from pipeline.settings import Settings, load_configuration
from pipeline.wiring import channels_for, client_for
from storage import Store, maintenance, open_store
from storage.values import Delivery, DeliveryState, FetchState, Outage
from wire import browser


def check(settings: Settings, *, live: bool) -> int:
    """The configuration, and with `live` every source once. Exit code 1 where one cannot be read."""
    config = load_configuration(settings)
    _try_network(settings, config)
    people = sum(len(case.entities) for case in config.cases)
    say(
        f"{settings.config}: {count(len(config.cases), 'case')} with {count(people, 'entity', 'entities')}, "
        f"{count(len(config.sources), 'source')}, {count(len(config.watches), 'watch', 'watches')}, "
        f"{count(len(config.channels), 'channel')}; no mistakes"
    )
    for warning in (*discovery_only(config), *_without_browser(config), *_outdated(settings, config)):
        warn(warning)
    return asyncio.run(_try_sources(config)) if live else 0


def _outdated(settings: Settings, config: Configuration) -> list[str]:
    """That names or roles changed since articles were read with them; nothing where there is no store yet, which `check` does not make."""
    try:
        with open_store(settings.store_url(), create=False) as store:
            changed = changed_since_read(store, config.cases)
    except StorageError:
        return []
    return [advice(changed)] if changed else []


def _try_network(settings: Settings, config: Configuration) -> None:
    """Raises UsageError where proxy, authorities or the allow list cannot be followed."""
    try:
        client_for(config.network)
    except UsageError as error:
        raise UsageError(f"{settings.config}: network: {error}") from None


def _without_browser(config: Configuration) -> list[str]:
    """What is missing for sources whose pages are read through a browser."""
    wanting = [source.name for source in config.sources if source.by_browser]
    try:
        if wanting:
            browser.installed()
    except FetchError as error:
        return [f"{', '.join(wanting)}: {error}"]
    return []


async def _try_sources(config: Configuration) -> int:
    failed = 0
    async with client_for(config.network) as client:
        for source in config.sources:
            if source.kind in SERVICES:
                say(f"{source.name}: not tried; every request counts against its budget")
                continue
            try:
                leads, _ = await look(client, source, FetchState(source=source.name), datetime.now(UTC))
                say(f"{source.name}: {count(len(leads), 'item')}, the first: {leads[0].title if leads else '-'}")
            except (FetchError, SourceError) as error:
                say(f"{source.name}: {error}")
                failed = 1
    return failed


def test_alert(settings: Settings, *, watch: str | None) -> int:
    """A made-up alert through the channels of a watch, or of all. Exit code 1 where a channel did not take it."""
    config = load_configuration(settings)
    watches = [each for each in config.watches if watch in (None, each.name)]
    if not watches:
        raise UsageError(f"there is no watch {watch!r}; configured: {', '.join(each.name for each in config.watches)}")
    return asyncio.run(_send_samples(settings, config, watches))


async def _send_samples(settings: Settings, config: Configuration, watches: list[Watch]) -> int:
    failed = 0
    async with client_for(config.network) as client:
        channels = channels_for(config, client, base_dir=settings.base_dir)
        for watch in watches:
            case = next((case for case in config.cases if case.name == watch.case), config.cases[0])
            for name in watch.to:
                failed |= await _send_sample(channels[name], name, watch, case)
    return failed


async def _send_sample(channel: "object", name: str, watch: Watch, case: Case) -> int:
    alert = sample_alert(watch=watch.name, case=case.name, now=datetime.now(UTC), note=watch.note)
    try:
        receipt = await channel.send(compose(alert, context=Context(case=case, watch=watch)))  # type: ignore[attr-defined]
    except DeliveryError as error:
        warn(f"{watch.name} by {name}: not taken: {error}")
        return 1
    warn(f"{watch.name} by {name}: {receipt.detail or 'taken'}")
    return 0


def deliveries(settings: Settings) -> int:
    """What is in the outbox and not yet sent, and why."""
    with open_store(settings.store_url()) as store:
        outages = store.outbox.outages()
        kept = [_as_it_stands(each, outages.get(each.channel)) for each in _not_sent(store)]
    if settings.json:
        rows = [
            {
                "id": each.id,
                "alert": each.alert.id if each.alert else None,
                "message": each.message,
                "channel": each.channel,
                "state": str(each.state),
                "tries": each.tries,
                "next_try": records.instant(each.next_try),
                "reason": each.reason,
            }
            for each in kept
        ]
        say(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    rows_shown = [
        (str(each.id), each.channel, str(each.state), str(each.tries), records.instant(each.next_try) or "-", each.reason) for each in kept
    ]
    for line in table(("id", "channel", "state", "tries", "next try", "reason"), rows_shown):
        say(line)
    if not kept:
        note(settings, "everything was delivered")
    return 0


def _not_sent(store: Store) -> list[Delivery]:
    """Oldest first."""
    found = [each for state in DeliveryState if state is not DeliveryState.SENT for each in store.outbox.all(state)]
    return sorted(found, key=lambda each: each.id)


def _as_it_stands(delivery: Delivery, outage: Outage | None) -> Delivery:
    """What waits for a channel that is out is held until that is looked at again."""
    if outage is None or delivery.state is not DeliveryState.WAITING or delivery.reason:
        return delivery
    return replace(delivery, next_try=outage.next_try, reason=f"held: the channel is out ({outage.reason})")


def retry(settings: Settings, *, delivery: int) -> int:
    """Makes a parked delivery due again, and with it whatever goes in the same message; a channel that is out is looked at at once."""
    with open_store(settings.store_url()) as store:
        found = next((each for each in _not_sent(store) if each.id == delivery), None)
        if found is None:
            raise UsageError(f"there is no delivery {delivery} that was not sent; `casewire deliveries` lists them")
        store.outbox.requeue(delivery)
        if outage := store.outbox.outages().get(found.channel):
            store.outbox.out(replace(outage, next_try=datetime.now(UTC)))
    note(settings, f"delivery {delivery} goes out with the next pass")
    return 0


def db_upgrade(settings: Settings) -> int:
    """Brings the store to this version, with a backup first."""
    saved = maintenance.upgrade(settings.store_url())
    note(settings, f"the store is up to date{f'; what it was before is kept in {saved}' if saved else ''}")
    return 0


def db_backup(settings: Settings, *, to: Path) -> int:
    """Copies the store while it is in use. Raises UsageError where something stands that is no earlier backup."""
    refuse_protected(settings, to)
    maintenance.backup(settings.store_url(), to)
    note(settings, f"{to}: a copy of {settings.store_url()}")
    return 0


def db_restore(settings: Settings, *, source: Path) -> int:
    """Puts a backup in the place of the store."""
    before = maintenance.restore(settings.store_url(), source)
    note(settings, f"{source} is the store now{f'; what stood there is kept in {before}' if before else ''}")
    return 0


def db_verify(settings: Settings) -> int:
    """Looks for damage. Exit code 1 where there is some."""
    problems = maintenance.verify(settings.store_url())
    for problem in problems:
        warn(problem)
    if not problems:
        note(settings, "the store is sound")
    return int(bool(problems))
