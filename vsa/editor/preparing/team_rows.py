"""The improvement team as rows, and whom it lacks."""

from vsa.analysis.improvement.team import team
from vsa.editor.record_rows import Cell, Column, Row
from vsa.editor.session import Session
from vsa.model.preparing import Part

COLUMNS = (
    Column("prepare.column.role", widest=320),
    Column("prepare.column.part", stretched=True),
    Column("prepare.column.name", widest=260),
    Column("prepare.column.invited"),
)


def rows(session: Session) -> tuple[Row, ...]:
    """The members by what they do in the team."""
    tr, order = session.tr, list(Part)
    members = sorted(session.document.members.values(), key=lambda member: order.index(member.part))
    return tuple(
        Row(
            member.id,
            (
                Cell(member.role or tr("prepare.interviews.no_role"), strong=True, icon="person", token="text2"),
                Cell(tr(f"prepare.part.{member.part}"), order=order.index(member.part)),
                Cell(member.name or "–"),
                Cell(
                    tr("prepare.team.invited" if member.invited else "prepare.team.not_invited"),
                    icon="check" if member.invited else "ring",
                    token="vs" if member.invited else "text2",
                ),
            ),
        )
        for member in members
    )


def summary(session: Session) -> str:
    """`8 deltakere fra 4 roller`."""
    found, tr = team(session.document.members.values()), session.tr
    return tr(
        "prepare.team.members_from",
        members=tr("prepare.team.members", count=found.members),
        roles=tr("prepare.team.roles", count=found.roles),
    )


def warnings(session: Session) -> tuple[str, ...]:
    """Who is missing and who has not been invited, a sentence each."""
    found, tr = team(session.document.members.values()), session.tr
    missing = tuple(tr(f"prepare.missing.{part}") for part in found.missing)
    uninvited = (tr("prepare.team.uninvited", count=len(found.uninvited)),) if found.uninvited else ()
    return (*missing, *uninvited)
