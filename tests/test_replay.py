# ruff: noqa: E501 - the lines are paragraphs of articles
"""The main job on pages from a folder: which stories alert, with whom and when, and what never reaches the store.

The texts are of our own making; people, days, outlets and film change from run to run, so that nothing can know them.
"""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from pipeline.__main__ import main


@dataclass(frozen=True)
class Cast:
    """Who and when, for one run of the texts below."""

    film: str
    actor: str
    assistant: str
    armorer: str
    dead: str
    prosecutor: str
    attorney: str
    judge: str
    ranch: str
    blog: str
    friday: date

    def last(self, name: str) -> str:
        """The surname of one of them."""
        return str(getattr(self, name)).rsplit(" ", 1)[1]


CASTS = [
    Cast(
        film="Copperhead",
        actor="Miles Trevane",
        assistant="Owen Strick",
        armorer="Lena Marsh-Okafor",
        dead="Ilse Brandt",
        prosecutor="Judith Calloway",
        attorney="Renata Silva-Moore",
        judge="Harlan Whitcomb",
        ranch="Dry Fork Ranch",
        blog="TidyTales",
        friday=date(2017, 6, 9),
    ),
    Cast(
        film="Saltwater",
        actor="Dominic Farrow",
        assistant="Peter Lindgren",
        armorer="Rosa Delacruz",
        dead="Amara Nwosu",
        prosecutor="Helen Abernathy",
        attorney="Katrin Vogel-Hayes",
        judge="Samuel Ortega",
        ranch="Blackwater Studios",
        blog="ReadyReads",
        friday=date(2019, 11, 22),
    ),
]


def arbitration(cast: Cast) -> str:
    return f"""date {cast.friday} {cast.actor} has filed for arbitration against the companies behind "{cast.film}", asking them to pay his lawyers and to shield him from claims over the death of {cast.dead}.

The demand went to a private arbitration service on Friday. {cast.last("actor")} says in it that he chose neither the weapons nor the people who looked after them.

He had wished to settle with the family of {cast.last("dead")}, the papers say. A spokeswoman for the companies would not comment.

No charges have been filed so far. Detectives are still looking into the work of {cast.armorer} and of {cast.assistant}.
"""


def countersuit(cast: Cast) -> str:
    later = cast.friday + timedelta(days=285)
    told = later + timedelta(days=5)
    earlier = (later - timedelta(days=40)).strftime("%B")
    return f"""date {told} {cast.assistant}, the first assistant director of “{cast.film},” has countersued {cast.actor} and says that others carelessly caused the shot that killed {cast.dead}.

{cast.last("assistant")}’s countersuit was lodged in county superior court on {later:%A}. It answers a suit that {cast.last("actor")} brought against him in {earlier}.

The papers ask that anything he might be made to pay be shared by everyone he names. (RELATED: Ten Co-Stars Of {cast.last("actor")} Who Left Hollywood For Good)

A year ago a judge dismissed claims of battery against {cast.last("assistant")}.
"""


def lawsuit(cast: Cast) -> str:
    told = cast.friday + timedelta(days=1036)
    before = told - timedelta(days=1)
    return f"""date {told} His criminal case ended last month, when prosecutors withdrew their appeal against its dismissal in July. Now {cast.actor} has filed a lawsuit against the people who brought it.

In a civil rights complaint filed yesterday ({before:%B} {before.day}) in state court, {cast.last("actor")} names special prosecutor {cast.prosecutor} and district attorney {cast.attorney} among the defendants.

The death of {cast.dead} on the set of {cast.film} was no crime of his, he says. Earlier last year the armorer, {cast.armorer}, was found guilty of manslaughter.
"""


def order(cast: Cast) -> str:
    return f"""Judge Orders Assistant Director {cast.assistant} to Answer Questions in '{cast.film}' Inquiry

SPRINGDALE â€“ A district judge has ordered {cast.assistant} to be interviewed by the state's workplace safety office about the death of {cast.dead} at {cast.ranch}.

The office had issued a subpoena after {cast.last("assistant")} declined two invitations. Judge {cast.judge} granted the request on Friday.

The inquiry goes on, with no charges filed yet. {cast.actor} has answered questions too.
"""


def recap(cast: Cast) -> str:
    told = cast.friday + timedelta(days=1400)
    return f"""Skip to content

{cast.blog}

  • Home
  • Toggle search form

Behind the {cast.film} Tragedy: Who Answered For It

Posted on {told:%B} {told.day}, {told.year} By admin

The shot at {cast.ranch} remains one of the saddest days that film making has known.

{cast.dead} was a camera artist with many plans. Her death moved people everywhere, and the industry asked itself hard questions.

Prosecutors charged {cast.actor} and {cast.armorer}. A jury convicted {cast.last("armorer")}, and the case against {cast.last("actor")} was dismissed during trial. {cast.assistant} pleaded no contest and was sentenced to probation.

In the end the story is about duty, and about listening to those who warn.

Uncategorized

Post navigation

Previous Post: My Neighbor Left A Box On My Porch And I Wish I Had Not Opened It
  • Behind the {cast.film} Tragedy: Who Answered For It
  • My Neighbor Left A Box On My Porch And I Wish I Had Not Opened It
  • She Laughed At My Shoes Until The Pilot Said My Name

Copyright © {told.year} {cast.blog}.

Powered by LeafPress WordPress theme
"""


