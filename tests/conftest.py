"""Fixtures that several test modules share."""

from tests.storage_fixtures import bare_database, cluster, file, store, url, used_database

__all__ = ["bare_database", "cluster", "file", "store", "url", "used_database"]
