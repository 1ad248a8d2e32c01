"""What `sources.yaml` may say, and the sentences that answer its mistakes."""

from datetime import time, timedelta

import pytest

from casefile.case import EntityKind, Mode
from casefile.config import Configuration, parse
from casefile.errors import ConfigurationError

SHORTEST = "cases: [{name: mill-fire, entities: [Nora Quist]}]\n"


def mistakes(text: str, **settings: object) -> list[str]:
    with pytest.raises(ConfigurationError) as caught:
        parse(text, file="sources.yaml", **settings)
    return [str(mistake) for mistake in caught.value.mistakes]


def read(text: str, **settings: object) -> Configuration:
    return parse(text, file="sources.yaml", **settings)


def test_the_shortest_file_watches_everything_on_the_console():
    config = read(SHORTEST)
    assert config.cases[0].title == "mill-fire"
    assert [(watch.name, watch.to, watch.mode) for watch in config.watches] == [("everything", ("console",), Mode.AUTO)]
    assert config.channels["console"].type == "console"
    assert config.sources == ()


def test_a_bare_name_is_taken_for_what_its_words_say():
    config = read("cases: [{name: a, entities: [Nora Quist, Quist Mills LLC, Harbor Fire Department, High Court of Ilmar]}]")
    kinds = [entity.kind for entity in config.cases[0].entities]
    assert kinds == [EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.AGENCY, EntityKind.COURT]


def test_a_bare_name_refers_to_the_shared_list():
    config = read("cases: [{name: a, entities: [Quist]}]\nentities: [{name: Quist, kind: agency, aliases: [QA]}]")
    assert config.cases[0].entities[0].aliases == ("QA",)


def test_a_full_source_and_watch():
    config = read(
        SHORTEST
        + """
sources:
  - {name: court-news, kind: listing, url: "https://news.example/court", selector: "h3 a", cron: "*/20 7-19 * * mon-fri",
     every: 45m, zone: America/Denver, opens: no, cases: [mill-fire]}
watches:
  - {name: desk, case: mill-fire, entities: Nora Quist, kinds: [outcomes, ruling], to: [console], mode: now,
     digest: "07:30", quiet: "22:00-07:00", break_through: [verdict], zone: Europe/Dublin, note: for the night desk}
"""
    )
    source, watch = config.sources[0], config.watches[0]
    assert (source.every, source.opens, source.options["selector"]) == (timedelta(minutes=45), False, "h3 a")
    assert watch.kinds == ("plea", "verdict", "sentence", "dismissal", "settlement", "appeal_decided", "ruling")
    assert (watch.quiet, watch.digest) == ((time(22), time(7)), time(7, 30))
    assert watch.entities == ("Nora Quist",)


