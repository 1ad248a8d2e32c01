"""A message as every channel gets it: parts in order, all of it text that is already harmless (`alerts/text.py`)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from casefile.case import Alert


class Shape(StrEnum):
    """What kind of message it is."""

    ALERT = "alert"
    SEVERAL = "several"
    """One article, several developments."""
    CORRECTION = "correction"
    DIGEST = "digest"
    FOLDED = "folded"
    """Several alerts in one message, because they came together or the hour's ceiling was reached."""
    INTRODUCTION = "introduction"
    """The first pass of a new case."""
    TROUBLE = "trouble"
    RECOVERY = "recovery"


@dataclass(frozen=True, kw_only=True, slots=True)
class Read:
    """An article to read. `url` is empty where there is none, or none that could be followed without surprise."""

    title: str
    url: str
    source: str
    published: str
    remark: str = ""
    """Why there is no link, where an address was given."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """A link of our own: its name for programs, its words for people."""

    name: str
    label: str
    url: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """A development: the sentence that says it, and tags beside it."""

    development: str
    """Its id in the ledger."""
    quote: str
    what: str
    """Kind and people: "sentence for Hannah Gutierrez-Reed"."""
    happened: str
    sure: str
    corrects: str = ""
    """Where this corrects something: that it does, and what was told before."""

    @property
    def tags(self) -> tuple[str, ...]:
        """Kind and people, day, how sure."""
        return (self.what, self.happened, self.sure)

    @property
    def line(self) -> str:
        """The development in one line, for lists."""
        return f"{self.happened} · {self.what}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """What one alert tells: its developments and its articles. `heading` stands where a message has several cases."""

    alert: str = ""
    heading: str = ""
    told: tuple[Told, ...] = ()
    articles: tuple[Read, ...] = ()
    more: str = ""
    """ "+12 outlets", or nothing."""
    remark: str = ""
    """ "headline and first paragraph only", or nothing."""
    feedback: tuple[Link, ...] = ()
    """Where the reader says that it is wrong, or enough for now; nothing where the daemon has no public address."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A short list under a heading: known before, ahead, seen but not alerted, sources."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """One message, ready for any channel. `id` is the same whenever the same thing is told; `at` is aware, UTC."""

    id: str
    shape: Shape
    at: datetime
    subject: str
    case: str = ""
    case_title: str = ""
    """Shown under the subject; empty where the subject names the case."""
    watch: str = ""
    thread: str = ""
    """What it belongs with: messages of one thread are shown together. Usually a development's id."""
    opening: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    sections: tuple[Section, ...] = ()
    closing: tuple[str, ...] = ()
    """Small print: why it came, how to say that it is wrong."""
    alerts: tuple[Alert, ...] = ()
    """The alerts it tells, as values, for channels that are read by programs."""
    amends: str = ""
    """The id of a message whose place it takes, without a sound; only channels that can do so are given one."""

    @property
    def linked(self) -> bool:
        """Whether its reader can answer by a link."""
        return any(part.feedback for part in self.parts)

    @property
    def told(self) -> tuple[Told, ...]:
        """All developments in order."""
        return tuple(told for part in self.parts for told in part.told)
