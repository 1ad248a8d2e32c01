"""A quick look at a page's raw bytes: can it name anybody of the cases at all? Asked of archives, where one page in hundreds can.

An article belongs to a case only where it names a party, so a page without a piece of any party's name need not be parsed. The look must
never miss a page: of a person the surname is looked for (each half of a double one), of an organisation its first telling word; as it is
written and in capitals, in small letters too where the word is long enough to stand for itself, with its accents and without.
"""

import html.entities
import re
import unicodedata
from collections.abc import Iterable, Iterator

from ahocorasick_rs import BytesAhoCorasick, Implementation

from casefile.case import Case, Entity, EntityKind
from casefile.roles import follow

LONG_ENOUGH = 6
"""Letters of a word that is looked for in small letters too: "reed" stands in "agreed", "baldwin" in nothing else."""
SHORTEST = 2
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "esq", "phd", "md"})
_DULL = frozenset("the a an of and for de la el new united national american general first".split())
_ENTITY = {chr(code): f"&{name};" for code, name in html.entities.codepoint2name.items() if code > 0xA0}


class Sieve:
    """Pieces of names, looked for all at once. One without pieces holds nothing back."""

    def __init__(self, pieces: Iterable[bytes] = ()) -> None:
        self.pieces = tuple(dict.fromkeys(pieces))
        self._find = BytesAhoCorasick(self.pieces, implementation=Implementation.DFA).find_matches_as_indexes if self.pieces else None

    def may_name(self, body: bytes) -> bool:
        """Whether a page's bytes hold a piece of a name; True where there are no pieces."""
        return self._find is None or bool(self._find(body))


EVERYTHING = Sieve()


def sieve_for(cases: Iterable[Case]) -> Sieve:
    """The sieve for the parties of these cases."""
    return sieve_of(telling_words(cases))


def sieve_of(words: Iterable[str]) -> Sieve:
    """The sieve for these words; everything passes where there are none."""
    return Sieve(piece for word in words for piece in _spellings(word))


def telling_words(cases: Iterable[Case]) -> tuple[str, ...]:
    """The words of which a page of these cases has at least one; none where a name has no word that could be looked for."""
    followed = map(follow, cases)
    parties = [entity for each in followed for entity in each.case.entities if entity.name in each.parties]
    of_forms = [tuple(_telling(form, each)) for each in parties for form in (each.name, *each.aliases)]
    return tuple(dict.fromkeys(word for words in of_forms for word in words)) if all(of_forms) else ()


def _telling(form: str, entity: Entity) -> Iterator[str]:
    """The words by which a name is called when it is not called in full."""
    words = [word for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)?", form) if word.casefold() not in _SUFFIXES and len(word) >= SHORTEST]
    if entity.kind is EntityKind.PERSON:
        last = re.split(r"\s+", " ".join(part for part in form.split() if part.strip(".,").casefold() not in _SUFFIXES))[-1]
        yield from (word for word in words if word in last)
        return
    yield from [word for word in words if word.casefold() not in _DULL][:1]


def _spellings(word: str) -> Iterator[bytes]:
    for plain in dict.fromkeys((word, unaccented(word))):
        cases = (plain, plain.upper(), *((plain.lower(),) if len(plain) >= LONG_ENOUGH else ()))
        for spelled in dict.fromkeys(cases):
            yield spelled.encode("utf-8")
            if not spelled.isascii():
                yield spelled.encode("latin-1", "ignore")
                yield "".join(_ENTITY.get(char, char) for char in spelled).encode("utf-8")


def unaccented(text: str) -> str:
    """The text without accents."""
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
