"""The picture that a document opens with: only for the very same file and look, never of what is not saved."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from vsa.__main__ import _opening
from vsa.editor import operations
from vsa.editor.pictures import picture_file
from vsa.editor.session import Session
from vsa.editor.settings import Settings, load_settings, save_settings
from vsa.ui.kept_pictures import keep_as_opened, keep_at_rest
from vsa.ui.opening_picture import OpeningPicture, show_opening_picture
from vsa.ui.window import Window


def path_of(window: Window) -> Path:
    assert window.session is not None
    assert window.session.file.path is not None
    return window.session.file.path


@pytest.fixture
def closed(byggesak: Window) -> Window:
    """The window, closed after a document was looked at; its picture is kept."""
    byggesak.close()
    keep_as_opened(byggesak)
    assert picture_file(path_of(byggesak)).is_file()
    return byggesak


@pytest.fixture
def picture(closed: Window) -> Iterator[OpeningPicture]:
    """The picture, at the next start with that document."""
    shown = show_opening_picture(path_of(closed))
    assert shown is not None
    yield shown
    shown.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_document_opens_with_the_picture_of_its_window(closed: Window, picture: OpeningPicture) -> None:
    assert picture.isVisible()
    assert picture.size() == closed.size()
    seen, window = picture.grab().toImage(), closed.grab().toImage()
    rail = closed.findChildren(QWidget, "stage")[0]
    corner = rail.mapTo(closed, rail.rect().topLeft())
    assert seen.copy(corner.x(), corner.y(), 60, 300) == window.copy(corner.x(), corner.y(), 60, 300)


def test_the_picture_says_that_it_is_still_opening(closed: Window, picture: OpeningPicture) -> None:
    assert picture.accessibleName() == "Åpner byggesak.vsa …"
    assert picture.windowTitle() == "byggesak.vsa – vsa"
    middle, low = closed.width() // 2, closed.height() - 30
    sign = picture.grab().toImage().pixelColor(middle - 60, low)
    assert sign.lightness() < 60
    assert closed.grab().toImage().pixelColor(middle - 60, low).lightness() > 200


def test_it_goes_when_the_window_is_on_screen(closed: Window) -> None:
    picture = show_opening_picture(path_of(closed))
    assert picture is not None
    closed.show()
    picture.give_way(closed)
    assert not picture.isVisible()


def test_a_file_that_has_changed_opens_without(closed: Window) -> None:
    path = path_of(closed)
    path.write_bytes(path.read_bytes() + b"\n")
    assert show_opening_picture(path) is None


@pytest.mark.parametrize("change", [{"theme": "dark"}, {"language": "nn"}, {"text_scale": 1.5}, {"geometry": ""}])
def test_another_look_opens_without(closed: Window, change: dict[str, object]) -> None:
    save_settings(load_settings().model_copy(update=change))
    assert show_opening_picture(path_of(closed)) is None


def test_another_version_opens_without(closed: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vsa.ui.opening_picture.__version__", "0.0.1")
    assert show_opening_picture(path_of(closed)) is None


def test_a_picture_that_cannot_be_read_is_none(closed: Window) -> None:
    kept = picture_file(path_of(closed))
    for damaged in (b"", b"no picture", kept.read_bytes()[:2000]):
        kept.write_bytes(damaged)
        assert show_opening_picture(path_of(closed)) is None
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(kept))
    assert show_opening_picture(path_of(closed)) is None


def test_nothing_is_shown_of_another_file_or_for_other_arguments(closed: Window, tmp_path: Path) -> None:
    copy = tmp_path / "copy.vsa"
    copy.write_bytes(path_of(closed).read_bytes())
    assert show_opening_picture(copy) is None
    assert _opening([]) is None
    assert _opening([str(path_of(closed)), "--stage", "ideal"]) is None


def test_at_rest_a_document_has_its_picture_taken(byggesak: Window) -> None:
    keep_at_rest(byggesak)
    assert picture_file(path_of(byggesak)).is_file()


def test_what_is_not_saved_has_no_picture(byggesak: Window, session: Session) -> None:
    operations.append(session, "left")
    session.select([])
    keep_at_rest(byggesak)
    assert not picture_file(path_of(byggesak)).exists()


def test_the_picture_is_of_the_file_and_not_of_what_was_given_up(byggesak: Window, session: Session) -> None:
    before = path_of(byggesak).read_bytes()
    operations.append(session, "left")
    byggesak.close()
    keep_as_opened(byggesak)
    assert byggesak.session is not None
    assert byggesak.session.saved
    assert path_of(byggesak).read_bytes() == before
    assert show_opening_picture(path_of(byggesak)) is not None


def test_a_window_that_was_not_closed_is_left_alone(byggesak: Window, session: Session) -> None:
    operations.append(session, "left")
    keep_as_opened(byggesak)
    assert byggesak.session is session
    assert not picture_file(path_of(byggesak)).exists()


def test_saving_throws_the_old_picture_away(byggesak: Window, session: Session) -> None:
    keep_at_rest(byggesak)
    operations.append(session, "left")
    assert byggesak.save()
    assert not picture_file(path_of(byggesak)).exists()


def test_emptying_the_list_of_recent_files_throws_it_away(byggesak: Window) -> None:
    keep_at_rest(byggesak)
    kept = picture_file(path_of(byggesak))
    byggesak.show_start_page()
    byggesak.forget_recent()
    assert not kept.exists()


def test_a_window_that_remembers_nothing_keeps_no_picture(byggesak: Window) -> None:
    byggesak.remembers = False
    keep_at_rest(byggesak)
    assert not picture_file(path_of(byggesak)).exists()


def test_a_file_that_is_left_open_by_nobody_is_free_afterwards(closed: Window) -> None:
    assert [file.name for file in path_of(closed).parent.iterdir() if file.name.startswith(".~")] == []


def test_the_picture_needs_nothing_of_the_program() -> None:
    asks = "import sys, vsa.__main__, vsa.ui.opening_picture; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True).stdout.split()
    own = {name for name in loaded if name.startswith("vsa")}
    assert "pydantic" not in loaded
    assert own == {
        *("vsa", "vsa.__main__", "vsa.cli", "vsa.cli.entry", "vsa.editor", "vsa.editor.pictures"),
        *("vsa.editor.places", "vsa.ui", "vsa.ui.opening_picture", "vsa.ui.whole_errors"),
    }


def test_the_settings_that_a_document_looks_the_same_without_do_not_matter(closed: Window) -> None:
    settings: Settings = load_settings()
    save_settings(settings.with_favourite_toggled("kaizen").with_recent_command("undo"))
    shown = show_opening_picture(path_of(closed))
    assert shown is not None
    shown.close()
