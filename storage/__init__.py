"""Everything that is kept. All SQL lives here; only values cross this border."""

from storage.store import Store, open_memory, open_store

__all__ = ["Store", "open_memory", "open_store"]
