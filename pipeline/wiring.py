"""Configuration values as the parts they configure: the client, the channels."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from alerts.channels import make_channel
from alerts.channels.base import Channel
from casefile.config import Configuration, Network
from storage import Store
from wire.client import Client, NetworkSettings


def client_for(network: Network) -> Client:
    """The guarded HTTP client a configuration asks for; used with `async with`."""
    return Client(NetworkSettings(contact=network.contact, proxy=network.proxy, ca_file=network.ca_file, allow=network.allow))


class KeptMemory:
    """What one channel has to remember (threads, recipients already served), kept in the store."""

    def __init__(self, store: Store, channel: str) -> None:
        self._meta = store.meta
        self._channel = channel

    def recall(self, key: str) -> str:
        """What was kept under this key, or ""."""
        return self._meta.get(f"channel:{self._channel}:{key}") or ""

    def keep(self, key: str, value: str) -> None:
        """Keep it; a later value replaces the earlier one."""
        self._meta.put(f"channel:{self._channel}:{key}", value)


def channels_for(
    config: Configuration, client: Client, *, base_dir: Path, store: Store | None = None, out: TextIO | None = None
) -> Mapping[str, Channel]:
    """The channels some watch or the operator uses, by name. Raises CasewireError for one that cannot be set up.

    With a `store` channels remember across restarts.
    """
    used = {name for watch in config.watches for name in watch.to} | set(config.operator.to)
    return {
        name: make_channel(
            name,
            settings.type,
            settings.options,
            client=client,
            base_dir=base_dir,
            out=out or sys.stdout,
            memory=KeptMemory(store, name) if store is not None else None,
            ca_file=config.network.ca_file,
        )
        for name, settings in config.channels.items()
        if name in used
    }
