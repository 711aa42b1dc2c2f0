"""Make `.venv` with the locked dependencies and the product itself: `setup_machine.py product|development|package`.

Safe to run again at any time, and quick when nothing has changed. Whatever it cannot do itself it says in one sentence,
with the line to run.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from system_packages import apt_line, has_display, install, packages_for_qt, succeeds

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
LOCKS = {
    "product": ROOT / "requirements.lock",
    "development": ROOT / "requirements-dev.lock",
    "package": ROOT / "requirements-package.lock",
}
OLDEST, NEWEST_KNOWN = 11, 15


class SetupError(Exception):
    """What is missing and what to do about it, in a sentence."""


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0] not in LOCKS:
        print("usage: setup_machine.py " + "|".join(LOCKS), file=sys.stderr)
        return 2
    try:
        set_up(arguments[0])
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def set_up(purpose: str) -> None:
    """Everything for a purpose, a key of `LOCKS`. Raises SetupError."""
    python = suitable_python()
    works = environment_works()
    venv_packages = [] if works else packages_for_venv(python)
    missing = venv_packages + packages_for_qt(window=purpose == "product" and has_display())
    if missing and not install(missing):
        explain(missing, needed=bool(venv_packages) or purpose == "development" or has_display())
    mark, wanted = ENVIRONMENT / f"ready-{purpose}", fingerprint(purpose)
    if works and mark.is_file() and mark.read_text() == wanted:
        return
    if not works:
        make_environment(python)
    install_locked(LOCKS[purpose])
    mark.write_text(wanted)


def suitable_python() -> str:
    """The Python that runs this if it is new enough, else the newest one on the search path that is."""
    if sys.version_info >= (3, OLDEST):
        return sys.executable
    for minor in range(NEWEST_KNOWN, OLDEST - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and succeeds([found, "-c", ""]):
            return found
    version = ".".join(map(str, sys.version_info[:3]))
    raise SetupError(
        f"vsa needs Python 3.{OLDEST} or newer, and this is Python {version}: install a newer one "
        f"(Debian 12 and Ubuntu 24.04 have it as python3) and run the command again."
    )


def packages_for_venv(python: str) -> list[str]:
    """The Debian package that a Python without `ensurepip` lacks."""
    if succeeds([python, "-c", "import ensurepip, venv"]):
        return []
    asked = "import sys; print('python%d.%d-venv' % sys.version_info[:2])"
    return [subprocess.run([python, "-c", asked], check=True, capture_output=True, text=True).stdout.strip()]


def explain(missing: list[str], needed: bool) -> None:
    """Name the missing packages and the line that installs them. Raises SetupError if nothing works without them."""
    if shutil.which("apt-get"):
        sentence = (
            f"The system lacks {', '.join(missing)}. Run this line, then the same command again:\n{apt_line(missing)}"
        )
    else:
        sentence = (
            f"The system lacks what Debian calls {', '.join(missing)}: install it with the system's package tool."
        )
    if needed:
        raise SetupError(sentence)
    print(f"{sentence}\n(Needed for the window only, so the work goes on without it.)", file=sys.stderr)


def environment_python() -> Path:
    """Where the Python of `.venv` is, which on Windows is another place."""
    return ENVIRONMENT.joinpath(*(("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")))


def environment_works() -> bool:
    """Whether `.venv` was made in this place (its scripts name it) with a Python that is new enough and has pip."""
    described = ENVIRONMENT / "pyvenv.cfg"
    if not described.is_file() or str(ENVIRONMENT) not in described.read_text(encoding="utf-8"):
        return False
    check = f"import sys, pip; sys.exit(sys.version_info < (3, {OLDEST}))"
    return succeeds([str(environment_python()), "-c", check])


def make_environment(python: str) -> None:
    print("Making .venv", flush=True)
    run([python, "-m", "venv", "--clear", str(ENVIRONMENT)], "Python could not make .venv")


def install_locked(lock: Path) -> None:
    """Install exactly what the lock names, then the product as an editable install."""
    print(f"Installing {lock.name} into .venv", flush=True)
    pip = [str(environment_python()), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input", "install"]
    run(
        [*pip, "--require-hashes", "--requirement", str(lock)],
        f"The dependencies in {lock.name} could not be installed",
    )
    run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], "vsa itself could not be installed")


def fingerprint(purpose: str) -> str:
    """Changes when `.venv` must be brought up to date: other locked versions, or another place of the product."""
    digest = hashlib.sha256(str(ROOT).encode())
    for file in (LOCKS[purpose], ROOT / "pyproject.toml", ROOT / "vsa" / "__init__.py"):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def run(command: list[str], failure: str) -> None:
    status = subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode
    if status != 0:
        raise SetupError(f"{failure}; the lines above say why.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
