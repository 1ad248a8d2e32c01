"""A ledger as weighing looks into it: by kind, and by time. Made once for each state of the ledger, whatever the number of articles."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from casefile.case import Development


class Shelves(tuple[Development, ...]):
    """The entries of a case, latest first. What is looked up in them is sorted when it is first asked for."""

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Development, ...]]:
        """The entries of each kind, latest first."""
        found: dict[str, list[Development]] = defaultdict(list)
        for entry in self:
            found[entry.kind].append(entry)
        return {kind: tuple(entries) for kind, entries in found.items()}

    @cached_property
    def _by_last_trace(self) -> dict[str, list[tuple[date, int]]]:
        """For each kind that was asked for: the last day an entry happened or was first reported on, ascending, with its place."""
        return {}

    def since(self, kind: str, day: date) -> Iterator[Development]:
        """The entries of a kind that happened or were first reported on this day or later, latest first."""
        shelf = self.by_kind.get(kind, ())
        traces = self._by_last_trace.get(kind)
        if traces is None:
            traces = sorted((max(entry.happened_on.first, entry.first_reported), place) for place, entry in enumerate(shelf))
            self._by_last_trace[kind] = traces
        places = sorted(place for _, place in traces[bisect_left(traces, (day,)) :])
        return (shelf[place] for place in places)
