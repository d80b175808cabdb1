# Everything that a person types. `make help` lists it.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
export PORTAL_DATA ?= $(CURDIR)/var
SERVE_SETTINGS := portal.settings.demo

.PHONY: help run test check format bench lock

help: ## list the commands
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/'

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 eller nyare behövs.")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements/run.txt | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@touch $@

$(VENV)/test.stamp: requirements/test.txt | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@ $(VENV)/run.stamp

run: export DJANGO_SETTINGS_MODULE = $(SERVE_SETTINGS)
run: export PORTAL_URL ?= http://127.0.0.1:$(PORT)
run: $(VENV)/run.stamp ## the whole portal with its demo, until Ctrl-C
	@$(BIN)/python manage.py prepare --demo
	@exec $(BIN)/python manage.py serve --port $(PORT)

test: $(VENV)/test.stamp ## every test that this machine can run
	$(BIN)/pytest $(TESTS)

check: $(VENV)/test.stamp ## format, lint, types, imports, migrations, deployment, generated pages
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/djlint templates --check --lint --quiet
	$(BIN)/mypy
	$(BIN)/lint-imports
	.ci/deploy-check $(BIN)/python

format: $(VENV)/test.stamp ## put the code in shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/djlint templates --reformat --quiet

bench: $(VENV)/test.stamp ## the measurements, as a table and under var/bench/
	$(BIN)/python -m bench

lock: ## resolve pyproject.toml into requirements/ (needs uv)
	uv pip compile pyproject.toml --python-version 3.11 --generate-hashes --quiet --custom-compile-command "make lock" -o requirements/run.txt
	uv pip compile pyproject.toml --extra test --python-version 3.11 --generate-hashes --quiet --custom-compile-command "make lock" -o requirements/test.txt
