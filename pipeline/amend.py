"""`sources.yaml` changed by the program: text in, text out, every comment and line of the user's kept; and its safe way onto the disk."""

import io
import json
import os
import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedSeq
from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, SequenceNode

from casefile.case import DocketRef
from casefile.config import Configuration
from casefile.errors import ConfigurationError, Mistake, UsageError
from pipeline.settings import Settings, load_configuration

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*(?: [A-Za-z0-9_.-]+)*")
_WORDS_OF_YAML = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
Row = Mapping[str, str | Sequence[str]]
"""A source as it is written: keys and their values, texts or lists of texts."""
LONGEST_COMMENT = 100
WIDE = 100_000
"""Lines are never folded: a line of the user's stays the line it was."""


def with_source(text: str, row: Row) -> str:
    """The file with one more source at the end of its list. The text must be a configuration that loads."""
    return with_sources(text, [(row, "")])


def with_sources(text: str, rows: Sequence[tuple[Row, str]]) -> str:
    """The file with more sources at the end of its list, each with a comment behind it where that is not empty.

    The text must be a configuration that loads.
    """
    rows = [({**row, "url": _plain_address(row["url"])} if "url" in row else row, _comment(comment)) for row, comment in rows]
    listed = _listed_sources(text)
    if listed is None:
        return _round_tripped(text, rows)
    indent = " " * listed.start_mark.column
    lines = [f"{indent}- {flow_row(row)}{f'   # {comment}' if comment else ''}" for row, comment in rows]
    return _with_lines(text, _last_line(listed.value[-1]) + 1, lines)


def _plain_address(url: str | Sequence[str]) -> str | Sequence[str]:
    """An address from outside, in which nothing is taken for the name of a secret: those are filled in wherever `${` stands."""
    return url.replace("${", "%24{") if isinstance(url, str) else url


def _comment(words: str) -> str:
    """Words from outside as a comment: one line, nothing in it that ends one."""
    return " ".join("".join(char if char.isprintable() else " " for char in words).split())[:LONGEST_COMMENT]


def with_docket(text: str, case: str, docket: DocketRef) -> str:
    """The file with one more docket in a case. The text must be a configuration that loads and has this case."""
    return _with_items(text, case, "dockets", [flow_row({"court": docket.court, "number": docket.number})])


def with_entities(text: str, case: str, rows: Sequence[Row]) -> str:
    """The file with more people in a case. The text must be a configuration that loads and has this case."""
    return _with_items(text, case, "entities", [flow_row(row) for row in rows]) if rows else text


def with_title(text: str, case: str, title: str) -> str:
    """The file with a title for a case that has none; a title that was written stays."""
    mapping = _case_of(text, case)
    return text if _value(mapping, "title") is not None else _with_key(text, mapping, f"title: {quoted(title)}")


def _with_items(text: str, case: str, key: str, items: Sequence[str]) -> str:
    """The file with more items at the end of one of a case's lists, whichever way that is written."""
    mapping = _case_of(text, case)
    listed = next((value for name, value in mapping.value if name.value == key), None)
    if listed is not None and listed.flow_style:
        return _before_end(text, listed, f"{', ' if listed.value else ''}{', '.join(items)}")
    if listed is not None and isinstance(listed, SequenceNode):
        indent = " " * listed.start_mark.column
        return _with_lines(text, _last_line(listed.value[-1]) + 1, [f"{indent}- {item}" for item in items])
    return _with_key(text, mapping, f"{key}: [{', '.join(items)}]")


def _with_key(text: str, mapping: MappingNode, line: str) -> str:
    """The file with one more key in a mapping, behind its first."""
    if mapping.flow_style:
        return _before_end(text, mapping, f", {line}")
    return _with_line(text, _last_line(mapping.value[0][1]) + 1, f"{' ' * mapping.start_mark.column}{line}")


def _case_of(text: str, case: str) -> MappingNode:
    return next(each for each in _listed(text, "cases") if isinstance(each, MappingNode) and _value(each, "name") == case)


