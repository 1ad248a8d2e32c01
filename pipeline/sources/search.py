"""Feeds of searches: Google Alerts, Bing News, Google News and the like.

Their links carry the target in the address or hide it. A carried target is taken out (`addresses.unwrapped`) and becomes the lead; a hidden
one (Google News) is kept as a headline with its outlet, because finding it means asking a private interface twice for every link; with
`resolve: yes` its link is kept too, for `pipeline/googlenews.py`.
A search's feed is a way to find things and never the only source of a case: it can dry up without a word.
"""

import re
from dataclasses import replace

from casefile.material import Document, Lead, Source
from pipeline.sources import feed, markup
from pipeline.sources.reading import Reading
from wire.addresses import name_of

_OUTLET = re.compile(r"\s[-–—|]\s([^-–—|]{2,60})$")
_ON_MSN = re.compile(r"\s{1,3}on\sMSN(?:\.com)?$", re.IGNORECASE)


def leads(document: Document, source: Source) -> Reading:
    """The leads of a search feed, targets taken out of their wrapping, outlets' names taken off the titles.

    Raises SourceError where the document is no feed.
    """
    read = feed.leads(document, source)
    found: dict[str, Lead] = {}
    hidden = 0
    resolved = source.options.get("resolve") == "True"
    for lead in read.leads:
        plain = _plain(lead)
        hidden += not plain.url
        plain = replace(plain, url=lead.url) if resolved and not plain.url else plain
        found.setdefault(plain.key, plain)
    kept = "those that name a party are looked up" if resolved else "their headlines are kept"
    notes = (f"{hidden} links hide where they lead; {kept}",) if hidden else ()
    return replace(read, leads=tuple(found.values()), notes=(*read.notes, *notes))


def is_hidden(url: str) -> bool:
    """Does this link lead nowhere without a browser?"""
    return name_of(url) == "news.google.com"


def _plain(lead: Lead) -> Lead:
    title = _ON_MSN.sub("", lead.title)
    if is_hidden(lead.url):
        outlet = _OUTLET.search(title)
        bare = title[: outlet.start()] if outlet else title
        return replace(lead, title=bare, url="", summary=markup.line(f"{bare}. {outlet[1]}" if outlet else bare, 1000), html="")
    outlet = _OUTLET.search(title)
    named = outlet is not None and _says_host(outlet[1], lead.url)
    return replace(lead, title=title[: outlet.start()] if outlet is not None and named else title)


def _says_host(outlet: str, url: str) -> bool:
    """Is the end of the title the name of the site it leads to? ("… - Santa Fe New Mexican" at santafenewmexican.com)"""
    squeezed = "".join(char for char in outlet.lower() if char.isalnum())
    return len(squeezed) >= 3 and squeezed in name_of(url).replace("-", "").replace(".", "")
