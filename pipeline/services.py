"""The services that are asked questions, by kind of source: adding one is one file and one row."""

from collections.abc import Mapping

from pipeline.courtlistener.ask import ask as courtlistener
from pipeline.gdelt import ask as gdelt
from pipeline.questions import Ask

SERVICES: Mapping[str, Ask] = {"courtlistener": courtlistener, "gdelt": gdelt}
