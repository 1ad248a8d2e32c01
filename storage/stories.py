"""Stories: which articles carry the same text, and which of them stands for all."""

from sqlalchemy import Select, case, select, update

from casefile.errors import StorageError
from casefile.material import Form
from storage import copies
from storage.articles import load
from storage.columns import digest
from storage.database import Database
from storage.schema import article
from storage.values import StoredArticle

_FORM_ORDER = case({Form.ARTICLE.value: 0, Form.PARTIAL.value: 1}, value=article.c.form, else_=2)
_BEST_FIRST = (
    article.c.primary_document.desc(),
    _FORM_ORDER,
    (article.c.name_digest == article.c.story_digest).desc(),
    article.c.published_at.is_(None),
    article.c.published_at,
    article.c.id,
)
"""Primary document before report, full text before stub, original before rewrite, then the earliest."""


class Stories:
    """Stories by their id, which is that of their first member for ever."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def members(self, id: str) -> tuple[StoredArticle, ...]:  # noqa: A002
        """The articles of a story, best copy first; nothing where there is no such story."""
        with self._database.read() as connection:
            return load(connection, _members(id))

    def face(self, id: str) -> StoredArticle | None:  # noqa: A002
        """The best copy of a story, which stands for it: another one as soon as a better one comes."""
        with self._database.read() as connection:
            return next(iter(load(connection, _members(id).limit(1))), None)

    def move(self, member: str, id: str) -> None:  # noqa: A002
        """Put an article into another story, or into a new one of that id: the user's split or join. It stays there, and what tells
        it from now on goes with it.

        Raises StorageError where there is no such article.
        """
        named = select(article.c.page).where(article.c.name_digest == digest(member)).order_by(article.c.id.desc())
        with self._database.write() as connection:
            page = connection.execute(named).scalar()
            if page is None:
                raise StorageError(f"{self._database.backend.place}: there is no article {member!r}; `casewire search` finds them")
            connection.execute(update(article).where(article.c.page == page).values(story=id, story_digest=digest(id)))
            copies.move(connection, self._database.backend, page, id)


def _members(id: str) -> Select[tuple[object, ...]]:  # noqa: A002
    return select(article).where(article.c.story_digest == digest(id), article.c.current).order_by(*_BEST_FIRST)
