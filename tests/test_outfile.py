"""What is written where the user says goes over nothing but an earlier file of its sort, and says in words why it does not."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.__main__ import main

CONFIG = "cases: [{name: mill, entities: [Nora Quist]}]\nsources: []\n"
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH"))))}
WRITERS = {
    "backup": ("db", "backup"),
    "opml": ("export", "--format", "opml", "--to"),
    "warc": ("export", "--format", "warc", "--to"),
    "timeline": ("timeline", "--html"),
}


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a configuration and a store."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources.yaml").write_text(CONFIG, "utf-8")
    assert main(["--quiet", "once"]) == 0
    return tmp_path


def others(path: Path) -> dict[str, bytes]:
    """Files that no command may write over."""
    sqlite3.connect(path / "theirs.db").execute("CREATE TABLE t (a)").connection.close()
    (path / "notes.html").write_text("<!doctype html><title>Notes</title>", "utf-8")
    (path / "link.yaml").symlink_to("sources.yaml")
    return {name: (path / name).read_bytes() for name in ("sources.yaml", "link.yaml", "casewire.db", "theirs.db", "notes.html")}


@pytest.mark.parametrize("writer", WRITERS)
def test_nothing_of_the_users_is_written_over(house: Path, capsys: pytest.CaptureFixture[str], writer: str) -> None:
    before = others(house)
    for name in before:
        assert main([*WRITERS[writer], name]) == 2, name
        said = capsys.readouterr().err
        assert said.startswith(f"{name}: "), "the file is named"
        assert "unforeseen" not in said
    assert {name: (house / name).read_bytes() for name in before} == before


@pytest.mark.parametrize("writer", WRITERS)
def test_an_earlier_file_of_the_sort_is_replaced(house: Path, writer: str) -> None:
    assert main([*WRITERS[writer], "out.file"]) == 0
    first = (house / "out.file").read_bytes()
    assert main([*WRITERS[writer], "out.file"]) == 0
    assert (house / "out.file").read_bytes()[:100] == first[:100]
    other = next(each for each in WRITERS if each != writer)
    assert main([*WRITERS[other], "out.file"]) == 2, "an earlier file of another sort is not"


def test_a_packed_archive_is_known_again(house: Path) -> None:
    assert [main([*WRITERS["warc"], "case.warc.gz"]) for _ in "12"] == [0, 0]
    (house / "torn.warc.gz").write_bytes((house / "case.warc.gz").read_bytes()[:30])
    assert main([*WRITERS["warc"], "torn.warc.gz"]) == 2


def test_another_store_at_work_is_no_backup(house: Path) -> None:
    assert main(["--quiet", "--db", "second.db", "once"]) == 0
    before = (house / "second.db").read_bytes()
    assert main(["db", "backup", "second.db"]) == 2
    assert (house / "second.db").read_bytes() == before


def test_a_folder_of_tables_is_known_by_its_codebook(house: Path) -> None:
    theirs = house / "study"
    theirs.mkdir()
    (theirs / "articles.csv").write_text("mine", "utf-8")
    assert main(["export", "--format", "csv", "--to", "study"]) == 2
    assert (theirs / "articles.csv").read_text("utf-8") == "mine"
    assert [main(["export", "--format", "csv", "--to", "tables"]) for _ in "12"] == [0, 0]


@pytest.mark.parametrize("writer", WRITERS)
def test_a_folder_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str], writer: str) -> None:
    main([*WRITERS[writer], "nowhere/out.file"])
    said = capsys.readouterr().err
    assert "nowhere/out.file" in said
    assert "unforeseen" not in said


def test_alerts_of_a_replay_never_go_over_the_configuration(house: Path) -> None:
    (house / "page.txt").write_text("Nora Quist was charged with arson on Monday.", "utf-8")
    assert main(["replay", "page.txt", "--alerts-to", "sources.yaml"]) == 2
    assert (house / "sources.yaml").read_text("utf-8") == CONFIG


SAYING = (("export", "--codebook"), ("timeline",))


def run(*words: str, stdout: int) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "pipeline", *words], stdout=stdout, stderr=subprocess.PIPE, text=True, check=False, env=ENVIRONMENT
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("words", SAYING)
def test_a_reader_that_has_enough_is_no_trouble(words: tuple[str, ...]) -> None:
    end, out = os.pipe()
    os.close(end)
    try:
        code, said = run(*words, stdout=out)
    finally:
        os.close(out)
    assert (code, "Error" in said, "unforeseen" in said) == (0, False, False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", SAYING[:1])
def test_a_full_disk_behind_stdout_is_named(words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        code, said = run(*words, stdout=full.fileno())
    assert (code, said) == (1, "casewire: stdout: cannot be written: No space left on device; what was printed is not whole\n")
