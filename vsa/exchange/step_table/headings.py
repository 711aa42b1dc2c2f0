"""What people call the columns of a list of steps that was not made for this program: in a table of a web page, a
letter or a spreadsheet of their own. Files are read by the words of the vocabulary alone."""

from collections.abc import Mapping

from vsa.exchange.step_table.vocabulary import COLUMNS, Column, plain

_ALSO: Mapping[Column, str] = {
    Column.ID: "nr | nr. | # | nummer | no. | number | steg nr | steg nr. | stegnr | trinn nr | løpenummer | løpenr | "
    "step no | step no. | step number",
    Column.STEP: "navn | namn | name | aktivitet | aktiviteter | aktivitetar | activity | oppgave | oppgaver | "
    "oppgåve | oppgåver | task | prosesstrinn | prosessteg | prosessteget | arbeidsoppgave | arbeidsoppgåve | "
    "delprosess | stegnavn | stegnamn | navn på steg | namn på steg | hva | kva | hva skjer | kva skjer | hva gjøres | "
    "kva blir gjort | process step | step name | what",
    Column.ROLE: "ansvarlig | ansvarleg | responsible | hvem | kven | who | utfører | utførar | utført av | aktør | "
    "actor | person | stilling | funksjon | avdeling | seksjon | team | department | eier | eigar | owner | "
    "hvem gjør det | kven gjer det | hvem utfører | ansvarlig rolle | rolle/ansvarlig | ansvar",
    Column.WAIT: "ventetid før | wait before | waiting time | wait time | waiting | liggetid | liggjetid | venting | "
    "venter | ventar | ventetid før steget | ventetid før start",
    Column.PROCESS_TIME: "tid | time | varighet | varigheit | duration | arbeidstid | tidsbruk | behandlingstid | "
    "bearbeidingstid | bearbeidelsestid | cycle time | processing time | work time | touch time | effektiv tid | "
    "aktiv tid | medgått tid | tidsforbruk | utførelsestid | arbeidsmengde",
    Column.WAIT_WITHIN: "venting i steget",
    Column.VALUE_TIME: "verdiskapende tid | verdiskapande tid | value-adding time | verditid",
    Column.VALUE_CLASS: "verdi | value | verditype | verdiklasse | vs/nv/s",
    Column.FIRST_TIME_RIGHT: "riktig første gang | rett første gong | right first time | andel riktig | % riktig | "
    "% rett",
    Column.QUEUE: "kø nå | kø no | queue now",
    Column.PEOPLE: "antall personer | mengd personar | antall ansatte",
    Column.WAITS_FOR: "venter på hvem | ventar på kven | årsak til venting",
    Column.SOURCE: "kilde for tallene | kjelde for tala",
    Column.SYSTEM: "it-system | fagsystem | verktøy | system/verktøy | tool",
    Column.NEXT: "går videre til | går vidare til | goes on to | neste | neste steg | next step",
}

HEADINGS: Mapping[str, Column] = {
    plain(name): column for column, names in _ALSO.items() for name in names.split(" | ")
} | dict(COLUMNS)
"""What each heading means, the words of the vocabulary among them."""
