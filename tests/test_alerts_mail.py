"""E-mail against a real SMTP server on loopback."""

import asyncio
import io
import re
import ssl
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trustme

from alerts.channels import make_channel
from alerts.channels.base import Channel, ShortMemory
from alerts.channels.email import MailServer
from alerts.compose import Context, compose
from alerts.mail import Mailbox, mail_bytes
from alerts.message import Message
from casefile.errors import DeliveryError, UsageError
from pipeline.demo.sinks import MailSink
from tests.alert_stories import CASE, NOW, alert, article, the_six_shapes

TO = ("ann@example.org", "ben@example.org")
MESSAGE = compose(alert(), context=Context(case=CASE))


def channel(server: str, *, to: tuple[str, ...] = TO, memory: ShortMemory | None = None, ca_file: str = "", **options: object) -> Channel:
    settings = {"to": to, "from": "Casewire desk <casewire@example.org>", "server": server, **options}
    return make_channel(
        "me", "email", settings, client=None, base_dir=Path(), out=io.StringIO(), memory=memory, now=lambda: NOW, ca_file=ca_file
    )


def written(message: Message) -> bytes:
    return mail_bytes(message, sender=Mailbox.parse("casewire@example.org"), to=[Mailbox.parse(each) for each in TO], at=NOW)


async def test_a_mail_arrives_with_text_and_html() -> None:
    async with MailSink() as sink:
        receipt = await channel(sink.url).send(MESSAGE)
        [mail] = sink.mails
    assert mail.recipients == TO
    assert mail.parsed["Subject"] == MESSAGE.subject
    assert mail.parsed["From"] == "Casewire desk <casewire@example.org>"
    assert "fourteen months" in mail.body("plain")
    assert 'href="https://skerry-courier.example/2025/03/captain-1?from=feed&amp;x=1"' in mail.body("html")
    assert receipt.detail == "taken by 127.0.0.1 for 2 of 2"


@pytest.mark.parametrize("name", the_six_shapes())
async def test_every_shape_passes_a_mail_server(name: str) -> None:
    async with MailSink() as sink:
        await channel(sink.url).send(the_six_shapes()[name])
        assert sink.mails[0].parsed["X-Casewire-Id"] == the_six_shapes()[name].id


def test_the_same_alert_has_the_same_message_id_and_joins_case_and_development() -> None:
    first, again = written(MESSAGE), written(MESSAGE)
    assert first == again
    assert b"\r\nMessage-ID: <al0001@example.org>\r\n" in first
    assert b"\r\nIn-Reply-To: <thread-ferry-4@example.org>\r\n" in first
    assert b"\r\nReferences: <case-ferry@example.org>\r\n <thread-ferry-4@example.org>\r\n" in first


def test_mail_programs_can_unsubscribe_and_do_not_answer() -> None:
    content = written(MESSAGE)
    assert b"List-Unsubscribe:\r\n <mailto:casewire@example.org?subject=unsubscribe%20desk>\r\n" in content
    assert b"\r\nAuto-Submitted: auto-generated\r\n" in content


def test_no_line_is_longer_than_a_mail_may_have() -> None:
    long = compose(alert(articles=(article(title="Naïve " * 60, url="https://e.example/" + "x" * 900),)), context=Context())
    assert max(len(line) for line in written(long).split(b"\r\n")) <= 78


@pytest.mark.parametrize(
    "title",
    [
        "Verdict\r\nBcc: eve@example.net",
        "=?utf-8?q?Verdict=0D=0ABcc:_eve@example.net?=",
        "=?utf-8?B?VmVyZGljdA0KQmNjOiBldmVAZXhhbXBsZS5uZXQ=?=",
        "Verdict\u2028Bcc: eve@example.net",
        "Verdict\x0b\x0c\x1cBcc: eve@example.net",
        "x" * 500 + "\r\n.\r\nMAIL FROM:<eve@example.net>",
    ],
)
async def test_a_title_makes_no_header_and_no_recipient(title: str) -> None:
    async with MailSink() as sink:
        await channel(sink.url).send(compose(alert(articles=(article(title=title),)), context=Context(case=CASE)))
        [mail] = sink.mails
    assert mail.recipients == TO
    assert not {"bcc", "cc"} & {name.lower() for name in mail.parsed}
    assert len(mail.parsed.get_all("Subject")) == 1
    # What an encoded word would decode to is not what the reader sees: the word itself is shown, as text.
    assert "\r" not in str(mail.parsed["Subject"])
    assert "\n" not in str(mail.parsed["Subject"])
    assert mail.parsed["Subject"].startswith(title[:8].replace("\r", " ").strip()[:7])


async def test_dots_at_the_start_of_a_line_arrive_as_they_were() -> None:
    async with MailSink() as sink:
        await channel(sink.url).send(compose(alert(articles=(article(title=". .. ... the silence"),)), context=Context()))
        assert sink.mails[0].body("plain").startswith(". .. ... the silence\n")


async def test_one_refused_recipient_does_not_keep_it_from_the_others() -> None:
    async with MailSink() as sink:
        sink.refuse = {"ann@example.org": "550 no such user"}
        receipt = await channel(sink.url).send(MESSAGE)
        assert [mail.recipients for mail in sink.mails] == [("ben@example.org",)]
    assert receipt.refused == ("ann@example.org: 550 no such user",)


