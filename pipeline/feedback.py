"""`/feedback/<token>` on the daemon: where a reader says that an alert is wrong, or enough for now.

Opening a link changes nothing: mail scanners and previews do it unasked. It shows a page with a form; only the answer to that form
acts, through the same `keep_mark` and `mute` as the command line, and once however often it is sent.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from alerts import wording
from alerts.feedback import PATH, Ask, Opened, form_seal, is_own_form, opened
from alerts.pieces import QUOTE, names
from alerts.text import plain
from casefile.case import Alert, AlertedDevelopment
from casefile.errors import StorageError
from casefile.marks import RIGHT, WRONG
from desk.feedback import HEADERS, Choice, Form, Page, feedback_page
from pipeline.daemon import Daemon
from pipeline.house import House
from pipeline.marking import Noted, keep_mark, mute, names_in

MOST = 20_000
"""Bytes of an answer."""
MOST_FIELDS = 300
LATEST = timedelta(days=3 * 366)
"""Further ahead nothing is muted by a link: somebody mistyped a year."""
_WEEK = timedelta(days=7)

NOWHERE = Page(title="This link leads nowhere", lines=("It was copied incompletely, or the alert is not kept here. Nothing was changed.",))
OVER = Page(
    title="This link is too old",
    lines=(
        "Nothing was changed. A newer alert on the same matter has a new link; on the daemon's own machine `casewire mark` works always.",
    ),
)
GONE = Page(
    title="This is no longer in the ledger",
    lines=("What the alert told of was taken out since, by newer rules or by somebody's word. Nothing was changed.",),
)
TROUBLE = Page(title="This cannot be kept at the moment", lines=("The store does not answer. Nothing was changed; try again later.",))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Slip:
    """A link that may be answered now: its token and what sealed it, what it asks, of which alert, and what its reader may mean."""

    given: str
    secret: str = field(repr=False)
    opened: Opened
    alert: Alert
    choices: tuple[Choice, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What is sent back: a page and its status."""

    page: Page
    status: int = 200


def routes(daemon: Daemon) -> list[Route]:
    """The address that links in alerts lead to."""

    async def feedback(request: Request) -> Response:
        given = request.path_params["token"]
        try:
            if request.method == "POST":
                answer = act(daemon.house, given, _fields(await _body(request)), daemon.clock())
            else:
                answer = ask(daemon.house, given, daemon.clock())
        except StorageError:
            answer = Answer(page=TROUBLE, status=503)
        return HTMLResponse(feedback_page(answer.page), status_code=answer.status, headers=dict(HEADERS))

    return [Route(f"/{PATH}/{{token}}", feedback, methods=["GET", "POST"])]


def ask(house: House, given: str, now: datetime) -> Answer:
    """The page that asks; reads, and changes nothing. Raises StorageError."""
    slip = _slip(house, given, now)
    return slip if isinstance(slip, Answer) else Answer(page=_question(slip, now))


def act(house: House, given: str, fields: Mapping[str, Sequence[str]], now: datetime) -> Answer:
    """What an answered form does, and the page that says it. Raises StorageError."""
    slip = _slip(house, given, now)
    if isinstance(slip, Answer):
        return slip
    if not is_own_form(slip.secret, given, _first(fields, "form"), now):
        return Answer(page=_question(slip, now, "The page was open too long. Please confirm once more."), status=403)
    subjects = tuple(dict.fromkeys(fields.get("subject", ())))
    if not subjects or not set(subjects) <= {choice.subject for choice in slip.choices}:
        return Answer(page=_question(slip, now, "Choose what you mean. Nothing was changed."), status=400)
    if _first(fields, "do") == "undo":
        return Answer(page=_undone(house, slip, subjects, now))
    if slip.opened.ask is Ask.WRONG:
        return Answer(page=_done(slip, subjects, [keep_mark(house.store, each, WRONG, now=now) for each in subjects], now))
    until = _day(_first(fields, "until"), now)
    if until is None:
        return Answer(page=_question(slip, now, "Give a day still to come. Nothing was changed."), status=400)
    return Answer(page=_done(slip, subjects, _muted(house, subjects[:1], until, now), now))


# ---- the link ----------------------------------------------------------------------------------------------------------------------


def _slip(house: House, given: str, now: datetime) -> _Slip | Answer:
    """The link as it may be answered, or the page that says why not."""
    if house.links is None or (found := opened(house.links.secret, given)) is None:
        return Answer(page=NOWHERE, status=404)
    if found.until < now:
        return Answer(page=OVER, status=410)
    if (alert := house.store.outbox.alert(found.alert)) is None:
        return Answer(page=NOWHERE, status=404)
    if not (choices := _choices(house, found.ask, alert)):
        return Answer(page=GONE, status=410)
    return _Slip(given=given, secret=house.links.secret, opened=found, alert=alert, choices=choices)


