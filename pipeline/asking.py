"""Questions to the person at the terminal. Each has a default, which is the answer without a terminal and with `--yes`."""

import sys
from dataclasses import dataclass

import typer

from casefile.errors import UsageError


@dataclass(frozen=True, kw_only=True, slots=True)
class Asker:
    """Asks where somebody is there to answer. `yes`: everything is agreed to beforehand."""

    yes: bool
    terminal: bool

    @classmethod
    def here(cls, yes: bool) -> "Asker":
        """One for this call: nobody is asked in a pipe."""
        return cls(yes=yes, terminal=sys.stdin.isatty() and not yes)

    def text(self, question: str, default: str = "") -> str:
        """A line of text."""
        if not self.terminal:
            return default
        return str(typer.prompt(question, default=default, show_default=bool(default), err=True)).strip()

    def lines(self, question: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """Several texts, between semicolons; `-` for none of them."""
        answer = self.text(f"{question} (between semicolons, - for none)", "; ".join(default))
        return () if answer == "-" else tuple(part.strip() for part in answer.split(";") if part.strip())

    def agrees(self, question: str, *, default: bool = True) -> bool:
        """Yes or no. Raises UsageError where nobody is there and nothing was agreed to beforehand."""
        if self.terminal:
            return bool(typer.confirm(question, default=default, err=True))
        if not self.yes:
            raise UsageError(f"{question} Nobody is here to ask; give --yes to agree. Nothing was written")
        return default
