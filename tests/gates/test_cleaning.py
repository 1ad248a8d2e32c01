"""The floor of cleaning: hand-marked pages of three sets, their text and their metadata. Measured 2026-11-20: docs/cleaning.md."""

import io
import json
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from casefile.mentions import Passage, find
from pipeline.clean import Cleaned, clean_html
from tests.gates import cleaning_data as data

FLOORS = {"aeb": 0.970, "fundus-eval": 0.970, "fundus-tests": 0.983}
METADATA = {"title": 40, "day": 44, "minute": 43, "authors": 0.92}
MOST_BELOW_HALF = 2

Marked = dict[str, dict[str, Any]]
Results = dict[str, dict[str, Cleaned]]


@pytest.fixture(scope="module")
def marked() -> Marked:
    return {name: data.gold(name) for name in data.SETS}


@pytest.fixture(scope="module")
def cleaned(marked: Marked) -> Results:
    return {
        name: {
            key: clean_html(body, url=url, id=key, content_type="text/html; charset=utf-8")
            for key, url, body in data.pages(name, marked[name])
        }
        for name in data.SETS
    }


def f1(precision: float | None, recall: float | None) -> float:
    return 2 * precision * recall / (precision + recall) if precision and recall else 0.0


@pytest.mark.parametrize("name", data.SETS)
def test_texts_match_what_was_marked(name: str, marked: Marked, cleaned: Results) -> None:
    texts = {key: result.article.text for key, result in cleaned[name].items()}
    assert data.scorer().score(marked[name], texts, bootstrap=0)["f1"] >= FLOORS[name]


def test_no_page_is_empty_and_few_are_wrong(marked: Marked, cleaned: Results) -> None:
    score = data.scorer()
    below = []
    for name, results in cleaned.items():
        for key, result in results.items():
            text = result.article.text
            assert text, f"{name} {key} came out empty"
            precision, recall, _ = score.page_score(score.settle(marked[name][key], text), text)
            below += [f"{name} {key}"] if f1(precision, recall) < 0.5 else []
    assert len(below) <= MOST_BELOW_HALF, below


def test_no_article_is_taken_for_anything_else(cleaned: Results) -> None:
    wrong = [
        (key, result.article.page_type)
        for results in cleaned.values()
        for key, result in results.items()
        if result.article.form == "not_article"
    ]
    assert wrong == []


def test_chrome_never_reaches_a_quote(marked: Marked, cleaned: Results) -> None:
    """What a mention quotes stands in the marked text. The two exceptions are sub-heads of a live page, which its marking leaves out."""
    score = data.scorer()
    strange, quotes = [], 0
    for name, results in cleaned.items():
        for key, result in results.items():
            entry = marked[name][key]
            held = set(score.windows(entry.get("body") or "\n".join(entry["paragraphs"]))[1])
            article = result.article
            published = article.published.day if article.published else None
            for quote in {mention.quote for mention in find(Passage(title=article.title, text=article.text, published=published))}:
                runs = score.windows(quote)[1]
                quotes += 1
                if quote in article.text and 2 * sum(run in held for run in runs) < len(runs):
                    strange.append(f"{key}: {quote}")
    assert quotes > 120, "hardly a mention was found: this proves nothing"
    assert len(strange) <= 2, strange


def test_titles_times_and_bylines(cleaned: Results, tmp_path: Path) -> None:
    lines = []
    for key, result in cleaned["fundus-tests"].items():
        article = result.article
        published = str(article.published) if article.published else None
        lines.append(json.dumps({"id": key, "title": article.title, "byline": list(article.byline), "published": published}))
    said = tmp_path / "articles.jsonl"
    said.write_text("\n".join(lines), encoding="utf-8")
    with redirect_stdout(io.StringIO()) as out:
        data.scorer("score_meta").main(str(data.DATA / "fundus-tests" / "gold.json"), str(said))
    measured = json.loads(out.getvalue())
    assert {key: measured[key] for key, floor in METADATA.items() if measured[key] < floor} == {}
