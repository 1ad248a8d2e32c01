"""Stored values as the rows of the contract (design.md, section 5): what `export`, `--json` and the filters write.

Times are ISO 8601 with zone; days and less exact dates `YYYY-MM-DD`, `YYYY-MM`, `YYYY`; unknown is null.
"""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, TextIO

from casefile.case import Development, Mention, Silence
from casefile.marks import Mark
from casefile.material import Article, When
from storage.values import StoredArticle

Row = dict[str, Any]


def when(value: When | None) -> str | None:
    """A publisher's time as it was claimed, or null."""
    return None if value is None else str(value)


def instant(value: datetime | None) -> str | None:
    """One of our own times, in UTC to the second, or null."""
    return None if value is None else value.astimezone(UTC).isoformat(timespec="seconds")


def article_row(article: Article) -> Row:
    """An article as `casewire clean --jsonl` writes it."""
    return {
        "id": article.id,
        "url": article.url,
        "title": article.title,
        "byline": list(article.byline),
        "published": when(article.published),
        "text": article.text,
        "language": article.language or None,
        "site": article.site or None,
        "is": str(article.form),
        "reason": article.reason,
    }


def stored_article_row(stored: StoredArticle) -> Row:
    """An article as `casewire export articles` writes it."""
    return {
        **article_row(stored.article),
        "source": stored.article.source or None,
        "seen_at": instant(stored.seen_at),
        "relation": str(stored.verdict.relation),
        "of": stored.verdict.of,
        "story": stored.verdict.story,
        "cases": list(stored.cases),
    }


def mention_row(mention: Mention) -> Row:
    """A mention as `casewire mentions --jsonl` writes it. Where only the day of a hearing to come is known, that is its day."""
    on = mention.happened_on or mention.coming_on
    return {
        "kind": mention.kind,
        "standing": str(mention.standing),
        "actors": list(mention.actors),
        "target": list(mention.target),
        "happened_on": None if on is None else str(on),
        "correction": mention.correction,
        "quote": mention.quote,
    }


def stored_mention_rows(stored: StoredArticle) -> Iterable[Row]:
    """Every mention of an article, with what came of it in each case."""
    for reading in stored.readings:
        for finding in reading.findings:
            yield {
                "article": stored.article.id,
                "url": stored.article.url,
                "case": reading.case,
                **mention_row(finding.mention),
                "novelty": None if finding.novelty is None else str(finding.novelty),
                "development": finding.development,
                "reason": finding.reason,
            }


def mark_row(mark: Mark) -> Row:
    """The user's word as `casewire export marks` writes it."""
    return {
        "id": mark.id,
        "at": instant(mark.at),
        "kind": mark.kind,
        "subject": mark.subject,
        "mark": mark.verdict,
        "other": mark.other,
        "words": str(mark),
    }


def development_row(development: Development, marks: Sequence[Mark] = (), *, withdrawn: bool = False) -> Row:
    """A ledger entry as `casewire export developments` writes it, with the marks in force on it; `withdrawn`: they make it wrong."""
    return {
        "id": development.id,
        "case": development.case,
        "kind": development.kind,
        "actors": list(development.actors),
        "target": list(development.target),
        "happened_on": str(development.happened_on),
        "precision": str(development.happened_on.precision),
        "first_seen_at": instant(development.first_seen_at),
        "history": development.history,
        "summary": development.summary,
        "outlets": development.outlets,
        "confirmed_by_docket": development.confirmed_by_docket,
        "court": development.court,
        "docket": development.docket,
        "entry": development.entry,
        "document_url": development.document_url,
        "proceeding": development.proceeding,
        "outcome": development.outcome,
        "coming_on": None if development.coming_on is None else str(development.coming_on),
        "evidence": [
            {"article": item.article, "url": item.url, "standing": str(item.standing), "quote": item.quote} for item in development.evidence
        ],
        "withdrawn": withdrawn,
        "marks": [f"{mark.subject}: {mark}" for mark in marks],
    }


def silence_row(silence: Silence) -> Row:
    """One thing that came near to alerting and did not."""
    return {
        "article": silence.article,
        "url": silence.url,
        "case": silence.case,
        "kind": silence.kind,
        "quote": silence.quote,
        "reason": silence.reason,
        "listed": silence.listed,
    }


def write_jsonl(rows: Iterable[Mapping[str, Any]], out: TextIO) -> int:
    """One JSON object a line; the number of lines."""
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return count


def write_csv(rows: Iterable[Mapping[str, Any]], out: TextIO) -> int:
    """A header line and a line a row, for spreadsheets; the number of rows. See `CsvTable`."""
    table: CsvTable | None = None
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007
        table = table or CsvTable(out, tuple(row))
        table.add(row)
    return count


class CsvTable:
    """A table written row by row as CSV (RFC 4180), with its header line at once.

    Lists are joined with " | ". A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV Injection").
    """

    def __init__(self, out: TextIO, columns: Sequence[str]) -> None:
        self._writer = csv.DictWriter(out, fieldnames=list(columns), extrasaction="ignore")
        self._writer.writeheader()

    def add(self, row: Mapping[str, Any]) -> None:
        """One more row; what is no column is left out."""
        self._writer.writerow({key: _cell(value) for key, value in row.items()})


_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
"""First characters of a formula, wide ones too, and of what makes a spreadsheet look at the next."""


def _cell(value: Any) -> str:
    if isinstance(value, list | tuple):
        value = " | ".join(json.dumps(item, ensure_ascii=False) if isinstance(item, dict) else str(item) for item in value)
    text = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return f"'{text}" if text[:1] in _FORMULA or text.lstrip()[:1] in _FORMULA else text
