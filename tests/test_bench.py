"""`make bench` finds every bench there is, and says so where there is none."""

import importlib
import re
import time
import timeit
from pathlib import Path

import pytest

from bench import judging
from bench.__main__ import BENCHES, main


def test_every_bench_is_listed_and_can_be_run() -> None:
    benches = {file.stem for file in Path("bench").glob("[!_]*.py") if '__name__ == "__main__"' in file.read_text("utf-8")}
    assert set(BENCHES) == benches
    for name in BENCHES:
        importlib.import_module(f"bench.{name}")


def test_a_name_there_is_none_of_is_told_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speed"]) == 2
    assert "judging" in capsys.readouterr().out


@pytest.mark.slow
def test_judging_costs_what_it_reached() -> None:
    """Ratios of one run, for machines differ. Reached: fifty cases 1.0 times one, fifty that share everybody 3.5 times, one article what
    ninety passes of a regular expression over its words cost.
    """
    submission, held, benches = judging.prepared()
    cost = {name: judging.milliseconds(bench, submission, held, 9) for name, bench in benches.items()}
    words = re.compile(r"[a-z]+|[A-Z]+")
    one_pass = 100 * min(timeit.repeat(lambda: words.findall(submission.article.text), timer=time.process_time, number=10, repeat=20))
    assert cost["fifty"] < 1.4 * cost["one"]
    assert cost["shared"] < 5 * cost["one"]
    assert cost["one"] < 125 * one_pass
