"""Which names in a text mean whom: one automaton over the names of all cases, and the newsroom's rules for short forms.

A full name counts anywhere; a surname, a company's first word or a role ("the armorer") counts once the full name stands
somewhere in headline or text. Other people with a tracked surname are reported as namesakes, so that the reader knows that a
stranger stands there. All offsets refer to the text as it was handed in.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Literal

from ahocorasick_rs import AhoCorasick, MatchKind
from rapidfuzz.distance import OSA

from casefile.case import Entity, EntityKind
from casefile.folding import Folded, fold, fold_name, without_lookalikes
from casefile.money import UNITS
from casefile.namewords import (
    ABBREVIATED,
    BENCH,
    FIRMS,
    GENERIC_FIRST,
    GIVEN_NAMES,
    HEADS,
    NICKNAMES,
    NOT_A_GIVEN_NAME,
    NOUNS_OF_KIND,
    ORDINALS,
    PLACES,
    POSTS,
    SUFFIXES,
    TITLES,
    WEAK_ROLES,
    WORDLIKE_NAMES,
)

How = Literal["full", "alias", "surname", "role", "misspelt", "inverted", "first_word", "pronoun_role"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Name:
    """One place where an entity is meant. `end` excludes a possessive 's; offsets count in the title when `in_title`.

    `how` tells by which form: its full name, an alias the user wrote (or title and surname, or an acronym given in brackets),
    the surname or first word alone, a role word, a noun of its kind ("the commission": pronoun_role), a likely misspelling.
    """

    entity: str
    start: int
    end: int
    in_title: bool = False
    how: How = "full"
    possessive: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Stranger:
    """A place where somebody else stands: a namesake, or a name in look-alike letters. `like` is the entity it resembles."""

    start: int
    end: int
    in_title: bool
    words: str
    like: str


@dataclass(frozen=True, kw_only=True, slots=True)
class NameReading:
    """All names of a title and text. `possible`: a surname or role word whose bearer is named nowhere in it, told by nobody else."""

    names: tuple[Name, ...] = ()
    namesakes: tuple[Stranger, ...] = ()
    lookalikes: tuple[Stranger, ...] = ()
    possible: tuple[Name, ...] = ()


class _Sort(Enum):
    """What a form needs before it counts, least first."""

    PLAIN = auto()
    """Nothing."""
    NAMESAKE = auto()
    """Somebody else, by the user's word."""
    SURNAME = auto()
    """The full name somewhere, and no stranger's given name before it."""
    FIRST_WORD = auto()
    """The full name somewhere, and no other company's name behind it."""
    ROLE = auto()
    """A bearer named, and an article or "former" before it."""
    HEAD = auto()
    """The organisation named, and "the" before it."""
    GIVEN = auto()
    """Only the start of a possible misspelling."""


@dataclass(frozen=True, slots=True)
class _Form:
    owner: int
    sort: _Sort
    how: How
    capital: bool
    """It must begin with a capital wherever the text uses capitals at all."""


@dataclass(frozen=True, slots=True)
class _Owner:
    """An entity as the rules need it, all folded."""

    name: str
    kind: EntityKind
    roles: frozenset[str]
    given: tuple[str, ...] = ()
    """Given names and nicknames of the first one."""
    middle: tuple[str, ...] = ()
    surname: str = ""
    known: frozenset[str] = frozenset()
    """Every spelling that is surely this or another tracked name."""

    @property
    def person(self) -> bool:
        return self.kind is EntityKind.PERSON


@dataclass(slots=True)
class _Part:
    """The title or the text while it is read."""

    folded: Folded
    in_title: bool
    caps: bool
    """It uses capitals as running text does; False for text without capitals or with nothing else."""
    title_case: bool
    addresses: tuple[tuple[int, int], ...]

    @property
    def original(self) -> str:
        return self.folded.original


@dataclass(slots=True)
class _Hit:
    """A pattern found at a place of the folded text, at the bounds of words. `first` is the offset in the original."""

    part: _Part
    start: int
    end: int
    first: int
    forms: tuple[_Form, ...]

    @property
    def sort(self) -> _Sort:
        """What its forms need: all the same."""
        return self.forms[0].sort

    @property
    def last(self) -> int:
        return self.part.folded.end(self.end)


