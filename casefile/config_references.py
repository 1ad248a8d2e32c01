"""What refers to what in `sources.yaml`: names that stand twice, cases, entities and channels that are not there."""

from collections.abc import Iterator, Mapping
from typing import Any

from rapidfuzz import process

from casefile.config_shape import KNOWN_ADDRESS, WITHOUT_ADDRESS
from casefile.config_tree import Path, Tree, nearest
from casefile.errors import Mistake


def check_references(plain: Tree) -> Iterator[Mistake]:
    for section in ("cases", "sources", "watches", "entities"):
        yield from _check_twice(plain, section)
    cases = [str(row.get("name")) for _, row in plain.rows("cases")]
    yield from _check_entities(plain)
    yield from _check_sources(plain, cases)
    yield from _check_watches(plain, cases)
    yield from _check_channels(plain)


def _check_twice(plain: Tree, section: str) -> Iterator[Mistake]:
    seen: dict[str, int] = {}
    for place, row in plain.rows(section):
        name = str(row.get("name", "")).strip()
        if name and name in seen:
            yield plain.mistake(
                (section, place, "name"), f"{name!r} is taken by entry {seen[name] + 1}; every name in `{section}` is used once"
            )
        seen.setdefault(name, place)


def _check_entities(plain: Tree) -> Iterator[Mistake]:
    shared = [str(row.get("name")) for _, row in plain.rows("entities")]
    for place, row in plain.rows("cases"):
        entities = row.get("entities")
        for at, entity in enumerate(entities if isinstance(entities, list) else []):
            if not isinstance(entity, str) or entity in shared:
                continue
            close = process.extractOne(entity, shared, score_cutoff=85) if shared else None
            if close:
                yield plain.mistake(("cases", place, "entities", at), f"{entity!r} is not in `entities`; did you mean {close[0]!r}?")


_NEEDED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "gdelt": (("query",),),
    "mediacloud": (("token",), ("query",), ("outlets", "collections")),
}
"""What services cannot be asked without; of several names one suffices."""


def _check_sources(plain: Tree, cases: list[str]) -> Iterator[Mistake]:
    for place, row in plain.rows("sources"):
        kind = row.get("kind") if isinstance(row.get("kind"), str) else None
        needed = "path" if kind in WITHOUT_ADDRESS else "url"
        reachable = row.get(needed) or kind in KNOWN_ADDRESS or (kind == "mailbox" and row.get("server"))
        if kind and not reachable:
            yield plain.mistake(("sources", place), f"a source of kind {kind} needs `{needed}:`")
        for wanted in (wanted for wanted in _NEEDED.get(str(kind), ()) if not any(row.get(name) for name in wanted)):
            yield plain.mistake(("sources", place), f"a source of kind {kind} needs {' or '.join(f'`{name}:`' for name in wanted)}")
        listed = row.get("cases")
        for name in listed if isinstance(listed, list) else []:
            if name not in cases:
                yield plain.mistake(("sources", place, "cases"), f"names the unknown case {name!r}{nearest(str(name), cases)}")


def _check_watches(plain: Tree, cases: list[str]) -> Iterator[Mistake]:
    channels = plain.data.get("channels")
    known = {"console", *(channels if isinstance(channels, dict) else ())}
    people = {str(name) for _, row in plain.rows("cases") for name in _entity_names(row)}
    people |= {str(row.get("name")) for _, row in plain.rows("entities")}
    for place, row in plain.rows("watches"):
        yield from _check_channel_names(plain, ("watches", place, "to"), row.get("to", "console"), known)
        case = row.get("case", "any")
        if isinstance(case, str) and case != "any" and case not in cases:
            yield plain.mistake(("watches", place, "case"), f"names the unknown case {case!r}{nearest(case, cases)}")
        for name in _names(row.get("entities", "any")):
            if name != "any" and name not in people:
                yield plain.mistake(("watches", place, "entities"), f"names the unknown entity {name!r}{nearest(name, sorted(people))}")
    operator = plain.data.get("operator")
    if isinstance(operator, dict):
        yield from _check_channel_names(plain, ("operator", "to"), operator.get("to", []), known)


def _check_channel_names(plain: Tree, path: Path, names: Any, known: set[str]) -> Iterator[Mistake]:
    for name in _names(names):
        if name not in known:
            yield plain.mistake(path, f"names the unknown channel {name!r}{nearest(name, sorted(known))}")


def _names(value: Any) -> list[str]:
    """A name or a list of names; what is neither is a mistake of shape, told elsewhere."""
    return [value] if isinstance(value, str) else [name for name in value if isinstance(name, str)] if isinstance(value, list) else []


def _check_channels(plain: Tree) -> Iterator[Mistake]:
    channels = plain.data.get("channels")
    for name, row in channels.items() if isinstance(channels, dict) else ():
        if (
            isinstance(row, dict)
            and row.get("type") == "slack"
            and not row.get("webhook")
            and not (row.get("token") and row.get("channel"))
        ):
            yield plain.mistake(("channels", name), "a slack channel needs `webhook:`, or `token:` and `channel:`")


def _entity_names(case: Mapping[str, Any]) -> Iterator[str]:
    entities = case.get("entities")
    for entity in entities if isinstance(entities, list) else []:
        yield str(entity.get("name")) if isinstance(entity, dict) else str(entity)
