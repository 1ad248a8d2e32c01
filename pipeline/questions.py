"""Sources that are asked questions (services with an interface for programs) rather than read at an address."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from casefile.case import Case
from casefile.material import NOTHING, Lead, Source
from pipeline.budgets import Notes
from wire.client import Client


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """What a service is asked for: the news of these cases, as it stands at `now`."""

    client: Client
    source: Source
    cases: Sequence[Case]
    notes: Notes
    now: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What came of it: news, older matter that alerts nobody, remarks, and the notes to keep once the leads are kept."""

    news: tuple[Lead, ...] = ()
    history: tuple[Lead, ...] = ()
    remarks: tuple[str, ...] = ()
    keep: Mapping[str, str] = field(default_factory=lambda: NOTHING)


Ask = Callable[[Question], Awaitable[Asked]]