_PARENTHESIS = re.compile(r"\s*\([^()]{0,200}\)")
_WORD = re.compile(r"[^\W\d_][\w'’.&-]*")
_ADDRESS_MARKS = (
    "@",
    "#",
    "://",
    "www.",
    ".com",
    ".org",
    ".net",
    ".gov",
    ".edu",
    ".info",
    ".io",
    ".co.",
    ".uk",
    ".ie",
    ".au",
    ".ca",
    ".fr",
    ".de",
)
_OPENING = "\"“‘'([—–"
_NO_MONEY = rf"(?!(?i:{UNITS}) ?\d)"
"""A sum begins here ("fined Baldwin Rs 50,000", "R2m", "C$900"), not one more name."""
_AFTER = re.compile(rf"['’]?s?[ \u00a0]{_NO_MONEY}([^\W\d_][\w'’&-]{{0,30}})")
_NEXT_CAPITAL = re.compile(rf"[ \u00a0]{_NO_MONEY}([^\W\d_a-z][\w'’-]{{0,30}})")
_ACRONYM = re.compile(r"\s\(\s?(?:the\s)?[\"“'‘]?([A-Z][A-Za-z&.]{1,9})[\"”'’]?\s?\)")
_TAIL = re.compile(r",? (?:" + "|".join(re.escape(suffix) for suffix in sorted(SUFFIXES, key=len, reverse=True)) + r")(?![\w])")
_CAPITALISED = re.compile(r"[^\W\d_a-z][\w'’\u0300-\u036f]+(?:[-\u2010-\u2013][^\W\d_a-z][\w'’\u0300-\u036f]+){0,3}")
_DETERMINERS = frozenset({"the", "former", "ex", "accused", "convicted", "embattled", "disgraced", "jailed", "fallen", "late", "then"})
_OWNED = ("co-", "co ", "client", "lawyer")
_CARRYING_ON = frozenset({"general", "elect", "of", "for"})
_POINTING = frozenset({_Sort.ROLE, _Sort.HEAD})
_OF_ANOTHER = re.compile(r" and (?:[a-z-]+ ){1,3}(?:of|at) (?:the )?[A-Z]")
_PREFIXES = frozenset({"ex", "non", "anti", "pro", "post", "pre", "co", "mid", "then"})
_INDEFINITE = frozenset("a an another whose its their other several two three some many one".split())
_OWNING = frozenset({"her", "his", "their", "its"})
_NEARLY: dict[str, frozenset[str]] = {}
for _row in NICKNAMES:
    for _nick in _row:
        _NEARLY[_nick] = _NEARLY.get(_nick, frozenset()) | frozenset(_row)


# Forms of a name -----------------------------------------------------------------------------------------------------------------------


def _words(name: str) -> list[str]:
    return fold_name(_PARENTHESIS.sub("", name)).replace(",", " ").split()


def _is_suffix(word: str) -> bool:
    return word.rstrip(".") in {"jr", "sr", "ii", "iii", "iv", "esq"}


def _person_words(name: str) -> tuple[list[str], list[str], list[str]]:
    """Titles, given and middle names, and surname of a person's name. A hyphenated part stays together."""
    parts = [fold_name(part) for part in _PARENTHESIS.sub("", name).replace(",", " ").split()]
    parts = [part for part in parts if part and not _is_suffix(part)]
    titles: list[str] = []
    while len(parts) > 1 and parts[0].rstrip(".") in TITLES:
        titles.append(parts.pop(0))
    if len(parts) < 2:
        return titles, [], parts
    particles = next((i for i in range(1, len(parts) - 1) if parts[i] in _PARTICLES), len(parts) - 1)
    return titles, parts[:particles], parts[particles:]


_PARTICLES = frozenset(
    {"de", "la", "le", "du", "da", "dos", "del", "della", "di", "van", "von", "der", "den", "ter", "bin", "ibn", "al", "el", "st", "st."}
)


def _spellings(pattern: str) -> Iterator[str]:
    """A folded form and the ways it is also written: without apostrophe, "&" for "and", without points, "10th"."""
    yield pattern
    if "'" in pattern:
        yield pattern.replace("'", "")
        yield pattern.replace("'", " ")
    if "&" in pattern:
        yield " ".join(pattern.replace("&", " and ").split())
        yield " ".join(pattern.replace("&", " & ").split())
    if " and " in pattern:
        yield pattern.replace(" and ", " & ")
    if "." in pattern:
        yield pattern.replace(".", "")
    for word, number in ORDINALS.items():
        if word in pattern.split():
            yield pattern.replace(word, number)


_Found = tuple[str, _Sort, How, bool]


def _person_forms(entity: Entity, name: str, how: How) -> Iterator[_Found]:
    """Every form of one name of a person."""
    titles, given, surname = _person_words(name)
    last = " ".join(surname)
    whole = " ".join((*given, last))
    if not given:
        yield from _titled(titles, entity, last)
        yield whole, _Sort.SURNAME if titles else _Sort.PLAIN, "surname" if titles else how, True
        return
    capital = given[0] in WORDLIKE_NAMES
    yield whole, _Sort.PLAIN, how, capital
    yield f"{given[0]} {last}", _Sort.PLAIN, how, capital
    for nick in _NEARLY.get(given[0], ()):
        yield f"{nick} {last}", _Sort.PLAIN, how, nick in WORDLIKE_NAMES
    yield f"{last}, {' '.join(given)}", _Sort.PLAIN, "inverted", False
    yield f"{last}, {given[0]}", _Sort.PLAIN, "inverted", False
    if len(given[0].rstrip(".")) > 1:
        yield last, _Sort.SURNAME, "surname", True
        yield given[0], _Sort.GIVEN, "misspelt", True
    yield from _titled(titles, entity, last)


def _titled(titles: Sequence[str], entity: Entity, last: str) -> Iterator[_Found]:
    """Title and surname, for the titles of the name and those its role says."""
    posts = [word for word in fold_name(entity.role).replace(",", " ").split() if word in POSTS]
    heads = [" ".join(titles[i:]) for i in range(len(titles))] + posts
    for head in heads:
        final = head.split()[-1].rstrip(".")
        for title in {head, ABBREVIATED.get(final, head), "magistrate judge" if head == "judge" else head}:
            yield f"{title} {last}", _Sort.PLAIN, "alias", False


