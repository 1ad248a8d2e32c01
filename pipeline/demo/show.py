"""`casewire demo`: the newsroom publishes, the same pass that `casewire once` makes reads it, alerts reach a mail server and a webhook."""

import asyncio
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from casefile.case import Alert
from casefile.config import parse
from desk.records import when
from pipeline.commands.reading import timeline_lines
from pipeline.deliver import deliver
from pipeline.demo.material import Expected, Newsroom, newsroom
from pipeline.demo.outlets import Press
from pipeline.demo.sinks import MailSink, SlackSink
from pipeline.house import furnish
from pipeline.run import run_pass
from pipeline.screen import say, warn
from pipeline.settings import Settings
from pipeline.wiring import client_for
from storage import Store, open_store


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What the demo ended with. `missing` and `unexpected` are in words; both empty means that all went as it should.

    `mails` and `posts` count what told alerts, `introduced` is how many introductions came by mail and by webhook.
    """

    alerts: tuple[Alert, ...]
    mails: int
    posts: int
    introduced: tuple[int, int]
    missing: tuple[str, ...]
    unexpected: tuple[str, ...]

    @property
    def good(self) -> bool:
        """Exactly the expected alerts arrived, each once at each sink, and one introduction before them."""
        complete = len(self.alerts) == self.mails == self.posts and self.introduced == (1, 1)
        return complete and not self.missing and not self.unexpected


def demo(settings: Settings, *, keep: Path | None) -> int:
    """Runs the demo; 0 only if exactly the expected alerts arrived at both sinks."""
    with tempfile.TemporaryDirectory() as scratch:
        path = keep or Path(scratch) / "demo.db"
        with open_store(f"sqlite:///{path}") as store, Press(newsroom()).open() as press:
            outcome = asyncio.run(play(press, store, Path(scratch), talk=not settings.quiet))
            if not settings.quiet:
                for line in _closing(store, outcome):
                    say(line)
    for trouble in (*outcome.missing, *outcome.unexpected):
        warn(trouble)
    return 0 if outcome.good else 1


async def play(press: Press, store: Store, base_dir: Path, *, talk: bool) -> Outcome:
    """Publishes step after step, each followed by one pass and its deliveries."""
    told: list[tuple[int, Alert]] = []
    introduced = (0, 0)
    async with MailSink() as mail, SlackSink() as slack:
        config = parse(configuration(press, mail.port, slack.url), file="demo")
        house = furnish(config, store)
        async with client_for(config.network) as client:
            for number, step in enumerate(press.newsroom.steps):
                press.step = number
                report = await run_pass(house, client, now=step.now)
                await deliver(house, client, now=step.now, base_dir=base_dir)
                fresh = [kept.alert for kept in store.outbox.alerts() if kept.alert.id not in {alert.id for _, alert in told}]
                told += [(number, alert) for alert in fresh]
                if number == 0:
                    introduced = (len(mail.mails), len(slack.messages))
                if talk:
                    first = "; read in silence, the case is introduced" if number == 0 and all(introduced) else ""
                    say(f"{step.now:%Y-%m-%d}  {step.title}: {_count(report.articles, 'page')} read, {_count(len(fresh), 'alert')}{first}")
                    for line in _alert_lines(fresh):
                        say(line)
        missing, unexpected = compare(press.newsroom, told)
        return Outcome(
            alerts=tuple(alert for _, alert in told),
            mails=len(mail.mails) - introduced[0],
            posts=len(slack.messages) - introduced[1],
            introduced=introduced,
            missing=missing,
            unexpected=unexpected,
        )


def configuration(press: Press, mail_port: int, slack_url: str) -> str:
    """The demo's sources.yaml: the shipped case, the loopback outlets, a mail server and a webhook."""
    import json
    from importlib.resources import files

    from ruamel.yaml import YAML

    case = YAML(typ="safe", pure=True).load((files("pipeline.demo") / "newsroom.yaml").read_text("utf-8"))["case"]
    hosts = [*press.addresses.values(), slack_url]
    sources = [
        {
            "name": outlet.name,
            "kind": "sitemap" if outlet.form == "news-sitemap" else "feed",
            "url": press.addresses[outlet.name] + press.announced_at(outlet),
            "zone": outlet.zone,
            "opens": outlet.opens,
            "every": "1h",
        }
        for outlet in press.newsroom.outlets
    ]
    return json.dumps(
        {
            "cases": [case],
            "sources": sources,
            "watches": [{"name": "newsdesk", "case": case["name"], "to": ["mail", "team"], "mode": "now", "note": "the demo's own watch"}],
            "channels": {
                "mail": {
                    "type": "email",
                    "to": ["desk@example.org"],
                    "from": "casewire@example.org",
                    "server": f"smtp://127.0.0.1:{mail_port}",
                },
                "team": {"type": "slack", "webhook": slack_url},
            },
            "network": {"contact": "desk@example.org", "allow": [address.split("//")[1].split("/")[0] for address in hosts]},
        }
    )


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def compare(material: Newsroom, told: Sequence[tuple[int, Alert]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What was expected and did not come, and what came unexpected, in words."""
    waiting = list(material.expected)
    unexpected: list[str] = []
    for step, alert in told:
        match = next((each for each in waiting if _meets(each, step, alert)), None)
        if match is None:
            unexpected.append(f"unexpected at step {step}: {_in_words(alert)}")
        else:
            waiting.remove(match)
    missing = tuple(f"missing at step {each.step}: {each.kind} ({', '.join(sorted(each.people))}), {each.happened_on}" for each in waiting)
    return missing, tuple(unexpected)


def _meets(expected: Expected, step: int, alert: Alert) -> bool:
    return step == expected.step and any(
        development.kind == expected.kind
        and expected.people <= {*development.actors, *development.target}
        and str(development.happened_on) == expected.happened_on
        and str(development.novelty) == expected.novelty
        for development in alert.developments
    )


def _in_words(alert: Alert) -> str:
    said = (
        f"{each.kind} ({', '.join((*each.actors, *each.target))}), {each.happened_on}, {each.novelty}: “{each.quote}”"
        for each in alert.developments
    )
    return f"{'; '.join(said)} [{alert.articles[0].url}]"


def _alert_lines(alerts: Sequence[Alert]) -> Iterator[str]:
    for alert in alerts:
        for development in alert.developments:
            people = ", ".join(dict.fromkeys((*development.actors, *development.target)))
            yield f"    ! {development.kind} · {people} · {development.happened_on}"
            yield f"      “{development.quote}”"
        yield f"      {alert.articles[0].source}: {alert.articles[0].title}"


def _closing(store: Store, outcome: Outcome) -> Iterator[str]:
    yield ""
    yield "The timeline"
    yield from timeline_lines(sorted(store.ledger.developments(), key=lambda entry: (entry.happened_on.first, entry.first_seen_at)))
    yield ""
    yield "Folded into stories already held"
    for stored in store.articles.all():
        if str(stored.verdict.relation) != "new":
            yield f"  {stored.article.source:<14} {stored.article.title[:64]:<64} {stored.verdict.relation}: {stored.verdict.reason}"
    yield ""
    yield "Silent, and why"
    for silence in store.ledger.silences():
        yield f"  {silence.kind:<18} “{silence.quote[:80]}”"
        yield f"    {silence.reason}"
    yield ""
    verdict = "all as expected" if outcome.good else "NOT as expected"
    articles = list(store.articles.all())
    first = min((when(stored.article.published) or "" for stored in articles), default="")[:10]
    yield (
        f"{len(articles)} pages since {first}; {len(outcome.alerts)} alerts, {outcome.mails} by mail, {outcome.posts} by webhook: {verdict}"
    )
