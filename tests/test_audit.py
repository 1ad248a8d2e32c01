"""A sample is drawn once and for all, asked about key by key, and its figures are those of the books."""

import io
import json
import os
import pty
import select
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from casefile.case import Run
from casefile.config import parse
from casefile.material import Article, When
from pipeline.__main__ import main
from pipeline.house import furnish
from pipeline.sampling import Item, Share, Sort, Tally, drawn, recall, share, tally
from storage import open_store
from tests.test_marks import CONFIG, DAY

LEADS = (
    ("Owner charged", "Nora Quist, who owned Harbor Mills, was charged with arson on Monday, prosecutors said."),
    ("Foreman arrested", "Ivo Brandt, foreman of Harbor Mills, was arrested on Tuesday at the ferry, police said."),
    ("A museum", "Weavers of Harbor Mills remember Nora Quist as a woman who counted every spool twice."),
    ("The ferry", "The ferry that Nora Quist of Harbor Mills gave to the town is to be painted green."),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sources.yaml").write_text(CONFIG, "utf-8")
    with open_store(f"sqlite:///{tmp_path / 'casewire.db'}") as store:
        store.meta.put("introduced:mill", (DAY - timedelta(days=30)).isoformat())
        house = furnish(parse(CONFIG, file="test"), store)
        for number, (title, lead) in enumerate(LEADS):
            at, url = DAY + timedelta(days=number), f"https://courier.example/{number}"
            article = Article(id=url, url=url, title=title, text=lead, published=When(at), source="courier", language="en")
            assert house.take_in(article, seen_at=at, run=Run.LIVE) is not None
    return tmp_path


class Audits:
    """The command line in a folder, with answers from a pipe."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._patch, self._capsys = monkeypatch, capsys

    def __call__(self, answers: str, *options: str) -> dict[str, dict[str, float]]:
        """The figures after these answers, a line each."""
        self._patch.setattr(sys, "stdin", io.StringIO(answers))
        self._capsys.readouterr()
        assert main(["--json", "audit", *options]) == 0
        return json.loads(self._capsys.readouterr().out)


@pytest.fixture
def audit(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Audits:
    monkeypatch.chdir(folder)
    return Audits(monkeypatch, capsys)


def environment() -> dict[str, str]:
    root = str(Path(__file__).resolve().parents[1])
    return {**os.environ, "PYTHONPATH": root}


def test_answers_stay_and_what_is_left_is_asked_next(folder: Path, audit: Audits):
    first = audit("r\nskip\nw\n")
    assert first["alerts"] == {"population": 2, "sampled": 2, "right": 1, "wrong": 1}
    assert first["silences"] == {"population": 2, "sampled": 2, "right": 0, "wrong": 0}
    second = audit("r\nr\n")
    assert second["silences"]["right"] == 2
    assert (second["precision"]["value"], second["recall"]["value"]) == (0.5, 1.0)
    assert audit("") == second
    with open_store(f"sqlite:///{folder / 'casewire.db'}") as store:
        assert {(mark.kind, mark.verdict) for mark in store.marks.all()} == {
            ("development", "right"),
            ("development", "wrong"),
            ("silence", "right"),
        }


def test_an_answer_can_be_given_anew_at_once(audit: Audits):
    assert audit("w\nb\nr\nq\n", "--sample", "1")["alerts"] == {"population": 2, "sampled": 1, "right": 1, "wrong": 0}


def test_at_a_terminal_one_key_is_enough(folder: Path):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "pipeline", "audit"]
    process = subprocess.Popen(command, cwd=folder, env=environment(), stdin=theirs, stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    seen = ""
    for key in ("x", "r", "s", "q"):
        seen += until(ours, "q quit", process)
        os.write(ours, key.encode())
    printed, _ = process.communicate(timeout=60)
    os.close(ours)
    assert process.returncode == 0
    assert "1 right, 0 wrong, 1 open of 2 drawn from 2; precision 100% (21% to 100%)" in printed.decode()
    assert "quote:  “" in seen
    assert "source: courier" in seen
    assert "claim:  new: " in seen


def until(terminal: int, words: str, process: "subprocess.Popen[bytes]") -> str:
    """What stands on the terminal up to these words."""
    seen = ""
    while words not in seen:
        ready, _, _ = select.select([terminal], [], [], 60)
        assert ready, f"nothing more comes, after {seen!r} (ended with {process.poll()})"
        seen += os.read(terminal, 4096).decode(errors="replace")
    return seen


def items(count: int) -> list[Item]:
    return [Item(sort=Sort.ALERT, key=f"k{number}", subject="", case="", claim="", quote="", source="", url="") for number in range(count)]


def test_a_sample_stays_while_the_ledger_grows():
    small, large = drawn(items(100), 100, "1"), drawn(items(200), 200, "1")
    assert [item for item in large if item in small] == list(small)
    assert drawn(items(100), 10, "1") == small[:10]
    assert drawn(items(100), 10, "2") != small[:10]


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605)],
)
def test_intervals_are_those_of_the_books(part: int, whole: int, low: float, high: float):
    found = share(part, whole)
    assert (found.low, found.high) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))


def test_recall_weighs_both_halves_by_what_they_are_drawn_from():
    told = Tally(population=100, sampled=10, right=9, wrong=1)
    silent = Tally(population=1000, sampled=100, right=99, wrong=1)
    assert recall(told, silent).value == pytest.approx(90 / (90 + 10))
    low, high = recall(told, silent).low, recall(told, silent).high
    assert low is not None
    assert high is not None
    assert low < 0.9 < high
    nothing = tally(10, items(5), {})
    assert share(0, 0) == recall(told, nothing) == Share(None, None, None)


PROBATION = "Nora Quist of Harbor Mills was sentenced to a year of probation on Friday for smoke over the town, a court clerk said."


def test_an_article_that_opened_history_is_no_silence(folder: Path, audit: Audits, capsys: pytest.CaptureFixture[str]):
    with open_store(f"sqlite:///{folder / 'casewire.db'}") as store:
        at, url = DAY - timedelta(days=300), "https://www.courier.example/history"
        article = Article(
            id=url,
            url=url,
            title="Owner on probation",
            text=PROBATION,
            published=When(at),
            source="some feed",
            site="The Courier",
            language="en",
        )
        judgement = furnish(parse(CONFIG, file="test"), store).take_in(article, seen_at=at, run=Run.BACKFILL)
        assert judgement is not None
        opened = [finding.development for finding in judgement.readings[0].findings if finding.development]
    assert opened
    assert audit("")["silences"]["population"] == 2
    assert main(["why", opened[0]]) == 0
    assert "told to nobody: " in capsys.readouterr().out
    assert main(["why", url]) == 0
    out = capsys.readouterr().out
    assert "published before you began to follow" in out
    assert "not counted" not in out


def test_why_tells_who_is_named_and_not_counted(folder: Path, capsys: pytest.CaptureFixture[str]):
    (folder / "sources.yaml").write_text(CONFIG.replace("foreman, defendant", "defense lawyer"), "utf-8")
    text = "Nora Quist of Harbor Mills was sentenced to three years on Monday, her lawyer Ivo Brandt said."
    with open_store(f"sqlite:///{folder / 'casewire.db'}") as store:
        at, url = DAY + timedelta(days=40), "https://courier.example/lawyer"
        article = Article(id=url, url=url, title="Owner sentenced", text=text, published=When(at), source="courier", language="en")
        furnish(parse((folder / "sources.yaml").read_text("utf-8"), file="test"), store).take_in(article, seen_at=at, run=Run.LIVE)
    assert main(["--config", str(folder / "sources.yaml"), "--db", str(folder / "casewire.db"), "why", url]) == 0
    assert "named, not counted: Ivo Brandt (the role “defense lawyer” makes that name a lawyer here)" in capsys.readouterr().out
