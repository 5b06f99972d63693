# Everything from a fresh machine: `make run` to practise, `make test` to test. Needs Python 3.11 or newer, nothing else.
SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
READY_LOCAL := $(VENV)/.ready-local
COMPILE := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet

# With this variable set, whatever is installed would be compiled again at every start.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test test-live lint bench lock browser

run: $(READY)  ## Serve the practice room on 127.0.0.1; ARGS="--port 8000" for another port
	@$(BIN)/python app.py $(ARGS)

test: $(READY) browser  ## Every test that needs no key and no model
	@$(BIN)/python -m pytest $(ARGS)

test-live: $(READY_LOCAL)  ## The same conversation with a local model
	@$(BIN)/python -m pytest -m live $(ARGS)

lint: $(READY)
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports --no-logo

bench: $(READY)  ## One JSON line a figure
	@for figure in benchmarks/*.py; do PYTHONPATH=. $(BIN)/python "$$figure" || exit 1; done

lock: $(READY)  ## Resolve every version anew; the second file holds only what the first does not
	@export PATH="$(CURDIR)/$(BIN):$$PATH" && $(COMPILE) --upgrade --group dev -o requirements.lock \
	  && $(COMPILE) --extra local --extra postgres -c requirements.lock -o $(VENV)/extras.lock \
	  && awk 'FNR == NR { if (/==/) seen[$$1]; next } /==/ { on = !($$1 in seen) } on' requirements.lock $(VENV)/extras.lock > requirements-extras.lock

$(READY): requirements.lock pyproject.toml
	@.ci/prepare $(VENV) requirements.lock && touch $@

$(READY_LOCAL): $(READY) requirements-extras.lock
	@.ci/prepare $(VENV) requirements-extras.lock && touch $@

browser:
	@command -v chromium >/dev/null || .ci/browser
