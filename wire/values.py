"""What goes into the client and what comes out: settings, answers, replies."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from casefile.material import NOTHING, Document


@dataclass(frozen=True, kw_only=True, slots=True)
class NetworkSettings:
    """How we go out.

    `delay` is the pause in seconds between two requests to one host; hosts on the allow list are the operator's own and need none.
    """

    contact: str = ""
    proxy: str = ""
    """http:// or https:// address of an outbound proxy."""
    ca_file: str = ""
    """Further certificate authorities, PEM. They add to the usual ones."""
    allow: tuple[str, ...] = ()
    """host:port or networks that may be reached although they are private."""
    version: str = "0.1"
    delay: float = 1.0
    allowed_delay: float = 0.0

    @property
    def agent(self) -> str:
        """Our User-Agent: who we are and whom to write to."""
        contact = "".join(char for char in self.contact if " " <= char <= "~" and char not in "()")[:200]
        return f"Casewire/{self.version}" + (f" (+{contact})" if contact else "")


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a GET gave: a document, or the word that nothing changed since the validators we sent."""

    document: Document | None = None
    not_modified: bool = False
    status: int = 200
    etag: str = ""
    last_modified: str = ""
    moved_to: str = ""
    """Where the place has moved for good (an unbroken chain of permanent redirects), else empty."""
    headers: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    """Of the last answer, names in lower case, without cookies."""
    cut: bool = False
    """The body was longer than asked for; only its beginning is here."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """What a POST gave, whatever its status."""

    status: int
    headers: Mapping[str, str]
    body: bytes
