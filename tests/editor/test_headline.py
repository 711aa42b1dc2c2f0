"""What the header says of what is open."""

from datetime import date

from vsa.editor.headline import headline
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.edits.new_document import new_document
from vsa.i18n import translator
from vsa.i18n.resources import examples
from vsa.storage import load


def byggesak() -> Session:
    return Session(load(examples() / "byggesak.vsa").document)


def test_a_map_is_called_as_its_stream_and_says_its_facts() -> None:
    session = byggesak()
    assert session.stream is not None
    title, facts = headline(session)
    assert title == session.stream.name
    assert session.document.unit in facts


def test_what_has_no_name_yet_is_called_so() -> None:
    session = Session(new_document(translator("nb")))
    assert headline(session)[0] == session.tr("ui.untitled")


def test_a_tab_is_called_by_its_name_with_document_unit_and_day() -> None:
    session = byggesak()
    session.go(Stage.ACTIONS)
    document = session.document
    assert headline(session) == (
        session.tr(f"tabs.title.{session.tab}"),
        " · ".join((document.title, document.unit, session.tr.date(date.today()))),
    )


def test_a_comparison_has_the_facts_of_both_maps() -> None:
    session = byggesak()
    session.go(Stage.COMPARE)
    assert headline(session, "12 uker, 8 uker") == (session.document.title, "12 uker, 8 uker")
