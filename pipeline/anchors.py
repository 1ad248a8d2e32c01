"""The user's marks on a ledger that is read anew: developments have other ids there, and are known again by their evidence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from casefile.case import Development
from casefile.marks import Marked
from dedupe.verdict import Held
from storage import Store
from storage.values import Holdings


@dataclass(frozen=True, kw_only=True)
class Anchors:
    """The developments that marks are about, as they were read when they were marked."""

    word: Marked
    entries: tuple[Development, ...]

    @classmethod
    def of(cls, store: Store) -> "Anchors":
        """What the user said of a store's developments."""
        word = store.marks.word()
        about = word.known
        return cls(word=word, entries=tuple(entry for entry in store.ledger.entries() if entry.id in about) if about else ())

    def lay(self, scratch: Store, cases: frozenset[str]) -> None:
        """Put into an empty store what the user added to the ledger, so that later reports of it are known."""
        for entry in reversed(self.entries):
            if entry.id in self.word.missed and entry.case in cases:
                scratch.enter(entry.case, partial(_numbered, entry))

    def found(self, fresh: Iterable[Development]) -> Mapping[str, str]:
        """Known id to fresh id, where an article says of both the same sentence; each is found once."""
        places: dict[tuple[str, str, str, str], str] = {}
        for entry in fresh:
            for piece in entry.evidence:
                for kind in (entry.kind, ""):
                    places.setdefault((entry.case, piece.article, piece.quote, kind), entry.id)
        ids: dict[str, str] = {}
        for known in self.entries:
            kinds = (known.kind, "")
            at = (places.get((known.case, piece.article, piece.quote, kind)) for kind in kinds for piece in known.evidence)
            twin = next((each for each in at if each is not None and each not in ids.values()), None)
            if twin is not None:
                ids[known.id] = twin
        return ids


def _numbered(entry: Development, number: int) -> Development:
    return replace(entry, id=f"{entry.case}-{number}")


class Anchored:
    """What a fresh store holds, with the user's word put to its own ids."""

    def __init__(self, holdings: Holdings, anchors: Anchors) -> None:
        self.candidates: Sequence[Held] = holdings.candidates
        self._holdings, self._anchors = holdings, anchors

    def ledger(self, case: str) -> Sequence[Development]:
        """See `Holdings`."""
        return self._holdings.ledger(case)

    def next_number(self, case: str) -> int:
        """See `Holdings`."""
        return self._holdings.next_number(case)

    def told(self, case: str) -> frozenset[tuple[str, str, str]]:
        """See `Holdings`."""
        return self._holdings.told(case)

    def marked(self) -> Marked:
        """The word on what has been opened so far."""
        anchors = self._anchors
        if not anchors.entries:
            return anchors.word
        cases = dict.fromkeys(entry.case for entry in anchors.entries)
        return anchors.word.renamed(anchors.found(entry for case in cases for entry in self._holdings.ledger(case)))
