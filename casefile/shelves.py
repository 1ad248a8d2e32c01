"""A ledger as weighing looks into it: by kind, and by time. Made once for each state of the ledger, whatever the number of articles."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from casefile.case import Development


class Shelves(tuple[Development, ...]):
    """The entries of a case, latest first. What is looked up in them is sorted when it is first asked for."""

    @cached_property
    def by_kind(self) -> Mapping[str, Mapping[str, Development]]:
        """The entries of each kind by their ids, latest first."""
        found: dict[str, dict[str, Development]] = defaultdict(dict)
        for entry in self:
            found[entry.kind][entry.id] = entry
        return dict(found)

    @cached_property
    def _by_last_trace(self) -> dict[str, list[tuple[date, int, Development]]]:
        """For each kind that was asked for: the last day an entry happened or was first reported on, ascending, with its place."""
        return {}

    def since(self, kind: str, day: date) -> Sequence[Development]:
        """The entries of a kind that happened or were first reported on this day or later, latest first."""
        traces = self._by_last_trace.get(kind)
        if traces is None:
            shelf = enumerate(self.by_kind.get(kind, {}).values())
            traces = sorted((max(entry.happened_on.first, entry.first_reported), place, entry) for place, entry in shelf)
            self._by_last_trace[kind] = traces
        recent = traces[bisect_left(traces, (day,)) :]
        recent.sort(key=_place)
        return [entry for _, _, entry in recent]


def _place(trace: tuple[date, int, Development]) -> int:
    return trace[1]
