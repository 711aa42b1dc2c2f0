"""Small numbers in words, in three languages: those that people say of times and shares."""

from collections.abc import Mapping
from types import MappingProxyType

_WORDS = {
    1: "en ein ei et eit ett én éin ei a an one",
    2: "to two",
    3: "tre three",
    4: "fire four",
    5: "fem five",
    6: "seks six",
    7: "sju syv seven",
    8: "åtte eight",
    9: "ni nine",
    10: "ti ten",
    11: "elleve eleven",
    12: "tolv twelve",
    15: "femten fifteen",
    20: "tjue tyve twenty",
    30: "tretti thirty",
    40: "førti forty",
    45: "førtifem forty-five",
    50: "femti fifty",
    60: "seksti sixty",
}

NUMBER_OF_WORD: Mapping[str, int] = MappingProxyType(
    {word: number for number, words in _WORDS.items() for word in words.split()}
)
"""The number of a word in lower case."""
ANY_NUMBER_WORD = "|".join(sorted(NUMBER_OF_WORD, key=len, reverse=True))
"""An alternative of a regular expression for each of the words."""
