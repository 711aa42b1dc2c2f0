"""What the inspector says of a group of steps: what it takes, what is in it, and ways to fold and dissolve it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from vsa.drawing.theme import Theme
from vsa.editor import operations
from vsa.editor.session import Session
from vsa.editor.subjects import Subject
from vsa.model.base import Id
from vsa.model.stream import StepGroup
from vsa.scene.group_texts import group_texts
from vsa.ui.elided_label import ElidedLabel
from vsa.ui.icons import icon
from vsa.ui.inspector.parts import Part


class GroupPart(Part):
    """Shown below the name of one group."""

    def __init__(self, subjects: Sequence[Subject], session: Session, theme: Theme) -> None:
        super().__init__(subjects, session, theme)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setProperty("role", "label")
        self.fold, self.dissolve = QPushButton(), QPushButton(self.tr_("editor.command.dissolve"))
        self.fold.clicked.connect(lambda: operations.fold_groups(session))
        self.dissolve.clicked.connect(lambda: operations.dissolve_groups(session))
        for widget in (self.words, self.fold, self.dissolve):
            self.column.addWidget(widget)
        self.heading("editor.section.in_group")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        self.column.addLayout(self.rows)
        self._shown: tuple[str, ...] = ()

    def refresh(self) -> None:
        stream, analysis = self.session.stream, self.session.analysis
        group = stream.groups.get(self.subjects[0].ref.id) if stream else None
        if stream is None or analysis is None or group is None:
            return
        self.words.setText("\n".join(group_texts(stream, analysis, group, self.tr_)))
        self.fold.setText(self.tr_("editor.group.unfold") if group.collapsed else self.tr_("editor.group.fold"))
        self._list(group)

    def _list(self, group: StepGroup) -> None:
        names = tuple(operations.name_of(self.session, node) for node in group.members)
        if names == self._shown:
            return
        self._shown = names
        while (item := self.rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for node, name in zip(group.members, names, strict=True):
            self.rows.addWidget(self._row(node, name))

    def _row(self, node: Id, name: str) -> QPushButton:
        row = QPushButton(icon("step", self.theme), "")
        row.setObjectName("recent")
        row.setAccessibleName(name)
        line = QVBoxLayout(row)
        line.setContentsMargins(32, 0, 4, 0)
        line.addWidget(ElidedLabel(name))
        row.clicked.connect(lambda: self.session.select([f"node:{node}"]))
        return row
