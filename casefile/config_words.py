"""What does not fit the shape, in words: pydantic's errors as sentences for the person who has to mend the file."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from casefile.config_shape import CHANNEL_SHAPES, SHAPES, DocketShape, EntityShape, FileShape
from casefile.config_tree import Path, Tree, nearest
from casefile.errors import Mistake


def reword(plain: Tree, error: Any) -> Mistake:
    """One of pydantic's errors in our words, at its line. Values of channels are not repeated: they may be secrets."""
    path = _real_path(plain, tuple(error["loc"]))
    sort, value = str(error["type"]), error.get("input")
    if sort == "extra_forbidden":
        return plain.mistake(path, f"unknown key{nearest(str(path[-1]), _keys_at(path[:-1], plain))}")
    if sort == "missing":
        return plain.mistake(path[:-1], f"`{path[-1]}:` is missing")
    shown = "" if path[0] in ("channels", "network", "operator") or not isinstance(value, str | int | float) else f"{value!r} "
    if sort == "value_error":
        return plain.mistake(path, f"{shown}{error['ctx']['error']}")
    if sort in ("literal_error", "enum"):
        allowed = re.findall(r"'([^']+)'", str(error["ctx"]["expected"]))
        return plain.mistake(path, f"{shown}is not allowed{nearest(str(value), allowed)}")
    if sort == "union_tag_invalid":
        allowed = re.findall(r"'([^']+)'", str(error["ctx"]["expected_tags"]))
        return plain.mistake((*path, "type"), f"{error['ctx']['tag']!r} is no type of channel{nearest(str(error['ctx']['tag']), allowed)}")
    if sort == "union_tag_not_found":
        return plain.mistake(path, f"`type:` is missing; allowed: {', '.join(CHANNEL_SHAPES)}")
    if sort in ("tuple_type", "list_type"):
        return plain.mistake(path, "must be a list")
    if sort == "too_short":
        return plain.mistake(path, "must hold at least one entry")
    return plain.mistake(path, f"{shown}{str(error['msg'])[:1].lower()}{str(error['msg'])[1:]}")


def is_cause(plain: Tree, error: Any) -> bool:
    """False for what only follows from another mistake: a list that is short because its rows failed, the other half of "text or row"."""
    node: Any = plain.data
    for step in _real_path(plain, tuple(error["loc"])):
        node = node[int(step)] if isinstance(node, list) else node.get(step)
    if error["type"] == "too_short":
        return not node
    in_row = any(str(step).startswith("function-before") for step in error["loc"])
    return not (in_row and isinstance(node, dict)) and not (error["type"] == "model_type" and isinstance(node, str))


def _real_path(plain: Tree, loc: tuple[Any, ...]) -> Path:
    """Pydantic's place without the labels of union members (`EntityShape`, `function-before…`, a channel's type) it puts in between."""
    path: list[str | int] = []
    node: Any = plain.data
    for place, step in enumerate(loc):
        label = isinstance(step, str) and (step.endswith("Shape") or step.startswith("function-before"))
        known = isinstance(node, list) or (isinstance(node, dict) and step in node)
        if label or (not known and place < len(loc) - 1):
            continue
        path.append(step)
        node = node[step] if known else None
    return tuple(path)


def _keys_at(path: Path, plain: Tree) -> tuple[str, ...]:
    """The keys allowed at a place, for suggestions."""
    if not path:
        return tuple(FileShape.model_fields)
    if path[0] == "channels":
        row = plain.data.get("channels", {}).get(path[1], {})
        shape = CHANNEL_SHAPES.get(str(row.get("type")))
    elif path[0] == "cases" and len(path) > 2:
        inner: Mapping[str, type[BaseModel]] = {"entities": EntityShape, "dockets": DocketShape}
        shape = inner.get(str(path[2]))
    else:
        shape = SHAPES.get(str(path[0]))
    return tuple(entry.alias or name for name, entry in shape.model_fields.items()) if shape else ()
