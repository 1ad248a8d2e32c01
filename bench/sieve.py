"""A WARC of 20,000 pages of which 0.5 % concern the case: sieved, only iterated, and (a sample of it) cleaned whole, in one run.

    python -m bench.sieve [pages]

Prints seconds for each, how much faster the sieve is than cleaning everything, its share of bare iteration, and the pages missed.
"""

import gzip
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from fastwarc.warc import ArchiveIterator, WarcRecordType

from casefile.case import Case, Entity, EntityKind
from pipeline.clean import clean_html
from pipeline.sources.folder import Page, pages
from pipeline.sources.sieve import sieve_for

CASE = Case(
    name="mill",
    title="The mill fire",
    entities=(
        Entity(name="Nora Quistgaard", role="owner, defendant"),
        Entity(name="José Peñalver-Ruiz", role="victim"),
        Entity(name="Brightwater Paper Company", kind=EntityKind.ORGANISATION, role="defendant"),
    ),
)
SHARE = 0.005
SAMPLE = 100
_WORDS = (
    "council budget harvest river festival ministry transport school season market village railway engine garden theatre museum weather"
    " harbour bridge library winter summer player captain minister voters committee orchestra painter island valley traffic police"
).split()


def page(chance: random.Random, name: str = "") -> bytes:
    """A page of some 40 KB with some 400 words of prose, as outlets send them: mostly scripts, styles and menus."""
    prose = [" ".join(chance.choices(_WORDS, k=40)).capitalize() + "." for _ in range(10)]
    if name:
        prose[chance.randrange(10)] += f" {name} was in court on Monday."
    paragraphs = "".join(f"<p>{line}</p>" for line in prose)
    menu = "".join(f'<li><a href="/{word}/{chance.random()}">{word}</a></li>' for word in chance.choices(_WORDS, k=150))
    script = "".join(f"{chance.choice(_WORDS)[:3]}{number}={chance.getrandbits(40):x};" for number in range(1500))
    head = f"<title>{prose[0][:60]}</title><script>{script}</script>"
    return f"<!doctype html><html><head>{head}</head><body><nav><ul>{menu}</ul></nav><article>{paragraphs}</article></body></html>".encode()


def write(path: Path, count: int, share: float = SHARE, seed: int = 11) -> set[str]:
    """Writes the archive; gives the addresses of the pages that name somebody."""
    chance = random.Random(seed)
    names = ("Nora Quistgaard", "NORA QUISTGAARD", "José Peñalver-Ruiz", "Jos&eacute; Pe&ntilde;alver", "Jose Penalver", "Brightwater")
    ours: set[str] = set()
    with path.open("wb") as out:
        for number in range(count):
            name = chance.choice(names) if chance.random() < share else ""
            url = f"https://outlet.test/{number}"
            ours |= {url} if name else set()
            out.write(_record(url, page(chance, name)))
    return ours


def _record(url: str, body: bytes) -> bytes:
    """One record, packed by itself as crawlers do."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-11-01T00:00:00Z\r\n"
    more = f"WARC-Record-ID: <urn:uuid:{uuid5(NAMESPACE_URL, url)}>\r\nContent-Type: application/http; msgtype=response\r\n"
    return gzip.compress(f"{head}{more}Content-Length: {len(http)}\r\n\r\n".encode() + http + b"\r\n\r\n", 6)


def timed(work: Iterator[object]) -> tuple[float, list[object]]:
    """Seconds of processor time, and what came."""
    began = time.process_time()
    found = list(work)
    return time.process_time() - began, found


def bare(path: Path) -> Iterator[None]:
    """The archive read record by record, bodies and all, and nothing done with them."""
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response):
            record.reader.read()
    yield from ()


def measure(count: int) -> dict[str, float]:
    """Everything in one run."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crawl.warc.gz"
        ours = write(path, count)
        iterating, _ = timed(bare(path))
        sieving, found = timed(iter(pages(path, sieve_for([CASE]))))
        kept = [each for each in found if isinstance(each, Page)]
        sample = [each for _, each in zip(range(SAMPLE), pages(path), strict=False) if isinstance(each, Page)]
        cleaning, _ = timed(clean_html(each.html, url=each.url, id=each.id) for each in sample)
    whole = iterating + cleaning / len(sample) * count
    return {
        "pages": count,
        "of the case": len(ours),
        "let through": len(kept),
        "missed": len(ours - {each.url for each in kept}),
        "bare iteration, s": round(iterating, 2),
        "sieve, s": round(sieving, 2),
        "cleaning all, s": round(whole, 1),
        "times faster than cleaning all": round(whole / sieving, 1),
        "share of bare iteration": round(iterating / sieving, 2),
    }


if __name__ == "__main__":
    for name, value in measure(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000).items():
        print(f"{name:<32} {value:>12,}")
