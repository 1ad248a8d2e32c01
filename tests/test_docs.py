"""The documents say what the program does: checked here, so that nobody has to remember."""

import re
from pathlib import Path

import pytest

from casefile.config import parse
from casefile.config_shape import CHANNEL_SHAPES, SHAPES
from casefile.kinds import FAMILIES

ROOT = Path(__file__).resolve().parents[1]
CONFIGURATION = (ROOT / "docs/configuration.md").read_text("utf-8")
SOURCES = (ROOT / "docs/sources.md").read_text("utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", CONFIGURATION + (ROOT / "README.md").read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_loads(example):
    secrets = dict.fromkeys(re.findall(r"\$\{(\w+)\}", example), "secret")
    assert parse(example, file="example", environment=secrets, read_secret=lambda _path: "secret").cases


def test_the_shipped_configuration_loads():
    config = parse((ROOT / "sources.yaml").read_text("utf-8"), file="sources.yaml")
    assert len(config.sources) >= 5


@pytest.mark.parametrize(("section", "shape"), [*SHAPES.items(), *CHANNEL_SHAPES.items()])
def test_every_key_is_documented(section, shape):
    hidden = {"selector", "court", "query", "server", "path", "user", "password", "token", "channel", "from", "read", "number"}
    for name, field in shape.model_fields.items():
        key = field.alias or name
        if key not in hidden:
            assert re.search(rf"\b{key}:", CONFIGURATION + SOURCES), f"docs/configuration.md does not explain {section}.{key}"


def test_every_kind_is_documented():
    for family, kinds in FAMILIES.items():
        assert f"- **{family}**: {', '.join(kinds)}" in CONFIGURATION


def test_the_command_reference_is_what_help_prints(monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    from pipeline.commands.manual import manual

    assert (ROOT / "docs/commands.md").read_text("utf-8") == manual(), "run: casewire manual > docs/commands.md"


def test_every_command_is_told_in_one_line_of_a_narrow_terminal():
    from pipeline.__main__ import app

    first = {command.callback.__name__: (command.callback.__doc__ or "").strip().split("\n")[0] for command in app.registered_commands}
    assert {name: line for name, line in first.items() if len(line) > 60} == {}


def test_the_lock_names_no_foreign_host():
    hosts = set(re.findall(r"https?://([^/\"]+)", (ROOT / "uv.lock").read_text("utf-8")))
    assert all(re.fullmatch(r"(files\.)?py[a-z]+\.org", host) for host in hosts), hosts


def test_links_between_documents_lead_somewhere():
    for document in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text("utf-8")):
            assert (document.parent / target).exists(), f"{document.name} links to {target}, which is not there"
