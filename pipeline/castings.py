"""Whether what is held was read with today's names and roles: a note in the store for each case, and the word to who changed them."""

import hashlib
import json
from collections.abc import Iterable

from casefile.case import Case
from storage import Store

READ_WITH = "read-with:"
"""Before a case's name: the note of the names and roles its articles were read with."""


def digest(case: Case) -> str:
    """Of everything in a case that decides who is meant: names, aliases, roles and kinds, in whatever order."""
    cast = sorted([each.name, each.kind, each.role, *sorted(each.aliases)] for each in case.entities)
    return hashlib.sha256(json.dumps(cast).encode()).hexdigest()[:16]


def changed_since_read(store: Store, cases: Iterable[Case]) -> list[str]:
    """The cases with names or roles other than those their articles were read with. Raises StorageError."""
    noted = store.meta.all(READ_WITH)
    return [case.name for case in cases if noted.get(case.name, digest(case)) != digest(case)]


def note_first(store: Store, cases: Iterable[Case]) -> None:
    """Notes the names and roles of cases that have no note yet. Raises StorageError."""
    noted = store.meta.all(READ_WITH)
    for case in cases:
        if case.name not in noted:
            store.meta.settle(READ_WITH + case.name, digest(case))


def note_all(store: Store, cases: Iterable[Case]) -> None:
    """Notes today's names and roles: everything held was just read with them. Raises StorageError."""
    for case in cases:
        store.meta.put(READ_WITH + case.name, digest(case))


def advice(names: Iterable[str]) -> str:
    """The one line that says so; empty where nothing changed."""
    changed = ", ".join(names)
    return f"{changed}: names or roles changed since the articles held were read; `casewire reread` reads them anew" if changed else ""