def _bare_company(words: list[str]) -> list[str]:
    """A company's words without legal forms at the end and "the" at the start."""
    words = words[1:] if len(words) > 1 and words[0] == "the" else words
    while len(words) > 1 and words[-1] in SUFFIXES:
        words = words[:-1]
    return words


def _body_forms(entity: Entity, name: str, how: How) -> Iterator[_Found]:
    """Every form of one name of an organisation, court or agency."""
    lower = name[:1].islower()
    words = _words(name)
    bare = words if lower else _bare_company(words)
    if not bare:
        return
    yield " ".join(bare), _Sort.PLAIN, how, not lower and len(bare) == 1
    yield " ".join(words), _Sort.PLAIN, how, not lower and len(words) == 1
    yield from ((noun, _Sort.HEAD, "pronoun_role", False) for noun in NOUNS_OF_KIND.get(entity.kind, ()))
    yield from _head_forms(bare)
    if lower or len(bare) < 2:
        return
    if entity.kind is not EntityKind.ORGANISATION or bare[0] in GENERIC_FIRST | GIVEN_NAMES or "'" in bare[0]:
        return
    if len(bare[0]) > 2:
        yield bare[0], _Sort.FIRST_WORD, "first_word", True
    if len(bare) > 2 and bare[1] not in {"of", "and", "for", "&"}:
        yield " ".join(bare[:2]), _Sort.FIRST_WORD, "first_word", True


def _head_forms(words: Sequence[str]) -> Iterator[_Found]:
    """ "Ethics commission", "commission" from "Hollis County Ethics Commission"; "commission" from "Commission on State Graft"."""
    small = next((i for i, word in enumerate(words) if word in {"of", "on", "for", "against"}), len(words))
    core = [word.rstrip(".") for word in words[:small]]
    if core and core[-1] in HEADS:
        for i in range(1 if small == len(words) else 0, len(core)):
            yield " ".join(core[i:]), _Sort.HEAD, "pronoun_role", False


def _role_forms(entity: Entity) -> Iterator[_Found]:
    """The role words the user wrote, and the last word of each where it says enough."""
    for phrase in re.split(r"[,;/]|\band\b", fold_name(entity.role)):
        words = [word for word in phrase.split() if word not in {"former", "ex"}]
        if not words or words[-1].isdigit() or len(words[-1]) < 3:
            continue
        yield " ".join(words), _Sort.ROLE, "role", False
        if len(words) > 1 and words[-1] not in WEAK_ROLES | {"prosecutor", "director", "judge"} and entity.kind is EntityKind.PERSON:
            yield words[-1], _Sort.ROLE, "role", False


def _ends_with(name: str, alias: str) -> bool:
    """The alias is the bare surname: "Gutierrez Reed" of "Hannah Gutierrez-Reed"."""
    return f" {fold_name(alias)}" == fold_name(name)[-len(fold_name(alias)) - 1 :] and len(_person_words(name)[2]) > 0


def _forms_of(entity: Entity) -> Iterator[_Found]:
    """Every folded pattern that may mean the entity, with what it needs and the form it is."""
    for name, how in ((entity.name, "full"), *((alias, "alias") for alias in entity.aliases)):
        sort: How = "full" if how == "full" else "alias"
        if entity.kind is EntityKind.PERSON and sort == "alias" and _ends_with(entity.name, name):
            yield fold_name(name), _Sort.PLAIN, sort, True
        elif entity.kind is EntityKind.PERSON and not name[:1].islower():
            yield from _person_forms(entity, name, sort)
        else:
            yield from _body_forms(entity, name, sort)
    for namesake in entity.namesakes:
        yield fold_name(namesake), _Sort.NAMESAKE, "full", False
    yield from _role_forms(entity)


def _owner(entity: Entity, known: frozenset[str]) -> _Owner:
    roles = frozenset(fold_name(entity.role).replace(",", " ").split()) | frozenset(_words(entity.name))
    if entity.kind is not EntityKind.PERSON:
        return _Owner(entity.name, entity.kind, roles, known=known)
    given: dict[str, None] = {}
    middle: dict[str, None] = {}
    surname = ""
    for name in (entity.name, *(alias for alias in entity.aliases if not alias[:1].islower())):
        _, first, last = _person_words(name)
        if surname and _ends_with(entity.name, name):
            continue
        surname = surname or " ".join(last)
        for each in first[:1]:
            given |= dict.fromkeys((each, *_NEARLY.get(each, ())))
        middle |= dict.fromkeys((*(part.rstrip(".") for part in first[1:]), *surname.split()[:-1]))
    return _Owner(entity.name, entity.kind, roles, tuple(given), tuple(middle), surname, known)


def _merged(entities: Iterable[Entity]) -> list[Entity]:
    """Entities of one canonical name as one, with everything each case says of it."""
    by_name: dict[str, Entity] = {}
    for entity in entities:
        if not entity.name.strip():
            continue
        held = by_name.get(entity.name)
        by_name[entity.name] = (
            entity
            if held is None
            else replace(
                held,
                role=", ".join(dict.fromkeys(filter(None, (held.role, entity.role)))),
                aliases=tuple(dict.fromkeys((*held.aliases, *entity.aliases))),
                namesakes=tuple(dict.fromkeys((*held.namesakes, *entity.namesakes))),
            )
        )
    return list(by_name.values())


