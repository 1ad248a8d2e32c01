"""Mutated documents through every reader of sources: no crash, no hang, only storable leads.

    python -m bench.fuzz_sources [--seconds 60] [--seed 1] [reader …]

Each input is a sample with a few wounds: bytes flipped, pieces cut, doubled, swapped with other samples, or grown. What goes wrong is
printed with the seed that makes it again; the exit code is then 1.
"""

# ruff: noqa: E501 (samples stand as they would arrive)

import argparse
import email
import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from casefile.errors import SourceError
from casefile.material import Document, Source
from pipeline.sources import docket, feed, listing, mailbox, notices, page, search, sitemap
from pipeline.sources.reading import Reading

NOW = datetime(2026, 11, 20, tzinfo=UTC)
SLOW = 3.0
"""Seconds of CPU after which an input counts as a hang; samples are small."""
COURTS = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "pacer"

RSS = b"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>
<item><title>Judge&#8217;s order &amp; more</title><link>https://p.test/1?a=1&amp;b=2</link><guid>1</guid><pubDate>Fri, 31 May 2024 10:00:00 GMT</pubDate>
<description><![CDATA[<p>He said <b>no</b></p>]]></description><content:encoded><![CDATA[<p>All</p>]]></content:encoded></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://p.test/"><entry><id>t:1</id><title type="html">&lt;b&gt;A&lt;/b&gt;</title>
<link rel="alternate" href="a"/><updated>2024-05-31T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x</div></content>
</entry></feed>"""
JSON = b'{"version":"https://jsonfeed.org/version/1.1","items":[{"id":1,"url":"/a","title":"x","content_html":"<p>y","date_published":"2024-05-31"}]}'
MAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
<loc>https://p.test/1</loc><lastmod>2024-05-31</lastmod><news:news><news:title>T</news:title></news:news></url></urlset>"""
PAGE = b"""<html><head><title>T</title><base href="/x/"></head><body><nav><a href=/m>menu</a></nav><article><h3><a href="/2024/05/31/a/">Judge rules
today in court</a></h3><time datetime="2024-05-31">May</time></article><table><tr><td>x<p>y<script>z</script></table></body></html>"""
MAIL = b"""From: a@uscourts.gov\nSubject: =?utf-8?q?Activity?=\nMessage-ID: <1>\nContent-Type: text/html; charset=utf-8\n\nNotice of Electronic Filing
The following transaction was entered on 11/19/2026 at 8:05 AM MST and filed on 11/19/2026<br><b>Case Name:</b> Doe v. Roe<br><b>Case Number:</b>
<a href=https://ecf.nmd.uscourts.gov/cgi-bin/DktRpt.pl?1>1:24-cv-00013-KWR</a><br><b>Document Number:</b> <a href="https://x.test/1">12</a><br>
<b>Docket Text:</b> ORDER granting<br>1:24-cv-00013 Notice has been electronically mailed to: <a href="https://p.test/1">Four words and a link</a>"""


def _document(body: bytes) -> Document:
    return Document(url="https://p.test/f", final_url="https://p.test/f", status=200, fetched_at=NOW, body=body)


def _source(kind: str) -> Source:
    return Source(name="fuzz", kind=kind, url="https://p.test/f", zone="America/Denver")


def _mail(body: bytes) -> Reading:
    message = email.message_from_bytes(body)
    mailbox.header(message, "Subject")
    text = mailbox.body_of(message)
    notices.notices(text)
    return Reading(leads=tuple(mailbox.of_mail(message, body, _source("mailbox"), [])))


READERS: dict[str, tuple[Callable[[bytes], Reading], list[bytes]]] = {
    "feed": (lambda body: feed.leads(_document(body), _source("feed")), [RSS, ATOM, JSON]),
    "search": (lambda body: search.leads(_document(body), _source("search")), [RSS, ATOM]),
    "sitemap": (lambda body: sitemap.leads(_document(body), _source("sitemap")), [MAP]),
    "docket": (lambda body: docket.leads(_document(body), _source("docket")), [RSS]),
    "listing": (lambda body: listing.leads(_document(body), _source("listing")), [PAGE]),
    "page": (lambda body: page.leads(_document(body), _source("page")), [PAGE]),
    "mail": (_mail, [MAIL]),
}


def wounded(chance: random.Random, samples: list[bytes]) -> bytes:
    """A sample with one to six wounds."""
    body = bytearray(chance.choice(samples))
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(body) + 1)
        stop = min(len(body), start + chance.choice((1, 2, 8, 64, 500)))
        wound = chance.randrange(7)
        if wound == 0 and body:
            body[start % len(body)] = chance.randrange(256)
        elif wound == 1:
            del body[start:stop]
        elif wound == 2:
            body[start:start] = body[start:stop] * chance.choice((1, 3, 300))
        elif wound == 3:
            other = chance.choice(samples)
            body[start:stop] = other[chance.randrange(len(other)) :][:200]
        elif wound == 4:
            body[start:start] = chance.choice(
                (b"<![CDATA[", b"]]>", b"<!--", b"&#x0;", b"&#xD800;", b"\x00", b"\xff", b"</", b"<a ", b"<!DOCTYPE x [")
            )
        elif wound == 5:
            body[start:start] = bytes([chance.choice(b"<>&\"'=/ \n([{#")]) * chance.choice((1, 50, 3000))
        else:
            del body[start:]
    return bytes(body[:200_000])


def tried(read: Callable[[bytes], Reading], body: bytes) -> str:
    """What is wrong with the outcome, empty where nothing is."""
    began = time.process_time()
    try:
        reading = read(body)
    except SourceError:
        reading = Reading()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    if time.process_time() - began > SLOW:
        return f"{time.process_time() - began:.1f} s of CPU"
    for lead in reading.leads:
        said = f"{lead.key}{lead.url}{lead.title}{lead.summary}{lead.html}{lead.published_text}"
        if "\x00" in said or any("\ud800" <= char <= "\udfff" for char in said):
            return "a lead that cannot be stored"
        if not lead.key:
            return "a lead without a key"
    return ""


def samples_for(name: str, own: list[bytes]) -> list[bytes]:
    """Our own samples, and the courts' where they are at hand."""
    folder, ending = {"docket": ("rss", "*.xml"), "mail": ("nef", "*.txt")}.get(name, ("", ""))
    theirs = [file.read_bytes()[:30_000] for file in sorted((COURTS / folder).glob(ending))] if folder and COURTS.is_dir() else []
    return own + theirs


def main() -> int:
    """Runs the readers named (all by default) for so many seconds each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readers", nargs="*", default=list(READERS))
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    wrong = 0
    for name in asked.readers:
        read, own = READERS[name]
        samples, count, until = samples_for(name, own), 0, time.monotonic() + asked.seconds
        while time.monotonic() < until:
            seed = f"{asked.seed}:{name}:{count}"
            trouble = tried(read, wounded(random.Random(seed), samples))
            if trouble:
                wrong += 1
                print(f"{seed}: {trouble}")
            count += 1
        print(f"{name}: {count:,} inputs")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
