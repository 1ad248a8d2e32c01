"""The HTML mail as a browser lays it out."""

import re
import shutil
import subprocess
from html import escape
from pathlib import Path

import pytest

from alerts.compose import Context, compose
from alerts.forms import html_form
from tests.alert_stories import CASE, alert, article, developed, the_six_shapes

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PHONE, DESKTOP = 320, 1200
FRAME = """<!doctype html><iframe id=f style="width:{width}px;height:20000px;border:0" srcdoc="{page}"></iframe>
<script>onload = () => {{ const page = f.contentDocument.documentElement; const sheet = f.contentDocument.querySelector("table");
document.title = page.scrollWidth + " " + sheet.getBoundingClientRect().width; }}</script>"""

pytestmark = [pytest.mark.slow, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed: apt-get install chromium")]


def laid_out(page: str, width: int, place: Path) -> tuple[float, float]:
    """Width the page wants when given `width`, and width of its sheet, both in CSS pixels."""
    outer = place / "frame.html"
    outer.write_text(FRAME.format(width=width, page=escape(page, quote=True)), encoding="utf-8")
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={place}/profile"]
    done = subprocess.run([*command, "--window-size=1400,900", "--dump-dom", outer.as_uri()], capture_output=True, timeout=60, check=True)
    found = re.search(r"<title>([\d.]+) ([\d.]+)</title>", done.stdout.decode())
    assert found, "the page did not load"
    return float(found[1]), float(found[2])


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_no_shape_is_wider_than_its_window(width: int, tmp_path: Path) -> None:
    # One browser for all: their bodies one below the other.
    bodies = "".join(re.sub(r"(?s).*<body[^>]*>|</body>.*", "", html_form(message)) for message in the_six_shapes().values())
    wanted, sheet = laid_out(f"<!doctype html><body style='margin:0'>{bodies}", width, tmp_path)
    assert wanted == width
    assert sheet == min(width, 600)


def test_words_without_end_do_not_widen_a_phone(tmp_path: Path) -> None:
    endless = "Verdict" + "x" * 600
    told = developed(quote=endless, actors=(endless,), target=(endless,))
    message = compose(alert(told, articles=(article(title=endless, source=endless),), note=endless), context=Context(case=CASE))
    assert laid_out(html_form(message), PHONE, tmp_path) == (PHONE, PHONE)
