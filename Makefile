# Targets:
#   demo         release build, then `extract` on the sample pages
#   test         every test
#   lint         the format and documentation rules, as errors
#   format       rewrites the sources to the format rules
#   bench        scores of the suites in ../shared/bench beside other tools' (SUITE=press-fr for one)
#   bench-speed  speed of whole extractions beside other tools', instructions per byte against what is recorded
#   bench-cv     cross-validated figures of the trained models and of the whole extraction
#   spark-demo   the Spark job on two executors of this machine, compared with the plain batch
#   tables       the tables that are read in place, from the word files and trees in Sources/CModels/data
#   man          the manual page, Documentation/extract.1
#   install      release build into $(PREFIX)/bin, manual page and completions with it
#   deps         the system packages that a build needs (done by every target that builds)
#   clean        removes what was built

SHELL := /bin/bash
.DELETE_ON_ERROR:
.PHONY: demo test lint format bench bench-speed bench-cv spark-demo tables man install deps clean

PREFIX ?= /usr/local
SWIFT ?= swift
# The runtime of Swift goes into the released binary: it starts faster and runs where no Swift is installed.
RELEASE := -c release -Xswiftc -static-stdlib
SOURCES := Package.swift Sources Tests $(wildcard Samples)
SUITE ?=

demo: deps
	$(SWIFT) build $(RELEASE) --product extract
	@Tools/demo.sh "$$($(SWIFT) build $(RELEASE) --show-bin-path)/extract"

test: deps
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

bench: deps
	$(SWIFT) build $(RELEASE) --product extract
	python3 Tools/bench/run.py --extract "$$($(SWIFT) build $(RELEASE) --show-bin-path)/extract" $(SUITE)

# The other tools come into a virtual environment of their own; PAGES names folders of pages, SPEED further options.
BENCH_PYTHON ?= .build/bench-speed/bin/python
PAGES ?=
SPEED ?=

.build/bench-speed/bin/python:
	python3 -m venv .build/bench-speed
	.build/bench-speed/bin/pip install --quiet resiliparse trafilatura lxml_html_clean selectolax

bench-speed: deps $(BENCH_PYTHON)
	$(SWIFT) build $(RELEASE) --product extract
	$(SWIFT) build $(RELEASE) --product bench-speed
	@bin="$$($(SWIFT) build $(RELEASE) --show-bin-path)"; \
	$(BENCH_PYTHON) Tools/bench/speed.py --tool "$$bin/bench-speed" --extract "$$bin/extract" $(SPEED) $(PAGES)

bench-cv: deps
	$(SWIFT) build $(RELEASE) --product labeller-pages
	$(SWIFT) build $(RELEASE) --product extract
	@bin="$$($(SWIFT) build $(RELEASE) --show-bin-path)"; \
	Tools/labeller/cross_validate.sh "$$bin/labeller-pages" "$$bin/extract"

spark-demo: deps
	$(SWIFT) build $(RELEASE) --product extract
	@python="$$(Tools/spark/setup.sh)" && \
	"$$python" Tools/spark/demo.py "$$($(SWIFT) build $(RELEASE) --show-bin-path)/extract"

# SwiftPM does not see that an embedded file changed: before, so that the tables are made from the data as it is; and after.
tables: deps
	touch Sources/CModels/*.c
	$(SWIFT) build --product word-tables
	"$$($(SWIFT) build --show-bin-path)/word-tables" Sources/CModels/data
	touch Sources/CModels/*.c

man: deps
	$(SWIFT) build --product extract
	python3 Tools/manual.py "$$($(SWIFT) build --show-bin-path)/extract" > Documentation/extract.1

install: deps
	$(SWIFT) build $(RELEASE) --product extract
	@set -e; binary="$$($(SWIFT) build $(RELEASE) --show-bin-path)/extract"; \
	install -D -m 755 -s "$$binary" "$(DESTDIR)$(PREFIX)/bin/extract"; \
	install -D -m 644 Documentation/extract.1 "$(DESTDIR)$(PREFIX)/share/man/man1/extract.1"; \
	install -d "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	    "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"; \
	"$$binary" --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/extract"; \
	"$$binary" --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_extract"; \
	"$$binary" --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/extract.fish"; \
	echo "installed $(DESTDIR)$(PREFIX)/bin/extract"

deps:
	@Tools/deps.sh

clean:
	$(SWIFT) package clean
	rm -rf bench-results