# Reading -------------------------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _State:
    """What is known while a title and text are read."""

    names: list[tuple[_Hit | None, Name]] = field(default_factory=list)
    namesakes: list[Stranger] = field(default_factory=list)
    possible: list[Name] = field(default_factory=list)
    named: dict[int, list[tuple[bool, int]]] = field(default_factory=lambda: defaultdict(list))
    """By owner: where it is surely named, as (in the text, offset), ascending."""

    def last_named(self, owners: Iterable[int], place: tuple[bool, int]) -> int | None:
        """The owner most recently named before `place`; where none was, the only one that is named at all."""
        latest: tuple[tuple[bool, int], int] | None = None
        bearers = set(owners) & self.named.keys()
        for owner in bearers:
            before = bisect_left(self.named[owner], place)
            if before and (latest is None or self.named[owner][before - 1] > latest[0]):
                latest = (self.named[owner][before - 1], owner)
        if latest is not None:
            return latest[1]
        return next(iter(bearers)) if len(bearers) == 1 else None


class NameBook:
    """The names of all cases, ready to be looked for. Build once, share freely: it is never changed."""

    def __init__(self, owners: Sequence[_Owner], forms: Mapping[str, Iterable[_Form]]) -> None:
        self._owners = tuple(owners)
        self._groups = tuple(_by_sort(found) for found in forms.values())
        """By pattern: its forms, those that need least first."""
        self._automaton = AhoCorasick(list(forms), matchkind=MatchKind.Standard) if forms else None

    @classmethod
    def build(cls, entities: Sequence[Entity]) -> "NameBook":
        """One automaton over all entities of all cases; those with the same canonical name are one."""
        merged = _merged(entities)
        forms: dict[str, dict[_Form, None]] = defaultdict(dict)
        for number, entity in enumerate(merged):
            for pattern, sort, how, capital in _forms_of(entity):
                for spelling in _spellings(pattern):
                    if len(spelling.strip()) > 1:
                        forms[spelling.strip()].setdefault(_Form(number, sort, how, capital))
        known = frozenset(pattern for pattern, found in forms.items() if any(form.sort in {_Sort.PLAIN, _Sort.NAMESAKE} for form in found))
        return cls([_owner(entity, known) for entity in merged], forms)

    def find(self, text: str, title: str = "") -> tuple[Name, ...]:
        """The tracked names in title and text: title first, then by offset."""
        return self.read(text, title).names

    def read(self, text: str, title: str = "") -> NameReading:
        """Everything the names of a title and text say: who is meant, which strangers stand there, what only looks alike."""
        parts = [_part(title, in_title=True), _part(text, in_title=False)]
        state = _State()
        hits = [hit for part in parts for hit in self._hits(part)]
        open_hits = [hit for hit in hits if not self._settle(hit, state)]
        for part in parts:
            self._acronyms(part, state)
        for places in state.named.values():
            places.sort()
        for hit in open_hits:
            self._resolve(hit, state)
        for part in parts:
            self._misspelt_surnames(part, state)
        self._hand_over(parts, state)
        names = sorted((name for _, name in state.names), key=lambda name: (not name.in_title, name.start))
        strangers = sorted(state.namesakes, key=lambda one: (not one.in_title, one.start))
        return NameReading(
            names=tuple(names), namesakes=tuple(strangers), lookalikes=self._lookalikes(parts), possible=tuple(state.possible)
        )

    def _hand_over(self, parts: Sequence[_Part], state: _State) -> None:
        """Bare surnames behind a namesake's full name are the namesake's, until the tracked bearer is named in full again."""
        whole = [one for one in state.namesakes if " " in one.words and not _is_aside_of_kin(parts, one)]
        if not whole:
            return
        kept = []
        for hit, name in state.names:
            if hit is not None and name.how in {"surname", "alias"} and " " not in hit.part.original[name.start : name.end]:
                bearer = self._last_bearer(state, whole, name, hit.part.original[name.start : name.end])
                if bearer is not None:
                    state.namesakes.append(replace(bearer, start=name.start, end=name.end, in_title=name.in_title))
                    continue
            kept.append((hit, name))
        state.names = kept

    def _last_bearer(self, state: _State, whole: Sequence[Stranger], name: Name, surname: str) -> Stranger | None:
        """The namesake named in full before a bare surname and after the tracked bearer was; None where that is the tracked one."""
        place = (not name.in_title, name.start)
        own = [
            (not other.in_title, other.start)
            for _, other in state.names
            if other.entity == name.entity and other.how in {"full", "misspelt", "inverted"} and (not other.in_title, other.start) < place
        ]
        strangers = [one for one in whole if (not one.in_title, one.start) < place and fold_name(one.words).endswith(fold_name(surname))]
        last = max(strangers, key=lambda one: (not one.in_title, one.start), default=None)
        return last if last is not None and (not own or max(own) < (not last.in_title, last.start)) else None

    # Finding patterns

    def _hits(self, part: _Part) -> list[_Hit]:
        """The patterns in a part at word bounds, longest first where they overlap, in order of place."""
        if self._automaton is None or not part.folded.text:
            return []
        text = part.folded.text
        found = [
            (start - end, start, end, index)
            for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True)
            if (end == len(text) or not _joins(text[end])) and (not start or not _joins(text[start - 1]))
        ]
        found.sort()
        taken = bytearray(len(text))
        hits = []
        for _, start, end, index in found:
            if taken[start] or taken[end - 1]:
                continue
            hit = _Hit(part, start, end, part.folded.start(start), ())
            if _allow(hit, self._groups[index]):
                taken[start:end] = b"\1" * (end - start)
                hits.append(hit)
        hits.sort(key=lambda hit: hit.start)
        return hits

    # First pass: names that need nothing, strangers, given names

    def _settle(self, hit: _Hit, state: _State) -> bool:
        """True when the hit is decided without knowing who is named elsewhere."""
        if hit.sort is _Sort.PLAIN:
            return self._settle_plain(hit, state)
        if hit.sort is _Sort.SURNAME:
            return self._settle_surname(hit, state)
        if hit.sort is _Sort.GIVEN:
            self._misspelt_after(hit, state)
            return True
        if hit.sort is _Sort.NAMESAKE:
            state.namesakes.append(_stranger(hit, hit.first, self._owners[hit.forms[0].owner].name))
            return True
        return False

    def _settle_plain(self, hit: _Hit, state: _State) -> bool:
        owner = self._owners[hit.forms[0].owner]
        lone = " " not in hit.part.folded.text[hit.start : hit.end]
        if lone and (owner.person or hit.part.caps) and _makes_a_place(hit, firms=owner.person):
            state.namesakes.append(_stranger(hit, hit.first, owner.name))
            return True
        if owner.person and lone:
            return self._settle_surname(hit, state)
        if (
            owner.person
            and hit.forms[0].how == "alias"
            and not hit.forms[0].capital
            and self._by_role(hit, owner)
            and _goes_on_as_name(hit)
        ):
            return True
        if any(form.owner != hit.forms[0].owner for form in hit.forms):
            return False
        self._add(state, hit, hit.forms[0].owner, hit.forms[0].how, introduces=True)
        return True

    def _by_role(self, hit: _Hit, owner: _Owner) -> bool:
        """An alias without the surname: "special counsel"."""
        return owner.surname not in hit.part.folded.text[hit.start : hit.end]

    def _settle_surname(self, hit: _Hit, state: _State) -> bool:
        """A surname: with its own given name before it a full name, with another one a namesake, else open (a lone alias: settled)."""
        verdicts = [(form, *_given_before(hit, self._owners[form.owner])) for form in hit.forms if self._owners[form.owner].person]
        for form, verdict, start in verdicts:
            if verdict in {"own", "misspelt"}:
                self._add(state, hit, form.owner, "full" if verdict == "own" else "misspelt", start=start, introduces=True)
                return True
        bare = [form for form, verdict, _ in verdicts if verdict == "bare"]
        if not bare or _makes_a_place(hit, firms=True):
            if verdicts:
                start = min(start for _, _, start in verdicts)
                state.namesakes.append(_stranger(hit, start, self._owners[verdicts[0][0].owner].name))
            return bool(verdicts)
        aliases = [form for form in bare if form.sort is _Sort.PLAIN]
        if aliases and all(form.owner == aliases[0].owner for form in aliases):
            self._add(state, hit, aliases[0].owner, aliases[0].how, introduces=True)
            return True
        return False

    def _misspelt_after(self, hit: _Hit, state: _State) -> None:
        """A tracked given name followed by nearly the right surname."""
        following = _CAPITALISED.match(hit.part.original, hit.last + 1)
        if not following:
            return
        for form in hit.forms:
            owner = self._owners[form.owner]
            word = _without_possessive(following[0])
            if _nearly(fold_name(word), owner.surname) and f"{owner.given[0]} {fold_name(word)}" not in owner.known:
                end = following.start() + len(word)
                state.names.append((hit, _name(hit.part, owner.name, hit.first, end, "misspelt")))
                state.named[form.owner].append((not hit.part.in_title, hit.first))
                return

    def _add(self, state: _State, hit: _Hit, owner: int, how: How, *, start: int | None = None, introduces: bool = False) -> None:
        end = hit.last
        entity = self._owners[owner]
        if not entity.person and how in {"full", "alias"} and (tail := _TAIL.match(hit.part.folded.text, hit.end)):
            end = hit.part.folded.end(tail.end())
        first = hit.first if start is None else start
        state.names.append((hit, _name(hit.part, entity.name, first, end, how)))
        if introduces:
            state.named[owner].append((not hit.part.in_title, first))

    def _acronyms(self, part: _Part, state: _State) -> None:
        """ "Food Standards Directorate (FSD)": from there on FSD is an alias in this text."""
        if "(" not in part.original:
            return
        taken = {name.start for _, name in state.names if name.in_title == part.in_title}
        given: dict[str, tuple[str, int]] = {}
        for hit, name in state.names:
            if hit is not None and hit.part is part and name.how == "full" and not self._owners[hit.forms[0].owner].person:
                acronym = _ACRONYM.match(part.original, name.end)
                if acronym:
                    given.setdefault(acronym[1], (name.entity, acronym.start()))
        for acronym_given, (entity, place) in given.items():
            for match in re.finditer(rf"(?<!\w){re.escape(acronym_given)}(?!\w)", part.original):
                if match.start() > place and match.start() not in taken:
                    taken.add(match.start())
                    state.names.append((None, _name(part, entity, match.start(), match.end(), "alias")))

    # Second pass: short forms, once it is known who is named

    def _resolve(self, hit: _Hit, state: _State) -> None:
        """Surnames, first words, roles and nouns of kind: the bearer last named, or nobody."""
        owners = list(dict.fromkeys(form.owner for form in hit.forms))
        how = hit.forms[0].how
        if hit.sort is _Sort.FIRST_WORD and _foreign_firm(hit):
            state.namesakes.append(_stranger(hit, hit.first, self._owners[owners[0]].name))
            return
        if hit.sort is _Sort.SURNAME:
            owners = [
                owner for owner in owners if self._owners[owner].person and _given_before(hit, self._owners[owner])[0] == "bare"
            ] or owners
        chosen = state.last_named(owners, (not hit.part.in_title, hit.first))
        if chosen is not None:
            self._add(state, hit, chosen, how)
        elif hit.sort is _Sort.PLAIN:
            # An alias that several cases use for different bodies: each case knows its own.
            for owner in owners:
                self._add(state, hit, owner, how)
        elif len(owners) == 1 and how != "pronoun_role":
            self._unnamed(hit, owners[0], how, state)

    def _unnamed(self, hit: _Hit, owner: int, how: How, state: _State) -> None:
        """A role that one agency or court alone has is enough; anybody else remains a possibility."""
        if how == "role" and not self._owners[owner].person and self._owners[owner].kind is not EntityKind.ORGANISATION:
            self._add(state, hit, owner, how)
        elif how in {"role", "surname"}:
            name = Name(entity=self._owners[owner].name, start=hit.first, end=hit.last, in_title=hit.part.in_title, how=how)
            state.possible.append(name)

    def _misspelt_surnames(self, part: _Part, state: _State) -> None:
        """ "Guiterrez-Reed said": nearly the long surname of somebody named in full."""
        wanted = [
            (owner.surname[0], owner)
            for owner in (self._owners[number] for number in state.named)
            if owner.person and len(owner.surname) >= 7
        ]
        if not wanted:
            return
        taken = sorted((name.start, name.end) for _, name in state.names if name.in_title == part.in_title)
        for match in _CAPITALISED.finditer(part.original):
            word = _without_possessive(match[0])
            if len(word) < 6:
                continue
            initial = fold_name(word)[:1]
            for letter, owner in wanted:
                if (
                    letter == initial
                    and _nearly(fold_name(word), owner.surname)
                    and fold_name(word) not in owner.known
                    and _free(taken, match.start())
                ):
                    end = match.start() + len(word)
                    name = _name(part, owner.name, match.start(), end, "misspelt")
                    state.names.append((None, name))

    def _lookalikes(self, parts: Iterable[_Part]) -> tuple[Stranger, ...]:
        """Names that are only spelt with Cyrillic or Greek letters that look Latin."""
        found = []
        for part in parts:
            plain = without_lookalikes(part.original)
            if plain is None:
                continue
            for hit in self._hits(_part(plain, in_title=part.in_title)):
                if part.original[hit.first : hit.last] != plain[hit.first : hit.last] and hit.sort in {_Sort.PLAIN, _Sort.SURNAME}:
                    words = part.original[hit.first : hit.last]
                    like = self._owners[hit.forms[0].owner].name
                    found.append(Stranger(start=hit.first, end=hit.last, in_title=part.in_title, words=words, like=like))
        return tuple(found)


