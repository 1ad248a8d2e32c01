"""Stories: which articles carry the same text, and which of them stands for all."""

from sqlalchemy import Connection, case, select, update

from casefile.errors import StorageError
from casefile.material import Form
from storage.articles import load
from storage.columns import digest
from storage.database import Database
from storage.dialect import Backend
from storage.schema import article, held, story
from storage.values import StoredArticle

_FORM_ORDER = case({Form.ARTICLE.value: 0, Form.PARTIAL.value: 1}, value=article.c.form, else_=2)
_BEST_FIRST = (
    article.c.primary_document.desc(),
    _FORM_ORDER,
    (article.c.name_digest == story.c.digest).desc(),
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
        query = select(article).join(story, story.c.id == article.c.story)
        with self._database.read() as connection:
            return load(connection, query.where(story.c.digest == digest(id), article.c.current).order_by(*_BEST_FIRST))

    def face(self, id: str) -> StoredArticle | None:  # noqa: A002
        """The best copy of a story."""
        query = select(article).join(story, story.c.face == article.c.id).where(story.c.digest == digest(id))
        with self._database.read() as connection:
            found = load(connection, query)
        return found[0] if found else None

    def move(self, member: str, id: str) -> None:  # noqa: A002
        """Put an article into another story, or into a new one of that id: the user's split or join.

        Raises StorageError where there is no such article.
        """
        with self._database.write() as connection:
            page = connection.execute(
                select(article.c.page, article.c.story).where(article.c.name_digest == digest(member), article.c.current)
            ).first()
            if page is None:
                raise StorageError(f"{self._database.backend.place}: there is no article {member!r}")
            key = ensure(connection, self._database.backend, id)
            connection.execute(update(article).where(article.c.page == page.page).values(story=key))
            connection.execute(update(held).where(held.c.page == page.page).values(story=id))
            choose_face(connection, key)
            choose_face(connection, page.story)


def ensure(connection: Connection, backend: Backend, id: str) -> int:  # noqa: A002
    """The key of a story, made where it is new."""
    connection.execute(backend.insert(story).values(digest=digest(id), name=id).on_conflict_do_nothing())
    return int(connection.execute(select(story.c.id).where(story.c.digest == digest(id))).scalar_one())


def choose_face(connection: Connection, key: int) -> None:
    """Let the best copy stand for the story."""
    best = (
        select(article.c.id)
        .join(story, story.c.id == article.c.story)
        .where(article.c.story == key, article.c.current)
        .order_by(*_BEST_FIRST)
        .limit(1)
    )
    connection.execute(update(story).where(story.c.id == key).values(face=connection.execute(best).scalar()))
