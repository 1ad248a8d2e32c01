"""The command reference, made from the commands themselves; `docs/commands.md` is its output and a test compares them."""

import io
from collections.abc import Iterator
from contextlib import redirect_stdout, suppress

from pipeline.__main__ import app, db_app, deliveries_app

GROUPS = {"db": db_app, "deliveries": deliveries_app}


def manual() -> str:
    """Markdown: the help text of `casewire` and of every command, in the order of `casewire --help`."""
    parts = ["# Commands", "Made by `casewire manual`; do not edit by hand."]
    parts += [f"## casewire {' '.join(words)}".rstrip() + f"\n\n```text\n{_help(words)}\n```" for words in _calls()]
    return "\n\n".join(parts) + "\n"


def _calls() -> Iterator[list[str]]:
    yield []
    for command in app.registered_commands:
        if not command.hidden and command.callback is not None:
            yield [_name(command.name, command.callback.__name__)]
    for group, inner in GROUPS.items():
        yield [group]
        for command in inner.registered_commands:
            if command.callback is not None:
                yield [group, _name(command.name, command.callback.__name__.removeprefix(f"{group}_"))]


def _name(given: str | None, function: str) -> str:
    return given or function.replace("_", "-")


def _help(words: list[str]) -> str:
    out = io.StringIO()
    with redirect_stdout(out), suppress(SystemExit):
        app([*words, "--help"], prog_name="casewire", standalone_mode=True, terminal_width=100)
    return out.getvalue().strip()
