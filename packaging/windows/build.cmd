@echo off
rem Portable zip and installer for Windows, from a working copy: packaging\windows\build.cmd
rem Needs Python 3.11 or newer; with Inno Setup 6.3 or newer also the installer.
setlocal
cd /d "%~dp0..\.."
py -3 packaging\setup_machine.py package || exit /b 1
.venv\Scripts\python packaging\build.py || exit /b 1
