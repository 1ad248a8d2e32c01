"""`make bench`, or `python -m bench NAME…`: speed and quality, beside peers where there are any, each in one run.

Absolute times mean little on shared machines; read the ratios.
"""

import importlib
import sys

BENCHES = {
    "cleaning": "F1 and cost of cleaning beside trafilatura, readability, resiliparse, justext",
    "dedupe": "copies found and cost beside MinHash-LSH, rensa, token_set_ratio, TF-IDF",
    "reading": "cost of reading and weighing an article; 50 cases beside one",
    "feeds": "a daemon on 1,000 loopback feeds: processor, memory, visits missed",
    "simulation": "months of operation in made-up worlds: faults, kills, wrong clocks; nothing lost, nothing told twice",
    "hour": "an hour of 1,000 feeds on a clock of its own: visits missed",
    "backfill": "20,000 articles of one outlet, killed and resumed",
}


def main(names: list[str]) -> int:
    """Runs the benches named, or all; 2 for a name there is none of."""
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"there is no bench {unknown[0]!r}; there are:", *(f"  {name:<10} {says}" for name, says in BENCHES.items()), sep="\n")
        return 2
    for name in names or BENCHES:
        print(f"== {name}: {BENCHES[name]}", flush=True)
        importlib.import_module(f"bench.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
