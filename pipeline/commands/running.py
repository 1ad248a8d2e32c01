"""`run`: the daemon, with its health to be asked over HTTP."""

import asyncio
import logging
import sys

import structlog

from casefile.config import Configuration
from pipeline.castings import note_first
from pipeline.daemon import Daemon
from pipeline.service import server
from pipeline.settings import Settings, load_configuration
from pipeline.wiring import client_for
from storage import Store, open_store


def run(settings: Settings, *, host: str, port: int) -> int:
    """Runs until SIGTERM or ctrl-C."""
    configure_log(settings)
    config = load_configuration(settings)
    with open_store(settings.store_url()) as store:
        note_first(store, config.cases)
        asyncio.run(_run(settings, config, store, host, port))
    return 0


async def _run(settings: Settings, config: Configuration, store: Store, host: str, port: int) -> None:
    async with client_for(config.network) as client:
        daemon = Daemon(store=store, client=client, config=config, base_dir=settings.base_dir, load=lambda: load_configuration(settings))
        daemon.listen()
        health = server(daemon, host, port) if port else None
        serving = asyncio.create_task(health.serve()) if health else None
        try:
            await daemon.run()
        finally:
            if health is not None and serving is not None:
                health.should_exit = True
                await serving


def configure_log(settings: Settings) -> None:
    """Lines for people on a terminal, JSON in a pipe; on stderr, never with secrets (they are not handed to it)."""
    level = logging.DEBUG if settings.verbose else logging.WARNING if settings.quiet else logging.INFO
    last = structlog.dev.ConsoleRenderer() if sys.stderr.isatty() else structlog.processors.JSONRenderer(ensure_ascii=False)
    structlog.configure(
        processors=[structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso", utc=True), last],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
