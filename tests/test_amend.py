"""The program's hand in the user's file: every line and comment stays."""

import difflib
from pathlib import Path

import pytest

from casefile.config import parse
from casefile.errors import ConfigurationError
from pipeline.amend import flow_row, quoted, with_source, write_checked
from pipeline.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
ROW = {"name": "courier", "kind": "feed", "url": "https://courier.example/feed/"}
BLOCK = """# top
cases:
- name: a   # the case
  entities:
  - Nora Quist   # who
# about sources
sources:
- name: one
  kind: feed
  url: https://a.example/feed   # here
# end of one

# watches
watches:
- {name: w}
"""


def changed_lines(before: str, after: str) -> list[str]:
    return [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[:2] in ("+ ", "- ")]


@pytest.mark.parametrize("text", [(ROOT / "sources.yaml").read_text("utf-8"), BLOCK, BLOCK.replace("\n", "\r\n")])
def test_one_line_is_added_and_nothing_else_touched(text):
    after = with_source(text, ROW)
    assert [line.split("{")[1] for line in changed_lines(text, after)] == [
        'name: courier, kind: feed, url: "https://courier.example/feed/"}'
    ]
    assert parse(after, file="test").sources[-1].name == "courier"
    assert len(parse(after, file="test").sources) == len(parse(text, file="test").sources) + 1


@pytest.mark.parametrize(
    "text",
    [
        "cases: [{name: a, entities: [B C]}]\nsources: []   # none yet\n# tail\n",
        "cases: [{name: a, entities: [B C]}]   # only this\n",
        "cases: [{name: a, entities: [B C]}]\nsources: [{name: x, kind: feed, url: 'https://x.example/'}]  # one\nwatches: []\n",
        "cases:\n  - name: a\n    entities: [B C]\nsources:\n# - {name: old}\nwatches: []\n",
        "cases: [{name: a, entities: [B C]}]\nsources:\n  - {name: x, kind: feed, url: 'https://x.example/'}",
    ],
)
def test_other_shapes_of_the_list_keep_their_comments(text):
    after = with_source(text, ROW)
    assert parse(after, file="test").sources[-1].url == ROW["url"]
    for comment in ("# none yet", "# tail", "# only this", "# one", "# - {name: old}"):
        assert (comment in text) == (comment in after)


@pytest.mark.parametrize(
    "value", ["no", "Ellis, Smith: a {firm}", "# one", "12", "1:24-cv-00001", "“Rust”", "O'Neill", "a\nb", "- x", "true"]
)
def test_what_yaml_would_misread_stands_in_quotes(value):
    row = {"name": value, "kind": "feed", "url": "https://x.example/"}
    text = f"cases: [{{name: a, entities: [B C]}}]\nsources:\n  - {flow_row(row)}\n"
    assert parse(text, file="test").sources[0].name == value
    assert quoted(value) != value


def test_a_file_that_would_not_load_never_replaces_one_that_does(tmp_path: Path):
    path = tmp_path / "sources.yaml"
    path.write_text(BLOCK, "utf-8")
    path.chmod(0o640)
    settings = Settings(config=path)
    with pytest.raises(ConfigurationError, match=r"sources.yaml:\d+: .*casez"):
        write_checked(settings, BLOCK + "casez: []\n")
    assert path.read_text("utf-8") == BLOCK
    assert [each.name for each in tmp_path.iterdir()] == ["sources.yaml"]
    write_checked(settings, with_source(BLOCK, ROW))
    assert "courier" in path.read_text("utf-8")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path):
    (tmp_path / "real.yaml").write_text(BLOCK, "utf-8")
    link = tmp_path / "sources.yaml"
    link.symlink_to("real.yaml")
    write_checked(Settings(config=link), with_source(BLOCK, ROW))
    assert link.is_symlink()
    assert "courier" in (tmp_path / "real.yaml").read_text("utf-8")
