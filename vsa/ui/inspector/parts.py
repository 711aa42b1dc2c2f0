"""What the inspector shows beside plain fields: the role, the ways out with their shares, and the problems."""

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from vsa.drawing.theme import Theme
from vsa.editor import operations
from vsa.editor.fields import SYMBOL, field_of
from vsa.editor.session import Session
from vsa.editor.subjects import Subject, change_field
from vsa.edits.elements import Ref
from vsa.edits.shares import effective_shares, sum_gone_wrong
from vsa.i18n import UserError
from vsa.model.nodes import Problem
from vsa.model.stream import Flow, FlowKind
from vsa.ui.choice_box import ChoiceBox
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.icons import icon
from vsa.ui.inspector.form import rule

SHARE = field_of("flow", "share")
FLOW_ICONS = {FlowKind.FORWARD: "arrow", FlowKind.REWORK: "rework", FlowKind.INFORMATION: "info"}
SHARE_WIDTH = 76


class Part(QWidget):
    """A part of the inspector; it stands below the field that `after` names, or below all of them."""

    after = ""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__()
        self.subjects, self.session, self.theme, self.tr_ = subjects, session, theme, session.tr
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)

    def refresh(self) -> None:
        """Show the document as it is now."""
        raise NotImplementedError

    def finish(self) -> None:
        """Take what is typed but not yet committed."""

    def heading(self, key: str) -> None:
        """A rule and a heading."""
        label = QLabel(self.tr_(key))
        label.setProperty("role", "section")
        self.column.addWidget(rule())
        self.column.addWidget(label)


class RolePart(Part):
    """The role that does the step; a new name makes a new lane."""

    after = "name"

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        label = QLabel(self.tr_("editor.field.lane"))
        label.setProperty("role", "label")
        self.box = ChoiceBox()
        self.box.setEditable(True)
        self.box.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self.box.setAccessibleName(label.text())
        label.setBuddy(self.box)
        self.box.activated.connect(self._take)
        if (line := self.box.lineEdit()) is not None:
            line.setPlaceholderText(self.tr_("editor.mixed"))
            line.editingFinished.connect(self._take)
        self.column.setSpacing(3)
        self.column.addWidget(label)
        self.column.addWidget(self.box)

    def refresh(self) -> None:
        stream = self.session.stream
        if stream is None:
            return
        self.box.clear()
        self.box.addItems([lane.name for lane in stream.lanes.values()])
        standing = (stream.end(subject.ref.id) for subject in self.subjects)
        roles = {stream.lanes[each.lane].name for each in standing if each is not None}
        self.box.setCurrentText(roles.pop() if len(roles) == 1 else "")

    def _take(self) -> None:
        operations.set_role(self.session, [subject.ref.id for subject in self.subjects], self.box.currentText())


