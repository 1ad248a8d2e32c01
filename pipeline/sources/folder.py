"""Pages from disk: folders of `.html(.gz)`, `.txt`, `.json(l)` and `.warc(.gz)`; what `replay` and `clean --jsonl` take in.

One bad line or file is a value, not an exception: it names file and line, and the rest goes on.
"""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from casefile.errors import UsageError
from casefile.material import HANDOVER_TYPE, DocketEntry, Handover, Lead, Source
from pipeline.sources import markup
from pipeline.sources.handover import docket_entry, handover, is_article, is_export, is_other_record, may_concern
from pipeline.sources.reading import Reading, place_of, reading
from pipeline.sources.sieve import EVERYTHING, Sieve, sieve_of
from pipeline.times import when

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

MOST_BYTES = 50_000_000
"""Of one page, one line, one record."""
MOST_PAGES = 10_000
MOST_AT_ONCE = 200_000_000
"""Of a folder that is read as a source; `pages` itself has no such bound, it gives one page at a time."""
PARTIES = "parties"
"""The option under which a reader of archives is handed the words to look for; no user writes it."""
_ENDINGS = (".html", ".htm", ".txt", ".json", ".jsonl", ".warc")


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A stored page after the contract "pages in". Either `html` or `text` is filled. `published` is the string as it stood."""

    id: str
    url: str = ""
    html: str = ""
    text: str = ""
    title: str = ""
    published: str = ""
    source: str = ""
    place: str = ""
    """Where it came from: file, or file:line."""
    handover: Handover | None = None
    """What another Casewire says of it, where it comes from one."""
    docket: DocketEntry | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class BadPage:
    """A file or line that could not be read as a page. `place` is file:line where there are lines."""

    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


def pages(path: Path, sieve: Sieve = EVERYTHING) -> Iterator[Page | BadPage]:
    """Every page below a folder, in order of path, or in one file. Files of other kinds are passed over.

    Records of archives (WARC) and lines of another Casewire's export that `sieve` holds back are passed over too, before they are parsed.
    Raises UsageError where there is nothing at `path`, or a single file is of no kind that can be read.
    """
    if path.is_dir():
        for file in sorted(one for one in path.rglob("*") if one.is_file() and kind_of(one)):
            yield from _from_file(file, file.relative_to(path).as_posix(), sieve)
        return
    if not path.exists():
        raise UsageError(f"{path}: there is no such file or folder")
    if not kind_of(path):
        raise UsageError(f"{path}: pages are read from {', '.join(_ENDINGS)} (also .gz) and folders of them")
    yield from _from_file(path, path.name, sieve)


def kind_of(path: Path) -> str:
    """The ending that says how a file is read (`.html` for page.html.gz), or empty."""
    name = path.name.lower().removesuffix(".gz")
    return next((ending for ending in _ENDINGS if name.endswith(ending)), "")


def _from_file(file: Path, name: str, sieve: Sieve) -> Iterator[Page | BadPage]:
    readers = {".json": _json, ".txt": _text}
    sieved = {".jsonl": _jsonl, ".warc": _warc}
    try:
        if reader := sieved.get(kind_of(file)):
            yield from reader(file, name, sieve)
        else:
            yield from readers.get(kind_of(file), _html)(file, name)
    except (OSError, EOFError, zlib.error) as cause:
        yield BadPage(place=name, reason=f"the file cannot be read ({cause.__class__.__name__}: {cause})")


def _bytes(file: Path) -> bytes:
    """A file's content, unpacked; at most MOST_BYTES."""
    with _opened(file) as stream:
        data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise OSError(f"larger than {MOST_BYTES:,} bytes")
    return data


def _opened(file: Path) -> BinaryIO:
    return cast("BinaryIO", gzip.open(file, "rb")) if file.name.lower().endswith(".gz") else file.open("rb")


def _html(file: Path, name: str) -> Iterator[Page | BadPage]:
    yield Page(id=name, html=markup.text_of(_bytes(file)), place=name)


def _text(file: Path, name: str) -> Iterator[Page | BadPage]:
    yield Page(id=name, text=markup.text_of(_bytes(file)), place=name)


