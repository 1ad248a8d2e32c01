"""The terminal, or whatever standard output leads to."""

from datetime import timedelta
from typing import TextIO

from alerts.channels.base import Receipt, Setting
from alerts.forms import WIDTH, text_form
from alerts.message import Message
from casefile.errors import DeliveryError

_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"


class ConsoleChannel:
    """Writes the text form; on a terminal with the headline in bold and the small print dimmed."""

    pause = timedelta(0)
    amends = False

    def __init__(self, out: TextIO) -> None:
        self._out = out

    @classmethod
    def make(cls, setting: Setting) -> "ConsoleChannel":
        """From its settings; it has no options."""
        return cls(setting.out)

    async def send(self, message: Message) -> Receipt:
        """Write it and flush. Raises DeliveryError where the other end of the pipe is gone."""
        shown = _coloured(text_form(message)) if self._out.isatty() else text_form(message)
        encoding = self._out.encoding or "utf-8"
        try:
            self._out.write(f"{'─' * WIDTH}\n{shown}".encode(encoding, "replace").decode(encoding))
            self._out.flush()
        except (OSError, ValueError) as error:
            raise DeliveryError(f"console: cannot be written to ({type(error).__name__})", channel_out=True) from error
        return Receipt(detail="printed")


def _coloured(text: str) -> str:
    head, _, rest = text.partition("\n\n")
    body, mark, small = rest.rpartition("\n\n-- \n")
    end = f"\n\n{_DIM}{small.rstrip()}{_PLAIN}\n" if mark else small
    return f"{_BOLD}{head}{_PLAIN}\n\n{body}{end}"
