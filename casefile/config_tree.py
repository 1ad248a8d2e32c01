"""YAML text as plain values that still know their lines; whatever is no plain configuration is refused with its line.

YAML 1.2 through ruamel: `no` stays a word, duplicate keys are mistakes. Tags, tabs and alias bombs are refused before anything is built.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rapidfuzz import process
from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import CollectionEndEvent, CollectionStartEvent

from casefile.errors import ConfigurationError, Mistake

MAX_CHARACTERS = 2_000_000
MAX_NODES = 200_000
"""Values after aliases are followed: a page of nested aliases must not become gigabytes."""

MAX_DEPTH = 20
"""Lists and keys within each other; the deepest a configuration needs is five."""

Path = tuple[str | int, ...]


def load(text: str, file: str) -> "Tree":
    """The tree with its lines. Raises ConfigurationError where it is no usable YAML or no mapping at the top."""
    if len(text) > MAX_CHARACTERS:
        raise _refusal(file, f"is {len(text)} characters long; a configuration has at most {MAX_CHARACTERS}")
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r" *\t", line):
            raise _refusal(file, "a tab stands in the indentation; YAML allows spaces only", number)
    tree = _parsed(text, file)
    if tree is None:
        raise _refusal(file, "is empty; it needs at least `cases:` with one case and one entity (see `casewire init`)", 1)
    if not isinstance(tree, Mapping):
        raise _refusal(file, "must be a list of keys such as `cases:` and `sources:`", 1)
    if _weight(tree, {}) > MAX_NODES:
        raise _refusal(file, "its aliases unfold into far too many values; write them out")
    return Tree(tree, file)


def _refusal(file: str, message: str, line: int = 0) -> ConfigurationError:
    return ConfigurationError((Mistake(file=file, line=line, key="", message=message),))


def _parsed(text: str, file: str) -> Any:
    yaml = YAML(typ="rt")
    depth = 0
    try:
        for event in yaml.parse(text):
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if depth > MAX_DEPTH:
                raise _refusal(
                    file, f"lists stand in lists, more than {MAX_DEPTH} deep; nothing here needs that", event.start_mark.line + 1
                )
            if getattr(event, "tag", None) not in (None, "!"):
                raise _refusal(file, f"the tag {event.tag} is not allowed; write plain values", event.start_mark.line + 1)
        return yaml.load(text)
    except DuplicateKeyError as error:
        key = re.search(r'duplicate key "([^"]*)"', str(error))
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise _refusal(file, f"the key {key[1] if key else '?'!r} stands twice; keep one", line) from None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _refusal(file, f"is no valid YAML: {error.problem or error.context}", mark.line + 1 if mark else 0) from None
    except TypeError:  # what ruamel cannot look up
        raise _refusal(file, "is no valid YAML: a list or a mapping stands where a key belongs") from None
    except (YAMLError, ValueError, RecursionError) as error:
        raise _refusal(file, f"is no valid YAML: {str(error).splitlines()[0] if str(error) else type(error).__name__}") from None


def _weight(node: Any, known: dict[int, int]) -> int:
    """How many values a tree holds once aliases are followed; a node that contains itself counts as endless."""
    if not isinstance(node, Mapping | list):
        return 1
    if id(node) in known:
        return known[id(node)]
    known[id(node)] = MAX_NODES + 1
    children = node.values() if isinstance(node, Mapping) else node
    known[id(node)] = min(1 + sum(_weight(child, known) for child in children), MAX_NODES + 1)
    return known[id(node)]


class Tree:
    """The file as plain values, with the line of every key."""

    def __init__(self, tree: Any, file: str) -> None:
        self.tree = tree
        self.file = file
        self.data: dict[str, Any] = _plain(tree)

    def line(self, path: Path) -> int:
        """The line (from 1) of the key or item at `path`, or of the nearest thing above it."""
        node, line = self.tree, 1
        for step in path:
            try:
                position = node.lc.item(step) if isinstance(step, int) else node.lc.key(step)
                node = node[step]
            except (AttributeError, KeyError, IndexError, TypeError):
                break
            line = position[0] + 1
        return line

    def mistake(self, path: Path, message: str) -> Mistake:
        return Mistake(file=self.file, line=self.line(path), key=spell(path), message=message)

    def rows(self, section: str) -> Iterator[tuple[int, dict[str, Any]]]:
        """The mappings in a top-level list, with their place."""
        rows = self.data.get(section)
        if isinstance(rows, list):
            yield from ((place, row) for place, row in enumerate(rows) if isinstance(row, dict))


def _plain(node: Any) -> Any:
    if isinstance(node, Mapping):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if isinstance(node, str):
        return str(node)
    return node


def spell(path: Path) -> str:
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def nearest(word: str, allowed: Sequence[str]) -> str:
    """`; did you mean X?` where something allowed is spelled alike, else the list of what is allowed."""
    best = process.extractOne(word, allowed, score_cutoff=60) if allowed else None
    if best:
        return f"; did you mean {best[0]!r}?"
    return f"; allowed: {', '.join(sorted(allowed))}" if allowed else ""
