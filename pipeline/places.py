"""Places for what is under way at once. Whoever takes long gives his place to the others, so that a few slow hosts do not take them all."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass


@dataclass(slots=True)
class _Seat:
    """Where somebody sits; `timer` is when he will be asked to make room."""

    timer: asyncio.TimerHandle | None = None
    moved: bool = False


class Places:
    """So many places, given in the order of asking. After `patience` seconds one goes on beside them, as long as fewer than `beside` do."""

    def __init__(self, places: int, *, beside: int, patience: float) -> None:
        self._free = asyncio.Semaphore(places)
        self._patience = patience
        self._beside = beside

    @asynccontextmanager
    async def place(self) -> AsyncIterator[None]:
        """Waits for a place, and keeps it or one beside the others to the end."""
        await self._free.acquire()
        seat = _Seat()
        self._ask_later(seat)
        try:
            yield
        finally:
            self._leave(seat)

    def _ask_later(self, seat: _Seat) -> None:
        seat.timer = asyncio.get_running_loop().call_later(self._patience, self._move, seat)

    def _move(self, seat: _Seat) -> None:
        if not self._beside:
            self._ask_later(seat)
            return
        self._beside -= 1
        seat.moved = True
        self._free.release()

    def _leave(self, seat: _Seat) -> None:
        if seat.timer is not None:
            seat.timer.cancel()
        if seat.moved:
            self._beside += 1
        else:
            self._free.release()
