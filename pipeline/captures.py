"""Copies of pages in web archives: when they were taken, and the words that name them wherever the page is told of. Pure."""

import re
from datetime import UTC, datetime

from casefile.material import Capture, Document

_STAMP = re.compile(r"\d{14}")
_COPY = re.compile(r"/web/(\d{14})id_/https?://")


def taken_at(capture: Capture) -> datetime:
    """When a capture was taken, UTC. Raises ValueError where its timestamp is no YYYYMMDDhhmmss."""
    if not _STAMP.fullmatch(capture.at):
        raise ValueError(f"{capture.at!r} is no YYYYMMDDhhmmss")
    return datetime.strptime(capture.at, "%Y%m%d%H%M%S").replace(tzinfo=UTC)


def provenance(document: Document) -> str:
    """That a document is an archive's copy of the page at its address, in words; empty where it is the page itself."""
    found = _COPY.search(document.final_url) if document.final_url != document.url else None
    if found is None:
        return ""
    return f"read from the web archive's capture of {taken_at(Capture(at=found[1])):%Y-%m-%d %H:%M} UTC, {document.final_url}"
