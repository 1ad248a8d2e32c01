"""`once` and `replay`: the same judgement over what is due, and over what is stored."""

import asyncio
import json
import sys
import tempfile
from contextlib import ExitStack, nullcontext, redirect_stdout
from dataclasses import replace as changed
from datetime import UTC, datetime
from pathlib import Path

from alerts.wording import count
from casefile.case import Alert
from casefile.config import Configuration
from casefile.errors import UsageError
from pipeline.castings import advice, changed_since_read, note_first
from pipeline.deliver import Delivered, deliver
from pipeline.house import House, furnish
from pipeline.notices import ping
from pipeline.outfile import refuse_protected, writing
from pipeline.replay import read_pages
from pipeline.replay import replay as replay_articles
from pipeline.run import PassReport, run_pass
from pipeline.screen import note, progress, say, warn
from pipeline.settings import Settings, load_configuration
from pipeline.sources.sieve import sieve_for
from pipeline.wiring import client_for
from storage import Store, open_store


def once(settings: Settings, *, strict: bool) -> int:
    """One pass and its deliveries. Exit code 1 for trouble nobody was told of yet; with `strict` for any."""
    config = load_configuration(settings)
    with open_store(settings.store_url()) as store, progress(settings, "sources") as step:
        note_first(store, config.cases)
        outdated = advice(changed_since_read(store, config.cases))
        with redirect_stdout(sys.stderr) if settings.json else nullcontext():  # alerts on the console are no JSON
            report, delivered = asyncio.run(_once(settings, furnish(config, store), step))
        _tell_troubles(store, report)
        known = _known_troubles(store, config, report)
        later = _next_due(store, config) if not report.read else ""
    _summarise(settings, report, delivered)
    if later:
        note(settings, later)
    if outdated:
        note(settings, outdated)
    if known:
        note(settings, f"known trouble with {count(len(known), 'source')}, not due yet: {', '.join(known)}; `casewire status` tells more")
    fresh = bool(report.new_troubles) or bool(delivered.new_troubles)
    return int(fresh or (strict and bool(report.troubles or delivered.troubles or known)))


async def _once(settings: Settings, house: House, step: "object") -> tuple[PassReport, Delivered]:
    now = datetime.now(UTC)
    async with client_for(house.config.network) as client:
        report = await run_pass(house, client, now=now, progress=step)  # type: ignore[arg-type]
        delivered = await deliver(house, client, now=datetime.now(UTC), base_dir=settings.base_dir)
        await ping(house, client)
    return report, delivered


def _tell_troubles(store: Store, report: PassReport) -> None:
    """Each trouble is a line on stderr; from now on it is a known one."""
    for state in report.troubles:
        again = "known trouble" if state.source in report.known else "trouble"
        when = state.next_try.strftime("%Y-%m-%d %H:%M UTC") if state.next_try else "never"
        warn(f"{again}: {state.source}: {state.reason}; will be tried again at {when}")
        store.sources.save(changed(state, reported=True))


def _next_due(store: Store, config: Configuration) -> str:
    """Which source falls due next, and when; empty where none will."""
    states = (store.sources.state(source.name) for source in config.sources)
    planned = min(((state.next_try, state.source) for state in states if state.next_try), default=None)
    return f"nothing is due; next is {planned[1]}, at {planned[0]:%Y-%m-%d %H:%M} UTC" if planned else ""


def _known_troubles(store: Store, config: Configuration, report: PassReport) -> list[str]:
    """The configured sources that failed before and were not due in this pass."""
    told = {state.source for state in report.troubles}
    configured = {source.name for source in config.sources}
    return [state.source for state in store.sources.unwell() if state.source in configured - told and state.failures]


def _summarise(settings: Settings, report: PassReport, delivered: Delivered) -> None:
    """What the pass did: for programs on stdout, else a line on stderr."""
    read = len(report.read) - len(report.troubles)
    if settings.json:
        say(json.dumps(_pass_row(report, delivered), ensure_ascii=False))
        return
    note(
        settings,
        f"read {read} of {count(len(report.read), 'source')} that were due, {count(report.leads, 'new item')}, "
        f"{count(report.articles, 'article')}; {count(report.developments, 'development')} opened or joined, "
        f"{count(report.alerts, 'alert')} raised, {delivered.sent} delivered",
    )
    for trouble in delivered.troubles:
        warn(trouble)


def _pass_row(report: PassReport, delivered: Delivered) -> dict[str, object]:
    return {
        "read": [name for name in report.read if name not in {state.source for state in report.troubles}],
        "troubles": [{"source": state.source, "reason": state.reason} for state in report.troubles],
        "new_items": report.leads,
        "articles": report.articles,
        "developments": report.developments,
        "alerts": report.alerts,
        "delivered": delivered.sent,
        "delivery_troubles": list(delivered.troubles),
    }


# ---- replay ----------------------------------------------------------------------------------------------------------------------


def replay(settings: Settings, *, paths: list[Path], watch: str | None, alerts_to: Path | None) -> int:
    """Stored pages in order of publication. Exit code 1 where a page could not be read."""
    for path in paths:
        if not path.exists():
            raise UsageError(f"{path}: there is no such file or folder")
    if alerts_to is not None:
        refuse_protected(settings, alerts_to)
    config = _only(load_configuration(settings), watch)
    with progress(settings, "cleaning") as cleaning:
        sieve = sieve_for(config.cases)
        articles, problems = read_pages(paths, sieve=sieve, on_step=lambda done, whole: cleaning("cleaning", done, whole))
    alerts: list[Alert] = []
    held = 0
    with ExitStack() as stack:
        url = settings.db or f"sqlite:///{stack.enter_context(tempfile.TemporaryDirectory())}/replay.db"
        store = stack.enter_context(open_store(url))
        step = stack.enter_context(progress(settings, "pages"))
        house = furnish(config, store, rehearse=True)
        for judgement in replay_articles(house, articles, on_step=lambda done, whole: step("pages", done, whole)):
            held += judgement is None
            alerts += [alert for reading in judgement.readings for alert in reading.alerts] if judgement else []
        developments = sum(1 for entry in store.ledger.developments() if not entry.history)
    for problem in problems:
        warn(str(problem))
    _write_alerts(alerts, alerts_to)
    already = f" ({held} held already)" if held else ""
    note(settings, f"{count(len(articles), 'page')}{already}, {count(developments, 'development')}, {count(len(alerts), 'alert')}")
    return int(bool(problems))


def _only(config: Configuration, watch: str | None) -> Configuration:
    if watch is None:
        return config
    chosen = tuple(each for each in config.watches if each.name == watch)
    if not chosen:
        raise UsageError(f"there is no watch {watch!r}; configured: {', '.join(each.name for each in config.watches)}")
    return changed(config, watches=chosen)


def _write_alerts(alerts: list[Alert], to: Path | None) -> None:
    from alerts.compose import Context, as_record, compose
    from alerts.forms import text_form
    from desk.records import write_jsonl

    if to is not None:
        with writing(to, "--alerts-to names the file"), to.open("w", encoding="utf-8") as out:
            write_jsonl(map(as_record, alerts), out)
        return
    for alert in alerts:
        sys.stdout.write(text_form(compose(alert, context=Context())) + "\n")
