"""Words to articles."""

import re

from sqlalchemy import select

from storage.articles import load
from storage.columns import storable
from storage.database import Database
from storage.schema import article
from storage.values import Hit

_WORD = re.compile(r"\w+")
MOST_WORDS = 32


def search(database: Database, words: str, limit: int) -> tuple[Hit, ...]:
    """Articles that hold every word (in any form: `sentencing` finds `sentenced`), best first, each with the place where it does.

    `words` is what a person typed; no sign in it has a meaning of its own.
    """
    wanted = _WORD.findall(storable(words))[:MOST_WORDS]
    if not wanted:
        return ()
    with database.read() as connection:
        places = dict(database.backend.search(connection, wanted, limit))
        found = connection.execute(select(article.c.id, article.c.name).where(article.c.id.in_(places))).all()
        by_key = {row.id: load(connection, select(article).where(article.c.id == row.id))[0] for row in found}
    return tuple(Hit(found=by_key[key], snippet=place) for key, place in places.items() if key in by_key)
