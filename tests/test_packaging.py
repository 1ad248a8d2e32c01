"""What is packed runs: the files of packaging/ call commands that exist, and what the wheel must carry is there."""

import re
import shlex
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from casefile.config import parse
from pipeline.__main__ import app, main
from pipeline.commands.beginning import shipped

ROOT = Path(__file__).resolve().parents[1]
UNIT = (ROOT / "packaging/casewire.service").read_text("utf-8")
CONTAINER = (ROOT / "packaging/Containerfile").read_text("utf-8")
CRON = (ROOT / "packaging/casewire.cron").read_text("utf-8")
RUNNING = (ROOT / "docs/running.md").read_text("utf-8")


COMMANDS = {command.name or command.callback.__name__.replace("_", "-") for command in app.registered_commands} | {"db", "deliveries"}


def calls() -> list[list[str]]:
    """Every call of casewire in the packaging and in docs/running.md, without the program's name."""
    shell = "\n".join(re.findall(r"```sh\n(.*?)```", RUNNING, re.DOTALL)).replace("\\\n", " ")
    started = re.findall(r"^Exec\w+=(.*casewire .*)$", UNIT, re.MULTILINE)
    lines = [shlex.split(line, comments=True) for line in (*started, *CRON.splitlines(), *shell.splitlines())]
    found = []
    for words in lines:
        places = [place for place, word in enumerate(words) if word.rpartition("/")[2] == "casewire"]
        if places and COMMANDS & set(words[places[-1] + 1 :]):
            found.append(words[places[-1] + 1 :])
    return found


@pytest.mark.parametrize("call", [pytest.param(call, id=" ".join(call)[:60]) for call in calls()])
def test_every_call_is_one_the_program_knows(call: list[str], capsys: pytest.CaptureFixture[str]):
    assert main([*call, "--help"]) == 0
    said = capsys.readouterr().out + " --config --db --quiet --json "
    assert [word for word in call if word.startswith("--") and word not in said] == []


def test_the_documents_call_what_the_first_hour_needs():
    called = {word for call in calls() for word in call}
    assert {"init", "add", "once", "run", "reread", "replay", "why", "status", "check", "backup", "restore", "verify"} <= called


def test_the_image_copies_every_package_of_the_wheel():
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    allowed = (ROOT / "packaging/Containerfile.dockerignore").read_text("utf-8").split()
    for package in wheel["packages"]:
        assert f"COPY {package} {package}" in CONTAINER
        assert f"!{package}" in allowed
    assert wheel["force-include"]["sources.yaml"] == "pipeline/_data/sources.yaml"


def test_the_container_is_nobody_special_and_is_asked_for_its_health():
    assert CONTAINER.rindex("USER casewire") < CONTAINER.rindex("ENTRYPOINT")
    assert "VOLUME /data" in CONTAINER
    assert "/healthz" in CONTAINER


def test_what_is_read_from_beside_the_code_lies_inside_the_packages():
    for package, name in (("pipeline.demo", "newsroom.yaml"), ("pipeline.demo", "templates/rss.xml"), ("desk", "templates/timeline.html")):
        assert (files(package) / name).is_file(), f"{package}/{name}"


def test_the_shipped_example_is_the_file_at_the_root_and_loads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert shipped() == (ROOT / "sources.yaml").read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["init", "--example"]) == 0
    assert len(parse((tmp_path / "sources.yaml").read_text("utf-8"), file="test").sources) >= 5
    assert main(["init", "--example"]) == 2, "a file that is there stays"
