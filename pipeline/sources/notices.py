"""Notices of electronic filing: the mails with which courts (CM/ECF) tell counsel what was filed.

Read from the labels that every court's form has (`Case Name:`, `Case Number:`, `Document Number:`, `Docket Text:`), in HTML and in plain
text. The links in them are the one free look a party has at a document: they are kept as text and never followed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from casefile.material import DocketEntry, When
from pipeline.references import unescaped
from pipeline.sources.docket import case_name, court_of, plain_number
from pipeline.times import when

MOST_BODY = 500_000
MOST_TEXT = 20_000
"""Characters of one docket text."""

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15})\b([^<>]{0,4000})>|<!--.{0,500}?-->", re.DOTALL)
_HREF = re.compile(r"href\s{0,3}=\s{0,3}(?:\"([^\"]{1,2000})\"|'([^']{1,2000})'|([^\s\"'>]{1,2000}))", re.IGNORECASE)
_LINES = frozenset({"br", "p", "div", "tr", "table", "li", "h1", "h2", "h3", "center"})
_SILENT = re.compile(r"<(style|script|head)\b", re.IGNORECASE)
_IS_NOTICE = re.compile(r"notice of (?:electronic filing|docket activity)|following transaction was", re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<label>Case Name|Case Number|Document Number|Document\(s\)|Docket Text|Filer|WARNING|Chapter|Trustee|Judge's Full Name"
    r"|Description of changes)\s{0,5}:"
    r"|(?P<end>The following document\(s\) are associated|Notice will (?:not )?be (?:electronically )?(?:mailed|sent)"
    r"|[0-9][0-9A-Za-z:.-]{3,40} Notice (?:has been|will be|was)|Notice has been (?:electronically )?(?:mailed|sent))",
)
_ENTERED = re.compile(
    r"transaction was (?:received|entered|filed|edited)[^\n]{0,300}?\bon\s{1,5}(?P<day>\d{1,2}/\d{1,2}/\d{4})"
    r"(?:,?\s{1,5}(?:at\s{1,5})?(?P<clock>\d{1,2}:\d{2}(?::\d{2})?\s{0,3}[AP]\.?M\.?)(?:\s{1,3}(?P<zone>[A-Z]{2,4}\b))?)?",
    re.IGNORECASE,
)
_FILED = re.compile(r"\band filed\s{1,5}on\s{1,5}(\d{1,2}/\d{1,2}/\d{4})", re.IGNORECASE)
_LINK = re.compile(r"⟦([^⟦⟧]{0,2000})⟧")
_PLAIN_LINK = re.compile(r"https?://[^\s<>\"⟦⟧]{1,2000}")
_NUMBER = re.compile(r"(?<![\w:-])((?:\d{1,2}[:-])?\d{2,4}-[A-Za-z0-9-]{1,30})")
_ENTRY = re.compile(r"(\d{1,6})(?!\d)")
_EDITED = re.compile(r"Modified.{0,40}?text from|transaction was edited", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """One entry of one docket, as a notice tells it."""

    docket: DocketEntry
    case_name: str
    text: str
    filed: When | None
    """The day of filing; with the time of entry where both are one day."""
    filed_text: str = ""


def is_notice(body: str) -> bool:
    """Is this mail a court's notice?"""
    return bool(_IS_NOTICE.search(body[:20_000])) and ("Case Number" in body or "Case Name" in body)


def is_edit(body: str) -> bool:
    """Does it tell of a changed docket text rather than of a filing?"""
    return bool(_EDITED.search(body[:20_000]))


