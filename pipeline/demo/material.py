"""The demo's outlets, pages and expected alerts as values; their texts stand in `newsroom.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from ruamel.yaml import YAML

Form = Literal["rss", "atom", "json", "news-sitemap"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Outlet:
    """A publisher: how it announces its pages, and in whose dress it shows them (`plain`, `magazine`, `wordpress`)."""

    name: str
    title: str
    form: Form
    dress: str
    zone: str
    opens: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """What a page says from a step on."""

    step: int
    at: datetime
    title: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A page of an outlet with its editions, oldest first. `shows`: behind a paywall, so many paragraphs are to be seen."""

    outlet: str
    slug: str
    byline: tuple[str, ...]
    editions: tuple[Edition, ...]
    shows: int | None = None
    what: str = ""

    def at(self, step: int) -> Edition | None:
        """The edition that stands at a step, None before the page is published."""
        return next((edition for edition in reversed(self.editions) if edition.step <= step), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """A moment of the demo: the pass runs with this `now`."""

    now: datetime
    title: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Expected:
    """An alert that must arrive at a step, about one development."""

    step: int
    kind: str
    people: frozenset[str]
    happened_on: str
    page: str
    novelty: str = "new"


@dataclass(frozen=True, kw_only=True, slots=True)
class Newsroom:
    """Everything the demo publishes and expects."""

    outlets: tuple[Outlet, ...]
    steps: tuple[Step, ...]
    pages: tuple[Page, ...]
    expected: tuple[Expected, ...]


@cache
def newsroom() -> Newsroom:
    """The demo's material, read once."""
    data = YAML(typ="safe", pure=True).load((files("pipeline.demo") / "newsroom.yaml").read_text("utf-8"))
    texts = {row["slug"]: row["text"] for row in data["pages"]}
    return Newsroom(
        outlets=tuple(Outlet(**row) for row in data["outlets"]),
        steps=tuple(Step(now=datetime.fromisoformat(row["now"]), title=row["title"]) for row in data["steps"]),
        pages=tuple(_page(row, texts) for row in data["pages"]),
        expected=tuple(_expected(row) for row in data["expected"]),
    )


def _page(row: dict[str, Any], texts: Mapping[str, str]) -> Page:
    """A page; one that carries a wire story shows its paragraphs before the outlet's own."""
    editions = [row, *row.get("edits", ())]
    carried = texts[row["carries"]] + "\n" if "carries" in row else ""
    return Page(
        outlet=row["outlet"],
        slug=row["slug"],
        byline=tuple(row.get("byline", ())),
        editions=tuple(
            Edition(
                step=each["step"], at=datetime.fromisoformat(each["at"]), title=each.get("title", row["title"]), text=carried + each["text"]
            )
            for each in editions
        ),
        shows=row.get("shows"),
        what=row.get("what", ""),
    )


def _expected(row: dict[str, Any]) -> Expected:
    return Expected(
        step=row["step"],
        kind=row["kind"],
        people=frozenset(row["people"]),
        happened_on=str(row["happened_on"]),
        page=row["page"],
        novelty=row.get("novelty", "new"),
    )
