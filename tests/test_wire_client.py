"""The client against a hostile server: every form ends in a value or in a FetchError that says what happened."""

import asyncio
import resource
import ssl
import subprocess
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from casefile.errors import FetchError, UsageError
from tests import hostile
from tests.hostile import Hostile, Seen
from wire.client import Answer, Client, NetworkSettings, shown

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
GZIP = {"Content-Encoding": "gzip"}


@pytest.fixture
def server() -> Iterator[Hostile]:
    with Hostile() as running:
        yield running


@pytest.fixture
async def client(server: Hostile) -> AsyncIterator[Client]:
    settings = NetworkSettings(contact="desk@example.org", allow=(server.place,))
    async with Client(settings, now=lambda: NOW) as opened:
        yield opened


async def trouble(client: Client, url: str, **options: object) -> FetchError:
    """The error that reading `url` ends in; it must come well within the deadline's order of magnitude."""
    began = time.monotonic()
    with pytest.raises(FetchError) as caught:
        await client.get(url, **{"deadline": 3.0, **options})  # type: ignore[arg-type]
    assert time.monotonic() - began < 5
    assert str(caught.value).startswith("http"), "the address comes first"
    assert "Traceback" not in str(caught.value)
    return caught.value


async def test_a_page_comes_back_as_a_document(server: Hostile, client: Client) -> None:
    url = server.on("/story", hostile.page(b"<p>text", ETag='W/"5"', Last_Modified="Fri, 20 Nov 2026 10:00:00 GMT"))
    answer = await client.get(url)
    assert answer.document is not None
    assert (answer.document.body, answer.document.status, answer.document.fetched_at) == (b"<p>text", 200, NOW)
    assert (answer.etag, answer.last_modified, answer.moved_to) == ('W/"5"', "Fri, 20 Nov 2026 10:00:00 GMT", "")
    sent = server.requests[0].headers
    assert sent["user-agent"] == "Casewire/0.1 (+desk@example.org)"
    assert sent["accept-encoding"] == "gzip, deflate"
    assert "if-none-match" not in sent


async def test_validators_go_back_byte_for_byte_and_304_counts(server: Hostile, client: Client) -> None:
    url = server.on("/feed", hostile.status(304, ETag='"neu\xe4"'))
    answer = await client.get(url, etag='"neu\xe4 =/+"', last_modified="yesterday, about noon")
    assert answer == Answer(not_modified=True, status=304, etag='"neu\xe4"', headers=answer.headers)
    assert server.requests[0].headers["if-none-match"] == '"neu\xe4 =/+"'
    assert server.requests[0].headers["if-modified-since"] == "yesterday, about noon"


async def test_304_for_something_we_never_had_is_no_success(server: Hostile, client: Client) -> None:
    error = await trouble(client, server.on("/feed", hostile.status(304)))
    assert (error.status, error.stage) == (304, "status")
    assert "never had it" in str(error)


async def test_304_with_a_body_is_not_modified_and_nothing_more(server: Hostile, client: Client) -> None:
    url = server.on("/feed", hostile.status(304, b"<rss>forged</rss>"))
    answer = await client.get(url, etag='"1"')
    assert answer.not_modified
    assert answer.document is None


@pytest.mark.parametrize("etag", ['"a\r\nX-Evil: 1"', "\x00", "x" * 2000, " padded ", "\u20ac"])
async def test_validators_that_cannot_be_sent_are_left_out(server: Hostile, client: Client, etag: str) -> None:
    await client.get(server.on("/feed", hostile.page(b"x")), etag=etag)
    assert "if-none-match" not in server.requests[0].headers
    assert "x-evil" not in server.requests[0].headers


PROPER = b"<html>" + b"words " * 200

