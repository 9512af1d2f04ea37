# What a fresh machine needs beyond Python 3.11+ and make is installed into .venv.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
DATA ?= ../shared/benchmarks
EXAMPLE := examples/articles/river-port.txt

.PHONY: demo test check lint types layers docs coverage wheel bench floors formats speed clean

demo: $(VENV)/.installed  ## install and print the records of an example article
	$(BIN)/crisiskit show $(EXAMPLE) --published 2026-03-12

test: $(VENV)/.tested  ## install what the tests need and run them
	$(BIN)/python -m pytest

check: lint types layers coverage docs wheel  ## all that CI runs, but for the benchmarks

lint: $(VENV)/.tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.tested
	$(BIN)/mypy

layers: $(VENV)/.tested
	$(BIN)/lint-imports

coverage: $(VENV)/.tested
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered --cov-fail-under=90 -q

docs: $(VENV)/.documented  ## build the site; links hold, and a search finds every public name
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	$(BIN)/python tests/searchable.py site/search/search_index.json

wheel: $(VENV)/.tested  ## build the wheel and try it alone in a fresh environment
	$(BIN)/python tests/wheel_alone.py

floors: $(VENV)/.tested  ## quality against the pinned floors; needs the benchmark data
	$(BIN)/python benchmarks/accuracy.py --data $(DATA) --check

formats: $(VENV)/.validated  ## every format judged by its official library, on the benchmark's articles too
	$(BIN)/python benchmarks/formats.py --data $(DATA)

bench: $(VENV)/.tested
	$(BIN)/python benchmarks/accuracy.py --data $(DATA)

speed: $(VENV)/.tested
	$(BIN)/python benchmarks/speed.py

clean:
	rm -rf $(VENV) build dist site .pytest_cache .mypy_cache .ruff_cache .coverage

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.tested: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable ".[test]"
	touch $@ $(VENV)/.installed

# libhxl is built from source, which Python alone can, and does not ask for the six it imports; followthemoney needs a compiler and ICU.
$(VENV)/.validated: $(VENV)/.tested
	$(BIN)/python -m pip install --quiet "libhxl>=5.2" six
	$(BIN)/python -m pip install --quiet "followthemoney>=4" >/dev/null 2>&1 || \
		echo "formats: followthemoney cannot be built here (it needs a compiler and libicu-dev)"
	touch $@

$(VENV)/.documented: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable ".[test,docs]"
	touch $@
