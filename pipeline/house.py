"""Everything one call works with, prepared once: configuration, store, reader."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from alerts.feedback import Links
from casefile.case import Run
from casefile.config import Configuration
from casefile.material import Article, Source
from dedupe.fingerprint import fingerprint
from pipeline.judge import Bench, judge
from storage import Store
from storage.values import Holdings, Judgement, LookAgain, Submission

Clock = Callable[[], datetime]

INTRODUCED = "introduced:"
"""Before a case's name: the note in the store that its first pass is over, and since when."""
SECRET = "feedback-secret"  # noqa: S105
"""The note in the store that seals the links in alerts; made when it is first needed."""


@dataclass(frozen=True, kw_only=True)
class House:
    """A configuration at work on a store. `rehearse`: alerts are kept and marked as rehearsed, never delivered."""

    config: Configuration
    store: Store
    bench: Bench
    rehearse: bool = False

    def take_in(
        self,
        article: Article,
        *,
        seen_at: datetime,
        run: Run,
        document: int | None = None,
        lead: int | None = None,
        may_open: bool = True,
        look_again: LookAgain | None = None,
    ) -> Judgement | None:
        """Judges an article and keeps it with everything that follows from it, in one transaction.

        None where this very version of it is held already. Raises StorageError.
        """
        submission = Submission(
            article=article,
            fingerprint=fingerprint(article.text),
            seen_at=seen_at,
            run=run,
            document=document,
            lead=lead,
            may_open=may_open,
            silent=self.not_introduced() if run is Run.LIVE else frozenset(),
            look_again=look_again,
        )

        def decide(holdings: Holdings) -> Judgement:
            return judge(submission, holdings, self.bench)

        return self.store.record(submission, decide, deliver_to=self.config.deliver_to, rehearse=self.rehearse)

    def not_introduced(self) -> frozenset[str]:
        """The cases that are read, and whose first pass is not over yet. Raises StorageError."""
        return self._read_cases - self.store.meta.all(INTRODUCED).keys()

    @cached_property
    def _read_cases(self) -> frozenset[str]:
        return frozenset(case.name for case in self.config.cases if self.sources_of(case.name))

    @cached_property
    def links(self) -> Links | None:
        """What the links in alerts are made of; None where nobody could follow them. Raises StorageError."""
        address = self.config.network.public_address
        return Links(address=address, secret=self.store.meta.settle(SECRET, secrets.token_hex(32))) if address else None

    def sources_of(self, case: str) -> tuple[Source, ...]:
        """The configured sources whose articles may belong to a case; one that names no cases serves all."""
        return tuple(source for source in self.config.sources if not source.cases or case in source.cases)


def furnish(config: Configuration, store: Store, *, rehearse: bool = False) -> House:
    """A house for a configuration: the name book is built here, once."""
    bench = Bench.prepare(config.cases, config.watches, config.sources)
    return House(config=config, store=store, bench=bench, rehearse=rehearse)
