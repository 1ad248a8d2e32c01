"""Pages made for people: one file each, nothing asked from outside, readable on a phone and in print."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from jinja2 import Environment, PackageLoader, select_autoescape

from casefile.case import Development
from casefile.kinds import BY_NAME
from storage.events import Event

_TEMPLATES = Environment(loader=PackageLoader("desk"), autoescape=select_autoescape(default=True), trim_blocks=True, lstrip_blocks=True)

WIDTH, ROW, LEFT = 760, 22, 110
FAMILY_COLOURS: Mapping[str, str] = {
    "suits": "#7a4fbf",
    "charges": "#c0392b",
    "outcomes": "#1e7d4f",
    "rulings": "#1f5fa8",
    "court": "#5d7d9a",
    "investigation": "#b9770e",
    "custody": "#8e5a3c",
    "quiet": "#888888",
}


def timeline_page(entries: Sequence[Development], *, titles: Mapping[str, str], now: datetime, events: Sequence[Event] = ()) -> str:
    """The timeline as one HTML file, in order of what happened, with a picture over the years. `titles` by case slug, `now` aware.

    Of `events`, those that several articles report stand below, in the order given.
    """
    shown = sorted(entries, key=lambda entry: (entry.happened_on.first, entry.first_seen_at))
    return _TEMPLATES.get_template("timeline.html").render(
        title=", ".join(titles.values()),
        entries=[_row(entry) for entry in shown],
        picture=picture(shown),
        events=[_event(event) for event in events if len(event.articles) > 1],
        made=now.strftime("%Y-%m-%d %H:%M %Z"),
    )


def _row(entry: Development) -> dict[str, object]:
    kind = BY_NAME[entry.kind]
    return {"entry": entry, "noun": kind.noun, "family": kind.family, "colour": FAMILY_COLOURS[kind.family], "evidence": entry.evidence[:5]}


def _event(event: Event) -> dict[str, object]:
    """An event under the headline of its first article."""
    days = sorted({(each.published.at if each.published else each.seen_at).date() for each in event.articles})
    return {
        "title": next((each.title for each in event.articles if each.title), event.id),
        "days": f"{days[0]}" if len(days) == 1 else f"{days[0]} to {days[-1]}",
        "articles": event.articles,
        "stories": event.stories,
        "outlets": len({each.source for each in event.articles}),
    }


def picture(entries: Iterable[Development]) -> dict[str, object] | None:
    """Where the developments lie in time, a row a family; positions in pixels for an SVG. None for an empty ledger."""
    placed = [(entry.happened_on.first, BY_NAME[entry.kind].family, entry.summary, entry.id) for entry in entries]
    if not placed:
        return None
    first, last = date(min(day.year for day, *_ in placed), 1, 1), date(max(day.year for day, *_ in placed) + 1, 1, 1)
    families = [family for family in FAMILY_COLOURS if any(family == each for _, each, *_ in placed)]

    def across(day: date) -> float:
        return round(LEFT + (WIDTH - LEFT - 10) * (day - first).days / (last - first).days, 1)

    return {
        "width": WIDTH,
        "height": ROW * len(families) + 30,
        "rows": [{"name": family, "y": ROW * place + 18, "colour": FAMILY_COLOURS[family]} for place, family in enumerate(families)],
        "years": [{"name": year, "x": across(date(year, 1, 1))} for year in range(first.year, last.year + 1)],
        "dots": [
            {
                "x": across(day),
                "y": ROW * families.index(family) + 14,
                "colour": FAMILY_COLOURS[family],
                "says": f"{day}: {summary}",
                "id": id_,
            }
            for day, family, summary, id_ in placed
        ],
    }
