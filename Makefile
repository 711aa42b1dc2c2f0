# make run       set up this machine and open the first example
# make test      set up and run every check
# make coverage  set up and run only the checks that ask for every line and branch of model, edits, analysis, storage
# make mutants   set up and tell which of 40 small changes in the analysis no test notices
# make audit     set up and ask the network which locked versions have known vulnerabilities
# make bench     set up and print the performance table
# make soak      set up and do 20 000 random actions through the window
# make pictures  set up and draw the pictures of README.md anew
# make goldens   set up and draw the printed pages that tests compare anew
# make package   set up and build a program that runs without Python, with installers for this system
# make lock      resolve the dependencies anew into the three lock files

PYTHON ?= python3
VENV := .venv/bin
COMPILE := $(VENV)/uv pip compile pyproject.toml --quiet --upgrade --universal --fork-strategy fewest \
	--generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"
# Tested line by line and branch by branch: what a document is, what is done to it, what it comes to, and how it is kept.
COVERED := tests/analysis tests/edits tests/model tests/storage

.PHONY: run test coverage mutants audit bench soak pictures goldens package lock
.SILENT:

run:
	$(PYTHON) packaging/setup_machine.py product
	$(VENV)/python packaging/open_example.py

test:
	$(PYTHON) packaging/setup_machine.py development
	$(VENV)/ruff check
	$(VENV)/ruff format --check
	$(VENV)/mypy
	$(VENV)/lint-imports
	$(VENV)/deptry vsa
	$(VENV)/deptry bench packaging soak tests tools --ignore DEP002,DEP004
	CI=1 QT_QPA_PLATFORM=offscreen $(VENV)/python -m pytest --numprocesses auto $(COVERED:%=--ignore=%)
	CI=1 QT_QPA_PLATFORM=offscreen $(VENV)/python -m pytest --numprocesses auto $(COVERED) --cov
	-$(VENV)/python tools/mutants.py analysis 6

coverage:
	$(PYTHON) packaging/setup_machine.py development
	CI=1 $(VENV)/python -m pytest --numprocesses auto $(COVERED) --cov

mutants:
	$(PYTHON) packaging/setup_machine.py development
	$(VENV)/python tools/mutants.py

audit:
	$(PYTHON) packaging/setup_machine.py development
	$(VENV)/uv tool run pip-audit --requirement requirements.lock --require-hashes --disable-pip --strict

bench:
	$(PYTHON) packaging/setup_machine.py development
	QT_QPA_PLATFORM=offscreen $(VENV)/python -m bench

soak:
	$(PYTHON) packaging/setup_machine.py development
	PYTHONHASHSEED=0 QT_QPA_PLATFORM=offscreen $(VENV)/python -X faulthandler -m soak

pictures:
	$(PYTHON) packaging/setup_machine.py development
	$(VENV)/python tools/make_pictures.py

goldens:
	$(PYTHON) packaging/setup_machine.py development
	$(VENV)/python -m tests.reports.golden_pages

package:
	$(PYTHON) packaging/setup_machine.py package
	$(VENV)/python packaging/build.py

lock:
	$(PYTHON) packaging/setup_machine.py development
	$(COMPILE) --group build --output-file requirements.lock
	$(COMPILE) --group dev --output-file requirements-dev.lock
	$(COMPILE) --group package --output-file requirements-package.lock