def _name(part: _Part, entity: str, start: int, end: int, how: How) -> Name:
    return Name(entity=entity, start=start, end=end, in_title=part.in_title, how=how, possessive=_possessive(part.original, end))


# What stands around a hit --------------------------------------------------------------------------------------------------------------


def _part(text: str, *, in_title: bool) -> _Part:
    sample = [word for word in text[:600].split() if word[0].isalpha()]
    upper = sum(word[0].isupper() for word in sample)
    shouting = bool(sample) and text[:600].isupper()
    return _Part(
        fold(text),
        in_title,
        caps=upper > 0 and not shouting,
        title_case=in_title and upper > 0.6 * len(sample),
        addresses=_addresses(text),
    )


def _joins(character: str) -> bool:
    return character.isalnum() or character == "_"


def _inside_longer(hit: _Hit) -> bool:
    """Part of a longer word or of a double-barrelled name: "O'Baldwin", "Baldwin-Smith", "Smith-Baldwin", "Baldwinesque"."""
    text, first, last = hit.part.original, hit.first, hit.last
    if first > 1 and text[first - 1] in "'’" and text[first - 2].isalnum():
        return True
    if not hit.part.caps or not text[first].isupper():
        return False
    if last + 1 < len(text) and text[last] in "-‐‑" and text[last + 1].isupper() and text[last - 1].isalnum():
        return True
    if first > 1 and text[first - 1] in "-‐‑" and text[first - 2].isalnum():
        word = re.search(r"(\w{1,30})[-‐‑]$", text[max(0, first - 32) : first])
        return word is not None and word[1][0].isupper() and word[1].lower() not in _PREFIXES
    return False


