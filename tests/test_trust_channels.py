"""Classes 12 to 14 end to end: channels that misbehave on the wire, configurations that mean harm, a store in trouble. Each in the words of
the command line: no traceback, a reason, and a next step."""

import io
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, redirect_stderr, redirect_stdout
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from pipeline.__main__ import main
from tests import hostile
from tests.hostile import Behaviour
from tests.trust_stories import Newsroom

HOUR = timedelta(hours=1)
OK = hostile.status(200)
CHANNELS: dict[str, tuple[Behaviour, int]] = {
    "hangs": (hostile.silence(), 2),
    "hangs in its answer": (hostile.silence(b"HTTP/1.1 200 OK\r\nContent-Le"), 2),
    "cuts the line after taking it": (hostile.reset(), 2),
    "hangs up": (hostile.says(b""), 2),
    "answers nonsense": (hostile.says(b"hello\r\n\r\n"), 2),
    "answers without end": (hostile.endless(hostile.head(200), b"x" * 65536), 2),
    "500": (hostile.status(500), 2),
    "502": (hostile.status(502, b"<html>Bad gateway"), 2),
    "503 for two hours": (hostile.status(503, Retry_After="7200"), 2),
    "429": (hostile.status(429, Retry_After="60"), 2),
    "429 for ever": (hostile.status(429, Retry_After="99999999999"), 2),
    "408": (hostile.status(408), 2),
    "redirects": (hostile.redirect("http://127.0.0.1:9/"), 2),
    "400": (hostile.status(400), 1),
    "401": (hostile.status(401), 2),
    "404": (hostile.status(404), 2),
    "410": (hostile.status(410), 2),
}
"""What the channel does at first, and how often it is asked at most until it has taken the message or refused it for good."""


@pytest.mark.parametrize("form", CHANNELS)
def test_a_channel_that_misbehaves_holds_up_no_other_and_loses_nothing(tmp_path: Path, form: str) -> None:
    behaviour, most = CHANNELS[form]
    watches = "[{name: desk, to: [log, hook], mode: now}]"
    with Newsroom(tmp_path, outlets=1, watches=watches) as room:
        page = room.courier()
        url = room.bad[0].on("/hook", hostile.in_turn(behaviour, OK))
        room.channels = f', hook: {{type: webhook, url: "{url}"}}'
        for hours in (0, 1, 4, 26):
            room.run(hours * HOUR)
            assert len(room.told) == 1, "the other channel had it at once"
        room.holds(page)
        asked = [request for request in room.bad[0].requests if request.path == "/hook"]
        assert 1 <= len(asked) <= most
        assert len({request.headers["idempotency-key"] for request in asked}) == 1, "the same message keeps its id"
        counts = room.store.outbox.counts()
        assert counts["waiting"] == 0
        assert (counts["given_up"] == 1) is (most == 1), "refused for good: parked, not lost"


# ---- 13. Configuration ---------------------------------------------------------------------------------------------------------------

