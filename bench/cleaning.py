"""Quality and cost of cleaning beside its peers, in one run: `python -m bench.cleaning [--pages DIR] [--rounds 3] [--peers NAME…]
[--scaling]`.

Pages are those of ../shared/data/extraction (not shipped), with their own scorer. Peers are measured where they are installed, else left
out with a word; newspaper4k and news-please pull in much, so give them a virtual environment of their own that has Casewire's
dependencies too and run the bench from there. Times are CPU milliseconds a page: for each page the median of the rounds, all extractors
taking turns on the same page, so that a busy machine hurts all alike.
"""

import argparse
import gzip
import hashlib
import importlib.util
import json
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

PAGES = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "extraction"
SETS = ("aeb", "fundus-eval", "fundus-tests")


class Page(NamedTuple):
    """A page of a set: where it is from, and what it is."""

    name: str
    key: str
    url: str
    body: bytes

    @property
    def tuned(self) -> bool:
        """Whether it lies in the half on which rules were drawn up (by a hash of its id); the other half checked them."""
        return int(hashlib.sha256(f"tune:{self.key}".encode()).hexdigest(), 16) % 2 == 0


Extractor = Callable[[Page], str]


def casewire(page: Page) -> str:
    """Text and metadata."""
    from pipeline.clean import clean_html

    return clean_html(page.body, url=page.url, id=page.key).article.text


def trafilatura_with_metadata(page: Page) -> str:
    """Text and metadata: the yardstick of cost."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(page.body, url=page.url, with_metadata=True)
    return (found.text if isinstance(found, Document) else "") or ""


def _trafilatura(**options: bool) -> Extractor:
    def run(page: Page) -> str:
        from trafilatura import extract

        return extract(page.body, url=page.url, include_comments=False, **options) or ""

    return run


def resiliparse(page: Page) -> str:
    """Its main content."""
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(page.body.decode("utf-8", "replace"), main_content=True, alt_texts=False, links=False))


def justext(page: Page) -> str:
    """English stop words, as its documentation shows it."""
    import justext as peer

    return "\n".join(found.text for found in peer.justext(page.body, peer.get_stoplist("English")) if not found.is_boilerplate)


def readability(page: Page) -> str:
    """readability-lxml's summary as text, block by block."""
    from lxml.html import fromstring
    from readability import Document

    tree = fromstring(Document(page.body.decode("utf-8", "replace")).summary(html_partial=True))
    for block in tree.iter("p", "div", "li", "h2", "h3", "h4", "br", "td", "blockquote"):
        block.tail = f"\n{block.tail or ''}"
    return str(tree.text_content())


def newspaper4k(page: Page) -> str:
    """Without its downloads of pictures."""
    import newspaper

    article = newspaper.Article(page.url, fetch_images=False)
    article.download(input_html=page.body.decode("utf-8", "replace"))
    article.parse()
    return str(article.text)


def news_please(page: Page) -> str:
    """Without its downloads of pictures."""
    from newsplease import NewsPlease

    return str(NewsPlease.from_html(page.body.decode("utf-8", "replace"), url=page.url, fetch_images=False).maintext or "")


EXTRACTORS: dict[str, tuple[str, Extractor]] = {
    "casewire": ("pipeline", casewire),
    "trafilatura, with metadata": ("trafilatura", trafilatura_with_metadata),
    "trafilatura": ("trafilatura", _trafilatura()),
    "trafilatura, fast": ("trafilatura", _trafilatura(fast=True)),
    "trafilatura, precision": ("trafilatura", _trafilatura(favor_precision=True)),
    "readability-lxml": ("readability", readability),
    "resiliparse": ("resiliparse", resiliparse),
    "justext": ("justext", justext),
    "newspaper4k": ("newspaper", newspaper4k),
    "news-please": ("newsplease", news_please),
}
"""Name, the package it needs, what it does."""


