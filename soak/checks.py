"""What must hold at any time, whatever was done."""

from collections.abc import Callable

from vsa.analysis import analyse, basis_of
from vsa.editor.session import Session
from vsa.model.integrity import check
from vsa.storage import dumps, load, loads
from vsa.storage.journal import latest
from vsa.ui.window import Window


def check_document(session: Session) -> None:
    """The document is sound, and a file gives it back."""
    check(session.document)
    text = dumps(session.document)
    again = loads(text)
    assert again == session.document, "a file gives another document back"
    assert dumps(again) == text, "a file is written in two ways"


def check_numbers(session: Session) -> None:
    """Every stream can be computed or says why not, and without a trace of what was computed before."""
    for stream in session.document.streams.values():
        analyse(stream, basis_of(session.document))


def check_selection(session: Session) -> None:
    """What is selected or edited exists."""
    nameless = [key for key in session.selection if not session.names_something(key)]
    assert not nameless, f"selected, but not there: {nameless}"
    assert session.editing is None or session.names_something(session.editing), f"edited: {session.editing}"


def check_file(window: Window, session: Session) -> None:
    """What is said to be saved is in the file, and what is not is in the journal."""
    path = session.file.path
    if session.saved:
        if path is not None and not session.file.read_only and path.exists():
            assert load(path).document == session.history.present, f"{path.name} does not hold what is saved"
    elif window.files._journal is not None:
        kept = latest(window.files._journal._path)
        assert kept is not None, "the journal holds nothing"
        assert kept.document == session.history.present, "the journal holds another document"


def check_all(window: Window) -> None:
    """Raise AssertionError, or what a broken part raises, with what does not hold."""
    session = window.session
    if session is None:
        return
    checks: tuple[Callable[[Session], None], ...] = (check_document, check_numbers, check_selection)
    for each in checks:
        each(session)
    check_file(window, session)
