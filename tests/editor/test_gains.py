"""The tabs of gains and measurements without a window."""

from datetime import date

import pytest

from vsa.editor.commands.context import CONTEXTS
from vsa.editor.fields import field_of
from vsa.editor.gains import case_times, indicator_rows, operations, points, rows
from vsa.editor.session import Session
from vsa.editor.stages import Stage
from vsa.editor.subjects import change_field, subject_of
from vsa.edits.records import add_record
from vsa.i18n import UserError, message, translator
from vsa.i18n.resources import examples
from vsa.model.document import Document
from vsa.model.gains import TimeKind
from vsa.model.nodes import SourceKind
from vsa.storage import load

TODAY = date(2026, 11, 22)
NB = translator("nb")


@pytest.fixture
def session() -> Session:
    return Session(load(examples() / "byggesak.vsa").document, today=TODAY)


def set_field(session: Session, key: str, name: str, text: str) -> None:
    subject = subject_of(session, key)
    assert subject is not None
    field = field_of(subject.kind, name)
    change_field(session, [subject], field, field.read(text, NB))


def test_the_sums_are_those_of_the_plan(session: Session) -> None:
    identified, realised, ratio = rows.sums(session)
    assert [each.figure.replace("\u00a0", " ") for each in (identified, realised, ratio)] == [
        "0,21 årsverk",
        "0,01 årsverk",
        "3 %",
    ]
    assert "1 695" in identified.note.replace("\u00a0", " ")


def test_sums_without_gains_are_dashes() -> None:
    identified, realised, ratio = rows.sums(Session(Document(), today=TODAY))
    assert (identified.figure, realised.figure[:4], ratio.figure) == ("–", "0,00", "–")


def test_rows_tell_of_locks_uses_and_late_measurements(session: Session) -> None:
    first = rows.rows(session)[0]
    assert first.cells[rows.BASELINE].icon == "lock"
    set_field(session, "gain:g1", "remeasure", "16.11.2026")
    assert rows.rows(session)[0].cells[3].late
    assert any("Forhåndskonferanser" in each.text for each in rows.rows(session)[2].cells)


def test_a_gain_is_added_on_its_tab(session: Session) -> None:
    operations.add(session, "gain")
    assert (session.stage, session.tab, session.selected("gain")) == (Stage.FOLLOWUP, "gains", ("g4",))
    session.undo()
    assert "g4" not in session.document.gains


def test_the_field_of_realised_hours_says_what_comes_first(session: Session) -> None:
    with pytest.raises(UserError) as refused:
        set_field(session, "gain:g2", "realised_hours", "40")
    assert refused.value.message.key == "gains.refused.remeasured"
    set_field(session, "gain:g2", "remeasured", "20.11.2026")
    set_field(session, "gain:g2", "realised_hours", "40")
    assert session.document.gains["g2"].realised_hours == 40


def test_days_are_typed_with_commas_between(session: Session) -> None:
    set_field(session, "gain:g1", "remeasure", "29.10.2027, 30.4.2027,29.10.2027")
    field = field_of("gain", "remeasure")
    assert field.write(session.document.gains["g1"].remeasure, NB) == "30.4.2027, 29.10.2027"
    with pytest.raises(UserError):
        set_field(session, "gain:g1", "remeasure", "til våren")


def test_a_kind_may_be_left_open(session: Session) -> None:
    subject = subject_of(session, "gain:g1")
    assert subject is not None
    change_field(session, [subject], field_of("gain", "kind"), None)
    assert session.document.gains["g1"].kind == ""


def test_a_locked_baseline_is_opened_for_a_reason(session: Session) -> None:
    with pytest.raises(UserError):
        set_field(session, "gain:g1", "baseline", "30")
    with pytest.raises(UserError):
        operations.unlock(session, "g1", "")
    operations.unlock(session, "g1", "Feil periode")
    set_field(session, "gain:g1", "baseline", "30 arbeidsdager")
    operations.lock(session, "g1")
    gain = session.document.gains["g1"]
    assert (gain.baseline, gain.baseline_locked, gain.unlocked[0].day) == ("30 arbeidsdager", True, TODAY)


def test_actions_come_and_go_in_the_order_of_their_numbers(session: Session) -> None:
    actions = list(session.document.actions)
    operations.toggle_action(session, "g3", actions[0])
    assert session.document.gains["g3"].actions == (actions[0], actions[5])
    operations.toggle_action(session, "g3", actions[5])
    assert session.document.gains["g3"].actions == (actions[0],)


def test_measurements_tell_where_they_are_going(session: Session) -> None:
    first, second = indicator_rows.rows(session)
    assert first.cells[3].text == "Blir bedre"
    assert second.cells[3].text == "Ingen sikker endring"
    operations.add(session, "indicator")
    assert indicator_rows.rows(session)[-1].cells[3].text == "Ingen målinger ennå"
    operations.show_gain(session, "n3", "g2")
    assert "Frigjort tid" in indicator_rows.rows(session)[-1].cells[0].note


