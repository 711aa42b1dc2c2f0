; Installer for all users of a computer, also without a question: vsa-VERSION-setup.exe /VERYSILENT /NORESTART
; For one user without administrator rights: /CURRENTUSER as well.
; Taken away again, as quietly, by unins000.exe /VERYSILENT in the folder of the program.

#ifndef Version
  #error Give the version: iscc /DVersion=0.1.0 vsa.iss
#endif
#ifndef Folder
  #define Folder "..\..\dist\vsa"
#endif

[Setup]
AppId={{6E1B4C0A-2C5B-4E0B-9C2A-5A7B0A7C9D11}
AppName=vsa
AppVersion={#Version}
AppPublisher=vsa contributors
DefaultDirName={autopf}\vsa
DefaultGroupName=vsa
DisableProgramGroupPage=yes
PrivilegesRequired=admin
PrivilegesRequiredOverridesAllowed=commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes
LicenseFile=..\..\LICENSE
SetupIconFile=..\icons\vsa.ico
UninstallDisplayIcon={app}\vsa.exe
OutputDir=..\..\dist
OutputBaseFilename=vsa-{#Version}-setup

[Languages]
Name: "nb"; MessagesFile: "compiler:Languages\Norwegian.isl"
Name: "en"; MessagesFile: "compiler:Default.isl"

[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\vsa"; Filename: "{app}\vsa.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.vsa"; ValueType: string; ValueData: "vsa.document"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\vsa.document"; ValueType: string; ValueData: "Verdistrøm"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\vsa.document\DefaultIcon"; ValueType: string; ValueData: "{app}\vsa.exe,0"
Root: HKA; Subkey: "Software\Classes\vsa.document\shell\open\command"; ValueType: string; ValueData: """{app}\vsa.exe"" ""%1"""
