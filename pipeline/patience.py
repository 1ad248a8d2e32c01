"""When a page is asked for again: one that could not be had, and one that belongs to a case and may have been corrected. Pure."""

from datetime import datetime, timedelta

from casefile.errors import FetchError
from casefile.material import Article, Form
from pipeline.health import BLOCK_STEPS, BLOCKED, GONE, STRANGER
from wire.limits import backoff

LIES = frozenset({"challenge", "consent", "empty", "login", "maintenance", "parked", "script_shell", "soft_404"})
"""Kinds of page that stand, with a good status, where a story was promised. Such an error's stage is the kind."""
ORDINARY = frozenset({"forum", "listing", "tag", "transcript", "video"})
"""Kinds of page that are no articles, and nothing went wrong."""
LESS = 0.8
"""Share of its words that a short page must have in common with the story that is held, to be less of the same."""
TRIES = 5
"""A page that cannot be had after so many tries is told from what its source said of it; it is asked for all the same."""
TRIES_IF_MISSING = 3
"""The same for one that is not there: a feed is often quicker than the server of its pages."""
TRIES_IF_DEAD = 2
"""After so many tries a host that no longer answers is taken for dead."""
LOOKS = (timedelta(hours=1), timedelta(hours=6), timedelta(hours=24), timedelta(hours=72))
"""When a page that belongs to a case is looked at again after its first sight: a feed rarely says that a story was corrected."""
GIVEN_UP = timedelta(days=14)
GIVEN_UP_IF_REFUSED = timedelta(days=3)
GIVEN_UP_IF_MISSING = timedelta(days=2)
"""After its first sight a page that cannot be had is asked for so long, by what stands in the way."""
LONGEST_PAUSE = timedelta(hours=3)


def is_less(page: Article, held: Article) -> bool:
    """Whether a page gives less than is held of it: a wall or a file in place of a text, a stub in place of the whole story.

    A short page that says something else is no stub: the address may have another story now.
    """
    if page.form is Form.NOT_ARTICLE:
        return page.page_type in LIES or held.form is not Form.NOT_ARTICLE
    if page.form is not Form.PARTIAL or held.form is not Form.ARTICLE:
        return False
    words, known = set(page.text.split()), set(held.text.split())
    return len(words & known) >= LESS * len(words)


def next_look(first_seen_at: datetime, now: datetime) -> datetime | None:
    """When a page that was read is looked at next; None when it has been often enough."""
    return next((first_seen_at + after for after in LOOKS if first_seen_at + after > now), None)


def next_try(error: FetchError, url: str, *, tries: int, first_seen_at: datetime, now: datetime) -> datetime | None:
    """When a page that could not be had, now for the `tries`-th time, is asked for again; None: never."""
    if error.permanent and error.status is None and error.stage not in LIES:
        return None  # an address we do not go to, a page that robots.txt asks to leave alone
    pause, until = _pause(error, url, tries)
    return now + pause if now - first_seen_at < until else None


def _pause(error: FetchError, url: str, tries: int) -> tuple[timedelta, timedelta]:
    """How long to wait now, and how long after its first sight to go on."""
    if error.retry_after is not None:
        return max(error.retry_after, timedelta(minutes=1)), GIVEN_UP
    if error.status in BLOCKED or error.stage in LIES:
        return BLOCK_STEPS[min(tries, len(BLOCK_STEPS)) - 1], GIVEN_UP_IF_REFUSED
    if error.permanent:
        return backoff(tries, url), GIVEN_UP_IF_MISSING
    if error.stage == "address":  # its name leads to a private place now; what the name servers say may change
        return backoff(tries, url), GIVEN_UP
    return backoff(tries, url, most=LONGEST_PAUSE), GIVEN_UP


def is_gone(error: FetchError, tries: int) -> bool:
    """Whether a page of the past is gone, after so many tries, so that a copy in an archive may stand in for it.

    Gone is a page that its server says is gone, one in whose place something else stands, and one whose host no longer answers. A server
    that refuses us (401, 402, 403, 429, 451) or a robots.txt that shuts us out is no such case: there is no way round a block.
    """
    if error.status is not None:
        return error.status in GONE
    return error.stage in LIES or (error.stage == "connect" and (STRANGER in str(error) or tries >= TRIES_IF_DEAD))


def is_told_as_it_is(error: FetchError, tries: int) -> bool:
    """Whether a page is to be told from what its source said of it, for want of the page itself."""
    if error.status in GONE:
        return tries >= TRIES_IF_MISSING
    return error.permanent or error.stage == "address" or tries >= TRIES
