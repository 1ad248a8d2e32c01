"""`make bench` finds every bench there is, and says so where there is none."""

import importlib
from pathlib import Path

import pytest

from bench.__main__ import BENCHES, main


def test_every_bench_is_listed_and_can_be_run() -> None:
    benches = {file.stem for file in Path("bench").glob("[!_]*.py") if '__name__ == "__main__"' in file.read_text("utf-8")}
    assert set(BENCHES) == benches
    for name in BENCHES:
        importlib.import_module(f"bench.{name}")


def test_a_name_there_is_none_of_is_told_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speed"]) == 2
    assert "judging" in capsys.readouterr().out
