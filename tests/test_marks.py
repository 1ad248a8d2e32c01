"""The user's word changes the ledger, for ever: also when everything is read anew."""

import json
import shlex
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from casefile.case import Run
from casefile.config import parse
from casefile.marks import Mark, in_force, marked
from casefile.material import Article, When
from pipeline.__main__ import main
from pipeline.house import furnish
from storage import open_store
from storage.values import DeliveryState

DAY = datetime(2024, 5, 6, 15, tzinfo=UTC)
CONFIG = """
cases:
  - name: mill
    terms: [Harbor Mills]
    entities: [{name: Nora Quist, role: "owner, defendant"}, {name: Ivo Brandt, role: "foreman, defendant"}]
sources: [{name: courier, kind: feed, url: "https://courier.example/feed"}]
watches: [{name: desk, mode: now, to: [log]}]
channels: {log: {type: file, path: alerts.jsonl}}
"""


def story(day: int, title: str, lead: str, rest: str) -> Article:
    at, url = DAY + timedelta(days=day), f"https://o{day}.example/{len(title)}{len(lead)}"
    return Article(id=url, url=url, title=title, text=f"{lead}\n{rest}", published=When(at), source="courier", language="en")


CHARGED = story(
    0,
    "Owner of Harbor Mills charged",
    "Nora Quist, who owned Harbor Mills, was charged with arson on Monday, prosecutors said.",
    "The old building by the harbor burned for two nights in January and could be seen from the islands.",
)
CHARGED_AGAIN = story(
    2,
    "New charge against the owner of Harbor Mills",
    "Prosecutors charged Nora Quist of Harbor Mills with fraud on Wednesday.",
    "She is said to have insured the looms twice; the policies were signed by a clerk who has since left town.",
)
SENTENCED = story(
    7,
    "Owner of Harbor Mills sentenced",
    "Nora Quist of Harbor Mills was sentenced on Monday to two years in prison.",
    "Some of the weavers have found other work in the valley; a museum wants what is left of the looms.",
)
SENTENCED_TOO = story(
    8,
    "Two years for mill owner",
    "A judge has sentenced Nora Quist, the owner of Harbor Mills, to two years in prison.",
    "Her lawyer left the courthouse by the side door and did not speak to those who waited in the rain.",
)


