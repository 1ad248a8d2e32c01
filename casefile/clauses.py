"""Clauses: how far a verb reaches inside its sentence, and what kind of clause it stands in.

Read on folded sentences. A relative clause in commas ends at its second comma; a clause in front ("After pleading guilty, …") at its
first. Everything is a handful of linear passes over one sentence.
"""

import re
from dataclasses import dataclass

_MADE = (
    "fine suit lawsuit claim penalty sentence appeal bail bond complaint order request motion grievance summons ruling counts charges case "
    "injunction application plea petition indictment warrant subpoena ban "
    "award hearing e-mails emails documents records evidence judgment bid"
)
"""What somebody made, sought or decided: a subject and a past tense right behind it say who did ("the motion Ashgrove lodged in May")."""
_RELATIVE = re.compile(
    r",? (?:in|of|for|to|by|at|on|against)? ?(who|whom|which|whose)\b|, that\b| that (?=(?:killed|left|injured|wounded|"
    r"paraly[sz]ed|hurt|claimed|destroyed|sank|burned|led|cost|took|sparked)\b)"
    r"| (?=(?:that |which )?(?:he|she|it|they|[XVAPJH]+|(?:another|the|an?) [a-zA-Z]+) (?:had )?"
    r"(?:[a-z]{3,}ed|brought|took|made|won|got|set|sought|threw|gave|put|struck|laid)\b)"
    rf"(?:{'|'.join(f'(?<= {noun} )' for noun in _MADE.split())})(?:that |which )?"
)
_OPENER = (
    r"(after|before|when|since|because|while|although|though|as|if|unless|until|till|following|despite|whether|once|"
    r"amid|ahead of|even though|in which|provided|days after|hours after|where) "
)
_NO_CLAUSE = r"as (?:part|well|a (?:result|condition|consequence|sign|matter)|expected|of|for|soon|early|late|planned|promised)\b"
"""An "as" that opens no clause: "as part of the compromise"."""
_FIRST_OPENER = re.compile(rf"(?!{_NO_CLAUSE}){_OPENER}")
_NO_FRONT = re.compile(_NO_CLAUSE)
_SUBORDINATE = re.compile(
    rf"[ ,\"'(](?<!'s.)(?<!has.)(?<!have.)(?<!had.)(?!once (?:over|more|again|before|in|for)\b|{_NO_CLAUSE}){_OPENER}"
)
"""The set of characters stands in front, so that the search runs from one of them to the next: an eighth of the cost."""
_COORDINATE = re.compile(
    r"; |: | but | \(|\) |, (?=(?:is|are|was|were|has|have|had|will|would|could|may|might|filed|sued|pleaded|agreed|denied|"
    r"asked|told)\b)|, and (?=(?:he|she|they|it|the|a|an|his|her|their|its|[A-Z]+|is|was|will|has|had|that|then|said|"
    r"prosecutors|police|judge)\b)|, and (?=(?:in|on|last|earlier|later) )|"
    r", and (?=[a-zA-Z]+ [a-z]{3,}ed\b)|, (?=(?:the )?[A-Z]+ (?:concluded|found|ruled|decided|"
    r"determined|ordered|dismissed|rejected|granted)\b)|, and (?=then )| and (?=then )|"
    r"\" |, (?=but|yet|so )"
)
_APPOSED = re.compile(
    r"[A-Z]+(?:'s)?(?: (?:jr|sr|i{1,3})\.?)?, "
    r"(?:(?:an?|the|his|her|their|its|both|of|one|once|now|then|formerly|long|aged|\d+)\b[^,;:]{0,90}"
    r"|(?:mr|ms|mrs|dr)\.? [^,;:]{1,40}|[A-Z]+[^,;:]{0,60})(?:, (?:who |which |of |and |an? |the |his |her )[^,;:]{1,80})?$"
)
"""A name with what is said of it between commas: the verb behind the second comma is the name's, no clause begins there."""
_ATTRIBUTION = re.compile(
    r", (?=(?:an? |the |his |her |its )?(?:[a-z]+ ){0,2}(?:judges?|court|jury|panel|tribunal|magistrate|lawyers?|attorney|"
    r"prosecutors?|police|spokes\w+|"
    r"officials?|[A-Z]+) (?:has |have |had )?(?:ruled|said|ordered|held|found|decided|told|says|added|confirmed|announced|concluded)\b)"
)
"""By whose word a sentence is told: ends a subordinate clause ("until her trial, a judge ruled"), not the main one."""
_BEFORE_SOMEBODY = re.compile(
    r"\b(?:laid|appear|appears|appeared|brought|went|came|testified|argued|heard|arraigned|held|pending|put|goes|go|produced|case)$"
)
"""Before a court, not before an event."""
_A_COURT = re.compile(
    r"(?:the |an? |his |her )?(?:[a-zA-Z-]+ ){0,3}?(?:courts?|judges?|magistrates?|tribunal|bench|justices?|panel|commission)\b"
    r"(?! (?:could|can|was|were|is|has|had|ruled|rules|sentenced|decided|ordered|found|made|gave|will|would))"
)
"""What stands behind a "before" that opens no clause: "filed a complaint before the special court"."""
_SESSION = re.compile(r"\b(?:evidence|hearings?|arguments?|testimony|trial|appearance|proceedings|session) before [JH]")
_AS_MUCH = re.compile(r"as (?:long|soon|well|much|many|far|early|late|little|few|high|low|often|recently)\b")
_MUCH_AS = re.compile(r"\bas (?:long|well|much|many|far|early|late|little|few|high|low|often|recently) $")


