"""Some weeks in made-up worlds. A seed that fails prints itself: `python -m bench.simulation --seed N --days D --sources S` replays it."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.simulation.life import Life, summary
from tests.simulation.world import HOUR, make

DAYS, SOURCES = 14, 5


@pytest.mark.parametrize("seed", [1, 2])
def test_weeks_of_everything_that_goes_wrong(tmp_path: Path, seed: int) -> None:
    life = Life(make(seed, days=DAYS, sources=SOURCES), tmp_path, look=HOUR).run()
    assert life.wrong == [], summary(life)
    assert life.kills >= 1
    assert life.radios["now"].heard
    assert_it_would_be_noticed(life)


def assert_it_would_be_noticed(life: Life) -> None:
    """What is lost or told twice in a life is found by its count."""
    page = life.world.outlets[0].pages[-1]
    outlet = replace(life.world.outlets[0], pages=(replace(page, slug="never-shown", about=149),))
    life.world = replace(life.world, outlets=(outlet, *life.world.outlets[1:]))
    alerts = [heard for heard in life.radios["now"].heard if heard[1].alerts]
    life.radios["now"].heard.remove(alerts[0])
    passed, message = alerts[-1]
    life.radios["now"].heard.append((passed, replace(message, id="another")))
    found = "\n".join(life.count())
    assert "lost: " in found
    assert "0 developments" in found
    assert "never told" in found
    assert "was told as" in found


def test_the_same_seed_takes_the_same_steps(tmp_path: Path) -> None:
    traces = []
    for number in (1, 2):
        folder = tmp_path / str(number)
        folder.mkdir()
        traces.append(Life(make(7, days=8, sources=2), folder, look=HOUR).run().trace.hexdigest())
    assert traces[0] == traces[1]
