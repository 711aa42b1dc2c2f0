"""The tab of the success factors in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.windows import press
from vsa.editor.following_up.factor_rows import STARTERS
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.edits.elements import Ref, changed
from vsa.edits.fields import set_fields
from vsa.i18n import message
from vsa.model.base import frozen_mapping
from vsa.model.document import Document
from vsa.model.following_up import Light
from vsa.ui.factors.page import FactorPage
from vsa.ui.window import Window


def without_factors(document: Document) -> Document:
    return changed(document, factors=frozen_mapping({}), coach=f"{document.coach} ")


@pytest.fixture
def page(byggesak: Window, session: Session) -> FactorPage:
    """The tab, with no factor yet."""
    session.perform(message("factors.edit.add"), without_factors)
    session.go(Stage.FOLLOWUP, "factors")
    QApplication.processEvents()
    found = byggesak.findChild(FactorPage)
    assert found is not None
    return found


def test_the_usual_factors_are_offered_and_added_once(page: FactorPage, byggesak: Window, session: Session) -> None:
    assert page.empty.isVisible()
    page.empty.button.click()
    assert len(page.table.rows) == len(STARTERS)
    page.usual.click()
    assert len(session.document.factors) == len(STARTERS)
    assert byggesak._toast.text() == session.tr("factors.all_there")


def test_risk_and_light_have_words_and_signs(page: FactorPage, session: Session) -> None:
    page.add.click()
    (key,) = session.document.factors
    session.perform(
        message("factors.edit.add"),
        lambda document: set_fields(
            document, Ref("factor", key), likelihood=3, consequence=4, light=Light.RED, situation="Møtet ryker"
        ),
    )
    _, _, light, risk, _, _ = page.table.rows[0].cells
    assert (risk.text, risk.note) == ("12 høy", "3 × 4")
    assert light.icon
    assert light.text == session.tr("factors.light_told.red")


def test_t_makes_an_action_of_the_measure_or_says_what_is_missing(
    page: FactorPage, byggesak: Window, session: Session
) -> None:
    page.add.click()
    (key,) = session.document.factors
    page.table.setFocus()
    before = set(session.document.actions)
    press(Qt.Key.Key_T)
    assert set(session.document.actions) == before
    assert byggesak._toast.text() == session.tr("factors.no_measure", number=1)
    session.perform(
        message("factors.edit.add"), lambda document: set_fields(document, Ref("factor", key), measure="Fast tid")
    )
    press(Qt.Key.Key_T)
    (new,) = set(session.document.actions) - before
    assert session.document.actions[new].title == "Fast tid"


def test_a_factor_is_deleted_by_key(page: FactorPage, session: Session) -> None:
    page.usual.click()
    page.table.setFocus()
    page.table.selectRow(2)
    press(Qt.Key.Key_Delete)
    assert [factor.number for factor in session.document.factors.values()] == [1, 2, 4, 5, 6, 7]
