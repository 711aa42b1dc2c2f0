"""The guides: the same in every language, with keys and links that exist, and opened where they fit."""

import re

import pytest

from vsa.editor.commands import COMMANDS
from vsa.editor.guides import ALL, PAGES, command_of, guide_of, guides, key_of, matching, page_for
from vsa.editor.searching import folded
from vsa.editor.stages import Stage
from vsa.editor.tabs import TABS
from vsa.i18n import LANGUAGES, House, Language, translator, use_house
from vsa.i18n.glossary import GLOSSARY, TERMS, explained
from vsa.i18n.guides import GUIDES, Guide, Line, Run, parse
from vsa.i18n.resources import resource
from vsa.reports.registry import KINDS


def no_key(command: str) -> str:
    raise AssertionError(command)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ALL)
def test_a_guide_says_the_same_in_every_language(name: str, language: Language) -> None:
    bokmaal, other = guide_of(name, "nb"), guide_of(name, language)
    for one, two in zip(bokmaal.sections, other.sections, strict=True):
        assert one.id == two.id
        assert [line.kind for line in one.lines] == [line.kind for line in two.lines]
        assert [run.target for line in one.lines for run in line.runs if run.target] == [
            run.target for line in two.lines for run in line.runs if run.target
        ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_guide_is_missing_and_none_is_left_over(language: Language) -> None:
    assert {file.stem for file in resource("guides", language).glob("*.md")} == set(GUIDES)


def test_every_link_is_a_command() -> None:
    runs = [
        run for guide in guides(translator("nb")) for part in guide.sections for line in part.lines for run in line.runs
    ]
    targets = [run.target for run in runs if run.target]
    assert len(targets) > 15
    for target in targets:
        assert command_of(target) in COMMANDS


def test_the_keys_are_those_of_the_commands() -> None:
    tr = translator("nb")
    assert key_of("append_right", tr) == "Ctrl+Høyre"
    assert "Ctrl+Høyre lager neste steg" in guide_of("program", "nb").sections[2].lines[1].text
    source = resource("guides", "nb", "program.md").read_text("utf-8")
    assert len(re.findall(r"\{key:\w+\}", source)) > 10
    with pytest.raises(StopIteration):
        key_of("about", tr)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_is_called_what_it_leads_to_is_called(language: Language) -> None:
    tr = translator(language)
    runs = [run for name in GUIDES for line in lines_of(name, language) for run in line.runs if run.target]
    for run in runs:
        kind, _, name = run.target.partition(":")
        assert run.text == tr(f"ui.stage.{name}") if kind == "stage" else resembles(run.text, tr(called(name)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_guide_asks_to_print_is_a_report(language: Language) -> None:
    tr = translator(language)
    titles = " ".join(tr.text(report.title) for report in KINDS.values()) + tr("prepare.report.title_low")
    printed = [line for line in lines_of("coaches", language) if line.runs[0].text in ("Skriv ut:", "Print:")]
    lists = [line.runs[1].text for line in printed]
    assert len(lists) == 4
    for each in re.split(r", (?:på|on) A3\.|, | og | and |\.", " ".join(lists)):
        assert not each.strip() or resembles(each, titles), each


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_and_tabs_are_named_by_what_they_are_and_not_by_hand(language: Language) -> None:
    for name in GUIDES:
        source = resource("guides", language, f"{name}.md").read_text("utf-8")
        assert not re.search(r"\b(?:Ctrl\+|Shift\+|Alt\+|Esc\b|F\d+)", source)
        assert not re.search(r"\b(?:fanen|fana|the tab) (?!\{tab:)", source)
        named = set(re.findall(r"\{tab:(\w+)\}", source))
        assert named <= {tab.name for tabs in TABS.values() for tab in tabs}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("guides.hint.ideal", "make_ideal"),
        ("errands.delete_due", "delete_interviews"),
        ("errands.delete_soon", "delete_interviews"),
    ],
)
def test_a_text_that_sends_to_a_menu_sends_to_the_right_one(text: str, command: str, language: Language) -> None:
    tr, (found,) = translator(language), (each for each in COMMANDS if each.id == command)
    said = tr(text, day="1.1.2027")
    assert found.menu is not None
    assert tr(found.label).rstrip(" …") in said
    assert tr(f"editor.menu.{found.menu}").replace("&", "") in said


def lines_of(name: str, language: Language) -> list[Line]:
    return [line for section in guide_of(name, language).sections for line in section.lines]


def called(command: str) -> str:
    return next(each.label for each in COMMANDS if each.id == command)


def resembles(text: str, name: str) -> bool:
    """Whether a word of a text is one of a name, in whatever form."""
    stems = [word[:4] for word in re.findall(r"\w{2,}", folded(name))]
    words = re.findall(r"\w+", folded(text))
    return any(word.startswith(stem) or (len(stem) == 4 and stem in word) for stem in stems for word in words)


def test_every_page_is_there() -> None:
    tabs = {(stage, tab.name) for stage, known in TABS.items() for tab in known}
    for (stage, tab), page in PAGES.items():
        assert not tab or (stage, tab) in tabs
        assert page.section in {section.id for section in guide_of(page.guide, "nb").sections}
    for stage in Stage:
        assert page_for(stage, "no such tab") == page_for(stage)
    assert page_for(Stage.ACTIONS, "board").guide == "leaders"


def test_what_is_in_a_heading_is_found_first() -> None:
    found = matching(guides(translator("nb")), "NULLPUNKT")
    assert found[0][1].id == "baseline"
    assert ("leaders", "gain") in [(guide.name, section.id) for guide, section in found]
    assert matching(guides(translator("nb")), "nullpunkt xyzzy") == ()


def test_a_line_of_a_guide() -> None:
    guide = parse("x", "# A\n\nB\n\n## C {#c}\n\n1. **D:** e [f](command:new) g\n", no_key)
    (line,) = guide.sections[0].lines
    assert (line.kind, line.number, line.text) == ("number", 1, "D: e f g")
    assert line.runs == (Run("D:", strong=True), Run(" e "), Run("f", target="command:new"), Run(" g"))


@pytest.mark.parametrize("source", ["No title", "# A\n", "# A\n\nB\n\n## No id\n\nText", "# A\n\nB\n\n## C {#c}\n"])
def test_a_guide_that_is_written_wrong_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"heading|title"):
        parse("x", source, no_key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_is_explained_in_a_sentence_or_two(language: Language) -> None:
    tr = translator(language)
    assert [section.id for section in guide_of(GLOSSARY, language).sections] == list(TERMS)
    for term in TERMS:
        assert 20 < len(explained(term, tr)) < 200
        assert explained(term, tr).endswith(".")


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_guide_has_the_words_of_the_house(language: Language) -> None:
    try:
        use_house(House(step="trinn", coach="lean-ressurs"))
        said = [line.text for line in every_line(guide_of("coaches", language))]
    finally:
        use_house(House())
    assert any("trinn" in line.lower() for line in said)
    assert not [line for line in said if re.search(r"\b([Ss]teg|[Vv]eileder|[Rr]ettleiar)", line)]


def every_line(guide: Guide) -> list[Line]:
    return [line for section in guide.sections for line in section.lines]
