"""docs/trust.md says what is tried and where: every number and every name in it is checked here. And what the supply chain promises."""

import re
import tomllib
from pathlib import Path

import pytest

from pipeline import health
from pipeline.parse import MEGABYTES, SECONDS
from pipeline.service import _Figures
from tests.test_alerts_injection import HOSTILE
from tests.test_cleaning_hostile import FLOODS
from tests.test_sources_feed import ENCODINGS, HEAVY, NOT_FEEDS
from tests.test_trust_channels import CHANNELS, CONFIGURATIONS, STORES
from tests.test_trust_feeds import DATES, FEEDS, IDS, ROBOTS
from tests.test_trust_network import MAPS, PLACES, SOURCES, STATUSES, WAITS, WAYS, WIRE
from tests.test_trust_pages import GARBLED, LIES, LYING_CANONICALS, OTHERS, SAME, STUBS, WRITTEN
from tests.test_trust_process import CLOCKS, PROCESSES
from tests.test_wire_client import TARGETS

ROOT = Path(__file__).resolve().parents[1]
TRUST = (ROOT / "docs/trust.md").read_text("utf-8")
RUNBOOK = (ROOT / "docs/runbook.md").read_text("utf-8")
FORMS = {
    1: len(WIRE) - len(TARGETS),
    2: len(TARGETS) + len(PLACES) + len(WAYS) + len(SOURCES) + len(MAPS),
    3: len(STATUSES) + len(WAITS),
    4: len(LIES) + len(STUBS),
    5: len(GARBLED) + len(ENCODINGS),
    6: len(FLOODS),
    7: len(SAME) + len(LYING_CANONICALS),
    8: len(FEEDS) + len(NOT_FEEDS) + len(DATES) + len(IDS) + len(set(HEAVY) - {form.removeprefix("heavy: ") for form in FEEDS}),
    9: 8 + len(ROBOTS),
    10: len(HOSTILE),
    11: len(WRITTEN) + len(OTHERS),
    12: len(CHANNELS),
    13: len(CONFIGURATIONS),
    14: len(STORES) + len(PROCESSES) + len(CLOCKS),
}
"""Bad inputs with a name, by class."""


def test_the_table_has_every_class_with_the_number_of_its_forms() -> None:
    rows = {int(number): int(forms) for number, forms in re.findall(r"^\| (\d+)\. [^|]+\| (\d+) \|", TRUST, re.MULTILINE)}
    assert rows == FORMS
    assert f"{sum(FORMS.values())} bad inputs with a name" in TRUST
    assert sum(FORMS.values()) >= 250


def test_every_test_that_is_named_exists() -> None:
    named = re.findall(r"`((?:simulation/)?test_\w+)::(test_\w+)`", TRUST + RUNBOOK)
    assert len(named) > 60
    missing = [f"{module}::{name}" for module, name in named if f"def {name}(" not in (ROOT / f"tests/{module}.py").read_text("utf-8")]
    assert missing == []


def test_the_limits_are_the_programs() -> None:
    assert f"{SECONDS:g} s" in TRUST
    assert f"{MEGABYTES} MB" in TRUST


@pytest.mark.parametrize("state", sorted(health._ADVICE))
def test_the_runbook_has_every_word_that_status_uses(state: str) -> None:
    assert re.search(rf"^### {state}\b", RUNBOOK, re.MULTILINE)


def test_the_runbook_has_every_figure() -> None:
    source = Path(_Figures.collect.__code__.co_filename).read_text("utf-8")
    assert [name for name in re.findall(r'"(casewire_\w+)"', source) if name not in RUNBOOK] == []


def test_every_package_in_the_lock_has_its_hashes() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
    for package in lock["package"]:
        if "registry" not in package["source"]:
            assert package["name"] == "casewire", "nothing comes from a folder, an address or a repository"
            continue
        files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
        assert files, package["name"]
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", file["hash"]) for file in files), package["name"]


_PLAIN = str.maketrans("_.", "--")
"""A package's name as the lock spells it."""


def test_every_dependency_has_a_floor_and_the_lock_is_above_it() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    lock = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
    found = {package["name"]: package.get("version", "0") for package in lock["package"]}

    def number(text: str) -> list[int]:
        return [int(part) for part in re.findall(r"\d+", text)[:3]]

    floors = {re.split(r"[\[><=~]", row)[0].translate(_PLAIN): re.search(r">=([\d.]+)", row) for row in asked}
    assert [name for name, floor in floors.items() if floor is None] == []
    assert [name for name, floor in floors.items() if floor and number(found[name]) < number(floor[1])] == []
