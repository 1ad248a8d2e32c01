"""Mail as a source: a Maildir folder, an mbox file or an IMAP server with newsletters, search alerts and courts' notices.

A court's notice gives its docket entries, and none of its links is followed. Any other mail gives the stories it links, or itself where it
links none. A mail's sender is only what it says it is: the option `from` names the senders that count.
"""

import email
import email.header
import html
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from email.message import Message
from hashlib import sha256
from pathlib import Path

from casefile.errors import SourceError
from casefile.material import Lead, Source
from pipeline.references import unescaped
from pipeline.sources import markup, notices
from pipeline.sources.feed import followed
from pipeline.sources.reading import Reading, place_of, reading
from pipeline.times import when
from wire import imap
from wire.addresses import canonical

MOST_MAILS = 2000
"""Mails looked at in one reading, the latest."""
MOST_FROM_SERVER = 300
DAYS_BACK = timedelta(days=7)
"""How far back a server is asked, so that an outage of some days loses nothing."""
MOST_MAIL = 5_000_000
MOST_MBOX = 200_000_000
MOST_LINKS = 200
MOST_BODY = 1_000_000
"""Characters of a mail in which links are looked for."""
_WORDS_OF_A_HEADLINE = 4

_ANCHOR = re.compile(
    r"<a\s[^<>]{0,3000}?href\s{0,3}=\s{0,3}[\"']?([^\"'\s<>]{1,4000})[\"']?[^<>]{0,3000}>(.{0,800}?)</a\s{0,5}>", re.IGNORECASE | re.DOTALL
)
_BARE_LINK = re.compile(r"<?(https?://[^\s<>]{5,3000})>?")
_HOUSEKEEPING = re.compile(
    r"unsubscribe|preferences|privacy|view (?:this )?(?:e-?mail )?(?:in|online)|in your browser|manage|sign up|subscribe|terms of"
    r"|flag as irrelevant|see more results|edit this alert|send feedback|forward to|contact us|advertis|update your",
    re.IGNORECASE,
)


def leads(source: Source, now: datetime) -> Reading:
    """The leads of a mailbox: at the option `path` a Maildir or an mbox file, or with `server`, `user` and `password` an IMAP folder.

    Blocks while it reads. Raises SourceError where there is no mailbox, FetchError where the server cannot be read.
    """
    found: list[Lead] = []
    notes: list[str] = []
    for raw in _from_server(source, now) if source.options.get("server") else _mails(place_of(source), notes):
        mail = _parsed(raw)
        if mail is None:
            notes.append("a mail could not be read")
        elif _counts(mail, source):
            found.extend(_guarded(mail, raw, source, notes))
    kept = list({lead.key: lead for lead in found}.values())
    return reading(kept, notes, now=now)


def _from_server(source: Source, now: datetime) -> list[bytes]:
    """The mails of the last days; those known already are known by their Message-ID."""
    options = source.options
    since = (now - DAYS_BACK).date()
    return imap.latest_mails(options["server"], options.get("user", ""), options.get("password", ""), since=since, most=MOST_FROM_SERVER)


def _mails(path: Path, notes: list[str]) -> Iterator[bytes]:
    """Raw mails, the latest last."""
    if path.is_dir():
        yield from _maildir(path, notes)
    elif path.is_file():
        yield from _mbox(path, notes)
    else:
        raise SourceError(f"{path}: there is no Maildir and no mbox file")


def _maildir(path: Path, notes: list[str]) -> Iterator[bytes]:
    folders = [path / name for name in ("new", "cur") if (path / name).is_dir()]
    if not folders:
        raise SourceError(f"{path} is no Maildir: it has no folder `new` or `cur`")
    files = sorted((file for folder in folders for file in folder.iterdir() if file.is_file()), key=lambda file: (_age(file), file.name))
    if len(files) > MOST_MAILS:
        notes.append(f"{len(files):,} mails; the latest {MOST_MAILS:,} were read")
    for file in files[-MOST_MAILS:]:
        try:
            with file.open("rb") as stream:
                yield stream.read(MOST_MAIL)
        except OSError:
            continue  # moved from new to cur by a mail reader just now; the next reading finds it there


