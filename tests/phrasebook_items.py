"""The labelled passages of the phrasebook as whole items, each with the entities of its case. `python -m tests.phrasebook_items tuning`
prints them one a line, for scorers that want it so.
"""

import json
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

BOOK = Path(__file__).parent / "phrasebook"
Item = dict[str, Any]


def files(folder: str) -> list[Path]:
    """The cases of `tuning` or `kept_out`, a file each."""
    return sorted((BOOK / folder).glob("*.jsonl"))


def items_of(path: Path) -> list[Item]:
    """The items of one case: the first line tells the case, which is the same for all of them, each further line an item."""
    case, *items = map(json.loads, path.read_text("utf-8").splitlines())
    return [item | case for item in items]


@cache
def items(folder: str) -> Sequence[Item]:
    """All items of `tuning` or `kept_out`."""
    return tuple(item for path in files(folder) for item in items_of(path))


if __name__ == "__main__":
    for folder in sys.argv[1:]:
        for item in items(folder):
            print(json.dumps(item, ensure_ascii=False))
