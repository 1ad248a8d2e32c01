"""From words that are not held to the sentences that have to be read."""
from dedupe.words import located_words
def fresh_passages(text, missing):
    if not missing: return ()
    w = located_words(text)
    return tuple((w[a][0], w[b-1][1]) for a,b in missing)
