"""Wounded documents through every reader of what strangers send: no crash, no hang, no leak, nothing that cannot be kept.

    python -m bench.fuzz [--minutes 5] [--inputs 100000] [--seed 1] [reader …]

Each reader works in a process of its own until it has had so many inputs or minutes. What goes wrong is printed with the seed that makes it
again (`--again SEED` writes that input to stdout); the exit code is then 1.
"""

# ruff: noqa: E501 (samples stand as they would arrive)

import argparse
import gc
import multiprocessing
import os
import re
import resource
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from bench.wounds import wounded
from casefile.errors import CasewireError
from casefile.material import Article, Document, Lead, Source
from pipeline.contents import article_of, leads_in
from pipeline.settings import Settings, load_configuration
from pipeline.sources import mailbox
from storage.codec import decode, encode
from wire import robots

NOW = datetime(2026, 11, 20, tzinfo=UTC)
ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data"
SLOW = 4.0
"""Seconds of processor after which an input counts as a hang: what the page would cost before it makes room for others."""
STUCK = 60.0
"""Seconds without an end of one input after which its reader is killed."""
SWOLLEN = 150 * 2**20
"""Bytes that one input may add to the most memory ever held."""
SAME, SHARE = 200, 0.2
"""In the end so many inputs are read again and again, for this share of the time: memory must not grow after the first round. (New inputs fill
what is bounded elsewhere: caches, and libxml2's list of names.)"""
LEAK, LEAST_LEAK = 400, 2 * 2**20
"""Bytes an input, and bytes in all, that are the allocator's doing."""