def _in_address(hit: _Hit) -> bool:
    """Within an e-mail or link address, a handle or a hashtag."""
    addresses = hit.part.addresses
    return bool(addresses) and addresses[bisect_left(addresses, (hit.last, 0)) - 1][1] > hit.first and hit.last > addresses[0][0]


def _addresses(text: str) -> tuple[tuple[int, int], ...]:
    """Where addresses, handles and hashtags stand, in order: the words around their marks, 300 characters each way at most."""
    found = []
    for mark in _ADDRESS_MARKS:
        place = text.find(mark)
        while place >= 0:
            after = place + len(mark)
            if mark[0] != "." or mark == ".co." or not text[after : after + 1].isalnum():
                found.append((max(text.rfind(blank, max(0, place - 300), place) for blank in " \n\t") + 1, _blank_after(text, after)))
            place = text.find(mark, after)
    return tuple(sorted(found))


def _blank_after(text: str, place: int) -> int:
    """The next blank, or the end of the text, or 300 characters on."""
    return min((found for blank in " \n\t" if (found := text.find(blank, place, place + 300)) >= 0), default=min(len(text), place + 300))


def _by_sort(forms: Iterable[_Form]) -> tuple[tuple[_Form, ...], ...]:
    """The forms of one pattern, grouped by what they need and whether they need a capital; those that need least first."""
    groups: dict[tuple[int, bool], list[_Form]] = defaultdict(list)
    for form in forms:
        groups[form.sort.value, form.capital].append(form)
    return tuple(tuple(groups[key]) for key in sorted(groups))


