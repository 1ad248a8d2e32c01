"""What one text is to another: the rules and their thresholds.

The thresholds were set on the development part of `../shared/data/dedupe`; they move only with the table in docs/dedupe.md.
"""

from casefile.material import Form, Relation
from dedupe.fingerprint import Fingerprint
from dedupe.overlap import Overlap

_NEARLY_ALL = 0.83
"""Held to this share, it is the same text."""
MOSTLY = 0.61
"""Held and carried to this share, it is the same text too."""
_IN_PASSING, _A_TEXT = 0.1, 50
"""What makes up less than this share of a text and has fewer words than that is a caption or a notice in it, no text that it carries."""
_HOLDS = 0.3
"""A copy takes at least so much of its words from what is held."""
CARRIES = 0.5
"""Whoever carries half of a text from its first words on carries the text, whatever stands around it."""
_WRAPPED_SHARE, _WRAPPED_OPENING, _WRAPPED_SKIPPED = 0.4, 0.95, 1
_OPENING, _SKIPPED = 0.75, 8
"""A copy starts where the original starts. Who leaves out the opening has another one: that is an update."""
_CUT_TO = 0.18
"""An edited copy that is cut shorter than this share of the original has to be word for word."""
_NEWS_SHARE, _NEWS_WORDS = 0.38, 40
"""More than this share of the words new, with a passage of more than so many words before the end: an update, not a local paragraph."""
_FOOTER_WORDS = 110
"""Copyright, newsletters and "read more" take no more than this at the end."""
_CONTINUES = 0.4
"""Share of words held from which a text with the same opening carries the story on."""
_RESEMBLES = 0.7
"""With another opening it takes this much of either text."""
_STUB_WORDS, _STUB_SHARE, _STUB_HELD, _STUB_LEAD = 120, 0.4, 0.6, 25
"""A stub has at most so many words and this share of the text it is a stub of, is held to this share and starts with its opening."""


def relation(form: Form, new: Fingerprint, held_form: Form, held: Fingerprint, shared: Overlap) -> Relation:
    """What a new text is to a held one; NEW where they have too little in common."""
    if _is_stub(form, new, held_form, held, shared):
        return Relation.PARTIAL
    if _is_same_text(held, shared) or _fills_stub(new, held_form, held, shared) or _wraps(shared) or _is_edited(new, shared):
        return Relation.COPY
    return Relation.UPDATE if _carries_on(shared) else Relation.NEW


def _is_same_text(held: Fingerprint, shared: Overlap) -> bool:
    """Wherever it starts: pages put headline and menu before a text."""
    if shared.new_held >= _NEARLY_ALL or min(shared.new_held, shared.old_carried) >= MOSTLY:
        return True
    return shared.old_carried >= _NEARLY_ALL and (shared.new_held >= _IN_PASSING or held.words >= _A_TEXT)


def _wraps(shared: Overlap) -> bool:
    """The held text stands in it from its first words on, with other matter around it."""
    whole = shared.old_carried >= CARRIES and shared.new_held >= _WRAPPED_SHARE
    return whole and shared.opening >= _WRAPPED_OPENING and shared.skipped <= _WRAPPED_SKIPPED


def _is_edited(new: Fingerprint, shared: Overlap) -> bool:
    """It starts as the held text does, is cut and reworded here and there, and reports nothing at length that is not held."""
    reports = (shared.ahead >= _NEWS_SHARE * new.words and shared.longest_ahead >= _NEWS_WORDS) or shared.behind > _FOOTER_WORDS
    enough = shared.new_held >= _HOLDS and shared.old_carried >= _CUT_TO
    return enough and shared.opening >= _OPENING and shared.skipped <= _SKIPPED and not reports


def _carries_on(shared: Overlap) -> bool:
    if shared.new_held < _CONTINUES:
        return False
    return shared.opening >= _OPENING or max(shared.new_held, shared.old_carried) >= _RESEMBLES


def _fills_stub(new: Fingerprint, held_form: Form, held: Fingerprint, shared: Overlap) -> bool:
    """It carries what is only a stub, and more of it."""
    stub = held_form is Form.PARTIAL or held.words <= _STUB_WORDS
    longer = new.words > held.words
    return stub and longer and shared.old_carried >= _NEARLY_ALL and shared.span[0] <= _STUB_LEAD


def _is_stub(form: Form, new: Fingerprint, held_form: Form, held: Fingerprint, shared: Overlap) -> bool:
    """A short text that the held one carries, at its opening or nearly whole."""
    begins = shared.skipped <= _STUB_LEAD and shared.new_held >= _STUB_HELD
    if not begins and shared.new_held < _NEARLY_ALL:
        return False
    if form is Form.PARTIAL:
        return held_form is not Form.PARTIAL or new.words < held.words
    return new.words <= _STUB_WORDS and new.words <= _STUB_SHARE * held.words
