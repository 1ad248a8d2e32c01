"""Where requests may go: every spelling of a private address is refused, on every way there."""

import ipaddress
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefile.errors import FetchError
from tests import hostile
from tests.hostile import Hostile
from wire import guard
from wire.client import Client, NetworkSettings

PRIVATE = [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254", "169.254.169.254", "169.254.170.2",
    "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.51.100.7", "203.0.113.1",
    "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16",
    "::", "::1", "fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "ff02::1", "ff0e::1", "100::1", "2001:db8::1", "2001::1", "2001:10::1",
    "3fff::1", "5f00::1", "4000::1", "::127.0.0.1", "::8.8.8.8.invalid",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:0:10.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::169.254.169.254", "64:ff9b:1::8.8.8.8",
    "2002:7f00:1::", "2002:a00:1::1", "2002:a9fe:a9fe::1", "2001:0:808:808:0:0:f5ff:fffe",
]  # fmt: skip
PUBLIC = [
    "8.8.8.8", "1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
]  # fmt: skip


@pytest.mark.parametrize("text", [text for text in PRIVATE if not text.endswith("invalid")])
def test_private_addresses_are_not_public(text: str) -> None:
    assert not guard.is_public(ipaddress.ip_address(text))


@pytest.mark.parametrize("text", PUBLIC)
def test_public_addresses_are(text: str) -> None:
    assert guard.is_public(ipaddress.ip_address(text))


@settings(max_examples=80, deadline=None)
@given(st.ip_addresses(v=4))
def test_wrapping_an_address_changes_nothing(inner: ipaddress.IPv4Address) -> None:
    """An address that is not public is not public in any wrapping either."""
    number = int(inner)
    wrapped = [
        ipaddress.IPv6Address(int(ipaddress.IPv6Address(prefix)) | number) for prefix in ("::ffff:0:0", "::ffff:0:0:0", "64:ff9b::", "::")
    ]
    sixtofour = ipaddress.IPv6Address((0x2002 << 112) | (number << 80) | 1)
    teredo = ipaddress.IPv6Address((0x20010000 << 96) | (0x08080808 << 64) | (number ^ 0xFFFFFFFF))
    if not guard.is_public(inner):
        assert not any(guard.is_public(one) for one in (*wrapped, sixtofour, teredo))


SPELLINGS = [
    "127.1", "127.0.1", "0x7f.0.0.1", "0x7f000001", "0X7F000001", "2130706433", "017700000001", "0177.0.0.1", "127.0.0.1.", "[::1]",
    "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]", "[fe80::1%25eth0]", "0", "0.0", "[::]", "localhost", "LOCALHOST.",
    "10.1", "167772161", "[64:ff9b::a00:1]", "[2002:a00:1::]", "\uff11\uff12\uff17.0.0.1", "\u2460\u2461\u2466.0.0.1",
    "127\u30020\u30020\u30021",
    "user:pw@127.0.0.1", "example.org@127.0.0.1", "127.0.0.1:80", "169.254.169.254", "0xa9fea9fe", "2852039166", "metadata.test",
]  # fmt: skip


@pytest.mark.parametrize("spelling", SPELLINGS)
async def test_odd_spellings_reach_nothing(spelling: str) -> None:
    async def resolve(host: str, port: int) -> list[str]:
        return {"metadata.test": ["169.254.169.254"], "localhost": ["127.0.0.1", "::1"]}.get(host.lower().rstrip("."), ["127.0.0.1"])

    async with Client(NetworkSettings(), resolve=resolve) as client:
        with pytest.raises(FetchError) as caught:
            await client.get(f"http://{spelling}/latest/meta-data/", deadline=3)
    assert caught.value.stage == "address", str(caught.value)
    assert caught.value.permanent == (spelling not in ("localhost", "LOCALHOST.", "metadata.test")), "a name may lead elsewhere tomorrow"
    assert "pw" not in str(caught.value)


