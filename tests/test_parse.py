"""Pages parsed in processes of their own: order kept, limits held, neighbours unharmed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from casefile.errors import CasewireError
from pipeline.cleaning.cleaned import Cleaned
from pipeline.parse import Failed, Parsers, RawPage, clean_many

SAYING = "The court in Santa Fe heard the motion on Friday and set a date for the trial of the props mistress. "


def page(name: str, body: str = f"<p>{SAYING * 5}</p>") -> RawPage:
    return RawPage(id=name, url=f"https://valley.example/{name}", html=f"<html><body>{body}</body></html>".encode())


def slow() -> RawPage:
    """A page that keeps any parser busy for a while: a table that extractors walk again and again."""
    return page("slow", "".join(f"<p><a href=x>{SAYING}</a> {SAYING}</p>" for _ in range(9_000)))


def test_results_come_in_the_order_of_the_pages_as_values() -> None:
    pages = [page(f"p{n}") for n in range(11)]
    results = list(clean_many(pages, workers=2))
    assert [result.article.id for result in results if isinstance(result, Cleaned)] == [one.id for one in pages]
    assert all(isinstance(result, Cleaned) and SAYING.strip() in result.article.text for result in results)


def test_a_page_over_the_time_limit_fails_alone_and_its_process_is_replaced() -> None:
    start = time.perf_counter()
    with Parsers(1, seconds=0.5) as parsers:
        first, second, third = parsers.clean_many([page("before"), slow(), page("after")])
    assert isinstance(first, Cleaned)
    assert isinstance(second, Failed)
    assert (second.kind, second.reason) == ("time", "took longer than 0.5 s to parse")
    assert isinstance(third, Cleaned)
    assert time.perf_counter() - start < 20


def test_a_page_over_the_memory_limit_fails_alone() -> None:
    with Parsers(1, megabytes=24) as parsers:
        first, second, third = parsers.clean_many([page("before"), page("big", f"<p>{SAYING * 58_000}</p>"), page("after")])
    assert isinstance(first, Cleaned)
    assert isinstance(second, Failed)
    assert second.kind in ("memory", "crash")
    assert "memory" in second.reason or "MB" in second.reason
    assert isinstance(third, Cleaned)


_KEPT: list[bytearray] = []


def keep(megabytes: int) -> int:
    """Never lets go of so much memory; gives the process it is in."""
    _KEPT.append(bytearray(megabytes * 2**20))
    return os.getpid()


async def test_a_process_that_keeps_much_memory_is_replaced_before_the_next_call() -> None:
    with Parsers(1, megabytes=100) as parsers:
        pids = [await parsers.parse(keep, megabytes) for megabytes in (1, 30, 1, 1)]
    assert pids[0] == pids[1]
    assert pids[1] != pids[2]
    assert pids[2] == pids[3]


def test_texts_and_hints_travel_both_ways() -> None:
    (result,) = clean_many([RawPage(id="t", url="", text=f"date 2024-03-04 {SAYING * 3}", zone="America/Denver")], workers=1)
    assert isinstance(result, Cleaned)
    assert str(result.article.published) == "2024-03-04"


def test_whatever_a_page_makes_a_parser_raise_is_a_failure_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    from pipeline.cleaning import worker

    def broken(*_args: object, **_kwargs: object) -> Cleaned:
        raise LookupError("no such thing")

    monkeypatch.setattr(worker, "clean_html", broken)
    failed = worker.attempt((worker.clean, (page("x"),)), 250)
    assert isinstance(failed, Failed)
    assert (failed.kind, failed.reason) == ("error", "the parser broke on it (LookupError: no such thing)")


ORPHANS = """
import os
from pipeline.parse import Parsers, RawPage
parsers = Parsers(2)
list(parsers.clean_many([RawPage(id=str(n), url="", html="<p>words " * 3000) for n in range(40)]))
print(parsers._nursery._running[0].pid, *[worker._running[0] for worker in parsers._all if worker._running], flush=True)
os.kill(os.getpid(), 9)
"""


def test_no_process_outlives_a_program_that_was_killed() -> None:
    said = subprocess.run([sys.executable, "-c", ORPHANS], capture_output=True, text=True, cwd=Path(__file__).resolve().parents[1]).stdout
    left = [int(word) for word in said.split()]
    assert len(left) >= 2
    end = time.monotonic() + 10
    while left and time.monotonic() < end:
        left = [process for process in left if _lives(process)]
        time.sleep(0.05)
    assert left == []


def _lives(process: int) -> bool:
    """Whether it runs; one that ended and was not yet collected does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_process_that_was_shot_is_replaced_and_so_is_the_one_they_come_from() -> None:
    with Parsers(1) as parsers:
        assert isinstance(parsers.submit(page("first")).result(), Cleaned)
        (worker,) = parsers._all
        assert worker._running is not None
        os.kill(worker._running[0], 9)
        assert isinstance(parsers.submit(page("shot")).result(), Failed)
        assert parsers._nursery._running is not None
        parsers._nursery._running[0].kill()
        assert isinstance(parsers.submit(page("after")).result(), Cleaned)


def test_what_a_key_at_the_terminal_sends_to_all_ends_no_parser() -> None:
    with Parsers(1) as parsers:
        assert isinstance(parsers.submit(page("first")).result(), Cleaned)
        (worker,) = parsers._all
        assert worker._running is not None
        assert parsers._nursery._running is not None
        process = worker._running[0]
        for one in (parsers._nursery._running[0].pid, process):
            os.kill(one, signal.SIGINT)
        assert isinstance(parsers.submit(page("after")).result(), Cleaned)
        assert worker._running[0] == process


def test_when_no_process_can_start_no_page_is_blamed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    with Parsers(1) as parsers, pytest.raises(CasewireError, match="no process for parsing could be started"):
        list(parsers.clean_many([page("x")]))
