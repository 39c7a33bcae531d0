# Everything a user or a contributor runs. `make demo` and `make test` need Python 3.11 or newer and make, nothing else.
SHELL := /bin/sh
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test coverage browser check score bench docs pictures lock golden clean

# An older pip, which venv may bring, looks past the locked version of a package that another asks for with extras.
$(VENV)/.installed: constraints.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Recount needs Python 3.11 or newer; set PYTHON=…")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --upgrade 'pip>=25'
	$(PIP) install --require-hashes -r constraints.txt
	$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

demo: $(VENV)/.installed
	@$(RUN) -m recount read examples/reports --meta examples/meta.csv --ledger demo.db
	@$(RUN) -m recount brief --ledger demo.db --format html --out demo.html
	@$(RUN) -m recount brief --ledger demo.db
	@echo
	@echo "Look further: $(BIN)/recount serve --ledger demo.db opens these reports in a browser; demo.html is this briefing as one page."

test: $(VENV)/.installed browser
	$(RUN) -m pytest

coverage: $(VENV)/.installed browser
	$(RUN) -m pytest --cov --cov-report=term:skip-covered

# The pages are looked at in the system's Chromium; where it is absent and cannot be installed, those tests are skipped.
browser:
	@command -v chromium || command -v chromium-browser || command -v google-chrome \
	    || { test "$$(id -u)" = 0 && apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium; } \
	    || echo "Chromium is not installed and could not be: the browser tests will be skipped"

check: $(VENV)/.installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

score: $(VENV)/.installed
	$(RUN) -m bench.score

bench: $(VENV)/.installed
	$(RUN) -m bench.reading
	$(RUN) -m bench.planted
	$(RUN) -m bench.pace
	$(RUN) -m bench.model
	$(RUN) -m bench.pages
	$(RUN) -m bench.parts
	$(RUN) -m bench.linking
	$(RUN) -m bench.stories
	$(RUN) -m bench.views

docs: $(VENV)/.installed
	$(RUN) -m pytest tests/docs

pictures: $(VENV)/.installed browser
	$(RUN) -m bench.screenshots

golden: $(VENV)/.installed
	$(RUN) -m pytest tests/golden --renew

lock:
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	    --no-header --no-annotate --extra dev pyproject.toml --output-file constraints.txt

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
