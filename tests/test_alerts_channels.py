"""Webhook, file and console; and what all channels share."""

import asyncio
import hashlib
import hmac
import io
import json
import os
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from alerts.channels import CHANNELS, make_channel
from alerts.channels.base import Channel
from alerts.channels.webhook import WebhookChannel, signed_headers
from alerts.compose import Context, as_record, compose
from alerts.digest import compose_folded
from alerts.message import Shape
from casefile.config import parse
from casefile.errors import DeliveryError, UsageError
from pipeline.demo.sinks import HookSink, Reply
from tests.alert_stories import CASE, NOW, alert, article, developed, the_six_shapes
from tests.test_alerts_slack import client_for, setting

MANUAL = (Path(__file__).resolve().parents[1] / "docs/alerts.md").read_text("utf-8")
MESSAGE = compose(alert(), context=Context(case=CASE))


def made(name: str, base_dir: Path = Path(), out: io.StringIO | None = None, **options: object) -> Channel:
    return make_channel(name, name, options, client=None, base_dir=base_dir, out=out or io.StringIO(), now=lambda: NOW)


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_listed_channel_has_a_class_that_makes_itself() -> None:
    for place in CHANNELS.values():
        module, _, name = place.partition(":")
        assert callable(getattr(__import__(module, fromlist=[name]), name).make)


def test_an_unknown_type_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="'pigeon' is no type of channel; there are console, file"):
        make_channel("x", "pigeon", {}, client=None, base_dir=Path(), out=io.StringIO())


async def test_a_webhook_is_signed_over_timestamp_and_body() -> None:
    async with HookSink() as sink, client_for(sink) as client:
        await WebhookChannel(setting(client), url=sink.url, secret="s3cret").send(MESSAGE)
        [request] = sink.requests
    timestamp = request.headers["casewire-timestamp"]
    expected = hmac.new(b"s3cret", timestamp.encode() + b"." + request.body, hashlib.sha256).hexdigest()
    assert timestamp == str(int(NOW.timestamp()))
    assert request.headers["casewire-signature"] == f"v1={expected}"
    assert request.headers["idempotency-key"] == MESSAGE.id
    assert request.json["alerts"] == [{**as_record(alert()), "feedback": None}]


async def test_the_manuals_check_of_a_request_believes_ours_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", MANUAL, re.DOTALL)
    taught: dict[str, Any] = {}
    exec(code, taught)
    body = b'{"id": "al0001"}'
    headers = signed_headers("al0001", body, "s3cret", NOW)
    monkeypatch.setattr(time, "time", lambda: NOW.timestamp() + 200)
    assert taught["genuine"]("s3cret", headers, body)
    assert not taught["genuine"]("another", headers, body)
    assert not taught["genuine"]("s3cret", headers, body + b" ")
    monkeypatch.setattr(time, "time", lambda: NOW.timestamp() + 400)
    assert not taught["genuine"]("s3cret", headers, body)


@pytest.mark.parametrize("example", re.findall(r"```yaml\n(.*?)```", MANUAL, re.DOTALL))
def test_every_example_of_the_manual_loads(example: str) -> None:
    secrets = dict.fromkeys(re.findall(r"\$\{(\w+)\}", example), "secret")
    config = parse(f"cases: [{{name: c, entities: [Nora Quist]}}]\n{example}", file="example", environment=secrets)
    assert config.network.public_address or {"teams", "discord", "telegram"} <= set(config.channels)


async def test_a_webhook_sent_again_has_the_same_body() -> None:
    async with HookSink() as sink, client_for(sink) as client:
        for _ in range(2):
            await WebhookChannel(setting(client), url=sink.url).send(MESSAGE)
        first, second = sink.requests
    assert first.body == second.body
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"]


@pytest.mark.parametrize("name", the_six_shapes())
async def test_what_a_webhook_sends_has_the_form_its_schema_describes(name: str) -> None:
    schema = json.loads(files("alerts").joinpath("schema/webhook-1.json").read_text(encoding="utf-8"))
    assert set(schema["properties"]["type"]["enum"]) == {str(shape) for shape in Shape}
    async with HookSink() as sink, client_for(sink) as client:
        await WebhookChannel(setting(client), url=sink.url).send(the_six_shapes()[name])
        assert list(_departures(sink.requests[0].json, schema)) == []


def _departures(value: Any, schema: Mapping[str, Any]) -> Iterator[str]:
    """Where a value and a schema disagree: keys, and the types this schema uses."""
    types = {"object": dict, "array": list, "string": str, "null": type(None)}
    allowed = schema.get("type", [])
    named = [allowed] if isinstance(allowed, str) else allowed
    if named and not any(isinstance(value, types[each]) for each in named):
        yield f"{value!r} is no {allowed}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{value!r} is none of {schema['enum']}"
    if isinstance(value, dict):
        if set(value) != set(schema["properties"]) or set(schema["required"]) != set(value):
            yield f"keys {sorted(value)}"
        for key, inner in value.items():
            yield from _departures(inner, schema["properties"].get(key, {}))
    if isinstance(value, list):
        for inner in value:
            yield from _departures(inner, schema["items"])