def test_every_mistake_is_told_at_once_with_its_line_and_the_nearest_word():
    told = mistakes(
        """cases:
  - name: mill-fire
    entites: [x]
    entities: [{name: Nora Quist, kind: persn}]
sources:
  - {name: a, kind: feeed, url: "htp://x", every: 3q, zone: Mars/Phobos, cases: [milfire], cron: "* 25 * * *"}
  - {name: a, kind: folder}
watches:
  - {name: w, case: mill, kinds: [verdct], to: [consle], quiet: "22-7", entities: [Nora Quest]}
chanels: {}
"""
    )
    assert told == [
        "sources.yaml:3: cases[1].entites: unknown key; did you mean 'entities'?",
        "sources.yaml:4: cases[1].entities[1].kind: 'persn' is not allowed; did you mean 'person'?",
        "sources.yaml:6: sources[1].cases: names the unknown case 'milfire'; did you mean 'mill-fire'?",
        "sources.yaml:6: sources[1].cron: '* 25 * * *' is no cron line (bad hour); five fields: minute, hour, day of month, month, "
        "day of week",
        "sources.yaml:6: sources[1].every: '3q' is no interval; write a number and s, m, h or d, such as 30m or 6h",
        "sources.yaml:6: sources[1].kind: 'feeed' is not allowed; did you mean 'feed'?",
        "sources.yaml:6: sources[1].url: 'htp://x' is no web address; it begins with http:// or https:// and names a host",
        "sources.yaml:6: sources[1].zone: 'Mars/Phobos' is no time zone; write a name of the tz database such as America/Denver or UTC",
        "sources.yaml:7: sources[2]: a source of kind folder needs `path:`",
        "sources.yaml:7: sources[2].name: 'a' is taken by entry 1; every name in `sources` is used once",
        "sources.yaml:9: watches[1].case: names the unknown case 'mill'; did you mean 'mill-fire'?",
        "sources.yaml:9: watches[1].entities: names the unknown entity 'Nora Quest'; did you mean 'Nora Quist'?",
        "sources.yaml:9: watches[1].kinds: names the unknown kind 'verdct'; did you mean 'verdict'?",
        "sources.yaml:9: watches[1].quiet: '22-7' is no time of day; write \"08:00\"",
        "sources.yaml:9: watches[1].to: names the unknown channel 'consle'; did you mean 'console'?",
        "sources.yaml:10: chanels: unknown key; did you mean 'channels'?",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("\tcases: []", "sources.yaml:1: a tab stands in the indentation"),
        ("cases:\n\t- x", "sources.yaml:2: a tab stands"),
        (SHORTEST + SHORTEST, "sources.yaml:2: the key 'cases' stands twice"),
        ("cases: !!python/object:os.system x", "is not allowed; write plain values"),
        ("- 1", "must be a list of keys"),
        ("cases: [", "is no valid YAML"),
        ("cases: []", "must hold at least one entry"),
        ("cases: [{name: a, entities: []}]", "must hold at least one entry"),
        ("cases: [{name: a}]", "`entities:` is missing"),
        ("cases: [{entities: [x]}]", "`name:` is missing"),
        ("cases: [{name: a, entities: ['']}]", "must be a text of 1 to 300 characters"),
        ("cases: 5", "must be a list"),
        (SHORTEST + "network: {allow: 5}", "must be a list"),
        (SHORTEST + "channels: {s: {type: slack}}", "needs `webhook:`, or `token:` and `channel:`"),
        (SHORTEST + "channels: {s: {type: slak}}", "'slak' is no type of channel; did you mean 'slack'?"),
        (SHORTEST + "channels: {s: {}}", "`type:` is missing"),
        (SHORTEST + "sources: [{name: a, kind: feed}]", "needs `url:`"),
        (SHORTEST + "operator: {to: [pager]}", "unknown channel 'pager'"),
        (SHORTEST + "watches: [{name: a, to: [{b: c}]}]", "to: must be `any`, a name or a list of names"),
        (SHORTEST + "watches: [{name: a, entities: [{b: c}]}]", "entities: must be `any`, a name or a list of names"),
        (SHORTEST + "sources: [{name: a, kind: [feed]}]", "kind: is not allowed"),
        (SHORTEST + "? [a: b]\n: c", "a list or a mapping stands where a key belongs"),
    ],
)
def test_what_is_refused(text: str, said: str):
    assert any(said in line for line in mistakes(text)), mistakes(text)


def test_a_bomb_of_aliases_is_refused_quickly():
    lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    assert mistakes("\n".join(lines)) == ["sources.yaml: its aliases unfold into far too many values; write them out"]


SECRETIVE = (
    SHORTEST
    + """
watches: [{name: w, to: [team]}]
channels:
  team: {type: slack, webhook: "${TEAM_WEBHOOK}"}
  mail: {type: email, to: [a@example.org], from: b@example.org, password: "${file:mail.secret}"}
"""
)


def test_secrets_come_from_the_environment_and_only_where_a_watch_uses_the_channel():
    config = read(SECRETIVE, environment={"TEAM_WEBHOOK": "https://hooks.example/1"})
    assert config.channels["team"].options["webhook"] == "https://hooks.example/1"


def test_a_missing_secret_is_a_mistake_that_names_the_variable():
    assert mistakes(SECRETIVE) == ["sources.yaml:5: channels.team.webhook: needs the environment variable TEAM_WEBHOOK, which is not set"]


def test_a_secret_from_a_file():
    text = SECRETIVE.replace("to: [team]", "to: [mail]")
    config = read(text, read_secret=lambda path: f"secret of {path}\n")
    assert config.channels["mail"].options["password"] == "secret of mail.secret"


def test_a_wrong_secret_is_not_repeated():
    text = SHORTEST + 'watches: [{name: w, to: [m]}]\nchannels: {m: {type: email, to: [x], from: y, server: "${S}"}}'
    told = mistakes(text, environment={"S": "hunter2"})
    assert told
    assert "hunter2" not in " ".join(told)
