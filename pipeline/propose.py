"""A case proposed from one article: who stands in it, in which roles, under which names. Pure; a person looks it over before it is kept.

Newsroom conventions carry it: capitals for names, the role before a name ("armorer Hannah Gutierrez-Reed") or behind it in commas.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from casefile.case import Entity, EntityKind
from casefile.config import guess_kind
from casefile.folding import fold_name
from casefile.material import Article
from casefile.namewords import BENCH, FIRMS, GIVEN_NAMES, HEADS, NOT_A_GIVEN_NAME, PLACES, POSTS, SUFFIXES, TITLES
from casefile.roles import is_principal
from casefile.sentences import sentences

MOST_ENTITIES = 10
MOST_TEXT = 60_000
OPENING = 600
"""Characters in which an article says what it is about."""
LEAST = 3
"""A name weighs its mentions, once more for each beside words of the law; four for the headline, two for the opening, two for a role."""

_TOKEN = re.compile(r"[^\W\d_][\w’'-]{0,60}(?:\.(?=[A-Za-z]))?(?:[A-Za-z]\.){0,3}|&|\S")
_SMALL = frozenset({"of", "for", "and", "&", "the"})
_PARTICLES = frozenset({"de", "la", "le", "du", "da", "del", "della", "di", "van", "von", "der", "den", "bin", "al", "el"})
_ANY_LEGAL = re.compile(
    r"\b(?:judges?|courts?|jur(?:y|ors?)|prosecut\w{1,8}|attorneys?|lawyers?|trial|lawsuit|sued|suit|charge[sd]?|indict\w{0,6}|convict\w{0,6}"
    r"|sentenc\w{1,4}|plead\w{0,4}|pled|guilty|verdict|appeal\w{0,4}|settle\w{0,5}|complaint|defendants?|plaintiffs?|arrest\w{0,4}|hearing|tried"
    r"|accused|probation|crimes?)\b",
    re.IGNORECASE,
)
_ACCUSED = re.compile(
    r"(?:,[^.;]{0,140}?,)? (?:(?:(?:has|have|had) been|was|were|is|are|being) (?:\w{1,12} ){0,2}?"
    r"(?:charged|indicted|convicted|sentenced|acquitted|arrested|accused|found guilty|found not guilty|to be tried|on trial)"
    r"|(?:has |have )?plead(?:s|ed)? (?:not )?guilty|pled (?:not )?guilty|plead(?:s|ed)? no contest|faces? (?:\w{1,12} ){0,2}charges?)\b"
)
_KILLED = re.compile(r"\b(?:killed|killing of|death of|murder of|murdered|slaying of|fatally shot) (?:\w{1,14} ){0,4}$")
_DIED = re.compile(
    r"(?:,[^.;]{0,140}?,)?(?:[’']s? (?:death|killing|murder|slaying)| (?:was|were) (?:fatally )?(?:shot|killed|murdered|slain)| died)\b"
)
_HURT = re.compile(r"\b(?:injured|wounded|injuring|wounding) (?:\w{1,14} ){0,2}$")
_SUES = re.compile(
    r"[’']?s? (?:\w{1,12} ){0,3}?(?:sued|is suing|sues|filed (?:a|an|his|her|their|its) (?:\w{1,14} ){0,2}(?:lawsuit|suit|complaint))\b"
)
_SUED = re.compile(r"\b(?:sued|suing|sues|(?:lawsuit|suit|complaint|case|charges?|indictment) against) (?:\w{1,14} ){0,3}$")
_CHARGES = re.compile(
    r"\b(?:charg(?:ed|ing)|indict(?:ed|ing)|arrest(?:ed|ing)|convict(?:ed|ing)|sentenc(?:ed|ing)|fin(?:ed|ing)|su(?:ed|ing)) "
    r"(?:(?!with\b|in\b|of\b|by\b|for\b|after\b|before\b|over\b|to\b|that\b)[\w’'-]{1,20} ){0,4}$"
)
_BARELY_ACCUSED = re.compile(
    r" (?:charged with|indicted (?:on|for|over)|arrested (?:for|on|over|in)|sentenced to|convicted of|found guilty)\b"
)
_BESIDE = re.compile(r"\b(?:by|of|for|with|before|from|to|against) (?:[\w’'-]{1,20} ){0,3}$")
_BEHIND = re.compile(
    r", (?:(?:the|a|an|his|her|their|its|who is|who was|then) )?((?:[a-z][\w’'-]{1,20} ){0,4}?[a-z][\w’'-]{1,20})"
    r"(?=[,.;]| (?:who|whose|of|for|in|at|on)\b)"
)
_BEFORE = re.compile(r"(?<![\w’'-])((?:^[A-Z][a-z]{1,15} )?(?:[a-z][\w’'-]{1,20} ){1,4})$")
_BEFORE_BOTH = re.compile(
    r"(?<![\w’'-])((?:^[A-Z][a-z]{1,15} )?(?:[a-z][\w’'-]{1,20} ){0,3}[a-z][\w’'-]{1,20}s )(?:[A-Z][\w’'.-]{1,30} ){2,4}and $"
)
_ACRONYM = re.compile(r" \(([A-Z][A-Za-z&.]{1,9})\)")
_QUOTED = re.compile(r"[“\"‘]([A-Z0-9][^“”\"‘’,.!?;:\n]{1,40})[,.]?[”\"’]")
_ROLE_END = re.compile(r"(?:er|or|ist|ant|ee|man|woman|ian|ess|eur|smith)$")
_ROLE_WORDS = frozenset(
    """
    chief judge justice owner widow widower attorney lawyer counsel sheriff mayor founder boss head coach clerk armorer armourer gaffer
    executive star heir wife husband mother father son daughter brother sister victim medic magnate mogul spouse tycoon nurse president
    """.split()
)
_NO_ROLE = frozenset(
    """
    after over under former for or her whether other later never number order matter murder manslaughter minor major prior another rather
    together however wonder paper letter offer answer water power river summer winter center corner cover danger dinner either neither
    further greater higher longer lower older ever error favor favour floor door labor labour behavior color colour harbor honor humor
    mirror motor odor terror tremor vapor important want significant constant distant instant recent relevant warrant restaurant grant
    merchant committee fee degree guarantee see three agree less unless process success business access address express press across
    loss illness witness guess dress than million billion man human
    """.split()
)
_ROLES_BY_TITLE = POSTS | BENCH


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposed:
    """An entity and why it is proposed, in words."""

    entity: Entity
    score: int
    why: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """A case as one article suggests it; `name` is a slug."""

    name: str
    title: str
    terms: tuple[str, ...] = ()
    entities: tuple[Proposed, ...] = ()


@dataclass(slots=True)
class _Place:
    """A name as it stands somewhere: the words of its run, and what stands around it."""

    words: tuple[str, ...]
    titles: tuple[str, ...]
    before: str
    behind: str
    legal: bool
    in_title: bool
    opening: bool

    @property
    def name(self) -> str:
        return " ".join(self.words)


@dataclass(slots=True)
class _Candidate:
    name: str
    kind: EntityKind
    places: list[_Place] = field(default_factory=list)
    short: int = 0
    """Times it stands by its surname alone."""


def propose(article: Article) -> Proposal:
    """The case an article is about, as far as its own words tell."""
    places = list(_places(article))
    candidates = _with_short_forms(_candidates(places, article), places)
    proposed = sorted((_proposed(each) for each in candidates), key=lambda each: -each.score)
    kept = _without_variants([each for each in proposed if each.score >= LEAST][: MOST_ENTITIES + 4])[:MOST_ENTITIES]
    terms = _terms(article, {each.entity.name for each in kept})
    return Proposal(
        name=slug(terms[0] if terms else _surname(kept) or article.title), title=article.title, terms=terms, entities=tuple(kept)
    )


def propose_from_docket(case_name: str) -> Proposal:
    """The case behind a docket: its name, and the parties on both sides of the "v."."""
    title = " ".join(case_name.split())
    sides = [side.strip(" ,.") for side in re.split(r"\sv[.s]*\s", title, maxsplit=1)]
    names = [side for side in sides if 1 < len(side) <= 100 and not side.lower().startswith(("in re", "united states"))]
    roles = ("plaintiff", "defendant") if len(sides) == 2 else ("",)
    entities = (Entity(name=side, kind=guess_kind(side), role=role) for side, role in zip(sides, roles, strict=False) if side in names)
    proposed = tuple(Proposed(entity=entity, score=LEAST, why="named by the docket") for entity in entities)
    return Proposal(name=slug(title), title=title, entities=proposed)


def slug(text: str) -> str:
    """A short name as sources.yaml wants it: small letters, digits and hyphens, at most four words."""
    words = re.findall(r"[a-z0-9]+", fold_name(text))
    return "-".join(words[:4])[:50].strip("-") or "case"


def entity_from(text: str) -> Entity:
    """An entity as people write one: `Nora Quist`, `Nora Quist (owner, defendant)`, `Quist Mills LLC`."""
    found = re.fullmatch(r"\s*([^()]{1,200}?)\s*(?:\(([^()]{1,200})\))?\s*", text)
    name, role = (found[1], found[2] or "") if found else (text.strip(), "")
    return Entity(name=name, kind=guess_kind(name), role=role.strip())


def as_chosen(answer: str, proposed: Sequence[Entity]) -> tuple[Entity, ...]:
    """What a person makes of a numbered proposal: numbers leave out, names (between semicolons) come in addition; nothing takes all."""
    parts = [part.strip() for part in answer.split(";") if part.strip()]
    numbers = {int(number) for part in parts if not re.search(r"[^\d\s,-]", part) for number in re.findall(r"\d{1,4}", part)}
    named = [entity_from(part) for part in parts if re.search(r"[^\d\s,-]", part)]
    kept = {entity.name: entity for number, entity in enumerate(proposed, 1) if number not in numbers}
    return tuple((kept | {entity.name: entity for entity in named}).values())


# ---- where names stand -----------------------------------------------------------------------------------------------------------------


def _places(article: Article) -> Iterator[_Place]:
    yield from _places_in(article.title, in_title=True, opening=True)
    text = article.text[:MOST_TEXT]
    for each in sentences(text):
        yield from _places_in(text[each.start : each.end], in_title=False, opening=each.start < OPENING)


def _places_in(sentence: str, *, in_title: bool, opening: bool) -> Iterator[_Place]:
    tokens = list(_TOKEN.finditer(sentence))
    if in_title and sum(token[0][0].isupper() for token in tokens) > 0.7 * len(tokens):
        return  # a headline in title case shows no names
    legal = bool(_ANY_LEGAL.search(sentence))
    for piece in (piece for run in _runs(sentence, tokens) for piece in _pieces(run)):
        titles, words = _without_titles(piece)
        if words:
            end = words[-1].end() - _possessive(words[-1][0])
            first = (titles or words)[0].start()
            yield _Place(
                words=(*(word[0] for word in words[:-1]), sentence[words[-1].start() : end]),
                titles=tuple(title[0].lower() for title in titles),
                before=sentence[max(0, first - 90) : first],
                behind=sentence[end : end + 200],
                legal=legal,
                in_title=in_title,
                opening=opening,
            )


Token = re.Match[str]


def _runs(sentence: str, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Capitalised words that stand side by side, with small words between them and a comma before a company's legal form."""
    run: list[Token] = []
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        beside = not run or sentence[run[-1].end() : token.start()] in (" ", "")
        if not beside:
            yield run
            run = []
        if _capital(token[0]) or (run and following is not None and _joins(run, token, following)):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _capital(word: str) -> bool:
    return word[0].isupper() and word[0].isalpha()


