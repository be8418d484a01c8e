# Trellis: what to type. `make demo` and `make test` are enough for a first look.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
BUILD = .build/debug
CHECKS = --explicit-target-dependency-import-check error

# Homebrew keeps its headers where the compiler does not look.
ifeq ($(shell uname -s),Darwin)
HOMEBREW := $(shell brew --prefix 2>/dev/null)
export CPATH := $(HOMEBREW)/include:$(CPATH)
export LIBRARY_PATH := $(HOMEBREW)/lib:$(LIBRARY_PATH)
endif

.DEFAULT_GOAL := build
.PHONY: demo test test-browser test-calendar build release install bench accuracy critical-values noise quiet lint clean libraries

demo: build ## the whole loop on the bundled example
	@$(BUILD)/trellis demo --out trellis-demo

test: libraries ## everything that is checked
	@$(SWIFT) build --build-tests $(CHECKS)
	@$(SWIFT) test --skip-build

test-browser: build ## the site in a browser; skipped where there is no chromium
	@sh scripts/test-browser $(BUILD)/trellis

test-calendar: build ## the calendar file in a parser of somebody else's; skipped where there is none
	@sh scripts/test-calendar $(BUILD)/trellis

build: libraries
	@$(SWIFT) build --product trellis

libraries: ## the system libraries, installed when they are missing
	@sh scripts/libraries

release: libraries ## a stripped binary with its playbooks and templates in .build/stage
	@$(SWIFT) build -c release --product trellis --static-swift-stdlib
	@sh scripts/stage "$$($(SWIFT) build -c release --show-bin-path --static-swift-stdlib)/trellis" .build/stage

install: release ## to $(PREFIX)
	@mkdir -p "$(DESTDIR)$(PREFIX)"
	@cp -R .build/stage/. "$(DESTDIR)$(PREFIX)/"
	@echo "installed to $(DESTDIR)$(PREFIX)/bin/trellis"

bench: release ## times as ratios, never part of the tests
	@$(SWIFT) build -c release --product trellis-bench --static-swift-stdlib
	@"$$($(SWIFT) build -c release --show-bin-path --static-swift-stdlib)/trellis-bench" .build/stage/bin/trellis $(BENCH)

accuracy: release ## what the engine finds, held against its bars; minutes, never part of the tests
	@$(SWIFT) build -c release --product trellis-accuracy --static-swift-stdlib
	@"$$($(SWIFT) build -c release --show-bin-path --static-swift-stdlib)/trellis-accuracy" .build/stage/bin/trellis $(ACCURACY)

critical-values: ## the engine's table of critical values, from a million simulated series a row
	@$(SWIFT) build -c release --product trellis-critical-values
	@"$$($(SWIFT) build -c release --show-bin-path)/trellis-critical-values" 1000000 Sources/TrellisDetect/Moves/CriticalValueTable.swift

noise: release ## how often each playbook matches when nothing happens, recorded beside them
	@TRELLIS_HOME="$(CURDIR)" .build/stage/bin/trellis playbook test --noise 1000 --record playbooks

quiet: release ## the calm teams in playbooks/quiet, drawn anew; no stable playbook may match
	@TRELLIS_HOME="$(CURDIR)" .build/stage/bin/trellis playbook test --quiet --record playbooks
	@TRELLIS_HOME="$(CURDIR)" .build/stage/bin/trellis playbook test --quiet playbooks

lint: ## the form of the code
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Examples

clean:
	@rm -rf .build trellis-demo
