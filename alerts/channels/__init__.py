"""The ways an alert can go. Adding one is a new file with a class that has `make` and `send`, and a line in CHANNELS."""

from collections.abc import Callable, Mapping
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TextIO

from alerts.channels.base import Channel, Memory, Setting, ShortMemory, utc_now
from casefile.errors import UsageError
from wire.client import Client

CHANNELS: Mapping[str, str] = {
    "console": "alerts.channels.console:ConsoleChannel",
    "file": "alerts.channels.file:FileChannel",
    "email": "alerts.channels.email:EmailChannel",
    "slack": "alerts.channels.slack:SlackChannel",
    "webhook": "alerts.channels.webhook:WebhookChannel",
    "apprise": "alerts.channels.more:MoreChannel",
}
"""Type as in sources.yaml, and the class behind it; named, not imported, so that only what is used is loaded."""


def make_channel(
    name: str,
    type: str,  # noqa: A002 (the word of sources.yaml)
    options: Mapping[str, object],
    *,
    client: Client | None,
    base_dir: Path,
    out: TextIO,
    memory: Memory | None = None,
    now: Callable[[], datetime] = utc_now,
    ca_file: str = "",
) -> Channel:
    """A channel from its entry in sources.yaml. Raises UsageError for an unknown type or options that cannot be used.

    Without `memory` the channel remembers threads and served recipients only while the process lives.
    """
    if type not in CHANNELS:
        raise UsageError(f"channels: {name}: {type!r} is no type of channel; there are {', '.join(CHANNELS)}")
    module, _, cls = CHANNELS[type].partition(":")
    setting = Setting(
        name=name, options=options, client=client, base_dir=base_dir, out=out, memory=memory or ShortMemory(), now=now, ca_file=ca_file
    )
    channel: Channel = getattr(import_module(module), cls).make(setting)
    return channel
