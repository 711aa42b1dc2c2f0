"""Risk is likelihood times consequence."""

import pytest

from vsa.analysis.improvement.risk import Risk, by_risk, risk_level, risk_of
from vsa.model.following_up import SuccessFactor


def factor(number: int, likelihood: int | None, consequence: int | None) -> SuccessFactor:
    return SuccessFactor(id=f"s{number}", number=number, likelihood=likelihood, consequence=consequence)


def test_a_risk_needs_both() -> None:
    assert risk_of(factor(1, 3, 4)) == 12
    assert risk_of(factor(1, None, 4)) is None
    assert risk_of(factor(1, 3, None)) is None


@pytest.mark.parametrize(
    ("product", "level"), [(1, Risk.LOW), (4, Risk.LOW), (5, Risk.MEDIUM), (10, Risk.MEDIUM), (12, Risk.HIGH)]
)
def test_how_large_it_is(product: int, level: Risk) -> None:
    assert risk_level(product) is level


def test_the_largest_comes_first_and_what_is_not_judged_last() -> None:
    factors = [factor(1, None, None), factor(2, 2, 2), factor(3, 5, 5), factor(4, 2, 2)]
    assert [each.number for each in by_risk(factors)] == [3, 2, 4, 1]
