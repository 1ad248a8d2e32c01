"""A CourtListener on loopback, after the project's reading of its source code: filters, cursors, limits and feeds, on a clock of ours.

It refuses what the real one refuses: unknown parameters (400), a wrong token (401), the sixth request in a minute, the fifty-first in an
hour and the hundred-and-twenty-sixth in a day (429 with Retry-After).
"""

import base64
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

TOKEN = "0123456789abcdef0123456789abcdef01234567"
PAGE = 20
FEED = 30
LIMITS = ((5, timedelta(minutes=1)), (50, timedelta(hours=1)), (125, timedelta(days=1)))
_ORDERS = frozenset({"id", "date_created", "date_modified"})
_DOCKET_FILTERS = frozenset({"id", "court", "docket_number", "docket_number_core", "pacer_case_id"})
_ENTRY_FILTERS = frozenset({"docket", "entry_number", "date_filed", "date_created", "date_modified"})
_PARTY_FILTERS = frozenset({"docket", "id", "filter_nested_results"})
_COMMON = frozenset({"order_by", "cursor", "fields", "omit", "count"})


@dataclass
class CourtListener:
    """The service: its dockets and entries as its records, and every request that came."""

    clock: Callable[[], datetime]
    dockets: dict[int, dict[str, Any]] = field(default_factory=dict)
    entries: dict[int, dict[str, Any]] = field(default_factory=dict)
    parties: dict[int, dict[str, Any]] = field(default_factory=dict)
    asked: list[tuple[datetime, str]] = field(default_factory=list)
    refused: int = 0
    home: str = ""
    limits: tuple[tuple[int, timedelta], ...] = LIMITS

    def serve(self, server: HTTPServer) -> "CourtListener":
        """Answers on this server from now on."""
        self.home = server.url_for("/")
        server.expect_request(re.compile(r"/api/rest/v4/(dockets|docket-entries|parties)/")).respond_with_handler(self._rest)
        server.expect_request(re.compile(r"/docket/\d+/feed/")).respond_with_handler(self._feed)
        return self

    # --- what happens there -------------------------------------------------------------------------------------------

    def docket(self, id: int, number: str, court: str = "nmd", name: str = "United States v. Quist", **more: Any) -> int:  # noqa: A002
        """A docket is there."""
        core = re.search(r"(\d\d)-(?:[a-z]+-)?(\d+)", number)
        self.dockets[id] = {
            "resource_uri": f"{self.home}api/rest/v4/dockets/{id}/",
            "id": id,
            "court": f"{self.home}api/rest/v4/courts/{court}/",
            "court_id": court,
            "absolute_url": f"/docket/{id}/quist/",
            "case_name": name,
            "docket_number": number,
            "docket_number_core": f"{core[1]}{int(core[2]):05}" if core else "",
            "pacer_case_id": str(id),
            "assigned_to_str": "",
            "date_filed": "2024-01-02",
            "date_terminated": None,
            "date_last_filing": None,
            "date_created": self._now(),
            "date_modified": self._now(),
            **more,
        }
        return id

    def party(self, id: int, name: str, **parts: int) -> None:  # noqa: A002
        """A party, with its parts: which in which docket. CourtListener tells those in other dockets too."""
        types = [
            {
                "docket": f"{self.home}api/rest/v4/dockets/{docket}/",
                "docket_id": docket,
                "name": part,
                "date_terminated": None,
                "extra_info": "",
            }
            for part, docket in parts.items()
        ]
        self.parties[id] = {"id": id, "name": name, "extra_info": "", "attorneys": [{"attorney_id": 1, "role": 2}], "party_types": types}

    def entry(
        self,
        id: int,  # noqa: A002
        docket: int,
        number: int | None,
        description: str,
        *,
        short: str = "",
        filed: date | None = None,
        **more: Any,
    ) -> dict[str, Any]:
        """An entry is made, or made again: then it keeps when it was created."""
        before = self.entries.get(id, {})
        document = {
            "id": id * 10,
            "document_type": 1,
            "document_number": str(number or ""),
            "attachment_number": None,
            "pacer_doc_id": "04509519006",
            "description": short,
            "is_available": False,
            "plain_text": "x" * 1000,
            "filepath_local": "",
            "filepath_ia": "",
            "absolute_url": f"/docket/{docket}/{number}/quist/" if number else "",
        }
        self.entries[id] = {
            "id": id,
            "docket": f"{self.home}api/rest/v4/dockets/{docket}/",
            "date_filed": (filed or self.clock().date()).isoformat(),
            "time_filed": None,
            "entry_number": number,
            "recap_sequence_number": f"{self.clock():%Y-%m-%d}.001",
            "pacer_sequence_number": id,
            "description": description,
            "tags": [],
            "date_created": before.get("date_created", self._now()),
            "date_modified": self._now(),
            "recap_documents": [document],
            **more,
        }
        return self.entries[id]

    def webhook(self, *ids: int, kind: int = 1) -> bytes:
        """The body of a webhook about these entries as they are now."""
        results = []
        for id in ids:  # noqa: A001
            entry = self.entries[id]
            documents = [{name: value for name, value in each.items() if name != "plain_text"} for each in entry["recap_documents"]]
            results.append({**entry, "docket": _docket_id(entry), "recap_documents": documents})
        head = {"event_type": kind, "version": 2, "date_created": self._now(), "deprecation_date": None}
        return json.dumps({"webhook": head, "payload": {"results": results}}).encode()

    # --- how it answers -----------------------------------------------------------------------------------------------

    def _now(self) -> str:
        return self.clock().astimezone(UTC).isoformat()

    def _rest(self, request: Request) -> Response:
        if request.headers.get("Authorization") != f"Token {TOKEN}":
            return _json({"detail": "Invalid token."}, 401)
        wait = self._throttled()
        if wait is not None:
            self.refused += 1
            return _json({"detail": "Request was throttled."}, 429, {"Retry-After": str(int(wait.total_seconds()) + 1)})
        self.asked.append((self.clock(), request.full_path))
        records, filters = {
            "dockets": (self.dockets, _DOCKET_FILTERS),
            "docket-entries": (self.entries, _ENTRY_FILTERS),
            "parties": (self.parties, _PARTY_FILTERS),
        }[request.path.rstrip("/").rpartition("/")[2]]
        parameters = dict(request.args)
        unknown = [name for name in parameters if not _is_known(name, filters)]
        if unknown:
            return _json({"detail": "Unknown filter parameters are not allowed.", "unknown_params": unknown}, 400)
        rows = list(records.values())
        return _json(self._page(request, [row for row in rows if _fits(row, parameters)], parameters))

    def _throttled(self) -> timedelta | None:
        now = self.clock()
        for most, span in self.limits:
            recent = [at for at, _ in self.asked if at > now - span]
            if len(recent) >= most:
                return recent[-most] + span - now
        return None

    def _page(self, request: Request, rows: list[dict[str, Any]], parameters: dict[str, str]) -> dict[str, Any]:
        order = parameters.get("order_by", "-id")
        name = order.lstrip("-")
        assert name in _ORDERS, "the real one would page by numbers here"
        rows.sort(key=lambda row: (row[name], row["id"]), reverse=order.startswith("-"))
        start = int(base64.b64decode(parameters["cursor"])) if "cursor" in parameters else 0
        following = None
        if start + PAGE < len(rows):
            cursor = base64.b64encode(str(start + PAGE).encode()).decode()
            following = f"{request.base_url}?{urlencode({**parameters, 'cursor': cursor})}"
        shown = [_trimmed(row, parameters) for row in rows[start : start + PAGE]]
        return {"count": f"{request.base_url}?count=on", "next": following, "previous": None, "results": shown}

    def _feed(self, request: Request) -> Response:
        docket = self.dockets[int(request.path.split("/")[2])]
        own = [each for each in self.entries.values() if _docket_id(each) == docket["id"]]
        own.sort(key=lambda each: (each["date_filed"], each["id"]), reverse=True)
        body = "".join(self._feed_entry(docket, each) for each in own[:FEED])
        name = docket["case_name"]
        return Response(
            f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{name}</title>{body}</feed>',
            content_type="application/atom+xml",
        )

    def _feed_entry(self, docket: dict[str, Any], entry: dict[str, Any]) -> str:
        number, day = entry["entry_number"], entry["date_filed"]
        title = f"Entry #{number}" if number else f"Minute entry from {day}"
        place = f"entry-{number}" if number else f"minute-entry-{entry['id']}"
        text = entry["description"] or entry["recap_documents"][0]["description"]
        return (
            f'<entry><title>{title} in {docket["case_name"]}</title><link href="{self.home.rstrip("/")}{docket["absolute_url"]}#{place}" '
            f'rel="alternate"/><published>{day}T00:00:00-08:00</published><updated>{day}T00:00:00-08:00</updated>'
            f'<id>{self.home.rstrip("/")}{docket["absolute_url"]}#{place}</id><summary type="html">{text}</summary></entry>'
        )


