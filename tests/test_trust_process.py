"""Class 14, the process and the time: too little of everything, stopped, killed, started twice, clocks that jump. Each time whole programs
on a newsroom of their own: words instead of a traceback, and afterwards a plain pass that finds everything and tells it once.
"""

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from storage import open_store
from storage.maintenance import verify
from tests import hostile
from tests.hostile import Hostile, Seen
from tests.storage_fixtures import NOBODY
from tests.trust_stories import NOW, Newsroom, feed, item, story

ROOT = Path(__file__).resolve().parents[1]
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass
class Office:
    """A folder with a configuration, an outlet with a story that alerts, and programs at work there."""

    folder: Path
    server: Hostile
    said: str = ""
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        now = datetime.now(UTC)
        self.page = self.server.on("/quist", hostile.page(story(at=now.isoformat()).encode()))
        self.rows = [f'  - {{name: courier, kind: feed, url: "{self.server.url("/feed")}"}}']
        self.server.on("/feed", feed(item(self.page, at=format_datetime(now))))
        self.store = self.folder / "kept.db"
        self.write()

    def write(self) -> None:
        """Writes the configuration."""
        rows = "\n".join(self.rows)
        watches = "watches: [{name: desk, to: [log], mode: now}]\nchannels: {log: {type: file, path: told.jsonl}}"
        cases = "cases: [{name: mill-fire, terms: [Quist Mills], entities: [Nora Quist]}]"
        allow = f'network: {{allow: ["{self.server.place}"]}}'
        (self.folder / "sources.yaml").write_text(f"{cases}\nsources:\n{rows}\n{watches}\n{allow}\n")

    def slow_feed(self, seconds: float) -> None:
        """The feed answers only after so long."""
        answer = self.server._behaviours["/feed"]

        async def late(seen: Seen, writer: Any) -> None:
            import asyncio

            await asyncio.sleep(seconds)
            await answer(seen, writer)

        self.server.on("/feed", late)

    def start(self, *words: str, before: Callable[[], None] | None = None, **options: Any) -> subprocess.Popen[bytes]:
        """A program at work; `before` is called in its process first."""
        log = (self.folder / "log.txt").open("ab")
        command = [sys.executable, "-m", "pipeline", "-c", str(self.folder / "sources.yaml"), "--db", f"sqlite:///{self.store}", *words]

        def prepare() -> None:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # tests that run in the background are deaf to it, and so would be theirs
            if before is not None:
                before()

        given: dict[str, Any] = {"stdout": log, "stderr": log, "cwd": ROOT, "preexec_fn": prepare, **options}
        process = subprocess.Popen(command, **given)
        self.running.append(process)
        return process

    def call(self, *words: str, before: Callable[[], None] | None = None, **options: Any) -> tuple[int, str]:
        """A program from beginning to end: its exit code and all that it said."""
        already = len(self.log)
        code = self.start(*words, before=before, **options).wait(300)
        return code, self.log[already:]

    @property
    def log(self) -> str:
        """All that programs said."""
        path = self.folder / "log.txt"
        return path.read_text("utf-8", "replace") if path.exists() else ""

    def asked(self, path: str) -> int:
        """How often something was asked for."""
        return sum(seen.path == path for seen in self.server.requests)

    def until(self, check: Callable[[], object]) -> None:
        """Waits for it."""
        end = time.monotonic() + 120
        while not check():
            assert time.monotonic() < end, self.log[-2000:]
            time.sleep(0.05)

    @property
    def told(self) -> list[str]:
        """The pages that were alerted."""
        path = self.folder / "told.jsonl"
        return [json.loads(line)["articles"][0]["url"] for line in path.read_text().splitlines()] if path.exists() else []

    def known(self) -> None:
        """The case was introduced before, so that what comes is told."""
        with open_store(str(self.store)) as store:
            store.meta.put("introduced:mill-fire", datetime.now(UTC).isoformat())

    def everything_is_due(self) -> None:
        """As if hours had passed: leases have run out, and whatever failed is to be tried again."""
        with closing(sqlite3.connect(self.store)) as connection:
            for statement in ("DELETE FROM lease", "UPDATE source SET next_try = 0", "UPDATE lead SET next_try = 0"):
                connection.execute(statement)
            connection.commit()


