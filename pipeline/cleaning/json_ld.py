"""What a page states as JSON-LD: its own story, read as publishers write it."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

_STORY_TYPES = re.compile(r"(?:Article|BlogPosting|LiveBlogPosting|NewsItem|Report)$")
_MOST_JSON = 400_000
_MOST_BLOCKS = 40
_MOST_NODES = 3_000
"""Characters of a block, blocks of a page and objects in them that are read."""


def objects(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Every object in the page's JSON-LD, outermost first, a bounded number of them."""
    queue: list[Any] = []
    for script in list(tree.iter("script"))[:400]:
        if "ld+json" in (script.get("type") or "") and script.text and len(queue) < _MOST_BLOCKS:
            queue.append(_loads(script.text[:_MOST_JSON]))
    for number, value in enumerate(queue):
        if number > _MOST_NODES:
            return
        if isinstance(value, dict):
            yield value
            queue.extend(
                inner
                for key, inner in value.items()
                if isinstance(inner, (dict, list)) and key not in ("comment", "review", "itemListElement")
            )
        elif isinstance(value, list):
            queue.extend(inner for inner in value if isinstance(inner, (dict, list)))


def _loads(text: str) -> Any:
    """JSON as publishers write it: line breaks inside strings, a comma too many, CDATA around it. None where it is beyond reading."""
    text = text.strip().removeprefix("<![CDATA[").removesuffix("]]>").strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    try:
        return json.loads(re.sub(r",\s{0,20}([}\]])", r"\1", text), strict=False)
    except (ValueError, RecursionError):
        return None


def types_of(node: dict[str, Any]) -> list[str]:
    """The schema.org types an object claims."""
    kind = node.get("@type")
    return [name for name in (kind if isinstance(kind, list) else [kind]) if isinstance(name, str)]


def story_of(nodes: list[dict[str, Any]]) -> dict[str, Any]:
    """The object that describes the page's own story: an article type with a headline or date, the first of them."""
    stories = [
        node
        for node in nodes
        if any(_STORY_TYPES.search(kind) for kind in types_of(node)) and (node.get("headline") or node.get("datePublished"))
    ]
    return stories[0] if stories else {}


def text_of(value: Any) -> str:
    """A string, or the first of a list of them; empty for anything else."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return value if isinstance(value, str) else ""


def name_of(value: Any) -> str:
    """The name of an object, or of the first of a list of them; a bare string is a name itself."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return text_of(value.get("name")) if isinstance(value, dict) else text_of(value)


def is_free(story: dict[str, Any]) -> bool | None:
    """Whether the story is said to be open to all; None where nothing is said."""
    said = story.get("isAccessibleForFree")
    return None if said is None else str(said).strip().lower() not in ("false", "no", "0", "http://schema.org/false")


def authors_of(story: dict[str, Any], nodes: list[dict[str, Any]]) -> list[str]:
    """Whatever the story names as its authors, references to other objects resolved; people, publishers and logins alike."""
    said = story.get("author") or story.get("creator") or []
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and node.get("name")}
    names = []
    for entry in (said if isinstance(said, list) else [said])[:30]:
        if isinstance(entry, dict):
            entry = name_of(entry) or name_of(by_id.get(text_of(entry.get("@id")), {}))
        if isinstance(entry, str):
            names.append(entry)
    return names
