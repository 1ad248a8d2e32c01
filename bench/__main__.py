"""`make bench` runs them all, `python -m bench NAME [OPTION…]` one: speed and quality, beside peers where there are any, in one run.

Absolute times mean little on shared machines; read the ratios.
"""

import runpy
import sys

BENCHES = {
    "cleaning": "F1 and cost of cleaning beside trafilatura, readability, resiliparse, justext",
    "dedupe": "copies found and cost beside MinHash-LSH, rensa, token_set_ratio, TF-IDF",
    "store": "asking and filling a store of 100,000 articles",
    "judging": "cost of reading and weighing an article; 50 cases beside one",
    "sieve": "a WARC of 20,000 pages: the sieve beside cleaning all and beside bare iteration",
    "feeds": "a daemon on 1,000 loopback feeds: processor, memory, visits missed",
    "hour": "hours of 1,000 feeds on a clock of its own: visits missed, memory and what it grows by",
    "backfill": "20,000 articles of one outlet, killed and resumed",
    "fuzz": "readers of feeds, sitemaps, pages, dockets, configurations and mail on wounded input",
    "simulation": "months of operation in made-up worlds: faults, kills, wrong clocks; nothing lost, nothing told twice",
}


def main(words: list[str]) -> int:
    """Runs the bench the first word names with the other words as its options, or all; 2 for a name there is none of."""
    if words and words[0] not in BENCHES:
        print(f"there is no bench {words[0]!r}; there are:", *(f"  {name:<12} {says}" for name, says in BENCHES.items()), sep="\n")
        return 2
    return max(run(name, words[1:]) for name in words[:1] or BENCHES)


def run(name: str, options: list[str]) -> int:
    """One bench as a program of its own; its exit code."""
    print(f"== {name}: {BENCHES[name]}", flush=True)
    sys.argv = [f"bench {name}", *options]
    try:
        runpy.run_module(f"bench.{name}", run_name="__main__")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
