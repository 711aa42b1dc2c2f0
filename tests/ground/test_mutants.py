"""The sample of small changes changes what a program does, one place at a time, and nothing else."""

import ast
from pathlib import Path
from runpy import run_path

mutants = run_path(str(Path(__file__).parents[2] / "tools" / "mutants.py"))["mutants"]

SOURCE = '''
@cached(maxsize=1)
def ok(name: Literal[1], når=True) -> 2:
    """1 < 2"""
    return zip(name, f"{1 + 2}", strict=True) if "å" != name < 3 and not når else len(name) - 0.5
'''


def test_each_place_is_changed_alone_and_what_only_guards_or_describes_is_left(tmp_path: Path) -> None:
    file = tmp_path / "ok.py"
    file.write_text(SOURCE, "utf-8")
    original = file.read_bytes()
    found = {(original[each.start : each.end].decode(), each.after) for each in mutants(file)}
    assert found == {
        ("True", "False"),
        ('"å" != name < 3 and not når', "'å' != name < 3 or not når"),
        ('"å" != name < 3', "'å' == name < 3"),
        ('"å" != name < 3', "'å' != name <= 3"),
        ("3", "4"),
        ("not når", "når"),
        ("len(name) - 0.5", "len(name) + 0.5"),
        ("0.5", "1.5"),
    }
    whole = {ast.unparse(ast.parse(each.source(original))) for each in mutants(file)}
    assert len(whole) == len(found)
    assert ast.unparse(ast.parse(original)) not in whole
