"""Bytes as fetched: compressed, each body once."""

import json
from types import MappingProxyType
from typing import Any

from sqlalchemy import Row, select

from casefile.errors import StorageError
from casefile.material import Document
from storage.columns import digest
from storage.database import Database
from storage.schema import body, document


class Documents:
    """The provenance of every article."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, fetched: Document) -> int:
        """Keep a document and give its id. The same bytes from the same address are one document: the first one."""
        sha256 = bytes.fromhex(fetched.sha256)
        url = digest(fetched.url)
        ignoring = self._database.backend.ignoring
        row = {
            "url_digest": url,
            "url": fetched.url,
            "final_url": fetched.final_url,
            "status": fetched.status,
            "fetched_at": fetched.fetched_at,
            "content_type": fetched.content_type,
            "headers": json.dumps(dict(fetched.headers)),
            "sha256": sha256,
        }
        with self._database.write() as connection:
            connection.execute(ignoring(body), {"sha256": sha256, "data": fetched.body})
            connection.execute(ignoring(document), row)
            found = select(document.c.id).where(document.c.url_digest == url, document.c.sha256 == sha256)
            return int(connection.execute(found).scalar_one())

    def body(self, id: int) -> bytes:  # noqa: A002
        """The bytes as fetched. Raises StorageError where there is no such document."""
        return self.by_id(id).body

    def by_id(self, id: int) -> Document:  # noqa: A002
        """The whole document. Raises StorageError where there is none of that id."""
        query = select(document, body.c.data).join(body).where(document.c.id == id)
        with self._database.read() as connection:
            row = connection.execute(query).first()
            if row is None:
                raise StorageError(f"{self._database.backend.place}: there is no document {id}; run `casewire db verify`")
            return _document(row)


def _document(row: Row[Any]) -> Document:
    return Document(
        url=row.url,
        final_url=row.final_url,
        status=row.status,
        fetched_at=row.fetched_at,
        body=row.data,
        content_type=row.content_type,
        headers=MappingProxyType(json.loads(row.headers)),
    )
