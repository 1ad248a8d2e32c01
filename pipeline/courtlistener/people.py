"""Who is in a docket: title, judge and parties, as CourtListener has them. For `casewire add`: two requests, more where parties are many.

Shapes after CourtListener's code. Even with `filter_nested_results` it gives a party's part in other dockets, so each part is looked at for
the docket that it belongs to.
"""

import re
from dataclasses import dataclass, replace

from casefile.case import DocketRef, Entity, EntityKind
from casefile.config import guess_kind
from casefile.errors import FetchError, SourceError
from pipeline.courtlistener import following, records
from pipeline.courtlistener.api import Api
from pipeline.fields import Fields

PAGES = 3
"""Pages of 20 parties that are read: dockets of a thousand defendants are not followed by all of them."""
_STATE = re.compile(
    r"(?:the )?(?:united states(?: of america)?|u\.?s\.?a?\.?|government|(?:state|commonwealth|people) of .{1,60}|the people)",
    re.IGNORECASE,
)
"""Who prosecutes is not followed: that name stands in every case."""
_SIDE = re.compile(r"plaintiff|defendant|petitioner|respondent|appell|debtor|claimant")
"""Parts that make somebody a side of the case; trustees, interested parties and amici are only heard in it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """What is known of a docket: its caption, and its judge, then its parties in the docket's order, as entities."""

    docket: DocketRef
    title: str
    people: tuple[Entity, ...] = ()
    wanting: str = ""
    """Why its parties could not be had, where they could not."""


async def facts_of(api: Api, wanted: DocketRef | int) -> Facts | None:
    """The facts of a docket, given by court and number or by its id; None where CourtListener has it not. Without the parties where only
    those could not be had.

    Raises FetchError where it may not be asked now, SourceError for an answer that is not what it should be.
    """
    question = {"id": str(wanted), "order_by": "id"} if isinstance(wanted, int) else following.question_for(wanted)
    fields = following.question_for(DocketRef("", ""))["fields"]
    page = records.page_of(await api.get("dockets/", {**question, "fields": f"{fields},assigned_to_str"}))
    judges = {record.number("id"): record.text("assigned_to_str") for record in page.records}
    found = [records.docket_of(record) for record in page.records]
    docket = next(iter(found), None) if isinstance(wanted, int) else following.chosen(found, wanted)
    if docket is None:
        return None
    judge = " ".join(judges[docket.id].split())
    named = (Entity(name=judge, kind=EntityKind.PERSON, role="judge"),) if judge else ()
    facts = Facts(docket=DocketRef(docket.court, docket.number), title=" ".join(docket.name.split()), people=named)
    try:
        return replace(facts, people=(*named, *await _parties(api, docket.id)))
    except (FetchError, SourceError) as error:
        return replace(facts, wanting=str(error))


async def _parties(api: Api, docket: int) -> tuple[Entity, ...]:
    asked = {"docket": str(docket), "filter_nested_results": "True", "fields": "id,name,party_types", "order_by": "id"}
    page = records.page_of(await api.get("parties/", asked))
    found: dict[str, Entity] = {}
    for _ in range(PAGES):
        for record in page.records:
            party = _party(record, docket)
            if party is not None:
                found.setdefault(party.name.casefold(), party)
        if not page.following:
            break
        page = records.page_of(await api.follow(page.following))
    return tuple(found.values())


def _party(record: Fields, docket: int) -> Entity | None:
    """A party of the docket with its part as role; None for who prosecutes, and for who is no party (a trustee, an interested body)."""
    name = tidy(record.text("name"))
    parts = [part.text("name").strip().casefold() for part in record.objects("party_types") if part.id_at_end("docket") == docket]
    entity = Entity(name=name, kind=guess_kind(name), role=", ".join(dict.fromkeys(filter(None, parts))))
    return entity if name and not _STATE.fullmatch(name) and _SIDE.search(entity.role) else None


def tidy(name: str) -> str:
    """A name as people write it: one blank between words, and not in capitals throughout."""
    words = [word for word in name.split() if word]
    return " ".join(word.capitalize() if name.isupper() and len(word) > 3 else word for word in words)[:200]
