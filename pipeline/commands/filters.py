"""`clean`, `dedupe`, `mentions`: filters that know only their input."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from casefile.case import Entity, EntityKind
from casefile.config import guess_kind
from casefile.errors import UsageError
from desk import records
from pipeline.clean import Cleaned
from pipeline.replay import all_cleaned
from pipeline.screen import progress, say, warn
from pipeline.settings import Settings, load_configuration
from pipeline.sources.folder import BadPage

Row = Mapping[str, Any]
Make = Callable[[Row], Row]


def clean(settings: Settings, *, files: list[Path], jsonl: bool, explain: bool) -> int:
    """Pages in, articles out. Exit code 1 where something could not be read."""
    from pipeline.sources.folder import from_lines, pages

    if not files and not jsonl:
        raise UsageError("name files to clean, or give JSON lines on stdin with --jsonl")
    read = chain.from_iterable(map(pages, files)) if files else from_lines(sys.stdin, "stdin")
    show = _explain if explain else _write_article if jsonl or settings.json else _print_article
    failed = 0
    with progress(settings, "pages") as step:
        for done, result in enumerate(all_cleaned(read), 1):
            if isinstance(result, BadPage):
                warn(str(result))
                failed = 1
            else:
                show(result)
            step("pages", done, done)
    return failed


def _write_article(result: Cleaned) -> None:
    records.write_jsonl([records.article_row(result.article)], sys.stdout)


def _print_article(result: Cleaned) -> None:
    article = result.article
    say(article.title)
    say(f"{records.when(article.published) or 'no date'} · {', '.join(article.byline) or 'no byline'}")
    say(f"\n{article.text}\n")


def _explain(result: Cleaned) -> None:
    say(f"{result.article.id}: {result.article.form}{f' — {result.article.reason}' if result.article.reason else ''}")
    for step in result.steps:
        say(f"  {step}")
    for dropped in result.dropped:
        say(f"- {dropped.line[:100]}\n    {dropped.rule}: {dropped.reason}")


def dedupe(settings: Settings, *, jsonl: bool) -> int:
    """Texts in, verdicts out, in input order."""
    from dedupe.stream import judge_stream

    _needs_jsonl(jsonl, "dedupe")
    rows = _lines(sys.stdin)
    return _write(settings, "texts", judge_stream(row for row in rows if not _is_failure(row)))


def mentions(settings: Settings, *, jsonl: bool) -> int:
    """Texts in, what each says happened out. Without `entities` in a row, those of the configuration."""
    _needs_jsonl(jsonl, "mentions")
    configured: tuple[Entity, ...] | None = None

    def make(row: Row) -> Row:
        nonlocal configured
        if row.get("entities") is None and configured is None:
            configured = tuple(entity for case in load_configuration(settings).cases for entity in case.entities)
        return _mentions_row(row, configured or ())

    return _filter(settings, "texts", make)


def _mentions_row(row: Row, configured: tuple[Entity, ...]) -> Row:
    from casefile.mentions import Passage, find

    entities = configured if row.get("entities") is None else tuple(_entity(entity) for entity in row["entities"])
    passage = Passage(
        title=str(row.get("title") or ""),
        text=str(row.get("text") or ""),
        published=_day(row.get("published")),
        entities=entities,
    )
    return {"id": row.get("id"), "mentions": [records.mention_row(mention) for mention in find(passage)]}


def _entity(row: Row) -> Entity:
    kind = EntityKind(row["kind"]) if row.get("kind") in set(EntityKind) else guess_kind(str(row["name"]))
    return Entity(name=str(row["name"]), kind=kind, role=str(row.get("role") or ""), aliases=tuple(row.get("aliases") or ()))


def _day(text: Any) -> date | None:
    return date.fromisoformat(str(text)[:10]) if text else None


# ---- lines in, lines out ---------------------------------------------------------------------------------------------------------


def _needs_jsonl(jsonl: bool, command: str) -> None:
    if not jsonl:
        raise UsageError(f"casewire {command} reads JSON lines on stdin: casewire {command} --jsonl < texts.jsonl")


class _Failure(dict[str, Any]):
    """A line that is no row; its place and what is wrong with it."""


def _is_failure(row: Row) -> bool:
    if isinstance(row, _Failure):
        warn(f"stdin:{row['line']}: {row['message']}")
        return True
    return False


def _lines(stream: Iterable[str]) -> Iterator[Row]:
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            yield _Failure(line=number, message=f"is no JSON: {error}")
            continue
        yield row if isinstance(row, dict) else _Failure(line=number, message="is no JSON object")


def _filter(settings: Settings, what: str, make: Make) -> int:
    """Each input row through `make`; a row that fails is named on stderr and the rest goes on."""
    failed = 0

    def made() -> Iterator[Row]:
        nonlocal failed
        for row in _lines(sys.stdin):
            if _is_failure(row):
                failed = 1
                continue
            try:
                yield make(row)
            except (KeyError, TypeError, ValueError) as error:
                warn(f"{row.get('id', 'a row without id')}: {error}")
                failed = 1

    return _write(settings, what, made()) or failed


def _write(settings: Settings, what: str, rows: Iterable[Row]) -> int:
    with progress(settings, what) as step:
        for done, row in enumerate(rows, 1):
            records.write_jsonl([row], sys.stdout)
            step(what, done, done)
    return 0