SLOW = {
    "no answer at all": (hostile.silence(), "headers"),
    "slow headers": (hostile.drip(hostile.head(200, {"Content-Length": "5"}) + b"12345" * 100), "headers"),
    "half a header": (hostile.silence(b"HTTP/1.1 200 OK\r\nContent-"), "headers"),
    "slow body": (hostile.drip(PROPER, before=hostile.head(200, {"Content-Length": "1206"})), "body"),
    "body stops": (hostile.silence(hostile.head(200, {"Content-Length": "1206"}) + PROPER[:100]), "body"),
    "slow chunks": (hostile.says(hostile.head(200, {"Transfer-Encoding": "chunked"}), *[b"1\r\nx\r\n"] * 100, pause=0.05), "body"),
    "slow gzip": (hostile.drip(hostile.packed(PROPER * 20, "gzip") * 3, before=hostile.head(200, GZIP)), "body"),
    "interim answers, slowly": (hostile.says(*[b"HTTP/1.1 100 Continue\r\n\r\n"] * 100, pause=0.05), "headers"),
}


@pytest.mark.parametrize("form", SLOW)
async def test_one_deadline_ends_every_kind_of_slowness(server: Hostile, client: Client, form: str) -> None:
    behaviour, stage = SLOW[form]
    began = time.monotonic()
    error = await trouble(client, server.on("/slow", behaviour), deadline=0.4)
    assert time.monotonic() - began < 1.5
    assert (error.stage, error.permanent) == (stage, False)
    assert "timeout" in str(error)


async def test_a_redirect_chain_shares_one_deadline(server: Hostile, client: Client) -> None:
    for hop in range(8):

        async def late(seen: Seen, writer: asyncio.StreamWriter, hop: int = hop) -> None:
            await asyncio.sleep(0.15)
            writer.write(hostile.head(302, {"Location": f"/{hop + 1}", "Content-Length": "0"}))

        server.on(f"/{hop}", late)
    error = await trouble(client, server.url("/0"), deadline=0.5)
    assert "timeout" in str(error)


