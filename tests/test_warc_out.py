"""A case as a web archive: what stands in it, that others can read it, and that another house reads it in without a word to anybody."""

import asyncio
import gzip
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType

from casefile.case import Run
from casefile.config import Configuration, parse
from casefile.material import Article, DocketEntry, Document, Lead, When
from desk import warc
from pipeline.contents import article_of
from pipeline.house import furnish
from pipeline.run import run_pass
from pipeline.wiring import client_for
from storage import Store, open_store
from storage.values import StoredArticle
from tests.export_forms import CHARGED, CONFIG, CORRECTED, LATER

SEEN = datetime(2024, 5, 7, 0, 10, tzinfo=UTC)
PAGE = """<!doctype html><html><head><meta charset="iso-8859-1"><title>{title} - The Courier</title>
<meta property="og:site_name" content="The Courier"><meta name="author" content="Ada Ruiz">
<meta property="article:published_time" content="{published}"></head>
<body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>{text}
<p>The café by the mill stayed open all night, its owner said on Monday.</p></article></body></html>"""


def document(url: str, title: str, text: str, published: str, at: datetime = SEEN) -> Document:
    body = PAGE.format(title=title, published=published, text="".join(f"<p>{line}</p>" for line in text.split("\n\n"))).encode("cp1252")
    return Document(
        url=url, final_url=url, status=200, fetched_at=at, body=body, content_type="text/html; charset=ISO-8859-1", headers={"server": "x"}
    )


ENTRY = Article(
    id="https://ecf.nmd.example/doc1/5",
    url="https://ecf.nmd.example/doc1/5",
    title="Quist v. State, entry 5: MOTION to dismiss the indictment by Nora Quist",
    text="MOTION to dismiss the indictment by Nora Quist",
    page_type="docket_entry",
    published=When(datetime(2024, 5, 9, 15, tzinfo=UTC)),
    site="docket of nmd",
    source="nmd",
    docket=DocketEntry(court="nmd", number="1:24-cr-00013", entry="5"),
)


@pytest.fixture
def config() -> Configuration:
    return parse(
        CONFIG.replace("    terms: [Quist Mills]", '    dockets: [{court: nmd, number: "1:24-cr-00013"}]\n    terms: [Quist Mills]'),
        file="test",
    )


@pytest.fixture
def store(tmp_path: Path, config: Configuration) -> Iterator[Store]:
    """A case from pages that were fetched, one of them in two versions and one copied; and a docket entry that came without a page."""
    with open_store(f"sqlite:///{tmp_path / 'first.db'}") as store:
        house = furnish(config, store)
        title = "Mill owner Nora Quist charged with arson"
        fetched = [
            document("https://courier.example/charged", title, CHARGED, "2024-05-06T17:30:00-06:00"),
            document("https://herald.example/wire/1", title, CHARGED, "2024-05-06T20:00:00-06:00", SEEN + timedelta(hours=2)),
            document("https://courier.example/charged", title, CORRECTED, "2024-05-06T17:30:00-06:00", SEEN + timedelta(days=1)),
            document(
                "https://post.example/9",
                "Charge against mill owner dismissed",
                LATER,
                "2024-06-14T23:00:00-06:00",
                SEEN + timedelta(days=40),
            ),
        ]
        for each in fetched:
            read = article_of(each, Lead(source="feed", key=each.url, url=each.url), "UTC").article
            house.take_in(read, seen_at=each.fetched_at, run=Run.LIVE, document=store.documents.keep(each))
        house.take_in(ENTRY, seen_at=SEEN + timedelta(days=3), run=Run.LIVE)
        yield store


def written(store: Store, *, packed: bool = False) -> bytes:
    out = io.BytesIO()
    warc.write_warc(store, "mill-fire", out, software="Casewire 0", packed=packed)
    return out.getvalue()


def records(data: bytes) -> list[tuple[str, dict[str, str], bytes]]:
    """Every record as a reader of others' sees it; that its digest holds is looked at on the way."""
    found = []
    for record in ArchiveIterator(io.BytesIO(data), record_types=WarcRecordType.any_type, parse_http=False):
        assert record.verify_block_digest()
        found.append((record.headers["WARC-Type"], dict(record.headers.items()), record.reader.read()))
    return found


def test_it_holds_the_pages_as_they_are_held_and_says_so(store: Store) -> None:
    (first, head, said), *rest = records(written(store))
    assert (first, head["Content-Type"]) == ("warcinfo", "application/warc-fields")
    assert b"software: Casewire 0\r\n" in said
    assert b"without transfer and content encodings, so they are resource records" in said
    kinds = [kind for kind, _, _ in rest]
    assert kinds.count("metadata") == kinds.count("resource") == 5
    assert kinds.count("conversion") == 4  # a docket entry came without a page: its text is the resource
    assert "response" not in kinds
    pages = [(headers, body) for kind, headers, body in rest if kind == "resource"]
    versions = [(headers, body) for headers, body in pages if headers["WARC-Target-URI"] == "https://courier.example/charged"]
    assert [headers["WARC-Date"] for headers, _ in versions] == ["2024-05-07T00:10:00Z", "2024-05-08T00:10:00Z"]
    assert [b"on Tuesday" in body for _, body in versions] == [False, True]
    assert "café".encode("cp1252") in versions[0][1]
    assert versions[0][0]["Content-Type"] == "text/html; charset=ISO-8859-1"


