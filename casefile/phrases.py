"""Noun phrases: whether a name is itself a party of what is told, or only tells another noun apart.

"Enron executives", "the collapse of Enron", "Jackson's doctor" speak of executives, a collapse and a doctor. A name beside people or
affairs of that sort is no party; beside a trial, a suit or a lawyer of its own it is ("Okonjo's trial", "Okonjo's lawyers").
"""

import re

_OF_A_CASE = re.compile(
    r"(?:trials?|retrial|case|suits?|lawsuits?|counter\w+|complaint|claims?|appeals?|charges?|counts?|indictment|arrest|conviction|"
    r"convictions|acquittal|verdict|sentenc\w+|pleas?|bail|motions?|requests?|bids?|petition|settlement|testimony|hearings?|"
    r"arraignment|extradition|prosecution|jury|jurors|litigation|lawyers?|attorneys?|counsel|solicitors?|barristers?|team|spokes\w+|"
    r"representatives?|family|parents|estate|relatives|heirs|widow)$"
)
_AFFAIRS = frozenset(
    "accountant accountants activist activists affair aide aides album allies ally analyst analysts applicant applicants "
    "artist artists assistant assistants bankruptcy board bodyguard bodyguards boss bosses brand brother businessman "
    "cameraman ceo cfo chair chairman chairwoman chief chiefs collapse colleague colleagues concert connection connections "
    "consultant consultants contacts cousin crash crisis daughter dealings death deaths debacle demise dermatologist "
    "detective division downfall duo empire employee employees era executive executives exposure failure fame fan fans "
    "father fiasco film fire foreman foremen friend friends guard guardian guards head headquarters heads husband implosion "
    "insolvency involvement journalist journalists killing killings links lobbyist lobbyists mechanic meltdown member "
    "members merger mine mother murder murders music musician musicians nephew niece nominee nurse nurses office offices "
    "official officials pension pensions physician physicians plant politician politicians president psychologist "
    "relationship relative representative role saga salesman salesmen scandal scandals scientist scientists secretary set "
    "shares shooting sister site son song songs spokesman staff stock student students subsidiaries subsidiary surgeon "
    "surgeons tenant tenants therapist three ties trio trustee trustees unit veteran veterans website wife workforce".split()
)
_AGENT = re.compile(r"[a-z]{3,}(?:ers?|ors?|sters?|ists?|m[ae]n|wom[ae]n|ians?)$")
_NO_AGENT = frozenset(
    "after anger answer barrister barristers behavior better bitter border center centers chamber chambers chapter chapters "
    "charter color computer computers consumer corner counter cover danger december dinner disorder dollar door doors "
    "earlier either encounter error errors ever exterior favor fever filter finger floor folder former further greater "
    "harbor higher honor horror however inhaler inhalers interior junior labor larger later latter lawyer lawyers letter "
    "letters lower major manner master masters matter matters minor mirror monitor motor murder murders neither never "
    "newsletter november number numbers october offer offers order orders other others over paper papers per poster power "
    "powers prior proper prosecutor prosecutors quarter quarters rather register river senior september shelter solicitor "
    "solicitors summer super surrender tender terror theater thriller together tower towers trailer trailers transfer "
    "trigger tumor under user voter water weather whether winter".split()
)
_RUN = re.compile(
    r"(?: (?!(?:and|or|but|in|at|on|to|of|for|from|with|by|who|that|which|was|is|were|are|had|has|have|will|would|could|may|be|as|after|"
    r"when|while|before|the|a|an|his|her|its|their)\b)[a-z-]+){1,4}"
)
_TO_WHICH = "of|at|in|with|to|from|for|between|behind|surrounding|around|like|than|involving"
_GOVERNED = re.compile(
    rf"(?:^|[ ,(\"'])([a-z-]+),? ({_TO_WHICH}) "
    rf"((?:(?!(?:{_TO_WHICH}|by|on|against|over|and|or|but|that|who|which|was|is|were|are|had|has|have) )[a-zA-Z$'-]+ ){{0,6}})$"
)

_MADE_BY = re.compile(r"\b(?:owned|founded|employed|audited|once hired) by (?:the |its )?(?:[a-z$-]+ ){0,4}$")

_TOUCHING = re.compile(
    r"\b(?:related|relating|linked|connected|tied|pertaining) to (?:the |its |a )?(?:[a-z$-]+ ){0,4}$|\b(?:stemming|arising|"
    r"resulting) from (?:the )?"
    r"(?:[a-z$-]+ ){0,4}$|\bin connection with (?:the )?(?:[a-z$-]+ ){0,4}$|\b(?:role|part) (?:that )?$"
    r"|\b(?:contacts|links|ties|dealings|meetings|relations|relationship|connections?|correspondence) between [^,;.]{0,60}$"
)


_HYPHENED = re.compile(r"-[a-z]| - (?:related|linked|style|era|type|backed|owned|led|inspired|connected)\b")
"""A compound, also as some archives write it: "Enron-related", "Enron - related"."""

_LISTED_OWNERS = re.compile(r", [A-Z]+(?= (?:[a-z-]+ )?(?:staff|staffers|workforce|employees|workers|drivers)\b)")
"""A second company between a name and the staff of both: "Amazon, Microsoft staff"."""


def is_outsider(word: str) -> bool:
    """Whether a noun takes the name beside it away from the case: people and affairs other than the named party itself."""
    return word in _AFFAIRS or (_AGENT.match(word) is not None and word not in _NO_AGENT)


def _goes_on(sentence: str, end: int, verb: int) -> bool:
    """A noun behind the name: "Enron executives", "Jackson's former doctor"; unless one of a case comes with it."""
    listed = _LISTED_OWNERS.match(sentence, end)
    end = listed.end() if listed else end
    after = sentence[end : end + 60]
    if _HYPHENED.match(after):
        return True
    if after.startswith("'"):
        after = after[2:] if after.startswith("'s") else after[1:]
    run = _RUN.match(after)
    if run is None or end <= verb <= end + 2:
        return False
    words = run[0].split()
    return any(map(is_outsider, words)) and not any(map(_OF_A_CASE.match, words))


def belongs_to_another(sentence: str, start: int, *, verb: int) -> bool:
    """Whether the name at `start` hangs on a noun before it that takes it away: "executives of Enron", "investors in Enron"."""
    governed = _GOVERNED.search(sentence, max(0, start - 90), start)
    return governed is not None and is_outsider(governed[1]) and not governed.start(2) <= verb < start


def _touched(sentence: str, start: int, verb: int) -> bool:
    """What is owned by, linked to or arises from the name, without the trigger's verb between: not the name's own doing."""
    found = _MADE_BY.search(sentence, max(0, start - 60), start) or _TOUCHING.search(sentence, max(0, start - 90), start)
    return found is not None and not found.start() < verb < start


def modifies(sentence: str, start: int, end: int, *, verb: int) -> bool:
    """Whether the name at `start:end` only tells another noun apart. `sentence` is folded, names masked; `verb`: where the trigger's is."""
    return _goes_on(sentence, end, verb) or _touched(sentence, start, verb) or belongs_to_another(sentence, start, verb=verb)
