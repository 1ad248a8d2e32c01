"""Slack-shaped places on loopback that keep the real limits."""

import io
import json
from datetime import timedelta
from pathlib import Path

import pytest

from alerts.blocks import escaped, slack_blocks
from alerts.channels.base import Setting, ShortMemory
from alerts.channels.slack import SlackChannel
from alerts.compose import Context, compose
from alerts.digest import compose_folded
from alerts.message import Message
from casefile.errors import DeliveryError, UsageError
from pipeline.demo.sinks import HookSink, Reply, SlackSink, wrong_with
from tests.alert_stories import CASE, NOW, alert, article, developed, the_six_shapes
from wire.client import Client, NetworkSettings

MESSAGE = compose(alert(), context=Context(case=CASE))


def setting(client: Client, memory: ShortMemory | None = None) -> Setting:
    return Setting(
        name="team", options={}, client=client, base_dir=Path(), out=io.StringIO(), memory=memory or ShortMemory(), now=lambda: NOW
    )


def client_for(sink: HookSink) -> Client:
    return Client(NetworkSettings(allow=(f"127.0.0.1:{sink.port}",)))


async def send(sink: HookSink, message: Message = MESSAGE) -> str:
    async with client_for(sink) as client:
        return (await SlackChannel(setting(client), webhook=sink.url).send(message)).detail


@pytest.mark.parametrize("name", the_six_shapes())
async def test_every_shape_is_taken(name: str) -> None:
    async with SlackSink() as sink:
        assert await send(sink, the_six_shapes()[name]) == "ok"
        assert sink.messages[0]["unfurl_links"] is False


async def test_two_hundred_developments_fit_one_message() -> None:
    alerts = [alert(developed(number, quote="q" * 590), number=number, case=f"case-{number % 8}") for number in range(200)]
    async with SlackSink() as sink:
        await send(sink, compose_folded(alerts, now=NOW, reason="The channel was out for a day"))
        shown = json.dumps(sink.messages[0])
    assert all(f"(id ferry-{number})" in shown for number in range(200))


async def test_the_longest_and_the_emptiest_pass() -> None:
    long = "&<>😀" * 4000
    wild = alert(
        *(developed(number, quote=long, actors=(long,) * 30) for number in range(60)), articles=(article(title=long, source=long),) * 40
    )
    empty = alert(developed(quote="", actors=(), target=()), articles=(article(title="", source="", url="", published=None),))
    async with SlackSink() as sink:
        for each in (wild, empty):
            await send(sink, compose(each, context=Context(case=CASE)))
        assert len(sink.messages) == 2


@pytest.mark.parametrize("word", ["invalid_payload", "no_service", "channel_is_archived", "action_prohibited"])
async def test_a_word_that_means_never_is_permanent(word: str) -> None:
    async with SlackSink() as sink:
        sink.trouble = word
        with pytest.raises(DeliveryError, match=word) as caught:
            await send(sink)
    assert caught.value.permanent
    assert caught.value.channel_out is (word != "invalid_payload")
    assert sink.url not in str(caught.value)


async def test_too_many_at_a_time_waits_as_long_as_asked() -> None:
    async with SlackSink(per_second=True) as sink:
        await send(sink)
        with pytest.raises(DeliveryError, match="429") as caught:
            await send(sink)
    assert caught.value.retry_after == timedelta(seconds=1)
    assert not caught.value.permanent


async def test_a_page_that_answers_200_is_not_slack() -> None:
    async with HookSink(lambda request: Reply(body=b"<html><title>Welcome to Hotel WiFi</title>")) as sink:
        with pytest.raises(DeliveryError, match="200 but not ok") as caught:
            await send(sink)
    assert not caught.value.permanent
    assert not caught.value.unknown


async def test_an_answer_that_never_came_leaves_it_unknown() -> None:
    async with HookSink(lambda request: Reply(cut=True)) as sink:
        with pytest.raises(DeliveryError, match="no answer after the message had left") as caught:
            await send(sink)
    assert caught.value.unknown


