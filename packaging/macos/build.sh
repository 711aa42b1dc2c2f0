#!/bin/sh
# Disk image for macOS, from a working copy: packaging/macos/build.sh
# Needs Python 3.11 or newer. Without a signature, the first start is by a right click and "Open".
set -eu
cd "$(dirname "$0")/../.."
python3 packaging/setup_machine.py package
.venv/bin/python packaging/build.py