def _json(file: Path, name: str) -> Iterator[Page | BadPage]:
    """One object, a list of them, or lines that someone named .json."""
    text = markup.text_of(_bytes(file))
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        yield from from_lines(text.splitlines(), name)
        return
    entries = data if isinstance(data, list) else [data]
    for number, entry in enumerate(entries, start=1):
        default = name if len(entries) == 1 else f"{name}:{number}"
        yield _page(entry, default, f"{name}:{number}" if isinstance(data, list) else name)


def _jsonl(file: Path, name: str, sieve: Sieve) -> Iterator[Page | BadPage]:
    with _opened(file) as stream:
        yield from from_lines(_lines(stream, sieve), name)


def _lines(stream: BinaryIO, sieve: Sieve) -> Iterator[str]:
    """Lines of at most MOST_BYTES; a longer one comes in parts, which are then no JSON. What the sieve holds back is an empty line."""
    while line := stream.readline(MOST_BYTES):
        yield line.decode("utf-8-sig", "replace") if not is_export(line) or may_concern(line, sieve) else ""


def from_lines(lines: Iterable[str], name: str) -> Iterator[Page | BadPage]:
    """Pages from lines of JSON, one object a line (`clean --jsonl` reads standard input so). Empty lines are passed over."""
    for number, text in enumerate(lines, start=1):
        if not text.strip():
            continue
        place = f"{name}:{number}"
        try:
            entry = json.loads(text)
        except (ValueError, RecursionError) as cause:
            yield BadPage(place=place, reason=f"this is no JSON ({_where(cause)})")
            continue
        if not (isinstance(entry, dict) and is_other_record(entry)):
            yield _page(entry, place, place)


def _where(cause: Exception) -> str:
    if isinstance(cause, json.JSONDecodeError):
        return f"{cause.msg} at column {cause.colno}"
    return "nested too deeply" if isinstance(cause, RecursionError) else str(cause)[:100]


_FIELDS = ("id", "url", "html", "text", "title", "published", "source")


def _page(entry: object, default_id: str, place: str) -> Page | BadPage:
    """One object of the contract; unknown keys are ignored."""
    if not isinstance(entry, dict):
        return BadPage(place=place, reason=f"a page is an object {{...}}, not {type(entry).__name__}")
    wrong = [key for key in _FIELDS if not isinstance(entry.get(key), str | int | None) or isinstance(entry.get(key), bool)]
    if wrong:
        return BadPage(place=place, reason=f"{wrong[0]!r} must be text")
    said = {key: _storable(entry, key) for key in _FIELDS}
    if not said["html"] and not said["text"]:
        wanting = "; export it with --text" if is_article(entry) else ""
        return BadPage(place=place, reason=f'neither "html" nor "text" is there{wanting}')
    if max(len(said["html"]), len(said["text"])) > MOST_BYTES:
        return BadPage(place=place, reason=f"larger than {MOST_BYTES:,} characters")
    said["id"] = said["id"] or default_id
    return Page(place=place, handover=handover(entry), docket=docket_entry(entry), **said)


def _storable(entry: Mapping[str, object], key: str) -> str:
    """Text without NUL and lone surrogates, which no database takes."""
    value = entry.get(key)
    text = "" if value is None else str(value)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "")


_PAGE_TYPES = ("text/html", "application/xhtml+xml", "text/plain")
_MOST_METADATA = 1_000_000


