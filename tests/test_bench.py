"""`make bench` finds every bench there is, and says so where there is none."""

import importlib
from pathlib import Path

import pytest

from bench.__main__ import BENCHES, main


def test_every_bench_is_listed_and_can_be_run() -> None:
    files = {file.stem for file in Path("bench").glob("*.py") if not file.stem.startswith("_")}
    assert set(BENCHES) == files
    for name in BENCHES:
        assert '__name__ == "__main__"' in Path(str(importlib.import_module(f"bench.{name}").__file__)).read_text()


def test_a_name_there_is_none_of_is_told_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speed"]) == 2
    assert "judging" in capsys.readouterr().out
