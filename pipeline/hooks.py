"""The receiver of webhooks, `POST /webhooks/courtlistener/<secret>` on the daemon's own port; a server that speaks https stands before."""

import hmac
from collections.abc import Iterable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from casefile.case import Run
from casefile.errors import SourceError
from casefile.material import Source
from pipeline.courtlistener import webhook
from pipeline.courtlistener.api import HOME
from pipeline.courtlistener.ask import states_of
from pipeline.daemon import Daemon

MOST = 5_000_000
"""Bytes of one delivery."""
_SEEN = "courtlistener:deliveries:"


def routes(daemon: Daemon) -> list[Route]:
    """The addresses that webhooks are sent to."""

    async def courtlistener(request: Request) -> Response:
        source = source_with(daemon.config.sources, request.path_params["secret"])
        if source is None:
            return JSONResponse({"detail": "not found"}, status_code=404)
        body = await _body(request)
        if body is None:
            return JSONResponse({"detail": f"larger than {MOST:,} bytes"}, status_code=413)
        return take_in(daemon, source, request.headers.get("idempotency-key", ""), body)

    return [Route("/webhooks/courtlistener/{secret}", courtlistener, methods=["POST"])]


def source_with(sources: Iterable[Source], secret: str) -> Source | None:
    """The source whose `webhook` secret this is."""
    given = secret.encode("utf-8", "replace")
    named = [source for source in sources if source.kind == "courtlistener" and source.options.get("webhook")]
    return next((source for source in named if hmac.compare_digest(source.options["webhook"].encode(), given)), None)


def take_in(daemon: Daemon, source: Source, key: str, body: bytes) -> Response:
    """Keeps what a delivery tells, once; what cannot be read is logged and left to the next reading by REST."""
    store, now = daemon.store, daemon.clock()
    name, seen = webhook.identity(key, body), store.meta.get(_SEEN + source.name)
    if webhook.seen_before(seen, name):
        return JSONResponse({"taken": 0, "detail": "received before"})
    cases = [case for case in daemon.config.cases if not source.cases or case.name in source.cases]
    try:
        told = webhook.read(body, states_of(cases, store.meta), source.name, now, source.url or HOME)
    except SourceError as error:
        store.sources.log(source.name, now, "webhook", str(error), None)
        return JSONResponse({"taken": 0, "detail": str(error)}, status_code=400)
    kept = store.leads.offer(told.leads, now=now, run=Run.LIVE)
    for note, value in told.keep.items():
        store.meta.put(note, value)
    for remark in told.remarks:
        store.sources.log(source.name, now, "webhook", remark, None)
    store.meta.put(_SEEN + source.name, webhook.with_seen(seen, name, now))
    return JSONResponse({"taken": len(kept)})


async def _body(request: Request) -> bytes | None:
    """The body; None where it is too large."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > MOST:
            return None
    return body
