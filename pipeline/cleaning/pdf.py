"""Text of PDF filings, with a mark where each page begins, so that a quote can name its page."""

import io
import logging
import re
from collections import Counter
from itertools import pairwise

from pipeline.cleaning.characters import readable

MOST_PAGES = 400
"""Pages read of one file; the longest filings carry exhibits of thousands."""
_MARK = re.compile(r"^\[page (\d{1,5})\]$", re.MULTILINE)
_HYPHEN = re.compile(r"(?<=[a-z])-$")
_LINE_NUMBER = re.compile(r"^\d{1,2}$|^(?:\d{1,2} ){5,}\d{0,2}$")
_ENDS = re.compile(r"[.!?:;][\"'”’)\]]{0,2}$")
_STARTS = re.compile(r"^(?:\d{1,3}\.|\([a-z0-9]{1,4}\)|[IVXLC]{1,6}\.|[A-Z]\.|[A-Z][A-Z .,’'&-]{6,}$|•)\s?")

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its complaints about damaged files are of no use to a reader


def pdf_lines(body: bytes) -> tuple[list[str], str]:
    """Paragraphs of a PDF with `[page N]` before each page's first, and its title where it states one. Empty where it holds no text, or
    cannot be read."""
    from pypdf import PdfReader  # takes half a second to load, and most readers never meet a PDF
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(body))
        pages = [_page_lines(page.extract_text() or "") for page in reader.pages[:MOST_PAGES]]
        title = (reader.metadata.title if reader.metadata else "") or ""
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError):
        return [], ""
    stamps = _recurring(pages)
    marked: list[str] = []
    for number, lines in enumerate(pages, start=1):
        paragraphs = _paragraphs([line for line in lines if _stamp(line) not in stamps])
        if paragraphs:
            marked += [f"[page {number}]", *paragraphs]
    return marked, " ".join(readable(title).split())


def page_of(text: str, offset: int) -> int | None:
    """The number of the page that a place in such a text stands on; None for a text without page marks."""
    numbers = [int(mark.group(1)) for mark in _MARK.finditer(text, 0, offset + 1)]
    return numbers[-1] if numbers else None


def _page_lines(text: str) -> list[str]:
    lines = (" ".join(readable(line).split()) for line in text.splitlines())
    return [line for line in lines if line and not _LINE_NUMBER.match(line)]


def _stamp(line: str) -> str:
    """A line without its digits: a court's stamp is the same on every page but for the page number."""
    return re.sub(r"\d{1,6}", "#", line)


def _recurring(pages: list[list[str]]) -> set[str]:
    """Stamps, headers and footers: first or last lines that most pages share."""
    edges = Counter(stamp for lines in pages for stamp in {_stamp(line) for line in (*lines[:2], *lines[-2:])})
    return {stamp for stamp, number in edges.items() if len(pages) >= 3 and number > len(pages) / 2}


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines as set on the page, joined to paragraphs: a line runs on unless it ends a sentence short of the margin, or the next begins a
    new item."""
    if not lines:
        return []
    width = max(map(len, lines))
    joined = [lines[0]]
    for before, line in pairwise(lines):
        if _STARTS.match(line) or (_ENDS.search(before) and len(before) < 0.85 * width) or len(before) < 0.5 * width:
            joined.append(line)
        else:
            joined[-1] = _HYPHEN.sub("", joined[-1]) + line if _HYPHEN.search(joined[-1]) else f"{joined[-1]} {line}"
    return joined
