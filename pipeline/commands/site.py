"""`status --site`: what was learned of a source's chrome, as a preview, with an undo for each line."""

import json

from alerts import wording
from casefile.errors import UsageError
from pipeline.cleaning.learned import FEWEST_PAGES, learn
from pipeline.screen import note, say
from pipeline.settings import Settings, load_configuration
from storage import open_store


def site(settings: Settings, *, source: str, keep: int | None) -> int:
    """Prints the lines that recur on a source's pages and are taken off new ones; `keep` is the number of one that is text after all.

    Called again with the same number, it takes that word back. Raises UsageError for a source or number there is none of.
    """
    names = [each.name for each in load_configuration(settings).sources]
    if source not in names:
        raise UsageError(f"there is no source {source!r}; configured: {', '.join(names) or 'none'}")
    with open_store(settings.store_url()) as store:
        pages, counts = store.lines.counts(source)
        taken = {chrome.key for chrome in learn(counts, pages)}
        shown = [count for count in counts if count.key in taken or count.kept]
        if keep is not None:
            if not 1 <= keep <= len(shown):
                raise UsageError(f"--keep {keep}: there are {len(shown)} lines, numbered from 1")
            chosen = shown[keep - 1]
            store.lines.keep(source, chosen.key, kept=not chosen.kept)
            note(settings, f"{'may be chrome again' if chosen.kept else 'kept as text from now on'}: {chosen.line}")
            return 0
    if settings.json:
        rows = [{"line": each.line, "pages": each.pages, "of": pages, "taken_off": each.key in taken} for each in shown]
        say(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    early = f"; nothing is learned before {FEWEST_PAGES}" if pages < FEWEST_PAGES else ""
    say(f"{source}: {wording.count(pages, 'page')} counted{early}")
    for number, each in enumerate(shown, 1):
        state = "taken off" if each.key in taken else "kept     "
        say(f"{number:>3}  {state}  on {wording.count(each.pages, 'page'):>10}  {each.line[:100]}")
    if shown:
        note(settings, f"a line that is text after all: casewire status --site {source} --keep NUMBER")
    return 0