def _choices(house: House, asked: Ask, alert: Alert) -> tuple[Choice, ...]:
    """What the reader may mean: a development; for muting also the case, or somebody concerned."""
    held = [each for each in alert.developments if house.store.ledger.development(each.id) is not None]
    # Which of several is wrong only the reader can say; muting begins with the first.
    told = tuple(_choice(each, chosen=each is held[0] and (asked is Ask.MUTE or len(held) == 1)) for each in held)
    if asked is Ask.WRONG:
        return told
    known = names_in(house.config)
    title = next((case.title for case in house.config.cases if case.name == alert.case), alert.case)
    case = (Choice(subject=alert.case, words=f"Everything in the case: {title}"),) if alert.case in known else ()
    return (*told, *case, *(Choice(subject=name, words=f"Everything about {name}") for name in alert.entities if name in known))


def _choice(each: AlertedDevelopment, *, chosen: bool) -> Choice:
    words = f"{wording.what(each.kind, names(each.actors), names(each.target))} · {wording.happened(each.happened_on)} · {each.id}"
    return Choice(subject=each.id, words=words, quote=plain(each.quote, QUOTE), chosen=chosen)


# ---- what is done ------------------------------------------------------------------------------------------------------------------


def _muted(house: House, subjects: Sequence[str], until: date, now: datetime) -> list[Noted]:
    known = names_in(house.config)
    return [mute(house.store, each, until.isoformat(), names=known, now=now) for each in subjects]


def _undone(house: House, slip: _Slip, subjects: Sequence[str], now: datetime) -> Page:
    if slip.opened.ask is Ask.WRONG:
        for each in subjects:
            keep_mark(house.store, each, RIGHT, now=now)
        return Page(title="Taken back", lines=("Marked as right now:", *_in_words(slip, subjects)), small=_small(slip))
    _muted(house, subjects, now.date() - _WEEK, now)
    return Page(title="Taken back", lines=("Told of again, from now on:", *_in_words(slip, subjects)), small=_small(slip))


def _day(given: str, now: datetime) -> date | None:
    """The day of an answer, if it is one and lies ahead."""
    try:
        day = date.fromisoformat(given)
    except ValueError:
        return None
    return day if now.date() < day <= now.date() + LATEST else None


# ---- words -------------------------------------------------------------------------------------------------------------------------


def _question(slip: _Slip, now: datetime, remark: str = "") -> Page:
    seal = form_seal(slip.secret, slip.given, now)
    today = now.date()
    if slip.opened.ask is Ask.WRONG:
        form = Form(seal=seal, button="Mark as wrong", choices=slip.choices, several=True)
        lines = ("Say so if it did not happen like that, or has nothing to do with this case. Your word is kept for good.",)
        return Page(title="Is this wrong?", lines=((remark,) if remark else ()) + lines, form=form, small=_small(slip))
    form = Form(seal=seal, button="Mute", choices=slip.choices, until=f"{today + _WEEK}", earliest=f"{today + timedelta(days=1)}")
    lines = ("What is muted is held back until that day, for everybody who gets these alerts, and then told. Nothing is lost.",)
    return Page(title="Enough for now?", lines=((remark,) if remark else ()) + lines, form=form, small=_small(slip))


def _done(slip: _Slip, subjects: Sequence[str], kept: Sequence[Noted], now: datetime) -> Page:
    wrong = slip.opened.ask is Ask.WRONG
    said = "Marked as wrong" if wrong else f"Held back until {wording.day(kept[0].until or now.date())}"
    before = "" if any(each.changed for each in kept) else " (it stood so before)"
    undo = "; ".join(f"casewire mark {each.undo}" for each in kept)
    seal = form_seal(slip.secret, slip.given, now)
    done = subjects[: len(kept)]
    form = Form(seal=seal, button="Take it back", choices=tuple(Choice(subject=each, words="") for each in done), undo=True)
    lines = (f"{said}{before}:", *_in_words(slip, done))
    return Page(title="Noted", lines=lines, form=form, small=f"Later: open the link and confirm once more to come back here, or {undo}")


def _in_words(slip: _Slip, subjects: Sequence[str]) -> Iterator[str]:
    for each in slip.choices:
        if each.subject in subjects:
            yield f"“{each.quote}” ({each.words})" if each.quote else each.words


def _small(slip: _Slip) -> str:
    return f"Alert {slip.alert.id}, {wording.day(slip.alert.raised_at.date())}"


# ---- what was sent -----------------------------------------------------------------------------------------------------------------


def _first(fields: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(fields.get(name, ())), "")


def _fields(body: bytes) -> Mapping[str, Sequence[str]]:
    try:
        return parse_qs(body.decode("utf-8"), max_num_fields=MOST_FIELDS)
    except ValueError:
        return {}


async def _body(request: Request) -> bytes:
    """The body; nothing where it is too large for an answer."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > MOST:
            return b""
    return body