def _joins(run: Sequence[Token], token: Token, following: Token) -> bool:
    word = token[0].lower()
    if token[0] == ",":
        return following[0].rstrip(".").lower() in SUFFIXES
    if token[0] == ".":
        return len(run[-1][0]) == 1 and _capital(following[0])
    return word in _SMALL | _PARTICLES and (_capital(following[0]) or following[0].lower() in _SMALL)


def _pieces(run: Sequence[Token]) -> Iterator[list[Token]]:
    """A run as the names it holds: whole where it is an office's or a company's, else cut at the small words and behind possessives."""
    words = [token for token in run if token[0] not in ",."]
    while words and words[-1][0].lower() in _SMALL | _PARTICLES:
        words.pop()
    if any(word[0].lower() in _SMALL for word in words) and _is_body(words):
        yield words
        return
    piece: list[Token] = []
    for place, word in enumerate(words):
        if word[0].lower() in _SMALL:
            yield piece
            piece = []
            continue
        piece.append(word)
        owns = _possessive(word[0]) and place + 1 < len(words) and words[place + 1][0].lower() not in HEADS
        if owns:
            yield piece
            piece = []
    yield piece


def _is_body(words: Sequence[Token]) -> bool:
    """An office, court or company: it says so, and does not begin with a person."""
    first = words[0][0].lower()
    return (
        first not in GIVEN_NAMES
        and any(word[0].lower().rstrip(".") in HEADS | SUFFIX_WORDS for word in words)
        and "and" not in (word[0] for word in words[:3])
    )


