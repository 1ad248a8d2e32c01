"""Simulated years: `python -m bench.simulation --seeds 20 --days 365 --sources 50`, or one again with `--seed N`."""

import argparse
import gc
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from tests.simulation.life import Life, summary
from tests.simulation.world import CHANNEL_TROUBLES, DOINGS, OUTLET_TROUBLES, STORE_TROUBLES, make

FAULTS = (*(name for names in OUTLET_TROUBLES.values() for name in names), *CHANNEL_TROUBLES, *STORE_TROUBLES, *DOINGS, "mute")


def main() -> None:
    """Lives through each world and says what was wrong; exit code 1 where something was."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seeds", type=int, default=3, help="so many worlds, from the first one")
    asked.add_argument("--seed", type=int, help="this world only")
    asked.add_argument("--first", type=int, default=1)
    asked.add_argument("--days", type=int, default=60)
    asked.add_argument("--sources", type=int, default=20)
    asked.add_argument("--look", type=float, default=240.0, help="minutes between two looks for what is due")
    options, _ = asked.parse_known_args()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)  # millions of short-lived values, and nothing that leaks
    seeds = [options.seed] if options.seed is not None else range(options.first, options.first + options.seeds)
    broken = []
    for seed in seeds:
        began = time.process_time()
        with tempfile.TemporaryDirectory() as folder:
            life = Life(make(seed, days=options.days, sources=options.sources), Path(folder), look=timedelta(minutes=options.look)).run()
        print(f"{summary(life)}; {time.process_time() - began:.0f} s of processor, trace {life.trace.hexdigest()[:12]}", flush=True)
        never = [name for name in FAULTS if not life.met[name]]
        met = ", ".join(f"{name} {life.met[name]}" for name in FAULTS if life.met[name])
        print(f"  met: {met}; never met: {', '.join(never) or 'none'}", flush=True)
        for line in life.wrong[:30]:
            print(f"  WRONG: {line}", flush=True)
        broken += [seed] if life.wrong else []
    if broken:
        print(f"failed: {broken}; again with --seed N --days {options.days} --sources {options.sources} --look {options.look:g}")
        sys.exit(1)


if __name__ == "__main__":
    main()
