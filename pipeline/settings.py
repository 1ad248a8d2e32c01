"""Where a call finds its configuration and its store: files and environment, read here and nowhere else."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from casefile.config import Configuration, parse
from casefile.errors import ConfigurationError, Mistake, UsageError
from casefile.material import Source

DEFAULT_CONFIG = "sources.yaml"
DEFAULT_STORE = "casewire.db"


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """The global options of one call."""

    config: Path = Path(DEFAULT_CONFIG)
    db: str | None = None
    verbose: bool = False
    quiet: bool = False
    json: bool = False

    @property
    def base_dir(self) -> Path:
        """Relative paths in the configuration start here."""
        return self.config.resolve().parent

    def store_url(self, environment: Mapping[str, str] = os.environ) -> str:
        """`--db`, else CASEWIRE_DB, else `casewire.db` beside the configuration."""
        return self.db or environment.get("CASEWIRE_DB") or f"sqlite:///{self.base_dir / DEFAULT_STORE}"


def load_configuration(settings: Settings, environment: Mapping[str, str] = os.environ) -> Configuration:
    """The configuration file as values. Raises ConfigurationError with every mistake, UsageError where there is no file."""
    path = settings.config
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise UsageError(f"{path}: there is no such file; write one with `casewire init`, or name yours with --config") from None
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise ConfigurationError((Mistake(file=str(path), line=line, key="", message="is not UTF-8; save it as UTF-8 text"),)) from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from None

    def read_secret(name: str) -> str:
        return (settings.base_dir / name).read_text("utf-8")

    config = parse(text, file=str(path), environment=environment, read_secret=read_secret)
    return replace(config, sources=tuple(_anchored(source, settings.base_dir) for source in config.sources))


def _anchored(source: Source, base_dir: Path) -> Source:
    """The source, its place on this machine given from the root: a daemon rarely works where it was configured."""
    path = source.options.get("path", "")
    return replace(source, options={**source.options, "path": str(base_dir / Path(path).expanduser())}) if path else source
