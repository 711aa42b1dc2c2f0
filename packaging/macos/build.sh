#!/bin/sh
# Disk image for macOS, from a working copy: packaging/macos/build.sh
# Needs Python 3.11 or newer. Without a signature, the first start is by a right click and "Open".
set -eu
cd "$(dirname "$0")/../.."
python3 packaging/setup_machine.py package
.venv/bin/python packaging/build.py
version=$(.venv/bin/python -c "import vsa; print(vsa.__version__)")
rm -rf dist/image "dist/vsa-$version.dmg"
mkdir dist/image
cp -R dist/vsa.app LICENSE dist/image/
ln -s /Applications dist/image/Applications
hdiutil create -quiet -volname vsa -srcfolder dist/image -format UDZO "dist/vsa-$version.dmg"
rm -rf dist/image
