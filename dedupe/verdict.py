"""Is this a story we already have? (stub, being written)"""

from collections.abc import Sequence
from dataclasses import dataclass

from casefile.material import Article, Form, Verdict
from dedupe.fingerprint import Fingerprint


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """An article that is kept, as far as the comparison needs it."""

    article: str
    story: str
    fingerprint: Fingerprint
    form: Form = Form.ARTICLE
    url: str = ""
    title: str = ""
    published: str = ""
    same_page: bool = False
    """It is an earlier version of the very page that is judged (same id or same address)."""
    may_open: bool = True
    """False: it came from a page that may not open developments, so a copy of it still may."""


def judge(article: Article, fingerprint: Fingerprint, candidates: Sequence[Held]) -> Verdict:
    raise NotImplementedError