async def test_a_name_that_changes_its_answer_between_look_ups_gains_nothing() -> None:
    """The name is looked up once a connection, and that answer is the one that is checked and used."""
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])
    asked: list[str] = []

    async def rebinding(host: str, port: int) -> list[str]:
        asked.append(host)
        return next(answers)

    checked = await guard.checked_addresses("rebind.test", 80, guard.Allowed(), rebinding)
    assert [str(one) for one in checked] == ["93.184.216.34"]
    with pytest.raises(FetchError, match="not a public address"):
        await guard.checked_addresses("rebind.test", 80, guard.Allowed(), rebinding)
    assert asked == ["rebind.test"] * 2


async def test_of_several_answers_only_checked_ones_are_used() -> None:
    async def several(host: str, port: int) -> list[str]:
        return ["10.0.0.1", "8.8.8.8", "::1", "1.1.1.1", "9.9.9.9", "8.8.4.4", "1.0.0.1"]

    checked = await guard.checked_addresses("several.test", 80, guard.Allowed(), several)
    assert [str(one) for one in checked] == ["8.8.8.8", "1.1.1.1", "9.9.9.9", "8.8.4.4"]


@pytest.mark.parametrize("answer", [[], ["nonsense"], ["fe80::1%eth0", "10.0.0.1"]])
async def test_empty_and_odd_answers_are_errors(answer: list[str]) -> None:
    async def resolve(host: str, port: int) -> list[str]:
        return answer

    with pytest.raises(FetchError):
        await guard.checked_addresses("odd.test", 80, guard.Allowed(), resolve)


async def test_the_second_address_is_tried_when_the_first_does_not_answer() -> None:
    with Hostile() as server:
        server.on("/x", hostile.page(b"found"))

        async def resolve(host: str, port: int) -> list[str]:
            return ["127.0.0.2", "127.0.0.1"]

        async with Client(NetworkSettings(allow=("127.0.0.0/8",)), resolve=resolve) as client:
            answer = await client.get(server.url("/x", "two.test"))
    assert answer.document is not None
    assert answer.document.body == b"found"
    assert server.requests[0].headers["host"] == f"two.test:{server.port}"


def test_exceptions_are_host_and_port_or_networks() -> None:
    allowed = guard.parse_allow(["127.0.0.1:8900", "[::1]:80", "Intranet.example:443", "localhost:*", "10.0.0.0/8", "192.168.1.5"])
    assert allowed.place("127.0.0.1", 8900)
    assert not allowed.place("127.0.0.1", 8901)
    assert allowed.place("intranet.example.", 443)
    assert allowed.place("localhost", 1)
    assert allowed.address(ipaddress.ip_address("10.200.0.1"), 1)
    assert allowed.address(ipaddress.ip_address("192.168.1.5"), 1)
    assert not allowed.address(ipaddress.ip_address("192.168.1.6"), 1)
    assert allowed.address(ipaddress.ip_address("::1"), 80)
    assert not allowed.address(ipaddress.ip_address("fd00::1"), 80)


@pytest.mark.parametrize(
    "entry", ["", "localhost", "host:0", "host:99999", "host:http", "http://host:80", "a b:80", ":80", "host:-1", "*", "host:\u0661"]
)
def test_exceptions_that_say_too_little_or_too_much_are_refused(entry: str) -> None:
    with pytest.raises(ValueError, match="cannot be allowed: write host:port"):
        guard.parse_allow([entry])


@pytest.mark.parametrize("entry", ["0.0.0.0/0", "::/0", "0.0.0.0/1", "8.0.0.0/7", "2000::/3", "127.0.0.1/0"])
def test_a_network_that_would_switch_the_guard_off_is_refused(entry: str) -> None:
    with pytest.raises(ValueError, match="no private network is so wide"):
        guard.parse_allow([entry])