class WaysOutPart(Part):
    """Where cases go from here, with their shares and the sum of them."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.heading("editor.section.ways_out")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        self.column.addLayout(self.rows)
        self.sum = QLabel()
        self.sum.setProperty("role", "label")
        self.sum.setWordWrap(True)
        self.rest = QPushButton(self.tr_("editor.command.share_rest"))
        self.rest.setProperty("look", "link")
        self.rest.clicked.connect(lambda: operations.share_rest(session, self.subjects[0].ref.id))
        bottom = QHBoxLayout()
        bottom.addWidget(self.sum, 1)
        bottom.addWidget(self.rest)
        self.column.addLayout(bottom)
        self._shown: tuple[Flow, ...] = ()

    def refresh(self) -> None:
        stream = self.session.stream
        if stream is None:
            return
        flows = tuple(flow for flow in stream.flows.values() if flow.source == self.subjects[0].ref.id)
        if flows != self._shown:
            self._shown = flows
            self._fill(flows)
        choosing = [flow for flow in flows if flow.kind is not FlowKind.INFORMATION]
        total = sum(flow.share or 0.0 for flow in choosing)
        complete = all(flow.share is not None for flow in choosing)
        several = len(choosing) > 1 and not operations.is_parallel(stream, self.subjects[0].ref.id)
        wrong = several and sum_gone_wrong(choosing) is not None
        self.sum.setVisible(several)
        self.rest.setVisible(several and (wrong or not complete))
        percent = self.tr_.percent(total, 1)
        self.sum.setText(self.tr_("editor.ways_out.wrong" if wrong else "editor.ways_out.sum", sum=percent))
        self.sum.setProperty("role", "error" if wrong else "label")
        self.sum.style().polish(self.sum)
        self.setVisible(bool(flows))

    def _fill(self, flows: Sequence[Flow]) -> None:
        while (item := self.rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        parting = [flow for flow in flows if flow.kind is not FlowKind.INFORMATION]
        parallel = self.session.stream is not None and operations.is_parallel(
            self.session.stream, self.subjects[0].ref.id
        )
        assumed = {} if parallel else effective_shares(parting)
        for flow in flows:
            self.rows.addWidget(self._row(flow, assumed.get(flow.id)))

    def _row(self, flow: Flow, assumed: float | None) -> QWidget:
        """A way out. A share that nobody gave is shown as what the figures take it for."""
        stream = self.session.stream
        assert stream is not None
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        target = operations.name_of(self.session, flow.target)
        go = QToolButton()
        go.setObjectName("zoom")
        go.setIcon(icon(FLOW_ICONS[flow.kind], self.theme, off="s" if flow.kind is FlowKind.REWORK else "text2"))
        go.setIconSize(QSize(18, 18))
        go.setAccessibleName(self.tr_("editor.ways_out.select", target=target))
        go.setToolTip(go.accessibleName())
        go.clicked.connect(lambda: self.session.select([f"flow:{flow.id}"]))
        name = ElidedLabel(target)
        share = QLineEdit(SHARE.write(flow.share, self.tr_))
        share.setFixedWidth(SHARE_WIDTH)
        share.setPlaceholderText("%" if assumed is None else self.tr_.percent(assumed, 1))
        if flow.share is None and assumed is not None:
            share.setToolTip(self.tr_("editor.ways_out.assumed", share=self.tr_.percent(assumed, 1)))
        share.setAccessibleName(self.tr_("editor.ways_out.share", target=target))
        share.editingFinished.connect(lambda: self._take_share(flow, share))
        line.addWidget(go)
        line.addWidget(name, 1)
        line.addWidget(share)
        return row

    def _take_share(self, flow: Flow, box: QLineEdit) -> None:
        if box.text() == SHARE.write(flow.share, self.tr_):
            return
        stream = self.session.stream
        assert stream is not None
        try:
            value = SHARE.read(box.text(), self.tr_)
            change_field(self.session, [Subject("flow", Ref("flow", flow.id, stream.id))], SHARE, value)
        except UserError as error:
            box.setProperty("invalid", True)
            box.style().polish(box)
            self.sum.setText(self.tr_.text(error.message))
            self.sum.setProperty("role", "error")
            self.sum.style().polish(self.sum)
            self.sum.show()


class ProblemsPart(Part):
    """The problems of the step, and a way to add one."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.heading("editor.section.problems")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        self.column.addLayout(self.rows)
        add = QPushButton(self.tr_("editor.problems.new"))
        add.setProperty("look", "link")
        add.setIcon(icon("plus", theme, off="accent"))
        add.clicked.connect(lambda: operations.add_problem(session, self.subjects[0].ref.id))
        self.column.addWidget(add)
        self._shown: tuple[Problem, ...] | None = None

    def refresh(self) -> None:
        stream = self.session.stream
        if stream is None:
            return
        problems = tuple(problem for problem in stream.problems.values() if problem.node == self.subjects[0].ref.id)
        if problems == self._shown:
            return
        self._shown = problems
        while (item := self.rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for problem in problems:
            self.rows.addWidget(self._row(problem))

    def _row(self, problem: Problem) -> QPushButton:
        text = f"{problem.number}  {problem.text or self.tr_('editor.problems.unnamed')}"
        row = QPushButton(icon("problem", self.theme, off="burst"), "")
        row.setObjectName("recent")
        row.setAccessibleName(text)
        line = QHBoxLayout(row)
        line.setContentsMargins(32, 0, 4, 0)
        words = ElidedLabel(text)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line.addWidget(words)
        row.clicked.connect(lambda: self.session.select([f"problem:{problem.id}"]))
        return row


class WherePart(Part):
    """Where an arrow goes from and to, or which step a problem is on."""

    after = "top"

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.column.addWidget(self.label)

    def refresh(self) -> None:
        found = self.subjects[0].element(self.session.document)
        if isinstance(found, Flow):
            source, target = (operations.name_of(self.session, end) for end in (found.source, found.target))
            self.label.setText(self.tr_("editor.subject.ends", source=source, target=target))
        elif isinstance(found, Problem):
            self.label.setText(self.tr_("editor.subject.on", step=operations.name_of(self.session, found.node)))


class ActionPart(Part):
    """From a problem to what is done about it."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        make = QPushButton(self.tr_("editor.problems.action"))
        make.setProperty("look", "link")
        make.setIcon(icon("actions", theme, off="accent"))
        make.clicked.connect(lambda: operations.action_from_selection(session))
        self.column.addWidget(make)

    def refresh(self) -> None:
        """Nothing in it changes."""


class RoutePart(Part):
    """A way back for arrows that were drawn by hand."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.reset = QPushButton(self.tr_("editor.command.reset_route"))
        self.reset.setProperty("look", "link")
        self.reset.clicked.connect(lambda: operations.reset_routes(session))
        self.column.addWidget(self.reset)

    def refresh(self) -> None:
        self.reset.setVisible(operations.is_drawn_by_hand(self.session))


ONE_NODE: tuple[type[Part], ...] = (WaysOutPart, ProblemsPart)
RECORD_PARTS = {
    "action": "vsa.ui.inspector.action_parts",
    "meeting": "vsa.ui.inspector.action_parts",
    "interview": "vsa.ui.prepare.parts",
    "finding": "vsa.ui.prepare.parts",
    "candidate": "vsa.ui.prepare.parts",
    "gain": "vsa.ui.inspector.gain_parts",
    "indicator": "vsa.ui.inspector.gain_parts",
}
"""The module whose `PARTS` has the parts of a kind of record: only its tab needs them."""


def parts_of(kind: str, subjects: Sequence[Subject], session: Session, theme: Theme) -> list[Part]:
    """The parts that belong to one or several subjects of a kind."""
    chosen: list[type[Part]] = []
    if kind.startswith(SYMBOL):
        chosen.append(RolePart)
    if kind in ("step", "start", "end", "gateway", "store"):
        chosen.append(RolePart)
        if len(subjects) == 1 and kind != "end":
            chosen.extend(ONE_NODE if kind == "step" else (WaysOutPart,))
    if kind in ("problem", "flow", "information") and len(subjects) == 1:
        chosen.append(WherePart)
    if kind in ("flow", "information"):
        chosen.append(RoutePart)
    if kind == "problem" and len(subjects) == 1:
        chosen.append(ActionPart)
    if kind == "lane" and len(subjects) == 1:
        from vsa.ui.inspector.lane_part import LanePart

        chosen.append(LanePart)
    if kind == "group" and len(subjects) == 1:
        from vsa.ui.inspector.group_part import GroupPart  # Only a map with groups needs it.

        chosen.append(GroupPart)
    if kind in RECORD_PARTS and len(subjects) == 1:
        chosen.extend(import_module(RECORD_PARTS[kind]).PARTS[kind])
    return [part(subjects, session, theme) for part in chosen]
