"""How often each line recurs over the pages of a source, so that what is chrome can be learned (`pipeline/cleaning/learned.py`)."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select, update

from storage.columns import digest
from storage.database import Database
from storage.schema import counted_line as table
from storage.schema import counted_source
from storage.values import LineCount

SWEEP = 50
"""Every so many pages of a source the lines seen once are forgotten: nearly all lines are news, and stand on one page only."""


class Lines:
    """Lines counted by source."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, source: str, lines: Sequence[tuple[str, str, bool]]) -> None:
        """Counts one page: its lines as (key, as it stood, at the edge), each key once."""
        of_source = counted_source.c.source == source
        digests = {digest(key): (key, line, int(edge)) for key, line, edge in lines}
        with self._database.write() as connection:
            if connection.execute(update(counted_source).where(of_source).values(pages=counted_source.c.pages + 1)).rowcount == 0:
                connection.execute(counted_source.insert().values(source=source, pages=1))
            query = select(table.c.key_digest).where(table.c.source == source, table.c.key_digest.in_(list(digests)))
            known = {bytes(found) for found in connection.execute(query).scalars()}
            again = [{"known": each, "edge": edge} for each, (_, _, edge) in digests.items() if each in known]
            fresh = [
                {"source": source, "key_digest": each, "key": key, "line": line, "pages": 1, "at_edge": edge, "kept": False}
                for each, (key, line, edge) in digests.items()
                if each not in known
            ]
            if again:
                once_more = {"pages": table.c.pages + 1, "at_edge": table.c.at_edge + bindparam("edge")}
                same = (table.c.source == source, table.c.key_digest == bindparam("known"))
                connection.execute(update(table).where(*same).values(once_more), again)
            if fresh:
                connection.execute(table.insert(), fresh)
            if connection.execute(select(counted_source.c.pages).where(of_source)).scalar_one() % SWEEP == 0:
                connection.execute(delete(table).where(table.c.source == source, table.c.pages == 1, ~table.c.kept))

    def counts(self, source: str, *, fewest: int = 2) -> tuple[int, tuple[LineCount, ...]]:
        """Pages counted of a source, and the lines that stand on at least `fewest` of them, the most frequent first."""
        query = select(table).where(table.c.source == source, table.c.pages >= fewest).order_by(table.c.pages.desc(), table.c.key)
        with self._database.read() as connection:
            pages = connection.execute(select(counted_source.c.pages).where(counted_source.c.source == source)).scalar() or 0
            rows = connection.execute(query).all()
        return pages, tuple(LineCount(key=row.key, line=row.line, pages=row.pages, at_edge=row.at_edge, kept=row.kept) for row in rows)

    def keep(self, source: str, key: str, *, kept: bool = True) -> None:
        """The user's word on a line: it is text (`kept`), or may be chrome again."""
        with self._database.write() as connection:
            connection.execute(update(table).where(table.c.source == source, table.c.key_digest == digest(key)).values(kept=kept))