def main() -> None:
    """The table, and with `--scaling` the gain of a second worker."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--pages", type=Path, default=PAGES)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", nargs="*", default=list(EXTRACTORS), metavar="NAME", help="which to run; all by default")
    parser.add_argument("--scaling", action="store_true", help="also pages a second with one worker and with two")
    chosen, _ = parser.parse_known_args()
    if not chosen.pages.is_dir():
        raise SystemExit(f"{chosen.pages} is not here: the bench reads its pages there (--pages DIR)")
    pages = list(read_pages(chosen.pages))
    running = {name: run for name, (package, run) in EXTRACTORS.items() if name in chosen.peers and _installed(name, package)}
    texts, costs = measure(pages, running, chosen.rounds)
    print_table(pages, texts, costs, chosen.pages)
    if chosen.scaling:
        scaling(pages)


def read_pages(folder: Path) -> Iterator[Page]:
    """Every page of the three sets."""
    for name in SETS:
        for key, entry in json.loads((folder / name / "gold.json").read_text(encoding="utf-8")).items():
            yield Page(name, key, entry["url"], gzip.decompress((folder / name / entry["html"]).read_bytes()))


def _installed(name: str, package: str) -> bool:
    if importlib.util.find_spec(package) is None:
        print(f"{name} is not installed: left out")
        return False
    return True


Texts = dict[str, dict[Page, str]]


def measure(pages: list[Page], running: dict[str, Extractor], rounds: int) -> tuple[Texts, dict[str, list[float]]]:
    """What each extractor found on each page, and its median cost there in ms. A failure counts as an empty text, its time too."""
    texts: Texts = {name: {} for name in running}
    costs: dict[str, list[float]] = {name: [] for name in running}
    for page in pages:
        spent: dict[str, list[float]] = {name: [] for name in running}
        for _ in range(rounds):
            for name, run in running.items():
                start = time.process_time()
                try:
                    texts[name][page] = run(page)
                except Exception:  # a peer that raises has found nothing
                    texts[name][page] = ""
                spent[name].append(1000 * (time.process_time() - start))
        for name, times in spent.items():
            costs[name].append(statistics.median(times))
    return texts, costs


def print_table(pages: list[Page], texts: Texts, costs: dict[str, list[float]], folder: Path) -> None:
    """One line an extractor: F1 (precision / recall) on each set, cost."""
    score = _scorer(folder)
    gold = {name: json.loads((folder / name / "gold.json").read_text(encoding="utf-8")) for name in SETS}
    print(f"| extractor | {' | '.join(SETS)} | ms mean | ms p95 |\n|---|{'---|' * (len(SETS) + 2)}")
    for name, found in texts.items():
        cells = [_cell(score, gold[one], [page for page in pages if page.name == one], found) for one in SETS]
        times = sorted(costs[name])
        print(f"| {name} | {' | '.join(cells)} | {statistics.fmean(times):.1f} | {times[int(0.95 * len(times))]:.1f} |")
    if "casewire" in texts:
        for half, tuned in (("rules drawn up on", True), ("rules checked on", False)):
            part = [page for page in pages if page.tuned is tuned]
            cells = [_cell(score, gold[one], [page for page in part if page.name == one], texts["casewire"]) for one in SETS]
            print(f"casewire, {half}: {' | '.join(cells)}")


def _cell(score: Any, gold: dict[str, Any], pages: list[Page], found: dict[Page, str]) -> str:
    figures = score.summary([score.page_score(score.settle(gold[page.key], found[page]), found[page]) for page in pages])
    return f"{figures['f1']:.4f} ({figures['precision']:.3f} / {figures['recall']:.3f})"


def _scorer(folder: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder / 'score.py'} is not here: the pages come with their scorer")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scaling(pages: list[Page]) -> None:
    """Pages a second with one worker and with two, started and warm."""
    from pipeline.parse import Parsers, RawPage

    raw = [RawPage(id=page.key, url=page.url, html=page.body) for page in pages]
    rates = []
    for workers in (1, 2):
        with Parsers(workers) as parsers:
            list(parsers.clean_many(raw[: 4 * workers]))
            start = time.perf_counter()
            list(parsers.clean_many(raw))
            rates.append(len(raw) / (time.perf_counter() - start))
    print(f"pages a second: one worker {rates[0]:.0f}, two {rates[1]:.0f} ({rates[1] / rates[0]:.2f} x)")


if __name__ == "__main__":
    main()
