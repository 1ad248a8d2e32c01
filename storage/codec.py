"""Frozen values to JSON and back, by their annotations.

Strict on the way back: an unknown field, a missing one without a default, or a wrong type is refused rather than guessed,
because what is read here is sent to people. A field added later needs a default; then older rows still read.
"""

import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from casefile.material import When
from storage.columns import read_claim, storable, write_claim

FORMAT = 1
"""Goes up when a value changes in a way that a default cannot bridge; the migration then rewrites the rows."""

T = TypeVar("T")
Step = Callable[[Any], Any]


class UnreadableError(ValueError):
    """A stored value is not of the shape that was asked for."""


def encode(value: object) -> str:
    """JSON of a frozen dataclass or of a tuple of them."""
    return json.dumps({"v": FORMAT, "is": _plain(value)}, ensure_ascii=False, separators=(",", ":"))


def decode(kind: type[T], text: str) -> T:
    """The value that `encode` was given. Raises UnreadableError where the text is not exactly such a value."""
    try:
        held = json.loads(text)
    except ValueError as problem:
        raise UnreadableError(f"not JSON: {problem}") from problem
    if not isinstance(held, dict) or held.keys() != {"v", "is"}:
        raise UnreadableError("not a value as Casewire keeps it")
    if held["v"] != FORMAT:
        raise UnreadableError(f"kept in format {held['v']}, this Casewire reads format {FORMAT}")
    return cast("T", _reader(cast("Hashable", kind))(held["is"]))


def _plain(value: object) -> object:
    """What JSON can hold, for any value we keep."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return storable(value)
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, When):
        return write_claim(value)
    if isinstance(value, (date, datetime, time)):
        return value.isoformat()
    return _plain_many(value)


def _plain_many(value: object) -> object:
    """The same for what has parts. A field at its default is left out: most of them are."""
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    if isinstance(value, frozenset):
        return sorted(_plain(each) for each in value)  # type: ignore[type-var]
    if isinstance(value, Mapping):
        return {storable(str(key)): _plain(each) for key, each in value.items()}
    if not is_dataclass(value):
        raise TypeError(f"{type(value).__name__} is not a value the store can keep")
    return {name: _plain(held) for name, default in _defaults(cast("Hashable", type(value))) if (held := getattr(value, name)) != default}


@cache
def _defaults(kind: Hashable) -> tuple[tuple[str, object], ...]:
    """Every field with its default; MISSING, which equals nothing, where it has none."""
    return tuple((each.name, each.default) for each in fields(cast("Any", kind)))


@cache
def _reader(kind: Hashable) -> Step:
    """The function that reads one type back."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _read_optional(kind)
    if origin is tuple:
        return _read_tuple(get_args(kind))
    if origin is frozenset:
        each = _reader(get_args(kind)[0])
        return lambda held: frozenset(each(part) for part in _expect(list, held))
    if origin is not None and issubclass(origin, Mapping):
        return lambda held: MappingProxyType({str(key): str(value) for key, value in _expect(dict, held).items()})
    return _read_plain(cast("type", kind))


def _read_plain(kind: type) -> Step:
    if kind is When:
        return _checked(read_claim)
    if kind in (date, datetime, time):
        return _checked(kind.fromisoformat)
    if issubclass(kind, Enum):
        return _checked(kind)
    if is_dataclass(kind):
        return _read_fields(kind)
    if kind is float:
        return lambda held: float(_expect((int, float), held))
    if kind in (str, int, bool):
        return lambda held: _expect(kind, held)
    raise TypeError(f"{kind!r} is not a type the store can keep")


def _read_optional(kind: Any) -> Step:
    inner = [each for each in get_args(kind) if each is not NoneType]
    if len(inner) != 1 or len(get_args(kind)) != 2:
        raise TypeError(f"{kind!r}: of unions only `X | None` can be kept")
    read = _reader(inner[0])
    return lambda held: None if held is None else read(held)


def _read_tuple(parts: tuple[Any, ...]) -> Step:
    if len(parts) == 2 and parts[1] is Ellipsis:
        each = _reader(parts[0])
        return lambda held: tuple(each(part) for part in _expect(list, held))
    readers = [_reader(part) for part in parts]

    def read(held: object) -> tuple[Any, ...]:
        inside = _expect(list, held)
        if len(inside) != len(readers):
            raise UnreadableError(f"{len(inside)} parts where {len(readers)} belong")
        return tuple(step(part) for step, part in zip(readers, inside, strict=True))

    return read


def _read_fields(kind: type) -> Step:
    hints = get_type_hints(kind)
    readers = {each.name: _reader(hints[each.name]) for each in fields(kind)}
    needed = {each.name for each in fields(kind) if each.default is MISSING and each.default_factory is MISSING}

    def read(held: object) -> object:
        inside = _expect(dict, held)
        if unknown := inside.keys() - readers.keys():
            raise UnreadableError(f"{kind.__name__} has no field {min(unknown)!r}: it was written by another version of Casewire")
        if missing := needed - inside.keys():
            raise UnreadableError(f"{kind.__name__} without its {min(missing)!r}")
        return kind(**{name: readers[name](value) for name, value in inside.items()})

    return read


def _checked(make: Step) -> Step:
    def read(held: object) -> object:
        try:
            return make(_expect(str, held))
        except ValueError as problem:
            raise UnreadableError(str(problem)) from problem

    return read


def _expect(kind: type | tuple[type, ...], held: Any) -> Any:
    if not isinstance(held, kind) or (isinstance(held, bool) and kind is not bool):
        wanted = "a number" if isinstance(kind, tuple) else kind.__name__
        raise UnreadableError(f"{str(held)[:60]!r} where {wanted} belongs")
    return held
