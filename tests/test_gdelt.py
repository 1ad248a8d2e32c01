"""GDELT on loopback: spans are halved, sentences in place of JSON are told, nothing is asked twice."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from casefile.config import parse
from casefile.errors import ConfigurationError, FetchError, SourceError
from casefile.material import Source
from pipeline.gdelt import ask
from pipeline.questions import Asked, Question
from wire.client import Client, NetworkSettings

NOW = datetime(2026, 11, 19, 18, tzinfo=UTC)


@dataclass
class Notes:
    """What is remembered."""

    kept: dict[str, str] = field(default_factory=dict)

    def get(self, key: str) -> str | None:
        return self.kept.get(key)

    def all(self, prefix: str) -> dict[str, str]:
        return {key.removeprefix(prefix): value for key, value in self.kept.items() if key.startswith(prefix)}

    def put(self, key: str, value: str) -> None:
        self.kept[key] = value


def asked(server: HTTPServer, notes: Notes | None = None, now: datetime = NOW) -> Asked:
    async def run() -> Asked:
        settings = NetworkSettings(allow=(f"{server.host}:{server.port}",))
        async with Client(settings) as client:
            source = Source(name="gdelt", kind="gdelt", url=server.url_for("/doc"), options={"query": '"Nora Quist"'})
            return await ask(Question(client=client, source=source, cases=(), notes=notes or Notes(), now=now))

    return asyncio.run(run())


def article(at: datetime, number: int = 0) -> dict[str, str]:
    return {
        "url": f"https://paper.test/{at:%d%H%M}-{number}",
        "title": "Quist  in court",
        "seendate": f"{at:%Y%m%dT%H%M%SZ}",
        "language": "English",
    }


def listing(times: list[datetime]) -> Callable[[Request], Response]:
    """A GDELT that saw articles at these times and shows the first 250 of a span."""

    def answer(request: Request) -> Response:
        start, end = (
            datetime.strptime(request.args[name], "%Y%m%d%H%M%S").replace(tzinfo=UTC) for name in ("startdatetime", "enddatetime")
        )
        found = [article(at, number) for number, at in enumerate(times) if start <= at < end][:250]
        return Response(json.dumps({"articles": found} if found else {}), content_type="application/json")

    return answer


def test_a_busy_span_is_halved_until_nothing_is_cut_off(httpserver: HTTPServer) -> None:
    times = [NOW - timedelta(minutes=10 * number + 1) for number in range(400)]
    httpserver.expect_request("/doc").respond_with_handler(listing(times))
    found = asked(httpserver)
    assert len(found.news) + len(found.history) == 400
    assert len(found.history) == sum(at < NOW - timedelta(hours=48) for at in times)
    assert found.news[0].title == "Quist in court"
    assert all(request.args["query"] == '"Nora Quist"' for request, _ in httpserver.log)


def test_what_does_not_fit_in_a_visit_is_left_to_the_next(httpserver: HTTPServer) -> None:
    times = [NOW - timedelta(minutes=3 * number + 1) for number in range(3000)]
    httpserver.expect_request("/doc").respond_with_handler(listing(times))
    notes, found = Notes(), 0
    for visit in range(10):
        came = asked(httpserver, notes, NOW)
        found += len(came.news) + len(came.history)
        for key, value in came.keep.items():
            notes.put(key, value)
        if not came.remarks:
            break
        assert "the next visit goes on there" in came.remarks[0], visit
    assert found == 3000


def test_the_next_visit_asks_for_the_time_since_the_last(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/doc").respond_with_handler(listing([]))
    notes = Notes({"gdelt:gdelt": (NOW - timedelta(hours=6)).isoformat()})
    assert asked(httpserver, notes).keep == {"gdelt:gdelt": NOW.isoformat()}
    ((request, _),) = httpserver.log
    assert (request.args["startdatetime"], request.args["enddatetime"]) == ("20261119120000", "20261119180000")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Your query was too short or too long.", "does not understand the query: Your query was too short or too long"),
        ("{oh", "begins like JSON and is not"),
        ('{"articles": {}}', "articles is dict; a list was expected"),
        ('{"articles": [{"url": "https://a.test/", "title": null, "seendate": "20261101T123000Z"}]}', r"articles\[0\].title is None"),
        ('{"articles": [{"url": "https://a.test/", "title": "x", "seendate": "yesterday"}]}', r"articles\[0\].seendate is 'yesterday'"),
        ('{"articles": ["x"]}', r"articles\[0\].url is None"),
    ],
)
def test_an_answer_that_is_none_is_told_by_name(httpserver: HTTPServer, body: str, words: str) -> None:
    httpserver.expect_request("/doc").respond_with_data(body, content_type="text/html")
    with pytest.raises(SourceError, match=words):
        asked(httpserver)


def test_control_characters_do_no_harm(httpserver: HTTPServer) -> None:
    body = '{"articles": [{"url": "https://a.test/", "title": "Quist\x0b\x01 sentenced", "seendate": "20261119T123000Z"}]}'
    httpserver.expect_request("/doc").respond_with_data(body)
    assert asked(httpserver).news[0].title.startswith("Quist")


def test_a_refusal_is_obeyed(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/doc").respond_with_data("slowly", status=429, headers={"Retry-After": "60"})
    with pytest.raises(FetchError) as refused:
        asked(httpserver)
    assert (refused.value.status, refused.value.retry_after) == (429, timedelta(minutes=1))


def test_a_source_without_a_query_is_a_mistake() -> None:
    with pytest.raises(ConfigurationError, match="a source of kind gdelt needs `query:`"):
        parse("cases: [{name: a, entities: [B]}]\nsources: [{name: g, kind: gdelt}]\n", file="test")
