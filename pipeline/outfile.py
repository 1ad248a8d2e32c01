"""Files written where the user says: never over the configuration or the store, over a file only if an earlier one like it stands there."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from casefile.errors import UsageError
from pipeline.settings import Settings
from storage import maintenance

NEAR = 4096
"""Bytes from the beginning of a file in which its marks stand."""


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of file that Casewire writes: what it is called, and what stands near the beginning of each."""

    name: str
    marks: tuple[bytes, ...]

    def wrote(self, path: Path) -> bool:
        """Whether this file is one of the sort; an empty one will do too."""
        beginning = _beginning(path)
        return not beginning or all(mark in beginning for mark in self.marks)


TIMELINE = Sort("timeline of Casewire", (b"<!doctype html>", b'<meta name="generator" content="Casewire">'))
FEEDS = Sort("list of feeds from Casewire", (b"<opml", b"<title>Casewire"))
ARCHIVE = Sort("web archive from Casewire", (b"WARC/1.1", b"software: Casewire"))
CODEBOOK = Sort("codebook of Casewire", (b"# Codebook", b"A case as Casewire holds it."))


def refuse_protected(settings: Settings, path: Path) -> None:
    """Raises UsageError where a path is the configuration in use or a file of the store."""
    held = {settings.config: "the configuration in use", **dict.fromkeys(maintenance.files(settings.store_url()), "the store")}
    for file, what in held.items():
        if path.exists() and file.exists() and path.samefile(file):
            raise UsageError(f"{path}: this is {what}, and is not written over; name another file")


def refuse_others(settings: Settings, path: Path, sort: Sort) -> None:
    """Raises UsageError where something stands that is not of this sort; devices and pipes are written to as they are."""
    refuse_protected(settings, path)
    if path.is_file() and not sort.wrote(path):
        raise UsageError(f"{path}: there is a file already, and it is no {sort.name}; only an earlier one is replaced. Name another file")


@contextmanager
def writing(path: Path, hint: str) -> Iterator[None]:
    """Raises UsageError in place of whatever keeps a file from being written. `hint`: which option names it."""
    try:
        yield
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}; {hint}") from None


def _beginning(path: Path) -> bytes:
    """The first bytes of a file, unpacked where it is packed; a packed one that cannot be is left as it is."""
    try:
        with path.open("rb") as raw:
            head = raw.read(NEAR)
        if head.startswith(b"\x1f\x8b"):
            with gzip.open(path) as packed:
                return packed.read(NEAR)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        return head
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}; name another file") from None
    return head
