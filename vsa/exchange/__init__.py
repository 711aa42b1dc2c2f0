"""Other formats in and out: the step table, and the map as SVG. Only this room knows openpyxl, and loads it when it is
needed."""

from vsa.exchange.files import WriteError, write_whole
from vsa.exchange.step_table.lost import lost
from vsa.exchange.step_table.problems import TableErrors, TableProblem
from vsa.exchange.step_table.reading import read_table
from vsa.exchange.step_table.writing import write_table

__all__ = ["TableErrors", "TableProblem", "WriteError", "lost", "read_table", "write_table", "write_whole"]
