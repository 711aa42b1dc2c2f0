"""What people call the columns of a list of steps that was not made for this program: in a table of a web page, a
letter or a spreadsheet of their own. Files are read by the words of the vocabulary alone."""

from collections.abc import Mapping

from vsa.exchange.step_table.vocabulary import COLUMNS, Column, plain

_ALSO: Mapping[Column, str] = {
    Column.ID: "nr | nr. | # | nummer | no. | number",
    Column.STEP: "navn | namn | name | aktivitet | activity | oppgave | oppgåve | task | prosesstrinn | prosessteg | "
    "arbeidsoppgave | arbeidsoppgåve",
    Column.ROLE: "ansvarlig | ansvarleg | responsible | hvem | kven | who | utfører | utførar | aktør | actor | "
    "person | stilling | funksjon | avdeling | eier | eigar | owner",
    Column.WAIT: "ventetid før | wait before | waiting time | wait time | liggetid | liggjetid | venting",
    Column.PROCESS_TIME: "tid | time | varighet | varigheit | duration | arbeidstid | tidsbruk | behandlingstid | "
    "bearbeidingstid | cycle time | processing time",
    Column.WAIT_WITHIN: "venting i steget",
    Column.VALUE_CLASS: "verdi | value",
    Column.FIRST_TIME_RIGHT: "riktig første gang | rett første gong | right first time",
    Column.QUEUE: "kø nå | kø no | queue now",
    Column.PEOPLE: "antall personer | mengd personar",
    Column.SOURCE: "kilde for tallene | kjelde for tala",
    Column.SYSTEM: "it-system | fagsystem",
    Column.NEXT: "går videre til | går vidare til | goes on to | neste | next step",
}

HEADINGS: Mapping[str, Column] = {
    plain(name): column for column, names in _ALSO.items() for name in names.split(" | ")
} | dict(COLUMNS)
"""What each heading means, the words of the vocabulary among them."""
