"""robots.txt after RFC 9309: what a site asks robots to leave alone.

`parse` is pure; `fetch` asks the network once per site and says until when the answer holds. The reading of the rules is protego's.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit, urlunsplit

from protego import Protego

from casefile.errors import FetchError
from wire.client import Client

MOST_BYTES = 500 * 1024
"""RFC 9309, 2.5: at least 500 KiB are read; the rest is ignored."""
GOOD_FOR = timedelta(hours=24)
UNREACHABLE_FOR = timedelta(hours=1)
DEADLINE = 15.0
LONGEST_DELAY = 60.0
"""A Crawl-delay beyond a minute is a way to say no that robots.txt has better words for; we wait a minute."""
MOST_LINE = 4096


@dataclass(frozen=True, kw_only=True, slots=True)
class Permission:
    """May this address be read, and why."""

    allowed: bool
    reason: str
    delay: float = 0.0
    """Seconds the site wants between two requests."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Robots:
    """A site's robots.txt as read at one time. `verdict` is set where no rules could be had: everything or nothing is allowed."""

    text: str = ""
    verdict: bool | None = None
    reason: str = ""
    until: datetime | None = None
    """When to ask again."""
    rules: Protego | None = None
    dead: bool = False
    """Nobody answers at the site at all."""

    def permission(self, url: str, agent: str) -> Permission:
        """May `agent` (our User-Agent, its product name counts) read `url`?"""
        if self.rules is None or self.verdict is not None:
            return Permission(allowed=self.verdict is not False, reason=self.reason)
        name = product(agent)
        delay = min(max(float(self.rules.crawl_delay(name) or 0.0), 0.0), LONGEST_DELAY)
        if self.rules.can_fetch(url, name):
            return Permission(allowed=True, reason="robots.txt allows it", delay=delay)
        return Permission(allowed=False, reason="robots.txt asks robots to leave this page alone", delay=delay)


def product(agent: str) -> str:
    """The product name of a User-Agent, without version and comment: what robots.txt calls us."""
    return agent.partition("/")[0].partition(" ")[0].strip() or agent


def parse(body: bytes, *, until: datetime | None = None) -> Robots:
    """The rules in a robots.txt. Odd bytes are replaced, a byte order mark and over-long lines dropped; a page of HTML has no rules."""
    text = body[:MOST_BYTES].decode("utf-8-sig", "replace").replace("\x00", "")
    lines = [_agent_without_version(line) for line in text.splitlines() if len(line) <= MOST_LINE]
    kept = "\n".join(lines)
    return Robots(text=kept, until=until, rules=Protego.parse(kept))


def _agent_without_version(line: str) -> str:
    """`User-agent: Casewire/2.0` is meant for us as well; protego compares the whole word."""
    name, colon, value = line.partition(":")
    if colon and name.strip().casefold() == "user-agent":
        return f"{name}: {value.partition('#')[0].strip().partition('/')[0]}"
    return line


def address(url: str) -> str:
    """Where the robots.txt of this address's site is."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], "/robots.txt", "", ""))


async def fetch(client: Client, url: str, now: datetime, delay: float | None = None) -> Robots:
    """The robots.txt for the site of `url`. Never raises: what cannot be reached forbids for an hour, what is not there (4xx) allows.

    429 counts as out of reach and not as "not there": a server that says we ask too often is not asked for more. `delay` in seconds is
    the pause before it, where the site is known to want another than usual.
    """
    place = address(url)
    try:
        answer = await client.get(place, accept="text/plain,*/*;q=0.5", deadline=DEADLINE, max_bytes=MOST_BYTES, cut=True, delay=delay)
    except FetchError as error:
        return unavailable(error, now)
    return parse(answer.document.body if answer.document else b"", until=now + GOOD_FOR)


def unavailable(error: FetchError, now: datetime) -> Robots:
    """What a robots.txt that could not be read means (RFC 9309, 2.3.1.3 and 2.3.1.4)."""
    if error.status is not None and 400 <= error.status < 500 and error.status != 429:
        return Robots(verdict=True, reason=f"there is no robots.txt (status {error.status})", until=now + GOOD_FOR)
    wait = max(UNREACHABLE_FOR, error.retry_after or UNREACHABLE_FOR)
    reason = f"robots: robots.txt cannot be read, so nothing is asked for now ({error})"
    return Robots(verdict=False, reason=reason, until=now + wait, dead=error.stage == "connect")