def _docket_id(entry: dict[str, Any]) -> int:
    return int(str(entry["docket"]).rstrip("/").rpartition("/")[2])


def _is_known(name: str, filters: frozenset[str]) -> bool:
    plain, _, lookup = name.partition("__")
    return name in _COMMON or (plain in filters and lookup in ("", "gt", "gte", "lt", "lte", "isnull", "id"))


def _fits(row: dict[str, Any], parameters: dict[str, str]) -> bool:
    for name, wanted in parameters.items():
        plain, _, lookup = name.partition("__")
        if name in _COMMON or name == "filter_nested_results":
            continue
        if "party_types" in row:
            if plain == "docket" and int(wanted) not in {part["docket_id"] for part in row["party_types"]}:
                return False
            continue
        held = row["court_id"] if plain == "court" else _docket_id(row) if plain == "docket" else row[plain]
        if lookup in ("gt", "gte", "lt", "lte"):
            one, other = (datetime.fromisoformat(str(each)) for each in (held, wanted))
            if not {"gt": one > other, "gte": one >= other, "lt": one < other, "lte": one <= other}[lookup]:
                return False
        elif str(held) != wanted:
            return False
    return True


def _trimmed(row: dict[str, Any], parameters: dict[str, str]) -> dict[str, Any]:
    if "fields" in parameters:
        return {name: row[name] for name in parameters["fields"].split(",")}
    if "recap_documents__plain_text" in parameters.get("omit", ""):
        documents = [{name: value for name, value in each.items() if name != "plain_text"} for each in row["recap_documents"]]
        return {**row, "recap_documents": documents}
    return row


def _json(data: dict[str, Any], status: int = 200, headers: dict[str, str] | None = None) -> Response:
    return Response(json.dumps(data), status=status, content_type="application/json", headers=headers)