def test_points_are_written_added_emptied_and_pasted(session: Session) -> None:
    points.write_row(session, "n1", 0, ("18.8.2026", "31", "5", ""))
    points.write_row(session, "n1", 7, ("22.11.2026", "24,5", "", "Ny mal"))
    found = points.points_of(session, "n1")
    assert (found[0].value, found[-1].value, found[-1].note, len(found)) == (31, 24.5, "Ny mal", 8)
    points.write_row(session, "n1", 7, ("", "", "", ""))
    assert len(points.points_of(session, "n1")) == 7
    assert points.paste(session, "n1", "Dag\tVerdi\n24.11.2026\t24\n1.12.2026\t23") == 2
    assert points.points_of(session, "n1")[-1].value == 23
    points.delete_rows(session, "n1", {7, 8})
    assert len(points.points_of(session, "n1")) == 7


def test_a_point_on_another_day_moves_there(session: Session) -> None:
    points.write_row(session, "n1", 0, ("1.12.2026", "30", "5", ""))
    found = points.points_of(session, "n1")
    assert (len(found), found[-1].day) == (7, date(2026, 12, 1))


def test_an_unreadable_cell_is_refused_and_nothing_changes(session: Session) -> None:
    before = session.document
    with pytest.raises(UserError):
        points.write_row(session, "n1", 0, ("18.8.2026", "mye", "", ""))
    assert session.document is before


def target(session: Session, node: str) -> case_times.Target:
    return next(each for each in case_times.targets(session) if (each.stream, each.node) == ("current", node))


def test_kept_times_of_the_example_agree_with_its_map(session: Session) -> None:
    step = session.document.streams["current"].nodes["3"]
    shown = case_times.preview(
        session,
        target(session, "3"),
        TimeKind.PROCESS_TIME,
        case_times.kept_text(session, target(session, "3"), TimeKind.PROCESS_TIME),
    )
    assert len(shown.rows) == step.source.cases == 18  # type: ignore[union-attr]
    assert "60" in shown.summary
    assert shown.time is not None
    calendar = session.document.calendar
    assert shown.time.minutes(calendar) == step.process_time.minutes(calendar)  # type: ignore[union-attr]


def test_a_preview_takes_nothing_and_tells_of_bad_rows(session: Session) -> None:
    before = session.document
    text = "45 min\ntull\n" + "\n".join(f"{minutes} min" for minutes in range(50, 54)) + "\nx" * 10
    shown = case_times.preview(session, target(session, "1"), TimeKind.PROCESS_TIME, text)
    assert session.document is before
    assert shown.summary == "5 saker: 45–51–53\u00a0min"
    assert "Rad 2" in shown.bad[0]
    assert "3 rader til" in shown.bad[-1]
    assert any("Færre enn ti" in note for note in shown.notes)


def test_taking_times_marks_the_step_as_measured_in_one_step_of_undo(session: Session) -> None:
    before = session.document
    case_times.take(session, target(session, "1"), TimeKind.PROCESS_TIME, "15 min\n20 min\n35 min", TODAY)
    step = session.document.streams["current"].nodes["1"]
    source = step.source  # type: ignore[union-attr]
    assert (source.kind, source.cases, source.day) == (SourceKind.MEASURED, 3, TODAY)
    assert case_times.kept_text(session, target(session, "1"), TimeKind.PROCESS_TIME) == "15 min\n20 min\n35 min"
    session.undo()
    assert session.document is before


def test_identity_numbers_and_empty_rows_are_refused(session: Session) -> None:
    chosen = target(session, "1")
    shown = case_times.preview(session, chosen, TimeKind.WAIT, "01010750160\t2 d")
    assert "fødselsnummer" in shown.summary
    assert shown.time is None
    for text in ("01010750160\t2 d", "tull"):
        with pytest.raises(UserError):
            case_times.take(session, chosen, TimeKind.WAIT, text, TODAY)


def test_the_selected_step_is_chosen(session: Session) -> None:
    session.select(["node:7"])
    chosen = case_times.chosen_target(session)
    assert chosen is not None
    assert (chosen.node, chosen.label) == ("7", "Nåsituasjon: 7 Skrive vedtak")
    assert case_times.chosen_target(Session(Document(), today=TODAY)) is None


def test_the_menu_of_a_step_offers_its_times() -> None:
    offered = {kind for kind, groups in CONTEXTS.items() if any("case_times" in group for group in groups)}
    assert offered == {"step"}


def test_words_of_the_users_own_stand_as_they_are() -> None:
    document = add_record(Document(), "gain", kind="Omdømme", name="Tillit")
    session = Session(document, today=TODAY)
    assert rows.rows(session)[0].cells[1].note == "Omdømme"
    assert field_of("gain", "kind").value_in(document.gains["g1"]) is None
    session.perform(message("gains.edit.add_gain"), lambda now: add_record(now, "gain", kind="quality"))
    assert rows.rows(session)[0].cells[1].note == "Kvalitet"
