# Short names for what we run often. `just` alone lists them.

default:
    @just --list

# open the app
start *ARGS:
    uv run surefoot {{ARGS}}

# open the app with a made-up person's eight weeks
demo:
    uv run surefoot demo

# every test; browser tests skip themselves where there is no Chromium
test *ARGS:
    uv run pytest {{ARGS}}

# only the tests that drive a real browser
browser *ARGS:
    uv run pytest tests/browser {{ARGS}}

# house style and tidy layout
lint:
    uv run ruff check
    uv run ruff format --check

# make the layout tidy
format:
    uv run ruff check --fix
    uv run ruff format

# strict types on domain, engine and catalogue
types:
    uv run mypy

# layers: imports point one way
contracts:
    uv run lint-imports

# the figures promised in the closing notes
bench *ARGS:
    uv run python -m bench {{ARGS}}

# make the clips of what a session says, after a change of its words
voice:
    uv run python -m tools.voice

# write the diary's JSON Schema anew
schema:
    uv run python -m surefoot.exchange.schema

# draw the icons of the installed app anew
icons:
    uv run python -m surefoot.web.offline.icons

# pin the run-time packages anew, with hashes and without addresses
lock:
    uv lock --upgrade
    uv export -q --no-dev --no-emit-project --format requirements-txt -o requirements.txt

# everything the continuous check runs
ci:
    .ci/run