PAGES = {"1-arbitration": arbitration, "2-countersuit": countersuit, "3-order": order, "4-lawsuit": lawsuit, "5-recap": recap}


def as_html(text: str, cast: Cast) -> str:
    """The same words as a page: lines as paragraphs, the day in a meta element."""
    day = ""
    if text.startswith("date "):
        day, text = f'<meta property="article:published_time" content="{text[5:15]}">', text[16:]
    body = "".join(f"<p>{line.strip()}</p>\n" for line in text.splitlines() if line.strip())
    return f'<!doctype html><html><head><meta charset="utf-8">{day}</head><body><main><article>{body}</article></main></body></html>'


def configuration(cast: Cast) -> str:
    people = [
        {"name": cast.actor, "kind": "person", "role": "actor, defendant"},
        {"name": cast.assistant, "kind": "person", "role": "first assistant director"},
        {"name": cast.armorer, "kind": "person", "role": "armorer, defendant"},
        {"name": cast.dead, "kind": "person", "role": "cinematographer, victim"},
        {"name": cast.prosecutor, "kind": "person", "role": "special prosecutor"},
        {"name": cast.attorney, "kind": "person", "role": "district attorney"},
        {"name": cast.judge, "kind": "person", "role": "judge"},
    ]
    return json.dumps({"cases": [{"name": "film", "terms": [cast.film, cast.ranch], "entities": people}], "sources": []})


@pytest.fixture(params=CASTS, ids=lambda cast: cast.film)
def cast(request) -> Cast:
    return request.param


@pytest.fixture(params=["txt", "html"])
def folder(request, cast: Cast, tmp_path: Path) -> Path:
    """The five pages and their configuration, as text or as HTML."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (tmp_path / "sources.yaml").write_text(configuration(cast), "utf-8")
    for name, make in PAGES.items():
        text = make(cast)
        (pages / f"{name}.{request.param}").write_text(as_html(text, cast) if request.param == "html" else text, "utf-8")
    return tmp_path


def replayed(folder: Path, *more: str) -> list[dict]:
    out = folder / "alerts.jsonl"
    config = str(folder / "sources.yaml")
    assert main(["-c", config, "--quiet", "replay", str(folder / "pages"), "--alerts-to", str(out), *more]) == 0
    return [json.loads(line) for line in out.read_text("utf-8").splitlines()]


def test_four_developments_alert_and_the_recap_does_not(folder: Path, cast: Cast):
    alerts = replayed(folder)
    told = [(alert["articles"][0]["id"].split(".")[0], alert["developments"][0]["kind"]) for alert in alerts]
    assert told[:3] == [("1-arbitration", "arbitration_filed"), ("2-countersuit", "countersuit_filed"), ("4-lawsuit", "lawsuit_filed")]
    assert told[3][0] == "3-order"
    assert told[3][1] in ("subpoena", "ruling")
    assert len(told) == 4


def test_people_and_days(folder: Path, cast: Cast):
    first, second, third, last = (alert["developments"][0] for alert in replayed(folder))
    assert (first["actors"], first["happened_on"]) == ([cast.actor], str(cast.friday))
    assert (second["actors"], second["happened_on"]) == ([cast.assistant], str(cast.friday + timedelta(days=285)))
    assert cast.actor in second["target"]
    assert (third["actors"], third["happened_on"]) == ([cast.actor], str(cast.friday + timedelta(days=1035)))
    assert {cast.prosecutor, cast.attorney} <= set(third["target"])
    assert cast.assistant in last["target"]


def test_no_chrome_reaches_the_store(folder: Path, cast: Cast, capsys):
    store = str(folder / "kept.db")
    replayed(folder, "--db", store)
    capsys.readouterr()
    main(["--db", store, "--quiet", "export", "articles"])
    articles = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(articles) == 5
    for article in articles:
        said = article["title"] + article["text"]
        chrome = (
            "Skip to content",
            cast.blog,
            "Toggle search",
            "Post navigation",
            "Neighbor",
            "Laughed",
            "Copyright",
            "(RELATED",
            "date 20",
        )
        for words in (*chrome, "Powered by", "Posted on", "â€"):
            assert words not in said


def test_a_second_replay_adds_nothing(folder: Path):
    store = ("--db", str(folder / "kept.db"))
    assert len(replayed(folder, *store)) == 4
    assert replayed(folder, *store) == []


def test_what_the_recap_tells_is_history(folder: Path, capsys):
    store = str(folder / "kept.db")
    replayed(folder, "--db", store)
    capsys.readouterr()
    main(["--db", store, "--quiet", "export", "developments"])
    entries = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert sum(not entry["history"] for entry in entries) == 4