RSS = b"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>
<item><title>Judge&#8217;s order &amp; more</title><link>https://p.test/1?a=1&amp;b=2</link><guid>1</guid><pubDate>Fri, 31 May 2024 10:00:00 GMT</pubDate>
<description><![CDATA[<p>He said <b>no</b></p>]]></description><content:encoded><![CDATA[<p>All</p>]]></content:encoded></item>
<item><title>Second</title><link>/2</link><enclosure url="https://p.test/2.mp3" length="1" type="audio/mpeg"/></item></channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://p.test/"><entry><id>t:1</id><title type="html">&lt;b&gt;A&lt;/b&gt;</title>
<link rel="alternate" href="a"/><updated>2024-05-31T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x</div></content>
</entry></feed>"""
JSON = b'{"version":"https://jsonfeed.org/version/1.1","items":[{"id":1,"url":"/a","title":"x","content_html":"<p>y","date_published":"2024-05-31"}]}'
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><item
rdf:about="https://p.test/1"><title>One</title><link>https://p.test/1</link><dc:date>2024-05-31T10:00:00+02:00</dc:date></item></rdf:RDF>"""
MAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url>
<loc>https://p.test/1</loc><lastmod>2024-05-31</lastmod><news:news><news:title>T</news:title><news:publication_date>2024-05-31T10:00Z</news:publication_date>
</news:news></url><url><loc>/2</loc></url></urlset>"""
INDEX = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://p.test/a.xml</loc><lastmod>2024-05-31T10:00:00Z</lastmod>
</sitemap><sitemap><loc>https://p.test/news.xml.gz</loc></sitemap></sitemapindex>"""
COURT = b"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>District of New Mexico</title><link>https://ecf.nmd.uscourts.gov</link>
<description>Includes entry types: motion, order, judgment</description><item><title><![CDATA[1:24-cv-00013-KWR-LF Doe et al v. Roe et al]]></title>
<pubDate>Thu, 19 Nov 2026 15:05:16 GMT</pubDate><author/><guid isPermaLink="true">https://ecf.nmd.uscourts.gov/cgi-bin/DktRpt.pl?496215</guid>
<description><![CDATA[[Order on Motion for Leave to File] (<a href="https://ecf.nmd.uscourts.gov/doc1/121112345678?caseid=496215&de_seq_num=61">12</a>)]]></description>
<link>https://ecf.nmd.uscourts.gov/cgi-bin/DktRpt.pl?496215</link></item></channel></rss>"""
LISTENER = b"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Entry #12 in Doe v. Roe (D.N.M., 1:24-cv-00013)</title>
<link href="https://www.courtlistener.com/docket/6/doe-v-roe/#entry-12" rel="alternate"/><published>2026-11-19T00:00:00-08:00</published>
<id>https://www.courtlistener.com/docket/6/doe-v-roe/#entry-12</id><summary type="html">ORDER granting 11 Motion</summary></entry></feed>"""
PAGE = b"""<html lang=en><head><meta charset=utf-8><title>Judge rules today in court | The Courier</title><link rel=canonical href="https://p.test/a">
<meta property="article:published_time" content="2024-05-31T10:00:00-06:00"><meta name=author content="Nora Quist"><base href="/x/">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Judge rules","datePublished":"2024-05-31","author":[{"name":"Nora Quist"}]}</script></head>
<body><nav><a href=/m>menu</a></nav><article><h1>Judge rules today in court</h1><p class=byline>By Nora Quist</p><time datetime="2024-05-31">May 31</time>
<p>The judge ruled on Friday that the mill may open its gates again, four years after the fire that closed it and cost two lives.</p>
<p>&ldquo;It is over,&rdquo; said the lawyer of the owners, who had asked for the order in March and was heard in April by the same court.</p>
<h3><a href="/2024/05/31/a/">Read also: the mill and its owners, a history</a></h3></article><table><tr><td>x<p>y</table><footer>Copyright</footer></body></html>"""
MAIL = b"""From: a@uscourts.gov\nSubject: =?utf-8?q?Activity?=\nMessage-ID: <1>\nContent-Type: text/html; charset=utf-8\n\nNotice of Electronic Filing
The following transaction was entered on 11/19/2026 at 8:05 AM MST and filed on 11/19/2026<br><b>Case Name:</b> Doe v. Roe<br><b>Case Number:</b>
<a href=https://ecf.nmd.uscourts.gov/cgi-bin/DktRpt.pl?1>1:24-cv-00013-KWR</a><br><b>Document Number:</b> <a href="https://x.test/1">12</a><br>
<b>Docket Text:</b> ORDER granting<br>1:24-cv-00013 Notice has been electronically mailed to: <a href="https://p.test/1">Four words and a link</a>"""
LETTER = b"""From: =?iso-8859-1?q?N=F6ra?= <n@p.test>\nDate: Fri, 20 Nov 2026 10:00:00 +0100\nSubject: The week\n in court\nMIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b1"\n\n--b1\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable
\nThe judge ruled in the case of the mill =E9\n<https://p.test/2024/mill>\n\n--b1\nContent-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64\n\nPGEgaHJlZj0iaHR0cHM6Ly9wLnRlc3QvMSI+RmlmdGVlbiBqdWRnZXMgcnVsZSBvbiBhIG1pbGw8L2E+\n\n--b1--\n"""
CONFIG = b"""cases:
  - name: mill
    title: The "mill" fire
    terms: [mill, Bonanza]
    dockets: [{court: nmd, number: "1:24-cv-00013"}]
    entities:
      - {name: Nora Quist, kind: person, role: owner, aliases: [N. Quist], not: [Nora Quista]}
      - &acme Acme Insurance
entities: [{name: Acme Insurance, kind: organisation}]
sources:
  - {name: courier, kind: feed, url: "https://p.test/feed", every: 30m, cases: [mill], zone: America/Denver, opens: no}
  - {name: list, kind: listing, url: "https://p.test/", selector: "h3 a", cron: "*/20 7-19 * * 1-5"}
watches:
  - {name: all, case: mill, entities: any, kinds: [verdict, suits], to: [console, me], mode: auto, digest: "08:00", quiet: "22:00-07:00", break_through: [verdict]}
channels:
  me: {type: email, to: [me@p.test], from: casewire@p.test, server: "smtp://localhost:25"}
  team: {type: slack, webhook: "${HOOK}"}
operator: {to: [me], ping: "https://p.test/ping"}
network: {contact: me@p.test, proxy: "http://p.test:3128", allow: ["127.0.0.1:8900", "10.0.0.0/8"]}
"""
ROBOTS = b"User-agent: *\nDisallow: /a/*.html$\nAllow: /a/b\nCrawl-delay: 2\n\nUser-agent: Casewire\nDisallow:\nSitemap: https://p.test/map.xml\n"

