"""`python -m soak [--actions N] [--seed S]`: random actions through the window, and a table of what came of them.

The exit status is 1 when something failed, a check did not hold, or memory grew by more than a fifth after the warm-up;
what was done last is printed then, and the same seed does nearly the same again: what waits for a timer follows the
clock.
"""

import argparse
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from soak.run import Outcome

MOST_GROWTH = 0.2
HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
XDG_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m soak", description="Random actions through the window.")
    parser.add_argument("--actions", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args(arguments)
    with TemporaryDirectory() as home:
        _live_in(Path(home))
        from soak.run import soak

        outcome = soak(chosen.actions, chosen.seed, lambda line: print(line, file=sys.stderr, flush=True))
    if outcome.failure:
        print(f"{outcome.failure}\nthe latest actions:\n  " + "\n  ".join(outcome.latest), file=sys.stderr)
    for text, times in outcome.grumbles.most_common(10):
        print(f"Qt, {times} times: {text}", file=sys.stderr)
    print(table(outcome))
    return int(bool(outcome.failure) or (outcome.growth or 0.0) > MOST_GROWTH)


def table(outcome: "Outcome") -> str:
    """The outcome as aligned text."""
    growth = "not measured" if outcome.growth is None else f"{outcome.growth:+.1%} (at most {MOST_GROWTH:+.0%})"
    rows = {
        "seed": str(outcome.seed),
        "actions": str(outcome.actions),
        "edits": str(outcome.edits),
        "checks of everything": str(outcome.checks),
        "failures": "1, above" if outcome.failure else "0",
        "memory after the warm-up": growth,
        "seconds": f"{outcome.seconds:.0f}",
    }
    return "\n".join(f"{name:<26}{value}" for name, value in rows.items())


def _live_in(home: Path) -> None:
    """Settings, backups and journals land in a folder of the soak's own, never in the user's."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in HOMES:
        os.environ[name] = str(home)
    for name in XDG_FOLDERS:
        os.environ[name] = str(home / name.lower())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
