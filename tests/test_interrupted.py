"""Ctrl-C: whenever it comes, the command ends with 130 and one line, and the next pass finds everything."""

import asyncio
import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.__main__ import main
from pipeline.asking import Asker
from pipeline.commands import upkeep
from pipeline.deliver import deliver
from pipeline.house import furnish
from pipeline.run import run_pass
from tests.hostile import Seen
from tests.trust_stories import NOW, Newsroom
from wire.client import Client, NetworkSettings

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def listening() -> Iterator[None]:
    """SIGINT as a terminal has it: what a script starts with `&` is deaf to it, and so would be the tests."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    with Newsroom(tmp_path, outlets=0) as made:
        yield made


def test_in_the_middle_of_a_fetch(room: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    page = room.courier()
    good = room.good._behaviours["/feed"]

    async def interrupt(seen: Seen, writer: asyncio.StreamWriter) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(20)

    room.good.on("/feed", interrupt)
    (room.folder / "sources.yaml").write_text(room.text)
    assert main(["-c", str(room.folder / "sources.yaml"), "--db", str(room.folder / "kept.db"), "once"]) == 130
    assert capsys.readouterr() == ("", "casewire: interrupted\n")
    assert room.store.sources.state("courier").failures == 0, "an interruption is no fault of the source"
    room.good.on("/feed", good)
    room.run()
    room.holds(page)


def test_while_it_computes(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(upkeep, "check", lambda *_, **__: os.kill(os.getpid(), signal.SIGINT))
    assert main(["check"]) == 130
    assert capsys.readouterr() == ("", "casewire: interrupted\n")


class _Pressed(io.StringIO):
    """A keyboard at which Ctrl-C is the answer."""

    def readline(self, size: int | None = -1, /) -> str:
        os.kill(os.getpid(), signal.SIGINT)
        return ""


def test_at_a_question(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", _Pressed())
    monkeypatch.setattr(upkeep, "check", lambda *_, **__: Asker(yes=False, terminal=True).agrees("Go on?"))
    assert main(["check"]) == 130
    assert capsys.readouterr().err.endswith("casewire: interrupted\n")


def test_a_script_that_starts_it_in_the_background_keeps_it_deaf() -> None:
    """As every shell has it: Ctrl-C is for what stands in the foreground."""
    program = "import os, signal, pipeline.__main__ as door; os.kill(os.getpid(), signal.SIGINT); door.main(['--version'])"
    words = [sys.executable, "-c", program]
    done = subprocess.run(words, cwd=ROOT, preexec_fn=_deaf, capture_output=True, check=False)
    assert (done.returncode, done.stdout[:9]) == (0, b"casewire ")


def _deaf() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class _Counted(asyncio.SelectorEventLoop):
    """A loop in which something happens at one of its turns."""

    def __init__(self, turn: int) -> None:
        super().__init__()
        self.left = turn
        self.act: Callable[[], object] = bool

    def _run_once(self) -> None:
        self.left -= 1
        if self.left == 0:
            self.act()
        super()._run_once()  # type: ignore[misc]


@pytest.mark.slow
def test_at_whatever_turn_of_the_loop_nothing_takes_it_for_a_failed_source(tmp_path: Path) -> None:
    for turn in range(1, 400):
        (tmp_path / str(turn)).mkdir()
        with Newsroom(tmp_path / str(turn), outlets=0) as room:
            page = room.courier()
            ended = _cancelled_at(turn, room)
            assert room.store.sources.state("courier").failures == 0, turn
            room.run()
            room.holds(page)
        if not ended:
            assert turn > 40, "the pass was shorter than one fetch"
            return
    pytest.fail("the pass did not end")


def _cancelled_at(turn: int, room: Newsroom) -> bool:
    """Whether a pass that is cancelled at this turn ends as cancelled; no, where it was through before."""

    async def work() -> Any:
        async with Client(NetworkSettings(allow=room.config.network.allow), now=lambda: NOW) as client:
            house = furnish(room.config, room.store)
            await run_pass(house, client, now=NOW)
            await deliver(house, client, now=NOW, base_dir=room.folder)

    with asyncio.Runner(loop_factory=lambda: _Counted(turn)) as runner:
        loop = runner.get_loop()
        task = loop.create_task(work())
        loop.act = task.cancel  # type: ignore[attr-defined]
        try:
            loop.run_until_complete(task)
        except asyncio.CancelledError:
            return True
        return False
