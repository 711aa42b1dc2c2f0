"""Sessions to work on: an empty map, and a small stream that was read from a table."""

import pytest

from vsa.editor.session import Session
from vsa.edits.new_document import new_document
from vsa.exchange import read_table
from vsa.i18n import translator

TABLE = """name: Byggesøknad
volume per year: 180
user role: Søker
id;step;role;wait;process time;class;next
1;Sende søknad;Søker;;10 min;NV;2
2;Motta;Mottak;1 d;20 min;NV;3
3;Vurdere;Saksbehandler;3 d;60 min;VS;4: 80 %, 2: 20 %
4;Vedta;Saksbehandler;1 d;30 min;VS;END
"""


@pytest.fixture
def empty() -> Session:
    return Session(new_document(translator("nb")))


@pytest.fixture
def session() -> Session:
    return Session(read_table(TABLE.encode(), "nb"))
