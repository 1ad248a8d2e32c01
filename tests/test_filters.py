"""The filters on stdin: a bad line is named the same way by each, the rest goes on, and the exit code tells."""

import io
import json
from pathlib import Path

import pytest

from pipeline.__main__ import main

GOOD = json.dumps(
    {"id": "g", "text": "Nora Quist was charged with arson on Monday, prosecutors said.", "entities": [{"name": "Nora Quist"}]}
)
BAD = {
    "not json": "this is no JSON (Expecting value at column 1)",
    "[1]": 'a text is an object {"id", "text"}, not list',
    '{"x": 1}': '"id" and "text" are missing',
    '{"text": "t"}': '"id" is missing',
    '{"id": 1}': '"text" is missing',
    '{"id": 1, "text": null}': '"text" must be text',
}


def lines_through(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str, *lines: str):
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
    code = main([command, "--jsonl"])
    out, err = capsys.readouterr()
    return code, [json.loads(line)["id"] for line in out.splitlines()], err


@pytest.mark.parametrize("command", ["dedupe", "mentions"])
@pytest.mark.parametrize("line", BAD)
def test_a_bad_line_is_named_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str, line: str
):
    assert lines_through(monkeypatch, capsys, command, "", line, GOOD) == (1, ["g"], f"stdin:2: {BAD[line]}\n")


def test_pages_that_cannot_be_read_are_named_alike(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    code, ids, said = lines_through(monkeypatch, capsys, "clean", "not json", "[1]", '{"x": 1}', GOOD)
    assert (code, ids) == (1, ["g"])
    assert [line.partition(": ")[0] for line in said.splitlines()] == ["stdin:1", "stdin:2", "stdin:3"]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"entities": ["Nora Quist"]}, '"entities" is a list of objects, each with a "name"'),
        ({"entities": [{"kind": "person"}]}, '"entities" is a list of objects, each with a "name"'),
        ({"entities": [], "published": "Monday"}, "\"published\" is 'Monday', which is no day; write it as 2026-12-01"),
    ],
)
def test_what_stands_beside_a_text_is_looked_at_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], more: dict[str, object], words: str
):
    line = json.dumps({"id": "b", "text": "t", **more})
    assert lines_through(monkeypatch, capsys, "mentions", line, GOOD) == (1, ["g"], f"stdin:1: {words}\n")


def test_without_entities_those_of_the_configuration_are_meant(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources.yaml").write_text("cases: [{name: mill, entities: [Nora Quist]}]\nsources: []\n", "utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps({**json.loads(GOOD), "entities": None}) + "\n"))
    assert main(["mentions", "--jsonl"]) == 0
    (row,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert [(each["kind"], each["target"]) for each in row["mentions"]] == [("charge_filed", ["Nora Quist"])]
