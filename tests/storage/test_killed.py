"""The program is killed at any moment: the file is the old or the new one, whole, and the journal has every edit."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from vsa.edits.elements import Ref
from vsa.edits.fields import rename
from vsa.storage import leftovers, load, save
from vsa.storage.backups import backups

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL exists on POSIX only")

SAVING = """
import sys
from pathlib import Path
from tests.storage.test_killed import edited
from vsa.storage import load, save
path = Path(sys.argv[1])
opened = load(path)
base = opened.base_hash
for number in range(100_000):
    base = save(edited(opened.document, number), path, base).base_hash
    print(number, flush=True)
"""
EDITING = """
import sys
from pathlib import Path
from tests.storage.test_killed import edited
from vsa.storage import Base, Journal, load
path = Path(sys.argv[1])
opened = load(path)
journal = Journal(Base(opened.document, path, opened.base_hash, opened.text))
for number in range(100_000):
    journal.append(edited(opened.document, number))
    print(number, flush=True)
"""
AT_EACH_CALL = """
import sys
from pathlib import Path
from tests.storage.test_killed import killed_at_each_call
killed_at_each_call(Path(sys.argv[1]))
"""
CALLS = ("open", "write", "fsync", "close", "replace", "unlink", "chmod", "mkdir", "stat")


@pytest.fixture
def file(tmp_path, document):
    path = tmp_path / "Byggesak.vsa"
    save(document, path)
    return path


def edited(document, number):
    """The document after a numbered edit."""
    return rename(document, Ref("node", "n2", "now"), f"Motta {number}")


def number_of(document):
    """The number of the edit that the document is after."""
    return int(document.streams["now"].nodes["n2"].name.split()[1])


def run(script, file, **options):
    folder = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    return subprocess.Popen([sys.executable, "-c", script, str(file)], env=environment, text=True, **options)


def killed_at_random(script, file, seed):
    """Let a program work until a random moment; the last number that it reported."""
    chance = random.Random(seed)
    with run(script, file, stdout=subprocess.PIPE) as program:
        reports = [program.stdout.readline() for _ in range(chance.randrange(1, 60))]
        for _ in range(chance.randrange(20_000)):
            pass  # Somewhere between two reports, and never at the same place.
        program.kill()
        reports += program.stdout.readlines()
    assert program.returncode == -signal.SIGKILL
    return int(reports[-1])


@pytest.mark.parametrize("seed", range(5))
def test_killed_while_it_saves(file, document, seed):
    reported = killed_at_random(SAVING, file, seed)
    found = load(file).document
    assert number_of(found) in (reported, reported + 1)
    assert found == edited(document, number_of(found))
    assert all(load(kept) for kept in backups(file))


@pytest.mark.parametrize("seed", range(5))
def test_killed_while_it_is_edited(file, document, seed):
    reported = killed_at_random(EDITING, file, seed)
    (found,) = leftovers()
    assert found.file == file
    assert number_of(found.document) in (reported, reported + 1)
    assert found.document == edited(document, number_of(found.document))
    assert load(file).document == document


def test_killed_at_each_call_of_the_operating_system(file):
    with run(AT_EACH_CALL, file) as program:
        assert program.wait() == 0


def killed_at_each_call(path):
    """Save in a process of its own that is killed just before its first, second, … call, until one lives to the end."""
    opened = load(path)
    old, new = opened.document, edited(opened.document, 1)
    for call in range(1, 200):
        survived = status_of(lambda call=call: (kill_at(call), save(new, path, opened.base_hash))) == 0
        found = load(path).document
        assert found in (old, new)
        if survived:
            assert found == new
            assert call > len(CALLS)
            return
        save(old, path)
    raise AssertionError("it never came to the end")


def status_of(act):
    """How a copy of this process ends when it does something."""
    child = os.fork()
    if not child:
        act()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill_at(call):
    """Let the process be killed just before a call of the operating system."""
    left = [call]

    def counted(function):
        def count(*arguments, **options):
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*arguments, **options)

        return count

    for name in CALLS:
        setattr(os, name, counted(getattr(os, name)))
