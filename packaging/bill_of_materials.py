"""What the product is made of, as CycloneDX: every locked package with its version and checksums."""

from __future__ import annotations

import json
import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

LOCK = Path(__file__).resolve().parents[1] / "requirements.lock"
_PACKAGE = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def write_bill(folder: Path, version: str) -> Path:
    """Write `vsa-VERSION.cdx.json` from the lock of the product."""
    target = folder / f"vsa-{version}.cdx.json"
    target.write_text(json.dumps(bill(LOCK.read_text("utf-8"), version), indent=2, ensure_ascii=False) + "\n", "utf-8")
    return target


def bill(lock: str, version: str) -> dict[str, Any]:
    """The bill of what a lock names."""
    product = {"type": "application", "bom-ref": "vsa", "name": "vsa", "version": version, "licenses": _license("MIT")}
    components = [_component(name, locked, hashes) for name, locked, hashes in locked_packages(lock)]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": product},
        "components": components,
        "dependencies": [{"ref": "vsa", "dependsOn": [each["bom-ref"] for each in components]}],
    }


def locked_packages(lock: str) -> list[tuple[str, str, list[str]]]:
    """Every package of a lock: its name, its version, and the checksums of its files."""
    found: list[tuple[str, str, list[str]]] = []
    for line in lock.splitlines():
        if package := _PACKAGE.match(line):
            found.append((package[1], package[2], []))
        elif found and (hashed := _HASH.search(line)):
            found[-1][2].append(hashed[1])
    return found


def _component(name: str, version: str, hashes: list[str]) -> dict[str, Any]:
    purl = f"pkg:pypi/{name}@{version}"
    component: dict[str, Any] = {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl}
    if licence := license_of(name):
        component["licenses"] = _license(licence)
    component["externalReferences"] = [
        {"type": "distribution", "url": purl, "hashes": [{"alg": "SHA-256", "content": each} for each in hashes]}
    ]
    return component


def license_of(name: str) -> str:
    """The licence that an installed package names, empty when it names none or is not installed."""
    try:
        facts = metadata(name).json
    except PackageNotFoundError:
        return ""
    classified = [each.rpartition(" :: ")[2] for each in facts.get("classifier", ()) if "License ::" in each]
    short = str(facts.get("license", ""))
    return str(facts.get("license_expression", "")) or ", ".join(classified) or (short if len(short) < 60 else "")


def _license(name: str) -> list[dict[str, Any]]:
    return [{"license": {"name": name}}]
