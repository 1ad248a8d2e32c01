"""The services that are asked questions, by kind of source: adding one is one file and one row."""

from collections.abc import Mapping

from pipeline import gdelt, mediacloud, wayback
from pipeline.courtlistener.ask import ask as courtlistener
from pipeline.indexes import Listing
from pipeline.questions import Ask

SERVICES: Mapping[str, Ask] = {
    "courtlistener": courtlistener,
    "gdelt": gdelt.ask,
    "mediacloud": mediacloud.ask,
    "wayback": wayback.ask,
}
INDEXES: Mapping[str, Listing] = {"mediacloud": mediacloud.listed, "wayback": wayback.listed}
"""Those that list the past for a backfill. The others catch up by themselves."""