SUFFIX_WORDS = frozenset(word for suffix in SUFFIXES for word in suffix.split()) - {"as", "se", "co", "sa", "ag"}


def _without_titles(piece: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """What stands before a name without being part of it, and the name."""
    words = list(piece)
    titles: list[Token] = []
    if _looks_like_body([word[0] for word in words]):
        while words and words[0][0].lower() in {"the", "a", "an"}:
            words.pop(0)
        return [], words
    while words and words[0][0].lower().rstrip(".") in TITLES | NOT_A_GIVEN_NAME | {"u.s"}:
        titles.append(words.pop(0))
    return [title for title in titles if title[0].lower().rstrip(".") in TITLES], words


def _looks_like_body(words: Sequence[str]) -> bool:
    return len(words) > 1 and (guess_kind(" ".join(words)) is not EntityKind.PERSON or words[-1].lower() in HEADS)


def _possessive(word: str) -> int:
    """Length of a possessive ending."""
    return 2 if word.endswith(("’s", "'s")) else 1 if word.endswith(("’", "'")) else 0


# ---- who is meant ----------------------------------------------------------------------------------------------------------------------


def _candidates(places: Iterable[_Place], article: Article) -> list[_Candidate]:
    """Full names, in the order they come up; reporters and the site itself left out."""
    unwanted = {fold_name(name) for name in (*article.byline, article.site)}
    found: dict[str, _Candidate] = {}
    for place in places:
        kind = _kind(place)
        key = fold_name(place.name)
        if kind is not None and key not in unwanted:
            found.setdefault(key, _Candidate(place.name, kind)).places.append(place)
    return list(found.values())


def _kind(place: _Place) -> EntityKind | None:
    """What a name in full is; None for single words, places, days and whatever else has a capital."""
    words = [word.lower().rstrip(".") for word in place.words]
    if not 2 <= len(words) <= 8 or any(len(word) > 40 for word in words):
        return None
    if _looks_like_body(place.words):
        kind = guess_kind(place.name)
        return EntityKind.ORGANISATION if kind is EntityKind.PERSON else kind
    if words[-1] in FIRMS | SUFFIX_WORDS:
        return EntityKind.ORGANISATION
    if len(words) > 4 or words[-1] in PLACES or set(words) & NOT_A_GIVEN_NAME - {"may", "star", "grant"}:
        return None
    by_role = bool(_role_before(place) or place.titles)
    return EntityKind.PERSON if words[0] in GIVEN_NAMES or by_role else None


def _with_short_forms(candidates: list[_Candidate], places: Iterable[_Place]) -> list[_Candidate]:
    """Counts surnames that stand alone for the one person who bears them."""
    alone = Counter(fold_name(place.name) for place in places if len(place.words) == 1)
    bearers: dict[str, list[_Candidate]] = defaultdict(list)
    for each in candidates:
        if each.kind is EntityKind.PERSON:
            bearers[fold_name(each.name.split()[-1])].append(each)
    for surname, owners in bearers.items():
        owners[0].short += alone[surname]
    return candidates


def _proposed(candidate: _Candidate) -> Proposed:
    places = candidate.places
    role = ", ".join(_roles(candidate)[:3])
    legal = sum(place.legal for place in places)
    count = len(places) + candidate.short
    score = count + legal + 2 * bool(role) + max(4 * place.in_title or 2 * place.opening for place in places)
    entity = Entity(name=candidate.name, kind=candidate.kind, role=role, aliases=_acronyms(candidate))
    times = f"named {count} times" if count != 1 else "named once"
    return Proposed(entity=entity, score=score, why=f"{times}, {legal} of them beside words of the law")


def _acronyms(candidate: _Candidate) -> tuple[str, ...]:
    if candidate.kind is EntityKind.PERSON:
        return ()
    found = (_ACRONYM.match(place.behind) for place in candidate.places)
    return tuple(dict.fromkeys(each[1] for each in found if each))


def _roles(candidate: _Candidate) -> list[str]:
    """What the article calls it, then what the law does with it."""
    said: dict[str, None] = {}
    for place in candidate.places:
        said |= dict.fromkeys(role for role in (*_titles_said(place), _role_before(place), _role_behind(place)) if role)
    if any(role in BENCH or "attorney" in role or "prosecutor" in role or "lawyer" in role for role in said):
        return ["defendant", *said] if any(map(_stands_accused, candidate.places)) else list(said)
    if any(_KILLED.search(place.before) or _DIED.match(place.behind) for place in candidate.places):
        said["victim"] = None
    elif any(_ACCUSED.match(place.behind) for place in candidate.places):
        said["defendant"] = None
    elif any(_SUES.match(place.behind) for place in candidate.places):
        said["plaintiff"] = None
    elif any(_SUED.search(place.before) or _CHARGES.search(place.before) for place in candidate.places):
        said["defendant"] = None
    elif any(_HURT.search(place.before) for place in candidate.places):
        said["injured"] = None
    return list(said)


def _stands_accused(place: _Place) -> bool:
    """Whether an officer of the court is charged or sued here herself, rather than named beside somebody who is."""
    if _CHARGES.search(place.before) or _SUED.search(place.before):
        return True
    return bool(_ACCUSED.match(place.behind) or _BARELY_ACCUSED.match(place.behind)) and not _BESIDE.search(place.before)


def _titles_said(place: _Place) -> Iterator[str]:
    yield from (title for title in place.titles if title in _ROLES_BY_TITLE)


def _role_before(place: _Place) -> str:
    """ "prop master" in "the prop master Sarah Zachry"; of both in "special prosecutors Kari Morrissey and Jason Lewis"."""
    found = _BEFORE_BOTH.search(place.before) or _BEFORE.search(place.before)
    if found is None:
        return ""
    words = found[1].split()
    several = words[-1].endswith("s") and _role([words[-1].removesuffix("s")])
    return _role([*words[:-1], words[-1].removesuffix("s")]) if several else _role(words)


def _role_behind(place: _Place) -> str:
    """ "owner" in "Nora Quist, the owner of the mill,"."""
    found = _BEHIND.match(place.behind)
    return _role(found[1].split()) if found else ""


def _role(words: Sequence[str]) -> str:
    """The end of these words that names a role, at most two adjectives with it; empty where it names none."""
    last = words[-1].lower()
    if last in _NO_ROLE or not (last in _ROLE_WORDS | POSTS or (_ROLE_END.search(last) and len(last) > 4)):
        return ""
    kept = [last]
    for word in reversed(words[-3:-1]):
        if word.lower() in _FUNCTION or word.endswith(("ed", "ing", "s", "’s", "'s", "ly")):
            break
        kept.insert(0, word.lower())
    return " ".join(kept)


_FUNCTION = NOT_A_GIVEN_NAME | {
    "former",
    "including",
    "named",
    "longtime",
    "said",
    "late",
    "then",
    "who",
    "fellow",
    "three",
    "two",
    "top",
    "one",
}


def _without_variants(proposed: Sequence[Proposed]) -> list[Proposed]:
    """Names of one person under the best of them: the fuller one gives the name, the others are aliases."""
    kept: list[Proposed] = []
    for each in proposed:
        place = next((place for place, other in enumerate(kept) if _same_person(each.entity, other.entity)), None)
        if place is None:
            kept.append(each)
            continue
        other = kept[place]
        names = sorted((other.entity.name, each.entity.name), key=len, reverse=True)
        roles = ", ".join(dict.fromkeys(part for one in (other, each) for part in one.entity.role.split(", ") if part))
        aliases = tuple(dict.fromkeys((*other.entity.aliases, *each.entity.aliases, names[1])))
        kept[place] = replace(other, entity=replace(other.entity, name=names[0], role=roles, aliases=aliases))
    return kept


def _same_person(one: Entity, other: Entity) -> bool:
    """The same given name, and one surname begins or ends the other: "Hannah Gutierrez", "Hannah Gutierrez-Reed"."""
    ours, theirs = fold_name(one.name).split(), fold_name(other.name).split()
    if one.kind is not EntityKind.PERSON or other.kind is not EntityKind.PERSON or ours[0] != theirs[0]:
        return False
    return set(ours) <= set(theirs) or set(theirs) <= set(ours)


def _surname(proposed: Sequence[Proposed]) -> str:
    """What the case goes by: the surname of the first person who is a party, else of the first at all."""
    people = [each.entity for each in proposed if each.entity.kind is EntityKind.PERSON]
    person = next(filter(is_principal, people), people[0] if people else None)
    return person.name.split()[-1] if person else proposed[0].entity.name if proposed else ""


def _terms(article: Article, names: Iterable[str]) -> tuple[str, ...]:
    """Titles in quotation marks: in the headline once, in the text twice. They place a text in the case together with a party."""
    known = {fold_name(name) for name in names}
    headline = {found.strip() for found in _QUOTED.findall(article.title)}
    counted = Counter(found.strip() for found in _QUOTED.findall(article.text[:MOST_TEXT]))
    likely = [term for term in (*headline, *(term for term, count in counted.items() if count > 1)) if _is_title(term)]
    return tuple(dict.fromkeys(term for term in likely if fold_name(term) not in known))[:3]


def _is_title(term: str) -> bool:
    words = term.split()
    return len(words) <= 4 and all(word[0].isupper() or word in _SMALL for word in words) and fold_name(term) not in NOT_A_GIVEN_NAME