CASE = "cases: [{name: mill-fire, entities: [Nora Quist]}]\n"
_BOMB = (f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in pairwise("abcdefghi"))
ALIASES = f"a: &a [x, x, x, x, x, x, x, x, x]\n{''.join(_BOMB)}"
CONFIGURATIONS: dict[str, bytes] = {
    "nothing": b"",
    "white space": b" \n\n",
    "a comment": b"# soon\n",
    "bytes": bytes(range(256)),
    "latin": "cases: [{name: a, entities: [Zoë]}]\n".encode("latin-1"),
    "utf-16": CASE.encode("utf-16"),
    "NUL": CASE.encode() + b"\x00",
    "tabs": b"cases:\n\t- name: a\n",
    "two documents": (CASE + "---\n" + CASE).encode(),
    "a list": b"- cases\n",
    "a word": b"yes\n",
    "twice the same key": (CASE + CASE).encode(),
    "an unknown key": (CASE + "sorces: []\n").encode(),
    "an object": b"cases: !!python/object/apply:os.system ['touch owned']\n",
    "a module": b"cases: !!python/module:os {}\n",
    "aliases": ALIASES.encode(),
    "an endless alias": b"cases: &a [*a]\n",
    "deep": b"cases: " + b"[" * 5000,
    "huge": b"cases: " + b"x" * 3_000_000,
    "a number for a list": b"cases: 5\n",
    "an empty name": b"cases: [{name: a, entities: ['']}]\n",
    "no entities": b"cases: [{name: a}]\n",
    "a bad cron line": (CASE + 'sources: [{name: a, kind: feed, url: "https://a.example", cron: "61 * * * *"}]\n').encode(),
    "a bad zone": (CASE + 'sources: [{name: a, kind: feed, url: "https://a.example", zone: Nowhere/Land}]\n').encode(),
    "a zone that is a path": (CASE + 'sources: [{name: a, kind: feed, url: "https://a.example", zone: ../../etc/passwd}]\n').encode(),
    "a bad address": (CASE + "sources: [{name: a, kind: feed, url: 'javascript:alert(1)'}]\n").encode(),
    "a file as an address": (CASE + "sources: [{name: a, kind: feed, url: 'file:///etc/passwd'}]\n").encode(),
    "an interval of nothing": (CASE + "sources: [{name: a, kind: feed, url: 'https://a.example', every: 0s}]\n").encode(),
    "an interval of ages": (CASE + "sources: [{name: a, kind: feed, url: 'https://a.example', every: 99999999d}]\n").encode(),
    "an interval of words": (CASE + "sources: [{name: a, kind: feed, url: 'https://a.example', every: often}]\n").encode(),
    "the same source twice": (CASE + "sources: [{name: a, kind: folder, path: x}, {name: a, kind: folder, path: y}]\n").encode(),
    "a missing secret": (CASE + 'watches: [{name: w, to: [s]}]\nchannels: {s: {type: slack, webhook: "${NO_SUCH_SECRET}"}}\n').encode(),
    "a missing secret file": (CASE + 'watches: [{name: w, to: [s]}]\nchannels: {s: {type: slack, webhook: "${file:/no/such}"}}\n').encode(),
    "an unknown channel": (CASE + "watches: [{name: w, to: [pager]}]\n").encode(),
    "everything allowed": (CASE + "network: {allow: ['*']}\n").encode(),
    "everything allowed, as a network": (CASE + "network: {allow: ['0.0.0.0/0']}\n").encode(),
    "a proxy that is none": (CASE + "network: {proxy: 'socks9://x'}\n").encode(),
}  # fmt: skip


@pytest.mark.parametrize("form", CONFIGURATIONS)
def test_a_configuration_that_means_harm_is_refused_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources.yaml").write_bytes(CONFIGURATIONS[form])
    code, said = command("check")
    assert code == 2, said
    assert "sources.yaml" in said
    assert "Traceback" not in said
    assert len(said) < 20_000
    assert {each.name for each in tmp_path.iterdir()} == {"sources.yaml"}, "nothing was made or run"


def command(*words: str) -> tuple[int, str]:
    """A command as the user gives it: exit code, and all that it said."""
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        try:
            code = main(list(words))
        except SystemExit as end:
            code = int(end.code or 0)
    return code, out.getvalue()


# ---- 14. Storage ---------------------------------------------------------------------------------------------------------------------


def _garbage(file: Path) -> None:
    file.write_bytes(b"this is no database" * 1000)


def _torn(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096 * 2 : 4096 * 6] = bytes(4096 * 4)
    file.write_bytes(bytes(content))


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def _others(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE bookmarks (id)")
        connection.commit()


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


STORES: dict[str, Callable[[Path], None]] = {
    "garbage": _garbage,
    "a damaged page": _torn,
    "cut in half": _cut,
    "from the future": _newer,
    "somebody else's": _others,
    "a folder": _folder,
}


@pytest.mark.parametrize("form", STORES)
def test_a_store_in_trouble_is_refused_in_words_and_left_as_it_is(tmp_path: Path, form: str) -> None:
    config, store = tmp_path / "sources.yaml", tmp_path / "kept.db"
    config.write_text(CASE + "sources: []\n")
    where = ("-c", str(config), "--db", f"sqlite:///{store}")
    assert command(*where, "once")[0] == 0
    saved = tmp_path / "saved.db"
    assert command(*where, "db", "backup", str(saved))[0] == 0
    for side in tmp_path.glob("kept.db-*"):
        side.unlink()
    STORES[form](store)
    before = store.read_bytes() if store.is_file() else b""
    outcomes = [command(*where, *words) for words in (("db", "verify"), ("once",), ("status",), ("timeline",))]
    assert outcomes[0][0] != 0, "verify finds it"
    assert all("Traceback" not in said for _, said in outcomes)
    assert all(said.strip() for _, said in outcomes)
    if form != "a damaged page":  # a page nobody reads hurts nobody
        assert [code for code, _ in outcomes] == [outcomes[0][0], *([2] * 3)] or all(code for code, _ in outcomes)
        assert (store.read_bytes() if store.is_file() else b"") == before
    if store.is_dir():
        shutil.rmtree(store)
    assert command(*where, "db", "restore", str(saved))[0] == 0
    assert command(*where, "once")[0] == 0