def _warc(file: Path, name: str, sieve: Sieve) -> Iterator[Page | BadPage]:
    """Answers with status 200 that hold a page the sieve lets through; id is the file and the address.

    Of an archive that another Casewire wrote, what it knew of a page stands in a record before it.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as cause:
        raise UsageError(f"{name}: reading WARC files needs the package fastwarc: pip install fastwarc") from cause
    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.metadata
    known = _NOTHING_KNOWN
    with file.open("rb") as stream:
        for record in ArchiveIterator(stream, record_types=wanted, auto_decode="all", max_content_length=MOST_BYTES):
            if record.record_type == WarcRecordType.metadata:
                known = _known(record) or known
                continue
            body = _body(record)
            ours = bool(known.record) and known.record == record.headers.get("WARC-Record-ID")
            if body and not (sieve.may_name(body) or (ours and may_concern(known.said, sieve))):
                continue
            url = str(record.headers.get("WARC-Target-URI") or "").strip("<>")
            content_type = record.http_content_type or record.headers.get("Content-Type") or ""
            kind = content_type.partition(";")[0].strip().lower()
            if kind in _PAGE_TYPES and (record.http_headers is None or record.http_headers.status_code == 200):
                page = _record(record, body, url, content_type, name)
                yield _with_handover(page, known.said) if ours else page


@dataclass(frozen=True, slots=True)
class _Known:
    """The record that another Casewire's metadata speaks of, and what they say, as JSON."""

    record: str
    said: bytes


_NOTHING_KNOWN = _Known("", b"")


def _known(record: "WarcRecord") -> _Known | None:
    """What another Casewire knew of a record that follows; None for metadata of others."""
    if record.headers.get("Content-Type") != HANDOVER_TYPE:
        return None
    return _Known(str(record.headers.get("WARC-Refers-To")), bytes(record.reader.read(_MOST_METADATA)))


def _with_handover(page: Page | BadPage, said: bytes) -> Page | BadPage:
    """The page under the id and address it had, with what was known of it."""
    if isinstance(page, BadPage):
        return page
    try:
        entry = json.loads(said)
    except (ValueError, RecursionError):
        return page
    whole = _page({**entry, "html": page.html, "text": page.text}, page.id, page.place) if isinstance(entry, dict) else page
    return whole if isinstance(whole, Page) else page


def _body(record: "WarcRecord") -> bytes:
    """A record's content, unpacked. The room it may take is asked for only where it is packed: asking costs as much as reading."""
    packed = record.http_headers is not None and record.http_headers.get("Content-Encoding")
    return bytes(record.reader.read(MOST_BYTES if packed else record.content_length + 1))


def _record(record: "WarcRecord", body: bytes, url: str, content_type: str, name: str) -> Page | BadPage:
    if not body:
        return BadPage(place=name, reason=f"the record of {url or 'an unknown address'} is empty or cut")
    bare = content_type.lower().startswith("text/plain")
    text = markup.text_of(body, content_type if record.http_headers is None else _charset(record, content_type))
    return Page(id=f"{name}#{url}", url=url, html="" if bare else text, text=text if bare else "", place=name)


def _charset(record: "WarcRecord", content_type: str) -> str:
    """What an answer says of its characters, where it says so."""
    return f"{content_type.partition(';')[0]}; charset={record.http_charset}" if record.http_charset else ""


def leads(source: Source, now: datetime) -> Reading:
    """A folder as a source: each page is a lead that carries its text, in a revision that changes with its bytes.

    Of several versions of a page the last one counts.
    """
    found: dict[str, Lead] = {}
    notes: list[str] = []
    size = 0
    sieve = sieve_of(source.options.get(PARTIES, "").splitlines())
    for page in pages(place_of(source), sieve):
        size += 0 if isinstance(page, BadPage) else len(page.html) + len(page.text)
        if len(found) >= MOST_PAGES or size > MOST_AT_ONCE:
            notes.append(
                f"more than {MOST_PAGES:,} pages or {MOST_AT_ONCE:,} characters; the rest is read with `casewire replay` or `backfill`"
            )
            break
        if isinstance(page, BadPage):
            notes.append(str(page))
        else:
            found[page.id] = _lead(page, source)
    return reading(found.values(), notes, now=now)


def _lead(page: Page, source: Source) -> Lead:
    digest = sha256(f"{page.title}\n{page.html}\n{page.text}".encode("utf-8", "replace")).hexdigest()[:12]
    return Lead(
        source=source.name,
        key=page.id[-500:],
        url=page.url,
        title=page.title,
        html=page.html,
        summary=page.text,
        published=when(page.published, source.zone),
        published_text=page.published,
        revision=digest,
        handover=page.handover,
        docket=page.docket,
    )
