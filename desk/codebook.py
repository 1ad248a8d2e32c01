"""The codebook of a research export, made from the very columns that write it."""

from collections.abc import Iterator
from typing import Any

from desk.tables import ARTICLES, DEVELOPMENTS, MENTIONS, VERSIONS, Table

TABLES: tuple[Table[Any], ...] = (ARTICLES, VERSIONS, MENTIONS, DEVELOPMENTS)

_HEAD = """\
# Codebook

A case as Casewire holds it. The same store gives the same bytes. UTF-8 throughout.

- As CSV each table is a file of its own, with a header line and comma, quotes and CRLF as in RFC 4180. Lists are joined with " | ".
  Nothing known is an empty cell. A text that a spreadsheet would run as a formula has an apostrophe in front, which is no part of it.
  Spreadsheets cut texts after 32,767 characters.
- As JSON lines, `record` says what a line is: an article, with its `versions` and `mentions` inside it, or a development. Nothing known is
  null.
- Three times are kept apart: `published` is the publisher's claim, `seen_at` and `first_seen_at` are Casewire's own, `happened_on` is the
  day of what is told.
- The full texts are left out unless `--text` asks for them: they are their publishers' work, and an export is made to be passed on. Their
  hashes, and the quotes with their offsets, hold without them.
"""


def codebook() -> str:
    """Every column of every table: its meaning, its unit and zone, and what can stand in it; as Markdown."""
    return "\n".join((_HEAD, *(line for table in TABLES for line in _section(table))))


def _section(table: Table[Any]) -> Iterator[str]:
    yield f"## {table.name}\n"
    key = f" Key: {', '.join(f'`{name}`' for name in table.key)}." if table.key else ""
    yield f"{table.says}{key}\n"
    yield "| column | meaning | unit and zone | values |"
    yield "|---|---|---|---|"
    for column in table.columns:
        yield f"| `{column.name}` | {column.meaning} | {column.sort} | {', '.join(column.values)} |"
    yield ""
