"""The command line: a flat front door. Every command imports its work when it is called, so that `--help` answers at once."""

import errno
import os
import re
import sys
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from casefile.errors import CasewireError, ConfigurationError, UsageError


def in_our_words(message: str) -> str:
    """What is wrong with a value on the command line, without the phrases of the library that found it, and the word that is nearest."""
    said = message.removeprefix("Value error, ")
    if "valid integer" in said:
        return "it takes a whole number, such as 3"
    value, found, allowed = said.partition(" is not one of ")
    if not found:
        return said
    close = get_close_matches(value.strip("'"), re.findall(r"'([^']+)'", allowed), n=1)
    return said.rstrip(".") + (f"; did you mean {close[0]!r}?" if close else "")


class _Door(TyperGroup):
    def invoke(self, ctx: Any) -> Any:
        """Runs the command; a value that it cannot take is told in our words, and a question broken off is an interruption."""
        try:
            return super().invoke(ctx)
        except typer.Abort as end:
            if isinstance(end.__context__, KeyboardInterrupt):
                raise KeyboardInterrupt from end
            raise
        except typer.BadParameter as error:
            error.message = in_our_words(error.message)
            raise


app = typer.Typer(
    name="casewire",
    cls=_Door,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Follows a legal case: reads the coverage and the dockets, works out what has newly happened, and tells it once, "
    "with the sentence that proves it.\n\nGlobal options may stand before or after the command.",
)
db_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The store: upgrade, backup, restore, verify.")
app.add_typer(db_app, name="db")
deliveries_app = typer.Typer(invoke_without_command=True, rich_markup_mode=None, help="The outbox: what is on its way, and what is parked.")
app.add_typer(deliveries_app, name="deliveries")

Call = typer.Context


def _print_version(wanted: bool) -> None:
    """Eager, so that it needs no command."""
    if wanted:
        from importlib.metadata import version as installed

        typer.echo(f"casewire {installed('casewire')}")
        raise typer.Exit


@app.callback()
def _globals(
    call: Call,
    config: Annotated[Path, typer.Option("-c", "--config", help="The configuration file.")] = Path("sources.yaml"),
    db: Annotated[
        str | None, typer.Option(help="The store (a path or a database URL); else CASEWIRE_DB, else casewire.db beside it.")
    ] = None,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="Say more on stderr.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="No progress, no summary; only what was asked for.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON where something is read.")] = False,
    version: Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)] = False,  # noqa: ARG001
) -> None:
    from pipeline.settings import Settings

    call.obj = Settings(config=config, db=db, verbose=verbose, quiet=quiet, json=as_json)


# ---- the main job ----------------------------------------------------------------------------------------------------------------


@app.command()
def demo(call: Call, keep: Annotated[Path | None, typer.Option(help="Keep the store of the demo here.")] = None) -> None:
    """The whole job on a newsroom of its own.

    It is served on loopback: no account, no internet.
    """
    from pipeline.demo.show import demo as work

    _end(work(call.obj, keep=keep))


@app.command()
def once(
    call: Call,
    strict: Annotated[bool, typer.Option(help="Exit 1 for known trouble too.")] = False,
) -> None:
    """One pass over all sources due, then the alerts (for cron).

    With --json what it did is one object on stdout, and alerts on the console go to stderr.
    """
    from pipeline.commands.passes import once as work

    _end(work(call.obj, strict=strict))


@app.command()
def run(
    call: Call,
    host: Annotated[str, typer.Option(help="Where /healthz, /readyz and /metrics answer.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Their port; 0 for none.")] = 8900,
) -> None:
    """The daemon: reads on schedule and delivers alerts.

    It goes on until it is told to stop.
    """
    from pipeline.commands.running import run as work

    _end(work(call.obj, host=host, port=port))


