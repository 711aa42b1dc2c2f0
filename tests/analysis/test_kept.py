"""Results are kept as long as what they were made from is the very same."""

from collections.abc import Callable

from vsa.analysis.kept import Kept


def counted(result: Callable[[], object]) -> tuple[Callable[[], object], list[int]]:
    calls: list[int] = []

    def make() -> object:
        calls.append(1)
        return result()

    return make, calls


def test_the_same_ingredients_are_not_worked_on_twice_not_even_after_an_edit() -> None:
    make, calls = counted(object)
    ingredient, kept = object(), Kept()
    first = kept.once("figure", (ingredient,), make)
    assert Kept(kept).once("figure", (ingredient,), make) is first
    assert len(calls) == 1


def test_an_equal_ingredient_is_another_one() -> None:
    make, calls = counted(object)
    kept = Kept()
    first = kept.once("figure", ([1],), make)
    assert kept.once("figure", ([1],), make) is not first
    assert len(calls) == 2


def test_a_result_that_comes_out_equal_is_the_first_one_again() -> None:
    kept = Kept()
    first = kept.once("figure", (object(),), lambda: [1, 2])
    assert kept.once("figure", (object(),), lambda: [1, 2]) is first
