"""A small case, kept in a store, for the tests of what goes out: a story, its copy, its correction, a stub and a hostile headline."""

import json
from pathlib import Path

from pipeline.__main__ import main

CONFIG = """
cases:
  - name: mill-fire
    title: The fire at Quist Mills
    terms: [Quist Mills]
    entities: [{name: Nora Quist, role: owner}, {name: Quist Mills LLC, kind: organisation}]
  - name: harbor
    terms: [Harbor Street]
    entities: [Ada Brandt]
sources: []
"""
CHARGED = """Nora Quist, the owner of Quist Mills LLC, was charged with arson on Monday over the fire at the mill, prosecutors said.

The charge was filed in the district court of the county. It follows an inquiry of eleven months into the books of the company.

Her lawyer said that she would plead not guilty. Neighbors of the mill had asked for a trial since the spring, and some came to court."""
CORRECTED = (
    CHARGED.replace("on Monday", "on Tuesday") + "\n\nCorrection: an earlier version of this story gave the wrong day of the charge."
)
LATER = """A judge dismissed the charge of arson against Nora Quist on Friday, ending the case over the fire at Quist Mills.

The judge found that the inquiry had lost samples from the floor of the mill, which the defense could therefore never test.

“I can sleep again,” Quist said on the steps of the courthouse, where two dozen of her workers had waited since the morning.

Prosecutors would not say whether they will appeal. They have thirty days to do so under the rules of the state’s courts."""
HOSTILE = '=HYPERLINK("https://evil.test";"Quist Mills charge dismissed")'
PAGES = (
    {
        "id": "courier-1",
        "url": "https://courier.example/charged",
        "title": "Mill owner Nora Quist charged with arson",
        "published": "2024-05-06T17:30:00-06:00",
        "source": "courier",
        "text": CHARGED,
    },
    {
        "id": "herald-1",
        "url": "https://herald.example/wire/1",
        "title": "Mill owner Nora Quist charged with arson",
        "published": "2024-05-07",
        "source": "herald",
        "text": CHARGED,
    },
    {
        "id": "courier-1",
        "url": "https://courier.example/charged",
        "title": "Mill owner Nora Quist charged with arson",
        "published": "2024-05-08T09:00:00-06:00",
        "source": "courier",
        "text": CORRECTED,
    },
    {
        "id": "post-9",
        "url": "https://post.example/9",
        "title": HOSTILE,
        "published": "2024-06-15T08:00:00+02:00",
        "source": "post",
        "text": LATER,
    },
    {
        "id": "post-10",
        "url": "https://post.example/10",
        "title": "Rain until Sunday",
        "published": "2024-06-15T09:00:00+02:00",
        "source": "post",
        "text": "It will rain until Sunday, the weather service said on Friday. Farmers are glad, and the fair is put off by a week.",
    },
)


def kept_case(folder: Path) -> tuple[str, ...]:
    """Keeps the pages above; gives the options by which the command line finds configuration and store."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sources.yaml").write_text(CONFIG, "utf-8")
    pages = folder / "pages.jsonl"
    pages.write_text("".join(json.dumps(page) + "\n" for page in PAGES), "utf-8")
    options = ("-c", str(folder / "sources.yaml"), "--db", str(folder / "kept.db"), "--quiet")
    assert main([*options, "replay", str(pages), "--alerts-to", str(folder / "alerts.jsonl")]) == 0
    return options
