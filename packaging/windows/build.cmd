@echo off
rem Portable zip and installer for Windows, from a working copy: packaging\windows\build.cmd
rem Needs Python 3.11 or newer; with Inno Setup 6 on the search path also the installer.
setlocal
cd /d "%~dp0..\.."
py -3 packaging\setup_machine.py package || exit /b 1
.venv\Scripts\python packaging\build.py || exit /b 1
where iscc >nul 2>nul && (
  for /f %%v in ('.venv\Scripts\python -c "import vsa; print(vsa.__version__)"') do iscc /Qp /DVersion=%%v packaging\windows\vsa.iss || exit /b 1
)