def _allow(hit: _Hit, groups: tuple[tuple[_Form, ...], ...]) -> bool:
    """Give the hit the forms its surroundings leave; False where they leave none.

    A capital where one is needed, no longer word, no address, no role word without "the" or "former".
    """
    small = hit.part.caps and hit.part.original[hit.first].islower()
    for forms in groups:
        if small and forms[0].capital:
            continue
        if forms[0].sort in _POINTING and not _points(hit, forms[0].sort):
            continue
        hit.forms = forms
        return not _inside_longer(hit) and not _in_address(hit)
    return False


def _points(hit: _Hit, sort: _Sort) -> bool:
    """A role or noun of kind that points to one bearer: "the armorer", "former aide", "the ex-minister"; not "an armorer"."""
    text, start, end = hit.part.folded.text, hit.start, hit.end
    pointed = text.startswith("the ", start) or text.endswith("the ", 0, start) or (sort is _Sort.ROLE and _determined(text, start))
    if not pointed and not (sort is _Sort.ROLE and _seated(hit)):
        return False
    after = text[end : end + 12].split()
    if after and text[end] == " " and after[0].rstrip(".,;:") in _CARRYING_ON:
        return False
    if _OF_ANOTHER.match(hit.part.original, hit.last):
        return False
    return not _goes_on_as_name(hit)


_SEAT = re.compile(r"\b[Tt]he (?:[A-Z][a-z]+ ){1,3}$")
_OFFICES = frozenset({"attorney", "prosecutor", "sheriff", "coroner", "commissioner", "mayor", "governor"})


def _seated(hit: _Hit) -> bool:
    """An office with its seat before it: "the Santa Fe District Attorney"."""
    words = hit.part.folded.text[hit.start : hit.end].split()
    return bool(words) and words[-1] in _OFFICES and bool(_SEAT.search(hit.part.original, max(0, hit.first - 50), hit.first))


def _goes_on_as_name(hit: _Hit) -> bool:
    """ "The director Joan Poe": the role belongs to the name behind it, tracked or not."""
    if not hit.part.caps or hit.part.title_case:
        return False
    after = _NEXT_CAPITAL.match(hit.part.original, hit.last)
    return after is not None and fold_name(after[1]) not in NOT_A_GIVEN_NAME


def _determined(text: str, start: int) -> bool:
    """ "Former", "ex-", "her client" stand before the role."""
    before = text[max(0, start - 36) : start].replace("-", " ").split()
    if before and before[-1] in {"former", "ex"} and before[-2:-1] and (before[-2] in _INDEFINITE or before[-2].endswith("'s")):
        return False
    return bool(before) and (before[-1] in _DETERMINERS or (before[-1] in _OWNING and text.startswith(_OWNED, start)))


def _given_before(hit: _Hit, owner: _Owner) -> tuple[Literal["own", "misspelt", "bare", "other"], int]:
    """What stands before a surname: the bearer's own given name, nothing, or somebody else's; and where the whole name begins."""
    original, first = hit.part.original, hit.first
    begin, word = _word_before(original, first)
    if not word:
        return "bare", first
    plain = fold_name(word).strip('"')
    if plain in owner.given:
        return "own", begin
    earlier_begin, earlier = _word_before(original, begin)
    if fold_name(earlier) in owner.given and _may_stand_between(owner, plain):
        return "own", earlier_begin
    if not plain[-1:].isalpha() and not (len(plain) == 2 and plain.endswith(".")):
        return "bare", first
    return _stranger_before(hit, owner, word, plain.rstrip("."), begin)