def _age(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _mbox(path: Path, notes: list[str]) -> Iterator[bytes]:
    """Mails of an mbox file, each after a line that begins with "From "."""
    size = path.stat().st_size
    with path.open("rb") as stream:
        if size > MOST_MBOX:
            notes.append(f"the mailbox is {size:,} bytes; its last {MOST_MBOX:,} were read")
            stream.seek(size - MOST_MBOX)
        parts = re.split(rb"(?:^|\n)From [^\n]{1,200}\n", stream.read(MOST_MBOX))
    if len(parts) < 2:
        raise SourceError(f"{path} is no mbox file: no line begins with 'From '")
    yield from (part[:MOST_MAIL].replace(b"\n>From ", b"\nFrom ") for part in parts[1:][-MOST_MAILS:])


def _parsed(raw: bytes) -> Message | None:
    try:
        return email.message_from_bytes(raw)
    except (ValueError, LookupError, RecursionError, AttributeError):
        return None


def _guarded(mail: Message, raw: bytes, source: Source, notes: list[str]) -> list[Lead]:
    """The leads of one mail; one that breaks its reading costs only itself."""
    try:
        return of_mail(mail, raw, source, notes)
    except Exception as error:  # whatever a mail can do to us
        notes.append(f"a mail could not be read ({type(error).__name__}: {error}); please report this")
        return []


def _counts(mail: Message, source: Source) -> bool:
    """Does the sender stand among those that count?"""
    wanted = [name.strip().lower() for name in source.options.get("from", "").split(",") if name.strip()]
    sender = header(mail, "From").lower().rpartition("<")[2].strip("> ")
    return not wanted or any(sender == name or sender.endswith((f"@{name}", f".{name}")) for name in wanted)


def header(mail: Message, name: str) -> str:
    """A header as one line of text, encoded words resolved."""
    try:
        raw = str(mail.get(name, ""))[:2000]
        text = str(email.header.make_header(email.header.decode_header(raw)))
    except (ValueError, LookupError, email.errors.MessageError):
        text = raw
    return markup.line(html.escape(text, quote=False), 1000)


def body_of(mail: Message) -> str:
    """The mail's HTML, else its plain text; attachments are left alone. Empty where it has neither."""
    best = ""
    try:
        for part in mail.walk():
            kind = part.get_content_type()
            if kind not in ("text/html", "text/plain") or part.get_content_disposition() == "attachment":
                continue
            payload = part.get_payload(decode=True)
            text = markup.text_of(payload, f"{kind}; charset={part.get_content_charset() or ''}") if isinstance(payload, bytes) else ""
            if kind == "text/html" and text.strip():
                return text
            best = best or text
    except (ValueError, LookupError, RecursionError, AttributeError, AssertionError):
        return best
    return best


def of_mail(mail: Message, raw: bytes, source: Source, notes: list[str]) -> list[Lead]:
    """The leads of one mail; what a court changed is noted. `raw` is what it was read from."""
    subject, body = header(mail, "Subject"), body_of(mail)
    identity = header(mail, "Message-ID") or sha256(raw).hexdigest()
    if notices.is_notice(body):
        if notices.is_edit(body):
            notes.append(f"a court changed the text of an entry: {subject}")
            return []
        return [_entry_lead(notice, source) for notice in notices.notices(body, source.zone)]
    linked = _links(body, source) if source.options.get("read") != "body" else []
    return linked or [_mail_lead(mail, subject, body, identity, source)]


def _entry_lead(notice: notices.Notice, source: Source) -> Lead:
    """One entry as a lead, under an address of its own: one document may stand on several dockets."""
    docket = replace(notice.docket, document_url=without_free_look(notice.docket.document_url or "") or None)
    said = f"{docket.court} {docket.number} {docket.entry or ''} {notice.filed_text} {notice.text}"
    digest = sha256(said.encode("utf-8", "replace")).hexdigest()[:12]
    page = docket.document_url or f"https://ecf.{docket.court or 'court'}.uscourts.gov/?case={docket.number}"
    return Lead(
        source=source.name,
        key=f"{docket.court} {docket.number} {docket.entry or '-'} {digest}",
        url=f"{page}{'&' if '?' in page else '?'}entry={digest}",
        title=notice.case_name or docket.number,
        summary=notice.text,
        published=notice.filed,
        published_text=notice.filed_text,
        docket=docket,
    )


def without_free_look(address: str) -> str:
    """The address of a document without the number that opens it once for free: whoever follows it, a preview in a chat too, uses it up."""
    return re.sub(r"(?<=[?&])magic_num=[^&#]{0,200}&?", "", address).rstrip("?&")


def _links(body: str, source: Source) -> list[Lead]:
    """Links whose words read like a headline, each address once."""
    pairs = _anchors(body[:MOST_BODY]) or _links_below_lines(body[:MOST_BODY])
    found: dict[str, Lead] = {}
    for href, words in pairs:
        address = followed("", unescaped(href))
        if not address or len(words.split()) < _WORDS_OF_A_HEADLINE or _HOUSEKEEPING.search(words):
            continue
        key = canonical(address).partition("://")[2]
        found.setdefault(key, Lead(source=source.name, key=key[:500], url=address, title=words))
    return list(found.values())[:MOST_LINKS]


def _anchors(body: str) -> list[tuple[str, str]]:
    return [(href, markup.line(words)) for href, words in _ANCHOR.findall(body)]


def _links_below_lines(body: str) -> list[tuple[str, str]]:
    """Addresses that stand alone on a line, with the line above them: how plain text says a link."""
    pairs: list[tuple[str, str]] = []
    above = ""
    for line in filter(str.strip, body.splitlines()):
        link = _BARE_LINK.fullmatch(line.strip())
        if link:
            pairs.append((link[1], markup.line(above)))
        above = line
    return pairs


def _mail_lead(mail: Message, subject: str, body: str, identity: str, source: Source) -> Lead:
    """The mail itself, as a text to read."""
    date = header(mail, "Date")
    is_html = "<" in body and re.search(r"<(?:html|body|p|div|table|br)\b", body, re.IGNORECASE) is not None
    return Lead(
        source=source.name,
        key=identity[:500],
        url=f"mid:{identity.strip('<>')}"[:1000],
        title=subject,
        html=body if is_html else "",
        summary="" if is_html else body,
        published=when(date, source.zone),
        published_text=date,
    )
