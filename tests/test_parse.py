"""Pages parsed in processes of their own: order kept, limits held, neighbours unharmed."""

import time

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


def test_when_no_process_can_start_no_page_is_blamed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    with Parsers(1) as parsers, pytest.raises(CasewireError, match="no process for parsing could be started"):
        list(parsers.clean_many([page("x")]))
