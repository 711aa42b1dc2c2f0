"""The step table of method.md section 8: a stream as plain rows, in CSV or in the first sheet of a workbook."""
