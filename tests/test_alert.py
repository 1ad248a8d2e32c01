"""Who is told what: one message per watch and article, each development once, and the short list of what was not told."""

from datetime import UTC, date, datetime

from casefile.alert import LISTED_PER_ARTICLE, raise_alerts, silences
from casefile.case import Case, Development, DocketRef, Entity, Finding, Mention, Novelty, Place, Standing, Watch
from casefile.material import Article, DocketEntry, Form, HappenedOn
from casefile.roles import follow

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)
CASE = Case(
    name="mill",
    title="Mill",
    entities=(Entity(name="Feldt"), Entity(name="Brandt")),
    dockets=(DocketRef(court="nmd", number="1:24-cr-17"),),
)
ARTICLE = Article(id="a1", url="https://www.o.example/1", title="Headline", text="", form=Form.PARTIAL)


EVERYTHING = (Watch(name="all"),)


def entry(number, kind, *people):
    return Development(
        id=f"mill-{number}",
        case="mill",
        kind=kind,
        actors=people,
        happened_on=HappenedOn(date(2024, 5, 6)),
        first_seen_at=NOON,
        first_reported=date(2024, 5, 6),
    )


def finding(of, novelty=Novelty.NEW, alerts=True, near=False, quote="Q", score=0.5):
    mention = Mention(kind=of.kind, standing=Standing.NEWS, quote=quote, place=Place.LEAD, score=score)
    return Finding(mention=mention, novelty=novelty, development=of.id, alerts=alerts, near=near, reason="because")


def alerts(entries, findings=None, watches=EVERYTHING, told=frozenset(), article=ARTICLE):
    return raise_alerts(follow(CASE), article, findings or [finding(each) for each in entries], entries, watches, told, NOON)


def test_one_alert_per_watch_weightiest_first():
    slight, weighty = entry(1, "motion_filed", "Feldt", "Judge"), entry(2, "verdict", "Brandt")
    (alert,) = alerts([slight, weighty])
    assert [each.kind for each in alert.developments] == ["verdict", "motion_filed"]
    assert alert.entities == ("Brandt", "Feldt")
    assert alert.partial
    assert (alert.articles[0].id, alert.articles[0].source) == ("a1", "o.example")


def test_an_alert_needs_somebody_of_the_case_or_its_own_docket():
    stranger = entry(1, "ruling", "Stranger")
    own = Article(id="d", url="", title="", text="", docket=DocketEntry(court="nmd", number="24-cr-00017", entry="3"))
    assert alerts([stranger]) == ()
    assert len(alerts([stranger], article=own)) == 1


def test_watches_choose_case_people_and_kinds():
    verdict, chat = entry(1, "verdict", "Feldt"), entry(2, "statement", "Brandt")
    watches = (
        Watch(name="other case", case="another"),
        Watch(name="brandt", entities=("Brandt",)),
        Watch(name="suits", kinds=("lawsuit_filed",)),
        Watch(name="any"),
        Watch(name="chat", kinds=("statement",)),
    )
    raised = alerts([verdict, chat], watches=watches)
    assert {alert.watch: [each.kind for each in alert.developments] for alert in raised} == {"any": ["verdict"], "chat": ["statement"]}


def test_told_once_per_watch_and_novelty():
    verdict = entry(1, "verdict", "Feldt")
    told = frozenset({("all", "mill-1", "new")})
    assert alerts([verdict], told=told) == ()
    assert len(alerts([verdict], [finding(verdict, Novelty.CORRECTS)], told=told)) == 1


def test_ids_depend_on_what_is_told_and_to_whom_only():
    one, two = entry(1, "verdict", "Feldt"), entry(2, "arrest", "Feldt")
    (first,), (again,) = alerts([one, two]), alerts([two, one])
    (elsewhere,) = alerts([one, two], watches=(Watch(name="other"),))
    assert first.id == again.id != elsewhere.id


def test_the_safety_net_is_short_and_leaves_out_what_was_told():
    verdict = entry(1, "verdict", "Feldt")
    near = [finding(entry(n, "ruling"), None, alerts=False, near=True, quote=f"Q{n}", score=n / 10) for n in (2, 3, 4)]
    found = [finding(verdict, near=True), *near]
    lines = silences("mill", ARTICLE, found, alerts([verdict], found[:1]))
    assert [line.quote for line in lines] == ["Q4", "Q3", "Q2"]
    assert sum(line.listed for line in lines) == LISTED_PER_ARTICLE
    assert lines[0].reason == "because"
    (known,) = silences("mill", ARTICLE, [finding(verdict, Novelty.KNOWN, alerts=False, near=True)], ())
    assert known.reason == "known: because"
