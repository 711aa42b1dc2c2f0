"""The words of the trade in plain Norwegian: none that came with the English books, and nynorsk that is nynorsk."""

import re
from collections.abc import Iterator

import pytest

from vsa.i18n import Language
from vsa.i18n.catalogue import catalogue
from vsa.i18n.resources import resource

ENGLISH = """lead time, touch time, cycle time, swimlane, bottleneck, workflow, dashboard, deadline, feedback, input,
output, task, value stream, waste, owner, backlog, meeting, template, default, click, stakeholder, workshop, kickoff,
performance, mapping, wip, throughput, rework, handover, ledetid, trackes, implementere, adressere, sjekke ut"""
NORWEGIAN = {
    "nb": "i forhold til, vedrørende, ihht, foreta, kunde, kunden, kunder, kundens, klikk her",
    "nn": """ikke, jeg, hva, hvor, hvem, hvis, hvordan, hvorfor, noe, noen, gjøre, gjør, være, enhet, enheten, mulig,
    forbedring, svømmebane, uke, uker, mye, dere, etterspørsel, navn, filen, mappen, kommer, finnes, velger, åpner,
    lagrer, eier, ansvarlig, tjeneste, bruker, brukeren, verdistrøm, verdistrømmen, forskjell, tall, kunde, stopper,
    starter, høyre, fra, bare, noe annet, selv, vei, tilbakeløp, søker, innbygger, sammen, oppgave, begynner,
    sundag, myndigheit, eksempel, gje, gjev, lat, blei, samstundes, allereie, bana, banene, baner, symjebaner""",
}
"""What is said in another way (the list of terms of the design, and the nynorsk forms beside it); of two forms that
are both right, the other one."""
ALLOWED = ("symbols.search.", "glossary.search.", "cli.", "guides.file.", "symbols.entry.supplier_customer")
"""Words that are searched for, names of options and files, and the symbol that is called so everywhere."""
PLACEHOLDER = re.compile(r"\{[^}]*\}|\]\([^)]*\)")


def written(language: Language) -> Iterator[tuple[str, str]]:
    """Every text that people read, in small letters, without its placeholders and links."""
    for key, entry in catalogue(language).items():
        if not key.startswith(ALLOWED):
            text = entry if isinstance(entry, str) else " ".join(entry.values())
            yield key, PLACEHOLDER.sub("", text).lower()
    for guide in resource("guides", language).glob("*.md"):
        yield guide.name, PLACEHOLDER.sub("", guide.read_text("utf-8")).lower()


def words(listed: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(' '.join(each.split())) for each in listed.split(','))})(?!\w)")


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_no_text_uses_a_word_that_is_not_norwegian(language: Language) -> None:
    forbidden = words(f"{ENGLISH}, {NORWEGIAN[language]}".replace("\n", " "))
    assert [(key, found[0]) for key, text in written(language) if (found := forbidden.search(text))] == []


@pytest.mark.parametrize(
    ("language", "key", "term"),
    [
        ("nb", "analysis.measure.lead_time", "gjennomløpstid"),
        ("nb", "analysis.measure.waiting_time", "ventetid"),
        ("nn", "ui.stage.current", "no-situasjon"),
        ("nb", "ui.stage.current", "nåsituasjon"),
        ("nb", "editor.field.coach", "veileder"),
        ("nn", "editor.field.coach", "rettleiar"),
        ("nn", "ui.start.title", "verdistraumsanalyse"),
    ],
)
def test_what_everybody_meets_first_has_the_name_of_the_trade(language: Language, key: str, term: str) -> None:
    assert term in str(catalogue(language)[key]).lower()