BROKEN = {
    "hangs up": (hostile.says(b""), "headers"),
    "reset before the answer": (hostile.reset(), "headers"),
    "reset in the headers": (hostile.reset(b"HTTP/1.1 200 OK\r\nContent-Le"), "headers"),
    "reset in the body": (hostile.reset(hostile.head(200, {"Content-Length": "1206"}) + PROPER[:50]), "body"),
    "shorter than declared": (hostile.says(hostile.head(200, {"Content-Length": "5000"}) + PROPER), "body"),
    "chunks cut": (hostile.says(hostile.head(200, {"Transfer-Encoding": "chunked"}) + b"50\r\nabc"), "body"),
    "no last chunk": (hostile.says(hostile.head(200, {"Transfer-Encoding": "chunked"}) + b"3\r\nabc\r\n"), "body"),
    "chunk size is garbage": (hostile.says(hostile.head(200, {"Transfer-Encoding": "chunked"}) + b"zz\r\nabc\r\n0\r\n\r\n"), "body"),
    "chunk size is negative": (hostile.says(hostile.head(200, {"Transfer-Encoding": "chunked"}) + b"-3\r\nabc\r\n0\r\n\r\n"), "body"),
    "chunk size is huge": (hostile.says(hostile.head(200, {"Transfer-Encoding": "chunked"}) + b"f" * 40 + b"\r\nabc"), "body"),
    "chunk longer than it says": (hostile.says(hostile.head(200, {"Transfer-Encoding": "chunked"}) + b"3\r\nabcdef\r\n0\r\n\r\n"), "body"),
    "two lengths": (hostile.says(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\n1234567"), "headers"),
    "length and chunks": (hostile.says(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"), "headers"),
    "length is garbage": (hostile.says(b"HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\n12345"), "headers"),
    "length is negative": (hostile.says(b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n12345"), "headers"),
    "unknown transfer coding": (hostile.says(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n12345"), "headers"),
    "status line is garbage": (hostile.says(b"hello, who is there?\r\n\r\n"), "headers"),
    "status is no number": (hostile.says(b"HTTP/1.1 abc OK\r\n\r\n"), "headers"),
    "status of four digits": (hostile.says(b"HTTP/1.1 2000 OK\r\n\r\n"), "headers"),
    "HTTP/9": (hostile.says(b"HTTP/9.9 200 OK\r\nContent-Length: 1\r\n\r\nx"), "headers"),
    "another protocol": (hostile.says(b"SSH-2.0-OpenSSH_9.2\r\n" + b"\x00" * 100), "headers"),
    "header without a colon": (hostile.says(b"HTTP/1.1 200 OK\r\nthis is no header\r\n\r\nx"), "headers"),
    "header name with a space": (hostile.says(b"HTTP/1.1 200 OK\r\nBad Name: x\r\nContent-Length: 1\r\n\r\nx"), "headers"),
    "NUL in a header": (hostile.says(b"HTTP/1.1 200 OK\r\nX: a\x00b\r\nContent-Length: 1\r\n\r\nx"), "headers"),
    "switching protocols": (hostile.says(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nxxxx"), "headers"),
    "random bytes": (hostile.says(bytes(range(256)) * 20), "headers"),
    "only line feeds": (hostile.says(b"\r\n" * 3000), "headers"),
}


@pytest.mark.parametrize("form", BROKEN)
async def test_broken_answers_end_in_an_error_and_keep_nothing(server: Hostile, client: Client, form: str) -> None:
    behaviour, stage = BROKEN[form]
    error = await trouble(client, server.on("/broken", behaviour))
    assert error.stage == stage, str(error)
    assert not error.permanent


async def test_what_a_server_adds_after_its_answer_is_nobodys_answer(server: Hostile, client: Client) -> None:
    forged = hostile.head(200, {"Content-Length": "6"}) + b"forged"
    first = server.on("/first", hostile.says(hostile.head(200, {"Content-Length": "4"}) + b"true" + forged))
    second = server.on("/second", hostile.page(b"honest"))
    one, two = await client.get(first), await client.get(second)
    assert one.document is not None
    assert two.document is not None
    assert (one.document.body, two.document.body) == (b"true", b"honest")


FLOODS = {
    "endless body": (hostile.endless(hostile.head(200), b"x" * 65536), "body"),
    "endless chunks": (hostile.endless(hostile.head(200, {"Transfer-Encoding": "chunked"}), b"ffff\r\n" + b"x" * 65535 + b"\r\n"), "body"),
    "crumbs": (hostile.endless(hostile.head(200, {"Transfer-Encoding": "chunked"}), b"1\r\nx\r\n" * 5000), "body"),
    "declared larger than the cap": (hostile.silence(hostile.head(200, {"Content-Length": "99000000000"})), "body"),
    "length of a thousand digits": (hostile.silence(hostile.head(200, {"Content-Length": "9" * 20})), "body"),
    "endless headers": (hostile.endless(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n" * 1000), "headers"),
    "one endless header": (hostile.endless(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 65536), "headers"),
    "many headers": (hostile.says(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"Content-Length: 1\r\n\r\nx"), "headers"),
    "a flood of cookies": (hostile.says(b"HTTP/1.1 200 OK\r\n" + b"Set-Cookie: a=b\r\n" * 500 + b"Content-Length: 1\r\n\r\nx"), "headers"),
    "endless interim answers": (hostile.endless(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" * 1000), "headers"),
    "endless chunk extension": (hostile.endless(hostile.head(200, {"Transfer-Encoding": "chunked"}) + b"3;", b"x" * 65536), "body"),
    "gzip of a gigabyte": (hostile.says(hostile.head(200, GZIP) + hostile.bomb(1_000_000_000)), "decode"),
    "gzip in gzip": (hostile.says(hostile.head(200, {"Content-Encoding": "gzip, gzip"}) + hostile.bomb(10_000_000, 2)), "decode"),
    "gzip in identity in gzip": (hostile.says(hostile.head(200, {"Content-Encoding": "gzip, identity, gzip"}) + b"x"), "decode"),
    "many gzip members": (hostile.endless(hostile.head(200, GZIP), hostile.packed(b"", "gzip") * 500), "decode"),
}  # fmt: skip


@pytest.mark.parametrize("form", FLOODS)
async def test_floods_stop_at_a_cap_with_memory_flat(server: Hostile, client: Client, form: str) -> None:
    behaviour, stage = FLOODS[form]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    error = await trouble(client, server.on("/flood", behaviour), max_bytes=2_000_000, max_wire_bytes=2_000_000)
    assert error.stage == stage, str(error)
    assert "timeout" not in str(error)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000, "kilobytes"


async def test_the_error_names_the_cap(server: Hostile, client: Client) -> None:
    error = await trouble(client, server.on("/b", hostile.says(hostile.head(200, GZIP) + hostile.bomb(5_000_000))), max_bytes=1_000_000)
    assert "unpacks to more than 1,000,000 bytes" in str(error)
    error = await trouble(client, server.on("/c", hostile.page(b"x" * 3000)), max_bytes=2000)
    assert "larger than 2,000 bytes" in str(error)


PACKINGS = {
    "br": (b"\x0b\x02\x80abc\x03", "br"),
    "zstd": (b"(\xb5/\xfd", "zstd"),
    "unknown": (b"x", "x-secret"),
    "gzip that is none": (PROPER, "gzip"),
    "gzip cut short": (hostile.packed(PROPER * 50, "gzip")[:-30], "gzip"),
    "gzip without its sum": (hostile.packed(PROPER, "gzip")[:-8], "gzip"),
    "gzip with a wrong sum": (hostile.packed(PROPER, "gzip")[:-8] + b"\x01" * 8, "gzip"),
    "gzip broken in the middle": (hostile.packed(PROPER, "gzip")[:40] + b"\xff\xff\xff" + hostile.packed(PROPER, "gzip")[43:], "gzip"),
    "deflate that is none": (PROPER, "deflate"),
    "deflate cut short": (hostile.packed(PROPER * 50, "deflate")[:-10], "deflate"),
}


@pytest.mark.parametrize("form", PACKINGS)
async def test_packing_that_is_wrong_cut_or_unknown_is_an_error(server: Hostile, client: Client, form: str) -> None:
    body, coding = PACKINGS[form]
    error = await trouble(client, server.on("/p", hostile.page(body, Content_Encoding=coding)))
    assert error.stage == "decode", str(error)


@pytest.mark.parametrize("coding", ["gzip", "x-gzip", "GZIP", "deflate", "raw-deflate", "identity", ""])
async def test_packing_we_asked_for_is_unpacked(server: Hostile, client: Client, coding: str) -> None:
    said = coding.removeprefix("raw-")
    body = hostile.packed(PROPER, coding.lower().removeprefix("x-"))
    answer = await client.get(server.on("/p", hostile.page(body, Content_Encoding=said)))
    assert answer.document is not None
    assert answer.document.body == PROPER


async def test_gzip_of_several_members_and_padding_is_whole(server: Hostile, client: Client) -> None:
    body = hostile.packed(b"one ", "gzip") + hostile.packed(b"two", "gzip") + b"\x00" * 20
    answer = await client.get(server.on("/p", hostile.page(body, Content_Encoding="gzip")))
    assert answer.document is not None
    assert answer.document.body == b"one two"


async def test_a_body_can_be_asked_for_up_to_a_cut(server: Hostile, client: Client) -> None:
    plain = await client.get(server.on("/a", hostile.page(b"x" * 5000)), max_bytes=1000, cut=True)
    bombed = await client.get(server.on("/b", hostile.page(hostile.bomb(50_000_000), Content_Encoding="gzip")), max_bytes=1000, cut=True)
    assert plain.document is not None
    assert bombed.document is not None
    assert (len(plain.document.body), plain.cut) == (1000, True)
    assert (len(bombed.document.body), bombed.cut) == (1000, True)


TARGETS = {
    "no target": "",
    "white space": "   ",
    "mail": "mailto:a@example.org",
    "a script": "javascript:alert(1)",
    "data": "data:text/html,hello",
    "a file": "file:///etc/passwd",
    "ftp": "ftp://127.0.0.1/x",
    "gopher": "gopher://127.0.0.1:70/_x",
    "no host": "http:///x",
    "a bad port": "http://127.0.0.1:99999/",
    "port zero": "http://127.0.0.1:0/",
    "a broken bracket": "http://[::1/",
    "huge": "/" + "x" * 9000,
    "cloud metadata": "http://169.254.169.254/latest/meta-data/",
    "another port of this machine": "http://127.0.0.1:9/",
    "localhost by name": "http://localhost:9/",
    "one number": "http://2130706433:9/",
    "octal": "http://0177.0.0.1:9/",
    "mapped": "http://[::ffff:127.0.0.1]:9/",
    "private, without scheme": "//10.0.0.1/x",
    "name and password": "http://user:secret@192.168.1.1/",
}


@pytest.mark.parametrize("form", TARGETS)
async def test_redirects_lead_nowhere_they_should_not(server: Hostile, client: Client, form: str) -> None:
    error = await trouble(client, server.on("/r", hostile.redirect(TARGETS[form])))
    assert error.stage == "address", str(error)
    assert "secret" not in str(error)
    assert len(server.requests) == 1


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
async def test_loops_end_after_ten_hops(server: Hostile, client: Client, code: int) -> None:
    error = await trouble(client, server.on("/loop", hostile.redirect("/loop", code)))
    assert "more than 10 redirects" in str(error)
    assert len(server.requests) == 11


async def test_a_permanent_chain_tells_the_new_address_and_a_temporary_hop_ends_it(server: Hostile, client: Client) -> None:
    server.on("/c", hostile.page(b"here"))
    server.on("/b", hostile.redirect("/c", 308))
    moved = await client.get(server.on("/a", hostile.redirect("/b", 301)))
    assert moved.moved_to == server.url("/c")
    assert moved.document is not None
    assert (moved.document.url, moved.document.final_url) == (server.url("/a"), server.url("/c"))
    server.on("/b", hostile.redirect("/c", 302))
    assert (await client.get(server.url("/a"))).moved_to == server.url("/b")
    server.on("/a", hostile.redirect("/b", 302))
    assert (await client.get(server.url("/a"))).moved_to == ""


async def test_credentials_stay_with_their_host(server: Hostile, client: Client) -> None:
    with Hostile() as other:
        settings = NetworkSettings(allow=(server.place, other.place))
        async with Client(settings) as both:
            other.on("/there", hostile.page(b"x"))
            server.on("/away", hostile.redirect(other.url("/there")))
            server.on("/back", hostile.redirect("/stay"))
            server.on("/stay", hostile.page(b"x"))
            with_login = server.url("/away").replace("//", "//user:secret@")
            await both.get(with_login, headers={"authorization": "Token abc"})
            await both.get(server.url("/back"), headers={"authorization": "Token abc"})
            await both.get(with_login)
    assert [seen.headers.get("authorization") for seen in other.requests] == [None, None]
    assert [seen.headers.get("authorization", "")[:9] for seen in server.requests] == ["Token abc", "Token abc", "Token abc", "Basic dXN"]


async def test_no_cookie_is_kept(server: Hostile, client: Client) -> None:
    url = server.on("/cookie", hostile.page(b"x", Set_Cookie="session=1; Path=/"))
    answer = await client.get(url)
    await client.get(url)
    assert "set-cookie" not in answer.headers
    assert "cookie" not in server.requests[1].headers


STATUSES = {400: False, 401: True, 402: True, 403: True, 404: True, 410: True, 451: True, 418: False, 429: False, 500: False, 502: False}


@pytest.mark.parametrize(("code", "permanent"), STATUSES.items())
async def test_a_status_that_is_no_page_is_an_error_with_words(server: Hostile, client: Client, code: int, permanent: bool) -> None:
    error = await trouble(client, server.on("/s", hostile.status(code, b"<html>sorry")))
    assert (error.stage, error.status, error.permanent) == ("status", code, permanent)
    assert f"status {code}, " in str(error)


@pytest.mark.parametrize("code", [201, 202, 204, 205, 206, 226, 300, 305, 306, 599, 999])
async def test_odd_statuses_carry_no_page(server: Hostile, client: Client, code: int) -> None:
    error = await trouble(client, server.on("/s", hostile.status(code)))
    assert error.status == code


async def test_retry_after_is_kept_for_the_whole_host(server: Hostile, client: Client) -> None:
    error = await trouble(client, server.on("/busy", hostile.status(429, Retry_After="90")))
    assert error.retry_after == timedelta(seconds=90)
    again = await trouble(client, server.on("/other", hostile.page(b"x")))
    assert again.retry_after == timedelta(seconds=90)
    assert "asked us to wait" in str(again)
    assert len(server.requests) == 1


async def test_a_host_is_asked_one_thing_at_a_time_and_another_is_not_held_up(server: Hostile, client: Client) -> None:
    server.on("/slow", hostile.says(hostile.head(200, {"Content-Length": "2"}), b"o", b"k", pause=0.1))
    with Hostile() as other:
        other.on("/quick", hostile.page(b"x"))
        async with Client(NetworkSettings(allow=(server.place, other.place))) as both:
            slow = [asyncio.create_task(both.get(server.url("/slow"))) for _ in range(3)]
            await asyncio.sleep(0.05)
            began = time.monotonic()
            await both.get(other.url("/quick"))
            assert time.monotonic() - began < 0.4
            await asyncio.gather(*slow)
    assert server.most_at_once == 1


async def test_the_pause_between_two_requests_is_kept(server: Hostile) -> None:
    url = server.on("/x", hostile.page(b"x"))
    async with Client(NetworkSettings(allow=(server.place,), allowed_delay=0.5)) as polite:
        await asyncio.gather(*(polite.get(url) for _ in range(3)))
        await polite.get(url, delay=0.0)
    gaps = [later.at - earlier.at for earlier, later in zip(server.requests, server.requests[1:], strict=False)]
    assert gaps[0] >= 0.5
    assert gaps[1] >= 0.5
    assert gaps[2] < 0.45


ADDRESSES = [
    "", "not an address", "/only/a/path", "//no.scheme/", "ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)", "http://",
    "http://:80/", "http://exa mple.org/", "http://example.org:port/", "http://[1::2::3]/", "http://a\nb/", "http://a\x00b/", "http://\ud800/",
    "http://xn--/", "http://" + "a" * 300 + ".org/", "http://example.org/" + "x" * 9000, "http://..../", "http://-/", "unix:///run/x.sock",
]  # fmt: skip


@pytest.mark.parametrize("url", ADDRESSES)
async def test_an_address_that_cannot_be_read_is_an_error_before_anything_happens(client: Client, url: str) -> None:
    with pytest.raises(FetchError) as caught:
        await client.get(url, deadline=3.0)
    assert caught.value.stage in ("address", "connect")


async def test_refused_and_unknown_hosts_say_so(client: Client) -> None:
    with Hostile() as gone:
        place = gone.url("/")
    async with Client(NetworkSettings(allow=("127.0.0.1:*",))) as free:
        refused = await trouble(free, place)
    assert (refused.stage, refused.permanent) == ("connect", False)
    assert "refused" in str(refused)
    unknown = await trouble(client, "http://nowhere.invalid/")
    assert (unknown.stage, unknown.permanent) == ("connect", False)
    assert "nowhere.invalid is not known" in str(unknown)


async def test_post_gives_any_reply_and_follows_nothing(server: Hostile, client: Client) -> None:
    url = server.on("/hook", hostile.in_turn(hostile.status(400, b"invalid_blocks"), hostile.redirect("/elsewhere")))
    reply = await client.post(url, json={"text": "Fran\u00e7ois"}, headers={"Idempotency-Key": "7"})
    assert (reply.status, reply.body) == (400, b"invalid_blocks")
    assert server.requests[0].body == '{"text": "Fran\u00e7ois"}'.encode()
    assert server.requests[0].headers["idempotency-key"] == "7"
    assert server.requests[0].headers["content-type"] == "application/json"
    assert (await client.post(url, content=b"x")).status == 302
    assert len(server.requests) == 2


async def test_post_tells_whether_the_message_can_have_arrived(server: Hostile, client: Client) -> None:
    with pytest.raises(FetchError) as cut:
        await client.post(server.on("/cut", hostile.reset()), content=b"x")
    with pytest.raises(FetchError) as private:
        await client.post("http://10.0.0.1/", content=b"x")
    assert (cut.value.stage, private.value.stage) == ("headers", "address")


@pytest.mark.parametrize("path", ["/services/T0/B0/hidden", "/?key=hidden", "/hidden#x", "/" + "hidden" * 2000])
async def test_the_secret_in_a_webhooks_address_stays_out_of_every_error(server: Hostile, client: Client, path: str) -> None:
    with Hostile() as gone:
        unreachable = gone.url(path)
    async with Client(NetworkSettings(allow=("127.0.0.1:*",))) as free:
        server.on(path.partition("?")[0].partition("#")[0], hostile.reset())
        for url in (server.url(path), unreachable, f"http://10.0.0.1{path}"):
            with pytest.raises(FetchError) as caught:
                await free.post(url, content=b"x", deadline=3)
            assert "hidden" not in f"{caught.value}{caught.value.url}{caught.value.__cause__}"
            assert str(caught.value)


def test_an_address_is_shown_without_login_whatever_follows_its_host() -> None:
    assert shown("https://me:pw@host.test/a@b") == "https://host.test/a@b"
    assert shown("https://host.test?mail=a@b.test") == "https://host.test?mail=a@b.test"
    assert shown("https://host.test#a@b") == "https://host.test#a@b"
    assert shown("https://host.test/\x1b[31m\n") == "https://host.test/?[31m?"


async def test_a_client_that_is_not_open_says_so() -> None:
    with pytest.raises(UsageError, match="async with"):
        await Client(NetworkSettings()).get("http://example.org/")


@pytest.mark.parametrize("settings", [
    NetworkSettings(allow=("everything",)), NetworkSettings(proxy="socks5://x:1"), NetworkSettings(proxy="proxy.example.org"),
])  # fmt: skip
def test_settings_that_cannot_be_followed_are_refused_at_once(settings: NetworkSettings) -> None:
    with pytest.raises(UsageError, match="network: "):
        Client(settings)


def test_the_user_agent_cannot_be_broken_by_the_contact() -> None:
    assert NetworkSettings(contact="a@b.c)\r\nX: y").agent == "Casewire/0.1 (+a@b.cX: y)"


def certificate(folder: Path, name: str, *, days: int = 2) -> ssl.SSLContext:
    """A self-signed certificate for `name`, with the tools every test machine has."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", str(days)]
    subprocess.run(
        [*command, "-keyout", str(key), "-out", str(cert), "-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}"],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return context


async def test_certificates_are_always_checked_and_a_company_authority_counts(tmp_path: Path) -> None:
    with Hostile(tls=certificate(tmp_path, "localhost")) as secure:
        secure.on("/x", hostile.page(b"secret page"))
        allow = (secure.place,)
        async with Client(NetworkSettings(allow=allow)) as plain:
            untrusted = await trouble(plain, secure.url("/x", "localhost"))
        async with Client(NetworkSettings(allow=allow, ca_file=str(tmp_path / "cert.pem"))) as company:
            answer = await company.get(secure.url("/x", "localhost"))
            wrong_name = await trouble(company, secure.url("/x", "127.0.0.1"))
    assert answer.document is not None
    assert answer.document.body == b"secret page"
    for error in (untrusted, wrong_name):
        assert "the certificate is not valid" in str(error)
        assert (error.stage, error.permanent) == ("connect", False)


async def test_a_hanging_handshake_and_plain_http_where_tls_was_meant(server: Hostile, client: Client) -> None:
    quiet = await asyncio.start_server(lambda reader, writer: asyncio.sleep(5), "127.0.0.1", 0)
    port = quiet.sockets[0].getsockname()[1]
    async with Client(NetworkSettings(allow=("127.0.0.1:*",))) as free:
        hanging = await trouble(free, f"https://127.0.0.1:{port}/", deadline=0.4)
        plain = await trouble(free, server.url("/").replace("http:", "https:"), deadline=1.0)
    quiet.close()
    assert "timeout" in str(hanging)
    assert plain.stage == "connect"


def test_a_ca_file_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("nothing")

    async def opened() -> None:
        async with Client(NetworkSettings(ca_file=str(tmp_path / "ca.pem"))):
            pass

    with pytest.raises(UsageError, match="ca_file"):
        asyncio.run(opened())