def limited(kind: int, most: int) -> Callable[[], None]:
    """So much of something, and no more."""
    return lambda: resource.setrlimit(kind, (most, most))


def _few_files(office: Office) -> None:
    for number in range(30):
        office.rows.append(f'  - {{name: f{number}, kind: feed, url: "{office.server.url(f"/feed?{number}")}"}}')
    office.write()
    office.call("once", before=limited(resource.RLIMIT_NOFILE, 24))


def _no_files(office: Office) -> None:
    code, said = office.call("once", before=limited(resource.RLIMIT_NOFILE, 13))
    assert code
    assert said.strip()


def _little_memory(office: Office) -> None:
    office.call("once", before=limited(resource.RLIMIT_DATA, 100_000_000))


def _read_only(office: Office) -> None:
    if os.geteuid() == 0:
        for path in (office.folder, *office.folder.iterdir()):
            path.chmod(0o755 if path.is_dir() else 0o644)
        code, said = office.call("once", user=NOBODY, group=NOBODY, extra_groups=[])
    else:
        office.folder.chmod(0o555)
        code, said = office.call("once")
        office.folder.chmod(0o755)
    assert code
    assert "right" in said


def _stopped(office: Office) -> None:
    """Suspended, with a laptop, for longer than any deadline."""
    office.slow_feed(2.0)
    process = office.start("once")
    office.until(lambda: office.asked("/feed"))
    process.send_signal(signal.SIGSTOP)
    time.sleep(33)
    process.send_signal(signal.SIGCONT)
    assert process.wait(300) in (0, 1)


def _terminated(office: Office) -> None:
    office.slow_feed(30.0)
    process = office.start("run", "--port", "0")
    office.until(lambda: office.asked("/feed"))
    process.terminate()
    began = time.monotonic()
    assert process.wait(120) == 0
    assert time.monotonic() - began < 15
    office.server.on("/feed", feed(item(office.page, at=format_datetime(datetime.now(UTC)))))


def _interrupted(office: Office) -> None:
    office.slow_feed(30.0)
    process = office.start("once")
    office.until(lambda: office.asked("/feed"))
    already = len(office.log)
    process.send_signal(signal.SIGINT)
    assert process.wait(120) == 130
    assert office.log[already:] == "casewire: interrupted\n"
    office.server.on("/feed", feed(item(office.page, at=format_datetime(datetime.now(UTC)))))


def _stale_lease(office: Office) -> None:
    """The lease of a dead one of this machine binds nobody: what starts it again after ten seconds, starts it."""
    process = office.start("run", "--port", "0")
    office.until(lambda: office.asked("/feed"))
    process.kill()
    process.wait()
    again = office.start("run", "--port", "0")
    office.until(lambda: office.asked("/feed") > 1)
    again.terminate()
    assert again.wait(120) == 0


def _two_daemons(office: Office) -> None:
    first = office.start("run", "--port", "0")
    office.until(lambda: office.asked("/feed"))
    assert office.call("run", "--port", "0")[0] == 2
    assert first.poll() is None, "the first one goes on"
    first.terminate()
    assert first.wait(120) == 0


def _two_passes(office: Office) -> None:
    assert {process.wait(300) for process in [office.start("once") for _ in range(3)]} <= {0, 1}


def _killed_then_without(*companions: str) -> Callable[[Office], None]:
    def form(office: Office) -> None:
        process = office.start("run", "--port", "0")
        office.until(lambda: office.told)
        process.kill()
        process.wait()
        for companion in companions:
            office.store.with_name(office.store.name + companion).unlink(missing_ok=True)
        (office.folder / "told.jsonl").unlink()  # what was written down only there is written down anew

    return form


def _left_lock(office: Office) -> None:
    office.store.with_name(f"{office.store.name}-writer").write_text("4242")
    office.store.with_name(f"{office.store.name}.partial").write_bytes(b"half a copy")


def _deaf_and_dumb(office: Office) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    assert office.call("timeline", stdout=writing)[0] in (0, 1, 141)
    os.close(writing)


def _bare(office: Office) -> None:
    assert office.call("once", env={"PYTHONPATH": str(ROOT)})[0] == 0