async def test_a_recipient_put_off_is_tried_again_alone() -> None:
    memory = ShortMemory()
    async with MailSink() as sink:
        sink.refuse = {"ann@example.org": "451 greylisted, come back"}
        with pytest.raises(DeliveryError, match=r"put off for ann@example.org: 451 greylisted") as caught:
            await channel(sink.url, memory=memory).send(MESSAGE)
        assert not caught.value.permanent
        sink.refuse = {}
        await channel(sink.url, memory=memory).send(MESSAGE)
        assert [mail.recipients for mail in sink.mails] == [("ben@example.org",), ("ann@example.org",)]
        assert sink.mails[0].content == sink.mails[1].content


async def test_refused_for_everybody_is_permanent() -> None:
    async with MailSink() as sink:
        sink.refuse = dict.fromkeys(TO, "550 no such user")
        with pytest.raises(DeliveryError, match=r"refused for ann@example\.org: 550") as caught:
            await channel(sink.url).send(MESSAGE)
    assert caught.value.permanent
    assert not caught.value.channel_out


@pytest.mark.parametrize(("answer", "permanent"), [("554 looks like spam", True), ("452 disk full", False)])
async def test_the_answer_to_the_whole_mail_tells_never_from_later(answer: str, permanent: bool) -> None:
    async with MailSink() as sink:
        sink.answer = answer
        with pytest.raises(DeliveryError, match=answer) as caught:
            await channel(sink.url).send(MESSAGE)
    assert (caught.value.permanent, caught.value.unknown, caught.value.channel_out) == (permanent, False, False)


async def test_a_line_cut_after_the_final_dot_leaves_it_unknown() -> None:
    async with MailSink() as sink:
        sink.cut = True
        with pytest.raises(DeliveryError, match="line went dead before the answer") as caught:
            await channel(sink.url).send(MESSAGE)
        assert len(sink.mails) == 1
    assert caught.value.unknown
    assert not caught.value.permanent


async def test_a_server_that_never_answers_is_left_within_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alerts.channels.email.DEADLINE", 0.5)
    async with MailSink() as sink:
        sink.hang = True
        async with asyncio.timeout(3):
            with pytest.raises(DeliveryError) as caught:
                await channel(sink.url).send(MESSAGE)
    assert caught.value.unknown


async def test_a_server_that_is_not_there_is_a_channel_that_is_out() -> None:
    async with MailSink() as sink:
        url = sink.url
    with pytest.raises(DeliveryError, match=r"127.0.0.1:\d+ cannot be reached") as caught:
        await channel(url).send(MESSAGE)
    assert caught.value.channel_out
    assert not caught.value.unknown


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, str]:
    """A server's TLS context for localhost, and the file of the authority that signed it."""
    made = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.issue_cert("localhost").configure_cert(context)
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    made.cert_pem.write_to_path(str(path))
    return context, str(path)


async def test_starttls_and_login(authority: tuple[ssl.SSLContext, str]) -> None:
    context, ca_file = authority
    async with MailSink(tls=context, login=("desk", "p@ss/word")) as sink:
        url = sink.url.replace("://", "://desk:p%40ss%2Fword@")
        await channel(url, ca_file=ca_file).send(MESSAGE)
        assert len(sink.mails) == 1


async def test_a_wrong_password_is_permanent_and_is_not_told(authority: tuple[ssl.SSLContext, str]) -> None:
    context, ca_file = authority
    async with MailSink(tls=context, login=("desk", "right")) as sink:
        with pytest.raises(DeliveryError, match="535") as caught:
            await channel(sink.url, ca_file=ca_file, user="desk", password="verysecret").send(MESSAGE)
    assert caught.value.permanent
    assert caught.value.channel_out
    assert "verysecret" not in str(caught.value)


async def test_a_certificate_nobody_vouches_for_is_not_accepted(authority: tuple[ssl.SSLContext, str]) -> None:
    async with MailSink(tls=authority[0]) as sink:
        with pytest.raises(DeliveryError, match="certificate"):
            await channel(sink.url).send(MESSAGE)
        assert sink.mails == []


async def test_no_password_goes_in_the_clear_to_another_machine() -> None:
    assert MailServer.parse("smtp://desk:secret@mail.example.org").starttls
    assert not MailServer.parse("smtp://desk:secret@localhost").starttls
    assert "secret" not in repr(MailServer.parse("smtp://desk:secret@mail.example.org"))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"to": ("ann@example.org\r\nBcc: x@y",)}, "is no mail address"),
        ({"to": ()}, "`to:` names nobody"),
        ({"server": "http://mail.example.org"}, "write smtp://host:25"),
        ({"from": "nobody"}, "is no mail address"),
    ],
)
def test_settings_that_cannot_be_used_are_named(options: dict[str, object], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        channel(**{"server": "smtp://localhost", **options})  # type: ignore[arg-type]


def test_a_long_name_of_a_sender_is_folded_and_readable() -> None:
    content = mail_bytes(
        MESSAGE, sender=Mailbox.parse("Récit d’instance, rédaction <casewire@example.org>"), to=[Mailbox.parse("a@b")], at=datetime.now(UTC)
    )
    assert re.match(rb"From: (=\?utf-8\?B\?[A-Za-z0-9+/=]+\?=\r?\n? ?)+<casewire@example.org>\r\n", content)
