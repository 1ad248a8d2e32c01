"""docs/exchange.md: every call in it is made, on a small case."""

import re
import shlex
from pathlib import Path

import pytest

from casefile.config import parse
from pipeline import opml
from pipeline.__main__ import main
from tests.export_forms import kept_case

PAGE = (Path(__file__).resolve().parents[1] / "docs/exchange.md").read_text("utf-8")
CALLS = [
    line.removeprefix("casewire ")
    for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    for line in block.replace("\\\n", " ").splitlines()
]


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[str, ...]]:
    folder = tmp_path_factory.mktemp("house")
    options = kept_case(folder)
    feeds = '<outline text="The Courier" xmlUrl="https://courier.example/feed/"/>'
    (folder / "feeds.opml").write_text(f'<opml version="2.0"><body>{feeds}</body></opml>', "utf-8")
    return folder, options


@pytest.mark.parametrize("call", CALLS)
def test_every_call_works(house: tuple[Path, tuple[str, ...]], call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, options = house
    monkeypatch.chdir(folder)
    assert main([*options, *shlex.split(call, comments=True)]) == 0
    for named in re.findall(r"--to (\S+)", call):
        assert (folder / named).exists()


def test_the_limits_are_what_the_program_keeps() -> None:
    assert f"{opml.MOST_BYTES // 1_000_000} MB or {opml.MOST_FEEDS:,} feeds" in PAGE


@pytest.mark.parametrize("example", re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL))
def test_every_example_loads(example: str) -> None:
    assert parse(example, file="example").sources
