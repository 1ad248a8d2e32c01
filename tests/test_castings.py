"""Changed names and roles are noticed, and said in one line, until everything held is read with them."""

from pathlib import Path

import pytest

from casefile.config import parse
from pipeline.__main__ import main
from pipeline.castings import advice, changed_since_read, note_all, note_first
from storage import open_memory

CONFIG = """
cases: [{{name: mill, terms: [Harbor Mills], entities: [{{name: Nora Quist, role: "{role}", aliases: [{alias}]}}]}}]
sources: []
watches: [{{name: desk, to: [log]}}]
channels: {{log: {{type: file, path: alerts.jsonl}}}}
"""


def cases(role: str = "owner", alias: str = "Quist"):
    return parse(CONFIG.format(role=role, alias=alias), file="test").cases


def test_a_changed_role_or_alias_is_noticed_until_all_is_read_anew():
    with open_memory() as store:
        assert changed_since_read(store, cases()) == []
        note_first(store, cases())
        assert changed_since_read(store, cases()) == []
        assert changed_since_read(store, cases(role="attorney")) == changed_since_read(store, cases(alias="Nora Q.")) == ["mill"]
        note_first(store, cases(role="attorney"))
        assert changed_since_read(store, cases(role="attorney")) == ["mill"]
        note_all(store, cases(role="attorney"))
        assert changed_since_read(store, cases(role="attorney")) == []
    assert advice([]) == ""


def test_once_and_check_say_it_and_reread_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def said(*command: str) -> bool:
        capsys.readouterr()
        assert main(list(command)) == 0
        told = capsys.readouterr()
        return "names or roles changed" in told.out + told.err

    monkeypatch.chdir(tmp_path)
    place = tmp_path / "sources.yaml"
    place.write_text(CONFIG.format(role="owner", alias="Quist"), "utf-8")
    assert not said("check")
    assert not said("once")
    place.write_text(CONFIG.format(role="defendant", alias="Quist"), "utf-8")
    assert said("check")
    assert said("once")
    assert not said("reread", "--yes")
    assert not said("check")
