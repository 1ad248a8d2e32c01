"""What was asked of whom: requests and bytes by host, robots.txt, redirects and refusals among them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

MOST_HOSTS = 5000
"""Hosts counted one by one while a client lives; a daemon lives for months."""
OTHERS = "others"


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """Requests to one host. `of_index` are those among them that asked a service for a list; `received` counts bytes on the wire."""

    requests: int = 0
    of_index: int = 0
    received: int = 0

    def __add__(self, other: "Asked") -> "Asked":
        return Asked(
            requests=self.requests + other.requests,
            of_index=self.of_index + other.of_index,
            received=self.received + other.received,
        )


class Tally:
    """Counts while a client lives; keys are name and port."""

    def __init__(self) -> None:
        self._hosts: dict[str, Asked] = {}

    def add(self, host: str, received: int) -> None:
        """A request that went out, or tried to, and the bytes that came of it."""
        name = host if host in self._hosts or len(self._hosts) < MOST_HOSTS else OTHERS
        self._hosts[name] = self.of(name) + Asked(requests=1, received=received)

    def mark_index(self, host: str) -> None:
        """The request about to go out asks for a list."""
        self._hosts[host] = replace(self.of(host), of_index=self.of(host).of_index + 1)

    def of(self, host: str) -> Asked:
        """What was asked of a host."""
        return self._hosts.get(host, Asked())

    def __iter__(self) -> Iterator[tuple[str, Asked]]:
        return iter(list(self._hosts.items()))