def _word_before(text: str, place: int) -> tuple[int, str]:
    """The word that ends, with only blanks between, before `place`, and where it begins; without opening quotes and brackets."""
    end = place
    while end and place - end < 3 and text[end - 1] in " \u00a0":
        end -= 1
    if end in {0, place}:
        return place, ""
    words = text[max(0, end - 30) : end].rsplit(None, 1)
    if not words:
        return place, ""
    word = words[-1].lstrip(_OPENING)
    return end - len(word), word if len(word) <= 24 else ""


def _may_stand_between(owner: _Owner, plain: str) -> bool:
    """The "R." of "Alec R. Baldwin", the "Rae" of "Alec Rae Baldwin"."""
    return len(plain.rstrip(".")) == 1 or plain in owner.middle or (plain in GIVEN_NAMES and plain not in NOT_A_GIVEN_NAME)


def _stranger_before(hit: _Hit, owner: _Owner, word: str, plain: str, start: int) -> tuple[Literal["misspelt", "bare", "other"], int]:
    """Whether the word before a surname makes somebody else of it."""
    part = hit.part
    if part.caps and not word[:1].isupper():
        return "bare", hit.first
    if plain in BENCH:
        return ("bare" if owner.roles & BENCH or not owner.roles else "other"), hit.first
    if plain == owner.surname or word in {"A", "I"}:
        return "bare", hit.first
    if len(plain) == 1:
        return ("bare" if any(one.startswith(plain) for one in (*owner.given, *owner.middle)) or not owner.given else "other"), start
    if plain in TITLES or plain in NOT_A_GIVEN_NAME:
        return "bare", hit.first
    if any(_nearly(plain, given) and plain not in owner.known for given in owner.given):
        return "misspelt", start
    if plain in GIVEN_NAMES and (
        plain not in WORDLIKE_NAMES or (part.caps and not part.title_case and not _sentence_start(part.original, start))
    ):
        return "other", start
    unknown = part.caps and not part.title_case and plain.isalpha() and not word.isupper() and not _sentence_start(part.original, start)
    return ("other" if unknown and not part.in_title else "bare"), start if unknown else hit.first


def _sentence_start(text: str, place: int) -> bool:
    before = text[max(0, place - 3) : place].rstrip(" \"“‘'([")
    return not before or before[-1] in ".!?:;\n—–-•"


def _makes_a_place(hit: _Hit, *, firms: bool) -> bool:
    """ "Baldwin County", "Baldwin Brothers"."""
    after = _AFTER.match(hit.part.original, hit.last)
    if not after or (hit.part.caps and not after[1][0].isupper()) or hit.part.original[hit.last] in "'’":
        return False
    word = fold_name(after[1])
    return word in PLACES or (firms and word in FIRMS)


def _foreign_firm(hit: _Hit) -> bool:
    """The first word of a company's name goes on to another capitalised word: another company."""
    if _makes_a_place(hit, firms=True):
        return True
    after = _AFTER.match(hit.part.original, hit.last)
    if not after or not hit.part.caps or hit.part.title_case or hit.part.original[hit.last] in "'’" or not after[1][0].isupper():
        return False
    word = fold_name(after[1])
    return word not in TITLES and word not in NOT_A_GIVEN_NAME and word not in GIVEN_NAMES


def _possessive(text: str, end: int) -> bool:
    if text[end : end + 1] not in {"'", "’"}:
        return False
    return (text[end + 1 : end + 2] in {"s", "S"} and not text[end + 2 : end + 3].isalnum()) or (
        text[end - 1 : end] in {"s", "S"} and not text[end + 1 : end + 2].isalnum()
    )


def _without_possessive(word: str) -> str:
    return re.sub(r"['’][sS]?$", "", word)


def _nearly(word: str, right: str) -> bool:
    """A likely misspelling: same first letter, one edit in five letters or more, two in eight or more, no other word."""
    if word == right or len(right) < 5 or word[:1] != right[:1] or abs(len(word) - len(right)) > 2:
        return False
    if right in {f"{word}s", f"{word}'s"} or word in {f"{right}s", f"{right}es"}:
        return False
    allowed = 1 if len(right) < 8 else 2
    return OSA.distance(word, right, score_cutoff=allowed) <= allowed


def _free(taken: Sequence[tuple[int, int]], place: int) -> bool:
    index = bisect_left(taken, (place, 1 << 60))
    return not index or taken[index - 1][1] <= place


_KIN_BEFORE = re.compile(
    r"\b(?:wife|husband|brother|sister|son|daughter|father|mother|cousin|nephew|niece|uncle|aunt|widow|sibling|spouse)s?,? $", re.IGNORECASE
)


def _is_aside_of_kin(parts: Sequence[_Part], one: Stranger) -> bool:
    """ "His wife, Hilaria Baldwin": named in passing; the surname stays with whom the text is about."""
    part = parts[0] if one.in_title else parts[1]
    return bool(_KIN_BEFORE.search(part.original, max(0, one.start - 24), one.start))


def _stranger(hit: _Hit, start: int, like: str) -> Stranger:
    return Stranger(start=start, end=hit.last, in_title=hit.part.in_title, words=hit.part.original[start : hit.last], like=like)
