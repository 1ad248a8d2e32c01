"""Where a Google News link leads: two requests to a private interface, asked for as seldom as can be, remembered for ever.

The links of Google News feeds have not led anywhere by HTTP since July 2024: their token is opaque, and a script of the page asks an inner
interface for the target. Its shapes are those that public decoders use (2026); nobody promises them, Google may refuse (429), and its terms
are no invitation. So this is off unless a source says `resolve: yes`; then only headlines that name a party of a case and that we do not
hold from their outlet are asked for, and everything that fails leaves the headline, as if it were off.
"""

import json
import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import urlencode, urlsplit

from casefile.errors import FetchError, SourceError
from casefile.material import Lead, Source
from pipeline import enquiry
from pipeline.budgets import Account, Allowance, Notes
from pipeline.enquiry import Enquiry
from storage.values import Hit
from wire.addresses import name_of
from wire.client import Client

NAME = "Google News"
HOME = "https://news.google.com/"
PAUSE = 10.0
"""Seconds between two links."""
A_DAY = 40
"""Links a day unless told otherwise; each costs two requests."""
NOTES = "googlenews:"
"""Before the digest of a token: the note where it leads."""
HELD = timedelta(hours=6)
"""So long nothing is asked after a refusal."""
MOST_PAGE = 2_000_000
_SIGNATURE = re.compile(rb'data-n-a-sg="([A-Za-z0-9_=-]{1,300})"')
_MOMENT = re.compile(rb'data-n-a-ts="([0-9]{1,20})"')
_TOKEN = re.compile(r"/(?:rss/)?(?:articles|read)/([A-Za-z0-9_=-]{10,2000})/?")
_WORDS = re.compile(r"\w+")
CALL = "Fbv4je"


def token_of(url: str) -> str:
    """The token of a link whose target is hidden; empty for every other link."""
    found = _TOKEN.fullmatch(urlsplit(url).path) if name_of(url) == "news.google.com" else None
    return found[1] if found else ""


def held(lead: Lead, hits: Iterable[Hit]) -> str:
    """The address of the article among these that has the same headline, at the outlet that the feed names; empty where none has."""
    outlet = _plain(lead.summary.removeprefix(f"{lead.title}."))
    found = (hit.found.article for hit in hits)
    return next((each.url for each in found if _plain(each.title) == _plain(lead.title) and _is_of(outlet, each.url, each.site)), "")


def _is_of(outlet: str, url: str, site: str) -> bool:
    squeezed = outlet.replace(" ", "")
    return bool(squeezed) and (squeezed in re.sub(r"\W", "", name_of(url)) or _plain(site) == outlet)


def _plain(text: str) -> str:
    return " ".join(_WORDS.findall(text.casefold()))


class Resolver:
    """Finds out where links lead, for one source."""

    def __init__(self, client: Client, source: Source, notes: Notes, now: datetime) -> None:
        self._home = f"{source.options.get('server', HOME).rstrip('/')}/"
        self._notes = notes
        account = account_of(source, notes)
        self._service = Enquiry(name=NAME, client=client, account=account, pace=enquiry.at(now), pause=PAUSE)
        self._client = client

    async def target(self, url: str) -> str:
        """The address that a link hides. Raises FetchError (stage `budget`: not today) and SourceError; then it stays hidden."""
        token = token_of(url)
        key = f"{NOTES}{sha256(token.encode()).hexdigest()[:32]}"
        known = self._notes.get(key)
        if known is not None:
            return known
        found = await self._asked(token)
        self._notes.put(key, found)
        return found

    async def _asked(self, token: str) -> str:
        page = self.page(token)
        await self._service.turn(page)
        try:
            answer = await self._client.get(page, max_bytes=MOST_PAGE, cut=True, delay=0.0 if self._client.is_own(page) else PAUSE)
            body = question(token, answer.document.body if answer.document else b"")
            form = {"content-type": "application/x-www-form-urlencoded;charset=UTF-8"}
            reply = await self._client.post(f"{self._home}_/DotsSplashUi/data/batchexecute", content=body, headers=form)
        except FetchError as error:
            if error.status in enquiry.SLOW_DOWN:
                self._service.hold(HELD)
            raise
        if reply.status in enquiry.SLOW_DOWN:
            self._service.hold(HELD)
        if reply.status != 200:
            raise FetchError(f"{NAME} answers with status {reply.status}", url=page, stage="status", status=reply.status)
        return target_in(reply.body)

    def page(self, token: str) -> str:
        """The page of a link, which is asked first."""
        return f"{self._home}rss/articles/{token}"


def account_of(source: Source, notes: Notes) -> Account[Allowance]:
    """The links a source may have resolved; all sources share one count."""
    return Account(service="googlenews", budget=Allowance(day=int(source.options.get("budget", A_DAY))), notes=notes)


def question(token: str, page: bytes) -> bytes:
    """The form that asks for a token's target, with what its page signs it with. Raises SourceError where the page has no signature."""
    signature, moment = _SIGNATURE.search(page), _MOMENT.search(page)
    if signature is None or moment is None:
        missing = "data-n-a-sg" if signature is None else "data-n-a-ts"
        raise SourceError(f"{NAME}: the page of the link has no {missing}. Has its interface changed?")
    reader = ["en-US", "US", ["US:en"], None, None, 1, 1, "US:en", None, 1, None, None, None, None, None, 0, 1]
    inner = ["garturlreq", [reader, "en-US", "US", 1, [1, 1, 1], 1, 1, None, 0, 0, None, 0], token, int(moment[1]), signature[1].decode()]
    call = [[[CALL, json.dumps(inner, separators=(",", ":")), None, "generic"]]]
    return urlencode({"f.req": json.dumps(call, separators=(",", ":"))}).encode()


def target_in(body: bytes) -> str:
    """The address in an answer: a guard line, an empty line, rows, one of which holds JSON in JSON. Raises SourceError."""
    text = body.decode("utf-8", "replace")
    try:
        rows = json.loads(text[text.index("[") :] if ")]}'" in text[:10] else text)
        row = next(row for row in rows if isinstance(row, list) and row[:2] == ["wrb.fr", CALL])
        name, url = json.loads(row[2])[:2]
    except (ValueError, TypeError, IndexError, StopIteration, RecursionError) as cause:
        raise SourceError(f"{NAME}: the answer has no row {CALL} with a target in it. Has its interface changed?") from cause
    if name != "garturlres" or not isinstance(url, str) or not url.startswith(("http://", "https://")):
        raise SourceError(f"{NAME}: {CALL} answers {name!r:.40}, {url!r:.80}; garturlres and a web address were expected")
    return url