def test_what_is_known_of_a_page_stands_before_it_and_its_text_behind(store: Store) -> None:
    rest = records(written(store))[1:]
    (_, about, known), (_, page, _), (_, text, read) = rest[:3]
    assert about["WARC-Refers-To"] == text["WARC-Refers-To"] == page["WARC-Record-ID"]
    said = json.loads(known)
    assert (said["id"], said["version"], said["site"], said["published"]) == (
        "https://courier.example/charged",
        1,
        "The Courier",
        "2024-05-06T17:30:00-06:00",
    )
    assert said["fetched"] == {"asked": "https://courier.example/charged", "status": 200, "headers": {"server": "x"}}
    assert read.decode().startswith("Nora Quist, the owner of Quist Mills LLC, was charged with arson on Monday")
    assert len({headers["WARC-Record-ID"] for _, headers, _ in rest}) == len(rest)


def test_the_same_store_gives_the_same_bytes_packed_or_not(store: Store) -> None:
    assert written(store) == written(store)
    assert gzip.decompress(written(store, packed=True)) == written(store)
    assert written(store, packed=True).count(b"\x1f\x8b\x08") >= 15  # each record a member of its own, so that any can be read alone


def test_addresses_and_types_of_strangers_cannot_write_headers() -> None:
    address = "https://evil.test/a\r\nWARC-Type: response\r\n\r\nx é?q=1"
    found = warc.record("resource", name="x", at=SEEN, kind="text/html\r\nX-Evil: 1", block=b"body", address=address)
    ((kind, headers, body),) = records(found)
    assert (kind, body) == ("resource", b"body")
    assert set(headers) == {
        "WARC-Type",
        "WARC-Record-ID",
        "WARC-Date",
        "WARC-Target-URI",
        "WARC-Block-Digest",
        "Content-Type",
        "Content-Length",
    }
    assert headers["WARC-Target-URI"] == "https://evil.test/a%0D%0AWARC-Type:%20response%0D%0A%0D%0Ax%20%C3%A9?q=1"


def test_an_archive_of_nothing_is_an_archive(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 'empty.db'}") as empty:
        ((kind, headers, _),) = records(written(empty))
    assert (kind, headers["WARC-Date"]) == ("warcinfo", "1970-01-01T00:00:00Z")


# ---- read in by another house ------------------------------------------------------------------------------------------------------


def told(articles: Iterator[StoredArticle]) -> dict[str, tuple[object, ...]]:
    """What must come over: by address."""
    return {
        stored.article.url: (
            stored.article.title,
            stored.article.text,
            str(stored.article.published),
            stored.article.site,
            stored.article.byline,
            stored.article.docket,
            stored.verdict.relation if stored.verdict.relation != "update" else "new",
            stored.cases,
        )
        for stored in articles
    }


def second_house(tmp_path: Path, kind: str, path: Path, config: Configuration) -> tuple[Store, Configuration]:
    text = f"sources: [{{name: handed-over, kind: {kind}, path: {path}, every: 5m}}]\nwatches: [{{name: desk, mode: now}}]\n"
    entities = "[{name: Nora Quist, role: owner}, {name: Quist Mills LLC, kind: organisation}]"
    case = f'cases: [{{name: mill-fire, terms: [Quist Mills], dockets: [{{court: nmd, number: "1:24-cr-00013"}}], entities: {entities}}}]\n'
    return open_store(f"sqlite:///{tmp_path / 'second.db'}"), parse(case + text, file="test")


def read_in(store: Store, config: Configuration, at: datetime) -> None:
    async def go() -> None:
        async with client_for(config.network) as client:
            report = await run_pass(furnish(config, store), client, now=at)
        assert not report.troubles

    asyncio.run(go())


@pytest.mark.parametrize("kind", ["folder", "archive"])
@pytest.mark.parametrize("packed", [False, True])
def test_a_second_house_has_the_same_articles_and_tells_nobody(
    store: Store, tmp_path: Path, config: Configuration, kind: str, packed: bool
) -> None:
    given = tmp_path / "given"
    given.mkdir()
    (given / f"case.warc{'.gz' if packed else ''}").write_bytes(written(store, packed=packed))
    second, theirs = second_house(tmp_path, kind, given, config)
    with second:
        second.meta.put("introduced:mill-fire", SEEN.isoformat())  # so that silence is the export's doing, not the first pass's
        for days in (60, 60.5, 62):
            read_in(second, theirs, SEEN + timedelta(days=days))
        assert told(second.articles.all()) == told(store.articles.all())
        assert list(second.outbox.alerts()) == []
        first_seen = {each.article.url: store.articles.versions(each.article.id)[0].seen_at for each in store.articles.all()}
        assert {each.article.url: each.seen_at for each in second.articles.all()} == first_seen
        assert second.articles.by_url("https://herald.example/wire/1").verdict.relation == "copy"
        assert len(second.ledger.developments()) == len(store.ledger.developments())