class Desk:
    """A folder with a configuration and a store, and the command line in it."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def takes_in(self, *stories: Article) -> list[tuple[str, ...]]:
        """What each story was alerted for, by kind."""
        with open_store("sqlite:///casewire.db") as store:
            store.meta.put("introduced:mill", (DAY - timedelta(days=30)).isoformat())
            house = furnish(parse(CONFIG, file="test"), store)
            judged = [house.take_in(each, seen_at=each.published.at, run=Run.LIVE) for each in stories if each.published]
            return [
                tuple(told.kind for reading in each.readings for alert in reading.alerts for told in alert.developments)
                for each in judged
                if each is not None
            ]

    def says(self, *words: str, code: int = 0) -> str:
        """What a command prints."""
        self._capsys.readouterr()
        assert main([*words]) == code, self._capsys.readouterr().err
        printed = self._capsys.readouterr()
        return printed.out if code == 0 else printed.err

    def ledger(self) -> dict[str, dict[str, object]]:
        """The developments as exported, by id."""
        return {row["id"]: row for row in map(json.loads, self.says("export", "developments").splitlines())}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources.yaml").write_text(CONFIG, "utf-8")
    return Desk(capsys)


def test_what_is_right_blocks_and_what_is_wrong_does_not(desk: Desk):
    assert desk.takes_in(CHARGED, CHARGED_AGAIN) == [("charge_filed",), ()]


def test_what_is_wrong_is_withdrawn_and_blocks_nothing(desk: Desk):
    desk.takes_in(CHARGED)
    desk.says("mark", "mill-1", "wrong")
    assert desk.takes_in(CHARGED_AGAIN) == [("charge_refiled",)]
    assert desk.ledger()["mill-1"]["withdrawn"] is True
    assert desk.ledger()["mill-2"]["withdrawn"] is False
    assert "you: wrong" in desk.says("timeline")
    assert "you said on" in desk.says("why", "mill-1")


def test_the_same_words_again_do_not_bring_back_what_is_wrong(desk: Desk):
    desk.takes_in(CHARGED)
    desk.says("mark", "mill-1", "wrong")
    repeated = story(1, "Mill owner", CHARGED.text.partition("\n")[0], "A crowd stood on the quay and sang; the ferry was late.")
    assert desk.takes_in(repeated) == [()]
    assert "you marked it wrong" in desk.says("why", repeated.url)


def test_what_waits_and_is_wrong_is_not_sent(desk: Desk):
    desk.takes_in(CHARGED)
    desk.says("mark", CHARGED.id, "wrong")
    with open_store("sqlite:///casewire.db") as store:
        assert [(each.state, each.reason) for each in store.outbox.all()] == [(DeliveryState.GIVEN_UP, "you marked it wrong")]
    desk.says("mark", CHARGED.id, "undo")
    with open_store("sqlite:///casewire.db") as store:
        assert [each.state for each in store.outbox.all()] == [DeliveryState.WAITING]
    assert desk.ledger()["mill-1"]["withdrawn"] is False


def test_two_that_are_one_are_told_as_one(desk: Desk):
    desk.takes_in(CHARGED, SENTENCED)
    desk.says("mark", "mill-2", "same-as", "mill-1")
    (one,) = desk.ledger().values()
    assert (one["id"], one["outlets"], one["marks"]) == ("mill-1", 2, ["mill-2: the same as mill-1"])
    assert "mill-1" in desk.says("why", "mill-2")
    assert "are one already" in desk.says("mark", "mill-1", "same-as", "mill-2", code=2)
    assert desk.takes_in(SENTENCED_TOO) == [()]
    assert len(desk.ledger()["mill-1"]["evidence"]) == 3, "a later report of the one joins the other"
    desk.says("mark", "mill-1", "apart")
    assert sorted(desk.ledger()) == ["mill-1", "mill-2"]


def test_an_article_is_taken_out_of_a_development(desk: Desk):
    desk.takes_in(SENTENCED, SENTENCED_TOO)
    desk.says("mark", SENTENCED_TOO.id, "apart", "mill-1")
    ledger = desk.ledger()
    assert [len(ledger[each]["evidence"]) for each in ("mill-1", "mill-2")] == [1, 1]
    assert ledger["mill-2"]["marks"] == [f"mill-2: told apart from mill-1 by article {SENTENCED_TOO.id}"]
    desk.says("mark", "mill-2", "undo")
    ledger = desk.ledger()
    assert len(ledger["mill-1"]["evidence"]) == 2
    assert ledger["mill-2"]["withdrawn"] is True


def test_kind_and_date_are_corrected_and_put_back(desk: Desk):
    desk.takes_in(CHARGED)
    desk.says("mark", "mill-1", "kind", "indictment")
    desk.says("mark", "mill-1", "date", "2024-05-03")
    row = desk.ledger()["mill-1"]
    assert (row["kind"], row["happened_on"]) == ("indictment", "2024-05-03")
    assert row["summary"] == "Indictment against Nora Quist, 2024-05-03"
    desk.takes_in(story(1, "Owner of Harbor Mills indicted", "Nora Quist of Harbor Mills was indicted on Friday.", "It rained all week."))
    desk.says("mark", "mill-1", "undo")
    desk.says("mark", "mill-1", "undo")
    row = desk.ledger()["mill-1"]
    assert (row["kind"], row["happened_on"]) == ("charge_filed", "2024-05-06")


def test_what_was_missed_is_added_and_later_reports_are_known(desk: Desk):
    dull = story(
        6, "Harbor Mills again", "There was a crowd at the court for Nora Quist of Harbor Mills.", "Two years, said the man at the gate."
    )
    desk.takes_in(dull)
    assert "name it with --kind" in desk.says("mark", dull.id, "missed", "Two years, said the man at the gate.", code=2)
    said = ("--kind", "sentence", "--on", "2024-05-13", "--against", "Nora Quist")
    desk.says("mark", dull.id, "missed", "Two years, said the man at the gate.", *said)
    row = desk.ledger()["mill-1"]
    assert (row["kind"], row["target"], row["happened_on"], row["marks"]) == (
        "sentence",
        ["Nora Quist"],
        "2024-05-13",
        ["mill-1: added by hand"],
    )
    assert desk.takes_in(SENTENCED) == [()]
    assert "no entity of case mill" in desk.says("mark", "mill", "missed", "She was freed.", "--by", "Nobody", code=2)
    desk.says("mark", "mill", "missed", "Ivo Brandt of Harbor Mills was arrested on 2 May 2024.")
    assert (desk.ledger()["mill-2"]["kind"], desk.ledger()["mill-2"]["happened_on"]) == ("arrest", "2024-05-02")


def test_marks_survive_when_everything_is_read_anew(desk: Desk):
    desk.takes_in(CHARGED)
    desk.says("mark", "mill-1", "wrong")
    desk.takes_in(CHARGED_AGAIN, SENTENCED, SENTENCED_TOO)
    desk.says("mark", "mill", "missed", "Ivo Brandt of Harbor Mills was arrested on 2 May 2024.")
    desk.says("mark", SENTENCED_TOO.id, "apart")
    desk.says("mark", "mill-2", "date", "2024-05-07")
    before = desk.ledger()
    assert sorted(before) == ["mill-1", "mill-2", "mill-3", "mill-4", "mill-5"]
    desk.says("reread", "--yes")
    assert desk.ledger() == before
    desk.says("reread", "--yes", "--since", "2024-01-01")
    assert desk.ledger() == before


def test_a_story_is_joined_and_split_and_stays_so(desk: Desk):
    def story_of(article: Article) -> str:
        (row,) = (row for row in map(json.loads, desk.says("export", "articles").splitlines()) if row["id"] == article.id)
        return row["story"]

    desk.takes_in(SENTENCED, SENTENCED_TOO)
    desk.says("mark", SENTENCED_TOO.id, "same-as", SENTENCED.id)
    desk.says("reread", "--yes")
    assert story_of(SENTENCED_TOO) == SENTENCED.id
    desk.says("mark", SENTENCED_TOO.id, "apart")
    assert story_of(SENTENCED_TOO) == SENTENCED_TOO.id
    desk.says("mark", SENTENCED_TOO.id, "undo")
    assert story_of(SENTENCED_TOO) == SENTENCED.id
    assert "of the story" in desk.says("mark", SENTENCED_TOO.id, "same-as", SENTENCED.id, code=2)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("mill-9", "wrong"), "no development or article"),
        (("mill-1", "wrong", "mill-1"), "takes no second word"),
        (("mill-1", "same-as"), "takes a second id"),
        (("mill-1", "kind", "murder"), "is no kind of development"),
        (("mill-1", "date", "soon"), "is no day"),
        (("mill-1", "undo"), "no mark on"),
        (("mill-1", "missed", "Sold."), "is no article in this store and no case"),
        ((CHARGED.id, "apart"), "is all the evidence of mill-1"),
    ],
)
def test_a_word_that_does_not_fit_is_refused(desk: Desk, words: tuple[str, ...], reason: str):
    desk.takes_in(CHARGED)
    assert reason in desk.says("mark", *words, code=2)
    with open_store("sqlite:///casewire.db") as store:
        assert store.marks.all() == ()


def test_a_silent_article_can_be_right_or_wrong(desk: Desk):
    dull = story(3, "Weather", "It rained on Harbor Mills and on Nora Quist.", "Nothing else happened.")
    desk.takes_in(dull)
    desk.says("mark", dull.id, "right")
    (row,) = map(json.loads, desk.says("export", "marks").splitlines())
    assert (row["kind"], row["subject"], row["mark"]) == ("silence", dull.id, "right")


def said(*words: tuple[str, str] | tuple[str, str, str]) -> list[Mark]:
    return [
        Mark(id=number, at=DAY, kind="development", subject=subject, verdict=verdict, other=rest[0] if rest else None)
        for number, (subject, verdict, *rest) in enumerate(words)
    ]


def test_a_later_mark_outweighs_an_earlier_one():
    assert marked(said(("a", "wrong"), ("a", "right"))).wrong == frozenset()
    assert marked(said(("a", "right"), ("a", "wrong"))).wrong == {"a"}
    assert marked(said(("a", "wrong"), ("a", "right"), ("a", "undo"))).wrong == {"a"}
    assert in_force(said(("a", "undo"))) == ()


def test_joins_lead_to_the_last_and_never_round():
    word = marked(said(("a", "same-as", "b"), ("b", "same-as", "c")))
    assert word.same == {"a": "c", "b": "c"}
    ring = marked(said(("a", "same-as", "b"), ("b", "same-as", "a")))
    assert set(ring.same) <= {"a", "b"}
    assert marked(said(("a", "same-as", "b"), ("b", "apart"))).same == {}
    assert marked(said(("a", "same-as", "b"), ("c", "apart", "b"))).same == {"a": "b"}


def test_an_apart_that_is_taken_back_gives_back_what_it_parted():
    joined = (("a", "same-as", "b"), ("a", "apart"), ("a", "undo"))
    assert marked(said(*joined)).same == {"a": "b"}
    assert marked(said(*joined, ("a", "undo"))).same == {}


@pytest.mark.parametrize(
    "words", [("mill-1", "wrong"), (CHARGED.id, "right"), ("Nora Quist", "mute", "2199-01-01"), ("mill-1", "kind", "arrest")]
)
def test_every_word_is_taken_back_the_same_way(desk: Desk, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]):
    desk.takes_in(CHARGED)
    before = desk.ledger()
    assert main(["mark", *words]) == 0
    assert f"to take it back: casewire mark {shlex.quote(words[0])} undo\n" in capsys.readouterr().err
    desk.says("mark", words[0], "undo")
    assert desk.ledger() == before
    assert "no mark on" in desk.says("mark", words[0], "undo", code=2)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Nora Qist", "mute", "2199-01-01"), "did you mean 'Nora Quist'?"),
        ((CHARGED.id, "missed", "A sentence.", "--kind", "arest"), "'arest' is no kind of development; did you mean 'arrest'?"),
        ((CHARGED.id, "missed", "A sentence.", "--on", "2026-99-01"), "'2026-99-01' is no day"),
        ((CHARGED.id, "missed", "A sentence.", "--case", "nope"), "there is no case 'nope'"),
        (("mill-1", "wron"), "'wron' is not one of 'wrong', 'right'"),
        (("mill-1", "wron"), "did you mean 'wrong'?"),
    ],
)
def test_what_is_misspelt_is_named_with_what_was_meant(desk: Desk, words: tuple[str, ...], said: str):
    desk.takes_in(CHARGED)
    assert said in desk.says("mark", *words, code=2)


def test_a_development_missed_in_an_article_of_no_case_is_of_the_only_case(desk: Desk):
    stray = story(
        3, "Fire at a mill", "A fire broke out at a mill on Thursday.", "Nobody was hurt; the river was low and the pumps were slow."
    )
    desk.takes_in(stray)
    desk.says("mark", stray.id, "missed", "Nora Quist was arrested on Thursday.", "--kind", "arrest", "--by", "Nora Quist")
    assert desk.ledger()["mill-1"]["kind"] == "arrest"


def test_numbers_are_asked_for_in_plain_words(capsys: pytest.CaptureFixture[str]):
    assert main(["deliveries", "retry", "x"]) == 2
    said = capsys.readouterr().err
    assert "'ID': it takes a whole number" in said
    assert "parse" not in said
