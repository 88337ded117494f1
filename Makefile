# The two commands: `make run` and `make test`. The rest: `make help`.

export CARGO_TARGET_DIR ?= $(CURDIR)/target
export PATH := $(CARGO_TARGET_DIR)/tools/bin:$(PATH)
export LAATIJA_PYTHON ?= $(CARGO_TARGET_DIR)/python/bin/python

# One set of features for lints, tests and journeys, so that nothing is compiled twice.
whole := --workspace --features laatija/journeys

.PHONY: run test soak setup page bench compare fuzz bindings format help

## Installs what is missing, builds the program and starts it
# In the development profile with optimised dependencies: a quarter of a release build's time, and
# what a person notices (key derivation, the database) runs at full speed. PROFILE=release is the
# program as it is shipped.
run: PROFILE = dev
run:
	@if [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display here. On a computer without one, a virtual display does:"; \
		echo "  sudo apt-get install xvfb xauth && xvfb-run -a make run"; \
		exit 1; \
	fi
	@.ci/setup run
	@$(MAKE) --no-print-directory page
	cargo build --locked -p laatija --profile $(PROFILE)
	"$(CARGO_TARGET_DIR)/$(if $(filter release,$(PROFILE)),release,debug)/laatija"

## Installs what is missing and runs every test; cheap ones first
test: setup
	cargo fmt --all --check
	npm --prefix ui run --silent format:check
	npm --prefix ui run --silent check
	npm --prefix ui run --silent test
	@$(MAKE) --no-print-directory page
	cargo clippy --locked $(whole) --all-targets --quiet -- -D warnings
	cargo test --locked $(whole) --doc --quiet
	cargo build --locked $(whole) --bins --tests
	cargo nextest run --locked $(whole) --profile whole

## Kills, power cuts, flipped bits and refusing disks, TIMES=20 as many as in `make test`; prints how many
soak: TIMES ?= 20
soak: export LAATIJA_SOAK = $(TIMES)
soak: export LAATIJA_TOTALS = $(CARGO_TARGET_DIR)/soak.tsv
soak: setup page
	@rm -f "$(LAATIJA_TOTALS)"
	cargo nextest run --locked $(whole) --profile soak --lib --test vault_kill
	@echo "Nothing that was told as kept was lost in:"
	@awk -F '\t' '{ sum[$$2] += $$1 } END { for (what in sum) print "  " sum[what] " " what }' "$(LAATIJA_TOTALS)" | sort -k 2

## Installs what the program and its tests need
setup:
	@.ci/setup test

## Builds the page that the window shows
page:
	npm --prefix ui run --silent build -- --logLevel warn

## Measures and prints the table of speeds
# All in the release profile, as the program is shipped; its windows beside an empty one.
bench: setup page
	cargo build --release --locked $(whole) --bins --examples
	cargo bench --locked $(whole) --bench speed

## Compares a signed copy with those of typst and LibreOffice, where they are installed
compare:
	cargo bench --locked -p laatija-tests --bench speed -- compare

## Breaks PDFs and has them judged, for SECONDS=60 of a processor from SEED=1; finds stay in target/fuzz
fuzz: SECONDS ?= 60
fuzz: SEED ?= 1
fuzz: setup
	cargo build --locked -p laatija-tests --bin fuzz
	ulimit -v 4000000 && nice -n 19 "$(CARGO_TARGET_DIR)/debug/fuzz" --seconds $(SECONDS) --seed $(SEED) "$(CARGO_TARGET_DIR)/fuzz"

## Writes ui/src/core/bindings.ts and ui/src/text/keys.ts anew
bindings:
	UPDATE=1 cargo test --locked -p laatija-tests --test bindings --quiet

## Formats every source
format:
	cargo fmt --all
	npm --prefix ui run --silent format

help:
	@awk '/^## /{text=substr($$0, 4)} /^[a-z]+:/ && text {printf "make %-9s %s\n", substr($$1, 1, index($$1, ":") - 1), text; text=""}' Makefile
