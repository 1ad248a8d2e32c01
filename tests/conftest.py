"""Fixtures that several test modules share."""

from tests.storage_fixtures import cluster, file, store, url, used_database

__all__ = ["cluster", "file", "store", "url", "used_database"]
