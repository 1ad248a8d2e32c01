"""Further services through Apprise, tried with the one of its services that speaks to any web server."""

import html
import re

import pytest

from alerts.channels.base import Setting
from alerts.channels.more import MoreChannel, disarmed, fitted
from alerts.compose import Context, compose
from casefile.errors import DeliveryError, UsageError
from pipeline.demo.sinks import HookSink, Reply
from tests.alert_stories import CASE, alert
from tests.test_alerts_injection import HOSTILE, harmless, hostile
from tests.test_alerts_slack import setting
from wire.client import Client, NetworkSettings

apprise = pytest.importorskip("apprise", reason="the extra `more` is not installed")
MESSAGE = compose(alert(), context=Context(case=CASE))


def at(url: str) -> Setting:
    whole = setting(Client(NetworkSettings()))
    return Setting(name="more", options={"url": url}, client=None, base_dir=whole.base_dir, out=whole.out, memory=whole.memory)


async def test_a_message_arrives() -> None:
    async with HookSink() as sink:
        receipt = await MoreChannel.make(at(f"json://127.0.0.1:{sink.port}/")).send(MESSAGE)
        [request] = sink.requests
    assert receipt.detail == "taken by JSON"
    assert request.json["title"] == MESSAGE.subject
    assert "\nhttps://skerry-courier.example/2025/03/captain-1?from=feed&x=1\n" in request.json["message"]


async def test_a_failure_is_tried_again() -> None:
    async with HookSink(lambda request: Reply(status=500)) as sink:
        with pytest.raises(DeliveryError, match="more: Apprise says failure") as caught:
            await MoreChannel.make(at(f"json://127.0.0.1:{sink.port}/")).send(MESSAGE)
    assert (caught.value.permanent, caught.value.unknown) == (False, False)


def test_an_address_apprise_does_not_know_is_a_mistake() -> None:
    with pytest.raises(UsageError, match="no address Apprise knows"):
        MoreChannel.make(at("pigeon://loft"))


@pytest.mark.parametrize(
    "url",
    [
        "discord://123456789/abcdefghijkl",
        "tgram://123456789:abcdefg_hijklmnop/12315544/",
        "workflows://host.example/workflow1ABC/signature2DEF/",
    ],
)
def test_the_services_of_the_manual_are_known(url: str) -> None:
    assert MoreChannel.make(at(url))


@pytest.mark.parametrize("name", HOSTILE)
async def test_nothing_is_live_however_a_service_reads_it(name: str) -> None:
    async with HookSink() as sink:
        await MoreChannel.make(at(f"json://127.0.0.1:{sink.port}/")).send(hostile(HOSTILE[name]))
        sent = sink.requests[0].json
    for text in (sent["title"], sent["message"]):
        for read in (text, html.unescape(text), html.unescape(html.unescape(text))):
            assert harmless(read)
            assert not re.search(r"[<>@`]|\]\(|\*\*", read)
        addresses = re.findall(r"https?://\S+", text)
        assert set(addresses) <= {"https://skerry-courier.example/2025/03/captain-1?from=feed&x=1"}
    assert "Verdict" in sent["message"]


def test_a_service_that_takes_little_gets_whole_lines() -> None:
    text = fitted("\n".join(f"line {number}" for number in range(200)), 300)
    assert len(text) <= 300
    assert text.endswith("\n… cut to what this service takes")
    assert re.fullmatch(r"(line \d+\n)+… .*", text)


def test_an_address_in_a_line_of_text_is_disarmed_like_all_text() -> None:
    assert disarmed("a <https://x.example|y> @here") == "a ‹https［:］//x.example¦y› ＠here"