def _is_comparison(sentence: str, place: int) -> bool:
    """An "as" that measures and opens no clause: "for as long as it takes to ride a lift"."""
    return _AS_MUCH.match(sentence, place) is not None or _MUCH_AS.search(sentence, max(0, place - 14), place) is not None


_OPENING = frozenset("after before when since because while although though as if unless until following despite whether once amid".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence. `sort`: main, relative, aside (a participle in commas), or the word that opens it (after, if …).

    `holes`: clauses inside it, not its own.
    """

    sort: str
    start: int
    end: int
    holes: tuple[tuple[int, int], ...] = ()

    def holds(self, place: int) -> bool:
        """Whether a place of the sentence belongs to the clause itself."""
        return self.start <= place < self.end and not any(start <= place < end for start, end in self.holes)

    def own_words(self, sentence: str) -> str:
        """Its words without those of the clauses inside it; as long as the clause."""
        words = sentence[self.start : self.end]
        for start, end in self.holes:
            first, last = max(start - self.start, 0), min(end, self.end) - self.start
            if first < last:
                words = words[:first] + " " * (last - first) + words[last:]
        return words


_RESUMES = re.compile(
    r" (?=(?:has|have|is|are|was|were|will|had) (?:now |also |just |been |being )*[a-z]+(?:ed|ing|ued|en|told)\b)"
    r"| (?=(?:pleaded|admitted|denied|filed|sued|agreed|asked|appealed|got|must|told|testified|faces|lost|appeared|settled|will|can)\b)"
)


_NAMED_AT_LAST = re.compile(r", ([A-Z]+),?$")
"""The name that "the man who …" was leading up to."""


def _relative_end(sentence: str, found: re.Match[str]) -> int:
    """Where a relative clause ends: at its comma, or, without commas, where the main verb comes ("the man who fell has sued")."""
    if found[0].startswith(","):
        return sentence.find(",", found.end()) + 1 or len(sentence)
    resumes = _RESUMES.search(sentence, found.end() + 3)
    name = _NAMED_AT_LAST.search(sentence, found.end(), resumes.start()) if resumes else None
    if name:
        return name.start() + 1
    colon = re.compile("[:;]").search(sentence, found.end())
    return min(resumes.start() if resumes else len(sentence), colon.start() if colon else len(sentence))


_SUBJECT_ASIDE = re.compile(
    r"(?P<subject>[^,;:\"]{2,90})(?P<aside>, (?:who |then |now |once |first )?"
    r"(?:[a-z]{3,}ed|taken|held|brought|caught|found|seen|let|set|struck|given|sent|shot|born|known|sworn|laid|sought|led|begun|won|put) "
    r"(?:(?:out|off|up|down|away|home|back) )?(?:by|in|on|at|from|last|for|to|after|as|with|of|since|under|over|into|[a-z]+day|two|three|"
    r"the|earlier|this)\b[^,;:\"]{2,120},) "
)
"""A participle in commas behind the subject of a sentence: "X, taken from his home on 11 March, …"."""
_HAS_VERB = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|could|may|[a-z]{3,}ed|said|told|left|took|held|sent|went|got|won|lost)\b"
)


def _subject_aside(sentence: str) -> tuple[int, int] | None:
    found = _SUBJECT_ASIDE.match(sentence)
    return None if found is None or _HAS_VERB.search(found["subject"]) else found.span("aside")


def _relative_spans(sentence: str, aside: tuple[int, int] | None) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = [aside] if aside else []
    for found in _RELATIVE.finditer(sentence):
        if spans and found.start() < spans[-1][1]:
            continue
        spans.append((found.start(), _relative_end(sentence, found)))
    return spans


_SPANNED = re.compile(r"(?:[a-z0-9-]+ ){1,4}(after|before|since) ")
_RESUMPTION = re.compile(r"(?:now|then|still|yet|instead|meanwhile|and|but), ")
"""A word before a clause in front: "Now, after months in detention, …"."""


def _front(sentence: str) -> tuple[str, int] | None:
    """The opening word and end of a clause in front of the main one."""
    begin = _RESUMPTION.match(sentence)
    start = begin.end() if begin else 0
    spanned = _SPANNED.match(sentence, start)
    first = spanned[1] if spanned else sentence[start : start + 14].split(" ", 1)[0].strip("\"'(,")
    if _NO_FRONT.match(sentence, start):
        return None
    comma = sentence.find(",", start, start + 260)
    return (first, comma + 1) if first in _OPENING and comma > 0 else None


class Clauses:
    """The clauses of one folded sentence; offsets count from its start."""

    def __init__(self, sentence: str) -> None:
        self._length = len(sentence)
        self._aside = _subject_aside(sentence)
        self._relative = _relative_spans(sentence, self._aside)
        self._front = _front(sentence)
        self._breaks = self._borders(sentence)

    def _borders(self, sentence: str) -> list[tuple[int, str]]:
        first = _FIRST_OPENER.match(sentence)
        borders = [
            (found.start(), found[1])
            for found in _SUBORDINATE.finditer(sentence, first.end() if first else 0)
            if found.start() > 0
            and not (found[1] == "before" and _BEFORE_SOMEBODY.search(sentence, max(0, found.start() - 12), found.start()))
            and not (found[1] == "before" and _A_COURT.match(sentence, found.end()))
            and not (found[1] == "before" and _SESSION.search(sentence, max(0, found.start() - 14), found.end() + 1))
            and not (found[1] == "as" and _is_comparison(sentence, found.end() - 3))
        ]
        borders += [
            (found.start(), "main")
            for found in _COORDINATE.finditer(sentence)
            if found[0] != ", " or not _APPOSED.search(sentence, max(0, found.start() - 200), found.start())
        ]
        if self._front:
            borders.append((self._front[1], "main"))
        borders.sort()
        told = _ATTRIBUTION.search(sentence)
        if told and borders and max((border for border in borders if border[0] < told.start()), default=(0, "main"))[1] != "main":
            borders.append((told.start(), "main"))
        return sorted(borders)

    def at(self, place: int) -> Clause:
        """The clause that a place of the sentence belongs to."""
        for start, end in self._relative:
            if start <= place < end:
                return Clause("aside" if (start, end) == self._aside else "relative", start, end)
        sort, start, end = (self._front[0], 0, self._front[1]) if self._front else ("main", 0, self._length)
        for border, opener in self._breaks:
            if any(first < border < last for first, last in self._relative):
                continue
            if border > place:
                end = border
                break
            sort, start, end = opener, border, self._length
        return Clause(sort, start, end, tuple(self._relative))
