"""docs/sources.md has a section for every kind of source, with all its options, its limits as they are, and examples that load."""

import re
from pathlib import Path

import pytest

from casefile.config import Configuration, parse
from casefile.config_shape import SourceKind
from pipeline import gdelt, googlenews, mediacloud, wayback
from pipeline.collect import FOLLOWED
from pipeline.commands.dockets import MOST_PEOPLE
from pipeline.courtlistener.budget import Budget
from pipeline.courtlistener.following import RECONCILE
from pipeline.courtlistener.webhook import REMEMBERED
from pipeline.services import SERVICES
from pipeline.sources import KINDS, feed, folder, mailbox
from wire.browser import Limits

PAGE = (Path(__file__).resolve().parents[1] / "docs/sources.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
FIXED = {"name", "kind", "url", "every", "cron", "cases", "zone", "opens"}


def loaded(section: str) -> list[Configuration]:
    examples = re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)
    secrets = dict.fromkeys(re.findall(r"\$\{(\w+)\}", section), "a-secret-of-24-characters")
    return [parse(example, file="example", environment=secrets) for example in examples]


def test_every_kind_that_may_be_written_has_a_section_and_a_reader() -> None:
    kinds = set(SourceKind.__args__)
    assert set(SECTIONS) == set(KINDS) == kinds
    for name, kind in KINDS.items():
        assert (kind.leads is not None) + (kind.local is not None) + (name in SERVICES) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_its_examples_load_and_show_every_option(kind: str) -> None:
    sources = [source for config in loaded(SECTIONS[kind]) for source in config.sources]
    assert sources
    assert {source.kind for source in sources} == {kind}
    shown = {option for source in sources for option in source.options}
    assert shown == set(KINDS[kind].options)


@pytest.mark.parametrize("kind", KINDS)
def test_every_option_is_explained(kind: str) -> None:
    prose = re.sub(r"```.*?```", "", SECTIONS[kind], flags=re.DOTALL)
    for option in KINDS[kind].options:
        assert re.search(rf"`{option}\b", prose), f"docs/sources.md does not explain {kind}.{option}"


def test_the_limits_are_what_the_program_keeps() -> None:
    budget = Budget()
    said = {
        "feed": (f"{feed.MOST_ITEMS:,} items",),
        "sitemap": (f"at most {FOLLOWED} files",),
        "courtlistener": (
            f"{budget.minute} requests a minute, {budget.hour} an hour and {budget.day} a day",
            f"REST {_hours(RECONCILE.total_seconds())} later",
            f"at most {MOST_PEOPLE} of its parties",
        ),
        "mailbox": (f"last {mailbox.DAYS_BACK.days} days, at most {mailbox.MOST_FROM_SERVER} mails",),
        "gdelt": (f"at most\n{gdelt.MOST} articles", f"{gdelt.PAUSE:.0f} seconds between", f"at most {gdelt.REQUESTS} of them"),
        "mediacloud": (
            f"{mediacloud.A_DAY} unless told otherwise",
            f"may make {mediacloud.A_MINUTE} requests a minute",
            f"and for {mediacloud.LAG.days} more before them",
            f"up to {mediacloud.MOST:,} stories an answer",
            mediacloud.HOME,
        ),
        "search": (f"{googlenews.PAUSE:.0f} seconds apart", f"{googlenews.A_DAY} unless told otherwise", googlenews.HOME),
        "wayback": (
            f"{wayback.A_DAY:,} unless told otherwise",
            f"Between two requests lie {wayback.PAUSE:.0f} seconds",
            f"up to {wayback.LATE.days} days after the last day",
        ),
        "folder": (f"{folder.MOST_PAGES:,} pages or {folder.MOST_AT_ONCE // 1_000_000} MB",),
    }
    for kind, sentences in said.items():
        for sentence in sentences:
            assert " ".join(sentence.split()) in " ".join(SECTIONS[kind].split()), f"{kind}: {sentence}"
    browser = Limits()
    assert f"At most {browser.requests} requests and {browser.fetched_bytes // 1_000_000} MB a page, {browser.settle:.0f} seconds" in PAGE
    assert f"{browser.seconds:.0f} seconds altogether, {browser.megabytes} MB of memory" in PAGE
    assert f"{browser.navigations} pages that a script leads on to" in PAGE
    assert REMEMBERED.total_seconds() / 3600 > 55


def _hours(seconds: float) -> str:
    return "an hour" if seconds == 3600 else f"{seconds / 3600:.0f} hours"
