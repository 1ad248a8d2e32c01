"""/healthz, /readyz and /metrics of a running daemon, on loopback unless told otherwise."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import uvicorn
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector as MetricsCollector
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from casefile.errors import StorageError
from casefile.material import Source
from pipeline import feedback, hooks
from pipeline.daemon import Daemon
from pipeline.parse import ENDS, local, shared
from storage.values import FetchState

STANDSTILL = timedelta(minutes=1)
"""The daemon looks at what is due every second; after so long without a look it stands still."""
STALE = 3
"""A source that was not read for so many of its intervals makes the daemon "not ready"."""


def application(daemon: Daemon) -> Starlette:
    """The daemon's addresses, those of webhooks and of links in alerts among them.

    /healthz: it is at work. /readyz: the store answers, sources are read.
    """

    async def healthz(_request: Request) -> Response:
        trouble = stopped(daemon)
        since = daemon.started.isoformat(timespec="seconds")
        return JSONResponse({"ok": not trouble, "since": since, "trouble": trouble}, status_code=503 if trouble else 200)

    async def readyz(_request: Request) -> Response:
        troubles = troubles_of(daemon)
        return JSONResponse({"ready": not troubles, "troubles": troubles}, status_code=503 if troubles else 200)

    registry = CollectorRegistry()
    registry.register(_Figures(daemon))

    async def metrics(_request: Request) -> Response:
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    health = [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics)]
    return Starlette(routes=[*health, *hooks.routes(daemon), *feedback.routes(daemon)])


def stopped(daemon: Daemon) -> str:
    """Why the daemon no longer works though its process is there, in words; empty while it does."""
    if daemon.failure is not None:
        return str(daemon.failure)
    silence = abs(daemon.clock() - daemon.looked_at)  # the clock may have been put back
    return f"has not looked at what is due for {silence.total_seconds():.0f} s" if silence > STANDSTILL else ""


def troubles_of(daemon: Daemon) -> list[str]:
    """Why the daemon is not ready, in words; nothing when it is."""
    try:
        states = {state.source: state for state in daemon.store.sources.all()}
    except StorageError as error:
        return [f"the store does not answer: {error}"]
    sources = daemon.config.sources
    overdue = [source.name for source in sources if _is_overdue(source, states.get(source.name), daemon)]
    failing = [source.name for source in sources if source.name in states and states[source.name].failures]
    troubles = [stopped(daemon)] if stopped(daemon) else []
    troubles += [f"failed in a way that was not foreseen; please report this: {reason}" for reason in daemon.unforeseen]
    troubles += [f"not visited for too long: {', '.join(overdue)}"] if overdue else []
    return troubles + (["every source fails"] if sources and len(failing) == len(sources) else [])


def _is_overdue(source: Source, state: FetchState | None, daemon: Daemon) -> bool:
    """Whether a source should have been visited long ago; one that was never visited is due since the daemon began."""
    due = state.next_try if state is not None and state.next_try is not None else daemon.started
    return daemon.clock() - max(due, daemon.started) > source.every * STALE


class _Figures(MetricsCollector):
    """What Prometheus is told, read from the store when it asks."""

    def __init__(self, daemon: Daemon) -> None:
        self._daemon = daemon

    def collect(self) -> list[Metric]:
        """What the process knows by itself, and what the store says; where that does not answer, only that it does not."""
        up = GaugeMetricFamily("casewire_store_up", "1 where the store answers.")
        try:
            kept = self._kept()
        except StorageError:
            kept = []
        up.add_metric([], 1.0 if kept else 0.0)
        busy = GaugeMetricFamily("casewire_under_way", "Visits and hosts under way.")
        busy.add_metric([], len(self._daemon.rounds.busy))
        return [up, busy, _kills(), *kept]

    def _kept(self) -> list[Metric]:
        daemon = self._daemon
        now = daemon.clock()
        age = GaugeMetricFamily("casewire_source_age_seconds", "Seconds since the source was last read well.", labels=["source"])
        failures = GaugeMetricFamily("casewire_source_failures", "Failed tries in a row.", labels=["source"])
        for state in daemon.store.sources.all():
            failures.add_metric([state.source], state.failures)
            if state.last_ok is not None:
                age.add_metric([state.source], (now - state.last_ok).total_seconds())
        deliveries = GaugeMetricFamily("casewire_deliveries", "Deliveries by state.", labels=["state"])
        for name, count in daemon.store.outbox.counts().items():
            deliveries.add_metric([name], count)
        developments = GaugeMetricFamily("casewire_developments", "Entries in the ledger.", labels=["case"])
        for name, count in daemon.store.ledger.counts().items():
            developments.add_metric([name], count)
        oldest = daemon.store.outbox.oldest_waiting()
        waiting = GaugeMetricFamily("casewire_oldest_delivery_seconds", "Age of the oldest delivery that waits.")
        waiting.add_metric([], (now - oldest).total_seconds() if oldest else 0.0)
        out = GaugeMetricFamily("casewire_channel_out", "1 where a channel takes nothing at present.", labels=["channel"])
        outages = daemon.store.outbox.outages()
        for name in daemon.config.channels:
            out.add_metric([name], 1.0 if name in outages else 0.0)
        return [age, failures, deliveries, developments, waiting, out]


def _kills() -> Metric:
    kills = CounterMetricFamily("casewire_parse_kills", "Parsers that had to be ended, by reason.", labels=["reason"])
    for reason in ENDS:
        kills.add_metric([reason], shared().ended[reason] + local().ended[reason])
    return kills


def server(daemon: Daemon, host: str, port: int) -> uvicorn.Server:
    """A server for the daemon's loop; serve it with `await server.serve()`, end it with `server.should_exit = True`."""
    config = uvicorn.Config(application(daemon), host=host, port=port, log_level="warning", access_log=False, lifespan="off")
    return _QuietServer(config)


class _QuietServer(uvicorn.Server):
    """Leaves signals to the daemon."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
