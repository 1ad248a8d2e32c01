"""`clean`, `dedupe`, `mentions`: filters that know only their input."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
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
    texts = _Texts(sys.stdin)
    _write(settings, "texts", judge_stream(texts))
    return texts.code


def mentions(settings: Settings, *, jsonl: bool) -> int:
    """Texts in, what each says happened out. Without `entities` in a row, those of the configuration."""
    _needs_jsonl(jsonl, "mentions")
    texts = _Texts(sys.stdin)
    _write(settings, "texts", _all_mentions(settings, texts))
    return texts.code


def _all_mentions(settings: Settings, texts: "_Texts") -> Iterator[Row]:
    configured: tuple[Entity, ...] | None = None
    for row in texts:
        if row.get("entities") is None and configured is None:
            configured = tuple(entity for case in load_configuration(settings).cases for entity in case.entities)
        try:
            yield _mentions_row(row, configured or ())
        except ValueError as error:
            texts.refuse(error)


def _mentions_row(row: Row, configured: tuple[Entity, ...]) -> Row:
    from casefile.mentions import Passage, find

    entities = configured if row.get("entities") is None else _entities(row["entities"])
    passage = Passage(
        title=str(row.get("title") or ""),
        text=str(row.get("text") or ""),
        published=_day(row.get("published")),
        entities=entities,
    )
    return {"id": row.get("id"), "mentions": [records.mention_row(mention) for mention in find(passage)]}


def _entities(given: Any) -> tuple[Entity, ...]:
    """Raises ValueError for what is no list of names with what belongs to them."""
    if not isinstance(given, list) or not all(isinstance(each, dict) and each.get("name") for each in given):
        raise ValueError('"entities" is a list of objects, each with a "name"')
    return tuple(map(_entity, given))


def _entity(row: Row) -> Entity:
    kind = EntityKind(row["kind"]) if row.get("kind") in set(EntityKind) else guess_kind(str(row["name"]))
    return Entity(name=str(row["name"]), kind=kind, role=str(row.get("role") or ""), aliases=tuple(row.get("aliases") or ()))


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text)[:10]) if text else None
    except ValueError:
        raise ValueError(f'"published" is {text!r}, which is no day; write it as 2026-12-01') from None


# ---- lines in, lines out ---------------------------------------------------------------------------------------------------------


def _needs_jsonl(jsonl: bool, command: str) -> None:
    if not jsonl:
        raise UsageError(f"casewire {command} reads JSON lines on stdin: casewire {command} --jsonl < texts.jsonl")


class _Texts:
    """The rows on stdin that hold a text. A line that holds none is named on stderr, the rest goes on, and `code` is 1."""

    def __init__(self, stream: Iterable[str]) -> None:
        self._stream = stream
        self._number = 0
        self.code = 0

    def __iter__(self) -> Iterator[Row]:
        for number, line in enumerate(self._stream, 1):
            self._number = number
            if not line.strip():
                continue
            try:
                yield _text_row(line)
            except ValueError as error:
                self.refuse(error)

    def refuse(self, reason: ValueError) -> None:
        """Names the line that was read last, and what is wrong with it."""
        warn(f"stdin:{self._number}: {reason}")
        self.code = 1


def _text_row(line: str) -> Row:
    """An object with an id and a text. Raises ValueError with what is wrong, in words."""
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"this is no JSON ({error.msg} at column {error.colno})") from None
    except RecursionError:
        raise ValueError("this is no JSON (nested too deeply)") from None
    if not isinstance(row, dict):
        raise ValueError(f'a text is an object {{"id", "text"}}, not {type(row).__name__}')
    if missing := [f'"{key}"' for key in ("id", "text") if key not in row]:
        raise ValueError(f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing")
    if not isinstance(row["text"], str):
        raise ValueError('"text" must be text')
    return row


def _write(settings: Settings, what: str, rows: Iterable[Row]) -> None:
    with progress(settings, what) as step:
        for done, row in enumerate(rows, 1):
            records.write_jsonl([row], sys.stdout)
            step(what, done, done)
