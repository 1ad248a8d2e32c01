"""A case for research: tables, JSON lines and their codebook."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from desk import records
from desk.codebook import TABLES, codebook
from desk.tables import FULL_TEXT, Sort
from pipeline.__main__ import main
from tests.export_forms import CHARGED, CORRECTED, HOSTILE, kept_case


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    return kept_case(tmp_path_factory.mktemp("case"))


def lines(kept: tuple[str, ...], capsys: pytest.CaptureFixture[str], *more: str) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert main([*kept, "export", *more]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def tables(folder: Path) -> dict[str, list[dict[str, str]]]:
    return {table.name: list(csv.DictReader(io.StringIO((folder / f"{table.name}.csv").read_bytes().decode()))) for table in TABLES}


def exported(kept: tuple[str, ...], folder: Path, *more: str) -> dict[str, list[dict[str, str]]]:
    assert main([*kept, "export", "case", "--format", "csv", "--to", str(folder), *more]) == 0
    return tables(folder)


def test_an_article_tells_where_from_when_and_whose_text_it_is(kept: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    articles = [row for row in lines(kept, capsys, "--case", "mill-fire") if row["record"] == "article"]
    first, copy, last = articles
    assert [row["id"] for row in articles] == ["courier-1", "herald-1", "post-9"]
    assert (first["outlet"], first["source"]) == ("courier.example", "courier")
    assert (first["published"], first["published_zone"], first["published_utc"]) == (
        "2024-05-08T09:00:00-06:00",
        "UTC-06:00",
        "2024-05-08T15:00:00+00:00",
    )
    assert (first["first_seen_at"], first["version_count"]) == ("2024-05-06T23:30:00+00:00", 2)
    assert (copy["published"], copy["published_utc"]) == ("2024-05-07", None)
    assert (copy["relation"], copy["of"], copy["covered"], copy["covers"], copy["story"]) == ("copy", "courier-1", 1.0, 1.0, "courier-1")
    assert (last["relation"], last["of"], last["story"]) == ("new", None, "post-9")
    assert first["text_sha256"] == hashlib.sha256(CORRECTED.replace("\n\n", "\n").encode()).hexdigest()
    assert copy["text_sha256"] == first["versions"][0]["text_sha256"]


def test_what_is_said_to_have_happened_comes_with_its_place_in_the_text(kept: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    rows = lines(kept, capsys, "--text")
    articles = {row["id"]: row for row in rows if row["record"] == "article"}
    said = [mention for row in articles.values() for mention in row["mentions"]]
    assert {mention["version"] for mention in said if mention["article"] == "courier-1"} == {1, 2}
    for mention in said:
        article = articles[mention["article"]]
        version = next((each for each in article["versions"] if each["version"] == mention["version"]), article)
        where = version["title" if mention["place"] == "headline" else "text"]
        assert where[mention["start"] : mention["end"]] == mention["quote"]
    known = {row["id"] for row in rows if row["record"] == "development"}
    assert known == {mention["development"] for mention in said} - {None}


def test_texts_are_left_out_unless_they_are_asked_for(kept: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not any(FULL_TEXT in each for row in lines(kept, capsys) for each in (row, *row.get("versions", ())))
    without, whole = exported(kept, tmp_path / "without"), exported(kept, tmp_path / "whole", "--text")
    assert not any(FULL_TEXT in row for rows in without.values() for row in rows)
    assert whole["versions"][0][FULL_TEXT] == CHARGED.replace("\n\n", "\n")
    assert [{name: value for name, value in row.items() if name != FULL_TEXT} for row in whole["versions"]] == without["versions"]


def test_both_forms_say_the_same(kept: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = lines(kept, capsys)
    articles = [row for row in rows if row["record"] == "article"]
    as_csv = exported(kept, tmp_path)
    assert [row["text_sha256"] for row in as_csv["articles"]] == [row["text_sha256"] for row in articles]
    assert len(as_csv["versions"]) == sum(row["version_count"] for row in articles)
    assert [row["quote"] for row in as_csv["mentions"]] == [mention["quote"] for row in articles for mention in row["mentions"]]
    assert [row["id"] for row in as_csv["developments"]] == [row["id"] for row in rows if row["record"] == "development"]
    capsys.readouterr()
    assert main([*kept, "export", "--format", "csv"]) == 0
    assert [row["id"] for row in csv.DictReader(io.StringIO(capsys.readouterr().out))] == [row["id"] for row in articles]


def test_the_same_store_gives_the_same_bytes(kept: tuple[str, ...], tmp_path: Path) -> None:
    for folder in ("one", "two"):
        for form in ("csv", "jsonl"):
            assert main([*kept, "export", "--format", form, "--text", "--to", str(tmp_path / folder)]) == 0
    one, two = ({file.name: file.read_bytes() for file in (tmp_path / folder).iterdir()} for folder in ("one", "two"))
    assert one == two
    assert set(one) == {"articles.csv", "versions.csv", "mentions.csv", "developments.csv", "case.jsonl", "codebook.md"}


def test_the_user_s_word_goes_with_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = kept_case(tmp_path)
    assert main([*kept, "mark", "mill-fire-1", "wrong"]) == 0
    rows = {row["id"]: row for row in lines(kept, capsys)}
    assert rows["mill-fire-1"]["withdrawn"]
    assert rows["mill-fire-1"]["marks"] == ["mill-fire-1: wrong"]
    assert (rows["mill-fire-2"]["withdrawn"], rows["mill-fire-2"]["marks"]) == (False, [])
    for words in (["mill-fire-1", "undo"], ["mill-fire-2", "same-as", "mill-fire-1"], ["herald-1", "apart"]):
        assert main([*kept, "mark", *words]) == 0
    rows = {row["id"]: row for row in lines(kept, capsys)}
    assert "mill-fire-2" not in rows
    said = [mention["development"] for row in rows.values() for mention in row.get("mentions", ())]
    assert set(said) == {"mill-fire-1", None}
    assert rows["herald-1"]["story"] == "herald-1"
    assert rows["herald-1"]["marks"] == ["herald-1: not the same as courier-1 → herald-1"]


def test_a_report_that_was_split_off_stands_with_its_own_entry(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = kept_case(tmp_path)
    text = "Prosecutors charged Nora Quist with arson on Monday. The fire at Quist Mills was a year ago, and rain fell on what is left."
    page = {
        "id": "post-1",
        "url": "https://post.example/1",
        "title": "Quist charged",
        "published": "2024-05-06T20:00:00-06:00",
        "text": text,
    }
    (tmp_path / "more.jsonl").write_text(json.dumps(page))
    assert main([*kept, "replay", str(tmp_path / "more.jsonl"), "--alerts-to", str(tmp_path / "alerts.jsonl")]) == 0
    assert mentioned(lines(kept, capsys))["post-1"] == {"mill-fire-1"}
    assert main([*kept, "mark", "post-1", "apart", "mill-fire-1"]) == 0
    rows = lines(kept, capsys)
    (own,) = mentioned(rows)["post-1"]
    assert own not in ("mill-fire-1", "mill-fire-2")
    assert {row["id"] for row in rows if row["record"] == "development"} == {"mill-fire-1", "mill-fire-2", own}


def mentioned(rows: list[dict[str, Any]]) -> dict[str, set[str]]:
    """The entries of the ledger that each article tells of."""
    articles = [row for row in rows if row["record"] == "article"]
    return {row["id"]: {mention["development"] for mention in row["mentions"]} - {None} for row in articles}


# ---- the codebook ----------------------------------------------------------------------------------------------------------------------


def described() -> dict[str, list[tuple[str, ...]]]:
    """The tables as the codebook tells them: column, meaning, unit, values."""
    sections = re.split(r"^## ", codebook(), flags=re.MULTILINE)[1:]
    rows = {
        section.split("\n", 1)[0]: re.findall(r"^\| `(\w+)` \| (.+) \| (.+) \| (.*) \|$", section, re.MULTILINE) for section in sections
    }
    return {name: [tuple(row) for row in found] for name, found in rows.items()}


def test_the_codebook_has_every_column_and_no_other(kept: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = exported(kept, tmp_path, "--text")
    assert {name: [row[0] for row in rows] for name, rows in described().items()} == {name: list(rows[0]) for name, rows in written.items()}
    assert (tmp_path / "codebook.md").read_text("utf-8") == codebook()
    capsys.readouterr()
    assert main(["export", "--codebook"]) == 0
    assert capsys.readouterr().out == codebook()


LOOKS: Mapping[Sort, str] = {
    Sort.TEXT: r"(?s).*",
    Sort.ID: r".+",
    Sort.ADDRESS: r"(https?://\S+)?",
    Sort.OUR_TIME: r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00",
    Sort.CLAIMED_TIME: r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?",
    Sort.DAY: r"\d{4}(-\d\d(-\d\d)?)?",
    Sort.DIGEST: r"[0-9a-f]{64}",
}
TYPES: Mapping[Sort, type | tuple[type, ...]] = {
    Sort.LIST: list,
    Sort.COUNT: int,
    Sort.OFFSET: int,
    Sort.SHARE: (int, float),
    Sort.FLAG: bool,
}


def test_every_value_is_what_the_codebook_says(kept: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    rows = lines(kept, capsys, "--text")
    articles = [row for row in rows if row["record"] == "article"]
    by_table = {
        "articles": articles,
        "versions": [each for row in articles for each in row["versions"]],
        "mentions": [each for row in articles for each in row["mentions"]],
        "developments": [row for row in rows if row["record"] == "development"],
    }
    for table in TABLES:
        assert by_table[table.name]
        said = {name: (sort, values.split(", ") if values else []) for name, _, sort, values in described()[table.name]}
        for row in by_table[table.name]:
            for column in table.columns:
                value, (sort, values) = row[column.name], said[column.name]
                assert sort == column.sort
                assert value is None or fits(value, column.sort), f"{table.name}.{column.name}: {value!r} is no {sort}"
                assert value is None or not values or value in values
        for key in (table.key,) if table.key else ():
            assert len({tuple(row[name] for name in key) for row in by_table[table.name]}) == len(by_table[table.name])


def fits(value: Any, sort: Sort) -> bool:
    if sort in LOOKS:
        return isinstance(value, str) and re.fullmatch(LOOKS[sort], value) is not None
    return isinstance(value, TYPES[sort]) and (sort is not Sort.SHARE or 0 <= value <= 1)


def test_every_sort_of_value_is_looked_at() -> None:
    assert set(LOOKS) | set(TYPES) == set(Sort)


# ---- what must not happen --------------------------------------------------------------------------------------------------------------


def test_no_cell_is_a_formula(kept: tuple[str, ...], tmp_path: Path) -> None:
    titles = [row["title"] for row in exported(kept, tmp_path)["articles"]]
    assert f"'{HOSTILE}" in titles
    assert not any(re.match(r"\s*[=+@＝＋－＠-]", title) for title in titles)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "\u00a0=1"])
def test_what_begins_like_a_formula_is_told_as_text(cell: str) -> None:
    out = io.StringIO()
    records.write_csv([{"a": cell, "b": [cell, "x"], "c": f"x{cell}"}], out)
    (row,) = csv.DictReader(io.StringIO(out.getvalue(), newline=""))
    assert row == {"a": f"'{cell}", "b": f"'{cell} | x", "c": f"x{cell}"}


def test_a_case_that_nobody_knows_is_told(kept: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*kept, "export", "--case", "mill-fir"]) == 2
    assert "there is no case 'mill-fir'; configured: mill-fire, harbor" in capsys.readouterr().err
    assert main([*kept, "export", "articles", "--text"]) == 2
    assert "--text, --to, --format warc and opml go with the export of a whole case, not with articles" in capsys.readouterr().err
    assert main([*kept, "export", "mentions", "--format", "warc"]) == 2


def test_a_case_without_anything_is_four_headers(kept: tuple[str, ...], tmp_path: Path) -> None:
    assert not any(exported(kept, tmp_path, "--case", "harbor").values())
    assert all((tmp_path / f"{table.name}.csv").read_text("utf-8").startswith(table.columns[0].name) for table in TABLES)


def test_a_folder_that_cannot_be_written_is_named(kept: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("in the way")
    assert main([*kept, "export", "--to", str(tmp_path / "file")]) == 2
    assert f"{tmp_path / 'file'}: cannot be written" in capsys.readouterr().err
