# One verb a target. Everything runs in .venv, which the first target makes from the lock file.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: setup demo test test-all learn crash sweep fuzz years audit lint types bench run clean

setup: $(READY)

$(READY): pyproject.toml uv.lock
	test -x $(BIN)/python || $(PYTHON) -m venv .venv    # one that is there may be in use, and of another Python
	test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet uv
	UV_PYTHON_DOWNLOADS=never $(BIN)/uv sync --quiet --locked --inexact --all-extras --python $(BIN)/python
	touch $(READY)

demo: $(READY)          ## the whole job on a newsroom of our own, on loopback
	$(BIN)/casewire demo

run: $(READY)           ## one pass over the shipped sources
	$(BIN)/casewire once

test: $(READY)          ## lint, types, import order, and all tests that take seconds
	$(MAKE) --no-print-directory lint types
	$(BIN)/python -m pytest -n 2 -m "not slow"

test-all: $(READY)      ## the slow ones too: crashes, weeks, browsers
	$(MAKE) --no-print-directory lint types
	$(BIN)/python -m pytest -n 2

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports

types: $(READY)
	$(BIN)/mypy

bench: $(READY)         ## speed and quality beside peers; takes minutes
	$(BIN)/python -m bench

learn: $(READY)         ## what the phrasebook teaches, counted anew: after passages were added
	$(BIN)/python -m tests.learn

crash: $(READY)         ## a thousand kills -9 between finding and delivering, a thousand in a busy newsroom; takes minutes
	$(BIN)/python -m tests.crash 1000
	$(BIN)/python -m tests.busy 1000

sweep: $(READY)         ## every k-th failure of the store and the network; takes minutes
	$(BIN)/python -m pytest tests/test_trust_sweep.py

fuzz: $(READY)          ## wounded feeds, pages, mail … through every reader; `make fuzz MINUTES=60` for each of them so long
	$(BIN)/python -m bench.fuzz --minutes $(or $(MINUTES),5) --inputs $(or $(INPUTS),100000000) --seed $(or $(SEED),1)

years: $(READY)         ## a year of fifty sources and forty kinds of faults, for SEEDS seeds (20); three minutes of processor each
	$(BIN)/python -m bench.simulation --seeds $(or $(SEEDS),20) --days 365 --sources 50

audit: $(READY)         ## known flaws in the locked versions; needs the network
	mkdir -p build
	$(BIN)/uv export --quiet --locked --all-extras --no-emit-project -o build/locked.txt
	$(BIN)/uvx pip-audit --strict --require-hashes -r build/locked.txt

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .hypothesis .import_linter_cache