def _parsers_killed(office: Office) -> None:
    office.slow_feed(3.0)
    process = office.start("once")
    office.until(lambda: office.asked("/feed"))
    for child in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split():
        os.kill(int(child), signal.SIGKILL)
    assert process.wait(300) in (0, 1)


PROCESSES: dict[str, Callable[[Office], None]] = {
    "few file descriptors": _few_files,
    "hardly any file descriptors": _no_files,
    "little memory": _little_memory,
    "a folder that can only be read": _read_only,
    "suspended past every deadline": _stopped,
    "SIGTERM in the middle of a fetch": _terminated,
    "SIGINT in the middle of a fetch": _interrupted,
    "the lease of a dead daemon": _stale_lease,
    "two daemons": _two_daemons,
    "three passes at once": _two_passes,
    "killed, its -shm file lost": _killed_then_without("-shm"),
    "killed, its -wal and -shm files lost": _killed_then_without("-wal", "-shm"),
    "lock and half a copy left behind": _left_lock,
    "nobody reads what it says": _deaf_and_dumb,
    "an empty environment": _bare,
    "its parsers killed": _parsers_killed,
}
"""What happens to a program, or what it has to do without."""


@contextmanager
def office_in(folder: Path) -> Iterator[Office]:
    """An office that is cleared in the end."""
    with Hostile() as server:
        made = Office(folder, server)
        try:
            yield made
        finally:
            for process in made.running:
                if process.poll() is None:
                    process.kill()
                    process.wait()


@pytest.mark.slow
@pytest.mark.parametrize("form", PROCESSES)
def test_a_program_in_trouble_says_so_and_the_next_pass_makes_good(form: str) -> None:
    # A folder for temporary files is for everybody; pytest's own is closed to the user that may write nothing.
    with tempfile.TemporaryDirectory() as folder, office_in(Path(folder)) as office:
        office.known()
        PROCESSES[form](office)
        assert "Traceback" not in office.log, office.log[-3000:]
        office.everything_is_due()
        code, said = office.call("once")
        assert code in (0, 1), said
        assert "Traceback" not in office.log
        assert verify(str(office.store)) == ()
        with open_store(str(office.store)) as store:
            assert store.sources.state("courier").failures == 0
            counts = store.outbox.counts()
            assert office.page in {stored.article.url for stored in store.articles.all()}
        lost = "-wal" in form  # what stood only in the file that somebody took away is read, and told, anew
        again = form.startswith("killed")
        assert office.told == [office.page] * (0 if again and not lost and not office.told else 1)
        assert counts == {"waiting": 0, "sent": counts["sent"], "unknown": 0, "given_up": 0}


# ---- time ----------------------------------------------------------------------------------------------------------------------------

CLOCKS: Mapping[str, tuple[timedelta, ...]] = {
    "an hour back": (-HOUR,),
    "a day back": (-DAY,),
    "a year back": (-365 * DAY,),
    "an hour ahead": (HOUR,),
    "ten days ahead and right again": (10 * DAY, HOUR),
    "a year ahead and right again": (365 * DAY, HOUR),
    "1970 and right again": (datetime(1970, 1, 2, tzinfo=UTC) - NOW, HOUR),
    "to and fro": (HOUR, -HOUR, 2 * HOUR, -2 * HOUR, 3 * HOUR),
}
"""What a machine's clock shows at one pass after the other, beside the time it showed at the first."""


@pytest.mark.parametrize("form", CLOCKS)
def test_a_clock_that_jumps_loses_nothing_and_tells_nothing_twice(tmp_path: Path, form: str) -> None:
    with Newsroom(tmp_path, outlets=0) as room:
        page = room.courier()
        room.run()
        for after in CLOCKS[form]:
            room.run(after)
        later = room.good.on("/later", hostile.page(story("Nora Quist must pay a fine of 90,000 crowns.", title="Fine for Quist").encode()))
        room.good.on("/feed", feed(item(page), item(later, title="Fine for Quist")))
        room.run(CLOCKS[form][-1] + 4 * HOUR)
        assert later in room.articles, "what came after the jump is read within hours"
        room.holds(page)
