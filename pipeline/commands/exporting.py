"""`export` of a whole case: for research as tables or JSON lines with a codebook; its evidence as a web archive."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path
from typing import Any

from alerts import wording
from casefile.errors import UsageError
from desk import records
from desk.codebook import TABLES, codebook
from desk.tables import ARTICLES, DEVELOPMENTS, MENTIONS, VERSIONS, Places, Table, ledger, members, statements
from desk.warc import write_warc
from pipeline import outfile
from pipeline.commands.starting import known_cases
from pipeline.outfile import refuse_others, refuse_protected, writing
from pipeline.screen import note
from pipeline.settings import Settings, load_configuration
from storage import Store, open_store

CODEBOOK = "codebook.md"
LINES = "case.jsonl"


def export_case(settings: Settings, *, case: str | None, form: str, text: bool, to: Path | None) -> int:
    """Articles with their versions, mentions and the ledger: into a folder with the codebook beside, or on stdout.

    Raises UsageError for a case that is not configured and a folder that cannot be written.
    """
    if to is not None:
        _refuse_folder(settings, to)
    with open_store(settings.store_url()) as store:
        _known(settings, store, case)
        count = _to_stdout(store, case, form, text=text) if to is None else _to_folder(store, case, form, to, text=text)
    beside = "; the texts are left out, --text adds them" if not text else ""
    note(settings, f"{wording.count(count, 'article')}{f' in {to}, with {CODEBOOK}' if to else ''}{beside}")
    if to is None and form == "csv":
        note(settings, "these are the articles only; versions, mentions and developments are tables of their own: --to FOLDER")
    return 0


def _refuse_folder(settings: Settings, to: Path) -> None:
    """Raises UsageError where the folder holds files of these names and no codebook of ours that they belong to."""
    files = [to / name for name in (CODEBOOK, LINES, *(f"{table.name}.csv" for table in TABLES))]
    refuse_others(settings, files[0], outfile.CODEBOOK)
    for file in files:
        refuse_protected(settings, file)
        if file.exists() and not files[0].exists():
            raise UsageError(
                f"{file}: there is a file already, and no {CODEBOOK} says that Casewire wrote it; name another folder with --to"
            )


def _known(settings: Settings, store: Store, case: str | None) -> None:
    """Raises UsageError for a case that is neither held nor configured; one that is followed no more can still be exported."""
    if case is not None and not store.articles.count(case):
        known_cases(load_configuration(settings), [case])


def export_warc(settings: Settings, *, case: str | None, to: Path | None) -> int:
    """The evidence of a case as a web archive, into a file or on stdout; packed where the file's name ends in .gz.

    Raises UsageError for a case that is not configured and a file that cannot be written.
    """
    software = f"Casewire {version('casewire')}"
    with open_store(settings.store_url()) as store:
        _known(settings, store, case)
        if to is None:
            count = write_warc(store, case, sys.stdout.buffer, software=software, packed=False)
        else:
            refuse_others(settings, to, outfile.ARCHIVE)
            with writing(to, "--to names the archive's file"), to.open("wb") as out:
                count = write_warc(store, case, out, software=software, packed=to.suffix == ".gz")
    note(
        settings,
        f"{wording.count(count, 'article')}{f' in {to}' if to else ''}, every version with its page as far as it is held, and its text",
    )
    return 0


def print_codebook() -> int:
    """The codebook on stdout."""
    sys.stdout.write(codebook())
    return 0


def lines(store: Store, case: str | None, *, text: bool) -> Iterator[records.Row]:
    """A case as JSON lines: each article with its earlier versions and what it says happened, then the ledger."""
    places = Places.of(store)
    for member in members(store, case):
        yield {
            "record": "article",
            **ARTICLES.row(member, text=text),
            "versions": [VERSIONS.row(edition, text=text) for edition in member.editions[:-1]],
            "mentions": [MENTIONS.row(statement, text=text) for statement in statements(member, case, places)],
        }
    for entry in ledger(store, case):
        yield {"record": "development", **DEVELOPMENTS.row(entry, text=text)}


def _to_stdout(store: Store, case: str | None, form: str, *, text: bool) -> int:
    if form == "csv":
        table, count = records.CsvTable(sys.stdout, names(ARTICLES, text=text)), 0
        for count, member in enumerate(members(store, case), 1):  # noqa: B007
            table.add(ARTICLES.row(member, text=text))
        return count
    return _count_articles(lines(store, case, text=text), sys.stdout)


def _count_articles(rows: Iterator[records.Row], out: Any) -> int:
    count = 0
    for row in rows:
        records.write_jsonl([row], out)
        count += row["record"] == "article"
    return count


def names(table: Table[Any], *, text: bool) -> tuple[str, ...]:
    """The header of a table."""
    return tuple(column.name for column in table.shown(text=text))


def _to_folder(store: Store, case: str | None, form: str, to: Path, *, text: bool) -> int:
    with writing(to, "--to names a folder"):
        to.mkdir(parents=True, exist_ok=True)
        (to / CODEBOOK).write_text(codebook(), "utf-8")
        if form == "csv":
            return _tables(store, case, to, text=text)
        with (to / LINES).open("w", encoding="utf-8") as out:
            return _count_articles(lines(store, case, text=text), out)


def _tables(store: Store, case: str | None, to: Path, *, text: bool) -> int:
    """Every table as a file; the number of articles. The store is gone through once."""
    count = 0
    places = Places.of(store)
    with ExitStack() as stack:
        out = {
            table.name: records.CsvTable(
                stack.enter_context((to / f"{table.name}.csv").open("w", encoding="utf-8", newline="")), names(table, text=text)
            )
            for table in TABLES
        }
        for count, member in enumerate(members(store, case), 1):  # noqa: B007
            out["articles"].add(ARTICLES.row(member, text=text))
            for edition in member.editions:
                out["versions"].add(VERSIONS.row(edition, text=text))
            for statement in statements(member, case, places):
                out["mentions"].add(MENTIONS.row(statement, text=text))
        for entry in ledger(store, case):
            out["developments"].add(DEVELOPMENTS.row(entry, text=text))
    return count
