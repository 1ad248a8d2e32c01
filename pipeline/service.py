"""/healthz, /readyz and /metrics of a running daemon, on loopback unless told otherwise."""

from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector as MetricsCollector
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from casefile.errors import StorageError
from pipeline import hooks
from pipeline.daemon import Daemon

STALE = 3
"""A source that was not read for so many of its intervals makes the daemon "not ready"."""


def application(daemon: Daemon) -> Starlette:
    """The daemon's addresses, those of webhooks among them. /healthz: the process works. /readyz: the store answers and sources are being read."""

    async def healthz(_request: Request) -> Response:
        return JSONResponse({"ok": daemon.failure is None, "since": daemon.started.isoformat(timespec="seconds")})

    async def readyz(_request: Request) -> Response:
        troubles = troubles_of(daemon)
        return JSONResponse({"ready": not troubles, "troubles": troubles}, status_code=503 if troubles else 200)

    registry = CollectorRegistry()
    registry.register(_Figures(daemon))

    async def metrics(_request: Request) -> Response:
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    health = [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics)]
    return Starlette(routes=[*health, *hooks.routes(daemon)])


def troubles_of(daemon: Daemon) -> list[str]:
    """Why the daemon is not ready, in words; nothing when it is."""
    try:
        states = {state.source: state for state in daemon.store.sources.all()}
    except StorageError as error:
        return [f"the store does not answer: {error}"]
    now = daemon.clock()
    sources = daemon.config.sources
    overdue = [
        source.name
        for source in sources
        if (state := states.get(source.name)) and state.next_try and now - state.next_try > max(source.every * STALE, source.every)
    ]
    failing = [name for name, state in states.items() if state.failures]
    troubles = [f"not visited for too long: {', '.join(overdue)}"] if overdue else []
    return troubles + (["every source fails"] if sources and len(failing) == len(sources) else [])


class _Figures(MetricsCollector):
    """What Prometheus is told, read from the store when it asks."""

    def __init__(self, daemon: Daemon) -> None:
        self._daemon = daemon

    def collect(self) -> list[GaugeMetricFamily]:
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
        busy = GaugeMetricFamily("casewire_under_way", "Visits and hosts under way.")
        busy.add_metric([], len(daemon.rounds.busy))
        return [age, failures, deliveries, developments, waiting, busy]


def server(daemon: Daemon, host: str, port: int) -> uvicorn.Server:
    """A server for the daemon's loop; serve it with `await server.serve()`, end it with `server.should_exit = True`."""
    config = uvicorn.Config(application(daemon), host=host, port=port, log_level="warning", access_log=False, lifespan="off")
    return _QuietServer(config)


class _QuietServer(uvicorn.Server):
    """Leaves signals to the daemon."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
