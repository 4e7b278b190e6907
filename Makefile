# Every recipe does its own set-up: Python 3.11 or later, make and git are enough.
# `make test` needs Chromium besides. `make check OFFICE=required RSCRIPT=required` is all that CI runs.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# As many test processes as there are cores; `make test JOBS=0` runs all in one.
JOBS ?= auto
# Tests that need more than Python run apart; where they lie says it, so that none is left out of both runs.
WITHOUT := --ignore=tests/e2e --ignore=tests/office --ignore=tests/contract
# Where LibreOffice is missing, its tests are left out, and that is said; OFFICE=required makes it a fault.
OFFICE ?=
# So it is with R and RSCRIPT=required.
RSCRIPT ?=
# With AUDIT=required it is a fault that no service of advisories can be reached.
AUDIT ?=

.PHONY: help env run test test-sqlite test-postgres test-outside test-browser test-contract test-office lint format facts migrations deploy-check sbom audit check bench lock clean

help:
	@echo "make run      build, load the facts and serve at http://127.0.0.1:$(PORT)/ (PORT=... for another port)"
	@echo "make test     all tests: on SQLite, on PostgreSQL, in the browser, with LibreOffice and R where they are installed"
	@echo "make lint     style, templates, the cut between the packages"
	@echo "make deploy-check   whether the site can answer the public, with the settings of the environment"
	@echo "make check    everything that CI runs"
	@echo "make sbom     the list of what the site is built from, in test-results/ (CycloneDX, with licences)"
	@echo "make audit    what is publicly known against it (AUDIT=required: fails where nobody can be asked)"
	@echo "make env      the environment alone, in $(VENV)"
	@echo "make format   put code and templates into the house's format"
	@echo "make bench    how fast the site answers, beside Datasette and nginx (needs nginx and wrk; ARGS=... for its options)"
	@echo "make lock     choose the newest versions that pyproject.toml allows (needs uv)"

# The stamps are older than a lock that has changed, so the environment follows its locks.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "DemandKB needs Python 3.11 or later: name one by PYTHON=...")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/runtime.stamp: requirements/runtime.lock | $(BIN)/python
	@echo "Installing what the site needs ..."
	$(PIP) install --quiet --require-hashes -r requirements/runtime.lock
	@touch $@

$(VENV)/tools.stamp: $(VENV)/runtime.stamp requirements/test.lock requirements/lint.lock
	@echo "Installing what tests and linters need ..."
	$(PIP) install --quiet --require-hashes -r requirements/test.lock -r requirements/lint.lock
	@touch $@

env: $(VENV)/tools.stamp