def _listed(text: str, section: str) -> Sequence[Node]:
    top = YAML(typ="rt").compose(text)
    found = next(value for key, value in top.value if key.value == section)
    return list(found.value)


def _value(mapping: MappingNode, name: str) -> str | None:
    return next((value.value for key, value in mapping.value if key.value == name), None)


def _before_end(text: str, node: Node, words: str) -> str:
    """The text with these words before the bracket that closes a node."""
    end = int(node.end_mark.index) - 1
    return f"{text[:end].rstrip(' ,')}{words}{text[end:]}"


def _with_line(text: str, place: int, line: str) -> str:
    """The text with one more line at a place (from 0)."""
    return _with_lines(text, place, [line])


def _with_lines(text: str, place: int, added: Sequence[str]) -> str:
    """The text with more lines at a place (from 0), ended as its other lines are."""
    lines = text.splitlines(keepends=True)
    ending = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    if not lines[place - 1].endswith("\n"):
        lines[place - 1] += ending
    lines[place:place] = [f"{line}{ending}" for line in added]
    return "".join(lines)


def flow_row(row: Row) -> str:
    """A row between braces, on one line."""
    return "{" + ", ".join(f"{key}: {_written(key, value)}" for key, value in row.items()) + "}"


def _written(key: str, value: str | Sequence[str]) -> str:
    if isinstance(value, str):
        return quoted(value, always=key == "url")
    return "[" + ", ".join(map(quoted, value)) + "]"


def quoted(value: str, *, always: bool = False) -> str:
    """A text as YAML takes it, in quotes where it needs them."""
    plain = _PLAIN.fullmatch(value) and value.lower() not in _WORDS_OF_YAML
    return value if plain and not always else json.dumps(value, ensure_ascii=False)


def _listed_sources(text: str) -> Node | None:
    """The list of sources where it is written one a line; None where it is empty, missing or between brackets."""
    top = YAML(typ="rt").compose(text)
    found = next((value for key, value in top.value if key.value == "sources"), None) if isinstance(top, MappingNode) else None
    return found if isinstance(found, SequenceNode) and found.value and not found.flow_style else None


def _last_line(node: Node) -> int:
    """The last line (from 0) of an item; the comments behind it belong to what follows."""
    while isinstance(node, CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    end = node.end_mark
    return int(end.line) - (1 if end.column == 0 and end.line > node.start_mark.line else 0)


def _round_tripped(text: str, rows: Sequence[tuple[Row, str]]) -> str:
    """The same by way of the whole tree: where no line of the file shows how its sources are written."""
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = WIDE
    yaml.indent(mapping=2, sequence=4, offset=2)
    tree = yaml.load(text)
    if not tree.get("sources"):
        tree["sources"] = CommentedSeq()
    for row, comment in rows:
        tree["sources"].append(yaml.load(flow_row(row)))
        if comment and not tree["sources"].fa.flow_style():
            tree["sources"].yaml_add_eol_comment(comment, len(tree["sources"]) - 1)
    out = io.StringIO()
    yaml.dump(tree, out)
    return out.getvalue()


def write_checked(settings: Settings, text: str) -> Configuration:
    """Puts a configuration in its place once it is known to load; until then, and on any failure, the file that stood there stays.

    Raises ConfigurationError with the mistakes, UsageError where the folder cannot be written.
    """
    target = settings.config.resolve()
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".new", dir=target.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
            out.write(text)
    except OSError as error:
        raise UsageError(f"{target}: cannot be written: {error.strerror}") from None
    fresh = Path(name)
    try:
        config = _checked(settings, fresh)
        if target.exists():
            shutil.copymode(target, fresh)
        else:
            fresh.chmod(0o644)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
    return config


def _checked(settings: Settings, fresh: Path) -> Configuration:
    try:
        return load_configuration(replace(settings, config=fresh))
    except ConfigurationError as error:
        shown = tuple(Mistake(file=str(settings.config), line=each.line, key=each.key, message=each.message) for each in error.mistakes)
        raise ConfigurationError(shown) from None