Read = Callable[[bytes], Iterable[str]]
"""Reads bytes and gives what would be kept of them; only CasewireError may come out."""


def _document(body: bytes) -> Document:
    return Document(url="https://p.test/f", final_url="https://p.test/f", status=200, fetched_at=NOW, body=body)


def _source(kind: str, **options: str) -> Source:
    return Source(name="fuzz", kind=kind, url="https://p.test/f", zone="America/Denver", options=options)


def _kept(leads: Iterable[Lead]) -> list[str]:
    """Leads as the store takes them. Raises ValueError for one that would come back changed, or that nobody could tell from others."""
    rows = []
    for lead in leads:
        if not lead.key:
            raise ValueError("a lead without a key")
        rows.append(encode(lead))
        if encode(decode(Lead, rows[-1])) != rows[-1]:
            raise ValueError("a lead that comes back from the store as another")
    return rows


def _of(kind: str) -> Read:
    return lambda body: _kept(leads_in(_document(body), _source(kind)).leads)


def _page(body: bytes) -> list[str]:
    """A page in the three ways pages are read: as an article, as a list of stories, as a page watched for change."""
    lead = Lead(source="fuzz", key="1", url="https://p.test/f", title="Judge rules today in court")
    article = article_of(_document(body), lead, "America/Denver").article
    if encode(decode(Article, encode(article))) != encode(article):
        raise ValueError("an article that comes back from the store as another")
    return [article.title, article.text, *_tolerant("listing", body), *_tolerant("page", body)]


def _tolerant(kind: str, body: bytes) -> list[str]:
    try:
        return list(_of(kind)(body))
    except CasewireError:
        return []


def _mail(body: bytes) -> list[str]:
    """A mail as it lies in a Maildir."""
    folder = Path(tempfile.gettempdir()) / f"fuzz-{os.getpid()}" / "new"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mail").write_bytes(body)
    reading = mailbox.leads(_source("mailbox", path=str(folder.parent)), NOW)
    if any("please report" in note for note in reading.notes):
        raise ValueError(reading.notes[0])
    return _kept(reading.leads)


def _configuration(body: bytes) -> list[str]:
    """A file as it is read at the start; secrets come from nowhere near the machine's own."""
    place = Path(tempfile.gettempdir()) / f"fuzz-{os.getpid()}.yaml"
    place.write_bytes(body)
    read = load_configuration(Settings(config=place), {"HOOK": "https://p.test/hook"})
    return [case.title for case in read.cases]


def _permissions(body: bytes) -> list[str]:
    permission = robots.parse(body).permission("https://p.test/a/b.html?c=d", "Casewire/1")
    return [permission.reason]


READERS: dict[str, tuple[Read, tuple[bytes, ...], str]] = {
    "feed": (_of("feed"), (RSS, ATOM, JSON, RDF), ""),
    "search": (_of("search"), (RSS, ATOM), ""),
    "sitemap": (_of("sitemap"), (MAP, INDEX), ""),
    "docket": (_of("docket"), (COURT, LISTENER, RSS), "pacer/rss/*.xml"),
    "page": (_page, (PAGE,), "extraction/aeb/html/*"),
    "configuration": (_configuration, (CONFIG,), ""),
    "mail": (_mail, (MAIL, LETTER), "pacer/nef/*.txt"),
    "robots": (_permissions, (ROBOTS,), ""),
}
"""The reader, our own samples, and where real ones lie if they are at hand."""


def samples_of(name: str) -> list[bytes]:
    """What is wounded: our own samples as often as all others together."""
    _, own, real = READERS[name]
    files = sorted(SHARED.glob(real))[::7] if real and SHARED.is_dir() else []
    found = [file.read_bytes()[:30_000] for file in files]
    return [*own, *own[:1] * max(len(found) - len(own), 0), *found]


def input_of(seed: str, samples: list[bytes]) -> bytes:
    """The input a seed stands for."""
    return wounded(Random(seed), samples)


