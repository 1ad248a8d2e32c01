"""The language of a text, ISO 639-1."""

_ENOUGH = 200
"""Characters. Below it the classifier is wrong on a third of short headlines."""


def language_of(text: str, title: str, said: str) -> str:
    """The language the words are in; for short texts what the page says; empty where neither tells."""
    sample = f"{title}\n{text[:1_000]}"
    if len(text) < _ENOUGH:
        return said
    from py3langid import classify  # its model takes a while to load: at the first page, not at import

    found: str = classify(sample)[0]
    return found
