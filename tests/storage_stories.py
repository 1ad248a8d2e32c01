"""Small articles, verdicts and alerts for the tests of the store, and a decision that tells stories.

`decide` judges as simply as can be: an article whose words are held is a copy, every article opens a development and alerts.
"""

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from casefile.case import (
    Alert,
    AlertedArticle,
    AlertedDevelopment,
    CaseReading,
    Development,
    Evidence,
    Finding,
    Mention,
    Novelty,
    Run,
    Silence,
    Standing,
)
from casefile.material import Article, HappenedOn, Relation, Verdict, When
from dedupe.fingerprint import Fingerprint
from storage.values import Holdings, Judgement, Submission

NOW = datetime(2024, 7, 12, 9, 30, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
CASE = "harbor"
TEXT = "The harbor pilot was charged on Friday by the district attorney"
TO = {"desk": ("console", "log")}


def hashed(text: str) -> int:
    """A number below 2^48 for a text, the same in every process."""
    return int.from_bytes(hashlib.blake2b(text.encode(errors="surrogatepass"), digest_size=6).digest())


def fingerprint(text: str) -> Fingerprint:
    """As the real one: hashes of word runs, here of three words and all of them."""
    words = text.lower().split()
    runs = {hashed(" ".join(words[i : i + 3])) for i in range(len(words) - 2)}
    return Fingerprint(
        exact=hashed(" ".join(words)),
        sketch=tuple(sorted(runs)[:48]),
        trace=" ".join(words).encode(errors="surrogatepass"),
        words=len(words),
    )


def article(id: str = "a1", text: str = TEXT, **more: object) -> Article:  # noqa: A002
    """An article with an address of its own."""
    values: dict[str, object] = {"url": f"https://news.example/{id}", "title": f"Title of {id}", "published": When(NOW - MINUTE)}
    return Article(id=id, text=text, **values | more)


def submission(of: Article | None = None, **more: object) -> Submission:
    """The article, ready to be judged."""
    of = of or article()
    values: dict[str, object] = {"seen_at": NOW, "run": Run.LIVE}
    return Submission(article=of, fingerprint=fingerprint(of.text), **values | more)


def verdict(of: Article, holdings: Holdings) -> Verdict:
    """A copy of the first candidate, else new."""
    if not holdings.candidates:
        return Verdict(relation=Relation.NEW, story=of.id, reason="nothing like it is held")
    first = holdings.candidates[0]
    relation = Relation.UPDATE if first.same_page else Relation.COPY
    return Verdict(relation=relation, of=first.article, story=first.story, score=0.9, adds=0.1, fresh=((0, 3),), reason="shared")


def development(number: int, of: Article, **more: object) -> Development:
    """An entry of the case's ledger with one piece of evidence."""
    values: dict[str, object] = {
        "kind": "charge_filed",
        "actors": ("Mara Quill",),
        "happened_on": HappenedOn(date(2024, 7, 12)),
        "first_seen_at": NOW,
        "first_reported": date(2024, 7, 12),
        "evidence": (evidence(of),),
    }
    return Development(id=f"{CASE}-{number}", case=CASE, **values | more)


def evidence(of: Article) -> Evidence:
    """The article's sentence."""
    return Evidence(article=of.id, url=of.url, standing=Standing.NEWS, quote=of.text, day=date(2024, 7, 12), story=of.id)


def alert(of: Article, told: Development, watch: str = "desk") -> Alert:
    """One message about one development."""
    return Alert(
        id=f"{watch}-{told.id}",
        case=CASE,
        watch=watch,
        raised_at=NOW,
        developments=(
            AlertedDevelopment(
                id=told.id,
                kind=told.kind,
                actors=told.actors,
                target=told.target,
                happened_on=told.happened_on,
                novelty=Novelty.NEW,
                quote=of.text,
                summary="Mara Quill was charged",
            ),
        ),
        articles=(AlertedArticle(id=of.id, url=of.url, title=of.title, source=of.source, published=of.published),),
        entities=("Mara Quill",),
    )


def deciding(of: Article, *, alerts: bool = True) -> Callable[[Holdings], Judgement]:
    """A decision about the article: a new story opens a development and alerts, a copy joins the first one."""

    def decide(holdings: Holdings) -> Judgement:
        found = verdict(of, holdings)
        ledger = holdings.ledger(CASE)
        mention = Mention(kind="charge_filed", standing=Standing.NEWS, actors=("Mara Quill",), quote=of.text, end=len(of.text))
        if found.relation is Relation.NEW or not ledger:
            opened = development(holdings.next_number(CASE), of)
            told = (alert(of, opened),) if alerts else ()
            finding = Finding(mention=mention, novelty=Novelty.NEW, development=opened.id, opened=True, reason="not held")
            reading = CaseReading(case=CASE, belongs=True, reason="a party", findings=(finding,), developments=(opened,), alerts=told)
        else:
            silence = Silence(article=of.id, url=of.url, case=CASE, kind="charge_filed", quote=of.text, reason="known", listed=True)
            finding = Finding(mention=mention, novelty=Novelty.KNOWN, development=ledger[0].id, near=True, reason="in the ledger")
            reading = CaseReading(case=CASE, belongs=True, reason="names a party", findings=(finding,), silences=(silence,))
        apart = CaseReading(case="orchard", belongs=False, reason="names nobody of this case")
        return Judgement(article=of, verdict=found, readings=(reading, apart))

    return decide
