"""A case's evidence as a web archive (WARC 1.1, ISO 28500:2017): what is held, and no more than that.

Of a page we hold the bytes of its body, unpacked, and the headers of the answer, but not the answer as it crossed the wire; so a page is a
`resource` record, never a `response`. An article that came without a page (a docket entry, the text of a feed) is a `resource` of plain
text. Each version is a record of its own. Before each stands a `metadata` record in JSON with what is known of it, from which another house
reads it in; behind a page, the text that was read from it as a `conversion`. The same store gives the same bytes.
"""

import gzip
import hashlib
import json
from base64 import b32encode
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import BinaryIO
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from casefile.material import HANDOVER_TYPE, Document
from desk.tables import ARTICLES, VERSIONS, Edition, Member, members
from storage import Store

TEXT_TYPE = "text/plain; charset=utf-8"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SAFE = "!#$%&'()*+,/:;=?@[]~"
"""Characters that stay as they are in an address; everything else that is not a letter or digit is percent-encoded."""


def write_warc(store: Store, case: str | None, out: BinaryIO, *, software: str, packed: bool) -> int:
    """Writes the evidence of a case, or of all; gives the number of articles. `packed`: each record a gzip member of its own."""
    count = 0
    for count, member in enumerate(members(store, case), 1):
        if count == 1:
            out.write(_put(_head(software, case, member.editions[0].stored.seen_at), packed=packed))
        for record in _of_member(store, member):
            out.write(_put(record, packed=packed))
    if not count:
        out.write(_put(_head(software, case, EPOCH), packed=packed))
    return count


def _put(record: bytes, *, packed: bool) -> bytes:
    return gzip.compress(record, mtime=0) if packed else record


def _head(software: str, case: str | None, at: datetime) -> bytes:
    """The record that opens the file, dated as the oldest evidence: the file does not change with the day on which it is written."""
    said = {
        "software": software,
        "format": "WARC File Format 1.1",
        "conformsTo": "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "description": f"Evidence of {f'the case {case}' if case else 'all cases'}. Pages are bodies as fetched, without transfer and "
        "content encodings, so they are resource records; what came without a page is the text as it was read.",
    }
    block = "".join(f"{name}: {value}\r\n" for name, value in said.items()).encode()
    return record("warcinfo", name=f"warcinfo {case}", at=at, kind="application/warc-fields", block=block)


def _of_member(store: Store, member: Member) -> Iterator[bytes]:
    for edition in member.editions:
        document = None if edition.stored.document is None else store.documents.by_id(edition.stored.document)
        yield from _of_edition(member, edition, document)


def _of_edition(member: Member, edition: Edition, document: Document | None) -> Iterator[bytes]:
    """What is known of a version, the version as it is held, and the text read from it where that is something else."""
    article = edition.stored.article
    text = article.text.encode("utf-8", "replace")
    at = edition.stored.seen_at if document is None else document.fetched_at
    held = document.body if document is not None else text
    kind = (document.content_type or "application/octet-stream") if document is not None else TEXT_TYPE
    address = document.final_url if document is not None else article.url
    name = f"{member.now.article} {edition.number}"
    resource = _id(f"resource {name}", held)
    about = {"WARC-Refers-To": resource}
    known = json.dumps(_known(member, edition, document), ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
    yield record("metadata", name=f"metadata {name}", at=at, kind=HANDOVER_TYPE, block=known, address=address, more=about)
    yield record("resource", name=f"resource {name}", at=at, kind=kind, block=held, address=address)
    if document is not None:
        yield record("conversion", name=f"conversion {name}", at=at, kind=TEXT_TYPE, block=text, address=address, more=about)


def _known(member: Member, edition: Edition, document: Document | None) -> dict[str, object]:
    """What the tables tell of a version, and how its page was had."""
    fetched = {} if document is None else {"asked": document.url, "status": document.status, "headers": dict(document.headers)}
    return {**ARTICLES.row(member, text=False), **VERSIONS.row(edition, text=False), "fetched": fetched or None}


def record(
    type_: str, *, name: str, at: datetime, kind: str, block: bytes, address: str = "", more: Mapping[str, str] | None = None
) -> bytes:
    """One record. `name` is what its id is made from, together with the block; `kind` is its media type."""
    headers = {
        "WARC-Type": type_,
        "WARC-Record-ID": _id(name, block),
        "WARC-Date": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        **({"WARC-Target-URI": _uri(address)} if address else {}),
        **(more or {}),
        "WARC-Block-Digest": f"sha256:{b32encode(hashlib.sha256(block).digest()).decode()}",
        "Content-Type": _line(kind),
        "Content-Length": str(len(block)),
    }
    lines = "".join(f"{key}: {value}\r\n" for key, value in headers.items())
    return f"WARC/1.1\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def _id(name: str, block: bytes) -> str:
    return f"<urn:uuid:{uuid5(NAMESPACE_URL, f'casewire {name} {hashlib.sha256(block).hexdigest()}')}>"


def _uri(address: str) -> str:
    """An address as a header takes it: nothing in it can end the line."""
    return quote(address.encode("utf-8", "replace"), safe=_SAFE)


def _line(value: str) -> str:
    """A media type from a server, as a header takes it."""
    return "".join(char for char in value if " " <= char <= "~")[:200]