def tried(read: Read, body: bytes) -> str:
    """What is wrong with the outcome, empty where nothing is."""
    began, held = time.process_time(), _most_held()
    try:
        kept = list(read(body))
    except CasewireError as error:
        kept = [str(error)]
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    spent = time.process_time() - began
    if spent > SLOW:
        return f"{spent:.1f} s of processor for {len(body):,} bytes"
    if _most_held() - held > SWOLLEN:
        return f"{(_most_held() - held) / 2**20:.0f} MB for {len(body):,} bytes"
    return "what cannot be stored" if any(re.search("[\x00\ud800-\udfff]", text) for text in kept) else ""


def _most_held() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _held() -> int:
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def work(name: str, asked: argparse.Namespace, count: Any, said: Any) -> None:
    """One reader until its inputs or minutes are over: findings, then how memory grew, into `said`."""
    read, samples = READERS[name][0], samples_of(name)
    warnings.simplefilter("ignore")  # of libraries, on what they read
    until = time.monotonic() + 60 * asked.minutes
    while count.value < asked.inputs and time.monotonic() < until:
        seed = f"{asked.seed}:{name}:{count.value}"
        if trouble := tried(read, input_of(seed, samples)):
            said.put(f"{seed}: {trouble}")
        count.value += 1
    inputs = count.value
    bodies = [input_of(f"{asked.seed}:{name}:{number}", samples) for number in range(min(SAME, inputs))]
    before = _held() if _read_all(read, bodies, count) else 0
    again, until = 0, time.monotonic() + 60 * asked.minutes * SHARE
    while time.monotonic() < until:
        again += _read_all(read, bodies, count)
    grown = _held() - before
    if grown > max(LEAST_LEAK, LEAK * again):
        said.put(f"{asked.seed}:{name}: memory grew by {grown:,} bytes while {again:,} inputs were read again")
    said.put(f"= {inputs:,} inputs; {grown:+,} bytes of memory with {again:,} read again, {_most_held() / 2**20:.0f} MB at most")


def _read_all(read: Read, bodies: list[bytes], count: Any) -> int:
    """Reads inputs whose outcome is known; how many. `count` goes on, because somebody watches it."""
    for body in bodies:
        tried(read, body)
        count.value += 1
    return len(bodies)


def fuzz(name: str, asked: argparse.Namespace) -> int:
    """One reader in a process of its own, watched from outside; how many findings."""
    context = multiprocessing.get_context("spawn")
    count, said = context.Value("q", 0), context.Queue()
    worker = context.Process(target=work, args=(name, asked, count, said))
    began = moved = time.monotonic()
    worker.start()
    before, findings, remark, stuck = -1, [], "", False
    while worker.is_alive() or not said.empty():
        worker.join(0.2)
        while not said.empty():
            line = said.get()
            remark = line if line.startswith("=") else remark
            findings += [] if line.startswith("=") else [line]
        if count.value != before:
            before, moved = count.value, time.monotonic()
        elif time.monotonic() - moved > STUCK and not stuck:
            stuck = True
            worker.kill()
    if stuck or worker.exitcode:
        how = f"no end after {STUCK:.0f} s" if stuck else f"its process ended with {worker.exitcode}"
        findings.append(f"{asked.seed}:{name}:{count.value}: {how}")
    remark = remark.removeprefix("= ") or f"{count.value:,} inputs"
    print(f"{name}: {len(findings)} findings in {(time.monotonic() - began) / 60:.1f} minutes, {remark}", flush=True)
    for line in findings[:30]:
        print(f"  {line}", flush=True)
    return len(findings)


def main() -> int:
    """Runs the readers named (all by default), or gives one input again."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("readers", nargs="*", default=list(READERS))
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--again", metavar="SEED", help="write the input of this seed to stdout")
    asked = parser.parse_args()
    if asked.again:
        sys.stdout.buffer.write(input_of(asked.again, samples_of(asked.again.split(":")[1])))
        return 0
    return int(sum(fuzz(name, asked) for name in asked.readers) > 0)


if __name__ == "__main__":
    sys.exit(main())
