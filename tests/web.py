"""Asks a daemon's web service without a socket between."""

import asyncio
from typing import Any

import httpx

from pipeline.daemon import Daemon
from pipeline.service import application


def ask(daemon: Daemon, method: str, path: str, **options: Any) -> httpx.Response:
    """What it answers; `options` are those of httpx (content, data, headers)."""

    async def asked() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(application(daemon)), base_url="http://daemon") as client:
            return await client.request(method, path, **options)

    return asyncio.run(asked())