async def test_an_exception_for_one_port_is_none_for_another() -> None:
    with Hostile() as meant, Hostile() as other:
        meant.on("/", hostile.redirect(other.url("/")))
        async with Client(NetworkSettings(allow=(meant.place,))) as client:
            with pytest.raises(FetchError, match="not a public address"):
                await client.get(meant.url("/"))
    assert other.requests == []


@pytest.fixture
def proxy() -> Iterator[Hostile]:
    with Hostile() as running:
        yield running


async def public(host: str, port: int) -> list[str]:
    known = {"court.test": ["93.184.216.34"], "inside.test": ["10.0.0.7"]}
    if host not in known:
        raise OSError("no such name")
    return known[host]


async def test_a_proxy_is_used_for_everything_and_allowed_by_itself(proxy: Hostile) -> None:
    proxy.on("http://court.test/docket", hostile.page(b"through the proxy"))
    settings = NetworkSettings(proxy=f"http://me:pw@{proxy.place}")
    async with Client(settings, resolve=public) as client:
        answer = await client.get("http://court.test/docket")
    assert answer.document is not None
    assert answer.document.body == b"through the proxy"
    assert proxy.requests[0].headers["proxy-authorization"].startswith("Basic ")


@pytest.mark.parametrize("url", [
    "http://127.0.0.1/", "http://169.254.169.254/", "https://10.0.0.1/", "http://0x7f.1/", "http://2130706433/", "http://[::1]/",
    "http://inside.test/", "https://inside.test/",
])  # fmt: skip
async def test_behind_a_proxy_private_targets_are_refused_before_it_is_asked(proxy: Hostile, url: str) -> None:
    async with Client(NetworkSettings(proxy=f"http://{proxy.place}"), resolve=public) as client:
        with pytest.raises(FetchError) as caught:
            await client.get(url, deadline=3)
    assert caught.value.stage == "address"
    assert proxy.requests == []


async def test_behind_a_proxy_redirects_are_judged_too(proxy: Hostile) -> None:
    proxy.on("http://court.test/", hostile.redirect("http://inside.test/admin"))
    async with Client(NetworkSettings(proxy=f"http://{proxy.place}"), resolve=public) as client:
        with pytest.raises(FetchError, match="not a public address"):
            await client.get("http://court.test/", deadline=3)
    assert len(proxy.requests) == 1


async def test_the_proxy_is_a_way_and_no_target(proxy: Hostile) -> None:
    async with Client(NetworkSettings(proxy=f"http://{proxy.place}"), resolve=public) as client:
        with pytest.raises(FetchError, match="not a public address"):
            await client.get(proxy.url("/admin"), deadline=3)
    assert proxy.requests == []


async def test_places_on_the_allow_list_are_reached_without_the_proxy(proxy: Hostile) -> None:
    with Hostile() as own:
        own.on("/x", hostile.page(b"ours"))
        async with Client(NetworkSettings(proxy=f"http://{proxy.place}", allow=(own.place,)), resolve=public) as client:
            answer = await client.get(own.url("/x"))
    assert answer.document is not None
    assert answer.document.body == b"ours"
    assert proxy.requests == []


async def test_a_name_only_the_proxy_knows_is_left_to_the_proxy(proxy: Hostile) -> None:
    proxy.on("http://unknown.test/", hostile.page(b"x"))
    async with Client(NetworkSettings(proxy=f"http://{proxy.place}"), resolve=public) as client:
        assert (await client.get("http://unknown.test/")).status == 200


async def test_a_proxy_that_refuses_says_so_without_its_password(proxy: Hostile) -> None:
    proxy.on("court.test:443", hostile.status(407))
    async with Client(NetworkSettings(proxy=f"http://me:topsecret@{proxy.place}"), resolve=public) as client:
        with pytest.raises(FetchError, match="the proxy refused") as caught:
            await client.get("https://court.test/", deadline=3)
    assert proxy.requests[0].method == "CONNECT"
    assert "topsecret" not in str(caught.value)
