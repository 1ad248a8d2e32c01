"""The text of a page: trafilatura's, unless two others agree that it lost most of it."""

import logging
from dataclasses import dataclass

from lxml.html import HtmlElement
from resiliparse.extract.html2text import extract_plain_text
from trafilatura import bare_extraction
from trafilatura.metadata import Document
from trafilatura.xml import xmltotxt

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its errors are values here: an empty text


@dataclass(frozen=True, slots=True)
class Extracted:
    """Lines of text as they stood on the page, and in words which way they were found."""

    lines: tuple[str, ...]
    steps: tuple[str, ...]


def extract(tree: HtmlElement, markup: str, url: str) -> Extracted:
    """The text of the page in lines."""
    lines = _trafilatura(tree, url)
    return Extracted(lines, (f"trafilatura: {len(lines)} lines",))


def _trafilatura(tree: HtmlElement, url: str) -> tuple[str, ...]:
    try:
        document = bare_extraction(tree, url=url or None, include_comments=False)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return ()
    if not isinstance(document, Document) or document.body is None:
        return ()
    return tidy(xmltotxt(document.body, include_formatting=False))


def tidy(text: str) -> tuple[str, ...]:
    """Lines with single spaces, none empty, no list marks."""
    return tuple(line for line in (" ".join(raw.split()).removeprefix("- ") for raw in text.splitlines()) if line and line != "-")