run: $(VENV)/runtime.stamp
	$(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py load_facts
	$(BIN)/python manage.py build_releases
	$(BIN)/python manage.py write_bulk >/dev/null
	$(BIN)/python manage.py collectstatic --no-input --verbosity 0
	@echo "DemandKB answers at http://127.0.0.1:$(PORT)/ (Ctrl-C ends it)"
	@exec $(BIN)/gunicorn demandkb.wsgi --bind 127.0.0.1:$(PORT) --workers 2 --threads 4 --log-level warning --no-control-socket

# What is missing is told before minutes of tests, not after.
test: env
	@$(BIN)/python -m tests.chromium
	@[ -z "$(OFFICE)" ] || $(BIN)/python -m tests.libreoffice
	@[ -z "$(RSCRIPT)" ] || $(BIN)/python -m tests.r
	@$(MAKE) --no-print-directory test-sqlite test-postgres test-outside test-office

test-sqlite: env
	@echo "== Tests on SQLite"
	env -u DATABASE_URL $(BIN)/python -m pytest $(WITHOUT) -n $(JOBS) --dist worksteal

test-postgres: env
	@echo "== Tests on PostgreSQL"
	$(BIN)/python -m tests.postgres $(BIN)/python -m pytest $(WITHOUT) -n $(JOBS) --dist worksteal

# What asks a site from outside: a browser, the clients in docs/clients/ (the one in R where R is installed), schemathesis.
FROM = tests/contract tests/e2e
OUTSIDE = env -u DATABASE_URL $(BIN)/python -m tests.site $(BIN)/python -m pytest -n $(JOBS) --dist worksteal

test-outside: env
	@echo "== Tests in the browser and of the contract"
	@if $(BIN)/python -m tests.r; then $(OUTSIDE) $(FROM); else [ -z "$(RSCRIPT)" ] && $(OUTSIDE) $(FROM) -m "not r"; fi

test-browser: FROM = tests/e2e
test-browser: test-outside

test-contract: FROM = tests/contract
test-contract: test-outside

test-office: env
	@echo "== Tests with LibreOffice"
	@if $(BIN)/python -m tests.libreoffice; then env -u DATABASE_URL $(BIN)/python -m pytest tests/office; else [ -z "$(OFFICE)" ]; fi

lint: env
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	git ls-files -z 'templates/*.html' | xargs -0 -r $(BIN)/djade --target-version 5.2 --check
	$(BIN)/lint-imports

format: env
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	git ls-files -z 'templates/*.html' | xargs -0 -r $(BIN)/djade --target-version 5.2

facts: $(VENV)/runtime.stamp
	$(BIN)/python manage.py check_facts

migrations: $(VENV)/runtime.stamp
	$(BIN)/python manage.py makemigrations --check --dry-run

# Where DEMANDKB_PRODUCTION=1 is set, the deployment that the environment describes is checked; else one is rehearsed, from
# nothing to ready, in a folder that is thrown away, with a key that no file holds.
deploy-check: $(VENV)/runtime.stamp
	@if [ "$$DEMANDKB_PRODUCTION" = 1 ]; then $(BIN)/python manage.py check_deployment; else $(REHEARSE); fi

# The list of what the site is built from, with licences: an artefact, never committed.
sbom: env
	$(BIN)/python -m supply.sbom test-results/sbom.cdx.json

# What is known against it. Without a way to the services it says so; AUDIT=required makes that a fault.
audit: env
	AUDIT=$(AUDIT) $(BIN)/python -m supply.audit

define REHEARSE
set -e; unset DATABASE_URL; \
export DEMANDKB_VAR="$$(mktemp -d)" DEMANDKB_PRODUCTION=1 DEMANDKB_ALLOWED_HOSTS=demandkb.example; \
trap 'rm -rf "$$DEMANDKB_VAR"' EXIT; \
export DEMANDKB_SECRET_KEY="$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(64))')"; \
echo "== A deployment, rehearsed in $$DEMANDKB_VAR"; \
$(BIN)/python manage.py migrate --verbosity 0; \
$(BIN)/python manage.py load_facts --quiet; \
$(BIN)/python manage.py collectstatic --no-input --verbosity 0; \
$(BIN)/python manage.py check_deployment
endef

check: lint facts migrations deploy-check sbom audit test

# Datasette is no part of the site: it lives in an environment of its own.
BENCH := .venv-bench
$(BENCH)/bench.stamp: requirements/bench.lock | $(BIN)/python
	@echo "Installing what the site is measured beside ..."
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes -r requirements/bench.lock
	@touch $@

ARGS ?=
bench: $(VENV)/runtime.stamp $(BENCH)/bench.stamp
	$(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py load_facts >/dev/null
	$(BIN)/python manage.py write_bulk >/dev/null
	$(BIN)/python manage.py collectstatic --no-input --verbosity 0
	@$(BIN)/python -m benchmarks.serving $(ARGS)

# One lock a purpose, with hashes for every platform; the later ones agree with the earlier.
COMPILE = uv --no-config pip compile --upgrade --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links
lock:
	$(COMPILE) pyproject.toml -o requirements/runtime.lock
	$(COMPILE) --group test -c requirements/runtime.lock -o requirements/test.lock
	$(COMPILE) --group lint -c requirements/runtime.lock -c requirements/test.lock -o requirements/lint.lock
	$(COMPILE) --group bench -c requirements/runtime.lock -o requirements/bench.lock

clean:
	rm -rf $(VENV) $(BENCH) var
