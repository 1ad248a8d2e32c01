"""The hand-marked pages under ../shared, their digest and their scorer."""

import gzip
import hashlib
import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "extraction"
SETS = ("aeb", "fundus-eval", "fundus-tests")
DIGESTS = {
    "aeb": "a3c1037b2d8eb840a5e2a7cacb7879f5ab695e4308d32ae0565c18292caa7eee",
    "fundus-eval": "e95635cc45735ce759df852dd6dce21e32832b676ec6cc518c2c01d6f0cf18ea",
    "fundus-tests": "64055cc0ced216767c1895103da72b32eb856569250d3282e2a16fad49b4727c",
}
"""SHA-256 over the gold file and every page of a set, in order of their names."""


def digest(name: str) -> str:
    """The digest of a set as it lies there."""
    seen = hashlib.sha256((DATA / name / "gold.json").read_bytes())
    for page in sorted((DATA / name / "html").rglob("*.gz")):
        seen.update(page.read_bytes())
    return seen.hexdigest()


def gold(name: str) -> dict[str, Any]:
    """Page id to what was marked on it; skips where the data are absent."""
    if not DATA.exists():
        pytest.skip("../shared/data/extraction is not here")
    assert digest(name) == DIGESTS[name], f"the pages of {name} changed: measure again, then move the floor"
    marked: dict[str, Any] = json.loads((DATA / name / "gold.json").read_text(encoding="utf-8"))
    return marked


def pages(name: str, marked: dict[str, Any]) -> Iterator[tuple[str, str, bytes]]:
    """Id, address and bytes of each page."""
    for key, entry in marked.items():
        yield key, entry["url"], gzip.decompress((DATA / name / entry["html"]).read_bytes())


def scorer(name: str = "score") -> ModuleType:
    """A scorer that lies with the data."""
    spec = importlib.util.spec_from_file_location(name, DATA / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
