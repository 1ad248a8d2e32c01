"""A file of JSON lines, one alert a line, as the contract describes them."""

import asyncio
import fcntl
import json
import os
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any, BinaryIO

from alerts.channels.base import Receipt, Setting
from alerts.compose import as_record
from alerts.message import Message
from alerts.text import json_line
from casefile.errors import DeliveryError

TAIL = 1 << 20
"""Bytes at the end of the file that are searched for an alert sent before. A repeat follows within hours, not years."""


class FileChannel:
    """Appends alerts to a file and forces them to the disk. An alert that stands among its last lines is not written again."""

    pause = timedelta(0)
    amends = False

    def __init__(self, path: Path) -> None:
        self._path = path

    @classmethod
    def make(cls, setting: Setting) -> "FileChannel":
        """From its settings: `path`, relative to the configuration."""
        return cls(setting.base_dir / Path(setting.needed("path")).expanduser())

    async def send(self, message: Message) -> Receipt:
        """Append what is not there yet. Raises DeliveryError where the file cannot be written."""
        try:
            written = await asyncio.to_thread(_append, self._path, records(message))
        except OSError as error:
            raise DeliveryError(f"{self._path}: cannot be written ({error.strerror or type(error).__name__})", channel_out=True) from error
        return Receipt(detail=f"{written} written to {self._path.name}" if written else "stood there already")


def records(message: Message) -> list[dict[str, Any]]:
    """The lines for a message: its alerts; for one without alerts a line in the same form with `notice` naming its shape."""
    if message.alerts:
        return [as_record(alert) for alert in message.alerts]
    notice = {
        "id": message.id,
        "case": message.case,
        "watch": message.watch,
        "raised_at": message.at.isoformat(timespec="seconds"),
        "developments": [],
        "articles": [],
        "entities": [],
        "notice": str(message.shape),
        "subject": message.subject,
        "lines": [*message.opening, *(f"{part.heading}: {line}" for part in message.sections for line in part.lines)],
    }
    return [notice]


def _append(path: Path, lines: Iterable[dict[str, Any]]) -> int:
    """Append the records whose ids the end of the file does not hold; gives their number."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        # Two processes may share the file; the lock goes with the handle.
        fcntl.flock(file, fcntl.LOCK_EX)
        held = _mended_tail(file)
        fresh = [record for record in lines if record["id"] not in held]
        if fresh:
            file.write("".join(json_line(record) + "\n" for record in fresh).encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
    return len(fresh)


def _mended_tail(file: BinaryIO) -> set[str]:
    """Ids in the last lines. A last line that a crash left half written is cut off first: its alert is written again, whole."""
    size = file.seek(0, os.SEEK_END)
    start = max(size - TAIL, 0)
    file.seek(start)
    tail = file.read()
    complete, newline, last = tail.rpartition(b"\n")
    if last and _id(last) is None:
        file.truncate(start + len(complete) + len(newline))
    elif last:
        file.write(b"\n")
    return {found for line in (*complete.split(b"\n"), last) if (found := _id(line))}


def _id(line: bytes) -> str | None:
    try:
        record = json.loads(line)
    except ValueError:
        return None
    return str(record.get("id", "")) if isinstance(record, dict) else None