@app.command()
def backfill(
    call: Call,
    since: Annotated[str, typer.Option(help="The first day, as 2021-10-21.")],
    until: Annotated[str | None, typer.Option(help="The last day; today by default.")] = None,
    source: Annotated[list[str] | None, typer.Option(help="Only this source; may stand several times.")] = None,
    urls: Annotated[Path | None, typer.Option(help="A list of addresses: one a line, or CSV with a column url.")] = None,
    alert: Annotated[bool, typer.Option(help="Tell developments as if they were new; without it history is silent.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="List, say what it would ask of whom, and stop.")] = False,
) -> None:
    """History, once: politely and in silence.

    Lists what the sources published and reads it; may be stopped and started again.
    """
    from pipeline.commands.history import backfill as work

    _end(work(call.obj, since=since, until=until, sources=source or [], urls=urls, alert=alert, dry=dry_run))


@app.command()
def replay(
    call: Call,
    paths: Annotated[list[Path] | None, typer.Argument(help="Folders or files: .html(.gz), .txt, .json(l), .warc(.gz).")] = None,
    stored: Annotated[bool, typer.Option("--stored", help="What the store holds, not files: the messages of each month.")] = False,
    watch: Annotated[str | None, typer.Option(help="Only this watch.")] = None,
    since: Annotated[str | None, typer.Option(help="With --stored: count from this day, as 2021-10-21.")] = None,
    alerts_to: Annotated[Path | None, typer.Option(help="Write the alerts here, one JSON object a line.")] = None,
) -> None:
    """Stored pages: what would I have been told?

    They go through the same pass in order of publication.
    """
    if stored == bool(paths) or (since and not stored):
        raise UsageError("name the pages to replay, or take what the store holds with --stored: one of the two; --since goes with --stored")
    if stored:
        from pipeline.commands.rereading import replay_stored

        _end(replay_stored(call.obj, watch=watch, since=since, alerts_to=alerts_to))
    from pipeline.commands.passes import replay as work

    _end(work(call.obj, paths=paths or [], watch=watch, alerts_to=alerts_to))


@app.command()
def reread(
    call: Call,
    since: Annotated[str | None, typer.Option(help="Clean anew only what was seen since this day; all is judged anew.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, change nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing.")] = False,
) -> None:
    """Stored documents through today's rules, silently.

    Shows what would change before it does.
    """
    from pipeline.commands.rereading import reread as work

    _end(work(call.obj, since=since, dry_run=dry_run, yes=yes))


# ---- the first hour --------------------------------------------------------------------------------------------------------------


@app.command()
def init(
    call: Call,
    address: Annotated[str, typer.Argument(help="An article about the case, a docket, a site, a feed; or a file.")] = "",
    case: Annotated[str, typer.Option(help="What the case is called; else the article's headline.")] = "",
    entity: Annotated[list[str] | None, typer.Option(help='Whom to follow: "NAME" or "NAME (role)"; may stand several times.')] = None,
    term: Annotated[list[str] | None, typer.Option(help="Words that mark the case; may stand several times.")] = None,
    to: Annotated[str, typer.Option(help="Where alerts go: an e-mail address, a webhook, a file.jsonl; else the terminal.")] = "",
    server: Annotated[str, typer.Option(help="The mail server, as smtp://localhost:25.")] = "",
    allow: Annotated[list[str] | None, typer.Option(help="A private HOST:PORT that may be read; may stand several times.")] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Take every default and ask nothing.")] = False,
    test_alert: Annotated[bool | None, typer.Option(help="Send a test alert at the end; asked for otherwise.")] = None,
    example: Annotated[bool, typer.Option("--example", help="Write the example: the Rust case, from public feeds.")] = False,
) -> None:
    """A first configuration, by questions or from an article.

    From your answers, or from the address of an article.
    """
    if example:
        from pipeline.commands.beginning import write_example

        _end(write_example(call.obj))
    from pipeline.commands.beginning import Wishes
    from pipeline.commands.beginning import init as work

    wishes = Wishes(
        address=address,
        case=case,
        entities=tuple(entity or ()),
        terms=tuple(term or ()),
        to=to,
        server=server,
        allow=tuple(allow or ()),
    )
    _end(work(call.obj, wishes, yes=yes, send_test=test_alert))


@app.command()
def add(
    call: Call,
    url: Annotated[str, typer.Argument(help='Any address of an outlet or a docket; or a docket as "nmd 1:24-cr-00013".')],
    name: Annotated[str | None, typer.Option(help="What to call it; else made from the host.")] = None,
    kind: Annotated[str | None, typer.Option(help="Take this kind: feed, docket, sitemap, listing or page.")] = None,
    case: Annotated[list[str] | None, typer.Option(help="Its articles go to this case only; may stand several times.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what it would bring, write nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing.")] = False,
) -> None:
    """The source behind an address, into sources.yaml.

    A feed, docket, sitemap or listing; an address of its site will do.
    """
    from pipeline.commands.dockets import add_docket, at_courtlistener, named
    from pipeline.commands.starting import add as work

    if docket := named(url) or at_courtlistener(call.obj, url):
        _end(add_docket(call.obj, docket, name=name, cases=case or [], dry_run=dry_run, yes=yes))
    _end(work(call.obj, url=url, name=name, kind=kind, cases=case or [], dry_run=dry_run, yes=yes))


@app.command("import")
def import_(
    call: Call,
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A list of feeds as feed readers export it (OPML).")],
    case: Annotated[list[str] | None, typer.Option(help="Their articles go to this case only; may stand several times.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be added, write nothing.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing.")] = False,
) -> None:
    """The feeds of a list (OPML), into sources.yaml."""
    from pipeline.commands.lists import import_list as work

    _end(work(call.obj, path, cases=case or [], dry_run=dry_run, yes=yes))


# ---- filters ---------------------------------------------------------------------------------------------------------------------

Jsonl = Annotated[bool, typer.Option("--jsonl", help="JSON lines in on stdin, JSON lines out.")]


@app.command()
def clean(
    call: Call,
    files: Annotated[list[Path] | None, typer.Argument(help="HTML or text files.")] = None,
    jsonl: Jsonl = False,
    explain: Annotated[bool, typer.Option(help="Show which line went and why.")] = False,
) -> None:
    """Page in, article out.

    With --jsonl each line is an object with "html" or "text", and perhaps "id", "url", "title", "published" and "source".
    A line that cannot be read is named on stderr, the rest goes on, and the exit code is 1.
    """
    from pipeline.commands.filters import clean as work

    _end(work(call.obj, files=files or [], jsonl=jsonl, explain=explain))


@app.command()
def dedupe(call: Call, jsonl: Jsonl = False) -> None:
    """Texts in, verdicts out: do we have this story already?

    Each line is an object with "id" and "text", and perhaps "title", "url" and "published". A line that cannot be read is named on
    stderr, the rest goes on, and the exit code is 1.
    """
    from pipeline.commands.filters import dedupe as work

    _end(work(call.obj, jsonl=jsonl))


@app.command()
def mentions(call: Call, jsonl: Jsonl = False) -> None:
    """Texts in, what each says happened out.

    Each line is an object with "id" and "text", and perhaps "title", "published" and "entities": a list of objects with "name", and
    perhaps "kind", "role" and "aliases". Without "entities" the names are those of the configuration. A line that cannot be read is
    named on stderr, the rest goes on, and the exit code is 1.
    """
    from pipeline.commands.filters import mentions as work

    _end(work(call.obj, jsonl=jsonl))


# ---- reading what is known -------------------------------------------------------------------------------------------------------


@app.command()
def timeline(
    call: Call,
    case: Annotated[str | None, typer.Argument(help="The case; all by default.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write one page with a picture over the years; replaces an earlier one only.")] = None,
) -> None:
    """What has happened, in order."""
    from pipeline.commands.reading import timeline as work

    _end(work(call.obj, case=case, html=html))


@app.command()
def search(call: Call, words: Annotated[list[str], typer.Argument()], limit: Annotated[int, typer.Option(min=1)] = 20) -> None:
    """Articles that hold these words."""
    from pipeline.commands.reading import search as work

    _end(work(call.obj, words=words, limit=limit))


@app.command()
def why(call: Call, subject: Annotated[str, typer.Argument(metavar="URL-OR-ID")]) -> None:
    """Why something alerted, or did not."""
    from pipeline.commands.reading import why as work

    _end(work(call.obj, subject=subject))


@app.command()
def status(
    call: Call,
    site: Annotated[str | None, typer.Option(metavar="SOURCE", help="What recurs on this source's pages and is taken off.")] = None,
    keep: Annotated[
        int | None, typer.Option(metavar="NUMBER", help="With --site: this line is text after all; again, to take it back.")
    ] = None,
) -> None:
    """How the sources, the deliveries and the cases stand."""
    if site is not None:
        from pipeline.commands.site import site as look

        _end(look(call.obj, source=site, keep=keep))
    from pipeline.commands.reading import status as work

    _end(work(call.obj))


class Kept(StrEnum):
    """What can be exported."""

    CASE = "case"
    ARTICLES = "articles"
    DEVELOPMENTS = "developments"
    ALERTS = "alerts"
    MENTIONS = "mentions"
    SILENCES = "silences"
    MARKS = "marks"


class Format(StrEnum):
    """How it is written."""

    JSONL = "jsonl"
    CSV = "csv"
    WARC = "warc"
    OPML = "opml"


@app.command()
def export(
    call: Call,
    what: Annotated[Kept, typer.Argument(help="All of a case, for research; or one sort of record.")] = Kept.CASE,
    case: Annotated[str | None, typer.Option(help="Only this case.")] = None,
    form: Annotated[
        Format, typer.Option("--format", help="JSON lines, CSV for spreadsheets; of a case also a web archive, or its feeds.")
    ] = Format.JSONL,
    text: Annotated[bool, typer.Option(help="Of a case: with the full texts, which are their publishers' work.")] = False,
    to: Annotated[
        Path | None,
        typer.Option(
            help="Of a case: a folder for its tables and the codebook, or the file of an archive or list; else stdout. "
            "Only earlier ones are replaced."
        ),
    ] = None,
    codebook: Annotated[bool, typer.Option("--codebook", help="What every column of a case's export means; nothing else.")] = False,
) -> None:
    """All that is kept, for other programs, for research."""
    from pipeline.commands import exporting

    if codebook:
        _end(exporting.print_codebook())
    if what is not Kept.CASE and (text or to or form not in (Format.JSONL, Format.CSV)):
        raise UsageError(f"--text, --to, --format {Format.WARC} and {Format.OPML} go with the export of a whole case, not with {what}")
    if form is Format.OPML:
        from pipeline.commands.lists import export_list

        _end(export_list(call.obj, case=case, to=to))
    if form is Format.WARC:
        _end(exporting.export_warc(call.obj, case=case, to=to))
    if what is Kept.CASE:
        _end(exporting.export_case(call.obj, case=case, form=form, text=text, to=to))
    from pipeline.commands.reading import export as work

    _end(work(call.obj, what=what, case=case, form=form))


# ---- upkeep ----------------------------------------------------------------------------------------------------------------------


class Word(StrEnum):
    """What a user can say of a development or article."""

    WRONG = "wrong"
    RIGHT = "right"
    SAME_AS = "same-as"
    APART = "apart"
    KIND = "kind"
    DATE = "date"
    MISSED = "missed"
    MUTE = "mute"
    UNDO = "undo"


@app.command()
def mark(
    call: Call,
    subject: Annotated[str, typer.Argument(metavar="ID")],
    word: Annotated[Word, typer.Argument()],
    other: Annotated[str | None, typer.Argument(metavar="[ID|KIND|DAY|SENTENCE]")] = None,
    case: Annotated[str | None, typer.Option(help="missed: the case it belongs to.")] = None,
    kind: Annotated[str | None, typer.Option(help="missed: what kind of development it is; else read from the sentence.")] = None,
    on: Annotated[str | None, typer.Option(help="missed: the day it happened; else read from the sentence.")] = None,
    by: Annotated[list[str] | None, typer.Option(help="missed: who did it; may stand several times.")] = None,
    against: Annotated[list[str] | None, typer.Option(help="missed: whom it concerns; may stand several times.")] = None,
) -> None:
    """Your word on a development or article, kept for ever.

    It changes what is told from then on.

    wrong: it is no development; nothing more is told of it, and it stands in nobody's way. right: it is. ID same-as ID: both are one.
    ID apart [ID]: they are not. ARTICLE apart ID: that article reports something else. ID kind KIND and ID date DAY correct it.
    ARTICLE same-as ARTICLE puts the first into the story of the second, ARTICLE apart into a story of its own; its copies go with it.
    ARTICLE missed SENTENCE: a development that was not read there; later reports of it are known. ID mute DAY: nothing of a development,
    entity or case before that day. ID undo takes back the last word on it.
    """
    from pipeline.commands.marking import Said
    from pipeline.commands.marking import mark as work

    said = Said(case=case, kind=kind, on=on, by=tuple(by or ()), against=tuple(against or ()))
    _end(work(call.obj, subject=subject, word=word, other=other, said=said))


@app.command()
def audit(
    call: Call,
    case: Annotated[str | None, typer.Option(help="Only this case.")] = None,
    size: Annotated[int, typer.Option("--sample", min=1, help="How many alerts, and how many silent articles.")] = 50,
    seed: Annotated[str, typer.Option(help="What the sample is drawn by; the same seed goes on with the same sample.")] = "1",
) -> None:
    """A random sample of alerts and silences, to be judged.

    Judged key by key; precision and recall are worked out from the answers, which stay as marks.
    """
    from pipeline.commands.auditing import audit as work

    _end(work(call.obj, case=case, size=size, seed=seed))


@app.command()
def check(call: Call, live: Annotated[bool, typer.Option(help="Also try the sources and channels.")] = False) -> None:
    """The configuration: every mistake at once, with its line."""
    from pipeline.commands.upkeep import check as work

    _end(work(call.obj, live=live))


@app.command("test-alert")
def sample(call: Call, watch: Annotated[str | None, typer.Argument(help="The watch; all by default.")] = None) -> None:
    """A sample through the real channels."""
    from pipeline.commands.upkeep import test_alert as work

    _end(work(call.obj, watch=watch))


@deliveries_app.callback()
def deliveries(call: Call) -> None:
    """What is on its way, and what is parked."""
    if call.invoked_subcommand is None:
        from pipeline.commands.upkeep import deliveries as work

        _end(work(call.obj))


@deliveries_app.command("retry")
def deliveries_retry(call: Call, delivery: Annotated[int, typer.Argument(metavar="ID")]) -> None:
    """Try a parked delivery again."""
    from pipeline.commands.upkeep import retry as work

    _end(work(call.obj, delivery=delivery))


@db_app.command("upgrade")
def db_upgrade(call: Call) -> None:
    """Bring the store to this version's schema, with a backup first."""
    from pipeline.commands.upkeep import db_upgrade as work

    _end(work(call.obj))


@db_app.command("backup")
def db_backup(call: Call, to: Annotated[Path, typer.Argument(metavar="FILE")]) -> None:
    """Copy the store while it is in use; an earlier backup of that name is replaced, nothing else."""
    from pipeline.commands.upkeep import db_backup as work

    _end(work(call.obj, to=to))


@db_app.command("restore")
def db_restore(call: Call, source: Annotated[Path, typer.Argument(metavar="FILE")]) -> None:
    """Put a backup in the place of the store; what stood there is kept beside it."""
    from pipeline.commands.upkeep import db_restore as work

    _end(work(call.obj, source=source))


@db_app.command("verify")
def db_verify(call: Call) -> None:
    """Look for damage."""
    from pipeline.commands.upkeep import db_verify as work

    _end(work(call.obj))


@app.command(hidden=True)
def manual() -> None:
    """The command reference as Markdown."""
    from pipeline.commands.manual import manual as work

    typer.echo(work(), nl=False)


# ---- the door itself -------------------------------------------------------------------------------------------------------------

FLAGS = {"-v", "--verbose", "--quiet", "--json"}
VALUED = {"-c", "--config", "--db"}
INTERRUPTED = 130
"""The exit code after SIGINT, as shells have it: 128 and the signal's number."""
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
"""Why stdout cannot be written. Files tell their own errors, with their path, and so does the store."""


def hoisted(arguments: list[str]) -> list[str]:
    """The arguments with global options moved in front of the command, so that they may stand anywhere before `--`."""
    front: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            rest += [argument, *waiting]
        elif argument in FLAGS or argument.startswith(("--config=", "--db=")):
            front.append(argument)
        elif argument in VALUED:
            front += [argument, *([value] if (value := next(waiting, None)) is not None else [])]
        else:
            rest.append(argument)
    return front + rest


def _end(code: int) -> NoReturn:
    raise typer.Exit(code)


def main(arguments: list[str] | None = None) -> int:
    """Runs a command line; the exit code: 0 done, 1 trouble, 2 wrong usage or configuration, 130 interrupted."""
    words = hoisted(sys.argv[1:] if arguments is None else arguments)
    try:
        code = _ran(words)
        sys.stdout.flush()
    except OSError as error:
        return _not_written(error)
    return code


def _not_written(error: OSError) -> int:
    """What came of output that could not be written: 0 where the reader had enough and closed the pipe, else 1."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left would fail once more when the interpreter ends
    if isinstance(error, BrokenPipeError):
        return 0
    typer.echo(f"casewire: stdout: cannot be written: {error.strerror}; what was printed is not whole", err=True)
    return 1


def _interrupted() -> int:
    typer.echo("casewire: interrupted", err=True)
    return INTERRUPTED


def _ran(words: list[str]) -> int:
    """The exit code of a command. Raises OSError where stdout cannot be written."""
    try:
        app(words, prog_name="casewire", standalone_mode=True)
    except (ConfigurationError, UsageError) as error:
        typer.echo(str(error), err=True)
        return 2
    except CasewireError as error:
        typer.echo(f"casewire: {error}", err=True)
        return 1
    except KeyboardInterrupt:
        return _interrupted()
    except SystemExit as end:
        if end.code == INTERRUPTED:  # typer makes it of a KeyboardInterrupt, in silence
            return _interrupted()
        if isinstance(end.__context__, BrokenPipeError):  # typer makes exit code 1 of it
            raise end.__context__ from None
        return end.code if isinstance(end.code, int) else 0
    except Exception as error:  # the last line of defence: whatever it was, nobody is shown a traceback unasked
        if isinstance(error, OSError) and error.filename is None and error.errno in NO_ROOM:
            raise
        if "-v" in words or "--verbose" in words:
            raise
        typer.echo(
            f"casewire: unforeseen trouble ({type(error).__name__}: {error}); run it again with -v and report what it prints", err=True
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
