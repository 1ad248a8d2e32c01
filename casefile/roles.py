"""What an entity is in a case: a party, an officer of the court, a public body, a victim. Decided from its kind and the words of its role.

Roles are what a user writes into sources.yaml ("special prosecutor", "widower, plaintiff"), so words decide, not a closed list.
A word that makes somebody a party outweighs all others: a sued judge is a defendant first.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from casefile.case import Case, Entity, EntityKind

_PARTY = re.compile(
    r"\b(?:(?:co-?)?defendants?|plaintiffs?|accused|suspects?|respondents?|petitioners?|claimants?|appell(?:ant|ee)s?|complainants?"
    r"|debtors?|creditors?|convicts?|convicted|charged|indicted|acquitted|sued|on trial|litigants?"
    r"|part(?:y|ies)|pursuers?|defenders?|applicants?)\b"
)
_OF_THE_COURT = re.compile(
    r"\b(?:judges?|justices?|magistrates?|recorder|sheriff principal|master of the rolls|lord president|attorneys?|lawyers?|counsel"
    r"|solicitors?|barristers?|law firm|q\.?c\.?|k\.?c\.?|prosecutors?|prosecution|d\.?a\.?|advocate[- ](?:depute|general)|procurator"
    r"|public defender|court clerk|mediators?|arbitrators?)\b"
)
_OFFICIAL = re.compile(
    r"\b(?:sheriffs?|police|detectives?|investigators?|investigating|inspectors?|agents?|troopers?|constables?|deput(?:y|ies)|coroners?"
    r"|medical examiners?|pathologists?|forensics?|experts?|crime[- ]scene|regulators?|watchdogs?|ministers?|governors?|mayors?"
    r"|senators?|spokes(?:man|woman|person))\b"
)
_VICTIM = re.compile(r"\b(?:victims?|deceased|killed|slain|murdered|injured|wounded|survivors?)\b")


_FORMER = re.compile(
    rf"\b(?:former|ex|one-?time|disbarred|disgraced|fallen|struck[- ]off|jailed|sacked)[ -](?:[a-z-]+ ){{0,2}}?(?:{_OF_THE_COURT.pattern})"
)
"""An office that somebody held: it tells who he was, not what he does in the case. A retired judge still sits."""


def role_in_case(entity: Entity) -> str:
    """The words of an entity's role, folded, without the offices it no longer holds ("disbarred lawyer", "former judge, defendant")."""
    return _FORMER.sub("", entity.role.casefold())


def is_named_party(entity: Entity) -> bool:
    """Its role says in so many words that it is a party (defendant, plaintiff, debtor …)."""
    return bool(_PARTY.search(role_in_case(entity)))


def is_party(entity: Entity) -> bool:
    """Whether it can place a text in its case: everybody but courts, judges, lawyers and prosecutors, who bring their other cases along."""
    return is_named_party(entity) or not (entity.kind is EntityKind.COURT or _OF_THE_COURT.search(role_in_case(entity)))


def is_official(entity: Entity) -> bool:
    """A public body, investigator or expert: turns up in many cases, and two of them together make no case."""
    return not is_named_party(entity) and (entity.kind is EntityKind.AGENCY or bool(_OFFICIAL.search(role_in_case(entity))))


def is_victim(entity: Entity) -> bool:
    """A victim and no party besides: stands in every report and does nothing in court."""
    return bool(_VICTIM.search(role_in_case(entity))) and not is_named_party(entity)


def is_principal(entity: Entity) -> bool:
    """Whether its name tells one event from another: parties, but neither officials nor victims, who stand in every report."""
    return is_party(entity) and not is_official(entity) and not is_victim(entity)


@dataclass(frozen=True, eq=False, kw_only=True)
class Followed:
    """A case made ready for judging: canonical names of its entities by what they are in it. Made once for a configuration."""

    case: Case
    tracked: frozenset[str]
    parties: frozenset[str]
    officials: frozenset[str]
    """Public bodies, investigators and experts."""
    victims: frozenset[str]
    """Victims and nothing else."""
    principals: frozenset[str]
    """Those whose names tell the case's events apart: not officials, victims or eponyms, who stand in every report."""
    protagonists: frozenset[str]
    """Persons after whom the case is called: parties whatever their profession ("lawyer", "police officer")."""
    eponyms: frozenset[str]
    """Companies after which the case is called: a term of the case names them too."""
    eponym_forms: tuple[str, ...]


def follow(case: Case) -> Followed:
    """Sort the entities of a case by what they are in it."""
    terms = {term.casefold() for term in case.terms}
    named = frozenset(each.name for each in case.entities if _gives_its_name(each, case) and not is_victim(each))
    companies = [each for each in case.entities if each.kind is EntityKind.ORGANISATION]
    eponyms = [each for each in companies if terms & {name.casefold() for name in (each.name, *each.aliases)}]
    return Followed(
        case=case,
        tracked=_names(case.entities),
        parties=_names(filter(is_party, case.entities)) | named,
        officials=_names(filter(is_official, case.entities)) - named,
        victims=_names(filter(is_victim, case.entities)),
        principals=(_names(filter(is_principal, case.entities)) | named) - _names(eponyms),
        protagonists=named,
        eponyms=_names(eponyms),
        eponym_forms=tuple(form for each in eponyms for form in (each.name, *each.aliases)),
    )


def _gives_its_name(entity: Entity, case: Case) -> bool:
    """Whether a case is called after a person: it is about a lawyer or a police officer then, who is there as a party."""
    surname = entity.name.casefold().split()[-1]
    called = " ".join((case.title, *case.terms)).casefold()
    return entity.kind is EntityKind.PERSON and len(surname) > 2 and re.search(rf"\b{re.escape(surname)}\b", called) is not None


def _names(entities: Iterable[Entity]) -> frozenset[str]:
    return frozenset(entity.name for entity in entities)