def notices(body: str, zone: str = "UTC") -> list[Notice]:
    """Every entry in a notice's body (HTML or plain text); one filed in several cases is one entry in each.

    `zone` counts where the notice names none.
    """
    text = flat(body[:MOST_BODY])
    filed, filed_text = _filed(text, zone)
    found: list[Notice] = []
    waiting: list[dict[str, str]] = []
    for label, value in _fields(text):
        if label == "Case Name" or (label == "Case Number" and waiting and "Case Number" in waiting[-1]):
            waiting.append({})
        if label == "Docket Text":
            found.extend(_notice(case, value, filed, filed_text) for case in waiting if "Case Number" in case)
            waiting = []
        elif waiting or label == "Case Number":
            waiting = waiting or [{}]
            waiting[-1].setdefault(label, value)
    return found


def flat(body: str) -> str:
    """The body as lines of text, each link's target before its words as ⟦target⟧."""
    if "<" not in body:
        return body
    silent = _SILENT.search(body)
    start = body.find("</head>", silent.start()) if silent and silent[1].lower() == "head" else 0
    return unescaped(_TAG.sub(_in_text, " ".join(body[max(start, 0) :].replace("⟦", "[").replace("⟧", "]").split())))


def _in_text(match: re.Match[str]) -> str:
    name = (match[2] or "").lower()
    if name == "a" and not match[1]:
        href = _HREF.search(match[3])
        return f" ⟦{next(filter(None, href.groups()), '')}⟧ " if href else " "
    return "\n" if name in _LINES else " " if name in ("td", "th", "tab") else ""


def _fields(text: str) -> Iterator[tuple[str, str]]:
    """Labels and what follows them, up to the next label or the end of the form."""
    marks = list(_LABEL.finditer(text))
    starts = [mark.start() for mark in marks] + [len(text)]
    closings = [mark.start() for mark in marks if mark["label"] in ("Case Name", None)] + [len(text)]
    read = 0
    for mark, following in zip(marks, starts[1:], strict=True):
        if not mark["label"] or mark.start() < read:
            continue
        # A docket text may hold any of the words ("Trustee: …"); only the next case or the form's end closes it.
        read = closings[bisect_right(closings, mark.start())] if mark["label"] == "Docket Text" else following
        yield mark["label"], text[mark.end() : min(read, mark.end() + MOST_TEXT)]


def _notice(case: dict[str, str], text: str, filed: When | None, filed_text: str) -> Notice:
    number_field = case.get("Case Number", "")
    document_field = case.get("Document Number", case.get("Document(s)", ""))
    number = _NUMBER.search(_without_links(number_field))
    entry = _ENTRY.match(_without_links(document_field).strip())
    return Notice(
        docket=DocketEntry(
            court=court_of(_first_link(number_field)) or court_of(_first_link(document_field)),
            number=plain_number(number[1]) if number else " ".join(_without_links(number_field).split())[:60],
            entry=entry[1] if entry else None,
            document_url=_first_link(document_field) or None,
        ),
        case_name=case_name(" ".join(_without_links(case.get("Case Name", "")).split())[:500]),
        text=" ".join(_without_links(_without_tags(text)).split()),
        filed=filed,
        filed_text=filed_text,
    )


def _without_links(text: str) -> str:
    return _PLAIN_LINK.sub(" ", _LINK.sub(" ", text)) if "Number" not in text else _LINK.sub(" ", text)


def _without_tags(text: str) -> str:
    """Plain notices keep a few tags as they stand in the form."""
    return re.sub(r"</?[bi]>", " ", text)


def _first_link(text: str) -> str:
    marked = _LINK.search(text)
    plain = _PLAIN_LINK.search(text)
    return marked[1].strip() if marked else plain[0] if plain else ""


def _filed(text: str, zone: str) -> tuple[When | None, str]:
    """When it was filed, and the words that say so."""
    lines = " ".join(text[:20_000].split())
    entered, filed = _ENTERED.search(lines), _FILED.search(lines)
    day = filed[1] if filed else entered["day"] if entered else ""
    if not day:
        return None, ""
    if entered and entered["clock"] and entered["day"] == day:
        said = f"{day} {entered['clock']} {entered['zone'] or ''}".strip()
        return when(said, zone, month_first=True) or when(day, zone, month_first=True), said
    return when(day, zone, month_first=True), day
