"""Secrets in `sources.yaml`: `${NAME}` and `${file:PATH}`, filled in where something uses them and nowhere else."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from casefile.config_tree import Path, Tree
from casefile.errors import Mistake

ReadSecret = Callable[[str], str]

SECRET = re.compile(r"\$\{(file:)?([^}]{1,500})\}")


def fill_secrets(plain: Tree, environment: Mapping[str, str], read_secret: ReadSecret | None, mistakes: list[Mistake]) -> dict[str, Any]:
    """The data with secrets filled in where something uses them; cases and entities are never touched."""
    used = _used_channels(plain)

    def fill(value: Any, path: Path) -> Any:
        if isinstance(value, dict):
            return {key: fill(item, (*path, key)) for key, item in value.items()}
        if isinstance(value, list):
            return [fill(item, (*path, place)) for place, item in enumerate(value)]
        if not isinstance(value, str) or "${" not in value:
            return value
        if path[0] == "channels" and len(path) > 1 and path[1] not in used:
            return value
        return SECRET.sub(lambda found: look_up(found, path), value)

    def look_up(found: re.Match[str], path: Path) -> str:
        try:
            if not found[1]:
                return environment[found[2]]
            if read_secret is not None:
                return read_secret(found[2]).strip()
            raise OSError("no files may be read here")
        except KeyError:
            mistakes.append(plain.mistake(path, f"needs the environment variable {found[2]}, which is not set"))
        except OSError as error:
            mistakes.append(plain.mistake(path, f"needs the file {found[2]}, which cannot be read: {error.strerror or error}"))
        return found[0]

    return {key: value if key in ("cases", "entities") else fill(value, (key,)) for key, value in plain.data.items()}


def _used_channels(plain: Tree) -> set[str]:
    operator = plain.data.get("operator")
    told = [row.get("to", "console") for _, row in plain.rows("watches")] or ["console"]
    told += [operator.get("to")] if isinstance(operator, dict) else []
    return {name for names in told for name in ([names] if isinstance(names, str) else names or []) if isinstance(name, str)}
