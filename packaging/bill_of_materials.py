"""What the product is made of, as CycloneDX: every locked package with its version and checksums."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

LOCK = Path(__file__).resolve().parents[1] / "requirements.lock"
_PACKAGE = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)")
_WANTED = re.compile(r"^    #(?: via)? +(\S+(?: \(pyproject\.toml(?::\w+)?\))?)$")
PRODUCT, OURSELVES = "vsa", "vsa (pyproject.toml)"
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def write_bill(folder: Path, version: str) -> Path:
    """Write `vsa-VERSION.cdx.json` from the lock of the product."""
    target = folder / f"vsa-{version}.cdx.json"
    target.write_text(json.dumps(bill(LOCK.read_text("utf-8"), version), indent=2, ensure_ascii=False) + "\n", "utf-8")
    return target


def bill(lock: str, version: str) -> dict[str, Any]:
    """The bill of what a lock names: what it is made with (`excluded`: what only makes it), and what needs what."""
    product = {
        "type": "application",
        "bom-ref": PRODUCT,
        "name": "vsa",
        "version": version,
        "licenses": _licence("MIT"),
    }
    packages = locked_packages(lock)
    needs = {name: sorted(each.name for each in packages if name in each.wanted_by) for name in _names(packages)}
    shipped = _reached(PRODUCT, needs)
    refs = {PRODUCT: PRODUCT, **{each.name: each.url for each in packages}}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": product},
        "components": [_component(each, each.name in shipped) for each in packages],
        "dependencies": [
            {"ref": refs[name], "dependsOn": [refs[needed] for needed in below]} for name, below in needs.items()
        ],
    }


@dataclass(frozen=True, slots=True)
class Locked:
    """A package of a lock: its version, the checksums of its files, and the packages that it is there for."""

    name: str
    version: str
    hashes: list[str] = field(default_factory=list)
    wanted_by: set[str] = field(default_factory=set)

    @property
    def url(self) -> str:
        return f"pkg:pypi/{self.name}@{self.version}"


def locked_packages(lock: str) -> list[Locked]:
    """Every package of a lock."""
    found: list[Locked] = []
    for line in lock.splitlines():
        if package := _PACKAGE.match(line):
            found.append(Locked(package[1], package[2]))
        elif found and (hashed := _HASH.search(line)):
            found[-1].hashes.append(hashed[1])
        elif found and (wanted := _WANTED.match(line)):
            found[-1].wanted_by.add(PRODUCT if wanted[1] == OURSELVES else wanted[1])
    return found


def _names(packages: list[Locked]) -> list[str]:
    return [PRODUCT, *(each.name for each in packages)]


def _reached(start: str, needs: dict[str, list[str]]) -> set[str]:
    """Everything that is needed, however far away."""
    found, waiting = set[str](), [start]
    while waiting:
        new = set(needs[waiting.pop()]) - found
        found |= new
        waiting += new
    return found


def _component(package: Locked, shipped: bool) -> dict[str, Any]:
    hashes = [{"alg": "SHA-256", "content": each} for each in package.hashes]
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": package.url,
        "name": package.name,
        "version": package.version,
        "purl": package.url,
        "scope": "required" if shipped else "excluded",
        "externalReferences": [{"type": "distribution", "url": package.url, "hashes": hashes}],
    }
    licence = license_of(package.name)
    return component | ({"licenses": _licence(licence)} if licence else {})


def license_of(name: str) -> str:
    """The licence that an installed package names, empty when it names none or is not installed."""
    try:
        facts = metadata(name).json
    except PackageNotFoundError:
        return ""
    classified = [each.rpartition(" :: ")[2] for each in facts.get("classifier", ()) if "License ::" in each]
    short = str(facts.get("license", ""))
    return str(facts.get("license_expression", "")) or ", ".join(classified) or (short if len(short) < 60 else "")


def _licence(name: str) -> list[dict[str, Any]]:
    return [{"license": {"name": name}}]
