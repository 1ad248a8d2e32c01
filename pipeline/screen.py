"""The terminal: progress where somebody looks, silence in a pipe, tables that fit."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.run import Progress
    from pipeline.settings import Settings


def say(text: str = "") -> None:
    """A line on stdout: what was asked for."""
    sys.stdout.write(text + "\n")


def note(settings: "Settings", text: str) -> None:
    """A line on stderr, unless `--quiet`."""
    if not settings.quiet:
        sys.stderr.write(text + "\n")


def warn(text: str) -> None:
    """A line on stderr that is always shown: something needs a person."""
    sys.stderr.write(text + "\n")


@contextmanager
def progress(settings: "Settings", what: str) -> "Iterator[Progress]":
    """A progress bar on a terminal; nothing in a pipe or with `--quiet`."""
    if settings.quiet or not sys.stderr.isatty():
        yield lambda _what, _done, _all: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda now, done, whole: bar.update(task, description=now, completed=done, total=whole)


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, widest: int = 60) -> Iterator[str]:
    """Rows in columns under a head, cells cut at `widest`; nothing for no rows."""
    if not rows:
        return
    cells = [[_cut(cell, widest) for cell in row] for row in (head, *rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(head))]
    for row in cells:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _cut(cell: str, widest: int) -> str:
    flat = " ".join(cell.split())
    return flat if len(flat) <= widest else flat[: widest - 1] + "…"