@pytest.mark.parametrize(
    ("status", "permanent", "out"),
    [(400, True, False), (401, True, True), (404, True, True), (302, True, True), (429, False, True), (503, False, True)],
)
async def test_a_status_tells_never_from_later(status: int, permanent: bool, out: bool) -> None:
    async with (
        HookSink(lambda request: Reply(status=status, body=b"no\x1b[31m", headers={"Retry-After": "90"})) as sink,
        client_for(sink) as client,
    ):
        with pytest.raises(DeliveryError, match=f"answered {status}, no") as caught:
            await WebhookChannel(setting(client), url=sink.url).send(MESSAGE)
    assert (caught.value.permanent, caught.value.channel_out) == (permanent, out)
    assert caught.value.retry_after == timedelta(seconds=90)
    assert "\x1b" not in str(caught.value)


async def test_the_file_gets_one_line_for_each_alert(tmp_path: Path) -> None:
    channel = made("file", tmp_path, path="new/place/alerts.jsonl")
    both = (alert(number=1), alert(developed(9), number=2))
    await channel.send(compose(both[0], context=Context()))
    await channel.send(compose_folded(both, now=NOW, reason=""))
    assert lines(tmp_path / "new/place/alerts.jsonl") == [as_record(each) for each in both]


async def test_an_alert_sent_again_is_not_written_again(tmp_path: Path) -> None:
    for _ in range(3):
        await made("file", tmp_path, path="alerts.jsonl").send(MESSAGE)
    assert [line["id"] for line in lines(tmp_path / "alerts.jsonl")] == ["al0001"]


async def test_a_line_that_a_crash_left_half_written_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "alerts.jsonl"
    await made("file", tmp_path, path="alerts.jsonl").send(compose(alert(number=7), context=Context()))
    whole = path.read_bytes()
    for kept in {*range(1, len(whole), 29), len(whole) - 2, len(whole) - 1}:
        path.write_bytes(b'{"id": "older"}\n' + whole[:kept])
        await made("file", tmp_path, path="alerts.jsonl").send(compose(alert(number=7), context=Context()))
        assert [line["id"] for line in lines(path)] == ["older", "al0007"]


async def test_two_writers_do_not_mix_their_lines(tmp_path: Path) -> None:
    channels = [made("file", tmp_path, path="alerts.jsonl") for _ in range(4)]
    await asyncio.gather(*(channels[number % 4].send(compose(alert(number=number), context=Context())) for number in range(40)))
    assert sorted(line["id"] for line in lines(tmp_path / "alerts.jsonl")) == [f"al{number:04d}" for number in range(40)]


async def test_a_file_that_cannot_be_written_is_a_channel_that_is_out(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where a directory should be")
    with pytest.raises(DeliveryError, match="cannot be written") as caught:
        await made("file", tmp_path, path="taken/alerts.jsonl").send(MESSAGE)
    assert caught.value.channel_out
    assert not caught.value.permanent


async def test_what_is_no_alert_stands_in_the_file_as_a_notice(tmp_path: Path) -> None:
    await made("file", tmp_path, path="alerts.jsonl").send(the_six_shapes()["trouble"])
    [line] = lines(tmp_path / "alerts.jsonl")
    assert (line["notice"], line["developments"]) == ("trouble", [])


class Terminal(io.StringIO):
    """Text that says it is a terminal."""

    def isatty(self) -> bool:
        return True


async def test_the_console_is_coloured_only_on_a_terminal() -> None:
    piped, terminal = io.StringIO(), Terminal()
    await made("console", out=piped).send(MESSAGE)
    await made("console", out=terminal).send(MESSAGE)
    assert "\x1b" not in piped.getvalue()
    assert f"\x1b[1m{MESSAGE.subject}" in terminal.getvalue()
    assert terminal.getvalue().count("\x1b") == 4


async def test_a_console_that_knows_no_unicode_still_prints(tmp_path: Path) -> None:
    with (tmp_path / "out").open("w", encoding="ascii") as out:
        await make_channel("console", "console", {}, client=None, base_dir=Path(), out=out).send(MESSAGE)
    assert "?Judge Petra Holm" in (tmp_path / "out").read_text()


async def test_a_closed_pipe_is_a_channel_that_is_out() -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w", buffering=1) as out:
        with pytest.raises(DeliveryError, match="console: cannot be written to"):
            await make_channel("console", "console", {}, client=None, base_dir=Path(), out=out).send(replace(MESSAGE, id="x"))
        # Leave nothing in the buffer for close() to fail on.
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, out.fileno())
        os.close(devnull)


async def test_an_article_whose_address_is_no_link_is_told_without_one() -> None:
    out = io.StringIO()
    await made("console", out=out).send(compose(alert(articles=(article(url="javascript:alert(1)"),)), context=Context()))
    assert "javascript" not in out.getvalue()
    assert "(its address is not one to follow)" in out.getvalue()
