"""Configuration values as the parts they configure: the client, the channels."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from alerts.channels import make_channel
from alerts.channels.base import Channel
from casefile.config import Configuration, Network
from wire.client import Client, NetworkSettings


def client_for(network: Network) -> Client:
    """The guarded HTTP client a configuration asks for; used with `async with`."""
    return Client(NetworkSettings(contact=network.contact, proxy=network.proxy, ca_file=network.ca_file, allow=network.allow))


def channels_for(config: Configuration, client: Client, *, base_dir: Path, out: TextIO = sys.stdout) -> Mapping[str, Channel]:
    """The channels some watch or the operator uses, by name. Raises CasewireError for one that cannot be set up."""
    used = {name for watch in config.watches for name in watch.to} | set(config.operator.to)
    return {
        name: make_channel(name, settings.type, settings.options, client=client, base_dir=base_dir, out=out)
        for name, settings in config.channels.items()
        if name in used
    }
