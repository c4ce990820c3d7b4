# DailyTensor's commands. `make demo` and `make test` are all that a newcomer needs.
.PHONY: demo run test check lint format sweep proof intake escapes fuzz reach chaos crashes soak bench simulate lock tour words doctor help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 2
SOAK ?= 10000

help: ## Show the commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

$(VENV)/runtime: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("DailyTensor needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 …" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { echo "Python's venv module is missing. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing what DailyTensor needs into $(VENV) (TensorFlow is large: some minutes on the first run)…"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/developer: $(VENV)/runtime requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.txt
	@touch $@

demo: $(VENV)/runtime ## The whole product on http://127.0.0.1:8080, with no account, token or network
	$(BIN)/dailytensor demo

run: $(VENV)/runtime ## The same on the real Telegram (set TELEGRAM_BOT_TOKEN)
	$(BIN)/dailytensor run

doctor: $(VENV)/runtime ## What holds on this machine: TensorFlow, sandbox layers, database
	$(BIN)/dailytensor doctor

test: check ## Formatting, lint, types, import contracts, tests: what CI runs
	$(BIN)/pytest -n $(JOBS) --dist loadgroup

check: lint
	$(BIN)/mypy

lint: $(VENV)/developer ## Formatting, lint and import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports

format: $(VENV)/developer ## Write the formatting that lint asks for
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

sweep: $(VENV)/developer ## What is too slow for `make test`: every wrong solution, more seeds
	$(BIN)/pytest -m sweep

proof: $(VENV)/developer ## All that proves the challenges, into PROOF.md; hours (ONLY="wine-cellar …" for some)
	$(BIN)/python -m tests.proof $(if $(ONLY),--only $(ONLY))

intake: $(VENV)/developer ## How much of the standard library comes back from a phone, as a table (SNIPPETS=500)
	$(BIN)/python -m tests.intake $(if $(SNIPPETS),--snippets $(SNIPPETS))

escapes: $(VENV)/developer ## Every hostile snippet under every wall, as root and as an ordinary user; prints a table
	$(BIN)/python -m tests.escapes

fuzz: $(VENV)/developer ## A million fuzzed frames, as a hostile child may send them
	$(BIN)/python -m tests.fuzz

chaos: $(VENV)/developer ## Kill everything at random for minutes, on both databases (SECONDS=120 SEED=…)
	$(BIN)/python -m tests.chaos $(if $(SECONDS),--seconds $(SECONDS)) $(if $(SEED),--seed $(SEED))

crashes: $(VENV)/developer ## Kill the bot before and after every commit and call of two lives, on both databases
	$(BIN)/pytest -m sweep tests/crashes -s

reach: $(VENV)/developer ## Whether anything that a submission can read leads out of the allow-list
	$(BIN)/python -m tests.reach

bench: $(VENV)/developer ## The benchmarks: each prints a ratio against a baseline
	$(BIN)/python -m tests.benchmarks

simulate: $(VENV)/developer ## What modelled learners come to: fits, schedules, retention, exam, budget (SIMULATE=1)
	$(BIN)/python -m tests.simulate $(if $(SIMULATE),--size $(SIMULATE))

soak: $(VENV)/developer ## SOAK jobs (10000), a fifth of them bombs: what do they leave behind?
	$(BIN)/python -m tests.soak $(SOAK)

tour: $(VENV)/developer ## Take the README's screenshots again, and every screen on a phone
	$(BIN)/python -m tests.tour

words: $(VENV)/developer ## Bring all languages up to date with the English texts
	$(BIN)/python -m tests.words

lock: ## Resolve the locked requirements again (needs uv)
	uv pip compile --universal --generate-hashes --python-version 3.11 --no-emit-index-url --quiet --custom-compile-command 'make lock' pyproject.toml -o requirements.txt
	uv pip compile --universal --generate-hashes --python-version 3.11 --no-emit-index-url --quiet --custom-compile-command 'make lock' --extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt
