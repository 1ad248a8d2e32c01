"""`reread`, and `replay --stored`: what is held, through today's rules."""

import json
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import TracebackType

from alerts import wording
from alerts.compose import as_record
from casefile.case import Alert
from casefile.errors import UsageError
from dedupe.fingerprint import ALGORITHM
from desk.records import write_jsonl
from pipeline.asking import Asker
from pipeline.castings import note_all
from pipeline.commands.marking import move_again
from pipeline.daemon import LEASE
from pipeline.house import furnish
from pipeline.leases import Lease
from pipeline.parse import shared
from pipeline.replay import replay
from pipeline.reread import Outcome, in_order, told
from pipeline.reread import reread as read_anew
from pipeline.screen import note, progress, say
from pipeline.settings import Settings, load_configuration
from pipeline.shares import DAEMON
from storage import Store, open_memory, open_store
from storage.meta import FINGERPRINTS

RENEW = timedelta(seconds=20)


def reread(settings: Settings, *, since: str | None, dry_run: bool, yes: bool) -> int:
    """Shows what today's rules would change, asks, and puts it in place in one transaction. Nobody is told anything.

    Raises UsageError while a daemon is at work on the store, StorageError.
    """
    config = load_configuration(settings)
    with ExitStack() as stack:
        store = stack.enter_context(open_store(settings.store_url(), create=False))
        scratch = stack.enter_context(open_store(f"sqlite:///{Path(stack.enter_context(tempfile.TemporaryDirectory())) / 'reread.db'}"))
        place = None if dry_run else stack.enter_context(_Place(store))
        step = stack.enter_context(progress(settings, "articles"))

        def on_step(done: int, whole: int) -> None:
            step("articles", done, whole)
            if place is not None:
                place.hold()

        outcome = read_anew(furnish(config, store), furnish(config, scratch, rehearse=True), _instant(since), shared(), on_step=on_step)
        _show(settings, outcome)
        if outcome.nothing and store.meta.get(FINGERPRINTS) == ALGORITHM:
            note(settings, "everything is as today's rules would have it")
            if place is not None:
                note_all(store, config.cases)
        elif place is None:
            note(settings, "a dry run: nothing was changed")
        elif Asker.here(yes).agrees("Put this in place? Nobody is told; your marks and all ids stay."):
            place.hold(at_once=True)
            store.rewrite(scratch, outcome.plan)
            move_again(store)
            note_all(store, config.cases)
            note(settings, "done; what was told before is not told again")
    return 0


class _Place:
    """The daemon's place at a store, held while a reread is at work: a daemon keeps ledgers in memory and would not notice."""

    def __init__(self, store: Store) -> None:
        self._lease = Lease(store, DAEMON, LEASE)
        self._held = datetime.min.replace(tzinfo=UTC)

    def hold(self, *, at_once: bool = False) -> None:
        """Takes or prolongs it, where it is time to. Raises UsageError where a daemon has it."""
        now = datetime.now(UTC)
        if not at_once and now - self._held < RENEW:
            return
        if not self._lease.take(now):
            other = self._lease.rival(now)
            raise UsageError(f"somebody is at work on this store ({other}); stop `casewire run` first, or wait two minutes if it is gone")
        self._held = now

    def __enter__(self) -> "_Place":
        self.hold(at_once=True)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._lease.release()


def _instant(since: str | None) -> datetime | None:
    if since is None:
        return None
    try:
        day = date.fromisoformat(since)
    except ValueError:
        raise UsageError(f"--since {since!r} is no day; write it as 2021-10-21") from None
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _show(settings: Settings, outcome: Outcome) -> None:
    if settings.json:
        say(json.dumps(_row(outcome), ensure_ascii=False))
        return
    for line in told(outcome):
        say(line)


def _row(outcome: Outcome) -> Mapping[str, object]:
    return {
        "articles": outcome.articles,
        "changed": len(outcome.changes),
        "parts": dict(Counter(part for change in outcome.changes for part in change.parts)),
        "mentions": {"gained": sum(each.gained for each in outcome.changes), "lost": sum(each.lost for each in outcome.changes)},
        "developments": {
            "opened": [entry.id for entry in outcome.opened],
            "gone": [entry.id for entry in outcome.gone],
            "changed": [was.id for was, _ in outcome.altered],
            "kept": sorted(outcome.plan.keep),
        },
    }


# ---- what a watch would have sent --------------------------------------------------------------------------------------------------------


def replay_stored(settings: Settings, *, watch: str | None, since: str | None, alerts_to: Path | None) -> int:
    """All that is held, in order of publication, through today's rules: how many messages each watch would have sent, month by month.

    Raises UsageError for a watch that is not configured.
    """
    config, first = load_configuration(settings), _instant(since)
    names = [each.name for each in config.watches]
    if watch not in (None, *names):
        raise UsageError(f"there is no watch {watch!r}; configured: {', '.join(names)}")
    watches = tuple(each for each in config.watches if watch in (None, each.name))
    with open_store(settings.store_url(), create=False) as store, open_memory() as scratch, progress(settings, "articles") as step:
        articles = in_order(stored.article for stored in store.articles.all())
        house = furnish(replace(config, watches=watches), scratch, rehearse=True)
        judgements = list(replay(house, articles, on_step=lambda done, whole: step("articles", done, whole)))
    alerts = [alert for judgement in judgements if judgement for reading in judgement.readings for alert in reading.alerts]
    wanted = [alert for alert in alerts if first is None or alert.raised_at >= first]
    if alerts_to is not None:
        with alerts_to.open("w", encoding="utf-8") as out:
            write_jsonl(map(as_record, wanted), out)
    _show_months(settings, [each.name for each in watches], wanted, len(articles))
    return 0


def _show_months(settings: Settings, watches: Sequence[str], alerts: Sequence[Alert], articles: int) -> None:
    counts = {name: Counter(f"{alert.raised_at:%Y-%m}" for alert in alerts if alert.watch == name) for name in watches}
    if settings.json:
        say(json.dumps({name: dict(sorted(months.items())) for name, months in counts.items()}, ensure_ascii=False))
        return
    for name, months in counts.items():
        say(f"{name}: would have sent {wording.count(months.total(), 'message')} from the {wording.count(articles, 'article')} held")
        for month, count in sorted(months.items()):
            say(f"  {month}  {count:>5}  {'█' * min(count, 60)}")