async def test_a_place_that_is_not_there_is_not_unknown() -> None:
    async with HookSink() as sink:
        pass
    with pytest.raises(DeliveryError, match="cannot be reached") as caught:
        await send(sink)
    assert (caught.value.unknown, caught.value.permanent, caught.value.channel_out) == (False, False, True)


async def test_a_refused_address_says_why_and_not_where() -> None:
    async with Client(NetworkSettings()) as client:
        channel = SlackChannel(setting(client), webhook="http://127.0.0.1:9/services/T0/B0/secret")
        with pytest.raises(DeliveryError, match=r"cannot be reached \(127.0.0.1 is not a public address") as caught:
            await channel.send(MESSAGE)
    assert caught.value.permanent
    assert "secret" not in str(caught.value)


async def test_with_a_token_a_development_becomes_a_thread() -> None:
    memory = ShortMemory()
    async with SlackSink(token="xoxb-1") as sink, client_for(sink) as client:
        channel = SlackChannel(setting(client, memory), token="xoxb-1", channel="C1", api=sink.api)
        await channel.send(MESSAGE)
        # Another process, the same memory.
        later = SlackChannel(setting(client, memory), token="xoxb-1", channel="C1", api=sink.api)
        await later.send(compose(alert(number=2), context=Context(case=CASE)))
        await later.send(compose(alert(developed(9), number=3), context=Context(case=CASE)))
        first, second, other = sink.messages
    assert "thread_ts" not in first
    assert second["thread_ts"] == "1700000000.000001"
    assert second["reply_broadcast"] is True
    assert "thread_ts" not in other


async def test_a_thread_that_was_deleted_is_begun_anew() -> None:
    memory = ShortMemory()
    memory.keep("slack/team/ferry-4", "1600000000.000000")
    answers = [{"ok": False, "error": "thread_not_found"}, {"ok": True, "ts": "1.2"}]
    async with HookSink(lambda request: Reply(body=json.dumps(answers.pop(0)).encode())) as sink, client_for(sink) as client:
        await SlackChannel(setting(client, memory), token="t", channel="C1", api=sink.url).send(MESSAGE)
        assert ["thread_ts" in request.json for request in sink.requests] == [True, False]
    assert memory.recall("slack/team/ferry-4") == "1.2"


async def test_a_revoked_token_is_permanent() -> None:
    async with SlackSink(token="right") as sink, client_for(sink) as client:
        with pytest.raises(DeliveryError, match="invalid_auth") as caught:
            await SlackChannel(setting(client), token="wrong", channel="C1", api=sink.api).send(MESSAGE)
    assert caught.value.permanent
    assert "wrong" not in str(caught.value)


def test_nothing_to_post_with_is_a_mistake() -> None:
    with pytest.raises(UsageError, match="give `webhook:`, or `token:` and `channel:`"):
        SlackChannel(setting(Client(NetworkSettings())), token="t")


@pytest.mark.parametrize("limit", [10, 150, 3000])
def test_escaping_never_cuts_through_an_entity(limit: int) -> None:
    written = escaped("<&>" * 2000, limit)
    assert len(written) <= limit
    assert set(written.replace("&lt;", "").replace("&amp;", "").replace("&gt;", "")) <= {"…"}


def test_the_sink_refuses_what_slack_refuses() -> None:
    def judged(block: dict[str, object]) -> str:
        return wrong_with(json.dumps({"text": "x", "blocks": [block]}).encode())

    assert judged({"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}) == "invalid_blocks"
    assert judged({"type": "header", "text": {"type": "mrkdwn", "text": "x"}}) == "invalid_blocks"
    assert judged({"type": "section", "text": {"type": "plain_text", "text": ""}}) == "invalid_blocks"
    assert judged({"type": "context", "elements": []}) == "invalid_blocks"
    assert wrong_with(json.dumps({"text": "x", "blocks": slack_blocks(MESSAGE) * 20}).encode()) == "invalid_blocks"
    assert wrong_with(b"{") == "invalid_payload"
