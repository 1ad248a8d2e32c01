"""The whole job on loopback: exactly the expected alerts, and what the README shows of it is what it prints."""

import re
from pathlib import Path

from pipeline.demo.show import demo
from pipeline.settings import Settings

README = (Path(__file__).resolve().parents[1] / "README.md").read_text("utf-8")


def test_the_demo_ends_as_expected_and_prints_what_the_readme_shows(capsys):
    code = demo(Settings(), keep=None)
    printed = capsys.readouterr()
    assert code == 0, printed.err
    sample = re.search(r"```text\n(.*?)```", README, re.DOTALL)
    assert sample
    lines = printed.out.splitlines()
    for line in sample[1].splitlines():
        assert line.strip() == "…" or line in lines, f"the README shows a line that is not printed: {line}"
