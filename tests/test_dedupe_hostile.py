"""Texts made to hurt: time in proportion, and the right verdict all the same."""

import random
import time
from collections.abc import Callable

import pytest

from casefile.material import Article, Relation, Verdict
from dedupe.fingerprint import COMMON, fingerprint
from dedupe.stream import judge_stream
from dedupe.verdict import Held, judge
from storage import Store

WORDS = [
    f"{first}{last}" for first in ("bar", "mil", "cor", "dan", "fel", "gor", "hal", "jun") for last in ("ton", "ley", "ric", "mond", "sey")
]
NEWSLETTER = " ".join(random.Random(5).choices(WORDS, k=90))
"""The paragraph that stands under every article of a publisher."""


def prose(size: int, seed: int = 1) -> str:
    """Text of so many characters that says everything once."""
    draw = random.Random(seed)
    made = " ".join(f"{draw.choice(WORDS)}{draw.randrange(10**6)}" for _ in range(size // 8))
    return made[:size]


def chinese(size: int) -> str:
    draw = random.Random(2)
    return "".join(chr(draw.randrange(0x4E00, 0x9FA5)) for _ in range(size))


KINDS: dict[str, Callable[[int], str]] = {
    "prose": prose,
    "one word": lambda size: "word " * (size // 5),
    "digits": lambda size: "12345 67890 " * (size // 12),
    "one endless word": lambda size: "a" * size,
    "no word at all": lambda size: "_ . " * (size // 4),
    "broken encoding": lambda size: "Ã©tÃ© â€œ " * (size // 10),
    "without spaces": chinese,
}


def spent(work: Callable[[], object]) -> float:
    """CPU seconds, the least of three times."""

    def once() -> float:
        started = time.process_time()
        work()
        return time.process_time() - started

    return min(once() for _ in range(3))


def whole_decision(text: str, other: str) -> Verdict:
    """Both fingerprints and the verdict, with the passages to read."""
    held = Held(article="a", story="a", fingerprint=fingerprint(other))
    return judge(Article(id="new", url="", title="", text=text), fingerprint(text), [held])


def grows_in_proportion(kind: str, small: int, times: int) -> None:
    one, many = KINDS[kind](small), KINDS[kind](small * times)
    base = spent(lambda: whole_decision(one, prose(small, 9)))
    spread = min(spent(lambda: whole_decision(many, prose(small, 9))) for _ in range(2))
    assert spread < 5 * times * base + 0.02  # ten times ten, were it to grow by the square


@pytest.mark.parametrize("kind", KINDS)
def test_the_cost_grows_with_the_length_and_no_faster(kind: str) -> None:
    grows_in_proportion(kind, 8_000, 10)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_five_megabytes_cost_ten_times_half_a_megabyte(kind: str) -> None:
    grows_in_proportion(kind, 500_000, 10)


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_it_is_it_is_itself_and_nothing_else(kind: str) -> None:
    text = KINDS[kind](20_000)
    again = whole_decision(text, text)
    assert again.relation is (Relation.NEW if kind == "no word at all" else Relation.COPY)
    assert whole_decision(text, prose(20_000, 9)).relation is Relation.NEW


def test_nothing_and_digits_are_nobodys_copy() -> None:
    rows = [{"id": str(number), "text": text} for number, text in enumerate(["", " ", "\n", "7", "12 34", "0" * 50, "2024-05-06 12:30"])]
    assert {row["relation"] for row in judge_stream(rows)} == {"new"}


def publishers_article(number: int) -> str:
    return f"{' '.join(random.Random(number).choices(WORDS, k=40))} {prose(900, number)}\n{NEWSLETTER}"


def shelved(store: Store, count: int) -> None:
    """So many articles above the same paragraph."""
    names = (f"a{number}" for number in range(count))
    rows = (Held(article=name, story=name, fingerprint=fingerprint(publishers_article(n))) for n, name in enumerate(names))
    store.copies.add_many(enumerate(rows, 1))


def asked(store: Store, text: str) -> Verdict:
    mine = fingerprint(text)
    return judge(Article(id="new", url="", title="", text=text), mine, store.copies.nearest(mine))


def boilerplate_links_nobody(store: Store, few: int, many: int) -> None:
    shelved(store, few)
    base = spent(lambda: [asked(store, publishers_article(10**6 + n)) for n in range(20)])
    shelved(store, many)
    cost = spent(lambda: [asked(store, publishers_article(10**6 + n)) for n in range(20)])
    assert cost < 2.5 * base + 0.02, "what everybody has is not looked through"
    verdicts = [asked(store, publishers_article(10**6 + n)) for n in range(20)]
    assert {verdict.relation for verdict in verdicts} == {Relation.NEW}
    copy = asked(store, f"Home\n{publishers_article(few // 2)}\nCopyright")
    assert (copy.relation, copy.of) == (Relation.COPY, f"a{few // 2}")


def test_a_paragraph_that_all_articles_share_links_none_of_them(store: Store) -> None:
    boilerplate_links_nobody(store, COMMON + 16, 800)


@pytest.mark.slow
def test_a_paragraph_that_a_hundred_thousand_articles_share(store: Store) -> None:
    boilerplate_links_nobody(store, 1000, 100_000)
